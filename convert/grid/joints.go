package grid

import (
	"slices"

	"deroule/convert/lexicon"
)

// isDayOfMonth reports whether a cell is a day that leaves its month to another:
// "Dim 8", "11 - 12", 8.
func (w *senses) isDayOfMonth(c *Cell) bool {
	if c.Kind == Number {
		return c.Number == float64(int(c.Number)) && 1 <= c.Number && c.Number <= 31
	}
	if c.Kind != Text || len(c.Text) > longPhrase {
		return false
	}
	d, ok := w.lex.DaysOfMonth(c.Text, 1, 0)
	return ok && 2*(d.End-d.Start) >= len(c.Text)
}

// joinColumns makes one column of those that say a thing together: a weekday and
// its date, a day and its month, the beginning and the end of hours.
func (t *table) joinColumns() {
	t.dropCalendar()
	t.joinMonth()
	t.joinWeekday()
	t.joinHours()
}

// calendarDays is how many columns of days make a calendar of bars, in which
// nobody can tell what takes place on a day.
const calendarDays = 10

// dropCalendar drops the days of a calendar beside a list of tasks, and the tasks
// that have no dates of their own.
func (t *table) dropCalendar() {
	if t.kind != calendarHeader {
		return
	}
	t.columns = slices.DeleteFunc(t.columns, func(c *column) bool { return t.dayOf(c) != nil })
	dates := t.find(func(c *column) bool { return c.dates > 0 })
	t.rows = slices.DeleteFunc(t.rows, func(row *Row) bool {
		return dates >= 0 && !t.words.of(cellOf(row, t.columns[dates].first)).date
	})
}

// joinMonth puts the months of a column behind the days beside it.
func (t *table) joinMonth() {
	month := t.find(func(c *column) bool { return c.mostly(c.months) })
	if month < 0 {
		return
	}
	if t.find(isDated) < 0 {
		day := t.nearest(month, func(c *column) bool {
			return c.mostly(c.ofMonth+c.dates) && (c.role == lexicon.RoleDate || c.role == lexicon.NoRole)
		})
		if day < 0 {
			return
		}
		t.columns[day].after, t.columns[day].between = t.columns[month].first, " "
		t.columns[day].role = lexicon.RoleDate
	}
	t.columns = slices.Delete(t.columns, month, month+1)
}

func isDated(c *column) bool { return c.mostly(c.dates) }

// joinWeekday puts the weekdays of a column before the dates beside it.
func (t *table) joinWeekday() {
	weekday := t.find(func(c *column) bool { return c.mostly(c.days) })
	if weekday < 0 {
		return
	}
	date := t.nearest(weekday, func(c *column) bool { return c.mostly(c.dates) || c.after != 0 })
	if date < 0 || date-weekday > 1 || weekday-date > 1 {
		return
	}
	t.columns[date].before, t.columns[date].between = t.columns[weekday].first, " "
	t.columns = slices.Delete(t.columns, weekday, weekday+1)
}

// joinHours makes one column of two that stand under one name, or under none, and
// hold hours.
func (t *table) joinHours() {
	for i := 0; i+1 < len(t.columns); i++ {
		start, end := t.columns[i], t.columns[i+1]
		named := start.role == lexicon.RoleStart || end.role == lexicon.RoleEnd || end.role == lexicon.RoleDuration
		if named || !start.mostly(start.hours) || !end.mostly(end.hours) || end.at != nil && end.at != start.at {
			continue
		}
		start.after, start.between = end.first, " - "
		t.columns = slices.Delete(t.columns, i+1, i+2)
	}
}

// nearest is the column that f tells and that stands closest to another; -1 for none.
func (t *table) nearest(to int, f func(*column) bool) int {
	best := -1
	for i, c := range t.columns {
		if i != to && f(c) && (best < 0 || abs(i-to) < abs(best-to)) {
			best = i
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
