package lexicon

import "time"

// day is one day of a date phrase. What it leaves unsaid is zero: "4" in "4, 5 et
// 6 novembre" has neither month nor year.
type day struct {
	first, next      int // tokens
	numberAt         int // the token of its first number
	day, month, year int
	weekdays         []time.Weekday
	monthFirst       bool // "August 30": the month holds for numbers after it
	plain            bool // nothing but a number
}

// day reads a day with its article, weekday, month and year, as far as they are there.
func (r *reader) day(i int) (day, bool) {
	d := day{first: i}
	j := r.skipArticles(i)
	if weekdays, next := r.weekdays(j); next > j {
		d.weekdays = weekdays
		if r.sign(next, ",") {
			next++
		}
		j = r.skipArticles(next)
	}
	d.plain = j == i
	d.numberAt = j
	read := r.numericDay(j, &d) || r.monthThenDay(j, &d) || r.dayThenMonth(j, &d)
	if d.month == 0 && j > i {
		if m := (day{first: i, numberAt: i}); r.monthThenDay(i, &m) { // "Mar 5, 2019" is no mardi
			return m, true
		}
		if m, ok := r.weekdayThenMonth(i); ok {
			return m, true
		}
	}
	return d, read
}

// weekdayThenMonth reads "Tue, Mar 3", in which "Mar" is no second weekday.
func (r *reader) weekdayThenMonth(i int) (day, bool) {
	weekday, next, ok := r.weekday(r.skipArticles(i))
	if !ok {
		return day{}, false
	}
	if r.sign(next, ",") {
		next++
	}
	d := day{first: i, numberAt: next, weekdays: []time.Weekday{weekday}}
	return d, r.monthThenDay(next, &d)
}

func (r *reader) skipArticles(i int) int {
	return r.skip(r.skip(i, dayArticle), dayArticle)
}

// weekdays reads "vendredi", "ven." or "lundi et mardi".
func (r *reader) weekdays(i int) (found []time.Weekday, next int) {
	const most = 7
	next = i
	for j := i; ; {
		weekday, after, ok := r.weekday(j)
		if !ok || len(found) == most {
			return found, next
		}
		found, next = append(found, weekday), after
		link, after := r.link(next)
		if link == noLink {
			return found, next
		}
		j = r.skipArticles(after)
	}
}

// weekday reads one weekday and the full stop of its abbreviation.
func (r *reader) weekday(i int) (time.Weekday, int, bool) {
	weekday, next, ok := r.vocabulary.weekdays.at(r.ts, i)
	if ok && r.gluedSign(next, ".") {
		next++
	}
	return weekday, next, ok
}

// dayThenMonth reads "30 août 2019", "1er octobre", "29 de agosto", "12-Aug-19",
// or a number alone.
func (r *reader) dayThenMonth(i int, d *day) bool {
	next, ok := r.dayNumber(i, d)
	if !ok {
		return false
	}
	d.next = next
	dashed := r.gluedSign(next, "-/") && r.glued(next+1)
	at := next
	if dashed {
		at++
	}
	m, after, ok := r.month(r.skip(at, monthLink))
	if !ok {
		return d.day <= 31
	}
	d.month, d.next, d.plain = m.month, after, false
	if dashed && r.gluedSign(after, "-/") && r.gluedNumber(after+1) && !r.gluedWord(after+2) {
		if year, ok := yearOf(r.ts[after+1]); ok {
			d.year, d.next = year, after+2
			return true
		}
	}
	d.year, d.next = r.year(d.next)
	if d.year == 0 {
		d.year, d.next = r.shortYear(d.next)
	}
	return true
}

// shortYear reads the year of two digits that follows a day and its month: the 25 of
// "21 mars 25". It is no hour, no amount of something and no other day, so what
// follows must part it from the rest.
func (r *reader) shortYear(i int) (year, next int) {
	const first, last = 10, 60
	if !r.number(i) || r.ts[i].digits() != 2 || r.ts[i].value < first || r.ts[i].value > last || !r.ts[i].blank {
		return 0, i
	}
	after := i + 1
	const latestHour = 24
	switch link, next := r.link(after); {
	case r.end(after), r.lineBegins(after):
	case link == linkComma, link == linkAnd, link == linkOr:
		number, month := r.dayAhead(next)
		if number && !month {
			return 0, i // "August 30, 31"
		}
		if r.word(after) && !month || r.gluedNumber(next) {
			return 0, i // "21 mars 25 et plus"
		}
	case r.sign(after, ";:)]|") && !(r.gluedSign(after, ":") && r.gluedNumber(after+1)):
	case r.sign(after, "-") && !r.glued(after):
		if r.number(after+1) && (r.ts[i].value <= latestHour || !r.hourFollows(after+1)) {
			return 0, i // "21 mars 14 - 16h"
		}
	case r.sign(after, ".") && (r.end(after+1) || r.ts[after+1].blank) && !r.number(after+1):
	default:
		if _, lead := r.find(after, hoursTo|hoursFrom|hoursAt|hoursBetween|since|until|hourMark); !lead {
			return 0, i // "21 mars 25 18h" could be anything
		}
		if _, _, ok := r.hours(after); !ok {
			return 0, i
		}
	}
	return 2000 + r.ts[i].value, after
}

