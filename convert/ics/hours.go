package ics

import (
	"cmp"
	"slices"

	"deroule/model"
)

// complete fills in what the hours of a day leave open from its running order, and
// reports it. It returns none where no hour is known. With them it returns what to
// say of them: the hours as stated, or an open end where not even the running order
// has one.
func (x *expansion) complete(stated []model.Hours, agenda []model.Entry, s *model.Session) (hours, said []model.Hours) {
	order, open := spanOf(agenda)
	infer := func(variant string, what string) {
		name := cmp.Or(s.Name(), s.FirstDate().String())
		x.diagnostics.Add(model.InferredEnd, s.Source, name, what).As(variant)
	}
	if len(stated) == 0 {
		if order.Start.IsZero() {
			return nil, nil
		}
		infer("hours", order.String())
		if open {
			said = []model.Hours{{Start: order.Start}}
		}
		return []model.Hours{order}, said
	}
	hours = slices.Clone(stated)
	last := &hours[len(hours)-1]
	if last.Audience != "" {
		return hours, stated // the running order is everybody's
	}
	pastMidnight := order.End.Before(order.Start)
	switch {
	case last.Start.IsZero() && (order.Start.Before(last.End) || pastMidnight):
		last.Start = order.Start
		infer("hours", last.String())
	case last.End.IsZero() && (last.Start.Before(order.End) || pastMidnight):
		last.End = order.End
		if open {
			infer("last-entry", last.End.String())
		} else {
			infer("agenda", last.End.String())
		}
	}
	return hours, stated
}

// agendaOf are the entries of some days of a session. Those that name no day, or
// one that the session does not have, stand with the first.
func agendaOf(s *model.Session, days model.DateRange, first bool) []model.Entry {
	indexes := entriesOf(s, days, first)
	if len(indexes) == len(s.Agenda) {
		return s.Agenda
	}
	entries := make([]model.Entry, len(indexes))
	for i, index := range indexes {
		entries[i] = s.Agenda[index]
	}
	return entries
}

// entriesOf tells which entries agendaOf returns.
func entriesOf(s *model.Session, days model.DateRange, first bool) []int {
	list := make([]int, 0, len(s.Agenda))
	for i := range s.Agenda {
		if e := &s.Agenda[i]; days.Contains(e.Date) || first && !takesPlaceOn(s, e.Date) {
			list = append(list, i)
		}
	}
	return list
}

func takesPlaceOn(s *model.Session, d model.Date) bool {
	return slices.ContainsFunc(s.Dates, func(r model.DateRange) bool { return bounded(r).Contains(d) })
}

// spanOf is from the first hour of a running order to its last. The end is open
// where that is when an entry begins, other than one that only says the end. What
// is optional counts for neither.
func spanOf(agenda []model.Entry) (span model.Hours, open bool) {
	const day, unknown = 24 * 60, -1
	start, end, lastStart := unknown, unknown, unknown // minutes
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
			lastStart = max(lastStart, from)
		}
	}
	if start == unknown {
		return model.Hours{}, false
	}
	span.Start = clock(start)
	if open = lastStart >= end; open {
		end = lastStart
	}
	if end > start && end-start < day {
		span.End = clock(end)
	}
	return span, open
}

// clock is the hour of a count of minutes that may go on past midnight.
func clock(minutes int) model.Clock {
	c, _ := model.NewClock(minutes/60%24, minutes%60)
	return c
}
