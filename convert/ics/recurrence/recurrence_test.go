package recurrence

import (
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

const layout = "20060102T150405"

func at(t testing.TB, text string) time.Time {
	t.Helper()
	civil, err := time.Parse(layout, text)
	if err != nil {
		t.Fatal(err)
	}
	return civil
}

// expand lists at most so many of the times of a rule.
func expand(t testing.TB, value, start string, most int) []string {
	t.Helper()
	r, err := Parse(value)
	if err != nil {
		t.Fatalf("%s: %v", value, err)
	}
	steps := Steps(5_000_000)
	var list []string
	for civil := range r.From(at(t, start), time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), &steps) {
		if list = append(list, civil.Format(layout)); len(list) == most {
			break
		}
	}
	return list
}

func TestFrom(t *testing.T) {
	for _, c := range []struct{ rule, start, want string }{
		{"FREQ=DAILY;COUNT=3", "20210325T093000", "20210325T093000 20210326T093000 20210327T093000"},
		{"freq=weekly; count=3", "20210325T093000", "20210325T093000 20210401T093000 20210408T093000"},
		{"FREQ=WEEKLY;COUNT=1", "20210325T093000", "20210325T093000"},
		{"FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", "20210324T090000", "20210324T090000 20210325T090000 20210329T090000"}, // the start counts
		{"FREQ=WEEKLY;UNTIL=20210408T093000", "20210325T093000", "20210325T093000 20210401T093000 20210408T093000"},
		{"FREQ=WEEKLY;UNTIL=20210408", "20210325T093000", "20210325T093000 20210401T093000 20210408T093000"},
		{"FREQ=WEEKLY;UNTIL=20210408T092900", "20210325T093000", "20210325T093000 20210401T093000"},
		{"FREQ=WEEKLY;UNTIL=20200101", "20210325T093000", "20210325T093000"},
		{"FREQ=MONTHLY;COUNT=3", "20210131T090000", "20210131T090000 20210331T090000 20210531T090000"},
		{"FREQ=YEARLY;COUNT=2", "20240229T090000", "20240229T090000 20280229T090000"},
		{"FREQ=MONTHLY;BYDAY=-1TH;COUNT=3", "20210325T090000", "20210325T090000 20210429T090000 20210527T090000"},
		{"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "20210331T090000", "20210331T090000 20210430T090000 20210531T090000"},
		{"FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;COUNT=4", "20210322T090000", "20210322T090000 20210404T090000 20210405T090000 20210418T090000"},
		{"FREQ=YEARLY;BYWEEKNO=1;COUNT=3", "20201230T090000", "20201230T090000 20210106T090000 20220105T090000"},
		{"FREQ=DAILY;BYHOUR=9,14;BYMINUTE=30;COUNT=3", "20210325T093000", "20210325T093000 20210325T143000 20210326T093000"},
		{"FREQ=HOURLY;INTERVAL=5;BYDAY=FR;COUNT=3", "20210325T230000", "20210325T230000 20210326T040000 20210326T090000"},
		{"FREQ=MINUTELY;INTERVAL=20;BYHOUR=10;COUNT=4", "20210325T103000", "20210325T103000 20210325T105000 20210326T101000 20210326T103000"},
		{"FREQ=MINUTELY;BYMINUTE=15;BYSECOND=0,30;COUNT=3", "20210325T101500", "20210325T101500 20210325T101530 20210325T111500"},
		{"FREQ=SECONDLY;INTERVAL=40;BYMINUTE=15;COUNT=3", "20210325T101500", "20210325T101500 20210325T101540 20210325T111500"},
		{"FREQ=WEEKLY;BYDAY=SU,FR;BYSETPOS=2;COUNT=2", "20200904T104500", "20200904T104500 20200906T104500"},
		{"FREQ=YEARLY;COUNT=3", "99981231T090000", "99981231T090000 99991231T090000"},
		{"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20210101T090000", "20210101T090000"},
		{"FREQ=WEEKLY;BYMONTHDAY=31;BYMONTH=2;UNTIL=20210401", "20210325T093000", "20210325T093000"},
	} {
		if diff := cmp.Diff(strings.Fields(c.want), expand(t, c.rule, c.start, 5)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.rule, diff)
		}
	}
}

