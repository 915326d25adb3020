package ics

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"time"

	ical "github.com/arran4/golang-ical"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// revision writes a calendar as what has become of an earlier export of it.
type revision struct {
	previous  *Export
	composer  *composer
	revised   time.Time
	events    []event
	continues []int  // for each event, which one of the export it continues; -1 for none
	gone      []bool // for each one of the export, whether nothing continues it
}

// newRevision finds out what continues what, and gives the events the UIDs that they
// had. UIDs of the export belong to what has them there: a new session never takes
// one, though it may stand on the day that a moved one left.
func newRevision(previous *Export, c *composer, events []event, revised time.Time) *revision {
	r := &revision{previous: previous, composer: c, revised: revised, events: events}
	now := make([]subject, len(events))
	for i := range events {
		now[i] = r.subjectOf(&events[i])
	}
	was := make([]subject, len(previous.events))
	taken := map[string]bool{}
	for i, e := range previous.events {
		was[i] = subject{uid: e.uid, name: e.name, day: e.day, time: e.time, cancelled: e.isCancelled()}
		taken[e.uid] = true
	}
	r.continues = continued(now, was)
	r.gone = slices.Repeat([]bool{true}, len(was))
	renamed := map[string]string{}
	for i, from := range r.continues {
		before := events[i].uid
		if from >= 0 {
			r.gone[from] = false
			events[i].uid = was[from].uid
		} else {
			events[i].uid = events[i].fresh(taken)
		}
		taken[events[i].uid] = true
		renamed[before] = events[i].uid
	}
	for i := range events {
		related := slices.Clone(events[i].related)
		for j, uid := range related {
			related[j] = renamed[uid]
		}
		events[i].related = related
	}
	return r
}

// subjectOf reads an event as it will be written.
func (r *revision) subjectOf(e *event) subject {
	s := subject{uid: e.uid, name: model.Slug(r.composer.summary(e)), cancelled: e.session.Status == model.Cancelled}
	var ps properties
	var ignored model.Diagnostics
	start := ""
	if e.isTask() {
		r.composer.dueTime(&ps, e.session)
		start = ps.value("DUE")
	} else {
		r.composer.time(&ps, e, &ignored)
		start = ps.value("DTSTART")
	}
	if civil, ok := parseCivil(start); ok {
		s.day = dateOf(civil)
	}
	_, s.time, _ = strings.Cut(start, "T")
	return s
}

// fresh is a UID for the event that is not taken.
func (e *event) fresh(taken map[string]bool) string {
	uid := e.uid
	for n := 2; taken[uid]; n++ {
		uid = e.identity.UID(append(slices.Clone(e.part), "new", strconv.Itoa(n))...)
	}
	return uid
}

// revise raises SEQUENCE and LAST-MODIFIED of an event if its facts have changed,
// and keeps them if not. Where no time is given, or one before the last change,
// LAST-MODIFIED is one second later than it was: later is all that clients ask of it.
func (r *revision) revise(i int, e ical.Component) {
	from := r.continues[i]
	if from < 0 {
		return
	}
	was := &r.previous.events[from]
	sequence, stamp := was.sequence, was.stamp
	if written := asWritten(e); written == nil || !sameFacts(written, was.Component) {
		sequence, stamp = was.sequence+1, r.later(was.stamp)
	}
	setRevision(e, sequence, stamp)
}

func (r *revision) later(stamp time.Time) time.Time {
	if r.revised.After(stamp) {
		return r.revised
	}
	return stamp.Add(time.Second)
}

// asWritten is an event as it is read: only then is it written as those of the
// export are.
func asWritten(e ical.Component) *contentline.Component {
	var b bytes.Buffer
	out := stream{to: &b}
	out.component(e)
	components, _, err := contentline.Parse(b.Bytes())
	if out.err != nil || err != nil || len(components) != 1 {
		return nil
	}
	return components[0]
}

// sameFacts compares two events but for what says when they were written.
func sameFacts(a, b *contentline.Component) bool {
	return slices.EqualFunc(facts(a), facts(b), sameProperty) && slices.EqualFunc(a.Components, b.Components, sameFacts)
}

func facts(c *contentline.Component) []contentline.Property {
	return slices.DeleteFunc(slices.Clone(c.Properties), func(p contentline.Property) bool {
		return slices.Contains([]string{"DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"}, p.Name)
	})
}

func sameProperty(a, b contentline.Property) bool {
	return a.Name == b.Name && a.Value == b.Value && slices.Equal(a.Parameters, b.Parameters)
}

