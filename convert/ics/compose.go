package ics

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"

	"deroule/model"
	"deroule/templates"
)

// composer turns a programme and its events into properties.
type composer struct {
	programme *model.Programme
	zone      zone
	others    map[string]zone // of sessions whose hours are said in another zone, by name
	locale    templates.Locale
	links     links
	page      string // about the programme: the plan's, or the one that it is served on
	refresh   string // how often clients look for changes
	per       Per
	audience  string // that the calendar is for, or ""
	alarms    []time.Duration
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
	name := p.Title
	if c.audience != "" {
		name = strings.TrimPrefix(oneLine(p.Title)+" – "+c.audience, " – ")
		ps.raw("COLOR", colourOf(c.audience), nil)
	}
	ps.line("NAME", name)
	ps.line("X-WR-CALNAME", name)
	ps.text("DESCRIPTION", c.about())
	ps.text("X-WR-CALDESC", p.Summary)
	ps.raw("X-WR-TIMEZONE", c.zone.name, nil)
	ps.uri("URL", c.page, nil)
	if c.links.feed != "" {
		ps.uri("SOURCE", c.links.feed, parameters{"VALUE": {"URI"}})
		ps.raw("REFRESH-INTERVAL", c.refresh, parameters{"VALUE": {"DURATION"}})
		ps.raw("X-PUBLISHED-TTL", c.refresh, nil)
	}
	ps.add(programmeProperty, embedded(embeddedProgramme(p)), nil)
	return ps
}

