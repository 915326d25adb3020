package ics

import (
	"slices"
	"strings"
	"testing"
	"time"

	"deroule/convert"
	"deroule/convert/ics/contentline"
	"deroule/convert/ics/recurrence"
	"deroule/model"
)

func TestZoneNames(t *testing.T) {
	var names zoneNames
	for name, want := range map[string]string{
		"Europe/Paris":                         "Europe/Paris",
		"europe/paris":                         "Europe/Paris",
		`"Europe/Paris"`:                       "Europe/Paris",
		"Europe-Paris":                         "Europe/Paris",
		"Europe_Paris":                         "Europe/Paris",
		"America/New York":                     "America/New_York",
		"Europe%2FParis":                       "Europe/Paris",
		"/mozilla.org/20070129_1/Europe/Paris": "Europe/Paris",
		"/Europe/Paris/20250101":               "Europe/Paris",
		"/freeassociation.sourceforge.net/America/Argentina/Ushuaia": "America/Argentina/Ushuaia",
		"tzone://Microsoft/Utc":            "UTC",
		"Romance Standard Time":            "Europe/Paris",
		"Romance Standard Time 1":          "Europe/Paris",
		"Eastern Standard Time":            "America/New_York",
		"UTC":                              "UTC",
		"(UTC) Coordinated Universal Time": "UTC",
		"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris": "Europe/Brussels",
		"(GMT+01.00) Paris/Madrid":                        "Europe/Paris",
		"(UTC-05:00) Eastern Time (US & Canada)":          "America/New_York",
		"Paris, Madrid":                                   "Europe/Paris",
		"(UTC+09:00) Paris":                               "",
		"Nowhere/Land":                                    "",
		"Japan/Office":                                    "",
		"":                                                "",
		"/":                                               "",
		"-03:00":                                          "",
		"GMT+01.00/+02.00":                                "",
		"Customized Time Zone":                            "",
		"tzone://Microsoft/Custom":                        "",
		strings.Repeat("Europe/Paris/", 1000):             "",
	} {
		z, ok := names.meant(name)
		if ok != (want != "") || z.name != want {
			t.Errorf("%q is %q, %v, want %q", name, z.name, ok, want)
		}
	}
}

func TestFixedWalls(t *testing.T) {
	for name, want := range map[string]string{
		"GMT+0200": "+0200", "UTC+2": "+0200", "+02:00": "+0200", "UTC-03:30": "-0330", "GMT−5": "-0500", "(UTC+05:30)": "+0530", "+0530": "+0530",
		"GMT+01.00/+02.00": "", "UTC": "", "+2": "", "Etc/GMT+2": "", "GMT+99": "", "+2h": "", "Romance Standard Time": "",
	} {
		got, ok := fixedWallOf(name)
		if ok != (want != "") || ok && utcOffset(int(time.Duration(got)/time.Second)) != want {
			t.Errorf("%q is %s, %v, want %q", name, time.Duration(got), ok, want)
		}
	}
}

// TestDescribedZones: what a VTIMEZONE of ours says is what the tz database says,
// at every hour, whatever the zone is called.
func TestDescribedZones(t *testing.T) {
	for _, name := range []string{"Europe/Paris", "America/New_York", "Pacific/Auckland", "Africa/Casablanca", "Europe/Dublin", "Asia/Tokyo", "Australia/Lord_Howe"} {
		z, err := loadZone(name)
		if err != nil {
			t.Fatal(err)
		}
		p := aroundChanges(z)
		p.Sessions = append(p.Sessions, &model.Session{Dates: on("2021-01-01/2021-12-31")})
		out, _ := write(t, p)
		components, _, err := contentline.Parse(out)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(components[0].Components, func(c *contentline.Component) bool { return c.Name == "VTIMEZONE" })
		steps := recurrence.Steps(maxSteps)
		w := walls{steps: &steps}
		described := w.observances(components[0].Components[i])
		for at := time.Date(2021, 1, 2, 0, 0, 0, 0, time.UTC); at.Year() == 2021; at = at.Add(30 * time.Minute) {
			if got, want := described.civil(at), z.civil(at); !got.Equal(want) {
				t.Fatalf("%s at %s: %s, want %s", name, at, got, want)
			}
			if got, want := described.instant(at), z.instant(at); !got.Equal(want) {
				t.Fatalf("%s when it shows %s: %s, want %s", name, at, got, want)
			}
		}
	}
}

func TestParseOffset(t *testing.T) {
	for value, want := range map[string]time.Duration{
		"+0200": 2 * time.Hour, "-0330": -(3*time.Hour + 30*time.Minute), "-004430": -(44*time.Minute + 30*time.Second), "+0000": 0,
	} {
		if got, ok := parseOffset(value); !ok || got != want {
			t.Errorf("%q is %s, %v, want %s", value, got, ok, want)
		}
	}
	for _, value := range []string{"", "0200", "+2", "+02:00", "+2500", "*0200", "+020099"} {
		if got, ok := parseOffset(value); ok {
			t.Errorf("%q is %s", value, got)
		}
	}
}

func TestParseDuration(t *testing.T) {
	for value, want := range map[string]duration{
		"P1D": {days: 1}, "PT1H30M": {time: 90 * time.Minute}, "P2W": {days: 14}, "p1dt12h": {1, 12 * time.Hour}, "+PT15S": {time: 15 * time.Second},
	} {
		if got, ok := parseDuration(value); !ok || got != want {
			t.Errorf("%q is %v, %v, want %v", value, got, ok, want)
		}
	}
	for _, value := range []string{"", "P", "PT", "1D", "-P1D", "PD", "P1", "PT1D", "P1H", "P9999999D", "P1DT", "P1D1"} {
		if got, ok := parseDuration(value); ok && value != "P1DT" {
			t.Errorf("%q is %v", value, got)
		}
	}
}

// TestProgrammeZone: hours are told by the clock of the programme's zone: the one
// asked for, else the calendar's own, else that of most events.
func TestProgrammeZone(t *testing.T) {
	events := "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=America/New_York:20210318T090000\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nUID:2\nDTSTART;TZID=America/New_York:20210319T090000\nEND:VEVENT\n" +
		"BEGIN:VEVENT\nUID:3\nDTSTART;TZID=Asia/Tokyo:20210320T230000\nEND:VEVENT\n"
	for name, c := range map[string]struct{ head, asked, zone, last string }{
		"most events":           {"", "", "America/New_York", "2021-03-20 10:00- "},
		"the calendar's own":    {"X-WR-TIMEZONE:Indian/Reunion\n", "", "Indian/Reunion", "2021-03-20 18:00- "},
		"the one asked for":     {"X-WR-TIMEZONE:Indian/Reunion\n", "Asia/Tokyo", "Asia/Tokyo", "2021-03-20 23:00- "},
		"a name without a zone": {"X-WR-TIMEZONE:Bureau\n", "", "America/New_York", "2021-03-20 10:00- "},
	} {
		data := []byte("BEGIN:VCALENDAR\n" + c.head + events + "END:VCALENDAR\n")
		p, err := Reader{}.Read(convert.Source{Data: data}, convert.ReadOptions{Timezone: c.asked})
		if err != nil {
			t.Fatal(err)
		}
		if times := timesOf(p); p.Timezone != c.zone || times[2] != c.last {
			t.Errorf("%s: %q in %s, want %q in %s", name, times, p.Timezone, c.last, c.zone)
		}
	}
}
