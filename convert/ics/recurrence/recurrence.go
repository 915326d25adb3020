// Package recurrence expands recurrence rules (RFC 5545 §3.3.10) in civil time:
// its times are in UTC and mean what a clock on the wall shows.
package recurrence

import (
	"fmt"
	"slices"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"
)

// Rule is a recurrence rule.
type Rule struct {
	frequency ical.Frequency
	interval  int
	count     int // 0 for no end
	weekStart time.Weekday

	// Until is the last time that may occur; zero for no end. [Parse] leaves it
	// as written: where UntilUTC, its reader puts it on the wall of the event.
	Until time.Time
	// UntilUTC tells that Until is an instant, and UntilDay that it is a whole day.
	UntilUTC, UntilDay bool

	months, weeks, yearDays, monthDays, positions []int
	weekdays                                      []weekday
	hours, minutes, seconds                       []int
}

// weekday is a day of the week, or the nth of a month or year, from its end where
// n is negative.
type weekday struct {
	day time.Weekday
	n   int
}

// Endless reports whether the rule itself has no end.
func (r *Rule) Endless() bool { return r.count == 0 && r.Until.IsZero() }

// Parse reads the value of an RRULE or EXRULE. Its errors name the part that is
// wrong.
func Parse(value string) (*Rule, error) {
	value = strings.ToUpper(strings.Join(strings.Fields(value), ""))
	parsed, err := ical.ParseRecurrenceRule(value)
	if err != nil {
		return nil, err
	}
	r := &Rule{
		frequency: parsed.Freq, interval: parsed.Interval, count: parsed.Count, weekStart: time.Monday,
		Until: parsed.Until, UntilDay: parsed.UntilDateOnly, UntilUTC: hasUTCEnd(value),
		months: parsed.ByMonth, weeks: parsed.ByWeekNo, yearDays: parsed.ByYearDay, monthDays: parsed.ByMonthDay,
		positions: parsed.BySetPos, hours: parsed.ByHour, minutes: parsed.ByMinute, seconds: parsed.BySecond,
	}
	if parsed.Wkst != "" {
		r.weekStart = weekdayOf(parsed.Wkst)
	}
	for _, d := range parsed.ByDay {
		r.weekdays = append(r.weekdays, weekday{weekdayOf(d.Day), d.OrdWeek})
	}
	return r, r.check()
}

// hasUTCEnd reports whether UNTIL is an instant: golang-ical does not tell.
func hasUTCEnd(value string) bool {
	_, until, found := strings.Cut(value, "UNTIL=")
	until, _, _ = strings.Cut(until, ";")
	return found && strings.HasSuffix(until, "Z")
}

func weekdayOf(d ical.Weekday) time.Weekday {
	return time.Weekday(slices.Index([]ical.Weekday{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}, d))
}

// check holds the numbers of the rule against the calendar, and sorts them.
func (r *Rule) check() error {
	if r.interval < 1 || r.interval > 10_000 {
		return fmt.Errorf("INTERVAL=%d", r.interval)
	}
	if r.count < 0 {
		return fmt.Errorf("COUNT=%d", r.count)
	}
	for _, part := range []struct {
		name     string
		values   *[]int
		from, to int
		fromEnd  bool // negative ones count from the end
	}{
		{"BYMONTH", &r.months, 1, 12, false},
		{"BYWEEKNO", &r.weeks, 1, 53, true},
		{"BYYEARDAY", &r.yearDays, 1, 366, true},
		{"BYMONTHDAY", &r.monthDays, 1, 31, true},
		{"BYSETPOS", &r.positions, 1, 366, true},
		{"BYHOUR", &r.hours, 0, 23, false},
		{"BYMINUTE", &r.minutes, 0, 59, false},
		{"BYSECOND", &r.seconds, 0, 60, false},
	} {
		for _, v := range *part.values {
			if size := max(v, -v); size < part.from || size > part.to || v < 0 && !part.fromEnd {
				return fmt.Errorf("%s=%d", part.name, v)
			}
		}
		slices.Sort(*part.values)
		*part.values = slices.Compact(*part.values)
	}
	for _, d := range r.weekdays {
		if d.day < 0 || max(d.n, -d.n) > 53 {
			return fmt.Errorf("BYDAY=%d", d.n)
		}
	}
	return nil
}
