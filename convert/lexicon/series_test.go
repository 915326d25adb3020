package lexicon

import "testing"

func TestSeries(t *testing.T) {
	for _, test := range []struct {
		text string
		noun string
		n    int
		rest string
	}{
		{"Séance 3 : les capteurs", "seance", 3, " : les capteurs"},
		{"séance n° 12", "seance", 12, ""},
		{"Semaine 4", "semaine", 4, ""},
		{"Week 2: Loops", "week", 2, ": Loops"},
		{"Week two", "week", 2, ""},
		{"Session #5 - Tests", "session", 5, " - Tests"},
		{"Atelier 1 — découvrir", "atelier", 1, " — découvrir"},
		{"2e rencontre : bilan", "rencontre", 2, " : bilan"},
		{"1st meeting", "meeting", 1, ""},
		{"Modul 4: Netze", "modul", 4, ": Netze"},
		{"3. Sitzung", "sitzung", 3, ""},
		{"Unidad 2. Los datos", "unidad", 2, ". Los datos"},
		{"Lezione 7", "lezione", 7, ""},
	} {
		got, ok := New(French(), English(), German(), Spanish(), Italian()).Series(test.text)
		if !ok || got.Noun != test.noun || got.Number != test.n || test.text[got.End:] != test.rest {
			t.Errorf("%q: %+v %v, rest %q", test.text, got, ok, test.text[min(got.End, len(test.text)):])
		}
	}
	for _, text := range []string{"Séance du 3 mai", "Semaine du 12 avril", "Chapitre 3", "Étape 2", "Article 4", "Week", "Session 2026-03-04", "Module 14h", "3 séances", "Session plénière"} {
		if got, ok := Default().Series(text); ok {
			t.Errorf("%q: %+v, want none", text, got)
		}
	}
}
