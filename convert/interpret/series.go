package interpret

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// Tables whose rows are the sessions of a series without days.

// countsSessions reports whether the rows of a table without days are those of a
// series that the headings below tell more of: "1", "2" or "Séance 1" in the first
// column, and headings "Séance 1 : …".
func (in *interpreter) countsSessions(plan *tablePlan) bool {
	if len(plan.columns) < 2 || len(plan.body) < 2 {
		return false
	}
	headings := map[int]bool{}
	for _, s := range in.sections {
		if series, ok := in.lex.Series(s.heading.Plain); ok {
			headings[series.Number] = true
		}
	}
	counted := 0
	for _, row := range plan.body {
		if len(row.Cells) > 0 && headings[in.numberOf(row.Cells[0].Text().Plain)] {
			counted++
		}
	}
	if counted < 2 || 2*counted < len(plan.body) {
		return false
	}
	for i := range plan.columns { // the number is the name until a heading gives a better one
		if plan.columns[i].role == lexicon.RoleTitle && i > 0 {
			plan.columns[i].role = lexicon.RoleTheme
		}
	}
	plan.columns[0].role, plan.counted = lexicon.RoleTitle, true
	return true
}

// listsSeries reports whether a table without days lists a series: its first column is
// called as one, "Class #", "Séance", and counts from one, or names its meetings where
// their days are yet to be announced.
func (in *interpreter) listsSeries(plan *tablePlan) bool {
	const least = 3 // rows
	if plan.header == nil || len(plan.columns) < 2 || len(plan.body) < least || !in.namesSeries(plan.columns[0].name.Plain) {
		return false
	}
	counted, expected := 0, 0
	for i, row := range plan.body {
		if len(row.Cells) > 0 && in.numberOf(row.Cells[0].Text().Plain) == i+1 {
			counted++
		}
	}
	if day := plan.find(lexicon.RoleDate); day > 0 && in.isOpen(plan, day) {
		expected = plan.columns[0].texts
	}
	switch n := len(plan.body); {
	case 5*counted >= 4*n:
		i := in.fullestText(plan)
		if i < 0 {
			return false
		}
		plan.columns[i].role = lexicon.RoleTitle
	case 5*expected >= 4*n:
		plan.columns[0].role = lexicon.RoleTitle
	default:
		return false
	}
	plan.counted = true
	return true
}

// isOpen reports whether a column of days says in every row that the day is not known
// yet: "TBA", or nothing.
func (in *interpreter) isOpen(plan *tablePlan, i int) bool {
	return !slices.ContainsFunc(plan.body, func(row outline.Row) bool {
		if i >= len(row.Cells) {
			return false
		}
		text := row.Cells[i].Text().Plain
		status, ok := in.lex.Status(text)
		return !in.lex.IsNothing(text) && !(ok && status == model.Tentative)
	})
}

// namesSeries reports whether the name of a column is a noun of what people number:
// "Class #", "Week", "Séance n°".
func (in *interpreter) namesSeries(name string) bool {
	noun := strings.TrimSuffix(strings.TrimRight(name, " #.°º"), " n")
	series, ok := in.lex.Series(noun + " 1")
	return ok && series.Number == 1
}

// fullestText is the first column after the numbers that nearly every row fills with
// words, -1 for none.
func (in *interpreter) fullestText(plan *tablePlan) int {
	for i := 1; i < len(plan.columns); i++ {
		c := plan.columns[i]
		switch c.role {
		case lexicon.NoRole, lexicon.RoleTitle, lexicon.RoleTheme, lexicon.RoleDescription, lexicon.RoleAgenda:
			if 5*c.texts >= 4*len(plan.body) {
				return i
			}
		}
	}
	return -1
}

// numberOf is the number that a text is, or that it counts in a series; 0 for none.
func (in *interpreter) numberOf(text string) int {
	if all := withoutNumberSign(words(text)); len(all) == 1 { // "n° 3", "no 3", "#3"
		if n, err := strconv.Atoi(all[0]); err == nil && n > 0 {
			return n
		}
	}
	if series, ok := in.lex.Series(text); ok {
		return series.Number
	}
	return 0
}
