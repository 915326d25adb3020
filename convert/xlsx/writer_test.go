package xlsx

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

func writeBytes(t testing.TB, p *model.Programme, opt convert.WriteOptions) ([]byte, model.Diagnostics) {
	t.Helper()
	var b bytes.Buffer
	ds, err := Format().Write(&b, p, opt)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), ds
}

// workbook is a written workbook, opened again.
type workbook struct {
	*excelize.File
	t testing.TB
}

func open(t testing.TB, p *model.Programme, opt convert.WriteOptions) workbook {
	t.Helper()
	data, _ := writeBytes(t, p, opt)
	return openBytes(t, data)
}

func openBytes(t testing.TB, data []byte) workbook {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return workbook{f, t}
}

// sameNumber allows for the digits past the fifteenth, which programs round.
func sameNumber(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && math.Abs(x-y) < 1e-12
}

// grid returns the cells of a sheet, dates and hours as they are stored.
func (w workbook) grid(sheet string) [][]string {
	w.t.Helper()
	rows, err := w.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		w.t.Fatal(err)
	}
	return rows
}

// at returns the name of the cell under a header.
func (w workbook) at(sheet, header string, row int) string {
	w.t.Helper()
	column := slices.Index(w.grid(sheet)[0], header) + 1
	if column == 0 {
		w.t.Fatalf("%s: no column %s in %q", sheet, header, w.grid(sheet)[0])
	}
	return cellName(column, row)
}

func (w workbook) style(sheet, cell string) *excelize.Style {
	w.t.Helper()
	id, err := w.GetCellStyle(sheet, cell)
	if err != nil {
		w.t.Fatal(err)
	}
	style, err := w.GetStyle(id)
	if err != nil {
		w.t.Fatal(err)
	}
	return style
}

func TestContract(t *testing.T) { formattest.Run(t, Format(), sample(), large(20, 12)) }

