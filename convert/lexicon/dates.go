package lexicon

// FindDates reads every day that the text names, from left to right. A phrase
// that looks like a date and is none ("31 juin") is skipped; see [Lexicon.NoSuchDay].
// Whether "4 juillet" is the date of what the text speaks of or only mentioned in
// it is for the caller to say, who knows where it stands.
func (l *Lexicon) FindDates(s string) []Dates {
	var found []Dates
	r := l.reader(s)
	defer r.done()
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
	defer r.done()
	for i := 0; i < len(r.ts); {
		d, next, verdict := r.dates(i)
		if verdict == noSuchDay {
			return s[d.Start:d.End]
		}
		i = max(next, i+1)
	}
	return ""
}

// WeekOf reads the first day of a week that the text names: "Semaine du 12 avril 2027".
func (l *Lexicon) WeekOf(s string) (Dates, bool) {
	r := l.reader(s)
	defer r.done()
	for i := range r.ts {
		next, ok := r.find(i, weekOf)
		if !ok {
			continue
		}
		p := r.dayPhrase(next)
		if len(p.days) == 0 {
			continue
		}
		d, ok := p.resolve()
		d.Start, d.End = r.bytes(p.days[0].first, p.next)
		return d, ok
	}
	return Dates{}, false
}

type verdict int

const (
	noDate    verdict = iota
	isDate            // a phrase that names days
	noSuchDay         // a phrase whose days do not exist
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
	if isVague && r.sign(vague, ":") {
		vague++ // "Stand: 03.02.2025"
	}
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
	hour := r.yearAfterHour(&p)
	d, ok := p.resolve()
	d.Hour = hour
	d.Start, d.End = r.bytes(p.days[0].first, p.next)
	if !ok {
		return d, p.next, noSuchDay
	}
	return d, r.clockOfStamp(&d, p.next), isDate
}

// yearAfterHour reads the hour and the year of a date as Unix writes it, "Fri Apr 27
// 22:57:13 CEST 2012"; no hour where there is none.
func (r *reader) yearAfterHour(p *dayPhrase) Hours {
	d := &p.days[len(p.days)-1]
	if len(p.days) > 1 || !d.monthFirst || d.year != 0 || len(d.weekdays) == 0 {
		return Hours{}
	}
	h, next, ok := r.hours(p.next)
	if !ok || h.From.IsZero() || !h.To.IsZero() || !r.number(next) || r.ts[next].digits() != 4 {
		return Hours{}
	}
	year, ok := yearOf(r.ts[next])
	if !ok {
		return Hours{}
	}
	d.year, d.next, p.next = year, next+1, next+1
	return h
}

// clockOfStamp reads the hour that a T joins to a day, "2026-05-11T09:00", and returns
// the token after it (ISO 8601-1 §5.4.2).
func (r *reader) clockOfStamp(d *Dates, i int) int {
	if !r.gluedWord(i) || r.ts[i].text != "t" || !r.gluedNumber(i+1) || len(d.Ranges) != 1 {
		return i
	}
	h, next, ok := r.hours(i + 1)
	if !ok {
		return i
	}
	d.Hour, d.End = h, h.End
	return next
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
