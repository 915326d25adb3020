package interpret

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// readTable reads a table that stands under a session.
func (in *interpreter) readTable(t *outline.Table, d *draft, a *agenda) {
	if in.entriesByCells(t, d, a) {
		return
	}
	in.countHeader(t)
	plan := in.planOf(t)
	switch plan.kind {
	case agendaTable:
		a.table(plan)
	case trackTable:
		a.tracks(plan)
	case dayTable:
		in.readDayTable(plan, a)
	case datedAgenda:
		in.readDatedAgenda(plan, d)
	case sessionTable:
		if len(d.Dates) > 0 && !d.SeveralDays() {
			in.readColumns(plan, d, t) // what is to be done by some day
			return
		}
		in.readSessionTable(plan, d.section)
	case labelTable:
		in.readLabels(plan, d)
	default:
		in.readColumns(plan, d, t)
	}
}

// readLabels reads a block of names and values.
func (in *interpreter) readLabels(plan *tablePlan, d *draft) {
	for _, row := range plan.body {
		if len(row.Cells) < 2 {
			continue
		}
		name := trimJoints(row.Cells[0].Text()).Plain
		in.assign(d, in.lex.Role(name), name, row.Cells[1].Lines())
	}
}

// readColumns keeps a table without dates or hours as a table; one of a single column
// is a list.
func (in *interpreter) readColumns(plan *tablePlan, d *draft, t *outline.Table) {
	if plan.header == nil {
		for _, row := range plan.body {
			in.agendaOf(d, 0).keepRow(row)
		}
		return
	}
	table := model.Table{Source: t.Pos}
	for _, c := range plan.columns {
		table.Columns = append(table.Columns, c.name.Plain)
	}
	for _, row := range plan.body {
		var cells []string
		for _, cell := range row.Cells {
			text := cell.Text().Trim().Plain
			if in.lex.IsNothing(text) {
				text = ""
			}
			cells = append(cells, text)
		}
		for len(cells) > len(table.Columns) { // it is wider than its header
			table.Columns = append(table.Columns, "")
		}
		if strings.Join(cells, "") != "" {
			table.Rows = append(table.Rows, cells)
		}
	}
	for i, cells := range table.Rows {
		table.Rows[i] = append(cells, make([]string, len(table.Columns)-len(cells))...)
	}
	switch {
	case len(table.Rows) == 0:
		for _, c := range plan.columns {
			if hasWords(c.name.Plain) {
				d.keepRest(c.name)
			}
		}
	case len(table.Columns) == 1:
		list := model.List{Title: table.Columns[0], Source: t.Pos}
		for _, cells := range table.Rows {
			list.Items = append(list.Items, cells[0])
		}
		d.Lists = append(d.Lists, list)
	default:
		d.Tables = append(d.Tables, table)
	}
}

// readDatedAgenda reads entries with their day in a column: each day becomes a
// day of the session, a date holding until the next one.
func (in *interpreter) readDatedAgenda(plan *tablePlan, d *draft) {
	dates, main := plan.find(lexicon.RoleDate), mainColumn(plan)
	a := in.agendaOf(d, 0)
	for i, row := range plan.body {
		if blankRow(in, row) {
			continue
		}
		last := max(0, len(d.Agenda)-1)
		if dates < len(row.Cells) {
			text := row.Cells[dates].Text().Trim()
			if found := in.lex.FindDates(text.Plain); len(found) > 0 {
				a.day = in.openDay(d, text, found[0])
			} else if !in.lex.IsNothing(text.Plain) {
				d.keepRest(text)
			}
		}
		a.row(plan, row, main)
		if plan.isLong() {
			in.letGo(&plan.body[i], &model.Session{Agenda: d.Agenda[last:]})
		}
	}
}

// openDay returns the day of a draft that a date names, adding it where it is
// new: the index plus one.
func (in *interpreter) openDay(d *draft, text outline.Text, found lexicon.Dates) int {
	date := found.Ranges[0].Start
	if day, known := d.opened[date]; known {
		return day
	}
	at := text.PosAt(found.Start)
	for i, w := range found.Weekdays {
		if i < len(found.Named) {
			d.weekdays = append(d.weekdays, statedWeekday{w, found.Named[i], at})
		}
	}
	d.Days = append(d.Days, model.Day{Date: date, Source: at})
	if d.opened == nil {
		d.opened = map[model.Date]int{}
	}
	d.opened[date] = len(d.Days)
	return len(d.Days)
}

// readDayTable reads a grid of hours down and days across.
func (in *interpreter) readDayTable(plan *tablePlan, a *agenda) {
	for i, c := range plan.columns {
		switch c.role {
		case lexicon.RoleHours, lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration:
			continue
		}
		if c.filled == 0 && c.name.IsEmpty() {
			continue
		}
		a.day = in.dayOfColumn(a.d, c.name)
		for _, row := range plan.body {
			if i >= len(row.Cells) || in.lex.IsNothing(row.Cells[i].Text().Plain) {
				continue
			}
			h, _, ok := a.rowHours(plan, row)
			text := trimJoints(row.Cells[i].Text())
			e := a.entry(text, text.Pos())
			if ok {
				e.Start, e.End = h.From, h.To
				a.d.twelve[len(a.d.twelve)-1] = h.Twelve
			}
		}
	}
}

func (in *interpreter) dayOfColumn(d *draft, name outline.Text) int {
	if found := in.lex.FindDates(name.Plain); len(found) > 0 {
		return in.openDay(d, name, found[0])
	}
	for i, day := range d.Days {
		if day.Title == name.Plain {
			return i + 1
		}
	}
	d.Days = append(d.Days, model.Day{Title: strings.TrimSpace(name.Plain), Source: name.Pos()})
	return len(d.Days)
}
