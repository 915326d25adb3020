package interpret

import (
	"slices"
	"strings"

	"deroule/convert/outline"
	"deroule/convert/tables"
	"deroule/model"
)

// A table of a text is read by the words of its header; where that is doubted, it is
// read as a sheet is, by what its cells can be (package tables).

// byCells is the option of a table to be read so.
const byCells = "by its cells"

// tableKey begins the keys of the points of tables.
const tableKey = "table "

// mostCells is how many cells a table of a text may have to be read by them.
const mostCells = 4000

// cellsChosen reports whether a table is to be read by its cells.
func (in *interpreter) cellsChosen(t *outline.Table) bool {
	if in.isSaidNothing(t) {
		return false
	}
	if in.isSaidByCells(t) {
		return true
	}
	if in.home[t] == nil || len(t.Rows) == 0 || hasStruck(t) || in.home[t].month.month != 0 {
		return false // a heading above names the month of days in it
	}
	return in.choose(tableKey+tableNames(t), t.Pos, tableNames(t), byCells) != ""
}

// hasStruck reports whether a table holds struck words, which its header reads.
func hasStruck(t *outline.Table) bool {
	for row := range t.All() {
		for _, c := range row.Cells {
			if isStruck(c.Text()) {
				return true
			}
		}
	}
	return false
}

func isStruck(text outline.Text) bool {
	return slices.ContainsFunc(text.Spans, func(s outline.Span) bool { return s.Style == outline.Strike })
}

// tableNames are the words of the first row, which tables that are to be read alike share.
func tableNames(t *outline.Table) string {
	const longest = 60
	for row := range t.All() {
		names := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			names[i] = strings.TrimSpace(c.Text().Plain)
		}
		return cutText(strings.Join(names, " | "), longest)
	}
	return ""
}

func cutText(text string, longest int) string {
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest])
	}
	return text
}

// planByCells is what a table tells by its cells; nil where it is too large. It is
// worked out once for all readings of a document.
func (in *interpreter) planByCells(t *outline.Table) *tables.Plan {
	plan, known := in.lex.byCells[t]
	if !known {
		n := 0
		for row := range t.All() {
			n += len(row.Cells)
		}
		if n <= mostCells {
			doc := &outline.Document{Name: in.doc.Name, Blocks: []outline.Block{t}}
			if title := in.eventTitle(in.home[t]); !title.IsEmpty() && len(in.lex.FindDates(title.Plain)) == 0 && !strings.Contains(title.Plain, ":") {
				heading := &outline.Heading{Pos: title.Pos(), Level: 1, Text: title} // what the table is about
				doc.Blocks = []outline.Block{heading, t}
			}
			if laid, ok := tables.FromDocument(doc); ok {
				plan = laid.Read(tables.Options{Lexicon: in.lex.Lexicon, Year: in.opt.Year, Guide: in.opt.Guide.Of(in.guided[t], t.Pos.Line)})
			}
		}
		in.lex.byCells[t] = plan
	}
	return plan
}

// looseByCells reads a table that stands under no session by its cells.
func (in *interpreter) looseByCells(t *outline.Table, s *section) bool {
	if !in.cellsChosen(t) {
		return false
	}
	plan := in.planByCells(t)
	if plan == nil || len(plan.Sessions)+len(plan.Formats) == 0 {
		return false
	}
	in.takeTable(plan, s)
	return true
}

// takeTable makes drafts of the sessions that a table tells.
func (in *interpreter) takeTable(plan *tables.Plan, s *section) {
	var sequence []*draft
	for i := range plan.Sessions {
		told := plan.Sessions[i]
		told.Session = cloneSession(told.Session)
		d := in.draftOf(&told, s)
		if d.Title == "" && len(plan.Sessions) == 1 {
			if title := in.eventTitle(s); !title.IsEmpty() && title.Plain != in.p.Title {
				d.setTitle(title)
			}
		}
		in.add(d)
		sequence = append(sequence, d)
	}
	in.sequences = append(in.sequences, sequence)
	in.p.Formats = append(in.p.Formats, plan.Formats...)
	for _, n := range plan.Notes {
		in.note(s, strings.TrimSpace(n.Title+"\n"+n.Text), n.Source)
	}
	in.usedBy(plan)
}

