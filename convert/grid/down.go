package grid

import (
	"slices"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// acrossSlot is a time that a column stands for, with the columns after it that
// say who and where.
type acrossSlot struct {
	column        *column
	hours         lexicon.Hours
	cell          *Cell
	people, place *column
}

// slotParts puts a timetable with hours across and a row a day, or a block of
// rows, into a running order for each day. Days on which nothing is planned are
// left out.
func (a *author) slotParts(t *table) []part {
	slots := a.slotsAcross(t)
	if s := t.scaleOf(slots); s != nil {
		return a.scaleParts(t, s)
	}
	parts := []part{{}}
	for _, block := range t.blocksOf(slots) {
		row := block[0]
		var days []outline.Text // a weekday and its date may stand in the midst of a block, one below the other
		for _, row := range block {
			days = append(days, a.dayOfRow(t, row, slots))
		}
		day := join(days, " ")
		var entries []entry
		for i, s := range slots {
			c := t.shown(row.Number, s.column.first) // a break may be merged down all the days
			if c == nil || c.Column != s.column.first || t.words.of(c).nothing {
				continue
			}
			entries = append(entries, a.entryAcross(t, c, slots[i:]))
		}
		switch {
		case len(entries) == 0 && day.IsEmpty():
			parts[len(parts)-1].blocks = append(parts[len(parts)-1].blocks, a.remarks(block)...)
		case len(entries) > 0:
			blocks := []outline.Block{a.agenda(entries, a.at(row.first()))}
			if labels := a.labelsOfRow(t, row, slots); labels != nil {
				blocks = append([]outline.Block{a.paragraph(labels...)}, blocks...)
			}
			parts = append(parts, part{heading: day, blocks: blocks})
		}
	}
	return parts
}

// blocksOf parts the rows below the slots into blocks that show the same cells:
// people merge the rows of a day.
func (t *table) blocksOf(slots []acrossSlot) [][]*Row {
	cells := func(row *Row) (shown []*Cell, below bool) {
		for _, s := range slots {
			c := t.shown(row.Number, s.column.first)
			shown = append(shown, c)
			below = below || c != nil && c.Row < row.Number && !t.words.of(c).nothing
		}
		return shown, below
	}
	var blocks [][]*Row
	var above []*Cell
	for _, row := range t.rows {
		shown, below := cells(row)
		if below && slices.Equal(shown, above) {
			blocks[len(blocks)-1] = append(blocks[len(blocks)-1], row)
			continue
		}
		blocks, above = append(blocks, []*Row{row}), shown
	}
	return blocks
}

func (a *author) slotsAcross(t *table) []acrossSlot {
	var slots []acrossSlot
	for _, c := range t.columns {
		if c.at != nil && t.words.of(c.at).hours {
			if h, ok := t.words.lex.HoursAt(c.name); ok {
				slots = append(slots, acrossSlot{column: c, hours: h, cell: c.at})
			}
			continue
		}
		if len(slots) == 0 {
			continue
		}
		switch last := &slots[len(slots)-1]; c.role {
		case lexicon.RoleSpeakers, lexicon.RoleFacilitators, lexicon.RolePeople, lexicon.RoleHost:
			last.people = c
		case lexicon.RolePlace:
			last.place = c
		}
	}
	return slots
}

// dayOfRow is the day of a row: what stands before its first slot.
func (a *author) dayOfRow(t *table, row *Row, slots []acrossSlot) outline.Text {
	var texts []outline.Text
	for _, c := range t.columns {
		if len(slots) > 0 && c.first >= slots[0].column.first {
			break
		}
		if cell := t.shown(row.Number, c.first); cell != nil && (t.words.of(cell).isDay() || t.words.of(cell).dated) {
			texts = append(texts, a.text(cell))
		}
	}
	return join(texts, " ")
}

// labelsOfRow is what a row says of its day besides its date, with the names of
// the columns: where, by whom.
func (a *author) labelsOfRow(t *table, row *Row, slots []acrossSlot) []outline.Text {
	var labels []outline.Text
	for _, c := range t.columns {
		if c.first >= slots[0].column.first {
			break
		}
		if cell := t.shown(row.Number, c.first); c.at != nil && !t.words.of(cell).nothing && !t.words.of(cell).isDay() {
			labels = append(labels, join([]outline.Text{a.text(c.at), a.text(cell)}, " : "))
		}
	}
	return labels
}

// entryAcross makes an entry of a cell in the first of the slots. It lasts until
// the end of the last slot that it covers.
func (a *author) entryAcross(t *table, c *Cell, slots []acrossSlot) entry {
	e := entry{title: a.lines(c), hours: a.text(slots[0].cell)}
	r := t.extent(c)
	last, end := slots[0], slots[0].hours.To
	for i, s := range slots {
		if s.column.first > r.LastColumn {
			break
		}
		if last, end = s, s.hours.To; end.IsZero() && i+1 < len(slots) {
			end = slots[i+1].hours.From // "9:00", "9:15": each lasts until the next
		}
	}
	if !end.IsZero() && (last.cell != slots[0].cell || slots[0].hours.To.IsZero()) {
		e.hours = outline.NewText(slots[0].hours.From.String()+"-"+end.String(), a.at(slots[0].cell))
	}
	own := func(col *column) outline.Text {
		if col == nil || col.first <= r.LastColumn {
			return outline.Text{}
		}
		return a.text(t.cell(c.Row, col.first))
	}
	e.people, e.place = own(slots[0].people), own(slots[0].place)
	return e
}
