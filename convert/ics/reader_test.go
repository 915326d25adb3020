package ics

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

func TestConformance(t *testing.T) {
	var more []*model.Programme
	for _, s := range samples(t) {
		more = append(more, s.programme)
	}
	for seed := uint64(100); seed < 200; seed++ {
		more = append(more, formattest.Generate(seed))
	}
	formattest.Run(t, Format(), more...)
	for _, per := range []Per{PerDay, PerEntry} {
		t.Run("per "+string(per), func(t *testing.T) {
			f := Format()
			f.Writer = Writer{Per: per, Alarms: []time.Duration{30 * time.Minute}}
			formattest.Run(t, f, more...)
		})
	}
}

// TestEveryFactIsPlaced: each session, date, hour, entry, field and list that is
// read of a calendar knows its line, and so does each text that has no place of
// its own.
func TestEveryFactIsPlaced(t *testing.T) {
	paths, err := filepath.Glob("testdata/*/*.ics")
	if err != nil {
		t.Fatal(err)
	}
	own, err := filepath.Glob("testdata/*.ics")
	if err != nil || len(paths)+len(own) < 8 {
		t.Fatal("no calendars", err)
	}
	for _, path := range append(paths, own...) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines := int64(bytes.Count(data, []byte("\n")))
		placed := func(what string, at model.Pos) {
			t.Helper()
			if at.File != "plan.ics" || at.Line < 1 || int64(at.Line) > lines || at.EndLine != 0 && at.EndLine < at.Line {
				t.Errorf("%s: %s stands at %+v", path, what, at)
			}
		}
		for _, s := range readBack(t, data).Sessions {
			placed("session "+s.ID, s.Source)
			for _, r := range s.Dates {
				placed("a date", r.Source)
			}
			for _, h := range s.Hours {
				placed("hours", h.Source)
			}
			for _, d := range s.Days {
				placed("a day", d.Source)
			}
			for _, e := range s.Agenda {
				placed(e.Title, e.Source)
			}
			for _, f := range s.Fields {
				placed(f.Name, f.Source)
			}
			for _, l := range s.Lists {
				placed(l.Title, l.Source)
			}
			for field, count := range map[model.Field]int{
				model.FieldTitle: len(s.Title), model.FieldTheme: len(s.Theme), model.FieldPlace: len(s.Place),
				model.FieldAudience: len(s.Audience), model.FieldObjectives: len(s.Objectives), model.FieldHost: len(s.Host),
				model.FieldFacilitators: len(s.Facilitators), model.FieldSpeakers: len(s.Speakers),
			} {
				if count > 0 {
					placed(string(field), s.Origins.At(field, 0))
				}
			}
		}
	}
}

// FuzzRead reads anything as a calendar.
func FuzzRead(f *testing.F) {
	for _, pattern := range []string{"testdata/*.ics", "testdata/read/*.ics"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Add(calendarOf("DTSTART:20210318T090000\nRRULE:FREQ=WEEKLY;BYDAY=1MO;BYSETPOS=-1;WKST=SU\nRDATE:20210401/P1D\nEXRULE:FREQ=DAILY"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Reader{}.Read(convert.Source{Name: "plan.ics", Data: data}, convert.ReadOptions{})
		if err != nil {
			return
		}
		ids := map[string]bool{}
		for _, s := range p.Sessions {
			if s.ID == "" || ids[s.ID] {
				t.Fatalf("ID %q is none, or of two", s.ID)
			}
			ids[s.ID] = true
		}
		var b, again bytes.Buffer
		if err := p.EncodeJSON(&b); err != nil {
			t.Fatal(err)
		}
		back := new(model.Programme)
		if err := json.Unmarshal(b.Bytes(), back); err != nil {
			t.Fatalf("%v\n%s", err, b.Bytes())
		}
		if _, err := (Writer{}).Write(&again, p, convert.WriteOptions{}); err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
	})
}
