package layout

import (
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// row is a row of a table: cells, or a banner across all of them.
type row struct {
	cells  [][]typeset.Span
	banner string
	anchor string // of the part of the document that the row speaks of; empty for none
	mark   string // the bookmark of the row itself
}

// table sets rows under heads, columns as wide as their content asks. The head
// is repeated on each page. Where some rows have an anchor, a last column gives
// its page.
func (c *composer) table(heads []string, rows []row, parent *page.Element) []slug {
	table := parent.Add(page.RoleTable)
	numbers := page.Length(0)
	for _, r := range rows {
		if r.anchor != "" {
			numbers = c.metrics.Width(capitalized(c.locale.Labels.Page), c.look.smallStrong) + c.look.half
		}
	}
	headCells := make([][]typeset.Span, len(heads))
	for i, h := range heads {
		headCells[i] = []typeset.Span{{Words: h, Style: c.look.smallStrong}}
	}
	widths := c.columnWidths(headCells, rows, c.look.column-numbers)

	head := c.tableRow(headCells, widths, table.Add(page.RoleRow), page.RoleHead)
	if numbers > 0 {
		words := capitalized(c.locale.Labels.Page)
		width := c.metrics.Width(words, c.look.smallStrong)
		head[0].Texts = append(head[0].Texts, page.Text{
			X: c.look.column - width, Baseline: c.look.half/2 + baseline(c.look.leading, c.look.smallStrong), Width: width, Words: words,
			Style: c.look.smallStrong, Element: table.Children[0].Add(page.RoleHead),
		})
	}
	c.underline(head, page.Point, true)
	for i := range head {
		head[i].keep = true
	}
	set := head
	for _, r := range rows {
		set = append(set, c.dataRow(r, widths, table.Add(page.RoleRow), head)...)
	}
	return set
}

func (c *composer) dataRow(r row, widths []page.Length, e *page.Element, head []slug) []slug {
	var set []slug
	if r.banner != "" {
		spans := []typeset.Span{{Words: r.banner, Style: c.look.lead}}
		set = kept(c.pad(c.paragraph(spans, 0, c.look.column, e.Add(page.RoleHead))))
	} else {
		set = c.tableRow(r.cells, widths, e, page.RoleCell)
	}
	for i := range set {
		set[i].head = head
		set[i].keep = set[i].keep || r.banner != ""
	}
	first := &set[0]
	first.mark = r.mark
	if r.anchor != "" {
		style := c.look.table
		first.refs = append(first.refs, reference{
			anchor: r.anchor,
			link:   page.Link{Width: c.look.column, Height: first.height},
			number: &page.Text{X: c.look.column, Baseline: c.look.half/2 + baseline(c.look.leading, style), Style: style, Element: e.Add(page.RoleCell)},
		})
	}
	c.underline(set, page.Point*2/5, false)
	return set
}

// tableRow sets cells side by side, white above and below them.
func (c *composer) tableRow(cells [][]typeset.Span, widths []page.Length, e *page.Element, role page.Role) []slug {
	x := page.Length(0)
	columns := make([][]slug, len(cells))
	for i, spans := range cells {
		cell := e.Add(role)
		if len(spans) > 0 {
			columns[i] = c.paragraph(spans, x, widths[i]-c.look.leading, cell)
		}
		x += widths[i]
	}
	set := c.beside(columns...)
	if len(set) == 0 {
		set = []slug{{height: c.look.leading}}
	}
	return c.pad(set)
}

// pad puts a quarter of a line above slugs, and under them.
func (c *composer) pad(set []slug) []slug {
	above := c.look.half / 2
	first := slug{height: set[0].height + above, keep: set[0].keep}
	first.take(set[0], above)
	set[0] = first
	set[len(set)-1].height += c.look.half - above
	return set
}

// underline draws a rule under the last slug.
func (c *composer) underline(set []slug, weight page.Length, strong bool) {
	colour := c.look.colours.Line
	if strong {
		colour = c.look.colours.Accent
	}
	last := &set[len(set)-1]
	last.Rules = append(last.Rules, page.Rule{X2: c.look.column, Y1: last.height, Y2: last.height, Weight: weight, Colour: colour})
}

// columnWidths shares the room among the columns: each has what its widest word
// needs, and of what is left as much as its content would fill. A leading parts
// each column from the next.
func (c *composer) columnWidths(head [][]typeset.Span, rows []row, room page.Length) []page.Length {
	n := len(head)
	least, most := make([]page.Length, n), make([]page.Length, n)
	consider := func(cells [][]typeset.Span) {
		for i, spans := range cells {
			word, all := c.metrics.Extent(spans)
			least[i] = max(least[i], word+c.look.leading)
			most[i] = max(most[i], all+c.look.leading)
		}
	}
	consider(head)
	for _, r := range rows {
		consider(r.cells)
	}
	room += c.look.leading // the last column needs no white right of it
	sumLeast, sumMost := sum(least), sum(most)
	widths := make([]page.Length, n)
	for i := range widths {
		switch {
		case sumMost <= room:
			widths[i] = most[i] + (room-sumMost)*most[i]/sumMost
		case sumLeast <= room:
			widths[i] = least[i] + (room-sumLeast)*(most[i]-least[i])/(sumMost-sumLeast)
		default: // words must be cut
			widths[i] = room * least[i] / sumLeast
		}
	}
	return widths
}

func sum(lengths []page.Length) page.Length {
	total := page.Length(0)
	for _, l := range lengths {
		total += l
	}
	return total
}
