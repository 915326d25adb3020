package interpret_test

import (
	"testing"

	"deroule/convert"
	"deroule/model"
)

// Headings, and lines that serve as headings, cut a document into sessions.
func TestSections(t *testing.T) {
	runPlans(t, []planCase{
		{name: "bold lines that name a day are headings", plan: `
# Ateliers 2026

**Jeudi 12 mars : levain**

- 9h : accueil
- 10h : pétrissage

**Jeudi 9 avril : fournil**

- 9h : accueil
- 10h : cuisson
`, want: `
title Ateliers 2026
2026-03-12: levain
  * 09:00- accueil [opening]
  * 10:00- pétrissage
2026-04-09: fournil
  * 09:00- accueil [opening]
  * 10:00- cuisson
`},
		{name: "plain lines that name a day, above running orders", plan: `
Jeudi 12 mars 2026

- 9h : accueil
- 10h : pétrissage

Vendredi 13 mars 2026

- 9h : accueil
- 10h : cuisson
`, want: `
2026-03-12:
  * 09:00- accueil [opening]
  * 10:00- pétrissage
2026-03-13:
  * 09:00- accueil [opening]
  * 10:00- cuisson
`},
		{name: "a sentence with a day is no heading", plan: `
Nous fêterons le pain le 12 mars 2026 au fournil.

- 9h : accueil
- 10h : pétrissage
`, want: `
:
  * 09:00- accueil [opening]
  * 10:00- pétrissage
  note Nous fêterons le pain le 12 mars 2026 au fournil.
`},
		{name: "the first line of a document without headings is its title", plan: `
Les ateliers du fournil

| Dates | Titre |
| --- | --- |
| 12 mars 2026 | Levain |
`, want: `
title Les ateliers du fournil
2026-03-12: Levain
`},
		{name: "a title with the day of the only session", plan: `
# Stage du 12 mars 2026 : le levain

- 9h : accueil
- 10h : pétrissage
`, want: `
title Stage du 12 mars 2026 : le levain
2026-03-12: Stage du 12 mars 2026 : le levain
  * 09:00- accueil [opening]
  * 10:00- pétrissage
`},
		{name: "sections below a session answer labels or make lists", plan: `
# Ateliers

## Session du 12 mars 2026

### Objectifs

- nourrir un levain

### Qui va animer ?

Ana Brune

### Déroulé

- 9h : accueil
- 10h : pétrissage

### Farines à comparer

- seigle
- épeautre

### Accès

Le fournil est derrière la mairie.
`, want: `
title Ateliers
2026-03-12: Session du 12 mars 2026
  aims nourrir un levain
  led by Ana Brune
  * 09:00- accueil [opening]
  * 10:00- pétrissage
  list Farines à comparer = seigle; épeautre
  note Accès
  note Le fournil est derrière la mairie.
`},
		{name: "a period above a table of sessions is no session", plan: `
# Ateliers

## Du 1er mars au 30 juin 2026

| Dates | Titre |
| --- | --- |
| 12 mars | Levain |
| 9 avril | Fournil |
`, want: `
title Ateliers
2026-03-12: Levain
2026-04-09: Fournil
`},
		{name: "a title that is not the first thing said of the day", plan: `
# Ateliers 2026

## Levain, le 12 mars

- 9h : accueil

## Visite du 9 avril au moulin

- 9h : accueil

## Samedi 14 mars, 9h-12h : fournil

- 9h : accueil
`, want: `
title Ateliers 2026
2026-03-12: Levain, le 12 mars
  * 09:00- accueil [opening]
2026-03-14: fournil
  hours 09:00-12:00
  * 09:00- accueil [opening]
2026-04-09: Visite du 9 avril au moulin
  * 09:00- accueil [opening]
`},
		{name: "a day named twice in a heading", plan: `
## 12 mars 2026, jour 1, jeudi : levain

- 9h : accueil

## 13 mars 2026, jour 2, vendredi : fournil

- 9h : accueil
`, want: `
2026-03-12: levain
  * 09:00- accueil [opening]
2026-03-13: fournil
  * 09:00- accueil [opening]
`},
	})
}

// Lines that Markdown glues to the item above are cut off it, and that is said.
func TestGluedLines(t *testing.T) {
	runPlans(t, []planCase{
		{name: "an entry and a sentence", plan: `
## Session du 12 mars 2026

- 9h : accueil
10h : pétrissage
- 12h : repas
Apporter un bocal.
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  * 09:00- accueil [opening]
  * 10:00- pétrissage
  * 12:00- repas [meal]
  note Apporter un bocal.
plan.md:4:1: info split-line
plan.md:6:1: info split-line
`},
		{name: "a line that an editor wrapped goes on", plan: `
## Session du 12 mars 2026

- 9h : accueil de tous les stagiaires dans la grande
salle du fournil nord
- 12h : repas
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  * 09:00- accueil de tous les stagiaires dans la grande salle du fournil nord [opening]
  * 12:00- repas [meal]
`},
	})
}

