package ics

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/ics/recurrence"
	"deroule/model"
)

// event is one VEVENT in civil dates and hours: a session, or one of its
// alternatives, of its days, of its hours by audience. A session that has no date
// and is due is a VTODO.
type event struct {
	uid      string
	identity model.Identity // of which the UID is made, with the part
	part     []string
	related  []string // the UIDs of the other events of the session
	session  *model.Session
	days     model.DateRange
	hours    model.Hours   // from days.Start to days.End; without a start the event lasts whole days
	stated   []model.Hours // what the source says of them, and no more
	day      *model.Day    // what the day has of its own, in an event a day
	first    bool          // of those of the session's days: undated entries stand here
	whole    bool          // holds all of the session, for whoever reads the calendar again
	date     int           // which of the session's dates; -1 for a day outside them
	hour     int           // which of the stated hours; -1 where it has none
	entry    *model.Entry  // what it is of the running order, in an event an entry
	rest     []model.Entry // entries around it that have no event of their own
	rule     string        // by which it repeats (RFC 5545 §3.3.10), or ""
}

// occasion is a time at which a session takes place: whole days, or one day that
// may have hours.
type occasion struct {
	days model.DateRange
	day  *model.Day
	stay model.Hours // the first hour of the first of several days and the last of the last
	part []string    // what tells it from the first of its session in a UID
}

// expansion makes the events of sessions and notes what it had to infer or leave
// out on the way.
type expansion struct {
	per         Per
	events      []event
	diagnostics model.Diagnostics
	undated     []*model.Session // without any date
	yearless    []*model.Session // with a date that has no year
	used        map[string]bool  // the UIDs of the events
	repeated    map[string]int   // how many sessions have a series of one name and rule
}

// add appends the events of a session. The identities are those of its dates.
func (x *expansion) add(s *model.Session, ids []model.Identity) {
	if len(s.Dates) == 0 {
		x.addUndated(s, ids[0])
		return
	}
	start := len(x.events)
	for i, r := range s.Dates {
		if !r.Start.HasYear() {
			if len(x.yearless) == 0 || x.yearless[len(x.yearless)-1] != s {
				x.yearless = append(x.yearless, s)
			}
			continue
		}
		for j, o := range x.occasions(s, bounded(r)) {
			x.addOccasion(s, o, ids[i], i, j == 0)
		}
	}
	for i := range s.Days { // outside the dates, and yet the plan has them
		if d := &s.Days[i]; d.Date.HasYear() && !takesPlaceOn(s, d.Date) {
			x.addOccasion(s, occasion{days: model.DateRange{Start: d.Date, End: d.Date}, day: d, part: dayPart(d.Date)}, ids[0], -1, false)
		}
	}
	relate(x.events[start:])
	if rule := x.ruleOf(s); rule != "" {
		for i := range x.events[start:] {
			x.events[start+i].rule = rule
		}
	}
}

// addUndated appends a session without a date as a task, if it says when it is due.
func (x *expansion) addUndated(s *model.Session, id model.Identity) {
	switch {
	case s.Due.IsZero():
		x.undated = append(x.undated, s)
	case !s.Due.Date.HasYear():
		x.yearless = append(x.yearless, s)
	default:
		e := event{session: s, days: model.DateRange{Start: s.Due.Date, End: s.Due.Date}, first: true, whole: true, date: -1, hour: -1}
		x.identify(&e, id, []string{"due"})
		x.events = append(x.events, e)
	}
}

// ruleOf is how a session repeats, if it stands for all of its times: where those
// are sessions of their own, or alternatives, nothing is repeated.
func (x *expansion) ruleOf(s *model.Session) string {
	if s.Series.Rule == "" || len(s.Dates) != 1 || x.repeated[seriesKey(s)] > 1 {
		return ""
	}
	if _, err := recurrence.Parse(s.Series.Rule); err != nil {
		return ""
	}
	return s.Series.Rule
}

func seriesKey(s *model.Session) string { return s.Name() + "\x00" + s.Series.Rule }

// countSeries counts the sessions of each series.
func (x *expansion) countSeries(sessions []*model.Session) {
	x.repeated = map[string]int{}
	for _, s := range sessions {
		if s.Series.Rule != "" {
			x.repeated[seriesKey(s)]++
		}
	}
}

// addOccasion appends the events of an occasion: one, or one for each of its entries
// where that is asked for, or of its hours.
// The first has the UID of the occasion, so that a session that comes to have hours
// by audience keeps the event that it had.
func (x *expansion) addOccasion(s *model.Session, o occasion, id model.Identity, date int, first bool) {
	if x.per == PerEntry && x.addEntries(s, o, id, date, first) {
		return
	}
	base := event{session: s, days: o.days, day: o.day, first: first, stated: s.Hours, date: date, hour: -1}
	if o.day != nil && len(o.day.Hours) > 0 {
		base.stated = o.day.Hours
	}
	var hours []model.Hours
	switch {
	case !o.stay.IsZero():
		hours, base.stated = []model.Hours{o.stay}, nil
	case o.days.Days() == 1: // those of several days are told in the description
		hours, base.stated = x.complete(base.stated, agendaOf(s, o.days, first), s)
	}
	if len(hours) == 0 {
		x.identify(&base, id, o.part)
		x.events = append(x.events, base)
		return
	}
	for i, h := range hours {
		e := base
		e.hours = h
		if i < len(base.stated) {
			e.hour = i
		}
		part := o.part
		if i > 0 {
			part = append(slices.Clone(part), "hours", h.Audience)
		}
		x.identify(&e, id, part)
		x.events = append(x.events, e)
	}
}

