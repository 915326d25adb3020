package config_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"deroule/convert/config"
	"deroule/convert/lexicon"
	"deroule/model"
)

func parse(text string) (config.Config, error) {
	return config.Parse("plans/deroule.yaml", text, config.Known{
		Languages: []string{"fr", "en"},
		Papers:    []string{"A4", "Letter"},
		Zone:      func(name string) bool { return name == "Indian/Reunion" },
	})
}

func TestParse(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       config.Config
	}{
		{"nothing", "", config.Config{}},
		{"comments alone", "# year: 2026\n", config.Config{}},
		{"settings", "year: 2026\ntimezone: Indian/Reunion\nlanguage: en\n", config.Config{Year: 2026, Timezone: "Indian/Reunion", Language: "en"}},
		{"settings without a value", "year:\ntimezone: # later\ncolumns:\n", config.Config{}},
		{"pages", "theme: looks/ours.yaml\npaper: Letter\n", config.Config{Theme: "looks/ours.yaml", Paper: "Letter"}},
		{"a year in quotes", `year: "2026"`, config.Config{Year: 2026}},
		{"words", "columns:\n  date: Quand\n  follow_up: [Suites, \"Et après ?\"]\ngroups:\n  - Lauréats\n  - Parrains\nkinds:\n  break: [souffle]\n", config.Config{
			Words: lexicon.Language{
				Columns: map[lexicon.Role]lexicon.Words{lexicon.RoleDate: "Quand", lexicon.RoleFollowUp: "Suites,Et après ?"},
				Groups:  "Lauréats,Parrains",
				Kinds:   map[model.Kind]lexicon.Words{model.Break: "souffle"},
			},
		}},
		{"what is no plan", "exclude: [brouillons/, '*.old.md']\n", config.Config{Exclude: config.Patterns{"brouillons/", "*.old.md"}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := parse(test.text)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMistakes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"paper: A44", "1:8: A44: no such size of paper; known: A4, Letter"},
		{"year: 2026\nyears: 2027\n", "2:1: years: no such setting; known: year, timezone, language, columns, groups, kinds, theme, paper, exclude, diagnostics"},
		{"columns:\n  when: Quand\n", "2:3: when: no such role of a column; known: agenda, audience, date, "},
		{"kinds:\n  pause: [souffle]\n", "2:3: pause: no such kind of entry; known: opening, talk, workshop, plenary, break, meal, social, end"},
		{"language: de", "1:11: de: no labels in this language; known: fr, en"},
		{"timezone: Paris", "1:11: Paris: no such time zone"},
		{"year: soon", "1:7: soon: not a year"},
		{"year: 20260", "1:7: 20260: not a year"},
		{"year: [2026]", "1:7: [2026]: a word is expected"},
		{"groups:\n  - Lauréats\n  - nom: Parrains\n", "3:5: nom: Parrains: a word is expected"},
		{"columns: [Quand]", "1:10: [Quand]: names with values are expected"},
		{"Quand", "1:1: Quand: names with values are expected"},
		{"exclude: ['[a']", "1:11: [a: not a pattern"},
		{"diagnostics: {stray: ignore}", "1:15: stray: no such code of a diagnostic; known: agenda-outside-hours, "},
		{"diagnostics: {conflict: fatal}", "1:25: fatal: no such severity; known: error, warning, info, ignore"},
		{"diagnostics:\n- code: conflict\n", "2:3: code: conflict: a severity is missing; known: error, "},
		{"diagnostics: [{codes: conflict, severity: info}]", "1:16: codes: no such setting; known: code, path, place, severity"},
		{"diagnostics: [{place: 12-9, severity: info}]", "1:23: 12-9: not a place in a source"},
		{"diagnostics: [{path: '[a', severity: info}]", "1:22: [a: not a pattern"},
		{"diagnostics: [conflict]", "1:15: conflict: names with values are expected"},
		{"année: 2026\nyear: 2026\nyear: 2027", "3:1: mapping key \"year\" already defined at [2:1]: no YAML"},
		{"year: é: 2026", ": no YAML"},
	} {
		_, err := parse(test.text)
		var mistake *config.Mistake
		if !errors.As(err, &mistake) {
			t.Errorf("%q: error %v, want a mistake", test.text, err)
		} else if !strings.HasPrefix(err.Error(), "plans/deroule.yaml:") || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %q, want %q", test.text, err, test.want)
		}
	}
}

func TestPatterns(t *testing.T) {
	patterns := config.Patterns{"brouillons/", "*.old.md", "/notes.md", "2025/**/archive.md", "!keep.old.md"}
	for _, test := range []struct {
		name   string
		folder bool
		want   bool
	}{
		{"plan.md", false, false},
		{"brouillons", true, true},
		{"brouillons", false, false},
		{"2026/brouillons", true, true},
		{"plan.old.md", false, true},
		{"2026/plan.old.md", false, true},
		{"2026/keep.old.md", false, false},
		{"notes.md", false, true},
		{"2026/notes.md", false, false},
		{"2025/archive.md", false, true},
		{"2025/06/archive.md", false, true},
		{"2026/archive.md", false, false},
	} {
		if got := patterns.Match(test.name, test.folder); got != test.want {
			t.Errorf("%s (a folder: %v): %v, want %v", test.name, test.folder, got, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"year: 2026\ntimezone: Indian/Reunion\n", "columns:\n  date: [Quand]\n", "groups: [a, b]\nkinds: {break: souffle}\n",
		"exclude: ['!a/**']", "diagnostics: [{code: conflict, place: [1, 2-3], severity: ignore}]", "diagnostics: {conflict: error}", "year: |\n  2026\n", "a: &x b\nc: *x", "<<: 3", "? [a]\n: b", "---\n---\n", "year: !!int 3",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<10 {
			return
		}
		_, err := parse(text)
		var mistake *config.Mistake
		if err != nil && (!errors.As(err, &mistake) || mistake.Kind == "") {
			t.Errorf("error %v is no mistake", err)
		}
	})
}
