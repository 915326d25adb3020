package grid_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
	"deroule/convert/interpret"
)

// TestDamagedSheets reads the drawings with cells missing, moved and merged at
// random: whatever people do to a sheet, it is read.
func TestDamagedSheets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	drawings := gridtest.Drawings(t, "testdata/plans")
	for _, name := range slices.Sorted(maps.Keys(drawings)) {
		for range 6 {
			book := bookOf(drawings[name])
			for _, s := range book.Sheets {
				damage(s, random)
			}
			if p := interpret.Programme(grid.Outline(book, 0, nil), convert.ReadOptions{}); p == nil {
				t.Fatal(name)
			}
		}
	}
}

// bookOf makes a book of a drawing, its values as texts.
func bookOf(w *gridtest.Workbook) *grid.Book {
	b := &grid.Book{File: "plan.xlsx"}
	for _, s := range w.Sheets {
		sheet := &grid.Sheet{Name: s.Name}
		for _, r := range s.Rows {
			row := grid.Row{Number: r.Number}
			for k, c := range r.Cells {
				if c.Text != "" && c.Kind != "<" && c.Kind != "^" {
					row.Cells = append(row.Cells, grid.Cell{Row: r.Number, Column: k + 1, Text: c.Text, Bold: c.Bold})
				}
			}
			if row.Cells != nil {
				sheet.Rows = append(sheet.Rows, row)
			}
		}
		b.Sheets = append(b.Sheets, sheet)
	}
	return b
}

func damage(s *grid.Sheet, random *rand.Rand) {
	for range 1 + random.IntN(6) {
		if len(s.Rows) == 0 {
			return
		}
		i := random.IntN(len(s.Rows))
		row := &s.Rows[i]
		k := random.IntN(len(row.Cells))
		c := row.Cells[k]
		switch random.IntN(5) {
		case 0:
			s.Rows = slices.Delete(s.Rows, i, i+1)
		case 1:
			if len(row.Cells) > 1 {
				row.Cells = slices.Delete(slices.Clone(row.Cells), k, k+1)
			}
		case 2:
			s.Merged = append(s.Merged, grid.Range{Row: c.Row, Column: c.Column, LastRow: c.Row + random.IntN(3), LastColumn: c.Column + random.IntN(4)})
		case 3:
			other := &s.Rows[random.IntN(len(s.Rows))]
			row.Cells[k].Text = other.Cells[random.IntN(len(other.Cells))].Text
		case 4:
			row.Cells[k].Text = []string{"-", "?", "2026", "9h", "lundi", "Total", "12", "mai", "1 / 2"}[random.IntN(9)]
		}
	}
}
