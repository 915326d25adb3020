package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NamesTeam reports whether a line begins with a word for those who run a
// session: "L'équipe du programme".
func (l *Lexicon) NamesTeam(s string) bool {
	_, ok := l.vocabulary().sets.find(scan(nil, s), 0, team)
	return ok
}

// Items cuts a list such as "Noé, Ysée et Ana" at its signs and at the words for
// "and". Each item is the bytes from its first word to its last.
func (l *Lexicon) Items(s string) [][2]int {
	r := l.reader(s)
	defer r.done()
	var items [][2]int
	first := 0
	endAt := func(i int) {
		if first < i {
			start, end := r.bytes(first, i)
			items = append(items, [2]int{start, end})
		}
	}
	for i := 0; i < len(r.ts); {
		next, parts := r.itemLink(i)
		if parts {
			endAt(i)
			first = next
		}
		i = next
	}
	endAt(len(r.ts))
	return items
}

// itemLink reports whether token i parts two items of a list, and what comes after it.
func (r *reader) itemLink(i int) (next int, ok bool) {
	if r.sign(i, ",;") || r.sign(i, "&+/") && !r.glued(i) && !r.glued(i+1) {
		return i + 1, true
	}
	after, isAnd := r.find(i, and)
	written := r.text[r.ts[i].start:r.ts[i].end]
	if !isAnd || r.glued(i) || r.glued(after) || written != strings.ToLower(written) { // "Line E. Weir"
		return i + 1, false
	}
	if r.doubtfulAnd(i, after) && !(r.isCapitalized(i-1) && r.isCapitalized(after)) {
		return i + 1, false // "Ada en visio", but "Joris en Mieke"
	}
	return after, true
}

// isCapitalized reports whether token i is a word that begins with a capital.
func (r *reader) isCapitalized(i int) bool {
	if !r.word(i) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(r.text[r.ts[i].start:])
	return unicode.IsUpper(first)
}

// Aim reports whether a text begins as an aim does, with a verb in the
// infinitive: "Présenter les ressources". Words of fewer than four letters and
// those of capitals are none.
func (l *Lexicon) Aim(s string) bool {
	ts := scan(nil, s)
	if len(ts) == 0 || ts[0].kind != word {
		return false
	}
	first := ts[0].text
	if len(first) < 4 || s[ts[0].start:ts[0].end] == strings.ToUpper(s[ts[0].start:ts[0].end]) {
		return false
	}
	for _, language := range l.languages {
		for end := range language.VerbEndings.all {
			if strings.HasSuffix(first, end) {
				return true
			}
		}
	}
	return false
}
