package org

import (
	"testing"

	"deroule/convert"
	"deroule/model"
)

// TestStampsAndTrees: timestamps that span hours or days, or repeat, are the times of
// sessions; trees that are not exported are no sessions, and nobody reads the log.
func TestStampsAndTrees(t *testing.T) {
	source := `#+title: Agenda de la serre
#+author: Zoé
* Bouturage
<2026-03-11 mer. 9:00>--<2026-03-11 mer. 12:30>
:LOGBOOK:
CLOCK: [2026-03-01 dim. 8:00]--[2026-03-01 dim. 9:00] =>  1:00
:END:
* Séjour
<2026-03-13 ven. 14:00>--<2026-03-15 dim. 12:00>
* Arrosage
<2026-03-16 lun. 18:00-19:00 +1w>
* COMMENT Brouillon
<2026-03-17 mar. 9:00>
* Caché :noexport:
<2026-03-18 mer. 9:00>
`
	p, err := Reader{}.Read(convert.Source{Name: "plan.org", Data: []byte(source)}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Sessions) != 3 {
		t.Fatalf("%d sessions", len(p.Sessions))
	}
	cuttings, stay, watering := p.Sessions[0], p.Sessions[1], p.Sessions[2]
	if len(cuttings.Hours) != 1 || cuttings.Hours[0].String() != "09:00-12:30" {
		t.Errorf("hours %v", cuttings.Hours)
	}
	if len(stay.Days) != 2 || stay.Days[0].Hours[0].String() != "14:00-" || stay.Days[1].Hours[0].String() != "-12:00" || stay.Dates[0].Days() != 3 {
		t.Errorf("days %+v of %v", stay.Days, stay.Dates)
	}
	if watering.Series.Rule != "FREQ=WEEKLY" || watering.Hours[0].String() != "18:00-19:00" {
		t.Errorf("series %+v at %v", watering.Series, watering.Hours)
	}
	kinds := map[model.NoteKind]int{}
	for _, n := range p.Notes {
		kinds[n.Kind]++
	}
	if kinds[""] > 0 || kinds[model.Metadata] != 1 || kinds[model.Excluded] != 3 {
		t.Errorf("notes %+v", p.Notes)
	}
}

// TestStampsWhereverTheyStand: a timestamp is no part of a title, whatever stands
// around it, and repeats where it is scheduled, too; lines of the log in the text are
// kept apart, and a day that only Emacs can work out is reported.
func TestStampsWhereverTheyStand(t *testing.T) {
	source := `* Atelier : bases du bois                 :outil:
  <2026-03-12 jeu. 14:00>
* Pressage <2026-03-14 sam. 10:00-12:00>
* TODO Relevé
SCHEDULED: <2026-03-15 dim. 20:00-21:00 +2w>
- State "DONE"       from "TODO"       [2026-03-01 dim. 10:08]
  fait à deux
* Conseil
<%%(diary-float t 4 2)>
`
	p, err := Reader{}.Read(convert.Source{Name: "plan.org", Data: []byte(source)}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"2026-03-12 14:00- Atelier : bases du bois", "2026-03-14 10:00-12:00 Pressage", "2026-03-15 20:00-21:00 Relevé FREQ=WEEKLY;INTERVAL=2"}
	for i, w := range want {
		if i >= len(p.Sessions) {
			t.Fatalf("%d sessions", len(p.Sessions))
		}
		s := p.Sessions[i]
		got := s.FirstDate().String()
		for _, h := range s.Hours {
			got += " " + h.String()
		}
		got += " " + s.Title
		if s.Series.Rule != "" {
			got += " " + s.Series.Rule
		}
		if got != w {
			t.Errorf("session %d: %q, want %q", i, got, w)
		}
	}
	kept := 0
	for _, n := range p.Notes {
		if n.Kind == model.Excluded {
			kept++
		}
	}
	if kept != 1 {
		t.Errorf("notes %+v", p.Notes)
	}
	if len(p.Diagnostics) == 0 || p.Diagnostics[0].Code != model.UnreadDate {
		t.Errorf("reports %v", p.Diagnostics)
	}
}
