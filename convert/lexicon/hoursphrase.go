package lexicon

// hoursPhrase is the parts of an hour phrase before they become [Hours].
type hoursPhrase struct {
	first    int  // token
	lead     set  // the word before the first hour, if any
	sureLead bool // it is said of nothing but hours
	marked   bool
	from, to clock
	hasFrom  bool
	hasTo    bool
	open     bool
	pastDay  bool // the second hour is counted on past 24
	next     int
}

// hours reads an hour or a span of hours at token i.
func (r *reader) hours(i int) (Hours, int, bool) {
	if i >= len(r.ts) || r.ts[i].kind == address {
		return Hours{}, i, false
	}
	p, at := r.hoursLead(i)
	if _, after, ok := r.period(i); ok && at > i {
		if next, ok := r.find(at, noon); ok && next == after {
			return Hours{}, i, false // "après midi", without its hyphen
		}
	}
	if !r.number(at) || r.standsAlone(at) {
		if r.hoursSpan(at, &p) {
			if i == 0 && p.lead == 0 && r.unitStop(p.next) && !r.end(p.next+1) {
				p.next++ // "9.30 u. Onthaal"
			}
			h := r.resolveHours(i, p)
			next := r.lasting(&h, p.next)
			next = r.inZone(&h, next)
			return h, next, true
		}
	}
	return Hours{}, i, false
}

// hoursLead reads the word before an hour: "de", "entre", "à partir de", "jusqu'à".
// Of several sets that hold the word, the one of the longest phrase counts.
func (r *reader) hoursLead(i int) (p hoursPhrase, next int) {
	p.first, next = i, i
	for _, lead := range []set{hoursFrom, hoursBetween, since, until, hoursAt} {
		if after, ok := r.find(i, lead); ok && after > next {
			p.lead, next = lead, after
		}
	}
	if p.lead != 0 {
		_, p.sureLead = r.find(i, clockRange)
		p.marked = r.spans(i, next, hourMark)
		if _, alsoSince := r.find(i, since); p.lead == hoursFrom && alsoSince {
			p.lead = hoursFrom | since // "from 2 pm"
		}
	}
	return p, next
}

// hoursSpan reads the hours after the lead into p.
func (r *reader) hoursSpan(i int, p *hoursPhrase) bool {
	first, ok := r.clock(i)
	if !ok {
		return false
	}
	end := first.next
	if r.unitStop(end) && !r.isCapitalized(end+1) {
		end++ // "9.30 u. - 12 u."
	}
	if link, ok := r.hoursLink(end, p.lead); ok && p.lead&until == 0 && !r.isOffsetAfter(i, first) {
		last, ok := r.clock(link)
		if !ok {
			last, ok = r.clockPastDay(link, first)
			p.pastDay = ok
		}
		if ok && r.isSpan(i, link, first, last, p) {
			p.from, p.to, p.hasFrom, p.hasTo, p.next = first, last, true, true, last.next
			r.openEnd(p)
			return true
		}
		p.pastDay = false
	}
	if !r.isHour(i, first, p) {
		return false
	}
	p.next = first.next
	if p.lead == until {
		p.to, p.hasTo = first, true
		return true
	}
	p.from, p.hasFrom = first, true
	p.open = p.lead&since != 0
	r.openEnd(p)
	return true
}

// hoursLink reads what stands between two hours.
func (r *reader) hoursLink(i int, lead set) (next int, ok bool) {
	if lead&hoursBetween != 0 {
		next, ok = r.find(i, and)
		return r.skip(next, article), ok // "entre as 9h e as 11h"
	}
	switch {
	case r.end(i):
		return i, false
	case r.ts[i].text == "→" || r.sign(i, ">/"):
		return i + 1, true
	case r.sign(i, "-"):
		if r.gluedSign(i+1, "->") {
			return i + 2, true
		}
		return i + 1, true
	}
	return r.find(i, hoursTo)
}

// unitStop reports whether token i is the full stop of an abbreviated unit: "9 u."
func (r *reader) unitStop(i int) bool {
	return r.gluedSign(i, ".") && r.word(i-1) && !r.glued(i+1)
}

// openEnd reads the "+" of "12:05+" and the "on" of "5:15 on".
func (r *reader) openEnd(p *hoursPhrase) {
	if r.gluedSign(p.next, "+") && !r.glued(p.next+1) {
		p.open, p.next = true, p.next+1
	} else if next, ok := r.find(p.next, onwards); ok && (r.end(next) || !r.word(next)) {
		p.open, p.next = true, next
	}
}

// isSpan decides whether two clocks with something between them are hours: one of
// them must be so beyond doubt, and the other must not be a number of its own.
func (r *reader) isSpan(i, link int, first, last clock, p *hoursPhrase) bool {
	weakest, strongest := min(first.form, last.form), max(first.form, last.form)
	if first.meridiem != noMeridiem || last.meridiem != noMeridiem {
		strongest = colonForm
	}
	switch {
	case strongest == bareForm:
		_, sureLink := r.find(first.next, clockRange)
		return p.sureLead && sureLink && first.hour < last.hour
	case strongest == dottedForm:
		return weakest == dottedForm || r.text[r.ts[i].start:] == r.text && r.end(last.next)
	case strongest == longForm && weakest < longForm:
		return first.hour >= 6 && first.hour < last.hour && last.hour < 24 && (p.lead != 0 || i == 0 || r.sign(i-1, ":,;/|") || r.dayEnds(i))
	case strongest == longForm:
		return p.lead != 0 || first.hour >= 6
	case first.form == bareForm && first.meridiem == noMeridiem:
		return r.bareOpens(i, first, last, p)
	case last.form == bareForm && last.meridiem == noMeridiem:
		return r.bareCloses(link, first, last, p)
	}
	return true
}

