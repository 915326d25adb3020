package lexicon

import (
	"time"

	"deroule/model"
)

// FindDates reads every day that the text names, from left to right. A phrase
// that looks like a date and is none ("31 juin") is skipped; see [Lexicon.NoSuchDay].
// Whether "4 juillet" is the date of what the text speaks of or only mentioned in
// it is for the caller to say, who knows where it stands.
func (l *Lexicon) FindDates(s string) []Dates {
	var found []Dates
	r := l.reader(s)
	for i := 0; i < len(r.ts); {
		d, next, verdict := r.dates(i)
		if verdict == isDate {
			found = append(found, d)
		}
		i = max(next, i+1)
	}
	return found
}

// NoSuchDay returns the first phrase that looks like a date and names a day that
// no calendar has, such as "31 juin", "29 février 2019" or "15 au 11 mai"; empty
// where there is none.
func (l *Lexicon) NoSuchDay(s string) string {
	r := l.reader(s)
	for i := 0; i < len(r.ts); {
		d, next, verdict := r.dates(i)
		if verdict == noSuchDay {
			return s[d.Start:d.End]
		}
		i = max(next, i+1)
	}
	return ""
}

type verdict int

const (
	noDate    verdict = iota
	isDate            // a phrase that names days
	noSuchDay         // a phrase whose days do not exist
)

// link is what stands between two days.
type link int

const (
	noLink link = iota
	linkTo
	linkAnd
	linkOr
	linkComma
)

// dates reads the date phrase at token i. Where there is none, next is the token
// from which to look on.
func (r *reader) dates(i int) (Dates, int, verdict) {
	if d, next, ok := r.stamps(i); ok {
		return d, next, isDate
	}
	if !r.mayBeginDay(i) {
		return Dates{}, i + 1, noDate
	}
	vague, isVague := r.find(i, noDay)
	if isVague {
		p := r.dayPhrase(vague)
		if len(p.days) == 0 {
			return Dates{}, i + 1, noDate
		}
		if len(p.links) == 0 || p.links[0] != linkTo {
			return Dates{}, p.next, noDate // "semaine du 12 avril"
		}
		i = vague
	}
	p := r.dayPhrase(i)
	if len(p.days) == 0 {
		return Dates{}, p.next, noDate
	}
	d, ok := p.resolve()
	d.Start, d.End = r.bytes(p.days[0].first, p.next)
	if !ok {
		return d, p.next, noSuchDay
	}
	return d, p.next, isDate
}

// mayBeginDay spares most tokens a closer look.
func (r *reader) mayBeginDay(i int) bool {
	switch r.ts[i].kind {
	case number:
		return r.ts[i].digits() <= 4
	case word:
		return true
	}
	return false
}

// dayPhrase is days with what stands between them: "lundi 2 au vendredi 6 septembre 2019".
type dayPhrase struct {
	days  []day
	links []link // between days, one fewer
	next  int
}

// dayPhrase reads as many days as belong together. It has no days where none of
// them says its month, and next is then where to look on.
func (r *reader) dayPhrase(i int) dayPhrase {
	first, ok := r.day(i)
	if !ok || !r.standsAlone(first.numberAt) {
		return dayPhrase{next: i + 1}
	}
	p := dayPhrase{days: []day{first}, next: first.next}
	for {
		link, after := r.link(p.next)
		if link == noLink {
			break
		}
		d, ok := r.day(after)
		if !ok || d.month == 0 && r.hourFollows(d.numberAt) {
			break
		}
		p.days, p.links, p.next = append(p.days, d), append(p.links, link), d.next
	}
	r.dropTail(&p)
	r.dropHead(&p)
	p.shareMonths()
	if len(p.days) > 0 {
		p.next = p.days[len(p.days)-1].next
		r.weekdayAfter(&p)
	}
	return p
}

// link reads what may stand between two days.
func (r *reader) link(i int) (link, int) {
	switch {
	case r.end(i):
		return noLink, i
	case r.ts[i].text == "→":
		return linkTo, i + 1
	case r.sign(i, "-"):
		if r.gluedSign(i+1, "->") {
			return linkTo, i + 2
		}
		return linkTo, i + 1
	case r.sign(i, "/&+"):
		return linkAnd, i + 1
	case r.sign(i, ","):
		if next, ok := r.find(i+1, or); ok {
			return linkOr, next
		}
		if next, ok := r.find(i+1, and); ok {
			return linkAnd, next
		}
		return linkComma, i + 1
	}
	for _, known := range []struct {
		set  set
		link link
	}{{daysTo, linkTo}, {and, linkAnd}, {or, linkOr}} {
		if next, ok := r.find(i, known.set); ok {
			return known.link, next
		}
	}
	return noLink, i
}

// dropTail drops numbers at the end that no month holds for: the 12 of "30 août
// et 12 personnes". After "August 30" a number may be a day of August.
func (r *reader) dropTail(p *dayPhrase) {
	last := len(p.days) - 1
	for last >= 0 && p.days[last].month == 0 {
		last--
	}
	tail := last
	for last >= 0 && p.days[last].monthFirst && tail+1 < len(p.days) && r.belongsToMonthBefore(p, tail) {
		tail++
	}
	for tail > max(last, 0) && p.links[tail-1] == linkComma {
		tail-- // the 14 of "August 30, 14 people"
	}
	p.days, p.links = p.days[:tail+1], p.links[:max(tail, 0)]
	if len(p.days) > 0 {
		if year, next := r.year(p.days[tail].next); tail > last && year != 0 {
			p.days[tail].year, p.days[tail].next = year, next
		}
	}
}

