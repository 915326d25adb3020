package typeset

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/hyphen"
	"deroule/convert/pdf/page"
	"deroule/templates"
)

func newSetter(t testing.TB, language string) *Setter {
	return &Setter{Metrics: newMetrics(t), Language: hyphen.Of(language)}
}

// shownIn is the words of lines, soft hyphens as they show.
func shownIn(lines []Line) []string {
	var shown []string
	for _, line := range lines {
		words := ""
		for _, r := range line.runs {
			words += r.words
		}
		shown = append(shown, strings.TrimSuffix(strings.ReplaceAll(words, string(glyphs.SoftHyphen), "-"), " "))
	}
	return shown
}

// readIn is what lines say to those who search them.
func readIn(lines []Line) string {
	read := ""
	for _, line := range lines {
		for _, r := range line.runs {
			if r.reads != nil {
				read += *r.reads
			} else {
				read += r.words
			}
		}
	}
	return read
}

func TestBreak(t *testing.T) {
	body, bold := style(templates.Regular, 10), style(templates.Bold, 10)
	for _, test := range []struct {
		name     string
		width    float64
		style    page.Style
		language string
		text     string
		want     []string
	}{
		{"nothing", 100, body, "fr", "", nil},
		{"blanks only", 100, body, "fr", "   ", nil},
		{"at blanks", 60, body, "fr", "une phrase assez longue", []string{"une phrase", "assez longue"}},
		{"blanks at the edges", 60, body, "fr", "  une phrase  ", []string{"une phrase"}},
		{"not at a no-break blank", 50, body, "fr", "il est 9\u00a0h\u00a030 ici", []string{"il est", "9\u00a0h\u00a030 ici"}},
		{"after a hyphen", 60, body, "fr", "un compte-rendu", []string{"un compte-", "rendu"}},
		{"not at a no-break hyphen", 66, body, "fr", "un compte\u2011rendu", []string{"un", "compte\u2011rendu"}},
		{"not inside numbers or after single letters", 55, body, "fr", "le 2019-08-30 e-mail", []string{"le", "2019-08-30", "e-mail"}},
		{"a word wider than the line", 45, body, "fr", "interminablement", []string{"intermi-", "nable-", "ment"}},
		{"a word wider than the line, no patterns", 45, body, "de", "interminablement", []string{"intermin-", "ablement"}},
		{"an address at its signs", 70, body, "fr", "https://exemple.fr/a/bcd?e=f", []string{"https://", "exemple.fr/a/", "bcd?e=f"}},
		{"a code wider than the line", 45, body, "fr", "A1B2C3D4E5F6", []string{"A1B2C3D", "4E5F6"}},
		{"hyphens where a line would be short", 92, body, "fr", "Un accompagnement particulièrement attentif",
			[]string{"Un accompagne-", "ment particulière-", "ment attentif"}},
		{"none where lines are long enough", 180, body, "fr", "Un accompagnement particulièrement attentif de tous",
			[]string{"Un accompagnement particulièrement", "attentif de tous"}},
		{"none in a language without patterns", 92, body, "de", "Un accompagnement particulièrement attentif",
			[]string{"Un", "accompagnement", "particulièrement", "attentif"}},
		{"none in names, abbreviations, bold", 60, body, "fr", "avec Montpellier et CCCCCCCC", []string{"avec", "Montpellier", "et", "CCCCCCCC"}},
		{"none in what is bold", 92, bold, "fr", "Un accompagnement attentif", []string{"Un", "accompagnement", "attentif"}},
		{"no hyphen that saves no line", 60, body, "fr", "Écrire simplement", []string{"Écrire", "simplement"}},
		{"headings balanced", 200, bold, "fr", "Programme des ambassadeurs de la médiation", []string{"Programme des ambassadeurs", "de la médiation"}},
		{"soft hyphens where they are typed", 80, body, "fr", "un accom\u00adpagnement", []string{"un accom-", "pagnement"}},
		{"soft hyphens that are not needed", 180, body, "fr", "un accom\u00adpagnement", []string{"un accompagnement"}},
		{"English", 60, body, "en", "the facilitation of it", []string{"the facilita-", "tion of it"}},
		{"after an apostrophe", 60, body, "fr", "pour l’expérimentation", []string{"pour l’expé-", "rimentation"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := newSetter(t, test.language)
			lines := s.Break([]Span{{Words: test.text, Style: test.style}}, page.Points(test.width))
			if got := shownIn(lines); !slices.Equal(got, test.want) {
				t.Errorf("lines %q, want %q", got, test.want)
			}
			want := strings.Join(strings.FieldsFunc(strings.ReplaceAll(test.text, "\u00ad", ""), func(r rune) bool { return r == ' ' }), " ")
			if got := strings.TrimSuffix(readIn(lines), " "); got != want {
				t.Errorf("read as %q, want %q", got, want)
			}
		})
	}
}

