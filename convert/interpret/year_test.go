package interpret_test

import (
	"testing"

	"deroule/convert"
)

// A date without a year takes it from its own cell, from the nearest heading
// above, from the introduction or from the caller, in this order.
func TestYearEvidence(t *testing.T) {
	runPlans(t, []planCase{
		{name: "the cell itself, before the heading above", plan: `
# Saison 2025

| Dates | Thème |
| --- | --- |
| 12 mars 2024 | Levain |
| 9 avril | Fournil |
`, want: `
title Saison 2025
2024-03-12:
  theme Levain
2024-04-09:
  theme Fournil
`},
		{name: "two digits are a year too", plan: `
| Dates | Thème |
| --- | --- |
| 12/03/24 | Levain |
| 9 avril | Fournil |
`, want: `
2024-03-12:
  theme Levain
2024-04-09:
  theme Fournil
`},
		{name: "a row below that names it, for those above", plan: `
| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
| 9 avril 2024 | Fournil |
`, want: `
2024-03-12:
  theme Levain
2024-04-09:
  theme Fournil
`},
		{name: "the nearest heading, before the title", plan: `
# Saison 2023

## Ateliers 2025

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Saison 2023
2025-03-12:
  theme Levain
`},
		{name: "the heading above, for headings below it", plan: `
# Ateliers

## Printemps 2025

### Atelier du 12 mars

- 9h : levain
- 10h : fournil

### Atelier du 9 avril

- 9h : levain
- 10h : fournil
`, want: `
title Ateliers
2025-03-12: Atelier du 12 mars
  * 09:00- levain
  * 10:00- fournil
2025-04-09: Atelier du 9 avril
  * 09:00- levain
  * 10:00- fournil
`},
		{name: "the title, before the introduction", plan: `
# Saison 2025

Le bilan de 2023 est en ligne.

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Saison 2025
summary Le bilan de 2023 est en ligne.
2025-03-12:
  theme Levain
`},
		{name: "a period in the introduction", plan: `
# Les ateliers du fournil

Ils ont lieu de janvier à juin 2024.

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Les ateliers du fournil
summary Ils ont lieu de janvier à juin 2024.
2024-03-12:
  theme Levain
`},
		{name: "the front matter", plan: `
---
title: Les ateliers du fournil
year: 2022
---

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Les ateliers du fournil
2022-03-12:
  theme Levain
note year / 2022
`},
		{name: "the caller, where the document is silent", opt: convert.ReadOptions{Year: 2024}, plan: `
# Les ateliers du fournil

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Les ateliers du fournil
2024-03-12:
  theme Levain
  dates by flag plan.md:5:3
`},
		{name: "the document, against the caller", opt: convert.ReadOptions{Year: 2024}, plan: `
# Les ateliers 2025

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
`, want: `
title Les ateliers 2025
2025-03-12:
  theme Levain
`},
		{name: "the heading of the same session, for its row and the rows beside it", plan: `
| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
| 14 mai | Fournil |

## Atelier du 12 mars 2024

- 9h : accueil
`, want: `
2024-03-12: Atelier du 12 mars 2024
  theme Levain
  * 09:00- accueil [opening]
2024-05-14:
  theme Fournil
`},
		{name: "the row of a session, for headings beside its own", plan: `
| Dates | Thème |
| --- | --- |
| 12 mars 2024 | Levain |

## Atelier du 12 mars

- 9h : accueil

## Atelier du 14 mai

- 9h : accueil
`, want: `
2024-03-12: Atelier du 12 mars
  theme Levain
  * 09:00- accueil [opening]
2024-05-14: Atelier du 14 mai
  * 09:00- accueil [opening]
`},
		{name: "an org stamp", org: true, plan: `
* <2024-03-12 mar.> Levain
- 9h : accueil
- 10h : pétrissage
* 9 avril : fournil
- 9h : accueil
- 10h : cuisson
`, want: `
2024-03-12: Levain
  * 09:00- accueil [opening]
  * 10:00- pétrissage
2024-04-09: fournil
  * 09:00- accueil [opening]
  * 10:00- cuisson
`},
	})
}

