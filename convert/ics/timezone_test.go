package ics

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"

	tzdata "deroule/convert/zone"
	"deroule/model"
)

func TestTimezone(t *testing.T) {
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		zone        string
		first, last time.Time
		want        []string // of each part: kind, onset, rule, offsets, name
	}{
		{"Europe/Paris", day(2021, 9, 1), day(2022, 6, 30), []string{
			"DAYLIGHT 20210328T020000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU +0100 +0200 CEST",
			"STANDARD 20211031T030000 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU +0200 +0100 CET",
		}},
		{"Europe/Paris", day(1994, 6, 1), day(1995, 5, 1), []string{ // autumn changes moved to October in 1996
			"DAYLIGHT 19940327T020000 - +0100 +0200 CEST",
			"STANDARD 19940925T030000 - +0200 +0100 CET",
			"DAYLIGHT 19950326T020000 - +0100 +0200 CEST",
			"STANDARD 19950924T030000 - +0200 +0100 CET",
			"DAYLIGHT 19960331T020000 - +0100 +0200 CEST",
		}},
		{"America/New_York", day(2021, 6, 1), day(2021, 6, 2), []string{
			"DAYLIGHT 20210314T020000 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU -0500 -0400 EDT",
			"STANDARD 20211107T020000 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU -0400 -0500 EST",
		}},
		{"Pacific/Auckland", day(2024, 12, 30), day(2025, 1, 2), []string{
			"DAYLIGHT 20240929T020000 FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU +1200 +1300 NZDT",
			"STANDARD 20250406T030000 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU +1300 +1200 NZST",
		}},
		{"Africa/Casablanca", day(2021, 3, 1), day(2021, 3, 2), []string{
			"DAYLIGHT 20200531T020000 - +0000 +0100 +01",
			"STANDARD 20210411T030000 - +0100 +0000 +00",
			"DAYLIGHT 20210516T020000 - +0000 +0100 +01",
		}},
		{"Europe/Dublin", day(2021, 6, 1), day(2021, 6, 2), []string{
			"DAYLIGHT 20210328T010000 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU +0000 +0100 IST",
			"STANDARD 20211031T020000 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU +0100 +0000 GMT",
		}},
		{"Asia/Jerusalem", day(2021, 6, 1), day(2021, 6, 2), []string{ // the Friday before the last Sunday: no rule of ours
			"DAYLIGHT 20210326T020000 - +0200 +0300 IDT",
			"STANDARD 20211031T020000 - +0300 +0200 IST",
			"DAYLIGHT 20220325T020000 - +0200 +0300 IDT",
		}},
		{"Asia/Tokyo", day(2021, 6, 1), day(2021, 6, 2), []string{"STANDARD 20200101T000000 - +0900 +0900 JST"}},
		{"UTC", day(2021, 6, 1), day(2021, 6, 2), []string{"STANDARD 20200101T000000 - +0000 +0000 UTC"}},
		{"Africa/Monrovia", day(1971, 6, 1), day(1971, 6, 2), []string{
			"STANDARD 19700101T000000 - -004430 -004430 MMT",
			"STANDARD 19720107T000000 - -004430 +0000 GMT",
		}},
	} {
		z, err := loadZone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range partsOf(z.timezone(c.first, c.last)) {
			got = append(got, strings.Join([]string{p.kind, p.get("DTSTART"), p.get("RRULE"), p.get("TZOFFSETFROM"), p.get("TZOFFSETTO"), p.get("TZNAME")}, " "))
		}
		slices.Sort(c.want)
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s from %s:\n got %s\nwant %s", c.zone, c.first.Format(dateOnly), strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// TestTimezoneSaysWhatTheDatabaseSays reads the VTIMEZONE of every zone back, by
// RFC 5545 §3.6.5 alone, and compares offsets with package time: all along the
// span, and for years after it where there are rules.
func TestTimezoneSaysWhatTheDatabaseSays(t *testing.T) {
	for _, z := range allZones(t) {
		for _, year := range []int{1998, 2007, 2016, 2024, 2026} {
			first := time.Date(year, 9, 15, 0, 0, 0, 0, time.UTC)
			last := first.AddDate(0, 8, 0)
			tz := z.timezone(first, last)
			parts := partsOf(tz)
			until := last
			if strings.Contains(parts[0].get("RRULE"), "YEARLY") {
				until = last.AddDate(4, 0, 0)
			}
			onsets := onsetsOf(t, parts, until.Year()+1)
			for at := first; at.Before(until); at = at.Add(11 * time.Hour) {
				checkOffset(t, z, onsets, at)
			}
			for _, c := range z.changes(first, last) {
				if c.at.After(first) {
					checkOffset(t, z, onsets, c.at)
					checkOffset(t, z, onsets, c.at.Add(-time.Second))
				}
			}
		}
	}
}

func checkOffset(t *testing.T, z zone, onsets []onset, at time.Time) {
	t.Helper()
	i, found := slices.BinarySearchFunc(onsets, at, func(o onset, at time.Time) int { return o.at.Compare(at) })
	if !found {
		i--
	}
	if i < 0 {
		t.Fatalf("%s: nothing said of %s", z.name, at)
	}
	if want := tzdata.Offset(at.In(z.loc)); onsets[i].offset != want {
		t.Fatalf("%s at %s: offset %d, want %d", z.name, at, onsets[i].offset, want)
	}
}

// TestLeapYear: 31 December of a leap year is a day like any other, which it is
// not for time.Time.ZoneBounds.
func TestLeapYear(t *testing.T) {
	for _, z := range allZones(t) {
		for _, d := range []model.Date{{Year: 2024, Month: 12, Day: 31}, {Year: 2028, Month: 12, Day: 30}} {
			got := z.at(d, 12*60)
			want := time.Date(d.Year, 12, d.Day, 12, 0, 0, 0, z.loc)
			if got != (tzdata.Moment{Instant: got.Instant}) || !got.Instant.Equal(want) {
				t.Errorf("%s %s: %v, want %s", z.name, d, got, want)
			}
		}
	}
}

// part is a STANDARD or DAYLIGHT of a VTIMEZONE.
type part struct {
	kind       string
	properties []ical.IANAProperty
}

func (p part) get(name string) string {
	for _, property := range p.properties {
		if property.IANAToken == name {
			return property.Value
		}
	}
	return "-"
}

func partsOf(tz *ical.VTimezone) []part {
	var parts []part
	for _, c := range tz.Components {
		kind := "DAYLIGHT"
		if _, ok := c.(*ical.Standard); ok {
			kind = "STANDARD"
		}
		parts = append(parts, part{kind, c.UnknownPropertiesIANAProperties()})
	}
	return parts
}

// onset is when an offset comes into force.
type onset struct {
	at     time.Time
	offset int
}

// onsetsOf expands the parts until a year, in order.
func onsetsOf(t *testing.T, parts []part, lastYear int) []onset {
	var list []onset
	for _, p := range parts {
		from, to := secondsOf(t, p.get("TZOFFSETFROM")), secondsOf(t, p.get("TZOFFSETTO"))
		start, err := time.Parse(localTime, p.get("DTSTART"))
		if err != nil {
			t.Fatal(err)
		}
		add := func(civil time.Time) {
			list = append(list, onset{civil.Add(-time.Duration(from) * time.Second), to})
		}
		add(start)
		if p.get("RRULE") == "-" {
			continue
		}
		var month, week int
		var weekday string
		if _, err := fmt.Sscanf(p.get("RRULE"), "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", &month, &week, &weekday); err != nil {
			t.Fatal(err)
		}
		for d := start.AddDate(0, 0, 1); d.Year() <= lastYear; d = d.AddDate(0, 0, 1) {
			isWeek := (d.Day()-1)/7+1 == week
			if week == -1 {
				isWeek = d.AddDate(0, 0, 7).Month() != d.Month()
			}
			if int(d.Month()) == month && isWeek && strings.EqualFold(d.Weekday().String()[:2], weekday) {
				add(d)
			}
		}
	}
	slices.SortFunc(list, func(a, b onset) int { return a.at.Compare(b.at) })
	return list
}

func secondsOf(t *testing.T, s string) int {
	var sign rune
	var h, m, sec int
	if _, err := fmt.Sscanf(s+"00", "%c%2d%2d%2d", &sign, &h, &m, &sec); err != nil {
		t.Fatalf("offset %q: %v", s, err)
	}
	if sign == '-' {
		return -(h*3600 + m*60 + sec)
	}
	return h*3600 + m*60 + sec
}
