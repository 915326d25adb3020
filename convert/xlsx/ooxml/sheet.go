package ooxml

import (
	"fmt"
	"slices"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
)

// Layout is what a sheet says besides the contents of its rows.
type Layout struct {
	Merged        []grid.Range
	HiddenRows    int // with something in them
	HiddenColumns int
	links         map[place]string // addresses that cells lead to
	comments      map[place]string
	formulas      []Formula
}

type place struct{ row, column int }

// Rows reads the rows of a sheet that are shown and hold something, from top to
// bottom, and calls yield for each until it returns false. The cells of a row are
// yield's to keep.
func (b *Book) Rows(sheet Sheet, yield func(grid.Row) bool) (*Layout, error) {
	r := &sheetReader{book: b, sheet: sheet.Name, layout: &Layout{}, yield: yield}
	if sheet.part == "" {
		return r.layout, parts.Missing("@sheet " + sheet.Name)
	}
	s, err := b.archive.Scan(sheet.part)
	if err != nil {
		return r.layout, err
	}
	defer s.Close()
	r.Scanner = s
	if err := r.read(); err != nil {
		return r.layout, err
	}
	relations, err := b.relations(sheet.part)
	if err != nil {
		return r.layout, err
	}
	r.resolveLinks(relations)
	return r.layout, b.readComments(relations, r.layout)
}

// sheetReader reads one sheet (§18.3).
type sheetReader struct {
	*parts.Scanner
	book    *Book
	sheet   string
	layout  *Layout
	yield   func(grid.Row) bool
	stopped bool
	columns []columnState
	spans   int // of columns, that were read
	links   []link
	row     int
	column  int
}

type columnState uint8

const (
	visible columnState = iota
	hidden
	hiddenAndUsed
)

// link is an address that some cells lead to, by the name of the relation to it.
type link struct {
	cells    grid.Range
	relation string
}

func (r *sheetReader) read() error {
	for t := r.Next(); t != parts.Done && !r.stopped; t = r.Next() {
		if t != parts.Start {
			continue
		}
		switch r.Name() {
		case "col":
			r.readColumns()
		case "row":
			if err := r.readRow(); err != nil {
				return err
			}
		case "mergeCell":
			if merged, ok := grid.ParseRange(r.AttrString("ref")); ok {
				r.layout.Merged = append(r.layout.Merged, merged)
			}
		case "hyperlink":
			if cells, ok := grid.ParseRange(r.AttrString("ref")); ok {
				r.links = append(r.links, link{cells, r.AttrString("id")})
			}
		}
	}
	return r.Err()
}

// maxCells is how many cells with something in them are read of a book, some of them
// twice. Whoever keeps them has bounds of his own.
const maxCells = 6_000_000

// readColumns notes which columns are hidden, or too narrow to be seen.
func (r *sheetReader) readColumns() {
	if r.spans++; r.spans > grid.MaxColumns {
		return // more than there are columns
	}
	width := string(r.Attr("width"))
	if !isTrue(r.Attr("hidden")) && width != "0" {
		return
	}
	first, last := number(r.Attr("min")), min(number(r.Attr("max")), grid.MaxColumns)
	if first < 1 || last < first {
		return
	}
	if len(r.columns) <= last {
		r.columns = append(r.columns, make([]columnState, last+1-len(r.columns))...)
	}
	for c := first; c <= last; c++ {
		r.columns[c] = hidden
	}
}

func (r *sheetReader) readRow() error {
	r.row++
	if n := number(r.Attr("r")); n > 0 {
		r.row = n
	}
	if r.row > grid.MaxRows {
		return r.damaged("@misplaced")
	}
	isHidden := isTrue(r.Attr("hidden")) || string(r.Attr("ht")) == "0"
	row := grid.Row{Number: r.row}
	r.column = 0
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return r.Err()
		case parts.Start:
			if r.Name() != "c" {
				continue
			}
			if err := r.place(); err != nil {
				return err
			}
			if cell, ok := r.readCell(); ok {
				row.Cells = append(row.Cells, cell)
			}
		}
	}
	if len(row.Cells) == 0 {
		return nil
	}
	if isHidden {
		r.layout.HiddenRows++
		return nil
	}
	if r.book.cells += len(row.Cells); r.book.cells > maxCells {
		return parts.TooLarge(fmt.Sprintf("%d @cells @most", maxCells))
	}
	if row.Cells = r.shown(row.Cells); len(row.Cells) > 0 {
		r.stopped = !r.yield(row)
	}
	return nil
}

// damaged is the error of the row that is read.
func (r *sheetReader) damaged(why string) error {
	return parts.Damaged(fmt.Sprintf("%s, @row %d", r.sheet, r.row), why)
}

// place finds the column of a cell: that of its reference, or the next one.
func (r *sheetReader) place() error {
	r.column++
	if ref := r.Attr("r"); len(ref) > 0 {
		column, row, ok := grid.ParseCellName(ref)
		if !ok || column == 0 || row != 0 && row != r.row {
			return r.damaged(fmt.Sprintf("@misnamed %.20q", ref))
		}
		r.column = column
	}
	if r.column > grid.MaxColumns {
		return parts.Damaged(fmt.Sprintf("%s, @row %d, @column %d", r.sheet, r.row, r.column), "@misplaced")
	}
	return nil
}

// shown leaves out the cells of hidden columns.
func (r *sheetReader) shown(cells []grid.Cell) []grid.Cell {
	if r.columns == nil {
		return cells
	}
	return slices.DeleteFunc(cells, func(c grid.Cell) bool {
		if c.Column >= len(r.columns) || r.columns[c.Column] == visible {
			return false
		}
		if r.columns[c.Column] == hidden {
			r.columns[c.Column] = hiddenAndUsed
			r.layout.HiddenColumns++
		}
		return true
	})
}
