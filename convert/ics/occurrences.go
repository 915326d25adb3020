package ics

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"deroule/convert/ics/contentline"
	"deroule/convert/ics/recurrence"
	"deroule/model"
)

// What is read of a calendar at most. A series without an end goes on for a year
// after the last date that the calendar names; nobody plans further ahead.
const (
	maxSessions    = 50_000
	maxOccurrences = 1000 // of one series
	maxSteps       = 5_000_000
)

// occurrence is one time that an event takes place, by the clock of the programme.
type occurrence struct {
	event  *contentline.Component
	start  time.Time // civil
	end    time.Time // civil; where it is not after start, no end is known
	allDay bool      // end is the day after the last
	// wholeDays tells days that are written from midnight to midnight, by a clock
	// that may be another than the programme's. daysStart and daysEnd are then those
	// midnights.
	wholeDays          bool
	daysStart, daysEnd time.Time
}

// series is an event with what the calendar says of its recurrence.
type series struct {
	*occurrences
	event  *contentline.Component
	start  moment
	end    moment
	hasEnd bool
	length duration // where there is no end
	// periods are the ends of the times that the calendar gives with one of their
	// own (RDATE of PERIOD), by their start on the wall of the series.
	periods map[time.Time]period
}

// period is how long one time of a series lasts: until a moment, else for a length.
type period struct {
	end    moment
	hasEnd bool
	length duration
}

// occurrences finds those of all events.
type occurrences struct {
	*walls
	zone    zone
	horizon time.Time // where series without an end are cut
	found   []occurrence
	undated []*contentline.Component
	report  func(code model.Code, p contentline.Property, args ...string) *model.Diagnostic
	place   func(p contentline.Property) model.Pos
}

// add appends the occurrences of the events of one UID.
func (o *occurrences) add(events []*contentline.Component) {
	var masters, changes []*contentline.Component
	for _, e := range events {
		if e.Get("RECURRENCE-ID").Value == "" {
			masters = append(masters, e)
		} else {
			changes = append(changes, e)
		}
	}
	masters, changes = current(masters), current(changes)
	if len(masters) == 0 {
		masters, changes = changes, nil // single occurrences of a series that is elsewhere
	}
	for _, e := range masters {
		if s, ok := o.series(e); ok {
			s.expand(changes)
		} else {
			o.undated = append(o.undated, e)
		}
	}
}

// current leaves out the events that another one of the same UID replaces.
func current(events []*contentline.Component) []*contentline.Component {
	if len(events) < 2 {
		return events
	}
	replaced := map[*contentline.Component]bool{}
	kept := map[string][]*contentline.Component{} // by occurrence
	for _, e := range events {
		id := e.Get("RECURRENCE-ID").Value
		versions := kept[id]
		if len(versions) == maxVersions { // one UID for everything
			continue
		}
		for i, other := range versions {
			if replaces(e, other) {
				replaced[other], versions[i] = true, e
			} else if replaces(other, e) {
				replaced[e] = true
			} else {
				continue
			}
			break
		}
		if !replaced[e] && !slices.Contains(versions, e) {
			kept[id] = append(versions, e)
		}
	}
	return slices.DeleteFunc(slices.Clone(events), func(e *contentline.Component) bool { return replaced[e] })
}

// maxVersions is how many events of one UID are compared with each other.
const maxVersions = 100

// replaces reports whether a is a later version of b: of a higher SEQUENCE, or
// written later, or the same again.
func replaces(a, b *contentline.Component) bool {
	same := a.Get("DTSTART").Value == b.Get("DTSTART").Value && a.Get("SUMMARY").Value == b.Get("SUMMARY").Value
	newer := cmp.Or(cmp.Compare(sequence(a), sequence(b)), cmp.Compare(a.Get("LAST-MODIFIED").Value, b.Get("LAST-MODIFIED").Value))
	return newer > 0 || newer == 0 && same
}

func sequence(e *contentline.Component) int {
	n, _ := strconv.Atoi(strings.TrimSpace(e.Get("SEQUENCE").Value))
	return max(0, n)
}

