package grid

import (
	"sort"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// tracks are the columns of a table that run beside each other: at least two that
// have a name, none of which says what an entry is.
func (t *table) tracks() []*column {
	if t.find(isHours) < 0 || t.find(isDate) >= 0 {
		return nil
	}
	return t.lanes(func(*column) bool { return false })
}

// lanes are the columns of tracks; those that f tells, and those with hours, are none.
func (t *table) lanes(none func(*column) bool) []*column {
	var lanes []*column
	groups := 0
	for _, c := range t.columns {
		if none(c) {
			continue
		}
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
		case lexicon.RoleAudience: // "Groupe A", "Groupe B"
			groups++
			lanes = append(lanes, c)
		default:
			return nil
		}
	}
	if len(lanes) < 2 || groups > 0 && !areAlike(lanes) {
		return nil
	}
	return lanes
}

// areAlike reports whether columns are named alike: "Groupe A", "Groupe B".
func areAlike(lanes []*column) bool {
	word, _, _ := strings.Cut(lanes[0].name, " ")
	for _, c := range lanes {
		if first, _, several := strings.Cut(c.name, " "); !several || !strings.EqualFold(first, word) {
			return false
		}
	}
	return true
}

// tracksByDay are the tracks of a table whose rows have a day each besides their
// hours. Columns of such a table are rather facts of a session, unless their names
// or merged cells say that they run beside each other.
func (t *table) tracksByDay() []*column {
	if t.find(isHours) < 0 || t.header == nil {
		return nil
	}
	day := t.dayColumn()
	if day < 0 {
		return nil
	}
	lanes := t.lanes(func(c *column) bool { return c == t.columns[day] })
	if lanes == nil {
		return nil
	}
	places := true
	for _, c := range lanes {
		places = places && t.words.lex.LooksLikePlace(c.name)
	}
	if places || areAlike(lanes) {
		return lanes
	}
	for _, row := range t.sample() {
		if c := cellOf(row, lanes[0].first); c != nil && t.extent(c).LastColumn >= lanes[len(lanes)-1].first {
			return lanes
		}
	}
	return nil
}

// dayColumn is the column with the days of a table, by date or by weekday; -1 for none.
func (t *table) dayColumn() int {
	if i := t.find(isDate); i >= 0 {
		return i
	}
	return t.find(func(c *column) bool { return c.mostly(c.days) })
}

// tracksOfDays puts a timetable with days and hours down into a running order for
// each day.
func (a *author) tracksOfDays(t *table, lanes []*column) []part {
	parts := []part{{}}
	day := t.columns[t.dayColumn()]
	var last *Cell
	for from := 0; from < len(t.rows); {
		if c := t.shown(t.rows[from].Number, day.first); c != nil {
			last = c
		}
		to := from + 1
		for ; to < len(t.rows); to++ {
			if c := t.shown(t.rows[to].Number, day.first); c != nil && c != last {
				break
			}
		}
		ofDay := *t
		ofDay.rows = t.rows[from:to:to]
		p := a.trackParts(&ofDay, lanes)[0]
		if last != nil {
			p.heading = a.text(last)
		}
		parts = append(parts, p)
		from = to
	}
	return parts
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
	tt.settle([][]entry{entries})
	if len(entries) > 0 {
		at := a.at(t.header[len(t.header)-1].first())
		p.blocks = append(p.blocks, a.agenda(entries, at))
	}
	return []part{p}
}

// inSlot are the entries that begin in a slot and a lane, with their track.
func (tt *timetable) inSlot(k int, lane *column) []entry {
	var entries []entry
	first := sort.Search(len(tt.rows), func(i int) bool { return tt.rows[i].Number >= tt.slots[k].row })
	for _, row := range tt.rows[first:] {
		if row.Number > tt.slots[k].last {
			break
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
