package gridtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Drawings reads the drawings of a folder, by their names.
func Drawings(t testing.TB, folder string) map[string]*Workbook {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no drawings in %s: %v", folder, err)
	}
	all := map[string]*Workbook{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		w, err := Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".txt")] = w
	}
	return all
}

// CSV writes a drawing as separated values, its dates and hours as the French
// write them. It is false for a drawing that needs more than values: several
// sheets, merged cells, formats, comments.
func (w *Workbook) CSV(separator string) (string, bool) {
	if len(w.Sheets) != 1 || len(w.Sheets[0].Comments) > 0 {
		return "", false
	}
	var b strings.Builder
	last := 0
	for _, row := range w.Sheets[0].Rows {
		if row.Hidden {
			return "", false
		}
		b.WriteString(strings.Repeat("\r\n", row.Number-last-1))
		last = row.Number
		for i, c := range row.Cells {
			if c.Kind == "<" || c.Kind == "^" || c.Format != "" {
				return "", false
			}
			if i > 0 {
				b.WriteString(separator)
			}
			b.WriteString(quoted(shown(c), separator))
		}
		b.WriteString("\r\n")
	}
	return b.String(), true
}

func shown(c Cell) string {
	if day, err := time.Parse("2006-01-02", c.Text); err == nil && c.Kind == "d" {
		return day.Format("02/01/2006")
	}
	return c.Text
}

func quoted(text, separator string) string {
	if strings.ContainsAny(text, "\"\r\n"+separator) {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}
