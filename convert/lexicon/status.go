package lexicon

import (
	"slices"
	"strings"

	"deroule/model"
)

// Status reads whether a text says that an event is cancelled or unsure. The words
// count where they stand as a mark, not within a sentence:
//
//   - as the whole text: "annulée", "TBC";
//   - in brackets of their own: "Session 4 (annulée)", "[ANNULÉ] Session 4";
//   - at the beginning, parted by a colon or a dash, or in capitals: "Annulé : …";
//   - at the end, after a dash, a comma or a colon, or after a form of "be", or in
//     capitals: "Session 4 – annulée", "La session est annulée", "Session 4 ANNULÉE";
//   - at the end of a short name of an event: "Session du 4 mai annulée";
//   - words that say nothing else, such as "à confirmer", at the end in any case.
//
// "Comment annuler une commande" and "retour sur la session annulée" say nothing
// of the event; "(lieu à confirmer)" is of its place. What is postponed does not
// happen on its date and so is cancelled, unless a question mark leaves it open.
func (l *Lexicon) Status(s string) (model.Status, bool) {
	r := l.reader(s)
	defer r.done()
	m, ok := r.statusMark()
	return m.status, ok
}

// WithoutStatus returns s without the mark that [Lexicon.Status] reads.
func (l *Lexicon) WithoutStatus(s string) string {
	r := l.reader(s)
	defer r.done()
	m, ok := r.statusMark()
	if !ok {
		return s
	}
	start, end := r.bytes(m.first, m.next)
	before, after := strings.TrimSpace(s[:start]), strings.TrimSpace(s[end:])
	if before == "" || after == "" {
		return before + after
	}
	return before + " " + after
}

// statusMark is the tokens of a mark, with its brackets or the dash before it.
type statusMark struct {
	first, next int
	status      model.Status
}

func (r *reader) statusMark() (statusMark, bool) {
	loud := r.text == strings.ToUpper(r.text)
	for i := range r.ts {
		next, ok := r.find(i, cancelled|postponed|tentative)
		if !ok {
			continue
		}
		if m, ok := r.markAt(i, next, !loud && r.isCapitals(i, next)); ok {
			return m, true
		}
	}
	return statusMark{}, false
}

// markAt decides whether the status words from token i to next stand as a mark;
// capitals say that they do so more than the rest.
func (r *reader) markAt(i, next int, capitals bool) (statusMark, bool) {
	m := statusMark{first: i, next: next, status: r.statusOf(i)}
	if r.sign(next, "?!.") && (r.end(next+1) || r.sign(next+1, ")]*_\"»")) {
		if r.sign(next, "?") {
			m.status = model.Tentative
		}
		m.next++
	}
	m.first, m.next = r.withBrackets(m.first, m.next)
	if r.sign(m.first-1, "\"«") && r.sign(m.next, "\"»") || m.first > 0 && !r.end(m.next) && r.ts[m.first-1].text == `"` && r.ts[m.next].text == `"` {
		m.first, m.next = m.first-1, m.next+1
	}
	atStart, atEnd := r.onlySigns(0, m.first), r.onlySigns(m.next, len(r.ts))
	switch {
	case m.first < i && r.sign(m.first, "(["), atStart && atEnd:
		return m, true
	case atStart && (r.sign(m.next, ":") || r.sign(m.next, "-") && !r.glued(m.next) || capitals):
		if r.sign(m.next, ":-") {
			m.next++
		}
		return m, true
	case !atEnd:
		return m, false
	case r.sign(m.first-1, ",:-") && (!r.sign(m.first-1, "-") || !r.glued(m.first-1)):
		m.first--
		return m, true
	case capitals, m.status == model.Tentative && next > i+1 && !r.isOfSomethingElse(i):
		return m, true
	}
	if m, ok := r.afterForm(m); ok {
		return m, true
	}
	const shortName = 4 // tokens
	if m.first > shortName || m.first < i || r.isOfSomethingElse(i) {
		return m, false
	}
	stems := r.over(stemAll(slices.Clone(r.ts[:m.first])))
	_, isSession := stems.findStem(0, sessionNoun)
	return m, isSession
}

// statusOf is the status of the words at token i.
func (r *reader) statusOf(i int) model.Status {
	if _, ok := r.find(i, tentative); ok {
		return model.Tentative
	}
	return model.Cancelled
}

func (r *reader) isCapitals(i, next int) bool {
	start, end := r.bytes(i, next)
	return r.text[start:end] == strings.ToUpper(r.text[start:end])
}

// isOfSomethingElse reports whether the word before token i is a column's name
// other than the date and the event: in "lieu à confirmer" the place is unsure.
func (r *reader) isOfSomethingElse(i int) bool {
	if !r.word(i - 1) {
		return false
	}
	role, _, ok := r.over(stemAll([]token{r.ts[i-1]})).column(0)
	return ok && role != RoleDate && role != RoleTitle
}

// afterForm reads the mark of "La session est annulée", with its verb.
func (r *reader) afterForm(m statusMark) (statusMark, bool) {
	for back := 1; back <= 3 && m.first-back > 0; back++ {
		if r.spans(m.first-back, m.first, becomes) {
			m.first -= back
			return m, true
		}
	}
	return m, false
}

// NoSession reports whether a text says that nothing takes place: "Férié", "NO
// CLASS – Thanksgiving", "vacances (zone B)".
func (l *Lexicon) NoSession(s string) bool {
	r := l.reader(s)
	defer r.done()
	r.dropSigns("*_\"!")
	next, ok := r.find(0, noSession)
	if !ok {
		return false
	}
	const few = 4 // words: "vacances de printemps", but "fermeture à glissière"
	if after, of := r.find(next, preposition); of && !r.spans(next, after, placeAt) && len(r.ts)-next <= few {
		return true
	}
	return r.end(next) || r.sign(next, "-–—:;,(/")
}
