package draw

import "deroule/convert/pdf/page"

// box draws a rectangle: its ground, its pattern, its outline.
func (p *pen) box(b page.Box) {
	x, y, w, h := b.X.Points(), b.Y.Points(), b.Width.Points(), b.Height.Points()
	if b.Fill != nil {
		p.setFill(*b.Fill)
		p.pdf.Rect(x, y, w, h, "F")
	}
	if b.Line == nil {
		return
	}
	p.setStroke(*b.Line)
	p.setDashed(false)
	p.setWeight(b.Weight / 2)
	switch b.Pattern {
	case page.Hatched:
		p.strokes(b, false)
	case page.Crossed:
		p.strokes(b, false)
		p.strokes(b, true)
	case page.Barred:
		for d := b.Height / 4; d < b.Height; d += b.Height / 4 {
			p.pdf.Line(x, (b.Y + d).Points(), x+w, (b.Y + d).Points())
		}
	case page.Solid:
		p.setFill(*b.Line)
		p.pdf.Rect(x, y, w, h, "F")
	case page.Halved:
		p.setFill(*b.Line)
		p.pdf.Rect(x, y, w/2, h, "F")
	}
	p.setWeight(b.Weight)
	p.setDashed(b.Dashed)
	p.pdf.Rect(x, y, w, h, "D")
}

// strokes draws diagonals inside a box, rising to the right or, mirrored, to the left.
func (p *pen) strokes(b page.Box, mirrored bool) {
	const pitch = 3 * page.Point
	for d := pitch; d < b.Width+b.Height; d += pitch {
		// The diagonal leaves the left or bottom edge and meets the top or right one.
		x1, y1 := max(0, d-b.Height), min(d, b.Height)
		x2, y2 := min(d, b.Width), max(0, d-b.Width)
		if mirrored {
			x1, x2 = b.Width-x1, b.Width-x2
		}
		p.pdf.Line((b.X + x1).Points(), (b.Y + y1).Points(), (b.X + x2).Points(), (b.Y + y2).Points())
	}
}

// code fills the dark squares of a code as one path, so that no light shines between
// them (ISO 32000-1 §8.5.2).
func (p *pen) code(c page.Code, height page.Length) {
	p.setFill(c.Colour)
	out := p.text[:0]
	for _, r := range c.Dark {
		x, y := c.X+c.Side*page.Length(r.Column), c.Y+c.Side*page.Length(r.Row+1)
		for _, l := range []page.Length{x, height - y, c.Side * page.Length(r.Length), c.Side} {
			out = append(appendLength(out, l), ' ')
		}
		out = append(out, "re\n"...)
	}
	p.pdf.RawWriteStr(string(append(out, 'f')))
	p.text = out
}
