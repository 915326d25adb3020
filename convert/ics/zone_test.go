package ics

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tzdata "deroule/convert/zone"
	"deroule/model"
)

func TestLoadZone(t *testing.T) {
	for given, want := range map[string]string{
		"Europe/Paris": "Europe/Paris", "europe/paris": "Europe/Paris", "UTC": "UTC", "America/Argentina/Buenos_Aires": "America/Argentina/Buenos_Aires",
	} {
		z, err := loadZone(given)
		if err != nil || z.name != want || z.loc.String() != want {
			t.Errorf("loadZone(%q) = %v, %v", given, z, err)
		}
	}
	for _, name := range []string{"", "Local", "Europe/Pari", "Romance Standard Time", "../Europe/Paris", "/etc/localtime"} {
		_, err := loadZone(name)
		if err == nil || !strings.Contains(err.Error(), "tz database") {
			t.Errorf("loadZone(%q): error %v", name, err)
		}
	}
}

// TestMachineZonesDoNotMatter puts a database where time.LoadLocation looks first,
// in which Paris is on the time of Tokyo.
func TestMachineZonesDoNotMatter(t *testing.T) {
	tokyo, err := time.LoadLocation("Asia/Tokyo")
	if err != nil {
		t.Skip("no zone files to copy:", err)
	}
	data, err := os.ReadFile("/usr/share/zoneinfo/Asia/Tokyo")
	if err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "Europe"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "Europe/Paris"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Setenv("ZONEINFO", dir)
	z, err := loadZone("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2021, 6, 3, 0, 0, 0, 0, time.UTC)
	if tzdata.Offset(day.In(z.loc)) == tzdata.Offset(day.In(tokyo)) {
		t.Error("the database of the machine was used")
	}
}

// allZones are the zones of the database, without those that are another name of one.
func allZones(t *testing.T) []zone {
	t.Helper()
	archive, err := zip.NewReader(strings.NewReader(tzdata.Database), int64(len(tzdata.Database)))
	if err != nil {
		t.Fatal(err)
	}
	var zones []zone
	seen := map[uint32]bool{}
	for _, f := range archive.File {
		z, err := loadZone(f.Name)
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if !seen[f.CRC32] {
			zones = append(zones, z)
		}
		seen[f.CRC32] = true
	}
	if len(zones) < 300 {
		t.Fatalf("only %d zones", len(zones))
	}
	return zones
}

// TestHours looks every civil quarter of an hour around each change of every zone
// up in a list of all instants, which is how a clock on the wall is made.
func TestHours(t *testing.T) {
	for _, z := range allZones(t) {
		for _, c := range z.changes(time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC)) {
			checkHours(t, z, c)
		}
	}
}

func checkHours(t *testing.T, z zone, c change) {
	const step = 15 * time.Minute
	reading := func(at time.Time) string { return at.In(z.loc).Format(localTime) }
	shown := map[string][]time.Time{}
	near := c.at.Truncate(step)
	for at := near.Add(-30 * time.Hour); at.Before(near.Add(30 * time.Hour)); at = at.Add(step) {
		shown[reading(at)] = append(shown[reading(at)], at)
	}
	midnight := c.onset().Truncate(24 * time.Hour)
	d := model.Date{Year: midnight.Year(), Month: int(midnight.Month()), Day: midnight.Day()}
	for minutes := 0; minutes < 24*60; minutes += 15 {
		wall := midnight.Add(time.Duration(minutes) * time.Minute)
		got := z.at(d, minutes)
		want := shown[wall.Format(localTime)]
		switch {
		case len(want) == 0: // RFC 5545 §3.3.5: by the offset before the gap
			earlier := wall.Add(-time.Duration(c.from) * time.Second)
			if !got.Skipped || !got.Instant.Equal(earlier) {
				t.Errorf("%s %s: %v, the clock skips it: want %s", z.name, wall.Format(localTime), got, earlier)
			}
		case !got.Instant.Equal(want[0]) || got.Twice != (len(want) > 1) || got.Skipped:
			t.Errorf("%s %s: %v, want the first of %v", z.name, wall.Format(localTime), got, want)
		}
	}
}
