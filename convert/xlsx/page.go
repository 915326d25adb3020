package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// setPage prepares the sheet for printing. excelize writes some of it when a
// stream begins: it has to be called before.
func setPage[R any](b *book, s sheet[R], columns []column[R]) error {
	const a4 = 9 // ECMA-376-1 §18.3.1.63
	f := b.file
	fit, paper, orientation, width, height := true, a4, "landscape", 1, 0
	if err := f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit, TabColorRGB: &s.colour}); err != nil {
		return err
	}
	if err := f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &width, FitToHeight: &height}); err != nil {
		return err
	}
	side, top, edge := 0.4, 0.75, 0.3 // inches
	if err := f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	page := b.locale.Labels.Page
	if err := f.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{
		OddHeader: `&L&"-,Bold"` + plainHeader(b.title) + "&R&A",
		OddFooter: "&L" + plainHeader(b.foot) + "&R" + page + " &P / &N",
	}); err != nil {
		return err
	}
	if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: quoted(s.name) + "!$1:$1"}); err != nil {
		return err
	}
	last := printed(columns)
	if last == len(columns) {
		return nil
	}
	name, err := excelize.ColumnNumberToName(last)
	if err != nil {
		return err
	}
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: s.name, RefersTo: quoted(s.name) + "!$A:$" + name})
}

// printed counts the columns before the technical ones.
func printed[R any](columns []column[R]) int {
	n := len(columns)
	for n > 1 && columns[n-1].when == technical {
		n--
	}
	return n
}

// plainHeader makes a text fit for a page header: & begins a code there, and the
// whole header holds 255 characters.
func plainHeader(text string) string {
	const longest = 100
	text, _ = clean(text)
	text, rest := splitUnits(strings.Join(strings.Fields(text), " "), longest)
	if rest != "" {
		text += "…"
	}
	return strings.ReplaceAll(text, "&", "&&")
}

func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// decorate adds what excelize writes when the stream ends: the table with its
// filters, the lists of choices and what depends on the contents.
func decorate[R any](b *book, s sheet[R], stream *excelize.StreamWriter, columns []column[R], rows int) error {
	if s.bare {
		hide := false
		return b.file.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &hide})
	}
	stripes := false
	if err := stream.AddTable(&excelize.Table{
		Name:           "deroule_" + s.id,
		Range:          "A1:" + cellName(len(columns), max(2, rows)),
		StyleName:      "TableStyleLight1",
		ShowRowStripes: &stripes,
	}); err != nil {
		return err
	}
	if err := b.file.AddIgnoredErrors(s.name, columnRange(1, len(columns)), excelize.IgnoredErrorsNumberStoredAsText); err != nil {
		return err
	}
	for i, c := range columns {
		if err := propose(b, s.name, i+1, c.choices, c.closed); err != nil {
			return err
		}
	}
	return highlight(b, s, columns)
}

// propose offers choices for a column. Other values are refused where it is
// closed, and welcome where it is not.
func propose(b *book, sheet string, column int, choices []string, closed bool) error {
	list := short(choices)
	if len(list) == 0 {
		return nil
	}
	v := excelize.NewDataValidation(true)
	v.Sqref = columnRange(column, column)
	if err := v.SetDropList(list); err != nil {
		return err
	}
	if closed {
		v.SetError(excelize.DataValidationErrorStyleStop, b.locale.Labels.Value, strings.Join(list, ", "))
	}
	v.ShowErrorMessage = closed
	return b.file.AddDataValidation(sheet, v)
}

// short keeps the choices that a list of a workbook can hold: 255 characters in
// all, without the comma that separates them.
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

// highlight follows what people change: a row that becomes cancelled is struck
// through; rows that belong together begin with a line and name their session once.
func highlight[R any](b *book, s sheet[R], columns []column[R]) error {
	last := len(columns)
	if at := place(columns, s.status); at > 0 {
		struck := &excelize.Style{Font: &excelize.Font{Strike: true, Color: quietColour}}
		when := fmt.Sprintf(`$%s="%s"`, cellName(at, 2), b.locale.Labels.Cancelled)
		if err := b.when(s.name, columnRange(1, last), when, struck); err != nil {
			return err
		}
	}
	at := place(columns, s.group)
	if at == 0 {
		return nil
	}
	here, above := cellName(at, 2), cellName(at, 1)
	line := &excelize.Style{Border: []excelize.Border{{Type: "top", Style: 1, Color: groupColour}}}
	if err := b.when(s.name, columnRange(1, last), "$"+here+"<>$"+above, line); err != nil {
		return err
	}
	for i, c := range columns {
		if c.faint {
			repeated := &excelize.Style{Font: &excelize.Font{Color: faintColour}}
			if err := b.when(s.name, columnRange(i+1, i+1), "$"+here+"=$"+above, repeated); err != nil {
				return err
			}
		}
	}
	return nil
}

// when adds a style that a formula decides on.
func (b *book) when(sheet, cells, formula string, style *excelize.Style) error {
	id, err := b.file.NewConditionalStyle(style)
	if err != nil {
		return err
	}
	return b.file.SetConditionalFormat(sheet, cells, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: formula, Format: &id}})
}
