package layout

import (
	"fmt"
	"slices"

	"deroule/model"
)

// halfDay is a column of a sheet to sign: a part of a day, from when to when where that
// is known.
type halfDay struct {
	date     model.Date // zero where the session is of days that are not known
	day      string     // "Jour 2", for days without a date
	part     string     // "Matin"
	from, to model.Clock
}

// minutes is how long the part lasts, 0 where nobody says.
func (h halfDay) minutes() int { return model.Hours{Start: h.from, End: h.to}.Minutes() }

// mostHalfDays is how many columns of a sheet people have room to sign in: those of a
// week.
const mostHalfDays = 10

// sheetsOf parts half-days into sheets, those of a day on the same one.
func sheetsOf(halves []halfDay) [][]halfDay {
	var sheets [][]halfDay
	for len(halves) > 0 {
		n := min(len(halves), mostHalfDays)
		for cut := n; cut > 1 && n < len(halves); cut-- {
			if before, after := halves[cut-1], halves[cut]; before.date != after.date || before.day != after.day {
				n = cut
				break
			}
		}
		sheets, halves = append(sheets, halves[:n]), halves[n:]
	}
	return sheets
}

// group is people of a session who come at the same hours.
type group struct {
	name  string // empty for all
	hours []model.Hours
}

// groupsOf lists the groups of a session that have hours of their own; one of all people
// where nobody has.
func groupsOf(s *model.Session) []group {
	all := []group{{hours: s.Hours}}
	var groups []group
	for _, h := range s.Hours {
		if h.Audience == "" {
			return all
		}
		i := slices.IndexFunc(groups, func(g group) bool { return g.name == h.Audience })
		if i < 0 {
			i = len(groups)
			groups = append(groups, group{name: h.Audience})
		}
		groups[i].hours = append(groups[i].hours, h)
	}
	if len(groups) < 2 {
		return all
	}
	return groups
}

// halfDays lists the parts of the days of a session on which a group signs, as its
// hours tell them; both halves of a day where they do not.
func (c *composer) halfDays(s *model.Session, g group) []halfDay {
	var halves []halfDay
	all := attendedDays(s, g)
	for n, d := range all {
		day := ""
		if d.date.IsZero() && len(all) > 1 {
			day = fmt.Sprintf("%s %d", c.locale.Labels.DayNumber, n+1)
		}
		for _, h := range c.halvesOf(d) {
			h.date, h.day = d.date, day
			if d.date.IsZero() && len(all) == 1 {
				h.date = s.FirstDate()
			}
			halves = append(halves, h)
		}
	}
	return halves
}

// attendedDay is a day on which people sign, from when to when it lasts, and when it
// pauses for lunch.
type attendedDay struct {
	date       model.Date
	from, to   model.Clock
	noon, back model.Clock // zero where nobody says
	parts      []model.Period
}

// attendedDays are the days of a session, those of its first date where it has
// alternatives. More days than a month are taken for a mistake of the plan.
func attendedDays(s *model.Session, g group) []attendedDay {
	const most = 31
	var all []attendedDay
	if len(s.Dates) == 1 && s.SeveralDays() && s.FirstDate().HasYear() {
		for n := range min(s.Dates[0].Days(), most) {
			on := s.FirstDate().AddDays(n)
			if len(s.Days) > 0 && !slices.ContainsFunc(s.Days, func(d model.Day) bool { return d.Date == on || d.Date.IsZero() }) && len(entriesOn(s, on, n)) == 0 {
				continue // the plan tells the days that count
			}
			all = append(all, attendedDay{date: on})
		}
	}
	for i := range s.Days[:min(len(s.Days), most)] {
		if len(all) <= i {
			all = append(all, attendedDay{})
		}
	}
	if len(all) == 0 {
		all = []attendedDay{{}}
	}
	for i := range all {
		all[i].tell(s, g, i, len(all) == 1)
	}
	return all
}

// entriesOn are what is on on a day of a session, the n-th from 0, in the order of time.
func entriesOn(s *model.Session, on model.Date, n int) []model.Entry {
	var entries []model.Entry
	for _, e := range s.Agenda {
		if e.Date == on && !on.IsZero() || e.Date.IsZero() && (e.Day == n+1 || e.Day == 0) {
			entries = append(entries, e)
		}
	}
	return inTimeOrder(entries)
}

