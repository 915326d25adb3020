package layout

import (
	"bytes"
	"strings"
	"testing"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"
)

// monthly is a programme of a session a month.
func monthly(months int, year string) *model.Programme {
	p := &model.Programme{Title: "Rencontres", Language: "fr"}
	first, _ := model.ParseDate(year + "-01-15")
	for i := range months {
		on := model.Date{Year: first.Year + i/12, Month: i%12 + 1, Day: 15}
		if first.Year == 0 {
			on.Year = 0
		}
		p.Sessions = append(p.Sessions, &model.Session{
			Title: "Rencontre des équipes de terrain", Status: model.Confirmed, Dates: []model.DateRange{{Start: on, End: on}}, Place: "Grand atelier",
			Hours: []model.Hours{{Start: hour("09:30"), End: hour("17:00")}}, Audience: []model.Audience{{Group: "Équipes"}},
		})
	}
	p.AssignIDs()
	return p
}

// A year stands on one sheet, and in type that can be read on a wall.
func TestPosterIsOneSheet(t *testing.T) {
	for _, theme := range []string{"plain", "institution"} {
		for _, months := range []int{1, 3, 6, 9, 12} {
			opt := Options{}
			opt.Theme, _ = templates.ThemeNamed(theme)
			d, _, err := Poster(monthly(months, "2026"), opt)
			if err != nil {
				t.Fatal(err)
			}
			if len(d.Pages) != 1 {
				t.Errorf("%s, %d months: %d pages", theme, months, len(d.Pages))
			}
			for _, x := range d.Pages[0].Texts {
				if x.Style.Size.Points() < 7 {
					t.Errorf("%s, %d months: %q is set in %v points", theme, months, x.Words, x.Style.Size.Points())
				}
			}
		}
	}
}

// That no year is known is said once, in the head.
func TestPosterWithoutYears(t *testing.T) {
	d, _, err := Poster(monthly(6, "-"), Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	var dump bytes.Buffer
	if err := d.Dump(&dump); err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, x := range d.Pages[0].Texts {
		if x.Element != nil && strings.Contains(x.Words, "inconnue") {
			said = append(said, x.Words)
		}
	}
	if len(said) != 1 {
		t.Errorf("it is said in %q", said)
	}
}

// A season of twenty-five sessions is read at two metres: its text is of 24 points or
// more, its dates of 36.
func TestSeasonIsReadAtTwoMetres(t *testing.T) {
	p := &model.Programme{Title: "Saison 2026", Language: "fr"}
	titles := []string{"Lancement", "Écrire simplement", "L'accueil du public", "Données ouvertes", "Bilan d'étape"}
	on := model.Date{Year: 2026, Month: 1, Day: 6}
	for i := range 25 {
		p.Sessions = append(p.Sessions, &model.Session{
			Title: titles[i%len(titles)], Status: model.Confirmed, Dates: []model.DateRange{{Start: on, End: on}}, Place: []string{"En ligne", "Médiathèque"}[i%2],
			Hours: []model.Hours{{Start: hour("09:00"), End: hour("17:00")}},
		})
		on = on.AddDays(14)
	}
	p.AssignIDs()
	d, _, err := Poster(p, Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Pages) != 1 {
		t.Fatalf("%d pages", len(d.Pages))
	}
	dates := 0
	for _, x := range d.Pages[0].Texts {
		if x.Element == nil {
			continue // the foot
		}
		if x.Style.Size < 24*page.Point {
			t.Errorf("%q is set in %v points", x.Words, x.Style.Size)
		}
		if x.Style.Size >= 36*page.Point && x.Element.Role == page.RoleText {
			dates++
		}
	}
	if dates < 25 {
		t.Errorf("%d dates are of 36 points", dates)
	}
}

// Three days with three rooms stand on one sheet, each entry as high as it is long and
// what is for all across the rooms.
func TestDaysAreATimetable(t *testing.T) {
	d, _, err := Poster(congress(), Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Pages) != 1 {
		t.Fatalf("%d pages", len(d.Pages))
	}
	tall := map[string]page.Length{}
	wide := map[string]page.Length{}
	for _, x := range d.Pages[0].Texts {
		for _, b := range d.Pages[0].Boxes {
			if b.Fill != nil && x.X >= b.X && x.X < b.X+b.Width && x.Baseline > b.Y && x.Baseline < b.Y+b.Height {
				tall[glyphs.Said(strings.TrimSpace(x.Words))], wide[glyphs.Said(strings.TrimSpace(x.Words))] = b.Height, b.Width
			}
		}
	}
	if hour, two := tall["Accueil"], tall["Atelier"]; hour == 0 || two < hour*19/10 || two > hour*21/10 {
		t.Errorf("an hour is %v high, two are %v", hour, two)
	}
	if room, all := wide["Accueil"], wide["Repas"]; all < room*29/10 {
		t.Errorf("a room is %v wide, what is for all %v", room, all)
	}
}

// congress is an event of three days in three rooms.
func congress() *model.Programme {
	first := model.Date{Year: 2026, Month: 10, Day: 6}
	s := &model.Session{Title: "Rencontres", Status: model.Confirmed, Dates: []model.DateRange{{Start: first, End: first.AddDays(2)}}}
	for n := range 3 {
		on := first.AddDays(n)
		s.Days = append(s.Days, model.Day{Date: on})
		for _, room := range []string{"Salle A", "Salle B", "Salle C"} {
			s.Agenda = append(s.Agenda,
				model.Entry{Date: on, Start: hour("09:00"), End: hour("10:00"), Title: strings.TrimSuffix("Accueil "+room, " Salle A"), Track: room},
				model.Entry{Date: on, Start: hour("10:00"), End: hour("12:00"), Title: strings.TrimSuffix("Atelier "+room, " Salle A"), Track: room})
		}
		s.Agenda = append(s.Agenda, model.Entry{Date: on, Start: hour("12:00"), End: hour("13:00"), Title: "Repas", Kind: model.Meal})
	}
	p := &model.Programme{Title: "Rencontres", Language: "fr", Sessions: []*model.Session{s}}
	p.AssignIDs()
	return p
}
