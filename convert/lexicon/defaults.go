package lexicon

import "strings"

// DefaultsSentence reports whether a sentence speaks of the hours or the place of
// all sessions: « Les séances ont lieu chaque fois de 16h à 19h30 au Pavillon
// Bleu. », "All workshops take place at the Town Hall", "(horaires : 15h-18h30)".
// A sentence that names days speaks of those.
func (l *Lexicon) DefaultsSentence(s string) bool {
	const longest = 400
	if len(s) > longest || len(l.FindDates(s)) > 0 {
		return false
	}
	hours := len(l.FindHours(s)) > 0
	if _, place := l.PlaceAfter(s); !hours && !place {
		return false
	}
	if hours && l.stemmed(s).labelsHours() {
		return true
	}
	const shortText = 14 // tokens
	r := l.reader(s)
	defer r.done()
	if r.holds(0, always) && (hours || r.holds(0, takesPlace)) {
		return true
	}
	for i := range r.ts {
		next, ok := r.allSessions(i)
		if !ok {
			continue
		}
		return r.holds(next, takesPlace) || hours && len(r.ts) <= shortText
	}
	return false
}

// holds reports whether a phrase of a set stands at token i or after it.
func (r *reader) holds(i int, in set) bool {
	for ; i < len(r.ts); i++ {
		if _, ok := r.find(i, in); ok {
			return true
		}
	}
	return false
}

// allSessions reads "toutes les sessions", "chaque session", "les ateliers".
func (r *reader) allSessions(i int) (next int, ok bool) {
	next, ok = r.find(i, allSessions)
	if i == 0 && !ok { // "Sessions run from …"
		next, ok = 0, true
	} else if i > 0 && r.spans(i, next, preposition) { // "De sessies …", but "le bilan de sessions"
		return i, false
	}
	if !ok || !r.word(next) {
		return i, false
	}
	noun := r.over(stemAll([]token{r.ts[next]}))
	_, ok = noun.findStem(0, sessionNoun)
	_, each := r.find(i, every)
	return next + 1, ok && (each || strings.ContainsAny(r.ts[next].text[len(r.ts[next].text)-1:], "sni"))
}

// labelsHours reports whether the text begins, or a bracket in it begins, with a
// label for hours: "(horaires : 15h-18h30)".
func (r *reader) labelsHours() bool {
	for i := range r.ts {
		if i > 0 && !r.sign(i-1, "([") {
			continue
		}
		role, next, ok := r.column(i)
		if ok && role == RoleHours && r.sign(next, ":") {
			return true
		}
	}
	return false
}
