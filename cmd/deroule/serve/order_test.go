package serve

import (
	"slices"
	"testing"

	"deroule/model"
)

// The list begins with what is first; what has no day stands at its end.
func TestByFirstDay(t *testing.T) {
	on := func(name string, dates ...model.Date) *edition {
		p := &model.Programme{}
		for _, d := range dates {
			p.Sessions = append(p.Sessions, &model.Session{Dates: []model.DateRange{{Start: d, End: d}}})
		}
		return &edition{name: name, programme: &packed{begins: firstDay(p)}}
	}
	list := []*edition{
		on("undated"), on("no year", model.Date{Month: 1, Day: 1}), on("june", model.Date{Year: 2026, Month: 6, Day: 2}),
		on("march", model.Date{Year: 2026, Month: 9, Day: 2}, model.Date{Year: 2026, Month: 3, Day: 5}),
	}
	slices.SortStableFunc(list, byFirstDay)
	var names []string
	for _, e := range list {
		names = append(names, e.name)
	}
	if want := []string{"march", "june", "undated", "no year"}; !slices.Equal(names, want) {
		t.Errorf("%q, want %q", names, want)
	}
}
