package ics

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/markdown"
	"deroule/convert/org"
	tzdata "deroule/convert/zone"
	"deroule/model"
)

// parser is another program that reads calendars: a script of testdata/parsers
// that prints what it understands, and what tells that it is installed.
type parser struct {
	name    string
	command []string
	present []string
	// byName tells that the program goes by the names of zones alone, whatever
	// their VTIMEZONE says.
	byName bool
}

func parsers() []parser {
	const python = "/usr/bin/python3" // for which Debian's packages are installed
	return []parser{
		{"icalendar (python)", []string{python, "testdata/parsers/python-icalendar.py"}, []string{python, "-c", "import icalendar"}, false},
		{"libical", []string{python, "testdata/parsers/libical.py"}, []string{python, "-c", "import ctypes; ctypes.CDLL('libical.so.3')"}, false},
		{"ical.js", []string{"node", "testdata/parsers/ical.js.cjs"}, []string{"node", "-e", "require('ical.js')"}, false},
		{"node-ical", []string{"node", "testdata/parsers/node-ical.cjs"}, []string{"node", "-e", "require('node-ical')"}, true},
	}
}

// eachParser runs a test for each of them that is installed. Packages of node are
// looked for where NODE_PATH says.
func eachParser(t *testing.T, test func(t *testing.T, p parser)) {
	for _, p := range parsers() {
		t.Run(p.name, func(t *testing.T) {
			if err := exec.Command(p.present[0], p.present[1:]...).Run(); err != nil {
				t.Skip("not installed")
			}
			test(t, p)
		})
	}
}

// parsed is an event as a script of testdata/parsers prints it.
type parsed struct {
	UID, Start, End, Status, Summary, Description, Location string
}

func (p parser) read(t *testing.T, calendar []byte) []parsed {
	t.Helper()
	cmd := exec.Command(p.command[0], p.command[1:]...)
	cmd.Stdin = bytes.NewReader(calendar)
	var failure bytes.Buffer
	cmd.Stderr = &failure
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, failure.Bytes())
	}
	var events []parsed
	for decoder := json.NewDecoder(bytes.NewReader(out)); decoder.More(); {
		var e parsed
		if err := decoder.Decode(&e); err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	return events
}

// TestInstants: over the changes of the clock in four zones, half hour by half
// hour, other parsers find the instants at which the wall clock shows the hours: by
// the name of the zone, and by nothing but its VTIMEZONE.
func TestInstants(t *testing.T) {
	zones := []string{"Europe/Paris", "America/New_York", "Pacific/Auckland", "Africa/Casablanca"}
	want := map[string]map[string]string{} // start and end by UID, by zone
	calendars := map[string][]byte{}
	for _, name := range zones {
		z, err := loadZone(name)
		if err != nil {
			t.Fatal(err)
		}
		p := aroundChanges(z)
		out, _ := write(t, p)
		checkWithLibrary(t, p, z, out)
		calendars[name], want[name] = out, map[string]string{}
		expect(want[name], p, z)
	}
	eachParser(t, func(t *testing.T, p parser) {
		for _, name := range zones {
			compare(t, name, want[name], p.read(t, calendars[name]))
			if !p.byName {
				unknown := bytes.ReplaceAll(calendars[name], []byte(name), []byte("X-"+strings.ReplaceAll(name, "/", "-")))
				compare(t, name+", by its VTIMEZONE", want[name], p.read(t, unknown))
			}
		}
	})
}

// compare holds the instants of events against those that are wanted.
func compare(t *testing.T, name string, want map[string]string, events []parsed) {
	t.Helper()
	if len(events) != len(want) {
		t.Errorf("%s: %d events, want %d", name, len(events), len(want))
	}
	wrong := 0
	for _, e := range events {
		if got := e.Start + " " + e.End; got != want[e.UID] {
			if wrong++; wrong <= 3 {
				t.Errorf("%s: %s is %s, want %s", name, e.Summary, got, want[e.UID])
			}
		}
	}
	if wrong > 3 {
		t.Errorf("%s: %d more are wrong", name, wrong-3)
	}
}

