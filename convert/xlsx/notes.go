package xlsx

import (
	"strconv"
	"strings"

	"deroule/model"
	"deroule/templates"
)

// listRow is a titled list of a session, or of one of its days.
type listRow struct {
	session *model.Session
	day     *int // from 1; 0 is the session itself
	list    *model.List
}

// listSheet has a row for each titled list, its items in one cell.
func listSheet(l *templates.Locale, sessions []*model.Session) sheet[listRow] {
	return sheet[listRow]{
		id:      "lists",
		name:    l.Labels.Lists,
		columns: listColumns(l),
		rows: func(yield func(listRow) bool) {
			eachPart(sessions, func(s *model.Session, day int, part *model.Day) bool {
				for i := range part.Lists {
					if !yield(listRow{s, &day, &part.Lists[i]}) {
						return false
					}
				}
				return true
			})
		},
		source: func(r listRow) model.Pos { return r.list.Source },
		struck: func(r listRow) bool { return cancelled(r.session) },
		rules:  togetherRules("id", "date", "session"),
		colour: headerColour,
	}
}

// eachPart calls f with the lists and tables of each session, then of its days by
// their number.
func eachPart(sessions []*model.Session, f func(s *model.Session, day int, part *model.Day) bool) {
	for _, s := range sessions {
		if !f(s, 0, &model.Day{Lists: s.Lists, Tables: s.Tables}) {
			return
		}
		for i := range s.Days {
			if !f(s, i+1, &s.Days[i]) {
				return
			}
		}
	}
}

// hasPart reports whether a session or one of its days has such a part.
func hasPart(sessions []*model.Session, of func(*model.Day) int) bool {
	found := false
	eachPart(sessions, func(_ *model.Session, _ int, part *model.Day) bool {
		found = of(part) > 0
		return !found
	})
	return found
}

func listColumns(l *templates.Locale) []column[listRow] {
	t := &l.Labels
	session, id := sessionReference(l, func(r listRow) *model.Session { return r.session })
	return []column[listRow]{
		{id: "date", label: t.Date, look: dateLook, width: 16, content: sessionDate(l, func(r listRow) *model.Session { return r.session })},
		{id: "day", label: t.DayNumber, look: countLook, width: 10, optional: true, content: count(func(r listRow) *int { return r.day })},
		session,
		{id: "title", label: t.List, look: strongLook, width: 36, content: text(func(r listRow) *string { return &r.list.Title })},
		{id: "items", label: t.Items, width: 90, content: list(points, func(r listRow) *[]string { return &r.list.Items })},
		id,
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(r listRow) cell { return sourceCell(r.list.Source) })},
	}
}

// noteRow is a note of a session, or of the whole programme where session is nil.
type noteRow struct {
	session     *model.Session
	title, text string
	source      model.Pos
}

// noteSheet has a row for each note, those of the whole programme first.
func noteSheet(l *templates.Locale, p *model.Programme) sheet[*noteRow] {
	return sheet[*noteRow]{
		id:      "notes",
		name:    l.Labels.Notes,
		columns: noteColumns(l),
		rows: func(yield func(*noteRow) bool) {
			for _, n := range p.Notes {
				if n.Kind == "" && !yield(&noteRow{nil, n.Title, n.Text, n.Source}) {
					return
				}
			}
			for _, s := range p.Sessions {
				for i, text := range s.Notes {
					if !yield(&noteRow{s, "", text, s.Origins.At(model.FieldNotes, i)}) {
						return
					}
				}
			}
		},
		source: func(r *noteRow) model.Pos { return r.source },
		rules:  togetherRules("id", "date", "session"),
		colour: groupColour,
	}
}

func noteColumns(l *templates.Locale) []column[*noteRow] {
	t := &l.Labels
	session, id := sessionReference(l, func(r *noteRow) *model.Session { return r.session })
	return []column[*noteRow]{
		{id: "date", label: t.Date, look: dateLook, width: 16, content: sessionDate(l, func(r *noteRow) *model.Session { return r.session })},
		session,
		{id: "title", label: t.Title, look: strongLook, width: 36, content: text(func(r *noteRow) *string { return &r.title })},
		{id: "text", label: t.Text, width: 100, content: text(func(r *noteRow) *string { return &r.text })},
		id,
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(r *noteRow) cell { return sourceCell(r.source) })},
	}
}

// checkSheet has a row for each diagnostic of the plan.
func checkSheet(l *templates.Locale, ds model.Diagnostics) sheet[*model.Diagnostic] {
	t := &l.Labels
	columns := []column[*model.Diagnostic]{
		{id: "severity", label: t.Severity, look: errorLook, width: 15, content: shown(func(d *model.Diagnostic) cell {
			if d.Severity == model.Info {
				return cell{text: l.Severity(d.Severity), look: derivedLook}
			}
			return textCell(l.Severity(d.Severity))
		})},
		{id: "message", label: t.Message, width: 60, content: shown(func(d *model.Diagnostic) cell { return textCell(d.Text(l.Language)) })},
		{id: "hint", label: t.Hint, width: 44, content: shown(func(d *model.Diagnostic) cell { return textCell(d.Advice(l.Language)) })},
		{id: "file", label: t.File, width: 30, content: shown(func(d *model.Diagnostic) cell { return textCell(d.Source.File) })},
		{id: "line", label: t.Line, look: countLook, width: 12, content: shown(func(d *model.Diagnostic) cell {
			if d.Source.Sheet != "" {
				return textCell(strings.TrimSuffix(d.Source.Sheet+"!"+d.Source.Cell, "!"))
			}
			return countCell(d.Source.Line)
		})},
		{id: "related", label: t.SeeAlso, width: 30, optional: true, content: shown(func(d *model.Diagnostic) cell {
			places := make([]string, len(d.Related))
			for i, p := range d.Related {
				places[i] = p.String()
			}
			return textCell(names(places))
		})},
		{id: "code", label: t.Code, look: technicalLook, width: 22, content: shown(func(d *model.Diagnostic) cell { return textCell(string(d.Code)) })},
	}
	if len(ds) == 0 {
		columns[1].cell = func(*model.Diagnostic) cell { return cell{text: t.NothingToReport, look: derivedLook} }
		columns[0].cell = func(*model.Diagnostic) cell { return cell{} }
		ds = model.Diagnostics{{}}
	}
	return sheet[*model.Diagnostic]{
		id:      "checks",
		name:    t.Checks,
		columns: columns,
		rows:    pointers(ds),
		source:  func(d *model.Diagnostic) model.Pos { return d.Source },
		colour:  groupColour,
	}
}

// continuationSheet holds what did not fit into its cell, under the number that
// stands at the end of the cell.
func continuationSheet(l *templates.Locale, rests []string) sheet[int] {
	t := &l.Labels
	return sheet[int]{
		id:   "continued",
		name: t.Continued,
		columns: []column[int]{
			{id: "reference", label: t.Reference, look: countLook, width: 10, content: shown(countCell)},
			{id: "text", label: t.Text, width: 120, content: shown(func(n int) cell { return textCell(rests[n-1]) })},
		},
		rows: func(yield func(int) bool) {
			for i := range rests {
				if !yield(i + 1) {
					return
				}
			}
		},
		source: func(int) model.Pos { return model.Pos{} },
		colour: groupColour,
	}
}

// continuation is the mark at the end of a cell whose text goes on elsewhere.
func continuation(l *templates.Locale, n int) string {
	return " [" + l.Labels.Continued + " " + strconv.Itoa(n) + "]"
}
