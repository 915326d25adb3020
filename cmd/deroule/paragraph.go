package main

import (
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// style is how a screen that has colours sets words, as the parameters of the
// sequence that terminals understand (ECMA-48 §8.3.117). The words say all without.
type style string

// The styles.
const (
	plain  style = ""
	strong style = "1"
	faint  style = "2"
	red    style = "31"
	yellow style = "33"
)

// span is a piece of text in one style.
type span struct {
	text  string
	style style
}

// printer sets paragraphs on a screen and remembers that it could not.
type printer struct {
	to     io.Writer
	screen screen
	err    error
}

// put prints a paragraph. Its first line begins with the lead, the others below
// the end of that. What does not fit the width of the screen goes to the next line.
func (p *printer) put(lead span, body ...span) {
	indent := columns(lead.text)
	first := true
	for _, line := range p.lines(indent, body) {
		begins := span{strings.Repeat(" ", indent), plain}
		if first {
			begins = lead
		}
		first = false
		p.print(append([]span{begins}, line...))
	}
}

// blank prints a line with nothing on it.
func (p *printer) blank() { p.print(nil) }

func (p *printer) print(line []span) {
	var b strings.Builder
	for _, s := range line {
		if s.style == plain || !p.screen.colour || strings.TrimSpace(s.text) == "" {
			b.WriteString(s.text)
		} else {
			b.WriteString("\x1b[" + string(s.style) + "m" + s.text + "\x1b[0m")
		}
	}
	if p.err == nil {
		_, p.err = io.WriteString(p.to, strings.TrimRight(b.String(), " ")+"\n")
	}
}

// lines breaks the text where it says so, and else between words where the width
// of the screen, less the indent, is used up.
func (p *printer) lines(indent int, body []span) (lines [][]span) {
	var line, word []span // a word may change its style
	used := 0
	wordEnds := func() {
		size := 0
		for _, s := range word {
			size += columns(s.text)
		}
		if size == 0 {
			return
		}
		if used > 0 && p.screen.width > 0 && indent+used+1+size > p.screen.width {
			lines, line, used = append(lines, line), nil, 0
		}
		if used > 0 {
			line = join(line, span{" ", word[0].style})
			used++
		}
		for _, s := range word {
			line = join(line, s)
		}
		used += size
		word = nil
	}
	for _, s := range body {
		for _, r := range printable(s.text) {
			switch r {
			case ' ', '\n':
				wordEnds()
				if r == '\n' {
					lines, line, used = append(lines, line), nil, 0
				}
			default:
				word = join(word, span{string(r), s.style})
			}
		}
	}
	wordEnds()
	return append(lines, line)
}

// join adds a span, to the last one where both are set alike.
func join(spans []span, s span) []span {
	if n := len(spans); n > 0 && spans[n-1].style == s.style {
		spans[n-1].text += s.text
		return spans
	}
	return append(spans, s)
}

// columns is how many columns of a terminal the words take.
func columns(words string) int {
	n := 0
	for _, r := range words {
		kind := width.LookupRune(r).Kind()
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// padded fills the text with blanks up to so many columns.
func padded(text string, to int) string {
	return text + strings.Repeat(" ", max(0, to-columns(text)))
}
