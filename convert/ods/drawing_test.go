package ods

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
)

const (
	mediaType = "application/vnd.oasis.opendocument.spreadsheet"
	prologue  = `<?xml version="1.0" encoding="UTF-8"?><office:document-content>` +
		`<office:automatic-styles>` +
		`<number:date-style style:name="N1"><number:day/><number:month/><number:year/></number:date-style>` +
		`<number:date-style style:name="N2"><number:month/><number:year/></number:date-style>` +
		`<number:time-style style:name="N3" number:truncate-on-overflow="false"><number:hours/></number:time-style>` +
		`<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>` +
		`<style:style style:name="month" style:family="table-cell" style:data-style-name="N2"/>` +
		`<style:style style:name="elapsed" style:family="table-cell" style:data-style-name="N3"/>` +
		`<style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>` +
		`<style:style style:name="struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
		`<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>` +
		`</office:automatic-styles><office:body><office:spreadsheet>`
	epilogue = `</office:spreadsheet></office:body></office:document-content>`
)

// pack makes a document of its content; others are further parts.
func pack(t testing.TB, tables string, others ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, content string, method uint16) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, content)
	}
	add("mimetype", mediaType, zip.Store)
	add("content.xml", prologue+tables+epilogue, zip.Deflate)
	for i := 0; i < len(others); i += 2 {
		add(others[i], others[i+1], zip.Deflate)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// build makes a document of a drawing.
func build(t testing.TB, w *gridtest.Workbook) []byte {
	t.Helper()
	var b strings.Builder
	for _, s := range w.Sheets {
		style := ""
		if s.Hidden {
			style = ` table:style-name="hidden"`
		}
		fmt.Fprintf(&b, `<table:table table:name="%s"%s>`, escaped(s.Name), style)
		last := 0
		for i, row := range s.Rows {
			if gap := row.Number - last - 1; gap > 0 {
				fmt.Fprintf(&b, `<table:table-row table:number-rows-repeated="%d"><table:table-cell/></table:table-row>`, gap)
			}
			last = row.Number
			visibility := ""
			if row.Hidden {
				visibility = ` table:visibility="collapse"`
			}
			fmt.Fprintf(&b, `<table:table-row%s>`, visibility)
			for k, c := range row.Cells {
				b.WriteString(cellXML(t, s, i, k, c))
			}
			b.WriteString(`</table:table-row>`)
		}
		b.WriteString(`<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`)
	}
	return pack(t, b.String())
}

func cellXML(t testing.TB, s gridtest.Sheet, row, column int, c gridtest.Cell) string {
	t.Helper()
	if c.Kind == "<" || c.Kind == "^" {
		return `<table:covered-table-cell/>`
	}
	attributes, shown := "", c.Text
	switch c.Kind {
	case "d":
		day, err := time.Parse("2006-01-02", c.Text)
		if err != nil {
			t.Fatal(err)
		}
		style := "day"
		if c.Format != "" && !strings.Contains(c.Format, "d") {
			style = "month"
		}
		attributes = fmt.Sprintf(` table:style-name="%s" office:value-type="date" office:date-value="%s"`, style, c.Text)
		shown = day.Format("02/01/06")
	case "t":
		var hour, minute int
		fmt.Sscanf(c.Text, "%d:%d", &hour, &minute)
		attributes = fmt.Sprintf(` office:value-type="time" office:time-value="PT%02dH%02dM00S"`, hour, minute)
	case "n":
		attributes = fmt.Sprintf(` office:value-type="float" office:value="%s"`, c.Text)
	default:
		if c.Text == "" {
			return `<table:table-cell/>`
		}
		attributes = ` office:value-type="string"`
		if c.Bold {
			attributes += ` table:style-name="bold"`
		}
	}
	across, down := span(s, row, column)
	if across > 1 || down > 1 {
		attributes += fmt.Sprintf(` table:number-columns-spanned="%d" table:number-rows-spanned="%d"`, across, down)
	}
	inside := ""
	if text := s.Comments[grid.CellName(column+1, s.Rows[row].Number)]; text != "" {
		inside = `<office:annotation><dc:creator>Ysée</dc:creator><dc:date>2026-01-01</dc:date><text:p>` + escaped(text) + `</text:p></office:annotation>`
	}
	for line := range strings.SplitSeq(shown, "\n") {
		inside += `<text:p>` + escaped(line) + `</text:p>`
	}
	return `<table:table-cell` + attributes + `>` + inside + `</table:table-cell>`
}

func span(s gridtest.Sheet, row, column int) (across, down int) {
	kind := func(r, c int) string {
		if r >= len(s.Rows) || c >= len(s.Rows[r].Cells) || s.Rows[r].Number != s.Rows[row].Number+r-row {
			return ""
		}
		return s.Rows[r].Cells[c].Kind
	}
	for across = 1; kind(row, column+across) == "<"; across++ {
	}
	for down = 1; kind(row+down, column) == "^"; down++ {
	}
	return across, down
}

func escaped(text string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(text))
	return b.String()
}
