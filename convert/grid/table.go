package grid

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
)

// table is a table found in a sheet.
type table struct {
	*view
	kind    headerKind
	header  []*Row  // nothing, or the rows that name the columns
	upper   bool    // the first of them stands above the one that was found
	beside  []*Cell // in the upper of them, and over no column
	columns []*column
	first   int // the row of the sheet where its own begin
	rows    []*Row
	loose   []*Row // that stood at its end and are none of it
	next    int    // the row of the sheet that comes after it
}

// column is a column of a table.
type column struct {
	first, last int // of the sheet: a name may stand over several
	name        string
	at          *Cell // where the name stands
	role        lexicon.Role

	filled, dates, hours, days, months, numbers int // of the rows looked at
	ofMonth                                     int // of them, days that leave their month to others
	words                                       int

	before, after int    // further columns whose texts stand before and after its own; 0 for none
	between       string // what joins them
}

func (c *column) mostly(n int) bool { return n > 0 && 5*n >= 3*c.filled }

// table reads the table that begins at a row of the sheet.
func (v *view) table(at int, kind headerKind) *table {
	t := &table{view: v, kind: kind}
	first := at
	switch kind {
	case noHeader:
	case recordRows:
		if at > 0 && v.namesColumns(at-1, at) {
			t.header = []*Row{&v.Rows[at-1]}
		}
	default:
		t.header = []*Row{&v.Rows[at]}
		for kind == dayHeader && v.furtherDays(at) > at {
			for next := v.furtherDays(at); at < next; at++ {
				t.header = append(t.header, &v.Rows[at+1])
			}
		}
		if kind == flatHeader && at > 0 && v.isUpperHeader(at-1, at) {
			t.header = slices.Insert(t.header, 0, &v.Rows[at-1])
			t.upper = true
		}
		if kind == flatHeader && v.isLowerHeader(at) {
			at++
			t.header = append(t.header, &v.Rows[at])
		}
		first = at + 1
	}
	t.first = first
	if kind == monthsHeader || kind == wallHeader {
		t.next = t.calendarEnd(first)
		t.rows = rowsOf(v, first, t.next)
		return t
	}
	if kind == recordRows {
		_, t.next = v.recordsAt(first)
	} else {
		t.next = t.findEnd(first)
	}
	for i := first; i < t.next; i++ {
		if !t.repeatsHeader(&v.Rows[i]) {
			t.rows = append(t.rows, &v.Rows[i])
		}
	}
	t.findColumns()
	t.measure()
	t.joinColumns()
	t.dropSums()
	t.dropTail()
	return t
}

// namesColumns reports whether a row names the columns of a record below it: texts
// over what stands beside its day.
func (v *view) namesColumns(i, first int) bool {
	above, row := &v.Rows[i], &v.Rows[first]
	if len(above.Cells) < 2 || above.Cells[0].Column <= row.Cells[0].Column || above.Number != row.Number-1 {
		return false
	}
	for k := range above.Cells {
		if c := &above.Cells[k]; c.Kind != Text || v.words.of(c).dated || cellOf(row, c.Column) == nil {
			return false
		}
	}
	return true
}

// furtherDays is the row close below a header of days that names them again, as
// weekdays under dates; the header itself where none does.
func (v *view) furtherDays(at int) int {
	const close = 3
	for i := at + 1; i <= at+close && i < len(v.Rows); i++ {
		if v.headerAt(i) == dayHeader {
			return i
		}
		if t := v.tally(&v.Rows[i]); t.hours > 0 {
			break
		}
	}
	return at
}

// isUpperHeader reports whether the row above a header belongs to it: all it says
// stands over the names, and is a name itself or spans several.
func (v *view) isUpperHeader(i, header int) bool {
	upper, lower := &v.Rows[i], &v.Rows[header]
	if upper.Number != lower.Number-1 {
		return false
	}
	over := 0
	for j := range upper.Cells {
		c := &upper.Cells[j]
		s := v.words.of(c)
		if s.isDay() || s.hours || c.Kind != Text {
			return false
		}
		spans := v.extent(c).LastColumn > c.Column
		if s.role != lexicon.NoRole && cellOf(lower, c.Column) != nil || spans && len(upper.Cells) > 1 {
			over++
		}
	}
	return over > 0 && over < len(lower.Cells) || v.completes(upper, lower)
}

