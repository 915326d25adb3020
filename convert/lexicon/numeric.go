package lexicon

import "time"

// NumericDate is a date in numbers of which either the first or the second may be the month.
type NumericDate struct {
	Start, End    int // bytes of the numbers
	First, Second int
	Year          int // 0 where the text says none
	Weekday       time.Weekday
	HasWeekday    bool // stated beside the date
}

// NumericDates finds the dates of a text that are written in numbers with strokes,
// "6/2" and "06/02/2026", or with hyphens and a year, "06-02-2026". Fractions, scores and
// dates of ISO 8601 are none.
func (l *Lexicon) NumericDates(s string) []NumericDate {
	var found []NumericDate
	r := l.reader(s)
	defer r.done()
	for i := 0; i < len(r.ts); i++ {
		n, next, ok := r.numericPair(i)
		if !ok {
			continue
		}
		n.Start, n.End = r.bytes(i, next)
		for back := 1; back <= 3 && i-back >= 0; back++ {
			if w, after, ok := r.weekday(i - back); ok && (after == i || after == i-1 && r.sign(after, ",")) {
				n.Weekday, n.HasWeekday = w, true
			}
		}
		if w, _, ok := r.weekday(next + 1); ok && r.sign(next, "(") {
			n.Weekday, n.HasWeekday = w, true
		}
		found = append(found, n)
		i = next - 1
	}
	return found
}

// numericPair reads the two numbers of a day and a month at token i, and the year
// after them.
func (r *reader) numericPair(i int) (n NumericDate, next int, ok bool) {
	if !r.number(i) || r.ts[i].digits() > 2 || !r.gluedSign(i+1, "/-") || !r.gluedNumber(i+2) || r.ts[i+2].digits() > 2 || !r.standsAlone(i) {
		return n, i, false
	}
	n.First, n.Second, next = r.ts[i].value, r.ts[i+2].value, i+3
	separator := r.ts[i+1].text
	if r.gluedSign(next, separator) && r.gluedNumber(next+1) && !r.inLongerNumber(next+1) {
		year, ok := yearOf(r.ts[next+1])
		if !ok || separator == "-" && r.ts[next+1].digits() != 4 {
			return n, i, false
		}
		n.Year, next = year, next+2
	} else if separator == "-" || r.inLongerNumber(i+2) || r.isFraction(i) || r.sign(i-1, "(") && r.sign(next, ")") {
		return n, i, false
	}
	const months, days = 12, 31
	possible := min(n.First, n.Second) >= 1 && min(n.First, n.Second) <= months && max(n.First, n.Second) <= days
	if _, _, isMonth := r.month(next); isMonth && n.Year == 0 {
		possible = false // "11/12 avril" are two days
	}
	return n, next, possible
}

// HasMeridiem reports whether a text says an hour with AM or PM.
func (l *Lexicon) HasMeridiem(s string) bool {
	if len(s) > longText {
		return false
	}
	r := l.reader(s)
	defer r.done()
	for i := 1; i < len(r.ts); i++ {
		if t := r.ts[i].text; (t == "am" || t == "pm") && r.number(i-1) {
			return true
		}
	}
	return false
}

// longText is the length from which a text is prose, and no hours or dates alone.
const longText = 120