// dayAhead reports whether a number of a day, which is no hour, stands at token i, and
// whether its month is said. It looks at no year, and so at nothing further on.
func (r *reader) dayAhead(i int) (number, month bool) {
	i = r.skipArticles(i)
	if _, next := r.weekdays(i); next > i {
		if r.sign(next, ",") {
			next++
		}
		i = r.skipArticles(next)
	}
	if _, _, ok := r.month(i); ok {
		return true, true // "May 5"
	}
	var d day
	next, ok := r.dayNumber(i, &d)
	if !ok {
		return false, r.numberedDay(i, &d)
	}
	if r.numberedDay(i, &d) {
		return true, true
	}
	at := next
	if r.gluedSign(at, "-/") {
		at++
	}
	_, _, month = r.month(r.skip(at, monthLink))
	return !r.hourFollows(i) || month, month
}

// dayNumber reads the number of a day and what makes it an ordinal.
func (r *reader) dayNumber(i int, d *day) (next int, ok bool) {
	if next, ok := r.find(i, firstDay); ok {
		d.day, d.plain = 1, false
		_, _, ok = r.month(r.skip(next, monthLink))
		return next, ok
	}
	if !r.number(i) || r.ts[i].digits() > 2 || r.ts[i].value < 1 {
		return i, false
	}
	d.day, next = r.ts[i].value, i+1
	after, isSuffix := r.find(next, daySuffix)
	switch {
	case isSuffix && (r.glued(next) || d.day == 1):
		return after, true
	case r.gluedWord(next):
		return i, false
	case r.glued(next) && r.ts[next].text == "°":
		return next + 1, true
	case r.gluedSign(next, ".") && r.gluedWord(next+1) && r.spans(next+1, next+2, daySuffix): // "1.º"
		return next + 2, true
	case r.gluedSign(next, ".") && !r.gluedNumber(next+1):
		return next + 1, true
	case r.gluedSign(next, ":.,") && r.gluedNumber(next+1):
		return i, false
	}
	return next, true
}

// month reads a month and the full stop of its abbreviation. A month that is a
// word of its own counts in capitals, with a full stop, or where nothing but a
// number or a sign follows.
func (r *reader) month(i int) (m monthWord, next int, ok bool) {
	m, next, ok = r.months.at(r.ts, i)
	if !ok || r.gluedWord(next) || r.gluedNumber(next) || !agrees(r.text[r.ts[i].start:r.ts[next-1].end], m.spelling) {
		return monthWord{}, i, false
	}
	if m.short && r.gluedSign(next, ".") {
		return m, next + 1, true
	}
	if m.weak && r.text[r.ts[i].start] == r.ts[i].text[0] && r.word(next) {
		return monthWord{}, i, false
	}
	return m, next, true
}

// monthThenDay reads "August 30th, 2019".
func (r *reader) monthThenDay(i int, d *day) bool {
	m, next, ok := r.month(i)
	if !ok || !m.before {
		return false
	}
	number := r.skip(next, dayArticle)
	after, ok := r.dayNumber(number, d)
	if !ok || r.hourFollows(number) {
		return false
	}
	year, end := r.year(after)
	_, _, isWeekday := r.vocabulary.weekdays.at(r.ts, i)
	if isWeekday && len(d.weekdays) == 0 && year == 0 && after == number+1 && next == i+1 {
		return false // "mar 5" is mardi to some and March to others
	}
	d.month, d.year, d.next = m.month, year, end
	d.monthFirst, d.plain = true, false
	return true
}

// hourFollows reports whether the number at token i is an hour by what follows it.
func (r *reader) hourFollows(i int) bool {
	_, unit := r.find(i+1, longHour|meridiemAM|meridiemPM)
	_, short := r.hourUnit(i + 1)
	return unit || short || r.gluedSign(i+1, ":.") && r.gluedNumber(i+2)
}

// year reads the year that follows a day: "2019", ", 2019", "de 2019", "'19".
func (r *reader) year(i int) (year, next int) {
	at := i
	if r.sign(at, ",") {
		at++
	}
	at = r.skip(at, monthLink)
	if r.sign(at, "'") && r.gluedNumber(at+1) && r.ts[at+1].digits() == 2 {
		return 2000 + r.ts[at+1].value, at + 2
	}
	if r.sign(at, "([") && r.sign(at+2, ")]") && r.number(at+1) && r.ts[at+1].digits() == 4 { // "25 mars (2025)"
		if year, ok := yearOf(r.ts[at+1]); ok {
			return year, at + 3
		}
	}
	if !r.number(at) || r.ts[at].digits() != 4 || r.hourFollows(at) || r.gluedWord(at+1) {
		return 0, i
	}
	if year, ok := yearOf(r.ts[at]); ok {
		return year, at + 1
	}
	return 0, i
}

// yearOf is the year that a number of four digits, or of two, stands for in a plan.
func yearOf(t token) (int, bool) {
	switch {
	case t.digits() == 2:
		return 2000 + t.value, true
	case t.digits() == 4 && t.value >= 1900 && t.value < 2200:
		return t.value, true
	}
	return 0, false
}
