package interpret

import (
	"strings"
	"testing"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
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
		if got, _ := monthFirst(doc, test.year, lexicon.Default()); got != test.want {
			t.Errorf("%q in %d: %v, want %v", test.lines, test.year, got, test.want)
		}
	}
}

// TestOrderOfDayAndMonth reads tables of dates in numbers, and what of them is doubted.
func TestOrderOfDayAndMonth(t *testing.T) {
	table := func(header string, rows ...string) *outline.Document {
		cells := func(line string) (row outline.Row) {
			for _, text := range strings.Split(line, "|") {
				row.Cells = append(row.Cells, outline.NewCell(model.Pos{}, outline.NewText(text, model.Pos{Line: 1})))
			}
			return row
		}
		head := cells(header)
		table := &outline.Table{Header: &head}
		for _, row := range rows {
			table.Rows = append(table.Rows, cells(row))
		}
		return &outline.Document{Blocks: []outline.Block{table}}
	}
	for _, tc := range []struct {
		name  string
		doc   *outline.Document
		want  bool
		doubt string // of the diagnostic
	}{
		{"weekdays in other cells", table("Subject|Date", "Monday briefing|03/02/2026", "Friday lunch|03/06/2026"), true, ""},
		{"weekdays that fit the day first", table("Titre|Date", "Lundi fournil|02/03/2026", "Vendredi moulin|06/03/2026"), false, ""},
		{"an export, with its hours", table("Subject|Start Date|Start Time|End Date|End Time", "Briefing|04/05/2026|9:00 AM|04/05/2026|9:30 AM"), true, ""},
		{"an export with hours of 24", table("Subject|Start Date|Start Time|End Date|End Time", "The briefing for the staff|04/05/2026|09:00|04/05/2026|14:30"), false, "day-order"},
		{"dates that rise", table("Title|Date", "Bread|03/09/2026", "Yeast|04/06/2026", "Rye|05/04/2026"), true, ""},
		{"one month", table("Title|Date", "Bread|03/02/2026", "Yeast|03/06/2026", "Rye|03/10/2026"), true, ""},
		{"one month, the day first", table("Titre|Date", "Pain|02/03/2026", "Levain|06/03/2026", "Seigle|10/03/2026"), false, ""},
		{"a period", table("Title|From|To", "Bread|04/05/2026|05/03/2026", "Yeast|06/01/2026|06/12/2026"), true, ""},
		{"both orders", table("Titre|Date", "Pain|25/03/2026", "Levain|14/04/2026", "Seigle|11/26/2026"), false, "day-order/contradiction"},
		{"nothing tells, in English", table("Title|Date", "The bread of the house|03/02/2026"), false, "day-order"},
		{"nothing tells, in French", table("Titre|Date", "Le pain de la maison|03/02/2026"), false, ""},
		{"hyphens", table("Title|Date", "The bread of the house|11-26-2026", "Rye|03-04-2026"), true, ""},
		{"dates of ISO 8601", table("Title|Date", "The bread of the house|2026-03-02"), false, ""},
	} {
		got, doubts := monthFirst(tc.doc, 0, lexicon.Default())
		doubt := ""
		for _, d := range doubts {
			doubt = strings.TrimSuffix(string(d.Code)+"/"+d.Variant, "/")
		}
		if got != tc.want || doubt != tc.doubt {
			t.Errorf("%s: month first %v, doubt %q; want %v, %q", tc.name, got, doubt, tc.want, tc.doubt)
		}
	}
}
