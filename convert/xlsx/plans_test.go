package xlsx

import (
	"strings"
	"testing"

	"deroule/convert"
	"deroule/convert/grid/gridtest"
)

func drawings(t testing.TB) map[string]*gridtest.Workbook {
	return gridtest.Drawings(t, "../grid/testdata/plans")
}

// TestPlans reads each drawing as a workbook. With -v it lists the facts that are
// missing (-) or spurious (+).
func TestPlans(t *testing.T) {
	sum, n := 0.0, 0
	for name, w := range drawings(t) {
		t.Run(name, func(t *testing.T) {
			p, err := Format().Read(convert.Source{Name: name + ".xlsx", Data: build(t, w)}, convert.ReadOptions{Year: w.Year})
			if err != nil {
				t.Fatal(err)
			}
			f1, missing, spurious := gridtest.Score(w.Facts, gridtest.Facts(p))
			sum, n = sum+f1, n+1
			if f1 < 1 {
				t.Errorf("f1 %.3f\n- %s\n+ %s", f1, strings.Join(missing, "\n- "), strings.Join(spurious, "\n+ "))
			}
		})
	}
	t.Logf("%d workbooks, mean f1 %.3f", n, sum/float64(n))
}
