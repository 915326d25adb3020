package senses

import (
	"testing"

	"deroule/convert/lexicon"
)

// What texts are first of all, each of a kind that another text could be taken for.
func TestKinds(t *testing.T) {
	r := NewReader(lexicon.Default())
	for text, want := range map[string]Kind{
		"":                          Nothing,
		"TBD":                       Nothing,
		"12 mai 2026":               Date,
		"22/09/2026, 13h30 – 18h":   Date,
		"mardi":                     Weekday,
		"Lundi 23":                  MonthDay,
		"9 au 13":                   MonthDay,
		"12":                        MonthDay,
		"1850.5":                    Number,
		"2026":                      Year,
		"Mars 2026":                 Month,
		"Semaine du 12 avril 2027":  Week,
		"05/10/2026 - 09/10/2026":   Week,
		"S12":                       WeekNumber,
		"Jour 2":                    DayNumber,
		"9h-12h":                    Hours,
		"9h-17h (pause 12h à 14h)":  Hours,
		"vendredi 12h-14h":          Hours,
		"0:10":                      Hours,
		"Matin (3h)":                Period,
		"15'":                       Duration,
		"2 ORE":                     Duration,
		"9h-10h Accueil":            Words,
		"Lab 4.2 (13-15)":           Words,
		"Conférence sur les 3 mois": Words,
	} {
		if got := r.Text(text).When().Kind; got != want {
			t.Errorf("%q is of kind %d, want %d", text, got, want)
		}
	}
}

func TestHoursAndDurations(t *testing.T) {
	r := NewReader(lexicon.Default())
	for text, want := range map[string]struct {
		hours   string
		minutes int
		lasts   Lasts
		rest    string
	}{
		"9h00 (15')":              {"09:00-", 15, AsideDuration, ""},
		"0:10":                    {"00:10-", 10, MaybeDuration, ""},
		"15 min":                  {"", 15, SureDuration, ""},
		"Conseil 18h":             {"18:00-", 0, NoDuration, "Conseil"},
		"Aula Magna (9.00-12.00)": {"09:00-12:00", 0, NoDuration, "Aula Magna"},
		"Lab 4.2 (13-15)":         {"13:00-15:00", 0, NoDuration, "Lab 4.2"},
	} {
		w := r.Text(text).When()
		got := ""
		for _, h := range w.Hours {
			got += h.From.String() + "-" + h.To.String()
		}
		if got != want.hours || w.Minutes != want.minutes || w.Lasts != want.lasts || w.Rest != want.rest {
			t.Errorf("%q: hours %q, %d minutes (%d), rest %q; want %+v", text, got, w.Minutes, w.Lasts, w.Rest, want)
		}
	}
}

func TestPlacesPeopleAndTheRest(t *testing.T) {
	r := NewReader(lexicon.Default())
	is := func(text string) *What { return r.Text(text).What() }
	switch {
	case is("Salle 12").Place < 1 || is("La ville la nuit").Place > 0:
		t.Error("places")
	case !is("B12").Code || is("Salle 12").Code:
		t.Error("codes of rooms")
	case is("Noé Lambrec").Person < 0.5 || is("Carte du quartier").Person > 0:
		t.Error("people")
	case is("Groupe A").Group < 1 || is("Poterie").Group > 0:
		t.Error("groups")
	case !r.Text("Total").IsSum() || r.Text("Totems").IsSum():
		t.Error("sums")
	case !is("Vacances de la Toussaint").Off || is("Atelier vacances").Off:
		t.Error("days without sessions")
	case is("StartTime").Role != lexicon.RoleStart || is("Presenter1").Role != lexicon.RoleSpeakers:
		t.Error("names that programs give")
	case !r.Text("Stand: 04.05.2026").IsEdition() || !r.Text("Tâche").IsWork() || r.Text("Marées").IsWork():
		t.Error("editions and tasks")
	}
}
