package lexicon

import (
	"time"

	"deroule/model"
)

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
