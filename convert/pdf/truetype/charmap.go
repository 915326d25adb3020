package truetype

// charmap is the part of table cmap that knows most characters.
type charmap struct {
	data table
	wide bool // of format 12, which knows characters past U+FFFF; else of format 4
}

// newCharmap chooses among the parts of a table those of Unicode, the widest first.
func newCharmap(cmap table) charmap {
	var best charmap
	for i := range min(cmap.u16(2), mostTables) {
		record := 4 + 8*i
		platform, encoding := cmap.u16(record), cmap.u16(record+2)
		if platform != 0 && (platform != 3 || encoding != 1 && encoding != 10) {
			continue
		}
		data := cmap.from(cmap.u32(record + 4))
		switch format := data.u16(0); {
		case format == 12:
			return charmap{data, true}
		case format == 4 && best.data == "":
			best = charmap{data, false}
		}
	}
	return best
}

func (m charmap) glyph(r rune) uint16 {
	if m.wide {
		return m.inGroups(int(r))
	}
	if r > 0xffff {
		return 0
	}
	return m.inSegments(int(r))
}

// inGroups looks a character up in format 12.
func (m charmap) inGroups(r int) uint16 {
	low, high := 0, min(m.data.u32(12), len(m.data)/12)
	for low < high {
		middle := (low + high) / 2
		group := 16 + 12*middle
		switch first, last := m.data.u32(group), m.data.u32(group+4); {
		case r < first:
			high = middle
		case r > last:
			low = middle + 1
		default:
			return uint16(m.data.u32(group+8) + r - first)
		}
	}
	return 0
}

// inSegments looks a character up in format 4.
func (m charmap) inSegments(r int) uint16 {
	double := m.data.u16(6) // twice the number of segments
	ends, starts, deltas, offsets := 14, 16+double, 16+2*double, 16+3*double
	low, high := 0, double/2
	for low < high {
		middle := (low + high) / 2
		if m.data.u16(ends+2*middle) < r {
			low = middle + 1
		} else {
			high = middle
		}
	}
	at := 2 * low
	start := m.data.u16(starts + at)
	if low == double/2 || r < start {
		return 0
	}
	delta := m.data.u16(deltas + at)
	offset := m.data.u16(offsets + at)
	if offset == 0 {
		return uint16(r + delta)
	}
	glyph := m.data.u16(offsets + at + offset + 2*(r-start))
	if glyph == 0 {
		return 0
	}
	return uint16(glyph + delta)
}
