package tables

import (
	"slices"
	"strings"
	"time"

	"deroule/convert/grid"
	"deroule/convert/outline"
	"deroule/convert/senses"
	"deroule/model"
)

// cell is a cell with something in it, what it can be, and the rectangle that it
// fills among the rows of its table that have something in them.
type cell struct {
	*grid.Cell
	*senses.Sense
	row, column         int // from 0
	lastRow, lastColumn int
	parts               int // cells of the source that it joins; 0 for itself alone
}

// begins reports whether the cell begins at a place.
func (c *cell) begins(row, column int) bool { return c.row == row && c.column == column }

// struck reports whether all of the text is struck through.
func (c *cell) struck() bool {
	for _, span := range c.Spans() {
		if span.Style == outline.Strike && span.Start == 0 && span.End >= len(strings.TrimRight(c.Cell.Text, " \n")) {
			return true
		}
	}
	return false
}

// source is a table or a sheet whose cells are at hand by their place. Rows in which
// nothing stands are left out.
type source struct {
	file, sheet string
	lines       []int                // of a text file: the line of each row, by its number
	positions   map[[2]int]model.Pos // of a table of a document: of each cell, by row and column
	rows        [][]*cell            // a cell stands at every place that it fills
	numbers     []int                // of the rows in the source
	widest      int                  // columns
}

// mostMerged bounds the cells that merged ranges are followed over.
const mostMerged = 400_000

// newSource puts the cells of a sheet in their places.
func newSource(file string, s *grid.Sheet, words *senses.Reader) *source {
	t := &source{file: file, sheet: s.Name, lines: s.Lines}
	index := t.number(s)
	for i := range s.Rows {
		row, ok := index[s.Rows[i].Number]
		if !ok {
			continue
		}
		t.rows[row] = make([]*cell, t.widest)
		block := make([]cell, 0, len(s.Rows[i].Cells))
		for k := range s.Rows[i].Cells {
			g := &s.Rows[i].Cells[k]
			if strings.TrimSpace(g.Text) == "" {
				continue
			}
			grid.Unmark(g)
			x := g.Column - 1
			block = append(block, cell{Cell: g, Sense: words.Of(g), row: row, column: x, lastRow: row, lastColumn: x})
			t.rows[row][x] = &block[len(block)-1]
		}
	}
	for row := range t.rows {
		if t.rows[row] == nil {
			t.rows[row] = make([]*cell, t.widest)
		}
	}
	t.spread(s.Merged, index)
	t.learn(words)
	return t
}

// number gives an index to each row in which something stands, or which a merged
// cell with something in it reaches.
func (t *source) number(s *grid.Sheet) map[int]int {
	filled := map[int]bool{}
	texts := map[[2]int]bool{}
	merged := len(s.Merged) > 0
	for i := range s.Rows {
		for k := range s.Rows[i].Cells {
			c := &s.Rows[i].Cells[k]
			if strings.TrimSpace(c.Text) == "" {
				continue
			}
			t.widest = max(t.widest, c.Column)
			filled[s.Rows[i].Number] = true
			if merged {
				texts[[2]int{c.Row, c.Column}] = true
			}
		}
	}
	size := 0
	for _, m := range s.Merged {
		if size += m.LastRow - m.Row; size > mostMerged || !texts[[2]int{m.Row, m.Column}] {
			continue
		}
		for n := m.Row; n <= m.LastRow; n++ {
			filled[n] = true
		}
	}
	for n := range filled {
		t.numbers = append(t.numbers, n)
	}
	slices.Sort(t.numbers)
	t.rows = make([][]*cell, len(t.numbers))
	index := make(map[int]int, len(t.numbers))
	for i, n := range t.numbers {
		index[n] = i
	}
	return index
}

// spread lets each merged cell stand at every place that it fills.
func (t *source) spread(merged []grid.Range, index map[int]int) {
	size := 0
	for _, m := range merged {
		first, ok := index[m.Row]
		if !ok || m.Column > t.widest || t.rows[first][m.Column-1] == nil {
			continue
		}
		c := t.rows[first][m.Column-1]
		m.LastColumn = min(m.LastColumn, t.widest)
		if size += m.Size(); size > mostMerged {
			return
		}
		for n := m.Row; n <= m.LastRow; n++ {
			i, ok := index[n]
			if !ok {
				continue
			}
			c.lastRow, c.lastColumn = max(c.lastRow, i), max(c.lastColumn, m.LastColumn-1)
			for x := m.Column - 1; x < m.LastColumn; x++ {
				t.rows[i][x] = c
			}
		}
	}
}

// learn reads again what only the cells around tell: months that are days, and words
// that are weekdays beside others.
func (t *source) learn(words *senses.Reader) {
	for x := range t.widest {
		t.learnDays(x, words)
	}
	const mostRows = 3000
	for i := range t.rows[:min(len(t.rows), mostRows)] {
		t.learnWeekdays(t.rows[i], words)
	}
}

// learnDays takes the values of a column that shows months for days, where most of
// them are no first of a month.
func (t *source) learnDays(x int, words *senses.Reader) {
	days, all := 0, 0
	for _, row := range t.rows {
		if c := row[x]; c != nil && c.Cell.Kind == grid.Month {
			all++
			if grid.DateOf(c.Number).Day != 1 {
				days++
			}
		}
	}
	if days < 2 || 2*days < all {
		return
	}
	for _, row := range t.rows {
		if c := row[x]; c != nil && c.Cell.Kind == grid.Month {
			day := *c.Cell
			day.Kind = grid.Date
			grid.ShowValue(&day)
			c.Cell, c.Sense = &day, words.Of(&day)
		}
	}
}

