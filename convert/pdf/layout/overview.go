package layout

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// column is a column of the table of sessions.
type column struct {
	head  string
	cells []cell // by session
}

// sessionTable sets the table of the sessions under a heading.
func (c *composer) sessionTable() {
	title := []typeset.Span{{Words: c.locale.Labels.Sessions, Style: c.look.heading}}
	table := &page.Element{Role: page.RoleSection}
	set := c.tableOfSessions(table)
	if len(set) == 0 {
		return
	}
	c.add(held(spaced(c.paragraph(title, 0, c.look.column, c.structure.Add(page.RoleHeading)), c.look.leading))...)
	c.structure.Children = append(c.structure.Children, table.Children...)
	c.add(set...)
}

// tableOfSessions sets a row for each session.
func (c *composer) tableOfSessions(parent *page.Element) []slug {
	columns := c.sessionColumns()
	if len(columns) == 0 {
		return nil
	}
	heads := make([]string, len(columns))
	cells := make([][]cell, len(c.sessions))
	for i, col := range columns {
		heads[i] = col.head
		for j := range cells {
			cells[j] = append(cells[j], col.cells[j])
		}
	}
	return c.table(heads, c.sessionRows(cells), parent)
}

// sessionColumns are the columns that some session fills, but those that say the same
// of each, which the cover says once; fewer where there is no
// room for all: then the theme stands under the title, the hours under the date, the
// place under the audience, and these under the title. The theme does so too where
// few sessions have a title beside it.
func (c *composer) sessionColumns() []column {
	labels := c.locale.Labels
	date := c.column(labels.Date, model.FieldDates, c.dateCell)
	hours := c.hoursColumn()
	title := c.column(labels.Session, model.FieldTitle, func(s *model.Session) cell { return c.cell(s, s.Title, c.look.tableStrong) })
	theme := c.column(labels.Theme, model.FieldTheme, func(s *model.Session) cell { return c.cell(s, s.Theme, c.look.table) })
	audience, place := c.audienceColumn(), c.placeColumn()
	for _, col := range []*column{&hours, &audience, &place} {
		if c.saidOnCover(*col) {
			col.cells = nil
		}
	}
	if title.filled() <= len(c.sessions)/2 {
		theme.moveUnder(&title)
	}
	for _, move := range []struct{ from, under *column }{{&theme, &title}, {&hours, &date}, {&place, &audience}, {&audience, &title}} {
		if c.fit([]column{date, hours, title, theme, audience, place}) {
			break
		}
		move.from.moveUnder(move.under)
	}
	return slices.DeleteFunc([]column{date, hours, title, theme, audience, place}, column.empty)
}

func (c *composer) hoursColumn() column {
	return c.column(c.locale.Labels.Hours, model.FieldHours, c.hoursCell)
}

func (c *composer) audienceColumn() column {
	return c.column(c.locale.Labels.Audience, model.FieldAudience, func(s *model.Session) cell { return c.cell(s, s.AudienceText(), c.look.table) })
}

func (c *composer) placeColumn() column {
	return c.column(c.locale.Labels.Place, model.FieldPlace, func(s *model.Session) cell { return c.cell(s, s.Place, c.look.table) })
}

// sharedFacts are what the table of the sessions leaves out, as all of them have it.
func (c *composer) sharedFacts() []slug {
	var facts []slug
	for _, col := range []column{c.hoursColumn(), c.placeColumn(), c.audienceColumn()} {
		if c.saidOnCover(col) {
			facts = append(facts, c.fact(col.head, []typeset.Span{{Words: col.text(0), Style: c.look.text}})...)
		}
	}
	return facts
}

// saidOnCover reports whether a column says the same of every session, in one line that
// the cover has room for. A part of the programme has a cover too, but may be one session.
func (c *composer) saidOnCover(col column) bool {
	if len(c.sessions) < 2 || col.filled() < len(c.sessions) {
		return false
	}
	first := col.text(0)
	for i := range col.cells {
		if col.text(i) != first {
			return false
		}
	}
	return true
}

// text is the words of a cell.
func (col column) text(i int) string {
	var lines []string
	for _, spans := range col.cells[i] {
		for _, span := range spans {
			lines = append(lines, glyphs.Drawn(span.Words))
		}
	}
	return strings.Join(lines, ", ")
}

// moveUnder puts the cells of a column under those of another, if both have any.
func (col *column) moveUnder(other *column) {
	if col.empty() || other.empty() {
		return
	}
	for i := range col.cells {
		other.cells[i] = append(other.cells[i], col.cells[i]...)
	}
	other.head += " / " + col.head
	col.cells = nil
}

