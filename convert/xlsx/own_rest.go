package xlsx

import (
	"deroule/convert/grid"
	"deroule/model"
)

// readContinuations reads what did not fit into its cell.
func (r *reading) readContinuations(_ string, source rows) error {
	return source(func(row grid.Row) bool {
		if len(row.Cells) == 2 {
			if n, ok := wholeNumber(row.Cells[0]); ok {
				r.rests[n] = row.Cells[1].Text
			}
		}
		return true
	})
}

// readFacts reads what is said about the whole programme.
func (r *reading) readFacts(sheet string, source rows) error {
	return source(func(row grid.Row) bool {
		var name string
		var value, address grid.Cell
		for _, c := range row.Cells {
			switch c.Column {
			case 1:
				name = c.Text
			case 2:
				value = c
			case 3:
				address = c
			}
		}
		r.at = model.Pos{File: r.file, Sheet: sheet, Cell: grid.CellName(2, row.Number)}
		r.readFact(name, value, address)
		return true
	})
}

func (r *reading) readFact(name string, value, address grid.Cell) {
	t, p := &r.locale.Labels, r.p
	text := r.text(value)
	stated := func(f model.Field) { p.Origins.Set(f, model.Stated, r.at) }
	switch {
	case value.Text == "" && address.Text == "":
	case name == t.Programme, name == t.Period, name == t.Sessions, name == t.Schema: // the header, and what others say
	case name == t.Title:
		p.Title = text
		stated(model.FieldTitle)
	case name == t.Summary:
		p.Summary = text
		stated(model.FieldSummary)
	case name == t.Language:
		p.Language = text
		stated(model.FieldLanguage)
	case name == t.Timezone:
		p.Timezone = text
		stated(model.FieldTimezone)
	case name == t.Link:
		p.Links = append(p.Links, model.Link{Title: text, URL: r.text(address), Source: r.at})
	case name == t.DefaultStart:
		p.Defaults.Start, _ = r.clock(value)
		p.Defaults.Source = r.at
	case name == t.DefaultEnd:
		p.Defaults.End, _ = r.clock(value)
		p.Defaults.Source = r.at
	case name == t.DefaultPlace:
		p.Defaults.Place = text
		p.Defaults.Source = r.at
	default:
		p.Notes = append(p.Notes, model.Note{Title: name, Text: text, Source: r.at})
	}
}

func (r *reading) readFormats(sheet string, source rows) error {
	return readTable(r, sheet, source, table[*model.SupportFormat]{
		columns: append(catalogueColumns(r.locale), furtherFields[*model.SupportFormat](r)),
		begin:   func() *model.SupportFormat { return &model.SupportFormat{} },
		other: func(f *model.SupportFormat, name string, c grid.Cell) {
			f.Fields = append(f.Fields, r.ownColumn(name, c)...)
		},
		finish: func(f *model.SupportFormat) {
			f.Source = r.at
			f.Fields = append(f.Fields, r.fields...)
			f.Notes = append(f.Notes, r.kept...)
			r.p.Formats = append(r.p.Formats, *f)
		},
	})
}

func (r *reading) readLists(sheet string, source rows) error {
	return readTable(r, sheet, source, table[listRow]{
		columns: listColumns(r.locale),
		begin:   func() listRow { return listRow{day: new(int), list: &model.List{}} },
		other: func(row listRow, name string, c grid.Cell) {
			row.list.Items = append(row.list.Items, labelled(name, r.text(c)))
		},
		finish: func(row listRow) {
			row.list.Source = r.at
			s := r.sessionOf()
			switch n := *row.day; {
			case s == nil:
			case n > 0 && n <= len(s.Days):
				s.Days[n-1].Lists = append(s.Days[n-1].Lists, *row.list)
			default:
				s.Lists = append(s.Lists, *row.list)
			}
		},
	})
}

func (r *reading) readNotes(sheet string, source rows) error {
	return readTable(r, sheet, source, table[*noteRow]{
		columns: noteColumns(r.locale),
		begin:   func() *noteRow { return &noteRow{} },
		other: func(row *noteRow, name string, c grid.Cell) {
			row.text = joinLines(row.text, labelled(name, r.text(c)))
		},
		finish: func(row *noteRow) {
			s := r.sessionOf()
			if s == nil {
				r.p.Notes = append(r.p.Notes, model.Note{Title: row.title, Text: row.text, Source: r.at})
				return
			}
			if row.title != "" {
				row.text = labelled(row.title, row.text)
			}
			s.Notes = append(s.Notes, row.text)
			s.Origins.Add(model.FieldNotes, model.Stated, r.at)
		},
	})
}

func joinLines(text, line string) string {
	if text == "" {
		return line
	}
	return text + "\n" + line
}
