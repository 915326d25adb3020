package layout

import (
	"fmt"
	"strings"

	"deroule/convert/pdf/page"
)

// furnish gives the pages their running heads and feet. Topics are what goes on
// from the page before; on the first page a head stands only where first is set.
func (c *composer) furnish(d *page.Document, topics []string, first bool) {
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
	y += c.look.half - page.Point
	p.Rules = append(p.Rules, page.Rule{
		X1: c.look.paper.left, Y1: y, X2: c.look.paper.left + c.look.column, Y2: y, Weight: page.Point / 2, Colour: c.look.colours.Line,
	})
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
	if c.metrics.Width(words, s) <= room {
		return words
	}
	runes := []rune(words)
	for len(runes) > 0 && c.metrics.Width(string(runes)+"…", s) > room {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " \u00a0") + "…"
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
