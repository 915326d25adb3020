package tables_test

import (
	"slices"
	"strings"
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
		{"a part of the day is that of all days of its row", "Atelier;Moment;Séance 1;Séance 2\nMarées;matin;4 mai 2026;11 mai 2026\nVagues;soir;5 mai 2026;12 mai 2026, 14h-16h",
			[]string{"session 2026-05-04 Marées", "  hours", "session 2026-05-05 Vagues", "  hours", "session 2026-05-11 Marées", "  hours", "session 2026-05-12 Vagues", "  hours 14:00-16:00"}},
		{"what is said of one day of a row is not said of the others", "Atelier;Séance 1;Séance 2\nMarées;4 mai 2026 (annulé);11 mai 2026\nVagues;5 mai 2026;12 mai 2026 (reporté)",
			[]string{"session 2026-05-04 Marées", "  cancelled", "session 2026-05-05 Vagues", "session 2026-05-11 Marées", "session 2026-05-12 Vagues", "  cancelled"}},
		{"what a row says is said of all its days", "Atelier;Séance 1;Séance 2;Statut\nMarées;4 mai 2026;11 mai 2026;annulé\nVagues;5 mai 2026 (annulé);12 mai 2026;annulé",
			[]string{"session 2026-05-04 Marées", "  cancelled", "session 2026-05-05 Vagues", "  cancelled", "session 2026-05-11 Marées", "  cancelled", "session 2026-05-12 Vagues", "  cancelled"}},
		{"a first day to be announced says nothing of the second", "Atelier;Séance 1;Séance 2\nMarées;à fixer;11 mai 2026\nVagues;5 mai 2026;12 mai 2026",
			[]string{"session undated Marées", "  tentative", "session 2026-05-11 Marées", "session 2026-05-05 Vagues", "session 2026-05-12 Vagues"}},
		{"each begins when the one before ends: a running order", "Journées d'automne;;\nDate;Heure;Activité\n4 mai 2026;9h-9h30;Accueil\n4 mai 2026;9h30-10h30;Marées\n4 mai 2026;10h30-12h;Vagues\n5 mai 2026;9h-9h30;Café\n5 mai 2026;9h30-11h;Vents",
			[]string{"title Journées d'automne", "session 2026-05-04/2026-05-05 Journées d'automne", "  2026-05-04 09:00-09:30 Accueil", "  2026-05-04 09:30-10:30 Marées", "  2026-05-04 10:30-12:00 Vagues", "  2026-05-05 09:00-09:30 Café", "  2026-05-05 09:30-11:00 Vents"}},
		{"an end that is not said begins nothing", "Journées d'automne;;\nDate;Heure;Activité\n4 mai 2026;9h;Accueil\n4 mai 2026;jusqu'à 12h;Marées\n5 mai 2026;9h;Café\n5 mai 2026;jusqu'à 11h;Vents",
			[]string{"title Journées d'automne", "session 2026-05-04 Accueil", "  hours 09:00-", "session 2026-05-04 Marées", "  hours -12:00", "session 2026-05-05 Café", "  hours 09:00-", "session 2026-05-05 Vents", "  hours -11:00"}},
	} {
		got := gridtest.Facts(interpret.Book(sheetOf(test.sheet), convert.ReadOptions{}))
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// What stands beside one day of a row is a note of that day alone.
func TestNotesOfFurtherDays(t *testing.T) {
	p := interpret.Book(sheetOf("Atelier;Séance 1;Séance 2\nMarées;4 mai 2026 au phare;11 mai 2026\nVagues;5 mai 2026;12 mai 2026 (deux groupes)"), convert.ReadOptions{})
	var got []string
	for _, s := range p.Sessions {
		got = append(got, s.FirstDate().String()+": "+strings.Join(s.Notes, ", "))
	}
	if want := []string{"2026-05-04: au phare", "2026-05-05: ", "2026-05-11: ", "2026-05-12: (deux groupes)"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
