package zone

import "time"

// Moment is what a time on the wall is in a zone.
type Moment struct {
	Instant time.Time // in the zone
	Skipped bool      // the clock never shows it: it is moved forward over the gap
	Twice   bool      // the clock shows it twice: this is the first time
}

// At finds the instant of a civil time, written in UTC. An hour that a change of the
// clock skips counts from the offset before the change, and one that it repeats is the
// first (RFC 5545 §3.3.5); [time.Date] leaves both open.
func At(loc *time.Location, wall time.Time) Moment {
	// A day away the clock has not changed yet, or has changed already.
	before := Offset(wall.Add(-24 * time.Hour).In(loc))
	after := Offset(wall.Add(24 * time.Hour).In(loc))
	first := wall.Add(-time.Duration(before) * time.Second).In(loc)
	second := wall.Add(-time.Duration(after) * time.Second).In(loc)
	shownBefore, shownAfter := Offset(first) == before, Offset(second) == after
	switch {
	case shownBefore && shownAfter:
		return Moment{Instant: first, Twice: before != after}
	case shownAfter:
		return Moment{Instant: second}
	}
	return Moment{Instant: first, Skipped: !shownBefore}
}

// Offset is the offset of the zone from UTC at an instant, in seconds.
func Offset(t time.Time) int {
	_, seconds := t.Zone()
	return seconds
}