func (c *composer) column(head string, field model.Field, content func(*model.Session) cell) column {
	col := column{head: head, cells: make([]cell, len(c.sessions))}
	for i, s := range c.sessions {
		c.read(s, field, 0)
		col.cells[i] = content(s)
	}
	return col
}

func (col column) empty() bool { return col.filled() == 0 }

// filled counts the sessions that have something in the column.
func (col column) filled() int {
	count := 0
	for _, content := range col.cells {
		if len(content) > 0 {
			count++
		}
	}
	return count
}

// fit reports whether columns stand side by side, with the numbers of pages, and leave
// each room for a line of some words: dates and hours for the whole of them, titles for
// more than the others.
func (c *composer) fit(columns []column) bool {
	size := c.look.table.Size
	wanted := []page.Length{40 * size, 40 * size, 16 * size, 12 * size, 9 * size, 9 * size}
	room := c.look.column - c.look.leading*2
	for i, col := range columns {
		if col.empty() {
			continue
		}
		rows := make([]row, len(col.cells))
		for n, content := range col.cells {
			rows[n].cells = []cell{content}
		}
		least, most := c.extents([]string{col.head}, rows)
		room -= max(least[0], min(most[0], wanted[i]))
	}
	return room >= 0
}

// sessionRows are the rows of the table, the year above those of each year where
// there are several.
func (c *composer) sessionRows(cells [][]cell) []row {
	first := c.firstDate().Year
	several := slices.ContainsFunc(c.sessions, func(s *model.Session) bool {
		return s.FirstDate().HasYear() && s.FirstDate().Year != first
	})
	var rows []row
	year := 0
	for i, s := range c.sessions {
		if y := s.FirstDate().Year; several && y != 0 && y != year {
			year = y
			rows = append(rows, row{banner: strconv.Itoa(y)})
		}
		r := row{cells: cells[i]}
		if hasMore(s) {
			r.anchor = s.ID
		} else {
			r.mark = c.bookmark(s)
		}
		rows = append(rows, r)
	}
	return rows
}

// cell is text of a session, struck where it is cancelled.
func (c *composer) cell(s *model.Session, text string, style page.Style) cell {
	var content cell
	for _, line := range c.clean(text) {
		content = append(content, []typeset.Span{{Words: line, Style: style, Struck: s.Status == model.Cancelled}})
	}
	return content
}

// dateCell is the days of a session, alternatives on lines of their own, over the
// word of its status.
func (c *composer) dateCell(s *model.Session) cell {
	var content cell
	for i, r := range s.Dates {
		days := strings.ReplaceAll(c.locale.ShortDay(r.Start), " ", "\u00a0")
		if r.Start != r.End {
			days += " – " + strings.ReplaceAll(c.locale.ShortDay(r.End), " ", "\u00a0")
		}
		if i > 0 {
			days = c.locale.Labels.Or + "\u00a0" + days
		}
		content = append(content, c.cell(s, days, c.look.table)...)
	}
	if words := c.unknown(s); words != "" {
		content = append(content, []typeset.Span{{Words: words, Style: c.look.tableMuted}})
	}
	if badge, ok := c.status(s); ok {
		content = append(content, []typeset.Span{badge})
	}
	return content
}

// unknown says that the date of a session is not known, or its year, where the
// others have one; what none of them has, the cover says once.
func (c *composer) unknown(s *model.Session) string {
	others := func(test func(*model.Session) bool) bool { return slices.ContainsFunc(c.sessions, test) }
	switch {
	case len(s.Dates) == 0 && others(func(s *model.Session) bool { return len(s.Dates) > 0 }):
		return c.locale.Labels.DateUnknown
	case len(s.Dates) > 0 && !s.FirstDate().HasYear() && others(func(s *model.Session) bool { return s.FirstDate().HasYear() }):
		return c.locale.Labels.YearUnknown
	}
	return ""
}

// hoursCell is the hours of a session, those of each audience on a line of their own.
func (c *composer) hoursCell(s *model.Session) cell {
	var content cell
	for _, h := range s.Hours {
		span := strings.ReplaceAll(c.locale.Span(h.Start, h.End), " ", "\u00a0")
		if h.Audience != "" {
			span += " (" + h.Audience + ")"
		}
		for _, line := range c.cell(s, span, c.look.table) {
			line[0].Words = glyphs.Tabular(line[0].Words)
			content = append(content, line)
		}
	}
	return content
}