// completes reports whether a row above a header names a column that the header
// leaves out, and says something over each name of it.
func (v *view) completes(upper, lower *Row) bool {
	for k := range lower.Cells {
		if cellOf(upper, lower.Cells[k].Column) == nil {
			return false
		}
	}
	for k := range upper.Cells {
		if c := &upper.Cells[k]; v.words.of(c).role != lexicon.NoRole && cellOf(lower, c.Column) == nil {
			return true
		}
	}
	return false
}

// isLowerHeader reports whether the row below a header belongs to it: it has
// names under those that span several columns, and nothing under the others.
func (v *view) isLowerHeader(header int) bool {
	if header+1 >= len(v.Rows) || v.Rows[header+1].Number != v.Rows[header].Number+1 {
		return false
	}
	lower := &v.Rows[header+1]
	for k := range lower.Cells {
		c := &lower.Cells[k]
		above := v.shown(c.Row-1, c.Column)
		if s := v.words.of(c); c.Kind != Text || s.dated || s.timed || s.nothing || above == nil || v.extent(above).LastColumn == above.Column {
			return false
		}
	}
	return v.tally(lower).roles > 0
}

// findEnd is the row of the sheet that comes after the table.
func (t *table) findEnd(first int) int {
	last := first - 1
	for i := first; i < len(t.Rows); i++ {
		gap := 0
		if i > 0 {
			gap = t.Rows[i].Number - t.Rows[i-1].Number - 1
		}
		row := &t.Rows[i]
		if t.repeatsHeader(row) {
			last = i
			continue
		}
		if apart := gap > 0 || last < i-1; i > first && (apart || t.kind > flatHeader) {
			kind := t.headerAt(i)
			if kind != noHeader && (apart || kind != flatHeader && kind == t.kind) && (kind != flatHeader || t.roleCount(i) >= 3 || t.header != nil) {
				return last + 1
			}
		}
		const farAway = 15
		if gap > farAway {
			break
		}
		if t.isRow(row) {
			last = i
		}
	}
	if last < first {
		return first
	}
	return t.withTail(last + 1)
}

// withTail is the end of the table with the lines right under its last row.
func (t *table) withTail(next int) int {
	for next < len(t.Rows) && t.Rows[next].Number == t.Rows[next-1].Number+1 && t.headerAt(next) == noHeader {
		next++
	}
	return next
}

// isRow reports whether a row is surely one of a table, not a line under it.
func (t *table) isRow(row *Row) bool {
	if len(row.Cells) >= 2 {
		return true
	}
	s := t.words.of(&row.Cells[0])
	return s.timed || s.dated || s.isDay() || s.month
}

// repeatsHeader reports whether a row says the names of the columns again.
func (t *table) repeatsHeader(row *Row) bool {
	if t.header == nil {
		return false
	}
	header := t.header[len(t.header)-1]
	same, different := 0, 0
	for i := range row.Cells {
		if h := cellOf(header, row.Cells[i].Column); h != nil && strings.EqualFold(strings.TrimSpace(h.Text), strings.TrimSpace(row.Cells[i].Text)) {
			same++
		} else {
			different++
		}
	}
	return same >= 2 && same >= 3*different
}