// belongsToMonthBefore decides on the number after day i: it must be a later day,
// and no amount of something.
func (r *reader) belongsToMonthBefore(p *dayPhrase, i int) bool {
	d := p.days[i+1]
	if d.day <= p.days[i].day || d.day > 31 {
		return false
	}
	return r.glued(d.numberAt) || !r.word(d.next) || p.links[i] != linkTo || i+2 < len(p.days)
}

// dropHead drops a number that belongs to what stands before the date: the 2 of
// "Session 2 - 4 novembre", the 12 of "salle 12, 4 novembre".
func (r *reader) dropHead(p *dayPhrase) {
	for len(p.links) > 0 && p.days[0].plain && p.days[0].month == 0 && !p.days[0].monthFirst {
		first := p.days[0].first
		ascends := p.days[0].day < p.days[1].day || p.days[1].month != 0 && p.days[1].monthFirst
		strange := r.word(first-1) && !r.isLinkWord(first-1)
		if !r.isNumbered(first) && (p.links[0] != linkComma || ascends && !strange) {
			return
		}
		p.days, p.links = p.days[1:], p.links[1:]
	}
}

// isNumbered reports whether the number at token i belongs to a noun before it.
func (r *reader) isNumbered(i int) bool {
	for back := 1; back <= 2 && i-back >= 0; back++ {
		if r.spans(i-back, i, numbered) {
			return true
		}
	}
	return false
}

// shareMonths gives days without a month that of the day after them, or before
// them where months come first.
func (p *dayPhrase) shareMonths() {
	for i := 1; i < len(p.days); i++ {
		if before := p.days[i-1]; p.days[i].month == 0 && before.monthFirst {
			p.days[i].month, p.days[i].monthFirst = before.month, true
		}
	}
	for i := len(p.days) - 2; i >= 0; i-- {
		if p.days[i].month == 0 {
			p.days[i].month = p.days[i+1].month
		}
	}
}

// weekdayAfter reads "(vendredi)" after the last day.
func (r *reader) weekdayAfter(p *dayPhrase) {
	last := &p.days[len(p.days)-1]
	if len(last.weekdays) > 0 || !r.sign(p.next, "(") {
		return
	}
	if weekday, next, ok := r.weekday(p.next + 1); ok && r.sign(next, ")") {
		last.weekdays, p.next = []time.Weekday{weekday}, next+1
	}
}

// resolve turns the days into ranges. It is false where one of them does not exist.
func (p *dayPhrase) resolve() (Dates, bool) {
	p.shareYears()
	days := make([]model.Date, len(p.days))
	for i, d := range p.days {
		var ok bool
		if days[i], ok = model.NewDate(d.year, d.month, d.day); !ok {
			return Dates{}, false
		}
	}
	var d Dates
	for i := 0; i < len(days); i++ {
		if i > 0 && p.links[i-1] == linkOr {
			d.Choice = true
		}
	}
	for i := 0; i < len(days); i++ {
		last := i
		for last < len(p.links) && p.continues(days, last, d.Choice) {
			last++
		}
		if runsBackwards(days[i], days[last]) {
			return Dates{}, false
		}
		d.Ranges = append(d.Ranges, model.DateRange{Start: days[i], End: days[last]})
		i = last
	}
	d.Weekdays, d.Named = p.statedWeekdays(days)
	return d, true
}

// continues reports whether the day after day i belongs to the same range: by a
// word for "to", or by following it in a list.
func (p *dayPhrase) continues(days []model.Date, i int, choice bool) bool {
	switch p.links[i] {
	case linkTo:
		return i == 0 || p.links[i-1] != linkTo
	case linkAnd:
		return days[i].AddDays(1) == days[i+1]
	case linkComma:
		return !choice && days[i].AddDays(1) == days[i+1]
	}
	return false
}

// runsBackwards reports whether a range ends before it starts. Without years,
// autumn to spring is the next year's spring.
func runsBackwards(start, end model.Date) bool {
	const longest = 240 // days of a range without years
	if start.HasYear() || end.HasYear() {
		return end.Compare(start) < 0
	}
	return end.Compare(start) < 0 && (model.DateRange{Start: start, End: end}).Days() > longest
}

// shareYears gives days without a year that of the day after them, else of the
// day before, so that the days do not run backwards: in "28 décembre au 3 janvier
// 2020" December is in 2019.
func (p *dayPhrase) shareYears() {
	for i := len(p.days) - 2; i >= 0; i-- {
		d, after := &p.days[i], p.days[i+1]
		if d.year == 0 && after.year != 0 {
			d.year = after.year
			if d.month > after.month {
				d.year--
			}
		}
	}
	for i := 1; i < len(p.days); i++ {
		d, before := &p.days[i], p.days[i-1]
		if d.year == 0 && before.year != 0 {
			d.year = before.year
			if d.month < before.month {
				d.year++
			}
		}
	}
}

// statedWeekdays lists the weekdays with the days they speak of. "lundi et mardi
// 4 et 5 novembre" names them all before the first day.
func (p *dayPhrase) statedWeekdays(days []model.Date) (weekdays []time.Weekday, named []model.Date) {
	if n := len(p.days[0].weekdays); n > 1 {
		if n == len(days) {
			return p.days[0].weekdays, days
		}
		return nil, nil
	}
	for i, d := range p.days {
		if len(d.weekdays) == 1 {
			weekdays, named = append(weekdays, d.weekdays[0]), append(named, days[i])
		}
	}
	return weekdays, named
}
