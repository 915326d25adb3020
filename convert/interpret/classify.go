package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// tableKind is what a table is for.
type tableKind int

const (
	otherTable     tableKind = iota
	sessionTable             // a row a session: it has a column of dates
	agendaTable              // a row an entry: it has a column of hours
	datedAgenda              // a row an entry, with a column of dates besides
	trackTable               // hours down, parallel tracks across
	dayTable                 // hours down, days across
	catalogueTable           // support formats: frequency and duration, no dates
	labelTable               // two columns, a name and its value
)

// tablePlan is how a table is to be read.
type tablePlan struct {
	kind    tableKind
	columns []column
	header  *outline.Row
	body    []outline.Row
	month   month // of the headings above, for days that name none
	placed  bool  // no cell can have shifted
	counted bool  // its rows are those of a series without days
}

func (p *tablePlan) role(i int) lexicon.Role {
	if i < len(p.columns) {
		return p.columns[i].role
	}
	return lexicon.NoRole
}

// names are the words of the header, column by column.
func (p *tablePlan) names() []string {
	names := make([]string, len(p.columns))
	for i, c := range p.columns {
		names[i] = c.name.Plain
	}
	return names
}

// find returns the first column of a role, or -1.
func (p *tablePlan) find(role lexicon.Role) int {
	for i, c := range p.columns {
		if c.role == role {
			return i
		}
	}
	return -1
}

// planOf decides what a table is for, by the words of its header first and by
// what its columns hold where those say nothing.
func (in *interpreter) planOf(t *outline.Table) *tablePlan {
	if plan, ok := in.plans[t]; ok {
		return plan
	}
	plan := in.plan(t)
	if in.home[t] != nil { // before, the headings above it are not known yet
		in.plans[t] = plan
	}
	return plan
}

func (in *interpreter) plan(t *outline.Table) *tablePlan {
	if in.isSaidNothing(t) {
		return &tablePlan{kind: otherTable, body: slices.Collect(t.All())}
	}
	said := t
	turned, isTurned := in.transposed(t)
	if isTurned {
		t, in.home[turned] = turned, in.home[t]
	}
	plan := &tablePlan{header: t.Header, body: t.Rows, placed: t.Placed}
	if s := in.home[t]; s != nil {
		plan.month = s.month
	}
	if plan.header != nil && len(filledCells(*plan.header)) == 0 {
		plan.header = nil // Markdown wants one
	}
	if plan.header == nil && len(t.Rows) > 1 && (in.looksLikeHeader(t.Rows[0]) || in.standsOut(t.Rows)) {
		plan.header, plan.body = &t.Rows[0], t.Rows[1:]
	}
	plan.columns = in.measure(plan)
	in.saidRoles(said, plan)
	if isTurned && plan.columns[0].role == lexicon.NoRole {
		plan.columns[0].role = lexicon.RoleTitle
	}
	if in.isLabelTable(t) {
		return &tablePlan{kind: labelTable, body: slices.Collect(t.All()), columns: plan.columns}
	}
	in.assignRoles(plan)
	in.saidRoles(said, plan)
	plan.kind = in.kindOf(plan)
	return plan
}

// countHeader counts a table whose header is the first of its rows.
func (in *interpreter) countHeader(t *outline.Table) {
	if in.headerIsData(in.planOf(t)) {
		in.counted.Add("header-is-data", 1)
	}
}

// headerIsData reports whether the header of a table holds a day or hours where most
// of its rows do: it is the first of them.
func (in *interpreter) headerIsData(plan *tablePlan) bool {
	if plan.header == nil {
		return false
	}
	for i, c := range plan.header.Cells {
		if i >= len(plan.columns) {
			break
		}
		text := c.Text().Plain
		if in.isDateCell(text) && 2*plan.columns[i].dates > len(plan.body) || in.isHoursCell(text) && 2*plan.columns[i].hours > len(plan.body) {
			return true
		}
	}
	return false
}

// looksLikeHeader reports whether at least two cells of a row, or all of them,
// are words for columns, and none is a date.
func (in *interpreter) looksLikeHeader(row outline.Row) bool {
	known, filled := 0, 0
	for _, c := range row.Cells {
		text := c.Text().Plain
		if !hasWords(text) {
			continue
		}
		filled++
		if in.lex.Role(text) != lexicon.NoRole {
			known++
		} else if in.isDateCell(text) || in.isHoursCell(text) {
			return false
		}
	}
	return known >= 2 || known > 0 && known == filled
}

// standsOut reports whether the first of the rows is of words in every column, where
// most cells of one below are days, hours or numbers: it names them, in whatever words.
func (in *interpreter) standsOut(rows []outline.Row) bool {
	const fewest, looked = 3, 50 // columns; rows
	typed := func(text string) bool { return in.isDateCell(text) || in.isHoursCell(text) || !hasLetters(text) }
	head, found := rows[0].Cells, false
	for k, c := range head {
		if typed(c.Text().Plain) {
			return false
		}
		n, filled := 0, 0
		for _, row := range rows[1:min(len(rows), looked)] {
			if k < len(row.Cells) && !row.Cells[k].IsEmpty() {
				filled++
				if typed(row.Cells[k].Text().Plain) {
					n++
				}
			}
		}
		found = found || 2*n > filled
	}
	return found && len(head) >= fewest
}

// sampleSize is how many rows of a long table are looked at to learn what its
// columns hold.
const sampleSize = 2000

