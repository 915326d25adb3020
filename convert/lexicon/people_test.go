package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// TestGroups writes groups joined by "+", notes in round brackets.
func TestGroups(t *testing.T) {
	tests := []struct{ text, want string }{
		{"ETP + mentors", "ETP + mentors"},
		{"Mentors seuls", "Mentors (seuls)"},
		{"ETP seuls", "ETP (seuls)"},
		{"UXD + Mentors l'après-midi", "UXD + Mentors (l'après-midi)"},
		{"UXD + Mentors l’après-midi", "UXD + Mentors (l’après-midi)"},
		{"designers, fellows et mentors", "designers + fellows + mentors"},
		{"ETP et mentors (matin)", "ETP + mentors (matin)"},
		{"UXD (matin) et mentors (après-midi)", "UXD (matin) + mentors (après-midi)"},
		{"UXD seuls, en parallèle des ETP", "UXD (seuls, en parallèle des ETP)"},
		{"les mentors et les équipes projet", "mentors + équipes projet"},
		{"l'équipe projet", "équipe projet"},
		{"Tous", "Tous"},
		{"tous les mentors", "tous les mentors"},
		{"ETP 3 et ETP 4", "ETP 3 + ETP 4"},
		{"ETP/Mentors", "ETP + Mentors"},
		{"ETP & mentors", "ETP + mentors"},
		{"agents et/ou mentors", "agents + mentors"},
		{"participant·e·s et coachs", "participant·e·s + coachs"},
		{"équipe E", "équipe E"},
		{"porteurs de projet", "porteurs de projet"},
		{"Mentors only", "Mentors (only)"},
		{"fellows and mentors in the afternoon", "fellows + mentors (in the afternoon)"},
		{"Mentoren und Teams", "Mentoren + Teams"},
		{"nur Mentoren", "Mentoren (nur)"},
		{"uniquement mentors et coachs", "mentors (uniquement) + coachs"},
		{"seulement les mentors", "mentors (seulement)"},
		{"mentores y equipos", "mentores + equipos"},
		{"mentori e squadre", "mentori + squadre"},
		{"formandos e o júri", "formandos + júri"},
		{"apenas formandos", "formandos (apenas)"},
		{"de deelnemers en de begeleiders", "deelnemers + begeleiders"},
		{"mentoren in de namiddag", "mentoren (in de namiddag)"},
		{"mentors en visio", "mentors (en visio)"},
		{"stagiaires en CDD", "stagiaires en CDD"},
		{"dos equipos", "dos equipos"},

		{"feuille de route", "(none)"},
		{"Présenter le programme.", "(none)"},
		{"Comment tester une idée ?", "(none)"},
		{"30 août", "(none)"},
		{"Présenter aux équipes le nouveau lieu commun", "(none)"},
		{"seuls", "(none)"},
		{"https://example.org", "(none)"},
		{"Objectifs : ETP", "(none)"},
		{"", "(none)"},
		{"+", "(none)"},
	}
	l := Default()
	for _, tt := range tests {
		groups, ok := l.Groups(tt.text)
		var parts []string
		for _, g := range groups {
			part := g.Group
			if g.Note != "" {
				part += " (" + g.Note + ")"
			}
			parts = append(parts, part)
		}
		got := strings.Join(parts, " + ")
		if !ok {
			got = "(none)"
		}
		if got != tt.want {
			t.Errorf("Groups(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestIsGroupNoun(t *testing.T) {
	l := Default()
	for _, word := range []string{"mentors", "Mentor", "MENTORES", "participant·e·s", "participants", "fellows", "Designer", "équipes", "tous", "coachs", "Teilnehmende", "formandas", "deelneemsters"} {
		if !l.IsGroupNoun(word) {
			t.Errorf("%q is no group noun", word)
		}
	}
	for _, word := range []string{"ETP", "session", "feuille", "mentors seuls", "", "-", "les"} {
		if l.IsGroupNoun(word) {
			t.Errorf("%q is a group noun", word)
		}
	}
}

func TestGroupQualifier(t *testing.T) {
	tests := []struct{ text, want string }{
		{"UXD seuls", "seuls"},
		{"Session UXD + Mentors l'après-midi", "l'après-midi"},
		{"Mentors (matin)", "(matin)"},
		{"UXD seuls, en parallèle des ETP", "seuls, en parallèle des ETP"},
		{"mentors only", "only"},
		{"Mentoren allein", "allein"},
		{"ateliers de l'après-midi", ""},
		{"seuls", ""},
		{"Session UXD", ""},
		{"", ""},
	}
	l := Default()
	for _, tt := range tests {
		start, ok := l.GroupQualifier(tt.text)
		if got := tt.text[start:]; ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("GroupQualifier(%q) = %q %v, want %q", tt.text, got, ok, tt.want)
		}
	}
}

func TestHoursByAudience(t *testing.T) {
	tests := []struct{ text, want string }{
		{"9h30-18h pour les ETP, 14h-17h30 pour les mentors", "09:30-18:00 ETP, 14:00-17:30 mentors"},
		{"ETP : 9h30-18h, mentors : 14h-17h30", "09:30-18:00 ETP, 14:00-17:30 mentors"},
		{"ETP : 9h30-18h ; mentors : 14h-17h30", "09:30-18:00 ETP, 14:00-17:30 mentors"},
		{"ETP 9h-12h / mentors 14h-16h", "09:00-12:00 ETP, 14:00-16:00 mentors"},
		{"9h-12h mentors et 14h-17h ETP", "09:00-12:00 mentors, 14:00-17:00 ETP"},
		{"9h-12h (mentors)", "09:00-12:00 mentors"},
		{"9h30-18h30 (mentors : 14h-18h30)", "09:30-18:30 , 14:00-18:30 mentors"},
		{"9h30-18h30, 14h-18h30 pour les mentors", "09:30-18:30 , 14:00-18:30 mentors"},
		{"9h-12h pour les ETP et les mentors", "09:00-12:00 ETP et les mentors"},
		{"9 am-noon for the mentors, 2 pm-5 pm for fellows", "09:00-12:00 mentors, 14:00-17:00 fellows"},
		{"Mentoren: 9-12 Uhr, Teams: 14-16 Uhr", "09:00-12:00 Mentoren, 14:00-16:00 Teams"},
		{"9h-12h para los mentores", "09:00-12:00 mentores"},
		{"9h-12h para os mentores, 14h-16h para os formandos", "09:00-12:00 mentores, 14:00-16:00 formandos"},
		{"mentoren: 9-12 uur, deelnemers: 14-16 uur", "09:00-12:00 mentoren, 14:00-16:00 deelnemers"},

		{"9h-12h", ""},
		{"9h-12h et 14h-17h", ""},
		{"matin : 9h-12h, après-midi : 14h-17h", ""},
		{"9h-12h (salle 3)", ""},
		{"9h30-18h30 (mentors l'après-midi)", ""},
		{"Accueil : 9h, fin : 18h", ""},
		{"mentors", ""},
		{"", ""},
	}
	l := Default()
	for _, tt := range tests {
		var parts []string
		for _, h := range l.HoursByAudience(tt.text, nil) {
			parts = append(parts, fmt.Sprintf("%s %s", h, h.Audience))
		}
		if got := strings.Join(parts, ", "); got != tt.want {
			t.Errorf("HoursByAudience(%q) = %s, want %s", tt.text, got, tt.want)
		}
	}
}
