package ics

import (
	"cmp"
	"slices"

	"deroule/model"
)

// complete fills in what the hours of a day leave open from its running order. It
// returns none where no hour is known.
func (x *expansion) complete(stated []model.Hours, agenda []model.Entry, s *model.Session) []model.Hours {
	order := spanOf(agenda)
	name := cmp.Or(s.Name(), s.FirstDate().String())
	if len(stated) == 0 {
		if order.Start.IsZero() {
			return nil
		}
		x.diagnostics.Add(model.InferredEnd, s.Source, name, order.String()).As("hours")
		return []model.Hours{order}
	}
	hours := slices.Clone(stated)
	last := &hours[len(hours)-1]
	if last.Audience != "" {
		return hours // the running order is everybody's
	}
	pastMidnight := order.End.Before(order.Start)
	switch {
	case last.Start.IsZero() && (order.Start.Before(last.End) || pastMidnight):
		last.Start = order.Start
		x.diagnostics.Add(model.InferredEnd, s.Source, name, last.String()).As("hours")
	case last.End.IsZero() && (last.Start.Before(order.End) || pastMidnight):
		last.End = order.End
		x.diagnostics.Add(model.InferredEnd, s.Source, name, last.End.String()).As("agenda")
	}
	return hours
}

// agendaOf are the entries of some days of a session. Those that name no day, or
// one that the session does not have, stand with the first.
func agendaOf(s *model.Session, days model.DateRange, first bool) []model.Entry {
	entries := make([]model.Entry, 0, len(s.Agenda))
	for _, e := range s.Agenda {
		if days.Contains(e.Date) || first && !takesPlaceOn(s, e.Date) {
			entries = append(entries, e)
		}
	}
	return entries
}

func takesPlaceOn(s *model.Session, d model.Date) bool {
	return slices.ContainsFunc(s.Dates, func(r model.DateRange) bool { return bounded(r).Contains(d) })
}

// spanOf is from the first hour of a running order to its last, if that is where
// an entry ends, or one that does nothing but say the end. What is optional counts
// for neither.
func spanOf(agenda []model.Entry) model.Hours {
	const day, unknown = 24 * 60, -1
	start, end, open := unknown, unknown, unknown // minutes; open: a last entry without an end
	type position struct{ midnight, latest int }
	tracks := map[string]position{} // parallel columns follow one another in the source
	for _, e := range agenda {
		if e.Optional || e.Start.IsZero() {
			continue
		}
		at := tracks[e.Track]
		if e.Start.Minutes() < at.latest-day/2 {
			at.midnight += day
		}
		at.latest = e.Start.Minutes()
		tracks[e.Track] = at
		from := at.midnight + e.Start.Minutes()
		if start == unknown || from < start {
			start = from
		}
		switch {
		case !e.End.IsZero():
			end = max(end, from+model.Hours{Start: e.Start, End: e.End}.Minutes())
		case e.Kind == model.End:
			end = max(end, from)
		default:
			open = max(open, from)
		}
	}
	var h model.Hours
	if start != unknown {
		h.Start = clock(start)
		if end > open && end > start && end-start < day {
			h.End = clock(end)
		}
	}
	return h
}

// clock is the hour of a count of minutes that may go on past midnight.
func clock(minutes int) model.Clock {
	c, _ := model.NewClock(minutes/60%24, minutes%60)
	return c
}