// series reads when an event takes place. An event without a date is reported.
func (o *occurrences) series(e *contentline.Component) (*series, bool) {
	s := &series{occurrences: o, event: e}
	start := e.Get("DTSTART")
	var ok bool
	if s.start, ok = o.moment(start); !ok {
		if start.Name == "" {
			start.Line = e.Line
		}
		o.report(model.UnreadDate, start, cmp.Or(start.Value, oneLine(e.Get("SUMMARY").Text())))
		return nil, false
	}
	s.end, s.hasEnd = o.moment(e.Get("DTEND"))
	if !s.hasEnd {
		s.length, _ = parseDuration(e.Get("DURATION").Value)
	}
	s.doubts(start, s.start)
	s.doubts(e.Get("DTEND"), s.end)
	if s.hasEnd {
		s.checkEnd(start, e.Get("DTEND"))
	}
	s.readPeriods()
	return s, true
}

// doubts reports what a value has that has no meaning in a calendar.
func (s *series) doubts(p contentline.Property, m moment) {
	switch m.doubt {
	case isMidnight:
		s.report(model.NoSuchHour, p, p.Value).As(string(isMidnight))
	case dateWithTime, utcInZone, withUTCOffset:
		s.report(model.Conflict, p, p.Value, p.Parameter("TZID")).As(string(m.doubt))
	}
	if m.isSkipped() {
		s.reportSkipped(p, m)
	}
}

func (s *series) reportSkipped(p contentline.Property, m moment) {
	day, clock := dateAndClock(m.civil)
	name := p.Parameter("TZID")
	if z, ok := m.on.(zone); ok {
		name = z.name
	}
	s.report(model.NoSuchHour, p, clock.String(), day.String(), name).As("clock-change")
}

// checkEnd takes an end that lies before the start for none, and reports it.
func (s *series) checkEnd(start, end contentline.Property) {
	starts, ends := s.start.civilIn(s.zone), s.end.civilIn(s.zone)
	if s.start.allDay != s.end.allDay { // a day has no hour to compare
		starts, ends = starts.Truncate(24*time.Hour), ends.Truncate(24*time.Hour)
	}
	if ends.Before(starts) {
		s.report(model.Conflict, end, end.Value, start.Value).As("end-before-start").With(s.place(start))
		s.hasEnd, s.end = false, moment{}
	}
}

// at is the occurrence that begins at a civil time on the wall of the series.
func (s *series) at(civil time.Time) occurrence {
	start := moment{civil: civil, allDay: s.start.allDay, on: s.start.on}
	last := period{s.end, s.hasEnd, s.length}
	last.end.civil = last.end.civil.Add(civil.Sub(s.start.civil))
	if own, ok := s.periods[civil]; ok {
		last = own
	}
	end := start
	switch {
	case last.hasEnd:
		end = last.end
	case last.length != duration{} && start.on != nil && !start.allDay: // the clock may change meanwhile
		days := start.civil.AddDate(0, 0, last.length.days)
		end.civil = start.on.civil(start.on.instant(days).Add(last.length.time))
	default:
		end.civil = last.length.after(start.civil)
	}
	o := occurrence{event: s.event, start: start.civilIn(s.zone), end: end.civilIn(s.zone), allDay: start.allDay}
	if o.allDay {
		o.end = o.end.Truncate(24 * time.Hour)
		if !o.end.After(o.start) {
			o.end = o.start.AddDate(0, 0, 1)
		}
		return o
	}
	o.findWholeDays(start, end)
	return o
}

// findWholeDays tells days that are written from midnight to midnight: by their own
// clock, else by that of the programme. Midnight in UTC is that of nobody's day,
// unless the program says that days are meant.
func (o *occurrence) findWholeDays(start, end moment) {
	own, isZone := start.on.(zone)
	saysDays := strings.EqualFold(strings.TrimSpace(o.event.Get("X-MICROSOFT-CDO-ALLDAYEVENT").Value), "TRUE")
	if !isZone || !own.isUTC() || saysDays {
		o.takeWholeDays(start.civil, end.civil)
	}
	if !o.wholeDays {
		o.takeWholeDays(o.start, o.end)
	}
}

