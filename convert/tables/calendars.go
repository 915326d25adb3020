package tables

import (
	"slices"

	"deroule/convert/senses"
	"deroule/model"
)

// Calendars: the days of a month stand as on a wall, or months stand beside each other
// with their days below.
//
//	| Lundi | Mardi | Mercredi |     | JANVIER | < | < | FÉVRIER | < | < |
//	| 4     | 5     | 6        |     | 1       | J |   | 1       | D |   |
//	|       | Voile |          |     | 2       | V | Vœux | 2    | L |   |

// wall reads a calendar of one month: weekdays across, and rows of days over rows of
// what is planned on them.
func (rd *reader) wall(a *area, ctx context, _ int) []*Reading {
	const mostDown = 200
	if a.w < 5 || a.h() < 3 || a.h() > mostDown || ctx.month == 0 {
		return nil
	}
	for x, blank := 0, 0; x < a.w; x++ {
		c := a.cell(0, x)
		if c == nil {
			blank++
		}
		if c == nil && blank > 1 || c != nil && !c.Is(senses.Weekday) {
			return nil
		}
	}
	w := &wallCalendar{reader: rd, area: a, ctx: ctx, days: make([]int, a.w), months: make([]int, a.w), reading: newReading("wall-calendar", a, ctx)}
	w.reading.Tally.Add("axis", float64(a.w))
	for _, c := range a.distinct(0) {
		w.reading.Words = append(w.reading.Words, c.OneLine())
	}
	for i := 1; i < a.h(); i++ {
		if w.isRowOfDays(i) {
			w.readDays(i)
		} else {
			w.readRow(i)
		}
	}
	if len(w.reading.Events) == 0 {
		return nil
	}
	sortByDate(w.reading.Events)
	return []*Reading{w.reading}
}

type wallCalendar struct {
	*reader
	*area
	ctx     context
	days    []int // over each column
	months  []int
	last    int // day of the row before
	begun   bool
	over    bool // days of the next month have begun
	reading *Reading
}

func (w *wallCalendar) isRowOfDays(i int) bool {
	numbers, n := 0, 0
	for _, c := range w.distinct(i) {
		n++
		if c.isNumber() || c.Is(senses.Date) && len(c.When().Dates) == 1 || c.Is(senses.MonthDay) {
			numbers++
		}
	}
	return 2*numbers > n
}

func (w *wallCalendar) readDays(i int) {
	w.days, w.months = make([]int, w.w), make([]int, w.w)
	for x := range w.w {
		c := w.cell(i, x)
		if c == nil {
			continue
		}
		day, month := c.When().Day, w.ctx.month
		if c.When().HasDate() {
			day, month = c.When().Dates[0].Start.Day, c.When().Dates[0].Start.Month
		} else if day > 0 {
			month = w.monthOf(day)
		}
		if day > 0 {
			w.days[x], w.months[x] = day, month
			w.reading.Tally.Add("date", 1)
		}
	}
}

// monthOf is the month of a day by its number: the last days of the month before may
// begin the calendar, the first of the next end it.
func (w *wallCalendar) monthOf(day int) int {
	month := w.ctx.month
	switch {
	case !w.begun && day > 20:
		month = (month+10)%12 + 1
	case !w.begun:
		w.begun, w.last = true, day
	case day < w.last:
		w.over = true
	}
	if w.over {
		month = w.ctx.month%12 + 1
	} else if w.begun {
		w.last = day
	}
	return month
}

