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

// columnWidths shares the room among the columns: each has what its widest word needs,
// and of what is left, those have more that make rows lower by it. Where there is not
// room for the words, they are hyphenated, and where there is not room for that, the
// widest columns cut theirs.
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
	copy(widths, least)
	spare := c.lowerRows(widths, rows, room-sumLeast)
	wanted := make([]page.Length, len(widths))
	for i := range widths {
		wanted[i] = max(widths[i], most[i])
	}
	return shared(widths, wanted, sum(widths)+spare)
}

// lowerRows makes columns wider as long as that makes rows lower, each time the one by
// which a step gains most; it returns what is left of the spare room. How many lines a
// cell has is judged by how long its paragraphs are.
func (c *composer) lowerRows(widths []page.Length, rows []row, spare page.Length) page.Length {
	const steps = 24
	step := spare / steps
	long := make([][][]page.Length, len(rows)) // by row, column and paragraph
	for i, r := range rows {
		for _, content := range r.cells {
			var all []page.Length
			for _, spans := range content {
				_, width := c.setter.Extent(spans)
				all = append(all, width*21/20)
			}
			long[i] = append(long[i], all)
		}
	}
	lines := func(column int, width page.Length) (total int) {
		for i := range long {
			most := 0
			for n, cell := range long[i] {
				room := widths[n]
				if n == column {
					room = width
				}
				count := 0
				for _, paragraph := range cell {
					count += int(max(1, (paragraph+room-c.gutter()-1)/max(1, room-c.gutter())))
				}
				most = max(most, count)
			}
			total += most
		}
		return total
	}
	for step > 0 && spare >= step {
		now := lines(-1, 0)
		best, by, gain := -1, page.Length(0), 0.0
		for i := range widths {
			for n := page.Length(1); n <= 8 && n*step <= spare; n++ {
				if g := float64(now-lines(i, widths[i]+n*step)) / float64(n); g > gain {
					best, by, gain = i, n*step, g
				}
			}
		}
		if best < 0 {
			break
		}
		widths[best] += by
		spare -= by
	}
	return spare
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
