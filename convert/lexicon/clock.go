package lexicon

import "deroule/model"

// clock is one hour as it is written.
type clock struct {
	first, next  int // tokens
	hour, minute int
	form         clockForm
	meridiem     meridiem
	zero         bool // "09:00": the hour has a leading zero
	late         bool // midnight in words, the end of a day where it ends something
}

// clockForm is how an hour is written, and so how sure it is to be one.
type clockForm int

const (
	bareForm   clockForm = iota // "9": only beside another hour
	dottedForm                  // "9.30": a decimal as well
	longForm                    // "9 heures": a duration as well
	unitForm                    // "9h", "9h30", "9 Uhr", "ore 9"
	colonForm                   // "9:30"
	wordForm                    // "midi"
)

type meridiem int

const (
	noMeridiem meridiem = iota
	am
	pm
)

// clock reads an hour.
func (r *reader) clock(i int) (clock, bool) {
	c := clock{first: i}
	if next, ok := r.find(i, noon); ok {
		c.hour, c.form, c.next = 12, wordForm, next
		return c, true
	}
	if next, ok := r.find(i, midnight); ok {
		c.form, c.late, c.next = wordForm, true, next
		return c, true
	}
	marked := r.skip(i, hourMark)
	if !r.number(marked) || r.ts[marked].digits() > 2 || r.ts[marked].value > 24 {
		return c, false
	}
	c.hour, c.zero = r.ts[marked].value, r.ts[marked].text[0] == '0'
	c.next = marked + 1
	if !r.minutes(&c) {
		return c, false
	}
	if marked > i {
		c.form = max(c.form, unitForm)
		if r.word(c.next) && c.form == unitForm && !r.isLinkOfHours(c.next) {
			return c, false // "alle 9 persone"
		}
	}
	r.meridiem(&c)
	_, valid := model.NewClock(c.hour, c.minute)
	return c, valid && !r.spoilsClock(c)
}

// minutes reads what follows the number of the hour: its unit and its minutes, in
// whichever order. It is false where the number is none of an hour.
func (r *reader) minutes(c *clock) bool {
	i := c.next
	if r.gluedSign(i, ":.") && r.gluedNumber(i+1) {
		if r.ts[i+1].digits() != 2 || r.ts[i+1].value > 59 {
			return false
		}
		c.form, c.minute, c.next = dottedForm, r.ts[i+1].value, i+2
		if r.sign(i, ":") {
			c.form = colonForm
			if r.gluedSign(i+2, ":") && r.gluedNumber(i+3) && r.ts[i+3].digits() == 2 {
				c.next = i + 4 // seconds
			}
		}
		if next, ok := r.find(c.next, hourUnit); ok {
			c.form, c.next = unitForm, next
		} else if next, ok := r.find(c.next, longHour); ok && c.hour >= 6 { // "9.30 uur"; "1:30 horas" may be a duration
			c.form, c.next = unitForm, next
		}
		return !r.gluedNumber(c.next)
	}
	next, ok := r.hourUnit(i)
	if ok {
		c.form = unitForm
	} else if next, ok = r.find(i, longHour); ok {
		c.form = longForm
	} else {
		return !r.gluedWord(i) || r.isMeridiem(i)
	}
	spaced := !r.glued(i)
	if c.next = next; r.minutesFollow(next, spaced || c.form == longForm) {
		c.minute, c.next = r.ts[next].value, next+1
		if unit, after, ok := r.unit(c.next); ok && unit == Minute && r.glued(c.next) {
			c.next = after
		}
	} else if r.gluedNumber(next) {
		return false
	}
	return !r.gluedWord(c.next)
}

// hourUnit reads the unit of an hour. The "u" of "14 u" is the "or" of "7 u 8 de
// octubre" to Spanish.
func (r *reader) hourUnit(i int) (next int, ok bool) {
	next, ok = r.find(i, hourUnit)
	return next, ok && (r.glued(i) || !r.number(next) || !r.spans(i, next, or))
}

