package lexicon

import "deroule/model"

// ColumnHours reads hours without any unit, where a column of hours holds nothing else:
// "9-12", "11 to 1", "1130 - 1230pm". Elsewhere such numbers may be anything.
func (l *Lexicon) ColumnHours(s string) (Hours, bool) {
	r := l.reader(s)
	defer r.done()
	i := r.skip(0, hoursFrom|hoursBetween)
	from, at, ok := r.bareHour(i)
	if !ok {
		return Hours{}, false
	}
	link, ok := r.hoursLink(at, 0)
	if !ok {
		link, ok = r.find(at, and)
	}
	to, end, isHour := r.bareHour(link)
	if !ok || !isHour || !r.end(end) || from.minutesOfDay() == to.minutesOfDay() {
		return Hours{}, false
	}
	p := hoursPhrase{first: 0, from: from, to: to, hasFrom: true, hasTo: true, next: end}
	h := r.resolveHours(0, p)
	if !h.From.Before(h.To) {
		return Hours{}, false
	}
	return h, true
}

// bareHour reads a number as an hour: "9", "13", "1130", with am or pm after it.
func (r *reader) bareHour(i int) (clock, int, bool) {
	if !r.number(i) || r.gluedSign(i+1, ".,:/%") {
		return clock{}, i, false
	}
	c := clock{first: i, hour: r.ts[i].value, next: i + 1}
	if digits := r.ts[i].digits(); digits > 2 {
		if digits > 4 {
			return clock{}, i, false
		}
		c.hour, c.minute = r.ts[i].value/100, r.ts[i].value%100
	}
	c.zero = r.ts[i].text[0] == '0'
	r.meridiem(&c)
	_, ok := model.NewClock(c.hour, c.minute)
	return c, c.next, ok
}
