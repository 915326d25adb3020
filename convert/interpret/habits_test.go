package interpret_test

import "testing"

// What people strike, and what they write beside it.
func TestStruckWords(t *testing.T) {
	runPlans(t, []planCase{
		{name: "a session that moved", plan: `
| Date | Heures | Titre |
| --- | --- | --- |
| ~~mardi 10 mars 2026~~ mardi 17 mars 2026 (reporté, neige) | 9h-12h | Levain |
| jeudi 19 mars 2026 | ~~9h-12h~~ 14h-17h | Fournil |
`, want: `
2026-03-17: Levain
  hours 09:00-12:00
  note mardi 10 mars 2026 mardi 17 mars 2026 (reporté, neige)
2026-03-19: Fournil
  hours 14:00-17:00
  note 9h-12h 14h-17h
`},
		{name: "a session that is off, with the reason", plan: `
| Date | Titre | Thème |
| --- | --- | --- |
| 10 mars 2026 | ~~Levain~~ annulé, repris en juin | |
| 12 mars 2026 | Fournil | ~~Chauffe~~ (annulée) |
| ~~13 mars 2026~~ | Pétrin | |
`, want: `
2026-03-10: Levain [cancelled]
  note Levain annulé, repris en juin
2026-03-12: Fournil [cancelled]
  theme Chauffe
2026-03-13: Pétrin [cancelled]
`},
	})
}

// A place or hours that are struck and open again leave the session as it is.
func TestStruckPlace(t *testing.T) {
	runPlans(t, []planCase{{name: "place and hours", plan: `
| Date | Titre | Lieu | Heures |
| --- | --- | --- | --- |
| 10 mars 2026 | Levain | ~~Fournil~~ à confirmer | 9h-12h |
| 12 mars 2026 | Pétrin | ~~Fournil~~ Moulin | ~~9h-12h~~ annulé |
`, want: `
2026-03-10: Levain
  hours 09:00-12:00
  note Fournil à confirmer
2026-03-12: Pétrin
  place Moulin
  note Fournil Moulin
  note 9h-12h annulé
`}})
}

// Sentences that speak of every session, and say so by their exceptions.
func TestDefaultsWithExceptions(t *testing.T) {
	for sentence, usually := range map[string]string{
		"On se retrouve à la Halle aux grains, de 9h à 12h, sauf indication contraire.":        "09:00-12:00 Halle aux grains",
		"Unless noted, we meet 9:00–12:00 at the Corn Hall.":                                   "09:00-12:00 Corn Hall",
		"Wenn nichts anderes dabeisteht, treffen wir uns im Kornhaus.":                         "Kornhaus",
		"Las sesiones son en el Centro del Pan, de 9:00 a 12:00, salvo que se diga otra cosa.": "09:00-12:00 Centro del Pan",
		"Salvo diversa indicazione, ci troviamo nella Sala del grano.":                         "Sala del grano",
	} {
		runPlans(t, []planCase{{name: sentence, plan: "# Pain\n\n" + sentence + "\n", want: `
title Pain
usually ` + usually + `
note  / ` + sentence + `
plan.md:1: warning no-programme
`}})
	}
}

// The place of an event stands beside its days, without a label.
func TestPlaceBesideTheDays(t *testing.T) {
	const days = `

## Lundi 9 mars 2026

- 9h - 10h : pesée

## Mardi 10 mars 2026

- 9h - 10h : cuisson
`
	runPlans(t, []planCase{
		{name: "after a dash", plan: "# Semaine du pain\n\nDu 9 au 10 mars 2026 — Centre du Grain, Nyon" + days, want: `
title Semaine du pain
summary Du 9 au 10 mars 2026 — Centre du Grain, Nyon
2026-03-09 to 2026-03-10: Semaine du pain
  place Centre du Grain, Nyon
  day 2026-03-09
  day 2026-03-10
  * 2026-03-09 09:00-10:00 pesée
  * 2026-03-10 09:00-10:00 cuisson
`},
		{name: "after a comma", plan: "# Semaine du pain\n\n*9-10 March 2026, The Mill, Leeds*" + days, want: `
title Semaine du pain
summary 9-10 March 2026, The Mill, Leeds
2026-03-09 to 2026-03-10: Semaine du pain
  place The Mill, Leeds
  day 2026-03-09
  day 2026-03-10
  * 2026-03-09 09:00-10:00 pesée
  * 2026-03-10 09:00-10:00 cuisson
`},
		{name: "no place", plan: "# Semaine du pain\n\nDu 9 au 10 mars 2026, quatrième édition" + days, want: `
title Semaine du pain
summary Du 9 au 10 mars 2026, quatrième édition
2026-03-09 to 2026-03-10: Semaine du pain
  day 2026-03-09
  day 2026-03-10
  * 2026-03-09 09:00-10:00 pesée
  * 2026-03-10 09:00-10:00 cuisson
`},
	})
}

