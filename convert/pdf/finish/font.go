package finish

import (
	"encoding/binary"
	"fmt"
	"unicode/utf16"

	"deroule/convert/pdf/truetype"
)

// Font is a font cut to the signs of a document. Texts call its signs by their
// place in Signs, from 1, in two bytes.
type Font struct {
	Resource string // what the pages call it: "F0"
	Name     string // with the tag of a subset
	Program  []byte // TrueType
	Shape    truetype.Shape
	Bold     bool
	Signs    []Sign
}

// Sign is a glyph and what it says.
type Sign struct {
	Glyph uint16
	Char  rune
	Width int // in thousandths of the size of the type
}

// addFonts embeds fonts as composite ones (ISO 32000-1 §9.7) and names them among
// the resources of the pages.
func (f *file) addFonts(fonts []Font) error {
	resources := "/Font <<\n"
	for _, font := range fonts {
		resources += fmt.Sprintf("/%s %d 0 R\n", font.Resource, f.addFont(font))
	}
	return f.replace(2, "/Font <<\n", resources)
}

func (f *file) addFont(font Font) int {
	program := f.addStream(fmt.Sprintf("/Length1 %d ", len(font.Program)), font.Program)
	const (
		symbolic = 1 << 2
		italic   = 1 << 6
	)
	flags, stem := symbolic, 80
	if font.Shape.ItalicAngle != 0 {
		flags |= italic
	}
	if font.Bold {
		stem = 140
	}
	s := font.Shape
	descriptor := f.add(fmt.Appendf(nil,
		"<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>",
		font.Name, flags, s.Box[0], s.Box[1], s.Box[2], s.Box[3], s.ItalicAngle, s.Ascent, s.Descent, s.CapHeight, stem, program))
	widths, glyphs := []byte("[1 ["), []byte{0, 0}
	for _, sign := range font.Signs {
		widths = fmt.Appendf(widths, "%d ", sign.Width)
		glyphs = binary.BigEndian.AppendUint16(glyphs, sign.Glyph)
	}
	descendant := f.add(fmt.Appendf(nil,
		"<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW 0 /W %s]] /CIDToGIDMap %d 0 R>>",
		font.Name, descriptor, widths, f.addStream("", glyphs)))
	return f.add(fmt.Appendf(nil,
		"<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>",
		font.Name, descendant, f.addStream("", characters(font.Signs))))
}

// characters is the table that gives for each sign what it says (ISO 32000-1
// §9.10.3).
func characters(signs []Sign) []byte {
	b := []byte(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
`)
	const most = 100 // lines of a block
	for from := 0; from < len(signs); from += most {
		block := signs[from:min(from+most, len(signs))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for i, sign := range block {
			b = fmt.Appendf(b, "<%04X> <", from+i+1)
			for _, unit := range utf16.Encode([]rune{sign.Char}) {
				b = fmt.Appendf(b, "%04X", unit)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"...)
}
