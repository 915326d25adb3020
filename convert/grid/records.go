package grid

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// A record is a block of a few rows that tell of one session: its day stands in
// the first of them, and what else is to be said in the cells beside and below.

// longestRecord is how many rows a record may have.
const longestRecord = 8

// recordsAt reads the records that begin at a row: where each begins, and the row
// after the last. It is nil for rows that are no records.
func (v *view) recordsAt(i int) (starts []int, end int) {
	column, ok := v.dayCell(i)
	if !ok {
		return nil, i
	}
	starts, end = []int{i}, i+1
	for ; end < len(v.Rows); end++ {
		if c, ok := v.dayCell(end); ok && c == column {
			if end-starts[len(starts)-1] < 2 && len(starts) < 3 {
				return nil, i // a row a session
			}
			starts = append(starts, end)
			continue
		}
		if end-starts[len(starts)-1] >= longestRecord || !v.goesOnRecord(end, column) {
			break
		}
	}
	if len(starts) < 2 || !v.areRecords(starts, end) {
		return nil, i
	}
	return starts, end
}

// dayCell is the column of the first cell of a row, where that is a day with
// something beside it.
func (v *view) dayCell(i int) (column int, ok bool) {
	row := &v.Rows[i]
	if first := &row.Cells[0]; len(row.Cells) > 1 && v.words.of(first).date && v.extent(first).LastColumn == first.Column {
		return first.Column, true
	}
	return 0, false
}

// goesOnRecord reports whether a row may be a further one of a record: right of
// the days, or hours under them.
func (v *view) goesOnRecord(i, column int) bool {
	const gap = 2
	row, first := &v.Rows[i], &v.Rows[i].Cells[0]
	if row.Number > v.Rows[i-1].Number+gap || first.Column < column {
		return false
	}
	return first.Column > column || v.words.of(first).hours
}

// areRecords reports whether blocks of rows tell of a session each. They have
// names beside their values, or they are all of one size and only their first rows
// fill more than one column. A block with hours in several rows is a running order.
func (v *view) areRecords(starts []int, end int) bool {
	labelled, size, same, single := 0, v.sizeOf(starts, 0, end), 0, 0
	for n := range starts {
		hours, labels, wide := 0, 0, 0
		for i := starts[n]; i < endOf(starts, n, end); i++ {
			row := &v.Rows[i]
			for k := range row.Cells {
				if s := v.words.of(&row.Cells[k]); s.timed && !s.date {
					hours++
				}
			}
			if _, _, ok := v.labelIn(row); ok {
				labels++
			}
			if i > starts[n] && len(row.Cells) > 1 {
				wide++
			}
		}
		switch {
		case hours > 1:
			return false
		case labels > 0:
			labelled++
		}
		if wide == 0 && hours == 0 && len(v.Rows[starts[n]].Cells) > 2 {
			single++
		}
		if v.sizeOf(starts, n, end) == size {
			same++
		}
	}
	if 3*labelled >= 2*len(starts) {
		return true
	}
	return size > 1 && single == len(starts) && same >= len(starts)-1
}

func endOf(starts []int, n, end int) int {
	if n+1 < len(starts) {
		return starts[n+1]
	}
	return end
}

func (v *view) sizeOf(starts []int, n, end int) int { return endOf(starts, n, end) - starts[n] }

// labelIn finds a name with its value in a row: in one cell with a colon between
// them, or in two beside each other. It returns the index of the name's cell.
func (v *view) labelIn(row *Row) (at int, inOne, ok bool) {
	for k := range row.Cells {
		c := &row.Cells[k]
		if c.Kind != Text {
			continue
		}
		if name, value, colon := strings.Cut(c.Text, ":"); colon && strings.TrimSpace(value) != "" && v.words.of(&Cell{Text: name}).role != lexicon.NoRole {
			return k, true, true
		}
		if k+1 < len(row.Cells) && v.words.of(c).role != lexicon.NoRole && v.words.of(&row.Cells[k+1]).role == lexicon.NoRole {
			return k, false, true
		}
	}
	return 0, false, false
}

// recordParts puts records into blocks, each under its day and its title.
func (a *author) recordParts(t *table) []part {
	parts := []part{{}}
	starts, end := t.recordsAt(t.first)
	for n := range starts {
		r := record{author: a, table: t}
		for i := starts[n]; i < endOf(starts, n, end); i++ {
			r.row(&t.Rows[i], i == starts[n])
		}
		p := part{heading: join([]outline.Text{join([]outline.Text{r.day, r.hours}, ", "), r.title}, " – ")}
		if r.labels != nil {
			p.blocks = append(p.blocks, a.paragraph(r.labels...))
		}
		for _, line := range r.rest {
			p.blocks = append(p.blocks, a.paragraph(line))
		}
		parts = append(parts, p)
	}
	return parts
}

// record is what the rows of one block say.
type record struct {
	*author
	table             *table
	day, hours, title outline.Text
	labels, rest      []outline.Text
}

func (r *record) row(row *Row, first bool) {
	v := r.table.view
	label, inOne, labelled := v.labelIn(row)
	for k := 0; k < len(row.Cells); k++ {
		c := &row.Cells[k]
		s := v.words.of(c)
		switch name := r.table.headerOf(c.Column); {
		case r.day.IsEmpty():
			r.day = r.text(c)
		case s.hours && r.hours.IsEmpty():
			r.hours = r.text(c)
		case labelled && k == label && inOne:
			r.labels = append(r.labels, r.lines(c)...)
		case labelled && k == label:
			r.labels = append(r.labels, join([]outline.Text{r.text(c), r.text(&row.Cells[k+1])}, " : "))
			k++
		case r.title.IsEmpty() && r.labels == nil && r.rest == nil:
			r.title = r.text(c)
		case name != nil && !s.nothing && first:
			r.labels = append(r.labels, join([]outline.Text{r.text(name), r.text(c)}, " : "))
		case v.isPlaceLine(c):
			r.labels = append(r.labels, r.placeLabel(c))
		default:
			r.rest = append(r.rest, r.lines(c)...)
		}
	}
}

// headerOf is the cell that names a column; nil for none.
func (t *table) headerOf(column int) *Cell {
	if t.header == nil {
		return nil
	}
	return cellOf(t.header[len(t.header)-1], column)
}

// placeLabel names a place, which nothing in the sheet does.
func (a *author) placeLabel(c *Cell) outline.Text {
	name := outline.Text{Plain: "Lieu"}
	if a.language != "fr" {
		name.Plain = "Place"
	}
	return join([]outline.Text{name, a.text(c)}, " : ")
}
