package ods

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/grid"
	"deroule/convert/grid/gridtest"
	"deroule/convert/grid/parts"
	"deroule/convert/lexicon"
)

func TestContract(t *testing.T) { formattest.Run(t, Format(nil)) }

// TestPlans reads the drawings that workbooks of Excel are tested with.
func TestPlans(t *testing.T) {
	for name, w := range gridtest.Drawings(t, "../grid/testdata/plans") {
		t.Run(name, func(t *testing.T) {
			p, err := Format(nil).Read(convert.Source{Name: name + ".ods", Data: build(t, w)}, convert.ReadOptions{Year: w.Year})
			if err != nil {
				t.Fatal(err)
			}
			if f1, missing, spurious := gridtest.Score(w.Facts, gridtest.Facts(p)); f1 < 1 {
				t.Errorf("f1 %.3f\n- %s\n+ %s", f1, strings.Join(missing, "\n- "), strings.Join(spurious, "\n+ "))
			}
		})
	}
}

// cells writes what the sheets show: a line for each cell, with its kind and marks.
func cells(data []byte) (string, error) {
	archive, err := parts.Open(data)
	if err != nil {
		return "", err
	}
	book, err := read(archive, "plan.ods")
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, s := range book.Sheets {
		for _, row := range s.Rows {
			for _, c := range row.Cells {
				fmt.Fprintf(&b, "%s!%s %d %q", s.Name, grid.CellName(c.Column, row.Number), c.Kind, c.Text)
				for _, span := range c.Spans() {
					fmt.Fprintf(&b, " %s %q %s", span.Style, c.Text[span.Start:span.End], span.URL)
				}
				b.WriteByte('\n')
			}
		}
		if s.Merged != nil {
			fmt.Fprintf(&b, "merged %v\n", s.Merged)
		}
	}
	for _, d := range book.Diagnostics {
		fmt.Fprintf(&b, "%s %s %q\n", d.Code, d.Variant, d.Args)
	}
	return b.String(), nil
}

func sheetOf(rows string) string { return `<table:table table:name="Plan">` + rows + `</table:table>` }