// findColumns lists the columns: those with a name, and those without that hold
// something in several rows. What stands anywhere else has strayed there.
func (t *table) findColumns() {
	used := map[int]int{}
	for _, row := range t.sample() {
		if c := lone(row); c != nil && !t.liesUnder(row.Number, c.Column+1) {
			continue
		}
		for i := range row.Cells {
			for r := t.extent(&row.Cells[i]); r.Column <= r.LastColumn; r.Column++ {
				used[r.Column]++
			}
		}
	}
	named := map[int]bool{}
	for n, row := range t.header {
		for i := range row.Cells {
			r := t.extent(&row.Cells[i])
			if t.upper && n == 0 && r.Column == r.LastColumn && cellOf(t.header[n+1], r.Column) == nil && !t.completes(row, t.header[n+1]) {
				t.beside = append(t.beside, &row.Cells[i])
				continue
			}
			for c := r.Column; c <= r.LastColumn; c++ {
				named[c] = true
			}
		}
	}
	legends := t.legends()
	least := max(2, len(t.sample())/10)
	for c, n := range used {
		if n >= least || len(t.sample()) <= 2 {
			named[c] = true
		}
	}
	numbers := make([]int, 0, len(named))
	for c := range named {
		if legends[c] {
			continue
		}
		if used[c] > 0 || t.header == nil || len(t.rows) == 0 {
			numbers = append(numbers, c)
		}
	}
	slices.Sort(numbers)
	for _, number := range numbers {
		t.columns = append(t.columns, t.column(number))
	}
}

// liesUnder reports whether a place is covered by a cell that is merged down to it.
func (v *view) liesUnder(row, column int) bool {
	c := v.shown(row, column)
	return c != nil && c.Row < row
}

// legends are the columns in which signs are explained, apart from those of the table.
func (t *table) legends() map[int]bool {
	legends := map[int]bool{}
	for _, row := range t.header {
		for i := range row.Cells {
			c := &row.Cells[i]
			if i > 0 && c.Column > t.extent(&row.Cells[i-1]).LastColumn+1 && isTotalWord(c.Text) {
				legends[c.Column] = true
			}
		}
	}
	return legends
}

// sampleSize is how many rows of a table are looked at to learn what it holds.
const sampleSize = 300

func (t *table) sample() []*Row { return t.rows[:min(len(t.rows), sampleSize)] }

// column names a column by its header: of several rows, joined.
func (t *table) column(number int) *column {
	c := &column{first: number, last: number}
	var names []string
	for _, row := range t.header {
		cell := t.shown(row.Number, number)
		if cell == nil || cell == c.at || slices.Contains(t.beside, cell) {
			continue
		}
		c.at = cell
		names = append(names, strings.TrimSpace(cell.Text))
	}
	c.name = strings.Join(names, " ")
	c.role = t.words.of(&Cell{Text: c.name}).role
	if c.role == lexicon.NoRole && len(names) > 1 {
		c.role = t.words.of(&Cell{Text: names[len(names)-1]}).role
	}
	return c
}

// measure counts what the columns hold.
func (t *table) measure() {
	for _, row := range t.sample() {
		for _, col := range t.columns {
			c := t.shown(row.Number, col.first)
			s := t.words.of(c)
			if s.nothing || c.Column != col.first {
				continue
			}
			col.filled++
			switch {
			case s.date:
				col.dates++
			case s.isDay():
				col.days++
			case s.hours:
				col.hours++
			case s.month:
				col.months++
			case c.Kind == Number || c.Kind == Duration:
				col.numbers++
			default:
				col.words += len(strings.Fields(c.Text))
			}
			if t.words.isDayOfMonth(c) {
				col.ofMonth++
			}
		}
	}
}

// columnOf is the column that a cell stands in; -1 where it is none of the table.
func (t *table) columnOf(c *Cell) int {
	return t.find(func(col *column) bool { return col.first == c.Column })
}

// find returns the first column that f tells; -1 where none is.
func (t *table) find(f func(*column) bool) int { return slices.IndexFunc(t.columns, f) }

func isMain(c *column) bool { return c.role == lexicon.RoleTitle }

func isHours(c *column) bool {
	switch c.role {
	case lexicon.RoleDuration, lexicon.RoleEnd:
		return false
	case lexicon.RoleHours, lexicon.RoleStart:
		return c.hours > 0
	}
	return c.mostly(c.hours)
}

func isDate(c *column) bool {
	return c.role == lexicon.RoleDate && c.dates+c.ofMonth > 0 || c.role != lexicon.RoleEnd && c.mostly(c.dates)
}