// Labels that no list of words knows.
func TestLabelsOfOnesOwn(t *testing.T) {
	runPlans(t, []planCase{
		{name: "a line by itself", plan: `
# Session du 12 mars 2026

- 9h - 10h : pesée

Four : rue du Moulin

Rappel : fermer la porte en partant
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  * 09:00-10:00 pesée
  field Four = rue du Moulin
  note fermer la porte en partant
`},
		{name: "an item among labels, with a list under it", plan: `
# Session du 12 mars 2026

- Objectifs
  - peser juste
- Animation
  - Ana
- Outillage
  - une corne
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  aims peser juste
  led by Ana
  list Outillage = une corne
`},
	})
}

// A table that keeps blanks between its cells has lost none at its ends.
func TestBlanksAreNoShift(t *testing.T) {
	runPlans(t, []planCase{{name: "a short row", plan: `
| Date | Heures | Titre | Public | Lieu | Animation |
| --- | --- | --- | --- | --- | --- |
| 10/03/2026 | 9h-12h | Levain | Élèves et mentors | Moulin, salle haute | Ana |
| 11/03/2026 | 9h-12h | Pétrin | Élèves | | Ana |
| 12/03/2026 | 9h-12h | Visite Bio | Élèves | | |
| 13/03/2026 | 9h-12h | Fournil | Mentors | | Tom |
`, want: `
2026-03-10: Levain
  hours 09:00-12:00
  place Moulin, salle haute
  for Élèves + mentors
  led by Ana
2026-03-11: Pétrin
  hours 09:00-12:00
  for Élèves
  led by Ana
2026-03-12: Visite Bio
  hours 09:00-12:00
  for Élèves
2026-03-13: Fournil
  hours 09:00-12:00
  for Mentors
  led by Tom
`}})
}

// A heading that lost its mark stands under other words without a blank line.
func TestHeadingUnderOtherWords(t *testing.T) {
	runPlans(t, []planCase{{name: "two sessions", plan: `
# Pain

Sessions passées
Session du 12 mars 2026
- 9h - 10h : pesée
- 10h - 11h : cuisson

Session du 10 mars 2026
- 9h - 10h : levain
- 10h - 11h : repos
`, want: `
title Pain
summary Sessions passées
2026-03-10: Session du 10 mars 2026
  * 09:00-10:00 levain
  * 10:00-11:00 repos
2026-03-12: Session du 12 mars 2026
  * 09:00-10:00 pesée
  * 10:00-11:00 cuisson
`}})
}

// Markdown takes a day and its full stop for the number of an item.
func TestDaysAreNoNumbers(t *testing.T) {
	runPlans(t, []planCase{
		{name: "the days of an event", plan: `
# Brotwoche

9. und 10. März 2026, Schloss Rein

## Montag, 9. März

- 9 – 10 Uhr: Teig

## Dienstag, 10. März

- 9 – 10 Uhr: Ofen
`, want: `
title Brotwoche
summary 9. und 10. März 2026, Schloss Rein
2026-03-09 to 2026-03-10: Brotwoche
  place Schloss Rein
  day 2026-03-09
  day 2026-03-10
  * 2026-03-09 09:00-10:00 Teig
  * 2026-03-10 09:00-10:00 Ofen
`},
		{name: "a list of days", plan: `
# Brot

9. März 2026, 9 Uhr: Teig
10. April 2026, 9 Uhr: Ofen
`, want: `
title Brot
2026-03-09: Teig
  hours 09:00-
2026-04-10: Ofen
  hours 09:00-
`},
	})
}

