package tables_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/interpret"
)

// TestDamagedSheets reads the drawings with cells missing, moved and merged at
// random: whatever people do to a sheet, it is read.
func TestDamagedSheets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	all := drawings(t)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for range 6 {
			book := bookOf(t, all[name])
			for _, s := range book.Sheets {
				damage(s, random)
			}
			if p := interpret.Book(book, convert.ReadOptions{}); p == nil {
				t.Fatal(name)
			}
		}
	}
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
