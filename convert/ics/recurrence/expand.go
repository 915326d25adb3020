package recurrence

import (
	"iter"
	"slices"
	"time"

	ical "github.com/arran4/golang-ical"
)

// Steps is how much work may still be done, in days and times looked at. Rules
// that hardly ever or never occur are endless work otherwise. What shares it
// shares the work.
type Steps int

func (s *Steps) spend(n int) bool {
	*s -= Steps(n)
	return *s >= 0
}

// Spent reports whether there was not enough of it.
func (s *Steps) Spent() bool { return *s < 0 }

// lastYear is the last that a date has digits for.
const lastYear = 9999

// From returns the times that the rule gives for what begins at start, in order:
// first start itself, which always counts as one of them, then those after it. It
// ends with the rule or the steps, and a rule that has no end at the horizon.
func (r *Rule) From(start, horizon time.Time, steps *Steps) iter.Seq[time.Time] {
	return func(yield func(time.Time) bool) {
		if !yield(start) {
			return
		}
		e := r.expansion(start)
		e.end = time.Date(lastYear, 12, 31, 23, 59, 59, 0, time.UTC)
		if r.Endless() {
			e.end = horizon
		} else if !r.Until.IsZero() {
			e.end = r.Until.AddDate(0, 0, 1)
		}
		for n := 1; r.count == 0 || n < r.count; {
			period, ok := e.next(steps)
			if !ok {
				return
			}
			for _, t := range period {
				if !t.After(start) {
					continue
				}
				if r.isOver(t) || r.Endless() && t.After(horizon) || !yield(t) {
					return
				}
				if n++; r.count > 0 && n >= r.count {
					return
				}
			}
		}
	}
}

func (r *Rule) isOver(t time.Time) bool {
	if r.Until.IsZero() {
		return false
	}
	if r.UntilDay {
		return t.Truncate(24 * time.Hour).After(r.Until)
	}
	return t.After(r.Until)
}

// expansion goes through the periods of a rule: the years of a yearly one.
type expansion struct {
	Rule           // with what it leaves to its start filled in
	at   time.Time // the beginning of the next period
	end  time.Time // after which none begins
}

// expansion fills in what the rule takes from its start.
func (r *Rule) expansion(start time.Time) *expansion {
	e := &expansion{Rule: *r}
	if len(r.weeks)+len(r.yearDays)+len(r.monthDays)+len(r.weekdays) == 0 {
		switch r.frequency {
		case ical.FrequencyYearly:
			if len(r.months) == 0 {
				e.months = []int{int(start.Month())}
			}
			e.monthDays = []int{start.Day()}
		case ical.FrequencyMonthly:
			e.monthDays = []int{start.Day()}
		case ical.FrequencyWeekly:
			e.weekdays = []weekday{{day: start.Weekday()}}
		}
	}
	if len(r.weeks) > 0 && len(r.yearDays)+len(r.monthDays)+len(r.weekdays) == 0 {
		e.weekdays = []weekday{{day: start.Weekday()}}
	}
	hour, minute, second := start.Clock()
	e.at = start.Truncate(24 * time.Hour)
	switch r.frequency {
	case ical.FrequencyYearly:
		e.at = time.Date(start.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	case ical.FrequencyMonthly:
		e.at = time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, time.UTC)
	case ical.FrequencyWeekly:
		e.at = e.at.AddDate(0, 0, -daysSince(r.weekStart, start.Weekday()))
	case ical.FrequencyHourly:
		e.at = start.Truncate(time.Hour)
	case ical.FrequencyMinutely:
		e.at = start.Truncate(time.Minute)
	case ical.FrequencySecondly:
		e.at = start.Truncate(time.Second)
	}
	fill := func(list *[]int, value int, finer ...ical.Frequency) {
		if len(*list) == 0 && !slices.Contains(finer, r.frequency) {
			*list = []int{value}
		}
	}
	fill(&e.hours, hour, ical.FrequencyHourly, ical.FrequencyMinutely, ical.FrequencySecondly)
	fill(&e.minutes, minute, ical.FrequencyMinutely, ical.FrequencySecondly)
	fill(&e.seconds, second, ical.FrequencySecondly)
	return e
}

// daysSince counts the days from one day of the week to another, 0 to 6.
func daysSince(from, to time.Weekday) int { return (int(to) - int(from) + 7) % 7 }

