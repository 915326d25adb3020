package tables

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// readBeside reads the columns of labels beside the rows.
func (x *crossing) readBeside() bool {
	x.beside = make([]label, x.h())
	for i := range x.beside {
		x.beside[i] = newLabel()
	}
	if !x.aboveKinds.days() && x.left > 0 {
		x.readHeadings()
	}
	for k := range x.left {
		kind := x.kindOfColumn(k)
		if kind == senses.Nothing {
			continue
		}
		if kind == senses.Words {
			switch name := x.roleAbove(k); {
			case name == lexicon.RolePlace:
				x.readPlaceColumn(k)
				continue
			case name == lexicon.RoleNotes, name == lexicon.RoleTitle, name == lexicon.RoleTheme, !x.isTyped():
				return false
			}
		}
		if kind == senses.Hours && x.besideKinds[senses.Hours] > 0 {
			if !x.areEnds(k) {
				return false // durations, perhaps: no labels
			}
			x.ends = true
		}
		if kind == senses.Words && k > 0 && x.cell(x.top-1, k) == nil && x.besideKinds.hours() {
			x.reading.Tally.Add("track-unnamed", 1) // rather what takes place below a label that is missing
		}
		x.besideKinds[kind]++
		x.readLabelColumn(k, kind)
	}
	return true
}

// isTyped reports whether labels of time stand above.
func (x *crossing) isTyped() bool { return x.aboveKinds.days() || x.aboveKinds.hours() }

// areEnds reports whether the hours of a column are, but for a few that pass midnight,
// later than those before them.
func (x *crossing) areEnds(k int) bool {
	later, n := 0, 0
	for i := x.top; i < x.h(); i++ {
		c := x.cell(i, k)
		if c == nil || !c.When().HasHours() || len(x.beside[i].hours) == 0 {
			continue
		}
		n++
		if x.beside[i].hours[0].From.Before(c.When().Hours[0].From) || c.When().Hours[0].Twelve && c.When().Hours[0].From.Minutes() > 0 && x.beside[i].hours[0].From.Minutes() >= 11*60 {
			later++
		}
	}
	return 4*later >= 3*n
}

func (x *crossing) kindOfColumn(k int) senses.Kind {
	counts := map[senses.Kind]int{}
	for i := x.top; i < x.h(); i++ {
		if c := x.own(i, k); c != nil && !x.isHeading(i) && !c.Nothing {
			counts[kindOf(c)]++
		}
	}
	return lead(counts)
}

// roleAbove is the role of the name of a column of labels.
func (x *crossing) roleAbove(k int) lexicon.Role {
	if c := x.cell(x.top-1, k); c != nil {
		return c.What().Role
	}
	return lexicon.NoRole
}

func (x *crossing) readPlaceColumn(k int) {
	for i := x.top; i < x.h(); i++ {
		if c := x.cell(i, k); c != nil && !c.Nothing {
			x.beside[i].place = c.OneLine()
			x.reading.Tally.Add("place", 1)
		}
	}
}

// readLabelColumn lets each row take its label of a column. A day that stands once
// holds for the rows below it.
func (x *crossing) readLabelColumn(k int, kind senses.Kind) {
	var kept *cell
	for i := x.top; i < x.h(); i++ {
		c := x.cell(i, k)
		if x.isHeading(i) {
			kept = nil
			continue
		}
		if c == nil && kept != nil && (kind == senses.Date || kind == senses.Weekday || kind == senses.MonthDay || kind == senses.DayNumber || kind == senses.Month) {
			c = kept
		}
		if c == nil {
			continue
		}
		is := kindOf(c)
		if is == kind {
			kept = c
		} else if is != senses.Nothing && !(agree(kind, is) && kind != senses.Weekday && is != senses.Weekday) {
			x.reading.Tally.Add("axis-mixed", 1)
		}
		if is == senses.Hours && x.ends && len(x.beside[i].hours) > 0 {
			start, end := &x.beside[i].hours[0], c.When().Hours[0]
			start.To, start.Twelve = end.From, start.Twelve || end.Twelve
		} else {
			x.beside[i].take(x.area, c, is)
		}
		if c.row == x.at[i] {
			x.countBeside(i, c, is)
		}
	}
}

