package layout

import (
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// fact sets a label left of the axis and what it names right of it. It is
// nothing where nothing is named.
func (c *composer) fact(label string, spans []typeset.Span) []slug {
	if len(spans) == 0 {
		return nil
	}
	e := c.structure.Add(page.RoleText)
	return c.labelled(label, e, c.paragraph(spans, c.look.hang, c.measure(), e))
}

// measure is the width of text that has a label.
func (c *composer) measure() page.Length { return c.look.column - c.look.hang }

// joined is parts of a line as one span, a middle dot between them.
func (c *composer) joined(parts []string) []typeset.Span {
	if len(parts) == 0 {
		return nil
	}
	return c.joinedIn(parts, c.look.text)
}

// joinedIn is parts of a line as spans in a style, a middle dot between them.
func (c *composer) joinedIn(parts []string, s page.Style) []typeset.Span {
	if len(parts) == 0 {
		return nil
	}
	return c.linked(strings.Join(parts, "\u00a0· "), s)
}

// labelled puts a label left of the axis, level with the body right of it; one
// too long for two lines there, or on a narrow page, goes above the body.
func (c *composer) labelled(label string, e *page.Element, body []slug) []slug {
	if len(body) == 0 {
		return nil
	}
	spans := []typeset.Span{{Words: typeset.Refine(label, c.language), Style: c.look.lead}}
	if c.look.narrow {
		return spaced(append(held(readOn(c.paragraph(spans, 0, c.measure(), e))), body...), c.look.half/2)
	}
	beside := c.paragraph(spans, 0, c.look.axis-c.look.half, e)
	if len(beside) > 2 {
		above := readOn(c.paragraph(spans, c.look.axis, c.measure(), e))
		return append(held(above), body...)
	}
	for i, s := range readOn(beside) {
		if i == len(body) {
			body = append(body, slug{height: s.height})
			body[i-1].keep = true
		}
		body[i].lead(s.Marks)
	}
	return body
}

// list sets items under one another right of the axis, a mark before each.
func (c *composer) list(items []string, mark listMark, parent *page.Element) []slug {
	var slugs []slug
	list := &page.Element{Role: page.RoleList}
	for _, item := range items {
		slugs = append(slugs, c.item(c.clean(item), mark, c.look.hang, c.measure(), c.look.text, list)...)
	}
	if len(slugs) > 0 {
		parent.Children = append(parent.Children, list)
	}
	return slugs
}

// listMark is what stands before the items of a list.
type listMark int

const (
	bullet listMark = iota
	tick            // an empty square to tick
)

// item sets the lines of an item of a list, hanging from their mark.
func (c *composer) item(lines []string, mark listMark, x, width page.Length, s page.Style, list *page.Element) []slug {
	indent := s.Size * 6 / 5
	if mark == tick {
		indent = s.Size * 8 / 5
	}
	var slugs []slug
	if len(lines) == 0 {
		return nil
	}
	li := list.Add(page.RoleItem)
	var label *page.Element
	if mark == bullet {
		list.Bulleted = true
		label = li.Add(page.RoleItemMark)
	}
	body := li.Add(page.RoleItemBody)
	for i, line := range lines {
		e := body
		if len(lines) > 1 {
			e = body.Add(page.RoleText)
		}
		set := c.paragraph(c.linked(line, s), x+indent, width-indent, e)
		if i == 0 {
			c.markItem(&set[0], mark, label, x, s)
		}
		slugs = append(kept(slugs), set...)
	}
	return slugs
}

func (c *composer) markItem(first *slug, kind listMark, label *page.Element, x page.Length, s page.Style) {
	if kind == tick {
		side := s.Size * 4 / 5
		first.Boxes = append(first.Boxes, page.Box{
			X: x, Y: (first.height - side) / 2, Width: side, Height: side, Line: &c.look.colours.Ink, Weight: page.Point * 3 / 4,
		})
		return
	}
	mark := page.Text{X: x, Baseline: c.look.baseline(first.height, s), Width: c.metrics.Width("•", s), Words: "• ", Style: s, Element: label}
	first.lead(page.Marks{Texts: []page.Text{mark}})
}
