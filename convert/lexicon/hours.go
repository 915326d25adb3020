package lexicon

// HoursAt reads the hour phrase at the very beginning of s, blanks and a word for
// "about" aside: an hour, from one to another, or a part of the day. Signs after it (":", a dash, "**")
// are left.
func (l *Lexicon) HoursAt(s string) (Hours, bool) {
	r := l.reader(s)
	defer r.done()
	i := r.skip(0, about)
	for r.sign(i, "~") || i > 0 && r.sign(i, ".") || i < len(r.ts) && r.ts[i].text == "≈" {
		i++
	}
	if h, _, ok := r.hours(i); ok {
		h.Start, _ = r.bytes(0, 1) // "env. 9h" is read as a whole
		return h, true
	}
	if r.sign(i, "[") { // "[9:00] Welcome"
		if h, next, ok := r.hours(i + 1); ok && r.sign(next, "]") && !r.end(next+1) {
			h.Start, h.End = r.bytes(0, next+1)
			return h, true
		}
	}
	return r.periodAt(0)
}

// FindHours reads every hour phrase in s, from left to right. It takes no number
// for an hour that may be an amount or a duration ("2 fois 1 heure", "durée :
// 1 h 30", "salle 4.72", "(1h30)"), and a part of the day only where s is nothing else.
func (l *Lexicon) FindHours(s string) []Hours {
	r := l.reader(s)
	defer r.done()
	var found []Hours
	var at []tokens
	for i := 0; i < len(r.ts); {
		h, next, ok := r.hours(i)
		if ok && r.isHourInText(i, next, h) {
			found, at = append(found, h), append(at, tokens{i, next})
		}
		if !ok {
			next = i + 1
		}
		i = next
	}
	if found == nil {
		if h, ok := r.periodAt(0); ok && h.End == r.ts[len(r.ts)-1].end {
			return []Hours{h}
		}
	}
	return r.ownHours(found, at)
}

// isHourInText decides whether an hour anywhere in a text is one, rather than a duration.
func (r *reader) isHourInText(i, next int, h Hours) bool {
	if r.isDurationBefore(i) {
		return false
	}
	if !h.To.IsZero() || h.Open {
		return true
	}
	_, meridiem := r.find(next-1, meridiemAM|meridiemPM)
	if meridiem || !r.number(i) {
		return true
	}
	if r.sign(i-1, "(") && r.sign(next, ")") && h.From.Minutes() < 7*60 {
		return false // "(1h30)"
	}
	if r.isLengthOfPart(i) {
		return false // « Journée (7h) »
	}
	if h.From.Minutes() == 24*60 {
		return false
	}
	after, ok := r.find(next, preposition)
	return !ok || !r.word(after) || r.isPlaceAfter(next)
}

// isDurationBefore reports whether the words before token i announce a duration:
// "durée : 1 h 30", "pendant 2h", "2 x 1h".
func (r *reader) isDurationBefore(i int) bool {
	before := i
	for r.sign(before-1, ":(") {
		before--
	}
	if r.sign(before-1, "~") || before > 0 && r.ts[before-1].text == "×" {
		return true
	}
	for back := 1; back <= 4 && before-back >= 0; back++ {
		if r.spans(before-back, before, times) && !r.number(before-back-1) {
			return false // "chaque fois de 15h à 18h"
		}
		if r.spans(before-back, before, durationLead) {
			return true
		}
	}
	return false
}

// isPlaceAfter reports whether token i begins a place: "15h à la bibliothèque".
func (r *reader) isPlaceAfter(i int) bool {
	_, ok := r.find(i, placeAt|placeWord)
	return ok
}