// A list of days says where and who without labels.
func TestHabitsOfDatedLists(t *testing.T) {
	runPlans(t, []planCase{
		{name: "places before a colon, people in brackets", plan: `
# Pain 2026

- mardi 10 mars, 9h-11h30, Halle du quai : levain doux (Ana)
- mardi 17 mars, 9h-11h30, Halle du quai : levain dur (Tom)
- ~~mardi 24 mars, 9h-11h30, Salle des fêtes : pesée (Ana)~~ ANNULÉ
- mardi 31 mars, 9h-11h30, Salle des fêtes : cuisson (toute l'équipe)
`, want: `
title Pain 2026
2026-03-10: levain doux
  hours 09:00-11:30
  place Halle du quai
  led by Ana
2026-03-17: levain dur
  hours 09:00-11:30
  place Halle du quai
  led by Tom
2026-03-24: pesée [cancelled]
  hours 09:00-11:30
  place Salle des fêtes
  led by Ana
2026-03-31: cuisson
  hours 09:00-11:30
  place Salle des fêtes
  led by toute l'équipe
`},
		{name: "a colon that parts titles, brackets that explain", plan: `
# Pain 2026

- mardi 10 mars, 9h : Levain : le doux (sans sel)
- mardi 17 mars, 9h : Pétrin : le dur (Tom)
- mardi 24 mars, 9h : Fournil : le chaud
`, want: `
title Pain 2026
2026-03-10: Levain : le doux (sans sel)
  hours 09:00-
2026-03-17: Pétrin : le dur (Tom)
  hours 09:00-
2026-03-24: Fournil : le chaud
  hours 09:00-
`},
	})
}

// Several lines of a cell name several groups, and a table may have an empty header.
func TestCellsOfExports(t *testing.T) {
	runPlans(t, []planCase{
		{name: "groups on lines of their own", plan: `
| Date | Titre | Public |
| --- | --- | --- |
| 10/03/2026 | Levain | Élèves<br>Mentors |
| 11/03/2026 | Pétrin | Mentors<br>l'après-midi |
`, want: `
2026-03-10: Levain
  for Élèves + Mentors
2026-03-11: Pétrin
  for Mentors (l'après-midi)
`},
		{name: "no header", plan: `
| | | |
| --- | --- | --- |
| martes 10 de marzo de 2026 | 8:00 a. m. – 12:00 m. | Masa madre |
| jueves 12 de marzo de 2026 | 2:00 p. m. – 5:00 p. m. | Horno |
`, want: `
2026-03-10: Masa madre
  hours 08:00-12:00
2026-03-12: Horno
  hours 14:00-17:00
`},
		{name: "an hour written as a decimal among hours", plan: `
# Sessione del 12 marzo 2026

- 9:00-10:30 impasto
- 10.30 - 10.45 pausa
- 12.45 saluti
`, want: `
title Sessione del 12 marzo 2026
2026-03-12: Sessione del 12 marzo 2026
  * 09:00-10:30 impasto
  * 10:30-10:45 pausa [break]
  * 12:45- saluti [opening]
`},
	})
}

// A heading parted by dashes says what, when and where; a place may hold its hours.
func TestPlacesWithDaysAndHours(t *testing.T) {
	runPlans(t, []planCase{
		{name: "what, when, where", plan: `
# Atelier du levain – jeudi 12 mars 2026 – Maison du grain

- 9h - 10h : pesée
`, want: `
title Atelier du levain – jeudi 12 mars 2026 – Maison du grain
2026-03-12: Atelier du levain
  place Maison du grain
  * 09:00-10:00 pesée
`},
		{name: "what, when, for whom", plan: `
# Atelier du levain – jeudi 12 mars 2026 – niveau débutant

- 9h - 10h : pesée
`, want: `
title Atelier du levain – jeudi 12 mars 2026 – niveau débutant
2026-03-12: Atelier du levain – jeudi 12 mars 2026 – niveau débutant
  * 09:00-10:00 pesée
`},
		{name: "hours beside the room", plan: `
| Date | Topic | Room |
| --- | --- | --- |
| 12/03/2026 | Dough | Room C (9-11) |
| 13/03/2026 | Oven | Lab 4.2 (ground floor) |
`, want: `
2026-03-12: Dough
  hours 09:00-11:00
  place Room C
2026-03-13: Oven
  place Lab 4.2 (ground floor)
`},
	})
}
