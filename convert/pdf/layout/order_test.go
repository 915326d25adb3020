package layout

import (
	"slices"
	"strings"
	"testing"

	"deroule/convert/pdf/page"
	"deroule/model"
)

func TestDays(t *testing.T) {
	monday, tuesday := model.Date{Year: 2024, Month: 3, Day: 4}, model.Date{Year: 2024, Month: 3, Day: 5}
	for _, test := range []struct {
		name    string
		session model.Session
		want    string // the titles of each day's entries
	}{
		{"one day", model.Session{Agenda: []model.Entry{{Title: "a"}, {Title: "b"}}}, "a b"},
		{
			"days that the session describes, one of another date, one of none",
			model.Session{
				Days:   []model.Day{{Date: monday}},
				Agenda: []model.Entry{{Title: "a", Date: tuesday}, {Title: "b", Date: monday}, {Title: "c"}, {Title: "d", Date: monday}},
			},
			"c|b d|a",
		},
		{
			"days without a date",
			model.Session{
				Days:   []model.Day{{Title: "Jour 1"}, {Title: "Jour 2"}},
				Agenda: []model.Entry{{Title: "a", Day: 1}, {Title: "b", Day: 2}, {Title: "c", Day: 2}},
			},
			"|a|b c",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var parts []string
			for _, d := range days(&test.session) {
				var titles []string
				for _, e := range d.entries {
					titles = append(titles, e.Title)
				}
				parts = append(parts, strings.Join(titles, " "))
			}
			if got := strings.Join(parts, "|"); got != test.want {
				t.Errorf("days %q, want %q", got, test.want)
			}
		})
	}
}

func TestLevelled(t *testing.T) {
	for _, test := range []struct {
		widths []page.Length
		room   page.Length
		want   []page.Length
	}{
		{[]page.Length{10, 20, 90}, 60, []page.Length{10, 20, 30}},
		{[]page.Length{50, 50, 90}, 60, []page.Length{20, 20, 20}},
		{[]page.Length{90, 1, 90}, 61, []page.Length{30, 1, 30}},
	} {
		if got := levelled(test.widths, test.room); !slices.Equal(got, test.want) {
			t.Errorf("levelled(%v, %v) = %v, want %v", test.widths, test.room, got, test.want)
		}
	}
}
