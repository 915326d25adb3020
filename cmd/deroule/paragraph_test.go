package main

import (
	"strings"
	"testing"
)

func TestParagraphs(t *testing.T) {
	for _, test := range []struct {
		name  string
		width int
		lead  string
		body  []span
		want  string
	}{
		{"one line", 20, "", []span{{"accueil café", plain}}, "accueil café\n"},
		{"any length", 0, "- ", []span{{strings.Repeat("mot ", 50), plain}}, "- " + strings.TrimSpace(strings.Repeat("mot ", 50)) + "\n"},
		{"wrapped behind its lead", 12, "9 h  ", []span{{"accueil et café", plain}}, "9 h  accueil\n     et café\n"},
		{"as wide as the screen", 7, "", []span{{"accueil café", plain}}, "accueil\ncafé\n"},
		{"a word that is too long", 8, "", []span{{"voir https://agenda.example/parcours ici", plain}}, "voir\nhttps://agenda.example/parcours\nici\n"},
		{"blanks that do not break", 6, "", []span{{"de 9\u00a0h\u00a030", plain}}, "de\n9\u00a0h\u00a030\n"},
		{"lines of its own", 20, "– ", []span{{"une\n\ndeux", plain}}, "– une\n\n  deux\n"},
		{"nothing", 20, "  ", nil, "\n"},
		{"wide characters", 6, "", []span{{"日本 語", plain}}, "日本\n語\n"},
		{"accents typed as characters", 5, "", []span{{"e\u0301te\u0301 a", plain}}, "e\u0301te\u0301 a\n"},
		{"what terminals take for commands", 40, "", []span{{"a\x1b[31m\x07b\u009bc", plain}}, "a [31m b c\n"},
		{"styles", 40, "", []span{{"titre", strong}, {" · annulée", red}}, "\x1b[1mtitre\x1b[0m\x1b[31m · annulée\x1b[0m\n"},
		{"a word of two styles", 10, "", []span{{"le mercredi", plain}, {",", faint}}, "le\nmercredi\x1b[2m,\x1b[0m\n"},
	} {
		var b strings.Builder
		p := printer{to: &b, screen: screen{width: test.width, colour: true}}
		p.put(span{test.lead, plain}, test.body...)
		if p.err != nil || b.String() != test.want {
			t.Errorf("%s: %q, want %q (error %v)", test.name, b.String(), test.want, p.err)
		}
	}
}
