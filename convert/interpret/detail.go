package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// detail reads the blocks under a heading of a session. A label ("Objectifs :",
// a question, a line that ends with a colon) holds for what comes next.
type detail struct {
	*agenda
	role  lexicon.Role // that the label in force asks for
	label outline.Text // a label of no known role, which titles a list
	used  bool         // something has followed the label
	clock bool         // a running order with hours stands among the blocks
	dated bool         // the paragraph before was the date of the session and nothing else
}

func (in *interpreter) detailOf(d *draft, day int) *detail {
	return &detail{agenda: in.agendaOf(d, day)}
}

// setLabel puts a label in force.
func (r *detail) setLabel(role lexicon.Role, label outline.Text) {
	r.dropLabel()
	r.role, r.label, r.used = role, label, false
}

// dropLabel ends the label in force; one that nothing followed is kept as a note.
func (r *detail) dropLabel() {
	if r.role == lexicon.NoRole && !r.used && hasWords(r.label.Plain) {
		r.d.keepRest(r.label)
	}
	r.role, r.label, r.used = lexicon.NoRole, outline.Text{}, false
}

func (r *detail) blocks(blocks []outline.Block) {
	r.clock = slices.ContainsFunc(blocks, r.in.isClocked)
	for i, b := range blocks {
		switch b := b.(type) {
		case *outline.Paragraph:
			var next outline.Block
			if i+1 < len(blocks) {
				next = blocks[i+1]
			}
			r.paragraph(b, next)
		case *outline.List:
			r.list(b)
		case *outline.Table:
			r.table(b)
		case *outline.Verbatim:
			r.verbatim(b)
		}
	}
	r.dropLabel()
}

// isClocked reports whether a block is a running order by its hours, not by parts of
// the day alone.
func (in *interpreter) isClocked(b outline.Block) bool {
	if l, ok := b.(*outline.List); ok {
		return slices.ContainsFunc(l.Items, func(item outline.Item) bool { return in.startsEntry(item.Text().Plain) })
	}
	return in.isTimed(b)
}

// verbatim keeps text as it is written; a word for a status that org puts before
// a headline, "À_CONFIRMER", is that.
func (r *detail) verbatim(b *outline.Verbatim) {
	text := joinLines(b.Lines)
	if status, ok := r.in.lex.Status(strings.ReplaceAll(text, "_", " ")); ok && r.day == 0 && wordCount(text) <= 2 {
		r.d.setStatus(status, b.Pos)
		return
	}
	r.d.note(text, b.Pos)
}

// assign gives what a label says to the day that it stands under, where a day has
// such a fact of its own, or to the session.
func (r *detail) assign(role lexicon.Role, name string, lines []outline.Text) {
	text := outline.Join(lines).Trim()
	if (role == lexicon.RoleStart || role == lexicon.RoleEnd) && name != "" && !r.in.answers(role, text) {
		r.property(name, text) // "Proyecto final: trabajo en equipo"
		return
	}
	if r.day == 0 || r.in.lex.IsNothing(text.Plain) {
		r.in.assign(r.d, role, name, lines)
		return
	}
	day := &r.d.Days[r.day-1]
	own := draft{Session: &model.Session{}}
	switch {
	case role == lexicon.RoleObjectives || role == lexicon.RoleFacilitators:
		r.in.assign(&own, role, name, lines)
		day.Objectives = append(day.Objectives, own.Objectives...)
		day.Facilitators = append(day.Facilitators, own.Facilitators...)
		return
	case role == lexicon.RolePlace && day.Place == "":
		day.Place = trimJoints(text).Plain
		return
	case role == lexicon.RoleHours:
		if rest := r.in.setHours(&own, text); len(own.Hours) > 0 {
			day.Hours = append(day.Hours, own.Hours...)
			r.noteInDay(rest)
			return
		}
	}
	r.in.assign(r.d, role, name, lines)
}

func joinLines(lines []outline.Text) string {
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = line.Plain
	}
	return strings.Join(texts, "\n")
}

