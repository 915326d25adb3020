// Package zone finds zones of the tz database by their names. It holds the database
// itself: the same plan gives the same hours on every machine.
package zone

import (
	"archive/zip"
	_ "embed" // the tz database
	"fmt"
	"io"
	"strings"
	"time"
)

// Database is the tz database (version 2025c, in the public domain) as a zip archive, as
// Go distributes it. The zone files of the machine and the ZONEINFO variable, which
// time.LoadLocation prefers to an embedded database, have no say. As a string it costs
// nothing until a zone is asked for.
//
//go:generate cp $GOROOT/lib/time/zoneinfo.zip zoneinfo.zip
//go:embed zoneinfo.zip
var Database string

// Load finds a zone by its name, "Europe/Paris", in whatever case. The error says
// that the database has none of that name, or that it is damaged.
func Load(name string) (*time.Location, error) {
	archive, err := zip.NewReader(strings.NewReader(Database), int64(len(Database)))
	if err != nil {
		return nil, fmt.Errorf("the tz database: %w", err)
	}
	for _, f := range archive.File {
		if !strings.EqualFold(f.Name, name) || strings.HasSuffix(f.Name, "/") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("time zone %s: %w", f.Name, err)
		}
		defer r.Close()
		data, err := io.ReadAll(r)
		if err != nil {
			return nil, fmt.Errorf("time zone %s: %w", f.Name, err)
		}
		return time.LoadLocationFromTZData(f.Name, data)
	}
	return nil, fmt.Errorf("time zone %q is not in the tz database: name one as Europe/Paris or America/Cayenne", name)
}
