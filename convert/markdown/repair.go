package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// repaired is what the parser is given instead of the text: the same bytes at
// the same places, but for what people type or paste that the syntax does not
// know. Words are always taken from the text itself.
//
//   - blanks that do not break, in indentations and after markers, become spaces;
//   - bullet signs ("•", "–") become "-";
//   - a fence or a comment that nothing closes becomes text;
//   - nesting that no one means is cut.
func repaired(text []byte) []byte {
	r := repairer{out: bytes.Clone(text)}
	for start := 0; start < len(text); {
		end := len(text)
		if n := bytes.IndexByte(text[start:], '\n'); n >= 0 {
			end = start + n
		}
		r.line(r.out[start:end])
		r.fence.line(r.out, start, end)
		start = end + 1
	}
	r.fence.reopen(r.out)
	uncommented(r.out)
	return r.out
}

type repairer struct {
	out   []byte
	fence fence
}

// line repairs how a line begins.
func (r *repairer) line(line []byte) {
	indent := blankWide(line)
	rest := line[indent:]
	if len(rest) == 0 {
		return
	}
	if bullet, size := utf8.DecodeRune(rest); size > 1 && isBullet(bullet) {
		after, _ := utf8.DecodeRune(rest[size:])
		if !unicode.IsSpace(after) {
			return
		}
		blank(rest[:size-1])
		rest[size-1] = '-'
		rest = rest[size-1:]
	}
	if n := markLength(rest); n > 0 {
		blankWide(rest[n:])
	}
	cutNesting(line)
}

// blankWide makes spaces of the blanks of other widths that the line begins
// with, and returns how long all its blanks are.
func blankWide(line []byte) int {
	n := 0
	for n < len(line) {
		r, size := utf8.DecodeRune(line[n:])
		if !unicode.IsSpace(r) && r != '\u200b' {
			break
		}
		if size > 1 {
			blank(line[n : n+size])
		}
		n += size
	}
	return n
}

func blank(line []byte) {
	for i := range line {
		line[i] = ' '
	}
}

func isBullet(r rune) bool {
	switch r {
	case '•', '◦', '▪', '▫', '■', '□', '●', '○', '‣', '⁃', '·', '–', '—', '➢', '►', '▶', '→', '⇒', '✓', '✔', '❖':
		return true
	}
	return false
}

// markLength is the length of the mark of a heading, an item or a quotation that
// a blank must follow.
func markLength(line []byte) int {
	if n := len(line) - len(bytes.TrimLeft(line, "#")); n > 0 {
		return n
	}
	return markerAt(line)
}

const (
	maxNesting = 100 // markers at the beginning of a line
	maxIndent  = 400 // bytes of blanks
)

// cutNesting keeps the parser from nesting so deep that it takes minutes.
func cutNesting(line []byte) {
	markers := 0
	for i := 0; i < len(line); {
		switch n := markerAt(line[i:]); {
		case line[i] == '>':
			markers, i = markers+1, i+1
		case n > 0 && i+n < len(line) && (line[i+n] == ' ' || line[i+n] == '\t'):
			markers, i = markers+1, i+n
		case line[i] == ' ' || line[i] == '\t':
			i++
			continue
		default:
			return
		}
		if markers > maxNesting {
			line[i-1] = ' '
		}
	}
}

// fence follows fenced code through the lines.
type fence struct {
	sign       byte
	length     int
	start, end int // of its first line
}

func (f *fence) line(text []byte, start, end int) {
	line := bytes.TrimLeft(text[start:end], " \t>")
	if len(line) == 0 || line[0] != '`' && line[0] != '~' {
		return
	}
	n := runLength(line)
	rest := bytes.TrimSpace(line[n:])
	switch {
	case n < 3:
	case f.length == 0:
		if line[0] == '~' || bytes.IndexByte(rest, '`') < 0 {
			*f = fence{line[0], n, start, end}
		}
	case line[0] == f.sign && n >= f.length && len(rest) == 0:
		*f = fence{}
	}
}

// reopen makes text of a fence that nothing closes: the parser would take all
// that follows for code.
func (f *fence) reopen(text []byte) {
	if f.length == 0 {
		return
	}
	line := text[f.start:f.end]
	for i, c := range line {
		if c == f.sign {
			line[i] = ' '
		}
	}
}

// uncommented makes text of the beginning of a comment that has no end.
func uncommented(text []byte) {
	last := bytes.LastIndex(text, []byte("-->"))
	for from := last + 1; ; {
		n := bytes.Index(text[from:], []byte("<!--"))
		if n < 0 {
			return
		}
		text[from+n] = '&'
		from += n + 1
	}
}