// paragraph reads each line for what it says: an entry, a label, a "Name :
// value"; lines that are none of them are prose and stay together.
func (r *detail) paragraph(p *outline.Paragraph, next outline.Block) {
	var prose []outline.Text
	flush := func() {
		if len(prose) > 0 {
			r.prose(outline.Join(prose))
		}
		prose = nil
	}
	if len(p.Lines) > 1 && r.day == 0 && r.in.takeAnnounced(r.d, p.Text()) {
		r.noteInDay(p.Text())
		return
	}
	block, placed := r.in.isLabelBlock(p), r.dated && len(p.Lines) == 1 && r.d.Place == "" && r.in.isWrittenAsPlace(p.Lines[0].Trim().Plain)
	r.dated = false
	for i, line := range p.Lines {
		line = line.Trim()
		if line.IsEmpty() {
			continue
		}
		last := i == len(p.Lines)-1
		if name, value, ok := splitLabel(line); ok && block && !value.IsEmpty() && wordCount(name) <= 4 {
			flush()
			r.dropLabel()
			r.assign(r.in.lex.Role(bare(name)), name, []outline.Text{value})
			continue
		}
		name, value, ok := boldLabel(line)
		if !ok && len(p.Lines) == 1 {
			name, value, ok = shortLabel(line)
		}
		if ok && r.in.labelRole(name) == lexicon.NoRole && r.in.isFieldName(name) {
			flush()
			r.dropLabel()
			r.property(name, value)
			continue
		}
		if len(r.d.Dates) == 0 && r.in.isDateLine(line.Plain) {
			flush()
			r.in.assignDates(r.d, line)
			placed = r.d.Place == "" && !last && r.in.lex.LooksLikePlace(p.Lines[i+1].Plain) && !isSentence(p.Lines[i+1].Plain)
			r.dated = last
			continue
		}
		if role, value, ok := r.in.signLabel(line); ok {
			flush()
			r.dropLabel()
			r.assign(role, "", []outline.Text{value})
			continue
		}
		if r.day == 0 && r.in.takeWhen(r.d, line) {
			flush()
			continue
		}
		if placed {
			r.d.setPlace(line)
			placed = false
			continue
		}
		if i == 0 && r.entryOverLines(p) {
			return
		}
		if r.in.startsEntry(line.Plain) || r.isLabelled(line, last, next) {
			flush()
			r.line(line, last, next)
			continue
		}
		prose = append(prose, line)
	}
	flush()
}

func (r *detail) line(line outline.Text, last bool, next outline.Block) {
	if r.in.startsEntry(line.Plain) {
		r.entryOrHours(line)
		return
	}
	if role, rest := r.in.question(line.Plain); role != lexicon.NoRole {
		r.question(role, line, rest)
		return
	}
	if name, value, ok := splitLabel(line); ok && !value.IsEmpty() && r.in.labelRole(name) != lexicon.NoRole {
		r.dropLabel()
		r.assign(r.in.labelRole(name), name, []outline.Text{value})
		return
	}
	if last && announces(line, next) {
		r.setLabel(lexicon.NoRole, withoutColon(line))
	}
}

// entryOrHours reads a line that begins with an hour: an entry, or the hours of
// the session where it says nothing else and no running order has begun.
func (r *detail) entryOrHours(line outline.Text) {
	if r.tellsOfEntryAbove(line) {
		r.agenda.detail(line)
		return
	}
	h, _ := r.in.lex.HoursAt(line.Plain)
	if hasWords(line.Plain[h.End:]) || len(r.d.Agenda) > 0 || h.To.IsZero() {
		r.timed(line)
		return
	}
	hours := r.in.hoursOf(r.d, h, line)
	if r.day > 0 {
		day := &r.d.Days[r.day-1]
		day.Hours = append(day.Hours, hours)
		return
	}
	r.d.saidHours = true
	r.d.Hours = append(r.d.Hours, hours)
}

