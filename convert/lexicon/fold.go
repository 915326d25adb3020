package lexicon

import (
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
	return string(appendFolded(make([]byte, 0, len(s)), s))
}

func isFolded(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func appendFolded(to []byte, s string) []byte {
	for _, r := range s {
		switch {
		case 'A' <= r && r <= 'Z':
			to = append(to, byte(r)+'a'-'A')
		case r < utf8.RuneSelf:
			to = append(to, byte(r))
		case 'À' <= r && r <= 'ÿ' && latin1[r-'À'] != ' ':
			to = append(to, latin1[r-'À'])
		default:
			to = append(to, foldRune(r)...)
		}
	}
	return to
}

// latin1 are the letters from À to ÿ without their accents; a blank stands for
// those that are two letters, or signs.
const latin1 = "aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y"

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
	r = unicode.ToLower(r)
	parts := norm.NFKD.PropertiesString(string(r)).Decomposition()
	if parts == nil {
		return string(r)
	}
	var base []byte
	for _, part := range string(parts) {
		base = appendFolded(base, string(part))
	}
	return string(base)
}

// isIgnorable reports what makes no difference to a word: accents that stand as
// characters of their own, soft hyphens, joiners, byte order marks.
func isIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Cf)
}
