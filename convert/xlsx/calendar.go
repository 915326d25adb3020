package xlsx

import (
	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// calendarColumns hold what a session has of calendars: when it is due, how it
// repeats, who may see it, its categories, the zone of its hours.
func calendarColumns(l *templates.Locale) []column[*model.Session] {
	t := &l.Labels
	classes := []string{l.Class(model.Private), l.Class(model.Confidential)}
	return []column[*model.Session]{
		{id: "due", label: t.Due, look: dateLook, width: 16, optional: true, content: dueDay(l)},
		{id: "due_hour", label: t.DueHour, look: clockLook, width: 9, optional: true, content: dueHour()},
		{id: "series", label: t.Series, width: 22, optional: true, content: sessionText(model.FieldSeries, func(s *model.Session) *string { return &s.Series.Text })},
		{id: "series_rule", label: t.SeriesRule, width: 22, optional: true, content: sessionText(model.FieldSeries, func(s *model.Session) *string { return &s.Series.Rule })},
		{id: "class", label: t.Class, look: choiceLook, width: 13, choices: classes, closed: true, optional: true, content: class(l)},
		{id: "categories", label: t.Categories, width: 20, optional: true, content: sessionList(names, model.FieldCategories, func(s *model.Session) *[]string { return &s.Categories })},
		{id: "timezone", label: t.Timezone, width: 18, optional: true, content: sessionText(model.FieldTimezone, func(s *model.Session) *string { return &s.Timezone })},
	}
}

func dueDay(l *templates.Locale) content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell { return dateCell(l, s.Due.Date) },
		read: func(r *reading, s *model.Session, c grid.Cell) {
			if days, ok := r.days(c); ok {
				s.Due.Date = days.Start
				s.Origins.Set(model.FieldDue, model.Stated, r.at)
			}
		},
	}
}

func dueHour() content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell { return clockCell(s.Due.Clock) },
		read: func(r *reading, s *model.Session, c grid.Cell) {
			if hour, ok := r.clock(c); ok && !s.Due.Date.IsZero() {
				s.Due.Clock = hour
			} else if ok {
				r.keep(c)
			}
		},
	}
}

func class(l *templates.Locale) content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell { return textCell(l.Class(s.Class)) },
		read: func(r *reading, s *model.Session, c grid.Cell) {
			for _, class := range []model.Class{model.Private, model.Confidential} {
				if sameWord(c.Text, l.Class(class)) {
					s.Class = class
					s.Origins.Set(model.FieldClass, model.Stated, r.at)
					return
				}
			}
			r.keep(c)
		},
	}
}

// keptSheet has a row for each note that nobody is to read. It is hidden.
func keptSheet(l *templates.Locale, notes []model.Note) sheet[*model.Note] {
	return sheet[*model.Note]{
		id:      "metadata",
		name:    l.Labels.Metadata,
		columns: keptColumns(l),
		rows:    pointers(notes),
		source:  func(n *model.Note) model.Pos { return n.Source },
		colour:  groupColour,
		hidden:  true,
	}
}

func keptColumns(l *templates.Locale) []column[*model.Note] {
	t := &l.Labels
	return []column[*model.Note]{
		{id: "kind", label: t.Kind, width: 16, content: text(func(n *model.Note) *string { return (*string)(&n.Kind) })},
		{id: "title", label: t.Title, width: 36, content: text(func(n *model.Note) *string { return &n.Title })},
		{id: "text", label: t.Text, width: 100, content: text(func(n *model.Note) *string { return &n.Text })},
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(n *model.Note) cell { return sourceCell(n.Source) })},
	}
}

func (r *reading) readKept(sheet string, source rows) error {
	return readTable(r, sheet, source, table[*model.Note]{
		columns: keptColumns(r.locale),
		begin:   func() *model.Note { return &model.Note{} },
		other:   func(n *model.Note, name string, c grid.Cell) { n.Text = joinLines(n.Text, labelled(name, r.text(c))) },
		finish: func(n *model.Note) {
			if n.Kind != model.Metadata {
				n.Kind = model.Excluded
			}
			n.Source = r.at
			r.p.Notes = append(r.p.Notes, *n)
		},
	})
}