func TestParse(t *testing.T) {
	for value, want := range map[string]string{
		"":                              "FREQ",
		"COUNT=3":                       "FREQ",
		"FREQ=OFTEN":                    "OFTEN",
		"FREQ=DAILY;INTERVAL=0":         "INTERVAL=0",
		"FREQ=DAILY;INTERVAL=99999999":  "INTERVAL",
		"FREQ=DAILY;COUNT=-1":           "COUNT=-1",
		"FREQ=DAILY;COUNT=many":         "COUNT",
		"FREQ=DAILY;UNTIL=soon":         "UNTIL",
		"FREQ=YEARLY;BYMONTH=13":        "BYMONTH=13",
		"FREQ=YEARLY;BYMONTH=-1":        "BYMONTH=-1",
		"FREQ=MONTHLY;BYMONTHDAY=0":     "BYMONTHDAY=0",
		"FREQ=MONTHLY;BYDAY=54MO":       "BYDAY=54",
		"FREQ=MONTHLY;BYDAY=XX":         "BYDAY",
		"FREQ=DAILY;BYHOUR=24":          "BYHOUR=24",
		"FREQ=DAILY;BYSECOND=-1":        "BYSECOND=-1",
		"FREQ=DAILY;BYMINUTE=60":        "BYMINUTE=60",
		"FREQ=YEARLY;BYSETPOS=367":      "BYSETPOS=367",
		"FREQ=YEARLY;BYWEEKNO=54":       "BYWEEKNO=54",
		"FREQ=YEARLY;BYYEARDAY=-367":    "BYYEARDAY=-367",
		"FREQ=WEEKLY;WKST=DIMANCHE":     "WKST",
		"FREQ":                          "FREQ",
		"FREQ=MONTHLY;BYDAY=99999999SU": "BYDAY",
	} {
		if _, err := Parse(value); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one that names %s", value, err, want)
		}
	}
	for value, want := range map[string]Rule{
		"FREQ=DAILY;UNTIL=20210401T100000Z": {UntilUTC: true},
		"FREQ=DAILY;UNTIL=20210401":         {UntilDay: true},
		"FREQ=DAILY;UNTIL=20210401T100000":  {},
	} {
		r, err := Parse(value)
		if err != nil || r.UntilUTC != want.UntilUTC || r.UntilDay != want.UntilDay || r.Endless() {
			t.Errorf("%q: %+v, error %v", value, r, err)
		}
	}
}

// TestSteps: rules that never occur, or that occur all the time, end with the steps.
func TestSteps(t *testing.T) {
	for _, value := range []string{
		"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY",
		"FREQ=MINUTELY;BYHOUR=3;BYMINUTE=7;BYMONTHDAY=31;BYMONTH=4", "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=" + numbers(24) + ";BYMINUTE=" + numbers(60) + ";BYSECOND=" + numbers(60),
		"FREQ=DAILY;BYSETPOS=2", "FREQ=SECONDLY;BYSETPOS=2",
	} {
		r, err := Parse(value)
		if err != nil {
			t.Fatal(err)
		}
		steps := Steps(100_000)
		n := 0
		for range r.From(at(t, "20210101T000000"), time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC), &steps) {
			n++
		}
		if !steps.Spent() || n > 200_000 {
			t.Errorf("%s: %d times, %d steps left", value, n, steps)
		}
	}
}

func numbers(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprint(i)
	}
	return strings.Join(list, ",")
}

func TestHorizon(t *testing.T) {
	for value, want := range map[string]int{"FREQ=WEEKLY": 3, "FREQ=WEEKLY;COUNT=9": 9, "FREQ=WEEKLY;UNTIL=20210201": 5, "FREQ=YEARLY": 1} {
		r, err := Parse(value)
		if err != nil {
			t.Fatal(err)
		}
		steps := Steps(1000)
		n := 0
		for range r.From(at(t, "20210104T090000"), at(t, "20210118T090000"), &steps) {
			n++
		}
		if n != want {
			t.Errorf("%s: %d times, want %d", value, n, want)
		}
	}
}

