package model

import (
	"strings"
	"unicode"
)

// Slug folds a text to lower-case words without accents, joined by hyphens, at
// most 60 bytes: fit for an ID or the name of a file. Letters of other scripts
// stay as they are.
func Slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		folded := FoldLetter(unicode.ToLower(r))
		if folded == "" && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			folded = string(unicode.ToLower(r))
		}
		if folded == "" {
			gap = gap || !unicode.IsMark(r)
			continue
		}
		if gap && b.Len() > 0 {
			folded = "-" + folded
		}
		if b.Len()+len(folded) > 60 {
			break
		}
		gap = false
		b.WriteString(folded)
	}
	return b.String()
}

// FoldLetter returns a lower-case letter of the Latin script, or a digit,
// without its accent, ligatures in two letters; empty for anything else.
func FoldLetter(r rune) string {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
		return string(r)
	case r < 0xC0:
		return ""
	}
	for _, group := range foldTable {
		if strings.ContainsRune(group.letters, r) {
			return group.plain
		}
	}
	return ""
}

var foldTable = []struct{ plain, letters string }{
	{"a", "àáâãäåāăą"}, {"ae", "æ"}, {"c", "çćĉċč"}, {"d", "ðďđ"}, {"e", "èéêëēĕėęě"},
	{"g", "ĝğġģ"}, {"h", "ĥħ"}, {"i", "ìíîïĩīĭįı"}, {"j", "ĵ"}, {"k", "ķ"}, {"l", "ĺļľł"},
	{"n", "ñńņň"}, {"o", "òóôõöøōŏő"}, {"oe", "œ"}, {"r", "ŕŗř"}, {"s", "śŝşšș"}, {"ss", "ß"},
	{"t", "ţťŧț"}, {"u", "ùúûüũūŭůűų"}, {"w", "ŵ"}, {"y", "ýÿŷ"}, {"z", "źżž"},
}
