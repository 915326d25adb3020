package markdown

import (
	"bytes"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"deroule/convert/outline"
)

// html writes a piece of HTML that stands in running text: tags and comments.
func (w *lineWriter) html(start, stop int) {
	z := html.NewTokenizer(bytes.NewReader(w.src.words[start:stop]))
	if kind := z.Next(); kind == html.ErrorToken {
		w.text(start, stop)
		return
	}
	w.tag(z.Token(), start, stop)
}

// tag writes what a tag means: a style, a line end, the words of an image. What
// is no element of HTML, as "<to be confirmed>", is text.
func (w *lineWriter) tag(t html.Token, start, stop int) {
	switch {
	case t.Type == html.CommentToken, t.Type == html.DoctypeToken:
	case !isElement(t, w.src.words[start:stop]):
		w.write(string(w.src.words[start:stop]), start)
	case t.Data == "br" || isBlockElement(t.Data):
		w.endLine()
	case t.Type == html.EndTagToken:
		w.endTag(t.Data)
	case t.Data == "img":
		w.image(t, start, stop)
	case t.Type == html.StartTagToken:
		if style := styleOf(t.Data); style != 0 && len(w.open) < maxStyles {
			w.begin(style, attribute(t, "href"), t.Data)
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
func (w *lineWriter) image(t html.Token, start, stop int) {
	alt := attribute(t, "alt")
	at := max(bytes.Index(w.src.words[start:stop], []byte(alt)), 0)
	w.begin(outline.Image, attribute(t, "src"), "")
	w.write(alt, start+at)
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
