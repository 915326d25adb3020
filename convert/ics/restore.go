package ics

import (
	"slices"

	"deroule/convert/ics/contentline"
	"deroule/model"
	"deroule/templates"
)

// ownEvents are the events of ours that still hold their session, each with the
// others of that session, and the rest of the events.
func (r *reading) ownEvents() (own [][]*contentline.Component, rest []*contentline.Component) {
	byID := map[string]*contentline.Component{}
	for _, e := range r.events {
		byID[e.Get("UID").Text()] = e
	}
	taken := map[*contentline.Component]bool{}
	for _, e := range r.events {
		holds := e.Get(sessionProperty)
		if holds.Name == "" || taken[e] || byID[e.Get("UID").Text()] != e || isOtherSeries(e) || holds.Parameter(zoneParameter) != r.zone.name {
			continue
		}
		group := []*contentline.Component{e}
		taken[e] = true
		for _, p := range e.All("RELATED-TO") {
			sibling := byID[p.Text()]
			if sibling == nil || taken[sibling] || sibling.Get(sessionProperty).Name != "" {
				group = append(group, nil) // it is not there any more
				continue
			}
			taken[sibling] = true
			group = append(group, sibling)
		}
		own = append(own, group)
	}
	for _, e := range r.events {
		if !taken[e] {
			rest = append(rest, e)
		}
	}
	return own, rest
}

// isOtherSeries tells an event that somebody has made a series of, or another one.
func isOtherSeries(e *contentline.Component) bool {
	rule := e.Get("RRULE").Value
	if rule == "" {
		return false
	}
	s := ownSession(e)
	return s == nil || s.Series.Rule != rule
}

// restore gives back the session that events of ours were written from. What the
// events say otherwise by now, people have changed in a calendar program: there
// the events are right.
func (r *reading) restore(o *occurrences, group []*contentline.Component) *model.Session {
	e := group[0]
	holds := e.Get(sessionProperty)
	s := ownSession(e)
	zone := r.zone
	if s != nil && s.Timezone != "" { // its hours are in another zone
		if z, err := loadZone(s.Timezone); err == nil {
			there := *o
			there.zone, zone = z, z
			o = &there
		}
	}
	start, ok := o.series(e)
	if s == nil || len(s.Dates) == 0 || !ok {
		s = &model.Session{Status: model.Confirmed}
		if ok {
			s = r.sessions([]occurrence{start.at(start.start.civil)})[0]
		}
		return s
	}
	placeSession(s, r.at(e.Get("DTSTART")), r.at(holds))
	s.Source = r.of(e)
	r.origins(s, e)
	per := Per(holds.Parameter(perParameter))
	c := composer{programme: r.programme, zone: r.zone, locale: templates.LocaleOf(holds.Parameter(labelsParameter)), per: per}
	c.others = ownZones(s, zone)
	x := expansion{per: per}
	x.add(s, (&model.Programme{Sessions: []*model.Session{s}}).Identities()[0])
	var edits []*edit
	for i := range min(len(x.events), len(group)) {
		if group[i] == nil {
			continue
		}
		if is, ok := o.series(group[i]); ok {
			d := &edit{reading: r, composer: &c, zone: zone, session: s, was: &x.events[i], is: is.at(is.start.civil), alone: len(x.events) == 1}
			d.written = d.compose()
			edits = append(edits, d)
		}
	}
	r.restatus(s, edits)
	for _, d := range edits {
		d.apply()
	}
	return s
}

// restatus takes a new status, if all events of the session have it. An
// alternative that was cancelled by itself is none any more.
func (r *reading) restatus(s *model.Session, edits []*edit) {
	all := map[model.Status]int{}
	for _, d := range edits {
		all[r.status(d.is.event)]++
	}
	for status, n := range all {
		if n == len(edits) && status != s.Status {
			s.Status = status
			for _, d := range edits {
				d.written = d.compose() // the description says it too
			}
			return
		}
	}
	if s.Status == model.Cancelled || len(s.Dates) != len(edits) {
		return
	}
	for i := len(edits) - 1; i >= 0 && len(s.Dates) > 1; i-- {
		if date := edits[i].was.date; r.status(edits[i].is.event) == model.Cancelled {
			s.Dates = slices.Delete(s.Dates, date, date+1)
			edits[i].gone = true
			for _, later := range edits[i+1:] {
				later.was.date--
			}
		}
	}
}

// origins says where each fact of a restored session stands: in the property that
// shows it to people, else in our own.
func (r *reading) origins(s *model.Session, e *contentline.Component) {
	add := func(field model.Field, name string, count int) {
		p := e.Get(name)
		if p.Name == "" {
			p = e.Get(sessionProperty)
		}
		for range count {
			s.Origins.Add(field, model.Stated, r.at(p))
		}
	}
	one := func(text string) int { return min(1, len(text)) }
	add(model.FieldTitle, "SUMMARY", one(s.Title))
	add(model.FieldTheme, "DESCRIPTION", one(s.Theme))
	add(model.FieldPlace, "LOCATION", one(s.Place))
	add(model.FieldAudience, "CATEGORIES", len(s.Audience))
	add(model.FieldCategories, "CATEGORIES", len(s.Categories))
	add(model.FieldClass, "CLASS", one(string(s.Class)))
	add(model.FieldHost, "DESCRIPTION", len(s.Host))
	add(model.FieldObjectives, "DESCRIPTION", len(s.Objectives))
	add(model.FieldFacilitators, "DESCRIPTION", len(s.Facilitators))
	add(model.FieldSpeakers, "DESCRIPTION", len(s.Speakers))
	add(model.FieldNotes, "DESCRIPTION", len(s.Notes))
}

func ownZones(s *model.Session, z zone) map[string]zone {
	if s.Timezone == "" {
		return nil
	}
	return map[string]zone{s.Timezone: z}
}
