package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestSheetsKeepTheHalvesOfADay(t *testing.T) {
	for _, test := range []struct {
		days string // halves of each day
		want string // days of each sheet
	}{
		{"1", "1"},
		{"2", "11"},
		{"22222", "1122334455"}, // a week on one sheet
		{"122222", "122334455 66"},
		{"222222", "1122334455 66"},
		{"11111111111", "12345678910 11"},
		{"99", "111111111 222222222"},
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
