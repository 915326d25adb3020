package layout

import (
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// slug is a strip of set type across the column, which no page break cuts.
type slug struct {
	page.Marks
	height page.Length
	before page.Length // white above it, dropped at the top of a page
	keep   bool        // stays on the page of the slug that follows
	tied   bool        // does so even where no page holds all that should stay together
	fresh  bool        // starts a page
	anchor string      // what references call this place; empty for none
	mark   string      // its bookmark
	head   []slug      // set again above it where it starts a page: the head of a table
	topic  string      // what it is a part of, for the running head
	refs   []reference
	fill   func(room page.Length) page.Marks // decorates what is left of the page

	columns *columns // the rest of the page has two columns; nil where it has one
}

// columns are two galleys side by side, which fill the rest of a page and go on
// together on the next.
type columns struct {
	first, second []slug
	right         page.Length // left edge of the second column
}

// reference is a mention of a place whose page is not yet known. A text without
// words in the element of its link becomes the number of the page, right-aligned.
type reference struct {
	anchor string
	link   page.Link // a part of the slug that leads there
}

// paragraph sets spans in a measure of a width at x, a slug a line. The first
// two lines stay together, and the last two.
func (c *composer) paragraph(spans []typeset.Span, x, width page.Length, e *page.Element) []slug {
	return c.lines(c.setter.Break(spans, width), spans, x, e)
}

// proseParagraph is a paragraph of the kind that the theme may want justified.
func (c *composer) proseParagraph(spans []typeset.Span, x, width page.Length, e *page.Element) []slug {
	if !c.look.theme.Type.Justified {
		return c.paragraph(spans, x, width, e)
	}
	return c.lines(c.setter.Justify(spans, width), spans, x, e)
}

// lines places the lines of a paragraph of spans.
func (c *composer) lines(lines []typeset.Line, spans []typeset.Span, x page.Length, e *page.Element) []slug {
	height := c.look.leading
	for _, s := range spans {
		height = max(height, c.look.lineHeight(s.Style))
	}
	var slugs []slug
	for _, line := range lines {
		s := slug{height: height}
		line.Place(&s.Marks, x, c.look.baseline(height, spans[0].Style), e)
		slugs = append(slugs, s)
	}
	if n := len(slugs); n > 1 {
		slugs[0].keep, slugs[0].tied = true, true
		slugs[n-2].keep, slugs[n-2].tied = true, true
	}
	return slugs
}

// headline sets a title across the column. One of more lines than people look at is
// set smaller: as a heading, else as text.
func (c *composer) headline(title []typeset.Span, parent *page.Element) []slug {
	const most = 4
	for _, size := range []page.Length{c.look.heading.Size, c.look.text.Size} {
		if len(c.setter.Break(title, c.look.column)) <= most {
			break
		}
		title[0].Style.Size = size
	}
	return c.paragraph(title, 0, c.look.column, parent.Add(page.RoleTitle))
}

// readOn puts a blank after the last words of slugs, for those to whom the page is
// read: what follows belongs to the same element.
func readOn(slugs []slug) []slug {
	if n := len(slugs); n > 0 && len(slugs[n-1].Texts) > 0 {
		texts := slugs[n-1].Texts
		texts[len(texts)-1].Words += " "
	}
	return slugs
}

// prose sets text of the programme in a style, a paragraph a line of it, its
// addresses live. Lines that begin with a dash or a bullet are the items of a list.
func (c *composer) prose(text string, s page.Style, x, width page.Length, parent *page.Element) []slug {
	var slugs []slug
	var list *page.Element
	long := false // the paragraph before has several lines
	for _, line := range c.clean(text) {
		if item, ok := cutBullet(line); ok {
			if list == nil {
				list = parent.Add(page.RoleList)
			}
			slugs = append(slugs, c.item(nonEmpty(item), bullet, x, width, s, list)...)
			continue
		}
		set := c.proseParagraph(c.linked(line, s), x, width, parent.Add(page.RoleText))
		if list == nil && (long || len(set) > 1) && len(slugs) > 0 { // lines of one piece stand as they are, as in an address
			set[0].before = c.look.half
		}
		list, long = nil, len(set) > 1
		slugs = append(slugs, set...)
	}
	return slugs
}

// cutBullet returns what follows the mark of a list item at the beginning of a line.
func cutBullet(line string) (item string, ok bool) {
	for _, mark := range []string{"- ", "* ", "• ", "– "} {
		if item, ok = strings.CutPrefix(line, mark); ok {
			return strings.TrimSpace(item), true
		}
	}
	return line, false
}

func (c *composer) linked(line string, s page.Style) []typeset.Span {
	accent := s
	accent.Colour = c.look.colours.Accent
	return typeset.Linked(line, s, accent)
}

// bound keeps slugs on one page, unless they are more than a page should keep.
func (c *composer) bound(slugs []slug) []slug {
	if height(slugs) > c.look.whole {
		return slugs
	}
	for i := range max(0, len(slugs)-1) {
		slugs[i].keep = true
	}
	return slugs
}

// height is that of slugs one under the other.
func height(slugs []slug) page.Length {
	total := page.Length(0)
	for _, s := range slugs {
		total += s.before + s.height
	}
	return total
}

// spaced puts white above the first slug.
func spaced(slugs []slug, before page.Length) []slug {
	if len(slugs) > 0 {
		slugs[0].before += before
	}
	return slugs
}

// held keeps every slug on the page of what follows it.
func held(slugs []slug) []slug {
	for i := range slugs {
		slugs[i].keep = true
	}
	return kept(slugs)
}

// tied ties every slug to what follows it.
func tied(slugs []slug) []slug {
	for i := range slugs {
		kept(slugs[:i+1])
	}
	return slugs
}

// kept ties the last slug to what follows it.
func kept(slugs []slug) []slug {
	if n := len(slugs); n > 0 {
		slugs[n-1].keep, slugs[n-1].tied = true, true
	}
	return slugs
}

// beside sets columns side by side, their first lines level. The result is one
// slug, or where that would be too high to keep whole, one a line.
func (c *composer) beside(columns ...[]slug) []slug {
	tallest, count := page.Length(0), 0
	for _, column := range columns {
		tallest = max(tallest, height(column))
		count = max(count, len(column))
	}
	if count == 0 {
		return nil
	}
	if tallest <= c.look.whole {
		whole := slug{height: tallest}
		for _, column := range columns {
			y := page.Length(0)
			for _, s := range column {
				y += s.before
				whole.take(s, y)
				y += s.height
			}
		}
		return []slug{whole}
	}
	level := make([]slug, count)
	for _, column := range columns {
		for i, s := range column {
			level[i].height = max(level[i].height, s.before+s.height)
			level[i].keep, level[i].tied = level[i].keep || s.keep, level[i].tied || s.tied
			level[i].take(s, s.before)
		}
	}
	return level
}

// repeated is a slug that stands on an earlier page already, here as decoration.
func (s slug) repeated() slug {
	s.Texts = slices.Clone(s.Texts)
	for i := range s.Texts {
		s.Texts[i].Element = nil
	}
	s.Links, s.Fields, s.refs, s.anchor, s.mark = nil, nil, nil, "", ""
	return s
}

// lead puts marks before those of the slug, in the order of reading.
func (s *slug) lead(m page.Marks) {
	m.Add(s.Marks, 0, 0)
	s.Marks = m
}

// take draws another slug inside this one, y below its top.
func (s *slug) take(other slug, y page.Length) {
	s.Add(other.Marks, 0, y)
	for _, r := range other.refs {
		r.link.Y += y
		s.refs = append(s.refs, r)
	}
}

// squeezed is a slug whose lines stand a little nearer to one another. Signs that
// machines read, and marks no larger than a line, keep their form.
func (s slug) squeezed() slug {
	of := func(l page.Length) page.Length { return l * squeeze / 1000 }
	s.before = of(s.before)
	if len(s.Codes)+len(s.Pictures) > 0 {
		return s
	}
	small := 16 * page.Point
	s.height = of(s.height)
	s.Texts, s.Rules, s.Boxes = slices.Clone(s.Texts), slices.Clone(s.Rules), slices.Clone(s.Boxes)
	s.Links, s.refs = slices.Clone(s.Links), slices.Clone(s.refs)
	for i := range s.Texts {
		s.Texts[i].Baseline = of(s.Texts[i].Baseline)
	}
	for i := range s.Rules {
		s.Rules[i].Y1, s.Rules[i].Y2 = of(s.Rules[i].Y1), of(s.Rules[i].Y2)
	}
	for i := range s.Boxes {
		s.Boxes[i].Y = of(s.Boxes[i].Y)
		if s.Boxes[i].Height > small {
			s.Boxes[i].Height = of(s.Boxes[i].Height)
		}
	}
	for i := range s.Links {
		s.Links[i].Y = of(s.Links[i].Y)
	}
	for i := range s.refs {
		s.refs[i].link.Y = of(s.refs[i].link.Y)
	}
	s.Fields = slices.Clone(s.Fields)
	for i := range s.Fields {
		s.Fields[i].Y, s.Fields[i].Height = of(s.Fields[i].Y), of(s.Fields[i].Height)
	}
	return s
}
