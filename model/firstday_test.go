package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"deroule/model"
)

func TestGiveFirstDay(t *testing.T) {
	day := func(d int) model.Date { return model.Date{Year: 2026, Month: 12, Day: d} }
	flagged := model.Origins{model.FieldDates: {{How: model.Flag}}}
	dated := &model.Session{Dates: []model.DateRange{{Start: day(9), End: day(9)}}}
	for _, test := range []struct {
		name      string
		got, want *model.Session
	}{
		{"a session",
			&model.Session{Title: "Atelier", Agenda: []model.Entry{{Title: "accueil"}}},
			&model.Session{Title: "Atelier", Agenda: []model.Entry{{Title: "accueil"}}, Dates: []model.DateRange{{Start: day(30), End: day(30)}}, Origins: flagged}},
		{"days",
			&model.Session{Days: []model.Day{{Title: "Jour 1"}, {Title: "Jour 2"}, {}}, Agenda: []model.Entry{{Day: 1}, {Day: 3}, {}}},
			&model.Session{
				Days:   []model.Day{{Date: day(30), Title: "Jour 1"}, {Date: day(31), Title: "Jour 2"}, {Date: model.Date{Year: 2027, Month: 1, Day: 1}}},
				Agenda: []model.Entry{{Date: day(30)}, {Date: model.Date{Year: 2027, Month: 1, Day: 1}}, {}},
				Dates:  []model.DateRange{{Start: day(30), End: model.Date{Year: 2027, Month: 1, Day: 1}}}, Origins: flagged,
			}},
		{"a session with a date", dated, &model.Session{Dates: []model.DateRange{{Start: day(9), End: day(9)}}}},
		{"a session with a dated day", &model.Session{Days: []model.Day{{Date: day(9)}, {}}}, &model.Session{Days: []model.Day{{Date: day(9)}, {}}}},
	} {
		p := &model.Programme{Sessions: []*model.Session{test.got}}
		p.GiveFirstDay(day(30))
		if diff := cmp.Diff(test.want, test.got, cmpopts.EquateComparable(model.Clock{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	several := &model.Programme{Sessions: []*model.Session{{}, {}}}
	several.GiveFirstDay(day(30))
	if len(several.Sessions[0].Dates)+len(several.Sessions[1].Dates) > 0 {
		t.Error("of several sessions without a date, which is on the first day?")
	}
	none := &model.Session{}
	none.GiveFirstDay(model.Date{})
	if len(none.Dates) > 0 {
		t.Error("no day is a date")
	}
}
