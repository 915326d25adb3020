package grid

import (
	"fmt"
	"sort"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A timetable has hours along one side and days or rooms along the other. What a
// cell stands for is read off its place and its size, and becomes an entry of the
// running order of its day.

// slot is a time of a timetable: a row of it, or several that belong together.
type slot struct {
	row, last int // of the sheet
	hours     lexicon.Hours
	cell      *Cell // where the hours stand
	typed     bool  // as a value, rather than in words
	whole     bool  // they stand there from beginning to end
}

// entry is something in a timetable, with its hours.
type entry struct {
	hours                outline.Text
	title                []outline.Text
	track, people, place outline.Text
}

// timetable is a table of hours down while it is put into blocks.
type timetable struct {
	*author
	*table
	slots    []slot
	measured bool // what lasts longer than a slot is merged: cells are as long as they look
	falls    bool // the hours fall back after noon: they are counted to twelve
	lanes    []*column
	labels   int          // how many different texts the rows begin with
	times    map[int]bool // the columns with the hours of the lanes
}

func (a *author) timetable(t *table, lanes []*column) *timetable {
	tt := &timetable{author: a, table: t, lanes: lanes, times: t.timesOf(lanes)}
	tt.findSlots()
	tt.pairRows()
	tt.labels = tt.countLabels()
	for _, row := range t.rows {
		for i := range row.Cells {
			c := &row.Cells[i]
			if k := tt.slotOf(c.Row); k >= 0 && tt.isLane(c.Column) && tt.slotOf(t.extent(c).LastRow) > k {
				tt.measured = true
			}
		}
	}
	return tt
}

// timesOf are the columns with the hours of lanes: the last one before them, and
// the one before that where the two stand beside each other.
func (t *table) timesOf(lanes []*column) map[int]bool {
	last, before := 0, 0
	for _, c := range t.columns {
		if c.first < lanes[0].first && c.mostly(c.hours) {
			last, before = c.first, last
		}
	}
	times := map[int]bool{last: true}
	if before == last-1 {
		times[before] = true
	}
	return times
}

func (tt *timetable) isLane(number int) bool {
	for _, lane := range tt.lanes {
		if lane.first == number {
			return true
		}
	}
	return false
}

// findSlots reads the hours down the side. A row without any goes on with the
// slot above it.
func (tt *timetable) findSlots() {
	for _, row := range tt.rows {
		s, found := tt.slotIn(row)
		switch {
		case found:
			if n := len(tt.slots); n > 0 && s.hours.From.Before(tt.slots[n-1].hours.From) {
				tt.falls = true
			}
			tt.slots = append(tt.slots, s)
		case len(tt.slots) > 0:
			tt.slots[len(tt.slots)-1].last = row.Number
		}
	}
}

// slotIn reads the hours of a row: from one cell, or from two beside each other.
func (tt *timetable) slotIn(row *Row) (s slot, found bool) {
	for i := range row.Cells {
		c := &row.Cells[i]
		h, timed := tt.words.lex.HoursAt(strings.TrimSpace(c.Text))
		switch {
		case !timed || !tt.words.of(c).timed || !tt.times[c.Column]:
		case !found:
			s, found = slot{row.Number, row.Number, h, c, c.Kind == Clock, !h.To.IsZero()}, true
		case s.hours.To.IsZero() && c.Column == s.cell.Column+1:
			s.hours.To = h.From
		}
	}
	return s, found
}

// slotOf is the slot that a row of the sheet lies in; -1 for none.
func (tt *timetable) slotOf(row int) int {
	k := sort.Search(len(tt.slots), func(k int) bool { return tt.slots[k].row > row }) - 1
	if k >= 0 && k == len(tt.slots)-1 && row > tt.slots[k].last {
		return -1
	}
	return k
}

// besideLabel gives an entry that has no hours what its row begins with: a part of
// the day, or the group that it is for.
func (tt *timetable) besideLabel(e entry, c *Cell) entry {
	for column := tt.lanes[0].first - 1; column > 0; column-- {
		label := tt.shown(c.Row, column)
		if label == nil || label.Kind != Text {
			continue
		}
		s := tt.words.of(label)
		switch {
		case s.period:
			e.hours = tt.text(label)
		case tt.labels > 1 && !s.nothing && (s.role == lexicon.NoRole || s.role == lexicon.RoleAudience || s.role == lexicon.RolePlace):
			e.track = tt.text(label)
		}
		break
	}
	return e
}

// countLabels counts the different texts that rows begin with.
func (tt *timetable) countLabels() int {
	labels := map[string]bool{}
	for _, row := range tt.rows {
		if c := &row.Cells[0]; c.Column < tt.lanes[0].first && c.Kind == Text {
			labels[c.Text] = true
		}
	}
	return len(labels)
}

// pairRows makes one slot of two where a row says when the slot begins and the next
// one when it ends, with the rooms.
func (tt *timetable) pairRows() {
	if len(tt.slots) < 2 || len(tt.slots)%2 > 0 {
		return
	}
	var rooms, filled [2]int
	for k, s := range tt.slots {
		if !s.hours.To.IsZero() {
			return
		}
		for _, lane := range tt.lanes {
			if c := tt.view.cell(s.row, lane.first); c != nil && !tt.words.of(c).nothing {
				filled[k%2]++
				if tt.isRoom(c.Text) {
					rooms[k%2]++
				}
			}
		}
	}
	if filled[1] == 0 || 5*rooms[1] < 3*filled[1] || 3*rooms[0] > filled[0] {
		return
	}
	var pairs []slot
	for k := 0; k < len(tt.slots); k += 2 {
		s := tt.slots[k]
		s.hours.To, s.last = tt.slots[k+1].hours.From, tt.slots[k+1].last
		pairs = append(pairs, s)
	}
	tt.slots = pairs
}

// entriesOf are the entries of a lane, from top to bottom. What stands in a lane
// beside it and spans this one is of both.
func (tt *timetable) entriesOf(lane *column) []entry {
	var entries []entry
	last := -1
	for _, row := range tt.rows {
		c := tt.shown(row.Number, lane.first)
		if c == nil || c.Row != row.Number || tt.words.of(c).nothing || !tt.isLane(c.Column) {
			continue
		}
		k := tt.slotOf(c.Row)
		if k == last && k >= 0 && !tt.words.of(c).timed {
			e := &entries[len(entries)-1]
			e.title = append(e.title, tt.lines(c)...)
			continue
		}
		entries = append(entries, tt.entry(c, k))
		last = k
	}
	return entries
}

// entry makes an entry of a cell in a slot. Hours that the cell says itself are
// its own.
func (tt *timetable) entry(c *Cell, k int) entry {
	e := entry{title: tt.lines(c)}
	if text := e.title[0]; tt.words.of(c).timed {
		if h, ok := tt.words.lex.HoursAt(text.Plain); ok && c.Kind == Text && (k < 0 || !h.To.IsZero()) {
			e.hours = text.Slice(h.Start, h.End)
			if e.title[0] = text.From(h.End).TrimFunc(isJoint); e.title[0].IsEmpty() {
				e.title = e.title[1:]
			}
			return e
		}
	}
	if k < 0 {
		return tt.besideLabel(e, c)
	}
	s, to := tt.slots[k], tt.slotOf(tt.extent(c).LastRow)
	end := tt.slots[max(k, to)].hours.To
	if end.IsZero() && tt.measured {
		end = tt.endOf(max(k, to))
	}
	if to <= k && end == s.hours.To && !(s.typed && tt.falls) && s.cell.Kind == Text && s.whole && !s.hours.To.IsZero() {
		e.hours = tt.text(s.cell)
		return e
	}
	text := tt.clock(s.hours.From, s)
	if !end.IsZero() {
		text += "-" + tt.clock(end, s)
	}
	e.hours = outline.NewText(text, tt.at(s.cell))
	return e
}

// endOf is when a slot ends that says only when it begins: with the next one. The
// last is as long as the shortest of those before it.
func (tt *timetable) endOf(k int) model.Clock {
	if k+1 < len(tt.slots) {
		return tt.slots[k+1].hours.From
	}
	shortest := 0
	for i := range k {
		h := model.Hours{Start: tt.slots[i].hours.From, End: tt.slots[i+1].hours.From}
		if minutes := h.Minutes() % (12 * 60); minutes > 0 && (shortest == 0 || minutes < shortest) {
			shortest = minutes
		}
	}
	end, _ := tt.slots[k].hours.From.Add(shortest)
	return end
}

func isJoint(r rune) bool { return strings.ContainsRune(" :;,-–—.\u00a0\t", r) }

// clock writes an hour so that it reads as surely, or unsurely, as it was meant.
func (tt *timetable) clock(c model.Clock, s slot) string {
	if s.hours.Twelve || s.typed && tt.falls {
		return fmt.Sprintf("%d:%02d", c.Minutes()/60, c.Minutes()%60)
	}
	return c.String()
}

// agenda is a table of entries, in the form that running orders have.
func (a *author) agenda(entries []entry, at model.Pos) *outline.Table {
	t := &outline.Table{Pos: at, Placed: true}
	columns := []struct {
		name string
		of   func(entry) []outline.Text
	}{
		{"Hours", func(e entry) []outline.Text { return one(e.hours) }},
		{"Activity", func(e entry) []outline.Text { return e.title }},
		{"Track", func(e entry) []outline.Text { return one(e.track) }},
		{"People", func(e entry) []outline.Text { return one(e.people) }},
		{"Place", func(e entry) []outline.Text { return one(e.place) }},
	}
	header := outline.Row{Pos: at} // its words stand nowhere in the sheet
	for _, c := range columns {
		header.Cells = append(header.Cells, outline.NewCell(at, outline.Text{Plain: c.name}))
	}
	t.Header = &header
	for _, e := range entries {
		row := outline.Row{Pos: at}
		if len(e.title) > 0 {
			row.Pos = e.title[0].Pos()
		}
		for _, c := range columns {
			row.Cells = append(row.Cells, outline.NewCell(row.Pos, c.of(e)...))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func one(t outline.Text) []outline.Text {
	if t.IsEmpty() {
		return nil
	}
	return []outline.Text{t}
}
