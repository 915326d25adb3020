package lexicon

import "testing"

func TestFold(t *testing.T) {
	tests := []struct{ text, want string }{
		{"AOÛT", "aout"},
		{"aou\u0302t", "aout"}, // accents as characters of their own
		{"Été à l’hôtel", "ete a l'hotel"},
		{"9\u00a0h\u202f30 – 18 h", "9 h 30 - 18 h"},
		{"« œuvre » “æther” Straße", `" oeuvre " "aether" strasse`},
		{"1ᵉʳ", "1er"},
		{"½ journée", "½ journee"},
		{"M²", "m²"},
		{"so\u00adft\u200b\ufeff", "soft"}, // soft hyphen, blank without width, byte order mark
		{"a\u2011b\u2212c", "a-b-c"},
		{"Łódź Ångström ĲSSEL ÿ", "lodz angstrom ijssel y"},
		{"ǽ", "ae"},
		{"…", "..."},
		{"n°4", "n°4"},
		{"日本", "日本"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Fold(tt.text); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.text, got, tt.want)
		}
		if again := Fold(tt.want); again != tt.want {
			t.Errorf("Fold(%q) = %q: folding twice changes it", tt.want, again)
		}
	}
}

func TestScan(t *testing.T) {
	text := "De 9h30–18\u202fh, l'été : (https://example.org/2019) aou\u0302t.\u200b ada@example.org"
	want := []string{
		"de", "9", "h", "30", "-", "18", "h", ",", "l", "'", "ete", ":", "(", "https://example.org/2019", ")", "aout", ".",
		"ada@example.org",
	}
	ts := scan(nil, text)
	if len(ts) != len(want) {
		t.Fatalf("got %d tokens, want %d: %v", len(ts), len(want), ts)
	}
	for i, token := range ts {
		if token.text != want[i] {
			t.Errorf("token %d is %q, want %q", i, token.text, want[i])
		}
	}
}
