package markdown

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"deroule/convert/outline"
)

// list converts a list. The syntax takes a table that begins at the margin right
// under an item for part of the item; it and what follows it come out as blocks
// of their own, and the list goes on after them.
func (c *converter) list(n *ast.List) []outline.Block {
	var blocks []outline.Block
	list := &outline.List{Ordered: n.IsOrdered()}
	for _, child := range children(n) {
		item, beside := c.item(child)
		list.Items = append(list.Items, item)
		for _, block := range beside {
			if more, ok := block.(*outline.List); ok && len(list.Items) > 0 && more.Ordered == list.Ordered {
				list.Items = append(list.Items, more.Items...)
				continue
			}
			if len(list.Items) > 0 {
				blocks = append(blocks, placed(list))
				list = &outline.List{Ordered: list.Ordered}
			}
			blocks = append(blocks, block)
		}
	}
	if len(list.Items) > 0 {
		blocks = append(blocks, placed(list))
	}
	return blocks
}

func placed(list *outline.List) *outline.List {
	list.Pos = list.Items[0].Pos.To(list.Items[len(list.Items)-1].Pos)
	return list
}

// item converts an item, and returns apart the blocks that stand beside it
// rather than in it.
func (c *converter) item(n ast.Node) (item outline.Item, beside []outline.Block) {
	start, marker := c.marker(max(n.Pos(), 0))
	item.Pos, item.Marker = c.src.pos(start).To(c.src.pos(start)), marker
	for i, child := range children(n) {
		if i == 0 && isText(child) {
			lines := c.lines(child)
			item.Lines, item.Lazy = texts(lines), c.lazy(lines, start)
			continue
		}
		for _, block := range c.block(child) {
			if len(beside) > 0 || standsBeside(block, item) {
				beside = append(beside, block)
			} else {
				item.Blocks = append(item.Blocks, block)
			}
		}
	}
	if len(item.Lines) > 0 {
		item.Pos = item.Pos.To(item.Lines[len(item.Lines)-1].Pos())
	}
	if len(item.Blocks) > 0 {
		item.Pos = item.Pos.To(item.Blocks[len(item.Blocks)-1].Position())
	}
	return item, beside
}

// standsBeside reports whether a table or list begins no further right than the
// marker of the item that the syntax puts it in.
func standsBeside(block outline.Block, item outline.Item) bool {
	switch block.(type) {
	case *outline.Table, *outline.List:
		return block.Position().Column <= item.Pos.Column
	}
	return false
}

func isText(n ast.Node) bool {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock, *longNode:
		return true
	}
	return false
}

// lazy tells which lines of an item stand no further right than its marker; nil
// where none does.
func (c *converter) lazy(lines []line, marker int) []bool {
	var lazy []bool
	for i, l := range lines {
		if i > 0 && c.src.startsLine(l.start) && c.src.width(l.start) <= c.src.width(marker) {
			if lazy == nil {
				lazy = make([]bool, len(lines))
			}
			lazy[i] = true
		}
	}
	return lazy
}

// startsLine reports whether nothing but blanks and the marks of a quotation
// stands before offset on its line.
func (src *source) startsLine(offset int) bool {
	start := bytes.LastIndexByte(src.syntax[:offset], '\n') + 1
	return len(bytes.Trim(src.syntax[start:offset], " \t>")) == 0
}

// marker finds the list marker that stands on the line of offset, the last one
// that begins no later. A tab makes the parser count too far.
func (c *converter) marker(offset int) (start int, marker string) {
	syntax := c.src.syntax
	lineStart := bytes.LastIndexByte(syntax[:offset], '\n') + 1
	end := lineStart
	start = offset
	for i := lineStart; i < len(syntax) && i <= offset; {
		n := markerAt(syntax[i:])
		if n > 0 {
			start, end = i, i+n
		}
		i += max(n, 1)
	}
	if end <= start {
		return start, ""
	}
	if first := c.src.runeStart(start); first < start || c.src.words[first] >= utf8.RuneSelf { // a bullet sign
		_, size := utf8.DecodeRune(c.src.words[first:])
		return first, string(c.src.words[first : first+size])
	}
	return start, string(c.src.words[start:end])
}

// markerAt is the length of the list marker that the text begins with.
func markerAt(text []byte) int {
	digits := text[:min(len(text), 10)]
	n := len(digits) - len(bytes.TrimLeft(digits, "0123456789"))
	if n > 0 {
		if n < len(text) && (text[n] == '.' || text[n] == ')') {
			return n + 1
		}
		return 0
	}
	if len(text) > 0 && bytes.IndexByte([]byte("-*+"), text[0]) >= 0 {
		return 1
	}
	return 0
}
