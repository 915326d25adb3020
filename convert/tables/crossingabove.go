package tables

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// readAbove reads the rows of labels above the columns.
func (x *crossing) readAbove() bool {
	x.above = make([]label, x.w)
	for k := range x.above {
		x.above[k] = newLabel()
	}
	var last senses.Kind
	for i := range x.top {
		kind, ok := x.kindOfRow(i)
		if !ok {
			return false
		}
		if name := x.nameOfRow(i); kind == senses.Words && i < x.top-1 && x.aboveKinds.days() && name != "" {
			x.readFieldRow(i, name)
			continue
		}
		if kind == senses.Words && x.aboveKinds.days() && !x.partsDays(i) {
			return false
		}
		x.aboveKinds[kind]++
		last = kind
		x.readLabelRow(i, kind)
	}
	return !(x.fieldRows && last == senses.Words)
}

// kindOfRow is the kind of most labels of a row; it is not ok for an empty one.
func (x *crossing) kindOfRow(i int) (senses.Kind, bool) {
	counts, n := map[senses.Kind]int{}, 0
	for k := x.left; k < x.w; k++ {
		c := x.cell(i, k)
		if c == nil || c.Nothing || x.lastRow(i, k) >= x.top || k > x.left && x.cell(i, k-1) == c {
			continue
		}
		n++
		if kind := kindOf(c); kind != senses.Words || isAttribute(c) == "" {
			counts[kind]++
		}
	}
	if len(counts) == 0 && n > 0 {
		return senses.Words, true
	}
	return lead(counts), n > 0
}

// nameOfRow is what stands before the labels of a row as their name: "Dress code".
func (x *crossing) nameOfRow(i int) string {
	if x.left == 0 {
		return ""
	}
	c := x.cell(i, x.left-1)
	if c == nil || c.What().Role != lexicon.NoRole || c.Typed() || c.isNumber() {
		return ""
	}
	return strings.TrimRight(c.OneLine(), " :")
}

// readFieldRow takes a row of texts between labels of days as facts of those days.
func (x *crossing) readFieldRow(i int, name string) {
	x.fieldRows = true
	for k := x.left; k < x.w; k++ {
		if c := x.cell(i, k); c != nil && kindOf(c) == senses.Words {
			x.above[k].fields = append(x.above[k].fields, model.Property{Name: name, Value: c.OneLine(), Source: x.pos(c)})
			x.reading.Tally.Add("field", 1)
		}
	}
}

// partsDays reports whether the row above has days that each stand over several
// columns, so that names below part a day.
func (x *crossing) partsDays(i int) bool {
	for k := x.left; k < x.w; k++ {
		if c := x.cell(i-1, k); c == nil && k > x.left || c != nil && x.lastColumn(i-1, k) > k {
			return true
		}
	}
	return false
}

// readLabelRow lets each column take its label of a row.
func (x *crossing) readLabelRow(i int, kind senses.Kind) {
	var kept *cell
	carries := i < x.top-1 && (kind == senses.Date || kind == senses.Week || kind == senses.Month || kind == senses.Weekday || kind == senses.DayNumber)
	for k := x.left; k < x.w; k++ {
		c := x.cell(i, k)
		if c == nil && carries {
			c = kept // a day over several columns that nobody merged
		}
		if c == nil || c.Nothing {
			continue
		}
		kept = c
		is := kindOf(c)
		if is == senses.Words && kind != senses.Words {
			if r := isAttribute(c); r != "" {
				x.above[k].attribute, x.above[k].name = r, c.OneLine()
				x.reading.Tally.Add("header-agrees", 1)
				x.reading.Words = append(x.reading.Words, c.OneLine())
				continue
			}
			if (kind == senses.Period || kind == senses.Hours) && i == x.top-1 && x.isFactOfRows(i, k) {
				x.above[k].attribute, x.above[k].name = roleField, c.OneLine()
				continue
			}
			if kind == senses.Hours && i == x.top-1 {
				x.reading.Tally.Add("axis-mixed", 1)
			}
		} else if is != kind && is != senses.Words && !agree(kind, is) {
			x.reading.Tally.Add("axis-mixed", 1)
		}
		x.above[k].take(x.area, c, is)
		if c.begins(x.at[i], x.first+k) {
			x.countAbove(i, k, is)
		}
	}
}

// isAttribute reports whether a name above a column says that it tells the place or
// the people of the column before.
func isAttribute(c *cell) role {
	switch c.What().Role {
	case lexicon.RolePlace:
		if c.Words == 1 {
			return rolePlace
		}
	case lexicon.RoleSpeakers, lexicon.RoleFacilitators, lexicon.RolePeople, lexicon.RoleHost:
		return rolePeople
	}
	return ""
}

// isFactOfRows reports whether a column with a name stands behind all columns of hours:
// it tells something of the whole row. "Matin | Après-midi | À prévoir"
func (x *crossing) isFactOfRows(i, k int) bool {
	hours := 0
	for y := x.left; y < x.w; y++ {
		c := x.cell(i, y)
		if c == nil {
			continue
		}
		if is := kindOf(c); is == senses.Hours || is == senses.Period {
			if y > k {
				return false
			}
			hours++
		}
	}
	return hours > 1
}

// findHourColumns finds columns below the labels that hold nothing but hours: those of
// the columns right of them, up to the next.
func (x *crossing) findHourColumns() {
	x.hoursIn = map[int]int{}
	own := -1
	for k := x.left; k < x.w-1; k++ {
		hours, n := 0, 0
		for i := x.top; i < x.h(); i++ {
			if c := x.own(i, k); c != nil && !c.Nothing {
				n++
				if c.Is(senses.Hours) {
					hours++
				}
			}
		}
		switch {
		case n >= 2 && 5*hours >= 4*n:
			own = k
			x.above[k].attribute = roleHours
			x.reading.Tally.Add("clock", float64(hours))
		case own >= 0:
			x.hoursIn[k] = own
		}
	}
	if k := x.w - 1; own >= 0 {
		x.hoursIn[k] = own
	}
}

// countAbove counts a label above; one of time that has nothing below it counts little.
func (x *crossing) countAbove(i, k int, kind senses.Kind) {
	if kind == senses.Words {
		x.reading.Tally.Add("track", 1)
		x.countColumnName(i, k)
		return
	}
	used := 0.25
	for row := x.top; row < x.h() && used < 1; row++ {
		for y := k; y <= x.lastColumn(i, k); y++ {
			if c := x.cell(row, y); c != nil && !c.Nothing {
				used = 1
			}
		}
	}
	x.reading.Tally.Add("axis", used)
}

// countColumnName counts the cells below a track that is named as a column of facts
// is: then they are no tracks.
func (x *crossing) countColumnName(i, k int) {
	c := x.cell(i, k)
	r := c.What().Role
	if r == lexicon.NoRole || r == lexicon.RoleTrack || c.Words > 1 && (r == lexicon.RoleAudience || r == lexicon.RolePlace) {
		return
	}
	n := 0
	for row := x.top; row < x.h(); row++ {
		if x.cell(row, k) != nil {
			n++
		}
	}
	x.reading.Tally.Add("header-is-track", float64(n))
}
