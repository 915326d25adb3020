package xlsx

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"deroule/convert/grid"
	"deroule/convert/xlsx/ooxml"
	"deroule/model"
)

// Programs other than spreadsheets save formulas without their values: "=A2+7". What
// follows from the workbook alone is worked out; all else is reported, and its formula
// stays the text of the cell.

// mostCalculated is how many formulas are worked out in a workbook.
const mostCalculated = 20_000

// calculator works out formulas of one workbook. It is opened by the first of them.
type calculator struct {
	data                 []byte
	file                 *excelize.File
	bad                  bool // the workbook cannot be opened
	count                int
	references, volatile *regexp.Regexp

	firm map[string]bool // what [calculator.isFirm] found, by sheet and cell
}

func newCalculator(data []byte) *calculator {
	return &calculator{data: data, firm: map[string]bool{}}
}

// give gives the cells of a sheet that have a formula and no value the value that
// follows, and reports those of which none does.
func (c *calculator) give(b *ooxml.Book, layout *ooxml.Layout, sheet *grid.Sheet, file string, ds *model.Diagnostics) {
	var failed []string
	at := model.Pos{}
	for _, f := range layout.Valueless() {
		row, i := cellAt(sheet, f.Row, f.Column)
		if row == nil {
			continue // in a hidden row or column
		}
		value, ok := c.value(sheet.Name, f)
		if !ok {
			if failed = append(failed, grid.CellName(f.Column, f.Row)+" "+row.Cells[i].Text); len(failed) == 1 {
				at = model.Pos{File: file, Sheet: sheet.Name, Cell: grid.CellName(f.Column, f.Row)}
			}
			continue
		}
		if !b.SetValue(&row.Cells[i], f, value) {
			row.Cells = append(row.Cells[:i], row.Cells[i+1:]...)
		}
	}
	kept := sheet.Rows[:0]
	for _, row := range sheet.Rows {
		if len(row.Cells) > 0 {
			kept = append(kept, row)
		}
	}
	sheet.Rows = kept
	if len(failed) > 0 {
		const mostNamed = 5
		names := failed
		if len(names) > mostNamed {
			names = append(names[:mostNamed:mostNamed], "…")
		}
		ds.Add(model.ValuelessCell, at, strconv.Itoa(len(failed)), sheet.Name, strings.Join(names, ", "))
	}
}

// cellAt finds a cell of a sheet; nil where it is not read.
func cellAt(sheet *grid.Sheet, number, column int) (*grid.Row, int) {
	low, high := 0, len(sheet.Rows)
	for low < high {
		if middle := (low + high) / 2; sheet.Rows[middle].Number < number {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low == len(sheet.Rows) || sheet.Rows[low].Number != number {
		return nil, 0
	}
	for i := range sheet.Rows[low].Cells {
		if sheet.Rows[low].Cells[i].Column == column {
			return &sheet.Rows[low], i
		}
	}
	return nil, 0
}

// value works a formula out. It is false where the formula needs more than the
// workbook, leads back to itself, or is not understood.
func (c *calculator) value(sheet string, f ooxml.Formula) (value string, ok bool) {
	if c.count++; c.count > mostCalculated || !c.open() {
		return "", false
	}
	defer func() { // what excelize cannot take is not worked out
		if recover() != nil {
			value, ok = "", false
		}
	}()
	cell := grid.CellName(f.Column, f.Row)
	if !c.isFirm(sheet, cell, 0) {
		return "", false
	}
	value, err := c.file.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil || strings.HasPrefix(value, "#") {
		return "", false
	}
	return value, true
}

func (c *calculator) open() bool {
	if c.file != nil || c.bad {
		return !c.bad
	}
	const largest = 256 << 20 // bytes unpacked
	c.references, c.volatile = regexp.MustCompile(cellReference), regexp.MustCompile(volatile)
	file, err := excelize.OpenReader(bytes.NewReader(c.data), excelize.Options{UnzipSizeLimit: largest, UnzipXMLSizeLimit: largest})
	c.file, c.bad = file, err != nil
	return !c.bad
}

// The expressions that formulas are looked through with: cells that they name, with their
// sheet, and ranges of them; and functions whose value is another each time, or on
// another machine.
const (
	cellReference = `(?:('(?:[^']|'')+'|[\pL_][\pL\d_.]*)!)?\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?`
	volatile      = `(?i)\b(TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|INDIRECT|OFFSET|CELL|INFO|WEBSERVICE)\s*\(`
)

// isFirm reports whether a cell depends on nothing but values of the workbook: no clock,
// no chance, no other file, and not on itself.
func (c *calculator) isFirm(sheet, cell string, depth int) bool {
	const deepest, widest = 20_000, 5_000 // references one after the other, cells of one range
	key := sheet + "!" + cell
	firm, known := c.firm[key]
	if known {
		return firm
	}
	c.firm[key] = false // until it is known: what leads back here is not firm
	formula, err := c.file.GetCellFormula(sheet, cell)
	if err != nil || depth > deepest || c.volatile.MatchString(formula) || strings.Contains(formula, "[") {
		return false
	}
	for _, r := range c.references.FindAllStringSubmatch(withoutTexts(formula), -1) {
		of := sheet
		if r[1] != "" {
			of = strings.ReplaceAll(strings.Trim(r[1], "'"), "''", "'")
		}
		last, lastRow := r[2], r[3]
		if r[4] != "" {
			last, lastRow = r[4], r[5]
		}
		cells, ok := grid.ParseRange(strings.ToUpper(r[2]) + r[3] + ":" + strings.ToUpper(last) + lastRow)
		if !ok || cells.Size() > widest {
			return false
		}
		for row := cells.Row; row <= cells.LastRow; row++ {
			for column := cells.Column; column <= cells.LastColumn; column++ {
				if !c.isFirm(of, grid.CellName(column, row), depth+1) {
					return false
				}
			}
		}
	}
	c.firm[key] = true
	return true
}

// withoutTexts is a formula without what stands in quotes.
func withoutTexts(formula string) string {
	parts := strings.Split(formula, `"`)
	for i := 1; i < len(parts); i += 2 {
		parts[i] = ""
	}
	return strings.Join(parts, `"`)
}
