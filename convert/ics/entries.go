package ics

import (
	"cmp"
	"slices"

	"deroule/model"
)

// addEntries appends an event for each entry of a day that has an hour. It is
// false where none has: then the day has the event of its session.
func (x *expansion) addEntries(s *model.Session, o occasion, id model.Identity, date int, first bool) bool {
	var events []event
	var before []model.Entry // the first that has an hour
	type column struct {
		day   model.Date
		track string
	}
	latest := map[column]int{}
	for _, i := range entriesOf(s, o.days, first) {
		entry := &s.Agenda[i]
		if entry.Start.IsZero() || entry.Kind == model.End {
			if n := len(events); n > 0 {
				events[n-1].rest = append(events[n-1].rest, *entry)
			} else {
				before = append(before, *entry)
			}
			continue
		}
		e := event{session: s, days: o.days, day: o.day, first: first, date: date, hour: -1, entry: entry}
		at := column{o.days.Start, entry.Track}
		if o.days.Contains(entry.Date) {
			at.day = entry.Date
		}
		start := entry.Start.Minutes() + latest[at]/minutesOfDay*minutesOfDay
		if start < latest[at]-minutesOfDay/2 { // past midnight
			start += minutesOfDay
		}
		latest[at] = start
		e.days.Start = at.day.AddDays(start / minutesOfDay)
		e.days.End = e.days.Start
		e.hours = model.Hours{Start: entry.Start, End: entry.End, Source: entry.Source}
		e.stated = []model.Hours{e.hours}
		x.identify(&e, id, append(slices.Clone(o.part), "entry", entry.Track, entry.Title))
		events = append(events, e)
	}
	if len(events) == 0 {
		return false
	}
	events[0].rest = append(before, events[0].rest...)
	for i := range events {
		x.endEntry(&events[i], events[i+1:])
	}
	x.events = append(x.events, events...)
	return true
}

const minutesOfDay = 24 * 60

// endEntry gives an entry without an end the beginning of the next one, or the end
// of the running order or the session, and reports it.
func (x *expansion) endEntry(e *event, later []event) {
	if !e.hours.End.IsZero() {
		return
	}
	for _, next := range later {
		if next.days == e.days && e.hours.Start.Before(next.hours.Start) && (next.entry.Track == e.entry.Track || next.entry.Track == "") {
			e.hours.End = next.hours.Start
			break
		}
	}
	for _, entry := range e.rest {
		if e.hours.End.IsZero() && entry.Kind == model.End && e.hours.Start.Before(entry.Start) {
			e.hours.End = entry.Start
		}
	}
	if hours := e.session.Hours; e.hours.End.IsZero() && len(hours) == 1 && e.hours.Start.Before(hours[0].End) {
		e.hours.End = hours[0].End
	}
	if !e.hours.End.IsZero() {
		x.diagnostics.Add(model.InferredEnd, e.entry.Source, cmp.Or(e.entry.Title, e.hours.Start.String()), e.hours.End.String())
	}
}