func setRevision(e ical.Component, sequence int, stamp time.Time) {
	if stamp.IsZero() {
		stamp = beginning
	}
	properties := e.UnknownPropertiesIANAProperties() // all of them
	for i := range properties {
		switch p := &properties[i].BaseProperty; p.IANAToken {
		case "DTSTAMP", "LAST-MODIFIED":
			p.Value = stamp.UTC().Format(utcTime)
		case "SEQUENCE":
			p.Value = strconv.Itoa(sequence)
		}
	}
}

// cancel writes an event as cancelled; one that was so already stays as it is.
func (r *revision) cancel(was *exported) ical.Component {
	sequence, stamp := was.sequence, was.stamp
	if !was.isCancelled() {
		sequence, stamp = was.sequence+1, r.later(was.stamp)
	}
	whole := r.isWholeGone(was)
	isTask := was.Component.Name == "VTODO"
	var ps properties
	for _, p := range was.Properties {
		switch p.Name {
		case "DTSTART", "DTEND", "DUE":
			r.retime(&ps, p)
		case "STATUS":
			ps.raw("STATUS", "CANCELLED", nil)
			if !isTask {
				ps.raw("TRANSP", "TRANSPARENT", nil)
			}
		case "TRANSP":
		case "DESCRIPTION":
			ps.text("DESCRIPTION", r.cancelledDescription(p.Text()))
		case "CATEGORIES":
			ps.list("CATEGORIES", p.List())
		case "SUMMARY", "LOCATION":
			ps.text(p.Name, p.Text())
		case "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "COLOR", "URL":
			ps.raw(p.Name, p.Value, nil)
		case "RELATED-TO":
			if whole {
				ps.raw("RELATED-TO", p.Value, parameters{"RELTYPE": {"SIBLING"}})
			}
		case sessionProperty:
			if whole {
				ps.raw(sessionProperty, p.Text(), parametersOf(p))
			}
		}
	}
	if was.Get("DESCRIPTION").Name == "" {
		ps.text("DESCRIPTION", r.cancelledDescription(""))
	}
	if isTask && was.Get("STATUS").Name == "" {
		ps.raw("STATUS", "CANCELLED", nil)
	}
	var e ical.Component = &ical.VEvent{ComponentBase: ps.base()}
	if isTask {
		e = &ical.VTodo{ComponentBase: ps.base()}
	}
	setRevision(e, sequence, stamp)
	return e
}

// isWholeGone reports whether all events of the session are gone with this one.
func (r *revision) isWholeGone(was *exported) bool {
	for _, p := range was.All("RELATED-TO") {
		i := slices.IndexFunc(r.previous.events, func(e exported) bool { return e.uid == p.Text() })
		if i >= 0 && !r.gone[i] {
			return false
		}
	}
	return true
}

// cancelledDescription begins with the status, as that of a session that the plan
// has as cancelled does.
func (r *revision) cancelledDescription(text string) string {
	locale := r.composer.locale
	d := lines{locale: locale}
	for _, status := range []model.Status{model.Cancelled, model.Tentative} {
		line := lines{locale: locale}
		line.labelled(locale.Labels.Status, locale.Status(status))
		text = strings.TrimPrefix(strings.TrimPrefix(text, strings.TrimSpace(line.String())), "\n")
	}
	d.labelled(locale.Labels.Status, locale.Status(model.Cancelled))
	d.line(text)
	return d.String()
}

// retime writes when an event was in the zone of the calendar.
func (r *revision) retime(ps *properties, p contentline.Property) {
	tzid := p.Parameter("TZID")
	if tzid == "" || tzid == r.composer.zone.name {
		ps.raw(p.Name, p.Value, parametersOf(p))
		return
	}
	civil, ok := parseCivil(p.Value)
	other, err := loadZone(tzid)
	if !ok || err != nil {
		ps.raw(p.Name, p.Value, nil)
		return
	}
	ps.raw(p.Name, other.instant(civil).UTC().Format(utcTime), nil)
}

func parametersOf(p contentline.Property) parameters {
	params := parameters{}
	for _, q := range p.Parameters {
		params[q.Name] = []string{q.Value}
	}
	return params
}

// span is from the first day of what is gone to the last.
func (r *revision) span() model.DateRange {
	var span model.DateRange
	for i, e := range r.previous.events {
		if r.gone[i] {
			span = spanning(span, model.DateRange{Start: e.day, End: e.day})
		}
	}
	return span
}
