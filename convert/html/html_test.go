package html

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"os/exec"
	"regexp"
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
		has(n.Text)
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
