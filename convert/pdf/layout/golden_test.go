package layout

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert/pdf/pdftest"
	"deroule/model"
	"deroule/templates"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files afresh")

func TestGoldenPages(t *testing.T) {
	english := pdftest.Year()
	english.Language = "en"
	empty := &model.Programme{}
	plain := Options{Theme: templates.Plain(), SourceName: "ambassadeurs.md"}
	workshops := plain
	workshops.Sessions = []string{"2021-10-14-ateliers-en-parallele"}
	twoUp, institution, large, signed := workshops, workshops, workshops, workshops
	twoUp.Sheet, _ = templates.SheetNamed("Letter")
	twoUp.TwoUp = true
	institution.Theme, _ = templates.ThemeNamed("institution")
	large.Theme, _ = templates.ThemeNamed("large-print")
	signed.Participants = []Participant{{"Maïa Le Goff", "Ville de Brésilly"}, {"Yann Abiven", ""}}
	rows := signed
	rows.BlankRows = 2
	for _, test := range []struct {
		name      string
		lay       layoutFunc
		programme *model.Programme
		options   Options
	}{
		{"agenda", Agenda, pdftest.Year(), plain},
		{"agenda-english", Agenda, english, plain},
		{"agenda-one-session", Agenda, pdftest.Year(), workshops},
		{"agenda-institution", Agenda, pdftest.Year(), institution},
		{"agenda-empty", Agenda, empty, plain},
		{"handout", Handout, pdftest.Year(), plain},
		{"handout-two-up", Handout, pdftest.Year(), twoUp},
		{"handout-large-print", Handout, pdftest.Year(), large},
		{"poster", Poster, pdftest.Year(), plain},
		{"attendance", Attendance, pdftest.Year(), signed},
		{"attendance-rows", Attendance, pdftest.Year(), rows},
		{"catalogue", Catalogue, pdftest.Year(), plain},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, _, err := test.lay(test.programme, test.options)
			if err != nil {
				t.Fatal(err)
			}
			var got bytes.Buffer
			if err := d.Dump(&got); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join("testdata", test.name+".txt")
			if *update {
				if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got.String()); diff != "" {
				t.Errorf("pages differ from %s (-want +got):\n%s", file, diff)
			}
		})
	}
}

func TestUnknownSession(t *testing.T) {
	_, _, err := Agenda(pdftest.Year(), Options{Theme: templates.Plain(), Sessions: []string{"2021-09-16-nulle-part"}})
	if err == nil {
		t.Error("no error for a session that the programme does not have")
	}
}

// Marks of quotation have signs of their own while a page is laid out, which no
// second look at the text may take for strange ones.
func TestProseIsCleanedOnce(t *testing.T) {
	p := &model.Programme{Language: "fr", Notes: []model.Note{{Text: "À savoir :\n- l'\"agenda\" s'ouvre à 9 h\n- \n* d'accord"}}}
	d, diagnostics, err := Agenda(p, Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	if len(diagnostics) > 0 {
		t.Errorf("diagnostics %v", diagnostics)
	}
	var dump bytes.Buffer
	if err := d.Dump(&dump); err != nil || strings.Contains(dump.String(), "U+E0") {
		t.Errorf("error %v, pages\n%s", err, dump.String())
	}
}

func TestMissingGlyphsAreReportedWhereTheyStand(t *testing.T) {
	p := &model.Programme{Sessions: []*model.Session{{ID: "a", Title: "Fête 🎉🏽 → suite", Source: model.Pos{File: "plan.md", Line: 7}}}}
	d, diagnostics, err := Agenda(p, Options{Theme: templates.Plain()})
	if err != nil {
		t.Fatal(err)
	}
	diagnostics.Sort()
	if len(diagnostics) != 1 || diagnostics[0].Code != model.MissingGlyph || diagnostics[0].Source.Line != 7 {
		t.Errorf("diagnostics %v, want one of %s at line 7", diagnostics, model.MissingGlyph)
	}
	if got, want := d.Bookmarks[0].Title, "Fête → suite"; got != want {
		t.Errorf("bookmark %q, want %q", got, want)
	}
}
