package review

import (
	"cmp"
	"strconv"
	"strings"

	"deroule/model"
	"deroule/templates"
)

// fact is something that was understood, with its place in the source.
type fact struct {
	ID    int
	Label string
	Value string
	How   string // on what ground it stands, where that is not the plain word of the source
	Again bool   // the fact before has the same label
	Mark  string // a note is marked otherwise than other facts
	texts []string
	// numbers are those of a day or an hour, by which it is found in its row.
	numbers []string
	kind    model.Field
	at      model.Pos
}

// session is a session as the page lists it.
type session struct {
	Number int
	ID     string
	Name   string
	When   string
	Status string
	Doubts int
	Dated  []*fact // its days
	Titled *fact   // its title; nil where it has none
	Facts  []*fact // the others
	Parts  []part
	at     model.Pos
	day    string // the first, in figures; empty where it is not known
}

// part is the running order of a session, or of one of its days.
type part struct {
	Title   *fact
	Entries []*fact
}

// understood makes facts of a programme.
type understood struct {
	locale   templates.Locale
	words    *words
	facts    []*fact
	sessions []session
	general  []*fact // of the programme as a whole
}

func understand(p *model.Programme, l templates.Locale, w *words) *understood {
	u := &understood{locale: l, words: w}
	if p.Title != "" {
		f := u.add(l.Labels.Title, p.Title, p.Origins.At(model.FieldTitle, 0), model.FieldTitle, p.Title)
		f.How = u.how(p.Origins, model.FieldTitle)
		u.general = append(u.general, f)
	}
	for i, s := range p.Sessions {
		u.session(i+1, s)
	}
	for i := range p.Formats {
		f := &p.Formats[i]
		u.general = append(u.general, u.add(l.Labels.Formats, f.Name, f.Source, model.FieldFormats, f.Name))
	}
	return u
}

func (u *understood) add(label, value string, at model.Pos, kind model.Field, texts ...string) *fact {
	f := &fact{ID: len(u.facts) + 1, Label: label, Value: value, Mark: markFact, kind: kind, at: at, texts: texts}
	u.facts = append(u.facts, f)
	return f
}

func (u *understood) session(number int, s *model.Session) {
	l := u.locale.Labels
	v := session{Number: number, ID: s.ID, Name: oneLine(s.Name()), When: l.DateUnknown, at: s.Source}
	if s.Status != model.Confirmed {
		v.Status = u.locale.Status(s.Status)
	}
	if len(s.Dates) > 0 {
		v.When = u.locale.Dates(s.Dates)
		if s.FirstDate().HasYear() {
			v.day = s.FirstDate().String()
		}
	}
	add := func(field model.Field, i int, label, value string, at model.Pos) {
		if strings.TrimSpace(value) == "" {
			return
		}
		f := u.add(label, value, cmp.Or(at, s.Origins.At(field, i), s.Source), field, value)
		f.How = u.how(s.Origins, field)
		switch field {
		case model.FieldDates:
			v.Dated = append(v.Dated, f)
			return
		case model.FieldTitle:
			v.Titled = f
			return
		}
		f.Again = len(v.Facts) > 0 && v.Facts[len(v.Facts)-1].Label == label
		v.Facts = append(v.Facts, f)
	}
	last := func(numbers ...string) { u.facts[len(u.facts)-1].numbers = numbers }
	for _, d := range s.Dates {
		add(model.FieldDates, 0, l.Date, u.locale.Days(d), d.Source)
		last(strconv.Itoa(d.Start.Day), strings.ReplaceAll(d.Start.String(), "-", " "))
	}
	for _, h := range s.Hours {
		add(model.FieldHours, 0, l.Hours, u.locale.Hours([]model.Hours{h}), h.Source)
		last(strconv.Itoa(h.Start.Minutes()/60), strings.ReplaceAll(h.Start.String(), ":", " "))
	}
	add(model.FieldTitle, 0, l.Title, s.Title, model.Pos{})
	add(model.FieldTheme, 0, l.Theme, s.Theme, model.Pos{})
	add(model.FieldPlace, 0, l.Place, s.Place, model.Pos{})
	for i, a := range s.Audience {
		add(model.FieldAudience, i, l.Audience, model.AudienceText([]model.Audience{a}), model.Pos{})
	}
	for _, list := range []struct {
		field model.Field
		label string
		items []string
	}{{model.FieldHost, l.Host, s.Host}, {model.FieldFacilitators, l.Facilitators, s.Facilitators}, {model.FieldSpeakers, l.Speakers, s.Speakers}, {model.FieldObjectives, l.Objectives, s.Objectives}} {
		for i, item := range list.items {
			add(list.field, i, list.label, item, model.Pos{})
		}
	}
	for _, f := range s.Fields {
		add(model.FieldFields, 0, f.Name, f.Value, f.Source)
	}
	for _, list := range s.Lists {
		add(model.FieldLists, 0, cmp.Or(list.Title, l.List), strings.Join(list.Items, " · "), list.Source)
	}
	for _, t := range s.Tables {
		add(model.FieldTables, 0, cmp.Or(t.Title, l.Table), strings.Join(t.Columns, " | "), t.Source)
	}
	v.Parts = u.parts(s)
	for i, n := range s.Notes {
		f := u.add(l.Notes, n, cmp.Or(s.Origins.At(model.FieldNotes, i), s.Source), model.FieldNotes, n)
		f.Mark = markNote
		v.Facts = append(v.Facts, f)
	}
	u.sessions = append(u.sessions, v)
}

// parts are the running orders of a session: of each day, in the order of the days.
func (u *understood) parts(s *model.Session) []part {
	parts := make([]part, 1, len(s.Days)+1)
	for _, d := range s.Days {
		title := d.Title
		if !d.Date.IsZero() {
			title = strings.TrimSuffix(u.locale.Day(d.Date)+" · "+title, " · ")
		}
		parts = append(parts, part{Title: u.add(u.locale.Labels.Date, title, d.Source, model.FieldDays, d.Title)})
	}
	for _, e := range s.Agenda {
		value := e.Title
		if hours := u.locale.Span(e.Start, e.End); hours != "" {
			value = hours + "  " + value
		}
		f := u.add(u.words.Entry, value, e.Source, model.FieldAgenda, append([]string{e.Title, e.Place, e.Track}, append(e.People, e.Details...)...)...)
		if !e.Start.IsZero() {
			f.numbers = []string{strconv.Itoa(e.Start.Minutes() / 60), strings.ReplaceAll(e.Start.String(), ":", " ")}
		}
		i := e.Day
		for k, d := range s.Days {
			if i == 0 && !e.Date.IsZero() && d.Date == e.Date {
				i = k + 1
			}
		}
		if i >= len(parts) {
			i = 0
		}
		parts[i].Entries = append(parts[i].Entries, f)
	}
	return parts
}

// how words the ground of a field that is not simply stated.
func (u *understood) how(o model.Origins, f model.Field) string {
	if len(o[f]) == 0 {
		return ""
	}
	return u.words.Grounds[o[f][0].How]
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
