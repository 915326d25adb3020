package xlsx

import (
	"slices"
	"strings"

	"deroule/model"
	"deroule/templates"
)

// sessionSheet has a row for each session.
func sessionSheet(l *templates.Locale, sessions []*model.Session) sheet[*model.Session] {
	columns := sessionColumns(l, audiences(sessions))
	names := fieldNames(columns, func(yield func([]model.Property) bool) {
		for _, s := range sessions {
			if !yield(s.Fields) {
				return
			}
		}
	})
	fields := fieldColumns(l, names, func(s *model.Session) []model.Property { return s.Fields })
	return sheet[*model.Session]{
		id:      "sessions",
		name:    l.Labels.Sessions,
		columns: beforeTechnical(columns, fields),
		rows:    slices.Values(sessions),
		source:  func(s *model.Session) model.Pos { return s.Source },
		struck:  cancelled,
		rules:   []rule{cancelledRule("status", l.Labels.Cancelled)},
		colour:  headerColour,
	}
}

func cancelled(s *model.Session) bool { return s.Status == model.Cancelled }

// sessionColumns holds the first of several dates and hours in cells of their own,
// which can be sorted and reckoned with; further ones stand in words beside them.
func sessionColumns(l *templates.Locale, audiences []string) []column[*model.Session] {
	t := &l.Labels
	statuses := []string{l.Status(model.Confirmed), l.Status(model.Tentative), l.Status(model.Cancelled)}
	return []column[*model.Session]{
		{id: "date", label: t.Date, look: dateLook, width: 16, cell: func(s *model.Session) cell { return dateCell(l, s.FirstDate()) }},
		{id: "last_day", label: t.LastDay, look: dateLook, width: 16, optional: true, cell: func(s *model.Session) cell { return lastDay(l, s.Dates) }},
		{id: "other_dates", label: t.OtherDates, width: 22, optional: true, cell: func(s *model.Session) cell { return otherDates(l, s.Dates) }},
		{id: "start", label: t.Start, look: clockLook, width: 9, cell: func(s *model.Session) cell { return clockCell(firstHours(s.Hours).Start) }},
		{id: "end", label: t.End, look: clockLook, width: 9, cell: func(s *model.Session) cell { return clockCell(firstHours(s.Hours).End) }},
		{id: "hours_for", label: t.HoursFor, width: 14, optional: true, cell: func(s *model.Session) cell { return textCell(firstHours(s.Hours).Audience) }},
		{id: "other_hours", label: t.OtherHours, width: 22, optional: true, cell: func(s *model.Session) cell { return otherHours(l, s.Hours) }},
		{id: "title", label: t.Title, look: strongLook, width: 30, cell: func(s *model.Session) cell { return textCell(s.Title) }},
		{id: "theme", label: t.Theme, width: 24, cell: func(s *model.Session) cell { return textCell(s.Theme) }},
		{id: "audience", label: t.Audience, width: 20, choices: audiences, cell: func(s *model.Session) cell { return textCell(groups(s.Audience)) }},
		{id: "place", label: t.Place, width: 18, cell: func(s *model.Session) cell { return textCell(s.Place) }},
		{id: "status", label: t.Status, look: choiceLook, width: 13, choices: statuses, closed: true, cell: func(s *model.Session) cell { return textCell(l.Status(s.Status)) }},
		{id: "objectives", label: t.Objectives, width: 44, cell: func(s *model.Session) cell { return textCell(points(s.Objectives)) }},
		{id: "facilitators", label: t.Facilitators, width: 22, cell: func(s *model.Session) cell { return textCell(names(s.Facilitators)) }},
		{id: "speakers", label: t.Speakers, width: 22, cell: func(s *model.Session) cell { return textCell(names(s.Speakers)) }},
		{id: "host", label: t.Host, width: 14, optional: true, cell: func(s *model.Session) cell { return textCell(names(s.Host)) }},
		{id: "id", label: t.ID, look: technicalLook, width: 30, technical: true, cell: func(s *model.Session) cell { return textCell(s.ID) }},
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, cell: func(s *model.Session) cell { return sourceCell(s.Source) }},
	}
}

func lastDay(l *templates.Locale, dates []model.DateRange) cell {
	if len(dates) == 0 || dates[0].End == dates[0].Start {
		return cell{}
	}
	return dateCell(l, dates[0].End)
}

// otherDates names the alternatives of a tentative session, a line each.
func otherDates(l *templates.Locale, dates []model.DateRange) cell {
	var lines []string
	for i, r := range dates {
		if i > 0 {
			lines = append(lines, l.Days(r))
		}
	}
	return textCell(strings.Join(lines, "\n"))
}

func firstHours(hours []model.Hours) model.Hours {
	if len(hours) == 0 {
		return model.Hours{}
	}
	return hours[0]
}

// otherHours names the hours of further audiences, a line each.
func otherHours(l *templates.Locale, hours []model.Hours) cell {
	var lines []string
	for i := 1; i < len(hours); i++ {
		lines = append(lines, l.Hours(hours[i:i+1]))
	}
	return textCell(strings.Join(lines, "\n"))
}

// audiences lists what the audience column says, each once, in order: coordinators
// choose from it and may type others.
func audiences(sessions []*model.Session) []string {
	seen := map[string]bool{"": true}
	var texts []string
	for _, s := range sessions {
		text := groups(s.Audience)
		if !seen[text] {
			seen[text] = true
			texts = append(texts, text)
		}
	}
	return texts
}

// sessionReference are the columns that tie a row to its session: its name for
// people, its identifier for programs.
func sessionReference[R any](l *templates.Locale, of func(R) *model.Session) (name, id column[R]) {
	t := &l.Labels
	name = column[R]{id: "session", label: t.Session, look: derivedLook, width: 34, cell: func(r R) cell {
		if s := of(r); s != nil {
			return textCell(s.Name())
		}
		return cell{}
	}}
	id = column[R]{id: "id", label: t.ID, look: technicalLook, width: 30, technical: true, cell: func(r R) cell {
		if s := of(r); s != nil {
			return textCell(s.ID)
		}
		return cell{}
	}}
	return name, id
}
