package layout

import (
	"strings"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/qrcode"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// feed is the code that leads telephones to the calendar of the programme.
type feed struct {
	uri   string
	typed string // as the plan has it
	size  int    // squares of a side
	dark  []page.Run
}

// feedOf is that of the first link to a calendar that the programme has; nil where it
// has none, or none that a code holds.
func feedOf(p *model.Programme) *feed {
	for _, l := range p.Links {
		if !l.IsFeed() {
			continue
		}
		uri := typeset.EscapeURI(l.URL)
		if code, err := qrcode.New(uri); err == nil {
			return &feed{uri: uri, typed: l.URL, size: code.Size, dark: code.Runs()}
		}
	}
	return nil
}

// readable is the address of the calendar as people type it into a browser.
func (f *feed) readable() string {
	if rest, ok := strings.CutPrefix(f.typed, "webcal:"); ok {
		return "https:" + rest
	}
	return f.typed
}

// besideFeed sets parts of a page under one another, with the code of the calendar at
// the right of the first ones if the programme has one.
func (c *composer) besideFeed(parent *page.Element, parts ...func() []slug) []slug {
	set := func(from page.Length) (slugs []slug) {
		full := c.look.column
		for _, part := range parts {
			if height(slugs) < from {
				c.look.column = full - c.feedRoom()
			}
			slugs = append(slugs, part()...)
			c.look.column = full
		}
		return slugs
	}
	if !c.feedSought {
		c.feed, c.feedSought = feedOf(c.programme), true
	}
	if c.feed == nil {
		return set(0)
	}
	side := c.look.text.Size * 4 / 25
	width := side * page.Length(c.feed.size)
	room := c.feedRoom()
	element := &page.Element{Role: page.RoleText}
	code := c.feedSlug(side, width, element)
	if room > c.look.column/3 || code.height > c.look.paper.room()/3 {
		return set(0)
	}
	slugs := set(code.height)
	parent.Children = append(parent.Children, element)
	return c.overlaid(slugs, code)
}

// feedRoom is how much of a column the code of the calendar takes, with its caption and
// the white around it.
func (c *composer) feedRoom() page.Length {
	if c.feed == nil {
		return 0
	}
	side := c.look.text.Size * 4 / 25
	caption := c.metrics.Width(c.line(c.locale.Labels.Subscribe), c.look.smallMuted)
	return max(side*page.Length(c.feed.size)+side*qrcode.Quiet, caption) + c.look.leading
}

// feedSlug is the code, what it is for under it, both live.
func (c *composer) feedSlug(side, width page.Length, element *page.Element) slug {
	uri := c.feed.uri
	label := c.line(c.locale.Labels.Subscribe)
	link := element.Add(page.RoleLink)
	x := c.look.column - width
	s := slug{height: width + side*qrcode.Quiet}
	s.Codes = []page.Code{{
		X: x, Side: side, Size: c.feed.size, Dark: c.feed.dark, Colour: c.look.colours.Ink, Element: link.AddFigure(c.locale.Labels.QRCode + uri),
	}}
	caption := c.metrics.Width(label, c.look.smallMuted)
	s.Texts = []page.Text{{
		X: c.look.column - caption, Baseline: s.height + c.look.small.Size, Width: caption, Words: label, Style: c.look.smallMuted, Element: link,
	}}
	s.height += c.look.leading
	wide := max(width, caption)
	s.Links = []page.Link{{X: c.look.column - wide, Width: wide, Height: s.height, URI: uri, Alt: glyphs.Said(label) + c.locale.Labels.Colon + uri, Element: link}}
	return s
}

// overlaid puts a strip over others, as high as they or higher, so that they stay on
// one page as far down as it reaches.
func (c *composer) overlaid(slugs []slug, over slug) []slug {
	if missing := over.height - height(slugs); missing > 0 {
		halves := (missing + c.look.half - 1) / c.look.half
		slugs = append(slugs, slug{height: halves * c.look.half})
	}
	slugs[0].take(over, 0)
	for i := 0; height(slugs[:i+1]) < over.height; i++ {
		kept(slugs[:i+1])
	}
	return slugs
}
