package model

import (
	"strconv"
	"strings"
)

// Session is one dated (or at least titled) event of a programme.
type Session struct {
	ID           string      `json:"id"`
	Title        string      `json:"title,omitempty"`
	Theme        string      `json:"theme,omitempty"`
	Status       Status      `json:"status"`
	Dates        []DateRange `json:"dates,omitempty"` // several are alternatives of a tentative session
	Hours        []Hours     `json:"hours,omitempty"`
	Audience     []Audience  `json:"audience,omitempty"`
	Place        string      `json:"place,omitempty"`    // its parts joined by ", ", in the order of the source
	Places       []string    `json:"places,omitempty"`   // the parts, where the source has several: "Mairie", "Salle 3"
	Timezone     string      `json:"timezone,omitempty"` // tz database name, where the hours are said in another zone than the programme's
	Host         []string    `json:"host,omitempty"`
	Objectives   []string    `json:"objectives,omitempty"`
	Facilitators []string    `json:"facilitators,omitempty"`
	Speakers     []string    `json:"speakers,omitempty"`
	Days         []Day       `json:"days,omitempty"`
	Agenda       []Entry     `json:"agenda,omitempty"`
	Fields       []Property  `json:"fields,omitempty"`
	Lists        []List      `json:"lists,omitempty"`
	Tables       []Table     `json:"tables,omitempty"`
	Series       Series      `json:"series,omitzero"`
	Categories   []string    `json:"categories,omitempty"` // of calendars: RFC 5545 §3.8.1.2; never groups
	Class        Class       `json:"class,omitempty"`
	Due          Moment      `json:"due,omitzero"` // when a to-do is due: RFC 5545 §3.8.2.3
	Notes        []string    `json:"notes,omitempty"`
	Source       Pos         `json:"source,omitzero"`
	Origins      Origins     `json:"source_map,omitempty"`
}

// Status says whether a session takes place.
type Status string

// The values of a Status.
const (
	Confirmed Status = "confirmed"
	Tentative Status = "tentative"
	Cancelled Status = "cancelled"
)

// Audience is a group, with its qualifier kept apart: "Mentors", "l'après-midi".
type Audience struct {
	Group string `json:"group"`
	Note  string `json:"note,omitempty"`
}

// Day is what a day of a session of several days has of its own.
type Day struct {
	Date         Date       `json:"date,omitzero"`
	Title        string     `json:"title,omitempty"`
	Hours        []Hours    `json:"hours,omitempty"`
	Place        string     `json:"place,omitempty"`
	Objectives   []string   `json:"objectives,omitempty"`
	Facilitators []string   `json:"facilitators,omitempty"`
	Fields       []Property `json:"fields,omitempty"`
	Lists        []List     `json:"lists,omitempty"`
	Tables       []Table    `json:"tables,omitempty"`
	Notes        []string   `json:"notes,omitempty"`
	Source       Pos        `json:"source,omitzero"`
}

// Entry is one line of a running order.
type Entry struct {
	Date     Date       `json:"date,omitzero"` // only in sessions of several days
	Day      int        `json:"day,omitempty"` // from 1, among Days: where days have no date ("Jour 2")
	Start    Clock      `json:"start,omitzero"`
	End      Clock      `json:"end,omitzero"`
	Period   Period     `json:"period,omitempty"`   // the part of the day, where the source names one
	Duration string     `json:"duration,omitempty"` // ISO 8601-1 §4.4.3.2, where stated: "PT45M"
	Title    string     `json:"title,omitempty"`
	Kind     Kind       `json:"kind,omitempty"`
	Track    string     `json:"track,omitempty"`
	Optional bool       `json:"optional,omitempty"`
	Audience []Audience `json:"audience,omitempty"`
	People   []string   `json:"people,omitempty"`
	Place    string     `json:"place,omitempty"`
	Details  []string   `json:"details,omitempty"`
	Source   Pos        `json:"source,omitzero"`
}

// Class says who may see a session, as calendars do (RFC 5545 §3.8.1.3). A
// session that everybody may see has none.
type Class string

