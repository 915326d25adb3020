package typeset

import (
	"testing"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/templates"

	"github.com/jung-kurt/gofpdf"
)

func newMetrics(t testing.TB) *Metrics {
	t.Helper()
	m, err := NewMetrics(templates.AtkinsonHyperlegible())
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func style(f templates.Face, points float64) page.Style {
	return page.Style{Face: f, Size: page.Points(points)}
}

// Another library must agree on how wide words are that are not kerned.
func TestWidths(t *testing.T) {
	m := newMetrics(t)
	pdf := gofpdf.New("P", "pt", "A4", "")
	for face, letters := range map[templates.Face]string{templates.Regular: "", templates.Bold: "B"} {
		pdf.AddUTF8FontFromBytes("text", letters, []byte(templates.AtkinsonHyperlegible().TrueType(face)))
		for _, words := range []string{"9\u00a0h\u00a030 – 18\u00a0h", "mmm nnn", "Œuvre, ½ i…"} {
			for _, size := range []float64{8.5, 10, 22} {
				pdf.SetFont("text", letters, size)
				want := pdf.GetStringWidth(words)
				if got := m.Width(words, style(face, size)).Points(); got-want > 0.01 || want-got > 0.01 {
					t.Errorf("%q at %v: %.3f points, gofpdf draws %.3f", words, size, got, want)
				}
			}
		}
	}
}

func TestKerningAndNarrowBlanks(t *testing.T) {
	m := newMetrics(t)
	body := style(templates.Regular, 10)
	sum := m.Width("A", body) + m.Width("V", body)
	if got := m.Width("AV", body); got >= sum {
		t.Errorf("AV is %v wide, A and V are %v", got, sum)
	}
	if got, want := m.Width("un\u00a0mot", body), m.Width("un", body)+m.Width(" ", body)+m.Width("mot", body); got-want > 1 || want-got > 1 {
		t.Errorf("two words are %v wide, want %v", got, want)
	}
	if thin, blank := m.Width(string(glyphs.ThinNoBreak), body), m.Width(" ", body); thin >= blank || thin < blank/2 {
		t.Errorf("a narrow blank is %v wide, a blank %v", thin, blank)
	}
}

// Figures in columns are as wide as one another, and found as what they are.
func TestTabularFigures(t *testing.T) {
	m := newMetrics(t)
	for _, face := range []templates.Face{templates.Regular, templates.Bold} {
		s := style(face, 10)
		if one, eight := m.Width(glyphs.Tabular("11"), s), m.Width(glyphs.Tabular("88"), s); one != eight || m.Width("11", s) >= one {
			t.Errorf("11 is %v wide, 88 %v; 11 in text %v", one, eight, m.Width("11", s))
		}
	}
	if got := glyphs.Said(glyphs.Tabular("9 h 30")); got != "9 h 30" {
		t.Errorf("found as %q", got)
	}
}

// The fallback lends its signs, as large as the letters around them.
func TestFallback(t *testing.T) {
	m := newMetrics(t)
	for _, r := range "→☐Ж😀" {
		if !m.Has(r) {
			t.Errorf("%c is missing", r)
		}
	}
	if m.Has('日') {
		t.Error("no face has 日")
	}
	if m.Width("→", style(templates.Bold, 10)) != m.Width("→", style(templates.Regular, 10)) {
		t.Error("the fallback has one style")
	}
}
