package markdown

import (
	"strconv"

	"deroule/convert/outline"
	"deroule/model"
)

// table reads a table whose start is the current token, its caption before it.
func (h *htmlReader) table() []outline.Block {
	h.depth++
	defer func() { h.depth-- }()
	t := &htmlTable{pos: h.src.pos(h.start)}
	var blocks []outline.Block
	for h.next() && !h.isEnd("table") {
		switch {
		case h.isStart("thead"):
			t.inHead = true
		case h.isStart("tbody", "tfoot"), h.isEnd("thead"):
			t.inHead = false
		case h.isStart("tr"):
			t.beginRow(h.src.pos(h.start))
		case h.isStart("td", "th"):
			t.add(h.cell())
		case h.isBlockTag():
		default: // a caption, or words that no browser would put into a cell
			h.held = true
			blocks = append(blocks, h.blocks(h.isTableTag)...)
		}
	}
	t.pos = t.pos.To(h.src.pos(h.start))
	if table := t.finish(); table != nil {
		blocks = append(blocks, table)
	}
	return blocks
}

func (h *htmlReader) isTableTag() bool {
	return h.isStart("tr", "td", "th", "thead", "tbody", "tfoot") || h.isEnd("table", "tr", "td", "th", "caption")
}

// cell reads the cell that begins with the current token. A list or a table in
// it gives lines.
func (h *htmlReader) cell() htmlCell {
	cell := htmlCell{header: h.token.Data == "th"}
	cell.Columns, cell.Rows = spanOf(attribute(h.token, "colspan")), spanOf(attribute(h.token, "rowspan"))
	w := h.newWriter()
	cell.Pos = h.src.pos(h.end)
	for inner := 0; h.next(); {
		if inner == 0 && h.isTableTag() {
			h.held = !h.isEnd("td", "th")
			break
		}
		switch {
		case h.isStart("table"):
			inner++
		case h.isEnd("table"):
			inner--
		}
		h.inline(w)
	}
	lines := texts(w.finish())
	if len(lines) > 0 {
		cell.Pos = lines[0].Pos()
		cell.end = lines[len(lines)-1].Pos()
	}
	cell.SetLines(lines)
	return cell
}

const (
	maxSpan   = 100     // columns or rows that a cell may cover
	maxMerged = 100_000 // cells of a table that others cover
)

func spanOf(value string) uint16 {
	n, err := strconv.Atoi(value)
	if err != nil {
		return 1
	}
	return uint16(max(1, min(n, maxSpan)))
}

// htmlCell is a cell as its tag says it, which may be one of a header.
type htmlCell struct {
	outline.Cell
	header bool
	end    model.Pos // of its last line, zero where it is empty
}

// htmlTable collects the rows of a table. What a cell covers beyond its first
// column and row becomes empty cells that are marked so.
type htmlTable struct {
	pos     model.Pos
	rows    []outline.Row
	headers int // rows at the top that are headers
	inHead  bool
	onlyTH  bool        // the current row has had nothing but header cells
	covered map[int]int // by column, how many more rows a cell above covers
	merged  int         // cells that others cover, so far
}

func (t *htmlTable) beginRow(at model.Pos) {
	t.endRow()
	t.rows = append(t.rows, outline.Row{Pos: at})
	t.onlyTH = true
}

// endRow completes the current row.
func (t *htmlTable) endRow() {
	if len(t.rows) == 0 {
		return
	}
	row := &t.rows[len(t.rows)-1]
	t.fillCovered(row)
	if len(row.Cells) == 0 {
		t.rows = t.rows[:len(t.rows)-1]
		return
	}
	if t.headers == len(t.rows)-1 && (t.inHead || t.onlyTH) {
		t.headers++
	}
}

// fillCovered adds the cells of the row that cells above reach into.
func (t *htmlTable) fillCovered(row *outline.Row) {
	for t.covered[len(row.Cells)] > 0 {
		t.covered[len(row.Cells)]--
		t.merged++
		row.Cells = append(row.Cells, outline.Cell{Pos: row.Pos, Merged: true})
	}
}

func (t *htmlTable) add(cell htmlCell) {
	if len(t.rows) == 0 {
		t.beginRow(cell.Pos)
	}
	row := &t.rows[len(t.rows)-1]
	t.fillCovered(row)
	t.onlyTH = t.onlyTH && cell.header
	if t.merged > maxMerged {
		cell.Columns, cell.Rows = 1, 1
	}
	columns, rows := cell.Covers()
	for i := range columns {
		if rows > 1 {
			if t.covered == nil {
				t.covered = map[int]int{}
			}
			t.covered[len(row.Cells)] = rows - 1
		}
		if i > 0 {
			cell.Cell = outline.Cell{Pos: cell.Pos, Merged: true}
		}
		row.Cells = append(row.Cells, cell.Cell)
	}
	row.Pos = row.Pos.To(cell.Pos).To(cell.end)
}

// finish makes the table; it is nil where there are no cells. A single row of
// headers is the header; where there are several it is for others to judge.
func (t *htmlTable) finish() *outline.Table {
	t.endRow()
	if len(t.rows) == 0 {
		return nil
	}
	t.fit()
	table := &outline.Table{Pos: t.pos, Rows: t.rows, Placed: true}
	switch {
	case t.headers == 1:
		table.Header, table.Rows = &t.rows[0], t.rows[1:]
	case t.headers > 1 && t.headers < len(t.rows):
		t.rows[t.headers].Rule = true
	}
	return table
}

// fit makes cells cover no more than there is: no rows below the last, and no columns
// in which no cell begins. People write colspan="10" to be sure, and programs give a
// table more columns than anybody sees.
func (t *htmlTable) fit() {
	begins := map[int]bool{}
	for _, row := range t.rows {
		for k, cell := range row.Cells {
			begins[k] = begins[k] || !cell.Merged
		}
	}
	for i := range t.rows {
		row := &t.rows[i]
		var cells []outline.Cell
		for k, cell := range row.Cells {
			if !begins[k] {
				continue
			}
			covers := 1
			for n := k + 1; n < k+int(cell.Columns); n++ {
				if begins[n] {
					covers++
				}
			}
			cell.Columns, cell.Rows = uint16(covers), min(cell.Rows, uint16(min(maxSpan, len(t.rows)-i)))
			cells = append(cells, cell)
		}
		row.Cells = cells
	}
}
