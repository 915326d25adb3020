package truetype

import (
	"errors"
	"testing"

	"deroule/templates"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func faces() []string {
	var files []string
	for _, f := range []templates.Face{templates.Regular, templates.Bold, templates.Italic, templates.BoldItalic} {
		files = append(files, string(templates.AtkinsonHyperlegible().TrueType(f)))
	}
	return files
}

func parse(t testing.TB, file string) *Font {
	t.Helper()
	f, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// Another reader of fonts must agree with this one.
func TestGlyphsAndAdvances(t *testing.T) {
	for i, file := range faces() {
		f := parse(t, file)
		other, err := sfnt.Parse([]byte(file))
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		found := 0
		for r := rune(0); r < 0x11000; r++ {
			want, err := other.GlyphIndex(&buffer, r)
			if got := f.Glyph(r); err != nil || got != uint16(want) {
				t.Fatalf("face %d: %U is glyph %d, want %d", i, r, got, want)
			}
			if want == 0 {
				continue
			}
			found++
			width, err := other.GlyphAdvance(&buffer, want, fixed.I(1000), font.HintingNone)
			if got := f.Advance(uint16(want)); err != nil || got != width.Round() {
				t.Errorf("face %d: %U is %d wide, want %d", i, r, got, width.Round())
			}
		}
		if found < 300 {
			t.Errorf("face %d draws %d characters only", i, found)
		}
	}
}

func TestTabularFigures(t *testing.T) {
	for i, file := range faces() {
		f := parse(t, file)
		one, eight := f.Glyph('1'), f.Glyph('8')
		if f.Advance(one) == f.Advance(eight) {
			t.Errorf("face %d: the figures are tabular by themselves", i)
		}
		width := f.Advance(f.Tabular(eight))
		for r := '0'; r <= '9'; r++ {
			if g := f.Tabular(f.Glyph(r)); g == f.Glyph(r) || f.Advance(g) != width {
				t.Errorf("face %d: %c is glyph %d, %d wide, want %d", i, r, g, f.Advance(g), width)
			}
		}
		if a := f.Glyph('a'); f.Tabular(a) != a {
			t.Errorf("face %d: a letter has another form", i)
		}
	}
}

func TestKern(t *testing.T) {
	for i, file := range faces() {
		f := parse(t, file)
		other, err := sfnt.Parse([]byte(file))
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		kerned := 0
		for left := rune(' '); left < 0x17f; left++ {
			for right := rune(' '); right < 0x17f; right++ {
				l, r := f.Glyph(left), f.Glyph(right)
				want, err := other.Kern(&buffer, sfnt.GlyphIndex(l), sfnt.GlyphIndex(r), fixed.I(1000), font.HintingNone)
				if err != nil && !errors.Is(err, sfnt.ErrNotFound) {
					t.Fatal(err)
				}
				if got := f.Kern(l, r); got != want.Round() {
					t.Errorf("face %d: %c%c is kerned by %d, want %d", i, left, right, got, want.Round())
				}
				if want != 0 {
					kerned++
				}
			}
		}
		if kerned < 300 {
			t.Errorf("face %d: %d pairs are kerned only", i, kerned)
		}
	}
}

func TestShape(t *testing.T) {
	regular, italic := parse(t, faces()[0]).Shape(), parse(t, faces()[2]).Shape()
	if regular.CapHeight < 600 || regular.CapHeight > 750 || regular.Ascent <= regular.CapHeight || regular.Descent >= 0 || regular.Box[1] >= 0 {
		t.Errorf("shape %+v", regular)
	}
	if regular.ItalicAngle != 0 || italic.ItalicAngle >= 0 {
		t.Errorf("italic angles %d and %d", regular.ItalicAngle, italic.ItalicAngle)
	}
}

// A subset draws the same glyphs, and those that they are made of, and no others.
func TestSubset(t *testing.T) {
	for i, file := range faces() {
		f := parse(t, file)
		var glyphs []uint16
		for _, r := range "Été à Œuvre, 30 %" {
			glyphs = append(glyphs, f.Glyph(r))
		}
		cut := f.Subset(glyphs)
		if len(cut) > len(file)/2 {
			t.Errorf("face %d: %d bytes of %d are left", i, len(cut), len(file))
		}
		if sum := checksum(cut); sum != 0xB1B0AFBA {
			t.Errorf("face %d: the sum of the file is %X", i, sum)
		}
		// The library of other tests wants tables that a subset has no use for: tables are compared as they are.
		s := &Font{tables: map[string]table{}, longLoca: true, glyphs: 1 << 16}
		data := table(cut)
		for n := range data.u16(4) {
			record := 12 + 16*n
			s.tables[data.tag(record)] = data.part(data.u32(record+8), data.u32(record+12))
		}
		s.unitsPerEm, s.advances = s.tables["head"].u16(18), s.tables["hhea"].u16(34)
		for _, g := range glyphs {
			want, got := f.outline(g), s.outline(g)
			if got.part(0, len(want)) != want {
				t.Errorf("face %d: glyph %d is drawn otherwise", i, g)
			}
			if s.Advance(g) != f.Advance(g) {
				t.Errorf("face %d: glyph %d is %d wide, want %d", i, g, s.Advance(g), f.Advance(g))
			}
		}
		if g := f.Glyph('Z'); s.outline(g) != "" {
			t.Errorf("face %d: a glyph is left that nobody uses", i)
		}
		acute := f.Glyph('É')
		if part := uint16(f.outline(acute).u16(12)); f.outline(acute).i16(0) < 0 && s.outline(part) == "" {
			t.Errorf("face %d: a part of a glyph is missing", i)
		}
	}
}

func TestDamagedFonts(t *testing.T) {
	whole := faces()[0]
	for name, file := range map[string]string{"nothing": "", "text": "# Plan", "PostScript outlines": "OTTO" + whole[4:], "cut in its head": whole[:200]} {
		if _, err := Parse(file); !errors.Is(err, ErrForm) {
			t.Errorf("%s: error %v, want %v", name, err, ErrForm)
		}
	}
}

// A damaged font must break nothing.
func FuzzFont(f *testing.F) {
	for _, file := range faces()[:2] {
		f.Add(file)
		f.Add(file[:len(file)/2])
	}
	f.Fuzz(func(_ *testing.T, file string) {
		font, err := Parse(file)
		if err != nil {
			return
		}
		font.Shape()
		glyphs := []uint16{0, 65535}
		for _, r := range "Aé\uffff\U0001f600" {
			g := font.Glyph(r)
			font.Advance(g)
			font.Kern(g, g)
			glyphs = append(glyphs, g)
		}
		font.Subset(glyphs)
	})
}

func BenchmarkSubset(b *testing.B) {
	file := faces()[0]
	b.ReportAllocs()
	for b.Loop() {
		f := parse(b, file)
		var glyphs []uint16
		for r := ' '; r < 'z'; r++ {
			glyphs = append(glyphs, f.Glyph(r))
		}
		f.Subset(glyphs)
	}
}
