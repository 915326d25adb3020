package correct

import (
	"slices"
	"strings"

	"deroule/model"
)

// session sets a session right, or every one that is told by a date.
func (a *applied) session(c Session) {
	m := matcherOf(c.Of.Value)
	found := slices.Collect(func(yield func(*model.Session) bool) {
		for _, s := range a.p.Sessions {
			if m.session(s) && !yield(s) {
				return
			}
		}
	})
	if len(found) == 0 {
		a.unmatched(c.Of)
		return
	}
	for _, s := range found {
		a.facts(s, c)
	}
	if c.SameAs.Value != "" {
		a.join(found[0], c.SameAs)
	}
}

func (a *applied) facts(s *model.Session, c Session) {
	set := func(field model.Field, value *string, to Text) {
		if to.Value != "" {
			*value = to.Value
			s.Origins.Set(field, model.Corrected, to.At)
		}
	}
	set(model.FieldTitle, &s.Title, c.Title)
	set(model.FieldTheme, &s.Theme, c.Theme)
	set(model.FieldPlace, &s.Place, c.Place)
	if c.Place.Value != "" {
		s.Places = nil
	}
	if c.Status.Value != "" {
		s.Status = model.Status(c.Status.Value)
		s.Origins.Set(model.FieldStatus, model.Corrected, c.Status.At)
	}
	if start, end, ok := ParseDays(c.Date.Value); ok {
		moveEntries(s, start)
		s.Dates = []model.DateRange{{Start: start, End: end, Source: c.Date.At}}
		s.Origins.Set(model.FieldDates, model.Corrected, c.Date.At)
	}
	if start, end, ok := ParseHours(c.Hours.Value); ok {
		s.Hours = []model.Hours{{Start: start, End: end, Source: c.Hours.At}}
		s.Origins.Set(model.FieldHours, model.Corrected, c.Hours.At)
	}
	a.changed[s] = a.changed[s] || c.Title.Value != "" || c.Date.Value != ""
}

// moveEntries moves the days and entries of a session with its first day.
func moveEntries(s *model.Session, to model.Date) {
	from := s.FirstDate()
	if !from.HasYear() || !to.HasYear() {
		return
	}
	days := from.DaysUntil(to)
	for i := range s.Days {
		if d := &s.Days[i].Date; d.HasYear() {
			*d = d.AddDays(days)
		}
	}
	for i := range s.Agenda {
		if d := &s.Agenda[i].Date; d.HasYear() {
			*d = d.AddDays(days)
		}
	}
}

// join gives a session what another has and it lacks, and takes the other out.
func (a *applied) join(s *model.Session, other Text) {
	m := matcherOf(other.Value)
	i := slices.IndexFunc(a.p.Sessions, func(t *model.Session) bool { return t != s && m.session(t) })
	if i < 0 {
		a.unmatched(other)
		return
	}
	t := a.p.Sessions[i]
	a.p.Sessions = slices.Delete(a.p.Sessions, i, i+1)
	for _, pair := range [][2]*string{{&s.Title, &t.Title}, {&s.Theme, &t.Theme}, {&s.Place, &t.Place}} {
		switch mine, theirs := pair[0], *pair[1]; {
		case *mine == "":
			*mine = theirs
		case theirs != *mine && theirs != "":
			s.Notes = append(s.Notes, theirs)
		}
	}
	if len(s.Dates) == 0 {
		s.Dates = t.Dates
	}
	if len(s.Hours) == 0 {
		s.Hours = t.Hours
	}
	if len(s.Audience) == 0 {
		s.Audience = t.Audience
	}
	if len(s.Days) == 0 {
		s.Days = t.Days
	}
	for _, lists := range [][2]*[]string{
		{&s.Host, &t.Host}, {&s.Objectives, &t.Objectives}, {&s.Facilitators, &t.Facilitators}, {&s.Speakers, &t.Speakers}, {&s.Notes, &t.Notes},
	} {
		for _, text := range *lists[1] {
			if !slices.Contains(*lists[0], text) {
				*lists[0] = append(*lists[0], text)
			}
		}
	}
	s.Agenda = append(s.Agenda, t.Agenda...)
	s.Fields = append(s.Fields, t.Fields...)
	s.Lists = append(s.Lists, t.Lists...)
	s.Tables = append(s.Tables, t.Tables...)
}

// ParseDays reads "2026-03-19", or "2026-03-19/2026-03-20" (ISO 8601-1 §5.5.1).
func ParseDays(text string) (start, end model.Date, ok bool) {
	first, last, several := strings.Cut(text, "/")
	start, err := model.ParseDate(first)
	end = start
	if err == nil && several {
		end, err = model.ParseDate(last)
	}
	return start, end, err == nil && end.Compare(start) >= 0
}

// ParseHours reads "09:00-17:00", or a start alone.
func ParseHours(text string) (start, end model.Clock, ok bool) {
	first, last, closed := strings.Cut(text, "-")
	start, err := model.ParseClock(strings.TrimSpace(first))
	if err == nil && closed {
		end, err = model.ParseClock(strings.TrimSpace(last))
	}
	return start, end, err == nil
}