// aroundChanges is a programme with sessions at all hours of the days around each
// change of a year's programme.
func aroundChanges(z zone) *model.Programme {
	p := &model.Programme{Title: "Autour des changements d'heure, " + z.name, Timezone: z.name}
	for _, c := range z.changes(time.Date(2021, 1, 2, 0, 0, 0, 0, time.UTC), time.Date(2022, 1, 2, 0, 0, 0, 0, time.UTC)) {
		for shift := -1; shift <= 1; shift++ {
			onset := c.onset().AddDate(0, 0, shift)
			day := model.Date{Year: onset.Year(), Month: int(onset.Month()), Day: onset.Day()}
			for half := 0; half < 48; half++ {
				start, _ := model.NewClock(half/2, half%2*30)
				end, _ := model.NewClock((half+3)/2%24, (half+3)%2*30)
				p.Sessions = append(p.Sessions, &model.Session{
					Title: fmt.Sprintf("%s %s %s", z.name, day, start), Dates: []model.DateRange{{Start: day, End: day}},
					Hours: []model.Hours{{Start: start, End: end}},
				})
			}
		}
	}
	return p
}

// expect adds the instants of a programme's sessions to want.
func expect(want map[string]string, p *model.Programme, z zone) {
	for i, ids := range p.Identities() {
		s := p.Sessions[i]
		start := wallClock(z, s.FirstDate(), s.Hours[0].Start.Minutes())
		end := wallClock(z, s.FirstDate(), s.Hours[0].Start.Minutes()+s.Hours[0].Minutes())
		if !end.After(start) {
			end = start.Add(time.Duration(s.Hours[0].Minutes()) * time.Minute)
		}
		want[ids[0].UID()] = start.UTC().Format(utcTime) + " " + end.UTC().Format(utcTime)
	}
}

// wallClock goes through the instants around a day until the clock shows the
// hour; if it never does, it counts from the offset of the evening before.
func wallClock(z zone, d model.Date, minutes int) time.Time {
	wall := time.Date(d.Year, time.Month(d.Month), d.Day, 0, minutes, 0, 0, time.UTC)
	for at := wall.Add(-15 * time.Hour); at.Before(wall.Add(15 * time.Hour)); at = at.Add(30 * time.Minute) {
		if at.In(z.loc).Format(localTime) == wall.Format(localTime) {
			return at
		}
	}
	evening := wall.Truncate(24 * time.Hour).Add(-20 * time.Hour)
	return wall.Add(-time.Duration(tzdata.Offset(evening.In(z.loc))) * time.Second)
}

func checkWithLibrary(t *testing.T, p *model.Programme, z zone, out []byte) {
	t.Helper()
	want := map[string]string{}
	expect(want, p, z)
	cal, err := ical.ParseCalendar(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range cal.Events() {
		start, errStart := e.GetStartAt()
		end, errEnd := e.GetEndAt()
		if errStart != nil || errEnd != nil {
			t.Fatal(errStart, errEnd)
		}
		if got := start.UTC().Format(utcTime) + " " + end.UTC().Format(utcTime); got != want[e.Id()] {
			t.Errorf("%s: golang-ical reads %s, want %s", e.GetProperty(ical.ComponentPropertySummary).Value, got, want[e.Id()])
		}
	}
	if n := len(cal.Events()); n != len(want) {
		t.Errorf("golang-ical sees %d events of %d", n, len(want))
	}
}

// TestParsers: other parsers read what was written, each event with its words and
// its instants.
func TestParsers(t *testing.T) {
	eachParser(t, func(t *testing.T, other parser) {
		for _, p := range slices.Concat(samples(t), plans(t)) {
			out, _ := write(t, p.programme)
			cal, err := ical.ParseCalendar(bytes.NewReader(out))
			if err != nil {
				t.Fatal(err)
			}
			var want []parsed
			for _, e := range cal.Events() {
				want = append(want, parsedByLibrary(e))
			}
			byUID := func(a, b parsed) int { return strings.Compare(a.UID, b.UID) }
			got := other.read(t, out)
			slices.SortFunc(want, byUID)
			slices.SortFunc(got, byUID)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-golang-ical +%s):\n%s", p.name, other.name, diff)
			}
		}
	})
}

