package convert

import (
	"strings"
	"testing"

	"deroule/model"
)

// Hours that the clock skips are those that it shows instead, and are reported; others stay.
func TestSkippedHours(t *testing.T) {
	clock := func(text string) model.Clock {
		if text == "" {
			return model.Clock{}
		}
		c, err := model.ParseClock(text)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	for _, test := range []struct{ zone, days, hours, want string }{
		{"Europe/Paris", "2026-03-29", "02:30-04:00", "03:30-04:00"},
		{"Europe/Paris", "2026-03-29", "01:00-02:30", "01:00-03:30"},
		{"Europe/Paris", "2026-03-29", "02:30-", "03:30-"},
		{"Europe/Paris", "2026-03-29", "02:10-02:40", "03:10-03:40"},
		{"Europe/Paris", "2026-03-29", "02:30-03:10", "03:30-04:10"},
		{"Europe/Paris", "2026-03-29", "03:00-04:00", ""},
		{"Europe/Paris", "2026-10-25", "02:30-04:00", ""}, // shown twice
		{"Europe/Paris", "2026-03-28", "02:30-04:00", ""},
		{"Europe/Paris", "--03-29", "02:30-04:00", ""},
		{"Europe/Paris", "2026-03-29..2026-03-30", "02:30-04:00", ""}, // the other day has them
		{"Indian/Reunion", "2026-03-29", "02:30-04:00", ""},
		{"America/New_York", "2026-03-08", "02:00-05:00", "03:00-05:00"},
		{"Nowhere/Town", "2026-03-29", "02:30-04:00", ""},
	} {
		first, last, several := strings.Cut(test.days, "..")
		if !several {
			last = first
		}
		start, err := model.ParseDate(first)
		end, err2 := model.ParseDate(last)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		from, to, _ := strings.Cut(test.hours, "-")
		p := &model.Programme{Timezone: test.zone, Sessions: []*model.Session{{
			Dates: []model.DateRange{{Start: start, End: end}}, Hours: []model.Hours{{Start: clock(from), End: clock(to)}},
		}}}
		moveSkippedHours(p)
		want := test.want
		if want == "" {
			want = test.hours
		}
		if got := p.Sessions[0].Hours[0].String(); got != want || (len(p.Diagnostics) == 1) != (test.want != "") {
			t.Errorf("%s %s %s: %s, %d diagnostics; want %s", test.zone, test.days, test.hours, got, len(p.Diagnostics), want)
		}
		moveSkippedHours(p)
		if got := p.Sessions[0].Hours[0].String(); got != want || len(p.Diagnostics) > 1 {
			t.Errorf("%s %s: a second time it is %s", test.days, test.hours, got)
		}
	}
}
