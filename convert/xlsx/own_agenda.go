package xlsx

import (
	"deroule/convert/grid"
	"deroule/model"
)

// readAgenda reads the running orders. A row that names no session belongs to
// that of the row above.
func (r *reading) readAgenda(sheet string, source rows) error {
	var last *model.Session
	return readTable(r, sheet, source, table[entryRow]{
		columns: agendaColumns(r.locale),
		begin:   func() entryRow { return entryRow{entry: &model.Entry{}} },
		other: func(row entryRow, name string, c grid.Cell) {
			row.entry.Details = append(row.entry.Details, labelled(name, r.text(c)))
		},
		finish: func(row entryRow) {
			if s := r.sessionOf(); s != nil {
				last = s
			}
			e := row.entry
			e.Source = r.at
			e.Details = append(e.Details, r.kept...)
			if last == nil {
				r.p.Notes = append(r.p.Notes, model.Note{Title: sheet, Text: e.Title, Source: r.at})
				return
			}
			r.settleDate(last, e)
			last.Agenda = append(last.Agenda, *e)
		},
	})
}

// settleDate takes the date off the entry of a session of one day, which bears it
// itself. Where it says another one, somebody moved the session and not the entry.
func (r *reading) settleDate(s *model.Session, e *model.Entry) {
	if s.SeveralDays() {
		return
	}
	if first := s.FirstDate(); !e.Date.IsZero() && !first.IsZero() && e.Date != first {
		r.p.Diagnostics.Add(model.Conflict, r.at, "@dates", e.Date.String(), first.String()).With(s.Source)
	}
	e.Date = model.Date{}
}

func (r *reading) readDays(sheet string, source rows) error {
	return readTable(r, sheet, source, table[dayRow]{
		columns: dayColumns(r.locale),
		begin:   func() dayRow { return dayRow{day: &model.Day{}} },
		other: func(row dayRow, name string, c grid.Cell) {
			row.day.Notes = append(row.day.Notes, labelled(name, r.text(c)))
		},
		finish: func(row dayRow) {
			row.day.Source = r.at
			row.day.Notes = append(row.day.Notes, r.kept...)
			r.session.date = model.Date{} // that of the day, not of the session
			if s := r.sessionOf(); s != nil {
				s.Days = append(s.Days, *row.day)
			}
		},
	})
}
