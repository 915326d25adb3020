package layout

import (
	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"
)

// draw draws the timetable as a strip of a whole page; forced cuts words that have no
// room.
func (t *timetable) draw(forced bool) slug {
	sheet := slug{height: t.look.paper.room()}
	sheet.take(t.head, 0)
	if len(t.code.Codes) > 0 {
		sheet.take(t.code, 0)
	}
	t.drawHours(&sheet)
	for i := range t.days {
		t.drawDay(&sheet, i, forced)
	}
	sheet.mark = t.title
	return sheet
}

// drawHours rules the hours across the days, and names them at the left.
func (t *timetable) drawHours(sheet *slug) {
	const hour = 60
	style := t.look.smallMuted
	for _, s := range t.segments {
		free := page.Length(0)
		for minute := s.from; minute <= s.to; minute = (minute/hour + 1) * hour {
			y := t.at(minute)
			line := page.Box{X: t.axis, Y: y, Width: t.look.column - t.axis, Height: page.Point / 2, Fill: &t.look.colours.Line} // entries cover it
			sheet.Boxes = append(sheet.Boxes, line)
			if y < free {
				continue
			}
			words := t.clockOf(minute)
			sheet.Texts = append(sheet.Texts, page.Text{X: 0, Baseline: y + style.Size/3, Width: t.metrics.Width(words, style), Words: words, Style: style})
			free = y + style.Size*6/5
		}
	}
}

// drawDay draws a day: its heads, and its entries, which a table holds for those to
// whom the page is read, a row for all that begins at one hour.
func (t *timetable) drawDay(sheet *slug, i int, forced bool) {
	d := t.days[i]
	x, width := t.column(i)
	section := t.structure.Add(page.RoleSection)
	title := section.Add(page.RoleHeading)
	var heads []*page.Element
	table := section.Add(page.RoleTable)
	row := table.Add(page.RoleHeads).Add(page.RoleRow)
	names := d.tracks
	if len(names) < 2 {
		names = []string{""}
		heads = []*page.Element{row.AddHead(page.HeadsColumn)}
	} else {
		for range names {
			heads = append(heads, row.AddHead(page.HeadsColumn))
		}
	}
	sheet.take(t.dayHeads(i, x, width, title, heads), t.top)
	elements := t.cellElements(d, names, table.Add(page.RoleRows))
	n := 0
	for _, c := range t.cells {
		if c.day != i {
			continue
		}
		t.drawCell(sheet, c, elements[n], forced)
		n++
	}
}

// cellElements are those of the entries of a day, in rows of a table.
func (t *timetable) cellElements(d wallDay, names []string, table *page.Element) []*page.Element {
	var elements []*page.Element
	for n := 0; n < len(d.entries); {
		row := table.Add(page.RoleRow)
		if len(names) < 2 || d.entries[n].Track == "" {
			cell := row.Add(page.RoleCell)
			cell.Columns = len(names)
			elements = append(elements, cell.Add(page.RoleText))
			n++
			continue
		}
		cells := map[string]*page.Element{}
		for _, name := range names {
			cells[name] = row.Add(page.RoleCell)
		}
		start := d.entries[n].Start
		for ; n < len(d.entries) && d.entries[n].Start == start && d.entries[n].Track != ""; n++ {
			elements = append(elements, cells[d.entries[n].Track].Add(page.RoleText))
		}
	}
	return elements
}

// drawCell draws an entry: its ground, a stroke at its left, its words.
func (t *timetable) drawCell(sheet *slug, c ttCell, e *page.Element, forced bool) {
	look := &t.look
	c.height = max(c.height, page.Point)
	ground := page.Box{X: c.x, Y: c.y, Width: c.width, Height: c.height, Fill: &look.colours.Tint}
	stroke := page.Box{X: c.x, Y: c.y, Width: look.leading / 6, Height: c.height, Line: &look.colours.Accent, Weight: page.Point / 4, Pattern: page.Solid}
	white := templates.White()
	switch pattern := patternOf(c.entry.Kind); {
	case pattern != page.NoPattern:
		ground.Fill, stroke.Pattern, stroke.Line = &white, pattern, &look.colours.Ink
	case c.block.guessed || c.entry.Optional:
		ground.Fill, ground.Line, ground.Weight, ground.Dashed = &white, &look.colours.Accent, page.Point/2, true
	}
	sheet.Boxes = append(sheet.Boxes, ground, stroke)
	m, ok := t.chosenWords(c, e)
	if !ok && forced {
		m = t.cutWords(c, e)
	}
	sheet.Add(m, 0, 0)
}

// cutWords are as many words of an entry as its place has room for on a line, in type as
// high as it is but never too small to read; that some are missing is reported.
func (t *timetable) cutWords(c ttCell, e *page.Element) page.Marks {
	style := t.words(c, true)[0][0].Style
	style.Size = max(page.Points(smallest), min(style.Size, c.height*9/10))
	inset := t.look.leading / 4
	x := c.x + inset + t.look.leading/6
	title := t.words(c, true)[0][0].Words
	words := t.shortened(title, style, c.width-2*inset-t.look.leading/6)
	if words != title {
		t.diagnostics.Add(model.LeftOut, c.entry.Source, c.entry.Title).As("no-room")
	}
	return page.Marks{Texts: []page.Text{{
		X: x, Baseline: c.y + t.look.baseline(min(c.height, t.look.leading), style), Width: t.metrics.Width(words, style), Words: words, Style: style, Element: e,
	}}}
}