// The values of a Class.
const (
	Private      Class = "private"
	Confidential Class = "confidential"
)

// Series is what the source says of a session that repeats: as a rule (RFC 5545
// §3.3.10, without dates) and as written. Its occurrences are sessions only where
// they are stated or bounded.
type Series struct {
	Rule string `json:"rule,omitempty"` // "FREQ=WEEKLY"
	Text string `json:"text,omitempty"` // "tous les jeudis"
}

// IsZero reports whether nothing is said of a repetition.
func (s Series) IsZero() bool { return s == Series{} }

// Kind is what sort of thing an entry is.
type Kind string

// The values of a Kind; an entry that is none of them has none.
const (
	Opening  Kind = "opening"
	Talk     Kind = "talk"
	Workshop Kind = "workshop"
	Plenary  Kind = "plenary"
	Break    Kind = "break"
	Meal     Kind = "meal"
	Social   Kind = "social"
	End      Kind = "end"
)

// Kinds lists every Kind, in the order of a day.
func Kinds() []Kind {
	return []Kind{Opening, Talk, Workshop, Plenary, Break, Meal, Social, End}
}

// Name is what to call the session: its title, else its theme, else its
// audience; empty where the source has none of them.
func (s *Session) Name() string {
	switch {
	case s.Title != "":
		return s.Title
	case s.Theme != "":
		return s.Theme
	}
	return s.AudienceText()
}

// AudienceText joins the groups with their qualifiers: "UXD + Mentors (l'après-midi)".
func (s *Session) AudienceText() string { return AudienceText(s.Audience) }

// AudienceText joins groups with their qualifiers: "UXD + Mentors (l'après-midi)".
func AudienceText(groups []Audience) string {
	var b strings.Builder
	for i, a := range groups {
		if i > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(a.Group)
		if a.Note != "" {
			b.WriteString(" (" + a.Note + ")")
		}
	}
	return b.String()
}

// FirstDate is the first day of the session, or the zero Date.
func (s *Session) FirstDate() Date {
	if len(s.Dates) == 0 {
		return Date{}
	}
	return s.Dates[0].Start
}

// SeveralDays reports whether the session lasts more than a day.
func (s *Session) SeveralDays() bool {
	for _, r := range s.Dates {
		if r.Days() > 1 {
			return true
		}
	}
	return len(s.Days) > 1
}

// AssignIDs gives each session an ID made of its date and name, such as
// "2019-08-30-session-uxd"; sessions that would share one are numbered.
func (p *Programme) AssignIDs() {
	used := map[string]bool{}
	tried := map[string]int{} // how many numbers, for an ID that is taken
	for _, s := range p.Sessions {
		parts := []string{}
		if d := s.FirstDate(); !d.IsZero() {
			parts = append(parts, strings.TrimPrefix(d.String(), "--"))
		}
		if slug := Slug(s.Name()); slug != "" {
			parts = append(parts, slug)
		}
		if len(parts) == 0 {
			parts = append(parts, "session")
		}
		id := strings.Join(parts, "-")
		s.ID = id
		for used[s.ID] {
			tried[id]++
			s.ID = id + "-" + strconv.Itoa(tried[id]+1)
		}
		used[s.ID] = true
	}
}

// FillIDs gives an ID, as [Programme.AssignIDs] makes them, to the sessions that have
// none; the others keep theirs.
func (p *Programme) FillIDs() {
	used := map[string]bool{}
	fresh := &Programme{}
	for _, s := range p.Sessions {
		used[s.ID] = true
		named := *s
		fresh.Sessions = append(fresh.Sessions, &named)
	}
	if !used[""] {
		return
	}
	fresh.AssignIDs()
	for i, s := range p.Sessions {
		if s.ID != "" {
			continue
		}
		id := fresh.Sessions[i].ID
		for n := 2; used[id]; n++ {
			id = fresh.Sessions[i].ID + "-" + strconv.Itoa(n)
		}
		used[id] = true
		s.ID = id
	}
}
