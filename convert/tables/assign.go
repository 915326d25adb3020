package tables

import (
	"cmp"
	"math"
	"slices"

	"deroule/convert/grid"
	"deroule/convert/lexicon"
)

func letter(x int) string { return grid.ColumnName(x + 1) }

// option is a role that a column may have, and what it weighs.
type option struct {
	role   role
	points float64
}

// assignment gives each column of a table a role. All roles are given together, so
// that the points of the whole are the most: a column that is a good title is none
// where another is a better one and the first a good theme.
type assignment struct {
	columns []*column
	options [][]option
	order   []int     // columns, those of the surest role first
	bound   []float64 // the most points that the columns from one on can add
	used    map[role]bool
	current []role
	best    []role
	points  float64
	steps   int
}

// mostSteps bounds the search; tables of as many columns as people make stay far below.
const mostSteps = 60_000

// mostOptions bounds the roles that are tried for a column.
const mostOptions = 5

// assign gives every column its role, and returns the points of all together.
func assign(columns []*column, months bool) ([]role, float64) {
	s := &assignment{columns: columns, used: map[role]bool{}, points: math.Inf(-1)}
	s.options = make([][]option, len(columns))
	s.current, s.best = make([]role, len(columns)), make([]role, len(columns))
	for i, c := range columns {
		s.options[i] = optionsOf(c, months)
		s.order = append(s.order, i)
		s.best[i] = roleField
	}
	slices.SortStableFunc(s.order, func(a, b int) int { return cmp.Compare(s.options[b][0].points, s.options[a][0].points) })
	s.bound = make([]float64, len(columns)+1)
	for k := len(s.order) - 1; k >= 0; k-- {
		s.bound[k] = s.bound[k+1] + s.options[s.order[k]][0].points
	}
	s.try(0, 0)
	return s.best, s.points
}

func optionsOf(c *column, months bool) []option {
	var all []option
	for r, points := range c.weights(months) {
		all = append(all, option{r, points})
	}
	slices.SortFunc(all, func(a, b option) int {
		return cmp.Or(cmp.Compare(b.points, a.points), cmp.Compare(a.role, b.role))
	})
	if len(all) > mostOptions {
		all = append(all[:mostOptions-1:mostOptions-1], option{roleField, 0.3 * c.size()})
	}
	return all
}

// free reports whether several columns may have a role.
func (r role) free() bool {
	return r == roleField || r == roleEmpty || r == roleIndex || r == roleIgnored
}

func (s *assignment) try(k int, points float64) {
	if s.steps++; s.steps > mostSteps || points+s.bound[k]+1e-9 < s.points {
		return
	}
	if k == len(s.order) {
		if points += s.together(); points > s.points {
			s.points = points
			copy(s.best, s.current)
		}
		return
	}
	i := s.order[k]
	for _, o := range s.options[i] {
		if !o.role.free() && s.used[o.role] {
			continue
		}
		was := s.used[o.role]
		s.used[o.role], s.current[i] = true, o.role
		s.try(k+1, points+o.points)
		s.used[o.role] = was
	}
}

// together is what roles weigh beside each other: some need another, some take
// another's place.
func (s *assignment) together() float64 {
	needs := [][2]role{{roleLastDate, roleDate}, {roleEnd, roleStart}, {rolePlace2, rolePlace}, {rolePlace3, rolePlace2}, {roleSpeaker2, roleSpeakers}}
	for _, n := range needs {
		if s.used[n[0]] && !s.used[n[1]] {
			return math.Inf(-1)
		}
	}
	if s.used[roleMonth] && !s.used[roleMonthDay] && !s.used[roleDate] {
		return math.Inf(-1)
	}
	points := 0.0
	if s.used[roleMonthDay] && s.used[roleDate] {
		points--
	}
	for i, r := range s.current {
		switch {
		case r == roleHours && s.used[roleStart]: // two columns of starts
			points -= 3 + s.columns[i].size()
		case r == roleLastDate && s.columns[i].named != lexicon.RoleEnd && s.columns[i].timed < 0.5 && s.sameDays(i): // it says what the other says
			points -= 2 * s.columns[i].size()
		case r == roleEnd && s.used[roleDuration] && s.columns[i].named != lexicon.RoleEnd: // how long says when it ends
			points -= 2 * s.columns[i].size()
		}
	}
	if !s.used[roleTitle] && !s.used[roleTheme] && len(s.columns) > 0 {
		points -= 0.3 * float64(s.columns[0].rows) // nothing says what takes place
	}
	if s.used[roleTitle] && s.hasNamedTheme() {
		for i, r := range s.current {
			if r == roleTitle && s.columns[i].named != lexicon.RoleTitle {
				points -= 0.8 * s.columns[i].size() // what has a theme needs no other title
			}
		}
	}
	return points
}

// sameDays reports whether a column names the same days as the column of dates.
func (s *assignment) sameDays(last int) bool {
	for i, r := range s.current {
		if r == roleDate {
			return slices.Equal(s.columns[i].days, s.columns[last].days)
		}
	}
	return false
}

// hasNamedTheme reports whether the column of themes is called so.
func (s *assignment) hasNamedTheme() bool {
	for i, r := range s.current {
		if r == roleTheme {
			return !s.columns[i].namesParts
		}
	}
	return false
}