// usedBy keeps how the tables were read, with the words of their headers.
func (in *interpreter) usedBy(plan *tables.Plan) {
	in.tableReadings = append(in.tableReadings, plan.Readings...)
	for _, d := range plan.Diagnostics {
		if d.Code != model.NoProgramme && d.Code != model.UnknownYear {
			in.p.Diagnostics = append(in.p.Diagnostics, d)
		}
	}
}

// entriesByCells adds what a table tells by its cells to the session that it stands
// under: its entries, or a day for each of its sessions.
func (in *interpreter) entriesByCells(t *outline.Table, d *draft, a *agenda) bool {
	if !in.cellsChosen(t) {
		return false
	}
	plan := in.planByCells(t)
	if plan == nil || len(plan.Sessions) == 0 {
		return false
	}
	if len(plan.Sessions) > 1 && len(plan.Sessions[0].Dates) > 0 || len(plan.Sessions) > 1 && len(plan.Sessions[0].Agenda) == 0 {
		in.takeTable(plan, d.section)
		d.parted = true
		return true
	}
	for i := range plan.Sessions {
		told := plan.Sessions[i]
		told.Session = cloneSession(told.Session)
		day := a.day
		if len(plan.Sessions) > 1 {
			d.Days = append(d.Days, model.Day{Title: told.Title, Hours: told.Hours, Place: told.Place, Source: told.Source})
			day = len(d.Days)
		}
		first := len(d.Days)
		d.Days = append(d.Days, told.Days...)
		for k, e := range told.Agenda {
			switch {
			case e.Day > 0:
				e.Day += first
			case e.Date.IsZero() && day > 0:
				in.agendaOf(d, day).placeInDay(&e)
			}
			d.Agenda = append(d.Agenda, e)
			d.twelve = append(d.twelve, k < len(told.Twelve) && told.Twelve[k])
		}
		if len(plan.Sessions) == 1 {
			in.takeOver(d, told.Session)
		}
	}
	in.usedBy(plan)
	return true
}

// takeOver gives a session what else the table that stands under it says.
func (in *interpreter) takeOver(d *draft, told *model.Session) {
	if len(d.Dates) == 0 {
		d.Dates = told.Dates
	}
	if len(d.Hours) == 0 && len(told.Agenda) == 0 {
		d.Hours = told.Hours
	}
	d.Fields = append(d.Fields, told.Fields...)
	d.Objectives = append(d.Objectives, told.Objectives...)
	d.Notes = append(d.Notes, told.Notes...)
	if d.Place == "" {
		d.Place, d.Places = told.Place, told.Places
	}
}

// cloneSession copies a session with its lists, which a reading goes on to change.
func cloneSession(s *model.Session) *model.Session {
	c := *s
	c.Dates, c.Hours = slices.Clone(s.Dates), slices.Clone(s.Hours)
	c.Days, c.Agenda = slices.Clone(s.Days), slices.Clone(s.Agenda)
	c.Audience, c.Host = slices.Clone(s.Audience), slices.Clone(s.Host)
	c.Objectives, c.Facilitators, c.Speakers = slices.Clone(s.Objectives), slices.Clone(s.Facilitators), slices.Clone(s.Speakers)
	c.Fields, c.Lists, c.Tables, c.Notes = slices.Clone(s.Fields), slices.Clone(s.Lists), slices.Clone(s.Tables), slices.Clone(s.Notes)
	c.Origins = nil
	for field, list := range s.Origins {
		if c.Origins == nil {
			c.Origins = model.Origins{}
		}
		c.Origins[field] = slices.Clone(list)
	}
	return &c
}
