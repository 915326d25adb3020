package lexicon_test

import (
	"fmt"

	"deroule/convert/lexicon"
)

func ExampleLexicon_FindDates() {
	text := "Séminaire du lundi 2 au vendredi 6 septembre 2019, à la mairie"
	for _, d := range lexicon.Default().FindDates(text) {
		fmt.Println(text[d.Start:d.End])
		fmt.Println(d.Ranges[0].Start, d.Ranges[0].End, d.Weekdays)
	}
	// Output:
	// du lundi 2 au vendredi 6 septembre 2019
	// 2019-09-02 2019-09-06 [Monday Friday]
}

func ExampleLexicon_HoursAt() {
	line := "9h30 - 10h15 : tour de table"
	h, _ := lexicon.Default().HoursAt(line)
	fmt.Println(h.From, h.To, line[h.End:])
	// Output: 09:30 10:15  : tour de table
}

// A caller adds words of their own as one more language, before the others.
func ExampleNew() {
	own := lexicon.Language{
		Columns: map[lexicon.Role]lexicon.Words{lexicon.RoleHost: "maison, tiers-lieu"},
		Groups:  "volontaires",
	}
	l := lexicon.New(own, lexicon.French())
	fmt.Println(l.Role("Tiers-lieux") == lexicon.RoleHost, l.IsGroupNoun("Volontaires"), l.Role("Durée") == lexicon.RoleDuration)
	// Output: true true true
}
