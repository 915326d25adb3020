package main

import (
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// workbook makes a workbook of a text: workbook plan.xlsx plan.txt. A line "# Name"
// begins a sheet, and any other is a row with its cells parted by semicolons.
func workbook(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: workbook FILE TEXT")
	}
	f := excelize.NewFile()
	defer f.Close()
	sheet, row := "", 0
	for _, line := range strings.Split(strings.TrimRight(ts.ReadFile(args[1]), "\n"), "\n") {
		if name, ok := strings.CutPrefix(line, "# "); ok {
			if sheet == "" {
				ts.Check(f.SetSheetName("Sheet1", name))
			} else {
				_, err := f.NewSheet(name)
				ts.Check(err)
			}
			sheet, row = name, 0
			continue
		}
		row++
		for i, text := range strings.Split(line, ";") {
			if text != "" {
				cell, err := excelize.CoordinatesToCellName(i+1, row)
				ts.Check(err)
				ts.Check(f.SetCellStr(sheet, cell, text))
			}
		}
	}
	ts.Check(f.SaveAs(ts.MkAbs(args[0])))
}
