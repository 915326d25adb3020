package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it compares: in lower case, without accents (typed as one
// character or as two), with plain quotes, dashes and blanks, and without the
// characters that nobody sees. "AOÛT" and "aout" fold alike, "½" stays.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if r < utf8.RuneSelf {
			b.WriteRune(unicode.ToLower(r))
			continue
		}
		b.WriteString(foldRune(r))
	}
	return b.String()
}

func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c < ' ' {
			return false
		}
	}
	return true
}

// foldRune folds a character beyond ASCII, perhaps to nothing.
func foldRune(r rune) string {
	switch r {
	case '’', '‘', 'ʼ', '´', '′':
		return "'"
	case '“', '”', '„', '«', '»', '″':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return "-"
	case '…':
		return "..."
	case 'œ', 'Œ':
		return "oe"
	case 'æ', 'Æ':
		return "ae"
	case 'ß', 'ẞ':
		return "ss"
	case 'ø', 'Ø':
		return "o"
	case 'ł', 'Ł':
		return "l"
	case 'ı':
		return "i"
	}
	switch {
	case unicode.IsSpace(r):
		return " "
	case isIgnorable(r):
		return ""
	case unicode.IsLetter(r):
		return foldLetter(r)
	}
	return string(r)
}

// foldLetter takes a letter apart and leaves what is no accent: "é" is "e", the
// superscript "ᵉ" too.
func foldLetter(r rune) string {
	parts := norm.NFKD.PropertiesString(string(r)).Decomposition()
	if parts == nil {
		return string(unicode.ToLower(r))
	}
	base := make([]byte, 0, len(parts))
	for _, p := range string(parts) {
		if !isIgnorable(p) {
			base = utf8.AppendRune(base, unicode.ToLower(p))
		}
	}
	return string(base)
}

// isIgnorable reports what makes no difference to a word: accents that stand as
// characters of their own, soft hyphens, joiners, byte order marks.
func isIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Cf)
}