func (x *crossing) countBeside(i int, c *cell, kind senses.Kind) {
	switch kind {
	case senses.Nothing:
		return
	case senses.Words:
		x.reading.Tally.Add("track", 0.6)
		return
	}
	used := 0.25
	for row := i; row < x.h() && x.at[row] <= c.lastRow && used < 1; row++ {
		for k := x.left; k < x.w; k++ {
			if b := x.cell(row, k); b != nil && !b.Nothing {
				used = 1
			}
		}
	}
	x.reading.Tally.Add("axis", used)
	if w := c.When(); kind == senses.Hours && w.Rest != "" && w.Explained < 0.8 {
		x.reading.Tally.Add("left-over", 1)
		x.reading.Notes = append(x.reading.Notes, model.Note{Text: c.OneLine(), Source: x.pos(c)})
	}
}

// readHeadings finds lines between the rows that name the day of those below.
func (x *crossing) readHeadings() {
	day := newLabel()
	found := make([]bool, x.h())
	for i := x.top; i < x.h(); i++ {
		c := x.lone(i)
		if !x.isDayLine(i, c) {
			if i == x.top {
				return // rows of no day come first
			}
			l := &x.beside[i]
			l.dates, l.weekday, l.day, l.dayName, l.stated = day.dates, day.weekday, day.day, day.dayName, day.stated
			continue
		}
		found[i] = true
		day = newLabel()
		w := c.When()
		day.takeDates(w, x.pos(c))
		day.hours, day.period, day.dayName = nil, lexicon.NoPeriod, c.OneLine()
		if w.Kind == senses.Weekday {
			day.weekday = int(w.Weekday)
		}
		if w.DayNo > 0 && !w.HasDate() {
			day.day = w.DayNo
		}
		x.reading.Tally.Add("heading", 1)
		if rest := strings.TrimSpace(w.Rest); rest != "" && w.HasDate() {
			x.reading.Notes = append(x.reading.Notes, model.Note{Text: c.OneLine(), Source: x.pos(c)})
		} else {
			x.reading.Words = append(x.reading.Words, c.OneLine())
		}
	}
	x.headings = found
}

func (x *crossing) isDayLine(i int, c *cell) bool {
	if c == nil || c.row != x.at[i] || c.lastRow > c.row {
		return false
	}
	w := c.When()
	wide := 2*(c.lastColumn-c.column+1) >= x.w
	return (w.HasDate() || w.Kind == senses.Weekday || w.DayNo > 0) && !w.HasHours() && (c.column == x.first || wide)
}

func (x *crossing) isHeading(i int) bool { return x.headings != nil && x.headings[i] }

// meet reports whether the labels above and beside together place a cell, and how.
func (x *crossing) meet() bool {
	above, beside := x.aboveKinds, x.besideKinds
	days := x.headings != nil || beside.days()
	names := above[senses.Words] > 0
	x.reading.days = above.days() || days
	switch {
	case above[senses.Nothing] > 0 || x.left == 0 && !above.days() && !x.haveOwnHours():
		return false
	case x.left > 0 && len(beside) == 0 && x.headings == nil:
		return false
	case x.headings != nil && beside.days():
		return false
	case above[senses.MonthDay] > 0 && !x.knowsMonth():
		return false
	case x.isMonthsByDays():
		return true
	case beside[senses.MonthDay] > 0 && x.month == 0 && !x.haveWeekdaysBeside():
		return false
	case x.left == 0 && len(x.hoursIn) > 0:
		return !x.pairs && x.haveOwnHours()
	case !x.isTyped() && !beside.hours(): // names above, and no hours beside
		return names && days && above[senses.Month] == 0 && (x.areGroupsAbove() || x.areTracksAbove())
	case !x.isTyped() && x.h()-x.top < 2: // names over one line
		return false
	case above.days() && days && above[senses.Weekday] > 0 && above[senses.Date] == 0 && beside[senses.Date] > 0 && x.areWeeksApart():
		x.takeWeeksBeside()
	case above.days() && days && above[senses.Week]+above[senses.WeekNumber] == 0:
		return false // two days for one cell
	case above.hours() && beside.hours():
		return false
	case above[senses.Week] > 0 && beside[senses.Weekday] == 0:
		return false
	case above[senses.Month] > 0 && !above.days() && !above.hours() && beside[senses.MonthDay] == 0:
		return false
	}
	return x.hoursAreSettled()
}

