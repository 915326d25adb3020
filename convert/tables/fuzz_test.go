package tables_test

import (
	"strings"
	"testing"

	"deroule/convert/grid"
	"deroule/convert/tables"
)

// drawnSheet lays text out as a sheet: a line is a row, a bar parts cells, "<" joins a cell
// with the one before it and "^" with the one above.
func drawnSheet(name, text string) *grid.Sheet {
	s := &grid.Sheet{Name: name}
	const most = 60 // rows, and columns
	lines := strings.Split(text, "\n")
	for i, line := range lines[:min(len(lines), most)] {
		row := grid.Row{Number: i + 1}
		fields := strings.Split(line, "|")
		for k, field := range fields[:min(len(fields), most)] {
			switch field = strings.TrimSpace(field); {
			case field == "<" && k > 0:
				s.Merged = append(s.Merged, grid.Range{Row: i + 1, Column: k, LastRow: i + 1, LastColumn: k + 1})
			case field == "^" && i > 0:
				s.Merged = append(s.Merged, grid.Range{Row: i, Column: k + 1, LastRow: i + 1, LastColumn: k + 1})
			case field != "":
				row.Cells = append(row.Cells, grid.Cell{Row: i + 1, Column: k + 1, Text: field})
			}
		}
		if row.Cells != nil {
			s.Rows = append(s.Rows, row)
		}
	}
	return s
}

// seeds are tables of each layout that a reader looks for.
func seeds() []string {
	return []string{
		"Date|Horaire|Titre\n4 mai 2026|9h-10h|Marées\n5 mai 2026|9h|Vents",
		"|lundi 4 mai|mardi 5 mai\n9h-10h|Nœuds|Voiles\n10h|Pause|<",
		"Jour|Matin (9h-12h)|Après-midi|Responsable\n4/5/2026|Sel|Sable|Noé\n5/5/2026||Vase|Ana",
		"|KW 45 (02.11.–06.11.2026)|KW 46 (09.11.–13.11.2026)\nMontag|Messen|Feilen\nFreitag|Bericht|Ende",
		"Heure|Atelier||Heure|Conférence\n9h|Sel||9h|Vent\n10h|Eau||10h|Lune",
		"Axe|Action|Fréquence|Durée\nA|Café|1 fois par mois|1h\n^|Studio|sur demande|2h",
		"Mai 2026\nLundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche\n4|5|6|7|8|9|10\n|Conseil|||||",
		"début 8h00|Philosophie|Calcul\nfin 12h00||\n\ndébut 13h30|Anglais|\nfin 15h30||",
		"Titre\n\nLieu : Phare\nDate|4 mai 2026\n\nHeure|Durée|Contenu\n9h|0:15|Accueil\n9h15|0:45|Marche\nTotal|1:00|",
	}
}

// FuzzPropose reads any table: no reader may fail, and each event says where it stands.
func FuzzPropose(f *testing.F) {
	for _, s := range seeds() {
		f.Add("Plan", s)
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		b := &grid.Book{File: "plan.csv", Sheets: []*grid.Sheet{drawnSheet(name, text)}}
		tables.ReadBook(b, tables.Options{Explain: func(at string, all []*tables.Reading) {
			for _, r := range all {
				for _, e := range r.Events {
					if e.At.IsZero() {
						t.Errorf("%s: an event of %q has no place", at, r.By)
					}
				}
			}
		}})
	})
}

// FuzzCut reads two tables below each other and beside each other, with rows and columns
// of nothing between them or none: nothing may fail, and the same sheet reads the same.
func FuzzCut(f *testing.F) {
	all := seeds()
	for i, s := range all {
		f.Add(s, all[(i+1)%len(all)], uint8(i), uint8(i%3))
	}
	f.Fuzz(func(t *testing.T, a, b string, rows, columns uint8) {
		const most = 5
		text := a + strings.Repeat("\n", 1+int(rows)%most) + strings.Repeat("|", int(columns)%most) + b
		read := func() (points float64, sessions int) {
			p := tables.ReadBook(&grid.Book{File: "plan.csv", Sheets: []*grid.Sheet{drawnSheet("", text)}}, tables.Options{})
			return p.Points, len(p.Sessions)
		}
		points, sessions := read()
		if again, n := read(); again != points || n != sessions {
			t.Errorf("read twice: %v points and %d sessions, then %v and %d", points, sessions, again, n)
		}
	})
}
