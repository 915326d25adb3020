package main

import (
	"slices"

	"deroule/convert"
	"deroule/model"
)

// isEmptyCalendar reports whether the format is one of calendars, which hold
// sessions with a date alone, and the programme has none of them.
func isEmptyCalendar(f convert.Format, p *model.Programme) bool {
	return f.Holds != nil && !slices.ContainsFunc(p.Sessions, f.Holds)
}

// The wordings of what is left out where a calendar would hold no event.
const (
	noEvent    = "no-event"
	noCalendar = "no-calendar"
)

// reportNoEvent says that a calendar holds no event, unless it was said of each
// session. Where nobody asked for one it is not written, and nothing is amiss: a
// catalogue has no dates.
func reportNoEvent(ds *model.Diagnostics, p *model.Programme, usual bool) {
	switch {
	case usual:
		ds.Add(model.LeftOut, model.Pos{}).As(noCalendar).Severity = model.Info
	case len(p.Sessions) == 0:
		ds.Add(model.LeftOut, model.Pos{}).As(noEvent)
	}
}

func isNoCalendar(d model.Diagnostic) bool { return d.Code == model.LeftOut && d.Variant == noCalendar }
