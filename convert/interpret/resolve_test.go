package interpret_test

import "testing"

// What a sentence says of all sessions goes to those that say nothing themselves.
func TestDefaults(t *testing.T) {
	runPlans(t, []planCase{
		{name: "hours and place, for rows without their own", plan: `
# Ateliers 2026

Sauf mention contraire, les sessions ont lieu de 9h à 17h au Fournil nord.

| Dates | Horaires | Lieu | Thème |
| --- | --- | --- | --- |
| 12 mars | | | Levain |
| 9 avril | 10h-12h | Mairie | Farine |
`, want: `
title Ateliers 2026
usually 09:00-17:00 Fournil nord
2026-03-12:
  theme Levain
  hours 09:00-17:00
  place Fournil nord
  hours by default plan.md:3:47
  place by default plan.md:3:47
2026-04-09:
  theme Farine
  hours 10:00-12:00
  place Mairie
note  / Sauf mention contraire, les sessions ont lieu de 9h à 17h au Fournil nord.
`},
		{name: "not where the session speaks of hours that are no clock", plan: `
# Ateliers 2026

Sauf mention contraire, les sessions ont lieu de 9h à 17h.

| Dates | Horaires | Thème |
| --- | --- | --- |
| 12 mars | toute la journée | Levain |
| 9 avril | selon la fournée | Farine |
`, want: `
title Ateliers 2026
usually 09:00-17:00
2026-03-12:
  theme Levain
  note toute la journée
2026-04-09:
  theme Farine
  field Horaires = selon la fournée
note  / Sauf mention contraire, les sessions ont lieu de 9h à 17h.
plan.md:8:13: warning unread-hours selon la fournée;
`},
		{name: "not where the running order begins otherwise", plan: `
# Ateliers 2026

Sauf mention contraire, les sessions ont lieu de 9h à 17h.

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
| 9 avril | Farine |

## Session du 12 mars

- 10h : accueil
- 12h : fournée

## Session du 9 avril

- 9h : accueil
- 12h : fournée
`, want: `
title Ateliers 2026
usually 09:00-17:00
2026-03-12: Session du 12 mars
  theme Levain
  * 10:00- accueil [opening]
  * 12:00- fournée
2026-04-09: Session du 9 avril
  theme Farine
  hours 09:00-17:00
  * 09:00- accueil [opening]
  * 12:00- fournée
  hours by default plan.md:3:47
note  / Sauf mention contraire, les sessions ont lieu de 9h à 17h.
plan.md:12:3: info default-not-used 09:00-17:00; 10:00; see plan.md:3:47
`},
		{name: "not for sessions of several days or without a day", plan: `
# Ateliers 2026

Sauf mention contraire, les sessions ont lieu de 9h à 17h.

| Dates | Thème |
| --- | --- |
| 12 et 13 mars | Levain |
| à venir | Farine |
`, want: `
title Ateliers 2026
usually 09:00-17:00
2026-03-12 to 2026-03-13:
  theme Levain
:  [tentative]
  theme Farine
note  / Sauf mention contraire, les sessions ont lieu de 9h à 17h.
`},
		{name: "hours in a heading above the table", plan: `
# Ateliers

## Ateliers 2026, toujours de 9h à 12h

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Ateliers
usually 09:00-12:00
2026-03-12:
  theme Levain
  hours 09:00-12:00
  hours by default plan.md:3:28
`},
		{name: "lines of the introduction", plan: `
# Ateliers 2026

Lieu : Fournil nord
Horaires : 9h-12h

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
| 9 avril | Farine |
`, want: `
title Ateliers 2026
usually 09:00-12:00 Fournil nord
2026-03-12:
  theme Levain
  hours 09:00-12:00
  place Fournil nord
  hours by default plan.md:3:8
  place by default plan.md:3:8
2026-04-09:
  theme Farine
  hours 09:00-12:00
  place Fournil nord
  hours by default plan.md:3:8
  place by default plan.md:3:8
note  / Lieu : Fournil nord Horaires : 9h-12h
`},
		{name: "lines of the introduction are the only session's own", plan: `
# Atelier du 12 mars 2026

Lieu : Fournil nord
Horaires : 9h-12h

- 9h : accueil
- 10h : levain
`, want: `
title Atelier du 12 mars 2026
2026-03-12: Atelier du 12 mars 2026
  hours 09:00-12:00
  place Fournil nord
  * 09:00- accueil [opening]
  * 10:00- levain
`},
	})
}