// about is what the plan says of the whole: its summary, and its notes.
func (c *composer) about() string {
	d := lines{locale: c.locale}
	d.paragraphs([]string{c.programme.Summary})
	for _, n := range c.programme.Notes {
		if n.Kind != "" {
			continue
		}
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
	ps := make(properties, 0, 16)
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
	ps.line("LOCATION", e.place())
	c.categories(&ps, e)
	if rule := e.rule; rule != "" {
		ps.raw("RRULE", rule, nil)
	}
	ps.uri("URL", c.links.page, nil)
	conferences(&ps, s)
	ps.text("DESCRIPTION", c.description(e))
	for _, uid := range e.related {
		ps.raw("RELATED-TO", uid, parameters{"RELTYPE": {"SIBLING"}})
	}
	if e.whole {
		params := parameters{labelsParameter: {c.locale.Language}, zoneParameter: {c.zone.name}}
		if c.per != "" && c.per != PerSession {
			params[perParameter] = []string{string(c.per)}
		}
		ps.add(sessionProperty, embedded(embeddedSession(s)), params)
	}
	return ps
}

// categories adds CATEGORIES, the groups before what calendars call so, and CLASS.
func (c *composer) categories(ps *properties, e *event) {
	groups := e.audiences()
	list := slices.Clone(groups)
	for _, name := range e.session.Categories {
		if !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	ps.list("CATEGORIES", list)
	if len(groups) > 0 {
		ps.raw("COLOR", colourOf(groups...), nil)
	}
	if class := e.session.Class; class != "" {
		ps.raw("CLASS", strings.ToUpper(string(class)), nil)
	}
}

// conferences adds the addresses at which people meet on the net (RFC 7986 §5.11),
// which programs make a button of.
func conferences(ps *properties, s *model.Session) {
	for _, f := range s.Fields {
		if f.Name != conferenceField {
			continue
		}
		for value := range strings.SplitSeq(f.Value, ", ") {
			address := strings.TrimSuffix(value[strings.LastIndexByte(value, '(')+1:], ")")
			ps.uri("CONFERENCE", address, parameters{"VALUE": {"URI"}})
		}
	}
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
		ds.Add(model.NoSuchHour, cmp.Or(h.Source, e.session.Source), h.String(), e.days.Start.String(), c.zoneOf(e.session).name).As("clock-change")
	}
	z := c.zoneOf(e.session)
	z.instantAs(ps, "DTSTART", t.start, t.inUTC)
	if t.end.After(t.start) && t.end.Year() <= lastYear {
		z.instantAs(ps, "DTEND", t.end, t.inUTC)
	}
}

// zoneOf is the zone that the hours of a session are in.
func (c *composer) zoneOf(s *model.Session) zone {
	if z, ok := c.others[s.Timezone]; ok {
		return z
	}
	return c.zone
}

// findZones finds the zones of sessions that have one of their own. A name that
// nobody knows is reported; their hours stand in the zone of the programme.
func (c *composer) findZones(sessions []*model.Session, ds *model.Diagnostics) {
	var unknown []string
	for _, s := range sessions {
		if s.Timezone == "" || s.Timezone == c.zone.name || slices.Contains(unknown, s.Timezone) {
			continue
		}
		if _, known := c.others[s.Timezone]; known {
			continue
		}
		z, err := loadZone(s.Timezone)
		if err != nil {
			unknown = append(unknown, s.Timezone)
			ds.Add(model.UnknownZone, s.Source, s.Timezone)
			continue
		}
		if c.others == nil {
			c.others = map[string]zone{}
		}
		c.others[s.Timezone] = z
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
	z := c.zoneOf(e.session)
	start := z.at(e.days.Start, h.Start.Minutes())
	end := z.at(e.days.Start, h.Start.Minutes()+h.Minutes())
	if e.isStay() {
		end = z.at(e.days.End, h.End.Minutes())
	}
	t := times{
		start: start.Instant, end: end.Instant,
		skipped: start.Skipped || end.Skipped && (h.Minutes() > 0 || e.isStay()),
		inUTC:   z.isUTC() || start.Twice || end.Twice,
	}
	if h.Minutes() > 0 && !t.end.After(t.start) { // in the gap, both
		t.end = t.start.Add(time.Duration(h.Minutes()) * time.Minute)
	}
	return t
}

// isStay reports whether the event lasts from an hour of one day to an hour of
// another.
func (e *event) isStay() bool { return !e.hours.Start.IsZero() && e.days.Days() > 1 }

func midnight(d model.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// lastYear is the last that a date has digits for.
const lastYear = 9999

// instantAs adds a property that says when, by the clock of the zone or in UTC.
func (z zone) instantAs(ps *properties, name string, t time.Time, inUTC bool) {
	if inUTC {
		ps.raw(name, t.UTC().Format(utcTime), nil)
		return
	}
	ps.raw(name, t.Format(localTime), parameters{"TZID": {z.name}})
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
	if e.entry != nil && oneLine(e.entry.Title) != "" {
		return oneLine(e.entry.Title)
	}
	name := cmp.Or(oneLine(e.session.Name()), oneLine(c.programme.Title), c.locale.Labels.Session)
	if e.day != nil && e.day.Title != "" && e.day.Title != name {
		name += " – " + e.day.Title
	}
	if e.hours.Audience != "" {
		name += " (" + e.hours.Audience + ")"
	}
	return name
}

// place is where the event is: what is said of it alone before what is said of the
// session.
func (e *event) place() string {
	place := e.session.Place
	if e.day != nil {
		place = cmp.Or(e.day.Place, place)
	}
	if e.entry != nil {
		place = cmp.Or(e.entry.Place, place)
	}
	return place
}

// audiences are the groups that the event is for.
func (e *event) audiences() []string {
	if e.hours.Audience != "" {
		return []string{e.hours.Audience}
	}
	audience := e.session.Audience
	if e.entry != nil && len(e.entry.Audience) > 0 {
		audience = e.entry.Audience
	}
	var groups []string
	for _, a := range audience {
		groups = append(groups, a.Group)
	}
	return groups
}

// reminders are the alarms of an event (RFC 5545 §3.6.6).
func (c *composer) reminders(e *event) []ical.Component {
	if e.session.Status == model.Cancelled {
		return nil
	}
	var list []ical.Component
	for _, before := range c.alarms {
		var ps properties
		ps.raw("ACTION", "DISPLAY", nil)
		ps.raw("TRIGGER", "-"+durationText(before), nil)
		ps.line("DESCRIPTION", c.summary(e))
		list = append(list, &ical.VAlarm{ComponentBase: ps.base()})
	}
	return list
}

// durationText writes a value of type DURATION (RFC 5545 §3.3.6), in whole minutes.
func durationText(d time.Duration) string {
	minutes := max(0, int(d/time.Minute))
	text := "P"
	if days := minutes / (24 * 60); days > 0 {
		text += strconv.Itoa(days) + "D"
		minutes %= 24 * 60
	}
	if minutes == 0 && text != "P" {
		return text
	}
	text += "T"
	if hours := minutes / 60; hours > 0 {
		text += strconv.Itoa(hours) + "H"
	}
	if minutes%60 > 0 || strings.HasSuffix(text, "T") {
		text += strconv.Itoa(minutes%60) + "M"
	}
	return text
}
