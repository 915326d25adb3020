package xlsx

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

const (
	headerHeight = 24
	mostLinks    = 1_000 // of a sheet: excelize looks through all of them for each
)

// sheetWriter writes one sheet. excelize writes its parts in this order whatever
// the order of the calls, and loses what is said too late: the page before the
// stream begins, columns before rows, all else before the stream ends.
type sheetWriter[R any] struct {
	*book
	sheet   sheet[R]
	columns []column[R]
	widths  []float64
	stream  *excelize.StreamWriter
}

// write adds the sheet to the workbook, after those written before.
func write[R any](b *book, s sheet[R]) error {
	if err := b.addSheet(s.name); err != nil {
		return err
	}
	if s.hidden {
		if err := b.file.SetSheetVisible(s.name, false); err != nil {
			return err
		}
	}
	w := &sheetWriter[R]{book: b, sheet: s, columns: s.present()}
	for _, c := range w.columns {
		w.widths = append(w.widths, width(s, c))
	}
	if err := w.setPage(); err != nil {
		return err
	}
	if err := w.setExtent(); err != nil {
		return err
	}
	var err error
	if w.stream, err = b.file.NewStreamWriter(s.name); err != nil {
		return err
	}
	if err := w.setColumns(); err != nil {
		return err
	}
	if err := w.writeHeader(); err != nil {
		return err
	}
	last, err := w.writeRows()
	if err != nil {
		return err
	}
	if err := w.decorate(last); err != nil {
		return err
	}
	return w.stream.Flush()
}

// setExtent says how far the sheet reaches (ECMA-376-1 §18.3.1.35). Programs that
// read sheets as streams, openpyxl for one, look for nothing beyond.
func (w *sheetWriter[R]) setExtent() error {
	rows := 1 // the header
	for range w.sheet.rows {
		rows++
	}
	return w.file.SetSheetDimension(w.sheet.name, "A1:"+cellName(len(w.columns), min(rows, excelize.TotalRows)))
}

// setColumns gives each column its width, and its style to the cells below the
// last row: a date typed there is one. It begins with the last column, because
// excelize puts each before those that it knows.
func (w *sheetWriter[R]) setColumns() error {
	for i, c := range slices.Backward(w.columns) {
		if err := w.stream.SetColWidth(i+1, i+1, w.widths[i]); err != nil {
			return err
		}
		style, err := w.styles.of(styleKey{look: c.look, page: w.sheet.bare})
		if err != nil {
			return err
		}
		if err := w.stream.SetColStyle(i+1, i+1, style); err != nil {
			return err
		}
	}
	if w.sheet.bare {
		return nil
	}
	return w.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, XSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"})
}

func (w *sheetWriter[R]) writeHeader() error {
	labels := make([]any, len(w.columns))
	for i, c := range w.columns {
		look := headerLook
		if c.technical {
			look = quietHeaderLook
		}
		style, err := w.styles.of(styleKey{look: look, over: c.look})
		if err != nil {
			return err
		}
		labels[i] = excelize.Cell{StyleID: style, Value: c.label}
	}
	return w.stream.SetRow("A1", labels, excelize.RowOpts{Height: headerHeight})
}

// writeRows returns the number of the last row.
func (w *sheetWriter[R]) writeRows() (int, error) {
	cells := make([]excelize.Cell, len(w.columns))
	values := make([]any, len(w.columns))
	for i := range cells {
		values[i] = &cells[i]
	}
	n, links := 1, 0
	for row := range w.sheet.rows {
		if n++; n > excelize.TotalRows {
			return 0, fmt.Errorf("the sheet %s has more than %d rows, the most that a workbook holds: write fewer sessions", w.sheet.name, excelize.TotalRows)
		}
		tall := 1
		for i, c := range w.columns {
			shown := w.show(row, c)
			if links < mostLinks && followable(shown.text) {
				links++
				shown.look = linkLook
				if err := w.file.SetCellHyperLink(w.sheet.name, cellName(i+1, n), shown.text, "External"); err != nil {
					return 0, err
				}
			}
			style, err := w.styles.of(styleKey{look: shown.look, struck: w.sheet.struck != nil && w.sheet.struck(row), ruled: true, page: w.sheet.bare})
			if err != nil {
				return 0, err
			}
			cells[i] = excelize.Cell{StyleID: style, Value: shown.value()}
			tall = max(tall, lines(shown.text, w.widths[i], shown.look))
		}
		if err := w.stream.SetRow(cellName(1, n), values, excelize.RowOpts{Height: height(tall)}); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// show returns what a column shows of a row, its text fit for a cell.
func (w *sheetWriter[R]) show(row R, c column[R]) cell {
	shown := c.cell(row)
	if shown.look == plainLook {
		shown.look = c.look
	}
	if shown.text != "" {
		shown.text = w.fit(shown.text, w.sheet.source(row))
	}
	return shown
}