// next returns the times of the next period that has some. It is false after the
// last one, and at the end of the steps.
func (e *expansion) next(steps *Steps) (times []time.Time, ok bool) {
	for len(times) == 0 {
		if e.at.After(e.end) || !steps.spend(1) {
			return nil, false
		}
		switch e.frequency {
		case ical.FrequencyHourly, ical.FrequencyMinutely, ical.FrequencySecondly:
			times, ok = e.within(e.at, steps)
		default:
			times, ok = e.ofDays(steps)
		}
		if !ok {
			return nil, false
		}
		times = e.positioned(times)
		e.advance(len(times) > 0)
	}
	return times, true
}

// advance goes to the beginning of the next period.
func (e *expansion) advance(found bool) {
	switch e.frequency {
	case ical.FrequencyYearly:
		e.at = e.at.AddDate(e.interval, 0, 0)
	case ical.FrequencyMonthly:
		e.at = e.at.AddDate(0, e.interval, 0)
	case ical.FrequencyWeekly:
		e.at = e.at.AddDate(0, 0, 7*e.interval)
	case ical.FrequencyDaily:
		e.at = e.at.AddDate(0, 0, e.interval)
	default:
		step := time.Duration(e.interval) * e.unit()
		if midnight := e.at.Truncate(24*time.Hour).AddDate(0, 0, 1); !found && !e.isDay(e.at) {
			e.at = e.at.Add((midnight.Sub(e.at) - 1) / step * step) // nothing before the day is over
		}
		e.at = e.at.Add(step)
	}
}

func (e *expansion) unit() time.Duration {
	switch e.frequency {
	case ical.FrequencyHourly:
		return time.Hour
	case ical.FrequencyMinutely:
		return time.Minute
	}
	return time.Second
}

// ofDays are the times on the days of a period of a day or more.
func (e *expansion) ofDays(steps *Steps) (times []time.Time, ok bool) {
	end := e.at.AddDate(0, 0, 1)
	switch e.frequency {
	case ical.FrequencyYearly:
		end = e.at.AddDate(1, 0, 0)
	case ical.FrequencyMonthly:
		end = e.at.AddDate(0, 1, 0)
	case ical.FrequencyWeekly:
		end = e.at.AddDate(0, 0, 7)
	}
	for day := e.at; day.Before(end); day = day.AddDate(0, 0, 1) {
		if !steps.spend(1) {
			return nil, false
		}
		if !e.isDay(day) {
			continue
		}
		if times, ok = e.timesOf(times, day, steps); !ok {
			return nil, false
		}
	}
	return times, true
}

// timesOf appends every time of a day.
func (e *expansion) timesOf(times []time.Time, day time.Time, steps *Steps) ([]time.Time, bool) {
	for _, h := range e.hours {
		for _, m := range e.minutes {
			if !steps.spend(1 + len(e.seconds)) {
				return nil, false
			}
			for _, s := range e.seconds {
				times = append(times, day.Add(time.Duration(h)*time.Hour+time.Duration(m)*time.Minute+time.Duration(s)*time.Second))
			}
		}
	}
	return times, true
}

// within are the times in a period of an hour or less.
func (e *expansion) within(at time.Time, steps *Steps) ([]time.Time, bool) {
	hour, minute, second := at.Clock()
	if !e.isDay(at) || !allows(e.hours, hour) {
		return nil, true
	}
	part := *e
	part.hours = []int{hour}
	if e.frequency != ical.FrequencyHourly {
		if !allows(e.minutes, minute) {
			return nil, true
		}
		part.minutes = []int{minute}
	}
	if e.frequency == ical.FrequencySecondly {
		if !allows(e.seconds, second) {
			return nil, true
		}
		part.seconds = []int{second}
	}
	return part.timesOf(nil, at.Truncate(24*time.Hour), steps)
}

func allows(list []int, value int) bool { return len(list) == 0 || slices.Contains(list, value) }

// positioned keeps the times of a period that BYSETPOS names.
func (e *expansion) positioned(times []time.Time) []time.Time {
	if len(e.positions) == 0 {
		return times
	}
	var kept []time.Time
	for i, t := range times {
		if slices.Contains(e.positions, i+1) || slices.Contains(e.positions, i-len(times)) {
			kept = append(kept, t)
		}
	}
	return kept
}