// plans are the samples of the project as they are read.
func plans(t *testing.T) (list []sample) {
	t.Helper()
	for _, format := range []convert.Format{markdown.Format(), org.Format()} {
		paths, err := filepath.Glob("../../samples/*" + format.Extensions[0])
		if err != nil || len(paths) == 0 {
			t.Fatal("no samples", err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p, err := format.Read(convert.Source{Name: filepath.Base(path), Data: data}, convert.ReadOptions{Year: 2026})
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, sample{filepath.Base(path), p})
		}
	}
	return list
}

// parsedByLibrary is an event as golang-ical reads it.
func parsedByLibrary(e *ical.VEvent) parsed {
	get := func(name ical.ComponentProperty) string {
		if property := e.GetProperty(name); property != nil {
			return property.Value
		}
		return ""
	}
	instant := func(name ical.ComponentProperty, read func() (time.Time, error)) string {
		value := get(name)
		if at, err := read(); err == nil && len(value) > len(dateOnly) {
			return at.UTC().Format(utcTime)
		}
		return value
	}
	return parsed{
		UID: e.Id(), Start: instant("DTSTART", e.GetStartAt), End: instant("DTEND", e.GetEndAt), Status: get("STATUS"),
		Summary: get("SUMMARY"), Description: get("DESCRIPTION"), Location: get("LOCATION"),
	}
}

const khalConfig = `
[calendars]
[[plan]]
path = %[1]s/plan
[sqlite]
path = %[1]s/khal.db
[locale]
local_timezone = Europe/Paris
default_timezone = Europe/Paris
timeformat = %%H:%%M
dateformat = %%Y-%%m-%%d
longdateformat = %%Y-%%m-%%d
datetimeformat = %%Y-%%m-%%d %%H:%%M
longdatetimeformat = %%Y-%%m-%%d %%H:%%M
`

// TestKhal imports a calendar twice into a real one and reads the days of it.
func TestKhal(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("khal"); err != nil {
		t.Skip("khal is not installed")
	}
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "plan"), 0o755); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(home, "config")
	if err := os.WriteFile(config, fmt.Appendf(nil, khalConfig, home), 0o644); err != nil {
		t.Fatal(err)
	}
	khal := func(args ...string) string {
		cmd := exec.Command("khal", append([]string{"-c", config}, args...)...)
		cmd.Env = []string{"HOME=" + home, "PATH=" + os.Getenv("PATH"), "LC_ALL=C.UTF-8"}
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("khal %s: %v\n%s", args[0], err, out)
		}
		return string(out)
	}
	khal("import", "--batch", "-a", "plan", "testdata/saison.ics")
	khal("import", "--batch", "-a", "plan", "testdata/saison.ics")
	listed := khal("list", "--once", "--day-format", "", "--format", "{start-date} {start-time}-{end-time} {title}", "2021-03-01", "2021-12-31")
	want := strings.Join([]string{
		"2021-03-25 09:30-17:00 Lancement, tour d'horizon ; et café",
		"2021-04-08 14:00-17:30 Atelier à choisir",
		"2021-04-15 14:00-17:30 Atelier à choisir",
		"2021-05-06 09:30-18:00 Bilan d'étape (Relais)",
		"2021-05-06 14:00-17:30 Bilan d'étape (Référents)",
		"2021-07-05 14:00-18:30 Séminaire d'été – Arrivée",
		"2021-07-06 09:00-17:00 Séminaire d'été",
		"2021-07-07 09:00-17:00 Séminaire d'été",
		"2021-07-08 20:30-01:00 Séminaire d'été – Veillée",
		"2021-07-09 09:00-17:00 Séminaire d'été",
		"2021-09-13 - Résidence",
		"2021-10-07 - Référents",
		"2021-10-07 15:00-18:00 Permanence",
		"2021-10-07 18:15-19:15 Permanence", // khal gives an event without an end an hour
		"2021-11-18 10:00-11:00 Visite",
	}, "\n") + "\n"
	if diff := cmp.Diff(want, listed); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if files, err := os.ReadDir(filepath.Join(home, "plan")); err != nil || len(files) != strings.Count(want, "\n") {
		t.Errorf("%d events after importing twice (%v)", len(files), err)
	}
}
