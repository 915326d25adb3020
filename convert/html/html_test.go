package html

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"net/url"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/formattest"
	"deroule/model"
)

func TestFormat(t *testing.T) { formattest.Run(t, Format()) }

// served is a page with everything that one which is served has.
func served() Writer {
	return Writer{
		Feed: "https://agenda.example/plan.ics", Home: "./", Notice: "Rien ne va plus.",
		Downloads: []Download{{"PDF", "plan.pdf"}},
	}
}

func written(t *testing.T, wr Writer, p *model.Programme) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := wr.Write(&b, p, convert.WriteOptions{SourceName: "plan.md"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Pages have one heading of the first level, their headings skip none, and every
// table has a header for each of its columns and rows.
func TestStructure(t *testing.T) {
	programmes := []*model.Programme{{}, formattest.Full()}
	for seed := range uint64(40) {
		programmes = append(programmes, formattest.Generate(seed))
	}
	heading, id := regexp.MustCompile(`<h([1-6])`), regexp.MustCompile(` id="([^"]*)"`)
	for i, p := range programmes {
		for _, wr := range []Writer{{}, served()} {
			page := written(t, wr, p)
			last, firsts := "0", 0
			for _, h := range heading.FindAllStringSubmatch(page, -1) {
				if h[1] > last && h[1][0]-last[0] > 1 {
					t.Errorf("programme %d: a heading of level %s follows one of %s", i, h[1], last)
				}
				if last = h[1]; h[1] == "1" {
					firsts++
				}
			}
			if firsts != 1 {
				t.Errorf("programme %d: %d main headings", i, firsts)
			}
			seen := map[string]bool{}
			for _, m := range id.FindAllStringSubmatch(page, -1) {
				if seen[m[1]] || m[1] == "" || strings.ContainsAny(m[1], " \t\n") {
					t.Errorf("programme %d: id %q is no name, or is given twice", i, m[1])
				}
				seen[m[1]] = true
			}
			for _, ref := range regexp.MustCompile(`(?:href="#|labelledby=")([^"]*)"`).FindAllStringSubmatch(page, -1) {
				if name, err := url.PathUnescape(ref[1]); err != nil || !seen[name] {
					t.Errorf("programme %d: %q leads nowhere", i, ref[1])
				}
			}
			checkNesting(t, page)
		}
	}
}

// checkNesting expects every element to be closed where it was opened.
func checkNesting(t *testing.T, page string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, []string{"meta"}, xml.HTMLEntity
	var open []string
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in %.300s", err, page)
		}
		switch token := token.(type) {
		case xml.StartElement:
			open = append(open, token.Name.Local)
		case xml.EndElement:
			if n := len(open); n == 0 || open[n-1] != token.Name.Local {
				t.Fatalf("</%s> closes %v", token.Name.Local, open)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("left open: %v", open)
	}
}

// No text of a plan is markup, and no address of one runs anything.
func TestHostilePlan(t *testing.T) {
	evil := `"><script>alert(1)</script><b x='`
	p := &model.Programme{
		Title: evil, Summary: evil, Language: evil,
		Links: []model.Link{
			{Title: evil, URL: "javascript:alert(1)"}, {URL: "data:text/html,x"}, {URL: "JaVaScRiPt:alert(1)"}, {URL: `https://a.example/"onclick="x`},
			{Title: "ok", URL: "webcal://a.example/b.ics"},
		},
		Sessions: []*model.Session{{
			ID: evil, Title: evil, Place: evil + "\x00\x1b[31m\x7f", Objectives: []string{evil}, Notes: []string{evil},
			Agenda: []model.Entry{{Title: evil, Track: evil, People: []string{evil}, Details: []string{evil}}},
			Fields: []model.Property{{Name: evil, Value: evil}}, Lists: []model.List{{Title: evil, Items: []string{evil}}},
		}},
		Notes: []model.Note{{Title: evil, Text: evil}},
	}
	page := written(t, served(), p)
	page = strings.Replace(page, "<script>"+script+"</script>", "", 1) // our own
	for _, never := range []string{"<script", "<b ", `href="javascript`, `href="data`, "onclick=\"", "\x00", "\x1b", "\x7f"} {
		if strings.Contains(strings.ToLower(page), never) {
			t.Errorf("the page has %q", never)
		}
	}
	if !strings.Contains(page, `<a class="address" href="webcal://a.example/b.ics">webcal://a.example/b.ics</a>`) {
		t.Error("the calendar of the plan is no link")
	}
	if n := strings.Count(page, "alert(1)"); n < 12 {
		t.Errorf("only %d of the texts are shown", n)
	}
	checkNesting(t, page)
}

func TestSubscription(t *testing.T) {
	page := written(t, served(), formattest.Full())
	for _, want := range []string{`href="webcal://agenda.example/plan.ics"`, `href="https://agenda.example/plan.ics"`, `href="plan.pdf"`, "Rien ne va plus.", `href="./"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if alone := written(t, Writer{}, formattest.Full()); strings.Contains(alone, "calendar") && strings.Contains(alone, `class="button"`) {
		t.Error("a page without a feed leads to one")
	}
}

// The page says of a session what the plan does: no fact is left out.
func TestNothingIsLost(t *testing.T) {
	p := formattest.Full()
	page := written(t, Writer{}, p)
	flat := strings.Join(strings.Fields(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(page, " ")), " ")
	has := func(text string) {
		t.Helper()
		escaped := strings.NewReplacer("&", "&amp;", "'", "&#39;", `"`, "&#34;", "+", "&#43;", "<", "&lt;", ">", "&gt;").Replace(text)
		if !strings.Contains(flat, strings.Join(strings.Fields(escaped), " ")) {
			t.Errorf("the page has no %q", text)
		}
	}
	for _, s := range p.Sessions {
		has(s.Title)
		has(s.Place)
		for _, list := range [][]string{s.Host, s.Objectives, s.Facilitators, s.Speakers, s.Notes} {
			for _, text := range list {
				has(text)
			}
		}
		for _, f := range s.Fields {
			has(f.Value)
		}
		for _, e := range s.Agenda {
			has(e.Title)
			for _, text := range append(append([]string{e.Track, e.Place}, e.People...), e.Details...) {
				has(text)
			}
		}
	}
	for _, n := range p.Notes {
		if n.Kind == "" {
			has(n.Text)
		}
	}
	for _, f := range p.Formats {
		has(f.Description)
	}
}

// tidy, where it is installed, finds nothing wrong.
func TestTidy(t *testing.T) {
	tidy, err := exec.LookPath("tidy")
	if err != nil {
		t.Skip(err)
	}
	var list bytes.Buffer
	if err := WriteList(&list, "en", []Listed{{Title: "A & B", Language: "fr", Period: "2026", Address: "a", Notice: "late"}}); err != nil {
		t.Fatal(err)
	}
	var message bytes.Buffer
	if err := WriteMessage(&message, "fr", "Il n'y a rien.", "./"); err != nil {
		t.Fatal(err)
	}
	for name, page := range map[string]string{"message": message.String(), "programme": written(t, served(), formattest.Full()), "list": list.String()} {
		cmd := exec.Command(tidy, "-quiet", "-errors", "--show-warnings", "yes", "--drop-empty-elements", "no")
		cmd.Stdin = strings.NewReader(page)
		if said, err := cmd.CombinedOutput(); err != nil || len(said) > 0 {
			t.Errorf("%s: %v\n%s", name, err, said)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	p := formattest.Full()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := (Writer{}).Write(io.Discard, p, convert.WriteOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// Words stand out from the paper by 4.5 to 1 at least (WCAG 2.2 §1.4.3), in light, in
// the dark and in print; what is marked does so on the bands, too.
func TestContrast(t *testing.T) {
	roots := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(style, -1)
	if len(roots) != 3 {
		t.Fatalf("%d sets of colours, want light, dark and print", len(roots))
	}
	for _, root := range roots {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #(\w+)`).FindAllStringSubmatch(root[1], -1) {
			colour[m[1]] = luminance(t, m[2])
		}
		for _, paper := range []string{"paper", "band"} {
			for _, ink := range []string{"ink", "quiet", "link", "mark"} {
				a, b := colour[ink], colour[paper]
				if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 4.5 {
					t.Errorf("%s on %s: %.1f to 1", ink, paper, ratio)
				}
			}
		}
	}
}

// luminance is the relative luminance of a colour (WCAG 2.2, "relative luminance").
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	for i, share := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(n>>(16-8*i)&0xff) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += share * c
	}
	return sum
}

// TestCalendarFacts: people read what calendars say of a session, and no note that
// is kept for nobody.
func TestCalendarFacts(t *testing.T) {
	p := &model.Programme{
		Language: "fr",
		Notes:    []model.Note{{Text: "lisible"}, {Title: "layout", Text: "caché", Kind: model.Metadata}},
		Sessions: []*model.Session{{
			Title: "Bilan", Class: model.Private, Categories: []string{"Équipe"}, Due: model.Moment{Date: model.Date{Year: 2026, Month: 10, Day: 16}}, Series: model.Series{Rule: "FREQ=WEEKLY"},
		}},
	}
	page := written(t, Writer{}, p)
	for _, want := range []string{"vendredi 16 octobre 2026", "chaque semaine", "privée", "Équipe", "lisible"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in the page", want)
		}
	}
	if strings.Contains(page, "caché") || strings.Contains(page, "layout") {
		t.Error("a note for nobody is printed")
	}
}

// A page says of each session when it begins and is over, so that a script of a few
// lines shows the next one first; without the script nothing is hidden and nothing
// claimed.
func TestSessionsKnowWhenTheyAreOver(t *testing.T) {
	at := func(hour int) model.Clock { c, _ := model.NewClock(hour, 0); return c }
	day := model.Date{Year: 2026, Month: 12, Day: 1}
	p := &model.Programme{Language: "fr", Sessions: []*model.Session{
		{ID: "a", Title: "Budget", Dates: []model.DateRange{{Start: day, End: day.AddDays(1)}}, Hours: []model.Hours{{Start: at(14), End: at(17)}, {Start: at(9), End: at(24)}}},
		{ID: "b", Title: "Sans année", Dates: []model.DateRange{{Start: model.Date{Month: 3, Day: 5}, End: model.Date{Month: 3, Day: 5}}}},
		{ID: "c", Title: "Sans horaires", Dates: []model.DateRange{{Start: day, End: day}}},
	}}
	page := written(t, Writer{}, p)
	for _, want := range []string{
		`data-start="2026-12-01T09:00" data-end="2026-12-02T23:59"`, `data-start="2026-12-01T00:00" data-end="2026-12-01T23:59"`,
		`<p class="next" id="next" data-past="Sessions passées" hidden>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if n := strings.Count(page, "data-end="); n != 2 {
		t.Errorf("%d sessions know when they are over, want those with a year", n)
	}
	if strings.Contains(ScriptHash(), StyleHash()) || !strings.HasPrefix(ScriptHash(), "'sha256-") {
		t.Errorf("the script is named %s in a policy", ScriptHash())
	}
}
