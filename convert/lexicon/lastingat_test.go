package lexicon

import "testing"

func TestLastingAt(t *testing.T) {
	for _, test := range []struct {
		text, iso, rest string
		clear           bool
	}{
		{"10 min", "PT10M", "", true},
		{"10min : tour de table", "PT10M", " : tour de table", true},
		{"90 min.", "PT1H30M", "", true},
		{"20' pause", "PT20M", " pause", true},
		{"≈ 15′", "PT15M", "", true},
		{"~ 5 minutes", "PT5M", "", true},
		{"environ 45 mn", "PT45M", "", true},
		{"3h", "PT3H", "", false},
		{"1h30 de pratique", "PT1H30M", " de pratique", false},
		{"1 h 30 min", "PT1H30M", "", true},
		{"2 Std.", "PT2H", "", false},
		{"2 jours", "P2D", "", true},
		{"1,5 h", "PT1H30M", "", false},
	} {
		got, ok := Default().LastingAt(test.text)
		if !ok || got.ISO != test.iso || test.text[got.End:] != test.rest || got.Clear != test.clear {
			t.Errorf("%q: %+v %v, rest %q", test.text, got, ok, test.text[min(got.End, len(test.text)):])
		}
	}
	for _, text := range []string{"", "pause", "10-15 min", "2 fois 1 heure", "10 min/personne", "12", "½", "journée", "1000'", "5 personnes"} {
		if got, ok := Default().LastingAt(text); ok {
			t.Errorf("%q: %+v, want none", text, got)
		}
	}
}
