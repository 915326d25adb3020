package judge

import "deroule/model"

// used is what of a programme the evidence of the document became.
type used struct {
	ranges  []model.DateRange
	dates   map[day]bool
	clocks  map[spot]int
	lengths map[spot]bool
	spots   map[spot]bool // where sessions, days and entries begin
}

// unused counts the evidence of the document that became no fact.
func (w *weighing) unused() {
	u := &used{dates: map[day]bool{}, clocks: map[spot]int{}, lengths: map[spot]bool{}, spots: map[spot]bool{}}
	for _, s := range w.p.Sessions {
		u.session(s)
	}
	if d := w.p.Defaults; !d.Start.IsZero() || !d.End.IsZero() {
		u.clocks[spotOf(d.Source)]++
	}
	for d, at := range w.stated.dates {
		if !u.dates[d] && !u.within(d) {
			w.add("unused-date", 1, at)
		}
	}
	for at, n := range w.stated.hours {
		w.add("unused-hour", float64(max(0, n-u.clocks[at])), w.stated.at[at])
	}
	for at, where := range w.stated.durations {
		if !u.lengths[at] && u.clocks[at] == 0 {
			w.add("unused-duration", 1, where)
		}
	}
	for at := range w.stated.numbers {
		if !u.spots[at] {
			w.add("unused-heading", 1, w.stated.at[at])
		}
	}
}

func (u *used) session(s *model.Session) {
	u.spots[spotOf(s.Source)] = true
	u.spots[spotOf(s.Origins.At(model.FieldTitle, 0))] = true
	for _, r := range s.Dates {
		u.take(r)
	}
	for _, h := range s.Hours {
		u.hours(h)
	}
	for _, d := range s.Days {
		u.spots[spotOf(d.Source)] = true
		u.dates[day{d.Date.Month, d.Date.Day}] = true
		for _, h := range d.Hours {
			u.hours(h)
		}
	}
	for _, e := range s.Agenda {
		u.dates[day{e.Date.Month, e.Date.Day}] = true
		at := spotOf(e.Source)
		u.spots[at] = true
		if !e.Start.IsZero() || !e.End.IsZero() {
			u.clocks[at]++
		}
		if e.Duration != "" {
			u.lengths[at] = true
		}
	}
	if !s.Due.IsZero() {
		u.dates[day{s.Due.Date.Month, s.Due.Date.Day}] = true
	}
}

func (u *used) take(r model.DateRange) {
	u.dates[day{r.Start.Month, r.Start.Day}] = true
	u.dates[day{r.End.Month, r.End.Day}] = true
	if r.Start != r.End {
		u.ranges = append(u.ranges, r)
	}
}

func (u *used) hours(h model.Hours) {
	at := spotOf(h.Source)
	if !h.Start.IsZero() || !h.End.IsZero() {
		u.clocks[at]++
	}
	if h.Duration != "" {
		u.lengths[at] = true
	}
}

// within reports whether a day lies in a range of several days, whatever the year.
func (u *used) within(d day) bool {
	for _, r := range u.ranges {
		at := model.Date{Year: r.Start.Year, Month: d.month, Day: d.day}
		if r.Contains(at) {
			return true
		}
		if at.Year = r.End.Year; r.Contains(at) {
			return true
		}
	}
	return false
}
