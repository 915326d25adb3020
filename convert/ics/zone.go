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

// at finds the instant of a civil day and minutes after its midnight, which may
// be past its end.
func (z zone) at(d model.Date, minutes int) tzdata.Moment {
	return z.atWall(time.Date(d.Year, time.Month(d.Month), d.Day, 0, minutes, 0, 0, time.UTC))
}

// atWall finds the instant of a civil time, written in UTC.
func (z zone) atWall(wall time.Time) tzdata.Moment { return tzdata.At(z.loc, wall) }
