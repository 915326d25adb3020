package xlsx

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

func TestListsAreTables(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	for _, sheet := range w.GetSheetList()[1:] {
		rows := w.grid(sheet)
		tables, err := w.GetTables(sheet)
		if err != nil || len(tables) != 1 {
			t.Fatalf("%s: %d tables, %v", sheet, len(tables), err)
		}
		if want := "A1:" + cellName(len(rows[0]), len(rows)); tables[0].Range != want {
			t.Errorf("%s: the table is %s, want %s", sheet, tables[0].Range, want)
		}
		if panes, _ := w.GetPanes(sheet); !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: the header is not frozen: %+v", sheet, panes)
		}
		if slices.Contains(rows[0], "") || len(slices.Compact(slices.Sorted(slices.Values(rows[0])))) != len(rows[0]) {
			t.Errorf("%s: headers %q", sheet, rows[0])
		}
	}
}

// TestSheetsSayHowFarTheyReach keeps programs that read sheets as streams from
// stopping at the first cell.
func TestSheetsSayHowFarTheyReach(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	for _, sheet := range w.GetSheetList() {
		rows := w.grid(sheet)
		if got, err := w.GetSheetDimension(sheet); err != nil || got != "A1:"+cellName(len(rows[0]), len(rows)) {
			t.Errorf("%s reaches to %s, %v; it has %d rows of %d cells", sheet, got, err, len(rows), len(rows[0]))
		}
	}
}

