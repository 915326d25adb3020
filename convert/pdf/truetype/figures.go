package truetype

// tabularTables are the substitutions of the feature tnum.
func tabularTables(gsub table) []table {
	const single, extension = 1, 7
	return subtables(gsub, "tnum", single, extension)
}

// Tabular is the glyph of a figure that is as wide as all others, so that they stand
// under one another; the glyph itself where the font has no other.
func (f *Font) Tabular(glyph uint16) uint16 {
	for _, t := range f.figures {
		index, covered := coverageIndex(t.from(t.u16(2)), int(glyph))
		if !covered {
			continue
		}
		other := t.u16(6 + 2*index)
		if t.u16(0) == 1 {
			other = int(glyph) + t.i16(4)
		}
		if 0 < other && other < f.glyphs {
			return uint16(other)
		}
	}
	return glyph
}