// learnWeekdays takes words that are weekdays in one language and ask who or where
// in another for weekdays, in a row that names others: the "Qui" of "Seg, Ter, Qua,
// Qui, Sex", the "Wo" of "Ma, Di, Wo, Do, Vr".
func (t *source) learnWeekdays(row []*cell, words *senses.Reader) {
	const enough, longest = 3, 3 // weekdays beside them, letters
	var sure []time.Weekday
	var doubtful []*cell
	for _, c := range row {
		if c == nil || c.Cell.Kind != grid.Text || c.Letters > longest {
			continue
		}
		if w := c.When(); w.Kind == senses.Weekday {
			sure = append(sure, w.Weekday)
		} else if words.Text(c.Sense.Text + ".").Is(senses.Weekday) {
			doubtful = append(doubtful, c)
		}
	}
	if len(sure) < enough {
		return
	}
	for _, c := range doubtful {
		if day := words.Text(c.Sense.Text + "."); !slices.Contains(sure, day.When().Weekday) {
			c.Sense = day
		}
	}
}

// area is a rectangle of a table: rows of it, and columns from first on.
type area struct {
	*source
	at    []int // rows of the source
	first int   // column of the source
	w     int   // columns
}

func newArea(t *source) *area {
	a := &area{source: t, w: t.widest}
	for i := range t.rows {
		a.at = append(a.at, i)
	}
	return a
}

// h is the number of rows.
func (a *area) h() int { return len(a.at) }

// cell is what is seen at a place; nil where nothing is.
func (a *area) cell(i, x int) *cell { return a.rows[a.at[i]][a.first+x] }

// own is the cell that begins at a place, within the area; nil where none does.
func (a *area) own(i, x int) *cell {
	c := a.cell(i, x)
	if c == nil || c.row != a.at[i] && i > 0 && a.cell(i-1, x) == c || c.column != a.first+x && x > 0 && a.cell(i, x-1) == c {
		return nil
	}
	return c
}

// lastRow is the last row that the cell at a place fills.
func (a *area) lastRow(i, x int) int {
	c := a.cell(i, x)
	for i+1 < a.h() && a.at[i+1] <= c.lastRow {
		i++
	}
	return i
}

// lastColumn is the last column that the cell at a place fills.
func (a *area) lastColumn(i, x int) int {
	c := a.cell(i, x)
	return min(max(c.lastColumn-a.first, x), a.w-1)
}

// distinct are the cells of a row, each once.
func (a *area) distinct(i int) []*cell {
	var cs []*cell
	for x := range a.w {
		if c := a.cell(i, x); c != nil && (len(cs) == 0 || cs[len(cs)-1] != c) {
			cs = append(cs, c)
		}
	}
	return cs
}

// lone is the only cell of a row; nil where it has several.
func (a *area) lone(i int) *cell {
	var lone *cell
	for x := range a.w {
		if c := a.cell(i, x); c != nil {
			if lone != nil && lone != c {
				return nil
			}
			lone = c
		}
	}
	return lone
}

// gap reports whether rows of nothing stand above a row.
func (a *area) gap(i int) bool {
	return i > 0 && a.numbers[a.at[i]] > a.numbers[a.at[i-1]]+1
}

// part is a part of the area, rows and columns of nothing at its sides left out.
func (a *area) part(fromRow, toRow, fromColumn, toColumn int) *area {
	for fromColumn < toColumn && a.isEmptyColumn(fromRow, toRow, fromColumn) {
		fromColumn++
	}
	for fromColumn < toColumn && a.isEmptyColumn(fromRow, toRow, toColumn-1) {
		toColumn--
	}
	p := &area{source: a.source, first: a.first + fromColumn, w: toColumn - fromColumn}
	for i := fromRow; i < toRow; i++ {
		row := a.rows[a.at[i]][p.first : p.first+p.w]
		if slices.ContainsFunc(row, func(c *cell) bool { return c != nil }) {
			p.at = append(p.at, a.at[i])
		}
	}
	return p
}

func (a *area) isEmptyColumn(fromRow, toRow, x int) bool {
	for i := fromRow; i < toRow; i++ {
		if a.cell(i, x) != nil {
			return false
		}
	}
	return true
}

// text is the text of a row in one line.
func (a *area) text(i int) string {
	var parts []string
	for _, c := range a.distinct(i) {
		parts = append(parts, c.OneLine())
	}
	return strings.Join(parts, " | ")
}

// pos is where a cell stands.
func (t *source) pos(c *cell) model.Pos {
	if at, ok := t.positions[[2]int{c.Cell.Row, c.Cell.Column}]; ok {
		return at
	}
	if c.Cell.Row < len(t.lines) {
		return model.Pos{File: t.file, Line: t.lines[c.Cell.Row]}
	}
	return model.Pos{File: t.file, Sheet: t.sheet, Cell: grid.CellName(c.Cell.Column, c.Cell.Row)}
}

// begin is where the area begins.
func (a *area) begin() model.Pos {
	for i := range a.h() {
		if cs := a.distinct(i); len(cs) > 0 {
			return a.pos(cs[0])
		}
	}
	return model.Pos{File: a.file, Sheet: a.sheet}
}

// name names the area as people do: "Plan!A3:F20".
func (a *area) name() string {
	if a.h() == 0 {
		return a.sheet
	}
	from := grid.CellName(a.first+1, a.numbers[a.at[0]])
	to := grid.CellName(a.first+a.w, a.numbers[a.at[a.h()-1]])
	if a.sheet == "" {
		return from + ":" + to
	}
	return a.sheet + "!" + from + ":" + to
}
