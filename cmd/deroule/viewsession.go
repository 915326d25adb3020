package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/model"
)

// session prints a session: when and what in one line, its facts, what it says
// besides, its running order.
func (v *view) session(s *model.Session) {
	v.put(span{}, v.sessionHeading(s)...)
	if v.origins {
		v.identity(s)
	}
	v.facts(s)
	for _, f := range s.Fields {
		v.fact(indent, f.Name, v.from(f.Source, model.Stated, span{f.Value, plain}))
	}
	for _, l := range s.Lists {
		v.list(indent, cmp.Or(l.Title, v.locale.Labels.List), v.from(l.Source, model.Stated), l.Items)
	}
	v.tables(indent, s.Tables)
	for i, note := range s.Notes {
		v.put(span{indent, plain}, v.stated(span{note, plain}, s.Origins, model.FieldNotes, i)...)
	}
	v.agenda(s)
}

func (v *view) sessionHeading(s *model.Session) []span {
	when := v.locale.Labels.DateUnknown
	if len(s.Dates) > 0 {
		when = v.locale.Dates(s.Dates)
		if !s.FirstDate().HasYear() {
			when += " (" + v.locale.Labels.YearUnknown + ")"
		}
	}
	heading := []span{{capitalized(when), strong}}
	if name := s.Name(); name != "" {
		heading = append(heading, span{gap + name, strong})
	}
	switch s.Status {
	case model.Tentative:
		heading = append(heading, span{gap + v.locale.Status(s.Status), yellow})
	case model.Cancelled:
		heading = append(heading, span{gap + v.locale.Status(s.Status), red})
	}
	return heading
}

// identity prints with their origins what the heading of a session says.
func (v *view) identity(s *model.Session) {
	labels := v.locale.Labels
	for i, r := range s.Dates {
		how := model.Stated
		if list := s.Origins[model.FieldDates]; i < len(list) {
			how = list[i].How
		}
		v.fact(indent, labels.Date, v.from(r.Source, how, span{v.locale.Days(r), plain}))
	}
	v.fact(indent, labels.Title, v.stated(span{s.Title, plain}, s.Origins, model.FieldTitle, 0))
	if len(s.Origins[model.FieldStatus]) > 0 {
		v.fact(indent, labels.Status, v.stated(span{v.locale.Status(s.Status), plain}, s.Origins, model.FieldStatus, 0))
	}
}

func (v *view) facts(s *model.Session) {
	labels := v.locale.Labels
	var hours []span
	for i, h := range s.Hours {
		how := model.Stated
		if list := s.Origins[model.FieldHours]; i < len(list) {
			how = list[i].How
		}
		hours = v.also(hours, v.from(h.Source, how, span{v.locale.Hours([]model.Hours{h}), plain}))
	}
	v.fact(indent, labels.Hours, hours)
	v.fact(indent, labels.Place, v.stated(span{s.Place, plain}, s.Origins, model.FieldPlace, 0))
	if groups := s.AudienceText(); groups != s.Name() || v.origins {
		v.fact(indent, labels.Audience, v.stated(span{groups, plain}, s.Origins, model.FieldAudience, 0))
	}
	if s.Theme != s.Name() || v.origins {
		v.fact(indent, labels.Theme, v.stated(span{s.Theme, plain}, s.Origins, model.FieldTheme, 0))
	}
	for _, people := range []struct {
		label string
		names []string
		field model.Field
	}{
		{labels.Host, s.Host, model.FieldHost},
		{labels.Facilitators, s.Facilitators, model.FieldFacilitators},
		{labels.Speakers, s.Speakers, model.FieldSpeakers},
	} {
		var names []span
		for i, name := range people.names {
			names = v.also(names, v.stated(span{name, plain}, s.Origins, people.field, i))
		}
		v.fact(indent, people.label, names)
	}
	for _, f := range v.locale.CalendarFacts(s) {
		v.fact(indent, f.Label, []span{{f.Value, plain}})
	}
	v.objectives(s)
}

func (v *view) objectives(s *model.Session) {
	lead := v.label(indent, v.locale.Labels.Objectives)
	if len(s.Objectives) > 1 {
		lead.text += bullet
	}
	for i, objective := range s.Objectives {
		v.put(lead, v.stated(span{objective, plain}, s.Origins, model.FieldObjectives, i)...)
		lead.text = strings.Repeat(" ", columns(lead.text)-columns(bullet)) + bullet
	}
}

