package lexicon

import "time"

// DayName reads the name of a day that s begins with, signs aside: "Jour 1",
// "Day 2 :", "J3", "1er jour", "first day". "1 jour" is a duration.
func (l *Lexicon) DayName(s string) (DayName, bool) {
	r := l.reader(s)
	defer r.done()
	i := 0
	for i < len(r.ts) && r.ts[i].kind == sign {
		i++
	}
	n, next, ok := r.dayName(i)
	if !ok || n < 1 {
		return DayName{}, false
	}
	start, end := r.bytes(i, next)
	return DayName{Start: start, End: end, Number: n}, true
}

func (r *reader) dayName(i int) (n, next int, ok bool) {
	if next, ok = r.find(i, dayNoun); ok {
		if r.isDayNumber(next) {
			return r.ts[next].value, next + 1, true
		}
		n, after, ok := r.numbers.at(r.ts, next)
		return n, after, ok && r.phraseEnds(after)
	}
	if next, ok = r.find(i, dayCode); ok && r.glued(next) && r.isDayNumber(next) {
		return r.ts[next].value, next + 1, true
	}
	n, next, ok = r.ordinal(r.skip(i, article))
	if !ok {
		return 0, i, false
	}
	next, ok = r.find(next, dayNoun)
	return n, next, ok
}

// isDayNumber reports whether token i is the number of a day: 1 to 99, and no hour.
func (r *reader) isDayNumber(i int) bool {
	if _, _, ofMonth := r.month(r.skip(i+1, monthLink)); ofMonth {
		return false // "dia 5 de maio"
	}
	return r.number(i) && r.ts[i].digits() <= 2 && !r.gluedWord(i+1) && !r.hourFollows(i) && !r.gluedSign(i+1, "/-")
}

// ordinal reads "1er", "2e", "2nd", "premier", "first".
func (r *reader) ordinal(i int) (n, next int, ok bool) {
	if n, next, ok = r.ordinals.at(r.ts, i); ok {
		return n, next, true
	}
	if !r.number(i) || r.ts[i].digits() > 2 {
		return 0, i, false
	}
	if r.glued(i+1) && (r.ts[i+1].isSign(".") || r.ts[i+1].text == "°") {
		return r.ts[i].value, i + 2, true
	}
	next, ok = r.find(i+1, ordinalEnd)
	return r.ts[i].value, next, ok && r.glued(i+1)
}

// Weekday reads a weekday at the beginning of s, blanks aside, and says where it
// ends. An abbreviation of two or three letters counts with a full stop, before a
// number or alone, since "mon" and "so" are other words as well, and so does an
// ordinal: "segunda" is Monday, "Segunda sesión" the second. What may be the name of
// a column or a question, "qui" and "wo", counts alone in lower case only.
func (l *Lexicon) Weekday(s string) (time.Weekday, int, bool) {
	r := l.reader(s)
	defer r.done()
	weekday, next, ok := r.weekday(0)
	if !ok || r.gluedWord(next) {
		return 0, 0, false
	}
	if r.isWeakWeekday(next) && !r.sign(next-1, ".") && !r.number(next) && !r.sign(next, ",") {
		_, _, isLabel := r.columns.at(r.ts[:1], 0)
		if isLabel && (!r.end(next) || r.isCapitalized(0)) || !r.end(next) && !r.sign(next, ":") {
			return 0, 0, false
		}
	}
	return weekday, r.ts[next-1].end, true
}

// isWeakWeekday reports whether the weekday up to token next is another word as well.
func (r *reader) isWeakWeekday(next int) bool {
	const short = 3
	if next == 1 && len(r.ts[0].text) <= short || next == 2 && r.sign(1, ".") {
		return true
	}
	_, after, isOrdinal := r.ordinals.at(r.ts, 0)
	return isOrdinal && after == next
}
