package draw

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"slices"
	"strconv"

	"deroule/convert/pdf/finish"
	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/templates"
)

// fonts are those of a document, with the codes that its texts call signs by.
type fonts struct {
	set   *glyphs.Set
	signs [glyphs.Fallback + 1][]glyphs.Sign // by font and code, which begins at 1
	codes []uint16                           // by the number of a sign in the set
}

// newFonts gives codes to the signs that a document uses, font by font, in the
// order of the characters.
func newFonts(d *page.Document, set *glyphs.Set) *fonts {
	f := &fonts{set: set}
	var shape []glyphs.Glyph
	for _, sheet := range d.Pages {
		for _, t := range sheet.Texts {
			shape = set.Shape(shape[:0], t.Words, t.Style.Face)
		}
	}
	order := make([]int, len(set.Signs()))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := set.Signs()[a], set.Signs()[b]
		return cmp.Or(cmp.Compare(x.Font, y.Font), cmp.Compare(x.Char, y.Char), cmp.Compare(x.ID, y.ID))
	})
	f.codes = make([]uint16, len(order))
	for _, number := range order {
		sign := set.Signs()[number]
		signs := &f.signs[sign.Font]
		if n := len(*signs); n == 0 || (*signs)[n-1] != sign { // two characters may be drawn alike and say the same
			*signs = append(*signs, sign)
		}
		f.codes[number] = uint16(len(*signs))
	}
	return f
}

// appendGlyphs shows glyphs of one font, kerned.
func (f *fonts) appendGlyphs(out []byte, run []glyphs.Glyph) []byte {
	out = append(out, "[<"...)
	scale := f.set.Size(run[0].Font)
	if run[0].Raised {
		scale = scale * glyphs.RaisedSize / 1000
	}
	for i, g := range run {
		code := f.codes[g.Sign]
		out = hex.AppendEncode(out, []byte{byte(code >> 8), byte(code)})
		// The font says how wide its glyphs are; a narrow blank is less.
		adjust := f.width(f.set.Signs()[g.Sign]) - (g.Advance+g.Kern)*1000/scale
		if adjust != 0 && i < len(run)-1 {
			out = append(out, '>')
			out = strconv.AppendInt(out, int64(adjust), 10)
			out = append(out, '<')
		}
	}
	return append(out, ">] TJ\n"...)
}

func (f *fonts) width(s glyphs.Sign) int { return f.set.Font(s.Font).Advance(s.ID) }

// embedded are the fonts in use as the file holds them.
func (f *fonts) embedded(d *page.Document) []finish.Font {
	var list []finish.Font
	for i, signs := range f.signs {
		font := glyphs.Font(i)
		if len(signs) == 0 {
			continue
		}
		name := d.Typeface.Fallback.Name
		if font != glyphs.Fallback {
			name = d.Typeface.Name + "-" + styleNames[i]
		}
		e := finish.Font{
			Resource: fmt.Sprintf("F%d", i),
			Name:     subsetTag(signs, i) + "+" + name,
			Shape:    f.set.Font(font).Shape(),
			Bold:     font != glyphs.Fallback && templates.Face(i).IsBold(),
		}
		ids := make([]uint16, len(signs))
		for n, s := range signs {
			ids[n] = s.ID
			e.Signs = append(e.Signs, finish.Sign{Glyph: s.ID, Char: s.Char, Width: f.width(s)})
		}
		e.Program = f.set.Font(font).Subset(ids)
		list = append(list, e)
	}
	return list
}

var styleNames = [4]string{templates.Regular: "Regular", templates.Bold: "Bold", templates.Italic: "Italic", templates.BoldItalic: "BoldItalic"}

// subsetTag is six letters made from the signs that a document has in a font, which
// tell subsets apart (ISO 32000-1 §9.6.4).
func subsetTag(signs []glyphs.Sign, font int) string {
	hash := fnv.New64a()
	fmt.Fprint(hash, font, signs)
	sum := hash.Sum64()
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + byte(sum%26)
		sum /= 26
	}
	return string(tag[:])
}
