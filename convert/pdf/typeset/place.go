package typeset

import "deroule/convert/pdf/page"

// Place puts the line on a page, its beginning at x on a baseline. The words
// belong to an element, nil for decoration.
func (l Line) Place(m *page.Marks, x, baseline page.Length, e *page.Element) {
	for _, r := range l.runs {
		size := r.span.Style.Size
		left, width, ink := x+r.x, r.width, r.ink
		if r.span.Badge != nil {
			m.Boxes = append(m.Boxes, page.Box{
				X: left, Y: baseline - size*93/100, Width: r.ink, Height: size * 6 / 5,
				Fill: r.span.Badge.Fill, Line: r.span.Badge.Line, Weight: page.Point * 3 / 4,
			})
			left, width, ink = left+badgePad, width-2*badgePad, ink-2*badgePad
		}
		element := e
		if r.span.URI != "" && e != nil {
			element = r.span.linkOf(e)
		}
		m.Texts = append(m.Texts, page.Text{X: left, Baseline: baseline, Width: width, Words: r.words, Style: r.span.Style, Element: element, Reads: r.reads})
		if r.span.Struck {
			y := baseline - size/4
			m.Rules = append(m.Rules, page.Rule{X1: left, Y1: y, X2: left + ink, Y2: y, Weight: size / 14, Colour: r.span.Style.Colour})
		}
		if r.span.URI != "" {
			m.Links = append(m.Links, page.Link{X: left, Y: baseline - size, Width: ink, Height: size + size/4, URI: r.span.URI, Alt: r.span.URI, Element: element})
			y := baseline + size/7
			m.Rules = append(m.Rules, page.Rule{X1: left, Y1: y, X2: left + ink, Y2: y, Weight: size / 20, Colour: r.span.Style.Colour})
		}
	}
}

// linkOf is the element of the words that lead somewhere, which may stand on
// several lines, inside the element of the paragraph.
func (s *Span) linkOf(paragraph *page.Element) *page.Element {
	if s.link == nil {
		s.link = paragraph.Add(page.RoleLink)
	}
	return s.link
}