// haveWeekdaysBeside reports whether days by their numbers beside have weekdays.
func (x *crossing) haveWeekdaysBeside() bool {
	for i := range x.beside {
		if x.beside[i].weekday >= 0 || x.beside[i].month > 0 {
			return true
		}
	}
	return false
}

// haveOwnHours reports whether several columns of hours stand within the table.
func (x *crossing) haveOwnHours() bool {
	n := 0
	for k := range x.above {
		if x.above[k].attribute == roleHours {
			n++
		}
	}
	return n > 1
}

// knowsMonth reports whether days by their numbers have a month, or else weekdays.
func (x *crossing) knowsMonth() bool {
	if x.month > 0 || x.aboveKinds[senses.Month]+x.aboveKinds[senses.Weekday] > 0 {
		return true
	}
	for k := range x.above {
		if x.above[k].weekday >= 0 {
			return true
		}
	}
	return false
}

// isMonthsByDays reports whether months stand above and the numbers of days beside.
func (x *crossing) isMonthsByDays() bool {
	a, b := x.aboveKinds, x.besideKinds
	return b[senses.MonthDay] > 0 && a[senses.Month] > 0 && a[senses.Month] >= a[senses.Words] && !b.hours() && !x.pairs
}

// areGroupsAbove reports whether the names above are those of groups.
func (x *crossing) areGroupsAbove() bool {
	n := 0
	for k := x.left; k < x.w; k++ {
		c := x.cell(x.top-1, k)
		if c == nil || c.What().Group < 0.5 {
			return false
		}
		n++
	}
	return n > 1
}

// areTracksAbove reports whether names stand above several columns of texts and none
// above the days beside: "Louveteaux | Scouts".
func (x *crossing) areTracksAbove() bool {
	for i := range x.top {
		for k := range x.left {
			if x.cell(i, k) != nil {
				return false
			}
		}
	}
	n := 0
	for k := x.left; k < x.w; k++ {
		c := x.own(x.top-1, k)
		if c == nil || c.What().Role != lexicon.NoRole || c.Typed() || c.isNumber() || c.Words > 5 {
			return false
		}
		n++
	}
	return n > 1
}

// areWeeksApart reports whether the days beside are weeks apart, so that each names
// its week.
func (x *crossing) areWeeksApart() bool {
	var last model.Date
	n := 0
	for i := x.top; i < x.h(); i++ {
		l := &x.beside[i]
		if len(l.dates) == 0 || !l.dates[0].Start.HasYear() || n > 0 && l.dates[0].Start == last {
			continue
		}
		if n > 0 && (last.DaysUntil(l.dates[0].Start) < 7 || last.DaysUntil(l.dates[0].Start)%7 != 0) {
			return false
		}
		last = l.dates[0].Start
		n++
	}
	return n > 1
}

func (x *crossing) takeWeeksBeside() {
	for i := range x.beside {
		if l := &x.beside[i]; len(l.dates) > 0 {
			l.week, l.dates, l.weekday = l.dates[0].Start, nil, -1
		}
	}
}

// hoursAreSettled looks how the hours beside are said: by starts only, by rows of
// starts and of ends, by cells that are merged over them.
func (x *crossing) hoursAreSettled() bool {
	x.starts = x.besideKinds.hours() && !x.ends
	reach, all := 0, 0
	for i := x.top; i < x.h(); i++ {
		if hours := x.beside[i].hours; len(hours) > 0 && !hours[0].To.IsZero() {
			x.starts = false
		}
		for k := x.left; k < x.w; k++ {
			if c := x.own(i, k); c != nil && x.above[k].attribute == "" {
				all++
				if x.lastRow(i, k) > i {
					reach++
				}
				x.across = x.across || x.aboveKinds[senses.Hours] > 0 && x.lastColumn(i, k) > k
			}
		}
	}
	x.down = 8*reach > all // a few cells that reach down say nothing of the others
	return !x.pairs || x.headings == nil && x.starts && x.left == 1 && (x.h()-x.top)%2 == 0 && !x.down && x.havePlacesBelow()
}

// havePlacesBelow reports whether the rows of ends hold places.
func (x *crossing) havePlacesBelow() bool {
	places, n := 0, 0
	for i := x.top + 1; i < x.h(); i += 2 {
		for k := x.left; k < x.w; k++ {
			if c := x.own(i, k); c != nil && !c.Nothing {
				n++
				if c.What().Place > 0.3 {
					places++
				}
			}
		}
	}
	return 2*places >= n
}
