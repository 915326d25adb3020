package templates

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/model"
)

func TestSeries(t *testing.T) {
	for rule, want := range map[string][2]string{
		"FREQ=WEEKLY":              {"chaque semaine", "every week"},
		"FREQ=WEEKLY;INTERVAL=2":   {"toutes les 2 semaines", "every 2 weeks"},
		"FREQ=YEARLY":              {"chaque année", "every year"},
		"FREQ=MONTHLY;INTERVAL=3":  {"tous les 3 mois", "every 3 months"},
		"FREQ=HOURLY;INTERVAL=6":   {"toutes les 6 heures", "every 6 hours"},
		"FREQ=WEEKLY;BYDAY=TU,TH":  {"FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=WEEKLY;BYDAY=TU,TH"},
		"FREQ=WEEKLY;INTERVAL=two": {"FREQ=WEEKLY;INTERVAL=two", "FREQ=WEEKLY;INTERVAL=two"},
		"FREQ=NOW":                 {"FREQ=NOW", "FREQ=NOW"},
		"":                         {"", ""},
	} {
		got := [2]string{LocaleOf("fr").Series(model.Series{Rule: rule}), LocaleOf("en").Series(model.Series{Rule: rule})}
		if got != want {
			t.Errorf("%s: %q, want %q", rule, got, want)
		}
	}
	if got := LocaleOf("fr").Series(model.Series{Rule: "FREQ=WEEKLY", Text: "tous les jeudis"}); got != "tous les jeudis" {
		t.Errorf("the words of the source: %q", got)
	}
}

func TestCalendarFacts(t *testing.T) {
	hour, _ := model.NewClock(14, 30)
	s := &model.Session{
		Due: model.Moment{Date: model.Date{Year: 2026, Month: 10, Day: 16}, Clock: hour}, Class: model.Private, Categories: []string{"Ateliers", "Bois"},
		Series: model.Series{Rule: "FREQ=DAILY"}, Timezone: "Indian/Reunion",
	}
	want := []Fact{
		{"Échéance", "vendredi 16 octobre 2026, 14\u00a0h\u00a030"}, {"Répétition", "chaque jour"}, {"Visibilité", "privée"},
		{"Catégories", "Ateliers, Bois"}, {"Fuseau horaire", "Indian/Reunion"},
	}
	if diff := cmp.Diff(want, LocaleOf("fr").CalendarFacts(s)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if facts := LocaleOf("en").CalendarFacts(&model.Session{}); facts != nil {
		t.Errorf("of nothing: %q", facts)
	}
}
