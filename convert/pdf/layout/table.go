package layout

import (
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// cell is the content of a cell: paragraphs of spans.
type cell [][]typeset.Span

// row is a row of a table: cells, or a banner across all of them.
type row struct {
	cells  []cell
	banner string
	anchor string // of the part of the document that the row speaks of; empty for none
	mark   string // the bookmark of the row itself
}

// table sets rows under heads, columns as wide as their content asks. The head
// is repeated on each page. Where some rows have an anchor, a last column gives
// its page.
func (c *composer) table(heads []string, rows []row, parent *page.Element) []slug {
	table := parent.Add(page.RoleTable)
	words := capitalized(c.locale.Labels.Page)
	width := c.metrics.Width(words, c.look.smallStrong)
	room := c.look.column
	if slices.ContainsFunc(rows, func(r row) bool { return r.anchor != "" }) {
		room -= width + c.gutter()
	}
	widths := c.columnWidths(heads, rows, room)

	paged := room < c.look.column
	top := table.Add(page.RoleHeads).Add(page.RoleRow)
	body := table.Add(page.RoleRows)
	head := c.tableRow(c.headCells(heads), widths, top, page.HeadsColumn)
	if paged {
		head[0].Texts = append(head[0].Texts, page.Text{
			X: c.look.column - width, Baseline: c.look.half/2 + c.look.baseline(c.look.leading, c.look.smallStrong), Width: width, Words: words,
			Style: c.look.smallStrong, Element: top.AddHead(page.HeadsColumn),
		})
	}
	c.underline(head, page.Point, true)
	set := held(head)
	for _, r := range rows {
		set = append(set, c.dataRow(r, widths, paged, body.Add(page.RoleRow), head)...)
	}
	return set
}

// headCells are the heads of a table as cells.
func (c *composer) headCells(heads []string) []cell {
	cells := make([]cell, len(heads))
	for i, h := range heads {
		cells[i] = cell{{{Words: h, Style: c.look.smallStrong}}}
	}
	return cells
}

func (c *composer) dataRow(r row, widths []page.Length, paged bool, e *page.Element, head []slug) []slug {
	var set []slug
	var number *page.Element // the cell of the page
	if r.banner != "" {
		spans := []typeset.Span{{Words: r.banner, Style: c.look.lead}}
		banner := e.AddHead(page.HeadsRow)
		if banner.Columns = len(widths); paged {
			banner.Columns++
		}
		set = held(c.pad(c.paragraph(spans, 0, c.look.column, banner)))
	} else {
		set = c.tableRow(r.cells, widths, e, "")
		if len(r.cells) > 1 && len(r.cells[0]) > 0 { // what the row is of
			e.Children[0].Role, e.Children[0].Heads = page.RoleHead, page.HeadsRow
		}
		if paged {
			number = e.Add(page.RoleCell)
		}
	}
	for i := range set {
		set[i].head = head
		set[i].keep = set[i].keep || r.banner != ""
	}
	first := &set[0]
	first.mark = r.mark
	if r.anchor != "" {
		style, link := c.look.table, number.Add(page.RoleLink)
		first.refs = append(first.refs, reference{r.anchor, page.Link{Width: c.look.column, Height: first.height, Element: link}})
		first.Texts = append(first.Texts, page.Text{
			X: c.look.column, Baseline: c.look.half/2 + c.look.baseline(c.look.leading, style), Style: style, Element: link,
		})
	}
	c.underline(set, page.Point*2/5, false)
	return set
}

// tableRow sets cells side by side, white above and below them; they are headers
// where heads says of what.
func (c *composer) tableRow(cells []cell, widths []page.Length, e *page.Element, heads page.Heads) []slug {
	x := page.Length(0)
	columns := make([][]slug, len(cells))
	for i, content := range cells {
		element := e.Add(page.RoleCell)
		if heads != "" {
			element.Role, element.Heads = page.RoleHead, heads
		}
		for _, spans := range content {
			columns[i] = append(readOn(columns[i]), c.paragraph(spans, x, widths[i]-c.gutter(), element)...)
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
	first := slug{height: set[0].height + above, keep: set[0].keep, tied: set[0].tied}
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
