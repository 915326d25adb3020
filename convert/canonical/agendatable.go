package canonical

import (
	"strings"
	"unicode/utf8"

	"deroule/convert/outline"
	"deroule/model"
)

// entryColumn is a fact of an entry that a row of a running order holds.
type entryColumn struct {
	name  string
	write func(model.Entry) string
	read  func(*model.Entry, string) bool
}

func (f form) entryColumns() []entryColumn {
	return []entryColumn{
		{f.Labels.Hours, func(e model.Entry) string { return f.timing(timingOf(e)) }, func(e *model.Entry, text string) bool {
			h, ok := f.readTiming(text)
			setTiming(e, h)
			return ok
		}},
		{f.Labels.Entry, f.entryTitle, func(e *model.Entry, text string) bool {
			e.Title, e.Optional = strings.CutSuffix(text, f.optional)
			e.Kind = f.lex.Kind(e.Title)
			return true
		}},
		{f.Labels.Kind, f.kind, func(e *model.Entry, text string) (ok bool) {
			e.Kind, ok = f.readKind(text)
			return ok
		}},
		{f.Labels.Track, func(e model.Entry) string { return e.Track }, func(e *model.Entry, text string) bool {
			e.Track = text
			return true
		}},
		{f.Labels.Audience, func(e model.Entry) string { return f.groups(e.Audience) }, func(e *model.Entry, text string) bool {
			e.Audience = f.readGroups(text)
			return true
		}},
		{f.Labels.People, func(e model.Entry) string { return names(e.People) }, func(e *model.Entry, text string) bool {
			e.People = strings.Split(text, nameSeparator)
			return true
		}},
		{f.Labels.Place, func(e model.Entry) string { return e.Place }, func(e *model.Entry, text string) bool {
			e.Place = text
			return true
		}},
		{f.Labels.Details, func(e model.Entry) string { return strings.Join(e.Details, "\n") }, func(e *model.Entry, text string) bool {
			e.Details = []string{text}
			return true
		}},
	}
}

func (f form) entryTitle(e model.Entry) string {
	if e.Optional {
		return e.Title + f.optional
	}
	return e.Title
}

// widestEntry is how wide a row of a running order may be, in characters.
const widestEntry = 140

// entryTable writes entries as a table. It is false where that would not serve: no
// entry has more than hours, a title and details, or one has what a row cannot hold.
func (w *writer) entryTable(entries []model.Entry, at place) (*outline.Table, bool) {
	columns := w.entryColumns()
	cells := make([][]string, len(entries))
	used := make([]bool, len(columns))
	used[0], used[1] = true, true
	for i, e := range entries {
		cells[i] = make([]string, len(columns))
		width := 0
		for j, c := range columns {
			cells[i][j] = c.write(e)
			used[j] = used[j] || cells[i][j] != ""
			width += utf8.RuneCountInString(cells[i][j])
		}
		if read, ok := w.readRow(columns, cells[i], at); !ok || width > widestEntry || !sameEntry(read, e) {
			return nil, false
		}
	}
	if !used[3] && !used[4] && !used[5] && !used[6] { // tracks, groups, people and places
		return nil, false
	}
	names := make([]string, len(columns))
	for j, c := range columns {
		names[j] = c.name
	}
	table := &outline.Table{Header: usedCells(names, used)}
	for i := range entries {
		table.Rows = append(table.Rows, *usedCells(cells[i], used))
	}
	return table, true
}

func (f form) readRow(columns []entryColumn, cells []string, at place) (model.Entry, bool) {
	e := model.Entry{Date: at.date, Day: at.day}
	for j, text := range cells {
		if text != oneLine(text) || text != "" && !columns[j].read(&e, text) {
			return e, false
		}
	}
	return e, true
}

func (r *reader) readEntryTable(s *model.Session, table *outline.Table, at place) bool {
	byName := map[string]entryColumn{}
	for _, c := range r.entryColumns() {
		byName[c.name] = c
	}
	var columns []entryColumn
	for _, cell := range table.Header.Cells {
		c, known := byName[cell.Text().Plain]
		if !known {
			return false
		}
		columns = append(columns, c)
	}
	for _, row := range table.Rows {
		if len(row.Cells) != len(columns) {
			return false
		}
		cells := make([]string, len(columns))
		for i, cell := range row.Cells {
			cells[i] = cell.Text().Plain
		}
		e, ok := r.readRow(columns, cells, at)
		if !ok {
			return false
		}
		e.Source = row.Pos
		s.Agenda = append(s.Agenda, e)
	}
	return true
}

// sameEntry compares two entries but for their places in a source.
func sameEntry(a, b model.Entry) bool {
	return a.Date == b.Date && a.Day == b.Day && timingOf(a) == timingOf(b) && a.Title == b.Title && a.Kind == b.Kind &&
		a.Track == b.Track && a.Optional == b.Optional && a.Place == b.Place && sameGroups(a.Audience, b.Audience) &&
		strings.Join(a.People, "\n") == strings.Join(b.People, "\n") && strings.Join(a.Details, "\n") == strings.Join(b.Details, "\n")
}