func TestSheetsFollowTheProgramme(t *testing.T) {
	bare := &model.Programme{Language: "fr", Sessions: []*model.Session{{ID: "a", Title: "Seule", Status: model.Confirmed}}}
	for _, tc := range []struct {
		name string
		p    *model.Programme
		opt  convert.WriteOptions
		want []string
	}{
		{"everything", sample(), convert.WriteOptions{}, []string{"Programme", "Sessions", "Déroulé", "Jours", "Dispositifs", "Listes", "Notes", "Contrôle"}},
		{"in English", sample(), convert.WriteOptions{Language: "en"}, []string{"Programme", "Sessions", "Running order", "Days", "Support formats", "Lists", "Notes", "Checks"}},
		{"one session", bare, convert.WriteOptions{}, []string{"Programme", "Sessions", "Déroulé", "Notes", "Contrôle"}},
		{"nothing", &model.Programme{}, convert.WriteOptions{}, []string{"Programme", "Sessions", "Déroulé", "Notes", "Contrôle"}},
		{"chosen sessions", sample(), convert.WriteOptions{Sessions: []string{"2021-05-20-nuit-des-crues"}}, []string{"Programme", "Sessions", "Déroulé", "Dispositifs", "Notes", "Contrôle"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if diff := cmp.Diff(tc.want, open(t, tc.p, tc.opt).GetSheetList()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestCells(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	for _, tc := range []struct {
		sheet, header string
		row           int
		raw, shown    string
	}{
		{"Programme", "Valeur", 2, "Parcours des équipes fluviales", ""},
		{"Programme", "Valeur", 8, "0.5833333333333334", "14:00"},
		{"Sessions", "Date", 2, "44259", "jeu. 04/03/2021"},
		{"Sessions", "Date", 6, "30 août (année inconnue)", ""},
		{"Sessions", "Dernier jour", 5, "44358", "ven. 11/06/2021"},
		{"Sessions", "Autres dates", 3, "jeudi 22 avril – vendredi 23 avril 2021", ""},
		{"Sessions", "Début", 2, "0.3958333333333333", "09:30"},
		{"Sessions", "Fin", 4, "1", "24:00"},
		{"Sessions", "Horaires pour", 3, "équipes", ""},
		{"Sessions", "Autres horaires", 3, "14\u00a0h\u00a0– 17\u00a0h\u00a030 (parrains)\nà partir de 19\u00a0h (voisins)", ""},
		{"Sessions", "Public", 2, "Équipes + Parrains (l'après-midi)", ""},
		{"Sessions", "Public", 3, "• Équipes + invités\n• Parrains", ""},
		{"Sessions", "Statut", 4, "annulée", ""},
		{"Sessions", "Objectifs", 2, "• se présenter\n• dire ce que l'on attend du parcours et ce que l'on peut y apporter\n• choisir un rythme", ""},
		{"Sessions", "Animation", 2, "Noé Lambrec\nYsée Portal", ""},
		{"Sessions", "Matériel", 3, "• sondes\n• bottes\n  (pointures 38 à 45)", ""},
		{"Sessions", "Autres champs", 2, "Statut : ouvert au public", ""},
		{"Sessions", "Identifiant", 2, "2021-03-04-lancement", ""},
		{"Sessions", "Source", 2, "parcours.md:12", ""},
		{"Déroulé", "Date", 3, "44259", "jeu. 04/03/2021"},
		{"Déroulé", "Date", 11, "44357", "jeu. 10/06/2021"},
		{"Déroulé", "Session", 3, "Lancement", ""},
		{"Déroulé", "Durée", 3, "0.0625", "1:30"},
		{"Déroulé", "Nature", 3, "plénière", ""},
		{"Déroulé", "Optionnel", 6, "oui", ""},
		{"Déroulé", "Identifiant", 3, "2021-03-04-lancement", ""},
		{"Jours", "Lieu", 2, "Péniche", ""},
		{"Dispositifs", "Durée", 2, "½ à 1 journée", ""},
		{"Dispositifs", "Durée min.", 2, "0.16666666666666666", "4:00"},
		{"Dispositifs", "Durée max.", 2, "1", "1 j"},
		{"Dispositifs", "Fois max.", 2, "2", "2"},
		{"Listes", "Éléments", 3, "• Le cours d'eau,\n  en deux tomes\n• Écluses", ""},
		{"Notes", "Texte", 4, "Le car part de la gare à 8 h 30.", ""},
		{"Contrôle", "Gravité", 2, "avertissement", ""},
		{"Contrôle", "Message", 2, "le déroulé commence à 09:00, avant la session (09:30)", ""},
		{"Contrôle", "Ligne", 2, "20", "20"},
		{"Contrôle", "Voir aussi", 2, "parcours.md:12", ""},
	} {
		cell := w.at(tc.sheet, tc.header, tc.row)
		raw, err := w.GetCellValue(tc.sheet, cell, excelize.Options{RawCellValue: true})
		if err != nil || raw != tc.raw {
			t.Errorf("%s!%s (%s): %q, %v; want %q", tc.sheet, cell, tc.header, raw, err, tc.raw)
		}
		if tc.shown == "" {
			tc.shown = tc.raw
		}
		if shown, _ := w.GetCellValue(tc.sheet, cell); shown != tc.shown {
			t.Errorf("%s!%s (%s) is shown as %q, want %q", tc.sheet, cell, tc.header, shown, tc.shown)
		}
	}
}

func TestUnsaidStaysEmpty(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	for _, tc := range []struct {
		sheet, header string
		row           int
	}{
		{"Sessions", "Début", 5},  // a session without hours
		{"Sessions", "Date", 7},   // and one without a date
		{"Déroulé", "Fin", 7},     // an entry without an end
		{"Déroulé", "Durée", 7},   // has no duration either
		{"Déroulé", "Date", 12},   // an entry of a seminar, on no day of it
		{"Déroulé", "Nature", 12}, // of no kind
		{"Sessions", "Titre", 3},  // a session that has only a theme
		{"Dispositifs", "Par", 3}, // a frequency that is only words
		{"Contrôle", "Voir aussi", 3},
	} {
		if got, _ := w.GetCellValue(tc.sheet, w.at(tc.sheet, tc.header, tc.row)); got != "" {
			t.Errorf("%s, %s of row %d: %q, want nothing", tc.sheet, tc.header, tc.row, got)
		}
	}
}

func TestTextIsNeverAFormula(t *testing.T) {
	p := &model.Programme{}
	dangerous := []string{"=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")", "1/2", "12", "TRUE", "#REF!"}
	for _, text := range dangerous {
		p.Sessions = append(p.Sessions, &model.Session{Title: text, Fields: []model.Property{{Name: "=A1", Value: text}}})
	}
	w := open(t, p, convert.WriteOptions{})
	for i, text := range dangerous {
		for _, header := range []string{"Titre", "=A1"} {
			cell := w.at("Sessions", header, i+2)
			want := strings.ReplaceAll(text, "\r", "\n")
			if got, _ := w.GetCellValue("Sessions", cell); got != want {
				t.Errorf("%s: %q, want %q", cell, got, want)
			}
			if formula, _ := w.GetCellFormula("Sessions", cell); formula != "" {
				t.Errorf("%s is the formula %q", cell, formula)
			}
			if kind, _ := w.GetCellType("Sessions", cell); kind != excelize.CellTypeInlineString {
				t.Errorf("%s has the type %v", cell, kind)
			}
			if style := w.style("Sessions", cell); style.NumFmt != textFormat {
				t.Errorf("%s has the number format %d: text typed there may become something else", cell, style.NumFmt)
			}
		}
	}
}

// TestEverythingStands holds each text of the model against the texts of the
// workbook.
func TestEverythingStands(t *testing.T) {
	p := sample()
	w := open(t, p, convert.WriteOptions{})
	var all []string
	for _, sheet := range w.GetSheetList() {
		for _, row := range w.grid(sheet) {
			all = append(all, row...)
		}
	}
	book := strings.ReplaceAll(strings.Join(all, "\x00"), "\n"+indent, "\n")
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	texts := 0
	eachText(tree, func(text string) {
		texts++
		if !strings.Contains(book, text) {
			t.Errorf("%q does not stand in the workbook", text)
		}
	})
	if texts < 100 {
		t.Errorf("only %d texts were looked for", texts)
	}
}

// eachText walks over the texts that people wrote: no places, dates or words of
// the contract.
func eachText(tree any, visit func(string)) {
	switch node := tree.(type) {
	case string:
		visit(node)
	case []any:
		for _, child := range node {
			eachText(child, visit)
		}
	case map[string]any:
		for key, child := range node {
			if !slices.Contains([]string{"source", "related", "source_map", "status", "kind", "start", "end", "date", "min", "max", "severity", "variant", "args"}, key) {
				eachText(child, visit)
			}
		}
	}
}

func TestSameBytes(t *testing.T) {
	want, _ := writeBytes(t, sample(), convert.WriteOptions{})
	for range 20 {
		got, _ := writeBytes(t, sample(), convert.WriteOptions{})
		if !bytes.Equal(got, want) {
			t.Fatal("two workbooks of one programme differ")
		}
	}
	archive, err := zip.NewReader(bytes.NewReader(want), int64(len(want)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range archive.File {
		names = append(names, f.Name)
	}
	if !slices.IsSorted(names) || names[0] != "[Content_Types].xml" {
		t.Errorf("parts are %q", names)
	}
}

func TestWriteChangesNothing(t *testing.T) {
	p := sample()
	for _, opt := range []convert.WriteOptions{{}, {Sessions: []string{"1-1"}}} {
		writeBytes(t, p, opt)
		if diff := cmp.Diff(sample(), p, cmp.AllowUnexported(model.Clock{})); diff != "" {
			t.Errorf("writing changed the programme:\n%s", diff)
		}
	}
}

func TestSniff(t *testing.T) {
	workbook, _ := writeBytes(t, sample(), convert.WriteOptions{})
	var other bytes.Buffer
	z := zip.NewWriter(&other)
	z.Create("word/document.xml")
	z.Create("text about xl/")
	z.Close()
	for _, tc := range []struct {
		name string
		head []byte
		want bool
	}{
		{"a workbook", workbook[:4096], true},
		{"another archive", other.Bytes(), true}, // the reader says what it is
		{"an old workbook", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), true},
		{"a workbook in one file", []byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), true},
		{"a page", []byte("<html><table>"), false},
		{"text", []byte("# xl/workbook.xml"), false},
		{"nothing", nil, false},
	} {
		if got := Format().Sniff(tc.head); got != tc.want {
			t.Errorf("%s: %v", tc.name, got)
		}
	}
}
