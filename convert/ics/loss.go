package ics

import (
	"deroule/model"
)

// Loss is what a calendar would lose that is replaced.
type Loss struct {
	Events, Lost       int // of all events that take place
	Coming, LostComing int // of those on the day that is asked about and after it
	Names              []string
}

// IsGrave reports whether all events would go, or more than half of those to come: more
// than a plan loses that somebody keeps, and what a plan loses that was cut short.
func (l Loss) IsGrave() bool {
	return l.Lost > 0 && l.Lost == l.Events || 2*l.LostComing > l.Coming
}

// LossError is the error of a calendar that is not replaced, because it would lose so
// much.
type LossError struct{ Loss }

// Error is the message in English.
func (e LossError) Error() string { return "its calendar would lose most of its events" }

// Loss counts the events that the next export has less than this one. What the plan says
// that it cancels is not lost, and another event in the place of one makes up for it: who
// renames a session and moves it loses nothing. Today is the first of the days to come.
func (x *Export) Loss(next *Export, p *model.Programme, today model.Date) Loss {
	var l Loss
	still, cancelled := map[string]bool{}, cancelledBy(p)
	count := func(x *Export, counts func(exported) bool) (all, coming int) {
		for _, e := range x.events {
			if counts(e) {
				all++
				if e.day.Compare(today) >= 0 {
					coming++
				}
			}
		}
		return all, coming
	}
	takesPlace := func(e exported) bool { return !e.isCancelled() }
	l.Events, l.Coming = count(x, takesPlace)
	all, coming := count(next, func(e exported) bool {
		still[e.uid] = takesPlace(e) || cancelled.days[e.day] || cancelled.names[e.name]
		return still[e.uid]
	})
	l.Lost, l.LostComing = max(0, l.Events-all), max(0, l.Coming-coming)
	for _, e := range x.events {
		if takesPlace(e) && !still[e.uid] {
			l.Names = append(l.Names, e.day.String()+" "+oneLine(e.Get("SUMMARY").Text()))
		}
	}
	return l
}

// cancelledSessions are the days and names of the sessions that a plan cancels itself.
type cancelledSessions struct {
	days  map[model.Date]bool
	names map[string]bool
}

func cancelledBy(p *model.Programme) cancelledSessions {
	c := cancelledSessions{map[model.Date]bool{}, map[string]bool{}}
	for _, s := range p.Sessions {
		if s.Status != model.Cancelled {
			continue
		}
		c.names[model.Slug(oneLine(s.Name()))] = true
		for _, r := range s.Dates {
			c.days[r.Start] = true
		}
	}
	return c
}
