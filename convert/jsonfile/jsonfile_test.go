package jsonfile

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

func TestConformance(t *testing.T) { formattest.Run(t, Format()) }

func TestRoundTripIsTheIdentity(t *testing.T) {
	programmes := []*model.Programme{{}, formattest.Full()}
	for seed := range uint64(200) {
		programmes = append(programmes, formattest.Generate(seed))
	}
	for i, p := range programmes {
		written := encode(t, p)
		back, err := Reader{}.Read(convert.Source{Name: "plan.json", Data: written}, convert.ReadOptions{})
		if err != nil {
			t.Fatalf("programme %d: %v", i, err)
		}
		if again := encode(t, back); !bytes.Equal(written, again) {
			t.Errorf("programme %d (-written +again):\n%s", i, cmp.Diff(string(written), string(again)))
		}
	}
}

func TestReadsWhatPeopleWrite(t *testing.T) {
	got := read(t, `{"sessions": [
		{"title": "Lancement", "dates": [{"start": "2026-09-30"}], "audience": ["Mentors", {"group": "Élus", "note": "seuls"}]},
		{"id": "2026-09-30-lancement", "title": "Autre"},
		{"title": "Clôture", "dates": []}
	]}`)
	first := got.Sessions[0]
	if first.Status != model.Confirmed || first.Dates[0].End != first.Dates[0].Start {
		t.Errorf("first session %+v: want a confirmed one of one day", first)
	}
	if want := []model.Audience{{Group: "Mentors"}, {Group: "Élus", Note: "seuls"}}; !cmp.Equal(first.Audience, want) {
		t.Errorf("audience %v, want %v", first.Audience, want)
	}
	var ids []string
	for _, s := range got.Sessions {
		ids = append(ids, s.ID)
	}
	if want := []string{"2026-09-30-lancement-2", "2026-09-30-lancement", "cloture"}; !cmp.Equal(ids, want) {
		t.Errorf("IDs %q, want %q: given ones stay, the others differ from them", ids, want)
	}
	if len(got.Diagnostics) != 0 {
		t.Errorf("diagnostics %v of a clean plan", got.Diagnostics)
	}
}

func TestReportsWhatItDoesNotKnow(t *testing.T) {
	got := read(t, `{
  "sessions": [{
    "title": "Lancement", "couleur": {"nom": ["bleu", {}]},
    "status": "done",
    "agenda": [{"title": "É", "kind": "lunch"}]
  }]
}`)
	var lines []string
	for _, d := range got.Diagnostics {
		lines = append(lines, d.Source.String()+": "+d.Text("en"))
	}
	want := []string{
		"plan.json:3:27: “couleur” is no part of a programme and is left out",
		"plan.json:4:15: “done” is left out",
		"plan.json:5:39: “lunch” is left out",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	if s := got.Sessions[0]; s.Status != model.Confirmed || s.Agenda[0].Kind != "" {
		t.Errorf("status %q and kind %q: want what the contract knows", s.Status, s.Agenda[0].Kind)
	}
}

func TestErrorsNameTheirPlace(t *testing.T) {
	for _, test := range []struct{ name, json, want string }{
		{"no JSON", `sessions`, "line 1, column 1: invalid character 's' looking for beginning of value"},
		{"cut", "{\n  \"title\": \"", "line 2, column 13: the JSON ends too soon"},
		{"comma", "{\"title\": \"é\" \"theme\"}", `line 1, column 15: invalid character '"' after object key:value pair`},
		{"two values", "{}\n{}", "line 2, column 1: a second value; want one programme"},
		{"no such day", `{"sessions": [{"dates": [{"start": "2026-02-30"}]}]}`, `line 1, column 36: date "2026-02-30": no such day`},
		{"no such hour", `{"sessions": [{"hours": [{"start": "9h30"}]}]}`, `line 1, column 36: hour "9h30": want HH:MM, from 00:00 to 24:00`},
		{"a range without start", `{"sessions": [{"dates": [{"end": "2026-02-03"}]}]}`, `line 1, column 26: a range of dates needs a "start"`},
		{"a list for text", `{"title": []}`, "line 1, column 11: want text"},
		{"text for a list", `{"sessions": "x"}`, "line 1, column 14: want a list"},
		{"text for an object", `{"sessions": ["x"]}`, "line 1, column 15: want an object"},
		{"null for a session", `{"sessions": [null]}`, "line 1, column 15: null is no session"},
		{"text for a number", `{"sessions": [{"source": {"line": "3"}}]}`, "line 1, column 35: want a whole number"},
		{"a fraction for a number", `{"sessions": [{"source": {"line": 1.5}}]}`, "line 1, column 35: want a whole number"},
		{"a number for a truth", `{"sessions": [{"agenda": [{"optional": 1}]}]}`, "line 1, column 40: want true or false"},
		{"a truth for text", `{"title": true}`, "line 1, column 11: want text"},
		{"no duration", `{"formats": [{"duration": {"min": "1 h"}}]}`, "line 1, column 35: want an ISO 8601 duration, such as PT1H30M"},
		{"half a duration", `{"formats": [{"duration": {"min": "PT"}}]}`, "line 1, column 35: want an ISO 8601 duration, such as PT1H30M"},
		{"no such ground", `{"source_map": {"title": [{"how": "heard"}]}}`, "line 1, column 35: want one of stated, default, flag, inferred, corrected"},
		{"a later schema", `{"schema": "deroule/2"}`, `schema "deroule/2": this version reads "deroule/1"`},
		{"endless nesting", `{"x": ` + strings.Repeat("[", 100_000), "line 1, column 100007: the JSON ends too soon"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Reader{}.Read(convert.Source{Name: "plan.json", Data: []byte(test.json)}, convert.ReadOptions{})
			if err == nil || err.Error() != test.want {
				t.Errorf("error %v\nwant  %s", err, test.want)
			}
		})
	}
}

