// Package truetype reads what a page needs to know of a TrueType font: which glyph
// draws a character, how wide it is, how near two of them stand. It cuts a font to
// the glyphs that a document uses. Tables are named and laid out as in the OpenType
// specification (ISO/IEC 14496-22).
package truetype

import (
	"errors"
	"fmt"
	"math"
)

// Font is a font file. It is only read, never written to: any number of goroutines
// may share one.
type Font struct {
	tables     map[string]table
	characters charmap
	pairs      []pairTable
	figures    []table

	unitsPerEm int
	glyphs     int // how many there are
	advances   int // how many of them have an advance of their own
	longLoca   bool
}

// ErrForm is the error of a file that is no TrueType font, or a damaged one.
var ErrForm = errors.New("not a TrueType font")

// Parse reads the tables of a font. The font must have outlines of its own form
// (table glyf): OpenType fonts with the outlines of PostScript are not for this
// package.
func Parse(file string) (*Font, error) {
	data := table(file)
	if form := data.tag(0); form != "\x00\x01\x00\x00" && form != "true" {
		return nil, fmt.Errorf("%w: it begins with %q", ErrForm, form)
	}
	f := &Font{tables: map[string]table{}}
	for i := range min(data.u16(4), mostTables) {
		record := 12 + 16*i
		f.tables[data.tag(record)] = data.part(data.u32(record+8), data.u32(record+12))
	}
	for _, name := range []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		if f.tables[name] == "" {
			return nil, fmt.Errorf("%w: table %s is missing", ErrForm, name)
		}
	}
	f.unitsPerEm = f.tables["head"].u16(18)
	f.longLoca = f.tables["head"].u16(50) == 1
	f.glyphs = f.tables["maxp"].u16(4)
	f.advances = f.tables["hhea"].u16(34)
	if f.unitsPerEm == 0 || f.advances == 0 || f.glyphs == 0 {
		return nil, fmt.Errorf("%w: its tables say nothing of glyphs", ErrForm)
	}
	f.characters = newCharmap(f.tables["cmap"])
	f.pairs = kernTables(f.tables["GPOS"])
	f.figures = tabularTables(f.tables["GSUB"])
	return f, nil
}

// Glyph is the glyph that draws a character; 0 where the font has none.
func (f *Font) Glyph(r rune) uint16 {
	if g := f.characters.glyph(r); int(g) < f.glyphs {
		return g
	}
	return 0
}

// Advance is how far the next glyph stands from the origin of this one, in
// thousandths of the size of the type.
func (f *Font) Advance(glyph uint16) int {
	return f.thousandths(f.tables["hmtx"].u16(4 * min(int(glyph), f.advances-1)))
}

// Kern is how much farther than its advance a glyph wants the next one to stand,
// in thousandths of the size of the type; mostly less than nothing.
func (f *Font) Kern(left, right uint16) int {
	for _, t := range f.pairs {
		if units, ok := t.adjust(left, right); ok {
			return f.thousandths(units)
		}
	}
	return 0
}

// Shape is the measures of a font that a document states where it embeds it, in
// thousandths of the size of the type.
type Shape struct {
	Box                        [4]int // around every glyph: left, bottom, right, top
	Ascent, Descent, CapHeight int
	ItalicAngle                int // degrees counter-clockwise
}

// Shape returns the measures of the font.
func (f *Font) Shape() Shape {
	head, hhea, os2 := f.tables["head"], f.tables["hhea"], f.tables["OS/2"]
	s := Shape{
		Ascent:      f.thousandths(hhea.i16(4)),
		Descent:     f.thousandths(hhea.i16(6)),
		CapHeight:   f.thousandths(os2.i16(88)),
		ItalicAngle: f.tables["post"].i16(4),
	}
	if os2.u16(0) < 2 || s.CapHeight == 0 {
		s.CapHeight = s.Ascent * 9 / 10
	}
	for i := range s.Box {
		s.Box[i] = f.thousandths(head.i16(36 + 2*i))
	}
	return s
}

func (f *Font) thousandths(units int) int {
	return int(math.Round(float64(1000*units) / float64(f.unitsPerEm)))
}

// table is the bytes of a font, or of a part of it. What lies beyond its end reads
// as zero, so that a damaged font is drawn badly and breaks nothing.
type table string

func (t table) u8(at int) int {
	if at < 0 || at >= len(t) {
		return 0
	}
	return int(t[at])
}

func (t table) u16(at int) int { return t.u8(at)<<8 | t.u8(at+1) }

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int { return t.u16(at)<<16 | t.u16(at+2) }

func (t table) tag(at int) string { return string(t.part(at, 4)) }

// part is so many bytes from a place on, or as many as there are.
func (t table) part(at, length int) table {
	if at < 0 || at > len(t) || length < 0 {
		return ""
	}
	return t[at:min(len(t), at+length)]
}

// from is what begins at a place.
func (t table) from(at int) table { return t.part(at, len(t)) }
