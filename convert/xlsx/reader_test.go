package xlsx

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/convert/grid/gridtest"
	"deroule/convert/grid/parts"
	"deroule/convert/lexicon"
	"deroule/model"
)

func readBytes(t testing.TB, data []byte) *model.Programme {
	t.Helper()
	p, err := Format().Read(convert.Source{Name: "plan.xlsx", Data: data}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// said is what a programme says, without the places where it was read and what
// the reader was unsure of.
func said(t testing.TB, p *model.Programme) map[string]any {
	t.Helper()
	var b bytes.Buffer
	if err := p.EncodeJSON(&b); err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	dropPlaces(all)
	return all
}

func dropPlaces(tree any) {
	switch node := tree.(type) {
	case map[string]any:
		for _, name := range []string{"source", "source_map", "related", "diagnostics", "readings"} {
			delete(node, name)
		}
		for _, child := range node {
			dropPlaces(child)
		}
	case []any:
		for _, child := range node {
			dropPlaces(child)
		}
	}
}

// TestOwnWorkbooksComeBackWhole writes programmes of every shape in both languages.
func TestOwnWorkbooksComeBackWhole(t *testing.T) {
	programmes := []*model.Programme{{}, sample(), formattest.Full()}
	for seed := range uint64(40) {
		programmes = append(programmes, formattest.Generate(1000+seed))
	}
	for i, p := range programmes {
		for _, language := range []string{"fr", "en"} {
			data, _ := writeBytes(t, p, convert.WriteOptions{Language: language})
			if diff := cmp.Diff(said(t, p), said(t, readBytes(t, data))); diff != "" {
				t.Fatalf("programme %d in %q (-written +read):\n%s", i, language, diff)
			}
		}
	}
}

func TestLongTextsComeBackWhole(t *testing.T) {
	p := &model.Programme{Language: "fr", Sessions: []*model.Session{
		{ID: "a", Title: "Longue", Status: model.Confirmed, Notes: []string{strings.Repeat("à la ligne\n", 9000)}},
		{ID: "b", Title: "[Suite 1]", Status: model.Confirmed, Theme: strings.Repeat("mot ", 20_000)},
	}}
	data, _ := writeBytes(t, p, convert.WriteOptions{})
	if diff := cmp.Diff(said(t, p), said(t, readBytes(t, data))); diff != "" {
		t.Error(diff)
	}
}

func TestOwnWorkbooksKnowTheirCells(t *testing.T) {
	data, _ := writeBytes(t, sample(), convert.WriteOptions{})
	p := readBytes(t, data)
	at := func(sheet, cell string) model.Pos { return model.Pos{File: "plan.xlsx", Sheet: sheet, Cell: cell} }
	s := p.Sessions[1]
	for _, tc := range []struct {
		what string
		got  model.Pos
		want model.Pos
	}{
		{"a session", s.Source, at("Sessions", "A3")},
		{"a date", s.Dates[0].Source, at("Sessions", "A3")},
		{"an alternative", s.Dates[1].Source, at("Sessions", "C3")},
		{"a theme", s.Origins.At(model.FieldTheme, 0), at("Sessions", "I3")},
		{"an entry", p.Sessions[0].Agenda[1].Source, at("Déroulé", "A3")},
		{"the title of the whole", p.Origins.At(model.FieldTitle, 0), at("Programme", "B2")},
	} {
		if tc.got != tc.want {
			t.Errorf("%s stands at %s, want %s", tc.what, tc.got, tc.want)
		}
	}
}

// edited is our workbook after somebody has worked in it.
func edited(t *testing.T, edit func(f *excelize.File)) *model.Programme {
	t.Helper()
	data, _ := writeBytes(t, sample(), convert.WriteOptions{})
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	edit(f)
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return readBytes(t, b.Bytes())
}

func set(t *testing.T, f *excelize.File, sheet, cell string, value any) {
	t.Helper()
	if err := f.SetCellValue(sheet, cell, value); err != nil {
		t.Fatal(err)
	}
}

// TestMovedColumns moves every column of the sessions to another place, and a
// title above them.
func TestMovedColumns(t *testing.T) {
	p := edited(t, func(f *excelize.File) {
		rows, err := f.GetRows("Sessions", excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		width := len(rows[0])
		styles := map[string]int{}
		for r := range rows {
			for c := range width {
				name := cellName(c+1, r+1)
				styles[name], _ = f.GetCellStyle("Sessions", name)
			}
		}
		f.DeleteSheet("Sessions")
		f.NewSheet("Sessions")
		set(t, f, "Sessions", "A1", "Nos rencontres")
		for r, row := range rows {
			for c, value := range row {
				from, to := cellName(c+1, r+1), cellName(width-c, r+4)
				var typed any = value
				if number := json.Number(value); r > 0 && value != "" && !strings.ContainsAny(value, " -:=+@") {
					if n, err := number.Float64(); err == nil {
						typed = n
					}
				}
				set(t, f, "Sessions", to, typed)
				f.SetCellStyle("Sessions", to, to, styles[from])
			}
		}
	})
	want := sample()
	want.Notes = append([]model.Note{{Title: "Sessions", Text: "Nos rencontres"}}, want.Notes...)
	for _, s := range want.Sessions {
		slices.Reverse(s.Fields[:len(s.Fields)-min(1, len(s.Fields))])
	}
	if diff := cmp.Diff(said(t, want), said(t, p)); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

func TestEdits(t *testing.T) {
	for _, tc := range []struct {
		name string
		edit func(f *excelize.File)
		want func(p *model.Programme)
	}{
		{"a row of a new session", func(f *excelize.File) {
			f.InsertRows("Sessions", 3, 1)
			set(t, f, "Sessions", "A3", "12 mars 2021")
			set(t, f, "Sessions", "D3", "9h30")
			set(t, f, "Sessions", "H3", "Rencontre ajoutée")
			set(t, f, "Sessions", "L3", "annulé")
		}, func(p *model.Programme) {
			s := &model.Session{ID: "2021-03-12-rencontre-ajoutee", Title: "Rencontre ajoutée", Status: model.Cancelled, Dates: []model.DateRange{on("2021-03-12")}, Hours: []model.Hours{{Start: hour("09:30")}}}
			p.Sessions = slices.Insert(p.Sessions, 1, s)
		}},
		{"a column of its own", func(f *excelize.File) {
			f.InsertCols("Sessions", "B", 1)
			set(t, f, "Sessions", "B1", "Budget")
			set(t, f, "Sessions", "B3", "1 200 €")
		}, func(p *model.Programme) {
			fields := p.Sessions[1].Fields
			p.Sessions[1].Fields = slices.Insert(fields, 0, model.Property{Name: "Budget", Value: "1 200 €"})
		}},
		{"entries of sessions by their name, and of a new one", func(f *excelize.File) {
			set(t, f, "Déroulé", "A14", "4 mars 2021")
			set(t, f, "Déroulé", "B14", "Lancement")
			set(t, f, "Déroulé", "C14", "17h")
			set(t, f, "Déroulé", "F14", "photo de groupe")
			set(t, f, "Déroulé", "C15", "17:10")
			set(t, f, "Déroulé", "E15", "20 min")
			set(t, f, "Déroulé", "F15", "verre")
			set(t, f, "Déroulé", "B16", "Bilan")
			set(t, f, "Déroulé", "F16", "tour de table")
		}, func(p *model.Programme) {
			p.Sessions[0].Agenda = append(p.Sessions[0].Agenda, model.Entry{Start: hour("17:00"), Title: "photo de groupe"}, model.Entry{Start: hour("17:10"), End: hour("17:30"), Duration: "PT20M", Title: "verre"})
			p.Sessions = append(p.Sessions, &model.Session{ID: "bilan", Title: "Bilan", Status: model.Confirmed, Agenda: []model.Entry{{Title: "tour de table"}}})
		}},
		{"a copied row", func(f *excelize.File) { f.DuplicateRow("Sessions", 4) }, func(p *model.Programme) {
			copied := *p.Sessions[2]
			copied.ID, copied.Agenda = "2021-05-20-nuit-des-crues-2", nil
			p.Sessions = slices.Insert(p.Sessions, 3, &copied)
		}},
		{"a date that was moved, and not in the running order", func(f *excelize.File) {
			set(t, f, "Sessions", "A2", 44260)
		}, func(p *model.Programme) { p.Sessions[0].Dates[0] = on("2021-03-05") }},
		{"a sheet of its own", func(f *excelize.File) {
			f.NewSheet("Budget")
			set(t, f, "Budget", "A1", "Location")
			set(t, f, "Budget", "B1", 300)
			set(t, f, "Budget", "A2", "Repas")
		}, func(p *model.Programme) {
			p.Notes = append(p.Notes, model.Note{Title: "Budget", Text: "Location | 300\nRepas"})
		}},
		{"facts about the whole", func(f *excelize.File) {
			set(t, f, "Programme", "B2", "Parcours des moulins")
			set(t, f, "Programme", "A20", "Contact")
			set(t, f, "Programme", "B20", "Ysée Portal")
		}, func(p *model.Programme) {
			p.Title = "Parcours des moulins"
			p.Notes = append([]model.Note{{Title: "Contact", Text: "Ysée Portal"}}, p.Notes...)
		}},
		{"words where values were", func(f *excelize.File) {
			set(t, f, "Sessions", "A2", "un jour de mars")
			set(t, f, "Déroulé", "C3", "tôt")
		}, func(p *model.Programme) {
			p.Sessions[0].Dates = nil
			p.Sessions[0].Notes = append([]string{"un jour de mars"}, p.Sessions[0].Notes...)
			p.Sessions[0].Agenda[1].Start = model.Clock{}
			p.Sessions[0].Agenda[1].Details = append(p.Sessions[0].Agenda[1].Details, "tôt")
		}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			want := sample()
			tc.want(want)
			if diff := cmp.Diff(said(t, want), said(t, edited(t, tc.edit))); diff != "" {
				t.Errorf("(-wanted +read):\n%s", diff)
			}
		})
	}
}

func TestMovedDateIsReported(t *testing.T) {
	p := edited(t, func(f *excelize.File) { set(t, f, "Sessions", "A2", 44260) })
	if !slices.ContainsFunc(p.Diagnostics, func(d model.Diagnostic) bool {
		return d.Code == model.Conflict && d.Source.Sheet == "Déroulé" && slices.Contains(d.Args, "2021-03-04")
	}) {
		t.Errorf("no conflict is reported: %v", p.Diagnostics)
	}
}

func TestYearIsGivenToOwnWorkbooks(t *testing.T) {
	data, _ := writeBytes(t, sample(), convert.WriteOptions{})
	p, err := Format().Read(convert.Source{Name: "plan.xlsx", Data: data}, convert.ReadOptions{Year: 2021, Timezone: "America/Cayenne"})
	if err != nil {
		t.Fatal(err)
	}
	if got := p.Sessions[4].Dates[0].Start; got != day("2021-08-30") || p.Timezone != "America/Cayenne" {
		t.Errorf("the date without a year is %s in %s", got, p.Timezone)
	}
}

func TestHiddenPartsAreReported(t *testing.T) {
	w := drawings(t)["spanish-days"]
	p := readBytes(t, build(t, w))
	if !slices.ContainsFunc(p.Diagnostics, func(d model.Diagnostic) bool {
		return d.Code == model.NotRead && d.Variant == "hidden-sheet" && d.Args[0] == "Viejo"
	}) {
		t.Errorf("the hidden sheet is not reported: %v", p.Diagnostics)
	}
	w = drawings(t)["old-editions"]
	p, err := Format().Read(convert.Source{Name: "plan.xlsx", Data: build(t, w)}, convert.ReadOptions{Year: 2025})
	if err != nil || len(p.Sessions) != 2 || p.Sessions[0].FirstDate().Year != 2025 {
		t.Errorf("--year 2025 reads %v, %v", p.Sessions, err)
	}
}

// TestWordsOfOnesOwn finds a table by names of columns that only its authors use.
func TestWordsOfOnesOwn(t *testing.T) {
	w, err := gridtest.Parse("sheet Plan\n| Carnet des berges |\n| Kand | Petra | Pelec'h |\n| d:2026-05-12 | Marais | Cale nord |\n| d:2026-05-13 | Dunes | Cale sud |\n")
	if err != nil {
		t.Fatal(err)
	}
	own := lexicon.Language{Columns: map[lexicon.Role]lexicon.Words{lexicon.RoleDate: "Kand", lexicon.RoleTitle: "Petra", lexicon.RolePlace: "Pelec'h"}}
	p, err := Reader{}.Read(convert.Source{Name: "plan.xlsx", Data: build(t, w)}, convert.ReadOptions{Lexicon: lexicon.Default(own)})
	if err != nil || len(p.Sessions) != 2 || p.Sessions[1].Title != "Dunes" || p.Sessions[1].Place != "Cale sud" {
		t.Errorf("%v, error %v", gridtest.Facts(p), err)
	}
}

// TestHostileFiles reads what is no workbook, or one that means harm.
func TestHostileFiles(t *testing.T) {
	whole, _ := writeBytes(t, sample(), convert.WriteOptions{})
	for _, tc := range []struct {
		name string
		data []byte
		want error
		says string
	}{
		{"an old workbook", append([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), make([]byte, 760)...), parts.ErrCompound, "save it as .xlsx"},
		{"a page that calls itself a workbook", []byte("<html><table><tr><td>12 mai</td></tr></table></html>"), parts.ErrNoWorkbook, "save it as .xlsx"},
		{"a cut workbook", whole[:len(whole)/2], parts.ErrDamaged, "damaged or cut short"},
	} {
		_, err := Format().Read(convert.Source{Name: "plan.xlsx", Data: tc.data}, convert.ReadOptions{})
		if !errors.Is(err, tc.want) || !strings.Contains(err.Error(), tc.says) || !strings.Contains(err.Error(), "plan.xlsx") {
			t.Errorf("%s: %v, want %q", tc.name, err, tc.says)
		}
	}
}

// FuzzRead changes bytes of a workbook: whatever is left of it, reading ends.
func FuzzRead(f *testing.F) {
	data, _ := writeBytes(f, sample(), convert.WriteOptions{})
	f.Add(data)
	for _, w := range drawings(f) {
		f.Add(build(f, w))
	}
	opt := convert.ReadOptions{Lexicon: lexicon.Default()}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Reader{}.Read(convert.Source{Name: "plan.xlsx", Data: data}, opt)
		if p == nil && err == nil {
			t.Error("neither a programme nor an error")
		}
	})
}
