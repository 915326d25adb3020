// Package hyphen finds where words may be parted at the end of a line, by Liang's
// algorithm ("Word Hy-phen-a-tion by Com-put-er", 1983) with the patterns of TeX.
//
// The patterns stand in the folder patterns as the project hyph-utf8 gives them
// out, each under its own licence. What the program holds is a trie made of them,
// which is walked as it is: there is nothing to read in before the first word.
package hyphen

import (
	_ "embed" // the tries
	"strings"
	"unicode"
	"unicode/utf8"
)

// Language is the hyphenation of a language. The zero Language parts no words.
type Language trie

// Good hyphenation keeps more letters together than the patterns ask for.
const (
	shortest = 7 // letters of a word that is worth a hyphen
	left     = 3 // letters before a hyphen
	right    = 3 // letters after it
)

var (
	//go:embed patterns/fr.trie
	french string
	//go:embed patterns/en-gb.trie
	british string
	//go:embed patterns/en-us.trie
	american string
)

// Of returns the hyphenation of a language, given as a tag of BCP 47; the zero
// Language where there are no patterns for it. English is British where the tag
// does not say American.
func Of(tag string) Language {
	tag = strings.ToLower(strings.ReplaceAll(tag, "_", "-"))
	primary, region, _ := strings.Cut(tag, "-")
	switch {
	case primary == "fr":
		return Language(french)
	case primary == "en" && region == "us":
		return Language(american)
	case primary == "en":
		return Language(british)
	}
	return ""
}

// Points appends to dst where a word may be parted: how many bytes of it stand
// before each hyphen. A word is letters, in any case, and apostrophes between them;
// in anything else there are no points.
func (l Language) Points(dst []int, word string) []int {
	if l == "" || len(word) < shortest || len(word) > longest {
		return dst
	}
	var w spelled
	if !w.spell(trie(l), word) {
		return dst
	}
	w.weigh(trie(l))
	for i := w.first + left; i <= w.count-right; i++ {
		if w.levels[i]%2 == 1 {
			dst = append(dst, int(w.starts[i]))
		}
	}
	return dst
}

// longest is how many bytes a word may have; what is longer is none.
const longest = 96

// spelled is a word in the letters of a trie, dots around it.
type spelled struct {
	codes  [longest + 2]byte
	starts [longest + 1]uint8 // where each letter begins, then the end
	levels [longest + 3]byte  // of the gaps before the letters; an odd one may be parted
	count  int                // of letters
	first  int                // how many letters stand up to the last apostrophe
}

// spell reports whether a word has only letters of the language, and enough of them.
func (w *spelled) spell(t trie, word string) bool {
	w.codes[0] = edge
	for i, r := range word {
		switch {
		case r == '’':
			r = '\''
		case r < utf8.RuneSelf:
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
		default:
			r = unicode.ToLower(r)
		}
		code := t.code(r)
		if code == 0 {
			return false
		}
		w.starts[w.count] = uint8(i)
		w.count++
		w.codes[w.count] = code
		if r == '\'' {
			w.first = w.count
		}
	}
	w.starts[w.count] = uint8(len(word))
	w.codes[w.count+1] = edge
	return w.count-w.first >= shortest
}

// weigh gives each gap the highest of the levels that patterns give it.
func (w *spelled) weigh(t trie) {
	dotted := w.codes[:w.count+2]
	for from := range dotted {
		n := t.root()
		for at := from; at < len(dotted) && n.follow(dotted[at]); at++ {
			levels, before := n.levels()
			// The levels end so many gaps before the one after the last letter; gaps
			// count from the first letter of the word, which the dot stands before.
			gap := at + 1 - before - len(levels)
			for i := range len(levels) {
				if g := gap + i; g >= 0 && w.levels[g] < levels[i] {
					w.levels[g] = levels[i]
				}
			}
		}
	}
}
