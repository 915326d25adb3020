package review_test

import (
	"bytes"
	"runtime"
	"slices"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/correct"
	"deroule/convert/formats"
	"deroule/convert/grid"
	"deroule/convert/review"
	"deroule/model"
)

func pageOf(t *testing.T, name, content string, corrections ...correct.Corrections) string {
	t.Helper()
	src := convert.Source{Name: name, Data: []byte(content)}
	f, err := formats.All().Detect(src)
	if err != nil {
		t.Fatal(err)
	}
	p, err := f.Read(src, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range corrections {
		correct.Apply(p, c)
	}
	r := review.Review{Name: name, Language: "en", Programme: p, Text: content, Manner: strings.ToUpper, Flaw: strings.ToUpper, Pattern: name, Roles: []string{"title", "host"}}
	if books, ok := f.Reader.(interface {
		Book(convert.Source) (*grid.Book, error)
	}); ok {
		if r.Book, err = books.Book(src); err != nil {
			t.Fatal(err)
		}
	}
	var b, again bytes.Buffer
	if err := review.Write(&b, r); err != nil {
		t.Fatal(err)
	}
	if review.Write(&again, r); !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("%s: the page is another one the second time", name)
	}
	if !review.Wrote(b.Bytes()) {
		t.Errorf("%s: the page is not known again", name)
	}
	return b.String()
}

// Each word of a source is marked by what it became.
func TestMarks(t *testing.T) {
	for _, test := range []struct {
		name, source string
		want         []string
	}{
		{"plan.md", "# Ateliers <b>d'été</b>\n\nVenez nombreux & nombreuses.\n\n| Date | Session | Lieu |\n| --- | --- | --- |\n| 5 mars 2026 | Lancement | Mairie |\n", []string{
			`<span class="f" data-f="1">Ateliers &lt;b&gt;d&#39;été&lt;/b&gt;</span>`,
			`<span class="n">Venez nombreux &amp; nombreuses.</span>`,
			`<span class="h">Date</span> | <span class="h">Session</span> | <span class="h">Lieu</span>`,
			`<span class="f" data-f="2">5 mars 2026</span> | <span class="f" data-f="3">Lancement</span> | <span class="f" data-f="4">Mairie</span>`,
			`<a href="#l7" data-f="4">Mairie</a>`,
			`<a href="#p1" aria-label="line 7, session 1">7</a>`,
			`name="columns.Session"`,
			`<button class="fix" data-at="2026-03-05"`,
		}},
		{"plan.csv", "Jour;Quoi;Où\n5 mars 2026;Lancement;Mairie\nTotal;1;\n", []string{
			`<td class="h">Jour</td>`,
			`<td data-f="1">5 mars 2026</td><td data-f="2">Lancement</td><td data-f="3">Mairie</td>`,
			`<a href="#s1-2" data-f="3">Mairie</a>`,
			`ROWS`,
			`data-at="l. 1"`,
		}},
		{"plan.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260305\r\nSUMMARY:Lancement\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", []string{
			`<a href="#l8" data-f=`, `Lancement`,
		}},
	} {
		page := pageOf(t, test.name, test.source)
		for _, want := range test.want {
			if !strings.Contains(page, want) {
				t.Errorf("%s: no %s", test.name, want)
			}
		}
		if strings.Contains(page, "<b>d'") || strings.Count(page, `class="u"`) > 1 {
			t.Errorf("%s: markup of the source, or something left over", test.name)
		}
	}
}

// What stands in the settings leads to no line of the source.
func TestPlacesInTheSettings(t *testing.T) {
	title := correct.Text{Value: "Atelier vélo", At: model.Pos{File: "deroule.yaml", Line: 3}}
	page := pageOf(t, "plan.md", "# Ateliers\n\n## 5 mars 2026 : Lancement\n\n- 9h : accueil\n", correct.Corrections{Title: title})
	if !strings.Contains(page, `>Atelier vélo</span> <small>set right in deroule.yaml</small>`) {
		t.Error("the title leads to the source, or is not there")
	}
}

// A sheet that is longer than a page shows says so, and nothing leads to the rest.
func TestRowsThatAreNotShown(t *testing.T) {
	csv := func(rows int) string { return "Jour;Quoi\n" + strings.Repeat("5 mars 2026;Atelier\n", rows-1) }
	const told = "The rows after row 5000 are not shown."
	long := pageOf(t, "plan.csv", csv(review.MostRows+1))
	if !strings.Contains(long, told) || !strings.Contains(long, `href="#s1-5000"`) || strings.Contains(long, `"#s1-5001"`) {
		t.Error("rows are left out without a word, or something leads to them")
	}
	if strings.Contains(pageOf(t, "plan.csv", csv(review.MostRows)), told) {
		t.Error("a sheet is said to be longer than the page")
	}
}

// A page asks for nothing from elsewhere.
func TestStandsByItself(t *testing.T) {
	page := pageOf(t, "plan.md", "# Plan\n\n## 5 mars 2026 : Lancement\n\n- 9h : accueil\n")
	for _, asks := range []string{" src=", "@import", "url(", "<link"} {
		if strings.Contains(page, asks) {
			t.Errorf("the page has %s", asks)
		}
	}
}

func TestDifference(t *testing.T) {
	const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
	var b strings.Builder
	for _, l := range review.Difference(before, "1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n") {
		b.WriteString(l.Sign + l.Text + " ")
	}
	if got := b.String(); got != " 2  3  4 -5 +five  6  7  8  9 +10 " {
		t.Errorf("%q", got)
	}
	for _, before := range []string{"", "b", "b\n"} {
		got := review.Difference(before, before+"\na\n")
		if len(got) == 0 || got[len(got)-1] != (review.DiffLine{Sign: "+", Text: "a"}) || slices.Contains(got, review.DiffLine{Sign: "-", Text: "b"}) {
			t.Errorf("%q: %v", before, got)
		}
	}
	if got := review.Difference("a\n", "a"); len(got) > 0 {
		t.Errorf("texts of the same lines: %v", got)
	}
	if got := review.Difference("@@ a\n--- b\n", ""); !slices.Equal(got, []review.DiffLine{{Sign: "-", Text: "@@ a"}, {Sign: "-", Text: "--- b"}}) {
		t.Errorf("lines like those of a difference: %v", got)
	}
}

// Settings of as many lines as they may hold take no more room than they should.
func TestDifferenceOfManyLines(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	lines := strings.Repeat("a\nb\n", 1<<14)
	if got := review.Difference(lines+lines, lines+"c\n"+lines); len(got) != 7 {
		t.Errorf("%d lines", len(got))
	}
	runtime.ReadMemStats(&after)
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 32 {
		t.Errorf("%d MiB", used)
	}
}
