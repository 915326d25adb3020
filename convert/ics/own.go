package ics

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// The properties that calendars of ours have for themselves (RFC 5545 §3.8.8.2):
// the programme, and the session of an event, as programme.schema.json has them.
// An event shows people all that is in them; here it can be told a theme from a
// title and a place from a person.
const (
	programmeProperty = "X-DEROULE-PROGRAMME"
	sessionProperty   = "X-DEROULE-SESSION"
	labelsParameter   = "LANGUAGE"       // of the labels that the description has
	zoneParameter     = "X-DEROULE-ZONE" // that the hours of the session are in
	perParameter      = "X-DEROULE-PER"  // what the events are of, where not of sessions
)

// embedded is a value as JSON on one line, without the characters that a calendar
// cannot hold.
func embedded(value any) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if enc.Encode(value) != nil { // no value of ours is one that JSON cannot hold
		return ""
	}
	text := strings.TrimSpace(b.String())
	if isClean(text) {
		return text
	}
	var escaped strings.Builder
	for _, r := range text {
		if cleanRune(r) == r {
			escaped.WriteRune(r)
		} else {
			fmt.Fprintf(&escaped, `\u%04x`, r)
		}
	}
	return escaped.String()
}

// embeddedProgramme is what a calendar holds of a programme besides its sessions.
func embeddedProgramme(p *model.Programme) *model.Programme {
	part := &model.Programme{
		Title: p.Title, Language: p.Language, Timezone: p.Timezone, Summary: p.Summary,
		Links: slices.Clone(p.Links), Defaults: p.Defaults, Notes: slices.Clone(p.Notes),
	}
	placeProgramme(part, model.Pos{})
	return part
}

func placeProgramme(p *model.Programme, at model.Pos) {
	for i := range p.Links {
		p.Links[i].Source = at
	}
	for i := range p.Notes {
		p.Notes[i].Source = at
	}
	if p.Defaults != (model.Defaults{}) {
		p.Defaults.Source = at
	}
}

// embeddedSession is a session without its places, which are of another file.
func embeddedSession(s *model.Session) *model.Session {
	part := *s
	part.Origins = nil
	part.Source = model.Pos{}
	part.Dates = slices.Clone(s.Dates)
	part.Hours = slices.Clone(s.Hours)
	part.Days = slices.Clone(s.Days)
	for i := range part.Days {
		part.Days[i].Hours = slices.Clone(part.Days[i].Hours)
	}
	part.Agenda = slices.Clone(s.Agenda)
	part.Fields = slices.Clone(s.Fields)
	part.Lists = slices.Clone(s.Lists)
	part.Tables = slices.Clone(s.Tables)
	placeSession(&part, model.Pos{}, model.Pos{})
	return &part
}

// placeSession says where the facts of a session stand: its dates and hours, and
// all else.
func placeSession(s *model.Session, time, rest model.Pos) {
	for i := range s.Dates {
		s.Dates[i].Source = time
	}
	for i := range s.Hours {
		s.Hours[i].Source = time
	}
	for i := range s.Days {
		s.Days[i].Source = time
		for j := range s.Days[i].Hours {
			s.Days[i].Hours[j].Source = time
		}
	}
	for i := range s.Agenda {
		s.Agenda[i].Source = rest
	}
	for i := range s.Fields {
		s.Fields[i].Source = rest
	}
	for i := range s.Lists {
		s.Lists[i].Source = rest
	}
	for i := range s.Tables {
		s.Tables[i].Source = rest
	}
}

// ownProgramme is what a calendar of ours says of its programme; nil where it is
// none of ours.
func ownProgramme(calendar *contentline.Component) *model.Programme {
	p := new(model.Programme)
	if text := calendar.Get(programmeProperty).Text(); text == "" || json.Unmarshal([]byte(text), p) != nil {
		return nil
	}
	return p
}

// ownSession is the session that an event of ours holds; nil where it holds none.
func ownSession(e *contentline.Component) *model.Session {
	s := new(model.Session)
	if text := e.Get(sessionProperty).Text(); text == "" || json.Unmarshal([]byte(text), s) != nil {
		return nil
	}
	if !slices.Contains([]model.Status{model.Confirmed, model.Tentative, model.Cancelled}, s.Status) {
		s.Status = model.Confirmed
	}
	for i, e := range s.Agenda {
		if !slices.Contains(model.Kinds(), e.Kind) {
			s.Agenda[i].Kind = ""
		}
	}
	return s
}
