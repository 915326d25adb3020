package layout

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// sessionTable sets the table of the sessions, without the columns that none of
// them fills.
func (c *composer) sessionTable() {
	labels := c.locale.Labels
	columns := []struct {
		head string
		cell func(*model.Session) []typeset.Span
	}{
		{labels.Date, c.dateCell},
		{labels.Hours, func(s *model.Session) []typeset.Span { return c.cell(s, c.locale.Hours(s.Hours)) }},
		{labels.Session, c.titleCell},
		{labels.Theme, func(s *model.Session) []typeset.Span { return c.cell(s, s.Theme) }},
		{labels.Audience, func(s *model.Session) []typeset.Span { return c.cell(s, s.AudienceText()) }},
		{labels.Place, func(s *model.Session) []typeset.Span { return c.cell(s, s.Place) }},
		{labels.Status, func(s *model.Session) []typeset.Span {
			if badge, ok := c.status(s); ok {
				return []typeset.Span{badge}
			}
			return nil
		}},
	}
	cells := make([][][]typeset.Span, len(c.sessions)) // by session, then column
	var heads []string
	for _, column := range columns {
		filled := false
		next := make([][]typeset.Span, len(c.sessions))
		for i, s := range c.sessions {
			c.at = s.Source
			next[i] = column.cell(s)
			filled = filled || len(next[i]) > 0
		}
		if !filled {
			continue
		}
		heads = append(heads, column.head)
		for i := range cells {
			cells[i] = append(cells[i], next[i])
		}
	}
	c.add(kept(spaced(c.paragraph([]typeset.Span{{Words: labels.Sessions, Style: c.look.heading}}, 0, c.look.column,
		c.structure.Add(page.RoleHeading)), c.look.leading))...)
	c.add(c.table(heads, c.sessionRows(cells), c.structure)...)
}

// sessionRows are the rows of the table, the year above those of each year where
// there are several.
func (c *composer) sessionRows(cells [][][]typeset.Span) []row {
	several := slices.ContainsFunc(c.sessions, func(s *model.Session) bool {
		return s.FirstDate().HasYear() && s.FirstDate().Year != c.firstDate().Year
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
func (c *composer) cell(s *model.Session, text string) []typeset.Span {
	words := c.line(text)
	if words == "" {
		return nil
	}
	return []typeset.Span{{Words: words, Style: c.look.table, Struck: s.Status == model.Cancelled}}
}

func (c *composer) titleCell(s *model.Session) []typeset.Span {
	spans := c.cell(s, s.Title)
	for i := range spans {
		spans[i].Style.Face = c.look.strong.Face
	}
	return spans
}

func (c *composer) dateCell(s *model.Session) []typeset.Span {
	parts := make([]string, len(s.Dates))
	for i, r := range s.Dates {
		parts[i] = c.shortDays(r)
	}
	return c.cell(s, strings.Join(parts, " "+c.locale.Labels.Or+" "))
}
