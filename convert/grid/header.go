package grid

import (
	"strings"

	"deroule/convert/lexicon"
)

// headerKind is what the names of a table's columns say of its shape.
type headerKind int

const (
	noHeader       headerKind = iota
	flatHeader                // Date, Titre, Lieu: each row is a thing
	dayHeader                 // lundi 4, mardi 5: days across, hours down
	timeHeader                // 9h-10h, 10h-12h: hours across, days down
	calendarHeader            // tasks, and a calendar of bars beside them
	recordRows                // no names, or those above: a block of rows is a thing
	monthsHeader              // janvier, février: a calendar of months with their days below
	wallHeader                // lundi, mardi: a calendar of weeks with numbered days
)

// plans reports whether a table of the kind plans something by its shape alone.
func (k headerKind) plans() bool {
	switch k {
	case dayHeader, timeHeader, recordRows, monthsHeader, wallHeader:
		return true
	}
	return false
}

// tally counts what the cells of a row are.
type tally struct {
	filled, roles, days, dates, hours, numbers, labels int
}

func (v *view) tally(row *Row) tally {
	var t tally
	for i := range row.Cells {
		c := &row.Cells[i]
		s := v.words.of(c)
		if s.nothing {
			continue
		}
		t.filled++
		switch {
		case s.isDay() || s.number:
			t.days++
			if s.date || s.number {
				t.dates++
			}
		case s.hours:
			t.hours++
		case c.Kind == Number:
			t.numbers++
		case s.role != lexicon.NoRole:
			t.roles++
			if endsWithColon(c.Text) {
				t.labels++
			}
		}
	}
	return t
}

func endsWithColon(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), ":") }

// headerAt says whether a row names columns.
func (v *view) headerAt(i int) headerKind {
	row := &v.Rows[i]
	t := v.tally(row)
	switch {
	case t.filled < 2 || isLabels(v, row):
		return noHeader
	case t.days >= 2 && 5*(t.days+t.roles) >= 3*t.filled && (v.hoursBelow(i) || t.dates >= 2 && t.dates < calendarDays && v.textsBelow(i)):
		return dayHeader
	case t.days >= 3 && v.marksBelow(i):
		return calendarHeader
	case t.dates >= calendarDays:
		return calendarHeader
	case t.hours >= 2 && 5*(t.hours+t.roles) >= 3*t.filled && v.daysBelow(i):
		return timeHeader
	case t.roles >= 2 && t.hours == 0 && t.numbers == 0 && 5*t.roles >= 2*t.filled && (t.days == 0 || t.days == 1 && v.words.of(&row.Cells[0]).isDay()):
		return flatHeader
	}
	return noHeader
}

// isLabels reports whether a row is names beside their values, "Lieu :" and "Halle".
func isLabels(v *view, row *Row) bool {
	t := v.tally(row)
	if t.labels > 0 && t.labels < t.filled || v.arePairs(row) {
		return true
	}
	first := v.words.of(&row.Cells[0])
	return t.filled == 2 && len(row.Cells) == 2 && first.role != lexicon.NoRole && t.roles == 1
}

// arePairs reports whether a row is names and values in turn, and no header of
// columns: the row below has not as many cells.
func (v *view) arePairs(row *Row) bool {
	if len(row.Cells) < 4 || len(row.Cells)%2 > 0 {
		return false
	}
	for k := range row.Cells {
		if known := v.words.of(&row.Cells[k]).role != lexicon.NoRole; known != (k%2 == 0) {
			return false
		}
	}
	i := v.index[row.Number] + 1
	return i == len(v.Rows) || v.Rows[i].Number > row.Number+1 || len(v.Rows[i].Cells) < len(row.Cells) || v.arePairs(&v.Rows[i])
}

// lookAhead is how many rows under one are looked at.
const lookAhead = 12

func (v *view) hoursBelow(i int) bool {
	timed, rows := 0, 0
	for k := i + 1; k < len(v.Rows) && k <= i+lookAhead; k++ {
		row := &v.Rows[k]
		hours := false
		for j := range row.Cells {
			s := v.words.of(&row.Cells[j])
			hours = hours || s.timed || s.period
		}
		if hours {
			timed++
		}
		rows++
	}
	return timed >= 2 && 4*timed >= rows
}

// textsBelow reports whether what stands under the days of a row says what takes
// place on them, though not when: texts, and neither marks nor the same few words.
func (v *view) textsBelow(i int) bool {
	texts, others, roles, different := v.belowDays(i)
	if texts < 2 || texts < 3*others || roles > 1 {
		return false
	}
	const many, few = 10, 4
	return different >= 2 && (texts < many || different >= few)
}

