package interpret_test

import (
	"fmt"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/formats"
	"deroule/convert/lexicon"
	"deroule/model"
)

// Words of one's own change what a plan says: the role of a column, who a group
// is, what kind an entry is of.
func TestWordsOfOnesOwn(t *testing.T) {
	const plan = `# Parcours 2026

| Dates | Horaires | Fil rouge |
| --- | --- | --- |
| 12 mars 2026 | 9h-12h compagnons, 14h-17h marraines | Lancement |

## 12 mars

- 9h : souffle
`
	for _, test := range []struct {
		name, column, hours, entry string
		own                        []lexicon.Language
	}{
		{"none", "title Lancement, theme ", "09:00-12:00 , 14:00-17:00 ", "", nil},
		{"a column", "title , theme Lancement", "09:00-12:00 , 14:00-17:00 ", "", []lexicon.Language{{Columns: map[lexicon.Role]lexicon.Words{lexicon.RoleTheme: "fil rouge"}}}},
		{"groups", "title Lancement, theme ", "09:00-12:00 compagnons, 14:00-17:00 marraines", "", []lexicon.Language{{Groups: "Compagnons,Marraines"}}},
		{"a kind", "title Lancement, theme ", "09:00-12:00 , 14:00-17:00 ", "break", []lexicon.Language{{Kinds: map[model.Kind]lexicon.Words{model.Break: "souffle"}}}},
	} {
		words := lexicon.New(append(test.own, lexicon.French(), lexicon.English())...)
		s := read(t, plan, convert.ReadOptions{Lexicon: words}).Sessions[0]
		if got := fmt.Sprintf("title %s, theme %s", s.Title, s.Theme); got != test.column {
			t.Errorf("%s: %s, want %s", test.name, got, test.column)
		}
		var hours []string
		for _, h := range s.Hours {
			hours = append(hours, h.String()+" "+h.Audience)
		}
		if got := strings.Join(hours, ", "); got != test.hours {
			t.Errorf("%s: hours %q, want %q", test.name, got, test.hours)
		}
		if got := string(s.Agenda[0].Kind); got != test.entry {
			t.Errorf("%s: kind %q, want %q", test.name, got, test.entry)
		}
	}
}

// A plan without a date takes its first day from the caller.
func TestFirstDay(t *testing.T) {
	day := func(d int) string { return fmt.Sprintf("2026-12-%02d", d) }
	for _, test := range []struct{ name, plan, want string }{
		{"a running order", "# Atelier\n\n- 9h - 9h30 : accueil\n- 9h30 - 12h : pratique\n",
			"Atelier " + day(3) + " to " + day(3) + ":  accueil,  pratique"},
		{"days as headings", "# Séminaire\n\n## Jour 1\n\n- 9h : accueil\n\n## Jour 2\n\n- 9h : bilan\n- 10h : fin\n",
			"Séminaire " + day(3) + " to " + day(4) + ": " + day(3) + " accueil, " + day(4) + " bilan, " + day(4) + " fin"},
		{"days as columns", "# Séminaire\n\n| Heure | Jour 1 | Jour 2 |\n| --- | --- | --- |\n| 9h | accueil | bilan |\n| 10h | visite | clôture |\n",
			"Séminaire " + day(3) + " to " + day(4) + ": " + day(3) + " accueil, " + day(3) + " visite, " + day(4) + " bilan, " + day(4) + " clôture"},
		{"a plan with a date", "# Atelier du 9 décembre 2026\n\n- 9h - 9h30 : accueil\n", "Atelier du 9 décembre 2026 " + day(9) + " to " + day(9) + ":  accueil"},
	} {
		var sessions []string
		for _, s := range read(t, test.plan, convert.ReadOptions{Date: model.Date{Year: 2026, Month: 12, Day: 3}}).Sessions {
			var entries []string
			for _, e := range s.Agenda {
				entries = append(entries, e.Date.String()+" "+e.Title)
			}
			sessions = append(sessions, fmt.Sprintf("%s %s to %s: %s", s.Title, s.Dates[0].Start, s.Dates[0].End, strings.Join(entries, ", ")))
		}
		if got := strings.Join(sessions, "; "); got != test.want {
			t.Errorf("%s:\n%s, want\n%s", test.name, got, test.want)
		}
	}
}

func read(t *testing.T, plan string, opt convert.ReadOptions) *model.Programme {
	t.Helper()
	p, err := formats.All().Read(convert.Source{Name: "plan.md", Data: []byte(plan)}, opt)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
