package tables_test

import (
	"slices"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/correct"
	"deroule/convert/grid"
	"deroule/convert/interpret"
	"deroule/model"
)

// What a person says of a table of a sheet holds over the rules.
func TestSaid(t *testing.T) {
	const plan = "Date;Titre;Lieu\n4 mai 2026;Marées;Phare\n5 mai 2026;Vagues;Port"
	const tracks = "Heure;Nord;Sud\n9h;Marées;Vents\n10h;Vagues;Récits"
	const timed = "Heure;Titre;Lieu\n9h;Marées;Phare\n10h;Vagues;Port\n11h;Vents;Quai"
	for _, test := range []struct {
		name, sheet string
		table       correct.Table
		want        []string // titles, of entries with a bullet before them
		by          []string // manners
	}{
		{"as it is read", plan, correct.Table{At: said("l. 1")}, []string{"Marées", "Vagues"}, []string{"rows"}},
		{"no plan", plan, correct.Table{At: said("S!A1"), Read: said("nothing")}, nil, []string{"nothing"}},
		{"no rows of a plan", plan, correct.Table{At: said("S"), Rows: said("nothing")}, nil, []string{"nothing"}},
		{"entries", plan, correct.Table{At: said("S!B2"), Rows: said("entries")}, []string{"• Marées", "• Vagues"}, []string{"rows"}},
		{"another title", plan, correct.Table{At: said("S!B2"), Columns: columns("C", "title", "Titre", "place")}, []string{"Phare", "Port"}, []string{"rows"}},
		{"a table that ends before", plan, correct.Table{At: said("S!A1:C2")}, []string{"Marées", "Vagues"}, []string{"rows", "rows"}},
		{"a header that is data", plan, correct.Table{At: said("S!A1"), Header: said("2")}, []string{"Vagues"}, []string{"rows"}},
		{"a crossing", timed, correct.Table{At: said("S!A1"), Read: said("crossing")}, []string{"• Marées", "• Phare", "• Vagues", "• Port", "• Vents", "• Quai"}, []string{"tracks-across-hours-down"}},
		{"rows of a crossing", tracks, correct.Table{At: said("S!A1"), Read: said("rows")}, []string{"• Marées", "• Vagues"}, []string{"rows"}},
	} {
		read := func(tables ...correct.Table) (titles, by []string) {
			p := interpret.Book(sheetOf(test.sheet), convert.ReadOptions{Guide: correct.Reading{Tables: tables}.Guide()})
			return titlesOf(p), manners(p)
		}
		titles, by := read(test.table)
		if !slices.Equal(titles, test.want) || !slices.Equal(by, test.by) {
			t.Errorf("%s: %q, want %q; read as %q, want %q", test.name, titles, test.want, by, test.by)
		}
		asRead, byRules := read()
		if same := slices.Equal(titles, asRead) && slices.Equal(by, byRules); same != (test.name == "as it is read") {
			t.Errorf("%s: without what is said of it: %q, read as %q", test.name, asRead, byRules)
		}
	}
}

// titlesOf are the titles of sessions and of their entries.
func titlesOf(p *model.Programme) (titles []string) {
	for _, s := range p.Sessions {
		if len(s.Agenda) == 0 {
			titles = append(titles, s.Title)
		}
		for _, e := range s.Agenda {
			titles = append(titles, "• "+e.Title)
		}
	}
	return titles
}

// manners are how the tables of a programme were read.
func manners(p *model.Programme) (by []string) {
	for _, r := range p.Readings {
		if r.By != "" {
			by = append(by, r.By)
		}
	}
	return by
}

// columns says what columns hold, by pairs of a name and a role.
func columns(texts ...string) (all []correct.Column) {
	for i := 0; i < len(texts); i += 2 {
		all = append(all, correct.Column{Name: said(texts[i]), Role: said(texts[i+1])})
	}
	return all
}

func said(text string) correct.Text {
	return correct.Text{Value: text, At: model.Pos{File: "deroule.yaml", Line: 1 + len(text)}}
}

// sheetOf is a book of one sheet "S" with rows of cells parted by semicolons.
func sheetOf(text string) *grid.Book {
	s := &grid.Sheet{Name: "S"}
	for i, line := range strings.Split(text, "\n") {
		row := grid.Row{Number: i + 1}
		for k, cell := range strings.Split(line, ";") {
			row.Cells = append(row.Cells, grid.Cell{Row: i + 1, Column: k + 1, Text: cell})
		}
		s.Rows = append(s.Rows, row)
	}
	return &grid.Book{File: "plan.xlsx", Sheets: []*grid.Sheet{s}}
}