// marksBelow reports whether what stands under the days of a row are marks: nobody
// knows what they say of a day.
func (v *view) marksBelow(i int) bool {
	texts, others, _, _ := v.belowDays(i)
	return others >= 3 && others >= 3*texts
}

// belowDays counts what stands in the rows under the days of a row: texts and how many
// different ones, other things, and rows that begin with a word for columns.
func (v *view) belowDays(i int) (texts, others, roles, different int) {
	const letters = 3 // at least, of a text
	days, seen := map[int]bool{}, map[string]bool{}
	first := 0
	for k := range v.Rows[i].Cells {
		c := &v.Rows[i].Cells[k]
		if s := v.words.of(c); s.isDay() || s.number {
			days[c.Column] = true
			if first == 0 {
				first = c.Column
			}
		}
	}
	for k := i + 1; k < len(v.Rows) && k <= i+lookAhead; k++ {
		row := &v.Rows[k]
		if v.tally(row).days >= 2 {
			break
		}
		for j := range row.Cells {
			c := &row.Cells[j]
			switch s := v.words.of(c); {
			case c.Column < first && s.role != lexicon.NoRole && s.role != lexicon.RoleHours:
				roles++
			case !days[c.Column] || s.nothing && hasDash(c.Text):
			case c.Kind == Text && len(c.Text) >= letters && !s.isDay():
				texts++
				seen[c.Text] = true
			default:
				others++
			}
		}
	}
	return texts, others, roles, len(seen)
}

func hasDash(text string) bool { return strings.Trim(text, " -–—_.") == "" }

func (v *view) daysBelow(i int) bool {
	days, rows := 0, 0
	for k := i + 1; k < len(v.Rows) && k <= i+lookAhead; k++ {
		row := &v.Rows[k]
		for j := range min(2, len(row.Cells)) {
			if s := v.words.of(&row.Cells[j]); s.isDay() || s.dated {
				days++
				break
			}
		}
		rows++
	}
	return days >= 2 && 2*days >= rows
}

// isData reports whether a row is one of a table: a date or an hour with
// something beside it.
func (v *view) isData(row *Row) bool {
	if len(row.Cells) < 2 || isLabels(v, row) {
		return false
	}
	t := v.tally(row)
	return t.days+t.hours > 0 && t.filled > t.days+t.hours
}

// isWeakHeader reports whether a row may name the columns of the rows under it
// although its words are not known for that: it is text over cells that are dates
// or hours.
func (v *view) isWeakHeader(i int) bool {
	row := &v.Rows[i]
	t := v.tally(row)
	if t.filled < 2 || t.days+t.hours+t.numbers > 0 || isLabels(v, row) {
		return false
	}
	for j := range row.Cells {
		column := row.Cells[j].Column
		typed, filled := 0, 0
		for k := i + 1; k < len(v.Rows) && k <= i+lookAhead; k++ {
			if c := v.shown(v.Rows[k].Number, column); c != nil {
				filled++
				if s := v.words.of(c); s.isDay() || s.hours {
					typed++
				}
			}
		}
		if typed >= 2 && 5*typed >= 3*filled {
			return true
		}
	}
	return false
}

// roleCount is how many of a row's cells are words for columns.
func (v *view) roleCount(i int) int {
	if i >= len(v.Rows) {
		return 0
	}
	return v.tally(&v.Rows[i]).roles
}

// nextTable finds the next table from row i on: the row where its header stands
// and of which kind that is, or where its rows begin that have none.
func (v *view) nextTable(i int) (at int, kind headerKind, found bool) {
	weak := -1
	for ; i < len(v.Rows); i++ {
		if starts, _ := v.recordsAt(i); starts != nil {
			return i, recordRows, true
		}
		if v.calendarAt(i) != nil {
			return i, monthsHeader, true
		}
		if v.wallAt(i) {
			return i, wallHeader, true
		}
		if kind := v.headerAt(i); kind != noHeader {
			for kind == flatHeader && v.headerAt(min(i+1, len(v.Rows)-1)) == flatHeader && v.roleCount(i+1) > v.roleCount(i) {
				i++
			}
			return i, kind, true
		}
		if v.isWeakHeader(i) {
			weak = i
		}
		if v.isData(&v.Rows[i]) && v.goesOn(i) {
			if weak >= 0 && i-weak <= 3 {
				return weak, flatHeader, true
			}
			return i, noHeader, true
		}
	}
	return i, noHeader, false
}

// goesOn reports whether further rows of data follow one, so that it is no line of
// its own.
func (v *view) goesOn(i int) bool {
	data := 0
	for k := i + 1; k < len(v.Rows) && k <= i+5; k++ {
		if v.isData(&v.Rows[k]) {
			data++
		}
	}
	return data >= 2 || data == 1 && i+3 >= len(v.Rows)
}
