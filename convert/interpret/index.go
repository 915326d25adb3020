package interpret

import (
	"slices"
	"strings"

	"deroule/model"
)

// rowIndex finds the rows of tables of sessions by their days and names: a long
// plan has thousands of rows, and a heading for each of them.
type rowIndex struct {
	waiting []waitingRow                 // until somebody asks: most plans have tables alone
	byDay   map[model.Date][]*indexedRow // the year left out
	byName  map[string][]*indexedRow     // the words of a title or theme
}

// indexedRow is a row with what is compared again and again.
type indexedRow struct {
	*draft
	order int       // among the rows
	names [2]string // the words of its title and theme
	taken bool      // details have joined it
}

func newRowIndex() *rowIndex {
	return &rowIndex{byDay: map[model.Date][]*indexedRow{}, byName: map[string][]*indexedRow{}}
}

// waitingRow is a row that is to be looked at when somebody asks.
type waitingRow struct {
	*draft
	order int
}

// add takes up a row, as number order of them.
func (x *rowIndex) add(d *draft, order int) { x.waiting = append(x.waiting, waitingRow{d, order}) }

// settle looks at the rows that wait.
func (x *rowIndex) settle() {
	for _, row := range x.waiting {
		x.take(row.draft, row.order)
	}
	x.waiting = nil
}

func (x *rowIndex) take(d *draft, order int) {
	row := &indexedRow{draft: d, order: order, names: [2]string{foldedName(d.Title), foldedName(d.Theme)}}
	for _, r := range d.Dates {
		day := withoutYear(r.Start)
		x.byDay[day] = append(x.byDay[day], row)
	}
	for _, name := range row.names {
		if name != "" {
			x.byName[name] = append(x.byName[name], row)
		}
	}
}

// on lists the rows that stand on one of the days, in order.
func (x *rowIndex) on(dates []model.DateRange) []*indexedRow {
	x.settle()
	var rows []*indexedRow
	for _, r := range dates {
		for _, row := range x.byDay[withoutYear(r.Start)] {
			if slices.ContainsFunc(row.Dates, func(d model.DateRange) bool { return sameDay(d.Start, r.Start) }) {
				rows = append(rows, row)
			}
		}
	}
	return inRowOrder(rows)
}

// named lists the rows that go by one of the names, in order.
func (x *rowIndex) named(names []string) []*indexedRow {
	x.settle()
	var rows []*indexedRow
	for _, name := range names {
		rows = append(rows, x.byName[name]...)
	}
	return inRowOrder(rows)
}

func inRowOrder(rows []*indexedRow) []*indexedRow {
	slices.SortFunc(rows, func(a, b *indexedRow) int { return a.order - b.order })
	return slices.Compact(rows)
}

// namesIn are the names that a text may give: all its words, or those after one
// or two such as "Stage" or "Atelier 4 :".
func namesIn(text string) []string {
	all := withoutNumberSign(words(text))
	if n := len(all); n >= 2 && strings.Trim(all[1], "0123456789") == "" { // "Séance 1 : …"
		return append(namesOfWords(all), all[1], all[0]+" "+all[1])
	}
	return namesOfWords(all)
}

func namesOfWords(all []string) []string {
	if len(all) == 0 {
		return nil
	}
	names := []string{strings.Join(all, " ")}
	for n := 1; n <= 2 && len(all)-n >= 2; n++ {
		names = append(names, strings.Join(all[n:], " "))
	}
	return names
}

func foldedName(text string) string { return strings.Join(withoutNumberSign(words(text)), " ") }

// withoutNumberSign leaves out the sign before a number: "n° 3", "séance no 3".
func withoutNumberSign(all []string) []string {
	for i := 0; i < 2 && i+1 < len(all); i++ {
		switch all[i] {
		case "n", "no", "nr", "nº", "n°":
			if strings.Trim(all[i+1], "0123456789") == "" {
				return append(slices.Clone(all[:i]), all[i+1:]...)
			}
		}
	}
	return all
}

// hasName reports whether a text is the title or the theme of the draft.
func (d *draft) hasName(text string) bool {
	names := namesIn(text)
	return slices.Contains(names, foldedName(d.Title)) || slices.Contains(names, foldedName(d.Theme))
}

// isRowDetail reports whether a section bears the name of a row of a table of
// sessions, read above it.
func (in *interpreter) isRowDetail(s *section) bool {
	return s != in.title && len(in.rows.named(namesIn(s.heading.Plain))) > 0
}

// isRowDate reports whether a row of a table of sessions, read above, stands on that day.
func (in *interpreter) isRowDate(date model.Date) bool {
	return len(in.rows.on([]model.DateRange{{Start: date}})) > 0
}
