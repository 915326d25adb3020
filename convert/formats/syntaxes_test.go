package formats

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/grid/gridtest"
)

// TestTheSamePlanInEverySyntax writes each drawing in every syntax of texts that can hold
// it: each gives the facts that the drawing lists. The tests of packages xlsx and ods hold
// workbooks to the same facts.
func TestTheSamePlanInEverySyntax(t *testing.T) {
	syntaxes := []struct {
		name  string
		write func(*gridtest.Workbook) (string, bool)
		least float64 // share of drawings that give the very same facts; it only rises
	}{
		{"plan.csv", func(w *gridtest.Workbook) (string, bool) { return w.CSV(";") }, 1},
		{"plan.md", (*gridtest.Workbook).Markdown, 0.93},
		{"html.md", (*gridtest.Workbook).HTML, 0.96},
		{"plan.org", (*gridtest.Workbook).Org, 0.93},
	}
	drawings := gridtest.Drawings(t, "../grid/testdata/plans")
	for _, s := range syntaxes {
		t.Run(s.name, func(t *testing.T) {
			same, all := 0, 0
			for _, name := range slices.Sorted(maps.Keys(drawings)) {
				w := drawings[name]
				source, ok := s.write(w)
				if !ok {
					continue
				}
				all++
				p, err := All().Read(convert.Source{Name: s.name, Data: []byte(source)}, convert.ReadOptions{Year: w.Year})
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				for _, session := range p.Sessions {
					for _, field := range session.Fields {
						if field.Name == "" {
							t.Errorf("%s: %q has lost its name", name, field.Value)
						}
					}
				}
				f1, missing, spurious := gridtest.Score(w.Facts, gridtest.Facts(p))
				if f1 == 1 {
					same++
					continue
				}
				t.Logf("%s %.3f\n%s\n- %s\n+ %s", name, f1, source, strings.Join(missing, "\n- "), strings.Join(spurious, "\n+ "))
			}
			t.Logf("%d of %d drawings are the same", same, all)
			if float64(same) < s.least*float64(all) {
				t.Errorf("only %d of %d drawings are the same", same, all)
			}
		})
	}
}
