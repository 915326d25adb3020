package interpret_test

import (
	"testing"

	"deroule/convert"
)

// What a cell, a heading or a line says of days and hours, whatever the syntax.
func TestMoments(t *testing.T) {
	runPlans(t, []planCase{
		{name: "two days in a cell", plan: `
| Date | Horaires | Titre |
| --- | --- | --- |
| 3 et 9 mars 2026 | 9h-12h | Levain |
| 17 mars 2026 ; 24 mars 2026 | 14h-17h | Fournil |
| 31 mars 2026 9h-10h, 7 avril 2026 14h-15h | | Moulin |
| 14 ou 21 avril 2026 | 9h-12h | Brioche |
`, want: `
2026-03-03: Levain
  hours 09:00-12:00
2026-03-09: Levain
  hours 09:00-12:00
2026-03-17: Fournil
  hours 14:00-17:00
2026-03-24: Fournil
  hours 14:00-17:00
2026-03-31: Moulin
  hours 09:00-10:00
2026-04-07: Moulin
  hours 14:00-15:00
2026-04-14 or 2026-04-21: Brioche [tentative]
  hours 09:00-12:00
`},
		{name: "days that were moved", plan: `
| Date | Horaires | Titre |
| --- | --- | --- |
| 3 mars 2026 reporté au 10 mars 2026 | 9h-12h | Levain |
| 17 mars 2026 (au lieu du 16 mars 2026) | 9h-12h | Fournil |
| 24 mars 2026 | 9h-12h | Moulin (déplacé au 31 mars 2026) |
`, want: `
2026-03-10: Levain
  hours 09:00-12:00
  note 3 mars 2026 reporté au 10 mars 2026
2026-03-17: Fournil
  hours 09:00-12:00
  note 17 mars 2026 (au lieu du 16 mars 2026)
2026-03-31: Moulin
  hours 09:00-12:00
  note 24 mars 2026 : déplacé au 31 mars 2026
`},
		{name: "headings of days that were moved", plan: `
# Boulangerie

## Mardi 3 mars 2026 : Levain (reporté au 10 mars)

- 9h : pétrissage
- 10h : façonnage

## Mardi 17 mars 2026 : Fournil

- 9h : allumage
- 10h : cuisson
`, want: `
title Boulangerie
2026-03-10: Levain
  * 09:00- pétrissage
  * 10:00- façonnage
  note 3 mars 2026 : reporté au 10 mars
2026-03-17: Fournil
  * 09:00- allumage
  * 10:00- cuisson
`},
		{name: "the heading of the only day, which was moved", plan: `
# Boulangerie

## Mardi 3 mars 2026 : Levain (reporté au 10 mars)

- 9h : pétrissage
- 10h : façonnage
`, want: `
title Boulangerie
2026-03-10: Levain
  * 09:00- pétrissage
  * 10:00- façonnage
  note 3 mars 2026 : reporté au 10 mars
`},
		{name: "a heading of two days", plan: `
# Boulangerie

## 3 et 9 mars 2026 : Levain

- 9h : accueil
- 10h : pétrissage
`, want: `
title Boulangerie
2026-03-03: Levain
  * 09:00- accueil [opening]
  * 10:00- pétrissage
2026-03-09: Levain
  * 09:00- accueil [opening]
  * 10:00- pétrissage
`},
		{name: "days and hours in org", org: true, plan: `
| Date | Horaires | Titre |
|------+----------+-------|
| 3 mars 26 | 9h-17h (pause de 12h à 14h) | Levain |
| 9 mars (2026) | 14h-16h, inscription avant 18h la veille | Fournil |
| 17 mars 26 | 22h-26h | Fournée de nuit |
| 24 mars 26 | 14h-13h | Moulin |
`, want: `
2026-03-03: Levain
  hours 09:00-17:00
  note (pause de 12h à 14h)
2026-03-09: Fournil
  hours 14:00-16:00
  note inscription avant 18h la veille
2026-03-17: Fournée de nuit
  hours 22:00-02:00
2026-03-24: Moulin
  hours 14:00-
  note 14:00-13:00
plan.org:5:16: warning no-such-hour/past-midnight 22h-26h; 02:00;
plan.org:6:16: warning end-before-start 14:00-13:00;
`},
		{name: "hours of a running order that end before they begin", plan: `
# Fournée

## 3 mars 2026

- 9h-10h : pétrissage
- 11h-10h : façonnage
- 22h-1h : cuisson
`, want: `
title Fournée
2026-03-03:
  * 09:00-10:00 pétrissage
  * 11:00- façonnage {details 11:00-10:00}
  * 22:00-01:00 cuisson
plan.md:6:3: warning end-before-start 11:00-10:00;
`},
		{name: "zones", plan: `
| Date | Horaires | Titre |
| --- | --- | --- |
| 9 juin 2026 | 10h-11h (heure de Paris) | Levain |
| 10 juin 2026 | 14:00-15:00 UTC | Fournil |
| 11 juin 2026 | 10:00 EST | Moulin |
| 12 juin 2026 | 9h-10h (GMT+4) | Brioche |
| 13 juin 2026 | 9h CST | Pain |
| 14 juin 2026 | 9h-10h CET | Miche |
`, want: `
2026-06-09: Levain
  hours 10:00-11:00
2026-06-10: Fournil
  hours 16:00-17:00
2026-06-11: Moulin
  hours 10:00-
  zone America/New_York
2026-06-12: Brioche
  hours 07:00-08:00
2026-06-13: Pain
  hours 09:00-
2026-06-14: Miche
  hours 09:00-10:00
plan.md:4:18: info other-zone/converted 14:00-15:00; UTC; 16:00-17:00; Europe/Paris;
plan.md:5:18: warning other-zone America/New_York;
plan.md:5:18: warning other-zone/season EST; EDT; 2026-06-11; America/New_York;
plan.md:6:18: info other-zone/converted 09:00-10:00; GMT+4; 07:00-08:00; Europe/Paris;
plan.md:7:18: warning other-zone/unsure CST; Europe/Paris;
plan.md:8:18: warning other-zone/season CET; CEST; 2026-06-14; Europe/Paris;
`},
		{name: "one zone for all", plan: `
# Fournées d'outre-mer

Les horaires sont donnés en heure de La Réunion.

| Date | Horaires | Titre |
| --- | --- | --- |
| 9 juin 2026 | 10h-11h | Levain |
| 10 juin 2026 | 14h-15h | Fournil |
`, want: `
title Fournées d'outre-mer
summary Les horaires sont donnés en heure de La Réunion.
zone Indian/Reunion
2026-06-09: Levain
  hours 10:00-11:00
2026-06-10: Fournil
  hours 14:00-15:00
`},
		{name: "a zone in the name of a column, and another that the user says", opt: convert.ReadOptions{Timezone: "Europe/Paris"}, plan: `
| Date | Horaires (heure de Montréal) | Titre |
| --- | --- | --- |
| 9 juin 2026 | 10h-11h | Levain |
| 10 juin 2026 | 14h-15h | Fournil |
`, want: `
2026-06-09: Levain
  hours 10:00-11:00
  zone America/Toronto
2026-06-10: Fournil
  hours 14:00-15:00
  zone America/Toronto
plan.md:1:20: warning other-zone America/Toronto;
`},
	})
}

