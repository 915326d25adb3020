package model

import (
	"cmp"
	"strconv"
	"strings"
)

// Pos is a place in a source: a line and column of a text, or a sheet and cell
// of a workbook. The zero Pos is nowhere.
type Pos struct {
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`     // from 1
	Column  int    `json:"column,omitempty"`   // from 1, in characters
	EndLine int    `json:"end_line,omitempty"` // last line, for what spans several
	Sheet   string `json:"sheet,omitempty"`
	Cell    string `json:"cell,omitempty"` // "C7"
}

// IsZero reports whether the place is unknown.
func (p Pos) IsZero() bool { return p == Pos{} }

// String prints as compilers do: "planning.md:27:3", "plan.xlsx!Sessions:C7".
func (p Pos) String() string {
	s := p.File
	if p.Sheet != "" {
		s += "!" + p.Sheet
		if p.Cell != "" {
			s += ":" + p.Cell
		}
		return s
	}
	if p.Line > 0 {
		s += ":" + strconv.Itoa(p.Line)
		if p.Column > 0 {
			s += ":" + strconv.Itoa(p.Column)
		}
	}
	return s
}

// Compare orders places by file, then by where they stand in it.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Sheet, q.Sheet),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Column, q.Column),
		compareCells(p.Cell, q.Cell),
	)
}

// compareCells orders cells as they are read: row by row, "B2" before "A3" and
// "AA1" after "Z1".
func compareCells(a, b string) int {
	columnA, rowA := splitCell(a)
	columnB, rowB := splitCell(b)
	return cmp.Or(
		cmp.Compare(len(rowA), len(rowB)), cmp.Compare(rowA, rowB),
		cmp.Compare(len(columnA), len(columnB)), cmp.Compare(columnA, columnB),
	)
}

func splitCell(name string) (column, row string) {
	i := strings.IndexAny(name, "0123456789")
	if i < 0 {
		return name, ""
	}
	return name[:i], name[i:]
}

// To returns the place that begins at p and ends on the last line of end.
func (p Pos) To(end Pos) Pos {
	p.EndLine = max(p.Line, p.EndLine, end.Line, end.EndLine)
	return p
}
