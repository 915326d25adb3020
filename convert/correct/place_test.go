package correct

import (
	"testing"

	"deroule/model"
)

func TestPlaceMeets(t *testing.T) {
	sheet := Extent{Sheet: "Groupe 1", Row: 3, LastRow: 20, Column: 1, LastColumn: 6, Titles: []string{"Ateliers d'été"}}
	lines := Extent{FirstLine: 24, LastLine: 40, Titles: []string{"Ateliers d'été"}}
	for text, want := range map[string][2]bool{ // is it the table of the sheet, of the text?
		"Groupe 1!A3":         {true, false},
		"'Groupe 1'!$B$20":    {true, false},
		"Groupe 1!A21":        {false, false},
		"Groupe 1!G3":         {false, false},
		"Groupe 1!12":         {true, false},
		"Groupe 1!18:30":      {true, false},
		"Groupe 2!A3":         {false, false},
		"A3":                  {true, false},
		"Groupe 1":            {true, false},
		"ateliers d’ete":      {true, true},
		"l. 24":               {false, true},
		"ligne 41":            {false, false},
		"lines 30-50":         {false, true},
		"12":                  {false, false},
		"":                    {false, false},
		"A99999999999999999A": {false, false},
	} {
		p := PlaceOf(text)
		if got := [2]bool{p.Meets(sheet), p.Meets(lines)}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestPlaceOfHeading(t *testing.T) {
	at := model.Pos{Line: 7}
	for text, want := range map[string]bool{
		"Mardi matin": true, "mardi  MATIN": true, "Mardi*": true, "*matin": true, "Mardi": false, "l. 7": true, "l. 8": false, "[": false,
	} {
		if got := PlaceOf(text).isHeading(at, "Mardi matin"); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}

// What nothing follows is reported, with what could be said there.
func TestFinish(t *testing.T) {
	r := Reading{Tables: []Table{{At: text("l. 4"), Read: Text{"wall", model.Pos{Line: 9}}}}, Choices: []Choice{{Point: Text{"document", model.Pos{Line: 12}}}}}
	g := r.Guide()
	if said := g.TableAt(Extent{FirstLine: 3, LastLine: 5}); said == nil {
		t.Fatal("the table is not found")
	}
	g.Could(r.Tables[0].Read, "rows", "crossing", "rows")
	p := &model.Programme{}
	g.Finish(p)
	if len(p.Diagnostics) != 2 || p.Diagnostics[0].Variant != "known" || p.Diagnostics[0].Args[1] != "rows, crossing" || p.Diagnostics[1].Variant != "nothing-near" {
		t.Errorf("%v", p.Diagnostics)
	}
	if (Reading{}).Guide() != nil {
		t.Error("nothing is said, and yet there is a guide")
	}
}
