package org

import (
	"slices"
	"testing"

	"deroule/convert"
	"deroule/model"
)

// A deadline is what a session is due for, and no note of it.
func TestDeadline(t *testing.T) {
	for line, want := range map[string]string{
		"DEADLINE: <2026-04-03 ven. 18:00>":     "2026-04-03T18:00",
		"DEADLINE: <2026-04-03 Fri 9:00 -3d>":   "2026-04-03T09:00",
		"DEADLINE: <2026-04-03>":                "2026-04-03",
		"DEADLINE: <2026-04-03 ven. +1w>":       "2026-04-03",
		"DEADLINE: quand nous aurons les clefs": "",
	} {
		p, err := Reader{}.Read(convert.Source{Name: "plan.org", Data: []byte("#+TITLE: Parcours\n* Atelier\nSCHEDULED: <2026-04-02 jeu.> " + line + "\nApporter un carnet.\n* Bilan\n<2026-05-02 sam.>\n")}, convert.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		s := p.Sessions[0]
		got := ""
		if !s.Due.IsZero() {
			got = s.Due.String()
		}
		if got != want || len(s.Origins[model.FieldNotes]) != len(s.Notes) || want != "" && !slices.Equal(s.Notes, []string{"Apporter un carnet."}) {
			t.Errorf("%s: due %q, notes %q, want %q", line, got, s.Notes, want)
		}
	}
}
