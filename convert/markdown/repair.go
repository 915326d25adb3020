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
//   - empty lines between the header of a table and its rule go;
//   - nesting that no one means is cut.
func repaired(text []byte) []byte {
	out := bytes.Clone(text)
	var fence fence
	var rules looseRules
	for start := 0; start < len(text); {
		line, next := cutLine(text, start)
		repairLine(line.of(out))
		fence.line(out, line)
		rules.line(out, line)
		start = next
	}
	fence.reopen(out)
	uncomment(out)
	return out
}

// repairLine repairs how a line begins.
func repairLine(line []byte) {
	cutBrackets(line)
	indent := blankWide(line)
	if indent > maxIndent {
		line[indent-maxIndent] = '\n' // what stands left of it is an empty line
	}
	rest := line[indent:]
	if len(rest) == 0 {
		return
	}
	if bullet, size := utf8.DecodeRune(rest); size > 1 && isBullet(bullet) {
		after, _ := utf8.DecodeRune(rest[size:])
		switch {
		case unicode.IsSpace(after):
			blank(rest[:size-1])
			rest[size-1] = '-'
			rest = rest[size-1:]
		case isDash(bullet):
			return
		default:
			blank(rest[:size])
			rest[size-2] = '-'
			rest = rest[size-2:]
		}
	}
	if n := markLength(rest); n > 0 {
		blankWide(rest[n:])
		if rest[0] == '#' && len(rest) > chunkSize {
			rest[0] = 'x'
		}
	}
	cutNesting(line)
}

// blankWide makes spaces of the blanks of other widths that the line begins
// with, and returns how long all its blanks are.
func blankWide(line []byte) int {
	n := 0
	for n < len(line) {
		r, size := utf8.DecodeRune(line[n:])
		if !isWideBlank(r) {
			break
		}
		if size > 1 {
			blank(line[n : n+size])
		}
		n += size
	}
	return n
}

// isWideBlank reports whether a character is a blank of any width, or of none.
func isWideBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' }

func blank(line []byte) {
	for i := range line {
		line[i] = ' '
	}
}

// isDash reports whether a sign is a bullet only with a blank after it.
func isDash(r rune) bool { return r == '–' || r == '—' || r == '·' }

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
	maxNesting  = 30  // markers at the beginning of a line
	maxIndent   = 120 // bytes of blanks
	maxBrackets = 20  // opening brackets of a line that are not closed
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

// cutBrackets makes letters of opening brackets that are nested in too many others.
func cutBrackets(line []byte) {
	depth := 0
	for i, c := range line {
		switch {
		case c == ']':
			depth = max(0, depth-1)
		case c == '[' && depth == maxBrackets:
			line[i] = 'x'
		case c == '[':
			depth++
		}
	}
}
