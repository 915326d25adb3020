package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// isDated reports whether the heading of a section names the day of a session. A
// period that spans a table of sessions, or headings outside of it, is none.
func (in *interpreter) isDated(s *section) bool {
	if len(s.dates) == 0 || in.startsEntry(s.heading.Plain) {
		return false
	}
	if s.dates[0].Ranges[0].Days() == 1 && in.startsWithSessionNoun(s.heading.Plain) {
		return true // whatever else its notes set a date for
	}
	tables := false
	s.descendants(func(below *section) { tables = tables || in.hasSessionTable(below) || in.hasRegister(below) })
	if tables {
		return false
	}
	for _, child := range s.children {
		if len(child.dates) > 0 && !inAnyRange(s.dates[0].Ranges, child.dates[0].Ranges[0].Start) {
			return false
		}
	}
	return true
}

// hasSessionTable reports whether a table of sessions stands under the heading itself.
func (in *interpreter) hasSessionTable(s *section) bool {
	return slices.ContainsFunc(s.blocks, in.hasSessions)
}

// hasRegister reports whether a list of people or things stands under the heading,
// whose date is then that of the list.
func (in *interpreter) hasRegister(s *section) bool {
	return slices.ContainsFunc(s.blocks, func(b outline.Block) bool {
		t, ok := b.(*outline.Table)
		return ok && in.isRegister(t)
	})
}

// isRegister reports whether a table is a list of people, things or money, or the
// plan of a project, whose dates plan no session.
func (in *interpreter) isRegister(t *outline.Table) bool {
	plan := in.planOf(t)
	return plan.kind == otherTable && (in.plansNothing(plan) || isLabelledDay(plan))
}

// inAnyRange compares days by month and day where a year is missing.
func inAnyRange(ranges []model.DateRange, d model.Date) bool {
	return slices.ContainsFunc(ranges, func(r model.DateRange) bool {
		if !d.HasYear() || !r.Start.HasYear() || !r.End.HasYear() {
			d.Year, r.Start.Year, r.End.Year = 0, 0, 0
		}
		return r.Contains(d) || r.End.Compare(r.Start) < 0
	})
}

// readSession reads a section with a dated heading as a session.
func (in *interpreter) readSession(s *section) {
	d := in.newDraft(s, s.pos)
	in.readHeading(d, s)
	in.keepHeading(s, d)
	in.add(d)
	in.within(s, d, 0)
	in.sequenceOf(s.parent, d)
}

// readHeading reads the days, hours, groups and title of a session's heading.
func (in *interpreter) readHeading(d *draft, s *section) {
	text := s.heading
	if inner, start, end, ok := parenthesis(text.Plain); ok && start > 0 {
		if groups, ok := in.groupsIn(inner); ok {
			d.addAudience(groups, text.PosAt(start+1))
			text = without(text, start, end)
		}
	}
	text = in.takeStatus(d, text)
	dates := in.lex.FindDates(text.Plain)
	if len(dates) == 0 {
		in.takeDates(d, s.heading, s.dates[0])
		d.setTitle(text)
		return
	}
	in.takeDates(d, text, dates[0])
	in.setTitleAround(d, text, dates[0])
}

// groupsIn reads a parenthesis as groups: known ones, or words with a qualifier
// of groups such as "seuls".
func (in *interpreter) groupsIn(inner string) ([]model.Audience, bool) {
	if groups, ok := in.knownGroups(inner); ok {
		return groups, true
	}
	groups, ok := in.lex.Groups(inner)
	return groups, ok && slices.ContainsFunc(groups, func(g model.Audience) bool { return in.qualified(g.Note) })
}

// setTitleAround makes the title of a heading: as written where the day belongs
// to its phrase ("Session du 4 juillet", "Visite du 3 mai à Lens"), without the
// day where that stands before or after it ("Jeudi 5 mars : visite").
func (in *interpreter) setTitleAround(d *draft, text outline.Text, date lexicon.Dates) {
	before, after := text.Slice(0, date.Start), text.From(date.End)
	afterRest := in.takeHours(d, after)
	noun, isNoun := in.lex.SessionNoun(before.Plain)
	switch {
	case hasWords(before.Plain) && beginsStamp(text.Plain[date.Start:]): // no phrase has a timestamp in it
		in.assignTitle(d, trimTail(outline.Join([]outline.Text{before.Trim(), afterRest.Trim()})))
	case isNoun && !hasWords(before.Plain[noun:]), wordCount(bare(before.Plain)) == 1 && !strings.HasSuffix(strings.TrimSpace(before.Plain), ":"):
		whole := text
		if afterRest.Plain != after.Plain {
			whole = outline.Join([]outline.Text{text.Slice(0, date.End), afterRest})
		}
		in.assignTitle(d, trimTail(whole))
	case !hasWords(before.Plain):
		if rest := in.withoutDayNames(d, trimJoints(afterRest)); hasWords(rest.Plain) {
			in.assignTitle(d, rest)
		}
	case !hasWords(afterRest.Plain):
		in.assignTitle(d, trimTail(before))
	case in.isPlaceAfterDay(before, afterRest):
		in.assignTitle(d, trimTail(before))
		d.setPlace(trimJoints(afterRest))
	default:
		in.assignTitle(d, trimTail(text))
	}
}

