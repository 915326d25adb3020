package org

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
)

// widestAligned is how long a cell may be, in characters, for its column to be
// made as wide.
const widestAligned = 48

// alignedTable are the lines of a table, its columns aligned where their cells are
// short.
func alignedTable(t *outline.Table) []string {
	rows := [][]string{rowCells(*t.Header)}
	for _, row := range t.Rows {
		rows = append(rows, rowCells(row))
	}
	widths := columnWidths(rows)
	var lines []string
	for i, row := range rows {
		lines = append(lines, alignedRow(row, widths))
		if i == 0 {
			lines = append(lines, rule(widths[:len(row)]))
		}
	}
	return lines
}

func rowCells(row outline.Row) []string {
	cells := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		cells[i] = cellText(c.Text().Plain)
	}
	return cells
}

func columnWidths(rows [][]string) []int {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 1)
			}
			if w := screenWidth(cell); w <= widestAligned {
				widths[i] = max(widths[i], w)
			}
		}
	}
	return widths
}

// screenWidth is how many columns of a screen a text takes.
func screenWidth(text string) int {
	n := utf8.RuneCountInString(text)
	for _, r := range text {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			n--
		}
	}
	return n
}

func alignedRow(cells []string, widths []int) string {
	var b strings.Builder
	b.WriteString("|")
	for i, cell := range cells {
		b.WriteString(" " + cell + strings.Repeat(" ", max(0, widths[i]-screenWidth(cell))) + " |")
	}
	return b.String()
}

func rule(widths []int) string {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("-", w+2)
	}
	return "|" + strings.Join(parts, "+") + "|"
}
