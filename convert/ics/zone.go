package ics

import (
	"time"

	tzdata "deroule/convert/zone"
	"deroule/model"
)

// zone is a zone of the tz database.
type zone struct {
	name string
	loc  *time.Location
}

// loadZone finds a zone by its name, in whatever case.
func loadZone(name string) (zone, error) {
	loc, err := tzdata.Load(name)
	if err != nil {
		return zone{}, err
	}
	return zone{loc.String(), loc}, nil
}

// isUTC reports whether times are written in UTC rather than in the zone.
func (z zone) isUTC() bool { return z.name == "UTC" || z.name == "Etc/UTC" }

// hour is a moment of a day as the clock on the wall shows it, and the instant.
type hour struct {
	instant time.Time
	skipped bool // the clock never shows it: it is moved forward over the gap
	twice   bool // the clock shows it twice: this is the first time
}

// at finds the instant of a civil day and minutes after its midnight, which may
// be past its end.
func (z zone) at(d model.Date, minutes int) hour {
	return z.atWall(time.Date(d.Year, time.Month(d.Month), d.Day, 0, minutes, 0, 0, time.UTC))
}

// atWall finds the instant of a civil time, written in UTC. An hour that a change
// of the clock skips counts from the offset before the change, and one that it
// repeats is the first (RFC 5545 §3.3.5); time.Date leaves both open.
func (z zone) atWall(wall time.Time) hour {
	// A day away the clock has not changed yet, or has changed already.
	before := offset(wall.Add(-24 * time.Hour).In(z.loc))
	after := offset(wall.Add(24 * time.Hour).In(z.loc))
	first := wall.Add(-time.Duration(before) * time.Second).In(z.loc)
	second := wall.Add(-time.Duration(after) * time.Second).In(z.loc)
	shownBefore, shownAfter := offset(first) == before, offset(second) == after
	switch {
	case shownBefore && shownAfter:
		return hour{instant: first, twice: before != after}
	case shownAfter:
		return hour{instant: second}
	}
	return hour{instant: first, skipped: !shownBefore}
}

// offset is the offset of the zone from UTC at an instant, in seconds.
func offset(t time.Time) int {
	_, seconds := t.Zone()
	return seconds
}
