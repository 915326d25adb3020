package truetype

import (
	"encoding/binary"
	"flag"
	"maps"
	"os"
	"slices"
	"testing"

	"deroule/templates"
)

var cutAfresh = flag.Bool("update", false, "cut the fallback face afresh from the DejaVu Sans of this machine")

// The fallback face is DejaVu Sans cut to what the typeface lacks. It is cut here,
// where the whole face is installed (Debian's fonts-dejavu-core).
func TestFallbackIsCutFromDejaVu(t *testing.T) {
	const source, version, target = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 0x25eb8, "../../../templates/faces/DejaVuSans-Signs.ttf"
	data, err := os.ReadFile(source)
	if err != nil {
		t.Skip(err)
	}
	whole := parse(t, string(data))
	if whole.tables["head"].u32(4) != version { // 2.37
		t.Skipf("%s is another version", source)
	}
	typeface := templates.AtkinsonHyperlegible()
	lacks := lacking(parse(t, typeface.TrueType(templates.Regular)), whole)
	cut := cutTo(whole, lacks)
	if *cutAfresh {
		if err := os.WriteFile(target, cut, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if string(cut) != typeface.Fallback.TrueType() {
		t.Errorf("%s is another cut; go test ./convert/pdf/truetype -run Cut -update makes it", target)
	}
	f := parse(t, string(cut))
	for _, r := range lacks {
		if f.Glyph(r) == 0 || f.Advance(f.Glyph(r)) != whole.Advance(whole.Glyph(r)) {
			t.Errorf("%c (U+%04X) is drawn by glyph %d, %d wide", r, r, f.Glyph(r), f.Advance(f.Glyph(r)))
		}
	}
}

// kept are the blocks of Unicode whose characters occur in plans: letters of Europe, of
// Hebrew and Arabic with their forms, punctuation, currencies, numbers in circles, arrows, mathematics, symbols, emoji.
func kept() [][2]rune {
	return [][2]rune{
		{0xa0, 0x24f}, {0x2b0, 0x2ff}, {0x1d2c, 0x1d6a}, {0x1d78, 0x1d78}, {0x1d9b, 0x1dbf}, {0x370, 0x3ff}, {0x400, 0x52f}, {0x531, 0x58a}, {0x591, 0x5f4}, {0x606, 0x6ff}, {0x10d0, 0x10fc}, {0x1e00, 0x1eff},
		{0x2010, 0x205e}, {0x2070, 0x209c}, {0x20a0, 0x20bf}, {0x2100, 0x214f}, {0x2150, 0x218f}, {0x2190, 0x21ff}, {0x2200, 0x22ff}, {0x2300, 0x2328},
		{0x23e9, 0x23fa}, {0x2460, 0x2473}, {0x25a0, 0x25ff}, {0x2600, 0x26ff}, {0x2701, 0x27be}, {0x27f0, 0x27ff}, {0x2900, 0x2935}, {0x2b00, 0x2b5a},
		{0xfb1d, 0xfb4f}, {0xfb50, 0xfbff}, {0xfe70, 0xfefc}, {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff},
	}
}

// lacking lists the characters that a face lacks and another has.
func lacking(face, other *Font) []rune {
	var all []rune
	for _, block := range kept() {
		for r := block[0]; r <= block[1]; r++ {
			if face.Glyph(r) == 0 && other.Glyph(r) != 0 {
				all = append(all, r)
			}
		}
	}
	slices.Sort(all)
	return all
}

// cutTo is a font of the characters alone, without instructions. Its glyphs have
// numbers of their own.
func cutTo(f *Font, characters []rune) []byte {
	used := map[uint16]bool{0: true}
	for _, r := range characters {
		f.include(f.Glyph(r), used, 0)
	}
	order := slices.Sorted(maps.Keys(used))
	number := map[uint16]uint16{}
	for i, g := range order {
		number[g] = uint16(i)
	}
	var glyf, loca, hmtx []byte
	for _, g := range order {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, bare(f.outline(g), number)...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = append(hmtx, f.metrics(int(g))...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := []byte(f.tables["head"]), []byte(f.tables["hhea"]), []byte(f.tables["maxp"])
	binary.BigEndian.PutUint32(head[8:], 0)  // the checksum, which is made last
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets in loca
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(order)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(order)))
	return file([]named{
		{"OS/2", []byte(f.tables["OS/2"])}, {"cmap", cmapOf(f, characters, number)}, {"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx},
		{"loca", loca}, {"maxp", maxp}, {"post", append([]byte{0, 3, 0, 0}, f.tables["post"][4:32]...)}, // version 3: no names of glyphs
	})
}

// cmapOf is a table of characters in groups (format 12), for Windows and all of Unicode.
func cmapOf(f *Font, characters []rune, number map[uint16]uint16) []byte {
	of := func(r rune) uint32 { return uint32(number[f.Glyph(r)]) }
	var groups []byte
	for len(characters) > 0 {
		n := 1
		for n < len(characters) && characters[n] == characters[n-1]+1 && of(characters[n]) == of(characters[n-1])+1 {
			n++
		}
		groups = binary.BigEndian.AppendUint32(groups, uint32(characters[0]))
		groups = binary.BigEndian.AppendUint32(groups, uint32(characters[n-1]))
		groups = binary.BigEndian.AppendUint32(groups, of(characters[0]))
		characters = characters[n:]
	}
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	cmap = binary.BigEndian.AppendUint32(cmap, uint32(16+len(groups)))
	cmap = binary.BigEndian.AppendUint32(cmap, 0) // of no language
	cmap = binary.BigEndian.AppendUint32(cmap, uint32(len(groups)/12))
	return append(cmap, groups...)
}

// bare is an outline without instructions; the parts of a composite one have their
// new numbers.
func bare(outline table, number map[uint16]uint16) []byte {
	if outline == "" {
		return nil
	}
	data := []byte(outline)
	if contours := outline.i16(0); contours >= 0 {
		at := 10 + 2*contours
		return slices.Concat(data[:at], []byte{0, 0}, data[at+2+outline.u16(at):])
	}
	const wide, scaled, more, twoScales, fourScales, instructed = 1, 8, 32, 64, 128, 256
	for at := 10; ; {
		flags := outline.u16(at)
		binary.BigEndian.PutUint16(data[at:], uint16(flags&^instructed))
		binary.BigEndian.PutUint16(data[at+2:], number[uint16(outline.u16(at+2))])
		at += 6
		if flags&wide != 0 {
			at += 2
		}
		switch {
		case flags&scaled != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fourScales != 0:
			at += 8
		}
		if flags&more == 0 {
			return data[:at]
		}
	}
}
