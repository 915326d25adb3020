package ics

import (
	"slices"
	"strings"

	"deroule/model"
	"deroule/templates"
)

// description says in plain lines what an event has no property for: who and
// what for, the running order, and all else that the plan says of the session.
func (c *composer) description(e *event) string {
	d := lines{locale: c.locale}
	s, labels := e.session, c.locale.Labels
	if s.Status != "" && s.Status != model.Confirmed {
		d.labelled(labels.Status, c.locale.Status(s.Status))
	}
	if e.entry != nil {
		d.labelled(labels.Session, s.Name())
	}
	if len(s.Dates) > 1 {
		d.labelled(labels.Date, c.locale.Dates(s.Dates))
	}
	if !e.saysHours() {
		d.labelled(labels.Hours, c.locale.Hours(e.stated))
	}
	if e.entry != nil {
		d.ofEntry(e)
		if !e.whole { // the first entry's event speaks for the session
			return d.String()
		}
		d.block("")
	}
	d.ofSession(e)
	return d.String()
}

// ofSession says what the plan says of the session, and of the event's days.
func (d *lines) ofSession(e *event) {
	s, labels := e.session, d.locale.Labels
	d.labelled(labels.Audience, s.AudienceText())
	if s.Title != "" {
		d.labelled(labels.Theme, s.Theme)
	}
	d.labelled(labels.Host, strings.Join(s.Host, ", "))
	d.labelled(labels.Facilitators, strings.Join(s.Facilitators, ", "))
	d.labelled(labels.Speakers, strings.Join(s.Speakers, ", "))
	if len(s.Dates) > 0 { // the DUE of a task says it
		d.labelled(labels.Due, d.locale.Moment(s.Due))
	}
	d.labelled(labels.Series, d.locale.Series(s.Series))
	for _, f := range s.Fields {
		d.labelled(f.Name, f.Value)
	}
	d.items(labels.Objectives, s.Objectives)
	d.days(e)
	if e.entry == nil {
		d.agenda(e)
	}
	for _, l := range s.Lists {
		d.items(l.Title, l.Items)
	}
	d.tables(s.Tables)
	if e.day != nil {
		d.paragraphs(e.day.Notes)
		d.ofDay(*e.day)
	}
	d.paragraphs(s.Notes)
}

// ofEntry says what an entry has besides its hours and its title, and the entries
// that have no event of their own.
func (d *lines) ofEntry(e *event) {
	entry, labels := e.entry, d.locale.Labels
	if entry.Optional {
		d.line(labels.Optional)
	}
	d.labelled(labels.Track, entry.Track)
	d.labelled(labels.Audience, model.AudienceText(entry.Audience))
	d.labelled(labels.People, strings.Join(entry.People, ", "))
	d.items("", entry.Details)
	for i, other := range e.rest {
		if i == 0 {
			d.block("")
		}
		d.entry(other)
	}
}

// saysHours reports whether DTSTART and DTEND say all that is known of the hours.
func (e *event) saysHours() bool {
	return len(e.stated) == 0 || slices.ContainsFunc(e.stated, func(h model.Hours) bool {
		return h.Start == e.hours.Start && h.End == e.hours.End && h.Minutes() > 0
	})
}

// lines are the lines of a description, in blocks with a blank line between.
type lines struct {
	b      strings.Builder
	locale templates.Locale
}

func (d *lines) String() string { return d.b.String() }

func (d *lines) line(text string) { d.b.WriteString(text + "\n") }

// block begins a block with its title.
func (d *lines) block(title string) {
	if d.b.Len() > 0 {
		d.line("")
	}
	if title != "" {
		d.line(title)
	}
}

func (d *lines) colon() string {
	if d.locale.Language == "fr" {
		return "\u00a0: "
	}
	return ": "
}

func (d *lines) labelled(label, value string) {
	if value = oneLine(value); value != "" {
		d.line(oneLine(label) + d.colon() + value)
	}
}

