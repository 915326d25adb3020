package layout

import (
	"fmt"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/model"
)

// furnish gives the pages their running heads and feet. Topics are what goes on
// from the page before; on the first page a head stands only where first is set.
func (c *composer) furnish(d *page.Document, topics []string, first bool) {
	c.at = model.Pos{}
	foot := strings.Join(nonEmpty(c.line(c.source), c.period()), "  ·  ")
	for i, p := range d.Pages {
		if i > 0 || first {
			c.runningHead(p, d.Title, topics[i])
		}
		y := c.look.paper.height - c.look.paper.bottom + c.look.leading*2
		number := fmt.Sprintf("%s\u00a0%d\u00a0/\u00a0%d", c.locale.Labels.Page, i+1, len(d.Pages))
		right := c.small(p, number, c.look.column, y, true, c.look.column)
		c.small(p, foot, 0, y, false, c.look.column-right-c.look.leading)
	}
}

func (c *composer) runningHead(p *page.Page, title, topic string) {
	y := c.look.paper.top - c.look.leading*3/2
	right := page.Length(0)
	if topic != "" {
		right = c.small(p, topic+" ("+strings.ToLower(c.locale.Labels.Continued)+")", c.look.column, y, true, c.look.column/2)
	}
	c.small(p, title, 0, y, false, c.look.column-right-c.look.leading)
}

// small draws a line of small type that is no part of the text, at x or, right-
// aligned, before x. It is cut where it is wider than room; its width is returned.
func (c *composer) small(p *page.Page, words string, x, y page.Length, right bool, room page.Length) page.Length {
	style := c.look.smallMuted
	words = c.shortened(words, style, room)
	width := c.metrics.Width(words, style)
	if right {
		x -= width
	}
	if words != "" {
		p.Texts = append(p.Texts, page.Text{X: c.look.paper.left + x, Baseline: y, Width: width, Words: words, Style: style})
	}
	return width
}

// shortened cuts words that are wider than room, and says so with an ellipsis.
func (c *composer) shortened(words string, s page.Style, room page.Length) string {
	width, cut := page.Length(0), 0
	ellipsis := c.metrics.Width("…", s)
	for i, r := range words {
		if width+ellipsis <= room {
			cut = i
		}
		if width += c.metrics.Width(string(r), s); width > room {
			return strings.TrimRight(words[:cut], " \u00a0") + "…"
		}
	}
	return words
}

func nonEmpty(parts ...string) []string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return kept
}
