package recurrence

import (
	"slices"
	"time"

	ical "github.com/arran4/golang-ical"
)

// isDay reports whether every part of the rule that is about days holds for one.
func (e *expansion) isDay(day time.Time) bool {
	return allows(e.months, int(day.Month())) &&
		allowsFromEnd(e.monthDays, day.Day(), daysInMonth(day)) &&
		allowsFromEnd(e.yearDays, day.YearDay(), daysInYear(day.Year())) &&
		e.isWeek(day) && e.isWeekday(day)
}

// allowsFromEnd is allows for numbers that count from the end where negative.
func allowsFromEnd(list []int, value, last int) bool {
	return len(list) == 0 || slices.Contains(list, value) || slices.Contains(list, value-last-1)
}

func daysInYear(year int) int { return time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay() }

func daysInMonth(day time.Time) int {
	return time.Date(day.Year(), day.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// isWeek holds the week of a day against BYWEEKNO. The first week of a year is
// the first that has four days in it; days before it are of none.
func (e *expansion) isWeek(day time.Time) bool {
	if len(e.weeks) == 0 {
		return true
	}
	start := e.firstWeek(day.Year())
	days := day.YearDay() - 1 - start
	weeks := (daysInYear(day.Year()) + e.firstWeek(day.Year()+1) - start) / 7
	return days >= 0 && days/7 < weeks && allowsFromEnd(e.weeks, days/7+1, weeks) ||
		days < 0 && allowsFromEnd(e.weeks, e.weeksIn(day.Year()-1), e.weeksIn(day.Year()-1)) ||
		days/7 >= weeks && slices.Contains(e.weeks, 1)
}

func (e *expansion) weeksIn(year int) int {
	return (daysInYear(year) + e.firstWeek(year+1) - e.firstWeek(year)) / 7
}

// firstWeek is where the first week of a year begins, in days from 1 January: -3 to 3.
func (e *expansion) firstWeek(year int) int {
	first := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Weekday()
	start := -daysSince(e.weekStart, first)
	if start < -3 {
		start += 7
	}
	return start
}

// isWeekday holds a day against BYDAY. "The second Tuesday" is of the month in
// monthly rules and yearly ones that name months, else of the year.
func (e *expansion) isWeekday(day time.Time) bool {
	if len(e.weekdays) == 0 {
		return true
	}
	for _, w := range e.weekdays {
		if w.day != day.Weekday() {
			continue
		}
		number, last := 0, 0
		switch {
		case w.n == 0:
			return true
		case e.frequency == ical.FrequencyMonthly, e.frequency == ical.FrequencyYearly && len(e.months) > 0:
			number, last = day.Day(), daysInMonth(day)
		case e.frequency == ical.FrequencyYearly:
			number, last = day.YearDay(), daysInYear(day.Year())
		default:
			return true // a number means nothing here
		}
		if (number-1)/7+1 == w.n || -((last-number)/7+1) == w.n {
			return true
		}
	}
	return false
}
