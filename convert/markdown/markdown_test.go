package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/outline"
	"deroule/model"
)

func outlined(t *testing.T, source string) *outline.Document {
	t.Helper()
	doc, err := Outline(convert.Source{Name: "plan.md", Data: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// shape is the blocks of a document in short, such as "H2 L3 T2x3 P": headings
// with their level, lists with their items, tables with their rows and the cells
// of each, paragraphs and verbatim text with their lines.
func shape(blocks []outline.Block) string {
	var parts []string
	for _, block := range blocks {
		switch b := block.(type) {
		case *outline.Heading:
			parts = append(parts, fmt.Sprintf("H%d", b.Level))
		case *outline.Paragraph:
			parts = append(parts, fmt.Sprintf("P%d", len(b.Lines)))
		case *outline.Verbatim:
			parts = append(parts, fmt.Sprintf("V%d", len(b.Lines)))
		case *outline.List:
			s := fmt.Sprintf("L%d", len(b.Items))
			for _, item := range b.Items {
				if len(item.Blocks) > 0 {
					s += "(" + shape(item.Blocks) + ")"
				}
			}
			parts = append(parts, s)
		case *outline.Table:
			s := "T"
			if b.Header != nil {
				s += fmt.Sprintf("h%d", len(b.Header.Cells))
			}
			for _, row := range b.Rows {
				s += fmt.Sprintf(",%d", len(row.Cells))
			}
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " ")
}

func TestBlocks(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"nothing", "", ""},
		{"blanks", " \n\t\n\u00a0\n", ""},
		{"contents and comments", "[[toc]]\n\n[TOC]\n\n<!-- a -->\n", ""},
		{"rules across the page", "a\n\n---\n\nb\n\n***\n", "P1 P1"},
		{"a heading over dashes", "a\n---\n", "H2"},
		{"text over dashes", "a\nb\n---\nc", "P2 P1"},
		{"a heading of two lines", "a\nb\n===\n", "H1"},

		{"rows of other widths", "|a|b|\n|-|-|\n|1|\n|1|2|3|\n||\n", "Th2,1,3,1"},
		{"no last bar", "| a | b\n|---|---|\n| 1 | 2 |\n", "Th2,2"},
		{"no outer bars", "a | b\n--|--\n1 | 2\n", "Th2,2"},
		{"a rule of another width", "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n", "Th3,3"},
		{"a rule of org", "| a | b |\n|---+---|\n| 1 | 2 |\n", "Th2,2"},
		{"a rule of long dashes", "| a | b |\n|——|——|\n| 1 | 2 |\n", "Th2,2"},
		{"one column", "| a |\n|---|\n| 1 |\n", "Th1,1"},
		{"no rule", "| a | b |\n| 1 | 2 |\n", "T,2,2"},
		{"a header only", "| a | b |\n|---|---|\n", "Th2"},
		{"a rule only", "|---|---|\n", ""},
		{"prose under a table", "|a|b|\n|-|-|\n|1|2|\nprose\nplus\n", "Th2,2 P2"},
		{"prose over a table", "prose\n|a|b|\n|-|-|\n|1|2|\n", "P1 Th2,2"},
		{"a list under a table", "|a|b|\n|-|-|\n|1|2|\n- c\n", "Th2,2 L1"},
		{"a heading under a table", "|a|b|\n|-|-|\n|1|2|\n# c\n", "Th2,2 H1"},
		{"rows between empty lines", "|a|b|\n\n|-|-|\n\n|1|2|\n\n|3|4|\n", "Th2,2,2"},
		{"two tables", "|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n|3|4|\n", "Th2,2 Th2,2"},
		{"a cell over two lines", "|a|b|c|\n|-|-|-|\n| 1 | deux\nmots | 3 |\n|4|5|6|\n", "Th3,3,3"},
		{"a short row and one without its first bar", "|a|b|c|\n|-|-|-|\n| 1 |\n2 | 3 |\n", "Th3,1,2"},
		{"a grid", "+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   | 3 |\n+---+---+\n", "Th2,2"},
		{"a table that a database prints", "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+\n", "Th2,2,2"},
		{"rows with tabs", "a\tb\tc\n1\t\t3\n\t\t4\t5\nd\n", "T,3,3,4 P1"},
		{"labels with tabs", "a :\tb\nc :\td\n", "P2"},
		{"a bar in prose", "a | b\nc | d\n", "P2"},

		{"a table glued to an item", "- a\n- b\n|c|d|\n|-|-|\n|1|2|\nprose\n- e\n", "L2 Th2,2 P1 L1"},
		{"a table in an item", "- a\n  |c|d|\n  |-|-|\n  |1|2|\n- e\n", "L2(Th2,2)"},
		{"a table glued to a nested item", "- a\n  - b\n|c|d|\n|-|-|\n|1|2|\n", "L1(L1) Th2,2"},
		{"a list indented too far", "a\n    - b\n    - c\n", "P1 L2"},
		{"an item indented too far", "- a\n      - b\n", "L1(L1)"},
		{"numbers indented too far", "- a\n        2. b\n", "L1(L1)"},
		{"a number that is no item", "a\n2. b\n", "P2"},
		{"markers without blanks", "-a\n-b\nc\n", "L2 P1"},
		{"a marker without its blank", "- a\n-b\n- c\n", "L3"},
		{"a negative number", "-5 °C\n", "P1"},
		{"bullet signs", "•a\n• b\n◦\tc\n", "L3"},
		{"a dash in speech", "–a\n", "P1"},
		{"an indented list with long items", "a\n\n    - b\n      suite\n    - c\n", "P1 L2"},
		{"an indented list", "a\n\n    - b\n    - c\n", "P1 L2"},
		{"an indented table", "    | b | c |\n    |---|---|\n", "Th2"},
		{"indented code", "a\n\n    x = 1\n    - b\n", "P1 V2"},
		{"hours are no list", "9h - 10h\n", "P1"},
		{"a date that looks like one", "30. août\n", "L1"},

		{"a fence", "```\na\n\n- b\n```\nc\n", "V3 P1"},
		{"a fence that nothing closes", "```\na\n\n# b\n", "P1 H1"},
		{"a comment that nothing closes", "a\n\n<!-- b\n\n# c\n", "P1 P1 H1"},
		{"a script that nothing closes", "<script>\na\n", "P1"},
		{"a quotation", "> # a\n> - b\n>\n> c\n", "H1 L1 P1"},
		{"metadata", "---\ntitle: a\n---\nb\n", "P1"},
		{"no metadata", "---\nDu texte.\n---\nb\n", "H2 P1"},
		{"HTML with an empty line", "<table><tr><td>a\n\n</td><td>b</td></tr>\n</table>\n**c**\n", "T,2 P1"},
		{"a table in a div", "<div>\n<table><tr><td>a</td></tr>\n\n<tr><td>b</td></tr></table>\n</div>\n", "T,1,1"},
		{"a tag cut off", "<p>a\n<p class=", "P2"},
		{"Markdown in a div", "<div>\n- a\n- b\n</div>\n", "L2"},
		{"a definition that nothing refers to", "[a]: https://b.c\n[Lieu]: Pau\n", "P1 P1"},
		{"a definition that a link refers to", "[a]: https://b.c\n\n[a]\n", "P1"},
		{"a comment in a definition", "[//]: # (a)\n\nb\n", "P1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := outlined(t, test.source)
			if got := shape(doc.Blocks); got != test.want {
				t.Errorf("got %q, want %q:\n%s", got, test.want, outline.Dump(doc))
			}
		})
	}
}

func TestSpannedCells(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"rows and columns", "<table>\n<tr><td rowspan=2>a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n<tr><td colspan=2 rowspan=9>d</td></tr>\n<tr></tr>\n</table>",
			[]string{"a 1x2 b", "^ c", "d 2x2 ^", "^ ^"}},
		{"the last column", "<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>", []string{"a b 1x2", "c ^", "d e"}},
		{"more columns than there are", "<table><tr><td>a<td>b<tr><td colspan=10>c</table>", []string{"a b", "c 2x1 ^"}},
		{"columns in which nothing begins", "<table><tr><td colspan=3>a<td colspan=2>b<tr><td colspan=3>c<td colspan=2>d</table>", []string{"a b", "c d"}},
		{"as above", "| a | b |\n|---|---|\n| c | d |\n| ^^ | e |\n| ^^ | f |", []string{"a b", "c 1x3 d", "^ e", "^ f"}},
		{"as above in the first row", "| a | b |\n|---|---|\n| ^^ | d |", []string{"a b", "^ d"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for row := range outlined(t, test.source).Blocks[0].(*outline.Table).All() {
				var cells []string
				for _, cell := range row.Cells {
					word := cell.Text().Plain
					if cell.Merged {
						word = "^"
					}
					if columns, rows := cell.Covers(); columns > 1 || rows > 1 {
						word += fmt.Sprintf(" %dx%d", columns, rows)
					}
					cells = append(cells, word)
				}
				got = append(got, strings.Join(cells, " "))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}

func TestPlacesCountLinesOfTheFile(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r"} {
		source := strings.ReplaceAll("\ufeff# Été\n\n| à | b |\n|---|---|\n| été | c\\|d |\n", "\n", end)
		doc := outlined(t, source)
		row := doc.Blocks[1].(*outline.Table).Rows[0]
		cell := row.Cells[1].Text()
		if got := cell.PosAt(strings.Index(cell.Plain, "d")); got != (model.Pos{File: "plan.md", Line: 5, Column: 12}) {
			t.Errorf("with lines that end in %q, the letter stands at %v", end, got)
		}
	}
}

func TestLazyLines(t *testing.T) {
	tests := []struct {
		source string
		want   []bool
	}{
		{"- a\n  b\n", nil},
		{"- a\nb\n  c\nd\n", []bool{false, true, false, true}},
		{"> - a\n> b\n", []bool{false, true}},
		{"> - a\nb\n", []bool{false, true}},
		{"-\ta\n\tb\n", nil},
		{"10. a\n    b\n", nil},
		{"  - a\n  b\n", []bool{false, true}},
		{"- a<br>b\n", nil},
	}
	for _, test := range tests {
		list, ok := outlined(t, test.source).Blocks[0].(*outline.List)
		if !ok {
			t.Fatalf("%q is no list", test.source)
		}
		if diff := cmp.Diff(test.want, list.Items[0].Lazy); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.source, diff)
		}
	}
}

