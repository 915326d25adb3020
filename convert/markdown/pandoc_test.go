package markdown

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/outline"
)

// Tables as GitHub writes them have the cells that pandoc finds in them, word for word.
func TestTablesAsPandocReadsThem(t *testing.T) {
	pandoc, err := exec.LookPath("pandoc")
	if err != nil {
		t.Skip("pandoc is not installed")
	}
	const documents, tables = 10, 30
	for seed := range uint64(documents) {
		var b strings.Builder
		for n := range uint64(tables) {
			fmt.Fprintf(&b, "## t%d\n\n%s\n", n, pipeTable(rand.New(rand.NewPCG(seed, n))))
		}
		cmd := exec.Command(pandoc, "-f", "gfm", "-t", "json")
		cmd.Stdin = strings.NewReader(b.String())
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		want := pandocTables(t, out)
		doc, err := Outline(convert.Source{Name: "plan.md", Data: []byte(b.String())})
		if err != nil {
			t.Fatal(err)
		}
		var got [][]string
		for _, block := range doc.Blocks {
			if table, ok := block.(*outline.Table); ok {
				got = append(got, rowsOfCells(table))
			}
		}
		if len(got) != len(want) || len(want) != tables {
			t.Fatalf("document %d: %d tables, pandoc finds %d of %d", seed, len(got), len(want), tables)
		}
		for i := range got {
			if !slices.Equal(got[i], want[i]) {
				t.Errorf("document %d, table %d:\n%q, pandoc finds\n%q\nin\n%s", seed, i, got[i], want[i], pipeTable(rand.New(rand.NewPCG(seed, uint64(i)))))
			}
		}
	}
}

// pipeTable is a table of random cells, some of them empty, some rows short.
func pipeTable(random *rand.Rand) string {
	pieces := []string{
		"accueil", "9h-12h", "30 août", "*doux*", "**fort**", "`code`", `a\|b`, "l'eau", "« été »", "[lien](https://exemple.fr/a)", "~~rayé~~", "e\\*t", "&amp;", "12 000",
		"2026-03-12", "#3", "1. un", "- tiret", "a_b_c", "😀", "<https://exemple.fr>", "x < y", "…",
	}
	columns := 2 + random.IntN(4)
	var b strings.Builder
	row := func(count int, cell func() string) {
		for range count {
			b.WriteString("| " + cell() + strings.Repeat(" ", random.IntN(3)))
		}
		b.WriteString("|\n")
	}
	words := func() string {
		var cell []string
		for range random.IntN(4) {
			cell = append(cell, pieces[random.IntN(len(pieces))])
		}
		return strings.Join(cell, " ")
	}
	row(columns, func() string { return "n" + words() })
	row(columns, func() string { return []string{"---", ":--", "--:", ":-:"}[random.IntN(4)] })
	for range 1 + random.IntN(6) {
		count := columns
		if random.IntN(5) == 0 {
			count = 1 + random.IntN(columns)
		}
		first := true
		row(count, func() string {
			if first {
				first = false
				return "r" + words()
			}
			return words()
		})
	}
	return b.String()
}

// rowsOfCells are the cells of a table by rows, those at the end of a row that are empty left out.
func rowsOfCells(table *outline.Table) (cells []string) {
	for row := range table.All() {
		var texts []string
		for _, c := range row.Cells {
			texts = append(texts, strings.Join(strings.Fields(c.Text().Plain), " "))
		}
		cells = append(cells, trimmed(texts)...)
	}
	return cells
}

func trimmed(row []string) []string {
	for len(row) > 0 && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	return append(row, "/")
}

// pandocTables are the cells of the tables in pandoc's JSON.
func pandocTables(t *testing.T, data []byte) (tables [][]string) {
	t.Helper()
	var doc struct {
		Blocks []struct {
			T string
			C json.RawMessage
		}
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	for _, b := range doc.Blocks {
		if b.T != "Table" {
			continue
		}
		var parts []any // attributes, caption, columns, head, bodies, foot
		if err := json.Unmarshal(b.C, &parts); err != nil {
			t.Fatal(err)
		}
		rows := parts[3].([]any)[1].([]any)
		for _, body := range parts[4].([]any) {
			rows = append(rows, body.([]any)[3].([]any)...)
		}
		var cells []string
		for _, row := range rows {
			var texts []string
			for _, cell := range row.([]any)[1].([]any) {
				var words strings.Builder
				plainOf(cell.([]any)[4], &words)
				texts = append(texts, strings.Join(strings.Fields(words.String()), " "))
			}
			cells = append(cells, trimmed(texts)...)
		}
		tables = append(tables, cells)
	}
	return tables
}

// plainOf writes the words of a tree of pandoc's blocks and inlines.
func plainOf(node any, to *strings.Builder) {
	switch node := node.(type) {
	case []any:
		for _, child := range node {
			plainOf(child, to)
		}
	case map[string]any:
		switch node["t"] {
		case "Str":
			to.WriteString(node["c"].(string))
		case "Space", "SoftBreak", "LineBreak":
			to.WriteByte(' ')
		case "Code", "RawInline":
			to.WriteString(node["c"].([]any)[1].(string))
		case "Link", "Image", "Span":
			plainOf(node["c"].([]any)[1], to)
		default:
			plainOf(node["c"], to)
		}
	}
}
