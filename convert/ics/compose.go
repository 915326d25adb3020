package ics

import (
	"cmp"
	"time"

	"deroule/model"
	"deroule/templates"
)

// composer turns a programme and its events into properties.
type composer struct {
	programme *model.Programme
	zone      zone
	locale    templates.Locale
	links     links
	revised   string // for DTSTAMP and LAST-MODIFIED
}

// calendar is what stands before the events: RFC 7986 §5, and the names that
// clients knew before it.
func (c *composer) calendar() properties {
	p := c.programme
	var ps properties
	ps.raw("VERSION", "2.0", nil)
	ps.raw("PRODID", productID, nil)
	ps.raw("CALSCALE", "GREGORIAN", nil)
	ps.line("NAME", p.Title)
	ps.line("X-WR-CALNAME", p.Title)
	ps.text("DESCRIPTION", c.about())
	ps.text("X-WR-CALDESC", p.Summary)
	ps.raw("X-WR-TIMEZONE", c.zone.name, nil)
	ps.uri("URL", c.links.page, nil)
	if c.links.feed != "" {
		ps.uri("SOURCE", c.links.feed, parameters{"VALUE": {"URI"}})
		ps.raw("REFRESH-INTERVAL", refreshInterval, parameters{"VALUE": {"DURATION"}})
		ps.raw("X-PUBLISHED-TTL", refreshInterval, nil)
	}
	ps.raw(programmeProperty, embedded(embeddedProgramme(p)), nil)
	return ps
}

// about is what the plan says of the whole: its summary, and its notes.
func (c *composer) about() string {
	d := lines{locale: c.locale}
	d.paragraphs([]string{c.programme.Summary})
	for _, n := range c.programme.Notes {
		d.block(oneLine(n.Title))
		if text := clean(n.Text); text != "" {
			d.line(text)
		}
	}
	return d.String()
}

// event is the VEVENT (RFC 5545 §3.6.1).
func (c *composer) event(e *event, ds *model.Diagnostics) properties {
	s := e.session
	var ps properties
	ps.raw("UID", e.uid, nil)
	ps.raw("DTSTAMP", c.revised, nil)
	ps.raw("LAST-MODIFIED", c.revised, nil)
	ps.raw("SEQUENCE", "0", nil)
	c.time(&ps, e, ds)
	ps.line("SUMMARY", c.summary(e))
	ps.raw("STATUS", status(s.Status), nil)
	if s.Status == model.Cancelled {
		ps.raw("TRANSP", "TRANSPARENT", nil) // nobody is busy, even where STATUS is not understood
	}
	place := s.Place
	if e.day != nil {
		place = cmp.Or(e.day.Place, place)
	}
	ps.line("LOCATION", place)
	ps.list("CATEGORIES", e.audiences())
	ps.uri("URL", c.links.page, nil)
	ps.text("DESCRIPTION", c.description(e))
	for _, uid := range e.related {
		ps.raw("RELATED-TO", uid, parameters{"RELTYPE": {"SIBLING"}})
	}
	if e.whole {
		ps.raw(sessionProperty, embedded(embeddedSession(s)), parameters{
			labelsParameter: {c.locale.Language}, zoneParameter: {c.zone.name},
		})
	}
	return ps
}

// time adds DTSTART and DTEND. The end of whole days is the day after (§3.6.1);
// where no end is known there is none. Hours that the clock shows twice are
// written in UTC, and those that it skips as the ones that it shows instead, so
// that no reader has to choose.
func (c *composer) time(ps *properties, e *event, ds *model.Diagnostics) {
	t := c.timesOf(e)
	if t.allDay {
		date := parameters{"VALUE": {"DATE"}}
		ps.raw("DTSTART", t.start.Format(dateOnly), date)
		if t.end.Year() <= lastYear {
			ps.raw("DTEND", t.end.Format(dateOnly), date)
		}
		return
	}
	if t.skipped {
		h := e.hours
		ds.Add(model.NoSuchHour, cmp.Or(h.Source, e.session.Source), h.String(), e.days.Start.String(), c.zone.name).As("clock-change")
	}
	c.instant(ps, "DTSTART", t.start, t.inUTC)
	if t.end.After(t.start) && t.end.Year() <= lastYear {
		c.instant(ps, "DTEND", t.end, t.inUTC)
	}
}

// times are when an event begins and ends. Of whole days they are the midnights,
// in UTC, of the first day and of the one after the last; else instants, the end
// that of the start where none is known.
type times struct {
	start, end time.Time
	allDay     bool
	skipped    bool // the clock never shows an hour as the plan has it
	inUTC      bool // nothing else says the hours without doubt
}

func (c *composer) timesOf(e *event) times {
	h := e.hours
	if h.Start.IsZero() {
		return times{start: midnight(e.days.Start), end: midnight(e.days.End).AddDate(0, 0, 1), allDay: true}
	}
	start := c.zone.at(e.days.Start, h.Start.Minutes())
	end := c.zone.at(e.days.Start, h.Start.Minutes()+h.Minutes())
	t := times{
		start: start.instant, end: end.instant,
		skipped: start.skipped || end.skipped && h.Minutes() > 0,
		inUTC:   c.zone.isUTC() || start.twice || end.twice,
	}
	if h.Minutes() > 0 && !t.end.After(t.start) { // in the gap, both
		t.end = t.start.Add(time.Duration(h.Minutes()) * time.Minute)
	}
	return t
}

func midnight(d model.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// lastYear is the last that a date has digits for.
const lastYear = 9999

func (c *composer) instant(ps *properties, name string, t time.Time, inUTC bool) {
	if inUTC {
		ps.raw(name, t.UTC().Format(utcTime), nil)
		return
	}
	ps.raw(name, t.Format(localTime), parameters{"TZID": {c.zone.name}})
}

func status(s model.Status) string {
	switch s {
	case model.Tentative:
		return "TENTATIVE"
	case model.Cancelled:
		return "CANCELLED"
	}
	return "CONFIRMED"
}

// summary is the name of the session, with what tells this event from the others
// of the session.
func (c *composer) summary(e *event) string {
	name := cmp.Or(oneLine(e.session.Name()), oneLine(c.programme.Title), c.locale.Labels.Session)
	if e.day != nil && e.day.Title != "" && e.day.Title != name {
		name += " – " + e.day.Title
	}
	if e.hours.Audience != "" {
		name += " (" + e.hours.Audience + ")"
	}
	return name
}

// audiences are the groups that the event is for.
func (e *event) audiences() []string {
	if e.hours.Audience != "" {
		return []string{e.hours.Audience}
	}
	var groups []string
	for _, a := range e.session.Audience {
		groups = append(groups, a.Group)
	}
	return groups
}
