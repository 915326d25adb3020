package glyphs

import "testing"

// Letters of Arabic join, and words from right to left stand so, numbers and Latin words
// among them as they are.
func TestVisualOrder(t *testing.T) {
	for _, test := range []struct{ words, want string }{
		{"atelier", "atelier"},
		{"שלום", "םולש"},
		{"(שלום)", "(םולש)"},
		{"ورشة", "\ufe94\ufeb7\ufead\ufeed"},
		{"سلام", "\ufee1\ufefc\ufeb3"}, // lam and alef are one sign
		{"بب", "\ufe90\ufe91"},
		{"ببب", "\ufe90\ufe92\ufe91"},
		{"قاعة 12", "12 \ufe94\ufecb\ufe8e\ufed7"},
		{"salle שלום bleue", "salle םולש bleue"},
		{"salle שלום 2", "salle 2 םולש"}, // so UAX #9 has it,
	} {
		if got := visual(test.words); got != test.want {
			t.Errorf("%q stands as %q, want %q", test.words, got, test.want)
		}
	}
}

func TestFormsSayTheirLetter(t *testing.T) {
	for form, letter := range map[rune]rune{0xfe91: 'ب', 0xfe94: 'ة', 0xfedf: 'ل'} {
		if got := said(form); got != letter {
			t.Errorf("%U says %c, want %c", form, got, letter)
		}
	}
}
