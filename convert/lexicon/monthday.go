package lexicon

// DaysOfMonth reads the days at the beginning of a text that leave their month
// to the heading above them: "Thu 2", "mar. 14", "9 au 13", "1er". A phrase that
// names its own month is read as that. Nothing is read where the number is one of
// something else, such as an hour.
func (l *Lexicon) DaysOfMonth(s string, month, year int) (Dates, bool) {
	r := l.reader(s)
	if len(r.ts) == 0 {
		return Dates{}, false
	}
	if d, _, verdict := r.dates(0); verdict == isDate {
		return d, true
	}
	p := r.monthlessPhrase()
	if len(p.days) == 0 {
		return Dates{}, false
	}
	for i := range p.days {
		p.days[i].month, p.days[i].year = month, year
	}
	d, ok := p.resolve()
	d.Start, d.End = r.bytes(p.days[0].first, p.next)
	return d, ok
}

// monthlessPhrase reads days without their month from the first token on.
func (r *reader) monthlessPhrase() dayPhrase {
	first, ok := r.monthless(0)
	if !ok {
		return dayPhrase{}
	}
	p := dayPhrase{days: []day{first}, next: first.next}
	for {
		link, after := r.link(p.next)
		if link == noLink || r.end(after) {
			return p
		}
		d, ok := r.monthless(after)
		if !ok || link == linkComma && len(d.weekdays) == 0 {
			return p
		}
		p.days, p.links, p.next = append(p.days, d), append(p.links, link), d.next
	}
}

// monthless reads a day that has a weekday, or whose number stands alone.
func (r *reader) monthless(i int) (day, bool) {
	d, ok := r.day(i)
	if !ok || d.month != 0 || d.day < 1 || r.hourFollows(d.numberAt) {
		return day{}, false
	}
	if len(d.weekdays) == 0 && r.word(d.next) && r.ts[d.next].blank {
		if link, _ := r.link(d.next); link == noLink {
			return day{}, false // "3 ateliers"
		}
	}
	return d, true
}
