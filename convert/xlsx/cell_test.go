package xlsx

import (
	"strings"
	"testing"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

func TestDateCell(t *testing.T) {
	l := templates.LocaleOf("en")
	for _, tc := range []struct {
		date   string
		serial float64
		text   string
	}{
		{"1900-03-01", 61, ""},
		{"2000-01-01", 36526, ""},
		{"2024-02-29", 45351, ""},
		{"9999-12-31", 2958465, ""},
		{"1900-02-28", 0, "1900-02-28"}, // Excel counts a 29 February 1900 that never was
		{"--02-29", 0, "29 February (year unknown)"},
	} {
		got := dateCell(&l, day(tc.date))
		if got.number != tc.serial || got.text != tc.text {
			t.Errorf("%s: %v %q, want %v %q", tc.date, got.number, got.text, tc.serial, tc.text)
		}
	}
}

func TestISODuration(t *testing.T) {
	for _, tc := range []struct {
		text string
		want cell
	}{
		{"PT1H30M", number(1.5/24, durationLook)},
		{"PT45M", number(0.75/24, durationLook)},
		{"PT36H", number(1.5, durationLook)},
		{"P2D", number(2, daysLook)},
		{"P1DT4H", textCell("P1DT4H")},
		{"P1W", textCell("P1W")},
		{"PT", textCell("PT")},
		{"PT1M1H", textCell("PT1M1H")},
		{"P99999999999999999999D", textCell("P99999999999999999999D")},
		{"", cell{}},
	} {
		if got := isoDurationCell(tc.text); got != tc.want {
			t.Errorf("%s: %+v, want %+v", tc.text, got, tc.want)
		}
	}
}

func TestClean(t *testing.T) {
	for _, tc := range []struct {
		text, want string
		dropped    rune
	}{
		{"deux\r\nlignes\ret\vtrois\f", "deux\nlignes\net\ntrois\n", 0},
		{"a\tb", "a\tb", 0},
		{"cloche\a et nul\x00", "cloche et nul", '\a'},
		{"\ufffe", "", '\ufffe'},
		{"latin \xe9", "latin \ufffd", 0},
		{"👩‍🌾 é ñ", "👩‍🌾 é ñ", 0},
	} {
		got, dropped := clean(tc.text)
		if got != tc.want || dropped != tc.dropped {
			t.Errorf("clean(%q) = %q, %q; want %q, %q", tc.text, got, dropped, tc.want, tc.dropped)
		}
	}
}

// TestLongTextsGoOn puts texts together again from the marks at the end of cells.
func TestLongTextsGoOn(t *testing.T) {
	for _, tc := range []struct{ name, text string }{
		{"just fits", strings.Repeat("é", maxText)},
		{"one too many", strings.Repeat("é", maxText+1)},
		{"pairs of units", strings.Repeat("𝄞", maxText)},
		{"many cells", strings.Repeat("rivière ", 20_000)},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := &model.Programme{Language: "fr", Notes: []model.Note{{Title: "court", Text: tc.text, Source: model.Pos{File: "a.md", Line: 3}}}}
			data, ds := writeBytes(t, p, convert.WriteOptions{})
			w := open(t, p, convert.WriteOptions{})
			got, _ := w.GetCellValue("Notes", w.at("Notes", "Texte", 2))
			rests, _ := w.GetRows("Suite")
			for i := 1; i < len(rests); i++ {
				before, found := strings.CutSuffix(got, " [Suite "+rests[i][0]+"]")
				if !found {
					t.Fatalf("no mark %s in …%q", rests[i][0], got[len(got)-40:])
				}
				got = before + rests[i][1]
			}
			if got != tc.text {
				t.Errorf("%d bytes came back, want %d", len(got), len(tc.text))
			}
			if long := units(tc.text) > maxText; long != (len(ds) == 1) || long != (len(rests) > 1) {
				t.Errorf("%d continuations, diagnostics %v, %d bytes", len(rests), ds, len(data))
			}
			for _, d := range ds {
				if d.Code != model.TextTruncated || d.Severity != model.Info || d.Source.Line != 3 || !strings.Contains(d.Text("fr"), "Suite") {
					t.Errorf("diagnostic %+v: %s", d, d.Text("fr"))
				}
			}
		})
	}
}

func TestControlCharactersAreReported(t *testing.T) {
	p := &model.Programme{Sessions: []*model.Session{{Title: "son\x07nette", Source: model.Pos{File: "a.md", Line: 7}}}}
	_, ds := writeBytes(t, p, convert.WriteOptions{})
	if len(ds) != 1 || ds[0].Source.Line != 7 || !strings.Contains(ds[0].Text("en"), "U+0007") {
		t.Errorf("%+v", ds)
	}
	w := open(t, p, convert.WriteOptions{})
	if got, _ := w.GetCellValue("Sessions", w.at("Sessions", "Titre", 2)); got != "sonnette" {
		t.Errorf("%q", got)
	}
}

func TestFollowable(t *testing.T) {
	for text, want := range map[string]bool{
		"https://exemple.fr/a?b=1&c=2":          true,
		"HTTP://exemple.fr":                     true,
		"webcal://agenda.exemple.fr/x":          true,
		"mailto:accueil@exemple.fr":             true,
		"voir https://exemple.fr":               false,
		"https://exemple.fr et la suite":        false,
		"https:":                                false,
		"file:///etc/passwd":                    false,
		"javascript:alert(1)":                   false,
		"9h30 : accueil":                        false,
		"https://" + strings.Repeat("a", 2_100): false,
	} {
		if got := followable(text); got != want {
			t.Errorf("%.40s: %v", text, got)
		}
	}
}

func TestLines(t *testing.T) {
	for _, tc := range []struct {
		text  string
		width float64
		look  look
		want  int
	}{
		{"court", 10, plainLook, 1},
		{"a\nb\n\nc", 10, plainLook, 4},
		{"des mots qui passent à la ligne", 10, plainLook, 3},
		{strings.Repeat("é", 30), 10, plainLook, 3},
		{strings.Repeat("é", 30), 10, technicalLook, 1},
		{"", 10, plainLook, 1},
		{"mot", 0.1, plainLook, 3},
	} {
		if got := lines(tc.text, tc.width, tc.look); got != tc.want {
			t.Errorf("lines(%q, %v) = %d, want %d", tc.text, tc.width, got, tc.want)
		}
	}
}
