package interpret

import (
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A running order as a table: a row for each entry, or a column for each track.

// table reads a table whose rows are entries.
func (a *agenda) table(plan *tablePlan) {
	main := mainColumn(plan)
	for _, row := range plan.body {
		if !blankRow(a.in, row) {
			a.row(plan, row, main)
		}
	}
}

// mainColumn is the column that says what an entry is: the one of titles, or of
// themes, or else the first that has no role.
func mainColumn(plan *tablePlan) int {
	for _, role := range []lexicon.Role{lexicon.RoleTitle, lexicon.RoleAgenda, lexicon.RoleTheme} {
		if i := plan.find(role); i >= 0 {
			return i
		}
	}
	described := plan.find(lexicon.RoleDescription)
	for i, c := range plan.columns {
		if c.role == lexicon.NoRole && c.filled > 0 {
			if described >= 0 && saysWhat(plan.columns[described], c) {
				return described
			}
			return i
		}
	}
	return described
}

// saysWhat reports whether descriptions are what the entries are called: short
// ones, in more rows than the column without a role, and saying more than it does
// ("Lecture 1").
func saysWhat(described, other column) bool {
	const longTitle = 15 // words
	return described.words <= longTitle*described.filled && described.filled >= other.filled && described.words > other.words
}

func (a *agenda) row(plan *tablePlan, row outline.Row, main int) {
	h, at, ok := a.rowHours(plan, row)
	var title outline.Text
	if main >= 0 && main < len(row.Cells) {
		title = trimJoints(row.Cells[main].Text())
	}
	if !ok && title.IsEmpty() {
		a.keepRow(row)
		return
	}
	if at.IsZero() {
		at = row.Pos
	}
	e := a.entry(title, at)
	e.Source = row.Pos
	e.Start, e.End = h.From, h.To
	a.d.twelve[len(a.d.twelve)-1] = h.Twelve
	for i, cell := range row.Cells {
		if i != main {
			a.cell(e, plan, i, cell)
		}
	}
	if e.Title == "" && len(e.Details) > 0 {
		e.Title, e.Details = e.Details[0], e.Details[1:]
		e.Kind = a.in.lex.Kind(e.Title)
	}
}

// rowHours reads the hours of a row, from one column or from a start and an end
// or a duration.
func (a *agenda) rowHours(plan *tablePlan, row outline.Row) (h lexicon.Hours, at model.Pos, ok bool) {
	for i, cell := range row.Cells {
		text := cell.Text()
		switch plan.role(i) {
		case lexicon.RoleHours, lexicon.RoleStart:
			if found, is := a.in.lex.HoursAt(text.Plain); is {
				a.in.hoursOf(a.d, found, text)
				h, at, ok = found, text.Pos(), !found.From.IsZero() || !found.To.IsZero()
			}
		case lexicon.RoleEnd:
			if found, is := a.in.lex.HoursAt(text.Plain); is && h.To.IsZero() {
				h.To = found.From
			}
		}
	}
	for i, cell := range row.Cells { // wherever the column of starts stands
		if plan.role(i) == lexicon.RoleDuration && h.To.IsZero() {
			if end, is := a.in.endAfter(h.From, cell.Text().Plain); is {
				h.To = end
			}
		}
	}
	return h, at, ok
}

func (a *agenda) keepRow(row outline.Row) {
	var parts []outline.Text
	for _, c := range row.Cells {
		parts = append(parts, c.Lines()...)
	}
	a.d.keepRest(outline.Join(parts))
}

// cell gives an entry what one of its other columns says.
func (a *agenda) cell(e *model.Entry, plan *tablePlan, i int, cell outline.Cell) {
	text := cell.Text().Trim()
	if a.in.lex.IsNothing(text.Plain) {
		return
	}
	switch plan.role(i) {
	case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd:
		if h, ok := a.in.lex.HoursAt(text.Plain); ok && (h.Period == lexicon.NoPeriod || !h.From.IsZero()) {
			text = trimJoints(text.From(h.End))
		}
		if hasWords(text.Plain) {
			e.Details = append(e.Details, text.Plain)
		}
	case lexicon.RoleDuration:
		if e.End.IsZero() {
			e.Details = append(e.Details, text.Plain)
		}
	case lexicon.RoleDate:
	case lexicon.RolePeople, lexicon.RoleFacilitators, lexicon.RoleSpeakers, lexicon.RoleHost:
		for _, item := range itemsOf(cell.Lines()) {
			for _, name := range a.in.splitNames(item) {
				e.People = append(e.People, name.Plain)
			}
		}
	case lexicon.RolePlace:
		e.Place = text.Plain
	case lexicon.RoleTrack:
		e.Track = text.Plain
	case lexicon.RoleAudience:
		if groups, ok := a.in.lex.Groups(text.Plain); ok {
			e.Audience = append(e.Audience, groups...)
			return
		}
		e.Details = append(e.Details, text.Plain)
	case lexicon.RoleDescription, lexicon.RoleNotes, lexicon.RoleAgenda:
		for _, item := range itemsOf(cell.Lines()) {
			e.Details = append(e.Details, item.Plain)
		}
	default:
		detail := text.Plain
		if i < len(plan.columns) && !plan.columns[i].name.IsEmpty() {
			detail = plan.columns[i].name.Plain + " : " + detail
		}
		e.Details = append(e.Details, detail)
	}
}

// tracks reads a table whose columns are parallel: an entry for each cell. What
// stands alone in its row and is a break or a meal is for everybody.
func (a *agenda) tracks(plan *tablePlan) {
	for _, row := range plan.body {
		h, _, ok := a.rowHours(plan, row)
		filled := trackCells(plan, row, a.in)
		for _, i := range filled {
			text := trimJoints(row.Cells[i].Text())
			e := a.entry(text, text.Pos())
			if ok {
				e.Start, e.End = h.From, h.To
				a.d.twelve[len(a.d.twelve)-1] = h.Twelve
			}
			if len(filled) > 1 || !forEverybody(e.Kind) {
				e.Track = plan.columns[i].name.Plain
			}
		}
		if len(filled) == 0 && !blankRow(a.in, row) {
			a.keepRow(row)
		}
	}
}

func forEverybody(k model.Kind) bool {
	switch k {
	case model.Break, model.Meal, model.Opening, model.Plenary, model.Social, model.End:
		return true
	}
	return false
}

// trackCells are the cells of a row, besides its hours, that hold something.
func trackCells(plan *tablePlan, row outline.Row, in *interpreter) []int {
	var filled []int
	for i, cell := range row.Cells {
		switch plan.role(i) {
		case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration:
			continue
		}
		if i < len(plan.columns) && !in.lex.IsNothing(cell.Text().Plain) {
			filled = append(filled, i)
		}
	}
	return filled
}
