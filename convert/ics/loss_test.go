package ics

import (
	"bytes"
	"testing"

	"deroule/convert"
	"deroule/model"
)

func planOf(sessions ...*model.Session) *model.Programme {
	p := &model.Programme{Title: "Plan", Timezone: convert.DefaultTimezone, Sessions: sessions}
	p.AssignIDs()
	return p
}

func sessionOn(title string, month, day int, status model.Status) *model.Session {
	d, _ := model.NewDate(2030, month, day)
	return &model.Session{Title: title, Status: status, Dates: []model.DateRange{{Start: d, End: d}}}
}

func TestLoss(t *testing.T) {
	export := func(p *model.Programme, previous *Export) *Export {
		t.Helper()
		var b bytes.Buffer
		if _, err := (Writer{Previous: previous}).Write(&b, p, convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		x, err := ParseExport(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	yes := model.Confirmed
	june, _ := model.NewDate(2030, 6, 1)
	four := planOf(sessionOn("A", 3, 1, yes), sessionOn("B", 6, 1, yes), sessionOn("C", 7, 1, yes), sessionOn("D", 8, 1, yes))
	for _, test := range []struct {
		name  string
		next  *model.Programme
		grave bool
		names int
	}{
		{"the same", four, false, 0},
		{"one less", planOf(four.Sessions[:3]...), false, 1},
		{"what was before today", planOf(four.Sessions[1:]...), false, 1},
		{"most of those to come", planOf(four.Sessions[:2]...), true, 2},
		{"all", planOf(), true, 4},
		{"all moved", planOf(sessionOn("A", 9, 1, yes), sessionOn("B", 9, 2, yes), sessionOn("C", 9, 3, yes), sessionOn("D", 9, 4, yes)), false, 1},
		{"all cancelled by the plan", planOf(sessionOn("A", 3, 1, model.Cancelled), sessionOn("B", 6, 1, model.Cancelled),
			sessionOn("C", 7, 1, model.Cancelled), sessionOn("D", 8, 1, model.Cancelled)), false, 0},
	} {
		old := export(four, nil)
		for _, previous := range []*Export{old, nil} {
			l := old.Loss(export(test.next, previous), test.next, june)
			if l.IsGrave() != test.grave || previous != nil && len(l.Names) != test.names {
				t.Errorf("%s: %+v, want a grave loss: %v, %d names", test.name, l, test.grave, test.names)
			}
		}
	}
}
