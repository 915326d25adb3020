package draw

import (
	"encoding/hex"
	"strconv"
	"unicode/utf16"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/templates"
)

// texts shows the texts of a page, each where it stands, with operators of our own
// (ISO 32000-1 §9.4): gofpdf knows neither kerning nor fallback fonts.
func (p *pen) texts(texts []page.Text, height page.Length) {
	var set state
	out := p.text[:0]
	for i, t := range texts {
		if i == 0 || t.Element != texts[i-1].Element || t.Reads != texts[i-1].Reads {
			if i > 0 {
				out = append(out, "ET\nEMC\n"...)
			}
			out = p.mark(out, t.Element, t.Reads)
			out = append(out, "BT\n"...)
			set.x, set.y = 0, 0
		}
		p.shape = p.fonts.set.Shape(p.shape[:0], t.Words, t.Style.Face)
		out = p.show(out, t, height, &set)
	}
	if len(texts) > 0 {
		out = append(out, "ET\nEMC"...)
	}
	p.pdf.RawWriteStr(string(out))
	p.text = out
}

// mark begins the marked content of an element; what has none stands on every page
// or decorates it. It says how it reads where that is not as it shows (ISO 32000-1
// §14.9.4); not inside other marked content, where some programs lose what follows.
func (p *pen) mark(out []byte, e *page.Element, reads *string) []byte {
	if e == nil {
		return append(out, "/Artifact <</Type /Pagination>> BDC\n"...)
	}
	role := e.Role
	if reads != nil {
		role = "Span"
	}
	out = append(out, '/')
	out = append(out, role...)
	out = append(out, " <</MCID "...)
	out = strconv.AppendInt(out, int64(len(p.marked)), 10)
	p.marked = append(p.marked, e)
	if reads != nil {
		out = append(out, " /ActualText <FEFF"...)
		for _, unit := range utf16.Encode([]rune(glyphs.Said(*reads))) {
			out = hex.AppendEncode(out, []byte{byte(unit >> 8), byte(unit)})
		}
		out = append(out, '>')
	}
	return append(out, ">> BDC\n"...)
}

// state is what the operators of text are set to.
type state struct {
	font   glyphs.Font
	size   page.Length // 0 where none is set yet
	colour *templates.Colour
	x, y   page.Length // where the line began, from the bottom left
}

// show places the glyphs of a text, font by font.
func (p *pen) show(out []byte, t page.Text, height page.Length, set *state) []byte {
	if set.colour == nil || *set.colour != t.Style.Colour {
		out = appendColour(out, t.Style.Colour)
		set.colour = &t.Style.Colour
	}
	x, y := t.X, height-t.Baseline
	for rest := p.shape; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Font == rest[0].Font && rest[n].Raised == rest[0].Raised {
			n++
		}
		size, rise := t.Style.Size*page.Length(p.fonts.set.Size(rest[0].Font))/1000, page.Length(0)
		if rest[0].Raised {
			size, rise = size*glyphs.RaisedSize/1000, t.Style.Size*glyphs.RaisedBy/1000
		}
		if set.size != size || set.font != rest[0].Font {
			out = append(out, "/F"...)
			out = strconv.AppendInt(out, int64(rest[0].Font), 10)
			out = append(out, ' ')
			out = append(appendLength(out, size), " Tf\n"...)
			set.size, set.font = size, rest[0].Font
		}
		out = appendLength(out, x-set.x)
		out = append(out, ' ')
		out = append(appendLength(out, y+rise-set.y), " Td\n"...)
		set.x, set.y = x, y+rise
		out = p.fonts.appendGlyphs(out, rest[:n])
		advance := 0
		for _, g := range rest[:n] {
			advance += g.Advance + g.Kern
		}
		x += page.Length(advance) * t.Style.Size / 1000
		rest = rest[n:]
	}
	return out
}

func appendColour(out []byte, c templates.Colour) []byte {
	for _, v := range []uint8{c.R, c.G, c.B} {
		out = strconv.AppendFloat(out, float64(v)/255, 'f', 3, 64)
		out = append(out, ' ')
	}
	return append(out, "rg\n"...)
}

// appendLength writes a length in points, without zeros at its end.
func appendLength(out []byte, l page.Length) []byte {
	if l < 0 {
		out = append(out, '-')
		l = -l
	}
	out = strconv.AppendInt(out, int64(l/page.Point), 10)
	rest := int(l % page.Point)
	if rest == 0 {
		return out
	}
	digits := [4]byte{'.', byte('0' + rest/100), byte('0' + rest/10%10), byte('0' + rest%10)}
	n := 4
	for digits[n-1] == '0' {
		n--
	}
	return append(out, digits[:n]...)
}
