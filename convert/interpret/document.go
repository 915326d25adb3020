package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// readDocument reads every section: as a session, a day, an entry of the
// catalogue, or as what stands around them.
func (in *interpreter) readDocument() {
	in.collectLinks()
	if in.minutes = in.isMinutes(); in.minutes {
		if in.choose("minutes", in.root.pos, "", "plan") == "" {
			in.keepAside(in.root)
			return
		}
		in.counted.Add("departure", 1) // it takes more than the usual to plan what is over
	}
	if in.isOneSession() {
		d := in.newDraft(in.root, in.root.pos)
		if in.title != nil {
			d.Source = in.title.pos
			d.setTitle(in.title.heading)
		} else if title := in.doc.Title.Trim(); !title.IsEmpty() {
			d.setTitle(title)
		}
		in.add(d)
		in.within(in.root, d, 0)
		return
	}
	in.group(in.root)
}

// isMinutes reports whether a document tells of what is over: its title says so, as that
// of minutes or of a changelog does, or it lists who was at a meeting.
func (in *interpreter) isMinutes() bool {
	const short = 12 // words of a heading or label
	told := func(text outline.Text) bool {
		return wordCount(text.Plain) <= short && in.lex.IsMinutes(text.Plain)
	}
	if told(in.doc.Title) || in.lex.IsHistory(in.doc.Title.Plain) || in.title != nil && in.lex.IsHistory(in.title.heading.Plain) {
		return true
	}
	for i, s := range in.sections {
		if told(s.heading) {
			return true
		}
		for k, b := range s.blocks {
			const early = 3 // sections and blocks
			if p, ok := b.(*outline.Paragraph); ok && i < early && k < early && strings.HasSuffix(strings.TrimSpace(p.Lines[len(p.Lines)-1].Plain), ":") && told(p.Lines[len(p.Lines)-1]) {
				return true
			}
		}
	}
	return false
}

// wholeKey names the point whether a document is one session or several.
const wholeKey = "document"

// isOneSession reports whether the whole document is one session.
func (in *interpreter) isOneSession() bool {
	switch {
	case in.isUndatedRunningOrder():
		return in.choose(wholeKey, in.root.pos, "", "sections apart") == ""
	case in.dated == 0 && !in.tabled:
		return in.choose(wholeKey, in.root.pos, "", "one session") != ""
	}
	return false
}

// group reads a section that stands under no session.
func (in *interpreter) group(s *section) {
	if in.readChosen(s) {
		return
	}
	switch {
	case in.isDated(s):
		in.readSession(s)
	case in.isEvent(s):
		in.readEvent(s)
	case in.isSupportFormat(s):
		in.readSupportFormat(s)
	case in.areRecords(s):
		in.readRecords(s)
	case in.areDatedLines(s):
		in.readDatedLines(s)
	case in.isRowDetail(s) || in.hasDateLabel(s) || in.isRunningOrder(s):
		in.readUndated(s)
	default:
		in.loose(s)
		for _, child := range s.children {
			in.group(child)
		}
	}
}

// loose reads what stands around sessions: tables of them, the summary, the
// defaults, and notes.
func (in *interpreter) loose(s *section) {
	if s != in.root && s != in.title {
		in.noteHeading(s)
		in.readDefaults(s.heading)
	}
	in.looseBlocks(s, s.blocks)
}

// looseBlocks reads the blocks of a section that stands under no session.
func (in *interpreter) looseBlocks(s *section, blocks []outline.Block) {
	introduction := s == in.root || s == in.title
	blocks = in.listedParagraphs(s, blocks)
	for i := 0; i < len(blocks); i++ {
		if in.tableAbove(blocks[:i]) {
			end := i
			for end < len(blocks) && !in.hasSessions(blocks[end]) {
				end++
			}
			if in.areOrphans(blocks[i:end]) {
				in.readOrphans(blocks[i:end], s)
				if i = end; i == len(blocks) {
					return
				}
			}
		}
		switch b := blocks[i].(type) {
		case *outline.Paragraph:
			if l, ok := in.datedParagraphs(b); ok && in.choose("dated lines", b.Pos, s.heading.Plain, "sessions") != "" {
				in.readDatesWithin(l, s)
				continue
			}
			in.looseParagraph(b, s, introduction)
			continue
		case *outline.List:
			in.looseList(b, s)
		case *outline.Table:
			in.looseTable(b, s)
		case *outline.Verbatim:
			if l, ok := in.datedParagraphs(b); ok && in.choose("dated lines", b.Pos, s.heading.Plain, "sessions") != "" {
				in.readDatesWithin(l, s)
				break
			}
			in.note(s, joinLines(b.Lines), b.Pos)
		}
		introduction = false
	}
}

