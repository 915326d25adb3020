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
	ps.text("DESCRIPTION", p.Summary)
	ps.text("X-WR-CALDESC", p.Summary)
	ps.raw("X-WR-TIMEZONE", c.zone.name, nil)
	ps.uri("URL", c.links.page, nil)
	if c.links.feed != "" {
		ps.uri("SOURCE", c.links.feed, parameters{"VALUE": {"URI"}})
		ps.raw("REFRESH-INTERVAL", refreshInterval, parameters{"VALUE": {"DURATION"}})
		ps.raw("X-PUBLISHED-TTL", refreshInterval, nil)
	}
	return ps
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
	return ps
}

// time adds DTSTART and DTEND. The end of whole days is the day after (§3.6.1);
// where no end is known there is none. Hours that the clock shows twice are
// written in UTC, and those that it skips as the ones that it shows instead, so
// that no reader has to choose.
func (c *composer) time(ps *properties, e *event, ds *model.Diagnostics) {
	h := e.hours
	if h.Start.IsZero() {
		date := parameters{"VALUE": {"DATE"}}
		ps.raw("DTSTART", day(e.days.Start), date)
		if next := e.days.End.AddDays(1); next.Year <= lastYear {
			ps.raw("DTEND", day(next), date)
		}
		return
	}
	start := c.zone.at(e.days.Start, h.Start.Minutes())
	end := c.zone.at(e.days.Start, h.Start.Minutes()+h.Minutes())
	if start.skipped || end.skipped && h.Minutes() > 0 {
		ds.Add(model.NoSuchHour, cmp.Or(h.Source, e.session.Source), h.String(), e.days.Start.String(), c.zone.name).As("clock-change")
	}
	if h.Minutes() > 0 && !end.instant.After(start.instant) { // in the gap, both
		end.instant = start.instant.Add(time.Duration(h.Minutes()) * time.Minute)
	}
	inUTC := c.zone.isUTC() || start.twice || end.twice
	c.instant(ps, "DTSTART", start.instant, inUTC)
	if h.Minutes() > 0 && end.instant.Year() <= lastYear {
		c.instant(ps, "DTEND", end.instant, inUTC)
	}
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

func day(d model.Date) string {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Format(dateOnly)
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
