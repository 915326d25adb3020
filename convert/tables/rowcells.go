package tables

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// readRow reads a row as an event, and leaves it out where nothing is planned.
func (t *rowTable) readRow(i int) {
	e := Event{Weekday: -1, row: i}
	if cs := t.distinct(i); len(cs) > 0 {
		e.At = t.pos(cs[0])
	}
	t.readDays(i, &e)
	ofDay, first := e.Status, len(e.Notes) // what is said of the first day only
	e.Status = ""
	t.readHours(i, &e)
	t.readDuration(i, &e)
	t.readTitle(i, &e)
	t.readPlaces(i, &e)
	t.readPeople(i, &e)
	t.readOthers(i, &e)
	t.readFields(i, &e)
	ofRow := e.Status
	e.Status = cmp.Or(ofRow, ofDay)
	bare := e.isBare()
	if bare && (t.has(roleTitle) || t.has(roleTheme)) && len(e.Hours) == 0 && e.Minutes == 0 {
		if len(e.Dates) > 0 {
			if c := t.get(i, roleDate); c == nil || t.fresh(c, i) {
				t.reading.Tally.Add("date", -0.7) // a day kept free says little
			}
		}
		return
	}
	if e.Title != "" && len(e.Hours)+len(e.Places) == 0 && t.words.Text(e.Title).What().Off {
		t.off++
		t.reading.Notes = append(t.reading.Notes, model.Note{Text: t.text(i), Source: e.At})
		return
	}
	if t.has(roleTitle) && e.Title == "" && e.Theme == "" && !bare {
		t.reading.Tally.Add("title-missing", 1)
	}
	t.reading.Events = append(t.reading.Events, &e)
	t.readMoreHours(i, &e)
	t.readMoreDays(i, &e, ofRow, e.Notes[first:])
}

// readMoreHours adds the hours of further columns: to a session that has a day, and as
// entries of their own to a day that its weekday names.
func (t *rowTable) readMoreHours(i int, e *Event) {
	for _, x := range t.later {
		c := t.cell(i, x)
		if c == nil || !c.When().IsRange() {
			continue
		}
		t.count(c, i, "hours", 1)
		if t.has(roleDate) || t.has(roleMonthDay) || len(e.Hours) == 0 {
			e.Hours = append(slices.Clone(e.Hours), c.When().Hours...)
			continue
		}
		later := *e
		later.Hours, later.At = c.When().Hours, t.pos(c)
		t.reading.Events = append(t.reading.Events, &later)
	}
}

// readMoreDays adds what a row is for each further day that it names. Where nothing
// names the row, the names of the columns do. Rows below without a day of their own are
// of the first day. The status and the notes are those of the row, without what is said
// of its first day.
func (t *rowTable) readMoreDays(i int, e *Event, status model.Status, notes []string) {
	if len(t.more) == 0 {
		return
	}
	unnamed := e.Title == "" && e.Theme == ""
	if unnamed {
		e.Title = t.names[t.at[roleDate]]
	}
	for _, x := range t.more {
		c := t.cell(i, x)
		if c == nil || !c.When().HasDate() {
			continue
		}
		more := *e
		more.Status, more.Notes, more.Zones = status, slices.Clone(notes), slices.Clone(e.Zones)
		more.Stated, more.Unread, more.Inherited, more.At = nil, "", false, t.pos(c)
		above := t.dates
		t.takeDates(i, c, &more)
		t.dates = above
		if len(more.Hours) == 0 {
			more.Hours, more.Period = e.Hours, max(more.Period, e.Period)
		}
		if unnamed {
			more.Title = t.names[x]
		}
		t.reading.Events = append(t.reading.Events, &more)
	}
}