func TestCells(t *testing.T) {
	for _, tc := range []struct{ name, tables, want string }{
		{"text with its parts", sheetOf(`<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b <text:span text:style-name="struck">c</text:span>` +
			"\n  " + `<text:a xlink:href="https://exemple.fr">d</text:a></text:p><text:p>e<text:line-break/>f</text:p></table:table-cell></table:table-row>`),
			"Plan!A1 0 \"a  b c d\\ne\\nf\" strike \"c\"  link \"d\" https://exemple.fr\n"},
		{"values", sheetOf(`<table:table-row>` +
			`<table:table-cell office:value-type="float" office:value="7.5"><text:p>7,5 h</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="time" office:time-value="PT09H30M00S"><text:p>9:30</text:p></table:table-cell>` +
			`<table:table-cell table:style-name="elapsed" office:value-type="time" office:time-value="PT01H30M00S"><text:p>1:30</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00</text:p></table:table-cell>` +
			`<table:table-cell table:style-name="day" office:value-type="date" office:date-value="2026-05-12"><text:p>12 mai</text:p></table:table-cell>` +
			`<table:table-cell table:style-name="month" office:value-type="date" office:date-value="2026-05-12"><text:p>mai 26</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="date" office:date-value="2026-05-12T14:00:00"><text:p>12/05/26 14:00</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="date" office:date-value="nonsense"><text:p>bientôt</text:p></table:table-cell>` +
			`</table:table-row>`),
			"Plan!A1 1 \"7,5 h\"\nPlan!B1 5 \"09:30\"\nPlan!C1 7 \"1 h 30\"\nPlan!D1 7 \"36 h 00\"\nPlan!E1 2 \"2026-05-12\"\nPlan!F1 3 \"2026-05\"\nPlan!G1 6 \"2026-05-12 14:00\"\nPlan!H1 8 \"VRAI\"\nPlan!I1 0 \"bientôt\"\n"},
		{"repeats", sheetOf(`<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`),
			"Plan!D1 0 \"x\"\nPlan!E1 0 \"x\"\nPlan!D2 0 \"x\"\nPlan!E2 0 \"x\"\n"},
		{"merged cells", sheetOf(`<table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>x</text:p></table:table-cell><table:covered-table-cell office:value-type="string"><text:p>below</text:p></table:covered-table-cell></table:table-row>`),
			"Plan!A1 0 \"x\"\nmerged [{1 1 2 2}]\nnot-read covered-cells [\"Plan\" \"1\" \"B1 “below”\"]\n"},
		{"a formula without a value", sheetOf(`<table:table-row><table:table-cell table:formula="of:=[.A2]+7"/><table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string"/></table:table-row>`),
			"Plan!A1 0 \"=[.A2]+7\"\nvalueless-cell  [\"1\" \"Plan\" \"=[.A2]+7\"]\n"},
		{"an error", sheetOf(`<table:table-row><table:table-cell office:value-type="string"><text:p>#N/D</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p># 4</text:p></table:table-cell></table:table-row>`),
			"Plan!A1 0 \"#N/D\"\nPlan!B1 0 \"# 4\"\nvalueless-cell error [\"1\" \"Plan\" \"A1 #N/D\"]\n"},
		{"hidden parts", `<table:table table:name="Old" table:style-name="hidden"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>` +
			sheetOf(`<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>`+
				`<table:table-row table:visibility="filter"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`),
			"Plan!A1 0 \"x\"\nnot-read hidden-sheet [\"Old\"]\nnot-read hidden-rows [\"Plan\" \"1\"]\nnot-read hidden-columns [\"Plan\" \"1\"]\n"},
		{"styles of columns", sheetOf(`<table:table-column table:default-cell-style-name="month"/><table:table-row><table:table-cell office:value-type="date" office:date-value="2026-05-12"><text:p>05/26</text:p></table:table-cell></table:table-row>`),
			"Plan!A1 3 \"2026-05\"\n"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, err := cells(pack(t, tc.tables))
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
	const cell = `<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>`
	for _, tc := range []struct {
		name string
		data []byte
		want error
	}{
		{"a million rows of repeated cells", pack(t, sheetOf(`<table:table-row table:number-rows-repeated="1048576">`+cell+`</table:table-row>`)), parts.ErrTooLarge},
		{"a password", pack(t, "", "META-INF/manifest.xml", `<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`), parts.ErrProtected},
		{"a cut document", pack(t, "<table:table>"), parts.ErrDamaged},
		{"many sheets", pack(t, strings.Repeat("<table:table/>", 2000)), parts.ErrTooLarge},
		{"many rows", pack(t, sheetOf(`<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`)), parts.ErrTooLarge},
		{"a text of many paragraphs", pack(t, sheetOf(`<table:table-row><table:table-cell>`+strings.Repeat("<text:p>a</text:p>", 1<<20)+`</table:table-cell></table:table-row>`)), parts.ErrDamaged},
		{"a long text in many cells", pack(t, sheetOf(`<table:table-row><table:table-cell table:number-columns-repeated="1000"><text:p>`+strings.Repeat("ab ", 1<<18)+`</text:p></table:table-cell></table:table-row>`)), parts.ErrTooLarge},
		{"an entity", pack(t, `<!DOCTYPE a [<!ENTITY b "c">]>`), parts.ErrDamaged},
		{"deep tables", pack(t, strings.Repeat("<table:table>", 500)), parts.ErrDamaged},
	} {
		if _, err := cells(tc.data); !errors.Is(err, tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, err, tc.want)
		}
	}
}

func TestSniff(t *testing.T) {
	if !Format(nil).Sniff(pack(t, "")) {
		t.Error("a document is not known")
	}
	if Format(nil).Sniff([]byte(strings.Replace(string(pack(t, "")), "spreadsheet", "presentatio", 1))) {
		t.Error("slides are taken for a spreadsheet")
	}
}

// TestOutsizedNumbers reads repetitions and spans that no sheet has room for.
func TestOutsizedNumbers(t *testing.T) {
	got, err := cells(pack(t, sheetOf(
		strings.Repeat(`<table:table-column table:number-columns-repeated="99999999999" table:visibility="collapse"/>`, 3)+
			`<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="99999999999"/></table:table-row>`+
			`<table:table-row><table:table-cell><text:p>x<text:s text:c="2000000000"/>y</text:p></table:table-cell></table:table-row>`)))
	if err != nil || len(got) > 2000 {
		t.Errorf("%d bytes, error %v", len(got), err)
	}
}

// FuzzRead changes bytes of a document, and FuzzCells the parts in it.
func FuzzRead(f *testing.F) {
	f.Add(pack(f, sheetOf(`<table:table-row><table:table-cell office:value-type="date" office:date-value="2026-05-12"><text:p>x</text:p></table:table-cell></table:table-row>`)))
	opt := convert.ReadOptions{Lexicon: lexicon.Default()}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Reader{}.Read(convert.Source{Name: "plan.ods", Data: data}, opt)
		if p == nil && err == nil {
			t.Error("neither a programme nor an error")
		}
	})
}

func FuzzCells(f *testing.F) {
	f.Add(sheetOf(`<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2" office:value-type="date" office:date-value="2026-05-12"><text:p>x<text:s/></text:p></table:table-cell></table:table-row>`))
	opt := convert.ReadOptions{Lexicon: lexicon.Default()}
	f.Fuzz(func(t *testing.T, tables string) {
		p, err := Reader{}.Read(convert.Source{Name: "plan.ods", Data: pack(t, tables)}, opt)
		if p == nil && err == nil {
			t.Error("neither a programme nor an error")
		}
	})
}