// minutesFollow reports whether the number after an hour's unit is its minutes:
// glued as in "9h30", or parted by a blank as in "9 h 30". In "9h 30 personnes"
// it is not.
func (r *reader) minutesFollow(i int, spaced bool) bool {
	if !r.number(i) || r.ts[i].digits() != 2 || r.ts[i].value > 59 {
		return false
	}
	if r.glued(i) || spaced {
		return true
	}
	return !r.word(i+1) && !r.gluedSign(i+1, "%/:.") || r.isLinkOfHours(i+1)
}

// isLinkOfHours reports whether the word at token i may follow an hour as part of the phrase.
func (r *reader) isLinkOfHours(i int) bool {
	next, ok := r.find(i, hoursTo|onwards|and|or|meridiemAM|meridiemPM|until)
	return ok && !r.doubtfulAnd(i, next)
}

func (r *reader) isMeridiem(i int) bool {
	_, ok := r.find(i, meridiemAM|meridiemPM)
	return ok
}

// meridiem reads "am", "p.m.", "du matin", "de l'après-midi", and "noon" after twelve.
func (r *reader) meridiem(c *clock) {
	if c.hour > 12 {
		return
	}
	if next, ok := r.find(c.next, meridiemAM); ok {
		c.meridiem, c.next = am, next
	} else if next, ok := r.find(c.next, meridiemPM); ok {
		c.meridiem, c.next = pm, next
	} else {
		r.spacedMeridiem(c)
		return
	}
	if r.gluedSign(c.next, ".") && r.sign(c.next-2, ".") {
		c.next++ // "p.m."
	}
}

// spacedMeridiem reads "a. m." and "p. m.", as Spanish writes them, and the "m."
// of its noon.
func (r *reader) spacedMeridiem(c *clock) {
	said, m := noMeridiem, c.next
	if r.word(m) && r.gluedSign(m+1, ".") {
		switch r.ts[m].text {
		case "a":
			said, m = am, m+2
		case "p":
			said, m = pm, m+2
		}
	}
	if said == noMeridiem && c.hour == 12 {
		said = pm
	}
	if said != noMeridiem && r.word(m) && r.ts[m].text == "m" && r.gluedSign(m+1, ".") {
		c.meridiem, c.next = said, m+2
	}
}

// spoilsClock reports what follows a number that is part of something longer:
// "30.08.2019", "9:30:15:20", "12.50 €", "24h/24", "10 %".
func (r *reader) spoilsClock(c clock) bool {
	i := c.next
	switch {
	case r.end(i):
		return false
	case r.sign(i, "%$") || r.ts[i].text == "€" || r.ts[i].text == "£":
		return true
	case r.gluedWord(i):
		return r.ts[i].text == "eur" || c.form <= dottedForm
	case r.gluedSign(i, ":.") && r.gluedNumber(i+1):
		return true
	case r.gluedSign(i, ".") && c.form == dottedForm:
		return !r.end(i + 1) // "10.05. - 12.05." are days
	case r.gluedSign(i, "/") && r.gluedNumber(i+1):
		return c.hour == 24 && r.ts[i+1].value == 24 || c.form == bareForm
	}
	return false
}

// sure reports whether only a 24 hour clock can mean the hour, or it says am or pm.
func (c clock) sure() bool {
	switch c.form {
	case unitForm, longForm, wordForm:
		return true
	}
	return c.meridiem != noMeridiem || c.zero || c.hour == 0 || c.hour > 12
}

// minutesOfDay counts from midnight, am and pm resolved.
func (c clock) minutesOfDay() int {
	hour := c.hour
	switch {
	case c.meridiem == am && hour == 12:
		hour = 0
	case c.meridiem == pm && hour < 12:
		hour += 12
	}
	return hour*60 + c.minute
}

// ofDay is the clock of minutes from midnight, which a day has.
func ofDay(minutes int) model.Clock {
	c, _ := model.NewClock(minutes/60, minutes%60)
	return c
}
