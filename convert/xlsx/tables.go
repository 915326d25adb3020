package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// tableRow is a row of a table that is no plan: of the programme where session is
// nil, else of a session or of one of its days.
type tableRow struct {
	session *model.Session
	day     *int // from 1; 0 is the session itself
	title   *string
	number  *int // from 1; 0 is the header
	cells   *[]string
	source  model.Pos
}

// tableSheet has a row for each row of the tables, their headers among them.
func tableSheet(l *templates.Locale, p *model.Programme) sheet[tableRow] {
	rows := func(yield func(tableRow) bool) {
		if !eachRow(p.Tables, tableRow{day: new(int)}, yield) {
			return
		}
		eachPart(p.Sessions, func(s *model.Session, day int, part *model.Day) bool {
			return eachRow(part.Tables, tableRow{session: s, day: &day}, yield)
		})
	}
	widest := 0
	for row := range rows {
		widest = max(widest, len(*row.cells))
	}
	return sheet[tableRow]{
		id:      "tables",
		name:    l.Labels.Tables,
		columns: beforeTechnical(tableColumns(l), valueColumns(l, widest)),
		rows:    rows,
		source:  func(r tableRow) model.Pos { return r.source },
		rules:   togetherRules("title", "date", "session", "title"),
		colour:  groupColour,
	}
}

func eachRow(tables []model.Table, row tableRow, yield func(tableRow) bool) bool {
	for i := range tables {
		t := &tables[i]
		row.title, row.source = &t.Title, t.Source
		for n := range len(t.Rows) + 1 {
			row.number, row.cells = &n, &t.Columns
			if n > 0 {
				row.cells = &t.Rows[n-1]
			}
			if !yield(row) {
				return false
			}
		}
	}
	return true
}

func tableColumns(l *templates.Locale) []column[tableRow] {
	t := &l.Labels
	session, id := sessionReference(l, func(r tableRow) *model.Session { return r.session })
	return []column[tableRow]{
		{id: "date", label: t.Date, look: dateLook, width: 16, content: sessionDate(l, func(r tableRow) *model.Session { return r.session })},
		{id: "day", label: t.DayNumber, look: countLook, width: 10, optional: true, content: count(func(r tableRow) *int { return r.day })},
		session,
		{id: "title", label: t.Table, look: strongLook, width: 30, content: text(func(r tableRow) *string { return r.title })},
		{id: "number", label: t.Line, look: countLook, width: 8, content: content[tableRow]{
			cell: func(r tableRow) cell { return number(float64(*r.number), countLook) },
			read: count(func(r tableRow) *int { return r.number }).read,
		}},
		id,
		{id: "source", label: t.Source, look: technicalLook, width: 28, technical: true, content: shown(func(r tableRow) cell { return sourceCell(r.source) })},
	}
}

// valueColumns hold the cells of a row, from left to right.
func valueColumns(l *templates.Locale, n int) []column[tableRow] {
	columns := make([]column[tableRow], n)
	for i := range columns {
		label := l.Labels.Value + " " + strconv.Itoa(i+1)
		columns[i] = column[tableRow]{id: "value " + strconv.Itoa(i+1), label: label, width: 28, content: shown(func(r tableRow) cell {
			if i >= len(*r.cells) {
				return cell{}
			}
			return textCell((*r.cells)[i])
		})}
	}
	return columns
}

// readTables reads the tables. A row with the number 0, or of another title, begins
// the next one.
func (r *reading) readTables(sheet string, source rows) error {
	var last *model.Table
	return readTable(r, sheet, source, table[tableRow]{
		columns: tableColumns(r.locale),
		begin: func() tableRow {
			return tableRow{day: new(int), title: new(string), number: new(int), cells: new([]string)}
		},
		other: func(row tableRow, name string, c grid.Cell) {
			text, _ := strings.CutPrefix(name, r.locale.Labels.Value+" ")
			n, err := strconv.Atoi(text)
			if err != nil || n < 1 || n > excelize.MaxColumns {
				r.keep(c)
				return
			}
			for len(*row.cells) < n {
				*row.cells = append(*row.cells, "")
			}
			(*row.cells)[n-1] = r.text(c)
		},
		finish: func(row tableRow) {
			if last == nil || *row.number == 0 {
				last = r.addTable(*row.day, model.Table{Title: *row.title, Columns: *row.cells, Source: r.at})
			} else {
				last.Rows = append(last.Rows, padded(*row.cells, len(last.Columns)))
			}
			for _, text := range r.kept {
				r.p.Notes = append(r.p.Notes, model.Note{Title: *row.title, Text: text, Source: r.at})
			}
		},
	})
}

// padded adds empty cells up to the number of columns.
func padded(cells []string, columns int) []string {
	for len(cells) < columns {
		cells = append(cells, "")
	}
	return cells
}

// addTable puts a table where its first row says: to a day, a session or the whole.
func (r *reading) addTable(day int, t model.Table) *model.Table {
	tables := &r.p.Tables
	if s := r.sessionOf(); s != nil {
		tables = &s.Tables
		if day > 0 && day <= len(s.Days) {
			tables = &s.Days[day-1].Tables
		}
	}
	*tables = append(*tables, t)
	return &(*tables)[len(*tables)-1]
}
