package interpret_test

import (
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/interpret"
	"deroule/convert/markdown"
	"deroule/model"
)

// A reading that the rules would not have taken, and what a person is told of it.
func TestReadingsAreWeighed(t *testing.T) {
	for _, test := range []struct{ name, plan, want string }{
		{"headings that each have a running order are sessions", `# Semaine d'accueil

## Formation des guides
- 9h : hygiène
- 10h : couteaux

## Formation des vendeurs
- 9h : semis
- 10h : taille
`, "Formation des guides 2, Formation des vendeurs 2"},
		{"the first of several days is no title", `## Jour 1
- 9h : accueil
- 14h : visite

## Jour 2
- 9h : bilan
`, "Jour 1 2, Jour 2 1"},
		{"days that the list of a text names anywhere are sessions", `# Club photo

- Séance 1 - le cadre (05/03/2026)
- Séance 2 - la lumière (12/03/2026)
- Séance 3 - le portrait (19/03/2026)
`, "Séance 1 - le cadre 0, Séance 2 - la lumière 0, Séance 3 - le portrait 0"},
		{"the topics of days without dates are what they hold", `# Formation

## Jour 1 - Bases
- tour de table
- premiers essais

## Jour 2 - Suite
- reprise
- bilan
`, "Formation 4"},
		{"hours in square brackets begin entries", `# Rencontre

## 12 mars 2026 : Rencontre

[9:00] accueil

[10:30] table ronde
`, "Rencontre 2"},
		{"what was changed, by date, plans nothing", `# Changelog

**2026-03-30** Make the links of the footer friendly for readers of screens

**2026-03-12** Start a list of changes
`, ""},
		{"minutes plan nothing", `# Compte rendu de la réunion du 3 mars 2026

Présents : Ana, Noé

## Budget
- vote le 12 mars 2026
`, ""},
		{"a table is read by its cells where its first row is none of a header", `# Stage

| 11 mai 2026 | 9h-12h | Prise de poste |
|---|---|---|
| 12 mai 2026 | 9h-12h | Incendie |
| 18 mai 2026 | 14h-16h | Tutorat |
`, "Prise de poste 0, Incendie 0, Tutorat 0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range weighed(t, test.plan).Sessions {
				got = append(got, s.Title+" "+string(rune('0'+len(s.Agenda))))
			}
			if joined := strings.Join(got, ", "); joined != test.want {
				t.Errorf("read as %q, want %q", joined, test.want)
			}
		})
	}
}

func TestDoubtsAreTold(t *testing.T) {
	p := weighed(t, "# Fête\n\n## 12 mars 2026\n\n- 14h : concert\n- 9h : accueil\n- 8h : montage\n- 7h30 : café\n")
	found := false
	for _, d := range p.Diagnostics {
		found = found || d.Code == model.ImplausibleReading && d.Variant == "hours-backwards" && d.Source.Line == 6
	}
	if !found {
		t.Errorf("hours that run backwards are not told of at their line: %v", p.Diagnostics)
	}
	if clear := weighed(t, "# Fête\n\n## 12 mars 2026\n\n- 9h : accueil\n- 14h : concert\n"); len(clear.Diagnostics) > 0 {
		t.Errorf("a clear plan is doubted: %v", clear.Diagnostics)
	}
}

// A document is read the same way however often, and reading it changes nothing of it.
func TestReadingTwiceIsReadingOnce(t *testing.T) {
	plan := "# Semaine\n\n## Équipe A\n- 9h : un\n- 10h : deux\n\n## Équipe B\n- 9h : trois\n- 10h : quatre\n"
	doc, err := markdown.Outline(convert.Source{Name: "plan.md", Data: []byte(plan)})
	if err != nil {
		t.Fatal(err)
	}
	opt := convert.ReadOptions{}
	if first, second := interpret.Explain(doc, opt), interpret.Explain(doc, opt); first != second {
		t.Errorf("weighed as\n%s\nand again as\n%s", first, second)
	}
}

func weighed(t *testing.T, plan string) *model.Programme {
	t.Helper()
	doc, err := markdown.Outline(convert.Source{Name: "plan.md", Data: []byte(plan)})
	if err != nil {
		t.Fatal(err)
	}
	return interpret.Programme(doc, convert.ReadOptions{})
}
