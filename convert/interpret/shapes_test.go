package interpret_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/formats"
	"deroule/model"
)

func readMarkdown(t *testing.T, text string) *model.Programme {
	t.Helper()
	md, _ := formats.All().ByName("md")
	p, err := md.Read(convert.Source{Name: "plan.md", Data: []byte(text)}, convert.ReadOptions{Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outlineOf writes the sessions with their days, hours, people and entries, a line each.
func outlineOf(p *model.Programme) string {
	var b strings.Builder
	for _, s := range p.Sessions {
		fmt.Fprintf(&b, "%s %s", s.FirstDate(), s.Title)
		for _, h := range s.Hours {
			fmt.Fprintf(&b, " %s", h)
		}
		if people := slices.Concat(s.Facilitators, s.Speakers); len(people) > 0 {
			fmt.Fprintf(&b, " by %s", strings.Join(people, "/"))
		}
		if s.Status != model.Confirmed {
			fmt.Fprintf(&b, " %s", s.Status)
		}
		b.WriteByte('\n')
		for _, e := range s.Agenda {
			b.WriteString("  ")
			if e.Day > 0 {
				fmt.Fprintf(&b, "day %d ", e.Day)
			}
			fmt.Fprintf(&b, "%s-%s %s", e.Start, e.End, e.Title)
			if e.People != nil {
				fmt.Fprintf(&b, " by %s", strings.Join(e.People, "/"))
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestShapes(t *testing.T) {
	for _, tc := range []struct{ name, plan, want string }{
		{"a heading that names its day twice", `
## Aug 6, day 1, Thu: Harbour walk

- 9h walk

## Aug 12, day 2, Wed: Mudflats

- 9h walk
`, `2026-08-06 Harbour walk
  09:00- walk
2026-08-12 Mudflats
  09:00- walk
`},
		{"descriptions that are titles, beside a column of numbers", `
# 12 March 2026

| Time | Format/Item | Description | Presenter |
| --- | --- | --- | --- |
| 9:00-9:45 | Lecture 1 | How rivers move their beds | Ana Brook and Tom Weir |
| 9:45-10:30 | Exercise 1 | Measure a bed with a rope | Ana Brook |
`, `2026-03-12 
  09:00-09:45 How rivers move their beds by Ana Brook/Tom Weir
  09:45-10:30 Measure a bed with a rope by Ana Brook
`},
		{"long descriptions beside titles without a role", `
# 12 March 2026

| Time | Block | Description |
| --- | --- | --- |
| 9:00-9:45 | Rivers | How rivers move their beds, with the maps of the last century side by side, and what follows for the dykes |
| 9:45-10:30 | Ropes | Measure a bed with a rope as the surveyors did before there were boats with a sounder, in groups of three |
`, `2026-03-12 
  09:00-09:45 Rivers
  09:45-10:30 Ropes
`},
		{"a running order from start to end", `
# Field day, 12 March 2026

- 8:00 Start
- 8:00-9:00 Boats
- 9:00-10:00 Nets
- 17:00 End
`, `2026-03-12 Field day 08:00-17:00
  08:00-09:00 Boats
  09:00-10:00 Nets
`},
		{"names in one line", `
## 12 mars 2026 : visite

Animation : Noé Lambrec, Ysée Portal et Ana de la Cruz

Intervenants : une élue, la directrice
`, `2026-03-12 visite by Noé Lambrec/Ysée Portal/Ana de la Cruz/une élue, la directrice
`},
		{"rows that each say their date are sessions", `
| Date | Heure | Titre | Salle |
| --- | --- | --- | --- |
| 12/03/2026 | 9h-10h | Filets | B |
| 12/03/2026 | 10h-11h | Barques | C |
| 13/03/2026 | 9h-10h | Nœuds | B |
| 13/03/2026 | 10h-11h | Voiles | C |
`, `2026-03-12 Filets 09:00-10:00
2026-03-12 Barques 10:00-11:00
2026-03-13 Nœuds 09:00-10:00
2026-03-13 Voiles 10:00-11:00
`},
		{"rows that leave their date to the one above are entries", `
| Date | Heure | Titre |
| --- | --- | --- |
| 12/03/2026 | 9h-10h | Filets |
| | 10h-11h | Barques |
| 20/03/2026 | 9h-10h | Nœuds |
| | 10h-11h | Voiles |
`, `2026-03-12 
  09:00-10:00 Filets
  10:00-11:00 Barques
2026-03-20 
  09:00-10:00 Nœuds
  10:00-11:00 Voiles
`},
		{"topics are titles where nothing else is", `
| Date | Topic | Place |
| --- | --- | --- |
| 12/03/2026 | Nets | Quay |
| 19/03/2026 | Boats | Yard |
`, `2026-03-12 Nets
2026-03-19 Boats
`},
		{"days from and to", `
| Formation | Début | Fin |
| --- | --- | --- |
| Nœuds | 12/03/2026 | 13/03/2026 |
| Voiles | 19/03/2026 | 20/03/2026 |
`, `2026-03-12 Nœuds
2026-03-19 Voiles
`},
		{"a status in a column of remarks", `
| Date | Titre | Info |
| --- | --- | --- |
| 12/03/2026 | Nœuds | Annulé |
| 19/03/2026 | Voiles | prévoir des gants |
`, `2026-03-12 Nœuds cancelled
2026-03-19 Voiles
`},
		{"weekdays are the days of an undated week", `
# Semaine des voiles

## Lundi

- 9h Filets
- 10h Nœuds

## Mardi

- 9h Barques
`, ` Semaine des voiles
  day 1 09:00- Filets
  day 1 10:00- Nœuds
  day 2 09:00- Barques
`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := outlineOf(readMarkdown(t, tc.plan)); got != tc.want {
				t.Errorf("read as\n%swant\n%s", got, tc.want)
			}
		})
	}
}
