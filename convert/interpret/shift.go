package interpret

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A table copied from a web page may have lost its empty cells: what stood to
// the right of them has shifted left, and the row is short or ends in blanks.
// Where rows that are whole tell what each column holds, the cells of the others
// are put back under the columns that they resemble, in their order.

// realign puts the cells of shifted rows back and reports each row it mends. It
// looks twice: the rows mended first teach what the columns hold, too.
func (in *interpreter) realign(plan *tablePlan) {
	if len(plan.columns) < 4 || plan.placed || keepsCells(plan) {
		return
	}
	again := valuesOf(plan)
	profiles := in.learnColumns(plan, in.wholeRows(plan), again)
	if profiles == nil && losesCells(plan) {
		profiles = expectedProfiles(plan)
	}
	if profiles == nil {
		return
	}
	rows := make([]outline.Row, len(plan.body))
	for range 2 {
		for i, row := range plan.body {
			rows[i] = in.mendedRow(plan, row, profiles, again)
		}
		profiles = in.learnColumns(plan, rows, again)
	}
	for i, row := range plan.body {
		if moved := movedCells(plan, row, rows[i]); len(moved) > 0 {
			in.report(model.ShiftedRow, row.Pos, strings.Join(moved, ", "))
			plan.body[i] = rows[i]
		}
	}
}

// keepsCells reports whether a table has the look of one whose cells stand where
// they were written: every row has as many as the header, and two rows or more
// have blanks between their cells.
func keepsCells(plan *tablePlan) bool {
	spaced := 0
	for _, row := range plan.body {
		if len(row.Cells) != len(plan.columns) {
			return false
		}
		if _, together := isShifted(row, plan); !together && len(filledCells(row)) < len(plan.columns) {
			spaced++
		}
	}
	return spaced >= 2
}

// losesCells reports whether a table has the look of one that lost its empty
// cells: none of its rows has a blank before its last cell, and the rows differ
// much in how many cells they have.
func losesCells(plan *tablePlan) bool {
	counts := map[int]bool{}
	for _, row := range plan.body {
		cells := filledCells(row)
		if first, ok := isShifted(row, plan); !ok && len(cells) < len(plan.columns) || first > 0 {
			return false
		}
		if len(cells) > 2 {
			counts[len(cells)] = true
		}
	}
	return len(counts) >= 3
}

// expectedProfiles are what the columns hold by their headers alone.
func expectedProfiles(plan *tablePlan) []profile {
	profiles := make([]profile, len(plan.columns))
	for i, c := range plan.columns {
		p := &profiles[i]
		p.filled, p.words = 0.5, cmp.Or(expectedWords[c.role], 2)
		if trait, ok := expectedTraits[c.role]; ok {
			p.traits[trait] = 0.8
		} else if c.role == lexicon.NoRole && i+1 < len(plan.columns) {
			p.traits[traitName], p.traits[traitAgain] = 0.6, 0.6
		}
	}
	return profiles
}

// expectedTraits are the traits that the cells under some headers have.
var expectedTraits = map[lexicon.Role]int{
	lexicon.RoleDate:         traitDate,
	lexicon.RoleHours:        traitHours,
	lexicon.RoleAudience:     traitGroups,
	lexicon.RolePlace:        traitPlace,
	lexicon.RoleObjectives:   traitAim,
	lexicon.RoleFacilitators: traitName,
	lexicon.RoleSpeakers:     traitName,
	lexicon.RoleHost:         traitName,
	lexicon.RolePeople:       traitName,
}

// mendedRow is the row with its cells under the columns that they resemble, or
// the row itself where that is no clear gain.
func (in *interpreter) mendedRow(plan *tablePlan, row outline.Row, profiles []profile, again map[string]int) outline.Row {
	cells := filledCells(row)
	first, shifted := isShifted(row, plan)
	if len(cells) == 0 || len(cells) > len(plan.columns) || !shifted {
		return row
	}
	places, better := in.bestPlaces(cells, first, profiles, again)
	if !better || leavesTitle(plan, row, places) || isWrittenOut(plan, row, places) {
		return row
	}
	mended := outline.Row{Pos: row.Pos, Rule: row.Rule, Cells: make([]outline.Cell, len(plan.columns))}
	for i, cell := range cells {
		mended.Cells[places[i]] = cell
	}
	return mended
}