// tell finds the hours of a day: those of the group, or of the day, or of what is on.
func (d *attendedDay) tell(s *model.Session, g group, n int, only bool) {
	extend := func(from, to model.Clock) {
		if !from.IsZero() && (d.from.IsZero() || from.Before(d.from)) {
			d.from = from
		}
		if last := laterOf(from, to); d.to.IsZero() || d.to.Before(last) {
			d.to = last
		}
	}
	entries := entriesOn(s, d.date, n)
	d.lunch(entries)
	var hours []model.Hours
	for _, own := range s.Days {
		if own.Date == d.date && !d.date.IsZero() {
			hours = append(hours, own.Hours...)
		}
	}
	if g.name != "" || only {
		hours = append(hours, g.hours...)
	}
	for _, h := range hours {
		if h.Period != "" && h.Start.IsZero() {
			d.parts = append(d.parts, h.Period)
		}
		extend(h.Start, h.End)
	}
	if !d.from.IsZero() && !d.to.IsZero() && d.from != d.to {
		return
	}
	for _, e := range entries {
		if e.Kind != model.Meal && e.Kind != model.Social && !e.Optional {
			extend(e.Start, e.End)
		}
	}
	if d.from.IsZero() && d.to.IsZero() {
		for _, h := range g.hours {
			extend(h.Start, h.End)
		}
	}
}

// lunch finds when a day pauses around noon: its meal, or the hole where nothing is on.
func (d *attendedDay) lunch(entries []model.Entry) {
	early, late := clockAt(11, 0), clockAt(14, 30)
	within := func(c model.Clock) bool { return !c.IsZero() && !c.Before(early) && !late.Before(c) }
	for i, e := range entries {
		if e.Kind == model.Meal && within(e.Start) {
			d.noon, d.back = e.Start, e.End
			if d.back.IsZero() && i+1 < len(entries) {
				d.back = entries[i+1].Start
			}
			return
		}
	}
	for i := 1; i < len(entries); i++ {
		end, start := entries[i-1].End, entries[i].Start
		if within(end) && within(start) && start.Minutes()-end.Minutes() >= 30 {
			d.noon, d.back = end, start
			return
		}
	}
}

func clockAt(hour, minute int) model.Clock {
	c, _ := model.NewClock(hour, minute)
	return c
}

func laterOf(a, b model.Clock) model.Clock {
	if a.IsZero() || !b.IsZero() && a.Before(b) {
		return b
	}
	return a
}

// halvesOf parts a day.
func (c *composer) halvesOf(d attendedDay) []halfDay {
	labels := c.locale.Labels
	noon, afternoon, evening := clockAt(12, 30), clockAt(13, 30), clockAt(18, 0)
	to := d.to
	if to == d.from {
		to = model.Clock{}
	}
	both := []halfDay{{part: labels.Morning, from: d.from, to: d.noon}, {part: labels.Afternoon, from: d.back, to: to}}
	switch {
	case d.from.IsZero() && len(d.parts) > 0:
		return c.partsNamed(d.parts)
	case d.from.IsZero():
		return []halfDay{{part: labels.Morning}, {part: labels.Afternoon}}
	case !d.from.Before(evening):
		return []halfDay{{part: labels.Evening, from: d.from, to: to}}
	case !d.from.Before(noon):
		return []halfDay{{part: labels.Afternoon, from: d.from, to: to}}
	case afternoon.Before(d.to):
		return both
	}
	return []halfDay{{part: labels.Morning, from: d.from, to: to}}
}

// partsNamed are the halves that a plan names without hours.
func (c *composer) partsNamed(parts []model.Period) []halfDay {
	var halves []halfDay
	for _, p := range model.Periods() {
		if !slices.Contains(parts, p) {
			continue
		}
		if p == model.WholeDay {
			return []halfDay{{part: c.locale.Labels.Morning}, {part: c.locale.Labels.Afternoon}}
		}
		halves = append(halves, halfDay{part: capitalized(c.locale.PartOfDay(p))})
	}
	return halves
}
