package grid

import (
	"slices"
	"strings"
	"unicode"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// part is a run of rows of a table under one heading.
type part struct {
	heading outline.Text // zero for the rows before any heading
	blocks  []outline.Block
}

// flat is a table whose rows are things, while it is put into blocks.
type flat struct {
	*author
	*table
	main, date, hours int // columns; -1 for none
	header            *outline.Row
	comments          bool // a last column holds them
	parts             []part
	strayed           []outline.Text // stood in no column
	rows              []outline.Row  // not yet in a block
	lastDate          *Cell
	months            map[int]*Cell // by row, where months stand in a column of their own
	headings          headings
	fill              bool // an empty date means the one above
}

// flatParts puts a table into blocks: a table for each run of rows under a heading.
func (a *author) flatParts(t *table) []part {
	f := &flat{author: a, table: t, main: mainOf(t), date: t.find(isDate), hours: t.find(isHours), parts: []part{{}}}
	f.fill = f.fillsDown()
	f.comments = t.hasComments()
	f.findMonths()
	f.makeHeader()
	for _, row := range t.rows {
		f.row(row)
	}
	f.flush()
	if f.strayed != nil {
		f.last().blocks = append(f.last().blocks, f.paragraph(f.strayed...))
	}
	return f.parts
}

// findMonths finds the month of each row, which stands in the first of several.
func (f *flat) findMonths() {
	if f.date < 0 || f.columns[f.date].after == 0 {
		return
	}
	f.months = map[int]*Cell{}
	var last *Cell
	for _, row := range f.table.rows {
		if c := f.shown(row.Number, f.columns[f.date].after); c != nil {
			last = c
		}
		f.months[row.Number] = last
	}
}

// mainOf is the column that says what a row is.
func mainOf(t *table) int {
	const longTitle = 15 // words: a description of more is none
	for _, role := range []lexicon.Role{lexicon.RoleTitle, lexicon.RoleAgenda, lexicon.RoleTheme, lexicon.RoleDescription} {
		i := t.find(func(c *column) bool { return c.role == role })
		if i >= 0 && (role != lexicon.RoleDescription || t.columns[i].words <= longTitle*t.columns[i].filled) {
			return i
		}
	}
	best := -1
	for i, c := range t.columns {
		if c.role == lexicon.NoRole && c.words > 0 && !isHours(c) && !isDate(c) && (best < 0 || t.columns[best].words < c.words/4) {
			best = i
		}
	}
	return best
}

// makeHeader makes the row of names. A table that has none gets none.
func (f *flat) makeHeader() {
	if f.table.header == nil || len(f.columns) == 0 {
		return
	}
	last := f.table.header[len(f.table.header)-1]
	f.header = &outline.Row{Pos: f.pos(last.Number, f.columns[0].first)}
	for _, c := range f.columns {
		cell := outline.Cell{Pos: f.pos(last.Number, c.first)}
		if c.at != nil {
			cell = outline.NewCell(f.at(c.at), outline.NewText(plain(c.name), f.at(c.at)))
		}
		f.header.Cells = append(f.header.Cells, cell)
	}
	if f.comments {
		f.header.Cells = append(f.header.Cells, outline.NewCell(f.header.Pos, outline.Text{Plain: "Notes"})) // no word of the sheet
	}
}

// headings are those of the days so far.
type headings struct {
	n     int
	first *Cell
	dates map[model.Date]int // the first heading with each date, from 0
}

func (h *headings) add(c *Cell, words *senses) {
	if h.n == 0 {
		h.first, h.dates = c, map[model.Date]int{}
	}
	if date, ok := words.firstDate(c); ok {
		if _, known := h.dates[date]; !known {
			h.dates[date] = h.n
		}
	}
	h.n++
}

// row puts a row of the sheet where it belongs.
func (f *flat) row(row *Row) {
	c := lone(row)
	if c == nil {
		f.add(f.cells(row), row)
		return
	}
	s := f.words.of(c)
	column := f.columnOf(c)
	switch {
	case (s.dated || s.isDay()) && f.date < 0 && !s.hours:
		f.begin(c)
	case s.month:
		f.add(f.cells(row), row)
	case s.timed && f.date < 0:
		f.add(f.timedCells(c), row)
	case column >= 0 && column == f.main && f.extent(c).LastColumn == c.Column:
		f.add(f.cells(row), row)
	case column >= 0 && column == f.date && s.isDay(): // a day on which nothing is planned
	default:
		f.flush()
		f.last().blocks = append(f.last().blocks, f.paragraph(f.lines(c)...))
	}
}

func (f *flat) last() *part { return &f.parts[len(f.parts)-1] }

// begin begins a part under a heading that names a day.
func (f *flat) begin(c *Cell) {
	f.flush()
	if f.isWithinDay(c) {
		f.last().blocks = append(f.last().blocks, &outline.Verbatim{Pos: f.at(c), Lines: f.lines(c)})
		return
	}
	f.headings.add(c, f.words)
	f.parts = append(f.parts, part{heading: f.text(c)})
}

// isWithinDay reports whether a heading speaks of a part of the day that it stands
// under: it has that day's date, or that of a day before which somebody copied and
// forgot to change.
func (f *flat) isWithinDay(c *Cell) bool {
	date, ok := f.words.firstDate(c)
	if !ok {
		return false
	}
	i, known := f.headings.dates[date]
	return known && (i == f.headings.n-1 || !f.headsDay(c))
}

// headsDay reports whether a heading is like those of the days before it: a part
// of a day names no more than its date and that part.
func (f *flat) headsDay(c *Cell) bool {
	first := f.headings.first
	return f.extent(c).LastColumn-c.Column == f.extent(first).LastColumn-first.Column && f.words.shape(c) == f.words.shape(first)
}

// flush puts the rows so far into a table.
func (f *flat) flush() {
	if len(f.rows) == 0 {
		return
	}
	pos := f.rows[0].Pos
	if f.header != nil {
		pos = f.header.Pos
	}
	f.last().blocks = append(f.last().blocks, &outline.Table{Pos: pos, Header: f.header, Rows: f.rows, Placed: true})
	f.rows = nil
}

func (f *flat) add(cells []outline.Cell, row *Row) {
	if cells != nil {
		f.rows = append(f.rows, outline.Row{Pos: f.pos(row.Number, row.Cells[0].Column), Cells: cells})
	}
}

// cells are the cells of a row, in the columns of the table; nil for a row that
// says no more than its date.
func (f *flat) cells(row *Row) []outline.Cell {
	cells := make([]outline.Cell, len(f.columns))
	says := false
	for i, col := range f.columns {
		cells[i] = f.cellIn(row, i, col)
		says = says || i != f.date && !cells[i].Merged && saysSomething(cells[i])
	}
	if !says && f.date >= 0 {
		if c := f.shown(row.Number, f.columns[f.date].first); !f.words.of(c).month {
			return nil
		}
	}
	f.moveToMain(row, cells)
	f.strays(row)
	if f.comments {
		cells = append(cells, f.commentsOf(row))
	}
	return cells
}

// saysSomething reports whether a cell holds more than a sign for nothing: "-", "?".
func saysSomething(c outline.Cell) bool {
	return strings.ContainsFunc(c.Text().Plain, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) })
}

