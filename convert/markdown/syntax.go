package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser is CommonMark with tables, struck text, headings that lack the blank
// after "##", and HTML tables that have empty lines in them.
func newParser(src *source) parser.Parser {
	attributes := parser.WithHeadingAttribute()
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(attributes), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(attributes), 600),
			util.Prioritized(tightHeading{}, 650),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(&htmlBlocks{BlockParser: parser.NewHTMLBlockParser(), end: lastFold(src.syntax, "</table")}, 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(wikiLinks{}, 150),
			util.Prioritized(strikes{}, 500),
		)...),
		parser.WithParagraphTransformers(util.Prioritized(paragraphs{src}, 100)),
	)
}

// tightHeading reads "##Title", which older tools took for a heading. A single
// "#" may be a number or a hashtag and stays text.
type tightHeading struct{}

func (tightHeading) Trigger() []byte { return []byte{'#'} }

func (tightHeading) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	marks := line[pc.BlockOffset():]
	title := bytes.TrimLeft(marks, "#")
	level := len(marks) - len(title)
	if level < 2 || level > 6 {
		return nil, parser.NoChildren
	}
	title = bytes.TrimRight(bytes.TrimSpace(title), "# \t")
	node := ast.NewHeading(level)
	start := seg.Start + len(line) - len(marks) + level - seg.Padding
	node.Lines().Append(text.NewSegment(start, start+len(title)))
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

func (tightHeading) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

func (tightHeading) Close(ast.Node, text.Reader, parser.Context) {}
func (tightHeading) CanInterruptParagraph() bool                 { return true }
func (tightHeading) CanAcceptIndentedLine() bool                 { return false }

// htmlBlocks reads HTML blocks, and an HTML table to its end and no further,
// over the empty lines that end any other block.
type htmlBlocks struct {
	parser.BlockParser
	open   int  // tables of the block that have begun and not ended
	closed bool // one has ended on the line before
	end    int  // where the last table of the source ends
}

func (h *htmlBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	node, state := h.BlockParser.Open(parent, reader, pc)
	if node != nil {
		h.open, h.closed = tablesLeftOpen(line), false
	}
	return node, state
}

func (h *htmlBlocks) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	line, seg := reader.PeekLine()
	if h.closed && !bytes.HasPrefix(bytes.TrimSpace(line), []byte("<")) {
		return parser.Close
	}
	within := h.open > 0 && seg.Start <= h.end
	h.open += tablesLeftOpen(line)
	h.closed = within && h.open <= 0
	if !within {
		return h.BlockParser.Continue(node, reader, pc)
	}
	node.Lines().Append(seg)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func tablesLeftOpen(line []byte) int {
	line = bytes.ToLower(line)
	return bytes.Count(line, []byte("<table")) - bytes.Count(line, []byte("</table"))
}

// lastFold is where the last such end tag begins, in letters of any case; -1
// where there is none.
func lastFold(source []byte, tag string) int {
	for end := len(source); ; {
		end = bytes.LastIndex(source[:end], []byte("</"))
		if end < 0 || len(source)-end >= len(tag) && bytes.EqualFold(source[end:end+len(tag)], []byte(tag)) {
			return end
		}
	}
}

// strikes reads ~~struck~~ text. A single tilde is left alone: it means "about".
type strikes struct{}

func (strikes) Trigger() []byte { return []byte{'~'} }

func (s strikes) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, seg := block.PeekLine()
	node := parser.ScanDelimiter(line, before, 2, s)
	if node == nil || node.OriginalLength > 2 || before == '~' {
		return nil
	}
	node.Segment = seg.WithStop(seg.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

// IsDelimiter implements [parser.DelimiterProcessor].
func (strikes) IsDelimiter(b byte) bool { return b == '~' }

// CanOpenCloser implements [parser.DelimiterProcessor].
func (strikes) CanOpenCloser(opener, closer *parser.Delimiter) bool {
	return opener.Char == closer.Char
}

// OnMatch implements [parser.DelimiterProcessor].
func (strikes) OnMatch(int) ast.Node { return &strikeNode{} }

// wikiLinks reads [[page]], [[page|words]] and org's [[page][words]].
type wikiLinks struct{}

func (wikiLinks) Trigger() []byte { return []byte{'['} }

func (wikiLinks) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	end := wikiLinkEnd(line)
	if end == 0 || seg.Padding > 0 {
		return nil
	}
	start, stop := 2, end-2
	page := line[start:stop]
	if n := bytes.IndexByte(page, '|'); n >= 0 {
		page, start = page[:n], start+n+1
	} else if n := bytes.Index(page, []byte("][")); n >= 0 {
		page, start = page[:n], start+n+2
	}
	node := &wikiNode{page: string(bytes.TrimSuffix(bytes.TrimSpace(page), []byte(`\`)))}
	node.AppendChild(node, ast.NewTextSegment(text.NewSegment(seg.Start+start, seg.Start+stop)))
	block.Advance(end)
	return node
}

// maxWikiLink bounds how far the end of a wiki link is looked for.
const maxWikiLink = 300

// wikiLinkEnd is the length of the wiki link that the line begins with, 0 where
// it begins with none.
func wikiLinkEnd(line []byte) int {
	if !bytes.HasPrefix(line, []byte("[[")) {
		return 0
	}
	inner := line[2:min(2+maxWikiLink, len(line))]
	n := bytes.Index(inner, []byte("]]"))
	if n < 0 {
		return 0
	}
	inner = inner[:n]
	if isBlank(inner) || bytes.Contains(inner, []byte("[[")) || bytes.Count(inner, []byte("|")) > 1 || isDirective(string(line[:n+4])) {
		return 0
	}
	return n + 4
}

func isBlank(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 }
