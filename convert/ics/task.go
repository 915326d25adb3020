package ics

import (
	"strings"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// isTask reports whether the event is a session that has no date and is due.
func (e *event) isTask() bool { return len(e.session.Dates) == 0 }

// task is the VTODO of a session (RFC 5545 §3.6.2).
func (c *composer) task(e *event) properties {
	s := e.session
	ps := make(properties, 0, 14)
	ps.raw("UID", e.uid, nil)
	ps.raw("DTSTAMP", c.revised, nil)
	ps.raw("LAST-MODIFIED", c.revised, nil)
	ps.raw("SEQUENCE", "0", nil)
	c.dueTime(&ps, s)
	ps.line("SUMMARY", c.summary(e))
	if s.Status == model.Cancelled {
		ps.raw("STATUS", "CANCELLED", nil)
	}
	ps.line("LOCATION", e.place())
	c.categories(&ps, e)
	conferences(&ps, s)
	ps.text("DESCRIPTION", c.description(e))
	ps.add(sessionProperty, embedded(embeddedSession(s)), parameters{labelsParameter: {c.locale.Language}, zoneParameter: {c.zone.name}})
	return ps
}

// dueTime adds DUE.
func (c *composer) dueTime(ps *properties, s *model.Session) {
	if s.Due.Clock.IsZero() {
		ps.raw("DUE", midnight(s.Due.Date).Format(dateOnly), parameters{"VALUE": {"DATE"}})
		return
	}
	z := c.zoneOf(s)
	due := z.at(s.Due.Date, s.Due.Clock.Minutes())
	z.instantAs(ps, "DUE", due.Instant, z.isUTC() || due.Twice)
}

// readTasks reads to-dos that say when they are due, or when they begin, as
// sessions: those of ours and the others. What is none stays with what is no event.
func (r *reading) readTasks(o *occurrences) (own, foreign []*model.Session) {
	kept := r.others[:0:0]
	for _, c := range r.others {
		switch s := r.task(o, c); {
		case s == nil:
			kept = append(kept, c)
		case c.Get(sessionProperty).Name != "":
			own = append(own, s)
		default:
			foreign = append(foreign, s)
		}
	}
	r.others = kept
	return own, foreign
}

func (r *reading) task(o *occurrences, c *contentline.Component) *model.Session {
	if c.Name != "VTODO" {
		return nil
	}
	z := r.zone
	own := ownSession(c)
	if own != nil && own.Timezone != "" { // its hours are in another zone
		if there, err := loadZone(own.Timezone); err == nil {
			z = there
		}
	}
	due, at, isDue := r.due(o, c, z)
	dates := occurrence{event: c}
	start, begins := o.moment(c.Get("DTSTART"))
	if !isDue && !begins {
		return nil
	}
	s := own
	if s == nil {
		s = r.session(dates)
		s.Dates, s.Hours, s.Days = nil, nil, nil
		if begins {
			dates.start = start.civilIn(r.zone)
			dates.end, dates.allDay = dates.start, start.allDay
			s.Dates, s.Hours, s.Days = dates.when(r.at(c.Get("DTSTART")))
		}
		r.keepDescription(s, c)
		if rule := c.Get("RRULE"); rule.Value != "" {
			s.Series.Rule = strings.ToUpper(strings.TrimSpace(rule.Value))
			s.Origins.Set(model.FieldSeries, model.Stated, r.at(rule))
		}
	} else {
		placeSession(s, r.at(at), r.at(c.Get(sessionProperty)))
		s.Source, s.Origins = r.of(c), nil
		r.origins(s, c)
		if title := oneLine(c.Get("SUMMARY").Text()); title != "" && title != oneLine(s.Name()) {
			s.Title = title
		}
		s.Status = r.status(c)
	}
	if isDue {
		s.Due = due
		s.Origins.Set(model.FieldDue, model.Stated, r.at(at))
	}
	return s
}

// due is when a to-do is due, by the clock of a zone: what it says, or when its time
// is over.
func (r *reading) due(o *occurrences, c *contentline.Component, z zone) (due model.Moment, at contentline.Property, ok bool) {
	at = c.Get("DUE")
	m, ok := o.moment(at)
	if !ok {
		start, begins := o.moment(c.Get("DTSTART"))
		length, lasts := parseDuration(c.Get("DURATION").Value)
		if !begins || !lasts {
			if at.Name != "" {
				r.report(model.UnreadDate, at, at.Value)
			}
			return model.Moment{}, at, false
		}
		at = c.Get("DURATION")
		m = start
		m.civil = length.after(m.civil)
	}
	if m.doubt == isMidnight {
		r.report(model.NoSuchHour, at, at.Value).As(string(isMidnight))
	}
	civil := m.civilIn(z)
	due.Date = dateOf(civil)
	if !m.allDay {
		due.Date, due.Clock = dateAndClock(civil)
	}
	return due, at, true
}
