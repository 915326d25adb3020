package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/text"

	"deroule/convert/outline"
	"deroule/model"
)

// source is a text to parse, and where each of its lines stands in the file. It
// is the whole file, or lines of it that are parsed on their own.
type source struct {
	name  string
	words []byte // what the file says
	// syntax is what the parser sees: the same length, byte for byte at the same
	// place, but with what it would stumble over replaced (see repair.go).
	syntax []byte
	lines  []lineStart
	kept   *[]outline.Kept // the comments of the file
	// tableLines are the lines that belong to a table against the syntax (see
	// broken_rows.go), by where they begin.
	tableLines map[int]tableLine

	// last is the place asked for last. Places are asked for mostly in order, so
	// that counting on from there keeps long lines from costing their square.
	last struct{ offset, line, column int }
}

// lineStart says where the line that begins at offset stands in the file.
type lineStart struct {
	offset, line, column int
}

// newSource is the source for a whole file.
func newSource(name string, words []byte) *source {
	if n := len(words); n > 0 && words[n-1] != '\n' {
		words = append(words, '\n') // the parser may look beyond a last line that has no end
	}
	src := &source{name: name, words: words, kept: new([]outline.Kept)}
	for offset, number := 0, 1; offset <= len(words); number++ {
		src.lines = append(src.lines, lineStart{offset, number, 1})
		end := bytes.IndexByte(words[offset:], '\n')
		if end < 0 {
			break
		}
		offset += end + 1
	}
	src.prepare()
	return src
}

// prepare makes of the words what the parser sees.
func (src *source) prepare() {
	src.syntax = repaired(src.words)
	src.tableLines = findTableLines(src.syntax)
}

// part is a source of some lines of src, each without the blanks that stand left
// of the column.
func (src *source) part(lines []text.Segment, column int) *source {
	part := &source{name: src.name, kept: src.kept}
	for _, seg := range lines {
		start := src.dedented(seg, column)
		at := src.pos(start)
		part.lines = append(part.lines, lineStart{len(part.words), at.Line, at.Column})
		part.words = append(part.words, bytes.TrimSuffix(src.words[start:seg.Stop], []byte("\n"))...)
		part.words = append(part.words, '\n')
	}
	part.prepare()
	return part
}

// dedented is where the line of the segment begins if the blanks left of the
// column are taken away.
func (src *source) dedented(seg text.Segment, column int) int {
	start := src.runeStart(seg.Start)
	if column == 0 {
		return start
	}
	start = src.runeStart(len(bytes.TrimRight(src.syntax[:start], " \t")))
	for width := src.width(start); start < seg.Stop && width < column; {
		r, size := utf8.DecodeRune(src.words[start:])
		switch {
		case r == '\t':
			width += tabWidth - width%tabWidth
		case isWideBlank(r):
			width += size
		default:
			return start
		}
		start += size
	}
	return start
}

// runeStart is where the character begins that the byte at offset is part of. The
// parser may begin text within one: in a bullet sign, of which it sees spaces.
func (src *source) runeStart(offset int) int {
	for offset > 0 && offset < len(src.words) && !utf8.RuneStart(src.words[offset]) {
		offset--
	}
	return offset
}

const tabWidth = 4

// width is the number of columns of a screen that stand left of offset on its
// line, with tabs counted to their stops.
func (src *source) width(offset int) int {
	width := 0
	start := bytes.LastIndexByte(src.syntax[:offset], '\n') + 1
	for _, c := range src.syntax[start:offset] {
		if c == '\t' {
			width += tabWidth - width%tabWidth
		} else {
			width++
		}
	}
	return width
}

// pos is where the byte at offset stands in the file.
func (src *source) pos(offset int) model.Pos {
	offset = max(0, min(offset, len(src.words)))
	i, found := slices.BinarySearchFunc(src.lines, offset, func(l lineStart, offset int) int { return l.offset - offset })
	if !found {
		i--
	}
	line := src.lines[i]
	from, column := line.offset, line.column
	if src.last.line == i && src.last.offset >= from && src.last.offset <= offset && src.last.column > 0 {
		from, column = src.last.offset, src.last.column
	}
	column += utf8.RuneCount(src.words[from:offset])
	src.last.offset, src.last.line, src.last.column = offset, i, column
	return model.Pos{File: src.name, Line: line.line, Column: column}
}

// span is the place from one byte to another, end excluded.
func (src *source) span(start, end int) model.Pos {
	return src.pos(start).To(src.pos(max(start, end-1)))
}

// trimmed is the range without the blanks of any width around it.
func (src *source) trimmed(start, end int) (int, int) {
	kept := bytes.TrimRightFunc(src.words[start:end], unicode.IsSpace)
	end = start + len(kept)
	return end - len(bytes.TrimLeftFunc(kept, unicode.IsSpace)), end
}

// keepComment keeps what a comment of HTML says, which stands at a byte of the text.
func (src *source) keepComment(raw string, start int) {
	words := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(raw, "<!--"), "-->"))
	if words != "" {
		*src.kept = append(*src.kept, outline.Kept{Kind: model.Excluded, Text: words, Pos: src.pos(start)})
	}
}

// comments are what was kept, in the order of the file and each once: some lines are
// parsed twice.
func (src *source) comments() []outline.Kept {
	kept := *src.kept
	slices.SortStableFunc(kept, func(a, b outline.Kept) int { return a.Pos.Compare(b.Pos) })
	return slices.Compact(kept)
}
