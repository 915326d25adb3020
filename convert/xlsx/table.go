package xlsx

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
)

// table is a sheet of ours whose rows are read one by one.
type table[R any] struct {
	columns []column[R]
	begin   func() R // a fresh row
	// other takes what stands in a column that the sheet does not have of itself.
	other  func(row R, header string, c grid.Cell)
	finish func(row R) // the row is complete
}

// rows calls yield for each row of a sheet.
type rows func(yield func(grid.Row) bool) error

// headerDepth is how far down a header may stand: people write titles above it.
const headerDepth = 20

// readTable reads the rows below the header of a sheet.
func readTable[R any](r *reading, sheet string, source rows, t table[R]) error {
	var header *header[R]
	return source(func(row grid.Row) bool {
		if header == nil {
			if header = findHeader(row, t.columns); header != nil {
				return true
			}
			for _, c := range row.Cells {
				r.keepLoose(sheet, c)
			}
			return row.Number < headerDepth
		}
		r.session, r.fields, r.kept = reference{}, nil, nil
		record := t.begin()
		header.read(r, sheet, row, record, t.other)
		r.at = model.Pos{File: r.file, Sheet: sheet, Cell: grid.CellName(1, row.Number)}
		t.finish(record)
		return true
	})
}

// header ties the columns of a sheet, by their number, to those that we wrote.
type header[R any] struct {
	own    []placedColumn[R] // in our order, which reading relies on
	others map[int]string    // the names of those that people added
	isOwn  map[int]bool
}

type placedColumn[R any] struct {
	column[R]
	number int
}

// findHeader recognises the row that names the columns: at least half of those
// that are always there.
func findHeader[R any](row grid.Row, columns []column[R]) *header[R] {
	h := &header[R]{others: map[int]string{}, isOwn: map[int]bool{}}
	labels := map[string]int{}
	for _, c := range row.Cells {
		labels[c.Text] = c.Column
	}
	always := 0
	for _, c := range columns {
		if !c.optional {
			always++
		}
		if number := cmp.Or(labels[c.label], labels[strings.TrimSpace(c.label)]); number > 0 {
			h.own = append(h.own, placedColumn[R]{c, number})
			h.isOwn[number] = true
		}
	}
	if 2*len(h.own) < always {
		return nil
	}
	for _, c := range row.Cells {
		if !h.isOwn[c.Column] {
			h.others[c.Column] = c.Text
		}
	}
	return h
}

// read gives the cells of a row to the columns they stand in.
func (h *header[R]) read(r *reading, sheet string, row grid.Row, record R, other func(R, string, grid.Cell)) {
	r.at = model.Pos{File: r.file, Sheet: sheet}
	for _, p := range h.own {
		i, found := slices.BinarySearchFunc(row.Cells, p.number, func(c grid.Cell, n int) int { return cmp.Compare(c.Column, n) })
		if found && p.column.read != nil {
			r.at.Cell = grid.CellName(p.number, row.Number)
			p.column.read(r, record, row.Cells[i])
		}
	}
	for _, c := range row.Cells {
		if !h.isOwn[c.Column] {
			r.at.Cell = grid.CellName(c.Column, row.Number)
			if other == nil {
				r.keep(c)
				continue
			}
			other(record, h.others[c.Column], c)
		}
	}
}

// keepLoose keeps what stands in no table, as a note of the whole.
func (r *reading) keepLoose(sheet string, c grid.Cell) {
	at := model.Pos{File: r.file, Sheet: sheet, Cell: grid.CellName(c.Column, c.Row)}
	r.p.Notes = append(r.p.Notes, model.Note{Title: sheet, Text: r.text(c), Source: at})
}