// isPlaceAfterDay reports whether a heading is parted by dashes into what, when
// and where: "Atelier – jeudi 18 mars 2027 – Maison du quai".
func (in *interpreter) isPlaceAfterDay(before, after outline.Text) bool {
	return trimTail(before).Plain != before.Trim().Plain && trimJoints(after).Plain != after.Trim().Plain && in.isWrittenAsPlace(trimJoints(after).Plain)
}

// withoutDayNames takes off a title what names its day a second time, as in
// "6 août, jour 1, lun. : visite", where something is left of it.
func (in *interpreter) withoutDayNames(d *draft, text outline.Text) outline.Text {
	rest := text
	for {
		name, end, ok := rest, 0, false
		if day, isDay := in.lex.DayName(name.Plain); isDay {
			end, ok = day.End, true
		} else if weekday, after, isWeekday := in.lex.Weekday(name.Plain); isWeekday {
			end, ok = after, true
			d.weekdays = append(d.weekdays, statedWeekday{weekday, d.FirstDate(), name.Pos()})
		}
		next := rest.From(end)
		if !ok || !hasWords(next.Plain) || trimJointsLeft(next).Plain == next.Plain {
			return rest
		}
		rest = trimJoints(next)
	}
}

// trimTail takes joints and an open parenthesis off the end of a title.
func trimTail(t outline.Text) outline.Text {
	t = trimJointsRight(t)
	if n := len(t.Plain); n > 0 && t.Plain[n-1] == '(' {
		return trimJointsRight(t.Slice(0, n-1))
	}
	return t
}

// takeHours reads the hours of what follows the date in a heading and returns
// what is left.
func (in *interpreter) takeHours(d *draft, text outline.Text) outline.Text {
	var hours []model.Hours
	var taken []lexicon.Hours
	for _, h := range in.lex.FindHours(text.Plain) {
		d.saidHours = true
		if !h.From.IsZero() || !h.To.IsZero() {
			hours = append(hours, in.hoursOf(d, h, text))
		}
		if !h.From.IsZero() || trimJoints(text.Slice(0, h.Start)).IsEmpty() {
			taken = append(taken, h)
		}
	}
	d.Hours = append(hours, d.Hours...)
	return withoutHours(text, taken)
}

// readUndated reads a section as a session whose heading names no day: its day
// stands in a label, in a row of the same name, or nowhere.
func (in *interpreter) readUndated(s *section) {
	d := in.newDraft(s, s.pos)
	if title := in.eventTitle(s); !title.IsEmpty() {
		in.assignTitle(d, title)
	}
	in.add(d)
	in.within(s, d, 0)
}

// hasDateLabel reports whether a section says "Date : 12 mars" in its own blocks.
func (in *interpreter) hasDateLabel(s *section) bool {
	dateLine := false
	labelled := func(text outline.Text) bool {
		dateLine = dateLine || in.isDateLine(text.Plain)
		return in.labelsDay(text)
	}
	if in.hasEventBelow(s) {
		return false // the date of the whole, whose days stand under a heading of their own
	}
	first := true
	for _, b := range s.blocks {
		if _, tags := b.(*outline.Verbatim); tags {
			continue
		}
		opens := first
		first = false
		if p, ok := b.(*outline.Paragraph); ok && opens && s != in.root && s != in.title && in.isDateLine(p.Lines[0].Plain) {
			return true
		}
		switch b := b.(type) {
		case *outline.Paragraph:
			if slices.ContainsFunc(b.Lines, labelled) {
				return true
			}
		case *outline.List:
			if slices.ContainsFunc(b.Items, func(i outline.Item) bool { return labelled(i.Text()) }) {
				return true
			}
		case *outline.Table:
			if plan := in.planOf(b); plan.kind == labelTable && in.labelsDate(plan) {
				return true
			}
		}
	}
	return dateLine && in.hasRunningOrder(s)
}

// hasEventBelow reports whether a section below is an event told day by day.
func (in *interpreter) hasEventBelow(s *section) bool {
	for _, child := range s.children {
		if in.isEvent(child) || in.hasEventBelow(child) {
			return true
		}
	}
	return false
}