// also adds a value behind those before it.
func (v *view) also(values, value []span) []span {
	if len(values) > 0 {
		values = append(values, span{", ", plain})
	}
	return append(values, value...)
}

func (v *view) list(margin, title string, origin []span, items []string) {
	v.put(span{margin, plain}, append([]span{{title, faint}}, origin...)...)
	for _, item := range items {
		v.put(span{margin + indent + bullet, plain}, span{item, plain})
	}
}

// agenda prints the running order, that of each day under its heading.
func (v *view) agenda(s *model.Session) {
	if len(s.Agenda)+len(s.Days) == 0 {
		return
	}
	hours := v.hoursOf(s.Agenda)
	printed := make([]bool, len(s.Agenda))
	for i, day := range s.Days {
		v.blank()
		v.day(day)
		for k, e := range s.Agenda {
			if !printed[k] && (e.Day == i+1 || e.Day == 0 && e.Date == day.Date && !day.Date.IsZero()) {
				printed[k] = true
				v.entry(e, hours)
			}
		}
	}
	var last model.Date
	for k, e := range s.Agenda {
		if printed[k] {
			continue
		}
		if k == 0 || printed[k-1] || e.Date != last {
			v.blank()
		}
		if e.Date != last {
			v.put(span{indent, plain}, span{capitalized(v.locale.Day(e.Date)), strong})
			last = e.Date
		}
		v.entry(e, hours)
	}
}

func (v *view) day(d model.Day) {
	var facts []string
	for _, text := range []string{capitalized(v.locale.Day(d.Date)), d.Title, v.locale.Hours(d.Hours), d.Place} {
		if text != "" {
			facts = append(facts, text)
		}
	}
	v.put(span{indent, plain}, v.from(d.Source, model.Stated, span{strings.Join(facts, gap), strong})...)
	labels := v.locale.Labels
	for _, objective := range d.Objectives {
		v.fact(indent, labels.Objectives, []span{{objective, plain}})
	}
	v.fact(indent, labels.Facilitators, []span{{strings.Join(d.Facilitators, ", "), plain}})
	for _, f := range d.Fields {
		v.fact(indent, f.Name, v.from(f.Source, model.Stated, span{f.Value, plain}))
	}
	for _, l := range d.Lists {
		v.list(indent, cmp.Or(l.Title, labels.List), v.from(l.Source, model.Stated), l.Items)
	}
	v.tables(indent, d.Tables)
	for _, note := range d.Notes {
		v.put(span{indent, plain}, span{note, plain})
	}
}

// hourColumns is how many columns the starts and the ends of entries take.
type hourColumns struct{ start, end int }

func (v *view) hoursOf(entries []model.Entry) (c hourColumns) {
	for _, e := range entries {
		c.start, c.end = max(c.start, columns(v.hour(e.Start))), max(c.end, columns(v.hour(e.End)))
	}
	return c
}

// hour is a clock whose hour stands under those of other lines.
func (v *view) hour(c model.Clock) string {
	text := v.locale.Clock(c)
	if !c.IsZero() && c.Minutes() < 10*60 {
		text = " " + text
	}
	return text
}

func (v *view) entry(e model.Entry, c hourColumns) {
	lead := indent
	if c.start+c.end > 0 {
		joint := "   "
		if !e.End.IsZero() {
			joint = " – "
		}
		lead += padded(v.hour(e.Start), c.start)
		if c.end > 0 {
			lead += joint + padded(v.hour(e.End), c.end)
		}
		lead += indent
	}
	look := plain
	if slices.Contains([]model.Kind{model.Break, model.Meal}, e.Kind) {
		look = faint
	}
	text := e.Title
	if e.Track != "" {
		text = "[" + e.Track + "] " + text
	}
	line := []span{{text, look}}
	if e.Optional {
		line = append(line, span{" (" + strings.ToLower(v.locale.Labels.Optional) + ")", look})
	}
	for _, more := range []string{v.locale.PartOfDay(e.Period), v.locale.Duration(e.Duration), model.AudienceText(e.Audience), strings.Join(e.People, ", "), e.Place} {
		if more != "" {
			line = append(line, span{gap + more, look})
		}
	}
	v.put(span{lead, plain}, v.from(e.Source, model.Stated, line...)...)
	for _, detail := range e.Details {
		v.put(span{strings.Repeat(" ", columns(lead)) + bullet, plain}, span{detail, plain})
	}
}

// capitalized is the text with a capital at its beginning.
func capitalized(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
