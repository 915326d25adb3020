package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
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
	grid := p.isGrid(lines)
	var style rowStyle
	var row *rowNode
	ruled := false
	for _, seg := range lines {
		if isRule(p.line(seg)) {
			t.header = t.header || t.ChildCount() == 1
			ruled = true
			continue
		}
		next := p.row(seg, style)
		if grid && row != nil && !ruled {
			row.goOn(next)
			continue
		}
		row = next
		row.rule = ruled && !(t.header && t.ChildCount() == 1)
		t.AppendChild(t, row)
		if t.ChildCount() == 1 {
			style = rowStyle{columns: row.ChildCount(), openLeft: p.line(seg.TrimLeftSpace(p.src.syntax))[0] != '|'}
		}
		ruled = false
	}
	return t
}

// isGrid reports whether the lines between two rules are one row, as in a table
// drawn with "+---+" around every row.
func (p paragraphs) isGrid(lines []text.Segment) bool {
	rules := 0
	for _, seg := range lines {
		line := bytes.TrimSpace(p.line(seg))
		switch {
		case !isRule(line) || line[0] != '+':
		case bytes.IndexByte(line, '=') >= 0:
			return true
		default:
			rules++
		}
	}
	return rules >= minGridRules
}

// minGridRules is how many rules a grid of two rows and a header has. A table
// that a database prints has three, however many its rows.
const minGridRules = 4

// goOn adds the words of another line to the cells of the row.
func (n *rowNode) goOn(next *rowNode) {
	n.end = next.end
	cell, more := n.FirstChild(), next.FirstChild()
	for more != nil {
		following := more.NextSibling()
		if cell == nil {
			n.AppendChild(n, more)
		} else {
			cell.(*cellNode).add(more)
			cell = cell.NextSibling()
		}
		more = following
	}
}

// add moves the content of another cell to the end of this one.
func (n *cellNode) add(other ast.Node) {
	for _, lines := range []*text.Segments{n.Lines(), other.Lines()} {
		if lines.Len() > 0 {
			chunk := &chunkNode{endsLine: true}
			chunk.SetLines(lines)
			n.AppendChild(n, chunk)
		}
	}
	n.SetLines(text.NewSegments())
	for child := other.FirstChild(); child != nil; child = other.FirstChild() {
		n.AppendChild(n, child)
	}
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
		case p.isLong(words):
			p.addChunks(cell, words)
		case r.start < r.end:
			cell.Lines().AppendAll(words)
		}
		row.AppendChild(row, cell)
	}
	return row
}
