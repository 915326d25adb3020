package layout

import (
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// dayList sets a day from the top of a sheet to its foot, in the largest type in which
// it stands on it, its hours huge. Room is that of a sign on a door, empty on a poster.
func (c *composer) dayList(d wallDay, room string) []slug {
	const least, largest = 12, 46 // points
	small, large := least, largest+1
	for large-small > 1 {
		middle := (small + large) / 2
		c.onWall(float64(middle), 1.16)
		if _, fits := c.dayListOf(d, room, c.structure); fits {
			small = middle
		} else {
			large = middle
		}
	}
	c.onWall(float64(small), 1.16)
	set, _ := c.dayListOf(d, room, c.structure)
	set[0].fresh = true
	return set
}

// dayListOf sets a day in the type that is chosen; fits is false where a sheet does not
// hold it.
func (c *composer) dayListOf(d wallDay, room string, section *page.Element) (set []slug, fits bool) {
	look := &c.look
	title := c.name(d.session)
	var under []string
	if room != "" && !strings.EqualFold(room, title) {
		under = append(under, title)
		title = c.line(room)
	}
	day := capitalized(c.line(c.locale.Day(d.facts.Date)))
	place := c.line(d.facts.Place)
	if place == "" {
		place = c.line(d.session.Place)
	}
	if strings.EqualFold(place, room) {
		place = ""
	}
	under = append(under, strings.Join(nonEmpty(day, c.line(d.facts.Title), place), "\u00a0· "))
	head, code := c.wallHead(title, nonEmpty(under...))
	if code.height > 0 {
		tall := max(head.height, code.height+look.half)
		head.take(code, 0)
		head.height = tall
	}
	head.mark = strings.Join(nonEmpty(c.line(room), c.bookmark(d.session)), " · ")
	hours := look.strong
	hours.Size = look.text.Size * 8 / 5
	widest := page.Length(0)
	for _, e := range d.entries {
		widest = max(widest, c.metrics.Width(c.locale.Clock(e.Start), hours))
	}
	left := widest + look.leading
	list := section.Add(page.RoleList)
	rows := make([][]slug, 0, len(d.entries))
	total := head.height
	for i, e := range d.entries {
		if i+1 < len(d.entries) && d.entries[i+1].Start == e.End {
			e.End = model.Clock{} // the next row says it
		}
		row := c.dayRow(e, hours, left, room, list)
		rows = append(rows, row)
		total += height(row)
	}
	spare := look.paper.room() - total
	white := min(max(0, spare/page.Length(len(rows)+1)), look.leading*3/2)
	set = append(set, head)
	for i, row := range rows {
		if row[0].before += white; i > 0 {
			row[0].Rules = append(row[0].Rules, page.Rule{X2: look.column, Y1: -white / 2, Y2: -white / 2, Weight: page.Point, Colour: look.colours.Line})
		}
		set = append(set, row...)
	}
	return set, spare >= 0
}

// dayRow sets an entry of a day, its hour left of its words.
func (c *composer) dayRow(e model.Entry, hours page.Style, left page.Length, room string, list *page.Element) []slug {
	look := &c.look
	c.at = e.Source
	item := list.Add(page.RoleItem)
	mark, body := item.Add(page.RoleItemMark), item.Add(page.RoleItemBody)
	e.Track = ""
	if strings.EqualFold(e.Place, room) {
		e.Place = ""
	}
	text := c.entryBody(e, left, look.column-left, body, body)
	if !e.End.IsZero() {
		spans := []typeset.Span{{Words: c.line(c.locale.Span(model.Clock{}, e.End)), Style: look.muted}}
		text = append(text, c.paragraph(spans, left, look.column-left, body.Add(page.RoleText))...)
	}
	if len(text) == 0 {
		text = []slug{{height: look.leading}}
	}
	var row slug
	height := look.lineHeight(hours)
	at := look.baseline(height, hours) - look.baseline(text[0].height, look.text)
	words := c.locale.Clock(e.Start)
	row.Texts = append(row.Texts, page.Text{X: 0, Baseline: look.baseline(height, hours), Width: c.metrics.Width(words, hours), Words: words + " ", Style: hours, Element: mark})
	row.Texts[0].Style.Colour = look.colours.Accent
	if pattern := patternOf(e.Kind); pattern != page.NoPattern {
		row.Texts[0].Style.Colour = look.colours.Muted
		row.Boxes = append(row.Boxes, page.Box{X: left - look.leading*3/5, Y: at, Width: look.leading / 4, Height: page.Length(len(text)) * look.leading, Line: &look.colours.Ink, Weight: page.Point / 2, Pattern: pattern})
	}
	y := max(0, at)
	for _, s := range text {
		row.take(s, y)
		y += s.height
	}
	row.height = max(height, y)
	return []slug{row}
}
