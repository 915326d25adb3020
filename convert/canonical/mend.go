package canonical

import (
	"slices"
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// A session stands in two places, as a row of the table and as a heading. People who
// go on working in a document change one of them. The checksum tells which: where the
// old words in the heading give it again, the heading was changed, else the row.

// mender makes a document that somebody changed in one of two places say the same in
// both.
type mender struct {
	form
	text     string // the source
	p        *model.Programme
	found    model.Diagnostics
	changed  bool // something that is no difference of two places
	kept     []outline.Kept
	headings map[int][]outline.Block // of the rows: the heading with what stands below it
}

// mended returns the document with both places in agreement, and what was found; it is
// false where nothing is to be mended, or nothing can be.
func (f form) mended(doc *outline.Document, text string) (*outline.Document, model.Diagnostics, bool) {
	at := slices.IndexFunc(doc.Blocks, func(b outline.Block) bool {
		h, ok := b.(*outline.Heading)
		return ok && h.Level == 1 && h.Text.Plain == f.Labels.Sessions
	})
	if at < 0 || at+1 >= len(doc.Blocks) {
		return nil, nil, false
	}
	table, ok := doc.Blocks[at+1].(*outline.Table)
	if !ok || table.Header == nil {
		return nil, nil, false
	}
	m := &mender{form: f, text: text, p: &model.Programme{}, headings: map[int][]outline.Block{}}
	table = m.dated(table)
	if !(&reader{form: f}).rows(m.p, table) {
		return nil, nil, false
	}
	rest := m.assign(doc.Blocks[at+2:])
	own := *doc
	own.Blocks = append(slices.Clone(doc.Blocks[:at+1]), m.table(table))
	for i := range m.p.Sessions {
		own.Blocks = append(own.Blocks, m.headings[i]...)
	}
	own.Blocks = append(own.Blocks, rest...)
	own.Kept = append(slices.Clone(doc.Kept), m.kept...)
	for i, last := 0, 0; i < len(m.p.Sessions); i++ {
		if section := m.headings[i]; section != nil { // rows that were moved
			line := section[0].Position().Line
			m.changed = m.changed || line < last
			last = line
		}
	}
	return &own, m.found, m.changed || len(m.found) > 0
}

// assign finds the row of each heading, and returns what belongs to no row.
func (m *mender) assign(blocks []outline.Block) (rest []outline.Block) {
	sections := sectionsOf(blocks)
	called := map[string][]int{} // the rows that make a heading, in order
	for i, s := range m.p.Sessions {
		heading := m.sessionHeading(i, s)
		called[heading] = append(called[heading], i)
	}
	var open []int // sections whose row is not found yet
	for k, section := range sections {
		h, ok := section[0].(*outline.Heading)
		if !ok || m.isChapter(h.Text.Plain) {
			continue
		}
		if rows := called[h.Text.Plain]; len(rows) > 0 {
			m.headings[rows[0]], sections[k] = section, nil
			called[h.Text.Plain] = rows[1:]
		} else {
			open = append(open, k)
		}
	}
	var differing []twoPlaces
	rows := m.unassigned()
	for _, k := range open {
		h := *sections[k][0].(*outline.Heading)
		dates, name := m.partsOf(h.Text.Plain)
		i := m.rowLike(rows, dates, name)
		switch {
		case i >= 0:
			differing = append(differing, twoPlaces{i, &h, dates, name})
			m.headings[i], sections[k] = append([]outline.Block{&h}, sections[k][1:]...), nil
		case len(dates) > 0:
			m.found.Add(model.EditedSession, h.Pos, h.Text.Plain).As("row-gone")
			m.kept = append(m.kept, outline.Kept{Kind: model.Excluded, Title: h.Text.Plain, Text: textOf(sections[k][1:]), Pos: h.Pos})
			sections[k] = nil
		}
	}
	for _, d := range differing {
		m.agree(d, len(differing) == 1)
	}
	return slices.Concat(sections...)
}

// sectionsOf cuts blocks before each heading of the first level.
func sectionsOf(blocks []outline.Block) (sections [][]outline.Block) {
	for _, b := range blocks {
		if h, ok := b.(*outline.Heading); ok && h.Level == 1 || len(sections) == 0 {
			sections = append(sections, nil)
		}
		last := len(sections) - 1
		sections[last] = append(sections[last], b)
	}
	return sections
}

// rowIndex finds rows by their name and by their days.
type rowIndex map[string][]int

// unassigned is the index of the rows without a heading.
func (m *mender) unassigned() rowIndex {
	rows := rowIndex{}
	for i, s := range m.p.Sessions {
		if m.headings[i] != nil {
			continue
		}
		for _, key := range indexKeys(s.Dates, s.Name()) {
			rows[key] = append(rows[key], i)
		}
	}
	return rows
}

// indexKeys are what a row with the days and the name is found under.
func indexKeys(dates []model.DateRange, name string) (keys []string) {
	if name != "" {
		keys = append(keys, "name "+name)
	}
	if len(dates) > 0 {
		key := []string{"days"}
		for _, r := range dates {
			key = append(key, r.Start.String(), r.End.String(), string(r.Precision))
		}
		keys = append(keys, strings.Join(key, " "))
	}
	return keys
}

// rowLike is the only row without a heading that has the days or the name; -1 for none.
func (m *mender) rowLike(rows rowIndex, dates []model.DateRange, name string) int {
	var found []int
	for _, key := range indexKeys(dates, name) {
		rows[key] = m.withoutHeading(rows[key])
		found = append(found, rows[key][:min(2, len(rows[key]))]...)
	}
	slices.Sort(found)
	if found = slices.Compact(found); len(found) == 1 {
		return found[0]
	}
	return -1
}

// withoutHeading drops rows that have a heading, until the first two have none: nobody
// asks for more, and each row is dropped once.
func (m *mender) withoutHeading(rows []int) []int {
	for len(rows) > 0 {
		switch {
		case m.headings[rows[0]] != nil:
		case len(rows) > 1 && m.headings[rows[1]] != nil:
			rows[1] = rows[0]
		default:
			return rows
		}
		rows = rows[1:]
	}
	return nil
}

// partsOf reads the days and the name that a heading of a session says.
func (f form) partsOf(heading string) (dates []model.DateRange, name string) {
	before, after, _ := strings.Cut(heading, f.colon)
	if dates, ok := f.daysIn(before); ok {
		return dates, after
	}
	return nil, heading
}

// daysIn reads days as the form writes them, or as people do.
func (f form) daysIn(text string) ([]model.DateRange, bool) {
	if dates, ok := f.readDates(text); ok {
		return dates, true
	}
	found := f.lex.FindDates(text)
	if len(found) != 1 || !found[0].Ranges[0].Start.HasYear() {
		return nil, false
	}
	return found[0].Ranges, true
}

// twoPlaces are a row and its heading that differ, with what the heading says.
type twoPlaces struct {
	row     int
	heading *outline.Heading
	dates   []model.DateRange
	name    string
}

// agree makes a row and its heading say what was changed last. The checksum tells it
// where no others differ; elsewhere the row is taken, which is what people look at.
func (m *mender) agree(d twoPlaces, alone bool) {
	s, h := m.p.Sessions[d.row], d.heading
	row, heading := m.sessionHeading(d.row, s), h.Text.Plain
	switch {
	case !alone:
		m.found.Add(model.EditedSession, s.Source, heading, row).With(h.Pos)
	case m.wasCalled(h, row):
		if len(d.dates) > 0 {
			s.Dates = d.dates
		}
		if s.Title != "" && d.name != "" {
			s.Title = d.name
		}
		m.found.Add(model.EditedSession, h.Pos, row, heading).As("heading").With(s.Source)
	default:
		m.found.Add(model.EditedSession, s.Source, heading, row).As("row").With(h.Pos)
	}
	h.Text = outline.NewText(m.sessionHeading(d.row, s), h.Text.Pos())
}

// wasCalled reports whether the source is as deroule left it but for a heading, which
// had those words.
func (m *mender) wasCalled(h *outline.Heading, words string) bool {
	all := strings.SplitAfter(m.text, "\n")
	if h.Pos.Line < 1 || h.Pos.Line > len(all) {
		return false
	}
	line := &all[h.Pos.Line-1]
	*line = strings.Replace(*line, h.Text.Plain, words, 1)
	return IsSealed(strings.Join(all, ""))
}

// table writes the rows as the form does, each cell where it stood.
func (m *mender) table(table *outline.Table) *outline.Table {
	own := *table
	own.Rows = slices.Clone(table.Rows)
	byName := map[string]column{}
	for _, c := range m.columns() {
		byName[c.name] = c
	}
	for i := range own.Rows {
		cells := slices.Clone(own.Rows[i].Cells)
		for x := range cells {
			if x >= len(table.Header.Cells) {
				continue
			}
			if c, ok := byName[table.Header.Cells[x].Text().Plain]; ok {
				at := cells[x].Text().Pos()
				cells[x] = outline.NewCell(cells[x].Pos, outline.NewText(c.write(m.p.Sessions[i]), at))
			}
		}
		own.Rows[i].Cells = cells
	}
	return &own
}
