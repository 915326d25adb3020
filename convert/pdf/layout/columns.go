package layout

import (
	"iter"
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// gutter is the white that parts a column of a table from the next.
func (c *composer) gutter() page.Length { return c.look.leading * 3 / 4 }

// extents are the widths of the columns, gutters included, that their widest
// words need, and that would put every cell on one line.
func (c *composer) extents(heads []string, rows []row) (least, most []page.Length) {
	least, most = make([]page.Length, len(heads)), make([]page.Length, len(heads))
	for i, spans := range c.paragraphs(heads, rows) {
		word, all := c.setter.Extent(spans)
		least[i] = max(least[i], word+c.gutter())
		most[i] = max(most[i], all+c.gutter())
	}
	return least, most
}

// hyphenatedExtents are the widths of the columns, gutters included, that the parts
// of their words need.
func (c *composer) hyphenatedExtents(heads []string, rows []row) []page.Length {
	least := make([]page.Length, len(heads))
	for i, spans := range c.paragraphs(heads, rows) {
		least[i] = max(least[i], c.setter.Least(spans)+c.gutter())
	}
	return least
}

// paragraphs are those of all cells, each with its column.
func (c *composer) paragraphs(heads []string, rows []row) iter.Seq2[int, []typeset.Span] {
	return func(yield func(int, []typeset.Span) bool) {
		for _, r := range append([]row{{cells: c.headCells(heads)}}, rows...) {
			for i, content := range r.cells {
				for _, spans := range content {
					if !yield(i, spans) {
						return
					}
				}
			}
		}
	}
}

// columnWidths shares the room among the columns: each has what its widest word
// needs, and what would put its cells on one line, those that ask little of it
// first. Where there is not room for the words, they are hyphenated, and where there
// is not room for that, the widest columns cut theirs.
func (c *composer) columnWidths(heads []string, rows []row, room page.Length) []page.Length {
	least, most := c.extents(heads, rows)
	room += c.gutter() // the last column needs no white right of it
	sumLeast, sumMost := sum(least), sum(most)
	if sumLeast > room {
		parts := c.hyphenatedExtents(heads, rows)
		if sum(parts) > room {
			return levelled(parts, room)
		}
		return shared(parts, least, room)
	}
	widths := make([]page.Length, len(heads))
	if sumMost <= room {
		for i := range widths {
			widths[i] = most[i] + (room-sumMost)*most[i]/sumMost
		}
		return widths
	}
	return shared(least, most, room)
}

// shared gives each column the least it needs, and of what is left of the room what
// it asks for, those that ask little first.
func shared(least, most []page.Length, room page.Length) []page.Length {
	widths := make([]page.Length, len(least))
	for i := range widths {
		widths[i] = most[i] - least[i]
	}
	for i, extra := range levelled(widths, room-sum(least)) {
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
