package xlsx

import (
	"slices"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// source is what is read of a workbook, whatever its format: its visible sheets, the
// hidden one of ours and, for each, its rows.
type source interface {
	SheetNames() []string
	Rows(sheet string, yield func(grid.Row) bool) error
}

// ReadBook reads a workbook that [Writer] wrote and another program saved in its
// own format, and gives back the whole programme. It is false for any other workbook.
func ReadBook(book *grid.Book) (p *model.Programme, own bool, err error) {
	return readOwn(loadedBook{book}, book.File)
}

// readOwn reads a workbook that [Writer] wrote, whoever has edited and saved it
// since, and gives back the whole programme. It is false for any other workbook.
func readOwn(w source, file string) (p *model.Programme, own bool, err error) {
	r := &reading{file: file, values: grid.NewValues(), p: &model.Programme{}, byID: map[string]*model.Session{}, rests: map[int]string{}}
	if own, err = r.recognise(w); !own || err != nil {
		return nil, own, err
	}
	if err := r.readSheets(w); err != nil {
		return nil, true, err
	}
	r.keepGone()
	r.giveYears()
	r.p.FillIDs() // of the sessions that people added
	r.p.Diagnostics.Sort()
	return r.p, true, nil
}

// recognise looks for the sheet of facts about the whole, which names the schema,
// and so learns the language of the labels.
func (r *reading) recognise(w source) (bool, error) {
	for _, language := range []string{"fr", "en"} {
		locale := templates.LocaleOf(language)
		for _, sheet := range w.SheetNames() {
			if sheet != locale.Labels.Programme {
				continue
			}
			found := false
			err := w.Rows(sheet, func(row grid.Row) bool {
				found = found || len(row.Cells) > 1 && row.Cells[0].Text == locale.Labels.Schema && strings.HasPrefix(row.Cells[1].Text, schemaFamily)
				return !found
			})
			if found || err != nil {
				r.locale = &locale
				return found, err
			}
		}
	}
	return false, nil
}

// schemaFamily is how the names of all versions of the contract begin.
const schemaFamily = "deroule/"

// readSheets reads the sheets in the order in which they need each other.
func (r *reading) readSheets(w source) error {
	t := &r.locale.Labels
	sheets := []struct {
		name string
		read func(string, rows) error
	}{
		{t.Continued, r.readContinuations},
		{t.Programme, r.readFacts},
		{t.Sessions, r.readSessions},
		{t.Days, r.readDays},
		{t.RunningOrder, r.readAgenda},
		{t.Formats, r.readFormats},
		{t.Lists, r.readLists},
		{t.Tables, r.readTables},
		{t.Notes, r.readNotes},
		{t.Metadata, r.readKept},
		{t.Checks, nil}, // says what an earlier reading was unsure of
	}
	present := map[string]bool{}
	for _, name := range w.SheetNames() {
		present[name] = true
	}
	for _, s := range sheets {
		if present[s.name] && s.read != nil {
			if err := s.read(s.name, func(yield func(grid.Row) bool) error { return w.Rows(s.name, yield) }); err != nil {
				return err
			}
		}
		delete(present, s.name)
	}
	for _, name := range w.SheetNames() {
		if present[name] {
			if err := r.keepSheet(w, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// keepSheet keeps a sheet that somebody added, a note with a line for each row.
func (r *reading) keepSheet(w source, name string) error {
	note := model.Note{Title: name, Source: model.Pos{File: r.file, Sheet: name}}
	var lines []string
	err := w.Rows(name, func(row grid.Row) bool {
		texts := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			texts[i] = strings.TrimSpace(r.text(c))
		}
		lines = append(lines, strings.Join(texts, " | "))
		return true
	})
	if note.Text = strings.Join(lines, "\n"); note.Text != "" {
		r.p.Notes = append(r.p.Notes, note)
	}
	return err
}

// loadedBook is a workbook that has been read as a whole.
type loadedBook struct{ *grid.Book }

// sheets are those that are shown, and the one that we hide.
func (b loadedBook) sheets() []*grid.Sheet {
	sheets := slices.Clone(b.Sheets)
	for _, s := range b.Hidden {
		if isKeptSheet(s.Name) {
			sheets = append(sheets, s)
		}
	}
	return sheets
}

// SheetNames lists the sheets that are read.
func (b loadedBook) SheetNames() []string {
	var names []string
	for _, s := range b.sheets() {
		names = append(names, s.Name)
	}
	return names
}

// Rows calls yield for the rows of a sheet.
func (b loadedBook) Rows(sheet string, yield func(grid.Row) bool) error {
	for _, s := range b.sheets() {
		if s.Name != sheet {
			continue
		}
		for _, row := range s.Rows {
			if !yield(row) {
				return nil
			}
		}
		return nil
	}
	return nil
}
