package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"
)

// The structure of each layout, as poppler reads it, has its headings, lists and
// tables in the order of the plan.
func TestStructureIsReadInTheOrderOfThePlan(t *testing.T) {
	p := pdftest.Year()
	var names, on, detailed, entries, formats []string
	for _, s := range p.Sessions {
		names = append(names, s.Name())
		if s.Status != model.Cancelled {
			on = append(on, s.Name())
		}
		if s.Status != model.Cancelled && s.Title != "Démonstrations" { // it has no more to say than when and where
			detailed = append(detailed, s.Name())
		}
		for _, e := range s.Agenda {
			entries = append(entries, e.Title)
		}
	}
	for _, f := range p.Formats {
		formats = append(formats, f.Name)
	}
	for _, test := range []struct {
		layout Layout
		role   string   // of the elements that hold the words
		words  []string // in their order
		others []string // roles that there must be
	}{
		{Agenda, "H1", []string{p.Title}, []string{"H2", "Table", "TH", "TD", "L", "LI"}},
		{Agenda, "Document", entries, nil},
		{Agenda, "TD", names, nil},
		{Handout, "H1", detailed, []string{"H2", "Figure", "L", "LI", "Table", "TH"}},
		{Handout, "Document", entries, nil},
		{Poster, "LBody", names, []string{"H1", "Figure", "L", "LI"}},
		{Door, "H1", []string{"Grande halle, salle 4.12", "Hall", "Salle bleue", "Salle verte", "Mezzanine", "Auberge du port", "Atelier des quais"}, []string{"L", "LI", "Lbl"}},
		{Attendance, "H1", on, []string{"Table", "THead", "TBody", "TR", "TH"}},
		{Catalogue, "H3", formats, []string{"H1", "H2", "Table", "TH", "TD"}},
	} {
		t.Run(string(test.layout)+" "+test.role, func(t *testing.T) {
			elements := structureOf(t, Writer{Layout: test.layout})
			rest := strings.Join(elements[test.role], "\n")
			for _, word := range test.words {
				_, after, found := strings.Cut(rest, flat(word))
				if !found {
					t.Fatalf("no %s %q, or not in its place, in\n%s", test.role, word, strings.Join(elements[test.role], "\n"))
				}
				rest = after
			}
			for _, role := range test.others {
				if len(elements[role]) == 0 {
					t.Errorf("there is no %s", role)
				}
			}
		})
	}
}

// structureOf lists the texts of the elements of each role, those below them
// included, in the order of reading.
func structureOf(t *testing.T, w Writer) map[string][]string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "plan.pdf")
	if err := os.WriteFile(file, write(t, w, pdftest.Year()), 0o644); err != nil {
		t.Fatal(err)
	}
	elements := map[string][]string{}
	var open []string // the roles above a line, by its depth
	for line := range strings.Lines(run(t, "pdfinfo", "-struct-text", file)) {
		text := strings.TrimSpace(line)
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		switch {
		case text == "" || strings.HasPrefix(text, "/"):
		case strings.HasPrefix(text, `"`):
			for _, role := range open[:min(depth, len(open))] {
				last := len(elements[role]) - 1
				elements[role][last] += " " + flat(strings.Trim(text, `"`))
			}
		default:
			role := strings.TrimSuffix(strings.Fields(text)[0], ":")
			open = append(open[:min(depth, len(open))], role)
			elements[role] = append(elements[role], "")
		}
	}
	return elements
}

// Each session is named once on its sheet to sign, and on a poster with its day.
func TestSessionsAreReadOnce(t *testing.T) {
	p, locale := pdftest.Year(), templates.LocaleOf("fr")
	for _, l := range []Layout{Poster, Attendance} {
		t.Run(string(l), func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "plan.pdf")
			if err := os.WriteFile(file, write(t, Writer{Layout: l}, p), 0o644); err != nil {
				t.Fatal(err)
			}
			text := flat(run(t, "pdftotext", "-raw", file, "-"))
			for _, s := range p.Sessions {
				if s.Title+s.Theme == "" {
					continue // named by its audience, which stands elsewhere too
				}
				day, want := "", 1
				if l == Attendance {
					day = locale.Days(s.Dates[0])
				} else if day = locale.BriefDay(s.FirstDate()); s.SeveralDays() {
					day = locale.BriefDay(s.Dates[0].End)
				}
				switch {
				case l == Attendance && s.Status == model.Cancelled:
					want = 0 // nobody comes
				case l == Attendance && len(s.Hours) > 1:
					want = 2 // groups whose hours differ have sheets of their own
				}
				for _, words := range []string{flat(day), s.Name()} {
					if got := strings.Count(strings.ToLower(text), strings.ToLower(words)); got != want {
						t.Errorf("%q stands %d times, want %d in\n%s", words, got, want, text)
					}
				}
			}
		})
	}
}

// flat is text with plain blanks alone.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
