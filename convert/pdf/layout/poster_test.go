package layout

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"deroule/model"
	"deroule/templates"
)

// monthly is a programme of a session a month.
func monthly(months int, year string) *model.Programme {
	p := &model.Programme{Title: "Rencontres", Language: "fr"}
	first, _ := model.ParseDate(year + "-01-15")
	for i := range months {
		on := model.Date{Year: first.Year + i/12, Month: i%12 + 1, Day: 15}
		if first.Year == 0 {
			on.Year = 0
		}
		p.Sessions = append(p.Sessions, &model.Session{
			Title: "Rencontre des équipes de terrain", Status: model.Confirmed, Dates: []model.DateRange{{Start: on, End: on}}, Place: "Grand atelier",
			Hours: []model.Hours{{Start: hour("09:30"), End: hour("17:00")}}, Audience: []model.Audience{{Group: "Équipes"}},
		})
	}
	p.AssignIDs()
	return p
}

// A year stands on one sheet, and in type that can be read on a wall.
func TestPosterIsOneSheet(t *testing.T) {
	for _, theme := range []string{"plain", "institution"} {
		for _, months := range []int{1, 3, 6, 9, 12} {
			opt := Options{}
			opt.Theme, _ = templates.ThemeNamed(theme)
			d, _, err := Poster(monthly(months, "2026"), opt)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Pages) != 1 {
				t.Errorf("%s, %d months: %d pages", theme, months, len(d.Pages))
			}
			for _, x := range d.Pages[0].Texts {
				if x.Style.Size.Points() < 7 {
					t.Errorf("%s, %d months: %q is set in %v points", theme, months, x.Words, x.Style.Size.Points())
				}
			}
		}
	}
}

// That no year is known is said once, in the head.
func TestPosterWithoutYears(t *testing.T) {
	d, _, err := Poster(monthly(6, "-"), Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	var dump bytes.Buffer
	if err := d.Dump(&dump); err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, x := range d.Pages[0].Texts {
		if x.Element != nil && strings.Contains(x.Words, "inconnue") {
			said = append(said, x.Words)
		}
	}
	if len(said) != 1 {
		t.Errorf("it is said in %q", said)
	}
}

func TestMonths(t *testing.T) {
	for _, test := range []struct{ dates, want string }{
		{"2026-03-01 2026-01-09 2026-03-02", "2026-01 2026-02 2026-03"},
		{"2025-11-30 2026-02-01", "2025-11 2025-12 2026-01 2026-02"},
		{"2019-01-01 2026-01-01", "2019-01 2026-01"},
		{"--09-10 --12-01 --02-03", "0-09 0-12 0-02"}, // of a school year
		{"- --09-10 2026-05-01 2026-05-02", "2026-05 0-09 0-00"},
	} {
		c := &composer{}
		for _, date := range strings.Fields(test.dates) {
			s := &model.Session{}
			if d, err := model.ParseDate(date); err == nil {
				s.Dates = []model.DateRange{{Start: d, End: d}}
			}
			c.sessions = append(c.sessions, s)
		}
		var got []string
		for _, m := range c.months() {
			got = append(got, fmt.Sprintf("%d-%02d", m.year, m.month))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: months %v, want %s", test.dates, got, test.want)
		}
	}
}

func TestSheetsKeepTheHalvesOfADay(t *testing.T) {
	for _, test := range []struct {
		days string // halves of each day
		want string // days of each sheet
	}{
		{"1", "1"},
		{"2", "11"},
		{"22", "1122"},
		{"122", "122 33"},
		{"222", "1122 33"},
		{"212", "112 33"},
		{"11111", "1234 5"},
		{"5", "1111 1"},
	} {
		var halves []halfDay
		for n, count := range test.days {
			halves = append(halves, slices.Repeat([]halfDay{{day: fmt.Sprint(n + 1)}}, int(count-'0'))...)
		}
		var got []string
		for _, sheet := range sheetsOf(halves) {
			days := ""
			for _, h := range sheet {
				days += h.day
			}
			got = append(got, days)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("days of %s halves stand on sheets %q, want %q", test.days, got, test.want)
		}
	}
}
