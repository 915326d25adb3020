package grid

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/text"
	"deroule/model"
)

// mostNamed is how many cells a message names.
const mostNamed = 5

// cellNames names some cells, as many as a message takes.
func cellNames(names []string) string {
	if len(names) > mostNamed {
		names = append(slices.Clone(names[:mostNamed]), "…")
	}
	return strings.Join(names, ", ")
}

// CheckCells mends texts that were encoded twice over, reports the cells of a sheet that hold an error, and takes out the values
// that lie under merged cells, where nobody sees them, and reports those.
func CheckCells(s *Sheet, file string, ds *model.Diagnostics) {
	s.mend(file, ds)
	covered := s.dropCovered()
	at := func(row, column int) model.Pos { return s.pos(file, row, column) }
	if len(covered) > 0 {
		names := make([]string, len(covered))
		for i, c := range covered {
			names[i] = CellName(c.Column, c.Row) + " “" + strings.TrimSpace(c.Text) + "”"
		}
		ds.Add(model.NotRead, at(covered[0].Row, covered[0].Column), s.Name, strconv.Itoa(len(names)), cellNames(names)).As("covered-cells").Severity = model.Warning
	}
	var names []string
	var first *Cell
	for i := range s.Rows {
		for k := range s.Rows[i].Cells {
			if c := &s.Rows[i].Cells[k]; c.Kind == Text && lexicon.IsCellError(c.Text) {
				names = append(names, CellName(c.Column, c.Row)+" "+c.Text)
				if first == nil {
					first = c
				}
			}
		}
	}
	if first != nil {
		ds.Add(model.ValuelessCell, at(first.Row, first.Column), strconv.Itoa(len(names)), cmp.Or(s.Name, file), cellNames(names)).As("error")
	}
}

// pos is where a cell stands: on a line of a text file, or in a cell of a workbook.
func (s *Sheet) pos(file string, row, column int) model.Pos {
	if row < len(s.Lines) {
		return model.Pos{File: file, Line: s.Lines[row]}
	}
	return model.Pos{File: file, Sheet: s.Name, Cell: CellName(column, row)}
}

// mend mends the texts of cells that were encoded twice over, and says so once.
func (s *Sheet) mend(file string, ds *model.Diagnostics) {
	said := false
	for i := range s.Rows {
		for k := range s.Rows[i].Cells {
			c := &s.Rows[i].Cells[k]
			if c.Kind != Text || c.Spans() != nil {
				continue
			}
			mended, piece := text.Mend(c.Text)
			if piece == "" {
				continue
			}
			c.Text = mended
			if !said {
				ds.Add(model.DecodedText, s.pos(file, c.Row, c.Column), string(text.Twice)).As(text.Twice.Variant())
				said = true
			}
		}
	}
}

// dropCovered takes out the values that lie under merged cells. Those that say the same as
// the cell over them are not told.
func (s *Sheet) dropCovered() (dropped []Cell) {
	if len(s.Merged) == 0 {
		return nil
	}
	ranges := slices.Clone(s.Merged)
	slices.SortFunc(ranges, func(a, b Range) int { return a.Row - b.Row })
	over := map[[2]int]string{}
	next, open := 0, []Range(nil)
	for i := range s.Rows {
		row := &s.Rows[i]
		for next < len(ranges) && ranges[next].Row <= row.Number {
			open = append(open, ranges[next])
			next++
		}
		open = slices.DeleteFunc(open, func(r Range) bool { return r.LastRow < row.Number })
		if len(open) == 0 {
			continue
		}
		row.Cells = slices.DeleteFunc(row.Cells, func(c Cell) bool {
			for _, r := range open {
				if !r.Holds(c.Row, c.Column) {
					continue
				}
				begin := [2]int{r.Row, r.Column}
				if c.Row == r.Row && c.Column == r.Column {
					over[begin] = c.Text
					return false
				}
				if c.Text != over[begin] {
					dropped = append(dropped, c)
				}
				return true
			}
			return false
		})
	}
	s.Rows = slices.DeleteFunc(s.Rows, func(row Row) bool { return len(row.Cells) == 0 })
	return dropped
}