// isWrittenOut reports whether a row has a cell for every column, with nothing but the
// last one blank, and only its last words would move there: nothing has shifted in it.
func isWrittenOut(plan *tablePlan, row outline.Row, places []int) bool {
	n := len(plan.columns)
	if len(row.Cells) != n || len(places) != n-1 || places[n-2] != n-1 {
		return false
	}
	for i, at := range places[:n-2] {
		if at != i {
			return false
		}
	}
	return true
}

// movedCells words what was moved from a row to its mended form.
func movedCells(plan *tablePlan, row, mended outline.Row) []string {
	var moved []string
	for i, cell := range mended.Cells {
		if text := strings.TrimSpace(cell.Text().Plain); text != "" && (i >= len(row.Cells) || row.Cells[i].Pos != cell.Pos) {
			moved = append(moved, "“"+text+"” → "+plan.columns[i].name.Plain)
		}
	}
	return moved
}

// isShifted reports whether a row has its cells together and blanks, or nothing,
// beside them, as shifted rows do; first is where they begin.
func isShifted(row outline.Row, plan *tablePlan) (first int, ok bool) {
	filled := 0
	for _, c := range row.Cells {
		if !c.IsEmpty() {
			filled++
		}
	}
	for first < len(row.Cells) && row.Cells[first].IsEmpty() {
		first++
	}
	for i := first; i < first+filled; i++ {
		if row.Cells[i].IsEmpty() {
			return 0, false
		}
	}
	return first, filled < len(plan.columns)
}

// filledCells are the cells that are not empty. A dash is not nothing here: who
// writes it keeps the columns apart.
func filledCells(row outline.Row) []outline.Cell {
	return slices.DeleteFunc(slices.Clone(row.Cells), func(c outline.Cell) bool { return c.IsEmpty() })
}

// expectedWords is how long people make the cells under some headers; it counts
// as one row more.
var expectedWords = map[lexicon.Role]float64{
	lexicon.RoleTheme:      3,
	lexicon.RoleObjectives: 9,
}

// profile is what the cells of a column look like.
type profile struct {
	filled float64        // share of the rows that hold something
	count  float64        // of rows that hold something
	values map[string]int // folded, with how often
	words  float64        // mean number of words
	traits [traitCount]float64
}

// The traits by which columns are told apart.
const (
	traitDate = iota
	traitHours
	traitGroups
	traitName  // one or two words, each with a capital
	traitAim   // begins with a verb, as objectives do
	traitAgain // other rows of the table say the same
	traitPlace // begins with a noun for a place
	traitCount
)

// valuesOf counts how often each value occurs in a table.
func valuesOf(plan *tablePlan) map[string]int {
	count := map[string]int{}
	for _, row := range plan.body {
		for _, c := range filledCells(row) {
			count[squash(c.Text().Plain)]++
		}
	}
	return count
}

// wholeRows are the rows with something in every column; none where no other
// row looks shifted.
func (in *interpreter) wholeRows(plan *tablePlan) []outline.Row {
	var whole []outline.Row
	shifted := 0
	for _, row := range plan.body {
		switch n := len(filledCells(row)); {
		case n == len(plan.columns) && n == len(row.Cells):
			whole = append(whole, row)
		case n > 2:
			if _, ok := isShifted(row, plan); ok {
				shifted++
			}
		}
	}
	if shifted < 2 {
		return nil
	}
	return whole
}

// learnColumns learns from rows what the columns hold; nil where there are no rows.
func (in *interpreter) learnColumns(plan *tablePlan, rows []outline.Row, again map[string]int) []profile {
	if len(rows) == 0 {
		return nil
	}
	profiles := make([]profile, len(plan.columns))
	for i := range profiles {
		p := &profiles[i]
		n := 0.0
		expected := expectedWords[plan.columns[i].role]
		if expected > 0 {
			p.words = expected
		}
		for _, row := range rows {
			if i < len(row.Cells) && !in.lex.IsNothing(row.Cells[i].Text().Plain) {
				p.learn(in.lookOf(row.Cells[i].Text().Plain, again))
				n++
			}
		}
		p.count, p.filled = n, n/float64(len(rows))
		if expected > 0 {
			p.words /= n + 1
		} else {
			p.words /= max(1, n)
		}
		for t := range p.traits {
			p.traits[t] = (p.traits[t] + 0.5) / (n + 1)
		}
	}
	return profiles
}

