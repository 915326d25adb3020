package xlsx

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/convert/grid"
)

// formulaBook makes a workbook of formulas without values, as programs other than
// spreadsheets save them.
func formulaBook(t *testing.T, cells map[string]any, format string) []byte {
	t.Helper()
	f := excelize.NewFile()
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
	if err != nil {
		t.Fatal(err)
	}
	for cell, value := range cells {
		if formula, ok := value.(string); ok && strings.HasPrefix(formula, "=") {
			err = f.SetCellFormula("Sheet1", cell, formula[1:])
		} else {
			err = f.SetCellValue("Sheet1", cell, value)
		}
		if err == nil && strings.HasPrefix(cell, "A") {
			err = f.SetCellStyle("Sheet1", cell, cell, style)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	data, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}

// shownIn writes the cells of a workbook and what was reported of them.
func shownIn(t *testing.T, data []byte) string {
	t.Helper()
	book, err := Reader{}.Book(convert.Source{Name: "plan.xlsx", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range book.Sheets[0].Rows {
		for _, c := range row.Cells {
			fmt.Fprintf(&b, "%s %s\n", grid.CellName(c.Column, c.Row), c.Text)
		}
	}
	for _, d := range book.Diagnostics {
		fmt.Fprintf(&b, "%s %s %v %q\n", d.Code, d.Variant, d.Source, d.Args)
	}
	return b.String()
}

func TestFormulasWithoutValues(t *testing.T) {
	const day = 46300 // 5 October 2026
	for _, tc := range []struct {
		name  string
		cells map[string]any
		want  string
	}{
		{"a chain of weeks", map[string]any{"A1": day, "A2": "=A1+7", "A3": "=A2+7"}, "A1 2026-10-05\nA2 2026-10-12\nA3 2026-10-19\n"},
		{"functions of dates", map[string]any{"A1": "=DATE(2026,10,5)", "A2": "=EDATE(A1,1)", "A3": "=WORKDAY(A1,5)"}, "A1 2026-10-05\nA2 2026-11-05\nA3 2026-10-12\n"},
		{"texts", map[string]any{"B1": "Levain", "B2": `="Atelier "&B1`, "B3": `=IF(1=2,"x","")`}, "B1 Levain\nB2 Atelier Levain\n"},
		{"a clock", map[string]any{"A1": "=TODAY()", "A2": "=A1+7", "B2": "x"}, "A1 =TODAY()\nA2 =A1+7\nB2 x\nvaluless 2"},
		{"a circle", map[string]any{"A1": "=A2+1", "A2": "=A1+1", "B1": "x"}, "A1 =A2+1\nB1 x\nA2 =A1+1\nvaluless 2"},
		{"a function that nobody knows", map[string]any{"A1": "=SEMAINE(1)", "B1": "x"}, "A1 =SEMAINE(1)\nB1 x\nvaluless 1"},
		{"an error", map[string]any{"A1": "=1/0", "B1": "x"}, "A1 =1/0\nB1 x\nvaluless 1"},
		{"another file", map[string]any{"A1": "='[budget.xlsx]Feuil1'!A1", "B1": "x"}, "A1 ='[budget.xlsx]Feuil1'!A1\nB1 x\nvaluless 1"},
	} {
		got := shownIn(t, formulaBook(t, tc.cells, "dd/mm/yyyy"))
		cells, reported, _ := strings.Cut(got, "valueless-cell")
		if n, count, ok := strings.Cut(tc.want, "valuless "); ok {
			tc.want = n
			if !strings.Contains(reported, fmt.Sprintf("%q", count)) {
				t.Errorf("%s: reported %q, want %s cells", tc.name, reported, count)
			}
		} else if reported != "" {
			t.Errorf("%s: reported %q", tc.name, reported)
		}
		if diff := cmp.Diff(tc.want, cells); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}

// A formula is never empty: the date above it is not its own.
func TestFormulasAreNotFilledFromAbove(t *testing.T) {
	data := formulaBook(t, map[string]any{
		"A1": "Date", "B1": "Horaires", "C1": "Titre", "A2": 46300, "B2": "9h-12h", "C2": "Levain",
		"A3": "=TODAY()", "B3": "9h-12h", "C3": "Fournil", "A4": 46314, "B4": "9h-12h", "C4": "Moulin",
	}, "dd/mm/yyyy")
	p, err := Reader{}.Read(convert.Source{Name: "plan.xlsx", Data: data}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range p.Sessions {
		if s.Title == "Fournil" && len(s.Dates) == 0 {
			return
		}
	}
	t.Errorf("sessions %+v: want Fournil without a date", p.Sessions)
}

func TestValuesUnderMergedCells(t *testing.T) {
	f := excelize.NewFile()
	for cell, value := range map[string]string{"A1": "Levain", "A2": "caché", "A3": "Levain", "B1": "9h", "B2": "10h", "B3": "11h"} {
		if err := f.SetCellValue("Sheet1", cell, value); err != nil {
			t.Fatal(err)
		}
	}
	written, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	all := unpack(t, written.Bytes()) // excelize itself would empty what it merges
	all["xl/worksheets/sheet1.xml"] = strings.Replace(all["xl/worksheets/sheet1.xml"], "</sheetData>", `</sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells>`, 1)
	data := repack(t, all)
	want := "A1 Levain\nB1 9h\nB2 10h\nB3 11h\nnot-read covered-cells plan.xlsx!Sheet1:A2 [\"Sheet1\" \"1\" \"A2 “caché”\"]\n"
	if diff := cmp.Diff(want, shownIn(t, data)); diff != "" {
		t.Error(diff)
	}
}
