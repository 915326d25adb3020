package tables

import (
	"fmt"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// settleHours moves hours that are counted to twelve into the afternoon where they
// would run backwards else.
func (x *crossing) settleHours() {
	x.settleLines()
	follow := func(labels []label, byDay bool) {
		k, day := newClock(), ""
		for i := range labels {
			l := &labels[i]
			if d := dayKey(l.dates, l.weekday, l.day); byDay && d != day {
				k, day = newClock(), d
			}
			if len(l.hours) > 0 {
				hours := append([]senses.Span{k.follow(l.hours[0])}, l.hours[1:]...)
				l.hours = hours
			}
		}
	}
	follow(x.beside[x.top:], x.headings != nil || x.besideKinds.days())
	follow(x.above[x.left:], false)
}

// settleLines moves hours that stand on the lines between columns: each is merged over
// the last column before its line and the first behind it.
func (x *crossing) settleLines() {
	if x.aboveKinds[senses.Hours] == 0 {
		return
	}
	for i := range x.top {
		for k := x.left; k < x.w; k++ {
			c := x.own(i, k)
			if c != nil && kindOf(c) == senses.Hours && (x.lastColumn(i, k) != k+1 || !x.above[k].hours[0].To.IsZero() || x.beginsBelow(k)) {
				return
			}
		}
	}
	for k := x.w - 1; k > x.left; k-- {
		x.above[k].hours, x.above[k].typed = x.above[k-1].hours, x.above[k-1].typed
	}
	x.above[x.left].hours, x.above[x.left].typed = nil, false
}

// beginsBelow reports whether a cell below the labels begins in a column.
func (x *crossing) beginsBelow(k int) bool {
	for i := x.top; i < x.h(); i++ {
		if x.own(i, k) != nil {
			return true
		}
	}
	return false
}

// settleMonths gives a row of days by their numbers their months: the next one begins
// where the numbers fall back.
func (x *crossing) settleMonths() {
	if x.aboveKinds[senses.MonthDay] == 0 || x.month == 0 || x.aboveKinds[senses.Month] > 0 {
		return
	}
	month, last := x.month, 0
	for k := x.left; k < x.w; k++ {
		if d := x.above[k].monthDay; d > 0 {
			if d < last {
				month = month%12 + 1
			}
			last = d
			x.above[k].month = month
		}
	}
}

// place is a day on which a cell takes place, and the tracks and facts of it there.
type place struct {
	dates   []model.DateRange
	stated  []Stated
	weekday int
	day     int
	dayName string
	weekNo  int
	tracks  []string
	fields  []model.Property
}

// compose is the day that two labels name together.
func (x *crossing) compose(a, b *label) place {
	p := place{weekday: -1}
	week, month, year := x.ctx.week, x.month, x.year
	for _, l := range []*label{b, a} {
		if len(l.dates) > 0 {
			p.dates, p.stated = l.dates, append(p.stated, l.stated...)
		}
		if l.weekday >= 0 {
			p.weekday = l.weekday
		}
		if l.week.Month > 0 {
			week = l.week
		}
		if l.dayName != "" {
			p.dayName = l.dayName
		}
		if l.month > 0 && l.month != month {
			month, year = l.month, l.year
		}
		p.day, p.weekNo = max(p.day, l.day), max(p.weekNo, l.weekNo)
	}
	x.composeMonthDay(&p, a, b, month, year)
	if len(p.dates) == 0 && p.weekday >= 0 {
		if y := yearOfWeek(x.ctx.years, p.weekNo); p.weekNo > 0 && y > 0 {
			week = isoWeek(y, p.weekNo)
		}
		if week.Month > 0 {
			d := inWeek(week, p.weekday)
			p.dates = []model.DateRange{{Start: d, End: d}}
		}
	}
	if len(p.dates) == 1 && p.weekday >= 0 && len(p.stated) == 0 && p.dates[0].Start == p.dates[0].End {
		p.stated = append(p.stated, Stated{p.dates[0].Start, p.weekday, p.dates[0].Source})
	}
	return p
}

func (x *crossing) composeMonthDay(p *place, a, b *label, month, year int) {
	for _, l := range []*label{a, b} {
		if l.monthDay == 0 || len(p.dates) > 0 || month == 0 {
			continue
		}
		if d, ok := model.NewDate(year, month, l.monthDay); ok {
			p.dates = []model.DateRange{{Start: d, End: d}}
		}
	}
}

// inWeek is a weekday of the week that a day begins or lies in. Where the year of the
// day is unknown, the day is taken for a Monday, as weeks are named.
func inWeek(first model.Date, weekday int) model.Date {
	const monday = 1
	begin := monday
	if first.HasYear() {
		begin = int(first.Weekday())
	}
	return first.AddDays((weekday - begin + 7) % 7)
}

// yearOfWeek is the year of a week by its number: of two years, the first has the
// weeks from August on.
func yearOfWeek(years lexicon.Year, week int) int {
	const august = 31
	if week >= august {
		return years.First
	}
	return years.Last
}

// isoWeek is the Monday of a week by its number (ISO 8601-1 §4.2.3).
func isoWeek(year, week int) model.Date {
	d := model.Date{Year: year, Month: 1, Day: 4}
	back := (int(d.Weekday()) + 6) % 7
	return d.AddDays(7*(week-1) - back)
}

// dayKey tells days from each other, dated or not.
func dayKey(dates []model.DateRange, weekday, day int) string {
	if len(dates) > 0 {
		return dates[0].Start.String()
	}
	return fmt.Sprint(weekday, " ", day)
}

func (p *place) key() string {
	key := dayKey(p.dates, p.weekday, p.day)
	if len(p.dates) == 0 && p.weekNo > 0 {
		key += fmt.Sprint(" w", p.weekNo)
	}
	return key
}

// listTracks lists the tracks of each day, to tell what is for everybody.
func (x *crossing) listTracks() {
	none := newLabel()
	for k := x.left; k < x.w; k++ {
		l := &x.above[k]
		if l.track == "" || l.attribute != "" {
			continue
		}
		p := x.compose(l, &none)
		x.tracksOf[p.key()] = appendNew(x.tracksOf[p.key()], l.track)
	}
}

func appendNew(list []string, text string) []string {
	for _, t := range list {
		if t == text {
			return list
		}
	}
	return append(list, text)
}

// placesOf are the days and tracks that a cell stands under, in order.
func (x *crossing) placesOf(i, k int) []place {
	var order []string
	all := map[string]*place{}
	add := func(a, b *label) {
		p := x.compose(a, b)
		key := p.key()
		if all[key] == nil {
			p.fields = a.fields
			all[key] = &p
			order = append(order, key)
		}
		for _, track := range []string{a.track, b.track} {
			if track != "" {
				all[key].tracks = appendNew(all[key].tracks, track)
			}
		}
	}
	for y := k; y <= x.lastColumn(i, k); y++ {
		if l := &x.above[y]; l.attribute == "" && (l.typed || l.track != "" || y == k) {
			add(l, &x.beside[i])
		}
	}
	if x.besideKinds.days() {
		for row := i + 1; row <= x.lastRow(i, k); row++ {
			add(&x.above[k], &x.beside[row])
		}
	}
	places := make([]place, len(order))
	for n, key := range order {
		places[n] = *all[key]
	}
	return places
}

// trackOf is the track of a cell on a day; none where it is for everybody.
func (x *crossing) trackOf(p *place, i, alone int, kind model.Kind) string {
	all := x.tracksOf[dayKey(nil, -1, 0)]
	if x.aboveKinds.days() && x.aboveKinds[senses.Words] > 0 {
		all = x.tracksOf[p.key()]
	}
	beside := x.beside[i].track
	spans := len(all)
	if beside != "" {
		spans++
	}
	everybody := len(all) > 1 && (len(p.tracks) >= spans || alone == 1 && isForAll(kind))
	switch {
	case !everybody:
		return strings.Join(p.tracks, " + ")
	case beside != "":
		return beside
	}
	return ""
}

// isForAll reports whether what takes place alone in its row is for all tracks.
func isForAll(k model.Kind) bool {
	return k == model.Break || k == model.Meal || k == model.Opening || k == model.End || k == model.Plenary || k == model.Social
}

// hoursOf are the hours of a cell by its labels: from the start of its first row or
// column to the end of its last.
func (x *crossing) hoursOf(i, k int) []senses.Span {
	if own, ok := x.hoursIn[k]; ok {
		if c := x.cell(i, own); c != nil && c.When().HasHours() {
			h := c.When().Hours[0]
			if last := x.cell(x.lastRow(i, k), own); last != nil && last != c && last.When().HasHours() && !last.When().Hours[0].To.IsZero() {
				h.To = last.When().Hours[0].To
			}
			return []senses.Span{h}
		}
		return nil
	}
	if len(x.beside[i].hours) > 0 {
		return []senses.Span{x.hoursBeside(i, x.lastRow(i, k))}
	}
	if len(x.above[k].hours) > 0 {
		return []senses.Span{x.hoursAbove(i, k)}
	}
	return nil
}

func (x *crossing) hoursBeside(i, last int) senses.Span {
	h := x.beside[i].hours[0]
	ends := x.beside[last].hours
	switch {
	case x.pairs && i+1 < x.h() && len(x.beside[i+1].hours) > 0:
		h.To = x.beside[i+1].hours[0].From
	case last > i && len(ends) > 0 && ends[0].To.IsZero() && x.endRows:
		h.To = ends[0].From
	case last > i && len(ends) > 0 && !ends[0].To.IsZero():
		h.To = ends[0].To
	case h.To.IsZero() && x.beside[i].minutes > 0:
		h.To, _ = h.From.Add(x.beside[i].minutes)
	case h.To.IsZero() && (x.down && x.even || x.ends) && len(ends) > 0:
		h.To = nextStart(x.beside, last)
	}
	return h
}

// endsOnOwnRows reports whether nothing begins in the last row of any cell that reaches
// down: the hour of that row is when the cell ends.
func (x *crossing) endsOnOwnRows() bool {
	for i := x.top; i < x.h(); i++ {
		for k := x.left; k < x.w; k++ {
			if x.own(i, k) == nil || x.lastRow(i, k) == i {
				continue
			}
			last := x.lastRow(i, k)
			for y := x.left; y < x.w; y++ {
				if x.own(last, y) != nil {
					return false
				}
			}
		}
	}
	return true
}

// isEven reports whether the hours beside are slots: most are as far from each other as
// the next. Cells that are merged over such rows end where the next slot begins.
func (x *crossing) isEven() bool {
	steps := map[int]int{}
	last, n, most := -1, 0, 0
	for i := x.top; i < x.h(); i++ {
		if len(x.beside[i].hours) == 0 {
			continue
		}
		from := x.beside[i].hours[0].From.Minutes()
		if last >= 0 && from > last {
			steps[from-last]++
			n++
			most = max(most, steps[from-last])
		}
		last = from
	}
	return 4*most >= 3*n
}

func (x *crossing) hoursAbove(i, k int) senses.Span {
	h := x.above[k].hours[0]
	last := x.lastColumn(i, k)
	for last > k && len(x.above[last].hours) == 0 {
		last--
	}
	ends := x.above[last].hours
	switch {
	case last > k && len(ends) > 0 && !ends[0].To.IsZero():
		h.To = ends[0].To
	case h.To.IsZero() && x.across && !(last == x.w-1 && last == k):
		h.To = nextStart(x.above, last)
	}
	return h
}

// nextStart is when the label after one begins, or else as much later as it begins
// after the one before.
func nextStart(labels []label, i int) model.Clock {
	from := labels[i].hours[0].From
	for k := i + 1; k < len(labels); k++ {
		if len(labels[k].hours) > 0 && labels[k].hours[0].From != from {
			if next := labels[k].hours[0].From; from.Before(next) {
				return next
			}
			return model.Clock{}
		}
	}
	for k := i - 1; k >= 0; k-- {
		if len(labels[k].hours) > 0 && labels[k].hours[0].From.Before(from) {
			end, _ := from.Add(from.Minutes() - labels[k].hours[0].From.Minutes())
			return end
		}
	}
	return model.Clock{}
}

// periodOf is the part of the day that the labels of a cell name.
func (x *crossing) periodOf(i, k int) lexicon.Period {
	if p := x.beside[i].period; p != lexicon.NoPeriod {
		return p
	}
	return x.above[k].period
}
