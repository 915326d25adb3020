package ics

import (
	"cmp"
	"strings"
	"time"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

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
