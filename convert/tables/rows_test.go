package tables_test

import (
	"slices"
	"testing"

	"deroule/convert"
	"deroule/convert/grid/gridtest"
	"deroule/convert/interpret"
)

// Rows are events, each of its own day or of the day above it.
func TestRows(t *testing.T) {
	for _, test := range []struct {
		name, sheet string
		want        []string
	}{
		{"rows below a row of several days are of its first", "Atelier;Séance 1;Séance 2\nMarées;4 mai 2026;11 mai 2026\nVents;;\nVagues;5 mai 2026;12 mai 2026",
			[]string{"session 2026-05-04 Marées", "session 2026-05-04 Vents", "session 2026-05-05 Vagues", "session 2026-05-11 Marées", "session 2026-05-12 Vagues"}},
		{"hours of the first day are those of the further ones that state none", "Atelier;Séance 1;Séance 2\nMarées;4 mai 2026, 9h-12h;11 mai 2026\nVagues;5 mai 2026, 9h-11h;12 mai 2026, 14h-16h",
			[]string{"session 2026-05-04 Marées", "  hours 09:00-12:00", "session 2026-05-05 Vagues", "  hours 09:00-11:00", "session 2026-05-11 Marées", "  hours 09:00-12:00", "session 2026-05-12 Vagues", "  hours 14:00-16:00"}},
	} {
		got := gridtest.Facts(interpret.Book(sheetOf(test.sheet), convert.ReadOptions{}))
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
