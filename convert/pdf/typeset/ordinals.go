package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
)

// Ordinals raises the letters of ordinals as [Refine] does, and leaves blanks as they are.
func Ordinals(text, language string) string {
	return ordinals(text, strings.HasPrefix(language, "fr"))
}

// ordinals raises the letters after a number that make it an ordinal: 1er, 2e, 3rd.
func ordinals(text string, french bool) string {
	endings := []string{"st", "nd", "rd", "th"}
	if french {
		endings = []string{"er", "re", "e", "nd", "nde"}
	}
	if !strings.ContainsAny(text, "0123456789") {
		return text
	}
	var b strings.Builder
	from := 0 // of what is not yet written
	for i := 1; i < len(text); i++ {
		if !isDigit(text[i-1]) || isDigit(text[i]) || !isOrdinalNumber(text[:i]) {
			continue
		}
		for _, ending := range endings {
			if rest, ok := strings.CutPrefix(text[i:], ending); ok && endsWord(rest) {
				b.WriteString(text[from:i])
				b.WriteString(glyphs.Raised(ending))
				from = i + len(ending)
				break
			}
		}
	}
	if from == 0 {
		return text
	}
	b.WriteString(text[from:])
	return b.String()
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isOrdinalNumber reports whether a text ends with a number that stands by itself, of
// so few figures that it counts something, and is no part of a code or an address.
func isOrdinalNumber(text string) bool {
	const most = 3
	word := strings.TrimRight(text, "0123456789")
	if len(text)-len(word) > most {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(word)
	return word == "" || unicode.IsSpace(before) || strings.ContainsRune("(«“[’'/–—-"+string(glyphs.Apostrophe)+string(glyphs.OpenQuote)+string(glyphs.Dash), before)
}

// endsWord reports whether nothing follows that belongs to the same word.
func endsWord(rest string) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(next) || strings.ContainsRune(".,;:!?)»”]–—", next) && !startsAddress(rest)
}

// startsAddress reports whether letters or figures follow the sign that a rest of a
// text begins with: "2e.png".
func startsAddress(rest string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ".:"))
	return (rest[0] == '.' || rest[0] == ':') && isWordy(next)
}
