package markdown

import (
	"github.com/yuin/goldmark/ast"

	"deroule/convert/outline"
	"deroule/model"
)

// lineWriter makes lines of text of the inline content of a block. Lines end
// where those of the source do, and at a <br>.
type lineWriter struct {
	src         *source
	diagnostics *model.Diagnostics
	inCell      bool // a backslash before a bar is markup even in code

	lines []line
	line  outline.Builder
	start int // of the current line in the source; -1 until it has words
	open  []openSpan
	floor int // an HTML end tag closes no style below
	stray []strayMark
	// dropped is where a blank is left out, because the stray mark before it had
	// a blank on its other side too.
	dropped int
}

// line is a text and where it begins in the source.
type line struct {
	text  outline.Text
	start int
}

// openSpan is a style that goes on, since byte start of the current line.
type openSpan struct {
	style outline.Style
	url   string
	tag   string // the HTML element that opened it
	start int
}

func newLineWriter(src *source, diagnostics *model.Diagnostics) *lineWriter {
	return &lineWriter{src: src, diagnostics: diagnostics, start: -1, dropped: -1}
}

// children writes what is in a node.
func (w *lineWriter) children(node ast.Node) {
	for n := node.FirstChild(); n != nil; n = n.NextSibling() {
		w.node(n)
	}
}

func (w *lineWriter) node(node ast.Node) {
	switch n := node.(type) {
	case *ast.Text:
		w.text(n.Segment.Start, n.Segment.Stop)
		if n.SoftLineBreak() || n.HardLineBreak() {
			w.endLine()
		}
	case *ast.CodeSpan:
		w.styled(n, outline.Code, "", w.code)
	case *ast.Emphasis:
		style := outline.Emphasis
		if n.Level >= 2 {
			style = outline.Strong
		}
		w.styled(n, style, "", w.children)
	case *strikeNode:
		w.styled(n, outline.Strike, "", w.children)
	case *ast.Link:
		w.styled(n, outline.Link, destination(n.Destination), w.children)
	case *ast.Image:
		w.styled(n, outline.Image, destination(n.Destination), w.children)
	case *wikiNode:
		w.styled(n, outline.Link, n.page, w.children)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.RawHTML:
		w.html(n)
	case *chunkNode:
		w.children(n)
		if n.endsLine {
			w.endLine()
		}
	default:
		w.children(node)
	}
}

// styled writes a node in a style.
func (w *lineWriter) styled(node ast.Node, style outline.Style, url string, write func(ast.Node)) {
	floor := w.floor
	w.begin(style, url, "")
	w.floor = len(w.open)
	write(node)
	w.closeTo(w.floor - 1)
	w.floor = floor
}

// begin opens a style at the current place.
func (w *lineWriter) begin(style outline.Style, url, tag string) {
	w.open = append(w.open, openSpan{style, url, tag, w.line.Len()})
}

// closeTo closes all styles but the first n.
func (w *lineWriter) closeTo(n int) {
	for len(w.open) > n {
		s := w.open[len(w.open)-1]
		w.line.Mark(s.start, w.line.Len(), s.style, s.url)
		w.open = w.open[:len(w.open)-1]
	}
}

// code writes a code span, whose text nodes hold the ends of lines.
func (w *lineWriter) code(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		start, stop := t.Segment.Start, t.Segment.Stop
		ends := stop > start && w.src.syntax[stop-1] == '\n'
		if ends {
			stop--
		}
		w.verbatim(start, stop)
		if ends {
			w.endLine()
		}
	}
}

func (w *lineWriter) autoLink(n *ast.AutoLink) {
	// The parser keeps the place of the label to itself; it stands after "<".
	label := string(n.Label(w.src.syntax))
	url := string(n.URL(w.src.syntax))
	if n.AutoLinkType == ast.AutoLinkEmail {
		url = "mailto:" + url
	}
	w.begin(outline.Link, url, "")
	w.write(label, n.Pos()+1)
	w.closeTo(len(w.open) - 1)
}

// write adds words that stand at a byte of the source.
func (w *lineWriter) write(words string, offset int) {
	if words == "" {
		return
	}
	if w.start < 0 {
		w.start = offset
	}
	w.line.Append(words, w.src.pos(offset))
}

// verbatim adds words as they stand in the source.
func (w *lineWriter) verbatim(start, stop int) {
	if stop = w.src.runeStart(stop); stop <= start {
		return // part of a bullet sign, which the parser saw as spaces
	}
	if !w.inCell {
		w.write(string(w.src.words[start:stop]), start)
		return
	}
	from := start
	for i := start; i+1 < stop; i++ {
		if w.src.words[i] == '\\' && w.src.words[i+1] == '|' {
			w.write(string(w.src.words[from:i]), from)
			from = i + 1
		}
	}
	w.write(string(w.src.words[from:stop]), from)
}

// endLine ends the current line; the styles that are open go on in the next.
func (w *lineWriter) endLine() {
	for i := len(w.open) - 1; i >= 0; i-- {
		s := &w.open[i]
		if s.start < w.line.Len() {
			w.line.Mark(s.start, w.line.Len(), s.style, s.url)
		}
		s.start = 0
	}
	w.markStray()
	text := w.line.Text().Trim()
	if !w.isDirective(text.Plain) && (!text.IsEmpty() || len(text.Spans) > 0) {
		w.lines = append(w.lines, line{text.WithLinks(), w.start})
	}
	w.line, w.start, w.stray = outline.Builder{}, -1, w.stray[:0]
}

// finish returns the lines written.
func (w *lineWriter) finish() []line {
	w.closeTo(0)
	w.endLine()
	lines := w.lines
	w.lines = nil
	return lines
}

// texts are the lines without their places.
func texts(lines []line) []outline.Text {
	if len(lines) == 0 {
		return nil
	}
	texts := make([]outline.Text, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return texts
}