func TestChoices(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	type choice struct {
		cells, list string
		closed      bool
	}
	for sheet, want := range map[string][]choice{
		"Sessions": {
			{"J2:J1048576", `"Équipes + Parrains (l'après-midi)"`, false},
			{"L2:L1048576", `"confirmée,à confirmer,annulée"`, true},
		},
		"Déroulé": {
			{"G2:G1048576", `"accueil,intervention,atelier,plénière,pause,repas,convivialité,fin"`, true},
			{"I2:I1048576", `"oui,non"`, true},
		},
	} {
		validations, err := w.GetDataValidations(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var got []choice
		for _, v := range validations {
			got = append(got, choice{v.Sqref, v.Formula1, v.ShowErrorMessage})
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(choice{})); diff != "" {
			t.Errorf("%s: %s", sheet, diff)
		}
	}
}

func TestShortChoices(t *testing.T) {
	long := strings.Repeat("x", 100)
	got := short([]string{"a", "b, c", "=d", long, long + "1", long + "2", "e"})
	if want := []string{"a", long, long + "1", "e"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestCancelledRowsAreStruck(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	for _, tc := range []struct {
		sheet string
		row   int
		want  bool
	}{{"Sessions", 2, false}, {"Sessions", 4, true}, {"Déroulé", 8, false}, {"Déroulé", 9, true}} {
		for column := 1; column <= 5; column++ {
			if style := w.style(tc.sheet, cellName(column, tc.row)); style.Font.Strike != tc.want {
				t.Errorf("%s!%s: struck %v", tc.sheet, cellName(column, tc.row), style.Font.Strike)
			}
		}
	}
	formats, err := w.GetConditionalFormats("Sessions")
	if err != nil {
		t.Fatal(err)
	}
	rules := formats["A2:T1048576"]
	if len(rules) != 1 || rules[0].Criteria != `$L2="annulée"` {
		t.Fatalf("rules %+v", formats)
	}
	if style, _ := w.GetConditionalStyle(*rules[0].Format); style == nil || !style.Font.Strike {
		t.Error("a row that becomes cancelled is not struck through")
	}
}

func TestRulesOfTheRunningOrder(t *testing.T) {
	formats, err := open(t, sample(), convert.WriteOptions{}).GetConditionalFormats("Déroulé")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for cells, rules := range formats {
		got[cells] = rules[0].Criteria
	}
	want := map[string]string{
		"A2:O1048576": "$N2<>$N1",
		"A2:A1048576": "AND($N2=$N1,$A2=$A1)",
		"B2:B1048576": "AND($N2=$N1,$B2=$B1)",
		"E2:E1048576": "AND(ISNUMBER($C2),ISNUMBER($D2),ABS(MOD($D2-$C2,1)-$E2)>1/2880)",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestUnknownYearIsMarked(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	style := w.style("Sessions", w.at("Sessions", "Date", 6))
	if !slices.Equal(style.Fill.Color, []string{unsureGround}) || !style.Font.Italic {
		t.Errorf("%+v", style)
	}
}

func TestLinks(t *testing.T) {
	w := open(t, sample(), convert.WriteOptions{})
	for _, tc := range []struct {
		sheet, header string
		row           int
		want          string
	}{
		{"Programme", "Adresse", 11, "webcal://agenda.exemple.fr/fluvial?export"},
		{"Programme", "Adresse", 12, "https://exemple.fr/parcours?a=1&b=2"},
		{"Notes", "Texte", 3, "https://exemple.fr/inscription"},
		{"Notes", "Texte", 2, ""},
	} {
		if _, target, err := w.GetCellHyperLink(tc.sheet, w.at(tc.sheet, tc.header, tc.row)); target != tc.want || err != nil {
			t.Errorf("%s, row %d: %q, %v", tc.sheet, tc.row, target, err)
		}
	}
}

func TestPrinting(t *testing.T) {
	p := sample()
	p.Title = "Été & eaux " + strings.Repeat("vives ", 60)
	w := open(t, p, convert.WriteOptions{SourceName: "parcours.md"})
	names := map[string]string{}
	for _, n := range w.GetDefinedName() {
		names[n.Scope+" "+n.Name] = n.RefersTo
	}
	for _, sheet := range w.GetSheetList() {
		layout, err := w.GetPageLayout(sheet)
		if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToHeight != 0 {
			t.Errorf("%s: %+v, %v", sheet, layout, err)
		}
		if props, _ := w.GetSheetProps(sheet); props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s does not fit its page", sheet)
		}
		hf, err := w.GetHeaderFooter(sheet)
		if err != nil || len(hf.OddHeader) > 255 || !strings.Contains(hf.OddHeader, "Été && eaux") || !strings.HasSuffix(hf.OddFooter, "&Rpage &P / &N") {
			t.Errorf("%s: %+v, %v", sheet, hf, err)
		}
	}
	for name, want := range map[string]string{
		"Sessions _xlnm.Print_Titles": "'Sessions'!$A:$A,'Sessions'!$1:$1", // two pages wide
		"Sessions _xlnm.Print_Area":   "'Sessions'!$A:$R",                  // without ID and source
		"Déroulé _xlnm.Print_Titles":  "'Déroulé'!$1:$1",
		"Déroulé _xlnm.Print_Area":    "'Déroulé'!$A:$M",
	} {
		if names[name] != want {
			t.Errorf("%s: %q, want %q", name, names[name], want)
		}
	}
}

func TestProperties(t *testing.T) {
	props, err := open(t, sample(), convert.WriteOptions{}).GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	want := &excelize.DocProperties{Title: "Parcours des équipes fluviales", Creator: "deroule", LastModifiedBy: "deroule", Language: "fr", Created: fixedTime, Modified: fixedTime}
	if diff := cmp.Diff(want, props); diff != "" {
		t.Error(diff)
	}
}

func TestWidthsFit(t *testing.T) {
	p := &model.Programme{Sessions: []*model.Session{{Title: strings.Repeat("très ", 40) + "long", Place: "ici", Dates: []model.DateRange{on("2021-03-04")}}}}
	w := open(t, p, convert.WriteOptions{})
	for header, want := range map[string]float64{"Titre": 30, "Lieu": 8, "Date": 16} {
		name, _ := excelize.ColumnNumberToName(slices.Index(w.grid("Sessions")[0], header) + 1)
		if got, err := w.GetColWidth("Sessions", name); got != want || err != nil {
			t.Errorf("%s is %v wide, want %v", header, got, want)
		}
	}
	if high, _ := w.GetRowHeight("Sessions", 2); high < 6*lineHeight {
		t.Errorf("the row is %v points high", high)
	}
}

// TestFieldColumns: a plan's own columns never push out those of the programme,
// nor make a sheet too wide to use.
func TestFieldColumns(t *testing.T) {
	s := &model.Session{Title: "Une"}
	for _, name := range []string{"Matériel", "lieu", "matériel", "deux\nlignes", " blanc ", strings.Repeat("n", 80), ""} {
		s.Fields = append(s.Fields, model.Property{Name: name, Value: "v"})
	}
	for i := range 20 {
		s.Fields = append(s.Fields, model.Property{Name: "Champ " + string(rune('A'+i)), Value: "v"})
	}
	w := open(t, &model.Programme{Sessions: []*model.Session{s}}, convert.WriteOptions{})
	header := w.grid("Sessions")[0]
	first := slices.Index(header, "Matériel")
	if got := header[first+1 : first+12]; got[0] != "Champ A" || got[10] != "Champ K" || header[first+12] != "Autres champs" {
		t.Errorf("%q", header[first:])
	}
	others, _ := w.GetCellValue("Sessions", w.at("Sessions", "Autres champs", 2))
	for _, want := range []string{"• lieu : v\n", "• matériel : v\n", "• deux\n  lignes : v\n", "•  blanc  : v\n", "• Champ L : v\n"} {
		if !strings.Contains(others, want) {
			t.Errorf("%q lacks %q", others, want)
		}
	}
}

// TestFieldsKeepTheirOrder reads the columns of fields from left to right.
func TestFieldsKeepTheirOrder(t *testing.T) {
	for _, tc := range []struct {
		name     string
		sessions []string // the names of each session's fields
		columns  []string
		rows     []string // what each session's columns hold; | between columns, the last is the shared one
	}{
		{"alike", []string{"a b", "a b"}, []string{"a", "b"}, []string{"1|2|", "1|2|"}},
		{"one between", []string{"a c", "a b c"}, []string{"a", "b", "c"}, []string{"1||2|", "1|2|3|"}},
		{"one before", []string{"b", "a b"}, []string{"a", "b"}, []string{"|1|", "1|2|"}},
		{"turned round", []string{"a b", "b a"}, []string{"a", "b"}, []string{"1|2|", "|1|a : 2"}},
		{"twice", []string{"a a b"}, []string{"a", "b"}, []string{"• 1\n• 2|3|"}},
		{"in another letter case", []string{"a A b"}, []string{"a", "b"}, []string{"1||• A : 2\n• b : 3"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var all [][]model.Property
			for _, session := range tc.sessions {
				var fields []model.Property
				for i, name := range strings.Fields(session) {
					fields = append(fields, model.Property{Name: name, Value: string(rune('1' + i))})
				}
				all = append(all, fields)
			}
			names := fieldNames([]column[int]{{label: "Date"}}, slices.Values(all))
			if !slices.Equal(names, tc.columns) {
				t.Errorf("columns %q, want %q", names, tc.columns)
			}
			l := templates.LocaleOf("fr")
			columns := fieldColumns(&l, names, func(i int) []model.Property { return all[i] })
			for i, want := range tc.rows {
				var cells []string
				for _, c := range columns {
					cells = append(cells, c.cell(i).text)
				}
				if got := strings.Join(cells, "|"); got != want {
					t.Errorf("row %d: %q, want %q", i, got, want)
				}
			}
		})
	}
}
