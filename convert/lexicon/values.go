package lexicon

import (
	"slices"
	"strings"
	"unicode"

	"deroule/model"
)

// IsNothing reports whether s says nothing: it is empty, only signs ("-", "…",
// "?"), words for what is not known yet ("TBC", "à venir", "n/a", "Lieu à définir"), or
// the error of a formula ("#N/A").
func (l *Lexicon) IsNothing(s string) bool {
	if strings.HasPrefix(s, "#") && IsCellError(s) {
		return true
	}
	if !strings.ContainsFunc(s, isLetterOrDigit) {
		return !strings.ContainsFunc(s, unicode.IsSymbol) || strings.Trim(s, " ~=|+<>`^") == ""
	}
	const longest = 80
	if len(s) > longest {
		return false
	}
	r := l.reader(s)
	defer r.done()
	r.dropSigns("()[]*_.?!:\"-…~")
	for i := range r.ts {
		if next, ok := r.find(i, nothing); ok && next == len(r.ts) {
			return i == 0 || r.isRole(r.ts[:i])
		}
	}
	return false
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isRole reports whether tokens are the name of a column: the "Lieu" of "Lieu à définir".
func (r *reader) isRole(ts []token) bool {
	return r.over(stemAll(slices.Clone(ts))).role() != NoRole
}

// Optional finds what says that something is optional, with the brackets and
// stars around it and the colon after it: "(optionnel)", "*optionnel*",
// "facultatif" at the beginning or the end of s, "[optional]".
func (l *Lexicon) Optional(s string) (start, end int, ok bool) {
	r := l.reader(s)
	defer r.done()
	for i := range r.ts {
		next, ok := r.find(i, optional)
		if !ok {
			continue
		}
		first, last := r.withBrackets(i, next)
		bracketed := r.sign(first, "([")
		atStart := r.onlySigns(0, first)
		atEnd := r.onlySigns(last, len(r.ts))
		if !bracketed && !atStart && !atEnd {
			continue
		}
		if atStart && !atEnd && r.sign(last, ":-") {
			last++
		}
		if atEnd && !atStart && (r.sign(first-1, ":,") || r.sign(first-1, "-") && !r.glued(first-1)) {
			first--
		}
		start, end = r.bytes(first, last)
		return start, end, true
	}
	return 0, 0, false
}

// withBrackets widens tokens to the brackets and stars that stand around them.
func (r *reader) withBrackets(first, next int) (int, int) {
	for r.sign(first-1, "([*_`") && r.sign(next, ")]*_`") {
		first, next = first-1, next+1
	}
	return first, next
}

// onlySigns reports whether nothing but signs stands between two tokens.
func (r *reader) onlySigns(first, next int) bool {
	for ; first < next; first++ {
		if r.ts[first].kind != sign {
			return false
		}
	}
	return true
}

// SessionNoun reads the noun for an event that begins s, and the preposition after
// it: "Session ", "Session du ", "Séances de ", "Workshop on ".
func (l *Lexicon) SessionNoun(s string) (end int, ok bool) {
	r := l.reader(s)
	defer r.done()
	stems := r.over(stemAll(slices.Clone(r.ts)))
	next, ok := stems.findStem(0, sessionNoun)
	if !ok || r.gluedSign(next, "-") && r.gluedWord(next+1) {
		return 0, false
	}
	if after, isPreposition := r.find(next, preposition); isPreposition && after < len(r.ts) {
		next = after
	}
	return r.ts[next-1].end, true
}

// Kind is what sort of thing an entry of an agenda is, by the word that leads it:
// "Pause", "Atelier n°1", "Restitution collective". It is empty where the words
// do not say.
func (l *Lexicon) Kind(title string) model.Kind {
	r := l.reader(title)
	defer r.done()
	r.dropSigns("*_`\"«»#~")
	i := r.skip(0, article)
	for i < len(r.ts) && r.ts[i].kind == sign {
		i++
	}
	i = r.skip(i, article)
	if kind, next, ok := r.kinds.at(r.ts, i); ok {
		if kind == model.End && !r.endsSomething(next) {
			return ""
		}
		return kind
	}
	return r.kindOfLastWord(i)
}

// endsSomething reports whether "Fin" is alone or followed by what ends, as in
// "Fin de journée"; "End-to-end tests" end nothing.
func (r *reader) endsSomething(i int) bool {
	if r.end(i) || r.sign(i, ".:,;()!+/") || r.sign(i, "-") && !r.glued(i) {
		return true
	}
	_, ok := r.find(i, preposition|and|article)
	return ok
}

// kindOfLastWord reads the "dinner" of "Group dinner". Only what nobody names
// otherwise is sure enough there.
func (r *reader) kindOfLastWord(i int) model.Kind {
	const longest = 3
	end := i
	for end < len(r.ts) && r.word(end) {
		if _, ok := r.find(end, preposition|article); ok {
			return ""
		}
		end++
	}
	if end-i > longest || end < len(r.ts) && !r.sign(end, "(.,:-") {
		return ""
	}
	for k := i + 1; k < end; k++ {
		kind, next, ok := r.kinds.at(r.ts, k)
		if ok && next == end && (kind == model.Break || kind == model.Meal || kind == model.Social) {
			return kind
		}
	}
	return ""
}
