package review

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
)

// line is a line of a text: its number, and its pieces.
type line struct {
	Number  int
	Pieces  []piece
	Heading bool // of Markdown and org, which a person may say what it is
	Begins  bool // a part of the source, such as an event of a calendar
	Session int  // that begins here, from 1; 0 for none
}

// piece is a run of characters, with what became of it.
type piece struct {
	Text string
	Mark string // see the marks of marks.go
	Fact int    // 0 for none
}

// sheet is a sheet as a grid.
type sheet struct {
	Name    string
	ID      string
	Letters []string
	Rows    []row
	Last    int // the number of the last row that is shown, where there are more; else 0
}

// address is where on the page a row is shown; empty where it is not.
func (s sheet) address(number int) string {
	if s.Last > 0 && number > s.Last {
		return ""
	}
	return "#" + s.ID + "-" + strconv.Itoa(number)
}

type row struct {
	Number  int
	Cells   []cell
	Session int // that stands in it, from 1; 0 for none
	Skipped int // rows of nothing above
}

// longSheet is the number of rows from which a sheet is shown in parts, each of which
// a browser lays out only when it is looked at.
const longSheet, partRows = 300, 100

// Long reports whether the sheet is shown in parts.
func (s sheet) Long() bool { return len(s.Rows) > longSheet }

// Parts are the rows that are laid out together.
func (s sheet) Parts() [][]row {
	if !s.Long() {
		return [][]row{s.Rows}
	}
	return slices.Collect(slices.Chunk(s.Rows, partRows))
}

// Class is how a cell looks; one that became a fact looks so by its number.
func (c cell) Class() string {
	if c.Mark == markFact && c.Fact > 0 {
		return ""
	}
	return c.Mark
}

// cell is a cell of a grid. One that another spans is left out.
type cell struct {
	Text     string
	Columns  int
	Rows     int
	Mark     string
	Fact     int
	Column   int // from 1
	position model.Pos
}

// textLines are the lines of a text.
func textLines(text string) []string {
	return strings.Split(strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), "\n")
}

// isHeadingLine reports whether a line is a heading of Markdown or org.
func isHeadingLine(text string) bool {
	rest := strings.TrimLeft(text, "#")
	if rest == text {
		rest = strings.TrimLeft(text, "*")
	}
	return rest != text && strings.HasPrefix(rest, " ") && strings.TrimSpace(rest) != ""
}

// MostRows bounds the rows of a sheet that a page shows: more are no review.
const MostRows = 5000

// sheetsOf lays the sheets of a book out as grids.
func sheetsOf(b *grid.Book) []sheet {
	var all []sheet
	for i, s := range b.Sheets {
		v := sheet{Name: s.Name, ID: "s" + strconv.Itoa(i+1)}
		covered, reach := merged(s)
		widest, last := 0, 0
		if len(s.Rows) > MostRows {
			v.Last = s.Rows[MostRows-1].Number
		}
		for _, r := range s.Rows[:min(len(s.Rows), MostRows)] {
			out := row{Number: r.Number}
			cells := map[int]*grid.Cell{}
			for k := range r.Cells {
				c := &r.Cells[k]
				if strings.TrimSpace(c.Text) != "" {
					cells[c.Column] = c
					widest = max(widest, c.Column)
				}
			}
			if len(cells) == 0 {
				continue
			}
			for x := 1; x <= widest; x++ {
				if covered[[2]int{r.Number, x}] {
					continue
				}
				c := cell{Column: x, Columns: 1, Rows: 1}
				if g := cells[x]; g != nil {
					c.Text = strings.TrimSpace(g.Text)
					c.position = positionOf(b, s, g)
				}
				if m, ok := reach[[2]int{r.Number, x}]; ok {
					c.Columns, c.Rows = m.LastColumn-m.Column+1, rowsWithin(s, m)
				}
				out.Cells = append(out.Cells, c)
			}
			if out.Skipped = r.Number - last - 1; last == 0 {
				out.Skipped = 0
			}
			last = r.Number
			v.Rows = append(v.Rows, out)
		}
		for x := 1; x <= widest; x++ {
			v.Letters = append(v.Letters, grid.ColumnName(x))
		}
		all = append(all, v)
	}
	return all
}

func positionOf(b *grid.Book, s *grid.Sheet, c *grid.Cell) model.Pos {
	if c.Row < len(s.Lines) {
		return model.Pos{File: b.File, Line: s.Lines[c.Row]}
	}
	return model.Pos{File: b.File, Sheet: s.Name, Cell: grid.CellName(c.Column, c.Row)}
}

// merged tells the cells that merged ranges cover, and the range that begins at a cell.
func merged(s *grid.Sheet) (covered map[[2]int]bool, reach map[[2]int]grid.Range) {
	covered, reach = map[[2]int]bool{}, map[[2]int]grid.Range{}
	for _, m := range s.Merged {
		const most = 20_000 // cells of a range
		if (m.LastRow-m.Row+1)*(m.LastColumn-m.Column+1) > most {
			continue
		}
		reach[[2]int{m.Row, m.Column}] = m
		for y := m.Row; y <= m.LastRow; y++ {
			for x := m.Column; x <= m.LastColumn; x++ {
				covered[[2]int{y, x}] = y != m.Row || x != m.Column
			}
		}
	}
	return covered, reach
}

// rowsWithin counts the rows of a range that are shown.
func rowsWithin(s *grid.Sheet, m grid.Range) int {
	n := 0
	for _, r := range s.Rows {
		if m.Row <= r.Number && r.Number <= m.LastRow && slices.ContainsFunc(r.Cells, func(c grid.Cell) bool { return strings.TrimSpace(c.Text) != "" }) {
			n++
		}
	}
	return max(n, 1)
}

// isRule reports whether a line is the rule below the names of a table.
func isRule(text string) bool {
	text = strings.TrimSpace(text)
	return len(text) > 3 && text[0] == '|' && strings.Trim(text, "|-:+ ") == ""
}

// nameColumns marks the words above a rule as what they are: names of columns.
func nameColumns(pieces []piece) {
	for i := range pieces {
		if pieces[i].Mark == markNote {
			pieces[i].Mark = markLabel
		}
	}
}