func (w *wallCalendar) readRow(i int) {
	for x := range w.w {
		c := w.own(i, x)
		if c == nil || c.Nothing {
			continue
		}
		if w.days[x] == 0 {
			w.reading.Tally.Add("axis-hole", 1)
			w.reading.Notes = append(w.reading.Notes, model.Note{Text: c.OneLine(), Source: w.pos(c)})
			continue
		}
		if c.isNumber() || c.Is(senses.Duration) {
			w.reading.Tally.Add("body-typed", 1)
			continue
		}
		for _, line := range c.Lines() {
			e := Event{Weekday: -1, row: i, At: w.pos(c)}
			year := w.ctx.year
			if d, ok := model.NewDate(year, w.months[x], w.days[x]); ok {
				e.Dates = []model.DateRange{{Start: d, End: d, Source: e.At}}
			}
			w.readLine(line, &e)
			w.reading.Tally.Add("body", 1)
			if !w.words.Text(e.Title).What().Off {
				w.reading.Events = append(w.reading.Events, &e)
			}
		}
	}
}

// readLine reads one line of what is planned, perhaps with its hours before or behind.
func (rd *reader) readLine(line string, e *Event) {
	e.Title = rd.words.Text(line).OneLine()
	if w := rd.words.Text(line).When(); w.HasHours() && w.Rest != "" && !w.HasDate() {
		e.Title, e.Hours = w.Rest, w.Hours
	}
}

// sortByDate puts events in the order of their days; those without one stay.
func sortByDate(events []*Event) {
	slices.SortStableFunc(events, func(a, b *Event) int {
		if len(a.Dates) == 0 || len(b.Dates) == 0 {
			return 0
		}
		return a.Dates[0].Start.Compare(b.Dates[0].Start)
	})
}

// months reads a calendar of several months: each over its columns, which hold the
// days, perhaps their weekdays, and what is planned.
func (rd *reader) months(a *area, ctx context, _ int) []*Reading {
	const mostDown = 200
	if a.w < 2 || a.h() < 4 || a.h() > mostDown {
		return nil
	}
	heads := a.distinct(0)
	for _, c := range heads {
		if !c.Is(senses.Month) {
			return nil
		}
	}
	if len(heads) < 2 {
		return nil
	}
	r := newReading("months-across", a, ctx)
	year, last := ctx.year, 0
	for k, c := range heads {
		end := a.w
		if k+1 < len(heads) {
			end = heads[k+1].column - a.first
		}
		if y := c.When().Year; y > 0 {
			year = y
		} else if year > 0 && c.When().Month < last {
			year++
		}
		last = c.When().Month
		r.Tally.Add("month", 1)
		r.Words = append(r.Words, c.OneLine())
		for i := 1; i < a.h(); i++ {
			rd.readMonthRow(a, r, i, c.column-a.first, end, year, last)
		}
	}
	if len(r.Events) == 0 {
		return nil
	}
	return []*Reading{r}
}

// readMonthRow reads the cells of one day of a month.
func (rd *reader) readMonthRow(a *area, r *Reading, i, from, to, year, month int) {
	var dates []model.DateRange
	for x := from; x < to; x++ {
		c := a.cell(i, x)
		if c == nil || c.Nothing {
			continue
		}
		w := c.When()
		switch {
		case len(dates) == 0 && w.Day > 0:
			if d, ok := model.NewDate(year, month, w.Day); ok {
				dates = []model.DateRange{{Start: d, End: d, Source: a.pos(c)}}
				r.Tally.Add("date", 1)
			}
		case len(dates) == 0 && w.HasDate():
			dates = w.Dates
			r.Tally.Add("date", 1)
		case c.What().Mark || w.Kind == senses.Weekday:
			r.Tally.Add("weekday", 0.6)
		case len(dates) > 0 && c.isNumber():
			r.Tally.Add("body-typed", 1)
		case len(dates) > 0:
			e := Event{Weekday: -1, Dates: dates, row: i, At: a.pos(c)}
			rd.readLine(c.Sense.Text, &e)
			r.Tally.Add("body", 1)
			if !c.What().Off {
				r.Events = append(r.Events, &e)
			}
		default:
			r.Tally.Add("left-over", 1)
			r.Notes = append(r.Notes, model.Note{Text: c.OneLine(), Source: a.pos(c)})
		}
	}
}