// TestAgainstDateutil compares rules of any shape with what another program makes
// of them.
func TestAgainstDateutil(t *testing.T) {
	const python = "/usr/bin/python3" // for which Debian's python3-dateutil is installed
	if exec.Command(python, "-c", "import dateutil").Run() != nil {
		t.Skip("python3-dateutil is not installed")
	}
	g := rand.New(rand.NewPCG(1, 2))
	var lines []string
	for range 200 {
		start := time.Date(2015+g.IntN(12), time.Month(1+g.IntN(12)), 1+g.IntN(28), g.IntN(24), 15*g.IntN(4), 0, 0, time.UTC)
		lines = append(lines, start.Format(layout)+" "+randomRule(g))
	}
	cmd := exec.Command(python, "testdata/expand.py")
	cmd.Stdin = strings.NewReader(strings.Join(lines, "\n"))
	var failure strings.Builder
	cmd.Stderr = &failure
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, failure.String())
	}
	want := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(want) != len(lines) {
		t.Fatalf("%d answers to %d rules", len(want), len(lines))
	}
	occurred := 0
	for i, line := range lines {
		start, rule, _ := strings.Cut(line, " ")
		end := at(t, start).AddDate(3, 0, 0).Format(layout)
		got := expand(t, rule+";UNTIL="+end, start, 41)[1:]
		occurred += len(got)
		if diff := cmp.Diff(strings.Fields(want[i]), got); diff != "" && len(got)+len(strings.Fields(want[i])) > 0 {
			t.Errorf("%s (-dateutil +got):\n%s", line, diff)
		}
	}
	if occurred < 1000 {
		t.Errorf("the rules have only %d times", occurred)
	}
}

func randomRule(g *rand.Rand) string {
	frequency := []string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"}[g.IntN(5)]
	parts := []string{"FREQ=" + frequency}
	some := func(name string, most int, value func() string) {
		var list []string
		for range 1 + g.IntN(most) {
			list = append(list, value())
		}
		parts = append(parts, name+"="+strings.Join(list, ","))
	}
	signed := func(n int) string { return fmt.Sprint((1 + g.IntN(n)) * (1 - 2*g.IntN(2))) }
	weekday := func() string { return []string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}[g.IntN(7)] }
	if g.IntN(2) == 0 {
		some("INTERVAL", 1, func() string { return fmt.Sprint(1 + g.IntN(5)) })
	}
	if g.IntN(3) == 0 {
		some("BYMONTH", 4, func() string { return fmt.Sprint(1 + g.IntN(12)) })
	}
	switch g.IntN(5) {
	case 0:
		some("BYMONTHDAY", 4, func() string { return signed(31) })
	case 1:
		some("BYDAY", 3, func() string {
			if frequency == "YEARLY" || frequency == "MONTHLY" {
				return signed(4) + weekday()
			}
			return weekday()
		})
	case 2:
		some("BYDAY", 3, weekday)
	case 3:
		if frequency == "YEARLY" {
			if g.IntN(2) == 0 {
				some("BYYEARDAY", 4, func() string { return signed(366) })
			} else {
				some("BYWEEKNO", 4, func() string { return signed(53) })
				some("BYDAY", 3, weekday)
			}
		}
	}
	if g.IntN(4) == 0 {
		some("BYHOUR", 3, func() string { return fmt.Sprint(g.IntN(24)) })
	}
	if g.IntN(5) == 0 && len(parts) > 2 && frequency != "HOURLY" && frequency != "WEEKLY" { // dateutil cuts the first week short
		most := 4
		if frequency == "DAILY" {
			most = 1 // dateutil looks for a second one until the year 9999
		}
		some("BYSETPOS", 2, func() string { return signed(most) })
	}
	if g.IntN(4) == 0 {
		parts = append(parts, "WKST="+weekday())
	}
	return strings.Join(parts, ";")
}
