package tables_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
	"deroule/convert/interpret"
	"deroule/convert/tables"
)

// bookOf makes a book of a drawing, with typed values and merged cells.
func bookOf(t testing.TB, w *gridtest.Workbook) *grid.Book {
	t.Helper()
	b := &grid.Book{File: "plan.xlsx"}
	for _, s := range w.Sheets {
		if s.Hidden {
			continue
		}
		sheet := &grid.Sheet{Name: s.Name}
		for _, r := range s.Rows {
			row := grid.Row{Number: r.Number}
			for k, c := range r.Cells {
				if g, ok := cellOf(t, c); ok && !r.Hidden {
					g.Row, g.Column = r.Number, k+1
					row.Cells = append(row.Cells, g)
				}
			}
			if row.Cells != nil {
				sheet.Rows = append(sheet.Rows, row)
			}
		}
		sheet.Merged = mergedIn(s)
		for name, text := range s.Comments {
			column, row, _ := grid.ParseCellName(name)
			for i := range sheet.Rows {
				for k := range sheet.Rows[i].Cells {
					if c := &sheet.Rows[i].Cells[k]; c.Row == row && c.Column == column {
						c.SetComment(text)
					}
				}
			}
		}
		b.Sheets = append(b.Sheets, sheet)
	}
	return b
}

func cellOf(t testing.TB, c gridtest.Cell) (grid.Cell, bool) {
	g := grid.Cell{Text: c.Text, Bold: c.Bold}
	switch c.Kind {
	case "<", "^":
		return g, false
	case "d":
		day, err := time.Parse("2006-01-02", c.Text)
		if err != nil {
			t.Fatal(err)
		}
		g.Kind, g.Number = grid.Date, float64(day.Unix()/86400)+25569
		if format := strings.ToLower(c.Format); strings.Contains(format, "m") && !strings.Contains(format, "d") {
			g.Kind = grid.Month
		}
		grid.ShowValue(&g)
	case "t":
		hour, minute, _ := strings.Cut(c.Text, ":")
		h, _ := strconv.Atoi(hour)
		m, _ := strconv.Atoi(minute)
		g.Kind, g.Number = grid.Clock, float64(60*h+m)/(24*60)
		grid.ShowValue(&g)
	case "n":
		g.Kind = grid.Number
		g.Number, _ = strconv.ParseFloat(c.Text, 64)
	case "b":
		g.Kind = grid.Bool
	}
	return g, g.Text != ""
}

// mergedIn are the ranges that "<" and "^" draw.
func mergedIn(s gridtest.Sheet) []grid.Range {
	kinds := map[[2]int]string{}
	for _, r := range s.Rows {
		for k, c := range r.Cells {
			kinds[[2]int{r.Number, k + 1}] = c.Kind
		}
	}
	var ranges []grid.Range
	for _, r := range s.Rows {
		for k, c := range r.Cells {
			if c.Kind == "<" || c.Kind == "^" {
				continue
			}
			m := grid.Range{Row: r.Number, Column: k + 1, LastRow: r.Number, LastColumn: k + 1}
			for kinds[[2]int{m.Row, m.LastColumn + 1}] == "<" {
				m.LastColumn++
			}
			for kinds[[2]int{m.LastRow + 1, m.Column}] == "^" {
				m.LastRow++
			}
			if m.Size() > 1 {
				ranges = append(ranges, m)
			}
		}
	}
	return ranges
}

func factsOf(b *grid.Book, year int) []string {
	return gridtest.Facts(interpret.Book(b, convert.ReadOptions{Year: year}))
}

func drawings(t testing.TB) map[string]*gridtest.Workbook {
	return gridtest.Drawings(t, "../grid/testdata/plans")
}