// readDays reads which day a row is of: its own cells, those above, or the heading.
func (t *rowTable) readDays(i int, e *Event) {
	if c := t.get(i, roleMonth); c != nil && c.When().Month > 0 {
		t.month, t.year = c.When().Month, c.When().Year
		t.count(c, i, "month", 1)
	}
	if c := t.get(i, roleWeekday); c != nil && c.Is(senses.Weekday) {
		e.Weekday, t.weekday = int(c.When().Weekday), int(c.When().Weekday)
		t.dayName = c.OneLine()
		t.count(c, i, "weekday", 1)
	} else if !t.has(roleDate) && !t.has(roleMonthDay) {
		e.Weekday = t.weekday
	}
	if c := t.get(i, roleDayNo); c != nil {
		t.day, t.dayName = c.When().DayNo, c.OneLine()
		if c.isNumber() {
			t.day, t.dayName = c.When().Day, t.names[t.at[roleDayNo]]+" "+c.OneLine()
		}
		t.count(c, i, "weekday", 1)
	}
	e.Day, e.DayName = t.day, t.dayName
	t.readDate(i, e)
	t.readLastDate(i, e)
	if t.headed {
		e.Heading = t.heading.title
		if len(e.Dates) == 0 {
			e.Dates = t.heading.dates
			if e.Weekday < 0 {
				e.Weekday = t.heading.weekday
			}
			if e.Day == 0 {
				e.Day = t.heading.day
			}
			if t.heading.dayName != "" {
				e.DayName = t.heading.dayName
			}
		}
	}
	if e.Weekday >= 0 && len(e.Dates) == 1 {
		e.Stated = append(e.Stated, Stated{e.Dates[0].Start, e.Weekday, e.At})
	}
}

func (t *rowTable) readDate(i int, e *Event) {
	c := t.get(i, roleDate)
	if c == nil {
		c = t.get(i, roleMonthDay)
	}
	if c == nil {
		t.takeDateAbove(i, e)
		return
	}
	w := t.underMonth(c)
	switch {
	case w.HasDate():
		t.takeDates(i, c, e)
	case w.Kind == senses.MonthDay && t.month > 0:
		if r, ok := daysOfMonth(w, t.year, t.month, t.pos(c)); ok {
			e.Dates = []model.DateRange{r}
			t.dates = e.Dates
			t.count(c, i, "date", 1)
			if w.HasDay {
				e.Stated = append(e.Stated, Stated{r.Start, int(w.Weekday), r.Source})
			}
		}
	case w.Kind == senses.Week:
		e.Dates, t.dates = weekDates(w.FirstDay, t.pos(c)), nil
		t.count(c, i, "date", 1)
	case w.Kind == senses.Weekday && !t.has(roleWeekday):
		e.Weekday, e.DayName = int(w.Weekday), c.OneLine()
	case w.Kind == senses.Month:
		e.Unread = c.OneLine() // to the month only
		t.dates = nil
	default:
		e.Unread = c.OneLine()
		t.dates = nil
		t.reading.Tally.Add("undated", 1)
		if i == 0 {
			t.reading.Tally.Add("type-broken", 1)
		}
	}
}

// underMonth is what a cell says of time below a month: there "Mar 2" is a Tuesday, and
// not the second of March.
func (t *rowTable) underMonth(c *cell) *senses.When {
	w := c.When()
	if t.month == 0 || !w.HasDate() || c.Words > 2 {
		return w
	}
	day, end, ok := t.words.Lexicon().Weekday(c.Sense.Text)
	if !ok {
		return w
	}
	n, err := strconv.Atoi(strings.TrimSpace(c.Sense.Text[end:]))
	if err != nil || n < 1 || n > 31 {
		return w
	}
	return &senses.When{Kind: senses.MonthDay, Weekday: day, HasDay: true, Day: n, LastDay: n}
}

// takeDates takes the dates of a cell, with hours that stand beside them.
func (t *rowTable) takeDates(i int, c *cell, e *Event) {
	w := c.When()
	e.Dates, e.Choice = slices.Clone(w.Dates), w.Choice
	for k := range e.Dates {
		e.Dates[k].Source = t.pos(c)
	}
	t.dates = e.Dates
	for k, day := range w.Named {
		if k < len(w.Weekdays) {
			e.Stated = append(e.Stated, Stated{day, int(w.Weekdays[k]), t.pos(c)})
		}
	}
	e.Hours, e.Period, e.HoursOn = w.Hours, w.Period, w.HoursOn
	t.takeZones(c, w, e, roleDate)
	if len(w.Gone) > 0 {
		e.Notes = append(e.Notes, c.OneLine())
	}
	t.count(c, i, "date", 1)
	if len(w.Hours) > 0 {
		t.count(c, i, "hours", 0.5)
	}
	if rest := withoutWeekday(t.words, w.Rest); rest != "" {
		e.Notes = append(e.Notes, w.Rest)
		t.count(c, i, "left-over", 0.3)
		if status, ok := t.words.Lexicon().Status(w.Rest); ok {
			e.Status = status
		}
	}
	if c.struck() {
		e.Status = model.Cancelled
	}
}

