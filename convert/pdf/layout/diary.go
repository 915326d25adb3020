package layout

import (
	"deroule/convert/pdf/page"
	"deroule/model"
)

// diary sets the running order of one day as a page of a diary: each entry as high as
// it is long, to one scale, with lines for notes at its right if they are wanted. It is none, and ok is
// false, where the day has tracks, an entry that has no end, or more to say than there
// is room for.
func (c *composer) diary(s *model.Session, room page.Length, notes bool, section *page.Element) (set []slug, ok bool) {
	const fewest = 4 // entries that make a day
	var entries []model.Entry
	for _, d := range days(s) {
		if len(d.entries) > 0 && (len(entries) > 0 || len(s.Days) > 0) {
			return nil, false
		}
		entries = append(entries, d.entries...)
	}
	all := blocks(entries, sessionEnd(s))
	if len(entries) < fewest || len(all) != len(entries) || c.look.narrow {
		return nil, false
	}
	for i, b := range all {
		if b.lanes > 1 || b.from == b.to && i < len(all)-1 || entries[i].Track != "" {
			return nil, false
		}
	}
	shortest, whole := minutesOfDay, all[len(all)-1].to-all[0].from
	for _, b := range all {
		if b.to > b.from {
			shortest = min(shortest, b.to-b.from)
		}
	}
	if c.look.text.Size*page.Length(whole) > room*page.Length(shortest) { // not even a line has room in the shortest
		return nil, false
	}
	width := c.look.column - c.look.axis
	if notes = notes && width*2/5 > 8*c.look.text.Size; notes {
		width = width * 3 / 5
	}
	list := &page.Element{Role: page.RoleList}
	rows := make([][]slug, len(entries))
	scale := page.Points(0.8) // of a minute, at least
	for i, e := range entries {
		rows[i] = c.diaryEntry(e, width, list)
		if minutes := page.Length(all[i].to - all[i].from); minutes > 0 {
			scale = max(scale, (c.inkHeight(rows[i])+minutes-1)/minutes)
		}
	}
	last := len(all) - 1
	room -= c.look.half // the height is a multiple of it
	if all[last].from == all[last].to {
		room -= height(rows[last])
	}
	most := room / page.Length(max(1, all[last].to-all[0].from)) // for the day to stand on the page
	if scale > most || scale > page.Points(3) {
		return nil, false
	}
	scale = min(most, max(scale, page.Points(1.1)))
	section.Children = append(section.Children, list)
	sheet := slug{before: c.look.leading}
	for i, b := range all {
		y := page.Length(b.from-all[0].from) * scale
		tall := page.Length(b.to-b.from) * scale
		if tall == 0 {
			tall = height(rows[i])
		}
		c.diaryBox(&sheet, b, entries[i], y, tall, width)
		at := y + min(c.look.half/2, (tall-height(rows[i]))/2)
		for _, r := range rows[i] {
			sheet.take(r, at)
			at += r.height
		}
		sheet.height = max(sheet.height, y+tall)
	}
	left := c.look.axis + width + c.look.leading
	if notes && s.Status != model.Cancelled {
		sheet.Add(c.linesFor(sheet.height, c.look.column-left, true), left, 0)
	}
	halves := (sheet.height + c.look.half - 1) / c.look.half
	sheet.height = halves * c.look.half
	return []slug{sheet}, true
}

// inkHeight is how high the letters of lines are, without the white around them.
func (c *composer) inkHeight(slugs []slug) page.Length {
	return height(slugs) - c.look.leading + c.look.text.Size*23/20
}

// diaryEntry sets the words of an entry in the measure of a diary.
func (c *composer) diaryEntry(e model.Entry, width page.Length, list *page.Element) []slug {
	c.at = e.Source
	item := list.Add(page.RoleItem)
	hours := item.Add(page.RoleItemMark)
	text := item.Add(page.RoleItemBody)
	inset := c.look.leading * 2 / 3
	body := c.entryBody(e, c.look.axis+inset, width-2*inset, text, text)
	if len(body) == 0 {
		body = []slug{{height: c.look.leading}}
	}
	body[0].lead(c.hours(e, hours))
	return body
}

// diaryBox draws the ground of an entry: tinted for what one comes for, with the
// pattern of breaks and meals at its side, by a broken line where its end is not said
// or where it is optional.
func (c *composer) diaryBox(s *slug, b block, e model.Entry, y, tall, width page.Length) {
	look := &c.look
	const gap = page.Point
	side := page.Box{X: look.axis, Y: y + gap, Width: 4 * page.Point, Height: tall - gap, Line: &look.colours.Accent, Weight: page.Point / 2, Pattern: page.Solid}
	ground := page.Box{X: look.axis, Y: y + gap, Width: width, Height: tall - gap}
	switch pattern := patternOf(e.Kind); {
	case pattern != page.NoPattern:
		side.Pattern, side.Line = pattern, &look.colours.Ink
	case b.guessed || e.Optional:
		ground.Line, ground.Weight, ground.Dashed = &look.colours.Accent, page.Point/2, true
	default:
		ground.Fill = &look.colours.Tint
	}
	s.Boxes = append(s.Boxes, ground, side)
}
