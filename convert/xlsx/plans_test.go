package xlsx

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/grid/gridtest"
)

// drawings are workbooks as people lay them out, with the facts in them.
func drawings(t testing.TB) map[string]*gridtest.Workbook {
	t.Helper()
	files, err := filepath.Glob("testdata/plans/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no drawings: %v", err)
	}
	all := map[string]*gridtest.Workbook{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		w, err := gridtest.Parse(string(text))
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[strings.TrimSuffix(filepath.Base(file), ".txt")] = w
	}
	return all
}

// TestPlans reads each drawing as a workbook. With -v it lists the facts that are
// missing (-) or spurious (+).
func TestPlans(t *testing.T) {
	sum, n := 0.0, 0
	for name, w := range drawings(t) {
		t.Run(name, func(t *testing.T) {
			var opt convert.ReadOptions
			least := 1.0
			for option := range strings.FieldsSeq(w.Options) {
				if _, err := fmt.Sscanf(option, "year=%d", &opt.Year); err != nil {
					fmt.Sscanf(option, "f1=%g", &least)
				}
			}
			p, err := Format().Read(convert.Source{Name: name + ".xlsx", Data: build(t, w)}, opt)
			if err != nil {
				t.Fatal(err)
			}
			f1, missing, spurious := gridtest.Score(w.Facts, gridtest.Facts(p))
			sum, n = sum+f1, n+1
			if f1 < least {
				t.Errorf("f1 %.3f, want %.3f\n- %s\n+ %s", f1, least, strings.Join(missing, "\n- "), strings.Join(spurious, "\n+ "))
			}
		})
	}
	t.Logf("%d workbooks, mean f1 %.3f", n, sum/float64(n))
}