// bareOpens decides on "9-10h", "15-15.30 Uhr", "de 9 à 12h", "2-4 pm".
func (r *reader) bareOpens(i int, first, last clock, p *hoursPhrase) bool {
	if last.meridiem == noMeridiem && first.minutesOfDay() >= last.minutesOfDay() && last.form != wordForm {
		return false
	}
	if p.lead != 0 || i == 0 || !r.word(i-1) && !r.number(i-1) {
		return true
	}
	return r.dayEnds(i)
}

// dayEnds reports whether the day of hours stands before token i: "za 14 maart (9-12 uur)".
func (r *reader) dayEnds(i int) bool {
	if r.sign(i-1, "(") {
		i--
	}
	if r.number(i-1) && r.ts[i-1].digits() == 4 {
		return true
	}
	_, _, isWeekday := r.vocabulary.weekdays.at(r.ts, i-1)
	_, _, isMonth := r.months.at(r.ts, i-1)
	return isWeekday || isMonth
}

// bareCloses decides on "9h-10", "9h - 10 : visite", "de 9h à 12", "1pm-2".
func (r *reader) bareCloses(link int, first, last clock, p *hoursPhrase) bool {
	if first.meridiem == noMeridiem && first.hour >= last.hour {
		return false
	}
	if r.word(last.next) && !r.isLinkOfHours(last.next) {
		return false // "14h - 16 ateliers"
	}
	return p.lead != 0 || r.glued(link) || r.end(last.next) || p.first == 0 && r.sign(last.next, ":")
}

// isHour decides whether a clock that stands alone is an hour.
func (r *reader) isHour(i int, c clock, p *hoursPhrase) bool {
	lead := p.lead &^ hoursFrom // "de 9" says nothing by itself
	switch c.form {
	case colonForm, unitForm:
		return true
	case wordForm:
		return lead != 0 || i == 0 && r.phraseEnds(c.next)
	case longForm:
		return lead != 0 && c.hour > 0 && !r.number(p.first-1) || i == 0 && c.hour >= 6 && r.phraseEnds(c.next)
	case dottedForm:
		if c.meridiem != noMeridiem || lead != 0 && lead != since {
			return true
		}
		return i == 0 && c.minute%5 == 0 && r.phraseEnds(c.next) && !r.number(c.next+1)
	}
	return c.meridiem != noMeridiem || p.marked && (!r.word(c.next) || r.isLinkOfHours(c.next))
}

// phraseEnds reports whether what follows at token i parts a phrase from the rest:
// nothing, a colon, a bracket or a dash with blanks around it.
func (r *reader) phraseEnds(i int) bool {
	return r.end(i) || r.sign(i, ":,;()*_|") || r.sign(i, "-") && !r.glued(i) && !r.glued(i+1)
}

// resolveHours turns the clocks of a phrase into hours. An hour without am or pm
// takes that of the other, and an end falls after its start.
func (r *reader) resolveHours(i int, p hoursPhrase) Hours {
	h := Hours{Open: p.open, PastDay: p.pastDay}
	h.Start, h.End = r.bytes(i, p.next)
	from, to := p.from, p.to
	if p.hasFrom && p.hasTo {
		shareMeridiem(&from, &to)
	}
	if p.hasFrom {
		h.From = ofDay(from.minutesOfDay())
	}
	if p.hasTo {
		end := to.minutesOfDay()
		if to.late {
			end = 24 * 60
		}
		if p.hasFrom && !to.sure() && end < from.minutesOfDay() && end+12*60 > from.minutesOfDay() {
			end += 12 * 60
		}
		h.To = ofDay(end)
	}
	h.Twelve = p.hasFrom && !from.sure() || p.hasTo && !to.sure()
	if h.Twelve && p.hasFrom && p.hasTo {
		h.Twelve = !from.shows24() && !to.shows24()
	}
	return h
}

// shows24 reports whether the hour proves that its phrase counts to 24.
func (c clock) shows24() bool {
	return c.sure() && c.meridiem == noMeridiem && c.form != wordForm
}

// shareMeridiem gives an hour the am or pm of the other: "8:30 - 9 am", "11 - 1 pm".
func shareMeridiem(from, to *clock) {
	switch {
	case from.meridiem == noMeridiem && to.meridiem != noMeridiem && !from.sure():
		from.meridiem = to.meridiem
		if from.minutesOfDay() > to.minutesOfDay() {
			from.meridiem = am + pm - from.meridiem
		}
	case to.meridiem == noMeridiem && from.meridiem != noMeridiem && !to.sure():
		to.meridiem = from.meridiem
		if to.minutesOfDay() < from.minutesOfDay() && from.meridiem == am {
			to.meridiem = pm
		}
	}
}
