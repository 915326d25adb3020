package layout

import (
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// parallel returns how many of the first entries run in tracks side by side, where
// there is room for as many; those of more tracks are set one under another, each
// with the name of its track.
func (c *composer) parallel(entries []model.Entry) int {
	least := 5 * c.look.text.Size // the width of a narrow column
	room := int((c.measure() + c.look.leading) / (least + c.look.leading))
	n := 0
	for n < len(entries) && entries[n].Track != "" {
		n++
	}
	if count := len(trackNames(entries[:n])); count < 2 || count > room {
		return 0
	}
	return n
}

func trackNames(entries []model.Entry) []string {
	var names []string
	for _, e := range entries {
		if !slices.Contains(names, e.Track) {
			names = append(names, e.Track)
		}
	}
	return names
}

// slot is what the tracks have at one hour.
type slot struct {
	start model.Clock
	cells map[string][]model.Entry // by track
}

// slots parts entries by the hour of their start, in its order. An entry without
// an hour goes on in the slot of the one before it.
func slots(entries []model.Entry) []slot {
	var all []slot
	last := map[string]model.Clock{}
	for _, e := range entries {
		start := e.Start
		if start.IsZero() {
			start = last[e.Track]
		}
		last[e.Track] = start
		i := slices.IndexFunc(all, func(s slot) bool { return s.start == start })
		if i < 0 {
			i = len(all)
			all = append(all, slot{start: start, cells: map[string][]model.Entry{}})
		}
		all[i].cells[e.Track] = append(all[i].cells[e.Track], e)
	}
	slices.SortStableFunc(all, func(a, b slot) int { return a.start.Minutes() - b.start.Minutes() })
	return all
}

// end is the end that all entries of the slot share; zero where they differ.
func (s slot) end() model.Clock {
	var end model.Clock
	first := true
	for _, cell := range s.cells {
		for _, e := range cell {
			if !first && e.End != end {
				return model.Clock{}
			}
			end, first = e.End, false
		}
	}
	return end
}

// tracks sets entries of several tracks in columns right of the axis, a row for
// each hour.
func (c *composer) tracks(entries []model.Entry, list *page.Element) []slug {
	names := trackNames(entries)
	table := list.Add(page.RoleItem).Add(page.RoleItemBody).Add(page.RoleTable)
	gap := c.look.leading
	width := (c.measure() + gap) / page.Length(len(names))
	head := c.trackHead(names, width, gap, table.Add(page.RoleRow))
	var set []slug
	for _, s := range slots(entries) {
		row := table.Add(page.RoleRow)
		hours := row.AddHead(page.HeadsRow)
		end := s.end()
		columns := make([][]slug, len(names))
		for i, name := range names {
			cell := row.Add(page.RoleCell)
			for _, e := range s.cells[name] {
				own := end.IsZero() && !e.End.IsZero() || e.Start != s.start
				columns[i] = append(columns[i], c.trackEntry(e, own, c.look.axis+page.Length(i)*width, width-gap, cell)...)
			}
		}
		next := c.trackRow(s, columns, width, gap, hours)
		if len(set) > 0 {
			rule := page.Rule{X1: c.look.axis, X2: c.look.column, Weight: page.Point / 2, Colour: c.look.colours.Line}
			next[0].Rules = append(next[0].Rules, rule)
		}
		set = append(set, next...)
	}
	for i := range set {
		set[i].head = head
	}
	return append(held(spaced(slices.Clone(head), c.look.half)), set...)
}

// trackHead names the tracks over a rule.
func (c *composer) trackHead(names []string, width, gap page.Length, row *page.Element) []slug {
	row.Add(page.RoleCell) // over the hours
	columns := make([][]slug, len(names))
	for i, name := range names {
		spans := []typeset.Span{{Words: c.line(name), Style: c.look.smallStrong}}
		columns[i] = c.paragraph(spans, c.look.axis+page.Length(i)*width, width-gap, row.AddHead(page.HeadsColumn))
	}
	head := c.beside(columns...)
	if len(head) == 0 {
		head = []slug{{height: c.look.leading}}
	}
	last := &head[len(head)-1]
	for i := range names {
		x := c.look.axis + page.Length(i)*width
		last.Rules = append(last.Rules, page.Rule{
			X1: x, X2: x + width - gap, Y1: last.height, Y2: last.height, Weight: page.Point / 2, Colour: c.look.colours.Accent,
		})
	}
	return head
}

// trackRow sets the cells of a slot beside one another, with its hours.
func (c *composer) trackRow(s slot, columns [][]slug, width, gap page.Length, hours *page.Element) []slug {
	row := c.beside(columns...)
	if len(row) == 0 {
		row = []slug{{height: c.look.leading}}
	}
	row[0].lead(c.hours(model.Entry{Start: s.start, End: s.end()}, hours))
	for i := range row {
		for n := 1; n < len(columns); n++ {
			x := c.look.axis + page.Length(n)*width - gap/2
			row[i].Rules = append(row[i].Rules, page.Rule{X1: x, X2: x, Y2: row[i].height, Weight: page.Point / 2, Colour: c.look.colours.Line})
		}
	}
	return row
}

// trackEntry sets an entry in a column; its own hours come first where they are
// not those of the row.
func (c *composer) trackEntry(e model.Entry, own bool, x, width page.Length, cell *page.Element) []slug {
	c.at = e.Source
	var hours *page.Element
	if own {
		hours = cell.Add(page.RoleText)
	}
	indent := page.Length(0)
	if patternOf(e.Kind) != page.NoPattern {
		indent = c.look.axis - c.look.swatch
	}
	e.Track = ""
	body := c.entryBody(e, x+indent, width-indent, cell.Add(page.RoleText), cell)
	if len(body) > 0 && indent > 0 {
		var swatch slug
		swatch.height = body[0].height
		c.setSwatch(&swatch, e.Kind)
		swatch.Boxes[0].X = x
		body[0].take(swatch, 0)
	}
	if own {
		spans := []typeset.Span{{Words: c.locale.Span(e.Start, e.End), Style: c.look.smallMuted}}
		body = append(kept(c.paragraph(spans, x, width, hours)), body...)
	}
	return body
}
