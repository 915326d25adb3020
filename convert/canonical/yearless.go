package canonical

import (
	"cmp"
	"slices"
	"strconv"

	"deroule/convert/outline"
	"deroule/model"
)

// dated writes the days of rows as the form does. A row without a year gets that of the
// row above, the first one that of the first row that has one; where several have none,
// nobody knew the years, and they stay.
func (m *mender) dated(table *outline.Table) *outline.Table {
	x := slices.IndexFunc(table.Header.Cells, func(c outline.Cell) bool { return c.Text().Plain == m.Labels.Date })
	if x < 0 {
		return table
	}
	year, without := 0, 0
	for _, row := range table.Rows {
		if x >= len(row.Cells) {
			continue
		}
		text := row.Cells[x].Text().Trim().Plain
		if own, _ := m.yearOf(text); year == 0 {
			year = own
		}
		if found := m.lex.FindDates(text); len(found) == 1 && !found[0].Ranges[0].Start.HasYear() {
			without++
		}
	}
	if without > 1 {
		return table
	}
	own := *table
	own.Rows = slices.Clone(table.Rows)
	for k, row := range own.Rows {
		if x >= len(row.Cells) {
			continue
		}
		cell := row.Cells[x].Text().Trim()
		if of, ok := m.yearOf(cell.Plain); ok {
			year = cmp.Or(of, year)
			continue
		}
		if days, ok := m.datedCell(cell, year); ok {
			own.Rows[k].Cells = slices.Clone(row.Cells)
			own.Rows[k].Cells[x] = outline.NewCell(cell.Pos(), outline.NewText(days, cell.Pos()))
		}
	}
	return &own
}

// yearOf is the year of days as the form writes them, 0 for none; it is false where they
// are written otherwise, or without a year.
func (m *mender) yearOf(when string) (year int, ok bool) {
	s := &model.Session{}
	if !m.readWhen(when, s) {
		return 0, false
	}
	return s.FirstDate().Year, len(s.Dates) == 0 || s.FirstDate().HasYear()
}

// datedCell writes the days of a cell as the form does, in the year where they have none.
func (m *mender) datedCell(cell outline.Text, year int) (days string, ok bool) {
	found := m.lex.FindDates(cell.Plain)
	if len(found) != 1 {
		return "", false
	}
	ranges, ok := inYear(found[0].Ranges, year)
	if !ok || !ranges[0].Start.HasYear() && len(found[0].Weekdays) > 0 { // the weekday may tell the year
		return "", false
	}
	for i, r := range ranges {
		if r.Start.HasYear() && !found[0].Ranges[i].Start.HasYear() {
			m.found.Add(model.EditedSession, cell.Pos(), r.Start.String(), strconv.Itoa(year)).As("year")
		}
	}
	if len(found[0].Weekdays) == 1 && ranges[0].Start.Weekday() != found[0].Weekdays[0] {
		m.found.Add(model.EditedSession, cell.Pos(), cell.Plain, m.Locale.Days(ranges[0])).As("weekday")
	}
	m.changed = true
	return m.dates(ranges), true
}

// inYear gives the ranges without a year this one, where it is known; it is false where it
// does not have one of their days.
func inYear(ranges []model.DateRange, year int) ([]model.DateRange, bool) {
	own := slices.Clone(ranges)
	for i := range own {
		if year != 0 && !own[i].Start.HasYear() && !own[i].GiveYear(year) {
			return nil, false
		}
	}
	return own, true
}
