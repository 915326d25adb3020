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
