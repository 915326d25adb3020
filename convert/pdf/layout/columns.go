package layout

import (
	"slices"

	"deroule/convert/pdf/page"
)

// gutter is the white that parts a column of a table from the next.
func (c *composer) gutter() page.Length { return c.look.leading * 3 / 4 }

// extents are the widths of the columns, gutters included, that their widest
// words need, and that would put every cell on one line.
func (c *composer) extents(heads []string, rows []row) (least, most []page.Length) {
	least, most = make([]page.Length, len(heads)), make([]page.Length, len(heads))
	consider := func(cells []cell) {
		for i, content := range cells {
			for _, spans := range content {
				word, all := c.metrics.Extent(spans)
				least[i] = max(least[i], word+c.gutter())
				most[i] = max(most[i], all+c.gutter())
			}
		}
	}
	consider(c.headCells(heads))
	for _, r := range rows {
		consider(r.cells)
	}
	return least, most
}

// columnWidths shares the room among the columns: each has what its widest word
// needs, and what would put its cells on one line, those that ask little of it
// first. Where there is not room for the words, the widest columns cut theirs.
func (c *composer) columnWidths(heads []string, rows []row, room page.Length) []page.Length {
	least, most := c.extents(heads, rows)
	room += c.gutter() // the last column needs no white right of it
	sumLeast, sumMost := sum(least), sum(most)
	if sumLeast > room {
		return levelled(least, room)
	}
	widths := make([]page.Length, len(heads))
	if sumMost <= room {
		for i := range widths {
			widths[i] = most[i] + (room-sumMost)*most[i]/sumMost
		}
		return widths
	}
	for i := range widths {
		widths[i] = most[i] - least[i]
	}
	for i, extra := range levelled(widths, room-sumLeast) {
		widths[i] = least[i] + extra
	}
	return widths
}

// levelled cuts the widest of the widths to one level, so that all together fill
// the room, which is less than they ask for.
func levelled(widths []page.Length, room page.Length) []page.Length {
	ascending := slices.Sorted(slices.Values(widths))
	level := page.Length(0)
	for i, w := range ascending {
		level = room / page.Length(len(ascending)-i)
		if w > level {
			break
		}
		room -= w
	}
	cut := make([]page.Length, len(widths))
	for i, w := range widths {
		cut[i] = min(w, level)
	}
	return cut
}

func sum(lengths []page.Length) page.Length {
	total := page.Length(0)
	for _, l := range lengths {
		total += l
	}
	return total
}
