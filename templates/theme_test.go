package templates

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestTextStandsOutFromItsGround(t *testing.T) {
	for _, name := range ThemeNames() {
		theme, ok := ThemeNamed(name)
		if !ok {
			t.Fatalf("%s cannot be read", name)
		}
		c := theme.Colours
		for _, ground := range []Colour{White(), c.Tint} {
			for what, text := range map[string]Colour{"ink": c.Ink, "muted": c.Muted, "accent": c.Accent} {
				if got := Contrast(text, ground); got < LeastContrast {
					t.Errorf("%s: %s on %v: contrast %.2f, want %v at least", name, what, ground, got, LeastContrast)
				}
			}
		}
	}
}

func TestContrast(t *testing.T) {
	if got := Contrast(Colour{}, White()); math.Abs(got-21) > 0.01 {
		t.Errorf("black on white: %.2f, want 21", got)
	}
	if got := Contrast(Colour{119, 119, 119}, White()); math.Abs(got-4.48) > 0.01 {
		t.Errorf("#777 on white: %.2f, want 4.48", got)
	}
}

func nothing(name string) ([]byte, error) { return nil, fmt.Errorf("%s: %w", name, fs.ErrNotExist) }

func TestThemesThatComeWithTheProgram(t *testing.T) {
	for _, name := range ThemeNames() {
		files := ThemeFiles(name)
		if len(files) == 0 || files[0].Name != name+".yaml" {
			t.Fatalf("%s: files %v", name, files)
		}
		theme, err := ReadTheme(files[0].Name, string(files[0].Data), func(file string) ([]byte, error) {
			i := slices.IndexFunc(files, func(f ThemeFile) bool { return f.Name == file })
			if i < 0 {
				return nothing(file)
			}
			return files[i].Data, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if want, _ := ThemeNamed(name); theme != want {
			t.Errorf("%s read from its files is another theme: %s", name, cmp.Diff(fmt.Sprint(want), fmt.Sprint(theme)))
		}
		if theme.Name != name || theme.Titles.French == theme.Titles.English {
			t.Errorf("%s is called %q, %q", name, theme.Name, theme.Titles)
		}
	}
	if theme, _ := ThemeNamed("institution"); theme.Logo.Text == "" || math.Abs(theme.Logo.Aspect-1) > 0.01 {
		t.Errorf("the logo of a theme is %q, %v times as wide as high", theme.Logo.Text, theme.Logo.Aspect)
	}
}

func TestReadTheme(t *testing.T) {
	logo := ThemeFiles("institution")[1].Data
	open := func(name string) ([]byte, error) {
		return map[string][]byte{"l.png": logo, "a.ttf": []byte(atkinsonBold), "b.ttf": []byte(atkinsonRegular)}[name], nil
	}
	got, err := ReadTheme("looks/mine.yaml", `
title: Le nôtre
author: Ville
hours: 9h30
paper: {size: letter, orientation: landscape, margins: {left: 30}}
type: {text: 11.5, leading: 16}
colours: {accent: "#005500"}
logo: {file: l.png, text: Ville}
faces: {name: Our Sans!, regular: a.ttf, bold: b.ttf}
header:
footer: "Ville · {source} · {period}"
`, open)
	if err != nil {
		t.Fatal(err)
	}
	want := Plain()
	want.Name, want.Titles, want.Author, want.Clock = "mine", Titles{"Le nôtre", "Le nôtre"}, "Ville", ClockTight
	want.Paper.Sheet, want.Paper.Landscape, want.Paper.Left = Sheets()[5], true, 30
	want.Type.Text, want.Type.Leading, want.Colours.Accent = 11.5, 16, Colour{0, 0x55, 0}
	want.Logo = got.Logo
	want.Typeface.Name, want.Typeface.faces = "OurSans", [4]string{atkinsonBold, atkinsonRegular, atkinsonBold, atkinsonRegular}
	want.Footer = "Ville · {source} · {period}"
	if got != want {
		t.Errorf("another theme: %s", cmp.Diff(fmt.Sprint(want), fmt.Sprint(got)))
	}
	if got.Logo.Height != usualLogoHeight || !bytes.HasPrefix([]byte(got.Logo.Data), []byte("\x89PNG")) {
		t.Errorf("a logo of %d bytes, %v mm high", len(got.Logo.Data), got.Logo.Height)
	}
}

func TestMistakesInThemes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"papier: A4\n", "mine.yaml:1:1: papier: no such setting of a theme; known: author, colours, faces, footer, header, hours, logo, organisation, paper, title, type"},
		{"paper:\n  size: A44\n", "mine.yaml:2:9: A44: not a word that can stand here; known: A5, A4, A3, A2, A1, Letter, Tabloid"},
		{"paper: A4", "mine.yaml:1:8: A4: names with values are expected; known: margins, orientation, size"},
		{"paper: {margins: {top: 3}}", "mine.yaml:1:24: 3: not a number within the bounds; known: 10 – 80"},
		{"type:\n  text: big", "mine.yaml:2:9: big: not a number within the bounds; known: 6 – 24"},
		{"type: {text: .nan}", ".nan: not a number within the bounds"},
		{"colours: {ink: black}", "mine.yaml:1:16: black: not a colour such as #173a69"},
		{"colours:\n  tint: '#777777'\n", "too near to its ground to be read; known: ink, tint, 3.9, 4.5"},
		{"colours: {muted: '#aaaaaa'}", "known: muted, paper, 2.3, 4.5"},
		{"header: '{title} {page}'", "no such placeholder; known: {title}, {source}, {period}, {version}"},
		{"hours: 9 h 45", "mine.yaml:1:8: 9 h 45: not a word that can stand here; known: 9 h 30, 9h30, 9:30"},
		{"logo: {file: away.png}", "mine.yaml:1:14: away.png: the file cannot be read; known: away.png: file does not exist"},
		{"logo: {file: text.png}", "mine.yaml:1:14: text.png: not a PNG or JPEG image"},
		{"faces: {regular: text.png}", "text.png: not a TrueType font"},
		{"title: [a]", "mine.yaml:1:8: [a]: a text is expected"},
		{"a: b: c", "no YAML"},
		{"header: x\nheader: y", "mine.yaml:2:1"},
		{"hours: 1\npapier: A4\n", "mine.yaml:1:8"},
	} {
		_, err := ReadTheme("mine.yaml", test.text, func(name string) ([]byte, error) {
			if name == "text.png" {
				return []byte("some text"), nil
			}
			return nothing(name)
		})
		var mistake *ThemeMistake
		if !errors.As(err, &mistake) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v, want %q", test.text, err, test.want)
		}
	}
}