// cellIn is the cell of a row in one column. A value that several rows share
// stands in each of them, but for the days of a running order.
func (f *flat) cellIn(row *Row, i int, col *column) outline.Cell {
	cell := outline.Cell{Pos: f.pos(row.Number, col.first)}
	c := f.shown(row.Number, col.first)
	switch {
	case c != nil && c.Column != col.first && f.columnOf(c) >= 0:
		cell.Merged = true
		return cell
	case i == f.date && c != nil && c.Row != row.Number && !f.fill:
		cell.Merged = true
		return cell
	case i == f.date && c == nil && f.fill:
		c = f.lastDate
	}
	if c == nil {
		return cell
	}
	if i == f.date && f.words.of(c).date {
		f.lastDate = c
	}
	lines := f.joined(row, col, c)
	if c.Row == row.Number {
		cell.Pos = f.at(c)
	}
	if unit := f.unitOf(c, col); unit != "" {
		lines[0].Plain += unit
	}
	cell.SetLines(lines)
	return cell
}

// joined is the text of a cell with what other columns say of the same.
func (f *flat) joined(row *Row, col *column, c *Cell) []outline.Text {
	lines := f.lines(c)
	if col.before == 0 && col.after == 0 || len(lines) != 1 {
		return lines
	}
	texts := []outline.Text{lines[0]}
	if before := f.shown(row.Number, col.before); before != nil && c.Row == row.Number {
		texts = slices.Insert(texts, 0, f.text(before))
	}
	if after := f.latest(row, col.after); after != nil && !f.words.of(c).date {
		texts = append(texts, f.text(after))
	}
	return []outline.Text{join(texts, col.between)}
}

