// Package typeset makes lines of words: it cleans text for a face that lacks
// some of its characters, spaces it as its language wants, measures it and
// breaks it into lines. It knows neither plans nor pages.
package typeset

import (
	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/templates"
)

// Metrics knows how wide words are. It is not for use by several goroutines: each
// document has its own.
type Metrics struct {
	set *glyphs.Set
}

// NewMetrics reads the widths of a typeface.
func NewMetrics(t templates.Typeface) (*Metrics, error) {
	set, err := glyphs.New(t)
	return &Metrics{set}, err
}

// Has reports whether every face, or the fallback, has a sign for the character.
func (m *Metrics) Has(r rune) bool {
	return m.set.Has(r, templates.Regular) && m.set.Has(r, templates.Bold)
}

// Width is how wide the words stand in a style.
func (m *Metrics) Width(words string, s page.Style) page.Length {
	return page.Length((m.set.Width(words, s.Face)*int(s.Size) + 500) / 1000)
}

// CapHeight is how high capitals are, in thousandths of the size of the type.
func (m *Metrics) CapHeight() int { return m.set.CapHeight() }