func TestReadsOtherEncodings(t *testing.T) {
	const plan = `{"title": "Été", "sessions": []}`
	utf16 := []byte{0xff, 0xfe}
	for _, r := range plan {
		utf16 = append(utf16, byte(r), byte(r>>8))
	}
	for name, data := range map[string][]byte{"UTF-16, as a shell redirects": utf16, "byte order mark": []byte("\ufeff" + plan)} {
		if !sniff(data) {
			t.Errorf("%s: not known as JSON", name)
		}
		if got := read(t, string(data)); got.Title != "Été" {
			t.Errorf("%s: title %q", name, got.Title)
		}
	}
}

func TestTimezoneOfTheFlag(t *testing.T) {
	src := convert.Source{Name: "plan.json", Data: []byte(`{"timezone": "Europe/Paris"}`)}
	p, err := Reader{}.Read(src, convert.ReadOptions{Timezone: "Indian/Reunion"})
	if err != nil || p.Timezone != "Indian/Reunion" || !p.Origins.Is(model.FieldTimezone, model.Flag) {
		t.Errorf("timezone %q, origins %v, error %v: want that of the flag", p.Timezone, p.Origins, err)
	}
}

func TestYearOfTheFlag(t *testing.T) {
	src := convert.Source{Name: "plan.json", Data: []byte(`{"sessions": [
		{"title": "a", "dates": [{"start": "--10-05"}, {"start": "--10-12"}]},
		{"title": "b", "dates": [{"start": "--09-30", "end": "--10-01"}]},
		{"title": "c", "dates": [{"start": "--12-30", "end": "--01-02"}], "days": [{"date": "--12-30"}, {"date": "--01-02"}], "agenda": [{"date": "--01-02"}]},
		{"title": "d", "dates": [{"start": "--01-15"}]},
		{"title": "e", "dates": [{"start": "2030-03-01"}]},
		{"title": "f", "dates": [{"start": "--04-01"}]}
	], "diagnostics": [{"severity": "warning", "code": "unknown-year", "args": ["6"]}]}`)}
	p, err := Reader{}.Read(src, convert.ReadOptions{Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range p.Sessions {
		for _, r := range s.Dates {
			got = append(got, r.Start.String()+" "+r.End.String())
		}
	}
	want := []string{
		"2026-10-05 2026-10-05", "2026-10-12 2026-10-12", "2026-09-30 2026-10-01", // out of order, not a new year
		"2026-12-30 2027-01-02", "2027-01-15 2027-01-15", "2030-03-01 2030-03-01", "2030-04-01 2030-04-01",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s := p.Sessions[2]; s.Days[0].Date.Year != 2026 || s.Days[1].Date.Year != 2027 || s.Agenda[0].Date.Year != 2027 {
		t.Errorf("days %v, %v and entry %v over new year", s.Days[0].Date, s.Days[1].Date, s.Agenda[0].Date)
	}
	if !p.Sessions[0].Origins.Is(model.FieldDates, model.Flag) || len(p.Sessions[4].Origins) != 0 {
		t.Error("dates of the flag say so, and no others")
	}
	if len(p.Diagnostics) != 0 {
		t.Errorf("diagnostics %v: every year is known now", p.Diagnostics)
	}
}

func TestNoSuchDayInTheYearOfTheFlag(t *testing.T) {
	src := convert.Source{Name: "plan.json", Data: []byte(`{"sessions": [{"dates": [{"start": "--02-29"}]}], "diagnostics": [{"severity": "warning", "code": "unknown-year", "args": ["1"]}]}`)}
	p, err := Reader{}.Read(src, convert.ReadOptions{Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	if d := p.Sessions[0].FirstDate(); d.HasYear() || len(p.Diagnostics) != 1 || len(p.Sessions[0].Origins) != 0 {
		t.Errorf("29 February 2026 is read as %v, diagnostics %v", d, p.Diagnostics)
	}
}

// Words that are none of their list are left out wherever they stand.
func TestUnknownWordsAreLeftOut(t *testing.T) {
	p := read(t, `{"notes": [{"text": "a", "kind": "x"}], "sessions": [{"title": "a", "status": "x", "class": "x",
		"dates": [{"start": "2026-03-12", "precision": "x"}], "hours": [{"period": "x"}], "agenda": [{"title": "b", "kind": "x"}]}]}`)
	s := p.Sessions[0]
	got := []string{string(p.Notes[0].Kind), string(s.Class), string(s.Dates[0].Precision), string(s.Hours[0].Period), string(s.Agenda[0].Kind), string(s.Status)}
	if want := []string{"", "", "", "", "", string(model.Confirmed)}; !slices.Equal(got, want) || len(p.Diagnostics) != 6 {
		t.Errorf("%q with %d diagnostics, want %q with 6", got, len(p.Diagnostics), want)
	}
}

// Lists that are too long are refused where they stand, before they take room.
func TestLongListsAreRefused(t *testing.T) {
	entries := func(n int) string {
		return "{\"sessions\": [{\n\"agenda\": [" + strings.Repeat(`{"title": "a"},`, n) + `{"title": "b"}]}]}`
	}
	if p := read(t, entries(model.MaxEntries-1)); len(p.Sessions[0].Agenda) != model.MaxEntries {
		t.Errorf("%d entries", len(p.Sessions[0].Agenda))
	}
	for data, line := range map[string]int{
		entries(model.MaxEntries): 2,
		"{\n\n\"sessions\": [" + strings.Repeat("{},", model.MaxSessions) + "{}]}": 3,
	} {
		_, err := Reader{}.Read(convert.Source{Name: "plan.json", Data: []byte(data)}, convert.ReadOptions{})
		var refused *model.ReadError
		if !errors.As(err, &refused) || refused.Source.Line != line {
			t.Errorf("error %v, want one at line %d", err, line)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"schema": "deroule/1", "sessions": [{"audience": ["x"], "days": [{}], "status": "x"}], "x": [[{}]]}`))
	for _, p := range []*model.Programme{formattest.Full(), formattest.Generate(3)} {
		var b bytes.Buffer
		if err := p.EncodeJSON(&b); err != nil {
			f.Fatal(err)
		}
		f.Add(b.Bytes())
	}
	plans, _ := filepath.Glob("testdata/*.json")
	for _, path := range plans {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Reader{}.Read(convert.Source{Name: "plan.json", Data: data}, convert.ReadOptions{Year: 2026})
		if err != nil {
			return
		}
		written := encode(t, p)
		back, err := Reader{}.Read(convert.Source{Name: "plan.json", Data: written}, convert.ReadOptions{})
		if err != nil {
			t.Fatalf("cannot read what it wrote: %v\n%s", err, written)
		}
		if again := encode(t, back); !bytes.Equal(written, again) {
			t.Errorf("not a fixed point (-first +again):\n%s", cmp.Diff(string(written), string(again)))
		}
	})
}

func read(t *testing.T, data string) *model.Programme {
	t.Helper()
	p, err := Reader{}.Read(convert.Source{Name: "plan.json", Data: []byte(data)}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func encode(t *testing.T, p *model.Programme) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.EncodeJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
