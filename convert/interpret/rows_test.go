package interpret_test

import "testing"

// The cells of a row become the facts of a session.
func TestRows(t *testing.T) {
	runPlans(t, []planCase{
		{name: "every column that has a place of its own", plan: `
| Date | Horaires | Lieu | Titre | Thème | Public | Objectifs | Animation | Intervenants | Accueil par | Remarques | Matériel |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 12 mars 2026 | 9h-12h | Fournil nord | Stage | Levain | Élèves + mentors | Nourrir un levain | Ana Brune | Tom Weir et Ysée Portal | Mairie | Venir tôt | un bocal |
`, want: `
2026-03-12: Stage
  theme Levain
  hours 09:00-12:00
  place Fournil nord
  for Élèves + mentors
  host Mairie
  aims Nourrir un levain
  led by Ana Brune
  speakers Tom Weir; Ysée Portal
  field Remarques = Venir tôt
  field Matériel = un bocal
`},
		{name: "start, end and length in columns", plan: `
| Date | Début | Fin | Titre |
| --- | --- | --- | --- |
| 12 mars 2026 | 9h | 12h | Levain |
| 13 mars 2026 | 9h30 | | Fournil |
`, want: `
2026-03-12: Levain
  hours 09:00-12:00
2026-03-13: Fournil
  hours 09:30-
`},
		{name: "a length gives the end", plan: `
| Date | Heure | Durée | Titre |
| --- | --- | --- | --- |
| 12 mars 2026 | 9h | 1h30 | Levain |
| 13 mars 2026 | 9h-10h | 2 jours | Fournil |
`, want: `
2026-03-12: Levain
  hours 09:00-10:30
2026-03-13: Fournil
  hours 09:00-10:00
  field Durée = 2 jours
`},
		{name: "days in columns of start and end", plan: `
| Début | Fin | Titre |
| --- | --- | --- |
| 12/03/2026 | 14/03/2026 | Stage |
| 20/03/2026 | 21/03/2026 | Fournil |
`, want: `
2026-03-12 to 2026-03-14: Stage
2026-03-20 to 2026-03-21: Fournil
`},
		{name: "the time in the cell of the day", plan: `
| Date | Titre |
| --- | --- |
| 12 mars 2026, 9h-12h | Levain |
| 13 mars 2026 (9h) | Fournil |
`, want: `
2026-03-12: Levain
  hours 09:00-12:00
2026-03-13: Fournil
  hours 09:00-
`},
		{name: "an hour and a place in one cell", plan: `
| Date | Lieu | Titre |
| --- | --- | --- |
| 12 mars 2026 | 15h au Pavillon | Levain |
`, want: `
2026-03-12: Levain
  hours 15:00-
  place Pavillon
`},
		{name: "spells by group", plan: `
| Date | Horaires | Titre |
| --- | --- | --- |
| 12 mars 2026 | 9h-12h élèves, 14h-17h mentors | Levain |
| 13 mars 2026 | élèves : 9h-12h, mentors : 14h-17h | Fournil |
| 14 mars 2026 | 9h-12h le pétrin, 14h-17h le four | Fournée |
`, want: `
2026-03-12: Levain
  hours 09:00-12:00 élèves, 14:00-17:00 mentors
2026-03-13: Fournil
  hours 09:00-12:00 élèves, 14:00-17:00 mentors
2026-03-14: Fournée
  hours 09:00-12:00, 14:00-17:00
  note 9h-12h le pétrin, 14h-17h le four
`},
		{name: "nothing in many forms", plan: `
| Date | Horaires | Lieu | Titre |
| --- | --- | --- | --- |
| 12 mars 2026 | ------ | n/a | Levain |
| 13 mars 2026 | TBC | à définir | Fournil |
`, want: `
2026-03-12: Levain
2026-03-13: Fournil
`},
		{name: "a cell of several lines", plan: `
| Date | Titre | Objectifs | Lieu |
| --- | --- | --- | --- |
| 12 mars 2026 | Levain | - nourrir un levain<br>- le garder au froid | Fournil nord<br>2e étage |
`, want: `
2026-03-12: Levain
  place Fournil nord 2e étage
  aims nourrir un levain; le garder au froid
`},
		{name: "cells beyond the header", plan: `
| Date | Titre |
| --- | --- |
| 12 mars 2026 | Levain | apporter un bocal | |
`, want: `
2026-03-12: Levain
  note apporter un bocal
plan.md:3:27: warning extra-cells 4; 2;
`},
		{name: "what cannot be read as a day or as hours", plan: `
| Date | Horaires | Titre |
| --- | --- | --- |
| 12 mars 2026 | 9h-12h | Levain |
| un jeudi | quand le four est chaud | Fournil |
| | 9h | Farine |
`, want: `
2026-03-12: Levain
  hours 09:00-12:00
: Fournil
  field Horaires = quand le four est chaud
  note un jeudi
: Farine
  hours 09:00-
plan.md:4:3: warning unread-date un jeudi;
plan.md:4:14: warning unread-hours quand le four est chaud;
plan.md:5:1: warning row-without-date
`},
		{name: "rows between sessions: a part, a legend", plan: `
| Date | Horaires | Titre |
| --- | --- | --- |
| Premier semestre | | |
| 12 mars 2026 | 9h-12h | Levain |
| * : au fournil | | |
`, want: `
2026-03-12: Levain
  hours 09:00-12:00
note  / Premier semestre⏎* : au fournil
`},
		{name: "months as rows", plan: `
| Jour | Horaires | Titre |
| --- | --- | --- |
| Mars 2026 | | |
| jeudi 12 | 9h-12h | Levain |
| Avril 2026 | | |
| jeudi 9 | 9h-12h | Fournil |
`, want: `
2026-03-12: Levain
  hours 09:00-12:00
2026-04-09: Fournil
  hours 09:00-12:00
`},
		{name: "months as headings", plan: `
# Ateliers 2026

## Mars

| Jour | Titre |
| --- | --- |
| jeudi 12 | Levain |

## Avril

| Jour | Titre |
| --- | --- |
| jeudi 9 | Fournil |
`, want: `
title Ateliers 2026
2026-03-12: Levain
2026-04-09: Fournil
`},
	})
}

