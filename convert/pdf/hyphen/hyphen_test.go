package hyphen

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func parted(l Language, word string) string {
	var b strings.Builder
	from := 0
	for _, at := range l.Points(nil, word) {
		b.WriteString(word[from:at] + "-")
		from = at
	}
	return b.String() + word[from:]
}

func TestPoints(t *testing.T) {
	for _, test := range []struct{ language, want string }{
		// French: patterns, accents, capitals, apostrophes, silent ends.
		{"fr", "anti-cons-ti-tu-tion-nel-le-ment"},
		{"fr", "accom-pa-gne-ment"},
		{"fr", "COOR-DON-NA-TRICE"},
		{"fr", "Édu-ca-tion"},
		{"fr", "l’ins-ti-tu-tion"},
		{"fr", "l'ins-ti-tu-tion"},
		{"fr", "aujourd'hui"},
		{"fr", "média-tion"},
		{"fr", "for-ma-trice"},
		{"fr", "œuvre"},
		{"fr", "chaise"},
		{"fr-CA", "pro-gramme"},
		// English: exceptions of the patterns, both spellings.
		{"en", "uni-ver-sity"},
		{"en-GB", "reci-pro-city"},
		{"en-US", "reci-procity"},
		{"en-us", "pho-tog-ra-phy"},
		{"en", "pho-to-graphy"},
		{"en_US", "projects"},
		{"en", "facil-it-a-tion"},
		// What is no word, or too short, or of another language.
		{"fr", "2024"}, {"fr", "mp3player"}, {"fr", "avril"}, {"fr", "a.b.c.d.e.f"}, {"fr", ""}, {"fr", "здравствуйте"},
		{"de", "Donaudampfschifffahrt"}, {"", "accompagnement"}, {"frp", "accompagnement"},
	} {
		word := strings.ReplaceAll(test.want, "-", "")
		if got := parted(Of(test.language), word); got != test.want {
			t.Errorf("%s: %s, want %s", test.language, got, test.want)
		}
	}
	if got := parted(Of("fr"), strings.Repeat("interminable", 50)); strings.Contains(got, "-") {
		t.Errorf("%q is parted", got)
	}
}

func FuzzPoints(f *testing.F) {
	for _, word := range []string{"accompagnement", "l’été", "\xff\xfe", "''''''''''", "É", strings.Repeat("é", 60), "a.b.c.d"} {
		f.Add(word, "fr")
		f.Add(word, "en-us")
	}
	f.Fuzz(func(t *testing.T, word, language string) {
		points := Of(language).Points(nil, word)
		if !slices.IsSorted(points) {
			t.Errorf("points %v", points)
		}
		for _, at := range points {
			before, after := word[:at], word[at:]
			if utf8.RuneCountInString(before) < 3 || utf8.RuneCountInString(after) < 3 {
				t.Errorf("%q is parted after %q", word, before)
			}
			if last, _ := utf8.DecodeLastRuneInString(before); !unicode.IsLetter(last) {
				t.Errorf("%q is parted after %q", word, before)
			}
		}
	})
}

func BenchmarkPoints(b *testing.B) {
	language := Of("fr")
	words := strings.Fields("accompagnement des coordonnatrices départementales pour la généralisation de l’expérimentation")
	var points []int
	b.ReportAllocs()
	for b.Loop() {
		for _, word := range words {
			points = language.Points(points[:0], word)
		}
	}
}
