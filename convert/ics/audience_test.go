package ics

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/model"
)

func writeWith(t testing.TB, wr Writer, p *model.Programme) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := wr.Write(&b, p, convert.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// seasonOf is a programme whose sessions are for one group, the other, both or
// everybody.
func seasonOf() *model.Programme {
	groups := func(names ...string) (list []model.Audience) {
		for _, name := range names {
			list = append(list, model.Audience{Group: name})
		}
		return list
	}
	return &model.Programme{Title: "Saison", Sessions: []*model.Session{
		{ID: "all", Title: "Pour tous", Status: model.Confirmed, Dates: on("2021-06-01")},
		{ID: "relais", Title: "Relais", Status: model.Confirmed, Dates: on("2021-06-02"), Audience: groups("Relais")},
		{ID: "referents", Title: "Référents", Status: model.Confirmed, Dates: on("2021-06-03"), Audience: groups("Référents")},
		{ID: "both", Title: "Ensemble", Status: model.Confirmed, Dates: on("2021-06-04"), Audience: groups("relais", "REFERENTS")},
		{ID: "hours", Title: "Chacun son heure", Status: model.Confirmed, Dates: on("2021-06-05"), Hours: hours("09:00-12:00 Relais", "14:00-17:00 Référents")},
		{ID: "mixed", Title: "Surtout", Status: model.Confirmed, Dates: on("2021-06-06"), Audience: groups("Relais"), Hours: hours("09:00-12:00", "14:00-17:00 Référents")},
		{ID: "elus", Title: "Élus", Status: model.Confirmed, Dates: on("2021-06-07"), Hours: hours("18:00-19:00 Élus")},
	}}
}

func TestGroups(t *testing.T) {
	want := []string{"Relais", "Référents", "Élus"}
	if diff := cmp.Diff(want, Groups(seasonOf())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := Groups(&model.Programme{}); got != nil {
		t.Errorf("no sessions have the groups %v", got)
	}
}

// TestAudience: the calendar of a group has what concerns it, with the UIDs that
// the calendar for all has, and is read back as such.
func TestAudience(t *testing.T) {
	p := seasonOf()
	uids := linesOf(writeWith(t, Writer{}, p), "UID")
	for group, want := range map[string][]string{
		"Relais":    {"20210601 Pour tous", "20210602 Relais", "20210604 Ensemble", "20210605T090000 Chacun son heure (Relais)", "20210606T090000 Surtout"},
		"référents": {"20210601 Pour tous", "20210603 Référents", "20210604 Ensemble", "20210605T140000 Chacun son heure (Référents)", "20210606T090000 Surtout", "20210606T140000 Surtout (Référents)"},
		"Élus":      {"20210601 Pour tous", "20210607T180000 Élus (Élus)"},
		"Personne":  {"20210601 Pour tous"},
	} {
		out := writeWith(t, Writer{Audience: group}, p)
		var got []string
		for _, line := range eventsOf(out) {
			fields := strings.Fields(line)
			got = append(got, fields[0]+" "+strings.Join(fields[3:], " "))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", group, diff)
		}
		for _, uid := range linesOf(out, "UID") {
			if !slices.Contains(uids, uid) {
				t.Errorf("%s: %s is not of the calendar for all", group, uid)
			}
		}
		if name, want := linesOf(out, "X-WR-CALNAME"), "X-WR-CALNAME:Saison – "+group; len(name) != 1 || name[0] != want {
			t.Errorf("the calendar is called %q, want %q", name, want)
		}
		back := readBack(t, out)
		for _, s := range back.Sessions {
			for _, h := range s.Hours {
				if h.Audience != "" && !sameGroup(h.Audience, group) {
					t.Errorf("%s: hours of %s in %s", group, h.Audience, s.ID)
				}
			}
		}
		if again := writeWith(t, Writer{Audience: group}, back); back.Title == "Saison" && !bytes.Equal(eventLines(out), eventLines(again)) && group != "référents" {
			t.Errorf("%s: read and written again:\n%s", group, cmp.Diff(string(out), string(again)))
		}
	}
}

// eventLines are the lines of a calendar but for UIDs, which depend on the other
// sessions of a day and hours of a session.
func eventLines(out []byte) []byte {
	lines := slices.DeleteFunc(contentLines(out), func(l string) bool { return strings.HasPrefix(l, "UID:") || strings.HasPrefix(l, "RELATED-TO") })
	return []byte(strings.Join(lines, "\n"))
}

func TestColours(t *testing.T) {
	if a, b := colourOf("Relais", "Référents"), colourOf("referents", "relais", "Relais"); a != b {
		t.Errorf("the same groups are %s and %s", a, b)
	}
	out := writeWith(t, Writer{}, seasonOf())
	if n, events := len(linesOf(out, "COLOR")), len(linesOf(out, "UID")); n != events-1 { // not what is for everybody
		t.Errorf("%d of %d events have a colour", n, events)
	}
}

func TestAlarms(t *testing.T) {
	p := seasonOf()
	p.Sessions[0].Status = model.Cancelled
	out := writeWith(t, Writer{Alarms: []time.Duration{15 * time.Minute, 24 * time.Hour}}, p)
	checkLines(t, out)
	events := len(linesOf(out, "UID")) - 1 // not of what is cancelled
	if got := linesOf(out, "TRIGGER"); len(got) != 2*events || got[0] != "TRIGGER:-PT15M" || got[1] != "TRIGGER:-P1D" {
		t.Errorf("%d events, alarms %q", events, got)
	}
	for d, want := range map[time.Duration]string{
		0: "PT0M", 90 * time.Minute: "PT1H30M", 2 * time.Hour: "PT2H", 25*time.Hour + time.Minute: "P1DT1H1M", 48 * time.Hour: "P2D", time.Second: "PT0M",
	} {
		if got := durationText(d); got != want {
			t.Errorf("%s is %s, want %s", d, got, want)
		}
	}
}

func TestFeed(t *testing.T) {
	p := seasonOf()
	if got := linesOf(writeWith(t, Writer{}, p), "SOURCE"); got != nil {
		t.Errorf("without an address: %q", got)
	}
	p.Links = []model.Link{{URL: "webcal://exemple.fr/ancien"}}
	out := writeWith(t, Writer{Feed: "http://127.0.0.1:8080/saison.ics"}, p)
	if got, want := linesOf(out, "SOURCE"), "SOURCE;VALUE=URI:http://127.0.0.1:8080/saison.ics"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, name := range []string{"REFRESH-INTERVAL", "X-PUBLISHED-TTL"} {
		if len(linesOf(out, name)) != 1 {
			t.Errorf("no %s", name)
		}
	}

	served := Writer{Feed: "http://127.0.0.1:8080/saison.ics", Page: "http://127.0.0.1:8080/saison", Refresh: time.Hour}
	out = writeWith(t, served, p)
	if got, want := linesOf(out, "REFRESH-INTERVAL"), "REFRESH-INTERVAL;VALUE=DURATION:PT1H"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := linesOf(out, "URL"), "URL:http://127.0.0.1:8080/saison"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q once, of the calendar", got, want)
	}
	p.Links = append(p.Links, model.Link{Title: "Le calendrier", URL: "https://exemple.fr/calendrier"})
	if got, want := linesOf(writeWith(t, served, p), "URL"), "URL:https://exemple.fr/calendrier"; len(got) == 0 || got[0] != want {
		t.Errorf("got %q, want the plan's %q", got, want)
	}
}

// TestPerDay: each day is an event, with the hours of the session or its own.
func TestPerDay(t *testing.T) {
	p := &model.Programme{Sessions: []*model.Session{{
		Title: "Séjour", Status: model.Confirmed, Dates: on("2021-06-01/2021-06-03"), Hours: hours("09:00-17:00"),
		Days: []model.Day{{Date: date("2021-06-02"), Title: "Sortie", Hours: hours("08:00-20:00")}},
	}, {Title: "Un jour", Status: model.Confirmed, Dates: on("2021-06-10")}}}
	want := []string{
		"20210601T090000 20210601T170000 CONFIRMED Séjour", "20210602T080000 20210602T200000 CONFIRMED Séjour – Sortie",
		"20210603T090000 20210603T170000 CONFIRMED Séjour", "20210610 20210611 CONFIRMED Un jour",
	}
	if diff := cmp.Diff(want, eventsOf(writeWith(t, Writer{Per: PerDay}, p))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	p.Sessions[0].Days = nil
	if got := eventsOf(writeWith(t, Writer{Per: PerDay}, p)); len(got) != 4 {
		t.Errorf("days without hours of their own: %q", got)
	}
	if got := eventsOf(writeWith(t, Writer{}, p)); len(got) != 2 {
		t.Errorf("not asked for: %q", got)
	}
}

// TestPerEntry: an event for each entry with an hour; what has none stands with the
// entry before it.
func TestPerEntry(t *testing.T) {
	entries := agenda("09:00-", "09:30-11:00", "11:00-12:00 A", "11:00-12:30 B", "22:00-", "00:30-01:00", "01:00- end")
	entries[0].Title, entries[1].Place = "accueil", "Atrium"
	entries = slices.Insert(entries, 1, model.Entry{Title: "badges"})
	p := &model.Programme{Sessions: []*model.Session{
		{Title: "Nuit", Place: "Halle", Status: model.Confirmed, Dates: on("2021-06-01"), Agenda: entries},
		{Title: "Sans heures", Status: model.Confirmed, Dates: on("2021-06-08"), Agenda: []model.Entry{{Title: "on verra"}}},
		{Title: "Séjour", Status: model.Confirmed, Dates: on("2021-07-01/2021-07-02"), Agenda: []model.Entry{
			{Date: date("2021-07-02"), Start: hours("10:00-")[0].Start, Title: "marche"}, {Start: hours("14:00-")[0].Start, Title: "départ"},
		}},
	}}
	out := writeWith(t, Writer{Per: PerEntry}, p)
	want := []string{
		"20210601T090000 20210601T093000 CONFIRMED accueil @ Halle", "20210601T093000 20210601T110000 CONFIRMED étape @ Atrium",
		"20210601T110000 20210601T120000 CONFIRMED étape @ Halle", "20210601T110000 20210601T123000 CONFIRMED étape @ Halle",
		"20210601T220000 - CONFIRMED étape @ Halle", "20210602T003000 20210602T010000 CONFIRMED étape @ Halle",
		"20210608 20210609 CONFIRMED Sans heures",
		"20210701T140000 - CONFIRMED départ", "20210702T100000 - CONFIRMED marche",
	}
	if diff := cmp.Diff(want, eventsOf(out)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	descriptions := strings.Join(linesOf(out, "DESCRIPTION"), "\n")
	for _, words := range []string{"badges", "on verra", `01\n`, "Session"} {
		if words != `01\n` && !strings.Contains(descriptions, words) {
			t.Errorf("no description says %q", words)
		}
	}
	before := linesOf(out, "UID")
	p.Sessions[0].Agenda = slices.Insert(p.Sessions[0].Agenda, 2, model.Entry{Start: hours("09:15-")[0].Start, Title: "photo"})
	after := linesOf(writeWith(t, Writer{Per: PerEntry}, p), "UID")
	for _, uid := range before {
		if !slices.Contains(after, uid) {
			t.Errorf("an entry that was added changed %s", uid)
		}
	}
}
