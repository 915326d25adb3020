package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
)

const (
	officeRels   = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	rootRels     = `<Relationships><Relationship Id="r1" Type="` + officeRels + `officeDocument" Target="xl/workbook.xml"/></Relationships>`
	workbookRels = `<Relationships><Relationship Id="r1" Type="` + officeRels + `worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="r2" Type="` + officeRels + `styles" Target="styles.xml"/>` +
		`<Relationship Id="r3" Type="` + officeRels + `sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`
	workbook = `<workbook><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`
	styles   = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d mmm"/><numFmt numFmtId="165" formatCode="dddd"/></numFmts>` +
		`<fonts><font/><font><strike/></font><font><b/></font></fonts>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="46"/>` +
		`<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`
	sharedStrings = `<sst><si><t>plain</t></si><si><r><t>both </t></r><r><rPr><strike/></rPr><t>runs</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si></sst>`
)

// book makes a workbook with one sheet; parts replace those of the usual ones.
func book(t testing.TB, sheet string, others ...string) []byte {
	t.Helper()
	all := []string{"_rels/.rels", rootRels, "xl/_rels/workbook.xml.rels", workbookRels, "xl/workbook.xml", workbook,
		"xl/styles.xml", styles, "xl/sharedStrings.xml", sharedStrings, "xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}
	contents := map[string]string{}
	var names []string
	for i := 0; i < len(all)+len(others); i += 2 {
		list, k := all, i
		if i >= len(all) {
			list, k = others, i-len(all)
		}
		if _, known := contents[list[k]]; !known {
			names = append(names, list[k])
		}
		contents[list[k]] = list[k+1]
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range names {
		if contents[name] == "" {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, contents[name])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cells writes what a sheet shows: a line for each cell, with its kind and marks.
func cells(data []byte) (string, error) {
	b, err := Open(data)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	for _, s := range b.Sheets {
		if s.Hidden {
			continue
		}
		var rows []grid.Row
		layout, err := b.Rows(s, func(row grid.Row) bool {
			rows = append(rows, row)
			return true
		})
		if err != nil {
			return text.String(), err
		}
		layout.Decorate(rows)
		for _, row := range rows {
			for _, c := range row.Cells {
				fmt.Fprintf(&text, "%s!%s %d %q", s.Name, grid.CellName(c.Column, row.Number), c.Kind, c.Text)
				if c.Bold {
					text.WriteString(" bold")
				}
				for _, span := range c.Spans() {
					fmt.Fprintf(&text, " %s %q %s", span.Style, c.Text[span.Start:span.End], span.URL)
				}
				if c.Comment() != "" {
					fmt.Fprintf(&text, " comment %q", c.Comment())
				}
				text.WriteByte('\n')
			}
		}
		if len(layout.Merged) > 0 || layout.HiddenRows+layout.HiddenColumns > 0 {
			fmt.Fprintf(&text, "merged %v hidden %d %d\n", layout.Merged, layout.HiddenRows, layout.HiddenColumns)
		}
	}
	return text.String(), nil
}

func TestCells(t *testing.T) {
	for _, tc := range []struct{ name, sheet, want string }{
		{"strings", `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c></row></sheetData>`,
			"Plan!A1 0 \"plain\"\nPlan!B1 0 \"both runs\" strike \"runs\" \n"},
		{"inline strings, values of formulas", `<sheetData><row><c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c><c t="str"><f>B7&amp;"x"</f><v>b_x000a_c</v></c></row></sheetData>`,
			"Plan!A1 0 \" a \"\nPlan!B1 0 \"b\\nc\"\n"},
		{"numbers", `<sheetData><row><c><v>45</v></c><c><v>7.50</v></c><c s="8"><v>0.25</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>1e400</v></c></row></sheetData>`,
			"Plan!A1 1 \"45\"\nPlan!B1 1 \"7.5\"\nPlan!C1 1 \"25%\"\nPlan!D1 8 \"TRUE\"\nPlan!E1 0 \"#N/A\"\nPlan!F1 0 \"1e400\"\n"},
		{"dates by their format", `<sheetData><row r="3"><c s="1"><v>46154</v></c><c s="2"><v>46154</v></c><c s="3"><v>0.395833333333333</v></c><c s="4"><v>46154.583333</v></c><c s="4"><v>46154</v></c><c s="5"><v>1.5</v></c><c s="6"><v>46154</v></c><c s="7"><v>46154</v></c><c s="7"><v>2</v></c></row></sheetData>`,
			"Plan!A3 2 \"2026-05-12\"\nPlan!B3 3 \"2026-05\"\nPlan!C3 5 \"09:30\"\nPlan!D3 6 \"2026-05-12 14:00\"\nPlan!E3 2 \"2026-05-12\"\nPlan!F3 7 \"36 h 00\"\nPlan!G3 2 \"2026-05-12\"\nPlan!H3 2 \"2026-05-12\"\nPlan!I3 4 \"Monday\"\n"},
		{"dates that are none", `<sheetData><row><c s="1"><v>-3</v></c><c s="1"><v>1e18</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row></sheetData>`,
			"Plan!A1 1 \"-3\"\nPlan!B1 1 \"1e+18\"\nPlan!C1 2 \"1900-02-28\"\nPlan!D1 2 \"1900-03-01\"\n"},
		{"shared formulas", `<sheetData><row><c s="1"><f t="shared" ref="A1:A2" si="0">A9+1</f><v>46154</v></c></row><row><c s="1"><f t="shared" si="0"/><v>46155</v></c></row></sheetData>`,
			"Plan!A1 2 \"2026-05-12\"\nPlan!A2 2 \"2026-05-13\"\n"},
		{"a formula without a value", `<sheetData><row><c><f>NOW()</f></c><c t="str"><f>""</f><v></v></c></row></sheetData>`, "Plan!A1 0 \"=NOW()\"\n"},
		{"struck and bold", `<sheetData><row><c s="9" t="s"><v>0</v></c><c s="10" t="s"><v>0</v></c></row></sheetData>`,
			"Plan!A1 0 \"plain\" strike \"plain\" \nPlan!B1 0 \"plain\" bold\n"},
		{"hidden rows and columns", `<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row><row hidden="1"><c t="s"><v>0</v></c></row></sheetData>`,
			"Plan!A1 0 \"plain\"\nmerged [] hidden 1 1\n"},
		{"merged ranges", `<sheetData><row><c t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="nonsense"/></mergeCells>`,
			"Plan!A1 0 \"plain\"\nmerged [{1 1 2 3}] hidden 0 0\n"},
		{"a link in a formula", `<sheetData><row><c t="str"><f>HYPERLINK("https://exemple.fr","site")</f><v>site</v></c></row></sheetData>`,
			"Plan!A1 0 \"site\" link \"site\" https://exemple.fr\n"},
		{"prefixes", `<x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData>`, "Plan!B2 0 \"plain\"\n"},
		{"a date as text of ISO 8601", `<sheetData><row><c t="d"><v>2026-05-12</v></c><c t="d"><v>09:30:00</v></c><c t="d"><v>2026-05-12T14:00:00</v></c><c t="d"><v>1899-12-30T09:00:00</v></c><c t="d"><v>May</v></c></row></sheetData>`,
			"Plan!A1 2 \"2026-05-12\"\nPlan!B1 5 \"09:30\"\nPlan!C1 6 \"2026-05-12 14:00\"\nPlan!D1 5 \"09:00\"\nPlan!E1 0 \"May\"\n"},
		{"a date of ISO 8601 by its format", `<sheetData><row><c t="d" s="1"><v>2026-05-12T00:00:00</v></c><c t="d" s="3"><v>1899-12-31T09:30:00Z</v></c></row></sheetData>`,
			"Plan!A1 2 \"2026-05-12\"\nPlan!B1 5 \"09:30\"\n"},
		{"blanks", `<sheetData><row><c t="inlineStr"><is><t>  </t></is></c><c s="3"/></row></sheetData>`, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := cells(book(t, tc.sheet))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

const oneCell = `<sheetData><row><c s="1"><v>100</v></c></row></sheetData>`

func TestBooks(t *testing.T) {
	for _, tc := range []struct {
		name   string
		others []string
		want   string
	}{
		{"the dates of 1904", []string{"xl/workbook.xml", `<workbook><workbookPr date1904="1"/><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>`}, "Plan!A1 2 \"1904-04-10\"\n"},
		{"tabs in another order than files", []string{
			"xl/workbook.xml", `<workbook><sheets><sheet name="Two" r:id="r5"/><sheet name="One" r:id="r1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", strings.Replace(workbookRels, "</Relationships>", `<Relationship Id="r5" Type="`+officeRels+`worksheet" Target="/xl/worksheets/other.xml"/></Relationships>`, 1),
			"xl/worksheets/other.xml", "<worksheet>" + strings.Replace(oneCell, "100", "200", 1) + "</worksheet>",
		}, "Two!A1 2 \"1900-07-18\"\nOne!A1 2 \"1900-04-09\"\n"},
		{"a hidden sheet, and one that is a chart", []string{
			"xl/workbook.xml", `<workbook><sheets><sheet name="Old" state="veryHidden" r:id="r1"/><sheet name="Chart" r:id="r6"/><sheet name="Plan" r:id="r1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", strings.Replace(workbookRels, "</Relationships>", `<Relationship Id="r6" Type="`+officeRels+`chartsheet" Target="chart.xml"/></Relationships>`, 1),
		}, "Plan!A1 2 \"1900-04-09\"\n"},
		{"no relations at the root", []string{"_rels/.rels", ""}, "Plan!A1 2 \"1900-04-09\"\n"},
		{"no styles", []string{"xl/styles.xml", "<styleSheet/>"}, "Plan!A1 1 \"100\"\n"},
		{"comments and links", []string{
			"xl/worksheets/sheet1.xml", `<worksheet>` + oneCell + `<hyperlinks><hyperlink ref="A1" r:id="h1"/></hyperlinks></worksheet>`,
			"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="h1" Type="` + officeRels + `hyperlink" Target="https://exemple.fr/a" TargetMode="External"/>` +
				`<Relationship Id="c1" Type="` + officeRels + `comments" Target="../comments1.xml"/></Relationships>`,
			"xl/comments1.xml", `<comments><authors><author>Ysée</author></authors><commentList><comment ref="A1"><text><r><rPr><b/></rPr><t>Ysée:</t></r><r><t xml:space="preserve"> des bottes</t></r></text></comment></commentList></comments>`,
		}, "Plan!A1 2 \"1900-04-09\" link \"1900-04-09\" https://exemple.fr/a comment \"des bottes\"\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := cells(book(t, oneCell, tc.others...))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestRefuses(t *testing.T) {
	row := func(ref string) string {
		return `<sheetData><row r="1"><c r="` + ref + `"><v>1</v></c></row></sheetData>`
	}
	for _, tc := range []struct {
		name string
		data []byte
		want error
	}{
		{"a text document", book(t, "", "_rels/.rels", strings.Replace(rootRels, "xl/workbook.xml", "word/document.xml", 1)), parts.ErrDocument},
		{"a binary workbook", book(t, "", "_rels/.rels", strings.Replace(rootRels, "workbook.xml", "workbook.bin", 1)), ErrBinary},
		{"no sheets", book(t, "", "xl/workbook.xml", "<workbook/>"), parts.ErrNoPart},
		{"a sheet without its part", book(t, "", "xl/worksheets/sheet1.xml", ""), parts.ErrNoPart},
		{"a sheet that is cut", book(t, "", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1"), parts.ErrDamaged},
		{"styles that are cut", book(t, oneCell, "xl/styles.xml", "<styleSheet><fonts>"), parts.ErrDamaged},
		{"a cell with a nonsense name", book(t, row("2A")), parts.ErrDamaged},
		{"a cell of another row", book(t, row("A2")), parts.ErrDamaged},
		{"a column that no sheet has", book(t, row("XFE1")), parts.ErrDamaged},
		{"a row that no sheet has", book(t, `<sheetData><row r="100000000"><c><v>1</v></c></row></sheetData>`), parts.ErrDamaged},
		{"a million columns", book(t, `<sheetData><row>`+strings.Repeat("<c><v>1</v></c>", 20_000)+`</row></sheetData>`), parts.ErrDamaged},
		{"an entity", book(t, "", "xl/worksheets/sheet1.xml", `<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`), parts.ErrDamaged},
		{"deep elements", book(t, strings.Repeat("<a>", 1000)), parts.ErrDamaged},
	} {
		if _, err := cells(tc.data); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, err, tc.want)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(book(f, oneCell))
	f.Add(book(f, `<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`))
	f.Fuzz(func(t *testing.T, data []byte) { cells(data) })
}

// FuzzSheet changes the text of a sheet, which fuzzing a packed book seldom reaches.
func FuzzSheet(f *testing.F) {
	f.Add(oneCell, styles)
	f.Add(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`, styles)
	f.Fuzz(func(t *testing.T, sheet, styles string) { cells(book(t, sheet, "xl/styles.xml", styles)) })
}
