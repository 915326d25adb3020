package config

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a file says besides stays as it is, to the byte.
func TestAmend(t *testing.T) {
	for _, test := range []struct{ name, before, after string }{
		{"no file", "", `sources:
  plan.xlsx:
    year: 2026
    skip: [Contacts]
    tables:
      - at: Plan!A3
        columns:
          C: title
          "Qui ?": host
    ignore: [l. 4]
    headings:
      - at: l. 7
        alike: true
`},
		{"a file of remarks", "# ours\n\n# sources:", `# ours

# sources:
sources:
  plan.xlsx:
    year: 2026
    skip: [Contacts]
    tables:
      - at: Plan!A3
        columns:
          C: title
          "Qui ?": host
    ignore: [l. 4]
    headings:
      - at: l. 7
        alike: true
`},
		{"lines with remarks", `year: 2025 # of all

sources: # by file
  # the old one
  plan.xlsx:
    year: 2024   # wrong
    tables:
      # the first
      - at: "Plan!A3"
        header: 2   # below the title

      - at: "Plan!A9"
    skip:
      - Budget # money

theme: plain
`, `year: 2025 # of all

sources: # by file
  # the old one
  plan.xlsx:
    year: 2026   # wrong
    tables:
      # the first
      - at: "Plan!A3"
        header: 2   # below the title
        columns:
          C: title
          "Qui ?": host

      - at: "Plan!A9"
    skip:
      - Budget # money
      - Contacts
    ignore: [l. 4]
    headings:
      - at: l. 7
        alike: true

theme: plain
`},
		{"brackets", `sources: {"plan.xlsx": {tables: [{at: "Plan!A3", columns: {B: place}}], ignore: Vacances, skip: [Contacts, Été]}} # short
paper: A4
`, `sources: # short
  "plan.xlsx":
    tables:
      - at: "Plan!A3"
        columns:
          B: place
          C: title
          "Qui ?": host
    ignore: [Vacances, l. 4]
    skip: [Contacts, Été]
    year: 2026
    headings:
      - at: l. 7
        alike: true
paper: A4
`},
		{"another source", "sources:\n  other.md:\n    year: 2020\n", `sources:
  other.md:
    year: 2020
  plan.xlsx:
    year: 2026
    skip: [Contacts]
    tables:
      - at: Plan!A3
        columns:
          C: title
          "Qui ?": host
    ignore: [l. 4]
    headings:
      - at: l. 7
        alike: true
`},
	} {
		got, err := Amend(test.before, "plan.xlsx", []Amendment{
			{Field: "year", Value: "2026"}, {List: "skip", Value: "Contacts"}, {List: "tables", At: "Plan!A3", Field: "columns.C", Value: "title"},
			{List: "tables", At: "Plan!A3", Field: "columns.Qui ?", Value: "host"}, {List: "ignore", Value: "l. 4"}, {List: "headings", At: "l. 7", Field: "alike", Value: "true"},
		})
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(test.after, got); diff != "" {
			t.Errorf("%s:\n%s", test.name, diff)
		}
	}
	for before, after := range map[string]string{
		"sources:\n  \"a: b\":\n    title: # none yet: think\n": "sources:\n  \"a: b\":\n    title: Été # none yet: think\n",
		"sources:\n  \"a: b\":\n    \"title\":\n":               "sources:\n  \"a: b\":\n    \"title\": Été\n",
		"sources:\n  \"a: b\":\n    title: ~ # none\n":          "sources:\n  \"a: b\":\n    title: Été # none\n",
		"sources:\n  \"a: b\": null # none\n":                   "sources:\n  \"a: b\": # none\n    title: Été\n",
		"sources:\n  \"a: b\":\n    title: 'Le \"tour\"' # x\n": "sources:\n  \"a: b\":\n    title: Été # x\n",
	} {
		got, err := Amend(before, "a: b", []Amendment{{Field: "title", Value: "Été"}})
		if diff := cmp.Diff(after, got); diff != "" || err != nil {
			t.Errorf("%q: %v\n%s", before, err, diff)
		}
	}
	for _, wrong := range []string{"|\n      Le tour\n", "\"Le\n      tour\"\n", "Le\n      tour\n", "&t Tour\n", "!!str Tour\n", "{a: b}\n", "[a]\n"} {
		if got, err := Amend("sources:\n  b:\n    title: "+wrong, "b", []Amendment{{Field: "title", Value: "Été"}}); err == nil {
			t.Errorf("%q is replaced:\n%s", wrong, got)
		}
	}
	if got, err := Amend("sources: plans\n", "b", []Amendment{{Field: "title", Value: "Été"}}); err == nil {
		t.Errorf("a word is taken for a list: %s", got)
	}
	if _, err := Amend("a: [", "b", []Amendment{{Field: "year", Value: "2026"}}); err == nil {
		t.Error("a file that is no YAML is amended")
	}
}
