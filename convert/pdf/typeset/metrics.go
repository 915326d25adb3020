// Package typeset makes lines of words: it cleans text for a face that lacks
// some of its characters, spaces it as its language wants, measures it and
// breaks it into lines. It knows neither plans nor pages.
package typeset

import (
	"fmt"

	"deroule/convert/pdf/page"
	"deroule/templates"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// NoBreakHyphen is drawn as a hyphen and never ends a line.
const NoBreakHyphen = '\u2011'

// Metrics knows the widths of a typeface's characters. It is not for use by
// several goroutines: each document has its own.
type Metrics struct {
	faces [4]faceMetrics
}

type faceMetrics struct {
	font    *sfnt.Font
	buffer  sfnt.Buffer
	latin   [0x180]int16 // advance plus one in thousandths of the size, 0 where not yet asked
	others  map[rune]int16
	missing map[rune]bool
}

// NewMetrics reads the widths of a typeface.
func NewMetrics(t templates.Typeface) (*Metrics, error) {
	m := &Metrics{}
	for i := range m.faces {
		f, err := sfnt.Parse(t.TrueType(templates.Face(i)))
		if err != nil {
			return nil, fmt.Errorf("typeface %s: %w", t.Name, err)
		}
		m.faces[i] = faceMetrics{font: f, others: map[rune]int16{}, missing: map[rune]bool{}}
	}
	return m, nil
}

// Has reports whether the regular face has a sign for the character.
func (m *Metrics) Has(r rune) bool {
	f := &m.faces[templates.Regular]
	f.advance(r)
	return !f.missing[r]
}

// Width is how wide the words stand in a style, without kerning.
func (m *Metrics) Width(words string, s page.Style) page.Length {
	f := &m.faces[s.Face]
	sum := 0
	for _, r := range words {
		if r == NoBreakHyphen {
			r = '-'
		}
		sum += f.advance(r)
	}
	return page.Length((sum*int(s.Size) + 500) / 1000)
}

// advance is the width of a character in thousandths of the size of the type.
func (f *faceMetrics) advance(r rune) int {
	if int(r) < len(f.latin) {
		if f.latin[r] == 0 {
			f.latin[r] = int16(f.measure(r)) + 1
		}
		return int(f.latin[r]) - 1
	}
	width, known := f.others[r]
	if !known {
		width = int16(f.measure(r))
		f.others[r] = width
	}
	return int(width)
}

func (f *faceMetrics) measure(r rune) int {
	glyph, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 {
		f.missing[r] = true
	}
	width, err := f.font.GlyphAdvance(&f.buffer, glyph, fixed.I(1000), font.HintingNone)
	if err != nil {
		return 0
	}
	return width.Round()
}
