// Package grid is sheets of cells, whatever file they come from: workbooks of any
// kind and files of separated values. It holds what cells say as values, checks them,
// and bounds their number. What a sheet means, package tables says.
package grid

import (
	"strconv"

	"deroule/convert/outline"
	"deroule/model"
)

// Book is a workbook: its sheets in the order of their tabs, without what its
// authors have hidden.
type Book struct {
	File        string
	Title       string // of the document's properties
	Sheets      []*Sheet
	Hidden      []*Sheet          // which are no part of a plan
	Diagnostics model.Diagnostics // what the front end left out
}

// Sheet is one sheet of a book.
type Sheet struct {
	Name   string  // empty where the format has no sheets
	Rows   []Row   // those with something in them, from top to bottom
	Merged []Range // cells that stand for several
	Lines  []int   // of a text file: the line on which each row begins, by its number
}

// Row is a row of a sheet that has something in it.
type Row struct {
	Number int    // from 1
	Cells  []Cell // from left to right, those with something in them
}

// Range is a rectangle of cells, its last row and column included.
type Range struct {
	Row, Column, LastRow, LastColumn int // from 1
}

// Kind is what sort of value a cell holds.
type Kind uint8

// The kinds of values. What a cell shows decides.
const (
	Text Kind = iota
	Number
	Date
	Month   // a date that shows no day
	Weekday // a date that shows its day of the week alone, and was never a real one
	Clock
	DateAndClock
	Duration
	Bool
)

// Cell is a cell with something in it.
type Cell struct {
	Row, Column int
	Kind        Kind
	Bold        bool
	Text        string  // as shown; dates and hours as ISO 8601 has them
	Number      float64 // the value; of dates the days since 30 December 1899
	more        *extras
}

// extras is what few cells have.
type extras struct {
	comment string
	spans   []outline.Span
}

// Comment is the note that somebody put to the cell.
func (c *Cell) Comment() string {
	if c.more == nil {
		return ""
	}
	return c.more.comment
}

// SetComment puts a note to the cell.
func (c *Cell) SetComment(text string) { c.extra().comment = text }

// Spans are the parts of the text that are struck through, bold or links.
func (c *Cell) Spans() []outline.Span {
	if c.more == nil {
		return nil
	}
	return c.more.spans
}

// Mark gives a part of the text a style.
func (c *Cell) Mark(span outline.Span) {
	more := c.extra()
	more.spans = append(more.spans, span)
}

func (c *Cell) extra() *extras {
	if c.more == nil {
		c.more = &extras{}
	}
	return c.more
}

// CellName is "C7" for column 3, row 7.
func CellName(column, row int) string {
	name := make([]byte, 0, 16)
	name = append(name, ColumnName(column)...)
	return string(strconv.AppendInt(name, int64(row), 10))
}

// ColumnName is "C" for column 3, "AA" for column 27.
func ColumnName(column int) string {
	var letters [8]byte
	i := len(letters)
	for ; column > 0 && i > 0; column = (column - 1) / 26 {
		i--
		letters[i] = byte('A' + (column-1)%26)
	}
	return string(letters[i:])
}

// ParseCellName reads "C7" or "$C$7"; either part may be missing and is then 0.
func ParseCellName[T ~string | ~[]byte](name T) (column, row int, ok bool) {
	i := 0
	for ; i < len(name); i++ {
		c := name[i]
		switch {
		case c == '$':
		case 'a' <= c && c <= 'z':
			column = 26*column + int(c-'a') + 1
		case 'A' <= c && c <= 'Z' && row == 0:
			column = 26*column + int(c-'A') + 1
		case '0' <= c && c <= '9':
			row = 10*row + int(c-'0')
		default:
			return 0, 0, false
		}
		if column > MaxColumns || row > MaxRows {
			return 0, 0, false
		}
	}
	return column, row, column+row > 0
}

// The size of a sheet (ECMA-376-1 §18.3.1.4), which no other format exceeds by much.
const (
	MaxRows    = 1 << 20
	MaxColumns = 1 << 14
)

// ParseRange reads "A1:C7", or "C7" alone.
func ParseRange(name string) (r Range, ok bool) {
	first, last := name, name
	for i := range len(name) {
		if name[i] == ':' {
			first, last = name[:i], name[i+1:]
		}
	}
	var okFirst, okLast bool
	r.Column, r.Row, okFirst = ParseCellName(first)
	r.LastColumn, r.LastRow, okLast = ParseCellName(last)
	return r, okFirst && okLast && 0 < r.Row && r.Row <= r.LastRow && 0 < r.Column && r.Column <= r.LastColumn
}

// Holds reports whether a cell is in the range.
func (r Range) Holds(row, column int) bool {
	return r.Row <= row && row <= r.LastRow && r.Column <= column && column <= r.LastColumn
}

// Size is the number of cells in the range.
func (r Range) Size() int { return (r.LastRow - r.Row + 1) * (r.LastColumn - r.Column + 1) }
