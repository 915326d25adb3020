package typeset

import (
	"fmt"
	"strings"

	"deroule/convert/pdf/page"
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
			spans = append(spans, Span{Words: address, Style: accent, URI: EscapeURI(address)})
		}
		words = words[end:]
	}
	return spans
}

// findAddress returns the bytes of the first address of a text; both are its
// length where there is none.
func findAddress(text string) (start, end int) {
	if !strings.ContainsRune(text, ':') {
		return len(text), len(text)
	}
	start = len(text)
	for _, scheme := range []string{"https://", "http://", "webcal://", "webcals://", "mailto:"} {
		if i := strings.Index(text, scheme); i >= 0 {
			start = min(start, i)
		}
	}
	end = len(text)
	if n := strings.IndexAny(text[start:], " \n\t\u00a0<>\"«»"); n >= 0 {
		end = start + n
	}
	address := strings.TrimRight(text[start:end], ".,;:!?'…")
	for strings.HasSuffix(address, ")") && strings.Count(address, "(") < strings.Count(address, ")") {
		address = address[:len(address)-1]
	}
	return start, start + len(address)
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