// latest is the cell in a column that stands in a row or, where it is a month, in
// the last row above that has one.
func (f *flat) latest(row *Row, column int) *Cell {
	c := f.shown(row.Number, column)
	if column == 0 || c != nil || f.months == nil {
		return c
	}
	return f.months[row.Number]
}

// moveToMain moves a text that spans the column of titles into it: a break for
// everybody, across the table.
func (f *flat) moveToMain(row *Row, cells []outline.Cell) {
	if f.main < 0 || !cells[f.main].Merged {
		return
	}
	from := f.columnOf(f.shown(row.Number, f.columns[f.main].first))
	if from >= 0 && from != f.hours && from != f.date {
		cells[from], cells[f.main] = cells[f.main], cells[from]
	}
}

// strays takes up what stands in no column of the table: an entry beside it, or a
// remark.
func (f *flat) strays(row *Row) {
	for i := range row.Cells {
		c := &row.Cells[i]
		switch {
		case f.columnOf(c) >= 0:
		case f.main >= 0 && f.words.of(c).timed:
			f.add(f.timedCells(c), row)
		default:
			f.strayed = append(f.strayed, f.lines(c)...)
		}
	}
}

func (t *table) hasComments() bool {
	for _, row := range t.rows {
		for i := range row.Cells {
			if row.Cells[i].Comment() != "" {
				return true
			}
		}
	}
	return false
}

// commentsOf are the comments on a row, in the column that is added for them.
func (f *flat) commentsOf(row *Row) outline.Cell {
	var lines []outline.Text
	for i := range row.Cells {
		c := &row.Cells[i]
		for line := range strings.SplitSeq(c.Comment(), "\n") {
			if line = strings.TrimSpace(plain(line)); line != "" {
				lines = append(lines, outline.NewText(line, f.at(c)))
			}
		}
	}
	return outline.NewCell(f.pos(row.Number, row.Cells[0].Column), lines...)
}

// timedCells makes a row of a text that begins with its hours, such as
// "10:15-10:30 Pause".
func (f *flat) timedCells(c *Cell) []outline.Cell {
	cells := make([]outline.Cell, len(f.columns))
	for i, col := range f.columns {
		cells[i].Pos = f.pos(c.Row, col.first)
	}
	text := f.text(c)
	if f.hours < 0 || f.main < 0 {
		cells[max(0, f.main)].SetLines([]outline.Text{text})
		return cells
	}
	h, ok := f.words.lex.HoursAt(text.Plain)
	if !ok || c.Kind != Text {
		cells[f.hours].SetLines([]outline.Text{text})
		return cells
	}
	cells[f.hours].SetLines([]outline.Text{text.Slice(h.Start, h.End)})
	if rest := text.From(h.End).Trim(); !rest.IsEmpty() {
		cells[f.main].SetLines([]outline.Text{rest})
	}
	return cells
}
