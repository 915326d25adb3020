package tables

import (
	"strings"

	"deroule/convert/grid"
	"deroule/convert/senses"
)

// Days as blocks: the name of a day stands in the midst of the rows of the day, and
// its date below the name. The rows of such a block are read as one.
//
//	|        | 9h          | 10h   |     |        | 9h          | 10h   |
//	|        | Hydrologie  | Cartes|     | lundi  | Hydrologie  | Cartes|
//	| lundi  | N. Lambrec  | Y. P. | for | 9 mars | N. Lambrec  | Y. P. |
//	| 9 mars | Salle 4     | S. 5  |     |        | Salle 4     | S. 5  |

// folded reads a table whose days are blocks of rows as a crossing of one row a day.
func (rd *reader) folded(a *area, ctx context, _ int) []*Reading {
	const mostDown = 400
	if a.w < 3 || a.h() < 4 || a.h() > mostDown {
		return nil
	}
	var all []*Reading
	for top := 1; top <= min(mostLabels, a.h()-3); top++ {
		starts := blocksOfDays(a, top)
		if starts == nil {
			continue
		}
		f := rd.fold(a, top, starts)
		for left := 1; left <= 2; left++ {
			if r := rd.crossing(f, ctx, top, left, false); r != nil {
				r.Tally.Add("complexity", 1)
				r.At, r.By = a.name(), r.By+"-in-blocks"
				all = append(all, r)
			}
		}
	}
	return all
}

// blocksOfDays are the first rows of the blocks below the labels above; nil where the
// rows are no blocks that each name one day.
func blocksOfDays(a *area, top int) []int {
	var starts []int
	merged := false
	for i := top; i < a.h(); i++ {
		begins := false
		for x := 1; x < a.w; x++ {
			begins = begins || a.own(i, x) != nil
		}
		merged = merged || !begins
		if begins || i == top {
			starts = append(starts, i)
		}
	}
	if !merged { // nothing reaches over the rows of a block: blank rows part them
		starts = []int{top}
		for i := top + 1; i < a.h(); i++ {
			if a.gap(i) {
				starts = append(starts, i)
			}
		}
	}
	if len(starts) < 2 {
		return nil
	}
	for k, from := range starts {
		to := a.h()
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		if !isBlockOfDay(a, from, to) {
			return nil
		}
	}
	return starts
}

// isBlockOfDay reports whether the first column of some rows names one day, by two
// cells or by one below the first row.
func isBlockOfDay(a *area, from, to int) bool {
	weekdays, dates, low := 0, 0, false
	for i := from; i < to; i++ {
		c := a.own(i, 0)
		if c == nil {
			continue
		}
		switch w := c.When(); {
		case w.Kind == senses.Weekday:
			weekdays++
		case w.HasDate(), w.Kind == senses.MonthDay && w.HasDay:
			dates++
		default:
			return false
		}
		low = low || i > from
	}
	return to-from > 1 && low && weekdays <= 1 && dates <= 1 && weekdays+dates > 0
}

// fold makes an area of one row for each block.
func (rd *reader) fold(a *area, top int, starts []int) *area {
	s := &source{file: a.file, sheet: a.sheet, lines: a.lines, positions: a.positions, widest: a.w}
	moved := map[*cell]*cell{}
	put := func(row, x int, c *cell) {
		m := moved[c]
		if m == nil {
			m = &cell{Cell: c.Cell, Sense: c.Sense, parts: c.parts, row: row, column: x, lastRow: row, lastColumn: x}
			moved[c] = m
		}
		m.lastRow, m.lastColumn = max(m.lastRow, row), max(m.lastColumn, x)
		s.rows[row][x] = m
	}
	add := func(i int) {
		s.rows, s.numbers = append(s.rows, make([]*cell, a.w)), append(s.numbers, a.numbers[a.at[i]])
	}
	for i := range top {
		add(i)
		for x := range a.w {
			if c := a.cell(i, x); c != nil {
				put(i, x, c)
			}
		}
	}
	for k, from := range starts {
		to := a.h()
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		add(from)
		together := map[string]*cell{}
		for x := range a.w {
			if c := rd.together(a, from, to, x, together); c != nil {
				put(top+k, x, c)
			}
		}
	}
	return newArea(s)
}

// together is what stands in a column of a block: its only cell, or one with the texts
// of all. Columns of the same cells share it.
func (rd *reader) together(a *area, from, to, x int, known map[string]*cell) *cell {
	var cells []*cell
	var texts []string
	for i := from; i < to; i++ {
		c := a.cell(i, x)
		if c != nil && (len(cells) == 0 || cells[len(cells)-1] != c) {
			cells, texts = append(cells, c), append(texts, c.Sense.Text)
		}
	}
	if len(cells) <= 1 {
		if len(cells) == 1 {
			return cells[0]
		}
		return nil
	}
	key := grid.CellName(cells[0].Cell.Column, cells[0].Cell.Row)
	if known[key] == nil {
		g := grid.Cell{Row: cells[0].Cell.Row, Column: cells[0].Cell.Column, Text: strings.Join(texts, "\n")}
		known[key] = &cell{Cell: &g, Sense: rd.words.Of(&g), parts: len(cells)}
	}
	return known[key]
}
