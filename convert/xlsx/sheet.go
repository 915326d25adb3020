package xlsx

import (
	"iter"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"deroule/convert/grid"
	"deroule/model"
)

// sheet is the form and the content of one sheet; what a row stands for is R.
type sheet[R any] struct {
	id      string // the same in every language
	name    string // what the tab says
	columns []column[R]
	rows    iter.Seq[R]
	source  func(R) model.Pos // where the row was read
	struck  func(R) bool      // the row is cancelled; nil: no row is
	rules   []rule
	colour  string // of the tab
	bare    bool   // a page to read, not a table to filter
	hidden  bool   // for programs alone
}

// column is one column of a sheet.
type column[R any] struct {
	id        string // the same in every language
	label     string
	look      look
	width     float64  // the most it takes, in digits of the default face
	optional  bool     // there only where some row fills it
	technical bool     // for programs: behind the others, and not printed
	choices   []string // what a list proposes
	closed    bool     // nothing but the choices
	content[R]
}

// content is what the cells of a column hold of a row. What of a row other cells
// say, too, is not read.
type content[R any] struct {
	cell func(R) cell
	read func(*reading, R, grid.Cell)
}

// shown is content that is not read.
func shown[R any](show func(R) cell) content[R] { return content[R]{cell: show} }

// rule shows cells in another style while a formula holds, and so follows what
// people change. In the formula {id} is the cell of a column in the row itself and
// {^id} that in the row above.
type rule struct {
	on    string // the column that changes; all of them where empty
	when  string
	style excelize.Style
}

// present drops the columns that no row fills.
func (s *sheet[R]) present() []column[R] {
	used := make([]bool, len(s.columns))
	missing := 0
	for i, c := range s.columns {
		used[i] = !c.optional
		if !used[i] {
			missing++
		}
	}
	for row := range s.rows {
		if missing == 0 {
			break
		}
		for i, c := range s.columns {
			if !used[i] && !c.cell(row).empty() {
				used[i] = true
				missing--
			}
		}
	}
	var columns []column[R]
	for i, c := range s.columns {
		if used[i] {
			columns = append(columns, c)
		}
	}
	return columns
}

// cancelledRule strikes the rows through whose status says so.
func cancelledRule(status, label string) rule {
	return rule{
		when:  "{" + status + `}="` + label + `"`,
		style: excelize.Style{Font: &excelize.Font{Strike: true, Color: quietColour}},
	}
}

// togetherRules draw a line above the first of the rows that share a value, and
// let what the columns named repeat in the rows that follow it recede.
func togetherRules(shared string, repeated ...string) []rule {
	rules := []rule{{
		when:  "{" + shared + "}<>{^" + shared + "}",
		style: excelize.Style{Border: []excelize.Border{{Type: "top", Style: 1, Color: groupColour}, rowLine}},
	}}
	for _, id := range repeated {
		rules = append(rules, rule{
			on:    id,
			when:  "AND({" + shared + "}={^" + shared + "},{" + id + "}={^" + id + "})",
			style: excelize.Style{Font: &excelize.Font{Color: faintColour}},
		})
	}
	return rules
}

// formula puts the cells of the first row into the rule; it is false where a
// column that the rule speaks of is not there.
func formula[R any](r rule, columns []column[R]) (string, bool) {
	var pairs []string
	for i, c := range columns {
		pairs = append(pairs, "{"+c.id+"}", "$"+cellName(i+1, 2), "{^"+c.id+"}", "$"+cellName(i+1, 1))
	}
	when := strings.NewReplacer(pairs...).Replace(r.when)
	return when, !strings.Contains(when, "{")
}

// place returns the number of a column, from 1, or 0.
func place[R any](columns []column[R], id string) int {
	return 1 + slices.IndexFunc(columns, func(c column[R]) bool { return c.id == id })
}

// cellName is "C7" for column 3, row 7.
func cellName(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // fails only outside the sheet
	return name
}

// columnRange are columns from their second row down to the end of the sheet, so
// that rows which people add are covered.
func columnRange(first, last int) string {
	return cellName(first, 2) + ":" + cellName(last, excelize.TotalRows)
}
