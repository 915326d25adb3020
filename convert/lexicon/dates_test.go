package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// TestFindDates reads each text and writes what was found as "phrase = days":
// days as ISO dates, ".." for ranges, "," between ranges, "|" between
// alternatives, weekdays with the day they speak of in brackets, an hour last.
func TestFindDates(t *testing.T) {
	tests := []struct{ text, want string }{
		// Days.
		{"30 août", "30 août = --08-30"},
		{"30 août 2019", "30 août 2019 = 2019-08-30"},
		{"1er octobre", "1er octobre = --10-01"},
		{"1 er octobre", "1 er octobre = --10-01"},
		{"1ᵉʳ octobre", "1ᵉʳ octobre = --10-01"},
		{"premier mai", "premier mai = --05-01"},
		{"Lundi 11 février", "Lundi 11 février = --02-11 [Mon --02-11]"},
		{"jeudi 5 sept.", "jeudi 5 sept. = --09-05 [Thu --09-05]"},
		{"jeu. 5 sept", "jeu. 5 sept = --09-05 [Thu --09-05]"},
		{"Le vendredi 8 janvier", "Le vendredi 8 janvier = --01-08 [Fri --01-08]"},
		{"Dim 26 Mars", "Dim 26 Mars = --03-26 [Sun --03-26]"},
		{"mar. 3 mars", "mar. 3 mars = --03-03 [Tue --03-03]"},
		{"mardi 5 mars", "mardi 5 mars = --03-05 [Tue --03-05]"},
		{"13 sept", "13 sept = --09-13"},
		{"11 oct", "11 oct = --10-11"},
		{"12 août, 2020", "12 août, 2020 = 2020-08-12"},
		{"12 août '20", "12 août '20 = 2020-08-12"},
		{"12-août-20", "12-août-20 = 2020-08-12"},
		{"12-Aug-2020", "12-Aug-2020 = 2020-08-12"},
		{"30 août (vendredi)", "30 août (vendredi) = --08-30 [Fri --08-30]"},

		// Accents, case, blanks and dashes as people type them.
		{"10 aout", "10 aout = --08-10"},
		{"10 AOÛT", "10 AOÛT = --08-10"},
		{"10 aou\u0302t", "10 aou\u0302t = --08-10"},
		{"3 de\u0301cembre", "3 de\u0301cembre = --12-03"},
		{"30\u00a0août\u202f2019", "30\u00a0août\u202f2019 = 2019-08-30"},
		{"11\u201115\u00a0février", "11\u201115\u00a0février = --02-11..--02-15"},
		{"11 — 15 février", "11 — 15 février = --02-11..--02-15"},
		{"10 aôut", ""}, // a slip is said, not guessed at
		{"10 spet", ""},

		// Numbers only.
		{"30/08/2019", "30/08/2019 = 2019-08-30"},
		{"9/10/2019", "9/10/2019 = 2019-10-09"},
		{"30-08-19", "30-08-19 = 2019-08-30"},
		{"30.08.2019", "30.08.2019 = 2019-08-30"},
		{"30. 08. 2019", "30. 08. 2019 = 2019-08-30"},
		{"2019-08-30", "2019-08-30 = 2019-08-30"},
		{"2019/08/30", "2019/08/30 = 2019-08-30"},
		{"2019-08-30T09:30", "2019-08-30T09:30 = 2019-08-30 09:30-"},
		{"08/30/2019", "08/30/2019 = 2019-08-30"}, // no day has month 30
		{"10/12", "10/12 = --12-10"},
		{"Ven 30/08", "Ven 30/08 = --08-30 [Fri --08-30]"},
		{"30.08.", "30.08. = --08-30"},
		{"30.8.", "30.8. = --08-30"},
		{"30.8. - 2.9.2019", "30.8. - 2.9.2019 = 2019-08-30..2019-09-02"},
		{"bis 12.5.", ""}, {"am 12.5. um 9 Uhr", "am 12.5. = --05-12"}, {"12.05. Treffen", "12.05. = --05-12"},
		{"1.2. Contexte", ""}, {"en Python 3.8.", ""},
		{"Fr, 30.08.", "Fr, 30.08. = --08-30 [Fri --08-30]"},
		{"8/30", "8/30 = --08-30"},
		{"10/12 9h-12h", "10/12 = --12-10"},

		// Org timestamps.
		{"<2018-02-13 mar.>", "<2018-02-13 mar.> = 2018-02-13 [Tue 2018-02-13]"},
		{"[2018-02-13]", "[2018-02-13] = 2018-02-13"},
		{"<2018-02-13 mar. 15:00-18:30>", "<2018-02-13 mar. 15:00-18:30> = 2018-02-13 [Tue 2018-02-13] 15:00-18:30"},
		{"<2018-02-13 Tue 15:00 +1w>", "<2018-02-13 Tue 15:00 +1w> = 2018-02-13 [Tue 2018-02-13] 15:00- FREQ=WEEKLY"},
		{"<2018-02-13 mar.>--<2018-02-15 jeu.>", "<2018-02-13 mar.>--<2018-02-15 jeu.> = 2018-02-13..2018-02-15 [Tue 2018-02-13 Thu 2018-02-15]"},
		{"<2018-02-13 mar. 9:00>--<2018-02-13 mar. 12:30>", "<2018-02-13 mar. 9:00>--<2018-02-13 mar. 12:30> = 2018-02-13 [Tue 2018-02-13 Tue 2018-02-13] 09:00-12:30"},
		{"<2018-02-13 mar. 9:00>--<2018-02-15 jeu. 12:30>", "<2018-02-13 mar. 9:00>--<2018-02-15 jeu. 12:30> = 2018-02-13..2018-02-15 [Tue 2018-02-13 Thu 2018-02-15] 09:00- until 12:30"},
		{"<2018-02-13 mar. 9:00 ++2m -3d>", "<2018-02-13 mar. 9:00 ++2m -3d> = 2018-02-13 [Tue 2018-02-13] 09:00- FREQ=MONTHLY;INTERVAL=2"},
		{"<2018-02-13 mar. .+1d/3d>", "<2018-02-13 mar. .+1d/3d> = 2018-02-13 [Tue 2018-02-13] FREQ=DAILY"},
		{"<2018-02-13 mar. -3d>", "<2018-02-13 mar. -3d> = 2018-02-13 [Tue 2018-02-13]"},
		{"<2018-02-13 xyz>", "<2018-02-13 xyz> = 2018-02-13"},

		// Days that belong together.
		{"11 au 15 février", "11 au 15 février = --02-11..--02-15"},
		{"21 - 25 septembre", "21 - 25 septembre = --09-21..--09-25"},
		{"16 & 17 mai", "16 & 17 mai = --05-16..--05-17"},
		{"6-7 sept", "6-7 sept = --09-06..--09-07"},
		{"10 et 11 décembre 2020", "10 et 11 décembre 2020 = 2020-12-10..2020-12-11"},
		{"les 4 et 5 novembre", "les 4 et 5 novembre = --11-04..--11-05"},
		{"du 30 avril au 2 mai", "du 30 avril au 2 mai = --04-30..--05-02"},
		{"28-30 août", "28-30 août = --08-28..--08-30"},
		{"4, 5 et 6 novembre", "4, 5 et 6 novembre = --11-04..--11-06"},
		{"4, 5, 6 novembre", "4, 5, 6 novembre = --11-04..--11-06"},
		{"4 et 12 novembre", "4 et 12 novembre = --11-04,--11-12"},
		{"jeudi 4 et vendredi 5 novembre", "jeudi 4 et vendredi 5 novembre = --11-04..--11-05 [Thu --11-04 Fri --11-05]"},
		{"lundi 2 au vendredi 6 septembre 2019", "lundi 2 au vendredi 6 septembre 2019 = 2019-09-02..2019-09-06 [Mon 2019-09-02 Fri 2019-09-06]"},
		{"lundi et mardi 4 et 5 novembre", "lundi et mardi 4 et 5 novembre = --11-04..--11-05 [Mon --11-04 Tue --11-05]"},
		{"30-31/08/2019", "30-31/08/2019 = 2019-08-30..2019-08-31"},
		{"du 30/08 au 02/09", "du 30/08 au 02/09 = --08-30..--09-02"},
		{"11/12 avril", "11/12 avril = --04-11..--04-12"},
		{"2019-08-30 - 2019-09-02", "2019-08-30 - 2019-09-02 = 2019-08-30..2019-09-02"},
		{"8 nov au 19 déc", "8 nov au 19 déc = --11-08..--12-19"},
		{"5 et 6 mai, 12 et 13 juin", "5 et 6 mai, 12 et 13 juin = --05-05..--05-06,--06-12..--06-13"},

		// Alternatives.
		{"7 ou 14 novembre", "7 ou 14 novembre = --11-07|--11-14"},
		{"7 ou 8 novembre", "7 ou 8 novembre = --11-07|--11-08"},
		{"jeudi 7 ou vendredi 8 novembre", "jeudi 7 ou vendredi 8 novembre = --11-07|--11-08 [Thu --11-07 Fri --11-08]"},
		{"4, 5 ou 6 novembre", "4, 5 ou 6 novembre = --11-04|--11-05|--11-06"},
		{"4-5 ou 11-12 mai", "4-5 ou 11-12 mai = --05-04..--05-05|--05-11..--05-12"},

		// A year at the end holds for all days, and none runs backwards.
		{"7 ou 14 novembre 2019", "7 ou 14 novembre 2019 = 2019-11-07|2019-11-14"},
		{"du 30 avril au 2 mai 2019", "du 30 avril au 2 mai 2019 = 2019-04-30..2019-05-02"},
		{"du 28 décembre au 3 janvier 2020", "du 28 décembre au 3 janvier 2020 = 2019-12-28..2020-01-03"},
		{"du 28 décembre 2019 au 3 janvier", "du 28 décembre 2019 au 3 janvier = 2019-12-28..2020-01-03"},
		{"28 décembre - 3 janvier", "28 décembre - 3 janvier = --12-28..--01-03"},

		// Beside other words.
		{"Session du 30 août (UXD seuls)", "du 30 août = --08-30"},
		{"Session 2 - 4 novembre", "4 novembre = --11-04"},
		{"salle 12, 4 novembre", "4 novembre = --11-04"},
		{"Bootcamp 21 - 25 septembre", "21 - 25 septembre = --09-21..--09-25"},
		{"30 août et 12 personnes", "30 août = --08-30"},
		{"2 mars - 14h", "2 mars = --03-02"},
		{"Lundi 21 septembre, 9h - 16h", "Lundi 21 septembre = --09-21 [Mon --09-21]"},
		{"Visite du laboratoire le 7 février matin", "le 7 février = --02-07"},
		{"sessions du 4 juillet et du 11 juillet", "du 4 juillet et du 11 juillet = --07-04,--07-11"},
		{"30 août 2019 puis 75007 Paris", "30 août 2019 = 2019-08-30"},
		{"Aug 7, day 2, Tue: Field work", "Aug 7 = --08-07"},
		{"Date : 10/12", "10/12 = --12-10"},
		{"1. 4 mai : visite", "4 mai = --05-04"},

		// No day, or none that is sure.
		{"fin novembre", ""}, {"début mars", ""}, {"mi-mai", ""}, {"novembre 2019", ""}, {"mars", ""},
		{"S45", ""}, {"T4 2019", ""}, {"2019", ""}, {"2018-2019", ""}, {"2019-08", ""},
		{"semaine du 12 avril", ""}, {"Semaine du 12 avril 2020", ""}, {"week of 12 April", ""}, {"avant le 12 avril", ""},
		{"entre le 3 et le 5 mai", ""}, {"jusqu'au 12 mai", ""},
		{"semaine du 12 au 16 avril", "12 au 16 avril = --04-12..--04-16"},
		{"1/2 journée", ""}, {"½ à 1 journée", ""}, {"1/2 à 1 journée", ""}, {"24/7", ""}, {"Atelier (1/2)", ""}, {"partie 1/2", ""},
		{"10 au 25", ""}, {"1 h 30", ""}, {"14.30 - 16.30", ""}, {"9h30/18h30", ""}, {"2 fois 1 heure", ""}, {"salle 4.724", ""},
		{"110bis", ""}, {"75007", ""}, {"à 6 et 12 mois", ""}, {"atelier n°1", ""}, {"n°4 mai", ""}, {"5 minutes par défi", ""},
		{"en mars 15 personnes", ""}, {"up to 3 may attend", ""}, {"Mar 5", ""}, {"toute l'année", ""}, {"30 set de table", ""},
		{"https://example.org/2019/08/30/plan", ""}, {"3 semaines", ""}, {"192.168.10.12", ""}, {"1.2.3", ""}, {"v1/2", ""},

		// English.
		{"Aug 30, 2019", "Aug 30, 2019 = 2019-08-30"},
		{"August 30th", "August 30th = --08-30"},
		{"30 August", "30 August = --08-30"},
		{"30th of August 2019", "30th of August 2019 = 2019-08-30"},
		{"the 1st of May", "the 1st of May = --05-01"},
		{"Tuesday, Sep 2", "Tuesday, Sep 2 = --09-02 [Tue --09-02]"},
		{"Friday August 27", "Friday August 27 = --08-27 [Fri --08-27]"},
		{"on Friday 30 August", "on Friday 30 August = --08-30 [Fri --08-30]"},
		{"Mar 5, 2019", "Mar 5, 2019 = 2019-03-05"},
		{"Tue, Mar 3, 2026", "Tue, Mar 3, 2026 = 2026-03-03 [Tue 2026-03-03]"},
		{"Tue Mar 17", "Tue Mar 17 = --03-17 [Tue --03-17]"},
		{"5 Mar", "5 Mar = --03-05"},
		{"May 12", "May 12 = --05-12"},
		{"3 to 5 May", "3 to 5 May = --05-03..--05-05"},
		{"from 3 to 5 May 2020", "from 3 to 5 May 2020 = 2020-05-03..2020-05-05"},
		{"Aug 30-31", "Aug 30-31 = --08-30..--08-31"},
		{"Aug 30-31, 2019", "Aug 30-31, 2019 = 2019-08-30..2019-08-31"},
		{"August 5, 6 and 7", "August 5, 6 and 7 = --08-05..--08-07"},
		{"August 30 - September 2", "August 30 - September 2 = --08-30..--09-02"},
		{"August 30, 14 people", "August 30 = --08-30"},
		{"May 5 or 12", "May 5 or 12 = --05-05|--05-12"},
		{"Sept 2, 9:30", "Sept 2 = --09-02"},

		// German, Spanish, Italian.
		{"30. August 2019", "30. August 2019 = 2019-08-30"},
		{"Freitag, den 30. August", "Freitag, den 30. August = --08-30 [Fri --08-30]"},
		{"vom 30. April bis 2. Mai", "vom 30. April bis 2. Mai = --04-30..--05-02"},
		{"21.-25. September", "21.-25. September = --09-21..--09-25"},
		{"am 3. und 4. März", "am 3. und 4. März = --03-03..--03-04"},
		{"7. oder 14. November", "7. oder 14. November = --11-07|--11-14"},
		{"Mo 30.08.2021", "Mo 30.08.2021 = 2021-08-30 [Mon 2021-08-30]"},
		{"30.08. - 01.09.2019", "30.08. - 01.09.2019 = 2019-08-30..2019-09-01"},
		{"29 de agosto de 2019", "29 de agosto de 2019 = 2019-08-29"},
		{"Día 1 (29 de agosto)", "29 de agosto = --08-29"},
		{"del 3 al 5 de mayo", "del 3 al 5 de mayo = --05-03..--05-05"},
		{"1º de mayo", "1º de mayo = --05-01"},
		{"miércoles 4 de septiembre", "miércoles 4 de septiembre = --09-04 [Wed --09-04]"},
		{"7 u 8 de octubre", "7 u 8 de octubre = --10-07|--10-08"},
		{"Martes 29", ""},
		{"8 marzo 2020", "8 marzo 2020 = 2020-03-08"},
		{"l'8 marzo", "l'8 marzo = --03-08"},
		{"dall'8 al 10 giugno", "dall'8 al 10 giugno = --06-08..--06-10"},
		{"1° maggio", "1° maggio = --05-01"},
		{"venerdì 30 agosto", "venerdì 30 agosto = --08-30 [Fri --08-30]"},
		{"3 e 4 febbraio", "3 e 4 febbraio = --02-03..--02-04"},

		// Portuguese.
		{"quinta-feira, 12 de março de 2026", "quinta-feira, 12 de março de 2026 = 2026-03-12 [Thu 2026-03-12]"},
		{"5ª feira, 12 de março", "5ª feira, 12 de março = --03-12 [Thu --03-12]"},
		{"5.ª-feira 12/03", "5.ª-feira 12/03 = --03-12 [Thu --03-12]"},
		{"qui. 12 mar.", "qui. 12 mar. = --03-12 [Thu --03-12]"},
		{"segunda 2 de maio", "segunda 2 de maio = --05-02 [Mon --05-02]"},
		{"na terça, 3 de maio", "na terça, 3 de maio = --05-03 [Tue --05-03]"},
		{"12 de março (5ª feira)", "12 de março (5ª feira) = --03-12 [Thu --03-12]"},
		{"1.º de maio", "1.º de maio = --05-01"},
		{"primeiro de maio", "primeiro de maio = --05-01"},
		{"de 5 a 9 de maio", "de 5 a 9 de maio = --05-05..--05-09"},
		{"do dia 5 ao dia 9 de maio de 2026", "do dia 5 ao dia 9 de maio de 2026 = 2026-05-05..2026-05-09"},
		{"nos dias 4 e 5 de maio", "nos dias 4 e 5 de maio = --05-04..--05-05"},
		{"7 ou 14 de outubro", "7 ou 14 de outubro = --10-07|--10-14"},
		{"12 out. 2026", "12 out. 2026 = 2026-10-12"},
		{"2 e 3 dez", "2 e 3 dez = --12-02..--12-03"},
		{"sábado, 9 de maio, e domingo, 10 de maio", "sábado, 9 de maio, e domingo, 10 de maio = --05-09..--05-10 [Sat --05-09 Sun --05-10]"},
		{"até 12 de maio", ""}, {"semana de 12 de abril", ""}, {"a partir de 5 de maio", ""}, {"3 out of 20", ""},

		// Dutch.
		{"donderdag 12 maart 2026", "donderdag 12 maart 2026 = 2026-03-12 [Thu 2026-03-12]"},
		{"do. 12 mrt. 2026", "do. 12 mrt. 2026 = 2026-03-12 [Thu 2026-03-12]"},
		{"vr. 2 mrt", "vr. 2 mrt = --03-02 [Fri --03-02]"},
		{"2 mrt", "2 mrt = --03-02"},
		{"za 14/03", "za 14/03 = --03-14 [Sat --03-14]"},
		{"1ste mei", "1ste mei = --05-01"},
		{"op 3 maart", "op 3 maart = --03-03"},
		{"9 t/m 12 mei", "9 t/m 12 mei = --05-09..--05-12"},
		{"9 tot en met 12 mei 2026", "9 tot en met 12 mei 2026 = 2026-05-09..2026-05-12"},
		{"van 30 april tot 2 mei", "van 30 april tot 2 mei = --04-30..--05-02"},
		{"maandag 4 en dinsdag 5 november", "maandag 4 en dinsdag 5 november = --11-04..--11-05 [Mon --11-04 Tue --11-05]"},
		{"7 of 14 november", "7 of 14 november = --11-07|--11-14"},
		{"wo 4 maart om 9.30 uur", "wo 4 maart = --03-04 [Wed --03-04]"},
		{"week van 12 april", ""}, {"vóór 12 april", ""}, {"vanaf 5 mei", ""}, {"tussen 3 en 5 mei", ""}, {"van 9 tot 12 uur", ""},

		// Words of one language beside the numbers of another.
		{"5, 7 u 8 de octubre", "5, 7 u 8 de octubre = --10-05|--10-07|--10-08"},
		{"lundi 4 mai en 2 groupes", "lundi 4 mai = --05-04 [Mon --05-04]"},
		{"1 e 2 maggio", "1 e 2 maggio = --05-01..--05-02"},
	}
	l := Default()
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			var got []string
			for _, d := range l.FindDates(tt.text) {
				got = append(got, tt.text[d.Start:d.End]+" = "+describeDates(d))
			}
			if g := strings.Join(got, " + "); g != tt.want {
				t.Errorf("FindDates(%q)\n got %s\nwant %s", tt.text, g, tt.want)
			}
		})
	}
}