// After December comes the January of the next year.
func TestYearRollsOver(t *testing.T) {
	runPlans(t, []planCase{
		{name: "a plan of two years", plan: `
# Programme 2025-2026

| Dates | Thème |
| --- | --- |
| 9 octobre | Levain |
| 4 décembre | Fournil |
| 15 janvier | Farine |
| 12 mars | Meule |
`, want: `
title Programme 2025-2026
2025-10-09:
  theme Levain
2025-12-04:
  theme Fournil
2026-01-15:
  theme Farine
2026-03-12:
  theme Meule
plan.md:7:3: info year-rolled-over --01-15; 2025-12-04; 2026;
`},
		{name: "a plan of two years that begins in its second one", plan: `
# Programme 2025/2026

| Dates | Thème |
| --- | --- |
| 12 mars | Levain |
| 9 avril | Fournil |
`, want: `
title Programme 2025/2026
2026-03-12:
  theme Levain
2026-04-09:
  theme Fournil
`},
		{name: "a plan of one year, whose weekdays say it began in the one before", plan: `
# Programme 2026

| Dates | Thème |
| --- | --- |
| jeudi 9 octobre | Levain |
| jeudi 15 janvier | Fournil |
`, want: `
title Programme 2026
2025-10-09:
  theme Levain
2026-01-15:
  theme Fournil
plan.md:6:3: info year-rolled-over --01-15; 2025-10-09; 2026;
`},
		{name: "backwards from a row that states its year", plan: `
| Dates | Thème |
| --- | --- |
| 9 octobre | Levain |
| 4 décembre | Fournil |
| 15 janvier 2026 | Farine |
`, want: `
2025-10-09:
  theme Levain
2025-12-04:
  theme Fournil
2026-01-15:
  theme Farine
`},
		{name: "headings", plan: `
## 9 décembre 2025 : levain

- 9h : accueil

## 15 janvier : fournil

- 9h : accueil
`, want: `
2025-12-09: levain
  * 09:00- accueil [opening]
2026-01-15: fournil
  * 09:00- accueil [opening]
plan.md:5:4: info year-rolled-over --01-15; 2025-12-09; 2026;
`},
		{name: "items of a list", plan: `
- 2 décembre 2025, 18h : levain
- 6 janvier, 18h : fournil
`, want: `
2025-12-02: levain
  hours 18:00-
2026-01-06: fournil
  hours 18:00-
plan.md:2:3: info year-rolled-over --01-06; 2025-12-02; 2026;
`},
		{name: "a range over the end of the year takes nobody with it", plan: `
| Dates | Thème |
| --- | --- |
| 7 ou 14 novembre 2025 | Levain |
| 30 décembre au 2 janvier | Fournil |
| 5 janvier | Farine |
`, want: `
2025-11-07 or 2025-11-14:  [tentative]
  theme Levain
2025-12-30 to 2026-01-02:
  theme Fournil
2026-01-05:
  theme Farine
plan.md:5:3: info year-rolled-over --01-05; 2025-12-30; 2026;
`},
		{name: "a range that states only the year of its end", plan: `
| Dates | Thème |
| --- | --- |
| 30 décembre au 2 janvier 2026 | Fournil |
| 5 janvier | Farine |
`, want: `
2025-12-30 to 2026-01-02:
  theme Fournil
2026-01-05:
  theme Farine
plan.md:4:3: info year-rolled-over --01-05; 2025-12-30; 2026;
`},
		{name: "rows out of order by weeks roll nothing over", plan: `
# Programme 2026

| Dates | Thème |
| --- | --- |
| 15 janvier | Levain |
| 12 mars | Fournil |
| 10 février | Farine |
`, want: `
title Programme 2026
2026-01-15:
  theme Levain
2026-02-10:
  theme Farine
2026-03-12:
  theme Fournil
`},
	})
}

