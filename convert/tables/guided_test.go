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
	const hours = "Heure;lundi 4 mai 2026;mardi 5 mai 2026\n9h;Accueil;Marche\n10h;Café;Récits\n11h30;Repas;Repas"
	const plan = "Date;Titre;Lieu\n4 mai 2026;Marées;Phare\n5 mai 2026;Vagues;Port"
	for _, test := range []struct {
		name, sheet string
		table       correct.Table
		want        []string // titles of sessions, or of entries where there are some
	}{
		{"as it is read", plan, correct.Table{At: said("l. 1")}, []string{"Marées", "Vagues"}},
		{"no plan", plan, correct.Table{At: said("S!A1"), Read: said("nothing")}, nil},
		{"no rows of a plan", plan, correct.Table{At: said("S"), Rows: said("nothing")}, nil},
		{"entries", plan, correct.Table{At: said("S!B2"), Rows: said("entries")}, []string{"Marées", "Vagues"}},
		{"another title", plan, correct.Table{At: said("S!B2"), Columns: columns("C", "title", "Titre", "place")}, []string{"Phare", "Port"}},
		{"a table that ends before", plan, correct.Table{At: said("S!A1:C2")}, []string{"Marées", "Port"}},
		{"a header that is data", plan, correct.Table{At: said("S!A1"), Header: said("2")}, []string{"Vagues"}},
		{"a crossing", hours, correct.Table{At: said("S!A1"), Read: said("crossing")}, []string{"Accueil", "Café", "Marche", "Repas", "Repas", "Récits"}},
		{"rows of a crossing", hours, correct.Table{At: said("S!A1"), Read: said("rows")}, nil},
	} {
		p := interpret.Book(sheetOf(test.sheet), convert.ReadOptions{Guide: correct.Reading{Tables: []correct.Table{test.table}}.Guide()})
		var got []string
		for _, s := range p.Sessions {
			if len(s.Agenda) == 0 {
				got = append(got, s.Title)
			}
			for _, e := range s.Agenda {
				got = append(got, e.Title)
			}
		}
		switch slices.Sort(got); test.name {
		case "rows of a crossing":
			if by := manners(p); !slices.Equal(by, []string{"rows"}) {
				t.Errorf("%s: read as %q", test.name, by)
			}
		case "a table that ends before":
			if by := manners(p); len(by) != 2 {
				t.Errorf("%s: read as %q", test.name, by)
			}
		default:
			if !slices.Equal(got, test.want) {
				t.Errorf("%s: %q, want %q", test.name, got, test.want)
			}
		}
	}
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