// Changes that mean nothing change nothing.
func TestChangesThatMeanNothing(t *testing.T) {
	const least = 0.95 // of the drawings stay as they are; it only rises
	changes := map[string]func(*grid.Sheet){
		"an empty column before": func(s *grid.Sheet) { move(s, 0, 1) },
		"empty rows above":       func(s *grid.Sheet) { move(s, 3, 0) },
		"nothing bold": func(s *grid.Sheet) {
			for i := range s.Rows {
				for k := range s.Rows[i].Cells {
					s.Rows[i].Cells[k].Bold = false
				}
			}
		},
		"a note at the end": func(s *grid.Sheet) {
			n := s.Rows[len(s.Rows)-1].Number + 2
			s.Rows = append(s.Rows, grid.Row{Number: n, Cells: []grid.Cell{{Row: n, Column: 1, Text: "Sous réserve de modifications"}}})
		},
		"dates and hours as text": func(s *grid.Sheet) {
			for i := range s.Rows {
				for k := range s.Rows[i].Cells {
					if c := &s.Rows[i].Cells[k]; c.Kind == grid.Date || c.Kind == grid.Clock {
						c.Kind = grid.Text
					}
				}
			}
		},
	}
	all := drawings(t)
	for _, what := range slices.Sorted(maps.Keys(changes)) {
		same := 0
		var changed []string
		for _, name := range slices.Sorted(maps.Keys(all)) {
			w := all[name]
			before := factsOf(bookOf(t, w), w.Year)
			book := bookOf(t, w)
			for _, s := range book.Sheets {
				changes[what](s)
			}
			if f1, _, _ := gridtest.Score(before, factsOf(book, w.Year)); f1 < 1 {
				changed = append(changed, name)
			} else {
				same++
			}
		}
		t.Logf("%s: %d of %d are the same; changed: %s", what, same, len(all), strings.Join(changed, ", "))
		if float64(same) < least*float64(len(all)) {
			t.Errorf("%s: only %d of %d drawings stay as they are", what, same, len(all))
		}
	}
}

func move(s *grid.Sheet, rows, columns int) {
	for i := range s.Rows {
		s.Rows[i].Number += rows
		for k := range s.Rows[i].Cells {
			s.Rows[i].Cells[k].Row += rows
			s.Rows[i].Cells[k].Column += columns
		}
	}
	for i := range s.Merged {
		m := &s.Merged[i]
		m.Row, m.LastRow, m.Column, m.LastColumn = m.Row+rows, m.LastRow+rows, m.Column+columns, m.LastColumn+columns
	}
}

// One cell that is blanked loses little: the median is one fact in many, and hardly
// any drawing of six rows or more falls apart.
func TestOneCellChangesLittle(t *testing.T) {
	const fewRows, apart, mostApart = 6, 0.6, 0.071
	all := drawings(t)
	n, fell := 0, 0
	sum := 0.0
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w := all[name]
		if len(w.Sheets[0].Rows) < fewRows || len(w.Facts) == 0 {
			continue
		}
		before := factsOf(bookOf(t, w), w.Year)
		for step := range 6 { // cells spread over the drawing
			book := bookOf(t, w)
			s := book.Sheets[0]
			i := (step*5 + 1) % len(s.Rows)
			row := &s.Rows[i]
			if len(row.Cells) < 2 {
				continue
			}
			k := step % len(row.Cells)
			what := grid.CellName(row.Cells[k].Column, row.Cells[k].Row)
			row.Cells = slices.Delete(row.Cells, k, k+1)
			f1, _, _ := gridtest.Score(before, factsOf(book, w.Year))
			n++
			if sum += f1; f1 < apart {
				fell++
				t.Logf("%s without %s: %.2f alike", name, what, f1)
			}
		}
	}
	t.Logf("%d cells blanked, mean likeness %.3f, %d below %.1f", n, sum/float64(n), fell, apart)
	if float64(fell) > mostApart*float64(n) {
		t.Errorf("%d of %d readings fall apart", fell, n)
	}
}

// Every name that readers count under has its weight, and only those.
func TestEveryCountHasAWeight(t *testing.T) {
	known, met := map[string]bool{}, map[string]bool{}
	for _, w := range tables.Weights() {
		if known[w.Name] || w.Reason == "" || w.Points == 0 {
			t.Errorf("the weight %q stands twice, is 0, or has no reason", w.Name)
		}
		known[w.Name] = true
	}
	for _, w := range drawings(t) {
		tables.ReadBook(bookOf(t, w), tables.Options{Year: w.Year, Explain: func(_ string, all []*tables.Reading) {
			for _, r := range all {
				for name := range r.Tally {
					met[name] = true
				}
			}
		}})
	}
	for name := range met {
		if !known[name] {
			t.Errorf("%q is counted and weighs nothing", name)
		}
	}
}