// entryOverLines reads a paragraph that is one entry: its hours on the first line,
// its title on the second, details below.
func (r *detail) entryOverLines(p *outline.Paragraph) bool {
	first := p.Lines[0].Trim()
	h, ok := r.in.lex.HoursAt(first.Plain)
	if !ok || h.From.IsZero() || hasWords(first.Plain[h.End:]) || len(p.Lines) < 2 || r.in.timedLines(p) != 1 {
		return false
	}
	e := r.timed(first)
	e.Title = trimJoints(p.Lines[1]).Plain
	e.Kind = r.in.lex.Kind(e.Title)
	for _, line := range p.Lines[2:] {
		r.detail(line)
	}
	return true
}

// question puts the label of a question in force and reads an answer that
// stands on the same line.
func (r *detail) question(role lexicon.Role, line outline.Text, rest string) {
	r.setLabel(role, line)
	if !hasWords(rest) {
		return
	}
	answer := line.From(len(line.Plain) - len(rest)).Trim()
	r.used = true
	if role == lexicon.RoleAgenda {
		r.agenda.lines([]outline.Text{answer})
		return
	}
	name := ""
	switch role {
	case lexicon.RoleStart, lexicon.RoleEnd, lexicon.RoleDuration: // kept under the label where they are no hours
		name = strings.TrimRight(line.Plain[:len(line.Plain)-len(rest)], " :?\u00a0")
	}
	r.assign(role, name, []outline.Text{answer})
}

// prose keeps running text: the answer to a label just before it, else a note.
func (r *detail) prose(text outline.Text) {
	list, _ := r.d.texts(r.role)
	switch {
	case list != nil && !r.used:
		r.addText(text)
		return
	case r.label.Plain != "" && r.role == lexicon.NoRole && !r.used:
		r.d.keepRest(r.label)
	}
	r.role, r.label, r.used = lexicon.NoRole, outline.Text{}, false
	if r.day == 0 {
		r.in.takeAnnounced(r.d, text)
	}
	r.noteInDay(text)
}

// addText gives a text to the role of the label in force: to the day where it
// stands under one that can hold it, else to the session.
func (r *detail) addText(text outline.Text) {
	if r.day > 0 {
		day := &r.d.Days[r.day-1]
		text = text.Trim()
		switch {
		case text.IsEmpty():
			return
		case r.role == lexicon.RoleObjectives:
			day.Objectives = append(day.Objectives, text.Plain)
			return
		case r.role == lexicon.RoleFacilitators:
			day.Facilitators = append(day.Facilitators, text.Plain)
			return
		}
	}
	r.d.addText(r.role, text)
}

// property keeps a name with its value, with the day where it stands under one.
func (r *detail) property(name string, value outline.Text) {
	if r.day == 0 {
		r.d.property(name, value)
		return
	}
	value = value.Trim()
	day := &r.d.Days[r.day-1]
	day.Fields = append(day.Fields, model.Property{Name: name, Value: value.Plain, Source: value.Pos()})
}

// noteInDay keeps a text with the day it stands under, or with the session.
func (r *detail) noteInDay(text outline.Text) {
	if r.day == 0 {
		r.d.keepRest(text)
		return
	}
	if text = text.Trim(); hasWords(text.Plain) {
		day := &r.d.Days[r.day-1]
		day.Notes = append(day.Notes, text.Plain)
	}
}

// keepLabel keeps an unknown label above a running order, as a note.
func (r *detail) keepLabel() {
	if r.role == lexicon.NoRole && hasWords(r.label.Plain) && !r.used {
		r.d.keepRest(r.label)
	}
}

// table reads a table under a session. One that is kept as a table is titled by the
// label above it, and belongs to the day it stands under.
func (r *detail) table(t *outline.Table) {
	before := len(r.d.Tables)
	titled := r.role == lexicon.NoRole && hasWords(r.label.Plain) && !r.used
	r.in.readTable(t, r.d, r.agenda)
	if kept := r.d.Tables[before:]; len(kept) == 0 {
		r.keepLabel()
	} else {
		if titled {
			kept[0].Title, kept[0].Source = r.label.Plain, r.label.Pos().To(t.Pos)
		}
		if r.day > 0 {
			day := &r.d.Days[r.day-1]
			day.Tables = append(day.Tables, kept...)
			r.d.Tables = r.d.Tables[:before]
		}
	}
	r.used = true
}