// Any words are read whole and in order, on lines that fit.
func TestLinesOfAnyWords(t *testing.T) {
	words := strings.Fields("un accompagnement particulièrement attentif l’expérimentation compte-rendu https://exemple.fr/tres/long/chemin?page=12 A1-B2 et/ou «\u00a0mot\u00a0» 9\u00a0h\u00a030 in\u00adter\u00admi\u00adna\u00adble CCCCC Montpellier à !")
	for _, language := range []string{"fr", "en", "de"} {
		s := newSetter(t, language)
		for seed := range uint64(400) {
			r := rand.New(rand.NewPCG(seed, 2))
			var spans []Span
			want := ""
			for range 1 + r.IntN(3) {
				span := Span{Style: style(templates.Face(r.IntN(2)), 10)}
				for range 1 + r.IntN(12) {
					span.Words += words[r.IntN(len(words))] + " "
				}
				if r.IntN(6) == 0 {
					span.Words, span.Badge = "à confirmer", &Badge{}
				}
				want += strings.ReplaceAll(span.Words, "confirmer", "confirmer ")
				spans = append(spans, span)
			}
			width := page.Points(float64(30 + r.IntN(250)))
			lines := s.Break(spans, width)
			for _, line := range lines {
				if line.Width > width+page.Point/100 {
					t.Errorf("%s, seed %d: %q is %v wide, more than %v", language, seed, shownIn([]Line{line}), line.Width, width)
				}
			}
			plain := func(s string) string { return strings.Join(strings.Fields(glyphs.Said(s)), "") }
			if got := readIn(lines); plain(got) != plain(want) {
				t.Errorf("%s, seed %d: read as\n%s, want\n%s", language, seed, got, want)
			}
		}
	}
}

// Justified lines fill the measure, with blanks of much the same width; the last one
// does not, nor any of a paragraph whose words are too long for its lines.
func TestJustify(t *testing.T) {
	s := newSetter(t, "fr")
	body := style(templates.Regular, 10)
	text := strings.Repeat("Neuf mois pour apprendre à concevoir avec les usagers : des journées entre pairs et un séminaire de clôture. ", 6)
	for width := page.Points(240); width < page.Points(500); width += 7 * page.Point {
		lines := s.Justify([]Span{{Words: text, Style: body}}, width)
		for i, line := range lines {
			if i < len(lines)-1 && line.Width != width {
				t.Errorf("line %d of %q is %v wide, want %v", i, shownIn(lines), line.Width, width)
			}
			for j, r := range line.runs[1:] {
				before := line.runs[j]
				if gap, blank := r.x-before.x-before.ink, s.Metrics.Width(" ", body); i < len(lines)-1 && strings.HasSuffix(before.words, " ") && (gap < blank*7/10 || gap > blank*5/2) {
					t.Errorf("a blank of %v on line %d of %q, which is %v wide by itself", gap, i, shownIn(lines), blank)
				}
			}
		}
		if got := readIn(lines); got != text {
			t.Errorf("read as %q", got)
		}
	}
	long := strings.Repeat("expérimentation départementale d’accompagnement ", 6)
	lines := s.Justify([]Span{{Words: long, Style: body}}, page.Points(120))
	if want := s.Break([]Span{{Words: long, Style: body}}, page.Points(120)); !slices.Equal(shownIn(lines), shownIn(want)) || lines[1].Width != want[1].Width {
		t.Errorf("long words on short lines are set as %q, want %q", shownIn(lines), shownIn(want))
	}
}

// Nothing is drawn beyond what a line measures.
func TestRunsAreAsWideAsTheyMeasure(t *testing.T) {
	s := newSetter(t, "fr")
	body := style(templates.Regular, 10)
	for width := 40.0; width < 200; width += 7 {
		text := "Une expérimentation départementale d’accompagnement des AVATARS-WAVE, vraiment particulièrement intéressante"
		for _, line := range s.Break([]Span{{Words: text, Style: body}}, page.Points(width)) {
			for _, r := range line.runs {
				drawn := s.Metrics.Width(strings.TrimSuffix(r.words, " "), body)
				if d := drawn - r.ink; d > 20 || d < -20 {
					t.Errorf("%q is %v wide, measured as %v", r.words, drawn, r.ink)
				}
			}
		}
	}
}

func BenchmarkBreak(b *testing.B) {
	s := newSetter(b, "fr")
	spans := []Span{{Words: strings.Repeat("un accompagnement particulièrement attentif de l’expérimentation ", 6), Style: style(templates.Regular, 10)}}
	for _, width := range []float64{80, 360, 5000} {
		b.Run(page.Points(width).String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.Break(spans, page.Points(width))
			}
		})
	}
}
