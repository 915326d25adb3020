package roster_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/csv"
	"deroule/convert/roster"
)

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name, content string
		want          []roster.Person
	}{
		{"heads", "N°;NOM;Prénom;Structure\n1;Le Goff;Maïa;Ville de Brésilly\n2;Abiven;Yann;\n", []roster.Person{{"Le Goff Maïa", "Ville de Brésilly"}, {"Abiven Yann", ""}}},
		{"one column of names", "Nom et prénom,Service\n\"Teixeira,  Ana\",Accueil\n", []roster.Person{{"Teixeira, Ana", "Accueil"}}},
		{"English", "First name\tLast name\tOrganization\nZoé\tMarchetti\tLibrary\n", []roster.Person{{"Zoé Marchetti", "Library"}}},
		{"titles above", "Promotion 2026;;\n;;\n;Participant·e;Équipe\n;Inès Rocher;Guichet\n;;sans nom\n", []roster.Person{{"Inès Rocher", "Guichet"}}},
		{"a list alone", "Maïa Le Goff\n\nYann Abiven\n", []roster.Person{{"Maïa Le Goff", ""}, {"Yann Abiven", ""}}},
		{"columns without heads", "Le Goff;Maïa\nAbiven;Yann\n", nil},
		{"heads alone", "Nom;Structure\n", nil},
		{"nothing", "\n", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			book, err := csv.Reader{}.Book(convert.Source{Name: "people.csv", Data: []byte(test.content)})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, roster.Read(book)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
