package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"

	"deroule/convert/outline"
)

// html writes a piece of HTML that stands in running text: a tag or a comment.
func (w *lineWriter) html(n *ast.RawHTML) {
	raw := n.Segments.Value(w.src.words)
	z := html.NewTokenizer(bytes.NewReader(raw))
	var pieces []byteRange
	for i := range n.Segments.Len() {
		seg := n.Segments.At(i)
		pieces = append(pieces, byteRange{seg.Start, seg.Stop})
	}
	if z.Next() == html.ErrorToken {
		w.literal(pieces)
		return
	}
	w.tag(z.Token(), raw, pieces)
}

// tag writes what a tag means: a style, a line end, the words of an image. What
// is no element of HTML, as "<to be confirmed>", is text. Its raw bytes stand in
// the pieces of the source.
func (w *lineWriter) tag(t html.Token, raw []byte, pieces []byteRange) {
	switch {
	case t.Type == html.CommentToken:
		w.src.keepComment(string(raw), pieces[0].start)
	case t.Type == html.DoctypeToken:
	case !isElement(t, raw):
		w.literal(pieces)
	case t.Data == "br" || isBlockElement(t.Data):
		w.endLine()
	case t.Type == html.EndTagToken:
		w.endTag(t.Data)
	case t.Data == "img":
		w.image(t, pieces)
	case t.Type == html.StartTagToken:
		if style := styleOf(t.Data); style != 0 && len(w.open) < maxStyles {
			w.begin(style, attribute(t, "href"), t.Data)
		}
	}
}

// literal writes pieces of the source as they stand, in their lines.
func (w *lineWriter) literal(pieces []byteRange) {
	for _, r := range pieces {
		for start := r.start; start < r.end; {
			line, next := cutLine(w.src.words[:r.end], start)
			w.write(string(line.of(w.src.words)), start)
			if next > line.end {
				w.endLine()
			}
			start = next
		}
	}
}

// maxStyles bounds how many styles are open at once.
const maxStyles = 30

// endTag closes the innermost style that the element opened.
func (w *lineWriter) endTag(name string) {
	for i := len(w.open) - 1; i >= w.floor; i-- {
		if s := w.open[i]; s.tag == name {
			w.line.Mark(s.start, w.line.Len(), s.style, s.url)
			w.open = slices.Delete(w.open, i, i+1)
			return
		}
	}
}

// image writes the words that stand for an image.
func (w *lineWriter) image(t html.Token, pieces []byteRange) {
	w.begin(outline.Image, attribute(t, "src"), "")
	alt := attribute(t, "alt")
	offset := pieces[0].start
	for _, r := range pieces {
		if i := bytes.Index(r.of(w.src.words), []byte(alt)); i >= 0 {
			offset = r.start + i
		}
	}
	w.write(alt, offset)
	w.closeTo(len(w.open) - 1)
}

func attribute(t html.Token, key string) string {
	for _, a := range t.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func styleOf(element string) outline.Style {
	switch element {
	case "a":
		return outline.Link
	case "b", "strong":
		return outline.Strong
	case "i", "em":
		return outline.Emphasis
	case "s", "strike", "del":
		return outline.Strike
	case "code", "kbd", "samp", "tt":
		return outline.Code
	}
	return 0
}

// The elements of HTML, those of old included.
const (
	blockElements = " address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt" +
		" fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend" +
		" li link main menu menuitem meta nav noframes ol optgroup option p param pre script search section select style" +
		" summary table tbody td template textarea tfoot th thead title tr track ul "
	inlineElements = " a abbr acronym area audio b base basefont bdi bdo big blink br button canvas cite code data" +
		" datalist del dfn em embed font i img input ins kbd label map mark marquee math meter nobr noscript object output" +
		" picture progress q rp rt ruby s samp slot small source span strike strong sub sup svg time tt u var video wbr "
)

func isBlockElement(name string) bool { return strings.Contains(blockElements, " "+name+" ") }

// isElement reports whether a tag is one of HTML. Words that only look like
// attributes, as in "<a confirmer>", make it none.
func isElement(t html.Token, raw []byte) bool {
	if isBlockElement(t.Data) {
		return true
	}
	return strings.Contains(inlineElements, " "+t.Data+" ") &&
		(len(t.Attr) == 0 || bytes.IndexByte(raw, '=') > 0)
}