func describeDates(d Dates) string {
	var ranges []string
	for _, r := range d.Ranges {
		text := r.Start.String()
		if r.End != r.Start {
			text += ".." + r.End.String()
		}
		ranges = append(ranges, text)
	}
	text := strings.Join(ranges, map[bool]string{false: ",", true: "|"}[d.Choice])
	if len(d.Weekdays) > 0 {
		var stated []string
		for i, w := range d.Weekdays {
			stated = append(stated, fmt.Sprintf("%s %s", w.String()[:3], d.Named[i]))
		}
		text += " [" + strings.Join(stated, " ") + "]"
	}
	if !d.Hour.From.IsZero() {
		text += fmt.Sprintf(" %s-%s", d.Hour.From, d.Hour.To)
	}
	if !d.Last.From.IsZero() {
		text += " until " + d.Last.From.String()
	}
	if d.Repeat != "" {
		text += " " + d.Repeat
	}
	return text
}

func TestFindDatesFindsSeveral(t *testing.T) {
	var got []string
	text := "Le 4 mai, 12 personnes ; puis 30/08/2019 à 9h (reporté du 28 août 2019)."
	for _, d := range Default().FindDates(text) {
		got = append(got, text[d.Start:d.End])
	}
	want := "Le 4 mai|30/08/2019|du 28 août 2019"
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

func TestNoSuchDay(t *testing.T) {
	tests := []struct{ text, want string }{
		{"31 juin", "31 juin"},
		{"le 31 juin 2019", "le 31 juin 2019"},
		{"29 février 2019", "29 février 2019"},
		{"29 février 2020", ""},
		{"29 février", ""},
		{"30/13/2019", "30/13/2019"},
		{"2019-02-30", "2019-02-30"},
		{"du 29 au 31 juin", "du 29 au 31 juin"},
		{"15 au 11 mai", "15 au 11 mai"},
		{"32 décembre", "32 décembre"},
		{"30 août", ""},
		{"31 novembre ou 1er décembre", "31 novembre ou 1er décembre"},
		{"10 spet", ""},
		{"99/99", ""},
		{"1/2 journée", ""},
	}
	l := Default()
	for _, tt := range tests {
		if got := l.NoSuchDay(tt.text); got != tt.want {
			t.Errorf("NoSuchDay(%q) = %q, want %q", tt.text, got, tt.want)
		}
		if tt.want != "" && len(l.FindDates(tt.text)) > 0 {
			t.Errorf("FindDates(%q) finds a day that does not exist", tt.text)
		}
	}
}

// TestEveryMonth reads a day in every month of every language, in all spellings.
func TestEveryMonth(t *testing.T) {
	l := Default()
	for _, language := range l.languages {
		for i, months := range language.Months {
			for month := range months.all {
				for _, text := range []string{"12 " + month, "12 " + strings.ToUpper(month) + " 2019", "12 " + Fold(month) + "."} {
					found := l.FindDates(text)
					if len(found) != 1 || found[0].Ranges[0].Start.Month != i+1 || found[0].Ranges[0].Start.Day != 12 {
						t.Errorf("%s: FindDates(%q) = %v, want day 12 of month %d", language.Code, text, found, i+1)
					}
				}
			}
		}
	}
}
