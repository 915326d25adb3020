package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"deroule/convert/outline"
	"deroule/model"
)

// converter turns the parser's tree into blocks of the outline.
type converter struct {
	src         *source
	diagnostics *model.Diagnostics
	context     parser.Context  // holds the link definitions
	used        map[string]bool // by label, those that a link of the source refers to
	depth       int             // of sources parsed on their own within others
}

// maxDepth bounds how often lines are parsed again without their indentation.
const maxDepth = 20

func (c *converter) parse() []outline.Block {
	root := newParser(c.src).Parse(text.NewReader(c.src.syntax), parser.WithContext(c.context))
	c.used = usedDefinitions(root, c.context)
	return outline.JoinTables(c.blocks(root), false)
}

// nested converts lines of the source as a text of their own.
func (c *converter) nested(lines []text.Segment, column int) []outline.Block {
	inner := *c
	inner.src = c.src.part(lines, column)
	inner.depth++
	return inner.parse()
}

// blocks converts what is in a container.
func (c *converter) blocks(container ast.Node) []outline.Block {
	var blocks []outline.Block
	for n := container.FirstChild(); n != nil; n = n.NextSibling() {
		blocks = append(blocks, c.block(n)...)
	}
	return blocks
}

func (c *converter) block(node ast.Node) []outline.Block {
	switch n := node.(type) {
	case *ast.Heading:
		return c.heading(n)
	case *ast.Paragraph, *ast.TextBlock, *longNode:
		return c.paragraph(n)
	case *ast.List:
		return c.list(n)
	case *tableNode:
		return c.table(n)
	case *nestedNode:
		return c.indented(n, n.column)
	case *ast.CodeBlock:
		return c.codeBlock(n)
	case *ast.FencedCodeBlock:
		return c.verbatim(n)
	case *ast.HTMLBlock:
		return c.html(n)
	case *ast.LinkReferenceDefinition:
		return c.definition(n)
	case *ast.ThematicBreak:
		return nil
	}
	return c.blocks(node)
}

// lines are the lines of text in a block.
func (c *converter) lines(n ast.Node) []line {
	w := newLineWriter(c.src, c.diagnostics)
	w.children(n)
	return w.finish()
}

// heading converts a heading. Several lines over dashes are no heading but text
// with a rule under it, whatever the syntax says.
func (c *converter) heading(n *ast.Heading) []outline.Block {
	if n.Lines().Len() > 1 && n.Level == 2 {
		return c.paragraph(n)
	}
	at := max(n.Pos(), 0)
	if n.Lines().Len() == 0 {
		return nil
	}
	last := n.Lines().At(n.Lines().Len() - 1)
	return []outline.Block{&outline.Heading{
		Pos:   c.src.span(at, last.Stop),
		Level: n.Level,
		Text:  outline.Join(texts(c.lines(n))),
	}}
}

func (c *converter) paragraph(n ast.Node) []outline.Block {
	lines := c.lines(n)
	if len(lines) == 0 {
		return nil
	}
	p := paragraphOf(lines)
	p.Pos = c.src.pos(max(n.Pos(), 0)).To(p.Pos)
	return []outline.Block{p}
}

func paragraphOf(lines []line) *outline.Paragraph {
	p := &outline.Paragraph{Lines: texts(lines)}
	p.Pos = p.Lines[0].Pos().To(p.Lines[len(p.Lines)-1].Pos())
	return p
}

func (c *converter) table(n *tableNode) []outline.Block {
	t := &outline.Table{}
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		row := child.(*rowNode)
		t.Rows = append(t.Rows, outline.Row{
			Pos:   c.src.span(row.start, row.end),
			Rule:  row.rule,
			Cells: c.cells(row),
		})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	t.Pos = t.Rows[0].Pos.To(t.Rows[len(t.Rows)-1].Pos)
	if n.header {
		t.Header, t.Rows = &t.Rows[0], t.Rows[1:]
	}
	coverBelow(t.Rows)
	return []outline.Block{t}
}

// coverBelow lets cells cover the merged ones below them, as "^^" says.
func coverBelow(rows []outline.Row) {
	owners := map[int]*outline.Cell{}
	for i := range rows {
		for k := range rows[i].Cells {
			cell := &rows[i].Cells[k]
			if owner := owners[k]; !cell.Merged {
				owners[k] = cell
			} else if owner != nil {
				_, rows := owner.Covers()
				owner.Rows = uint16(rows + 1)
			}
		}
	}
}

func (c *converter) cells(row *rowNode) []outline.Cell {
	var cells []outline.Cell
	for child := row.FirstChild(); child != nil; child = child.NextSibling() {
		n := child.(*cellNode)
		cell := outline.Cell{Pos: c.src.pos(n.start)}
		w := newLineWriter(c.src, c.diagnostics)
		w.inCell = true
		w.children(n)
		lines := texts(w.finish())
		if len(lines) == 1 && lines[0].Plain == "^^" && !isEscaped(c.src.words, n.start+1) { // as the cell above
			lines, cell.Merged = nil, true
		}
		cell.SetLines(lines)
		cells = append(cells, cell)
	}
	return cells
}

// codeBlock converts an indented block. Plans indent lists and tables by
// accident: where every line is one of those, or goes on with an item, they are
// read as such.
func (c *converter) codeBlock(n *ast.CodeBlock) []outline.Block {
	column := -1
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		seg = seg.TrimLeftSpace(c.src.syntax)
		line := c.src.syntax[seg.Start:seg.Stop]
		if len(line) == 0 {
			continue
		}
		width := c.src.width(seg.Start)
		isItem := markerLength(line) > 0
		if !isItem && !isRow(line) && !isRule(line) && (column < 0 || width <= column) {
			return c.verbatim(n)
		}
		if column < 0 {
			column = width
		}
	}
	return c.indented(n, column)
}

// indented converts lines as if they began left of the column.
func (c *converter) indented(n ast.Node, column int) []outline.Block {
	if c.depth >= maxDepth || n.Lines().Len() == 0 {
		return c.verbatim(n)
	}
	return c.nested(n.Lines().Sliced(0, n.Lines().Len()), column)
}

func (c *converter) verbatim(n ast.Node) []outline.Block {
	v := &outline.Verbatim{}
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		start := c.src.runeStart(seg.Start)
		words := bytes.TrimRight(c.src.words[start:seg.Stop], "\n")
		v.Lines = append(v.Lines, outline.NewText(string(words), c.src.pos(start)))
	}
	if len(v.Lines) == 0 {
		return nil
	}
	v.Pos = v.Lines[0].Pos().To(v.Lines[len(v.Lines)-1].Pos())
	return []outline.Block{v}
}

func (c *converter) html(n *ast.HTMLBlock) []outline.Block {
	lines := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		lines = append(lines[:len(lines):len(lines)], n.ClosureLine)
	}
	if inner := c.wrapped(lines); len(inner) > 0 && c.depth < maxDepth {
		return c.nested(inner, 0)
	}
	h := newHTMLReader(c.src.part(lines, 0), c.diagnostics)
	return h.blocks(func() bool { return false })
}

// wrapped are the lines of an HTML block that are Markdown, between tags that do
// no more than group them. There are none where other tags structure the text.
func (c *converter) wrapped(lines []text.Segment) []text.Segment {
	var inner []text.Segment
	for _, seg := range lines {
		line := c.src.words[seg.Start:seg.Stop]
		switch {
		case isWrapper(line):
		case hasBlockTag(line):
			return nil
		default:
			inner = append(inner, seg)
		}
	}
	if len(inner) == len(lines) {
		return nil
	}
	return inner
}
