package lexicon

import "time"

// link is what stands between two days.
type link int

const (
	noLink link = iota
	linkTo
	linkAnd
	linkOr
	linkComma
)

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
	for len(p.links) > 0 && (p.days[0].plain || r.namesDay(p)) && p.days[0].month == 0 && !p.days[0].monthFirst {
		first := p.days[0].first
		ascends := p.days[0].day < p.days[1].day || p.days[1].month != 0 && p.days[1].monthFirst
		strange := r.word(first-1) && !r.isLinkWord(first-1)
		if !r.isNumbered(first) && !r.namesDay(p) && (p.links[0] != linkComma || ascends && !strange) {
			return
		}
		p.days, p.links = p.days[1:], p.links[1:]
	}
}

// namesDay reports whether the first day is none but the name of the one after it,
// "Día 1 – martes 14 de mayo", where the noun is an article of days as well.
func (r *reader) namesDay(p *dayPhrase) bool {
	first := p.days[0]
	return len(first.weekdays) == 0 && len(p.days[1].weekdays) > 0 && first.numberAt > first.first && r.isNumbered(first.numberAt)
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
