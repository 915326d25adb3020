package tables

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
)

// line is what a row of a table is.
type line int

const (
	lineData    line = iota
	lineHeading      // one cell that says the day, the month or the part of what follows
	lineSum          // "Total"
	lineHeader       // the names of the columns again
	lineNote         // a remark
	lineEntry        // an entry whose hour and words share a cell
)

// sortLines says what each row below the header is, and returns those of data.
func (t *rowTable) sortLines() []int {
	t.lines = make([]line, t.h())
	var data []int
	for i := t.header; i < t.h(); i++ {
		l := t.lineOf(i)
		if l == lineData && i > t.header && t.lines[i-1] == lineSum && t.isMoreOfSum(i) {
			l = lineSum
		}
		if t.lines[i] = l; l == lineData {
			data = append(data, i)
		}
		t.forget(i)
	}
	return data
}

// forget lets go of what was read of the words of a row, where the table is so long that
// all of them together would fill the memory.
func (t *rowTable) forget(i int) {
	if t.h() <= longTable {
		return
	}
	for x := range t.w {
		if c := t.cell(i, x); c != nil {
			c.Sense.Forget()
		}
	}
}

// isMoreOfSum reports whether a row below a row of sums goes on with it.
func (t *rowTable) isMoreOfSum(i int) bool {
	cs := t.distinct(i)
	for _, c := range cs {
		if w := c.When(); w.HasDate() || w.IsRange() {
			return false
		}
	}
	return len(cs) <= 2
}

func (t *rowTable) lineOf(i int) line {
	lone := t.lone(i)
	if lone == nil || t.w < 2 {
		cs := t.distinct(i)
		switch {
		case t.isEntryBeforeSum(cs):
			return lineEntry
		case isSum(cs):
			return lineSum
		case t.header > 0 && len(cs) > 1 && t.isHeaderAgain(i, cs):
			return lineHeader
		}
		return lineData
	}
	return t.lineOfOne(i, lone)
}

// isEntryBeforeSum reports whether a row begins with an entry in one cell and then sums
// up: "3:30pm End | Total | 345".
func (t *rowTable) isEntryBeforeSum(cs []*cell) bool {
	w := cs[0].When()
	return len(cs) > 1 && cs[0].column == t.first && w.HasHours() && w.Rest != "" && cs[1].IsSum() && isSum(cs[1:])
}

// isSum reports whether a row holds sums: its first cell says so, or another of few
// words where no cell is a time.
func isSum(cs []*cell) bool {
	const few = 2 // words
	for k, c := range cs {
		if !c.IsSum() || c.When().HasDate() {
			continue
		}
		if k == 0 {
			return true
		}
		if c.Words > few {
			continue
		}
		timed := false
		for _, other := range cs {
			timed = timed || other.When().HasDate() || other.Is(senses.Hours)
		}
		if !timed {
			return true
		}
	}
	return false
}

// isHeaderAgain reports whether a row repeats the names of the columns, or holds
// names of other columns.
func (t *rowTable) isHeaderAgain(i int, cs []*cell) bool {
	same := true
	for x := range t.w {
		a, b := t.cell(i, x), t.cell(t.header-1, x)
		if (a == nil) != (b == nil) || a != nil && a.Folded() != b.Folded() {
			same = false
		}
	}
	named := 0
	for _, c := range cs {
		if c.Words <= 3 && c.What().Role != lexicon.NoRole && !c.Typed() {
			named++
		}
	}
	return same || named >= 3 && 3*named >= 2*len(cs)
}

// lineOfOne is what a row of one cell is.
func (t *rowTable) lineOfOne(i int, c *cell) line {
	w := c.When()
	x := c.column - t.first
	over := min(c.lastColumn, t.first+t.w-1) - max(c.column, t.first) + 1
	wide := 2*over > t.w || over > 1 && t.w <= 3
	begins := c.row == t.area.at[i] && c.lastRow == c.row
	switch {
	case c.IsSum() && !w.HasDate():
		return lineSum
	case w.Kind == senses.Month && begins && (t.w > 2 || wide):
		return lineHeading
	case w.Kind == senses.Weekday, w.DayNo > 0, w.Kind == senses.Week, w.HasDate() && !w.HasHours() && c.Words <= 14:
		if wide || x <= 0 && begins {
			return lineHeading
		}
		return lineData
	case w.HasHours() && w.Rest != "" && c.Words <= 12 && (t.w > 2 || wide):
		return lineEntry
	case wide && begins, x <= 0 && t.w > 2 && c.Bold:
		return lineHeading
	case strings.HasPrefix(c.Sense.Text, "(") || strings.HasPrefix(c.Sense.Text, "*"):
		return lineNote
	}
	return lineData
}
