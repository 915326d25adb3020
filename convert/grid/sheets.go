package grid

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/model"
)

// survey is what a sheet is found to be at first sight.
type survey struct {
	*view
	plans bool // something in it is planned in time

	register bool // it lists people, things or money

	year   int // that its name says; 0 for none
	shape  string
	months map[int]bool // in which its dates lie
}

// surveySheets looks at the sheets of a book: which plan something, and which are
// an older edition of another.
func surveySheets(b *Book, words *senses) []*survey {
	var all []*survey
	for _, s := range b.Sheets {
		if len(s.Rows) == 0 {
			continue
		}
		for i := range s.Rows {
			for k := range s.Rows[i].Cells {
				unmark(&s.Rows[i].Cells[k])
			}
		}
		for _, v := range newView(s, words).apart() {
			all = append(all, lookAt(v))
		}
	}
	return all
}

func lookAt(v *view) *survey {
	s := &survey{view: v, months: map[int]bool{}}
	if years := v.words.lex.FindYears(v.Name); len(years) > 0 {
		s.year = years[len(years)-1].Last
	}
	for i := 0; i < len(v.Rows) && !s.plans; {
		at, kind, found := v.nextTable(i)
		if !found {
			break
		}
		t := v.table(at, kind)
		s.plans = kind.plans() || t.find(isDate) >= 0 || t.find(isHours) >= 0 || t.find(func(c *column) bool { return c.dates > 0 }) >= 0
		if s.plans && kind == flatHeader && v.words.lex.IsRegister(t.columnNames()) {
			s.plans, s.register = false, true
		}
		s.shape = t.names()
		s.findMonths(t)
		i = max(t.next, at+1)
	}
	return s
}

func (t *table) columnNames() []string {
	names := make([]string, len(t.columns))
	for i, c := range t.columns {
		names[i] = c.name
	}
	return names
}

// names are the names of a table's columns, to tell tables of one shape by.
func (t *table) names() string {
	var names []string
	for _, row := range t.header {
		for i := range row.Cells {
			names = append(names, lexicon.Fold(strings.TrimSpace(row.Cells[i].Text)))
		}
	}
	return strings.Join(names, "|")
}

func (s *survey) findMonths(t *table) {
	for _, row := range t.sample() {
		for i := range row.Cells {
			if c := &row.Cells[i]; s.words.of(c).date {
				if d, ok := s.words.firstDate(c); ok {
					s.months[d.Month] = true
				}
			}
		}
	}
}

// dropEditions drops the sheets that hold another year of the same plan: that of
// the year told, or else the last, is kept.
func dropEditions(all []*survey, year int, ds *model.Diagnostics, file string) []*survey {
	return slices.DeleteFunc(slices.Clone(all), func(s *survey) bool {
		for _, other := range all {
			if !other.isEditionOf(s) {
				continue
			}
			if other.year == year || s.year != year && other.year > s.year {
				ds.Add(model.NotRead, model.Pos{File: file, Sheet: s.Name}, s.Name, other.Name, strconv.Itoa(s.year)).As("edition")
				return true
			}
		}
		return false
	})
}

// isEditionOf reports whether two sheets are the same plan in two years: tables
// of one shape, in sheets named after different years, over the same months. Where
// the months differ, one goes on where the other ends.
func (s *survey) isEditionOf(other *survey) bool {
	if s == other || !s.plans || s.shape == "" || s.shape != other.shape || s.year == other.year || s.year == 0 || other.year == 0 {
		return false
	}
	if len(s.months) == 0 || len(other.months) == 0 {
		return true
	}
	for month := range s.months {
		if other.months[month] {
			return true
		}
	}
	return false
}

// dropOthers drops the sheets in which nothing is planned, such as lists of
// participants, from a book in which something is.
func dropOthers(all []*survey, ds *model.Diagnostics, file string) []*survey {
	if !slices.ContainsFunc(all, func(s *survey) bool { return s.plans }) {
		return all
	}
	return slices.DeleteFunc(all, func(s *survey) bool {
		if s.plans || s.tellsOfPlan() {
			return false
		}
		ds.Add(model.NotRead, model.Pos{File: file, Sheet: s.Name}, s.Name).As("no-plan")
		return true
	})
}

// tellsOfPlan reports whether a sheet is a few facts with their names: the title
// and the place of the plan, on a sheet of their own.
func (s *survey) tellsOfPlan() bool {
	const most = 40
	labels := 0
	for i := range s.Rows {
		if isLabels(s.view, &s.Rows[i]) {
			labels++
		}
	}
	return len(s.Rows) <= most && 2*labels >= len(s.Rows)
}

// isDefaultName reports whether a program gave a sheet its name.
func isDefaultName(name string) bool {
	word := strings.TrimRight(strings.TrimSpace(lexicon.Fold(name)), "0123456789 ()")
	switch word {
	case "feuil", "feuille", "sheet", "hoja", "foglio", "tabelle", "planilha", "plan", "blad", "list", "arkusz", "ark", "":
		return true
	}
	return false
}
