package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
)

// widestAligned is how long a cell may be, in characters, for its column to be
// made as wide.
const widestAligned = 48

// alignedTable are the lines of a table, its columns aligned where their cells are short.
func alignedTable(t *outline.Table) []string {
	rows := [][]string{cellsOf(*t.Header)}
	for _, row := range t.Rows {
		rows = append(rows, cellsOf(row))
	}
	widths := columnWidths(rows)
	var lines []string
	for i, row := range rows {
		lines = append(lines, alignedRow(row, widths))
		if i == 0 {
			lines = append(lines, tableRule(widths[:len(row)]))
		}
	}
	return lines
}

func cellsOf(row outline.Row) []string {
	cells := make([]string, len(row.Cells))
	for i, c := range row.Cells {
		lines := c.Lines()
		parts := make([]string, len(lines))
		for j, l := range lines {
			parts[j] = escape(l.Plain, inCell)
		}
		cells[i] = strings.Join(parts, "<br>")
	}
	return cells
}

func columnWidths(rows [][]string) []int {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, leastRule)
			}
			if w := screenWidth(cell); w <= widestAligned {
				widths[i] = max(widths[i], w)
			}
		}
	}
	return widths
}

// leastRule is how many dashes a rule has at least (GitHub Flavored Markdown takes one).
const leastRule = 3

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

func tableRule(widths []int) string {
	var b strings.Builder
	b.WriteString("|")
	for _, w := range widths {
		b.WriteString(" " + strings.Repeat("-", w) + " |")
	}
	return b.String()
}