// identify gives an event the UID of the identity and part, or of one more part
// where two events of a session would share it: a day or an audience that is named
// twice.
func (x *expansion) identify(e *event, id model.Identity, part []string) {
	e.identity, e.part = id, part
	for n := 2; x.used[id.UID(e.part...)]; n++ {
		e.part = append(slices.Clone(part), "again", strconv.Itoa(n))
	}
	e.uid = id.UID(e.part...)
	if x.used == nil {
		x.used = map[string]bool{}
	}
	x.used[e.uid] = true
}

// relate ties the events of a session to the first of them, and the first to all.
func relate(events []event) {
	for i := range events[:min(1, len(events))] {
		events[i].whole = true
	}
	for i := range events[min(1, len(events)):] {
		other := &events[i+1]
		other.related = []string{events[0].uid}
		events[0].related = append(events[0].related, other.uid)
	}
}

// bounded gives the end of a range a year, and puts it on or after the start.
func bounded(r model.DateRange) model.DateRange {
	r.End = r.Start.AddDays(r.Days() - 1)
	return r
}

// longestRun is how many days without hours of their own, in a session whose other
// days have some, are still an event each.
const longestRun = 31

// occasions are the days of a range one by one where that is asked for, or where
// some of them have hours of their own; else the range as it is.
func (x *expansion) occasions(s *model.Session, r model.DateRange) []occasion {
	days := daysOf(s, r)
	if hours, ok := stayOf(s, r, days); ok && (x.per == "" || x.per == PerSession) {
		return []occasion{{days: r, stay: hours}}
	}
	byDay := x.per == PerDay || x.per == PerEntry && len(s.Agenda) > 0
	if !byDay && !slices.ContainsFunc(days, func(d *model.Day) bool { return len(d.Hours) > 0 }) {
		if r.Days() > 1 || len(days) == 0 {
			return []occasion{{days: r}}
		}
	}
	var list []occasion
	add := func(start, end model.Date, day *model.Day) {
		o := occasion{days: model.DateRange{Start: start, End: end}, day: day}
		if len(list) > 0 {
			o.part = dayPart(start)
		}
		list = append(list, o)
	}
	next := r.Start
	fill := func(end model.Date) { // the days until end that have nothing of their own
		if next.DaysUntil(end) >= longestRun {
			add(next, end, nil)
			return
		}
		for ; next.Compare(end) <= 0; next = next.AddDays(1) {
			add(next, next, nil)
		}
	}
	for _, d := range days {
		fill(d.Date.AddDays(-1))
		add(d.Date, d.Date, d)
		next = d.Date.AddDays(1)
	}
	fill(r.End)
	return list
}

// stayOf is from the hour at which the first of several days begins to the one at
// which the last ends, where that is all that is known of the hours: one event
// from beginning to end. It is false for any other days.
func stayOf(s *model.Session, r model.DateRange, days []*model.Day) (model.Hours, bool) {
	var stay model.Hours
	for _, d := range days {
		for _, h := range d.Hours {
			switch {
			case h.Audience != "" || h.Period != "" || h.Duration != "" || len(d.Hours) > 1:
				return model.Hours{}, false
			case d.Date == r.Start && h.End.IsZero() && stay.Start.IsZero():
				stay.Start, stay.Source = h.Start, h.Source
			case d.Date == r.End && h.Start.IsZero() && stay.End.IsZero():
				stay.End = h.End
			default:
				return model.Hours{}, false
			}
		}
	}
	return stay, r.Days() > 1 && len(s.Hours) == 0 && !stay.Start.IsZero() && !stay.End.IsZero()
}

// dayPart is what tells the event of a day from the first of its session.
func dayPart(d model.Date) []string { return []string{"day", d.String()} }

// daysOf are the days of a range that have something of their own, in order.
func daysOf(s *model.Session, r model.DateRange) []*model.Day {
	var days []*model.Day
	for i := range s.Days {
		if r.Contains(s.Days[i].Date) {
			days = append(days, &s.Days[i])
		}
	}
	slices.SortStableFunc(days, func(a, b *model.Day) int { return a.Date.Compare(b.Date) })
	return days
}

// spanOfEvents is from the first day of the events to the last; zero without any.
func spanOfEvents(events []event) model.DateRange {
	var span model.DateRange
	for i := range events {
		span = spanning(span, events[i].days)
	}
	return span
}

// spanning is from the first day of both ranges to the last. A zero one has none.
func spanning(a, b model.DateRange) model.DateRange {
	switch {
	case a.Start.IsZero():
		return b
	case b.Start.IsZero():
		return a
	}
	if b.Start.Compare(a.Start) < 0 {
		a.Start = b.Start
	}
	if b.End.Compare(a.End) > 0 {
		a.End = b.End
	}
	return a
}

// reportLeftOut says which sessions a calendar cannot hold.
func (x *expansion) reportLeftOut() {
	report := func(sessions []*model.Session, why string) {
		if len(sessions) == 0 {
			return
		}
		var names []string
		var places []model.Pos
		for _, s := range sessions {
			name := s.Name()
			if d := s.FirstDate(); !d.IsZero() {
				name = strings.TrimSpace(d.String() + " " + name)
			}
			names = append(names, cmp.Or(name, s.ID))
			places = append(places, s.Source)
		}
		x.diagnostics.Add(model.LeftOut, places[0], strconv.Itoa(len(names)), strings.Join(names, ", ")).As(why).With(places[1:]...)
	}
	report(x.yearless, "no-year")
	report(x.undated, "no-date")
}