// isDateLine reports whether a line is a whole date, with its weekday or year,
// perhaps with hours, and says nothing else in the same sentence.
func (in *interpreter) isDateLine(text string) bool {
	found := in.lex.FindDates(text)
	if len(found) != 1 || len(found[0].Weekdays) == 0 && !found[0].Ranges[0].Start.HasYear() {
		return false
	}
	if hasWords(text[:found[0].Start]) {
		return false
	}
	rest := text[found[0].End:]
	if hours := in.lex.FindHours(rest); len(hours) > 0 && !hasWords(rest[:hours[0].Start]) {
		rest = rest[hours[0].End:]
	}
	rest = strings.TrimSpace(rest)
	return !hasWords(rest) || rest[0] == '.'
}

// hasRunningOrder reports whether a section, or one below it, has a running order.
func (in *interpreter) hasRunningOrder(s *section) bool {
	found := false
	s.descendants(func(below *section) { found = found || in.isRunningOrder(below) })
	return found
}

func (in *interpreter) labelsDate(plan *tablePlan) bool {
	return slices.ContainsFunc(plan.body, func(row outline.Row) bool {
		return len(row.Cells) > 1 && in.lex.Role(row.Cells[0].Text().Plain) == lexicon.RoleDate && in.isDateCell(row.Cells[1].Text().Plain)
	})
}

// isRunningOrder reports whether the blocks of a section itself are a running order.
func (in *interpreter) isRunningOrder(s *section) bool {
	if in.hasSessionTable(s) {
		return false
	}
	alone := 0 // paragraphs that begin with an hour
	for _, b := range s.blocks {
		switch b := b.(type) {
		case *outline.List:
			if n := in.timedItems(b); n >= 2 && 2*n >= len(b.Items) {
				return true
			}
		case *outline.Paragraph:
			n := in.timedLines(b)
			if in.startsEntry(b.Lines[0].Plain) {
				alone++
			}
			if n >= 2 && 2*n >= len(b.Lines) || alone >= 2 {
				return true
			}
		case *outline.Table:
			switch in.planOf(b).kind {
			case agendaTable:
				if in.runsThroughDay(in.planOf(b)) {
					return true
				}
			case trackTable:
				return true
			}
		}
	}
	return false
}

// within reads a section, and those below it, as parts of a session; day is the
// day it stands under, from 1, or 0.
func (in *interpreter) within(s *section, d *draft, day int) {
	own := s == in.root || s == in.title || s == d.section
	switch {
	case own:
		in.detailOf(d, day).blocks(in.titledBelow(s, d))
	case in.startsEntry(s.heading.Plain) && day == 0 && in.namesItsSession(s, d):
		in.titleWithHours(d, s.heading)
		in.detailOf(d, 0).blocks(s.blocks)
	case in.startsEntry(s.heading.Plain):
		a := in.agendaOf(d, day)
		a.timed(s.heading)
		last := len(d.Agenda) - 1
		a.nested(s.blocks)
		a.spread(last)
	default:
		var done bool
		if day, done = in.readPart(s, d, day); done {
			return
		}
	}
	for _, child := range s.children {
		in.within(child, d, day)
	}
}

// partOf reads a section below that of a session: a day, or the answer to the
// label that its heading is.
func (in *interpreter) partOf(s *section, d *draft, day int) int {
	if day == 0 && in.isDayOfSession(s, d) {
		in.takeDates(d, s.heading, s.dates[0])
		in.takeHours(d, s.heading.From(s.dates[0].End))
		in.detailOf(d, 0).blocks(s.blocks)
		return 0
	}
	r := in.detailOf(d, day)
	role, rest := in.question(s.heading.Plain)
	if in.namesPeriod(s.heading.Plain) && len(s.blocks) > 0 && len(s.children) == 0 {
		in.entriesUnder(s, d, day)
		return day
	}
	if day > 0 && len(s.blocks) == 0 && len(s.children) == 0 && role == lexicon.NoRole && !in.isDayOfDraft(s, d) {
		in.agendaOf(d, day).untimed(s.heading)
		return day
	}
	switch {
	case in.isDayOfDraft(s, d):
		r.day = in.readDay(s, d)
	case in.lex.IsAside(s.heading.Plain) && !in.isRunningOrder(s):
		r.aside(s.heading, flattenBlocks(s.blocks))
		return day
	case role != lexicon.NoRole:
		r.question(role, s.heading, rest)
	default:
		r.setLabel(lexicon.NoRole, withoutColon(s.heading))
	}
	before := len(d.Agenda)
	r.blocks(s.blocks)
	if role == lexicon.NoRole && r.day == day {
		in.countPooled(d, before)
	}
	return r.day
}

// countPooled counts a heading whose entries went to the running order that those of
// another heading stand in: each could be a session of its own.
func (in *interpreter) countPooled(d *draft, before int) {
	added := 0 // entries with an hour
	for _, e := range d.Agenda[min(before, len(d.Agenda)):] {
		if !e.Start.IsZero() || e.Duration != "" {
			added++
		}
	}
	if added < 2 {
		return
	}
	if d.pooled++; d.pooled > 1 {
		in.counted.Add("headings-pooled", 1)
	}
}
