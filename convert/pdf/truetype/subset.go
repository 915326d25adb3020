package truetype

import (
	"encoding/binary"
	"maps"
	"slices"
)

// Subset returns the font file cut to some glyphs and those that they are made of.
// Glyphs keep their numbers; what only programs that compose text need is left
// out, as a document that embeds a font names glyphs by their numbers.
func (f *Font) Subset(glyphs []uint16) []byte {
	used := map[uint16]bool{0: true}
	for _, g := range glyphs {
		f.include(g, used, 0)
	}
	kept := slices.Sorted(maps.Keys(used))
	count := int(kept[len(kept)-1]) + 1

	var outlines []byte
	loca := make([]byte, 0, 4*(count+1))
	metrics := make([]byte, 0, 4*count)
	for g := range count {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(outlines)))
		if !used[uint16(g)] {
			metrics = append(metrics, 0, 0, 0, 0)
			continue
		}
		outlines = append(outlines, f.outline(uint16(g))...)
		for len(outlines)%4 != 0 {
			outlines = append(outlines, 0)
		}
		metrics = append(metrics, f.metrics(g)...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(outlines)))

	head := []byte(f.tables["head"].part(0, 54))
	head = append(head, make([]byte, 54-len(head))...)
	binary.BigEndian.PutUint32(head[8:], 0)  // the sum of all, once it is known
	binary.BigEndian.PutUint16(head[50:], 1) // long places in loca
	hhea := []byte(f.tables["hhea"].part(0, 36))
	hhea = append(hhea, make([]byte, 36-len(hhea))...)
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	maxp := []byte(f.tables["maxp"])
	maxp = append(maxp, make([]byte, max(0, 6-len(maxp)))...) // of a font that is cut short
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	return file([]named{
		{"cvt ", []byte(f.tables["cvt "])}, {"fpgm", []byte(f.tables["fpgm"])}, {"glyf", outlines}, {"head", head}, {"hhea", hhea},
		{"hmtx", metrics}, {"loca", loca}, {"maxp", maxp}, {"prep", []byte(f.tables["prep"])},
	})
}

// outline is what table glyf says of a glyph; nothing for one without a shape.
func (f *Font) outline(glyph uint16) table {
	loca, at := f.tables["loca"], int(glyph)
	if f.longLoca {
		return f.tables["glyf"].part(loca.u32(4*at), loca.u32(4*at+4)-loca.u32(4*at))
	}
	return f.tables["glyf"].part(2*loca.u16(2*at), 2*(loca.u16(2*at+2)-loca.u16(2*at)))
}

// metrics are the advance and the left bearing of a glyph, as table hmtx has them.
func (f *Font) metrics(glyph int) []byte {
	hmtx := f.tables["hmtx"]
	bearing := hmtx.u16(4*glyph + 2)
	if glyph >= f.advances {
		bearing = hmtx.u16(4*f.advances + 2*(glyph-f.advances))
	}
	advance := hmtx.u16(4 * min(glyph, f.advances-1))
	return []byte{byte(advance >> 8), byte(advance), byte(bearing >> 8), byte(bearing)}
}

// include adds a glyph to those in use, with the parts that it is made of.
func (f *Font) include(glyph uint16, used map[uint16]bool, depth int) {
	const deepest = 8 // of glyphs made of glyphs made of glyphs
	if used[glyph] && glyph != 0 || int(glyph) >= f.glyphs || depth > deepest {
		return
	}
	used[glyph] = true
	data := f.outline(glyph)
	if data.i16(0) >= 0 {
		return
	}
	const (
		wideArguments = 1 << 0
		scaled        = 1 << 3
		more          = 1 << 5
		scaledTwice   = 1 << 6
		transformed   = 1 << 7
	)
	for at := 10; at < len(data); {
		flags := data.u16(at)
		f.include(uint16(data.u16(at+2)), used, depth+1)
		at += 6
		if flags&wideArguments != 0 {
			at += 2
		}
		switch {
		case flags&scaled != 0:
			at += 2
		case flags&scaledTwice != 0:
			at += 4
		case flags&transformed != 0:
			at += 8
		}
		if flags&more == 0 {
			break
		}
	}
}

// named is a table of a font file.
type named struct {
	name string
	data []byte
}

// file puts tables together, in the order of their names, with their sums.
func file(tables []named) []byte {
	tables = slices.DeleteFunc(tables, func(t named) bool { return len(t.data) == 0 })
	out := []byte{0, 1, 0, 0}
	power, exponent := 1, 0
	for 2*power <= len(tables) {
		power, exponent = 2*power, exponent+1
	}
	for _, v := range []int{len(tables), 16 * power, exponent, 16 * (len(tables) - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := len(out) + 16*len(tables)
	headAt := 0
	for _, t := range tables {
		if t.name == "head" {
			headAt = at
		}
		out = append(out, t.name...)
		out = binary.BigEndian.AppendUint32(out, checksum(t.data))
		out = binary.BigEndian.AppendUint32(out, uint32(at))
		out = binary.BigEndian.AppendUint32(out, uint32(len(t.data)))
		at += (len(t.data) + 3) / 4 * 4
	}
	for _, t := range tables {
		out = append(out, t.data...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	const whole = 0xB1B0AFBA // what the sum of a file is held to be
	binary.BigEndian.PutUint32(out[headAt+8:], whole-checksum(out))
	return out
}

func checksum(data []byte) uint32 {
	sum := uint32(0)
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	var last [4]byte
	copy(last[:], data)
	return sum + binary.BigEndian.Uint32(last[:])
}
