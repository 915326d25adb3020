package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// agrees reports whether the accents that a word has are those of the spelling.
// It may lack them: "aout" is août, but "aôut" is a slip that nobody should guess at.
func agrees(text, spelling string) bool {
	if isASCII(text) {
		return true
	}
	letters := []rune(strings.ToLower(spelling))
	for _, typed := range strings.ToLower(norm.NFC.String(text)) {
		switch {
		case len(letters) == 0:
			return true
		case isIgnorable(typed):
			continue
		case typed != letters[0] && string(typed) != foldRune(letters[0]):
			return false
		}
		letters = letters[1:]
	}
	return true
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// accentsFit reports whether a text has accents only where the spelling has one.
// Unlike [agrees] it takes any accent for another: "évènement" is an événement.
func accentsFit(text, spelling string) bool {
	if isASCII(text) {
		return true
	}
	letters := []rune(strings.ToLower(spelling))
	for _, typed := range strings.ToLower(norm.NFC.String(text)) {
		for len(letters) > 0 && !unicode.IsLetter(letters[0]) {
			letters = letters[1:]
		}
		if !unicode.IsLetter(typed) {
			continue
		}
		if len(letters) == 0 {
			return true
		}
		if typed >= utf8.RuneSelf && letters[0] < utf8.RuneSelf {
			return false
		}
		letters = letters[1:]
	}
	return true
}

// joinAccents is a spelling with the accents of both: "réunion" and "reunión" are
// one column to [accentsFit].
func joinAccents(a, b string) string {
	if isASCII(b) {
		return a
	}
	letters := []rune(a)
	for i, accented := range []rune(b) {
		if i == len(letters) {
			letters = append(letters, accented)
		} else if accented >= utf8.RuneSelf {
			letters[i] = accented
		}
	}
	return string(letters)
}
