package layout

import (
	"testing"

	"deroule/convert/pdf/page"
	"deroule/model"
	"deroule/templates"

	"github.com/google/go-cmp/cmp"
)

func hour(s string) model.Clock {
	c, err := model.ParseClock(s)
	if err != nil {
		panic(err)
	}
	return c
}

func TestBlocks(t *testing.T) {
	for _, test := range []struct {
		name    string
		entries []model.Entry
		end     model.Clock
		want    []block
	}{
		{"nothing", nil, hour("18:00"), nil},
		{
			"an end that is not stated is where the next entry begins, or the session ends",
			[]model.Entry{{Start: hour("09:00")}, {Title: "sans heure"}, {Start: hour("10:00"), End: hour("11:00")}, {Start: hour("11:00")}}, hour("12:00"),
			[]block{{from: 540, to: 600, guessed: true, lanes: 1}, {from: 600, to: 660, lanes: 1}, {from: 660, to: 720, guessed: true, lanes: 1}},
		},
		{
			"no length where neither is known",
			[]model.Entry{{Start: hour("09:00"), End: hour("10:00")}, {Start: hour("10:00")}}, model.Clock{},
			[]block{{from: 540, to: 600, lanes: 1}, {from: 600, to: 600, guessed: true, lanes: 1}},
		},
		{
			"past midnight",
			[]model.Entry{{Start: hour("22:00"), End: hour("01:00")}, {Start: hour("01:00"), End: hour("02:00")}}, model.Clock{},
			[]block{{from: 1320, to: 1500, lanes: 1}, {from: 1500, to: 1560, lanes: 1}},
		},
		{
			"what runs at once has lanes",
			[]model.Entry{{Start: hour("09:00"), End: hour("12:00")}, {Start: hour("09:00"), End: hour("10:00")}, {Start: hour("10:00"), End: hour("11:00")}, {Start: hour("12:00"), End: hour("13:00")}}, model.Clock{},
			[]block{{from: 540, to: 600, lanes: 2}, {from: 540, to: 720, lane: 1, lanes: 2}, {from: 600, to: 660, lanes: 2}, {from: 720, to: 780, lanes: 1}},
		},
		{
			"the next entry of another track does not end one",
			[]model.Entry{{Start: hour("09:00"), Track: "A"}, {Start: hour("09:30"), End: hour("10:00"), Track: "B"}, {Start: hour("10:00"), End: hour("11:00")}}, model.Clock{},
			[]block{{from: 540, to: 600, guessed: true, lanes: 2}, {from: 570, to: 600, lane: 1, lanes: 2}, {from: 600, to: 660, lanes: 1}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, blocks(test.entries, test.end), cmp.AllowUnexported(block{})); diff != "" {
				t.Errorf("blocks differ (-want +got):\n%s", diff)
			}
		})
	}
}

// A bar is drawn where it says what happens: titles that end in an ellipsis of their own
// are whole, those that have no room are not.
func TestBarsSayWhatHappens(t *testing.T) {
	long := "Présentation des résultats de l'enquête auprès des communes adhérentes, puis des réponses qui ont surpris le comité de pilotage"
	for _, test := range []struct {
		titles []string
		drawn  bool
	}{
		{[]string{"Accueil", "Suite", "Fin"}, true},
		{[]string{"Accueil…", "Suite…", "Fin…"}, true},
		{[]string{"Accueil", long, "Fin"}, true},
		{[]string{long, long, "Fin"}, false},
	} {
		day := model.Date{Year: 2026, Month: 6, Day: 11}
		s := &model.Session{ID: "a", Title: "Journée", Status: model.Confirmed, Dates: []model.DateRange{{Start: day, End: day}}}
		for i, title := range test.titles {
			start, _ := hour("09:00").Add(60 * i)
			end, _ := start.Add(60)
			s.Agenda = append(s.Agenda, model.Entry{Start: start, End: end, Title: title})
		}
		c, err := newComposer(&model.Programme{Language: "fr", Sessions: []*model.Session{s}}, Options{Theme: templates.Plain()}, nil)
		if err != nil {
			t.Fatal(err)
		}
		section := &page.Element{}
		if drawn := c.barsOf(s, section)(s.Agenda, false) != nil; drawn != test.drawn {
			t.Errorf("%q: drawn %v, want %v", test.titles, drawn, test.drawn)
		}
		if len(section.Children) > 0 != test.drawn {
			t.Errorf("%q: %d elements", test.titles, len(section.Children))
		}
	}
}
