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
}

// moment reads the value of a property; it is false where the property is absent
// or none can be read.
func (w *walls) moment(p contentline.Property) (moment, bool) {
	value := strings.TrimSpace(p.Value)
	civil, ok := parseCivil(value)
	if !ok {
		return moment{}, false
	}
	m := moment{civil: civil}
	switch {
	case len(value) == len(dateOnly):
		m.allDay = true
	case strings.HasSuffix(value, "Z") || strings.HasSuffix(value, "z"):
		m.on = zone{"UTC", time.UTC}
	case p.Parameter("TZID") != "":
		m.on = w.named(p.Parameter("TZID"))
	}
	return m, true
}

// parseCivil reads "20210325T093000", "20210325T0930" or "20210325", with or
// without the Z that makes it UTC, and the same with hyphens and colons, which
// some programs write.
func parseCivil(value string) (time.Time, bool) {
	value = strings.Map(func(r rune) rune {
		switch r {
		case '-', ':', 'z', 'Z':
			return -1
		case 't':
			return 'T'
		}
		return r
	}, strings.TrimSpace(value))
	for _, layout := range []string{localTime, dateOnly, "20060102T1504"} {
		if len(value) != len(layout) {
			continue
		}
		civil, err := time.Parse(layout, value)
		return civil, err == nil && civil.Year() > 0
	}
	return time.Time{}, false
}

// civilIn is the civil time in a zone. Days are the same everywhere, and so is a
// time of no wall.
func (m moment) civilIn(z zone) time.Time {
	if m.allDay || m.on == nil {
		return m.civil
	}
	if own, ok := m.on.(zone); ok && own.name == z.name {
		return m.civil
	}
	return z.civil(m.on.instant(m.civil))
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