// tableAbove reports whether the last of the blocks is a table of sessions.
func (in *interpreter) tableAbove(blocks []outline.Block) bool {
	return len(blocks) > 0 && in.hasSessions(blocks[len(blocks)-1])
}

// hasSessions reports whether a block is a table of sessions, or a list with one
// glued to an item.
func (in *interpreter) hasSessions(b outline.Block) bool {
	found := false
	blocksWithin([]outline.Block{b}, func(b outline.Block) {
		if t, ok := b.(*outline.Table); ok && in.planOf(t).kind == sessionTable {
			found = true
		}
	})
	return found
}

// looseParagraph keeps a paragraph: as the summary where it introduces the
// document, else as a note. A sentence of defaults is read besides.
func (in *interpreter) looseParagraph(p *outline.Paragraph, s *section, introduction bool) {
	text := p.Text().Trim()
	if !hasWords(text.Plain) {
		return
	}
	labels := introduction && in.readDefaultLabels(p)
	if in.readDefaults(text) || labels || !introduction {
		in.note(s, text.Plain, p.Pos)
		return
	}
	if in.areAims(p) {
		in.aims = append(in.aims, loosePart{p, len(in.summary)})
	}
	in.summary = append(in.summary, text.Plain)
	in.p.Origins.Add(model.FieldSummary, model.Stated, p.Pos)
}

// looseList keeps the items of a list as notes; tables and blocks that other
// syntaxes glue to an item are read as what they are.
func (in *interpreter) looseList(l *outline.List, s *section) {
	switch {
	case in.isRecordList(l):
		in.readRecordList(l, s)
		return
	case in.isDatedList(l, s):
		in.readDatedList(l, s)
		return
	case in.listed[l] || in.areSessions(l, s):
		in.readDatesWithin(l, s)
		return
	}
	for _, item := range l.Items {
		text := item.Text().Trim()
		in.readDefaults(text)
		if hasWords(text.Plain) {
			in.note(s, "- "+text.Plain, item.Pos)
		}
		for _, b := range item.Blocks {
			switch b := b.(type) {
			case *outline.Table:
				in.looseTable(b, s)
			case *outline.List:
				in.looseList(b, s)
			case *outline.Paragraph:
				in.note(s, b.Text().Plain, b.Pos)
			case *outline.Verbatim:
				in.note(s, joinLines(b.Lines), b.Pos)
			}
		}
	}
}

// areSessions reports whether the items of a list, none of which begins with a day,
// are sessions: they name their days elsewhere, or count.
func (in *interpreter) areSessions(l *outline.List, s *section) bool {
	if in.datesWithin(l) {
		key := "list of days"
		if in.hasOtherSessions(s) {
			return in.choose(key, l.Pos, s.heading.Plain, "sessions") != ""
		}
		return in.choose(key, l.Pos, s.heading.Plain, "notes") == ""
	}
	counted := 0
	for _, item := range l.Items {
		if _, ok := in.lex.Series(item.Text().Plain); ok {
			counted++
		}
	}
	return counted >= 2 && 2*counted > len(l.Items) && in.choose("list of a series", l.Pos, s.heading.Plain, "sessions") != ""
}

func (in *interpreter) looseTable(t *outline.Table, s *section) {
	if in.looseByCells(t, s) {
		return
	}
	in.countHeader(t)
	plan := in.planOf(t)
	switch plan.kind {
	case sessionTable:
		in.readSessionTable(plan, s)
	case datedAgenda, dayTable:
		in.readAgendaOfDays(t, plan, s)
	case catalogueTable:
		in.readCatalogueTable(plan, s)
	default:
		in.noteTable(t, s)
	}
}

// readAgendaOfDays reads a running order that names its days: those of one
// event where they follow each other, else a session each.
func (in *interpreter) readAgendaOfDays(t *outline.Table, plan *tablePlan, s *section) {
	d := in.newDraft(s, t.Pos)
	d.event = true
	in.readTable(t, d, in.agendaOf(d, 0))
	var dates []model.Date
	for _, day := range d.Days {
		dates = append(dates, day.Date)
	}
	if title := in.eventTitle(s); !title.IsEmpty() && consecutive(dates) {
		d.setTitle(title)
		in.spanDays(d)
		in.add(d)
		return
	}
	in.splitDays(d)
}

