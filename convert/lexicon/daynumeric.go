package lexicon

// numericDay reads a day without words: "2019-08-30", "30/08/2019", "30.08.19",
// "30/08", "30.08.". Days come before months, save where no day could: "08/30/2019".
func (r *reader) numericDay(i int, d *day) bool {
	if !r.numberedDay(i, d) {
		return false
	}
	if r.monthFirst && (r.sign(i+1, "/") || r.sign(i+1, "-") && d.year != 0) && r.ts[i].digits() <= 2 && d.day == r.ts[i].value && d.month == r.ts[i+2].value && d.day <= 12 {
		d.day, d.month = d.month, d.day
	}
	return true
}

func (r *reader) numberedDay(i int, d *day) bool {
	if !r.number(i) || !r.sign(i+1, "-/.") || !r.number(i+2) {
		return false
	}
	first, second := r.ts[i], r.ts[i+2]
	separator := r.ts[i+1].text
	tight := r.glued(i+1) && r.glued(i+2)
	if third := i + 4; r.sign(i+3, separator) && r.number(third) && !r.inLongerNumber(third) {
		tight = tight && r.glued(i+3) && r.glued(third)
		if r.fullDay(first, second, r.ts[third], tight, separator, d) {
			d.next = third + 1
			return true
		}
	}
	if !tight || first.digits() > 2 || second.digits() > 2 || first.value < 1 || second.value < 1 {
		return false
	}
	next := i + 3
	switch separator {
	case "/":
		if r.monthFirst && first.value <= 12 && 12 < second.value && second.value <= 31 && !r.inLongerNumber(i+2) && !r.isFraction(i) {
			d.day, d.month, d.next, d.plain = second.value, first.value, next, false
			return true
		}
		if r.inLongerNumber(i+2) || second.value > 12 || first.value > 31 || !r.isDayAndMonth(i, d) {
			return r.monthAndDay(i, d)
		}
	case ".":
		if second.value > 12 || first.value > 31 || r.inLongerNumber(i+2) {
			return false
		}
		if r.gluedSign(next, ".") {
			next++
		}
		if !r.isDottedDay(i, next, d) {
			return false
		}
	default:
		return false
	}
	d.day, d.month, d.next, d.plain = first.value, second.value, next, false
	if r.sign(next, "(") {
		d.year, d.next = r.year(next) // "25/03 (2025)"
	}
	return true
}

// fullDay takes three numbers as year, month and day in the order that fits. With
// blanks between them only a year of four digits makes them a date.
func (r *reader) fullDay(a, b, c token, tight bool, separator string, d *day) bool {
	switch {
	case a.digits() == 4 && b.digits() <= 2 && c.digits() <= 2 && tight:
		year, ok := yearOf(a)
		if !ok {
			return false
		}
		d.year, d.month, d.day = year, b.value, c.value
	case a.digits() <= 2 && b.digits() <= 2 && (c.digits() == 4 || c.digits() == 2 && tight):
		year, ok := yearOf(c)
		if !ok {
			return false
		}
		d.year, d.month, d.day = year, b.value, a.value
		if b.value > 12 && b.value <= 31 && a.value <= 12 && (separator == "/" || c.digits() == 4) {
			d.month, d.day = a.value, b.value
		}
	default:
		return false
	}
	d.plain = false
	return true
}

// inLongerNumber reports whether more digits belong to the number at token i:
// "1/2/3/4", "30/08h", "12.5.3".
func (r *reader) inLongerNumber(i int) bool {
	return r.gluedWord(i+1) && r.ts[i+1].text != "t" ||
		r.gluedSign(i+1, "-/.:") && r.gluedNumber(i+2) && !r.gluedSign(i+1, "-")
}

// isDayAndMonth decides whether "10/12" is a day rather than a fraction, a score
// or a part of several: it opens the text or follows what a day follows.
func (r *reader) isDayAndMonth(i int, d *day) bool {
	a, b := r.ts[i].value, r.ts[i+2].value
	if a == 24 && b == 7 {
		return false
	}
	if _, _, isMonth := r.month(i + 3); isMonth {
		return false // "11/12 avril" are two days
	}
	if r.sign(i-1, "(") && r.sign(i+3, ")") && len(r.ts) > 5 {
		return false // "(1/2)"
	}
	if r.isFraction(i) {
		return false
	}
	if !d.plain || i == 0 || !r.word(i-1) {
		return true
	}
	return r.isLinkWord(i - 1)
}

// isDottedDay decides whether "30.8." up to next is a day rather than the number
// of a chapter or a version: both numbers are of two digits, or something says so
// before or after it. Without its last full stop it needs a weekday.
func (r *reader) isDottedDay(i, next int, d *day) bool {
	twoDigits := r.ts[i].digits() == 2 && r.ts[i+2].digits() == 2
	if !r.sign(next-1, ".") {
		return d.weekdays != nil && twoDigits
	}
	link, after := r.link(next)
	isRange := link != noLink && r.number(after)
	return twoDigits || !d.plain || r.end(next) && !r.word(i-1) || isRange || r.word(i-1) && r.isLinkWord(i-1)
}

// isFraction reports whether a unit of time follows: "1/2 journée", "1/2 à 1 journée".
func (r *reader) isFraction(i int) bool {
	if _, _, ok := r.units.at(r.ts, r.skip(i+3, article|preposition)); ok {
		return true
	}
	if a, b := r.ts[i].value, r.ts[i+2].value; a >= b || b > 4 {
		return false
	}
	_, isTo := r.find(i+3, hoursTo|daysTo)
	return (isTo || r.sign(i+3, "-")) && r.number(i+4)
}

// isLinkWord reports whether the word at token i can stand before a day.
func (r *reader) isLinkWord(i int) bool {
	_, ok := r.find(i, dayArticle|daysTo|and|or|preposition|hoursAt|article)
	return ok
}

// monthAndDay reads "8/30" where it is the whole text.
func (r *reader) monthAndDay(i int, d *day) bool {
	a, b := r.ts[i].value, r.ts[i+2].value
	if a > 12 || b <= 12 || b > 31 || i+3 != len(r.ts) || i != 0 && d.weekdays == nil {
		return false
	}
	d.day, d.month, d.next, d.plain = b, a, i+3, false
	return true
}