// takeZones notes the zones that a cell, or the name of its column, says its hours are
// meant in.
func (t *rowTable) takeZones(c *cell, w *senses.When, e *Event, of role) {
	said := false
	for _, h := range w.Hours {
		if !h.Zone.IsZero() {
			e.Zones = append(e.Zones, Zone{h.Zone, h.ZoneText, t.pos(c)})
			said = true
		}
	}
	if column, ok := t.at[of]; ok && !said && column < len(t.names) {
		if z, ok := t.words.Lexicon().FindZone(t.names[column]); ok {
			e.Zones = append(e.Zones, Zone{z, t.names[column][z.Start:z.End], t.pos(c)})
		}
	}
}

// takeDateAbove gives a row whose date is empty that of the rows above; one that says
// that its date is unknown has none.
func (t *rowTable) takeDateAbove(i int, e *Event) {
	for _, r := range []role{roleDate, roleMonthDay} {
		x, ok := t.at[r]
		if !ok {
			continue
		}
		if c := t.cell(i, x); c != nil && c.Nothing {
			if c.Letters > 0 {
				e.Status = model.Tentative
			}
			t.dates = nil
		}
	}
	if e.Dates = t.dates; len(t.dates) > 0 {
		e.Inherited = true
	}
}

func (t *rowTable) readLastDate(i int, e *Event) {
	c := t.get(i, roleLastDate)
	if c == nil || !c.When().HasDate() || len(e.Dates) == 0 {
		return
	}
	w := c.When()
	if last := w.Dates[0].End; last.Compare(e.Dates[0].Start) >= 0 {
		first := e.Dates[0]
		e.Dates = []model.DateRange{{Start: first.Start, End: last, Source: first.Source}}
		t.count(c, i, "date", 1)
	} else {
		t.reading.Tally.Add("backwards", 1)
	}
	if len(w.Hours) > 0 && len(e.Hours) == 1 {
		e.Hours = []senses.Span{{From: e.Hours[0].From, To: w.Hours[0].From, Twelve: e.Hours[0].Twelve}}
	}
}

// daysOfMonth are the days that a text names by their numbers, in a month.
func daysOfMonth(w *senses.When, year, month int, at model.Pos) (model.DateRange, bool) {
	first, ok := model.NewDate(year, month, w.Day)
	if !ok {
		return model.DateRange{}, false
	}
	last := first
	if w.LastDay > w.Day {
		if last, ok = model.NewDate(year, month, w.LastDay); !ok {
			last = first
		}
	}
	return model.DateRange{Start: first, End: last, Source: at}, true
}

// weekDates is a week by its first day.
func weekDates(first model.Date, at model.Pos) []model.DateRange {
	return []model.DateRange{{Start: first, End: first.AddDays(6), Precision: model.ToTheWeek, Source: at}}
}

func (t *rowTable) readHours(i int, e *Event) {
	if c := t.get(i, roleHours); c != nil {
		t.readHoursCell(i, c, e)
	}
	if c := t.get(i, roleStart); c != nil {
		t.readStart(i, c, e)
	}
	if c := t.get(i, rolePeriod); c != nil && c.When().Period != lexicon.NoPeriod {
		e.Period = c.When().Period
		t.count(c, i, "period", 1)
	}
}

func (t *rowTable) readHoursCell(i int, c *cell, e *Event) {
	w := c.When()
	switch {
	case w.HasHours():
		e.Hours, e.Period, e.HoursOn = w.Hours, max(e.Period, w.Period), nil
		t.takeZones(c, w, e, roleHours)
		t.count(c, i, "hours", 1)
		if w.Lasts == senses.AsideDuration {
			e.Minutes = w.Minutes
			t.count(c, i, "duration", 0.5)
		}
		if w.HasDay && e.Weekday < 0 {
			e.Weekday = int(w.Weekday)
		}
		t.readBesideHours(c, w, e)
	case !w.Bare.IsZero():
		e.Hours = []senses.Span{w.Bare}
		t.count(c, i, "hours", 1)
	case w.Minutes > 0:
		e.Minutes = w.Minutes
		t.count(c, i, "duration", 0.7)
	case w.Period != lexicon.NoPeriod:
		e.Period = w.Period
		t.count(c, i, "period", 1)
	default:
		if h, ok := c.ColumnHours(); ok {
			e.Hours = []senses.Span{h}
			t.count(c, i, "hours", 0.7)
			return
		}
		e.Notes, e.UnreadHours = append(e.Notes, c.OneLine()), c.OneLine()
		t.count(c, i, "left-over", 0.5)
		t.count(c, i, "type-broken", 1)
	}
}

