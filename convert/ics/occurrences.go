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
