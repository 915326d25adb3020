package layout

import (
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// trackSpan is where the entries begin and end that run in tracks, with those
// between them that are for all.
func trackSpan(entries []model.Entry) (from, to int) {
	from = slices.IndexFunc(entries, func(e model.Entry) bool { return e.Track != "" })
	if from < 0 {
		return 0, 0
	}
	for i, e := range entries {
		if e.Track != "" {
			to = i + 1
		}
	}
	return from, to
}

// trackRoom is how many tracks have room side by side: a column holds fourteen
// letters.
func (c *composer) trackRoom() int {
	least := c.metrics.Width("nnnnnnnnnnnnnn", c.look.text)
	gap := c.look.leading
	return int((c.look.column - c.look.axis + gap) / (least + gap))
}

// trackNames lists the tracks in the order of the source: where tracks begin
// together, as the columns of a table do, they stand there from left to right.
func trackNames(entries []model.Entry) []string {
	var names []string
	after := map[string][]string{} // by track, those that stand right of it
	var row []model.Entry
	flush := func() {
		for i := 1; i < len(row); i++ {
			if left, right := row[i-1].Track, row[i].Track; left != right {
				after[left] = append(after[left], right)
			}
		}
		row = row[:0]
	}
	for _, e := range entries {
		if e.Track == "" {
			continue
		}
		if !slices.Contains(names, e.Track) {
			names = append(names, e.Track)
		}
		if len(row) > 0 && (row[0].Start != e.Start || e.Start.IsZero()) {
			flush()
		}
		row = append(row, e)
	}
	flush()
	return inColumnOrder(names, after)
}

// inColumnOrder puts names before those that stand after them, otherwise in the order
// in which they come.
func inColumnOrder(names []string, after map[string][]string) []string {
	waiting := map[string]int{}
	for _, name := range names {
		for _, right := range after[name] {
			waiting[right]++
		}
	}
	var order []string
	left := slices.Clone(names)
	for len(left) > 0 {
		i := max(0, slices.IndexFunc(left, func(name string) bool { return waiting[name] <= 0 }))
		name := left[i]
		left = slices.Delete(left, i, i+1)
		order = append(order, name)
		for _, right := range after[name] {
			waiting[right]--
		}
	}
	return order
}

// slot is what begins at one hour: in tracks, or one entry that is for all.
type slot struct {
	start  model.Clock
	common *model.Entry
	cells  map[string][]model.Entry // by track
}

// slots parts entries, which are in the order of time, by the hour of their start.
// What all tracks have alike is for all.
func slots(entries []model.Entry, names []string) []slot {
	var all []slot
	for i := range entries {
		e := entries[i]
		if e.Track == "" {
			all = append(all, slot{start: e.Start, common: &e})
			continue
		}
		n := len(all)
		if n == 0 || all[n-1].common != nil || !e.Start.IsZero() && all[n-1].start != e.Start {
			all = append(all, slot{start: e.Start, cells: map[string][]model.Entry{}})
			n++
		}
		all[n-1].cells[e.Track] = append(all[n-1].cells[e.Track], e)
	}
	for i := range all {
		if e := all[i].shared(names); e != nil {
			all[i].common, all[i].cells = e, nil
		}
	}
	return all
}

// shared is the entry that all tracks have at the hour of a slot, word for word.
func (s slot) shared(names []string) *model.Entry {
	var first *model.Entry
	for _, name := range names {
		cell := s.cells[name]
		if len(cell) != 1 {
			return nil
		}
		e := cell[0]
		if e.Track = ""; first == nil {
			first = &e
			continue
		}
		if e.Title != first.Title || e.Kind != first.Kind || e.Start != first.Start || e.End != first.End || e.Optional != first.Optional || e.Place != first.Place ||
			!slices.Equal(e.People, first.People) || !slices.Equal(e.Details, first.Details) || !slices.Equal(e.Audience, first.Audience) {
			return nil
		}
	}
	return first
}

// end is the end that all entries of the slot share; zero where they differ.
func (s slot) end() model.Clock {
	if s.common != nil {
		return s.common.End
	}
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

// trackGrid sets entries of several tracks in columns right of the axis, a row for
// each hour. What is for all stands across the columns, at its hour.
func (c *composer) trackGrid(entries []model.Entry, names []string, section *page.Element) []slug {
	table := section.Add(page.RoleTable)
	gap := c.look.leading
	width := (c.look.column - c.look.axis + gap) / page.Length(len(names))
	head := c.trackHead(names, width, gap, table.Add(page.RoleHeads).Add(page.RoleRow))
	rows := table.Add(page.RoleRows)
	var set []slug
	for _, s := range slots(entries, names) {
		row := rows.Add(page.RoleRow)
		hours := row.AddHead(page.HeadsRow)
		var next []slug
		if s.common != nil {
			cell := row.Add(page.RoleCell)
			cell.Columns = len(names)
			next = c.commonRow(*s.common, hours, cell)
		} else {
			next = c.trackRow(s, names, width, gap, row, hours)
		}
		if len(set) > 0 {
			next[0].Rules = append(next[0].Rules, page.Rule{X2: c.look.column, Weight: page.Point * 2 / 5, Colour: c.look.colours.Line})
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
	last.Rules = append(last.Rules, page.Rule{X2: c.look.column, Y1: last.height, Y2: last.height, Weight: page.Point, Colour: c.look.colours.Accent})
	return head
}

// commonRow sets an entry that is for all across the columns.
func (c *composer) commonRow(e model.Entry, hours, cell *page.Element) []slug {
	c.at = e.Source
	body := c.entryBody(e, c.look.axis, c.look.column-c.look.axis, cell.Add(page.RoleText), cell)
	if len(body) == 0 {
		body = []slug{{height: c.look.leading}}
	}
	body[0].lead(c.hours(e, hours))
	c.setSwatch(&body[0], e.Kind)
	return c.pad(c.bound(body))
}

// trackRow sets the cells of a slot beside one another, with its hours.
func (c *composer) trackRow(s slot, names []string, width, gap page.Length, row, hours *page.Element) []slug {
	end := s.end()
	columns := make([][]slug, len(names))
	for i, name := range names {
		cell := row.Add(page.RoleCell)
		for _, e := range s.cells[name] {
			own := end.IsZero() && !e.End.IsZero() || e.Start != s.start
			columns[i] = append(columns[i], c.trackEntry(e, own, c.look.axis+page.Length(i)*width, width-gap, cell)...)
		}
	}
	set := c.beside(columns...)
	if len(set) == 0 {
		set = []slug{{height: c.look.leading}}
	}
	set[0].lead(c.hours(model.Entry{Start: s.start, End: end}, hours))
	set = c.pad(set)
	for i := range set {
		for n := 1; n < len(columns); n++ {
			x := c.look.axis + page.Length(n)*width - gap/2
			set[i].Rules = append(set[i].Rules, page.Rule{X1: x, X2: x, Y2: set[i].height, Weight: page.Point * 2 / 5, Colour: c.look.colours.Line})
		}
	}
	return set
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

// bySlot sets entries of more tracks than stand side by side: the hours once, under
// one another what each track has then.
func (c *composer) bySlot(entries []model.Entry, names []string, section *page.Element) []slug {
	list := section.Add(page.RoleList)
	var set []slug
	for _, s := range slots(entries, names) {
		if s.common != nil {
			set = append(set, c.entry(*s.common, list, false)...)
			continue
		}
		end, first := s.end(), true
		for _, name := range names {
			for _, e := range s.cells[name] {
				shown := e
				if e.Start == s.start && !first && !end.IsZero() {
					shown.Start, shown.End = model.Clock{}, model.Clock{}
				}
				next := c.entry(shown, list, false)
				if first {
					next = held(next)
				}
				first = false
				set = append(set, next...)
			}
		}
	}
	return set
}