// Struck, cancelled, tentative: what a plan says of whether a session takes place.
func TestStatus(t *testing.T) {
	runPlans(t, []planCase{
		{name: "a struck row", plan: `
| Date | Titre |
| --- | --- |
| ~~12 mars 2026~~ | ~~Levain~~ |
| 13 mars 2026 | ~~Four~~ Fournil |
`, want: `
2026-03-12: Levain [cancelled]
2026-03-13: Fournil
  note Four Fournil
`},
		{name: "words for it, in the title, the day, the theme or a column", plan: `
| Date | Titre | Thème | Statut |
| --- | --- | --- | --- |
| 12 mars 2026 | [ANNULÉ] Levain | | |
| 13 mars 2026 (annulée) | Fournil | | |
| 14 mars 2026 | Farine | Meule (à confirmer) | |
| 15 mars 2026 | Blé | | annulée, faute de blé |
| 16 mars 2026 | Seigle | | complet |
`, want: `
2026-03-12: Levain [cancelled]
2026-03-13: Fournil [cancelled]
2026-03-14: Farine [tentative]
  theme Meule
2026-03-15: Blé [cancelled]
  note annulée, faute de blé
2026-03-16: Seigle
  field Statut = complet
`},
		{name: "its reason is kept", plan: `
| Date | Titre |
| --- | --- |
| 12 mars 2026 | Levain (annulé, le four est en panne) |
`, want: `
2026-03-12: Levain [cancelled]
  note annulé, le four est en panne
`},
		{name: "alternatives and days that are not known yet", plan: `
| Date | Titre |
| --- | --- |
| 7 ou 14 mars 2026 | Levain |
| TBC | Fournil |
| 21 mars 2026 à confirmer | Farine |
`, want: `
2026-03-07 or 2026-03-14: Levain [tentative]
: Fournil [tentative]
2026-03-21: Farine [tentative]
`},
		{name: "struck in org", org: true, plan: `
| Date         | Titre    |
|--------------+----------|
| +12 mars 2026+ | +Levain+ |
| 13 mars 2026 | Fournil  |
`, want: `
2026-03-12: Levain [cancelled]
2026-03-13: Fournil
`},
		{name: "a struck heading and a struck item", plan: `
## ~~12 mars 2026 : levain~~

- 9h : accueil
- 10h : levain

## Dates de rattrapage

- ~~19 mars 2026, 18h : fournil~~
- 26 mars 2026, 18h : farine
`, want: `
2026-03-12: levain [cancelled]
  * 09:00- accueil [opening]
  * 10:00- levain
2026-03-19: fournil [cancelled]
  hours 18:00-
2026-03-26: farine
  hours 18:00-
`},
	})
}

// Whom a session is for stands in a column, a title or a heading.
func TestAudience(t *testing.T) {
	runPlans(t, []planCase{
		{name: "words after the noun of a title, where the document uses them as groups", plan: `
| Session | Dates |
| --- | --- |
| Session ABC | 12 mars 2026 |
| Session ABC + Mentors l'après-midi | 9 avril 2026 |
| Session Mentors seuls | 14 mai 2026 |
| Session plénière | 15 mai 2026 |
`, want: `
2026-03-12: Session ABC
  for ABC
2026-04-09: Session ABC + Mentors l'après-midi
  for ABC + Mentors (l'après-midi)
2026-05-14: Session Mentors seuls
  for Mentors (seuls)
2026-05-15: Session plénière
`},
		{name: "an acronym that one session bears may be a theme", plan: `
| Session | Dates |
| --- | --- |
| Session API | 12 mars 2026 |
| Session Farine | 9 avril 2026 |
`, want: `
2026-03-12: Session API
2026-04-09: Session Farine
`},
		{name: "a column of groups, whatever it is called", plan: `
| Dates | Élèves / Mentors | Thème |
| --- | --- | --- |
| 12 mars 2026 | Élèves | Levain |
| 9 avril 2026 | Élèves et mentors | Fournil |
`, want: `
2026-03-12:
  theme Levain
  for Élèves
2026-04-09:
  theme Fournil
  for Élèves + mentors
`},
		{name: "a group in many words, and a text that is none", plan: `
| Dates | Public | Thème |
| --- | --- | --- |
| 12 mars 2026 | enfants de 6 à 10 ans | Levain |
| 9 avril 2026 | Ouvert à tous. S'inscrire avant le 1er avril auprès de la mairie. | Fournil |
`, want: `
2026-03-12:
  theme Levain
  for enfants de 6 à 10 ans
2026-04-09:
  theme Fournil
  field Public = Ouvert à tous. S'inscrire avant le 1er avril auprès de la mairie.
`},
		{name: "a heading names its groups in brackets", plan: `
## Session du 12 mars 2026 (élèves seuls)

- 9h : accueil
- 10h : levain

## Session du 9 avril 2026 (au fournil)

- 9h : accueil
- 10h : levain
`, want: `
2026-03-12: Session du 12 mars 2026
  for élèves (seuls)
  * 09:00- accueil [opening]
  * 10:00- levain
2026-04-09: Session du 9 avril 2026 (au fournil)
  * 09:00- accueil [opening]
  * 10:00- levain
`},
	})
}
