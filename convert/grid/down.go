package grid

import (
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

// slotParts puts a timetable with hours across and a row a day into a running
// order for each day. Days on which nothing is planned are left out.
func (a *author) slotParts(t *table) []part {
	slots := a.slotsAcross(t)
	parts := []part{{}}
	for _, row := range t.rows {
		day := a.dayOfRow(t, row, slots)
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
			parts[len(parts)-1].blocks = append(parts[len(parts)-1].blocks, a.remarks([]*Row{row})...)
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
	last := slots[0]
	for _, s := range slots {
		if s.column.first <= r.LastColumn {
			last = s
		}
	}
	if end := last.hours.To; last.cell != slots[0].cell && !end.IsZero() {
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
