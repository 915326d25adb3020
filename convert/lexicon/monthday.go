package lexicon

// DaysOfMonth reads the days at the beginning of a text that leave their month
// to the heading above them: "Thu 2", "mar. 14", "9 au 13", "1er". A phrase that
// names its own month is read as that. Nothing is read where the number is one of
// something else, such as an hour.
func (l *Lexicon) DaysOfMonth(s string, month, year int) (Dates, bool) {
	r := l.reader(s)
	defer r.done()
	if len(r.ts) == 0 {
		return Dates{}, false
	}
	p := r.monthlessPhrase()
	if len(p.days) == 0 {
		d, _, verdict := r.dates(0)
		return d, verdict == isDate
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

// monthless reads a day that has a weekday, or whose number stands alone. With a
// month held by a heading, "mar. 2" is a mardi and not the second of March.
func (r *reader) monthless(i int) (day, bool) {
	d := day{first: i}
	j := r.skipArticles(i)
	if weekdays, next := r.weekdays(j); next > j {
		d.weekdays = weekdays
		if r.sign(next, ",") {
			next++
		}
		j = r.skipArticles(next)
	}
	d.numberAt = j
	next, ok := r.dayNumber(j, &d)
	if !ok || d.day > 31 || r.hourFollows(j) {
		return day{}, false
	}
	if len(d.weekdays) == 0 && r.word(next) && r.ts[next].blank {
		if link, _ := r.link(next); link == noLink {
			return day{}, false // "3 ateliers"
		}
	}
	if _, _, named := r.month(r.skip(next, monthLink)); named {
		return day{}, false // it has a month of its own
	}
	d.next = next
	return d, true
}
