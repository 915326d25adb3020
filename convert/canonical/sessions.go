package canonical

import (
	"cmp"
	"strconv"

	"deroule/convert/outline"
	"deroule/model"
)

// column is a fact that a row of the table of sessions holds, where it fits on
// one line and reads back the same. Else the cell is empty and the fact stands
// among the labels of the session.
type column struct {
	name  string
	write func(*model.Session) string
	read  func(*model.Session, outline.Text) bool
}

func (f form) columns() []column {
	return []column{
		{f.Labels.Date, f.when, func(s *model.Session, t outline.Text) bool {
			ok := f.readWhen(t.Plain, s)
			for i := range s.Dates {
				s.Dates[i].Source = t.Pos()
			}
			return ok
		}},
		{f.Labels.Hours, func(s *model.Session) string { return f.hours(s.Hours) }, func(s *model.Session, t outline.Text) bool {
			hours, ok := f.readHours(t.Plain)
			for i := range hours {
				hours[i].Source = t.Pos()
			}
			s.Hours = hours
			return ok
		}},
		{f.Labels.Session, func(s *model.Session) string { return alone(s.Title) }, func(s *model.Session, t outline.Text) bool {
			return set(&s.Title, s, model.FieldTitle, t)
		}},
		{f.Labels.Theme, func(s *model.Session) string { return alone(s.Theme) }, func(s *model.Session, t outline.Text) bool {
			return set(&s.Theme, s, model.FieldTheme, t)
		}},
		{f.Labels.Audience, func(s *model.Session) string { return f.groups(s.Audience) }, func(s *model.Session, t outline.Text) bool {
			s.Audience = f.readGroups(t.Plain)
			for range s.Audience {
				s.Origins.Add(model.FieldAudience, model.Stated, t.Pos())
			}
			return true
		}},
		{f.Labels.Place, func(s *model.Session) string { return alone(s.Place) }, func(s *model.Session, t outline.Text) bool {
			return set(&s.Place, s, model.FieldPlace, t)
		}},
	}
}

// alone is a text that is one line, or nothing.
func alone(text string) string {
	if text != oneLine(text) {
		return ""
	}
	return text
}

func set(value *string, s *model.Session, field model.Field, t outline.Text) bool {
	*value = t.Plain
	s.Origins.Set(field, model.Stated, t.Pos())
	return true
}

// sessions writes the table, with the columns that some session fills, then the
// details of each.
func (w *writer) sessions(sessions []*model.Session) {
	if len(sessions) == 0 {
		return
	}
	w.heading(1, w.Labels.Sessions)
	columns := w.columns()
	cells := make([][]string, len(sessions))
	used := make([]bool, len(columns))
	used[0] = true
	for i, s := range sessions {
		cells[i] = make([]string, len(columns))
		for j, c := range columns {
			cells[i][j] = c.write(s)
			used[j] = used[j] || cells[i][j] != ""
		}
	}
	names := make([]string, len(columns))
	for j, c := range columns {
		names[j] = c.name
	}
	table := &outline.Table{Header: usedCells(names, used)}
	for i := range sessions {
		table.Rows = append(table.Rows, *usedCells(cells[i], used))
	}
	w.add(table)
	for i, detailed := range w.detailed(sessions) {
		if detailed {
			w.heading(1, w.sessionHeading(i, sessions[i]))
			w.details(sessions[i])
		}
	}
}

func usedCells(texts []string, used []bool) *outline.Row {
	row := &outline.Row{}
	for i, text := range texts {
		if used[i] {
			row.Cells = append(row.Cells, cellOf(text))
		}
	}
	return row
}

// detailed reports which sessions have a heading: those with details, and those
// that one further down would be taken for, as its heading is the same.
func (w *writer) detailed(sessions []*model.Session) []bool {
	has := make([]bool, len(sessions))
	later := map[string]bool{}
	for i := len(sessions) - 1; i >= 0; i-- {
		heading := w.sessionHeading(i, sessions[i])
		own := writer{form: w.form}
		own.details(sessions[i])
		has[i] = len(own.blocks) > 0 || later[heading]
		later[heading] = later[heading] || has[i]
	}
	return has
}

// sessionHeading is "Vendredi 30 août 2019 : Session UXD", made of what the row of
// the session holds.
func (f form) sessionHeading(i int, s *model.Session) string {
	name, dates := cmp.Or(alone(s.Title), alone(s.Theme), f.groups(s.Audience)), f.dates(s.Dates)
	switch {
	case name != "" && dates != "":
		return capital(dates) + f.colon + name
	case name != "":
		return f.guarded(name, f.isChapter)
	case dates != "":
		return capital(dates)
	}
	return f.Labels.Session + " " + strconv.Itoa(i+1)
}

// isChapter reports whether a heading begins a part of the document.
func (f form) isChapter(heading string) bool {
	return heading == f.Labels.Sessions || heading == f.Labels.Notes || heading == f.Labels.Tables
}

func (r *reader) sessions(p *model.Programme) bool {
	if !r.title(1, r.Labels.Sessions) {
		return true
	}
	table, ok := r.table()
	if !ok || !r.rows(p, table) {
		return false
	}
	for i, s := range p.Sessions {
		h, ok := r.peekHeading(1)
		if !ok || h.Text.Plain != r.sessionHeading(i, s) {
			continue
		}
		r.heading(1)
		if !r.details(s) {
			return false
		}
	}
	return true
}

// rows reads the rows of the table of sessions.
func (r *reader) rows(p *model.Programme, table *outline.Table) bool {
	byName := map[string]column{}
	for _, c := range r.columns() {
		byName[c.name] = c
	}
	for _, row := range table.Rows {
		s := &model.Session{Source: row.Pos}
		for i, cell := range row.Cells {
			if i >= len(table.Header.Cells) {
				return false
			}
			c, known := byName[table.Header.Cells[i].Text().Plain]
			if text := cell.Text().Trim(); !known || text.Plain != "" && !c.read(s, text) {
				return false
			}
		}
		if s.Status == "" {
			s.Status = model.Confirmed
		}
		p.Sessions = append(p.Sessions, s)
	}
	return true
}
