package lexicon

import (
	"slices"
	"strings"
)

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
	_, place := l.PlaceAfter(s)
	if !hours && !place {
		return false
	}
	if hours && l.stemmed(s).labelsHours() {
		return true
	}
	const shortText = 14 // tokens
	r := l.reader(s)
	defer r.done()
	if r.isUsualTime() {
		return true
	}
	if r.holds(0, always) && (hours || r.holds(0, takesPlace)) {
		return true
	}
	if place && r.saysAttendance() && r.holds(0, takesPlace) {
		return true // of the whole programme, whatever its noun: « le séminaire se tiendra en présentiel, en salle 3 »
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

// isUsualTime reports whether the text is nothing but weekdays and hours, as what says
// when something takes place each time is: "Les mardis, 18h30-20h.", "Every Tuesday from
// 6 to 7:30 pm", "(tous les jeudis, 14h-16h)". A label for that may stand before them.
func (r *reader) isUsualTime() bool {
	weekdays, spans, regular := 0, 0, false
	for i := 0; i < len(r.ts); {
		if h, next, ok := r.hours(i); ok {
			if h.From.IsZero() || h.To.IsZero() {
				return false
			}
			spans++
			i = next
			continue
		}
		if next, ok := r.find(i, every|eachDay); ok {
			regular, i = true, next
			continue
		}
		if _, next, ok := r.weekdayOrPlural(i); ok {
			_, _, single := r.vocabulary.weekdays.at(r.ts, i)
			regular = regular || !single || r.isAdverbOfDay(i)
			weekdays++
			i = next
			continue
		}
		if i == 0 {
			if role, next, ok := r.over(stemAll(slices.Clone(r.ts))).column(0); ok && (role == RoleHours || role == RoleDate) && r.sign(next, ":") {
				i = next + 1
				continue
			}
		}
		next, link := r.find(i, and|dayArticle|article|hoursFrom|hoursAt|preposition)
		_, place := r.place(i)
		switch {
		case place && spans == 1 && weekdays > 0: // "Los martes de 18:00 a 20:00 en el centro"
			return regular
		case r.ts[i].kind == sign:
			i++
		case link:
			i = next
		default:
			return false
		}
	}
	return weekdays > 0 && spans == 1 && regular
}

// isAdverbOfDay reports whether a weekday is written as what happens on each: "dienstags".
func (r *reader) isAdverbOfDay(i int) bool { return strings.HasSuffix(r.ts[i].text, "s") }

// holds reports whether a phrase of a set stands at token i or after it.
func (r *reader) holds(i int, in set) bool {
	for ; i < len(r.ts); i++ {
		if _, ok := r.find(i, in); ok {
			return true
		}
	}
	return false
}

// saysAttendance reports whether the text says how people take part: "en présentiel".
func (r *reader) saysAttendance() bool {
	for i := range r.ts {
		if _, ok := r.findHint(i, attendance); ok {
			return true
		}
	}
	return false
}

// allSessions reads "toutes les sessions", "chaque session", "les ateliers".
func (r *reader) allSessions(i int) (next int, ok bool) {
	next, ok = r.find(i, allSessions)
	if !ok && (i == 0 || r.sign(i-1, ",")) { // "Sessions run from …", "This term, sessions run …"
		next, ok = i, true
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
