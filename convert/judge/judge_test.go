package judge

import (
	"os"
	"regexp"
	"testing"

	"deroule/convert/lexicon"
	"deroule/model"
)

func TestTheTableIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range Table() {
		if seen[w.Name] || w.Why == "" || w.Points == 0 {
			t.Errorf("%+v: want one line a name, with points and a reason", w)
		}
		seen[w.Name] = true
		if w.Flaw && w.Points < 0 {
			t.Errorf("%s is a flaw and speaks for a reading", w.Name)
		}
	}
}

// A weight that nobody counts moves nothing.
func TestEveryWeightIsCounted(t *testing.T) {
	var source []byte
	for _, file := range []string{"weigh.go", "unused.go", "../interpret/search.go", "../interpret/sectionpoints.go", "../interpret/session.go", "../interpret/lists.go", "../interpret/classify.go", "../interpret/evidence.go"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		source = append(source, data...)
	}
	for _, w := range Table() {
		if !regexp.MustCompile(`"` + w.Name + `"`).Match(source) {
			t.Errorf("nothing counts %s", w.Name)
		}
	}
}

func TestCost(t *testing.T) {
	w := New()
	tally := Tally{}
	tally.Add("session", 2)
	tally.Add("hours-backwards", 1)
	if got, want := w.Cost(tally), 2*w["session"].Points+w["hours-backwards"].Points; got != want {
		t.Errorf("cost %v, want %v", got, want)
	}
	if flaws := w.Flaws(tally); len(flaws) != 1 || flaws[0].Name != "hours-backwards" {
		t.Errorf("flaws %v, want the hours alone", flaws)
	}
	if got := w.With(map[string]float64{"session": 0}).Cost(tally); got != w["hours-backwards"].Points {
		t.Errorf("cost %v with sessions for nothing", got)
	}
	defer func() {
		if recover() == nil {
			t.Error("a name without a weight costs something")
		}
	}()
	w.Cost(Tally{"no such thing": 1})
}

// Each case shows one thing, and pays for it.
func TestWeigh(t *testing.T) {
	clock := func(h, m int) model.Clock { c, _ := model.NewClock(h, m); return c }
	day := func(d int) []model.DateRange {
		date := model.Date{Year: 2026, Month: 3, Day: d}
		return []model.DateRange{{Start: date, End: date}}
	}
	for _, test := range []struct {
		name     string
		sessions []*model.Session
		want     string
		n        float64
	}{
		{"backwards", []*model.Session{{Title: "A", Dates: day(1), Agenda: []model.Entry{{Title: "x", Start: clock(14, 0)}, {Title: "y", Start: clock(9, 0)}}}}, "hours-backwards", 1},
		{"late evening", []*model.Session{{Title: "A", Dates: day(1), Agenda: []model.Entry{{Title: "x", Start: clock(22, 0)}, {Title: "y", Start: clock(1, 0)}}}}, "hours-backwards", 0},
		{"parallel tracks", []*model.Session{{Title: "A", Dates: day(1), Agenda: []model.Entry{{Title: "x", Start: clock(14, 0), Track: "1"}, {Title: "y", Start: clock(9, 0), Track: "2"}}}}, "hours-backwards", 0},
		{"at night", []*model.Session{{Title: "A", Dates: day(1), Hours: []model.Hours{{Start: clock(3, 0)}}}}, "hours-at-night", 1},
		{"inverted", []*model.Session{{Title: "A", Dates: day(1), Hours: []model.Hours{{Start: clock(14, 0), End: clock(13, 0)}}}}, "hours-inverted", 1},
		{"a number as title", []*model.Session{{Title: "12", Dates: day(1)}}, "title-is-number", 1},
		{"a weekday as title", []*model.Session{{Title: "Lundi", Dates: day(1)}}, "title-is-number", 1},
		{"undated among dated", []*model.Session{{Title: "A", Dates: day(1)}, {Title: "B"}}, "undated-among-dated", 1},
		{"nothing but a name", []*model.Session{{Title: "Contact"}}, "empty", 1},
		{"a session that counts", []*model.Session{{Title: "Séance 3"}}, "empty", 0},
		{"one day twice", []*model.Session{{Title: "A", Dates: day(1)}, {Title: "A", Dates: day(1)}}, "date-twice", 1},
		{"groups on one day", []*model.Session{{Title: "A", Dates: day(1)}, {Title: "A", Dates: day(1), Theme: "B"}}, "date-twice", 0},
		{"days far apart", []*model.Session{{Title: "A", Days: []model.Day{{Date: day(1)[0].Start}, {Date: day(20)[0].Start}}}}, "days-scattered", 1},
		{"a long weekend", []*model.Session{{Title: "A", Days: []model.Day{{Date: day(6)[0].Start}, {Date: day(9)[0].Start}}}}, "days-scattered", 0},
		{"minutes from the start", []*model.Session{{Title: "A", Dates: day(1), Agenda: []model.Entry{{Title: "x", Start: clock(0, 0)}, {Title: "y", Start: clock(1, 25)}}}}, "hours-at-night", 0},
		{"a night that ends in the morning", []*model.Session{{Title: "A", Dates: day(1), Agenda: []model.Entry{{Title: "x", Start: clock(0, 0)}, {Title: "y", Start: clock(5, 0)}, {Title: "z", Start: clock(7, 0)}}}}, "hours-at-night", 1},
		{"kinds as titles", []*model.Session{{Title: "Lecture", Theme: "A", Dates: day(1)}, {Title: "Lab", Theme: "B", Dates: day(2)}, {Title: "Lecture", Theme: "C", Dates: day(3)}, {Title: "Lab", Theme: "D", Dates: day(4)}}, "titles-repeat", 1},
		{"one piece on several days", []*model.Session{{Title: "Mill", Theme: "A", Dates: day(1)}, {Title: "Mill", Theme: "A", Dates: day(2)}, {Title: "Sea", Theme: "B", Dates: day(3)}, {Title: "Sea", Theme: "B", Dates: day(4)}}, "titles-repeat", 0},
		{"a sentence as title", []*model.Session{{Title: "On vous demandera de signer la feuille.", Dates: day(1)}, {Title: "B", Dates: day(2)}}, "title-is-sentence", 1},
		{"titles that all end with a point", []*model.Session{{Title: "Tour des outils et des premiers traits.", Dates: day(1)}, {Title: "Ombres et lumières.", Dates: day(2)}, {Title: "Perspective.", Dates: day(3)}}, "title-is-sentence", 0},
		{"undated in the series of dated ones", []*model.Session{{Title: "Leçon 1", Dates: day(1)}, {Title: "Leçon 2"}}, "undated-among-dated", 0},
		{"undated in another series", []*model.Session{{Title: "Jour du port", Dates: day(1)}, {Title: "Session 2"}}, "undated-among-dated", 1},
		{"prose as an entry", []*model.Session{{Title: "A", Dates: day(1), Agenda: []model.Entry{{Title: "On vous demandera de signer la feuille à l'entrée."}}}}, "entry-is-prose", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := Weigh(&model.Programme{Sessions: test.sessions}, NewStated(), lexicon.Default())
			if got.Tally[test.want] != test.n {
				t.Errorf("%s %v times, want %v; all: %v", test.want, got.Tally[test.want], test.n, got.Tally)
			}
		})
	}
}

