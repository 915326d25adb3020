package org

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
	"deroule/model"
)

// Org has no sign that makes the next one plain. A sign within a line is written as
// the entity of it, \ast{}; words that would make a line something else than text
// are written as code, =-=.

// context is where words stand, which decides what in them would be markup.
type context int

const (
	inLine context = iota
	inItem
	inStrong
	inCell
	inLink
)

// runningText are the lines of a paragraph.
func runningText(texts []outline.Text) []string {
	lines := make([]string, len(texts))
	for i, t := range texts {
		isProse := kindOf(t.Plain) == prose && kindOf(" "+t.Plain) == prose // indented, a star is a bullet
		lines[i] = openLine(t.Plain, !isProse, inLine)
	}
	return lines
}

// openLine writes a line whose first word is code where it would be markup.
func openLine(text string, isMarkup bool, in context) string {
	if !isMarkup {
		return escape(text, in)
	}
	word, rest := firstWord(text)
	if coded := "=" + word + "=" + escape(rest, in); !strings.Contains(word, "=") && readsAs(coded, text) {
		return coded
	}
	r, size := utf8.DecodeRuneInString(text)
	return character(r) + escape(text[size:], in)
}

func firstWord(text string) (word, rest string) {
	n := strings.IndexFunc(text, unicode.IsSpace)
	if n < 0 {
		return text, ""
	}
	return text[:n], text[n:]
}

// itemText are the lines of an item, the first one with its strong words and links.
func itemText(texts []outline.Text) []string {
	lines := runningText(texts)
	first := texts[0]
	switch s := onlySpan(first); {
	case s.Style == outline.Strong && s.Start == 0:
		lines[0] = "*" + escape(first.Plain[:s.End], inStrong) + "*" + escape(first.Plain[s.End:], inItem)
	case s.Style == outline.Link:
		lines[0] = link(first.Plain, s.URL)
	default:
		hasBox := cutBox(piece{text: first.Plain}).text != first.Plain
		lines[0] = openLine(first.Plain, hasBox, inItem)
	}
	return lines
}

func onlySpan(t outline.Text) outline.Span {
	if len(t.Spans) != 1 {
		return outline.Span{}
	}
	return t.Spans[0]
}

func link(words, url string) string {
	if words == url {
		return "[[" + url + "]]"
	}
	return "[[" + url + "][" + escape(words, inLink) + "]]"
}

// headlineText is the text of a headline, without what would be its state or its tags.
func headlineText(text string) string {
	title, tags := cutTags(piece{text: text})
	state, _ := (&parser{todo: todoWords(nil)}).cutState(title)
	line := openLine(title.text, state.text != "", inLine)
	if tags.text != "" {
		line += text[len(title.text):len(text)-len(tags.text)] + character(':') + escape(tags.text[1:], inLine)
	}
	return line
}

// cellText is a cell, code where it would rule the table or say how to show it.
func cellText(text string) string {
	if text != "" && (strings.Trim(text, "|-+: ") == "" || strings.Trim(text, "<>") == "" || isCookie(text)) && !strings.ContainsAny(text, "|=") {
		return "=" + text + "="
	}
	return escape(text, inCell)
}

// escape writes words so that none of them is markup. Words that would still be
// read otherwise, as a bar right behind an address, which would seem to go on, are
// written sign by sign.
func escape(text string, in context) string {
	escaped := escapeMarkup(text, in)
	if readsAs(escaped, text) {
		return escaped
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case !isText(r):
		case isUnwritable(r), r > ' ' && r < utf8.RuneSelf && !isWordRune(r):
			b.WriteString(character(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isText reports whether a character is one of texts rather than of terminals.
func isText(r rune) bool { return r >= ' ' && r < 0x7f || r >= 0xa0 || r == '\t' }

// isUnwritable reports the characters that no file is read with.
func isUnwritable(r rune) bool { return r == '\u2028' || r == '\u2029' || r == '\ufeff' }

// readsAs reports whether a line reads as a text.
func readsAs(line, text string) bool {
	read := newMarkup("", len(line), &model.Diagnostics{}).text(piece{text: line}.trim())
	return read.Plain == strings.TrimSpace(text)
}

func escapeMarkup(text string, in context) string {
	e := &escaper{text: text, in: in, addresses: addressesIn(text, 0)}
	for e.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[e.at:])
		switch {
		case e.inAddress():
			e.b.WriteString(text[e.at : e.at+size])
		case !isText(r):
		case isUnwritable(r), size == 1 && e.isMarkup(byte(r)):
			e.b.WriteString(character(r))
		default:
			e.b.WriteString(text[e.at : e.at+size])
		}
		e.at += size
	}
	return e.b.String()
}

type escaper struct {
	text      string
	in        context
	addresses []address
	at        int
	b         strings.Builder
}

// inAddress reports whether the current place is within an address, whose signs
// are no markup.
func (e *escaper) inAddress() bool {
	for len(e.addresses) > 0 && e.addresses[0].end <= e.at {
		e.addresses = e.addresses[1:]
	}
	return len(e.addresses) > 0 && e.addresses[0].start <= e.at
}

// isMarkup reports whether the sign at the current place would be markup.
func (e *escaper) isMarkup(c byte) bool {
	before, after := e.text[:e.at], e.text[e.at+1:]
	switch c {
	case '*', '~', '/', '_', '+', '=':
		doubled := (c == '*' || c == '~') && (strings.HasPrefix(after, string(c)) || strings.HasSuffix(before, string(c)))
		return doubled || c == '*' && e.in == inStrong || mayOpen(before, after)
	case '|':
		return e.in == inCell
	case '[':
		return e.in == inLink || strings.HasPrefix(after, "[") || strings.HasSuffix(before, "[")
	case ']':
		return e.in == inLink
	case '<':
		start, _ := lineBreakIn(e.text[e.at:])
		return e.in == inCell && start == 0
	case ':':
		return (e.in == inItem || e.in == inStrong || e.in == inLink) && strings.HasSuffix(before, " ") && strings.HasPrefix(after+" ", ": ")
	case '\\':
		_, length := entity(lastRune(before), e.text[e.at:])
		return length > 0 || strings.HasPrefix(after, "|") || strings.TrimSpace(after) == `\`
	}
	return false
}

// mayOpen reports whether a marker between the texts would begin an emphasis, if
// only another one ended it.
func mayOpen(before, after string) bool {
	if after == "" || after[0] <= ' ' {
		return false
	}
	last := lastRune(before)
	return before == "" || last >= utf8.RuneSelf || strings.ContainsRune(" \t-({['\""+markers, last)
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}

// character is the entity of a character: that of org where there is one.
func character(r rune) string {
	name := ""
	switch r {
	case '*':
		name = "ast"
	case '/':
		name = "slash"
	case '_':
		name = "under"
	case '+':
		name = "plus"
	case '=':
		name = "equal"
	case '~':
		name = "tilde"
	case '|':
		name = "vert"
	case '<':
		name = "lt"
	default:
		name = fmt.Sprintf("U%04X", r)
	}
	return `\` + name + "{}"
}
