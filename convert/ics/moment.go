package ics

import (
	"strconv"
	"strings"
	"time"

	"deroule/convert/ics/contentline"
	"deroule/model"
)

// moment is a value of DTSTART and its like: a day, or a civil time on a wall.
type moment struct {
	civil  time.Time // in UTC
	allDay bool
	on     wall // nil where the calendar names none, or one that nobody knows
	doubt  doubt
}

// doubt is what a value has that RFC 5545 has no meaning for, though one can tell
// what was meant. The zero doubt is none.
type doubt string

const (
	isMidnight    doubt = "midnight"       // T240000: the midnight that ends the day
	dateWithTime  doubt = "date-with-time" // VALUE=DATE before a time of the day
	utcInZone     doubt = "utc-in-zone"    // a TZID before a time in UTC
	withUTCOffset doubt = "utc-offset"     // "+0100" behind the time
)

// moment reads the value of a property; it is false where the property is absent
// or none can be read.
func (w *walls) moment(p contentline.Property) (moment, bool) {
	s, ok := parseStamp(p.Value)
	if !ok {
		return moment{}, false
	}
	m := moment{civil: s.civil, allDay: s.isDay}
	tzid := p.Parameter("TZID")
	switch {
	case s.isDay:
	case strings.EqualFold(p.Parameter("VALUE"), "DATE"):
		if m.allDay = s.civil.Equal(s.civil.Truncate(24 * time.Hour)); m.allDay {
			return m, true
		}
		m.doubt = dateWithTime
	case s.isEndOfDay:
		m.doubt = isMidnight
	}
	switch {
	case m.allDay:
	case s.hasOffset:
		m.on = fixedWall(s.offset)
		m.doubt = withUTCOffset
	case s.isUTC:
		m.on = zone{"UTC", time.UTC}
		if tzid != "" {
			if z, known := w.named(p).(zone); !known || !z.isUTC() {
				m.doubt = utcInZone
			}
		}
	case tzid != "":
		m.on = w.named(p)
	}
	return m, true
}

// stamp is the value of a property that says when, as written.
type stamp struct {
	civil      time.Time // in UTC
	isDay      bool      // it says no time
	isEndOfDay bool      // it says 24:00, which civil has as the next midnight
	isUTC      bool
	hasOffset  bool
	offset     time.Duration // from UTC
}

// parseCivil reads the day and the time of a value, whatever zone it is in.
func parseCivil(value string) (time.Time, bool) {
	s, ok := parseStamp(value)
	return s.civil, ok
}

// parseStamp reads "20210325T093000", "20210325T0930" or "20210325", with or
// without the Z that makes it UTC, and the same with hyphens and colons, fractions
// of seconds or an offset from UTC, which some programs write (ISO 8601).
func parseStamp(value string) (s stamp, ok bool) {
	value, _, _ = strings.Cut(strings.TrimSpace(value), "\n") // a line that is no property is no part of a date
	value = strings.ToUpper(strings.TrimSpace(value))
	day, rest := value, ""
	if i := strings.IndexAny(value, "T "); i >= 0 {
		day, rest = value[:i], value[i+1:]
	}
	s.civil, ok = parseDay(strings.TrimSuffix(day, "Z"))
	if !ok || rest == "" {
		s.isDay = ok
		return s, ok
	}
	clock, isUTC := strings.CutSuffix(rest, "Z")
	s.isUTC = isUTC
	if i := strings.IndexAny(clock, "+-"); i > 0 && !isUTC {
		s.offset, s.hasOffset = parseOffset(strings.ReplaceAll(clock[i:], ":", ""))
		clock = clock[:i]
	}
	ofDay, ok := parseTimeOfDay(clock)
	s.isEndOfDay = ofDay == 24*time.Hour
	s.civil = s.civil.Add(ofDay)
	return s, ok
}

// parseDay reads "20210325", "2021-03-25" or "2021/03/25".
func parseDay(text string) (time.Time, bool) {
	text = strings.NewReplacer("-", "", "/", "").Replace(text)
	if len(text) != len(dateOnly) {
		return time.Time{}, false
	}
	day, err := time.Parse(dateOnly, text)
	return day, err == nil && day.Year() > 0
}

// parseTimeOfDay reads "093000", "09:30", "0930" or "093000.000". The day ends
// with 24:00 (ISO 8601-1 §5.3.1.1), and a minute may have a second 60.
func parseTimeOfDay(text string) (time.Duration, bool) {
	text, _, _ = strings.Cut(text, ".")
	text = strings.ReplaceAll(text, ":", "")
	if len(text) == len("0930") {
		text += "00"
	}
	if len(text) != len("093000") || strings.ContainsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		return 0, false
	}
	n, _ := strconv.Atoi(text)
	hours, minutes, seconds := n/10000, n/100%100, n%100
	if hours > 24 || minutes > 59 || seconds > 60 || hours == 24 && minutes+seconds > 0 {
		return 0, false
	}
	return time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute + time.Duration(seconds)*time.Second, true
}

// civilIn is the civil time in a zone. Days are the same everywhere, and so is a
// time of no wall. A time that the clock skips is the one that it shows instead.
func (m moment) civilIn(z zone) time.Time {
	if m.allDay || m.on == nil {
		return m.civil
	}
	return z.civil(m.on.instant(m.civil))
}

// isSkipped reports whether the wall never shows that time: its clock went forward
// over it.
func (m moment) isSkipped() bool {
	return !m.allDay && m.on != nil && !m.on.civil(m.on.instant(m.civil)).Equal(m.civil)
}

// dateAndClock takes a civil time apart, to the nearest minute: programs write
// 23:59:59 for the end of a day.
func dateAndClock(civil time.Time) (model.Date, model.Clock) {
	civil = civil.Round(time.Minute)
	c, _ := model.NewClock(civil.Hour(), civil.Minute())
	return dateOf(civil), c
}

func dateOf(civil time.Time) model.Date {
	return model.Date{Year: civil.Year(), Month: int(civil.Month()), Day: civil.Day()}
}

// duration is a value of type DURATION (RFC 5545 §3.3.6): days of the calendar,
// whatever their length, and time on a clock.
type duration struct {
	days int
	time time.Duration
}

func (d duration) after(civil time.Time) time.Time { return civil.AddDate(0, 0, d.days).Add(d.time) }

// parseDuration reads "P1D", "PT1H30M", "P2W"; a negative one is none here.
func parseDuration(value string) (d duration, ok bool) {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(value)), "+"), "P")
	inTime := false
	for ok && rest != "" {
		if r, begins := strings.CutPrefix(rest, "T"); begins && !inTime {
			rest, inTime = r, true
			continue
		}
		end := strings.IndexFunc(rest, func(r rune) bool { return r < '0' || r > '9' })
		if end < 1 || end > 6 {
			return duration{}, false
		}
		n, _ := strconv.Atoi(rest[:end])
		switch unit := rest[end]; {
		case unit == 'W' && !inTime:
			d.days += 7 * n
		case unit == 'D' && !inTime:
			d.days += n
		case unit == 'H' && inTime:
			d.time += time.Duration(n) * time.Hour
		case unit == 'M' && inTime:
			d.time += time.Duration(n) * time.Minute
		case unit == 'S' && inTime:
			d.time += time.Duration(n) * time.Second
		default:
			return duration{}, false
		}
		rest = rest[end+1:]
	}
	return d, ok && d != duration{}
}