// A session is held against its running order.
func TestAgendaOutsideHours(t *testing.T) {
	runPlans(t, []planCase{
		{name: "before the session", plan: `
## Session du 12 mars 2026

Horaires : 9h30 - 12h

- 9h : accueil
- 9h30 : levain
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  hours 09:30-12:00
  * 09:00- accueil [opening]
  * 09:30- levain
plan.md:5:3: warning agenda-outside-hours/start 09:00; 09:30; see plan.md:3:12
`},
		{name: "after the session", plan: `
## Session du 12 mars 2026

Horaires : 9h - 12h

- 9h : accueil
- 11h - 12h30 : levain
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  hours 09:00-12:00
  * 09:00- accueil [opening]
  * 11:00-12:30 levain
plan.md:6:3: warning agenda-outside-hours/end 12:30; 12:00; see plan.md:3:12
`},
		{name: "both, the row's hours named", plan: `
| Dates | Horaires | Thème |
| --- | --- | --- |
| 12 mars 2026 | 9h30-12h | Levain |

## Session du 12 mars

- 9h - 9h30 : accueil
- 9h30 - 12h30 : levain
`, want: `
2026-03-12: Session du 12 mars
  theme Levain
  hours 09:30-12:00
  * 09:00-09:30 accueil [opening]
  * 09:30-12:30 levain
plan.md:7:3: warning agenda-outside-hours/start 09:00; 09:30; see plan.md:3:18
plan.md:8:3: warning agenda-outside-hours/end 12:30; 12:00; see plan.md:3:18
`},
		{name: "a session over midnight ends in the night", plan: `
## Fournée du 12 mars 2026

Horaires : 22h - 2h

- 22h - 23h : pétrissage
- 23h - 1h : pousse
`, want: `
title Fournée du 12 mars 2026
2026-03-12: Fournée du 12 mars 2026
  hours 22:00-02:00
  * 22:00-23:00 pétrissage
  * 23:00-01:00 pousse
`},
		{name: "hours by audience are no bounds", plan: `
## Session du 12 mars 2026

Horaires : 9h30-12h élèves, 14h-17h mentors

- 9h : accueil
- 18h : fin
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  hours 09:30-12:00 élèves, 14:00-17:00 mentors
  * 09:00- accueil [opening]
  * 18:00- fin [end]
`},
	})
}

// Hours without am or pm that fall back during the day are those of the afternoon.
func TestAfternoon(t *testing.T) {
	runPlans(t, []planCase{
		{name: "after noon", plan: `
# Field day, 12 March 2026

- 9:00-12:15 Boats
- 12:15-1:30 Lunch
- 1:30-3:00 Nets
- 3:00 Ropes
`, want: `
title Field day, 12 March 2026
2026-03-12: Field day
  * 09:00-12:15 Boats
  * 12:15-13:30 Lunch [meal]
  * 13:30-15:00 Nets
  * 15:00- Ropes
`},
		{name: "each day for itself", plan: `
# Camp 2026

## Thursday 12 March

- 9:00 Boats
- 2:00 Nets

## Friday 13 March

- 8:30 Ropes
- 1:15 Lunch
`, want: `
title Camp 2026
2026-03-12 to 2026-03-13: Camp 2026
  day 2026-03-12
  day 2026-03-13
  * 2026-03-12 09:00- Boats
  * 2026-03-12 14:00- Nets
  * 2026-03-13 08:30- Ropes
  * 2026-03-13 13:15- Lunch [meal]
`},
		{name: "hours that only a 24 hour clock shows stay", plan: `
## 12 mars 2026

- 14h : filets
- 9h : rangement
`, want: `
title 12 mars 2026
2026-03-12:
  * 14:00- filets
  * 09:00- rangement
`},
	})
}

// Sessions stand in the order of their dates where all of them have one.
func TestOrder(t *testing.T) {
	runPlans(t, []planCase{
		{name: "by date", plan: `
- 9 avril 2026, 18h : deux
- 12 mars 2026, 18h : un
`, want: `
2026-03-12: un
  hours 18:00-
2026-04-09: deux
  hours 18:00-
`},
		{name: "as in the source, where a date has no year", plan: `
| Dates | Thème |
| --- | --- |
| 9 avril | Deux |
| 12 mars | Un |
`, want: `
--04-09:
  theme Deux
--03-12:
  theme Un
plan.md:3:3: warning unknown-year/proposal 2; 2012, 2018, 2029 (2/2 @workdays, 2 @monday); 2013, 2019, 2024, 2030 (2/2 @workdays, 2 @tuesday); 2014, 2025, 2031 (2/2 @workdays, 2 @wednesday); 2015, 2020, 2026 (2/2 @workdays, 2 @thursday); 2029;
`},
	})
}