// The schema that editors use knows the same settings and takes the same themes.
func TestSchema(t *testing.T) {
	data, err := os.ReadFile("theme.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	properties := func(of map[string]any) []string {
		return slices.Sorted(maps.Keys(of["properties"].(map[string]any)))
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(themeSettings())), properties(tree)); diff != "" {
		t.Errorf("settings (-read +schema):\n%s", diff)
	}
	for name, known := range map[string]settings{"paper": paperSettings(), "type": typeSettings(), "colours": colourSettings(), "logo": logoSettings()} {
		below := tree["properties"].(map[string]any)[name].(map[string]any)
		if diff := cmp.Diff(slices.Sorted(maps.Keys(known)), properties(below)); diff != "" {
			t.Errorf("%s (-read +schema):\n%s", name, diff)
		}
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("theme.json", tree); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("theme.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range ThemeNames() {
		var theme any
		if err := yaml.Unmarshal(ThemeFiles(name)[0].Data, &theme); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(theme); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if schema.Validate(map[string]any{"papier": "A4"}) == nil {
		t.Error("the schema takes an unknown setting")
	}
}

func TestFill(t *testing.T) {
	for _, test := range []struct{ template, want, unknown string }{
		{"{title}", "Plan", ""},
		{"{source} · {period}", "2026", ""},
		{"Ville · {source} · le {period}", "Ville  ·  le 2026", ""},
		{"", "", ""},
		{"{page}", "{page}", "{page}"},
	} {
		got, unknown := Fill(test.template, map[string]string{"{title}": "Plan", "{period}": "2026"})
		if got != test.want || unknown != test.unknown {
			t.Errorf("Fill(%q) = %q, %q, want %q, %q", test.template, got, unknown, test.want, test.unknown)
		}
	}
}

func TestPapers(t *testing.T) {
	for _, name := range SheetNames() {
		if sheet, ok := SheetNamed(strings.ToLower(name)); !ok || sheet.Name != name {
			t.Errorf("%s is not known", name)
		}
	}
	for _, name := range []string{"", "A44"} {
		if _, ok := SheetNamed(name); ok {
			t.Errorf("%q is a paper", name)
		}
	}
	upright := Paper{Sheet: Sheets()[1]}
	for o, want := range map[Orientation][2]float64{"": {210, 297}, Portrait: {210, 297}, Landscape: {297, 210}} {
		if width, height := upright.Turned(o).Size(); width != want[0] || height != want[1] {
			t.Errorf("A4 %s is %v × %v mm", o, width, height)
		}
	}
	for small, large := range map[string]string{"A4": "A3", "Letter": "Tabloid", "A3": "A2", "A1": "A1"} {
		sheet, _ := SheetNamed(small)
		if got := sheet.Double().Name; got != large {
			t.Errorf("the double of %s is %s, want %s", small, got, large)
		}
	}
}

func FuzzReadTheme(f *testing.F) {
	for _, name := range ThemeNames() {
		f.Add(string(ThemeFiles(name)[0].Data))
	}
	f.Add("paper: &a {size: *a}\n<<: *a\n? [x]\n: y")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<11 {
			return
		}
		_, err := ReadTheme("mine.yaml", text, nothing)
		var mistake *ThemeMistake
		if err != nil && (!errors.As(err, &mistake) || mistake.Kind == "") {
			t.Errorf("error %v is no mistake", err)
		}
	})
}
