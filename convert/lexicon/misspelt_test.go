package lexicon

import "testing"

func TestMisspelt(t *testing.T) {
	tests := []struct{ text, typed, meant string }{
		{"10 aôut", "aôut", "août"},
		{"10 spet", "spet", "sept"},
		{"le 10 septmbre 2019", "septmbre", "septembre"},
		{"10 fevirer", "fevirer", "février"},
		{"3 Agust", "Agust", "August"},
		{"3 de agsto", "agsto", "agosto"},
		{"10 août", "", ""},
		{"10 AOUT", "", ""},
		{"12 personnes", "", ""},
		{"5 jours", "", ""},
		{"2019 aôut", "", ""},
		{"aôut", "", ""},
		{"", "", ""},
	}
	l := Default()
	for _, tt := range tests {
		typed, meant, ok := l.Misspelt(tt.text)
		if typed != tt.typed || meant != tt.meant || ok != (tt.typed != "") {
			t.Errorf("Misspelt(%q) = %q, %q, %v, want %q, %q", tt.text, typed, meant, ok, tt.typed, tt.meant)
		}
	}
}
