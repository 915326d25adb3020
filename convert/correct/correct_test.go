package correct

import (
	"slices"
	"testing"

	"deroule/model"
)

func day(d int) model.Date { return model.Date{Year: 2026, Month: 3, Day: d} }

func plan() *model.Programme {
	session := func(title string, d, line int, entries ...string) *model.Session {
		s := &model.Session{Title: title, Status: model.Confirmed, Dates: []model.DateRange{{Start: day(d), End: day(d)}}, Source: model.Pos{File: "a.md", Line: line}}
		for i, e := range entries {
			s.Agenda = append(s.Agenda, model.Entry{Title: e, Date: day(d), Source: model.Pos{File: "a.md", Line: line + 1 + i}})
		}
		return s
	}
	p := &model.Programme{Sessions: []*model.Session{session("Lancement", 5, 3, "accueil", "Page 2"), session("Budget", 12, 10), session("Budget", 14, 20, "suite")}}
	p.Sessions[2].Source = model.Pos{File: "a.xlsx", Sheet: "Contacts", Cell: "A7"}
	p.AssignIDs()
	return p
}

func text(value string) Text { return Text{value, model.Pos{File: "deroule.yaml", Line: 4}} }

// Each correction names what it changes; what is left of the plan is as it was.
func TestApply(t *testing.T) {
	for _, test := range []struct {
		name string
		c    Corrections
		want []string // dates, titles and places of sessions
		note string   // what was excluded
	}{
		{"a title", Corrections{Sessions: []Session{{Of: text("2026-03-05"), Title: text("Rentrée")}}}, []string{"2026-03-05 Rentrée ", "2026-03-12 Budget ", "2026-03-14 Budget "}, ""},
		{"a date by a line", Corrections{Sessions: []Session{{Of: text("l. 3"), Date: text("2026-03-06")}}}, []string{"2026-03-06 Lancement ", "2026-03-12 Budget ", "2026-03-14 Budget "}, ""},
		{"a place by a cell", Corrections{Sessions: []Session{{Of: text("Contacts!A7"), Place: text("Mairie")}}}, []string{"2026-03-05 Lancement ", "2026-03-12 Budget ", "2026-03-14 Budget Mairie"}, ""},
		{"two that are one", Corrections{Sessions: []Session{{Of: text("2026-03-12"), SameAs: text("2026-03-14")}}}, []string{"2026-03-05 Lancement ", "2026-03-12 Budget "}, ""},
		{"no session", Corrections{Ignore: []Text{text("lancement")}}, []string{"2026-03-12 Budget ", "2026-03-14 Budget "}, "Lancement\naccueil\nPage 2"},
		{"no entry", Corrections{Ignore: []Text{text("l. 5")}}, []string{"2026-03-05 Lancement ", "2026-03-12 Budget ", "2026-03-14 Budget "}, "Page 2"},
	} {
		p := plan()
		Apply(p, test.c)
		var got []string
		for _, s := range p.Sessions {
			got = append(got, s.FirstDate().String()+" "+s.Title+" "+s.Place)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if len(p.Diagnostics) > 0 {
			t.Errorf("%s: %v", test.name, p.Diagnostics)
		}
		if test.note != "" && (len(p.Notes) == 0 || p.Notes[0].Text != test.note || p.Notes[0].Kind != model.Excluded) {
			t.Errorf("%s: notes %+v, want %q excluded", test.name, p.Notes, test.note)
		}
	}
}

// Entries move with the first day of their session, and the session is named anew.
func TestDateMovesEntries(t *testing.T) {
	p := plan()
	Apply(p, Corrections{Sessions: []Session{{Of: text("2026-03-05-lancement"), Date: text("2026-04-02")}}})
	s := p.Sessions[0]
	if want := (model.Date{Year: 2026, Month: 4, Day: 2}); s.Agenda[0].Date != want || s.ID != "2026-04-02-lancement" || !s.Origins.Is(model.FieldDates, model.Corrected) {
		t.Errorf("%s: entries on %v, dates %v", s.ID, s.Agenda[0].Date, s.Origins)
	}
}

func TestWhatMatchesNothingIsReported(t *testing.T) {
	for what, near := range map[string]string{"2026-03-13": "2026-03-12", "lancment": "Lancement", "Contact!A7": "", "l. 99": ""} {
		p := plan()
		Apply(p, Corrections{Ignore: []Text{text(what)}})
		if len(p.Sessions) != 3 || len(p.Diagnostics) != 1 || p.Diagnostics[0].Source.Line != 4 || near != "" && p.Diagnostics[0].Args[1] != near {
			t.Errorf("%s: %d sessions, %v", what, len(p.Sessions), p.Diagnostics)
		}
	}
}