// Dates are held against the calendar: the weekday that the plan names, the days
// that there are, and, where nobody states the year, the years that would fit.
func TestCalendar(t *testing.T) {
	runPlans(t, []planCase{
		{name: "a weekday that contradicts its date", plan: `
# Programme 2026

| Dates | Thème |
| --- | --- |
| lundi 12 mars | Levain |
| jeudi 9 avril | Fournil |
`, want: `
title Programme 2026
2026-03-12:
  theme Levain
2026-04-09:
  theme Fournil
plan.md:5:3: warning weekday-mismatch 2026-03-12; @monday; @thursday;
`},
		{name: "a weekday in a heading, and one in its row that agrees", plan: `
| Dates | Thème |
| --- | --- |
| jeudi 12 mars 2026 | Levain |

## Mercredi 12 mars : levain

- 9h : accueil
`, want: `
2026-03-12: levain
  theme Levain
  * 09:00- accueil [opening]
plan.md:5:4: warning weekday-mismatch 2026-03-12; @wednesday; @thursday;
`},
		{name: "weekdays of a range", plan: `
| Dates | Thème |
| --- | --- |
| lundi 16 au mercredi 18 mars 2026 | Levain |
| lundi 16 au vendredi 18 mars 2026 | Fournil |
`, want: `
2026-03-16 to 2026-03-18:
  theme Levain
2026-03-16 to 2026-03-18:
  theme Fournil
plan.md:4:3: warning weekday-mismatch 2026-03-18; @friday; @wednesday;
`},
		{name: "days that no calendar has", plan: `
| Dates | Thème |
| --- | --- |
| 31 juin 2026 | Levain |
| 29 février 2026 | Fournil |
| 12 mars 2026 | Farine |
`, want: `
:
  theme Levain
  note 31 juin 2026
:
  theme Fournil
  note 29 février 2026
2026-03-12:
  theme Farine
plan.md:3:3: warning no-such-date 31 juin 2026;
plan.md:4:3: warning no-such-date 29 février 2026;
`},
		{name: "a day that its year does not have", plan: `
# Programme 2026

| Dates | Thème |
| --- | --- |
| 29 février | Levain |
| 12 mars | Farine |
`, want: `
title Programme 2026
--02-29:
  theme Levain
2026-03-12:
  theme Farine
plan.md:5:3: warning no-such-date/year 2026-02-29;
`},
		{name: "a day that its year has", plan: `
# Programme 2028

| Dates | Thème |
| --- | --- |
| mardi 29 février | Levain |
`, want: `
title Programme 2028
2028-02-29:
  theme Levain
`},
		{name: "nobody states the year, weekdays propose it", plan: `
| Dates | Thème |
| --- | --- |
| jeudi 15 janvier | Levain |
| jeudi 12 mars | Fournil |
`, want: `
--01-15:
  theme Levain
--03-12:
  theme Fournil
plan.md:3:3: warning unknown-year/proposal 2; 2015, 2026 (2/2 @workdays, 2 @thursday); 2026;
`},
		{name: "nobody states the year, nothing but workdays propose it", plan: `
| Dates | Thème |
| --- | --- |
| 14 janvier | Levain |
| 11 mars | Fournil |
| 8 avril | Farine |
`, want: `
--01-14:
  theme Levain
--03-11:
  theme Fournil
--04-08:
  theme Farine
plan.md:3:3: warning unknown-year/proposal 3; 2013, 2019, 2030 (3/3 @workdays, 3 @monday); 2014, 2025, 2031 (3/3 @workdays, 3 @tuesday); 2015, 2026 (3/3 @workdays, 3 @wednesday); 2021, 2027 (3/3 @workdays, 3 @thursday); 2030;
`},
	})
}
