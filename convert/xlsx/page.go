package xlsx

import (
	"errors"
	"strings"

	"github.com/xuri/excelize/v2"
)

// setPage prepares the sheet for printing: A4 landscape, as wide as the page, or
// as few pages as keep it legible.
func (w *sheetWriter[R]) setPage() error {
	const a4 = 9 // ECMA-376-1 §18.3.1.63
	name := w.sheet.name
	fit, paper, orientation, pagesWide, pagesHigh := true, a4, "landscape", w.pagesWide(), 0
	if err := w.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit, TabColorRGB: &w.sheet.colour}); err != nil {
		return err
	}
	if err := w.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &pagesWide, FitToHeight: &pagesHigh}); err != nil {
		return err
	}
	side, top, edge := 0.4, 0.75, 0.3 // inches
	if err := w.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	if err := w.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddHeader: `&L&"-,Bold"` + headerText(w.title) + `&"-,Regular"&R&A`,
		OddFooter: "&L" + headerText(w.foot) + "&R" + w.locale.Labels.Page + " &P / &N",
	}); err != nil {
		return err
	}
	if w.sheet.bare {
		hide := false
		if err := w.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &hide}); err != nil {
			return err
		}
	}
	return w.setPrinted()
}

// printed counts the columns before the technical ones.
func (w *sheetWriter[R]) printed() int {
	n := len(w.columns)
	for n > 1 && w.columns[n-1].technical {
		n--
	}
	return n
}

// pagesWide is how many pages the printed columns take side by side.
func (w *sheetWriter[R]) pagesWide() int {
	const legible = 250 // digits on a page, the body about 6 points high
	total := 0.0
	for _, width := range w.widths[:w.printed()] {
		total += width
	}
	return 1 + int(total/legible)
}

// setPrinted repeats the header on each page, and the first column on those that
// stand to the right; it leaves the technical columns out.
func (w *sheetWriter[R]) setPrinted() error {
	last, err := excelize.ColumnNumberToName(w.printed())
	if err != nil {
		return err
	}
	sheet := "'" + strings.ReplaceAll(w.sheet.name, "'", "''") + "'!"
	titles := sheet + "$1:$1"
	if w.pagesWide() > 1 {
		titles = sheet + "$A:$A," + titles
	}
	return errors.Join(
		w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: w.sheet.name, RefersTo: titles}),
		w.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: w.sheet.name, RefersTo: sheet + "$A:$" + last}),
	)
}

// headerText makes a text fit for the head or foot of a page: & begins a code
// there, and all of it together is to stay within 255 characters.
func headerText(text string) string {
	const longest = 100
	text, _ = clean(text)
	text, rest := splitUnits(strings.Join(strings.Fields(text), " "), longest)
	if rest != "" {
		text += "…"
	}
	return strings.ReplaceAll(text, "&", "&&")
}

// decorate makes the rows a table with filters, proposes choices and adds the
// rules that follow the contents.
func (w *sheetWriter[R]) decorate(lastRow int) error {
	if w.sheet.bare {
		return nil
	}
	stripes := false
	if err := w.stream.AddTable(&excelize.Table{
		Name:           "deroule_" + w.sheet.id,
		Range:          "A1:" + cellName(len(w.columns), max(2, lastRow)),
		StyleName:      "TableStyleLight1",
		ShowRowStripes: &stripes,
	}); err != nil {
		return err
	}
	everything := columnRange(1, len(w.columns))
	if err := w.file.AddIgnoredErrors(w.sheet.name, everything, excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	for i, c := range w.columns {
		if err := w.propose(c, columnRange(i+1, i+1)); err != nil {
			return err
		}
	}
	for _, r := range w.sheet.rules {
		if err := w.addRule(r, everything); err != nil {
			return err
		}
	}
	return nil
}

// propose offers choices for a column. Other values are refused where it is
// closed, and welcome where it is not.
func (w *sheetWriter[R]) propose(c column[R], cells string) error {
	list := short(c.choices)
	if len(list) == 0 {
		return nil
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	if err := v.SetDropList(list); err != nil {
		return err
	}
	if c.closed {
		v.SetError(excelize.DataValidationErrorStyleStop, c.label, strings.Join(list, ", "))
	}
	v.ShowErrorMessage = c.closed
	return w.file.AddDataValidation(w.sheet.name, v)
}

// short keeps the choices that a list of a workbook can hold: 255 characters in
// all, and none with the comma that separates them.
func short(choices []string) []string {
	var list []string
	room := excelize.MaxFieldLength
	for _, c := range choices {
		if strings.ContainsAny(c, ",\n") || strings.HasPrefix(c, "=") || units(c)+1 > room {
			continue
		}
		room -= units(c) + 1
		list = append(list, c)
	}
	return list
}

// addRule shows cells in another style while a formula holds.
func (w *sheetWriter[R]) addRule(r rule, cells string) error {
	when, ok := formula(r, w.columns)
	if !ok {
		return nil
	}
	if r.on != "" {
		at := place(w.columns, r.on)
		if at == 0 {
			return nil
		}
		cells = columnRange(at, at)
	}
	style, err := w.file.NewConditionalStyle(&r.style)
	if err != nil {
		return err
	}
	return w.file.SetConditionalFormat(w.sheet.name, cells, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: when, Format: &style}})
}
