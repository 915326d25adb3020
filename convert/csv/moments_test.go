package csv

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/model"
)

// moments writes when each session takes place, a line each, and what was reported.
func moments(p *model.Programme) string {
	var b strings.Builder
	for _, s := range p.Sessions {
		b.WriteString(s.Title)
		for _, d := range s.Dates {
			b.WriteString(" " + d.Start.String())
			if d.End != d.Start {
				b.WriteString(".." + d.End.String())
			}
		}
		for _, h := range s.Hours {
			b.WriteString(" " + h.String())
		}
		if s.Timezone != "" {
			b.WriteString(" " + s.Timezone)
		}
		if s.Status != model.Confirmed {
			b.WriteString(" " + string(s.Status))
		}
		b.WriteByte('\n')
	}
	for _, d := range p.Diagnostics {
		fmt.Fprintf(&b, "%s %s\n", d.Code, d.Variant)
	}
	return b.String()
}

// TestMoments reads what cells say of days, hours and zones, as in texts.
func TestMoments(t *testing.T) {
	for _, tc := range []struct{ name, plan, want string }{
		{"several days", "Date;Horaires;Titre\n3 et 9 mars 2026;9h-12h;Levain\n17 mars 2026 ou 24 mars 2026;14h-17h;Fournil\n31 mars 2026 9h-10h, 7 avril 2026 14h-15h;;Moulin\n14/04/2026;9h-12h;Brioche\n",
			"Levain 2026-03-03 09:00-12:00\nLevain 2026-03-09 09:00-12:00\nFournil 2026-03-17 2026-03-24 14:00-17:00 tentative\n" +
				"Moulin 2026-03-31 09:00-10:00\nMoulin 2026-04-07 14:00-15:00\nBrioche 2026-04-14 09:00-12:00\n"},
		{"moved", "Date;Horaires;Titre\n3 mars 2026 reporté au 10 mars 2026;9h-12h;Levain\n17 mars 2026 (au lieu du 16 mars 2026);9h-12h;Fournil\n24 mars 2026;9h-12h;Moulin (déplacé au 31 mars 2026)\n",
			"Levain 2026-03-10 09:00-12:00\nFournil 2026-03-17 09:00-12:00\nMoulin 2026-03-31 09:00-12:00\n"},
		{"hours that are none", "Date;Horaires;Titre\n3 mars 26;9h-17h (pause de 12h à 14h);Levain\n9 mars (2026);14h-16h, inscription avant 18h la veille;Fournil\n17 mars 26;22h-26h;Nuit\n24 mars 26;14h-13h;Moulin\n",
			"Levain 2026-03-03 09:00-17:00\nFournil 2026-03-09 14:00-16:00\nNuit 2026-03-17 22:00-02:00\nMoulin 2026-03-24 14:00-\n" +
				"no-such-hour past-midnight\nend-before-start \n"},
		{"zones", "Date;Horaires;Titre\n9 juin 2026;10h-11h (heure de Paris);Levain\n10 juin 2026;14:00-15:00 UTC;Fournil\n11 juin 2026;10:00-11:00 EST;Moulin\n12 juin 2026;9h-10h (GMT+4);Brioche\n",
			"Levain 2026-06-09 10:00-11:00\nFournil 2026-06-10 16:00-17:00\nMoulin 2026-06-11 10:00-11:00 America/New_York\nBrioche 2026-06-12 07:00-08:00\n" +
				"other-zone converted\nother-zone \nother-zone season\nother-zone converted\n"},
		{"stamps", "Titre;Début;Fin\nLevain;2026-03-03T09:00;2026-03-03T12:00\nFournil;2026-03-09T07:00:00Z;2026-03-09T08:30:00Z\nMoulin;2026-03-17T14:00:00+02:00;2026-03-17T15:00:00+02:00\n",
			"Levain 2026-03-03 09:00-12:00\nFournil 2026-03-09 08:00-09:30\nMoulin 2026-03-17 13:00-14:00\nother-zone converted\nother-zone converted\n"},
		{"events of whole days", "Subject,Start Date,Start Time,End Date,End Time,All Day Event\nBread,4/20/2026,9:00:00 AM,4/20/2026,10:00:00 AM,False\nRye,4/21/2026,12:00:00 AM,4/23/2026,12:00:00 AM,True\nYeast,4/24/2026,,4/24/2026,,True\nOven,4/27/2026,1:00:00 PM,4/27/2026,5:30:00 PM,False\n",
			"Bread 2026-04-20 09:00-10:00\nRye 2026-04-21..2026-04-22\nYeast 2026-04-24\nOven 2026-04-27 13:00-17:30\n"},
		{"a zone in a column", "Titre;Date;Horaires;Fuseau horaire\nLevain;3 mars 2026;9h-12h;America/New_York\nFournil;4 mars 2026;9h-12h;UTC\nMoulin;5 mars 2026;9h-12h;Europe/Paris\n",
			"Levain 2026-03-03 09:00-12:00 America/New_York\nFournil 2026-03-04 10:00-13:00\nMoulin 2026-03-05 09:00-12:00\nother-zone \nother-zone converted\n"},
		{"hours without a unit", "Titre;Date;Horaires\nLevain;3 mars 2026;9-12\nFournil;4 mars 2026;14-17\nMoulin;5 mars 2026;huit heures moins le quart\n",
			"Levain 2026-03-03 09:00-12:00\nFournil 2026-03-04 14:00-17:00\nMoulin 2026-03-05\nunread-hours \n"},
		{"from an hour of one day to one of another", "Titre;Date\nLevain;du 8 août 2026 10h au 10 août 2026 7h\nFournil;12/08/2026 9:00 - 12/08/2026 12:00\nMoulin;13 août 2026\n",
			"Levain 2026-08-08..2026-08-10 10:00-07:00\nFournil 2026-08-12 09:00-12:00\nMoulin 2026-08-13\n"},
		{"a date for several rows", "Date;Horaires;Titre\n3 mars 2026;9h-10h;Levain\n;10h-11h;Fournil\n4 mars 2026;9h-10h;Moulin\n",
			"Levain 2026-03-03 09:00-10:00\nFournil 2026-03-03 10:00-11:00\nMoulin 2026-03-04 09:00-10:00\ninherited-date \n"},
		{"encoded twice", "Date;Titre\n3 mars 2026;SoirÃ©e crÃªpes\n4 mars 2026;Fournil\n5 mars 2026;Moulin\n",
			"Soirée crêpes 2026-03-03\nFournil 2026-03-04\nMoulin 2026-03-05\ndecoded-text twice\n"},
		{"errors", "Date;Horaires;Titre\n3 mars 2026;9h-12h;Levain\n#N/A;9h-12h;Fournil\n17 mars 2026;9h-12h;Moulin\n",
			"Levain 2026-03-03 09:00-12:00\nFournil 09:00-12:00 tentative\nMoulin 2026-03-17 09:00-12:00\nvalueless-cell error\n"},
	} {
		p, err := Reader{}.Read(convert.Source{Name: "plan.csv", Data: []byte(tc.plan)}, convert.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tc.want, moments(p)); diff != "" {
			t.Errorf("%s: %s", tc.name, diff)
		}
	}
}
