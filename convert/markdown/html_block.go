package markdown

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"deroule/convert/outline"
	"deroule/model"
)

// htmlReader makes blocks of the outline of a block of HTML.
type htmlReader struct {
	src         *source
	diagnostics *model.Diagnostics
	z           *html.Tokenizer

	token      html.Token
	start, end int  // of the token in the source
	held       bool // the token is to be read again
	depth      int  // of lists and tables
}

// maxHTMLDepth bounds the nesting of lists and tables; what is nested deeper is
// read as text.
const maxHTMLDepth = 50

func newHTMLReader(src *source, diagnostics *model.Diagnostics) *htmlReader {
	return &htmlReader{src: src, diagnostics: diagnostics, z: html.NewTokenizer(bytes.NewReader(src.words))}
}

// next reads the next token; it is false at the end. A tag that the end of the
// text cuts off is text.
func (h *htmlReader) next() bool {
	if h.held {
		h.held = false
		return true
	}
	h.start = h.end
	if h.z.Next() != html.ErrorToken {
		h.end += len(h.z.Raw())
		h.token = h.z.Token()
		return true
	}
	h.token = html.Token{Type: html.TextToken}
	h.end = len(h.src.words)
	return h.start < h.end
}

func (h *htmlReader) isStart(names ...string) bool {
	return h.token.Type == html.StartTagToken && slices.Contains(names, h.token.Data)
}

func (h *htmlReader) isEnd(names ...string) bool {
	return h.token.Type == html.EndTagToken && slices.Contains(names, h.token.Data)
}

func (h *htmlReader) newWriter() *lineWriter { return newLineWriter(h.src, h.diagnostics) }

// blocks reads until a token that stop reports, which is held.
func (h *htmlReader) blocks(stop func() bool) []outline.Block {
	var blocks []outline.Block
	w := h.newWriter()
	flush := func() {
		if lines := w.finish(); len(lines) > 0 {
			blocks = append(blocks, paragraphOf(lines))
		}
	}
	nested := h.depth < maxHTMLDepth
	for h.next() {
		switch {
		case stop():
			h.held = true
			flush()
			return blocks
		case nested && h.isStart("table"):
			flush()
			blocks = append(blocks, h.table()...)
		case nested && h.isStart("ul", "ol", "menu", "dir"):
			flush()
			blocks = append(blocks, h.list())
		case nested && h.isStart("dl"):
			flush()
			blocks = append(blocks, h.definitions()...)
		case h.isStart("h1", "h2", "h3", "h4", "h5", "h6"):
			flush()
			blocks = append(blocks, h.heading())
		case h.isStart("pre"):
			flush()
			blocks = append(blocks, h.verbatim())
		case h.isBlockTag():
			flush()
		default:
			h.inline(w)
		}
	}
	flush()
	return blocks
}

func (h *htmlReader) isBlockTag() bool {
	switch h.token.Type {
	case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
		return isBlockElement(h.token.Data) && !isHidden(h.token)
	}
	return false
}

// isHidden reports whether the content of an element is for programs.
func isHidden(t html.Token) bool {
	return t.Type == html.StartTagToken && (t.Data == "script" || t.Data == "style")
}

// inline writes the current token.
func (h *htmlReader) inline(w *lineWriter) {
	switch {
	case h.token.Type == html.TextToken:
		w.htmlText(h.start, h.end)
	case isHidden(h.token):
		h.skip(h.token.Data)
	default:
		w.tag(h.token, h.src.words[h.start:h.end], []byteRange{{h.start, h.end}})
	}
}

// skip passes over the text of a script or style sheet, unless nothing ends it:
// then it would be the rest of the source.
func (h *htmlReader) skip(name string) {
	if lastFold(h.src.words[h.end:], "</"+name) >= 0 {
		h.next()
	}
}

// htmlText writes the text between tags.
func (w *lineWriter) htmlText(start, stop int) {
	for start < stop {
		n := bytes.IndexByte(w.src.words[start:stop], '\n')
		if n < 0 {
			w.text(start, stop)
			return
		}
		w.text(start, start+n)
		w.endLine()
		start += n + 1
	}
}

func (h *htmlReader) heading() *outline.Heading {
	heading := &outline.Heading{Level: int(h.token.Data[1] - '0'), Pos: h.src.pos(h.start)}
	w := h.newWriter()
	for h.next() && !h.isBlockTag() {
		h.inline(w)
	}
	if h.token.Type == html.StartTagToken {
		h.held = true
	}
	heading.Pos = heading.Pos.To(h.src.pos(h.start))
	heading.Text = outline.Join(texts(w.finish()))
	return heading
}

func (h *htmlReader) verbatim() *outline.Verbatim {
	block := &outline.Verbatim{Pos: h.src.pos(h.start)}
	w := h.newWriter()
	for h.next() && !h.isEnd("pre") {
		h.inline(w)
	}
	block.Pos = block.Pos.To(h.src.pos(h.start))
	block.Lines = texts(w.finish())
	return block
}

// isWrapper reports whether a line has nothing but tags that group what stands
// between them.
func isWrapper(line []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(line))
	tags := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return tags > 0
		case html.TextToken:
			if !isBlank(z.Raw()) {
				return false
			}
		case html.CommentToken:
		default:
			name, _ := z.TagName()
			if !strings.Contains(" div section article center main header footer aside nav details font span small ", " "+string(name)+" ") {
				return false
			}
			tags++
		}
	}
}

// hasBlockTag reports whether a block element of HTML begins in the line.
func hasBlockTag(line []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(line))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if name, _ := z.TagName(); isBlockElement(string(name)) {
				return true
			}
		}
	}
}

// list reads a list whose start is the current token.
func (h *htmlReader) list() *outline.List {
	h.depth++
	defer func() { h.depth-- }()
	name := h.token.Data
	list := &outline.List{Pos: h.src.pos(h.start), Ordered: name == "ol"}
	for h.next() && !h.isEnd(name) {
		at := h.src.pos(h.start)
		if !h.isStart("li") {
			h.held = true // a list within the list, or words outside of its items
		}
		blocks := h.blocks(func() bool {
			return h.isStart("li") || h.isEnd("li", name)
		})
		if h.held && h.isEnd("li") {
			h.held = false
		}
		item := itemOf(at.To(h.src.pos(h.start)), blocks)
		if len(item.Lines) > 0 || len(item.Blocks) > 0 {
			list.Items = append(list.Items, item)
		}
	}
	list.Pos = list.Pos.To(h.src.pos(h.start))
	return list
}
