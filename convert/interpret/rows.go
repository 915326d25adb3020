package interpret

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// readSessionTable makes a draft of each row of a table of sessions.
func (in *interpreter) readSessionTable(plan *tablePlan, s *section) {
	in.realign(plan)
	var sequence []*draft
	held := plan.month
	for i, row := range plan.body {
		if blankRow(in, row) {
			continue
		}
		if m, ok := in.monthRow(row); ok {
			held = m
			continue
		}
		if in.isSeparator(plan, row) {
			in.note(s, rowText(row), row.Pos)
			continue
		}
		if in.isFreeDay(plan, row) {
			in.note(s, rowText(row), row.Pos)
			continue
		}
		d := in.newDraft(s, row.Pos)
		d.month = held
		in.readRow(d, plan, row)
		if plan.isLong() {
			in.letGo(&plan.body[i], d.Session)
		}
		in.add(d)
		sequence = append(sequence, d)
	}
	in.sequences = append(in.sequences, sequence)
}

// isHoliday reports whether a text begins with a word for days on which nothing takes
// place, such as « Vacances de la Toussaint ».
func isHoliday(lex *phrases, text string) bool {
	const longest = 6 // words
	first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return first != "" && wordCount(text) <= longest && lex.NoSession(first)
}

// isFreeRow reports whether a cell of a row says that nothing takes place.
func isFreeRow(lex *phrases, row outline.Row) bool {
	return slices.ContainsFunc(row.Cells, func(c outline.Cell) bool {
		text := c.Text().Plain
		return lex.NoSession(text) || isHoliday(lex, text)
	})
}

// lacksWhen reports whether a row says neither hours nor a place where most rows of
// its table do.
func (in *interpreter) lacksWhen(plan *tablePlan, row outline.Row) bool {
	for _, role := range []lexicon.Role{lexicon.RoleHours, lexicon.RoleStart, lexicon.RolePlace, lexicon.RoleFacilitators, lexicon.RoleSpeakers} {
		if i := plan.find(role); i >= 0 && 2*plan.columns[i].filled > len(plan.body) && (i >= len(row.Cells) || in.lex.IsNothing(row.Cells[i].Text().Plain)) {
			return true
		}
	}
	return false
}

// isFreeDay reports whether a row says that nothing takes place on its day, and
// neither when nor where nor by whom.
func (in *interpreter) isFreeDay(plan *tablePlan, row outline.Row) bool {
	free := false
	for i, cell := range row.Cells {
		text := cell.Text().Plain
		if i >= len(plan.columns) || in.lex.IsNothing(text) {
			continue
		}
		switch plan.columns[i].role {
		case lexicon.RoleDate, lexicon.RoleNotes, lexicon.RoleDescription, lexicon.RoleStatus:
		case lexicon.RoleTitle, lexicon.RoleTheme:
			if free = in.lex.NoSession(text) || isHoliday(in.lex, text) && in.lacksWhen(plan, row); !free {
				return false
			}
		case lexicon.NoRole: // the number of the week
			if hasLetters(text) {
				return false
			}
		default:
			return false
		}
	}
	return free
}

// isSeparator reports whether a row holds one text and no day: the name of a part
// of the programme, a legend, a total.
func (in *interpreter) isSeparator(plan *tablePlan, row outline.Row) bool {
	cell, ok := onlyCell(row)
	return ok && len(plan.columns) > 2 && !in.isDateCell(cell.Text().Plain) && !in.isDayOf(cell.Text().Plain, plan.month)
}

// onlyCell is the cell that is not empty where a row has one such only.
func onlyCell(row outline.Row) (only outline.Cell, ok bool) {
	for _, c := range row.Cells {
		switch {
		case c.IsEmpty():
		case ok:
			return outline.Cell{}, false
		default:
			only, ok = c, true
		}
	}
	return only, ok
}

func blankRow(in *interpreter, row outline.Row) bool {
	for _, c := range row.Cells {
		if hasWords(c.Text().Plain) {
			return false
		}
	}
	return true
}

