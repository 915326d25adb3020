package grid

import (
	"deroule/convert/outline"
	"deroule/model"
)

// scale is a line of hours across, each written over the line between two columns
// rather than over the columns that it begins: what is planned begins and ends on
// the middles of its labels.
type scale struct {
	marks []mark // from left to right
	left  int    // the column in which the first of the labels begins
}

type mark struct {
	at    int // twice the column whose left edge it is on, so that a middle is a whole number
	clock model.Clock
	cell  *Cell
}

// scaleOf reads the hours across as a scale; nil where they stand over columns.
func (t *table) scaleOf(slots []acrossSlot) *scale {
	if len(slots) < 2 {
		return nil
	}
	s := &scale{left: slots[0].column.first}
	middles, edges := map[int]bool{}, map[int]bool{}
	for _, slot := range slots {
		r := t.extent(slot.cell)
		if !slot.hours.To.IsZero() || slot.hours.From.IsZero() || r.LastColumn == r.Column {
			return nil
		}
		if n := len(s.marks); n > 0 && s.marks[n-1].cell == slot.cell {
			continue
		}
		s.marks = append(s.marks, mark{r.Column + r.LastColumn + 1, slot.hours.From, slot.cell})
		middles[r.Column+r.LastColumn+1], edges[2*r.Column] = true, true
	}
	onMiddles, onEdges := 0, 0
	for _, row := range t.sample() {
		for k := range row.Cells {
			r := t.extent(&row.Cells[k])
			for _, at := range []int{2 * r.Column, 2 * (r.LastColumn + 1)} {
				if r.Column < s.left || r.LastColumn == r.Column {
					continue
				}
				if middles[at] {
					onMiddles++
				}
				if edges[at] {
					onEdges++
				}
			}
		}
	}
	if len(s.marks) < 2 || onMiddles <= onEdges {
		return nil
	}
	return s
}

// clockAt is the hour at the left edge of a column.
func (s *scale) clockAt(column int) model.Clock {
	at, n := 2*column, len(s.marks)
	i := 1
	for i < n-1 && s.marks[i].at < at {
		i++
	}
	a, b := s.marks[i-1], s.marks[i]
	minutes := a.clock.Minutes() + (at-a.at)*(b.clock.Minutes()-a.clock.Minutes())/(b.at-a.at)
	c, ok := model.NewClock(minutes/60, minutes%60)
	if !ok || minutes < 0 {
		return model.Clock{}
	}
	return c
}

// scaleParts puts a timetable with a scale of hours across into a running order
// for each day. The rows of a day say what takes place, and below it by whom and
// where.
func (a *author) scaleParts(t *table, s *scale) []part {
	parts := []part{{}}
	var days []outline.Text
	var all [][]entry
	for _, block := range t.dayBlocks(s.left) {
		var day []outline.Text
		var entries []entry
		var ranges []Range
		for _, row := range block {
			for k := range row.Cells {
				c := &row.Cells[k]
				r := t.extent(c)
				switch {
				case t.words.of(c).nothing:
				case c.Column < s.left:
					if t.words.of(c).isDay() || t.words.of(c).dated {
						day = append(day, a.text(c))
					}
				case r.Column > s.marks[len(s.marks)-1].at/2: // strayed far from the scale
				default:
					if i := within(ranges, r); i >= 0 {
						entries[i].title = append(entries[i].title, a.lines(c)...)
						continue
					}
					text := s.clockAt(r.Column).String() + "-" + s.clockAt(r.LastColumn+1).String()
					entries = append(entries, entry{title: a.lines(c), hours: outline.NewText(text, a.at(c))})
					ranges = append(ranges, r)
				}
			}
		}
		days, all = append(days, join(day, " ")), append(all, entries)
	}
	t.settle(all)
	for i, entries := range all {
		if len(entries) > 0 {
			parts = append(parts, part{heading: days[i], blocks: []outline.Block{a.agenda(entries, entries[0].hours.Pos())}})
		}
	}
	return parts
}

// within finds the range of an entry that a cell below it belongs to; -1 for none.
func within(ranges []Range, r Range) int {
	for i, e := range ranges {
		if e.Column <= r.Column && r.LastColumn <= e.LastColumn && r.Row > e.Row {
			return i
		}
	}
	return -1
}

// dayBlocks parts rows into those of each day. The name of a day may stand in the
// middle of its rows, and its date below it; an empty row, or the middle between
// two names, parts them.
func (t *table) dayBlocks(left int) [][]*Row {
	var blocks [][]*Row
	for from := 0; from < len(t.rows); {
		to := from + 1
		for to < len(t.rows) && t.rows[to].Number == t.rows[to-1].Number+1 {
			to++
		}
		var names []int // the rows with names of days, the first of each
		last := -2
		for i := from; i < to; i++ {
			if t.namesDayLeftOf(t.rows[i], left) {
				if i != last+1 {
					names = append(names, i)
				}
				last = i
			}
		}
		if len(names) == 0 && len(blocks) > 0 {
			blocks[len(blocks)-1] = append(blocks[len(blocks)-1], t.rows[from:to]...)
			from = to
			continue
		}
		begin := from
		for n := range names {
			end := to
			if n+1 < len(names) {
				if end = names[n+1]; names[0] > from {
					end = from + (n+1)*(to-from)/len(names)
				}
			}
			blocks = append(blocks, t.rows[begin:end:end])
			begin = end
		}
		from = to
	}
	return blocks
}

func (t *table) namesDayLeftOf(row *Row, left int) bool {
	for k := range row.Cells {
		if c := &row.Cells[k]; c.Column < left && (t.words.of(c).isDay() || t.words.of(c).dated) {
			return true
		}
	}
	return false
}
