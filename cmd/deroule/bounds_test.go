package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert/config"
	"deroule/convert/grid"
	"deroule/convert/ics/contentline"
	"deroule/convert/outline"
	"deroule/convert/pdf/layout"
	"deroule/convert/review"
	"deroule/model"
)

// bounds are those that docs/bounds.md lists, in its order.
func bounds() [][3]string {
	mib := func(n int) string { return fmt.Sprintf("%d MiB", n>>20) }
	kib := func(n int) string { return fmt.Sprintf("%d KiB", n>>10) }
	count := func(n int) string { return fmt.Sprint(n) }
	return [][3]string{
		{"time for a source", usualTimeout.String(), "`--timeout`"},
		{"a source", mib(maxSize), ""},
		{"a document of lines (Markdown, org-mode)", mib(outline.MaxSize), ""},
		{"its filled lines", count(outline.MaxLines), ""},
		{"a line of it", kib(outline.MaxLine), ""},
		{"a calendar that is read", mib(contentline.MaxSize), ""},
		{"filled rows of a workbook or of separated values", count(grid.MaxFilled), ""},
		{"a cell", kib(grid.MaxText), ""},
		{"sessions of a programme", count(model.MaxSessions), ""},
		{"dates of a session", count(model.MaxDates), ""},
		{"hours of a session", count(model.MaxHours), ""},
		{"times that a session takes place (dates by hours)", count(model.MaxTimes), ""},
		{"entries of the running order of a session", count(model.MaxEntries), ""},
		{"days of a session that have something of their own", count(model.MaxDays), ""},
		{"groups in the audience of a session", count(model.MaxGroups), ""},
		{"a text of a programme", kib(model.MaxTextBytes), ""},
		{"all texts of a programme", mib(model.MaxTexts), ""},
		{"rows of a sheet that a page of `review` shows; it says that there are more", count(review.MostRows), ""},
		{"the choices that `review --serve` takes at once", mib(mostForm), ""},
		{"sessions of a document to print", count(layout.MaxSessions), ""},
		{"an output", mib(maxOutput), ""},
		{"of an output in memory, before it goes on in a temporary file", mib(mostInMemory), "`TMPDIR`"},
		{"a settings file or a theme", kib(config.MaxSize), ""},
		{"a logo or a face that a theme names", mib(maxThemeFile), ""},
		{"characters that a message quotes of a value that could not be read", count(mostQuoted), ""},
	}
}

func TestBoundsAreListed(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "bounds.md")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, _, found := strings.Cut(string(data), "| --- | --- | --- |\n")
	if !found {
		t.Fatal("the page has no table")
	}
	want := head + "| --- | --- | --- |\n"
	for _, b := range bounds() {
		want += fmt.Sprintf("| %s | %s | %s |\n", b[0], b[1], b[2])
	}
	if want == string(data) {
		return
	}
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s is not what the code says; go test ./cmd/deroule -run Bounds -update writes it", path)
}