func (in *interpreter) readRow(d *draft, plan *tablePlan, row outline.Row) {
	d.row = true
	allDay := false
	for i, cell := range row.Cells {
		text := cell.Text().Trim()
		if i >= len(plan.columns) {
			if hasWords(text.Plain) {
				d.keepRest(text)
				in.report(model.ExtraCells, text.Pos(), strconv.Itoa(len(row.Cells)), strconv.Itoa(len(plan.columns)))
			}
			continue
		}
		if in.lex.IsAllDay(plan.columns[i].name.Plain) && len(plan.columns) > 2 {
			allDay = allDay || lexicon.IsYes(text.Plain)
			continue
		}
		in.zoneOfHeader(d, plan.columns[i])
		in.assign(d, plan.columns[i].role, plan.columns[i].name.Plain, cell.Lines())
		in.learnPerson(plan.columns[i].role, text.Plain)
	}
	d.settleAllDay(allDay)
	in.moveRow(d, plan, row)
	if strickenRow(row) {
		d.setStatus(model.Cancelled, row.Pos)
	}
	if len(d.Dates) == 0 && d.Status == model.Confirmed && in.lacksDate(plan, row) {
		in.report(model.RowWithoutDate, row.Pos)
	}
}

// settleAllDay takes the hours off an event of whole days. Calendars export one as from
// midnight to midnight, and its end is then the day after.
func (d *draft) settleAllDay(said bool) {
	if len(d.Dates) != 1 || len(d.Hours) > 1 {
		return
	}
	fromMidnight, toMidnight := false, false
	if len(d.Hours) == 1 {
		h := d.Hours[0]
		fromMidnight = !h.Start.IsZero() && h.Start.Minutes() == 0
		toMidnight = fromMidnight && !h.End.IsZero() && h.End.Minutes()%(24*60) == 0
	}
	days := d.Dates[0].Days()
	if !said && (!toMidnight || days == 1) {
		return
	}
	d.saidHours = true
	if toMidnight && days > 1 {
		d.Dates[0].End = d.Dates[0].End.AddDays(-1)
	}
	if fromMidnight || said {
		d.Hours = nil
	}
}

// zoneOfHeader notes the zone that the name of a column says its hours are meant in.
func (in *interpreter) zoneOfHeader(d *draft, c column) {
	switch c.role {
	case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd:
		if z, ok := in.lex.FindZone(c.name.Plain); ok {
			d.zones = append(d.zones, statedZone{z, c.name.Plain[z.Start:z.End], c.name.PosAt(z.Start)})
		}
	}
}

// moveRow gives the session of a row the day that one of its other cells says it was
// moved to.
func (in *interpreter) moveRow(d *draft, plan *tablePlan, row outline.Row) {
	for i, cell := range row.Cells {
		if i >= len(plan.columns) {
			return
		}
		switch plan.columns[i].role {
		case lexicon.RoleTitle, lexicon.RoleStatus, lexicon.RoleNotes, lexicon.RoleDescription, lexicon.NoRole:
			text := cell.Text().Trim()
			if rest := in.moveDates(d, text); rest.Plain != text.Plain && d.Title == text.Plain {
				d.setTitle(rest)
			}
		}
	}
}

// lacksDate reports whether a row has nothing in the column of dates; what cannot
// be read there is reported for itself.
func (in *interpreter) lacksDate(plan *tablePlan, row outline.Row) bool {
	i := plan.find(lexicon.RoleDate)
	if i < 0 {
		return !plan.counted // the rows of a series without days lack none
	}
	return i >= len(row.Cells) || in.lex.IsNothing(row.Cells[i].Text().Plain)
}

// strickenRow reports whether every word of a row is struck through.
func strickenRow(row outline.Row) bool {
	words := false
	for _, c := range row.Cells {
		text := c.Text()
		if !hasWords(text.Plain) {
			continue
		}
		if words = true; !text.Covered(outline.Strike) {
			return false
		}
	}
	return words
}
