package html

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/model"
)

// session is what the template shows of a session.
type session struct {
	Anchor     string
	Name       string
	When       string
	Hours      string
	Audience   string
	Place      string
	Status     string // empty where it takes place
	Cancelled  bool
	Start, End string // first and last moment, where they are known: "2026-03-19T12:00"
	Label      string // when and what, in a line
	Facts      facts
	Objectives []string
	Parts      []part
	Lists      []model.List
	Tables     []model.Table
	Notes      []string
}

// part is the running order of a session, or of one of its days.
type part struct {
	Title   string // of the day; empty where the session has one part
	Facts   facts
	Notes   []string
	Columns columns
	Entries []entry

	Objectives []string
	Lists      []model.List
	Tables     []model.Table
}

type entry struct {
	Hours    string
	Title    string
	Pause    bool // nobody works
	Optional bool
	Track    string
	Audience string
	People   string
	Place    string
	Details  []string
}

func (b builder) session(s *model.Session) session {
	v := session{
		When:       b.labels.DateUnknown,
		Hours:      b.locale.Hours(s.Hours),
		Audience:   s.AudienceText(),
		Place:      s.Place,
		Cancelled:  s.Status == model.Cancelled,
		Objectives: s.Objectives,
		Parts:      b.parts(s),
		Lists:      s.Lists,
		Tables:     s.Tables,
		Notes:      s.Notes,
	}
	if len(s.Dates) > 0 {
		v.When = capitalized(b.locale.Dates(s.Dates))
		if !s.FirstDate().HasYear() {
			v.When += " (" + b.labels.YearUnknown + ")"
		}
	}
	v.Name = cmp.Or(oneLine(s.Name()), v.When)
	if s.Status == model.Cancelled || s.Status == model.Tentative {
		v.Status = b.locale.Status(s.Status)
	}
	v.Start, v.End = bounds(s)
	v.Label = v.Name
	for _, part := range []string{v.Hours, b.locale.Dates(s.Dates)} {
		if part != "" && capitalized(part) != v.Name {
			v.Label = part + ", " + v.Label
		}
	}
	v.Facts.add(b.labels.Hours, v.Hours)
	v.Facts.add(b.labels.Status, v.Status)
	v.Facts.add(b.labels.Place, s.Place)
	v.Facts.add(b.labels.Audience, v.Audience)
	if s.Theme != s.Name() {
		v.Facts.add(b.labels.Theme, s.Theme)
	}
	v.Facts.add(b.labels.Host, strings.Join(s.Host, ", "))
	v.Facts.add(b.labels.Facilitators, strings.Join(s.Facilitators, ", "))
	v.Facts.add(b.labels.Speakers, strings.Join(s.Speakers, ", "))
	for _, f := range b.locale.CalendarFacts(s) {
		v.Facts.add(f.Label, f.Value)
	}
	for _, f := range s.Fields {
		v.Facts.add(f.Name, f.Value)
	}
	return v
}

// bounds are the first and the last moment of a session, of which a page tells by the
// clock of whoever reads it whether they are over; empty where the year is not known.
func bounds(s *model.Session) (start, end string) {
	if len(s.Dates) == 0 {
		return "", ""
	}
	first, last := s.Dates[0], s.Dates[len(s.Dates)-1]
	if !first.Start.HasYear() || !last.End.HasYear() {
		return "", ""
	}
	opens, closes := "00:00", "23:59"
	for i, h := range s.Hours {
		if text := h.Start.String(); text != "" && (i == 0 || text < opens) {
			opens = text
		}
		if text := h.End.String(); text != "" && (i == 0 || text > closes) {
			closes = min(text, "23:59") // 24:00 is of no day there
		}
	}
	return first.Start.String() + "T" + opens, last.End.String() + "T" + closes
}

// parts are the running order of each day under its title, or of the whole session.
func (b builder) parts(s *model.Session) (parts []part) {
	left := slices.Clone(s.Agenda)
	take := func(belongs func(model.Entry) bool) (entries []model.Entry) {
		left = slices.DeleteFunc(left, func(e model.Entry) bool {
			if belongs(e) {
				entries = append(entries, e)
				return true
			}
			return false
		})
		return entries
	}
	for i, d := range s.Days {
		v := b.part(b.dayTitle(i, d), take(func(e model.Entry) bool {
			return e.Day == i+1 || e.Day == 0 && e.Date == d.Date && !d.Date.IsZero()
		}))
		v.Facts.add(b.labels.Hours, b.locale.Hours(d.Hours))
		v.Facts.add(b.labels.Place, d.Place)
		v.Facts.add(b.labels.Facilitators, strings.Join(d.Facilitators, ", "))
		for _, f := range d.Fields {
			v.Facts.add(f.Name, f.Value)
		}
		v.Notes, v.Objectives, v.Lists, v.Tables = d.Notes, d.Objectives, d.Lists, d.Tables
		parts = append(parts, v)
	}
	for len(left) > 0 {
		date := left[0].Date
		entries := take(func(e model.Entry) bool { return e.Date == date })
		parts = append(parts, b.part(capitalized(b.locale.Day(date)), entries))
	}
	return parts
}

func (b builder) dayTitle(i int, d model.Day) string {
	var words []string
	for _, text := range []string{capitalized(b.locale.Day(d.Date)), oneLine(d.Title)} {
		if text != "" {
			words = append(words, text)
		}
	}
	if len(words) == 0 {
		return b.labels.DayNumber + " " + strconv.Itoa(i+1)
	}
	return strings.Join(words, " – ")
}

func (b builder) part(title string, entries []model.Entry) part {
	v := part{Title: title}
	for _, e := range entries {
		shown := entry{
			Hours: b.locale.When(e), Title: e.Title, Optional: e.Optional, Track: e.Track,
			Pause:    slices.Contains([]model.Kind{model.Break, model.Meal}, e.Kind),
			Audience: model.AudienceText(e.Audience), People: strings.Join(e.People, ", "), Place: e.Place, Details: e.Details,
		}
		v.Entries = append(v.Entries, shown)
		v.Columns.Hours = v.Columns.Hours || shown.Hours != ""
		v.Columns.Track = v.Columns.Track || shown.Track != ""
		v.Columns.Audience = v.Columns.Audience || shown.Audience != ""
		v.Columns.People = v.Columns.People || shown.People != ""
		v.Columns.Place = v.Columns.Place || shown.Place != ""
	}
	return v
}
