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
	for n < len(lines) && (isRule(p.line(lines[n])) || isRow(p.line(lines[n])) || p.src.role(lines[n].Start) >= restOfRow) {
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
	for i, seg := range lines {
		role, goesOn := p.src.role(seg.Start), i+1 < len(lines) && p.src.role(lines[i+1].Start) == restOfRow
		switch {
		case role == betweenRows:
			p.separator(seg)
			continue
		case role == restOfRow && row != nil:
			row.wrap(p.piece(seg, goesOn))
			continue
		case isRule(p.line(seg)):
			t.header = t.header || t.ChildCount() == 1
			ruled = true
			continue
		case grid && row != nil && !ruled:
			row.goOn(p.row(seg, style))
			continue
		case goesOn:
			row = p.piece(seg, true)
		default:
			row = p.row(seg, style)
		}
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

// wrap adds the rest of a row that was broken in a cell.
func (n *rowNode) wrap(next *rowNode) {
	n.end = next.end
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
	row, line := p.newRow(seg)
	p.addCells(row, splitRow(line, style.columns, style.openLeft))
	return row
}

// newRow is a row without cells, and the line that it stands on.
func (p paragraphs) newRow(seg text.Segment) (*rowNode, []byte) {
	start, end := p.words(seg)
	line := p.src.words[start:end]
	return &rowNode{start: start, end: end, barLeft: line[0] == '|'}, line
}

// words is where the words of a line begin and end.
func (p paragraphs) words(seg text.Segment) (start, end int) {
	return p.src.trimmed(p.src.runeStart(seg.Start), seg.Stop)
}

// piece is a line of a row that is broken over several: its first, where the row
// begins, or one of those below. Where the row goes on, so does its last cell.
func (p paragraphs) piece(seg text.Segment, goesOn bool) *rowNode {
	row, line := p.newRow(seg)
	from, to := 0, len(line)
	if p.src.role(seg.Start) != restOfRow && row.barLeft {
		from = 1
	}
	if !goesOn && line[to-1] == '|' {
		to--
	}
	p.addCells(row, cellsBetween(line, from, to))
	return row
}

// separator keeps the comments of a line between two rows.
func (p paragraphs) separator(seg text.Segment) {
	start, end := p.words(seg)
	h := newHTMLReader(p.src.part([]text.Segment{text.NewSegment(start, end)}, 0), nil)
	h.blocks(func() bool { return false })
}

// addCells gives a row the cells at those places from its start.
func (p paragraphs) addCells(row *rowNode, cells []byteRange) {
	for _, r := range cells {
		cell := &cellNode{start: row.start + r.start}
		words := []text.Segment{text.NewSegment(row.start+r.start, row.start+r.end)}
		switch {
		case p.isLong(words):
			p.addChunks(cell, words)
		case r.start < r.end:
			cell.Lines().AppendAll(words)
		}
		row.AppendChild(row, cell)
	}
}
