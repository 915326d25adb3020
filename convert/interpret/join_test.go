package interpret_test

import "testing"

// A row and the heading of the same day are one session: the heading wins where
// they disagree, and each difference is reported with both places.
func TestJoin(t *testing.T) {
	runPlans(t, []planCase{
		{name: "facts of both, lists joined with those of the row first", plan: `
| Dates | Thématique | Public | Animation | Objectifs |
| --- | --- | --- | --- | --- |
| 12 mars 2026 | Levain | Élèves | Ana | Nourrir un levain |

## Session du 12 mars (élèves)

Objectifs :

- nourrir un levain
- le garder au froid

Qui va animer ? Tom Brune

**Farines à comparer :**

- seigle
- épeautre

Apporter un bocal.
`, want: `
2026-03-12: Session du 12 mars
  theme Levain
  for Élèves
  aims Nourrir un levain; le garder au froid
  led by Ana; Tom Brune
  list Farines à comparer = seigle; épeautre
  note Apporter un bocal.
`},
		{name: "other hours, place and theme", plan: `
| Dates | Horaires | Lieu | Thématique |
| --- | --- | --- | --- |
| 12 mars 2026 | 9h-17h | Fournil nord | Levain |

## Session du 12 mars

Horaires : 10h-17h

Lieu : Fournil sud

Thème : Levain dur
`, want: `
2026-03-12: Session du 12 mars
  theme Levain dur
  hours 10:00-17:00
  place Fournil sud
  note Levain
  note Fournil nord
plan.md:3:18: warning conflict @hours; 09:00-17:00; 10:00-17:00; see plan.md:7:12
plan.md:3:27: warning conflict @place; Fournil nord; Fournil sud; see plan.md:9:8
plan.md:3:42: warning conflict @theme; Levain; Levain dur; see plan.md:11:9
`},
		{name: "the same facts, written otherwise", plan: `
| Dates | Horaires | Lieu | Thématique |
| --- | --- | --- | --- |
| 12 mars 2026 | 9h-17h | fournil nord | LEVAIN |

## Session du 12 mars

Horaires : 09:00 – 17:00

Lieu : Fournil Nord

Thème : « Levain »
`, want: `
2026-03-12: Session du 12 mars
  theme « Levain »
  hours 09:00-17:00
  place Fournil Nord
`},
		{name: "hours by audience are not replaced by plain ones", plan: `
| Dates | Horaires | Thématique |
| --- | --- | --- |
| 12 mars 2026 | 9h-12h élèves, 14h-17h mentors | Levain |

## Session du 12 mars

Horaires : 9h - 17h
`, want: `
2026-03-12: Session du 12 mars
  theme Levain
  hours 09:00-12:00 élèves, 14:00-17:00 mentors
plan.md:7:12: warning conflict @hours; 09:00-17:00; 09:00-12:00 élèves, 14:00-17:00 mentors; see plan.md:3:18
`},
		{name: "hours by audience replace plain ones", plan: `
| Dates | Horaires | Thématique |
| --- | --- | --- |
| 12 mars 2026 | 9h-17h | Levain |

## Session du 12 mars

Horaires : 9h-12h élèves, 14h-17h mentors
`, want: `
2026-03-12: Session du 12 mars
  theme Levain
  hours 09:00-12:00 élèves, 14:00-17:00 mentors
plan.md:3:18: warning conflict @hours; 09:00-17:00; 09:00-12:00 élèves, 14:00-17:00 mentors; see plan.md:7:12
`},
		{name: "the day tells two rows of one theme apart", plan: `
| Dates | Thématique |
| --- | --- |
| 12 mars 2026 | Levain |
| 9 avril 2026 | Levain |

## Session du 9 avril : levain

- 9h : accueil
- 10h : levain
`, want: `
2026-03-12:
  theme Levain
2026-04-09: Session du 9 avril : levain
  theme Levain
  * 09:00- accueil [opening]
  * 10:00- levain
`},
		{name: "groups tell two rows of one day apart", plan: `
| Dates | Public | Thématique |
| --- | --- | --- |
| 12 mars 2026 | Élèves | Levain |
| 12 mars 2026 | Mentors | Fournil |

## Session du 12 mars (mentors)

- 14h : visite
- 15h : fournée

## Session du 12 mars (élèves)

- 9h : accueil
- 10h : levain
`, want: `
2026-03-12: Session du 12 mars
  theme Levain
  for Élèves
  * 09:00- accueil [opening]
  * 10:00- levain
2026-03-12: Session du 12 mars
  theme Fournil
  for Mentors
  * 14:00- visite
  * 15:00- fournée
`},
		{name: "a heading without a day joins the row of its name", plan: `
| Dates | Thématique |
| --- | --- |
| 12 mars 2026 | Nourrir un levain |
| 9 avril 2026 | Fournil |

## Atelier 1 : nourrir un levain

- 9h : accueil
- 10h : levain
`, want: `
2026-03-12: Atelier 1 : nourrir un levain
  theme Nourrir un levain
  * 09:00- accueil [opening]
  * 10:00- levain
2026-04-09:
  theme Fournil
`},
		{name: "a heading of a day without a row is a session", plan: `
| Dates | Thématique |
| --- | --- |
| 12 mars 2026 | Levain |

## Session du 9 avril 2026 : fournil

- 9h : accueil
`, want: `
2026-03-12:
  theme Levain
2026-04-09: Session du 9 avril 2026 : fournil
  * 09:00- accueil [opening]
`},
		{name: "details of several days replace the row's one", plan: `
| Dates | Thématique |
| --- | --- |
| 12 mars 2026 | Levain |

## Stage du 12 au 13 mars 2026

Apporter un bocal.
`, want: `
2026-03-12 to 2026-03-13: Stage du 12 au 13 mars 2026
  theme Levain
  note Apporter un bocal.
plan.md:3:3: warning conflict @dates; 2026-03-12; 2026-03-12 – 2026-03-13; see plan.md:5:10
`},
		{name: "the details cancel the row", plan: `
| Dates | Thématique |
| --- | --- |
| 12 mars 2026 | Levain |

## Session du 12 mars (annulée)

Le four est en panne.
`, want: `
2026-03-12: Session du 12 mars [cancelled]
  theme Levain
  note Le four est en panne.
`},
		{name: "groups and their qualifiers are joined", plan: `
| Dates | Public | Thématique |
| --- | --- | --- |
| 12 mars 2026 | Élèves + Mentors l'après-midi | Levain |

## Session du 12 mars (élèves seuls)

- 9h : accueil
`, want: `
2026-03-12: Session du 12 mars
  theme Levain
  for Élèves (seuls) + Mentors (l'après-midi)
  * 09:00- accueil [opening]
`},
	})
}
