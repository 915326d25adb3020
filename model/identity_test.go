package model

import (
	"regexp"
	"slices"
	"testing"
)

// onDays is a programme with a session on each of the days.
func onDays(title string, days ...string) *Programme {
	p := &Programme{Title: title}
	for _, day := range days {
		d, err := ParseDate(day)
		if err != nil {
			panic(err)
		}
		p.Sessions = append(p.Sessions, &Session{Title: "Atelier", Dates: []DateRange{{Start: d, End: d}}})
	}
	return p
}

// uids are those of every date of every session.
func uids(p *Programme) []string {
	var list []string
	for _, ids := range p.Identities() {
		for _, id := range ids {
			list = append(list, id.UID())
		}
	}
	return list
}

func TestIdentityOutlivesEdits(t *testing.T) {
	edits := map[string]func(p *Programme){
		"nothing":                    func(*Programme) {},
		"the title of a session":     func(p *Programme) { p.Sessions[0].Title = "Atelier de rentrée" },
		"the theme and the audience": func(p *Programme) { p.Sessions[1].Theme, p.Sessions[1].Audience = "x", []Audience{{Group: "y"}} },
		"the place":                  func(p *Programme) { p.Sessions[0].Place = "ailleurs" },
		"the hours": func(p *Programme) {
			start, _ := NewClock(9, 0)
			p.Sessions[1].Hours = []Hours{{Start: start}}
		},
		"the running order":  func(p *Programme) { p.Sessions[0].Agenda = []Entry{{Title: "accueil"}} },
		"a longer stay":      func(p *Programme) { p.Sessions[2].Dates[0].End = p.Sessions[2].Dates[0].End.AddDays(3) },
		"the name of a file": func(p *Programme) { p.Sessions[0].Source.File, p.Sessions[0].ID = "renamed.md", "other" },
		"a link":             func(p *Programme) { p.Links = []Link{{URL: "webcal://example.org/agenda"}} },
		"the title's looks":  func(p *Programme) { p.Title = "  SAISON\u00a0d’été — 2021" },
		"its accents, typed as two characters": func(p *Programme) {
			p.Title = "Saison d'e\u0301te\u0301 2021"
		},
		"the status": func(p *Programme) { p.Sessions[0].Status = Cancelled },
	}
	day := []string{"2021-06-03", "2021-06-03", "2021-06-10"}
	want := uids(onDays("Saison d'été 2021", day...))
	for name, edit := range edits {
		p := onDays("Saison d'été 2021", day...)
		edit(p)
		if got := uids(p); !slices.Equal(got, want) {
			t.Errorf("%s: the UIDs changed from %v to %v", name, want, got)
		}
	}
}

func TestIdentityOfSessionsAdded(t *testing.T) {
	before := uids(onDays("Saison", "2021-06-03", "2021-06-10"))
	after := uids(onDays("Saison", "2021-05-06", "2021-06-03", "2021-06-03", "2021-06-10", "2021-07-01"))
	if after[1] != before[0] || after[3] != before[1] {
		t.Errorf("sessions added elsewhere changed %v: %v", before, after)
	}
}

func TestIdentitiesDiffer(t *testing.T) {
	seen := map[string]string{}
	for name, p := range map[string]*Programme{
		"two on one day":          onDays("Saison", "2021-06-03", "2021-06-03"),
		"the year after":          onDays("Saison", "2022-06-03"),
		"another programme":       onDays("Saison des relais", "2021-06-03"),
		"another script":          onDays("季節", "2021-06-03"),
		"another of that script":  onDays("季", "2021-06-03"),
		"no title":                onDays("", "2021-06-03"),
		"no title, another start": onDays("", "2021-06-02", "2021-06-03"),
		"no year":                 onDays("Saison", "--06-03"),
		"no date":                 {Title: "Saison", Sessions: []*Session{{}, {}}},
		"no title, no date":       {Sessions: []*Session{{}}},
	} {
		for _, uid := range uids(p) {
			if other, ok := seen[uid]; ok {
				t.Errorf("%q and %q share %s", name, other, uid)
			}
			seen[uid] = name
		}
	}
}

// TestDecidedAlternative: "3 or 10 June" becomes the one or the other, and is
// the event that stood there; a session already on that day keeps its own.
func TestDecidedAlternative(t *testing.T) {
	open := onDays("Saison", "2021-06-03", "2021-06-10")
	open.Sessions[0].Dates = append(open.Sessions[0].Dates, open.Sessions[1].Dates[0], onDays("", "2021-06-17").Sessions[0].Dates[0])
	ids := open.Identities()
	alone := ids[0][2].UID()
	if got := uids(onDays("Saison", "2021-06-17", "2021-06-10")); got[0] != alone || got[1] != ids[1][0].UID() {
		t.Errorf("decided for the 17th: %v, was %v and %v", got, alone, ids[1][0].UID())
	}
	if got := uids(onDays("Saison", "2021-06-03", "2021-06-10")); got[0] != ids[0][0].UID() || got[1] != ids[1][0].UID() {
		t.Errorf("decided for the 3rd: %v, was %v", got, ids)
	}
	if ids[0][1] == ids[1][0] {
		t.Errorf("an alternative took the identity of the session on that day: %v", ids)
	}
}

func TestUID(t *testing.T) {
	day, _ := NewDate(2021, 6, 3)
	id := Identity{Programme: "saison", Date: day}
	if got, want := id.UID(), "b389a5609a59801a2e1a0460e1937de2@deroule"; got != want {
		t.Errorf("UID = %s, want %s: people have the old one in their calendars", got, want)
	}
	if !regexp.MustCompile(`^[0-9a-f]{32}@deroule$`).MatchString(id.UID("day", "2021-06-04")) {
		t.Errorf("UID(parts) = %s", id.UID("day", "2021-06-04"))
	}
	parts := [][]string{nil, {""}, {"", ""}, {"hours"}, {"hours", "Relais"}, {"hours", "Référents"}, {"hours relais"}, {"day", "2021-06-04"}}
	seen := map[string]bool{}
	for _, p := range parts {
		seen[id.UID(p...)] = true
	}
	if len(seen) != len(parts) {
		t.Errorf("%d UIDs for %d parts", len(seen), len(parts))
	}
	if id.UID("hours", "Référents") != id.UID("Hours", "referents ") {
		t.Error("accents and case of a part count")
	}
}
