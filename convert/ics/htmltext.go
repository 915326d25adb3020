package ics

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isHTML tells descriptions that are written in HTML, as Google's are.
func isHTML(text string) bool {
	if !strings.Contains(text, "<") {
		return false
	}
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.EndTagToken, html.SelfClosingTagToken, html.StartTagToken:
			name, _ := z.TagName()
			switch atom.Lookup(name) {
			case atom.Br, atom.P, atom.Div, atom.Ul, atom.Ol, atom.Li, atom.A, atom.B, atom.I, atom.U, atom.Strong, atom.Em, atom.Span, atom.Html, atom.Table:
				return true
			}
		}
	}
}

// textOfHTML writes HTML as lines of plain text: a line a block, "- " before the
// items of lists, two blanks for each list that they stand in, and the address of
// a link behind its words.
func textOfHTML(source string) string {
	var t htmlText
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return strings.TrimSpace(t.b.String())
		case html.TextToken:
			t.words(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, hasAttributes := z.TagName()
			href := ""
			for hasAttributes {
				var key, value []byte
				key, value, hasAttributes = z.TagAttr()
				if string(key) == "href" {
					href = string(value)
				}
			}
			t.begin(atom.Lookup(name), href)
		case html.EndTagToken:
			name, _ := z.TagName()
			t.end(atom.Lookup(name))
		}
	}
}

// htmlText is the text as far as it is written.
type htmlText struct {
	b      strings.Builder
	line   bool   // something stands on the line
	blank  bool   // a blank is due before the next word
	depth  int    // of lists
	hidden int    // of elements that nobody sees
	href   string // of the link that is open
	linked string // its words
}

func (t *htmlText) words(raw string) {
	text := html.UnescapeString(raw)
	if t.hidden > 0 {
		return
	}
	fields := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' })
	if len(fields) == 0 {
		t.blank = t.blank || text != ""
		return
	}
	if (t.blank || strings.ContainsAny(text[:1], " \n\t\r")) && t.line {
		t.b.WriteByte(' ')
	}
	words := strings.Join(fields, " ")
	t.b.WriteString(words)
	t.line, t.blank = true, strings.ContainsAny(text[len(text)-1:], " \n\t\r")
	t.linked += words
}

func (t *htmlText) newLine() {
	if t.line {
		t.b.WriteByte('\n')
	}
	t.line, t.blank = false, false
}

func (t *htmlText) begin(tag atom.Atom, href string) {
	switch tag {
	case atom.Br:
		t.b.WriteByte('\n')
		t.line, t.blank = false, false
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Tr, atom.Table, atom.Blockquote, atom.Hr:
		t.newLine()
	case atom.Ul, atom.Ol:
		t.newLine()
		t.depth++
	case atom.Li:
		t.newLine()
		t.b.WriteString(strings.Repeat("  ", min(max(0, t.depth-1), 20)) + "- ")
	case atom.Td, atom.Th:
		t.blank = true
	case atom.Style, atom.Script, atom.Head:
		t.hidden++
	case atom.A:
		t.href, t.linked = href, ""
	}
}

func (t *htmlText) end(tag atom.Atom) {
	switch tag {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Table, atom.Blockquote:
		t.newLine()
		t.b.WriteByte('\n')
	case atom.Div, atom.Tr, atom.Li:
		t.newLine()
	case atom.Ul, atom.Ol:
		t.newLine()
		t.depth = max(0, t.depth-1)
	case atom.Style, atom.Script, atom.Head:
		t.hidden = max(0, t.hidden-1)
	case atom.A:
		if address := strings.TrimPrefix(t.href, "mailto:"); address != "" && !strings.Contains(t.href, t.linked) {
			t.b.WriteString(" (" + address + ")")
		}
		t.href = ""
	}
}
