package convert

import (
	"cmp"
	"time"

	"deroule/convert/zone"
	"deroule/model"
)

// moveSkippedHours gives sessions, their days and their running orders the hours that the
// clock shows instead of those that it skips where summer time begins, and reports them:
// every output says the same then, as calendars have to. A session of several days keeps
// its hours, which the clock shows on the others; its calendar moves them.
func moveSkippedHours(p *model.Programme) {
	zones := map[string]*time.Location{}
	reported := len(p.Diagnostics)
	for _, s := range p.Sessions {
		name := cmp.Or(s.Timezone, p.Timezone)
		loc, known := zones[name]
		if !known {
			loc, _ = zone.Load(name) // nil where nobody knows the name, which is reported elsewhere
			zones[name] = loc
		}
		if loc != nil {
			moveHoursOf(s, clockChanges{loc, &p.Diagnostics})
		}
	}
	if len(p.Diagnostics) > reported {
		p.Diagnostics.Sort()
	}
}

// moveHoursOf moves the hours of a session, each on its own day.
func moveHoursOf(s *model.Session, changes clockChanges) {
	only := model.Date{} // where the session has one day
	if len(s.Dates) == 1 && s.Dates[0].Start == s.Dates[0].End {
		only = s.Dates[0].Start
	}
	for i := range s.Hours {
		h := &s.Hours[i]
		changes.move(&h.Start, &h.End, only, cmp.Or(h.Source, s.Source))
	}
	for i := range s.Days {
		d := &s.Days[i]
		for k := range d.Hours {
			h := &d.Hours[k]
			changes.move(&h.Start, &h.End, cmp.Or(d.Date, only), cmp.Or(h.Source, d.Source, s.Source))
		}
	}
	day, before := model.Date{}, model.Clock{} // of the entry above
	for i := range s.Agenda {
		e := &s.Agenda[i]
		date := e.Date
		if 0 < e.Day && e.Day <= len(s.Days) {
			date = cmp.Or(date, s.Days[e.Day-1].Date)
		}
		if date = cmp.Or(date, only); date != day {
			day, before = date, model.Clock{}
		}
		if e.Start.Before(before) && before.Minutes()-e.Start.Minutes() > minutesOfNight {
			date = nextDay(date)
		} else if !e.Start.IsZero() {
			before = e.Start
		}
		changes.move(&e.Start, &e.End, date, cmp.Or(e.Source, s.Source))
	}
}

// minutesOfNight is how long before the entry above it one stands that is of the night
// after. Less are entries out of order.
const minutesOfNight = 12 * 60

func nextDay(d model.Date) model.Date {
	if !d.HasYear() {
		return d
	}
	return d.AddDays(1)
}

// clockChanges are those of a zone, and where hours in them are reported.
type clockChanges struct {
	loc   *time.Location
	found *model.Diagnostics
}

// move moves hours of a day over the gap that they lie in, and reports them. An end
// before the start is on the next day.
func (c clockChanges) move(start, end *model.Clock, day model.Date, at model.Pos) {
	if !day.HasYear() {
		return
	}
	h, endDay := model.Hours{Start: *start, End: *end}, day
	if h.End.Before(h.Start) {
		endDay = nextDay(day)
	}
	startSkipped := moveSkipped(start, day, c.loc)
	endSkipped := moveSkipped(end, endDay, c.loc)
	if startSkipped && h.Start.Before(h.End) && !start.Before(*end) {
		if later, ok := start.Add(h.End.Minutes() - h.Start.Minutes()); ok {
			*end = later // both in the gap, or the end right after it
		}
	}
	switch {
	case startSkipped:
		c.found.Add(model.NoSuchHour, at, h.String(), day.String(), c.loc.String()).As("clock-change")
	case endSkipped:
		c.found.Add(model.NoSuchHour, at, h.String(), endDay.String(), c.loc.String()).As("clock-change")
	}
}

// moveSkipped moves an hour of a day over the gap that it lies in, and reports whether it did.
func moveSkipped(c *model.Clock, day model.Date, loc *time.Location) bool {
	if c.IsZero() {
		return false
	}
	m := zone.At(loc, time.Date(day.Year, time.Month(day.Month), day.Day, 0, c.Minutes(), 0, 0, time.UTC))
	if !m.Skipped {
		return false
	}
	shown, ok := model.NewClock(m.Instant.Hour(), m.Instant.Minute())
	if ok {
		*c = shown
	}
	return ok
}
