package markdown

import (
	"github.com/yuin/goldmark/text"
)

// tableLength is how many of the lines, from the first on, are a table; 0 where
// it begins none. A table begins with a row that has a rule under it, with a
// rule, or with rows between bars. It goes on as long as there are bars.
func (p paragraphs) tableLength(lines []text.Segment) int {
	first := p.line(lines[0])
	next := []byte(nil)
	if len(lines) > 1 {
		next = p.line(lines[1])
	}
	if !isRow(first) && !isRule(first) {
		return 0
	}
	if !isRule(first) && !isRule(next) && !isBarred(first) && !(hasLeftBar(first) && hasLeftBar(next)) {
		return 0
	}
	n := 1
	for n < len(lines) && (isRule(p.line(lines[n])) || isRow(p.line(lines[n]))) {
		n++
	}
	return n
}

// table makes the node of a table of its lines. Its header is the first row if a
// rule stands right under it.
func (p paragraphs) table(lines []text.Segment) *tableNode {
	t := &tableNode{}
	var style rowStyle
	rows, ruled := 0, false
	for _, seg := range lines {
		if isRule(p.line(seg)) {
			t.header = t.header || rows == 1
			ruled = true
			continue
		}
		row := p.row(seg, style)
		row.rule = ruled && !(t.header && rows == 1)
		t.AppendChild(t, row)
		if rows++; rows == 1 {
			style = rowStyle{columns: row.ChildCount(), openLeft: p.line(seg.TrimLeftSpace(p.src.syntax))[0] != '|'}
		}
		ruled = false
	}
	return t
}

// rowStyle is what the first row of a table tells of how the others are written.
type rowStyle struct {
	columns  int
	openLeft bool // rows do not begin with a bar
}

func (p paragraphs) row(seg text.Segment, style rowStyle) *rowNode {
	start, end := p.src.trimmed(seg.Start, seg.Stop)
	row := &rowNode{start: start, end: end}
	for _, r := range splitRow(p.src.words[start:end], style.columns, style.openLeft) {
		cell := &cellNode{start: start + r.start}
		words := []text.Segment{text.NewSegment(start+r.start, start+r.end)}
		switch {
		case isLong(words):
			p.addChunks(cell, words)
		case r.start < r.end:
			cell.Lines().AppendAll(words)
		}
		row.AppendChild(row, cell)
	}
	return row
}