func (o *occurrence) takeWholeDays(start, end time.Time) {
	isMidnight := func(t time.Time) bool { return t.Equal(t.Truncate(24 * time.Hour)) }
	if end = end.Round(time.Minute); !isMidnight(end) {
		end = end.Add(time.Minute) // the last minute of a day is its end
	}
	if isMidnight(start) && isMidnight(end) && end.After(start) {
		o.wholeDays, o.daysStart, o.daysEnd = true, start, end
	}
}

// expand appends the occurrences of the series, as the changes leave them.
func (s *series) expand(changes []*contentline.Component) {
	if len(s.event.Get("RRULE").Value)+len(s.event.Get("RDATE").Value) == 0 && len(changes) == 0 {
		s.take(s, s.start.civil)
		return
	}
	changed := map[time.Time]*series{}
	var ranges []rangeChange
	for _, c := range changes {
		id, ok := s.moment(c.Get("RECURRENCE-ID"))
		change, dated := s.series(c)
		if !ok || !dated {
			continue
		}
		changed[s.onOwnWall(id)] = change
		switch strings.ToUpper(c.Get("RECURRENCE-ID").Parameter("RANGE")) {
		case "THISANDFUTURE":
			ranges = append(ranges, rangeChange{change, s.onOwnWall(id), true})
		case "THISANDPRIOR": // of RFC 2445
			ranges = append(ranges, rangeChange{change, s.onOwnWall(id), false})
		}
	}
	excluded := s.excluded()
	for _, civil := range s.times() {
		change := changed[civil]
		delete(changed, civil)
		switch {
		case change != nil:
			s.take(change, change.start.civil)
		case excluded(civil):
		default:
			s.takeInRange(ranges, civil)
		}
	}
	for _, c := range changes { // of occurrences that the rule does not have
		if id, ok := s.moment(c.Get("RECURRENCE-ID")); ok {
			if change := changed[s.onOwnWall(id)]; change != nil && change.event == c {
				s.take(change, change.start.civil)
			}
		}
	}
}

// rangeChange is a change of an occurrence and of all that come after it, or before
// (RFC 5545 §3.2.13).
type rangeChange struct {
	*series
	id     time.Time // of the occurrence, on the wall of the series that it changes
	future bool
}

// takeInRange appends an occurrence as the change that is nearest before it, or
// after it, has it: moved as far as that one is.
func (s *series) takeInRange(ranges []rangeChange, civil time.Time) {
	var nearest *rangeChange
	for i := range ranges {
		r := &ranges[i]
		switch {
		case r.future && civil.Before(r.id), !r.future && civil.After(r.id):
		case nearest == nil, nearest.id.Sub(civil).Abs() > r.id.Sub(civil).Abs():
			nearest = r
		}
	}
	if nearest == nil {
		s.take(s, civil)
		return
	}
	s.take(nearest.series, nearest.start.civil.Add(civil.Sub(nearest.id)))
}

// take appends an occurrence, unless the calendar has no such day.
func (o *occurrences) take(s *series, civil time.Time) {
	if start := (moment{civil: civil, on: s.start.on}); !s.start.allDay && !civil.Equal(s.start.civil) && start.isSkipped() {
		s.reportSkipped(s.event.Get("DTSTART"), start)
	}
	if found := s.at(civil); found.start.Year() >= 1 && found.start.Year() <= lastYear {
		if found.end.Year() > lastYear {
			found.end = found.start
		}
		o.found = append(o.found, found)
	}
}

// onOwnWall is a moment as the wall of the series shows it, a day where the
// series is of days.
func (s *series) onOwnWall(m moment) time.Time {
	civil := m.civil
	if !m.allDay && m.on != nil && s.start.on != nil {
		civil = s.start.on.civil(m.on.instant(m.civil))
	}
	if s.start.allDay {
		civil = civil.Truncate(24 * time.Hour)
	}
	return civil
}

