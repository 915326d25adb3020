package ics

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

// calendarFacts is a programme with what sessions have of calendars alone.
func calendarFacts() *model.Programme {
	p := titled("Atelier")
	at := func(text string) model.Clock { return hours(text + "-")[0].Start }
	p.Sessions[0].Status = model.Confirmed
	p.Sessions[0].Class, p.Sessions[0].Categories = model.Private, []string{"Bois", "Outils, grands et petits"}
	p.Sessions[0].Audience = []model.Audience{{Group: "Relais"}}
	p.Sessions[0].Fields = []model.Property{{Name: "CONFERENCE", Value: "Visio (https://visio.example.org/a), https://visio.example.org/b"}}
	p.Sessions = append(p.Sessions,
		&model.Session{Title: "Tous les jeudis", Status: model.Confirmed, Dates: on("2021-06-03"), Hours: hours("18:00-20:00"), Series: model.Series{Rule: "FREQ=WEEKLY;COUNT=6", Text: "tous les jeudis"}},
		&model.Session{Title: "Rendre le bilan", Status: model.Confirmed, Due: model.Moment{Date: date("2021-06-30"), Clock: at("18:00")}, Notes: []string{"Avec les chiffres"}},
		&model.Session{Title: "Ranger", Status: model.Cancelled, Due: model.Moment{Date: date("2021-07-01")}, Class: model.Confidential},
		&model.Session{Title: "À La Réunion", Status: model.Confirmed, Dates: on("2021-06-04"), Hours: hours("08:00-12:00"), Timezone: "Indian/Reunion", Due: model.Moment{Date: date("2021-06-03")}},
	)
	p.Notes = []model.Note{{Text: "lisible"}, {Title: "layout", Text: "caché", Kind: model.Metadata}}
	p.AssignIDs()
	return p
}

func TestCalendarFactsAreWritten(t *testing.T) {
	out, said := write(t, calendarFacts())
	lines := contentLines(out)
	for _, want := range []string{
		`CATEGORIES:Relais,Bois,Outils\, grands et petits`, "CLASS:PRIVATE", "CONFERENCE;VALUE=URI:https://visio.example.org/a", "CONFERENCE;VALUE=URI:https://visio.example.org/b",
		"RRULE:FREQ=WEEKLY;COUNT=6", "BEGIN:VTODO", "DUE;TZID=Europe/Paris:20210630T180000", "DUE;VALUE=DATE:20210701", "CLASS:CONFIDENTIAL",
		"DTSTART;TZID=Indian/Reunion:20210604T080000", "TZID:Indian/Reunion", "DESCRIPTION:lisible",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("no line %q in\n%s", want, strings.Join(lines, "\n"))
		}
	}
	if len(said) > 0 {
		t.Errorf("reports: %v", said)
	}
	checkLines(t, out)
}

// TestCalendarFactsAreKept: what was written is read back, also where people have
// changed a to-do since.
func TestCalendarFactsAreKept(t *testing.T) {
	p := calendarFacts()
	out, _ := write(t, p)
	ignore := cmp.Options{cmpopts.IgnoreTypes(model.Pos{}, model.Origins{}), cmp.AllowUnexported(model.Clock{}), cmpopts.EquateEmpty()}
	if diff := cmp.Diff(p.Sessions, readBack(t, out).Sessions, ignore); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	text := strings.NewReplacer("SUMMARY:Ranger", "SUMMARY:Ranger tout", "DUE;VALUE=DATE:20210701", "DUE:20210701T100000Z", "20210604T080000", "20210604T090000").Replace(string(out))
	back := readBack(t, []byte(text))
	if s := back.Sessions[3]; s.Title != "Ranger tout" || s.Due.String() != "2021-07-01T12:00" || s.Status != model.Cancelled {
		t.Errorf("a to-do that was changed: %+v", s)
	}
	for _, s := range back.Sessions {
		if s.Timezone != "" && s.Hours[0].String() != "09:00-12:00" {
			t.Errorf("hours of another zone that were changed: %v", s.Hours)
		}
	}
	formattest.Run(t, Format(), p)
}

func TestSeriesWithOccurrences(t *testing.T) {
	p := titled("Atelier")
	p.Sessions[0].Series = model.Series{Rule: "FREQ=WEEKLY"}
	again := *p.Sessions[0]
	again.Dates = on("2021-06-10")
	p.Sessions = append(p.Sessions, &again)
	out, _ := write(t, p)
	if got := linesOf(out, "RRULE"); len(got) > 2 { // those of the zone
		t.Errorf("sessions that are a series each: %q", got)
	}
}

