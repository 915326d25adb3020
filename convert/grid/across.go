package grid

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/outline"
)

// dayParts puts a timetable with days across into a running order for each day.
func (a *author) dayParts(t *table) []part {
	var days []*column
	for _, c := range t.columns {
		if t.dayOf(c) != nil {
			days = append(days, c)
		}
	}
	parts := []part{{}}
	for _, lanes := range t.withOwnHours(days) {
		parts = append(parts, a.laneParts(t, lanes)...)
	}
	return parts
}

// withOwnHours parts columns of days where one has hours of its own beside it.
func (t *table) withOwnHours(days []*column) [][]*column {
	var groups [][]*column
	for _, day := range days {
		own := t.find(func(c *column) bool { return c.first == day.first-1 && c.mostly(c.hours) })
		if len(groups) == 0 || own >= 0 && t.dayOf(t.columns[own]) == nil {
			groups = append(groups, nil)
		}
		groups[len(groups)-1] = append(groups[len(groups)-1], day)
	}
	return groups
}

func (a *author) laneParts(t *table, days []*column) []part {
	tt := a.timetable(t, days)
	parts := []part{{blocks: a.looseBlocks(t.view, tt.outside())}}
	lanes := make([][]entry, len(days))
	for i, day := range days {
		lanes[i] = tt.entriesOf(day)
	}
	tt.settle(lanes)
	for i, day := range days {
		p := part{heading: a.dayHeading(t, day)}
		for _, row := range t.header {
			if c := cellOf(row, day.first); c != nil && !t.words.of(c).isDay() && c != t.dayOf(day) {
				p.blocks = append(p.blocks, a.paragraph(a.named(row, c)))
			}
		}
		if entries := lanes[i]; len(entries) > 0 {
			p.blocks = append(p.blocks, a.agenda(entries, p.heading.Pos()))
			parts = append(parts, p)
		}
	}
	return parts
}

// dayOf is the cell of the header that names the day of a column: its date where
// there is one, else its weekday.
func (t *table) dayOf(c *column) *Cell {
	var day *Cell
	for _, row := range t.header {
		cell := t.shown(row.Number, c.first)
		if s := t.words.of(cell); cell != nil && (s.date || s.number || s.isDay() && day == nil) {
			day = cell
		}
	}
	return day
}

// dayHeading is the day of a column in words, a weekday before its date.
func (a *author) dayHeading(t *table, c *column) outline.Text {
	day := t.dayOf(c)
	texts := []outline.Text{a.text(day)}
	if month := t.monthOf(c); t.words.of(day).number && month != nil {
		texts = append(texts, a.monthIn(t, month, t.turns(c)))
	}
	for _, row := range t.header {
		if cell := t.shown(row.Number, c.first); cell != nil && cell != day && t.words.of(cell).day {
			texts = slices.Insert(texts, 0, a.text(cell))
		}
	}
	heading := join(texts, " ")
	if year := t.cornerYear(); year != nil && len(t.words.lex.FindYears(heading.Plain)) == 0 {
		between := " "
		if strings.Contains(heading.Plain, "/") {
			between = "/"
		}
		heading = join([]outline.Text{heading, a.text(year)}, between)
	}
	return heading
}

// monthOf is the cell that names the month of the days of a header: at the left of
// the days, or alone in a row above.
func (t *table) monthOf(c *column) *Cell {
	for _, row := range t.header {
		for i := range row.Cells {
			if cell := &row.Cells[i]; cell.Column < c.first && t.namesMonths(cell) {
				return cell
			}
		}
	}
	const above = 4 // rows
	header := t.index[t.header[0].Number]
	for i := header - 1; i >= max(0, header-above); i-- {
		for k := range t.Rows[i].Cells {
			if cell := &t.Rows[i].Cells[k]; t.namesMonths(cell) {
				return cell
			}
		}
	}
	return nil
}

// namesMonths reports whether a cell names a month, or two in which a week lies:
// "Noviembre/Diciembre".
func (t *table) namesMonths(c *Cell) bool {
	if t.words.of(c).month {
		return true
	}
	if c.Kind != Text || len(c.Text) > longPhrase {
		return false
	}
	for _, part := range monthParts(c.Text) {
		if _, _, ok := t.words.lex.Month(strings.TrimSpace(part)); !ok {
			return false
		}
	}
	return true
}

func monthParts(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/-–—&", r) })
}

// turns reports whether the month turns between the first day of a header and that
// of a column: its number is a lower one.
func (t *table) turns(c *column) bool {
	last := 0
	for _, col := range t.columns {
		day := t.dayOf(col)
		if day == nil {
			continue
		}
		d, ok := t.words.lex.DaysOfMonth(day.Text, 1, 0)
		if !ok || len(d.Ranges) == 0 {
			continue
		}
		if n := d.Ranges[0].Start.Day; n < last {
			return true
		} else if last = n; col == c {
			return false
		}
	}
	return false
}

// monthIn is the month that a cell names, or the one after it: the last where the
// cell names two.
func (a *author) monthIn(t *table, c *Cell, next bool) outline.Text {
	if c.Kind != Text {
		return a.text(c)
	}
	text := a.text(c)
	parts := monthParts(text.Plain)
	if len(parts) < 2 {
		if month, year, ok := t.words.lex.Month(text.Plain); ok && next {
			year += month / 12 * min(year, 1)
			name := monthName(month%12+1, a.language == "fr")
			if year > 0 {
				name += " " + strconv.Itoa(year)
			}
			return outline.NewText(name, a.at(c))
		}
		return text
	}
	if next {
		return outline.NewText(strings.TrimSpace(parts[len(parts)-1]), a.at(c))
	}
	return outline.NewText(strings.TrimSpace(parts[0]), a.at(c))
}

// cornerYear is the year that stands alone at the left of the days of a header.
func (t *table) cornerYear() *Cell {
	for _, row := range t.header {
		c := &row.Cells[0]
		text := strings.TrimSpace(c.Text)
		if n, err := strconv.Atoi(text); err == nil && len(text) == 4 && 1900 < n && n < 2100 && !t.words.of(c).isDay() {
			return c
		}
	}
	return nil
}

// named is what a row says under a day, with the name at the left of the row.
func (a *author) named(row *Row, c *Cell) outline.Text {
	if first := &row.Cells[0]; first != c {
		return join([]outline.Text{a.text(first), a.text(c)}, " : ")
	}
	return a.text(c)
}

// outside are the rows of a timetable before its first hour.
func (tt *timetable) outside() []*Row {
	var rows []*Row
	for _, row := range tt.rows {
		if len(tt.slots) > 0 && row.Number < tt.slots[0].row {
			rows = append(rows, row)
		}
	}
	return rows
}

func hasDigit(text string) bool {
	for _, r := range text {
		if '0' <= r && r <= '9' {
			return true
		}
	}
	return false
}

func (r *Row) first() *Cell { return &r.Cells[0] }
