package tables

import (
	"strings"

	"deroule/convert/grid"
	"deroule/convert/outline"
	"deroule/model"
)

// mostRaw is the rows of a sheet that are kept as they are, to be held against what was
// understood. Longer tables are read row by row, and every cell of a row is kept.
const mostRaw = 6000

// Raw gives the sheets of a book as they are, a table each: what their first rows state
// and say, before anything of it is understood.
func Raw(b *grid.Book) *outline.Document {
	doc := &outline.Document{Name: b.File}
	for _, s := range b.Sheets {
		source := &source{file: b.File, sheet: s.Name, lines: s.Lines}
		t := &outline.Table{Pos: model.Pos{File: b.File, Sheet: s.Name}, Placed: true}
		for i := range s.Rows[:min(len(s.Rows), mostRaw)] {
			row := outline.Row{}
			for k := range s.Rows[i].Cells {
				c := &s.Rows[i].Cells[k]
				at := source.pos(&cell{Cell: c})
				var lines []outline.Text
				for _, line := range strings.Split(c.Text, "\n") {
					if text := outline.NewText(line, at).Trim(); !text.IsEmpty() {
						lines = append(lines, text)
					}
				}
				row.Cells = append(row.Cells, outline.NewCell(at, lines...))
			}
			if len(row.Cells) > 0 {
				row.Pos = row.Cells[0].Pos
				if t.Header == nil {
					t.Header = &row
				} else {
					t.Rows = append(t.Rows, row)
				}
			}
		}
		doc.Blocks = append(doc.Blocks, t)
	}
	return doc
}

// longestLine is the most letters of a paragraph that can stand above a table as its
// title, its label or its note.
const longestLine = 160

// FromDocument lays a document out as a sheet, where it is headings, short lines and
// tables; it is false where it is anything else.
func FromDocument(doc *outline.Document) (*Document, bool) {
	d := &Document{Book: &grid.Book{File: doc.Name}, positions: map[[2]int]model.Pos{}}
	d.sheet = &grid.Sheet{}
	d.Book.Sheets = []*grid.Sheet{d.sheet}
	if !doc.Title.IsEmpty() {
		d.line(doc.Title, true)
	}
	tables := 0
	for _, b := range doc.Blocks {
		switch b := b.(type) {
		case *outline.Heading:
			d.line(b.Text, true)
		case *outline.Paragraph:
			if len(b.Text().Plain) > longestLine {
				return nil, false
			}
			for _, line := range b.Lines {
				d.line(line, false)
			}
		case *outline.Table:
			tables++
			d.table(b)
			d.row++
		default:
			return nil, false
		}
	}
	return d, tables > 0
}

// Document is a document that is laid out as a sheet.
type Document struct {
	Book      *grid.Book
	sheet     *grid.Sheet
	positions map[[2]int]model.Pos
	row       int
}

// line puts a line of text into a row of its own.
func (d *Document) line(text outline.Text, bold bool) {
	text = text.Trim()
	if text.IsEmpty() {
		return
	}
	d.row++
	c := grid.Cell{Row: d.row, Column: 1, Text: text.Plain, Bold: bold}
	for _, span := range text.Spans {
		c.Mark(span)
	}
	d.positions[[2]int{d.row, 1}] = text.Pos()
	d.sheet.Rows = append(d.sheet.Rows, grid.Row{Number: d.row, Cells: []grid.Cell{c}})
}

// table puts a table into rows, and merges what its cells cover.
func (d *Document) table(t *outline.Table) {
	for row := range t.All() {
		d.row++
		out := grid.Row{Number: d.row}
		for k, c := range row.Cells {
			columns, rows := c.Covers()
			at := grid.Range{Row: d.row, Column: k + 1, LastRow: d.row + rows - 1, LastColumn: k + columns}
			if at.Size() > 1 {
				d.sheet.Merged = append(d.sheet.Merged, at)
			}
			if g, ok := cellOf(c, d.row, k+1); ok {
				d.positions[[2]int{d.row, k + 1}] = c.Pos
				out.Cells = append(out.Cells, g)
			}
		}
		if out.Cells != nil {
			d.sheet.Rows = append(d.sheet.Rows, out)
		}
	}
}

// cellOf is a cell of a table as a sheet has it; it is false for an empty one.
func cellOf(c outline.Cell, row, column int) (grid.Cell, bool) {
	g := grid.Cell{Row: row, Column: column}
	var lines []string
	strong := false
	for _, line := range c.Lines() {
		lines = append(lines, line.Plain)
		strong = strong || line.Covered(outline.Strong)
	}
	if g.Text = strings.TrimSpace(strings.Join(lines, "\n")); g.Text == "" {
		return g, false
	}
	g.Bold = strong
	if all := c.Lines(); len(all) == 1 {
		for _, span := range all[0].Spans {
			g.Mark(span)
		}
	}
	return g, true
}

// Read reads the tables of the document as one plan.
func (d *Document) Read(opt Options) *Plan { return readBook(d.Book, opt, d.positions) }