// times are when the series takes place, on its wall, in order and without what
// is excluded being left out.
func (s *series) times() []time.Time {
	times := []time.Time{s.start.civil}
	for _, p := range s.event.All("RRULE") {
		ruled, isCut := s.ruled(p)
		if isCut {
			s.reportCut(p, ruled)
		}
		times = append(times, ruled...)
	}
	for _, m := range s.moments("RDATE") {
		if len(times) < 2*maxOccurrences {
			times = append(times, s.onOwnWall(m))
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	return slices.CompactFunc(times, time.Time.Equal)
}

// ruled are the times that a rule gives, as far as it is followed; isCut tells that
// it goes on.
func (s *series) ruled(p contentline.Property) (times []time.Time, isCut bool) {
	p.Value, _, _ = strings.Cut(p.Value, "\n")
	rule, err := recurrence.Parse(p.Value)
	if of1996, ok := recurrence.FromVCalendar(p.Value); err != nil && ok {
		rule, err = recurrence.Parse(of1996)
	}
	if err != nil {
		s.report(model.SeriesCut, p, p.Value).As("rule")
		return nil, false
	}
	if rule.UntilUTC && s.start.on != nil {
		rule.Until = s.start.on.civil(rule.Until)
	}
	for civil := range rule.From(s.start.civil, s.horizon, s.steps) {
		if len(times) == maxOccurrences {
			return times, true
		}
		times = append(times, civil)
	}
	return times, rule.Endless() || s.steps.Spent()
}

func (s *series) reportCut(p contentline.Property, times []time.Time) {
	last := dateOf(times[len(times)-1])
	s.report(model.SeriesCut, p, oneLine(s.event.Get("SUMMARY").Text()), last.String())
}

// moments are the values of properties that list some.
func (s *series) moments(name string) (list []moment) {
	for _, p := range s.event.All(name) {
		for _, value := range s.listOf(p) {
			p.Value, _, _ = strings.Cut(value, "/") // see readPeriods
			if m, ok := s.moment(p); ok {
				list = append(list, m)
			}
		}
	}
	return list
}

// readPeriods reads the ends of the times that the calendar gives with one
// (RFC 5545 §3.3.9). The first time of the series has its own.
func (s *series) readPeriods() {
	for _, p := range s.event.All("RDATE") {
		for _, value := range s.listOf(p) {
			start, last, isPeriod := strings.Cut(value, "/")
			if !isPeriod {
				continue
			}
			var own period
			p.Value = last
			if own.end, own.hasEnd = s.moment(p); !own.hasEnd {
				var ok bool
				if own.length, ok = parseDuration(last); !ok {
					continue
				}
			}
			p.Value = start
			m, ok := s.moment(p)
			if !ok || len(s.periods) == maxOccurrences {
				continue
			}
			if s.periods == nil {
				s.periods = map[time.Time]period{}
			}
			if civil := s.onOwnWall(m); !civil.Equal(s.start.civil) || !s.hasEnd && s.length == (duration{}) {
				s.periods[civil] = own
			}
		}
	}
}

// listOf are the values of a property that lists some; vCalendar 1.0 has semicolons
// between them.
func (s *series) listOf(p contentline.Property) []string {
	return strings.FieldsFunc(p.Value, func(r rune) bool { return r == ',' || r == ';' })
}

// excluded tells the times that EXDATE and EXRULE take out of the series. A day
// takes out all that is on it.
func (s *series) excluded() func(civil time.Time) bool {
	times, days := map[time.Time]bool{}, map[time.Time]bool{}
	for _, m := range s.moments("EXDATE") {
		if m.allDay {
			days[m.civil] = true
		} else {
			times[s.onOwnWall(m)] = true
		}
	}
	for _, p := range s.event.All("EXRULE") {
		ruled, _ := s.ruled(p)
		for i, civil := range ruled {
			times[civil] = i > 0 // the first is the start, whatever the rule says
		}
	}
	return func(civil time.Time) bool { return times[civil] || days[civil.Truncate(24*time.Hour)] }
}