// Days that follow each other under one title are the days of one event.
func TestEvents(t *testing.T) {
	runPlans(t, []planCase{
		{name: "headings that are days", plan: `
# Université du pain 2026

Elle se tient au moulin.

## Jeudi 12 mars : le grain

- 9h : accueil
- 10h : semis

## Vendredi 13 mars : la farine

### 9h - 10h : mouture

Les deux meules.

### 10h : tamis
`, want: `
title Université du pain 2026
summary Elle se tient au moulin.
2026-03-12 to 2026-03-13: Université du pain 2026
  day 2026-03-12 | le grain
  day 2026-03-13 | la farine
  * 2026-03-12 09:00- accueil [opening]
  * 2026-03-12 10:00- semis
  * 2026-03-13 09:00-10:00 mouture {details Les deux meules.}
  * 2026-03-13 10:00- tamis
`},
		{name: "a weekend between two days", plan: `
# Université du pain

## Vendredi 13 mars 2026

- 9h : un
- 10h : deux

## Lundi 16 mars 2026

- 9h : trois
- 10h : quatre
`, want: `
title Université du pain
2026-03-13 to 2026-03-16: Université du pain
  day 2026-03-13
  day 2026-03-16
  * 2026-03-13 09:00- un
  * 2026-03-13 10:00- deux
  * 2026-03-16 09:00- trois
  * 2026-03-16 10:00- quatre
`},
		{name: "days too far apart are sessions", plan: `
# Ateliers du pain

## 12 mars 2026

- 9h : un
- 10h : deux

## 19 mars 2026

- 9h : trois
- 10h : quatre
`, want: `
title Ateliers du pain
2026-03-12:
  * 09:00- un
  * 10:00- deux
2026-03-19:
  * 09:00- trois
  * 10:00- quatre
`},
		{name: "days called sessions are sessions", plan: `
# Ateliers du pain

## Session du 12 mars 2026

- 9h : un

## Session du 13 mars 2026

- 9h : deux
`, want: `
title Ateliers du pain
2026-03-12: Session du 12 mars 2026
  * 09:00- un
2026-03-13: Session du 13 mars 2026
  * 09:00- deux
`},
		{name: "a period in the heading, its days below", plan: `
# Ateliers

## Stage du 12 au 13 mars 2026

Lieu : Moulin

### Jeudi 12 mars

- 9h : un

### Vendredi 13 mars

Horaires : 9h - 16h

- 9h : deux
`, want: `
title Ateliers
2026-03-12 to 2026-03-13: Stage du 12 au 13 mars 2026
  place Moulin
  day 2026-03-12
  day 2026-03-13 | 09:00-16:00
  * 2026-03-12 09:00- un
  * 2026-03-13 09:00- deux
`},
		{name: "days without dates", plan: `
# Stage de panification

## Jour 1 : le levain

- 9h : accueil
- 10h : pétrissage

## Jour 2 : le four

- 9h : cuisson
- 12h : repas
`, want: `
title Stage de panification
: Stage de panification
  day Jour 1 : le levain
  day Jour 2 : le four
  * day 1 09:00- accueil [opening]
  * day 1 10:00- pétrissage
  * day 2 09:00- cuisson
  * day 2 12:00- repas [meal]
`},
		{name: "days of one entry each", plan: `
# Stage de panification

## Jour 1

- 9h : accueil

## Jour 2

- 9h : bilan
`, want: `
title Stage de panification
: Stage de panification
  day Jour 1
  day Jour 2
  * day 1 09:00- accueil [opening]
  * day 2 09:00- bilan
`},
		{name: "a day of another time below a session is none of its days", plan: `
## Session du 12 mars 2026

- 9h : accueil
- 10h : levain

### Inscriptions avant le 5 mars 2026

Auprès de la mairie.
`, want: `
title Session du 12 mars 2026
2026-03-12: Session du 12 mars 2026
  * 09:00- accueil [opening]
  * 10:00- levain
  note Inscriptions avant le 5 mars 2026
  note Auprès de la mairie.
`},
		{name: "days without dates, and the caller's first day", opt: convert.ReadOptions{Date: model.Date{Year: 2026, Month: 12, Day: 3}}, plan: `
# Stage de panification

## Jour 1 : le levain

- 9h : accueil
- 10h : pétrissage

## Jour 2 : le four

- 9h : cuisson
- 12h : repas
`, want: `
title Stage de panification
2026-12-03 to 2026-12-04: Stage de panification
  day 2026-12-03 | Jour 1 : le levain
  day 2026-12-04 | Jour 2 : le four
  * 2026-12-03 09:00- accueil [opening]
  * 2026-12-03 10:00- pétrissage
  * 2026-12-04 09:00- cuisson
  * 2026-12-04 12:00- repas [meal]
  dates by flag
`},
	})
}
