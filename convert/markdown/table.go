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
		switch {
		case row == nil || ruled:
		case grid:
			row.goOn(next)
			continue
		case style.isRest(row, next):
			row.wrap(next)
			continue
		}
		row = next
		row.rule = ruled && !(t.header && t.ChildCount() == 1)
		t.AppendChild(t, row)
		if t.ChildCount() == 1 {
			style = rowStyle{columns: row.ChildCount(), openLeft: !row.barLeft && !p.mostBarred(lines[1:])}
		}
		ruled = false
	}
	return t
}

// mostBarred reports whether most lines begin with a bar: then a header without
// one has lost it, and a bar is no empty first cell.
func (p paragraphs) mostBarred(lines []text.Segment) bool {
	barred := 0
	for _, seg := range lines {
		if bytes.HasPrefix(bytes.TrimSpace(p.line(seg)), []byte("|")) {
			barred++
		}
	}
	return 2*barred > len(lines)
}

// isGrid reports whether the lines between two rules are one row, as in a table
// drawn with "+---+" around every row.
func (p paragraphs) isGrid(lines []text.Segment) bool {
	rules := 0
	if len(lines) == 0 || !isRule(p.line(lines[0])) {
		return false // a grid has a border above its first row
	}
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
	cells := children(n)
	for i, more := range children(next) {
		if i < len(cells) {
			cells[i].(*cellNode).add(more)
		} else {
			n.AppendChild(n, more)
		}
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
	for _, chunk := range children(other) {
		n.AppendChild(n, chunk)
	}
}

// rowStyle is what the first row of a table tells of how the others are written.
type rowStyle struct {
	columns  int
	openLeft bool // rows do not begin with a bar
}

// isRest reports whether a line is the rest of the row above it, which a line end
// in a cell has cut: the bars at their sides and the number of cells tell.
func (s rowStyle) isRest(row, next *rowNode) bool {
	return !s.openLeft && row.barLeft && !row.barRight && !next.barLeft && next.barRight &&
		row.ChildCount()+next.ChildCount()-1 == s.columns
}

// wrap adds the rest of a row.
func (n *rowNode) wrap(next *rowNode) {
	n.end, n.barRight = next.end, true
	n.LastChild().(*cellNode).add(next.FirstChild())
	for _, cell := range children(next)[1:] {
		n.AppendChild(n, cell)
	}
}

func children(n ast.Node) []ast.Node {
	var nodes []ast.Node
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		nodes = append(nodes, child)
	}
	return nodes
}

func (p paragraphs) row(seg text.Segment, style rowStyle) *rowNode {
	start, end := p.src.trimmed(seg.Start, seg.Stop)
	line := p.src.words[start:end]
	row := &rowNode{start: start, end: end, barLeft: line[0] == '|', barRight: line[len(line)-1] == '|'}
	p.addCells(row, start, splitRow(line, style.columns, style.openLeft))
	return row
}

// addCells gives a row the cells at those places from start.
func (p paragraphs) addCells(row *rowNode, start int, cells []byteRange) {
	for _, r := range cells {
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
}
