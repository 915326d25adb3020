package xlsx

import (
	"fmt"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

const (
	headerHeight = 24
	mostLinks    = 1_000 // of a sheet: excelize looks through all of them for each
	sampleRows   = 200   // that a column's width is fitted to
)

// write adds the sheet to the workbook, after those written before.
func write[R any](b *book, s sheet[R]) error {
	if err := b.addSheet(s.name); err != nil {
		return err
	}
	columns := s.present()
	if err := setPage(b, s, columns); err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := setColumns(b, s, stream, columns); err != nil {
		return err
	}
	rows, err := writeRows(b, s, stream, columns)
	if err != nil {
		return err
	}
	if err := decorate(b, s, stream, columns, rows); err != nil {
		return err
	}
	return stream.Flush()
}

// setColumns gives each column its width, and its style to the cells below the
// last row: a date typed there is one.
func setColumns[R any](b *book, s sheet[R], stream *excelize.StreamWriter, columns []column[R]) error {
	for i, c := range columns {
		if err := stream.SetColWidth(i+1, i+1, fitWidth(s, c)); err != nil {
			return err
		}
		id, err := b.styles.of(styleKey{look: c.look})
		if err != nil {
			return err
		}
		if err := stream.SetColStyle(i+1, i+1, id); err != nil {
			return err
		}
	}
	return stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, XSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"})
}

// fitWidth is as wide as the longest line of the first rows, within the bounds
// of the column.
func fitWidth[R any](s sheet[R], c column[R]) float64 {
	const button = 4 // of the filter
	longest := utf8.RuneCountInString(c.label) + button
	n := 0
	for row := range s.rows {
		if n++; n > sampleRows {
			break
		}
		longest = max(longest, longestLine(c.cell(row).text)+2)
	}
	if c.look == dateLook {
		return max(c.width, float64(longest))
	}
	return min(max(c.width, float64(utf8.RuneCountInString(c.label)+button)), float64(longest))
}

func longestLine(text string) int {
	longest, line := 0, 0
	for _, r := range text {
		line++
		if r == '\n' {
			line = 0
		}
		longest = max(longest, line)
	}
	return longest
}

// writeRows writes header and rows and returns the number of the last row.
func writeRows[R any](b *book, s sheet[R], stream *excelize.StreamWriter, columns []column[R]) (int, error) {
	if err := writeHeader(b, stream, columns); err != nil {
		return 0, err
	}
	cells := make([]excelize.Cell, len(columns))
	values := make([]any, len(columns))
	for i := range cells {
		values[i] = &cells[i]
	}
	n, links := 1, 0
	for row := range s.rows {
		if n++; n > excelize.TotalRows {
			return 0, fmt.Errorf("the sheet %s has more than %d rows, the most that a workbook holds: write fewer sessions", s.name, excelize.TotalRows)
		}
		struck := s.struck != nil && s.struck(row)
		for i, c := range columns {
			shown := c.cell(row)
			if shown.look == plainLook {
				shown.look = c.look
			}
			if shown.text != "" {
				shown.text = b.fit(shown.text, s.source(row))
			}
			if links < mostLinks && followable(shown.text) {
				links++
				shown.look = linkLook
				if err := b.file.SetCellHyperLink(s.name, cellName(i+1, n), shown.text, "External"); err != nil {
					return 0, err
				}
			}
			style, err := b.styles.of(styleKey{look: shown.look, struck: struck, ruled: true})
			if err != nil {
				return 0, err
			}
			cells[i] = excelize.Cell{StyleID: style, Value: shown.value()}
		}
		if err := stream.SetRow(cellName(1, n), values); err != nil {
			return 0, err
		}
	}
	return n, nil
}

func (c cell) value() any {
	switch {
	case c.numeric:
		return c.number
	case c.text != "":
		return c.text
	}
	return nil
}

func writeHeader[R any](b *book, stream *excelize.StreamWriter, columns []column[R]) error {
	labels := make([]any, len(columns))
	for i, c := range columns {
		look := headerLook
		if c.when == technical {
			look = quietHeaderLook
		}
		style, err := b.styles.of(styleKey{look: look})
		if err != nil {
			return err
		}
		labels[i] = excelize.Cell{StyleID: style, Value: c.label}
	}
	return stream.SetRow("A1", labels, excelize.RowOpts{Height: headerHeight})
}

// cellName is "C7" for column 3, row 7.
func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // fails only outside the sheet
	return name
}

// columnRange is a column from its second row down to the end of the sheet, so
// that rows which people add are covered.
func columnRange(first, last int) string {
	return cellName(first, 2) + ":" + cellName(last, excelize.TotalRows)
}
