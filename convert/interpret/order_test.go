package interpret

import (
	"testing"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// TestMonthFirst learns the order of dates in numbers from weekdays, or from
// numbers that no month has.
func TestMonthFirst(t *testing.T) {
	for _, test := range []struct {
		lines []string
		year  int
		want  bool
	}{
		{[]string{"Monday 6/2/2025", "Tuesday 6/3/2025"}, 0, true},
		{[]string{"Monday 6/2", "Tuesday 6/3"}, 2025, true},
		{[]string{"Monday 6/2", "Tuesday 6/3"}, 0, false}, // nothing says which year
		{[]string{"lundi 2/6/2025", "mardi 3/6/2025"}, 0, false},
		{[]string{"9/4", "9/18"}, 0, true},
		{[]string{"4/9", "18/9"}, 0, false},
		{[]string{"9/18", "18/9"}, 0, false},
		{[]string{"1/2 journée", "3/4"}, 0, false},
	} {
		doc := &outline.Document{}
		for _, line := range test.lines {
			doc.Blocks = append(doc.Blocks, &outline.Paragraph{Lines: []outline.Text{{Plain: line}}})
		}
		if got := monthFirst(doc, test.year, lexicon.Default()); got != test.want {
			t.Errorf("%q in %d: %v, want %v", test.lines, test.year, got, test.want)
		}
	}
}
