package xlsx

import (
	"slices"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// sessionSheet has a row for each session.
func sessionSheet(l *templates.Locale, sessions []*model.Session) sheet[*model.Session] {
	columns := beforeTechnical(sessionColumns(l, audiences(sessions)), calendarColumns(l))
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
		{id: "date", label: t.Date, look: dateLook, width: 16, content: firstDate(l)},
		{id: "last_day", label: t.LastDay, look: dateLook, width: 16, optional: true, content: lastDay(l)},
		{id: "other_dates", label: t.OtherDates, width: 22, optional: true, content: otherDates(l)},
		{id: "precision", label: t.Precision, look: choiceLook, width: 11, optional: true, choices: []string{t.Week, t.Month}, closed: true, content: precision(l)},
		{id: "start", label: t.Start, look: clockLook, width: 9, content: start(hoursOf)},
		{id: "end", label: t.End, look: clockLook, width: 9, content: end(hoursOf)},
		{id: "period", label: t.PartOfDay, look: choiceLook, width: 13, optional: true, choices: partsOfDay(l), closed: true, content: hoursPeriod(l, hoursOf)},
		{id: "duration", label: t.Duration, look: durationLook, width: 9, optional: true, content: hoursDuration(hoursOf)},
		{id: "hours_for", label: t.HoursFor, width: 14, optional: true, content: hoursFor(hoursOf)},
		{id: "other_hours", label: t.OtherHours, width: 22, optional: true, content: otherHours(l, hoursOf)},
		{id: "title", label: t.Title, look: strongLook, width: 30, content: sessionText(model.FieldTitle, func(s *model.Session) *string { return &s.Title })},
		{id: "theme", label: t.Theme, width: 24, content: sessionText(model.FieldTheme, func(s *model.Session) *string { return &s.Theme })},
		{id: "audience", label: t.Audience, width: 20, choices: audiences, content: audience(func(s *model.Session) *[]model.Audience { return &s.Audience })},
		{id: "place", label: t.Place, width: 18, content: sessionText(model.FieldPlace, func(s *model.Session) *string { return &s.Place })},
		{id: "places", label: t.Places, width: 18, optional: true, content: list(names, func(s *model.Session) *[]string { return &s.Places })},
		{id: "status", label: t.Status, look: choiceLook, width: 13, choices: statuses, closed: true, content: status(l)},
		{id: "objectives", label: t.Objectives, width: 44, content: sessionList(points, model.FieldObjectives, func(s *model.Session) *[]string { return &s.Objectives })},
		{id: "facilitators", label: t.Facilitators, width: 22, content: sessionList(names, model.FieldFacilitators, func(s *model.Session) *[]string { return &s.Facilitators })},
		{id: "speakers", label: t.Speakers, width: 22, content: sessionList(names, model.FieldSpeakers, func(s *model.Session) *[]string { return &s.Speakers })},
		{id: "host", label: t.Host, width: 14, optional: true, content: sessionList(names, model.FieldHost, func(s *model.Session) *[]string { return &s.Host })},
		{id: "id", label: t.ID, look: technicalLook, width: 30, technical: true, content: text(func(s *model.Session) *string { return &s.ID })},
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(s *model.Session) cell { return sourceCell(s.Source) })},
	}
}

func hoursOf(s *model.Session) *[]model.Hours { return &s.Hours }

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
	name = column[R]{id: "session", label: t.Session, look: derivedLook, width: 34, content: content[R]{
		cell: func(r R) cell {
			if s := of(r); s != nil {
				return textCell(s.Name())
			}
			return cell{}
		},
		read: func(r *reading, _ R, c grid.Cell) { r.session.name = r.text(c) },
	}}
	id = column[R]{id: "id", label: t.ID, look: technicalLook, width: 30, technical: true, content: content[R]{
		cell: func(r R) cell {
			if s := of(r); s != nil {
				return textCell(s.ID)
			}
			return cell{}
		},
		read: func(r *reading, _ R, c grid.Cell) { r.session.id = r.text(c) },
	}}
	return name, id
}
