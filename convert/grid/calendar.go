package grid

import (
	"strconv"
	"strings"

	"deroule/convert/outline"
)

// A calendar has a place for each day: months across with their days below, or
// the days of the week across and the weeks below. What stands in a place is
// planned on its day. It becomes a table of sessions.

// event is something in a calendar.
type event struct {
	day, last *Cell // where its day stands, and that of its last one
	month     outline.Text
	what      *Cell
	rest      string // of the cell of the day itself, where it says what
}

// monthColumns are the columns of one month in a calendar of months.
type monthColumns struct {
	name        *Cell
	day         int // the column of its days
	first, last int // columns in which something may be planned
}

// leastDays is how many days one below the other make a calendar.
const leastDays = 5

const daysOfWeek = 7

// calendarAt reads the header of a calendar of months: months across, and under
// each of them a column of days that count up.
func (v *view) calendarAt(i int) []monthColumns {
	row := &v.Rows[i]
	var months []monthColumns
	for k := range row.Cells {
		c := &row.Cells[k]
		if !v.words.of(c).month {
			return nil
		}
		next := MaxColumns
		if k+1 < len(row.Cells) {
			next = row.Cells[k+1].Column
		}
		months = append(months, monthColumns{name: c, first: c.Column, last: min(next-1, c.Column+v.extent(c).LastColumn-c.Column+3)})
	}
	if len(months) < 2 {
		return nil
	}
	for k := range months {
		m := &months[k]
		if m.last == MaxColumns-1 || k == len(months)-1 {
			m.last = m.first + max(months[0].last-months[0].first, 0)
		}
		for column := m.first; column <= m.last && m.day == 0; column++ {
			if v.countsUp(i+1, column) {
				m.day = column
			}
		}
		if m.day == 0 {
			return nil
		}
	}
	return months
}

// countsUp reports whether the cells of a column are the days of a month, one
// after another.
func (v *view) countsUp(i, column int) bool {
	last, days := 0, 0
	for ; i < len(v.Rows) && days < leastDays; i++ {
		c := cellOf(&v.Rows[i], column)
		if c == nil {
			continue
		}
		n, _ := v.dayNumber(c)
		if n != last+1 && (n == 0 || last > 0) {
			return days >= leastDays
		}
		last = n
		days++
	}
	return days >= leastDays
}

// dayNumber is the number of the day that a cell begins with, and what else it says.
func (v *view) dayNumber(c *Cell) (n int, rest string) {
	switch c.Kind {
	case Number:
		if v.words.isDayOfMonth(c) {
			return int(c.Number), ""
		}
		return 0, ""
	case Date:
		return dateOf(c.Number).Day, ""
	case Text:
	default:
		return 0, ""
	}
	text := strings.TrimSpace(c.Text)
	if first, after, ok := strings.Cut(text, " "); ok && len([]rune(first)) <= 2 && !strings.ContainsAny(first, "0123456789") {
		text = after // "L 5": the letter of a weekday
	}
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	n, err := strconv.Atoi(text[:digits])
	if err != nil || n < 1 || n > 31 {
		if d, ok := v.words.lex.DaysOfMonth(c.Text, 1, 0); ok && len(c.Text) < longPhrase && len(d.Ranges) > 0 && d.Start == 0 {
			return d.Ranges[0].Start.Day, strings.TrimSpace(c.Text[d.End:])
		}
		return 0, ""
	}
	rest = text[digits:]
	if rest != "" && !strings.ContainsAny(rest[:1], " \n:-.") {
		return 0, "" // "18h", "3D"
	}
	return n, strings.TrimLeft(rest, " \n:-.")
}

// monthEvents are the events of a calendar of months that begins at a row.
func (a *author) monthEvents(t *table) []event {
	var events []event
	for _, m := range t.calendarAt(t.first - 1) {
		last := 0
		for i := t.first; i < t.next; i++ {
			row := &t.Rows[i]
			day := cellOf(row, m.day)
			if day == nil {
				continue
			}
			n, rest := t.dayNumber(day)
			if n <= last {
				continue
			}
			last = n
			if rest != "" {
				events = append(events, event{day: day, month: a.text(m.name), what: day, rest: rest})
			}
			for column := m.first; column <= m.last; column++ {
				c := cellOf(row, column)
				if c == nil || column == m.day || c.Kind != Text || t.words.of(c).nothing || t.isWeekdayLetter(c) {
					continue
				}
				e := event{day: day, month: a.text(m.name), what: c}
				if end := t.extent(c).LastRow; end > c.Row {
					e.last = t.view.cell(end, m.day)
				}
				events = append(events, e)
			}
		}
	}
	return events
}

