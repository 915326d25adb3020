package model_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"deroule/model"
)

func day(n int) model.DateRange {
	d, _ := model.NewDate(2000+n/336, 1+n/28%12, 1+n%28)
	return model.DateRange{Start: d, End: d}
}

func hour(n int) model.Hours {
	start, _ := model.NewClock(n/60%24, n%60)
	return model.Hours{Start: start}
}

func many[Value any](n int, value func(int) Value) (list []Value) {
	for i := range n {
		list = append(list, value(i))
	}
	return list
}

func TestEachBoundHasItsError(t *testing.T) {
	at := model.Pos{File: "plan.md", Line: 3}
	for _, test := range []struct {
		name    string
		session *model.Session // that is as full as may be; one more is too full
		more    func(*model.Session)
		want    string
	}{
		{"dates", &model.Session{Dates: many(model.MaxDates, day)}, func(s *model.Session) { s.Dates = many(model.MaxDates+1, day) }, "1001 dates"},
		{"hours", &model.Session{Hours: many(model.MaxHours, hour)}, func(s *model.Session) { s.Hours = many(model.MaxHours+1, hour) }, "201 hours"},
		{"times", &model.Session{Dates: many(50, day), Hours: many(100, hour)}, func(s *model.Session) { s.Dates = many(51, day) }, "5100 times"},
		{"entries", &model.Session{Agenda: make([]model.Entry, model.MaxEntries)}, func(s *model.Session) { s.Agenda = append(s.Agenda, model.Entry{}) }, "5001 entries"},
		{"days", &model.Session{Days: make([]model.Day, model.MaxDays)}, func(s *model.Session) { s.Days = append(s.Days, model.Day{}) }, "1001 days"},
		{"groups", &model.Session{Audience: many(model.MaxGroups, group)}, func(s *model.Session) { s.Audience = many(model.MaxGroups+1, group) }, "1001 groups"},
		{"a text", &model.Session{Title: strings.Repeat("a", model.MaxTextBytes)}, func(s *model.Session) { s.Title += strings.Repeat("a", 1024) }, "257 KiB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.session.Source = at
			p := &model.Programme{Sessions: []*model.Session{test.session}}
			if err := p.Bound(); err != nil {
				t.Fatalf("what a session may hold is refused: %v", err)
			}
			test.more(test.session)
			err := p.Bound()
			var refused *model.ReadError
			if !errors.As(err, &refused) || refused.Source != at || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one at %v with %q", err, at, test.want)
			}
		})
	}
	if err := (&model.Programme{Sessions: make([]*model.Session, model.MaxSessions+1)}).Bound(); err == nil {
		t.Error("there may be any number of sessions")
	}
	long := model.Note{Text: strings.Repeat("a", model.MaxTextBytes)}
	p := &model.Programme{Notes: slices.Repeat([]model.Note{long}, model.MaxTexts/model.MaxTextBytes)}
	if err := p.Bound(); err != nil {
		t.Error(err)
	}
	p.Title = "a"
	if err := p.Bound(); err == nil {
		t.Error("texts may be of any length together")
	}
}

func group(n int) model.Audience { return model.Audience{Group: strconv.Itoa(n)} }

func TestRepeatedDatesFallAway(t *testing.T) {
	at := func(d model.DateRange, line int) model.DateRange { d.Source.Line = line; return d }
	s := &model.Session{
		Dates: []model.DateRange{at(day(1), 1), at(day(2), 2), at(day(1), 3), at(day(3), 4), at(day(2), 5)},
		Hours: slices.Repeat([]model.Hours{hour(9)}, 15_000),
	}
	if err := (&model.Programme{Sessions: []*model.Session{s}}).Bound(); err != nil {
		t.Fatal(err)
	}
	if want := []model.DateRange{at(day(1), 1), at(day(2), 2), at(day(3), 4)}; !slices.Equal(s.Dates, want) {
		t.Errorf("dates %v, want %v", s.Dates, want)
	}
	if len(s.Hours) != 1 {
		t.Errorf("%d hours, want 1", len(s.Hours))
	}
}
