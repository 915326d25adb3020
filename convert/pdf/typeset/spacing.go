package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/pdf/glyphs"
)

// Space makes blanks that must not end a line unbreakable, as the language of
// the text wants it; for French before ; : ! ? », after « and inside "9 h 30",
// "n° 4" and "12 %". Blanks are changed, never added.
func Space(text, language string) string {
	if !strings.HasPrefix(language, "fr") || !strings.Contains(text, " ") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 8)
	before := rune(0)
	for i, r := range text {
		if r == ' ' && bindsFrench(before, text[i+1:]) {
			r = glyphs.NoBreak
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

// bindsFrench reports whether the blank between a character and the rest of the
// text must hold.
func bindsFrench(before rune, rest string) bool {
	next, size := utf8.DecodeRuneInString(rest)
	after, _ := utf8.DecodeRuneInString(rest[size:])
	switch {
	case before == '«' || before == '°':
		return true
	case strings.ContainsRune(";:!?»%€", next) && before != 0 && before != ' ':
		return true
	case unicode.IsDigit(before) && next == 'h':
		return after == utf8.RuneError || !unicode.IsLetter(after)
	case before == 'h' && unicode.IsDigit(next):
		return unicode.IsDigit(after)
	}
	return false
}