// isWeekdayLetter reports whether a cell names the weekday beside a day: "lun", "L".
func (v *view) isWeekdayLetter(c *Cell) bool {
	return v.words.of(c).day || len([]rune(strings.TrimSpace(c.Text))) == 1
}

// calendarParts puts a calendar into blocks: a table of sessions.
func (a *author) calendarParts(t *table, events []event) []part {
	if len(events) == 0 {
		return []part{{blocks: a.remarks(t.rows)}}
	}
	table := &outline.Table{Pos: a.at(events[0].day), Placed: true}
	header := outline.Row{Pos: table.Pos}
	for _, name := range []string{"Date", "Hours", "Title"} { // no words of the sheet
		header.Cells = append(header.Cells, outline.NewCell(table.Pos, outline.Text{Plain: name}))
	}
	table.Header = &header
	for _, e := range events {
		pos := a.at(e.what)
		hours, title := a.hoursOf(t, e)
		table.Rows = append(table.Rows, outline.Row{Pos: pos, Cells: []outline.Cell{
			outline.NewCell(a.at(e.day), a.dayOfEvent(t, e)), outline.NewCell(pos, hours), outline.NewCell(pos, title),
		}})
	}
	return []part{{blocks: append([]outline.Block{table}, a.remarks(t.unplanned(events))...)}}
}

// unplanned are the texts in a calendar that are neither days nor planned on one.
func (t *table) unplanned(events []event) []*Row {
	planned := map[*Cell]bool{}
	for _, e := range events {
		planned[e.what] = true
	}
	var rows []*Row
	for _, row := range t.rows {
		rest := &Row{Number: row.Number}
		for k := range row.Cells {
			c := &row.Cells[k]
			if n, _ := t.dayNumber(c); n == 0 && c.Kind == Text && !planned[c] && !t.isWeekdayLetter(c) && !t.words.of(c).nothing {
				rest.Cells = append(rest.Cells, *c)
			}
		}
		if rest.Cells != nil {
			rows = append(rows, rest)
		}
	}
	return rows
}

// calendarEnd is the row of the sheet after a calendar whose rows begin at one.
func (t *table) calendarEnd(first int) int {
	const longest = 70 // rows
	months := t.calendarAt(first - 1)
	i := first
	for ; i < len(t.Rows) && i < first+longest; i++ {
		row := &t.Rows[i]
		if months != nil && !t.hasDay(row, months) || months == nil && i > first && row.Number > t.Rows[i-1].Number+1 && len(t.numbersIn(row)) == 0 {
			break
		}
		if t.wallAt(i) || i+1 < len(t.Rows) && lone(row) != nil && t.wallAt(i+1) {
			break
		}
	}
	return i
}

func (v *view) hasDay(row *Row, months []monthColumns) bool {
	for _, m := range months {
		if c := cellOf(row, m.day); c != nil {
			if n, _ := v.dayNumber(c); n > 0 {
				return true
			}
		}
	}
	return false
}

// dayOfEvent words the day of an event, or its days.
func (a *author) dayOfEvent(t *table, e event) outline.Text {
	if e.day.Kind == Date {
		text := e.day.Text
		if e.last != nil && e.last.Kind == Date {
			text += " - " + e.last.Text
		}
		return outline.NewText(text, a.at(e.day))
	}
	n, _ := t.dayNumber(e.day)
	text := strconv.Itoa(n)
	if e.last != nil {
		if last, _ := t.dayNumber(e.last); last > n {
			text += " - " + strconv.Itoa(last)
		}
	}
	return join([]outline.Text{outline.NewText(text, a.at(e.day)), e.month}, " ")
}

// hoursOf takes the hours off the beginning or the end of what an event says.
func (a *author) hoursOf(t *table, e event) (hours, title outline.Text) {
	title = a.text(e.what)
	if e.rest != "" {
		title = outline.NewText(plain(strings.ReplaceAll(e.rest, "\n", " ")), a.at(e.what))
	}
	found := t.words.lex.FindHours(title.Plain)
	if len(found) != 1 || found[0].From.IsZero() {
		return outline.Text{}, title
	}
	h := found[0]
	before, after := title.Slice(0, h.Start).TrimFunc(isJoint), title.From(h.End).TrimFunc(isJoint)
	switch {
	case before.IsEmpty() && !after.IsEmpty():
		return title.Slice(h.Start, h.End), after
	case after.IsEmpty() && !before.IsEmpty():
		return title.Slice(h.Start, h.End), before
	}
	return outline.Text{}, title
}
