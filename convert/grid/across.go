package grid

import (
	"slices"

	"deroule/convert/lexicon"
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
	for _, day := range days {
		p := part{heading: a.dayHeading(t, day)}
		for _, row := range t.header {
			if c := cellOf(row, day.first); c != nil && !t.words.of(c).isDay() {
				p.blocks = append(p.blocks, a.paragraph(a.named(row, c)))
			}
		}
		if entries := tt.entriesOf(day); len(entries) > 0 {
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
		if s := t.words.of(cell); cell != nil && (s.date || s.isDay() && day == nil) {
			day = cell
		}
	}
	return day
}

// dayHeading is the day of a column in words, a weekday before its date.
func (a *author) dayHeading(t *table, c *column) outline.Text {
	day := t.dayOf(c)
	texts := []outline.Text{a.text(day)}
	for _, row := range t.header {
		if cell := t.shown(row.Number, c.first); cell != nil && cell != day && t.words.of(cell).day {
			texts = slices.Insert(texts, 0, a.text(cell))
		}
	}
	return join(texts, " ")
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

// tracks are the columns of a table that run beside each other: at least two that
// have a name, none of which says what an entry is.
func (t *table) tracks() []*column {
	if t.find(isHours) < 0 || t.find(isDate) >= 0 {
		return nil
	}
	var lanes []*column
	for _, c := range t.columns {
		switch c.role {
		case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration:
		case lexicon.NoRole, lexicon.RoleTrack, lexicon.RolePlace:
			if isHours(c) {
				continue
			}
			if c.name != "" {
				lanes = append(lanes, c)
			}
		case lexicon.RoleTitle:
			if !hasDigit(c.name) {
				return nil
			}
			lanes = append(lanes, c)
		default:
			return nil
		}
	}
	if len(lanes) < 2 {
		return nil
	}
	return lanes
}

func hasDigit(text string) bool {
	for _, r := range text {
		if '0' <= r && r <= '9' {
			return true
		}
	}
	return false
}

// trackParts puts a timetable with rooms or groups across into one running order.
// What spans all of them is for everybody.
func (a *author) trackParts(t *table, lanes []*column) []part {
	tt := a.timetable(t, lanes)
	p := part{blocks: a.looseBlocks(t.view, tt.outside())}
	var entries []entry
	for k := range tt.slots {
		for _, lane := range lanes {
			entries = append(entries, tt.inSlot(k, lane)...)
		}
	}
	if len(entries) > 0 {
		at := a.at(t.header[len(t.header)-1].first())
		p.blocks = append(p.blocks, a.agenda(entries, at))
	}
	return []part{p}
}

func (r *Row) first() *Cell { return &r.Cells[0] }

// inSlot are the entries that begin in a slot and a lane, with their track.
func (tt *timetable) inSlot(k int, lane *column) []entry {
	var entries []entry
	for _, row := range tt.rows {
		if row.Number < tt.slots[k].row || row.Number > tt.slots[k].last {
			continue
		}
		c := cellOf(row, lane.first)
		if c == nil || tt.words.of(c).nothing {
			continue
		}
		if len(entries) > 0 && !tt.words.of(c).timed {
			e := &entries[len(entries)-1]
			e.title = append(e.title, tt.lines(c)...)
			continue
		}
		e := tt.entry(c, k)
		e.track = tt.trackOf(c)
		entries = append(entries, e)
	}
	return entries
}

// trackOf names the lanes that a cell covers; nothing where it covers all of them.
func (tt *timetable) trackOf(c *Cell) outline.Text {
	r := tt.extent(c)
	var names []outline.Text
	for _, lane := range tt.lanes {
		if r.Column <= lane.first && lane.first <= r.LastColumn {
			names = append(names, outline.NewText(plain(lane.name), tt.at(lane.at)))
		}
	}
	if len(names) == len(tt.lanes) {
		return outline.Text{}
	}
	return join(names, " + ")
}
