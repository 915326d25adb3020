package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
)

// build makes a workbook of a drawing.
func build(t testing.TB, w *gridtest.Workbook) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, s := range w.Sheets {
		must := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatalf("sheet %s: %v", s.Name, err)
			}
		}
		if i == 0 {
			must(f.SetSheetName("Sheet1", s.Name))
		} else {
			_, err := f.NewSheet(s.Name)
			must(err)
		}
		for _, merged := range mergedRanges(s) {
			must(f.MergeCell(s.Name, grid.CellName(merged.Column, merged.Row), grid.CellName(merged.LastColumn, merged.LastRow)))
		}
		for _, row := range s.Rows {
			for k, c := range row.Cells {
				must(setCell(f, s.Name, grid.CellName(k+1, row.Number), c))
			}
			if row.Hidden {
				must(f.SetRowVisible(s.Name, row.Number, false))
			}
		}
		for cell, text := range s.Comments {
			must(f.AddComment(s.Name, excelize.Comment{Cell: cell, Author: "Ysée", Text: text}))
		}
		if s.Hidden {
			must(f.SetSheetVisible(s.Name, false))
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func setCell(f *excelize.File, sheet, cell string, c gridtest.Cell) error {
	var value any
	format := c.Format
	switch c.Kind {
	case "<", "^":
		return nil
	case "d":
		day, err := time.Parse("2006-01-02", c.Text)
		if err != nil {
			return err
		}
		value, format = day, or(format, "dd/mm/yyyy")
	case "t":
		hour, minute, _ := strings.Cut(c.Text, ":")
		h, err := strconv.Atoi(hour)
		m, err2 := strconv.Atoi(minute)
		if err != nil || err2 != nil {
			return fmt.Errorf("%s: no hour", c.Text)
		}
		value, format = float64(60*h+m)/minutesOfDay, or(format, "hh:mm")
	case "n":
		n, err := strconv.ParseFloat(c.Text, 64)
		if err != nil {
			return err
		}
		value = n
	case "b":
		value = c.Text == "true"
	default:
		if c.Text == "" {
			return nil
		}
		value = c.Text
	}
	if err := f.SetCellValue(sheet, cell, value); err != nil {
		return err
	}
	style := &excelize.Style{}
	if format != "" {
		style.CustomNumFmt = &format
	}
	if c.Bold {
		style.Font = &excelize.Font{Bold: true}
	}
	if format == "" && !c.Bold {
		return nil
	}
	id, err := f.NewStyle(style)
	if err != nil {
		return err
	}
	return f.SetCellStyle(sheet, cell, cell, id)
}

func or(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// mergedRanges are the ranges that "<" and "^" draw.
func mergedRanges(s gridtest.Sheet) []grid.Range {
	var ranges []grid.Range
	kind := func(row, column int) string {
		for _, r := range s.Rows {
			if r.Number == row && column <= len(r.Cells) {
				return r.Cells[column-1].Kind
			}
		}
		return ""
	}
	for _, row := range s.Rows {
		for k, c := range row.Cells {
			if c.Kind == "<" || c.Kind == "^" {
				continue
			}
			r := grid.Range{Row: row.Number, Column: k + 1, LastRow: row.Number, LastColumn: k + 1}
			for kind(row.Number, r.LastColumn+1) == "<" {
				r.LastColumn++
			}
			for kind(r.LastRow+1, k+1) == "^" {
				r.LastRow++
			}
			if r.Size() > 1 {
				ranges = append(ranges, r)
			}
		}
	}
	return ranges
}
