package glyphs

import (
	"strings"
	"testing"

	"deroule/templates"
)

func newSet(t testing.TB) *Set {
	t.Helper()
	s, err := New(templates.AtkinsonHyperlegible())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A character comes from the face, else from the fallback, else from nowhere.
func TestFontOfCharacters(t *testing.T) {
	s := newSet(t)
	for _, test := range []struct {
		char rune
		face templates.Face
		font Font
		has  bool
	}{
		{'a', templates.Regular, 0, true},
		{'É', templates.Bold, 1, true},
		{'œ', templates.Italic, 2, true},
		{'→', templates.Regular, Fallback, true},
		{'☐', templates.BoldItalic, Fallback, true},
		{'λ', templates.Regular, Fallback, true},
		{ThinNoBreak, templates.Regular, 0, true},
		{NoBreakHyphen, templates.Regular, 0, true},
		{Apostrophe, templates.Regular, 0, true},
		{'漢', templates.Regular, 0, false},
		{'\U0010fffd', templates.Regular, 0, false},
		{-1, templates.Regular, 0, false},
	} {
		if got := s.Has(test.char, test.face); got != test.has {
			t.Errorf("Has(%U, %v) = %v", test.char, test.face, got)
		}
		g := s.Shape(nil, string(test.char), test.face)[0]
		if test.char >= 0 && test.has && g.Font != test.font {
			t.Errorf("%U in face %v comes from font %d, want %d", test.char, test.face, g.Font, test.font)
		}
		if sign := s.Signs()[g.Sign]; (sign.ID != 0) != test.has || sign.Font != g.Font {
			t.Errorf("%U is drawn by %+v", test.char, sign)
		}
	}
}

// What measures words and what draws them agree.
func TestWidthIsThatOfTheGlyphs(t *testing.T) {
	s := newSet(t)
	for _, words := range []string{
		"", "AVATAR", "To", "l\ue027été", "9\u202fh\u202f30", "compte-rendu", "dé\u00admo\u00adcra\u00adtie", "part\u00ad", "→ ☐ fait", "Ta→Te", "un\u00a0: deux\u202f!", "漢字",
		"https://exemple.fr/a/b", "-a-", "\u00ad",
	} {
		for face := templates.Regular; face <= templates.BoldItalic; face++ {
			sum := 0
			for _, g := range s.Shape(nil, words, face) {
				sum += g.Advance + g.Kern
			}
			if got := s.Width(words, face); got != sum {
				t.Errorf("%q in face %v is %d wide, its glyphs are %d", words, face, got, sum)
			}
		}
	}
	if apart := s.Width("A", 0) + s.Width("V", 0); s.Width("AV", 0) >= apart {
		t.Errorf("AV is %d wide, A and V are %d: there is no kerning", s.Width("AV", 0), apart)
	}
	if narrow, wide := s.Width("\u202f", 0), s.Width("\u00a0", 0); narrow >= wide || narrow == 0 {
		t.Errorf("a narrow blank is %d wide, a blank %d", narrow, wide)
	}
	// So that lines of words are as wide as the words and the blanks are.
	if whole, parts := s.Width("A V", 0), s.Width("A", 0)+s.Width(" ", 0)+s.Width("V", 0); whole != parts {
		t.Errorf("words are %d wide, their parts %d", whole, parts)
	}
	// So that a word may be broken there without being measured again.
	if whole, parts := s.Width("T-T", 0), s.Width("T-", 0)+s.Width("T", 0); whole != parts {
		t.Errorf("a word is %d wide, its parts %d", whole, parts)
	}
}

// Soft hyphens show at the end of words alone.
func TestSoftHyphens(t *testing.T) {
	s := newSet(t)
	if n := len(s.Shape(nil, "mot\u00adiver", 0)); n != len("motiver") {
		t.Errorf("%d glyphs", n)
	}
	glyphs := s.Shape(nil, "moti\u00ad", 0)
	if last := s.Signs()[glyphs[len(glyphs)-1].Sign]; len(glyphs) != len("moti-") || last.ID != s.Font(0).Glyph('-') || last.Char != SoftHyphen {
		t.Errorf("%d glyphs, the last is %+v", len(glyphs), last)
	}
}

// The fallback is set so large that its capitals are as high as those of the face.
func TestSizeOfTheFallback(t *testing.T) {
	s := newSet(t)
	if got := s.Size(0); got != 1000 {
		t.Errorf("the face is set at %d thousandths", got)
	}
	fallback := templates.AtkinsonHyperlegible().Fallback.CapHeight
	if got, want := s.Size(Fallback)*fallback/1000, s.CapHeight(); got < want-2 || got > want+2 {
		t.Errorf("capitals of the fallback are %d high, those of the face %d", got, want)
	}
	arrow := s.Shape(nil, "→", 0)[0]
	if want := s.Font(Fallback).Advance(s.Signs()[arrow.Sign].ID) * s.Size(Fallback) / 1000; arrow.Advance != want {
		t.Errorf("an arrow is %d wide, want %d", arrow.Advance, want)
	}
}

// What words look like, and what they say, differ in our signs alone.
func TestDrawnAndSaid(t *testing.T) {
	const words = "l\ue027\ue022été\ue023 à 9\u202fh\u00a030, dé\u00admo\u2011s, 1\ue02d2"
	if got, want := Drawn(words), "l’“été” à 9\u202fh\u00a030, dé\u00admo\u2011s, 1–2"; got != want {
		t.Errorf("drawn %q, want %q", got, want)
	}
	if got, want := Said(words), "l'\"été\" à 9 h 30, démo-s, 1-2"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
	for r := range rune(0xe100) {
		if IsOurs(r) != (r >= 0xe000 && Drawn(string(r)) != string(r)) {
			t.Errorf("IsOurs(%U) = %v", r, IsOurs(r))
		}
	}
}

// A sign that two characters share is one of each: they do not say the same.
func TestSignsSayTheirCharacter(t *testing.T) {
	s := newSet(t)
	glyphs := s.Shape(nil, "-\u2011\u00ad", 0)
	var said []string
	for _, g := range glyphs {
		said = append(said, string(s.Signs()[g.Sign].Char))
	}
	if got := strings.Join(said, "|"); got != "-|-|\u00ad" {
		t.Errorf("they say %q", got)
	}
}

func TestTypefaceThatCannotBeRead(t *testing.T) {
	if _, err := New(templates.Typeface{Name: "None"}); err == nil || !strings.Contains(err.Error(), "typeface None: not a TrueType font") {
		t.Errorf("error %v, want one that names the typeface", err)
	}
}

func BenchmarkWidth(b *testing.B) {
	s := newSet(b)
	b.ReportAllocs()
	for b.Loop() {
		s.Width("Ce que nous devons aux usagers, puis questions", templates.Regular)
	}
}
