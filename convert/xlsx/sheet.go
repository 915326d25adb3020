package xlsx

import (
	"iter"
	"slices"

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
	group   string            // the column whose rows belong together
	status  string            // the column that says that a row is cancelled
	colour  string            // of the tab
	bare    bool              // a page to read, not a table to filter
}

// column is one column of a sheet.
type column[R any] struct {
	id      string // the same in every language
	label   string
	look    look
	width   float64 // the most it takes, in digits of the body face
	when    presence
	choices []string // what a list proposes
	closed  bool     // nothing but the choices
	faint   bool     // shown once for rows that belong together
	cell    func(R) cell
}

// presence says when a column is there.
type presence int

const (
	always    presence = iota
	whereUsed          // only where some row fills it
	technical          // always, behind the others and not printed
)

// present drops the columns that no row fills.
func (s *sheet[R]) present() []column[R] {
	used := make([]bool, len(s.columns))
	missing := 0
	for i, c := range s.columns {
		used[i] = c.when != whereUsed
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

// place returns the number of a column, from 1, or 0.
func place[R any](columns []column[R], id string) int {
	return 1 + slices.IndexFunc(columns, func(c column[R]) bool { return c.id == id })
}
