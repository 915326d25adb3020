package ics

import (
	"archive/zip"
	_ "embed" // the tz database
	"fmt"
	"io"
	"strings"
	"time"

	"deroule/model"
)

// zoneinfo is the tz database (version 2025c, in the public domain), as Go
// distributes it. The zone files of the machine and the ZONEINFO variable, which
// time.LoadLocation prefers to an embedded database, have no say: the same
// programme gives the same bytes everywhere. As a string it costs nothing until a
// calendar is written.
//
//go:generate cp $GOROOT/lib/time/zoneinfo.zip zoneinfo.zip
//go:embed zoneinfo.zip
var zoneinfo string

// zone is a zone of the tz database.
type zone struct {
	name string
	loc  *time.Location
}

// loadZone finds a zone by its name, in whatever case.
func loadZone(name string) (zone, error) {
	archive, err := zip.NewReader(strings.NewReader(zoneinfo), int64(len(zoneinfo)))
	if err != nil {
		return zone{}, fmt.Errorf("the tz database: %w", err)
	}
	for _, f := range archive.File {
		if !strings.EqualFold(f.Name, name) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return zone{}, fmt.Errorf("time zone %s: %w", f.Name, err)
		}
		defer r.Close()
		data, err := io.ReadAll(r)
		if err != nil {
			return zone{}, fmt.Errorf("time zone %s: %w", f.Name, err)
		}
		loc, err := time.LoadLocationFromTZData(f.Name, data)
		return zone{f.Name, loc}, err
	}
	return zone{}, fmt.Errorf("time zone %q is not in the tz database: name one as Europe/Paris or America/Cayenne", name)
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
