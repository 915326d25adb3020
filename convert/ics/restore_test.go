package ics

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"deroule/convert"
	"deroule/model"
)

// edited writes the programme of a sample, changes lines of its calendar as a
// calendar program would, and reads it again.
func edited(t *testing.T, name string, replacements ...string) (before, after *model.Programme) {
	t.Helper()
	for _, s := range samples(t) {
		if s.name != name {
			continue
		}
		out, _ := write(t, s.programme)
		text := strings.Join(contentLines(out), "\r\n")
		noBreak := func(text string) string { return strings.ReplaceAll(text, "~", "\u00a0") }
		for i := 0; i < len(replacements); i += 2 {
			changed := strings.Replace(text, noBreak(replacements[i]), noBreak(replacements[i+1]), 1)
			if changed == text {
				t.Fatalf("%s: nothing to replace: %s", name, replacements[i])
			}
			text = changed
		}
		return readBack(t, out), readBack(t, []byte(text))
	}
	t.Fatalf("no sample %s", name)
	return nil, nil
}

func readBack(t *testing.T, data []byte) *model.Programme {
	t.Helper()
	p, err := Format().Read(convert.Source{Name: "plan.ics", Data: data}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func byID(t *testing.T, p *model.Programme, id string) *model.Session {
	t.Helper()
	i := slices.IndexFunc(p.Sessions, func(s *model.Session) bool { return s.ID == id })
	if i < 0 {
		t.Fatalf("no session %s", id)
	}
	return p.Sessions[i]
}

// TestEdited: what people change in a calendar of ours is read; the rest stays as
// it was written, to the last detail.
func TestEdited(t *testing.T) {
	for name, c := range map[string]struct {
		id      string
		replace []string
		want    func(s *model.Session)
	}{
		"nothing": {"a", nil, func(*model.Session) {}},
		"the order of properties": {"a", []string{
			"STATUS:CONFIRMED\r\nLOCATION:Maison des associations\\, salle Prévert", "LOCATION:Maison des associations\\, salle Prévert\r\nSTATUS:CONFIRMED",
		}, func(*model.Session) {}},
		"hours in UTC": {"a", []string{
			"DTSTART;TZID=Europe/Paris:20210325T093000", "DTSTART:20210325T083000Z", "DTEND;TZID=Europe/Paris:20210325T170000", "DTEND:20210325T160000Z",
		}, func(*model.Session) {}},
		"what programs add": {"a", []string{"SEQUENCE:0", "SEQUENCE:3\r\nX-MOZ-GENERATION:4\r\nTRANSP:OPAQUE\r\nPRIORITY:0\r\nCLASS:PUBLIC"}, func(*model.Session) {}},
		"a title":           {"a", []string{"SUMMARY:Lancement\\, tour d'horizon \\; et café", "SUMMARY:Ouverture"}, func(s *model.Session) { s.Title = "Ouverture" }},
		"a place":           {"a", []string{"LOCATION:Maison des associations\\, salle Prévert", "LOCATION:Salle Queneau"}, func(s *model.Session) { s.Place = "Salle Queneau" }},
		"a place taken off": {"b", []string{"LOCATION:Médiathèque\r\n", ""}, func(s *model.Session) { s.Place = "" }},
		"a place added":     {"c", []string{"SUMMARY:Bilan d'étape (Relais)", "SUMMARY:Bilan d'étape (Relais)\r\nLOCATION:Ici"}, func(s *model.Session) { s.Place = "Ici" }},
		"a status":          {"a", []string{"STATUS:CONFIRMED", "STATUS:CANCELLED"}, func(s *model.Session) { s.Status = model.Cancelled }},
		"groups": {"a", []string{"CATEGORIES:Relais,Référents\\, suppléants", "CATEGORIES:Référents\\, suppléants,Élus"}, func(s *model.Session) {
			s.Audience, s.Categories = []model.Audience{{Group: "Référents, suppléants", Note: "l'après-midi"}}, []string{"Élus"}
		}},
		"a group of another session": {"b", []string{"UID:6be0aa28095ebfc5311fefa1d4aa1e19@deroule", "UID:6be0aa28095ebfc5311fefa1d4aa1e19@deroule\r\nCATEGORIES:Relais,Urgent"}, func(s *model.Session) {
			s.Audience, s.Categories = []model.Audience{{Group: "Relais"}}, []string{"Urgent"}
		}},
		"who may see it": {"a", []string{"SEQUENCE:0", "SEQUENCE:0\r\nCLASS:CONFIDENTIAL"}, func(s *model.Session) { s.Class = model.Confidential }},
		"hours": {"a", []string{"DTSTART;TZID=Europe/Paris:20210325T093000", "DTSTART;TZID=Europe/Paris:20210325T100000"}, func(s *model.Session) {
			s.Hours = hours("10:00-17:00")
		}},
		"the day": {"a", []string{"DTSTART;TZID=Europe/Paris:20210325", "DTSTART;TZID=Europe/Paris:20210401", "DTEND;TZID=Europe/Paris:20210325", "DTEND;TZID=Europe/Paris:20210401"}, func(s *model.Session) {
			s.Dates = on("2021-04-01")
		}},
		"a whole day": {"a", []string{"DTSTART;TZID=Europe/Paris:20210325T093000", "DTSTART;VALUE=DATE:20210325", "DTEND;TZID=Europe/Paris:20210325T170000", "DTEND;VALUE=DATE:20210326"}, func(s *model.Session) {
			s.Hours = nil
		}},
		"a longer stay": {"e", []string{"DTEND;VALUE=DATE:20210918", "DTEND;VALUE=DATE:20210920"}, func(s *model.Session) {
			s.Dates = on("2021-09-13/2021-09-19")
		}},
		"an hour of the running order": {"a", []string{"10~h~– 12~h~30~: carte", "10~h~15~– 12~h~30~: carte"}, func(s *model.Session) {
			s.Agenda[1].Start = hours("10:15-")[0].Start
			s.Agenda[1].People, s.Agenda[1].Title, s.Agenda[1].Kind = nil, "carte des besoins (Samira)", ""
		}},
		"an entry added": {"a", []string{"\\n14~h~: plénière", "\\n14~h~: plénière\\n16~h~: photo de famille"}, func(s *model.Session) {
			s.Agenda = slices.Insert(s.Agenda, 4, model.Entry{Start: hours("16:00-")[0].Start, Title: "photo de famille"})
		}},
		"an entry taken out": {"a", []string{"\\n17~h~: fin", ""}, func(s *model.Session) { s.Agenda = s.Agenda[:4] }},
		"an objective": {"a", []string{"faire connaissance", "se connaître mieux"}, func(s *model.Session) {
			s.Objectives[0] = "se connaître mieux"
		}},
		"one alternative": {"b", []string{"DTSTART;TZID=Europe/Paris:20210415T", "DTSTART;TZID=Europe/Paris:20210416T", "DTEND;TZID=Europe/Paris:20210415T", "DTEND;TZID=Europe/Paris:20210416T"}, func(s *model.Session) {
			s.Dates = on("2021-04-08", "2021-04-16")
		}},
		"an alternative ruled out": {"b", []string{"UID:6be0aa28095ebfc5311fefa1d4aa1e19@deroule", "UID:6be0aa28095ebfc5311fefa1d4aa1e19@deroule\r\nSTATUS:CANCELLED"}, func(s *model.Session) {
			s.Dates = on("2021-04-15")
		}},
		"both alternatives confirmed": {"b", []string{"STATUS:TENTATIVE", "STATUS:CONFIRMED", "STATUS:TENTATIVE", "STATUS:CONFIRMED"}, func(s *model.Session) {
			s.Status = model.Confirmed
		}},
		"hours of one audience": {"c", []string{"DTSTART;TZID=Europe/Paris:20210506T140000", "DTSTART;TZID=Europe/Paris:20210506T143000"}, func(s *model.Session) {
			s.Hours = hours("09:30-18:00 Relais", "14:30-17:30 Référents")
		}},
		"the name of hours by audience": {"c", []string{"SUMMARY:Bilan d'étape (Relais)", "SUMMARY:Bilan à mi-parcours (Relais)"}, func(s *model.Session) {
			s.Title = "Bilan à mi-parcours"
		}},
		"the place of a day": {"d", []string{"LOCATION:Gare", "LOCATION:Port"}, func(s *model.Session) { s.Days[0].Place = "Port" }},
		"the hours of a day": {"d", []string{"DTSTART;TZID=Europe/Paris:20210705T140000", "DTSTART;TZID=Europe/Paris:20210705T150000"}, func(s *model.Session) {
			s.Days[0].Hours = hours("15:00-18:30")
		}},
		"an entry of a day": {"d", []string{"9~h~– 12~h~: cartes", "9~h~– 11~h~: cartes et plans"}, func(s *model.Session) {
			s.Agenda[1].End, s.Agenda[1].Title = hours("-11:00")[0].End, "cartes et plans"
		}},
	} {
		before, after := edited(t, "saison", c.replace...)
		want, got := byID(t, before, c.id), byID(t, after, c.id)
		c.want(want)
		if diff := cmp.Diff(want, got, cmpopts.IgnoreTypes(model.Pos{}, model.Origins{}), cmp.AllowUnexported(model.Clock{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if len(before.Sessions) != len(after.Sessions) {
			t.Errorf("%s: %d sessions, then %d", name, len(before.Sessions), len(after.Sessions))
		}
		for i, s := range after.Sessions {
			if s.ID == c.id || i >= len(before.Sessions) {
				continue
			}
			if diff := cmp.Diff(before.Sessions[i], s, cmpopts.IgnoreTypes(model.Pos{}, model.Origins{}), cmp.AllowUnexported(model.Clock{})); diff != "" {
				t.Errorf("%s: another session changed (-before +after):\n%s", name, diff)
			}
		}
	}
}

// TestStays: an event that lasts from an hour of one day to an hour of another is
// read as it is written, whoever moves which end of it.
func TestStays(t *testing.T) {
	p := titled("Refuge")
	s := p.Sessions[0]
	s.Dates = on("2021-07-13/2021-07-15")
	s.Days = []model.Day{
		{Date: date("2021-07-13"), Hours: hours("14:00-")}, {Date: date("2021-07-14"), Title: "Sommet"}, {Date: date("2021-07-15"), Hours: hours("-12:00")},
	}
	out, _ := write(t, p)
	for name, c := range map[string]struct{ from, to, want string }{
		"nothing":       {"", "", "2021-07-13 to 2021-07-15 2021-07-13 14:00- 2021-07-14 2021-07-15 -12:00 Refuge"},
		"a later end":   {"20210715T120000", "20210715T150000", "2021-07-13 to 2021-07-15 2021-07-13 14:00- 2021-07-14 2021-07-15 -15:00 Refuge"},
		"a longer stay": {"20210715T120000", "20210716T120000", "2021-07-13 to 2021-07-16 2021-07-13 14:00- 2021-07-14 2021-07-16 -12:00 Refuge"},
		"one day":       {"20210715T120000", "20210713T180000", "2021-07-13 14:00-18:00 2021-07-14 Refuge"},
	} {
		text := strings.Replace(string(out), c.from, c.to, 1)
		if got := timesOf(readBack(t, []byte(text))); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	foreign := strings.ReplaceAll(string(out), "X-DEROULE-SESSION", "X-OTHER")
	if got := timesOf(readBack(t, []byte(foreign))); len(got) != 1 || !strings.HasPrefix(got[0], "2021-07-13 to 2021-07-15 2021-07-13 14:00- ") || !strings.HasSuffix(got[0], "2021-07-15 -12:00 Refuge") {
		t.Errorf("by its event alone: %q", got)
	}
}
