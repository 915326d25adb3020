package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// paragraphs takes a paragraph apart: link definitions, tables, lists that the
// syntax does not see, and the text between them. The parser's own table
// extension drops cells, pads rows and swallows the prose under a table, so all
// lines without another meaning come here.
type paragraphs struct {
	src *source
}

// Transform implements [parser.ParagraphTransformer].
func (p paragraphs) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines().Sliced(0, node.Lines().Len())
	for _, seg := range lines {
		p.src.show(seg.Start) // what was hidden from the parser
	}
	parent := node.Parent()
	definitions := 0
	for definitions < len(lines) && isDefinition(p.line(lines[definitions])) {
		leading := paragraph(lines[definitions : definitions+1])
		parent.InsertBefore(parent, node, leading)
		parser.LinkReferenceParagraphTransformer.Transform(leading, reader, pc)
		definitions++
	}
	groups := p.groups(lines[definitions:], parent)
	if definitions == 0 && len(groups) == 1 && groups[0].kind == textLines && !p.isLong(lines) {
		return
	}
	for _, g := range groups {
		parent.InsertBefore(parent, node, p.node(g))
	}
	parent.RemoveChild(parent, node)
}

// lineKind is what a group of lines is.
type lineKind int

const (
	textLines   lineKind = iota
	tableLines           // rows with bars
	tabbedLines          // rows with tabs
	nestedLines          // a list that is indented too far
	tightLines           // a list without blanks after its markers
)

type lineGroup struct {
	kind  lineKind
	lines []text.Segment
}

// groups sorts the lines of a paragraph.
func (p paragraphs) groups(lines []text.Segment, parent ast.Node) []lineGroup {
	var groups []lineGroup
	add := func(kind lineKind, lines []text.Segment) {
		if len(lines) > 0 {
			groups = append(groups, lineGroup{kind, lines})
		}
	}
	textStart := 0
	for i := 0; i < len(lines); {
		kind, n := p.kindOf(lines, i, parent)
		if kind != textLines {
			add(textLines, lines[textStart:i])
			add(kind, lines[i:i+n])
			textStart = i + n
		}
		i += n
	}
	add(textLines, lines[textStart:])
	return groups
}

// kindOf is what begins at line i, and how many lines it has.
func (p paragraphs) kindOf(lines []text.Segment, i int, parent ast.Node) (kind lineKind, n int) {
	if n := p.tableLength(lines[i:]); n > 0 {
		return tableLines, n
	}
	if n := p.tabbedLength(lines[i:]); n > 0 {
		return tabbedLines, n
	}
	if p.startsNestedList(lines, i) {
		return nestedLines, len(lines) - i
	}
	if _, inItem := parent.(*ast.ListItem); p.tightLength(lines[i:], inItem) > 0 {
		return tightLines, p.tightLength(lines[i:], inItem)
	}
	return textLines, 1
}

func (p paragraphs) node(g lineGroup) ast.Node {
	switch g.kind {
	case tableLines:
		return p.table(g.lines)
	case tabbedLines:
		return p.tabbedTable(g.lines)
	case tightLines:
		return p.tightList(g.lines)
	case nestedLines:
		start := g.lines[0].TrimLeftSpace(p.src.syntax).Start
		n := &nestedNode{column: p.src.width(start)}
		n.Lines().AppendAll(g.lines)
		return n
	}
	return p.text(g.lines)
}

// text is the node of running text.
func (p paragraphs) text(lines []text.Segment) ast.Node {
	if p.isLong(lines) {
		n := &longNode{}
		n.SetPos(lines[0].TrimLeftSpace(p.src.syntax).Start)
		p.addChunks(n, lines)
		return n
	}
	n := paragraph(lines)
	parser.NewParagraphParser().Close(n, text.NewReader(p.src.syntax), nil) // trims the lines
	return n
}

func paragraph(lines []text.Segment) *ast.Paragraph {
	n := ast.NewParagraph()
	n.Lines().AppendAll(lines)
	return n
}

// line is the bytes of a segment.
func (p paragraphs) line(seg text.Segment) []byte { return p.src.syntax[seg.Start:seg.Stop] }

// startsNestedList reports whether line i of a paragraph begins a list. Only its
// indentation kept the parser from seeing it, or that it begins with a number
// other than 1: that takes an indentation to be a list.
func (p paragraphs) startsNestedList(lines []text.Segment, i int) bool {
	seg := lines[i].TrimLeftSpace(p.src.syntax)
	line := p.line(seg)
	if i == 0 || markerLength(line) == 0 {
		return false
	}
	above := lines[0].TrimLeftSpace(p.src.syntax)
	return line[0] < '0' || bytes.HasPrefix(line, []byte("1.")) || p.src.width(seg.Start) > p.src.width(above.Start)
}

// markerLength is the length of the list marker with the blank after it that a
// line begins with, 0 where it begins with none or has nothing after it.
func markerLength(line []byte) int {
	n := len(line) - len(bytes.TrimLeft(line, "0123456789"))
	switch {
	case len(line) < n+3, n > 9:
		return 0
	case n > 0 && line[n] != '.' && line[n] != ')':
		return 0
	case n == 0 && bytes.IndexByte([]byte("-*+"), line[0]) < 0:
		return 0
	case line[n+1] != ' ' && line[n+1] != '\t':
		return 0
	case len(bytes.TrimSpace(line[n+2:])) == 0:
		return 0
	}
	return n + 2
}