func (in *interpreter) kindOf(plan *tablePlan) tableKind {
	dates := plan.find(lexicon.RoleDate)
	hours := max(plan.find(lexicon.RoleHours), plan.find(lexicon.RoleStart))
	dated := dates >= 0 && plan.columns[dates].dates > 0
	timed := hours >= 0 && plan.columns[hours].hours > 0 && in.saysWhat(plan)
	switch {
	case dated && (in.plansNothing(plan) || isLabelledDay(plan)):
		return otherTable
	case dated && timed && in.severalEntriesADay(plan, dates):
		return datedAgenda
	case dated:
		return sessionTable
	case timed && in.dayColumns(plan) >= 2:
		return dayTable
	case timed && in.areTracks(plan):
		return trackTable
	case timed, hours >= 0 && plan.columns[hours].filled == plan.columns[hours].periods && plan.find(lexicon.RoleTitle) >= 0 && in.saysWhat(plan):
		return agendaTable
	case plan.find(lexicon.RoleFrequency) >= 0 || plan.find(lexicon.RoleDuration) >= 0 && plan.find(lexicon.RolePrepare) >= 0:
		return catalogueTable
	case plan.find(lexicon.RoleDuration) >= 0 && plan.find(lexicon.RoleTitle) >= 0:
		return agendaTable
	case in.countsSessions(plan), in.listsSeries(plan):
		return sessionTable
	}
	return otherTable
}

// plansNothing reports whether a table holds dates and yet plans no sessions.
func (in *interpreter) plansNothing(plan *tablePlan) bool {
	return in.lex.IsRegister(plan.names()) || in.isProject(plan)
}

// isLabelledDay reports whether a table is one row in which labels stand beside
// their values: "Mise à jour :", then a day.
func isLabelledDay(plan *tablePlan) bool {
	return plan.header == nil && len(plan.body) == 1 && slices.ContainsFunc(plan.body[0].Cells, func(c outline.Cell) bool {
		return endsWithColon(c.Text().Plain)
	})
}

// isProject reports whether a table is the plan of a project, whose tasks last
// from one day to another: it has no hours and draws bars below a calendar.
func (in *interpreter) isProject(plan *tablePlan) bool {
	const manyDays = 6 // columns
	from, to := plan.find(lexicon.RoleDate), plan.find(lexicon.RoleEnd)
	if from < 0 || to < 0 || plan.columns[to].dates == 0 {
		return false
	}
	days := 0
	for _, c := range plan.columns {
		if c.hours > 0 {
			return false
		}
		if in.isDateCell(c.name.Plain) {
			days++
		}
	}
	return days >= manyDays
}

// saysWhat reports whether a column besides days and hours holds words: opening
// hours have none, and are no running order.
func (in *interpreter) saysWhat(plan *tablePlan) bool {
	for _, c := range plan.columns {
		switch c.role {
		case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration, lexicon.RoleDate:
			continue
		}
		if c.texts > 0 && c.texts >= c.hours {
			return true
		}
	}
	return false
}

// severalEntriesADay reports whether rows share their days: then they are the
// entries of a running order rather than sessions. Rows that each say their own
// date, readable or not, as lists of sessions do, share none.
func (in *interpreter) severalEntriesADay(plan *tablePlan, dates int) bool {
	rows, dated, days := 0, 0, map[string]bool{}
	for _, row := range plan.body {
		if dates >= len(row.Cells) || in.isSeparator(plan, row) {
			continue
		}
		rows++
		if text := row.Cells[dates].Text().Plain; !in.lex.IsNothing(text) {
			dated++
			days[lexicon.Fold(strings.TrimSpace(text))] = true
		}
	}
	return len(days) > 0 && rows >= 2*len(days) && 4*dated <= 3*rows
}

// dayColumns counts the columns whose header names a day.
func (in *interpreter) dayColumns(plan *tablePlan) int {
	n := 0
	for _, c := range plan.columns {
		if in.namesDay(c.name.Plain) {
			n++
		}
	}
	return n
}

// namesDay reports whether a header is a date, a weekday or "Day 2".
func (in *interpreter) namesDay(text string) bool {
	if _, ok := in.lex.DayName(text); ok || in.isDateCell(text) {
		return true
	}
	_, end, ok := in.lex.Weekday(text)
	return ok && !hasWords(text[end:])
}

// areTracks reports whether the columns besides the hours are parallel: two or
// more that have a name and no role, and none that says what an entry is.
func (in *interpreter) areTracks(plan *tablePlan) bool {
	tracks, places := 0, 0
	for _, c := range plan.columns {
		switch c.role {
		case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration:
		case lexicon.NoRole, lexicon.RoleTrack:
			if !c.name.IsEmpty() && c.filled > 0 {
				tracks++
			}
		case lexicon.RolePlace: // "Salle A", "Salle B"
			tracks++
			places++
		case lexicon.RoleTitle: // "Atelier 1", "Atelier 2"
			if !strings.ContainsAny(c.name.Plain, "0123456789") {
				return false
			}
			tracks++
		default:
			return false
		}
	}
	return tracks >= 2 && (places != 1 || tracks > 2) // one place says where the others are
}

// isLabelTable reports whether a table of two columns is a block of names and
// values: nearly all its first cells are words for columns.
func (in *interpreter) isLabelTable(t *outline.Table) bool {
	known, rows, colons := 0, 0, 0
	for row := range t.All() {
		if len(row.Cells) > 2 {
			return false
		}
		if len(row.Cells) < 2 || row.Cells[0].Text().IsEmpty() {
			continue
		}
		rows++
		if strings.HasSuffix(row.Cells[0].Text().Trim().Plain, ":") {
			colons++
		}
		if in.lex.Role(row.Cells[0].Text().Plain) != lexicon.NoRole && in.lex.Role(row.Cells[1].Text().Plain) == lexicon.NoRole {
			known++
		}
	}
	return (known >= 2 || colons == rows) && known > 0 && 3*known >= 2*rows
}
