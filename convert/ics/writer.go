package ics

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strconv"
	"time"

	ical "github.com/arran4/golang-ical"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

// Writer writes a programme as a calendar: an event for each session, or several
// that are tied to one another where it has alternatives, days with hours of their
// own, or hours by audience. Sessions without a date, or whose year is unknown,
// are left out and reported.
type Writer struct {
	// Revised is when the programme was last changed, as DTSTAMP and LAST-MODIFIED
	// say it of events that are new or have changed. Calendars compare the one of an
	// import with what they hold and may skip what is older, so it must never be in
	// the future nor go back. Zero is the first instant of 2000: not newer than any
	// other, and the same on every run; an event that has changed since the Previous
	// export is then a second newer than it was there.
	Revised time.Time
	// Per is what an event is of: a session where it is empty.
	Per Per
	// Audience is the group that the calendar is for, one of [Groups]: it has the
	// sessions and hours of that group, and those that are for everybody. Empty is
	// a calendar for all.
	Audience string
	// Alarms are how long before its start an event reminds of itself, in whole
	// minutes. An event that is cancelled does not.
	Alarms []time.Duration
	// Feed is the address that the calendar is published at, for clients to look
	// there for changes. Empty is the address that the plan links to, if it does.
	Feed string
	// Page is the address of a page about the programme, for people. Where the plan
	// links to one, that stands.
	Page string
	// Refresh is how often clients are to look for changes at the Feed, in whole
	// minutes; zero is twelve hours.
	Refresh time.Duration
	// Previous is the calendar as it was written before, if it was: its events keep
	// their UIDs, SEQUENCE and LAST-MODIFIED rise where their facts have changed, and
	// those that are gone from the plan are written as cancelled.
	Previous *Export
	// Forget leaves out what is gone from the plan.
	Forget bool
}

// Per is what an event of a calendar is of.
type Per string

// The values of Per. Days and entries that have no date or hour of their own
// stand in the event of their session.
const (
	PerSession Per = "session" // an event for each session, or for its days where those have hours of their own
	PerDay     Per = "day"     // for each day of each session
	PerEntry   Per = "entry"   // for each entry of the running orders that has an hour
)

const (
	localTime = "20060102T150405"  // RFC 5545 §3.3.5, form 1 and 3
	utcTime   = "20060102T150405Z" // form 2
	dateOnly  = "20060102"         // §3.3.4

	productID    = "-//deroule//deroule//EN"
	usualRefresh = 12 * time.Hour
)

// Write writes the calendar. It fails where the programme names a time zone that
// is not in the tz database.
func (wr Writer) Write(w io.Writer, p *model.Programme, opt convert.WriteOptions) (model.Diagnostics, error) {
	z, err := loadZone(cmp.Or(p.Timezone, convert.DefaultTimezone))
	if err != nil {
		return nil, err
	}
	x, others := wr.expand(p, opt)
	x.reportLeftOut()
	if n := len(p.Formats); n > 0 {
		x.diagnostics.Add(model.LeftOut, p.Formats[0].Source, strconv.Itoa(n)).As("formats").Severity = model.Info
	}
	c := composer{
		programme: p, zone: z, locale: templates.LocaleOf(cmp.Or(opt.Language, p.Language)), links: linksOf(p),
		per: wr.Per, audience: wr.Audience, alarms: wr.Alarms,
		revised: cmp.Or(wr.Revised, beginning).UTC().Format(utcTime),
	}
	c.links.feed = cmp.Or(wr.Feed, c.links.feed)
	c.page = cmp.Or(c.links.page, wr.Page)
	c.refresh = durationText(cmp.Or(wr.Refresh, usualRefresh))
	c.findZones(p.Sessions, &x.diagnostics)
	all := append(x.events, others.events...)
	span := spanOfEvents(x.events)
	var r *revision
	if wr.Previous != nil {
		r = newRevision(wr.Previous, &c, all, wr.Revised)
		if wr.Forget {
			clear(r.gone)
		}
		span = spanning(span, r.span())
	}
	b := bufio.NewWriter(w)
	out := stream{to: b}
	out.begin(c.calendar(), c.timezones(x.events, span)...)
	for i := range all[:len(x.events)] {
		e := c.component(&all[i], &x.diagnostics)
		if r != nil {
			r.revise(i, e)
		}
		out.component(e)
	}
	if r != nil {
		for i := range r.previous.events {
			if r.gone[i] {
				out.component(r.cancel(&r.previous.events[i]))
			}
		}
	}
	x.diagnostics.Sort()
	if err := out.end(); err != nil {
		return x.diagnostics, err
	}
	return x.diagnostics, b.Flush()
}

// expand makes the events of the sessions that are to be written, and those of the
// others, which are part of the plan all the same.
func (wr Writer) expand(p *model.Programme, opt convert.WriteOptions) (chosen, others expansion) {
	chosen.per, others.per = wr.Per, wr.Per
	chosen.countSeries(p.Sessions)
	others.repeated = chosen.repeated
	ids := p.Identities()
	chosen.events = make([]event, 0, len(p.Sessions))
	for i, s := range p.Sessions {
		if len(opt.Sessions) == 0 || slices.Contains(opt.Sessions, s.ID) {
			chosen.addFor(wr.Audience, s, ids[i])
		} else if wr.Previous != nil {
			others.addFor(wr.Audience, s, ids[i])
		}
	}
	return chosen, others
}

// timezones describe the zone of the calendar, and those that sessions have of
// their own, over the span of the events.
func (c *composer) timezones(events []event, span model.DateRange) []ical.Component {
	zones := []zone{c.zone}
	used := map[string]bool{c.zone.name: true}
	for i := range events {
		if z := c.zoneOf(events[i].session); !used[z.name] && !z.isUTC() {
			used[z.name] = true
			zones = append(zones, z)
		}
	}
	var list []ical.Component
	for _, z := range zones {
		first, last := beginning, beginning
		if !span.Start.IsZero() {
			// A day on either side, for the zones east and west of Greenwich.
			first, last = z.at(span.Start, 0).Instant.AddDate(0, 0, -1), z.at(span.End, 0).Instant.AddDate(0, 0, 2)
		}
		list = append(list, z.timezone(first, last))
	}
	return list
}

// component is an event with its reminders, or a to-do.
func (c *composer) component(e *event, ds *model.Diagnostics) ical.Component {
	if e.isTask() {
		return &ical.VTodo{ComponentBase: c.task(e).base()}
	}
	component := &ical.VEvent{ComponentBase: c.event(e, ds).base()}
	component.Components = c.reminders(e)
	return component
}

var beginning = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