// TestForeignFacts: what other programs say of events and to-dos beside when and where.
func TestForeignFacts(t *testing.T) {
	p := readBack(t, calendarOf(
		"SUMMARY:A\nDTSTART:20210318T090000\nCATEGORIES:Un,Deux\nCATEGORIES:Deux,Trois\nCLASS:PRIVATE\nLOCATION;ALTREP=\"https://exemple.fr/salle\":Salle 3\n"+
			"X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"Mairie\":geo:48.85,2.35\nCONFERENCE;VALUE=URI;LABEL=Visio:https://visio.example.org/a\nX-GOOGLE-CONFERENCE:https://meet.example.com/b",
		"SUMMARY:B\nDTSTART:20210319T090000\nCLASS:X-SECRET\nX-APPLE-STRUCTURED-LOCATION;X-TITLE=Mairie:geo:1,2\nX-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example.com/c",
		"SUMMARY:C\nDTSTART:20210320T090000\nCLASS:PUBLIC\nLOCATION:Mairie de Lyon\nX-APPLE-STRUCTURED-LOCATION;X-TITLE=Mairie:geo:1,2",
	))
	a, b, c := p.Sessions[0], p.Sessions[1], p.Sessions[2]
	if !slices.Equal(a.Categories, []string{"Un", "Deux", "Trois"}) || a.Audience != nil || a.Class != model.Private {
		t.Errorf("categories %q, audience %v, class %q", a.Categories, a.Audience, a.Class)
	}
	if a.Place != "Mairie, Salle 3" || !slices.Equal(a.Places, []string{"Mairie", "Salle 3"}) || b.Place != "Mairie" || c.Place != "Mairie de Lyon" {
		t.Errorf("places %q (%q), %q, %q", a.Place, a.Places, b.Place, c.Place)
	}
	if b.Class != model.Private || c.Class != "" {
		t.Errorf("classes %q, %q", b.Class, c.Class)
	}
	fields := func(s *model.Session) (list []string) {
		for _, f := range s.Fields {
			list = append(list, f.Name+"="+f.Value)
		}
		return list
	}
	if got := fields(a); !slices.Equal(got, []string{"ALTREP=https://exemple.fr/salle", "CONFERENCE=Visio (https://visio.example.org/a), https://meet.example.com/b"}) {
		t.Errorf("fields %q", got)
	}
	if got := fields(b); !slices.Equal(got, []string{"CONFERENCE=https://teams.example.com/c"}) {
		t.Errorf("fields %q", got)
	}
}

func TestTasks(t *testing.T) {
	todo := func(lines string) []byte {
		return []byte("BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:A\n" + lines + "\nEND:VTODO\nEND:VCALENDAR\n")
	}
	for lines, want := range map[string]string{
		"DUE;TZID=Europe/Paris:20210318T100000":                   "2021-03-18T10:00 []",
		"DUE:20210318T100000Z\nDTSTART:20210315T090000Z":          "2021-03-18T11:00 [2021-03-15 10:00- A]",
		"DUE;VALUE=DATE:20210318":                                 "2021-03-18 []",
		"DTSTART;VALUE=DATE:20210318\nDURATION:P2D":               "2021-03-20 [2021-03-18 A]",
		"DUE:20210318T240000":                                     "2021-03-19T00:00 []",
		"DTSTART:20210318T090000":                                 " [2021-03-18 09:00- A]",
		"DUE:20210318T100000\nSTATUS:CANCELLED\nRRULE:FREQ=DAILY": "2021-03-18T10:00 [] cancelled FREQ=DAILY",
	} {
		p := readBack(t, todo(lines))
		if len(p.Sessions) != 1 {
			t.Errorf("%q: %d sessions", lines, len(p.Sessions))
			continue
		}
		s := p.Sessions[0]
		got := s.Due.String() + " " + strings.TrimSuffix(strings.ReplaceAll("["+strings.Join(timesOf(p), ", ")+"]", "[A]", "[]"), " ")
		if len(s.Dates) == 0 {
			got = s.Due.String() + " []"
		}
		if s.Status != model.Confirmed {
			got += " " + string(s.Status)
		}
		if s.Series.Rule != "" {
			got += " " + s.Series.Rule
		}
		if s.Due.IsZero() {
			got = " " + strings.TrimSpace(got)
		}
		if strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("%q: %q, want %q", lines, got, want)
		}
	}
	for _, lines := range []string{"DESCRIPTION:un jour", "DUE:soon"} {
		if p := readBack(t, todo(lines)); len(p.Sessions) != 0 || len(p.Notes) != 1 {
			t.Errorf("%q: %d sessions, %v", lines, len(p.Sessions), p.Notes)
		}
	}
	if p := readBack(t, todo("DUE:soon")); len(p.Diagnostics) != 1 {
		t.Errorf("no date: reports %v", p.Diagnostics)
	}
	journal := []byte("BEGIN:VCALENDAR\nBEGIN:VJOURNAL\nSUMMARY:Compte rendu\nDTSTART;VALUE=DATE:20210318\nDESCRIPTION:Vu.\nEND:VJOURNAL\nEND:VCALENDAR\n")
	if p := readBack(t, journal); len(p.Notes) != 1 || p.Notes[0].Title != "Compte rendu (jeudi 18 mars 2021)" || p.Notes[0].Text != "Vu." {
		t.Errorf("a journal: %v", p.Notes)
	}
	if _, err := (Reader{}).Read(convert.Source{Data: journal}, convert.ReadOptions{}); err != nil {
		t.Error(err)
	}
}

// TestRevisedTasks: a to-do keeps its UID whatever day it is due, and stays as
// cancelled where it is gone from the plan.
func TestRevisedTasks(t *testing.T) {
	p := titled("Atelier")
	p.Title = "Saison"
	p.Sessions[0].Dates, p.Sessions[0].Due = nil, model.Moment{Date: date("2021-06-30")}
	first := writeWith(t, Writer{}, p)
	p.Sessions[0].Due.Date = date("2021-07-02")
	second := writeWith(t, Writer{Previous: export(t, first), Alarms: []time.Duration{time.Hour}}, p)
	if was, now := linesOf(first, "UID"), linesOf(second, "UID"); !slices.Equal(was, now) || !slices.Equal(linesOf(second, "SEQUENCE"), []string{"SEQUENCE:1"}) || len(linesOf(second, "TRIGGER")) > 0 {
		t.Errorf("it was %q, is %q\n%s", was, now, second)
	}
	p.Sessions = nil
	third := writeWith(t, Writer{Previous: export(t, second)}, p)
	for _, want := range []string{"BEGIN:VTODO", "DUE;VALUE=DATE:20210702", "STATUS:CANCELLED", "SEQUENCE:2"} {
		if !slices.Contains(contentLines(third), want) {
			t.Errorf("no line %q in\n%s", want, third)
		}
	}
}