func TestDecodedTextIsReported(t *testing.T) {
	doc := outlined(t, "# \xc9t\xe9\n")
	want := model.Diagnostics{{
		Severity: model.Info, Code: model.DecodedText, Args: []string{"Windows-1252"},
		Source: model.Pos{File: "plan.md", Line: 1},
	}}
	if diff := cmp.Diff(want, doc.Diagnostics); diff != "" {
		t.Errorf("diagnostics (-want +got):\n%s", diff)
	}
	if got := doc.Blocks[0].(*outline.Heading).Text.Plain; got != "Été" {
		t.Errorf("heading %q", got)
	}
}

func TestLargeFilesAreRefused(t *testing.T) {
	_, err := Outline(convert.Source{Name: "plan.md", Data: bytes.Repeat([]byte(" \n"), outline.MaxSize/2+1)})
	if err == nil || !strings.Contains(err.Error(), "16 MiB") {
		t.Errorf("error %v, want one that names the limit", err)
	}
}

func TestLongLinesStayWhole(t *testing.T) {
	line := strings.Repeat("mot ", 10_000)
	doc := outlined(t, "**début** "+line+"\nfin\n\n| a | "+line+"|\n|---|---|\n")
	paragraph := doc.Blocks[0].(*outline.Paragraph)
	if len(paragraph.Lines) != 2 || paragraph.Lines[0].Plain != "début "+strings.TrimSpace(line) {
		t.Errorf("a long line became %d", len(paragraph.Lines))
	}
	cell := doc.Blocks[1].(*outline.Table).Header.Cells[1]
	if len(cell.Lines()) != 1 || cell.Lines()[0].Plain != strings.TrimSpace(line) {
		t.Errorf("a long cell has %d lines", len(cell.Lines()))
	}
	if got, want := cell.Text().PosAt(39_996).Column, 7+39_996; got != want {
		t.Errorf("its last word is in column %d, want %d", got, want)
	}
}
