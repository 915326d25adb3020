package ics

import (
	"fmt"
	"slices"
	"sort"
	"time"

	ical "github.com/arran4/golang-ical"

	tzdata "deroule/convert/zone"
)

// timezone describes the zone from first to last (RFC 5545 §3.6.5) with what the
// tz database says. Where the clock changes each year, on the same weekday of a
// month, that is written as rules without an end, which clients use for events
// that people move later; else each change is written by itself.
func (z zone) timezone(first, last time.Time) *ical.VTimezone {
	var id properties
	id.raw("TZID", z.name, nil)
	tz := &ical.VTimezone{ComponentBase: id.base()}
	changes := z.changes(first, last.AddDate(1, 0, 0)) // both halves of a year
	for _, c := range z.rules(changes, last) {
		tz.Components = append(tz.Components, c.component())
	}
	return tz
}

// rules gives each change the rule that it follows and drops the ones that a rule
// before them says already. Rules that do not say all that comes after them would
// be wrong in the end: then there are none.
func (z zone) rules(changes []change, last time.Time) []change {
	var ruled []change
	for _, c := range changes {
		if slices.ContainsFunc(ruled, func(r change) bool { return r.rule.says(c) }) {
			continue
		}
		c.rule = z.recurrence(c, last.Year()+yearsAhead)
		if c.rule.week == 0 && slices.ContainsFunc(ruled, func(r change) bool { return r.rule.week != 0 }) {
			return changes
		}
		ruled = append(ruled, c)
	}
	return ruled
}

// change is when a zone takes another offset or name.
type change struct {
	at       time.Time
	from, to int // offsets from UTC in seconds
	name     string
	daylight bool
	rule     yearly // zero where it is written by itself
}

// stride is less than the time between any two changes of a zone: four days, in
// Freetown in September 1939.
const stride = 3 * 24 * time.Hour

// changes lists the one in force at first, then those until last. It looks at the
// zone every few days: what [time.Time.ZoneBounds] says of 31 December in a leap
// year ends before that day, and a walk from bound to bound stays there for ever.
func (z zone) changes(first, last time.Time) []change {
	at := time.Date(max(1, first.Year()-1), 1, 1, 0, 0, 0, 0, z.loc)
	list := []change{z.changeAt(at)} // if it never changes: as it is since then
	for at.Before(last) {
		next := at.Add(stride)
		if same(at, next) {
			at = next
			continue
		}
		seconds := sort.Search(int(stride/time.Second), func(s int) bool { return !same(at, at.Add(time.Duration(s)*time.Second)) })
		at = at.Add(time.Duration(seconds) * time.Second)
		if !at.After(first) {
			list = list[:0]
		}
		if !at.After(last) {
			list = append(list, z.changeAt(at))
		}
	}
	return list
}

// same reports whether the zone of both has one offset and name at both instants.
func same(a, b time.Time) bool {
	nameA, offsetA := a.Zone()
	nameB, offsetB := b.Zone()
	return nameA == nameB && offsetA == offsetB
}

func (z zone) changeAt(at time.Time) change {
	at = at.In(z.loc)
	name, to := at.Zone()
	before := at.Add(-time.Second)
	from := tzdata.Offset(before)
	return change{
		at: at, from: from, to: to, name: name,
		// Ireland's winter and Morocco's Ramadan are the exception in the
		// database; people and calendars call the hours ahead daylight time.
		daylight: to > from && (at.IsDST() || before.IsDST()),
	}
}

// onset is the civil time of the change, by the clock that it ends.
func (c change) onset() time.Time { return c.at.UTC().Add(time.Duration(c.from) * time.Second) }

func (c change) component() ical.Component {
	var ps properties
	ps.raw("DTSTART", c.onset().Format(localTime), nil)
	if c.rule.week != 0 {
		ps.raw("RRULE", c.rule.String(), nil)
	}
	ps.raw("TZOFFSETFROM", utcOffset(c.from), nil)
	ps.raw("TZOFFSETTO", utcOffset(c.to), nil)
	ps.line("TZNAME", c.name)
	if c.daylight {
		return &ical.Daylight{ComponentBase: ps.base()}
	}
	return &ical.Standard{ComponentBase: ps.base()}
}

// utcOffset writes "+0200", with seconds where there are some (RFC 5545 §3.3.14).
func utcOffset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	text := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		text += fmt.Sprintf("%02d", seconds%60)
	}
	return text
}

// yearly is a change that comes back each year, such as at 2:00 on the last
// Sunday of March. The zero yearly is none.
type yearly struct {
	month    time.Month
	weekday  time.Weekday
	week     int // 1 to 4 from the start of the month, -1 for the last
	clock    time.Duration
	from, to int
	name     string
}

// String is the recurrence rule (RFC 5545 §3.3.10).
func (y yearly) String() string {
	days := [...]string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"}
	return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", y.month, y.week, days[y.weekday])
}

// yearsAhead is for how many years after the programme the tz database must bear
// a rule out before it is written.
const yearsAhead = 10

// recurrence finds the rule that the zone follows from the change to a year.
func (z zone) recurrence(c change, lastYear int) yearly {
	onset := c.onset()
	y := yearly{
		month: onset.Month(), weekday: onset.Weekday(), clock: onset.Sub(onset.Truncate(24 * time.Hour)),
		from: c.from, to: c.to, name: c.name,
	}
	weeks := []int{(onset.Day()-1)/7 + 1}
	if onset.AddDate(0, 0, 7).Month() != onset.Month() {
		weeks = []int{-1, 4} // the last one may be meant, or the fourth
	}
	for _, y.week = range weeks {
		if z.follows(y, onset.Year(), lastYear) {
			return y
		}
	}
	return yearly{}
}

// follows reports whether the tz database has the change in each of the years.
func (z zone) follows(y yearly, first, last int) bool {
	for year := first; year <= last; year++ {
		at := y.in(year).Add(-time.Duration(y.from) * time.Second).In(z.loc)
		if same(at, at.Add(-time.Second)) || !y.says(z.changeAt(at)) {
			return false
		}
	}
	return true
}

// says reports whether the rule holds the change.
func (y yearly) says(c change) bool {
	return y.week != 0 && y.from == c.from && y.to == c.to && y.name == c.name && y.in(c.onset().Year()).Equal(c.onset())
}

// in is the onset in a year, as civil time.
func (y yearly) in(year int) time.Time {
	if y.week < 0 {
		end := time.Date(year, y.month+1, 0, 0, 0, 0, 0, time.UTC)
		back := (int(end.Weekday()) - int(y.weekday) + 7) % 7
		return end.AddDate(0, 0, -back).Add(y.clock)
	}
	start := time.Date(year, y.month, 1, 0, 0, 0, 0, time.UTC)
	ahead := (int(y.weekday) - int(start.Weekday()) + 7) % 7
	return start.AddDate(0, 0, ahead+7*(y.week-1)).Add(y.clock)
}