func TestUnusedEvidence(t *testing.T) {
	lex, stated := lexicon.Default(), NewStated()
	at := func(line int) model.Pos { return model.Pos{File: "plan.md", Line: line, Column: 1} }
	stated.Take(lex, "Jeudi 12 mars 2026", at(1), Heading)
	stated.Take(lex, "9h : accueil", at(2), Item)
	stated.Take(lex, "Séance 2 : bilan", at(3), Heading)
	stated.Take(lex, "Nantes, le 3 février 2026", at(5), Line)
	stated.Take(lex, "Jour 2 PM", at(3), Heading)
	stated.Take(lex, "On en a parlé le 3 avril 2026 avec les familles, qui avaient beaucoup de questions à poser.", at(4), Line)
	nothing := Weigh(&model.Programme{}, stated, lex)
	for name, want := range map[string]float64{"unused-date": 1, "unused-hour": 1, "unused-heading": 1} {
		if nothing.Tally[name] != want {
			t.Errorf("%s %v, want %v", name, nothing.Tally[name], want)
		}
	}
	if nothing.Places["unused-hour"].Line != 2 {
		t.Errorf("the hour is told of at %v", nothing.Places["unused-hour"])
	}
	nine, _ := model.NewClock(9, 0)
	date := model.Date{Year: 2026, Month: 3, Day: 12}
	all := Weigh(&model.Programme{Sessions: []*model.Session{
		{Title: "Accueil", Dates: []model.DateRange{{Start: date, End: date}}, Agenda: []model.Entry{{Title: "accueil", Start: nine, Source: at(2)}}, Source: at(1)},
		{Title: "Séance 2 : bilan", Source: at(3)},
	}}, stated, lex)
	for _, name := range []string{"unused-date", "unused-hour", "unused-heading"} {
		if all.Tally[name] != 0 {
			t.Errorf("%s %v though everything is used", name, all.Tally[name])
		}
	}
}

// A heading that counts is a session, and no entry of one.
func TestSeriesAsEntry(t *testing.T) {
	lex, stated := lexicon.Default(), NewStated()
	at := func(line int) model.Pos { return model.Pos{File: "plan.md", Line: line, Column: 1} }
	stated.Take(lex, "Séance 2 : bilan", at(3), Heading)
	stated.Take(lex, "Séance 4 : suite", at(5), Item)
	agenda := []model.Entry{{Title: "Séance 2 : bilan", Source: at(3)}, {Title: "Séance 4 : suite", Source: at(5)}}
	got := Weigh(&model.Programme{Sessions: []*model.Session{{Title: "Cycle", Agenda: agenda}}}, stated, lex)
	if n := got.Tally["series-as-entry"]; n != 1 {
		t.Errorf("%v headings of a series became entries, want the one that is a heading", n)
	}
}
