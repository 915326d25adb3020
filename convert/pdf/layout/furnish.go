package layout

import (
	"fmt"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"
)

// furnish gives the pages their running heads and feet, and those that open a
// document the logo. Sheets are documents of their own, with numbers of their own.
func (c *composer) furnish(d *page.Document, pages []state, sheets bool) {
	c.at = model.Pos{}
	values := map[string]string{"{title}": c.title, "{source}": c.line(c.source), "{period}": c.period(), "{version}": c.version()}
	foot, _ := templates.Fill(c.line(c.look.theme.Footer), values)
	head, _ := templates.Fill(c.line(c.look.theme.Header), values)
	values["{title}"] = "" // it stands on the page itself
	opening, _ := templates.Fill(c.line(c.look.theme.Header), values)
	if sheets {
		opening = head
	}
	number, of := 0, 0
	for i, p := range d.Pages {
		opens := i == 0 || sheets && pages[i].fresh
		if opens {
			c.openingHead(d, p, opening)
			number, of = 0, 1
			for i+of < len(pages) && (!sheets || !pages[i+of].fresh) {
				of++
			}
		} else {
			c.runningHead(p, head, pages[i].topic)
		}
		number++
		c.foot(p, foot, number, of, sheets)
	}
}

// openingHead is the head of the first page of a document: the logo, if there is
// one, and words beside it.
func (c *composer) openingHead(d *page.Document, p *page.Page, words string) {
	logo := c.look.theme.Logo
	y := c.headLine()
	if logo.Data == "" {
		c.small(p, words, 0, y, false, c.look.column)
		return
	}
	height := min(page.Millimetres(logo.Height), c.look.paper.top-2*edge)
	if most := c.look.column / 3; page.Length(float64(height)*logo.Aspect) > most { // a wide one is lower
		height = page.Length(float64(most) / logo.Aspect)
	}
	width := page.Length(float64(height) * logo.Aspect)
	picture := page.Picture{X: c.look.paper.left, Y: (c.look.paper.top - height) * 9 / 20, Width: width, Height: height}
	if len(d.Images) == 0 {
		d.Images = append(d.Images, page.Image{Name: logo.File, Data: logo.Data})
		if alt := c.line(logo.Text); alt != "" { // later ones are decoration
			figure := &page.Element{Role: page.RoleFigure, Alt: alt}
			c.structure.Children = append([]*page.Element{figure}, c.structure.Children...)
			picture.Element = figure
		}
	}
	p.Pictures = append(p.Pictures, picture)
	x := width + c.look.leading
	style := c.look.strong // as large as the picture lets it be
	style.Size = min(height*2/5, c.look.heading.Size)
	words = c.shortened(words, style, c.look.column-x)
	if words != "" && c.look.column > x {
		p.Texts = append(p.Texts, page.Text{
			X: c.look.paper.left + x, Baseline: picture.Y + c.look.baseline(height, style), Width: c.metrics.Width(words, style), Words: words, Style: style,
		})
	}
}

// version says of what day this version of the programme is; nothing where nobody
// knows.
func (c *composer) version() string {
	if c.versionOf.IsZero() {
		return ""
	}
	return c.line(fmt.Sprintf(c.locale.Labels.Version, c.locale.Period(c.versionOf, c.versionOf)))
}

// edge is how near to the edge of a sheet printers print.
const edge = 4 * page.Millimetre

// headLine is where the running head stands.
func (c *composer) headLine() page.Length {
	return max(c.look.paper.top-min(c.look.leading*3/2, c.look.paper.top/2), edge+c.look.small.Size*3/4)
}

func (c *composer) runningHead(p *page.Page, words, topic string) {
	y := c.headLine()
	right := page.Length(0)
	if topic != "" {
		suffix := " (" + strings.ToLower(c.locale.Labels.Continued) + ")"
		room := c.look.column / 2
		topic = c.shortened(topic, c.look.smallMuted, room-c.metrics.Width(suffix, c.look.smallMuted))
		right = c.small(p, topic+suffix, c.look.column, y, true, room)
	}
	c.small(p, words, 0, y, false, c.look.column-right-c.look.leading)
}

// foot says where the page comes from, and its number; a sheet of one page needs none.
func (c *composer) foot(p *page.Page, words string, number, of int, sheet bool) {
	y := c.look.paper.height - c.look.paper.bottom + min(c.look.leading*2, c.look.paper.bottom/2)
	right := page.Length(0)
	if !sheet || of > 1 {
		right = c.small(p, fmt.Sprintf("%s\u00a0%d\u00a0/\u00a0%d", c.locale.Labels.Page, number, of), c.look.column, y, true, c.look.column)
	}
	c.small(p, words, 0, y, false, c.look.column-right-c.look.leading)
}

// small draws a line of small type that is no part of the text, at x or, right-
// aligned, before x. It is cut where it is wider than room; its width is returned.
func (c *composer) small(p *page.Page, words string, x, y page.Length, right bool, room page.Length) page.Length {
	style := c.look.smallMuted
	for c.metrics.Width(words, style) > room { // parts are left out whole, the last first
		i := strings.LastIndex(words, "  ·  ")
		if i < 0 {
			break
		}
		words = words[:i]
	}
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
