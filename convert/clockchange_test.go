package convert

import (
	"slices"
	"strings"
	"testing"

	"deroule/model"
)

// Hours that the clock skips are those that it shows instead, and are reported; others stay.
func TestSkippedHours(t *testing.T) {
	for _, test := range []struct{ zone, days, hours, want string }{
		{"Europe/Paris", "2026-03-29", "02:30-04:00", "03:30-04:00"},
		{"Europe/Paris", "2026-03-29", "01:00-02:30", "01:00-03:30"},
		{"Europe/Paris", "2026-03-29", "02:30-", "03:30-"},
		{"Europe/Paris", "2026-03-29", "02:10-02:40", "03:10-03:40"},
		{"Europe/Paris", "2026-03-29", "02:30-03:10", "03:30-04:10"},
		{"Europe/Paris", "2026-03-29", "03:00-04:00", ""},
		{"Europe/Paris", "2026-03-29", "22:00-02:30", ""}, // of the next day
		{"Europe/Paris", "2026-03-28", "22:00-02:30", "22:00-03:30"},
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
			Dates: []model.DateRange{{Start: start, End: end}}, Hours: []model.Hours{{Start: clockOf(t, from), End: clockOf(t, to)}},
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

func clockOf(t *testing.T, text string) model.Clock {
	t.Helper()
	if text == "" {
		return model.Clock{}
	}
	c, err := model.ParseClock(text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The hours of days and entries are moved as those of sessions, each on its own day, and
// every place is reported, in order.
func TestSkippedHoursOfEntries(t *testing.T) {
	date := func(month, day int) model.Date { return model.Date{Year: 2026, Month: month, Day: day} }
	change, dayAfter := date(3, 29), date(3, 30)
	entry := func(d model.Date, number int, hours string) model.Entry {
		from, to, _ := strings.Cut(hours, "-")
		return model.Entry{Date: d, Day: number, Start: clockOf(t, from), End: clockOf(t, to)}
	}
	for _, test := range []struct {
		name       string
		last       model.Date // of the session, which begins on the day of the change
		days       []model.Day
		agenda     []model.Entry
		want       string // days, then entries
		reportedAt []int  // lines: of days from 1, of entries from 11
	}{
		{"undated", change, nil, []model.Entry{entry(model.Date{}, 0, "01:00-02:30"), entry(model.Date{}, 0, "02:30-"), entry(model.Date{}, 0, "04:00-05:00")},
			"01:00-03:30 03:30- 04:00-05:00", []int{11, 12}},
		{"dated, and another day", change, nil, []model.Entry{entry(change, 0, "02:30-"), entry(dayAfter, 0, "02:30-")}, "03:30- 02:30-", []int{11}},
		{"in the night after", change, nil, []model.Entry{entry(model.Date{}, 0, "20:00-23:00"), entry(model.Date{}, 0, "02:30-04:00"), entry(model.Date{}, 0, "02:45-")}, "20:00-23:00 02:30-04:00 02:45-", nil},
		{"in the night before", date(3, 28), nil, []model.Entry{entry(model.Date{}, 0, "20:00-"), entry(model.Date{}, 0, "02:30-")}, "20:00- 03:30-", []int{12}},
		{"days", dayAfter, []model.Day{{Date: change, Hours: []model.Hours{{Start: clockOf(t, "02:30")}}}, {Date: dayAfter, Hours: []model.Hours{{Start: clockOf(t, "02:30")}}}},
			[]model.Entry{entry(model.Date{}, 1, "02:40-"), entry(model.Date{}, 2, "02:40-"), entry(model.Date{}, 0, "02:50-")}, "03:30- 02:30- 03:40- 02:40- 02:50-", []int{1, 11}},
	} {
		first := change
		if test.last.Compare(first) < 0 {
			first = test.last
		}
		s := &model.Session{Dates: []model.DateRange{{Start: first, End: test.last}}, Days: test.days, Agenda: test.agenda}
		for i := range s.Days {
			s.Days[i].Source.Line = 1 + i
		}
		for i := range s.Agenda {
			s.Agenda[i].Source.Line = 11 + i
		}
		p := &model.Programme{Timezone: "Europe/Paris", Sessions: []*model.Session{s}}
		p.Diagnostics.Add(model.UnknownYear, model.Pos{Line: 99})
		moveSkippedHours(p)
		var got []string
		for _, d := range s.Days {
			got = append(got, d.Hours[0].String())
		}
		for _, e := range s.Agenda {
			got = append(got, model.Hours{Start: e.Start, End: e.End}.String())
		}
		if hours := strings.Join(got, " "); hours != test.want {
			t.Errorf("%s: %s, want %s", test.name, hours, test.want)
		}
		var lines []int
		for _, d := range p.Diagnostics {
			lines = append(lines, d.Source.Line)
		}
		if !slices.Equal(lines, append(test.reportedAt, 99)) {
			t.Errorf("%s: reported at %v, want %v", test.name, lines, test.reportedAt)
		}
	}
}
