package typeset

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/model"
)

// Linked splits words into spans of one style, those that are addresses leading
// where they say.
func Linked(words string, s page.Style, accent page.Style) []Span {
	var spans []Span
	for words != "" {
		start, end := findAddress(words)
		if start > 0 {
			spans = append(spans, Span{Words: words[:start], Style: s})
		}
		if start < end {
			address := words[start:end]
			uri := EscapeURI(address)
			if schemeStart(address) < 0 {
				uri = "mailto:" + uri
			}
			spans = append(spans, Span{Words: address, Style: accent, URI: uri})
		}
		words = words[end:]
	}
	return spans
}

// findAddress returns the bytes of the first address of a text, "https://…" or
// "someone@example.org"; both are its length where there is none.
func findAddress(text string) (start, end int) {
	for start < len(text) {
		end = start + wordEnd(text[start:])
		from := schemeStart(text[start:end])
		if from < 0 && isMail(strings.Trim(text[start:end], "().,;:!?'…"+string(glyphs.Apostrophe)+string(glyphs.OpenSingle))) {
			from = strings.IndexFunc(text[start:end], isAddressLetter)
		}
		if from >= 0 {
			return start + from, start + from + addressEnd(text[start+from:end])
		}
		_, size := utf8.DecodeRuneInString(text[end:])
		start = end + size
	}
	return len(text), len(text)
}

// wordEnd is where a word that may hold an address ends.
func wordEnd(text string) int {
	if n := strings.IndexAny(text, " \n\t\u00a0\u202f<>\"«»“”"+string(glyphs.OpenQuote)+string(glyphs.CloseQuote)); n >= 0 {
		return n
	}
	return len(text)
}

// schemeStart is where an address with a scheme begins in a word, or -1.
func schemeStart(word string) int {
	start := -1
	for _, scheme := range model.Schemes() {
		if i := addressOf(scheme, word); i >= 0 && (start < 0 || i < start) {
			start = i
		}
	}
	return start
}

// addressOf is where an address of the scheme begins in a word, or -1. Words such as
// « hôtel: » and « tel: 01 » are none: an address of a telephone or a place begins a
// word, and goes on with a number.
func addressOf(scheme, word string) int {
	switch scheme {
	case "mailto":
		return strings.Index(word, scheme+":")
	case "tel", "geo":
		i := strings.Index(word, scheme+":")
		if i < 0 || strings.ContainsFunc(word[:i], isWordy) {
			return -1
		}
		number := strings.TrimLeft(word[i+len(scheme)+1:], "+-")
		if countDigits(number) < fewestDigits || number[0] < '0' || number[0] > '9' {
			return -1
		}
		return i
	}
	return strings.Index(word, scheme+"://")
}

// fewestDigits that the number of a telephone or a place has: less is the beginning of
// one that is written with blanks.
const fewestDigits = 4

func countDigits(text string) (n int) {
	for _, r := range text {
		if '0' <= r && r <= '9' {
			n++
		}
	}
	return n
}

// isMail reports whether a word is an address of mail and nothing else.
func isMail(word string) bool {
	name, host, found := strings.Cut(word, "@")
	dot := strings.LastIndexByte(host, '.')
	rest := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return !isAddressLetter(r) && !strings.ContainsRune("._-+", r) })
	}
	return found && name != "" && dot > 0 && dot < len(host)-2 && !rest(name) && !rest(host)
}

func isAddressLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

// addressEnd is where an address ends, without the punctuation of the sentence
// around it.
func addressEnd(word string) int {
	address := strings.TrimRight(word, ".,;:!?'…"+string(glyphs.Apostrophe))
	for strings.HasSuffix(address, ")") && strings.Count(address, "(") < strings.Count(address, ")") {
		address = address[:len(address)-1]
	}
	return len(address)
}

// EscapeURI percent-encodes what no URI holds as it is (RFC 3986 §2.1): blanks,
// controls, quotes, brackets that delimit, and all that is not ASCII.
func EscapeURI(address string) string {
	var b strings.Builder
	for i := 0; i < len(address); i++ {
		if c := address[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(`"<>\^{|}`+"`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
