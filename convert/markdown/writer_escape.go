package markdown

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
)

// context is where words stand, which decides what in them would be markup.
type context int

const (
	inParagraph context = iota // at the beginning of a line
	inHeading
	inCell
	inLink
)

// styled writes a line of text with its strong words and its links.
func styled(t outline.Text) string {
	if len(t.Spans) != 1 {
		return escape(t.Plain, inParagraph)
	}
	s := t.Spans[0]
	words, rest := t.Plain[s.Start:s.End], t.Plain[s.End:]
	switch {
	case s.Style == outline.Strong && s.Start == 0:
		return "**" + escape(words, inLink) + "**" + escape(rest, inLink)
	case s.Style == outline.Link && s.Start == 0 && rest == "" && words == s.URL:
		return "<" + s.URL + ">"
	case s.Style == outline.Link && s.Start == 0 && rest == "":
		return "[" + escape(words, inLink) + "](" + target(s.URL) + ")"
	}
	return escape(t.Plain, inParagraph)
}

// target is the address of a link, between angles where it has brackets.
func target(url string) string {
	if strings.ContainsAny(url, "()&") {
		return "<" + strings.ReplaceAll(url, "&", `\&`) + ">"
	}
	return url
}

// escape writes words so that none of them is markup, with as few signs as may be:
// the result is for people too.
func escape(text string, in context) string {
	e := &escaper{text: text, in: in}
	for e.at < len(text) {
		r, size := utf8.DecodeRuneInString(text[e.at:])
		e.rune(r, size)
		e.at += size
	}
	return e.b.String()
}

type escaper struct {
	text string
	in   context
	at   int
	b    strings.Builder
}

func (e *escaper) rune(r rune, size int) {
	switch {
	case r == '\t' || unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufeff':
		if r == '\t' || r > ' ' {
			fmt.Fprintf(&e.b, "&#%d;", r)
		}
		return // other control characters are in no text
	case e.at == 0 && size > 1 && (e.in == inParagraph && (isBullet(r) || isWideBlank(r)) || e.in == inCell && e.isRuled()):
		fmt.Fprintf(&e.b, "&#%d;", r)
		return
	case size == 1 && e.isMarkup(byte(r)):
		e.b.WriteByte('\\')
	}
	e.b.WriteString(e.text[e.at : e.at+size])
}

// isMarkup reports whether the sign at the current place would be markup.
func (e *escaper) isMarkup(c byte) bool {
	before, after := e.text[:e.at], e.text[e.at+1:]
	if e.at == 0 && isDirective(e.text) {
		return true
	}
	switch c {
	case '*', '`', '|':
		return true
	case '\\':
		return after == "" || isPunctuation(after[0])
	case '_':
		return !(endsInWord(before) && beginsWithWord(after))
	case '~':
		return strings.HasPrefix(after, "~") || strings.HasSuffix(before, "~") || e.opensLine()
	case '[':
		return e.at == 0 || e.in == inLink || strings.HasPrefix(after, "[") || strings.HasSuffix(before, "[") ||
			strings.Contains(after, "](") || strings.Contains(after, "][") || strings.Contains(after, "]:")
	case ']':
		return e.in == inLink
	case '<':
		return after != "" && (isASCIILetter(after[0]) || strings.IndexByte("/!?", after[0]) >= 0)
	case '&':
		n, _ := entity([]byte(e.text[e.at:]))
		return n > 0
	case '^':
		return e.in == inCell && e.at == 0
	case '#':
		return e.opensLine() || e.in == inHeading && strings.Trim(after, "#") == ""
	case '{':
		return e.in == inHeading && strings.HasSuffix(after, "}") || e.at == 0 && strings.HasPrefix(after, ":")
	case '-', '+', '=':
		return e.opensLine() || e.in == inCell && e.at == 0 && e.isRuled()
	case '>':
		return e.opensLine()
	case '.', ')':
		return e.in == inParagraph && e.at > 0 && strings.Trim(before, "0123456789") == "" && (after == "" || after[0] == ' ')
	}
	return false
}

// isRuled reports whether a row of such cells would be a rule.
func (e *escaper) isRuled() bool { return strings.Trim(e.text, "-+=:–— ") == "" }

func (e *escaper) opensLine() bool { return e.at == 0 && e.in == inParagraph }

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isPunctuation(c byte) bool {
	return c > ' ' && c < 0x7f && !isASCIILetter(c) && (c < '0' || c > '9')
}

func endsInWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && isWord(r)
}

func beginsWithWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text != "" && isWord(r)
}
