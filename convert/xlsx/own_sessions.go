package xlsx

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
)

func (r *reading) readSessions(sheet string, source rows) error {
	return readTable(r, sheet, source, table[*model.Session]{
		columns: append(slices.Concat(sessionColumns(r.locale, nil), calendarColumns(r.locale)), furtherFields[*model.Session](r)),
		begin:   func() *model.Session { return &model.Session{Status: model.Confirmed} },
		other:   func(s *model.Session, name string, c grid.Cell) { s.Fields = append(s.Fields, r.ownColumn(name, c)...) },
		finish: func(s *model.Session) {
			s.Source = r.at
			s.Fields = append(s.Fields, r.fields...)
			for _, text := range r.kept {
				s.Notes = append(s.Notes, text)
				s.Origins.Add(model.FieldNotes, model.Stated, r.at)
			}
			if r.byID[s.ID] != nil {
				s.ID = "" // a copied row is a session of its own
			}
			if s.ID != "" {
				r.byID[s.ID] = s
			}
			r.p.Sessions = append(r.p.Sessions, s)
		},
	})
}

// furtherFields is the column of the fields that have no column of their own.
func furtherFields[R any](r *reading) column[R] {
	return column[R]{label: r.locale.Labels.Fields, optional: true, content: content[R]{
		read: func(r *reading, _ R, c grid.Cell) { r.fields = append(r.fields, r.labelledLines(c)...) },
	}}
}

// labelledLines are the fields of a cell with a line "Name : value" for each.
func (r *reading) labelledLines(c grid.Cell) []model.Property {
	var fields []model.Property
	for _, item := range splitItems(r.text(c)) {
		name, value := splitLabelled(item)
		fields = append(fields, model.Property{Name: name, Value: value, Source: r.at})
	}
	return fields
}

// ownColumn are the fields that the cell of a plan's own column holds.
func (r *reading) ownColumn(name string, c grid.Cell) []model.Property {
	var fields []model.Property
	for _, value := range splitValues(r.text(c)) {
		fields = append(fields, model.Property{Name: name, Value: value, Source: r.at})
	}
	return fields
}

// sessionOf finds the session that a row speaks of: by its identifier, else by its
// name and date. A name that no session has is that of a new one.
func (r *reading) sessionOf() *model.Session {
	ref := r.session
	if s := r.byID[ref.id]; s != nil {
		return s
	}
	if ref.name == "" && ref.id == "" {
		return nil
	}
	for _, s := range r.p.Sessions {
		if s.Name() == ref.name && (ref.date.IsZero() || onDay(s, ref.date)) {
			return s
		}
	}
	if len(r.byID) > 0 && ref.id != "" {
		return r.goneSession()
	}
	s := &model.Session{Title: ref.name, Status: model.Confirmed, Source: r.at}
	if !ref.date.IsZero() {
		s.Dates = []model.DateRange{{Start: ref.date, End: ref.date, Source: r.at}}
	}
	r.p.Sessions = append(r.p.Sessions, s)
	return s
}

// goneSession is the session of a row whose own row somebody took out of the sheet of
// sessions: what else the workbook says of it goes with it.
func (r *reading) goneSession() *model.Session {
	ref := r.session
	s := &model.Session{ID: ref.id, Title: ref.name, Source: r.at}
	r.gone = append(r.gone, s)
	r.byID[ref.id] = s
	r.p.Diagnostics.Add(model.EditedSession, r.at, cmp.Or(ref.name, ref.id)).As("row-gone")
	return s
}

// keepGone keeps the words of the sessions whose rows are gone, as what was excluded.
func (r *reading) keepGone() {
	for _, s := range r.gone {
		var texts []string
		s.EachText(func(text string) {
			if text != s.Title {
				texts = append(texts, text)
			}
		})
		r.p.Notes = append(r.p.Notes, model.Note{Title: cmp.Or(s.Title, s.ID), Text: strings.Join(texts, "\n"), Kind: model.Excluded, Source: s.Source})
	}
}

// giveYears gives days that somebody typed without a year that of the row above, the first
// ones that of the first row that has one. Sessions whose year nobody knew have none in
// their identifier.
func (r *reading) giveYears() {
	year := 0
	for _, s := range r.p.Sessions {
		if year = s.FirstDate().Year; year != 0 {
			break
		}
	}
	for _, s := range r.p.Sessions {
		if own := s.FirstDate().Year; own != 0 {
			year = own
			continue
		}
		when, err := model.ParseDate(s.ID[:min(len(s.ID), len("2006-01-02"))])
		if year == 0 || len(s.Dates) != 1 || s.ID != "" && (err != nil || !when.HasYear()) || !s.Dates[0].GiveYear(year) {
			continue
		}
		d := s.Dates[0]
		s.Origins.Set(model.FieldDates, model.Inferred, d.Source)
		r.p.Diagnostics.Add(model.EditedSession, cmp.Or(d.Source, s.Source), d.Start.String(), strconv.Itoa(d.Start.Year)).As("year")
	}
}

func onDay(s *model.Session, d model.Date) bool {
	for _, days := range s.Dates {
		if days.Contains(d) {
			return true
		}
	}
	return false
}

// isoMinutes writes minutes as a duration of ISO 8601: "PT1H30M".
func isoMinutes(minutes int) string {
	var b strings.Builder
	b.WriteString("PT")
	if minutes >= 60 {
		b.WriteString(strconv.Itoa(minutes/60) + "H")
	}
	if minutes%60 != 0 || minutes == 0 {
		b.WriteString(strconv.Itoa(minutes%60) + "M")
	}
	return b.String()
}

func isoDays(days int) string { return "P" + strconv.Itoa(days) + "D" }