// learn takes a cell into the profile of its column.
func (p *profile) learn(c look) {
	if p.values == nil {
		p.values = map[string]int{}
	}
	p.values[c.value]++
	p.words += c.words
	for t, has := range c.traits {
		if has {
			p.traits[t]++
		}
	}
}

// look is what a cell looks like.
type look struct {
	value  string // folded
	words  float64
	traits [traitCount]bool
}

func (in *interpreter) lookOf(text string, again map[string]int) look {
	groups, isGroups := in.knownGroups(text)
	_, isHours := in.lex.HoursAt(text)
	value, place := squash(text), in.lex.LooksLikePlace(text)
	return look{value: value, words: float64(wordCount(text)), traits: [traitCount]bool{
		traitDate:   in.isDateCell(text),
		traitHours:  isHours,
		traitGroups: isGroups && len(groups) > 0,
		traitName:   isName(text) && !place,
		traitAim:    in.lex.Aim(text),
		traitAgain:  again[value] > 1,
		traitPlace:  place,
	}}
}

// isName reports whether a text may be the name of a person: one or two words,
// each with a capital and none in capitals throughout.
func isName(text string) bool {
	fields := strings.Fields(text)
	if len(fields) == 0 || len(fields) > 2 {
		return false
	}
	for _, f := range fields {
		if !startsUpper(f) || isAcronym(f) || strings.ContainsAny(f, "«»“”\"0123456789()/") {
			return false
		}
	}
	return true
}

// resemblance is how well a cell fits a column.
func (c look) resemblance(p *profile) float64 {
	score := fillWeight * math.Log(p.filled+0.05)
	if p.values[c.value] > 0 {
		score += knownWeight
	} else if p.count > 0 {
		score -= newWeight * (1 - float64(len(p.values))/p.count)
	}
	for t, has := range c.traits {
		switch weight := traitWeights[t]; {
		case has:
			score += weight * (2*p.traits[t] - 1)
		default:
			score -= weight * p.traits[t]
		}
	}
	if c.words > 0 && p.words > 0 {
		score -= lengthWeight * math.Abs(math.Log(c.words/p.words))
	}
	return score
}

// How much it counts how often a column is filled, whether a cell is as long as
// others of it, and whether a column whose values come again has seen this one.
const (
	fillWeight   = 2.5
	lengthWeight = 2
	knownWeight  = 4
	newWeight    = 3
)

var traitWeights = [traitCount]float64{traitDate: 6, traitHours: 3, traitGroups: 4, traitName: 2, traitAim: 2, traitAgain: 3, traitPlace: 3}

// bestPlaces finds the columns, in order, that the cells fit best, and whether
// that is clearly better than where they stand, from the first on.
func (in *interpreter) bestPlaces(cells []outline.Cell, first int, profiles []profile, again map[string]int) ([]int, bool) {
	n, m := len(cells), len(profiles)
	score := make([][]float64, n+1) // the best of the first i cells in the first j columns
	for i := range score {
		score[i] = make([]float64, m+1)
	}
	looks := make([]look, n)
	for i, cell := range cells {
		looks[i] = in.lookOf(cell.Text().Plain, again)
	}
	fit := func(i, j int) float64 { return looks[i].resemblance(&profiles[j]) }
	standing := 0.0
	for i := 1; i <= n; i++ {
		standing += fit(i-1, min(first+i-1, m-1))
		for j := i; j <= m; j++ {
			best := score[i-1][j-1] + fit(i-1, j-1)
			if j > i {
				best = max(best, score[i][j-1])
			}
			score[i][j] = best
		}
	}
	places := make([]int, n)
	for i, j := n, m; i > 0; j-- {
		if j == i || score[i][j] != score[i][j-1] {
			i--
			places[i] = j - 1
		}
	}
	return places, score[n][m] > standing+1
}

// leavesTitle reports whether cells that are put to those places leave the title of the
// row empty, which was filled: a row says what it is about before all else.
func leavesTitle(plan *tablePlan, row outline.Row, places []int) bool {
	for i, c := range plan.columns {
		if c.role == lexicon.RoleTitle && i < len(row.Cells) && !row.Cells[i].IsEmpty() && !slices.Contains(places, i) {
			return true
		}
	}
	return false
}
