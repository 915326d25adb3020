package ics

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

func export(t testing.TB, data []byte) *Export {
	t.Helper()
	x, err := ParseExport(data)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// weekly is a programme with a session a week, named by the letters.
func weekly(names ...string) *model.Programme {
	p := &model.Programme{Title: "Saison", Language: "fr"}
	day := date("2021-06-03")
	for _, name := range names {
		p.Sessions = append(p.Sessions, &model.Session{
			ID: name, Title: name, Status: model.Confirmed, Dates: []model.DateRange{{Start: day, End: day}}, Hours: hours("09:00-12:00"),
			Agenda: agenda("09:00-10:00", "10:00-12:00"),
		})
		day = day.AddDays(7)
	}
	return p
}

// history writes the events of a calendar as what they were called in the first
// export, their SEQUENCE, start, status and title.
func history(first, now []byte) []string {
	called := map[string]string{}
	uids, titles := linesOf(first, "UID"), linesOf(first, "SUMMARY")
	for i, uid := range uids {
		called[uid] = strings.TrimPrefix(titles[i], "SUMMARY:")
	}
	var list []string
	sequences := linesOf(now, "SEQUENCE")
	for i, e := range eventsOf(now) {
		fields := strings.Fields(e)
		was := called[linesOf(now, "UID")[i]]
		if was == "" {
			was = "new"
		}
		list = append(list, was+": "+strings.TrimPrefix(sequences[i], "SEQUENCE:")+" "+fields[0]+" "+strings.Join(fields[2:], " "))
	}
	return list
}

func TestRevision(t *testing.T) {
	const budget, carte, recit = "Atelier budget", "Carte des besoins", "Récit"
	move := func(s *model.Session, day string) { s.Dates = on(day) }
	for name, c := range map[string]struct {
		edit func(p *model.Programme)
		want []string
	}{
		"nothing": {func(*model.Programme) {}, []string{
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"hours": {func(p *model.Programme) { p.Sessions[1].Hours = hours("09:30-12:00") }, []string{
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 1 20210610T093000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"an entry more": {func(p *model.Programme) { p.Sessions[2].Agenda = agenda("09:00-12:00") }, []string{
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 1 20210617T090000 CONFIRMED Récit",
		}},
		"a typing slip": {func(p *model.Programme) { p.Sessions[0].Title = "Atelier budgets" }, []string{
			"Atelier budget: 1 20210603T090000 CONFIRMED Atelier budgets", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"another name altogether": {func(p *model.Programme) { p.Sessions[2].Title = "Écriture" }, []string{
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 1 20210617T090000 CONFIRMED Écriture",
		}},
		"moved": {func(p *model.Programme) { move(p.Sessions[0], "2021-06-24") }, []string{
			"Atelier budget: 1 20210624T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"moved, and another on its day": {func(p *model.Programme) {
			move(p.Sessions[0], "2021-06-24")
			fresh := weekly("Nouveau").Sessions[0]
			p.Sessions = append([]*model.Session{fresh}, p.Sessions...)
		}, []string{
			"new: 0 20210603T090000 CONFIRMED Nouveau",
			"Atelier budget: 1 20210624T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"exchanged": {func(p *model.Programme) {
			p.Sessions[0].Dates, p.Sessions[1].Dates = p.Sessions[1].Dates, p.Sessions[0].Dates
		}, []string{
			"Atelier budget: 1 20210610T090000 CONFIRMED Atelier budget", "Carte des besoins: 1 20210603T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"gone": {func(p *model.Programme) { p.Sessions = p.Sessions[1:] }, []string{
			"Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit", "Atelier budget: 1 20210603T090000 CANCELLED Atelier budget",
		}},
		"cancelled in the plan": {func(p *model.Programme) { p.Sessions[0].Status = model.Cancelled }, []string{
			"Atelier budget: 1 20210603T090000 CANCELLED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"another title of the programme": {func(p *model.Programme) { p.Title = "Saison de printemps" }, []string{
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"the next year": {func(p *model.Programme) {
			for _, s := range p.Sessions {
				s.Dates[0].Start.Year, s.Dates[0].End.Year = 2022, 2022
			}
		}, []string{
			"new: 0 20220603T090000 CONFIRMED Atelier budget", "new: 0 20220610T090000 CONFIRMED Carte des besoins", "new: 0 20220617T090000 CONFIRMED Récit",
			"Atelier budget: 1 20210603T090000 CANCELLED Atelier budget", "Carte des besoins: 1 20210610T090000 CANCELLED Carte des besoins", "Récit: 1 20210617T090000 CANCELLED Récit",
		}},
		"two of one name on one day": {func(p *model.Programme) {
			again := weekly(budget).Sessions[0]
			again.Hours = hours("14:00-17:00")
			p.Sessions = append([]*model.Session{again}, p.Sessions...)
		}, []string{
			"new: 0 20210603T140000 CONFIRMED Atelier budget",
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins", "Récit: 0 20210617T090000 CONFIRMED Récit",
		}},
		"hours by audience": {func(p *model.Programme) { p.Sessions[2].Hours = hours("09:00-12:00 Relais", "14:00-17:00 Référents") }, []string{
			"Atelier budget: 0 20210603T090000 CONFIRMED Atelier budget", "Carte des besoins: 0 20210610T090000 CONFIRMED Carte des besoins",
			"Récit: 1 20210617T090000 CONFIRMED Récit (Relais)", "new: 0 20210617T140000 CONFIRMED Récit (Référents)",
		}},
	} {
		first := writeWith(t, Writer{}, weekly(budget, carte, recit))
		p := weekly(budget, carte, recit)
		c.edit(p)
		now := writeWith(t, Writer{Previous: export(t, first)}, p)
		if diff := cmp.Diff(c.want, history(first, now)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		checkLines(t, now)
		if uids := linesOf(now, "UID"); len(slices.Compact(slices.Sorted(slices.Values(uids)))) != len(uids) {
			t.Errorf("%s: UIDs are repeated", name)
		}
		if again := writeWith(t, Writer{Previous: export(t, now)}, p); !bytes.Equal(now, again) {
			t.Errorf("%s: written once more, nothing having changed:\n%s", name, cmp.Diff(string(now), string(again)))
		}
	}
}

// TestRevisedStamps: LAST-MODIFIED rises with SEQUENCE, to the time given where
// that is later, and never goes back.
func TestRevisedStamps(t *testing.T) {
	revised := time.Date(2021, 5, 1, 10, 0, 0, 0, time.UTC)
	stamps := func(data []byte) []string {
		if dtstamps := linesOf(data, "DTSTAMP"); len(dtstamps) == 0 || strings.TrimPrefix(dtstamps[0], "DTSTAMP:") != strings.TrimPrefix(linesOf(data, "LAST-MODIFIED")[0], "LAST-MODIFIED:") {
			t.Error("DTSTAMP is not LAST-MODIFIED")
		}
		return linesOf(data, "LAST-MODIFIED")
	}
	first := writeWith(t, Writer{Revised: revised}, weekly("a", "b"))
	p := weekly("a", "b")
	p.Sessions[1].Place = "Ici"
	for name, c := range map[string]struct {
		revised time.Time
		want    string
	}{
		"none":    {time.Time{}, "20210501T100001Z"},
		"earlier": {revised.AddDate(0, -1, 0), "20210501T100001Z"},
		"later":   {revised.AddDate(0, 1, 0), "20210601T100000Z"},
	} {
		now := writeWith(t, Writer{Revised: c.revised, Previous: export(t, first)}, p)
		want := []string{"LAST-MODIFIED:20210501T100000Z", "LAST-MODIFIED:" + c.want}
		if diff := cmp.Diff(want, stamps(now)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestCancelledByItsAbsence: what is gone stays as it was but for its status, is read
// back as cancelled, comes back when the plan has it again, and can be forgotten.
func TestCancelledByItsAbsence(t *testing.T) {
	whole := weekly("Atelier budget", "Récit")
	whole.Sessions[0].Audience = []model.Audience{{Group: "Relais, suppléants"}}
	whole.Sessions[0].Place, whole.Sessions[0].Objectives = "Ici", []string{"compter"}
	first := writeWith(t, Writer{Alarms: []time.Duration{time.Hour}}, whole)
	part := weekly("Atelier budget", "Récit")
	part.Sessions = part.Sessions[1:]
	gone := writeWith(t, Writer{Previous: export(t, first)}, part)
	checkLines(t, gone)

	_, cancelled, _ := bytes.Cut(gone, []byte("END:VEVENT\r\n"))
	for _, line := range []string{
		"SEQUENCE:1", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "LOCATION:Ici", `CATEGORIES:Relais\, suppléants`,
		"DTSTART;TZID=Europe/Paris:20210603T090000", "DTEND;TZID=Europe/Paris:20210603T120000",
	} {
		if !slices.Contains(contentLines(cancelled), line) {
			t.Errorf("no %s in\n%s", line, cancelled)
		}
	}
	if bytes.Contains(cancelled, []byte("VALARM")) {
		t.Error("it still reminds")
	}
	back := readBack(t, gone)
	want := whole.Sessions[0]
	want.Status = model.Cancelled
	if got := byID(t, back, want.ID); got.Status != model.Cancelled || len(got.Agenda) != 2 || got.Objectives[0] != "compter" || len(got.Notes) > 0 {
		t.Errorf("read back as %+v", got)
	}

	again := weekly("Atelier budget", "Récit")
	if got := history(first, writeWith(t, Writer{Previous: export(t, gone)}, again)); got[0] != "Atelier budget: 2 20210603T090000 CONFIRMED Atelier budget" {
		t.Errorf("back in the plan: %q", got)
	}
	if got := history(first, writeWith(t, Writer{Previous: export(t, gone), Forget: true}, part)); len(got) != 1 {
		t.Errorf("forgotten: %q", got)
	}
}

// TestDecided: of two alternatives the one that it became stays what it was; the
// other is cancelled.
func TestDecided(t *testing.T) {
	p := weekly("Visite")
	p.Sessions[0].Status, p.Sessions[0].Dates = model.Tentative, on("2021-06-07", "2021-06-14")
	first := writeWith(t, Writer{}, p)
	p.Sessions[0].Status, p.Sessions[0].Dates = model.Confirmed, on("2021-06-14")
	now := writeWith(t, Writer{Previous: export(t, first)}, p)
	uids := linesOf(first, "UID")
	if got := linesOf(now, "UID"); len(got) != 2 || got[0] != uids[1] || got[1] != uids[0] {
		t.Errorf("UIDs %q, were %q", got, uids)
	}
	if got := eventsOf(now); got[0] != "20210614T090000 20210614T120000 CONFIRMED Visite" || !strings.Contains(got[1], "CANCELLED") {
		t.Errorf("%q", got)
	}
	if lines := linesOf(now, "RELATED-TO"); lines != nil {
		t.Errorf("still tied: %q", lines)
	}
	var statuses []string
	for _, s := range readBack(t, now).Sessions {
		statuses = append(statuses, s.FirstDate().String()+" "+string(s.Status))
	}
	if diff := cmp.Diff([]string{"2021-06-14 confirmed", "2021-06-07 cancelled"}, statuses); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

// TestChosenSessions: what is not asked for is not gone.
func TestChosenSessions(t *testing.T) {
	p := weekly("a", "b")
	first := writeWith(t, Writer{}, p)
	var b bytes.Buffer
	if _, err := (Writer{Previous: export(t, first)}).Write(&b, p, convert.WriteOptions{Sessions: []string{"b"}}); err != nil {
		t.Fatal(err)
	}
	if got := history(first, b.Bytes()); len(got) != 1 || got[0] != "b: 0 20210610T090000 CONFIRMED b" {
		t.Errorf("%q", got)
	}
}

// TestOtherZone: what is gone keeps its instant where the zone of the calendar is
// another now.
func TestOtherZone(t *testing.T) {
	first := writeWith(t, Writer{}, weekly("a", "b"))
	p := weekly("a", "b")
	p.Sessions, p.Timezone = p.Sessions[1:], "Indian/Reunion"
	now := writeWith(t, Writer{Previous: export(t, first)}, p)
	if got := linesOf(now, "DTSTART"); !slices.Contains(got, "DTSTART:20210603T070000Z") {
		t.Errorf("%q", got)
	}
}

func TestParseExport(t *testing.T) {
	for _, data := range []string{"", "BEGIN:VCARD\nEND:VCARD", strings.Repeat("BEGIN:VCALENDAR\n", 100)} {
		if _, err := ParseExport([]byte(data)); err == nil {
			t.Errorf("%.30q is taken for a calendar", data)
		}
	}
	x := export(t, calendarOf("UID:1@elsewhere\nDTSTART:20210603T090000\nSUMMARY:Leur réunion", "UID:1@deroule\nSUMMARY:Sans date", "UID:2@deroule\nDTSTART:20210603T090000\nSUMMARY:À nous"))
	if len(x.events) != 1 || x.events[0].uid != "2@deroule" {
		t.Errorf("%+v", x.events)
	}
	for title, want := range map[string]bool{"Saison": true, "saison": true, "Autre chose": false, "": false} {
		p := weekly("x")
		p.Title = title
		if got := export(t, writeWith(t, Writer{}, weekly("a", "b"))).IsOf(p); got != want {
			t.Errorf("of %q: %v", title, got)
		}
		p.Sessions[0].Title = "A"
		if !export(t, writeWith(t, Writer{}, weekly("a", "b"))).IsOf(p) {
			t.Errorf("of %q with a session that is the same: no", title)
		}
	}
}

// TestRevisionOfAnything: whatever becomes of a programme, no two events share a
// UID, nothing that was there is missing, and writing again changes nothing.
func TestRevisionOfAnything(t *testing.T) {
	for _, wr := range []Writer{{}, {Per: PerEntry}, {Per: PerDay}} {
		for seed := uint64(0); seed < 60; seed++ {
			before, after := formattest.Generate(seed), formattest.Generate(seed+1)
			after.Title = before.Title
			first := writeWith(t, wr, before)
			wr.Previous = export(t, first)
			now := writeWith(t, wr, after)
			checkLines(t, now)
			uids := linesOf(now, "UID")
			if len(slices.Compact(slices.Sorted(slices.Values(uids)))) != len(uids) {
				t.Fatalf("seed %d: UIDs are repeated", seed)
			}
			for _, uid := range linesOf(first, "UID") {
				if !slices.Contains(uids, uid) {
					t.Fatalf("seed %d: %s is not there any more", seed, uid)
				}
			}
			wr.Previous = export(t, now)
			if again := writeWith(t, wr, after); !bytes.Equal(now, again) {
				t.Fatalf("seed %d: written once more:\n%s", seed, cmp.Diff(string(now), string(again)))
			}
			wr.Previous = nil
		}
	}
}
