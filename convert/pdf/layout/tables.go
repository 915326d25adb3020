package layout

import (
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// sourceTable sets a table of the source as one, its title above it.
func (c *composer) sourceTable(t model.Table, section *page.Element) []slug {
	c.at = t.Source
	rows := make([]row, 0, len(t.Rows))
	for _, cells := range t.Rows {
		var r row
		for _, text := range cells {
			var content cell
			for _, line := range c.clean(text) {
				content = append(content, c.linked(line, c.look.table))
			}
			r.cells = append(r.cells, content)
		}
		for len(r.cells) < len(t.Columns) {
			r.cells = append(r.cells, nil)
		}
		rows = append(rows, r)
	}
	heads := make([]string, len(t.Columns))
	for i, head := range t.Columns {
		heads[i] = c.line(head)
	}
	var set []slug
	if title := c.line(t.Title); title != "" {
		spans := []typeset.Span{{Words: title, Style: c.look.lead}}
		set = held(c.paragraph(spans, 0, c.look.column, section.Add(page.RoleLabel)))
	}
	if len(heads) > 0 && (len(rows) > 0 || strings.Join(heads, "") != "") {
		set = append(set, c.table(heads, rows, section)...)
	}
	return spaced(set, c.look.half)
}

// isToTick reports whether a list is of what people bring, do or choose, by its title.
func isToTick(title string) bool {
	title = strings.ToLower(title)
	for _, word := range []string{
		"apporter", "emporter", "prévoir", "préparer", "matériel", "choix", "choisir", "à faire", "cocher", "fournitures", "ateliers",
		"bring", "prepare", "material", "choose", "choice", "to do", "todo", "workshops", "checklist",
	} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return false
}