func (d *lines) items(title string, items []string) {
	if len(items) == 0 {
		return
	}
	d.block(oneLine(title))
	for _, item := range items {
		d.line("- " + oneLine(item))
	}
}

func (d *lines) paragraphs(texts []string) {
	for _, text := range texts {
		if text = clean(text); text != "" {
			d.block("")
			d.line(text)
		}
	}
}

// days says what the days of a session have of their own and no event to say it.
func (d *lines) days(e *event) {
	for _, day := range e.session.Days {
		switch {
		case day.Date.IsZero() && e.first:
		case e.day == nil && e.days.Contains(day.Date):
		default:
			continue
		}
		var parts []string
		hours := day.Hours
		if e.isStay() { // DTSTART and DTEND say them
			hours = nil
		}
		for _, part := range []string{day.Title, d.locale.Hours(hours), day.Place} {
			if part = oneLine(part); part != "" {
				parts = append(parts, part)
			}
		}
		own := lines{locale: d.locale}
		for _, note := range day.Notes {
			if note = clean(note); note != "" {
				own.line(note)
			}
		}
		own.ofDay(day)
		if len(parts) == 0 && own.String() == "" {
			continue
		}
		d.block(d.locale.Day(day.Date))
		if len(parts) > 0 {
			d.line(strings.Join(parts, ", "))
		}
		d.b.WriteString(own.String())
	}
}

// ofDay says what a day has besides its date, title, hours, place, notes and entries.
func (d *lines) ofDay(day model.Day) {
	d.labelled(d.locale.Labels.Facilitators, strings.Join(day.Facilitators, ", "))
	for _, f := range day.Fields {
		d.labelled(f.Name, f.Value)
	}
	d.items(d.locale.Labels.Objectives, day.Objectives)
	for _, l := range day.Lists {
		d.items(l.Title, l.Items)
	}
	d.tables(day.Tables)
}

// tables writes a line for each row, what its cells say after the names of their columns.
func (d *lines) tables(tables []model.Table) {
	for _, t := range tables {
		d.block(oneLine(t.Title))
		for _, row := range t.Rows {
			var parts []string
			for i, text := range row {
				if text = oneLine(text); text == "" {
					continue
				}
				if i > 0 && i < len(t.Columns) && t.Columns[i] != "" {
					text = oneLine(t.Columns[i]) + d.colon() + text
				}
				parts = append(parts, text)
			}
			if len(parts) > 0 {
				d.line("- " + strings.Join(parts, ", "))
			}
		}
	}
}

// agenda writes the running order of the event's days.
func (d *lines) agenda(e *event) {
	title := d.locale.Labels.RunningOrder
	var date model.Date
	for _, entry := range agendaOf(e.session, e.days, e.first) {
		if title != "" {
			d.block(title)
			title = ""
		}
		if entry.Date != date && e.days.Days() > 1 {
			d.line(d.locale.Day(entry.Date))
		}
		date = entry.Date
		d.entry(entry)
	}
}

// entry writes "9 h – 9 h 30 : welcome (optional, ETP, Room 2)" and its details.
func (d *lines) entry(e model.Entry) {
	text := d.locale.When(e)
	title := oneLine(e.Title)
	if text != "" && title != "" {
		text += d.colon()
	}
	text += title
	var about []string
	if e.Optional {
		about = append(about, strings.ToLower(d.locale.Labels.Optional))
	}
	about = append(about, e.Track, model.AudienceText(e.Audience))
	about = append(about, e.People...)
	about = append(about, e.Place)
	about = slices.DeleteFunc(about, func(s string) bool { return oneLine(s) == "" })
	if len(about) > 0 {
		text += " (" + oneLine(strings.Join(about, ", ")) + ")"
	}
	d.line(text)
	for _, detail := range e.Details {
		d.line("  - " + oneLine(detail))
	}
}