// readBesideHours takes what a cell says besides its hours: the place, or a note.
func (t *rowTable) readBesideHours(c *cell, w *senses.When, e *Event) {
	if w.Rest == "" || w.Explained >= 0.9 && !strings.Contains(w.Rest, "(") {
		return
	}
	rest := t.words.Text(w.Rest)
	place := rest.What().Place > 0.5 || rest.Words <= 2 && !strings.ContainsAny(w.Rest, "()0123456789,")
	if place && !t.has(rolePlace) {
		e.Places = append(e.Places, w.Rest)
		return
	}
	e.Notes = append(e.Notes, c.OneLine())
}

// clockOf is the hour of a cell of starts or ends. Under a name for them, a value in the
// format of durations is an hour, too: programs write those that way.
func (t *rowTable) clockOf(c *cell, of role) senses.Span {
	const day = 24 * 60
	w := c.When()
	if w.HasHours() {
		return w.Hours[0]
	}
	column, ok := t.at[of]
	if !ok || w.Lasts != senses.SureDuration || column >= len(t.named) || t.named[column] != lexicon.RoleStart && t.named[column] != lexicon.RoleEnd {
		return senses.Span{}
	}
	clock, _ := model.NewClock(w.Minutes%day/60, w.Minutes%60)
	return senses.Span{From: clock}
}

// readStart reads columns of starts and of ends.
func (t *rowTable) readStart(i int, c *cell, e *Event) {
	w := c.When()
	h := t.clockOf(c, roleStart)
	switch {
	case !h.IsZero():
	case w.Lasts == senses.SureDuration:
		e.Minutes = w.Minutes
		t.count(c, i, "duration", 0.6)
		return
	default:
		e.Notes = append(e.Notes, c.OneLine())
		t.count(c, i, "type-broken", 1)
		return
	}
	t.takeZones(c, w, e, roleStart)
	t.count(c, i, "clock", 1)
	if d := t.get(i, roleEnd); d != nil && !t.clockOf(d, roleEnd).IsZero() {
		end := t.clockOf(d, roleEnd)
		h.To, h.Twelve = end.From, h.Twelve || end.Twelve
		if h.To.IsZero() {
			h.To = end.To
		}
		t.count(d, i, "clock", 1)
	}
	if h, ok := wholeDay(h, e, t.has(roleEnd)); ok {
		e.Hours = []senses.Span{h}
	} else {
		e.Hours = nil
	}
	if w.Lasts == senses.AsideDuration {
		e.Minutes = w.Minutes
		t.count(c, i, "duration", 0.5)
	}
}

// wholeDay tells hours from midnight to midnight, with which programs mean whole
// days: they are no hours, and the day on which they end is none.
func wholeDay(h senses.Span, e *Event, ends bool) (senses.Span, bool) {
	midnight := func(c model.Clock) bool { return !c.IsZero() && c.Minutes() == 0 }
	if !midnight(h.From) || !ends || !midnight(h.To) && !h.To.IsZero() {
		return h, !h.IsZero()
	}
	if len(e.Dates) == 1 && midnight(h.To) && e.Dates[0].End.Compare(e.Dates[0].Start) > 0 {
		e.Dates = slices.Clone(e.Dates)
		e.Dates[0].End = e.Dates[0].End.AddDays(-1)
	}
	return senses.Span{}, false
}

func (t *rowTable) readDuration(i int, e *Event) {
	c := t.get(i, roleDuration)
	if c == nil {
		return
	}
	w, col := c.When(), t.columns[t.at[roleDuration]]
	const six = 6 * 60
	switch {
	case len(t.reading.Events) == 0 && w.IsStart() && w.Hours[0].From.Minutes() >= six && col.lasts >= 0.5 && !t.has(roleStart) && !t.has(roleHours):
		e.Hours = w.Hours // the first of "9h00, 15', 25'"
		t.count(c, i, "hours", 0.5)
	case w.Minutes > 0:
		e.Minutes = w.Minutes
	case w.Kind == senses.Number || w.Kind == senses.MonthDay:
		e.Minutes = int(number(c))
	}
	e.Lasts = model.Property{Name: t.names[t.at[roleDuration]], Value: c.OneLine(), Source: t.pos(c)}
	t.count(c, i, "duration", 1)
}

// number is the value of a cell that is a number.
func number(c *cell) float64 {
	if c.Number != 0 {
		return c.Number
	}
	v, _ := strconv.ParseFloat(strings.Replace(c.Sense.Text, ",", ".", 1), 64)
	return v
}
