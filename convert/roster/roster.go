// Package roster reads lists of people, as spreadsheets hold them: a row for each,
// under heads that say which column is the name.
package roster

import (
	"slices"
	"strings"

	"deroule/convert/grid"
	"deroule/convert/lexicon"
)

// Person is somebody on a list.
type Person struct {
	Name         string
	Organisation string
}

// Read returns the people of the first sheet that lists some, in the order of their
// rows. Of a sheet without heads that is one column wide every row is a name; of any
// other it cannot be told, and it lists nobody.
func Read(book *grid.Book) []Person {
	for _, sheet := range book.Sheets {
		if people := peopleOf(sheet); len(people) > 0 {
			return people
		}
	}
	return nil
}

func peopleOf(sheet *grid.Sheet) []Person {
	const deepest = 20 // rows of titles above the heads
	for i, row := range sheet.Rows[:min(len(sheet.Rows), deepest)] {
		if h := headsOf(row); len(h.names) > 0 {
			return h.people(sheet.Rows[i+1:])
		}
	}
	alone := heads{}
	for _, row := range sheet.Rows {
		for _, c := range row.Cells {
			if !slices.Contains(alone.names, c.Column) {
				alone.names = append(alone.names, c.Column)
			}
		}
	}
	if len(alone.names) != 1 {
		return nil
	}
	return alone.people(sheet.Rows)
}

// heads are the columns that are read.
type heads struct {
	names        []int // the parts of a name, in their order
	organisation int   // 0 where there is none
}

// words that head columns, folded as [lexicon.Fold] does.
const (
	nameWords = "nom prenom|nom et prenom|prenom nom|prenom et nom|noms et prenoms|nom|noms|prenom|prenoms|nom de famille|nom usuel|" +
		"participant|participants|participante|participant e|stagiaire|agent|personne|name|full name|first name|given name|last name|surname|family name|attendee|attendees"
	organisationWords = "structure|organisme|organisation|organization|collectivite|service|direction|etablissement|institution|employeur|" +
		"administration|entreprise|company|employer|department|team|equipe"
)

// headsOf finds the heads in a row.
func headsOf(row grid.Row) heads {
	var h heads
	for _, c := range row.Cells {
		word := strings.Join(strings.FieldsFunc(lexicon.Fold(c.Text), func(r rune) bool { return !('a' <= r && r <= 'z') }), " ")
		switch {
		case among(word, nameWords):
			h.names = append(h.names, c.Column)
		case h.organisation == 0 && among(word, organisationWords):
			h.organisation = c.Column
		}
	}
	return h
}

func among(word, words string) bool {
	return word != "" && slices.Contains(strings.Split(words, "|"), word)
}

// people reads rows; one without a name is none of a person.
func (h heads) people(rows []grid.Row) []Person {
	var people []Person
	for _, row := range rows {
		var parts []string
		var p Person
		for _, c := range row.Cells {
			text := strings.Join(strings.Fields(c.Text), " ")
			switch {
			case slices.Contains(h.names, c.Column):
				parts = append(parts, text)
			case c.Column == h.organisation:
				p.Organisation = text
			}
		}
		if p.Name = strings.TrimSpace(strings.Join(parts, " ")); p.Name != "" {
			people = append(people, p)
		}
	}
	return people
}
