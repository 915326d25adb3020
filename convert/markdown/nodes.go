package markdown

import "github.com/yuin/goldmark/ast"

// kinds are the names of our nodes in the parser's tree; conversion goes by
// their Go types.
var kinds = struct{ table, row, cell, nested, long, chunk, strike, wiki ast.NodeKind }{
	ast.NewNodeKind("DerouleTable"),
	ast.NewNodeKind("DerouleRow"),
	ast.NewNodeKind("DerouleCell"),
	ast.NewNodeKind("DerouleNested"),
	ast.NewNodeKind("DerouleLong"),
	ast.NewNodeKind("DerouleChunk"),
	ast.NewNodeKind("DerouleStrike"),
	ast.NewNodeKind("DerouleWiki"),
}

// tableNode is a table; its children are rowNodes.
type tableNode struct {
	ast.BaseBlock
	header bool // the first row is the header
}

// rowNode is a line of a table; its children are cellNodes.
type rowNode struct {
	ast.BaseBlock
	start, end int  // of its lines
	rule       bool // a rule stands above it
	barLeft    bool // it begins with a bar
}

// cellNode is a cell. Its lines are its words, none where it is empty.
type cellNode struct {
	ast.BaseBlock
	start int // where its words stand or would stand
}

// nestedNode is lines of a paragraph that are a list of their own, indented by
// more than the syntax allows. They are parsed again without the indentation.
type nestedNode struct {
	ast.BaseBlock
	column int // where the first of them begins
}

// longNode is a paragraph that is parsed in chunks, its children.
type longNode struct {
	ast.BaseBlock
}

// chunkNode is some of the lines of a block, or a piece of a line.
type chunkNode struct {
	ast.BaseBlock
	endsLine bool
}

// strikeNode is struck text.
type strikeNode struct {
	ast.BaseInline
}

// wikiNode is a link to a page of a wiki; its child is the words of the link.
type wikiNode struct {
	ast.BaseInline
	page string
}

func (n *tableNode) Kind() ast.NodeKind  { return kinds.table }
func (n *rowNode) Kind() ast.NodeKind    { return kinds.row }
func (n *cellNode) Kind() ast.NodeKind   { return kinds.cell }
func (n *nestedNode) Kind() ast.NodeKind { return kinds.nested }
func (n *longNode) Kind() ast.NodeKind   { return kinds.long }
func (n *chunkNode) Kind() ast.NodeKind  { return kinds.chunk }
func (n *strikeNode) Kind() ast.NodeKind { return kinds.strike }
func (n *wikiNode) Kind() ast.NodeKind   { return kinds.wiki }

// IsRaw keeps the parser from reading the lines as a paragraph's.
func (n *nestedNode) IsRaw() bool { return true }

// Dump writes the node for the parser's own debugging.
func (n *tableNode) Dump(source []byte, level int)  { ast.DumpHelper(n, source, level, nil, nil) }
func (n *rowNode) Dump(source []byte, level int)    { ast.DumpHelper(n, source, level, nil, nil) }
func (n *cellNode) Dump(source []byte, level int)   { ast.DumpHelper(n, source, level, nil, nil) }
func (n *nestedNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
func (n *longNode) Dump(source []byte, level int)   { ast.DumpHelper(n, source, level, nil, nil) }
func (n *chunkNode) Dump(source []byte, level int)  { ast.DumpHelper(n, source, level, nil, nil) }
func (n *strikeNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
func (n *wikiNode) Dump(source []byte, level int)   { ast.DumpHelper(n, source, level, nil, nil) }