// splitDays makes a session of each day of a draft.
func (in *interpreter) splitDays(event *draft) {
	var sequence []*draft
	onDate := map[model.Date][]*draft{}
	for _, day := range event.Days {
		d := in.newDraft(event.section, day.Source)
		if !day.Date.IsZero() {
			d.Dates = []model.DateRange{{Start: day.Date, End: day.Date, Source: day.Source}}
		} else {
			d.setTitle(outline.NewText(day.Title, day.Source))
		}
		onDate[day.Date] = append(onDate[day.Date], d)
		in.add(d)
		sequence = append(sequence, d)
	}
	for i, e := range event.Agenda {
		days := onDate[e.Date]
		if e.Day > 0 {
			days = sequence[e.Day-1 : e.Day]
		}
		e.Date, e.Day = model.Date{}, 0
		for _, d := range days {
			d.Agenda = append(d.Agenda, e)
			d.twelve = append(d.twelve, event.twelve[i])
		}
	}
	for _, w := range event.weekdays {
		for _, d := range onDate[w.day] {
			d.weekdays = append(d.weekdays, w)
		}
	}
	for _, note := range event.Notes {
		in.note(event.section, note, event.Source)
	}
	in.sequences = append(in.sequences, sequence)
}

// isUndatedRunningOrder reports whether the whole document is the running order
// of one event that bears no date.
func (in *interpreter) isUndatedRunningOrder() bool {
	timed := false
	for _, s := range in.sections {
		if len(s.dates) > 0 || in.hasDateLabel(s) || in.areDatedLines(s) || in.isSupportFormat(s) {
			return false
		}
		timed = timed || in.isRunningOrder(s)
		timed = timed || in.startsEntry(s.heading.Plain)
		dated := false
		least := 2 // entries, to be a running order
		if in.isNamedByDay(s) {
			least = 1
		}
		blocksWithin(s.blocks, func(b outline.Block) {
			switch b := b.(type) {
			case *outline.List:
				timed = timed || in.timedItems(b) >= least
				dated = dated || in.isDatedList(b, s) || in.isRecordList(b)
			case *outline.Paragraph:
				timed = timed || in.timedLines(b) >= least
			case *outline.Table:
				switch in.planOf(b).kind {
				case sessionTable, datedAgenda, catalogueTable:
					dated = true
				case dayTable:
					dated = dated || in.namesDates(in.planOf(b))
					timed = true
				case agendaTable:
					timed = timed || in.runsThroughDay(in.planOf(b))
				case trackTable:
					timed = true
				}
			}
		})
		if dated {
			return false
		}
	}
	return timed
}

// runsThroughDay reports whether a table of entries has hours or, where it only says
// how long they last, a welcome or a break, which lists of tasks have not.
func (in *interpreter) runsThroughDay(plan *tablePlan) bool {
	for _, role := range []lexicon.Role{lexicon.RoleHours, lexicon.RoleStart} {
		if plan.find(role) >= 0 {
			return true
		}
	}
	main := mainColumn(plan)
	return slices.ContainsFunc(plan.body, func(row outline.Row) bool {
		if main < 0 || main >= len(row.Cells) {
			return false
		}
		switch in.lex.Kind(row.Cells[main].Text().Plain) {
		case model.Opening, model.Break, model.Meal, model.End, model.Plenary:
			return true
		}
		return false
	})
}

// namesDates reports whether columns of a grid are dates rather than weekdays.
func (in *interpreter) namesDates(plan *tablePlan) bool {
	return slices.ContainsFunc(plan.columns, func(c column) bool { return len(in.lex.FindDates(c.name.Plain)) > 0 })
}

func (in *interpreter) timedLines(p *outline.Paragraph) int {
	n := 0
	for _, line := range p.Lines {
		if in.startsEntry(line.Plain) {
			n++
		}
	}
	return n
}

// roleOfHeading is the role that a heading asks for, as a question or label.
func (in *interpreter) roleOfHeading(s *section) lexicon.Role {
	role, _ := in.question(s.heading.Plain)
	return role
}