// Parts of the day with how long they last, stamps, and what each session has in common.
func TestMomentsOfLines(t *testing.T) {
	runPlans(t, []planCase{
		{name: "parts of the day with their length", plan: `
# Levain

## Mardi 3 mars 2026

- Matin (3h) : pétrir à la main
- Après-midi (2h30) : façonner les pâtons
`, want: `
title Levain
2026-03-03:
  * - pétrir à la main
  * - façonner les pâtons
`},
		{name: "stamps", plan: `
| Titre | Début | Fin |
| --- | --- | --- |
| Levain | 2026-03-03T09:00 | 2026-03-03T12:00 |
| Fournil | 2026-03-09T07:00:00Z | 2026-03-09T08:30:00Z |
| Moulin | 2026-03-17T14:00:00+02:00 | 2026-03-17T15:00:00+02:00 |
| Brioche | 20260324T090000 | 20260324T100000 |
`, want: `
2026-03-03: Levain
  hours 09:00-12:00
2026-03-09: Fournil
  hours 08:00-09:30
2026-03-17: Moulin
  hours 13:00-14:00
2026-03-24: Brioche
  hours 09:00-10:00
plan.md:4:24: info other-zone/converted 07:00-08:30; Z; 08:00-09:30; Europe/Paris;
plan.md:5:23: info other-zone/converted 14:00-15:00; +02:00; 13:00-14:00; Europe/Paris;
`},
		{name: "a usual time and place without a verb", plan: `
# Fournil partagé

Les mardis, 18h30-20h.

Les ateliers auront lieu en présentiel, en salle du Four.

| Date | Titre |
| --- | --- |
| 3 mars 2026 | Levain |
| 10 mars 2026 | Brioche |
`, want: `
title Fournil partagé
usually 18:30-20:00 salle du Four
2026-03-03: Levain
  hours 18:30-20:00
  place salle du Four
  hours by default plan.md:3:13
  place by default plan.md:3:13
2026-03-10: Brioche
  hours 18:30-20:00
  place salle du Four
  hours by default plan.md:3:13
  place by default plan.md:3:13
note  / Les mardis, 18h30-20h.⏎Les ateliers auront lieu en présentiel, en salle du Four.
`},
		{name: "a day and its hours in one cell", plan: `
| Date | Titre |
| --- | --- |
| 03/03/2026, 13h30 – 18h | Levain |
| 10/03/2026 de 13h30 à 18h | Fournil |
| 2026-03-17 13:30-18:00 | Moulin |
| dès que possible | Brioche |
`, want: `
2026-03-03: Levain
  hours 13:30-18:00
2026-03-10: Fournil
  hours 13:30-18:00
2026-03-17: Moulin
  hours 13:30-18:00
: Brioche
  note dès que possible
plan.md:6:3: warning unread-date dès que possible;
`},
	})
}
