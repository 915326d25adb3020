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
	if r.day == 0 || r.in.lex.IsNothing(text.Plain) {
		r.in.assign(r.d, role, name, lines)
		return
	}
	day := &r.d.Days[r.day-1]
	own := draft{Session: &model.Session{}}
	switch {
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
	block, placed := r.in.isLabelBlock(p), false
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
			r.d.property(name, value)
			continue
		}
		if len(r.d.Dates) == 0 && r.in.isDateLine(line.Plain) {
			flush()
			r.in.assignDates(r.d, line)
			placed = r.d.Place == "" && !last && r.in.lex.LooksLikePlace(p.Lines[i+1].Plain)
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

// boldLabel splits "**Matériel :** une nappe", a label that its writer marked as one.
func boldLabel(line outline.Text) (name string, value outline.Text, ok bool) {
	name, value, ok = splitLabel(line)
	if !ok || value.IsEmpty() || wordCount(name) > 4 {
		return "", outline.Text{}, false
	}
	return name, value, line.Slice(0, len(line.Plain)-len(value.Plain)).Covered(outline.Strong) && !line.Covered(outline.Strong)
}

// shortLabel splits "Parking : rue du Port", a line of its own with a name of a
// word or two and a value that is no sentence.
func shortLabel(line outline.Text) (name string, value outline.Text, ok bool) {
	const longestName, longestValue = 2, 10 // words
	name, value, ok = splitLabel(line)
	ok = ok && wordCount(name) <= longestName && startsUpper(name) && wordCount(value.Plain) <= longestValue
	return name, value, ok && !value.IsEmpty() && !strings.ContainsAny(value.Plain, ".!?;")
}

// isFieldName reports whether a name is none of the usual labels, which have
// places of their own.
func (in *interpreter) isFieldName(name string) bool {
	role, _ := in.question(name + " :")
	return role == lexicon.NoRole && in.lex.Role(bare(name)) == lexicon.NoRole
}

// isLabelBlock reports whether a paragraph is a block of lines "Name : value":
// two of them or more have a name that is known.
func (in *interpreter) isLabelBlock(p *outline.Paragraph) bool {
	return in.areLabels(p.Lines)
}

// isKnownLabelList reports whether a list is a block of labels, some of which are known.
func (in *interpreter) isKnownLabelList(l *outline.List) bool {
	known := slices.ContainsFunc(l.Items, func(item outline.Item) bool {
		name, value, ok := splitLabel(item.Text())
		return ok && !value.IsEmpty() && in.lex.Role(bare(name)) != lexicon.NoRole
	})
	return known && in.isLabelList(l)
}

// isLabelList reports whether a list is a block of items "Name : value".
func (in *interpreter) isLabelList(l *outline.List) bool {
	var lines []outline.Text
	for _, item := range l.Items {
		if len(item.Blocks) > 0 {
			return false
		}
		lines = append(lines, item.Text())
	}
	return in.areLabels(lines)
}

// areLabels reports whether lines are a block of names and values: two of the
// names or more are known, or every line has one.
func (in *interpreter) areLabels(lines []outline.Text) bool {
	known, labels := 0, 0
	for _, line := range lines {
		name, value, ok := splitLabel(line)
		if !ok || value.IsEmpty() || in.startsEntry(line.Plain) {
			continue
		}
		if in.lex.Role(bare(name)) != lexicon.NoRole {
			known++
		}
		if wordCount(name) <= 3 && startsUpper(name) {
			labels++
		}
	}
	return known >= 2 || labels >= 2 && labels == len(lines)
}

// labels reads the lines of such a block: facts, and fields of their own names.
func (r *detail) labels(lines []outline.Text) {
	r.dropLabel()
	for _, line := range lines {
		name, value, ok := splitLabel(line)
		if !ok || value.IsEmpty() || wordCount(name) > 4 {
			r.d.keepRest(line)
			continue
		}
		r.assign(r.in.lex.Role(bare(name)), name, []outline.Text{value})
	}
}

// isLabelled reports whether a line is a label or a "Name : value".
func (r *detail) isLabelled(line outline.Text, last bool, next outline.Block) bool {
	if role, _ := r.in.question(line.Plain); role != lexicon.NoRole {
		return true
	}
	if name, value, ok := splitLabel(line); ok && !value.IsEmpty() && r.in.labelRole(name) != lexicon.NoRole {
		return true
	}
	return last && announces(line, next)
}

// announces reports whether a line titles the list or table that follows it.
func announces(line outline.Text, next outline.Block) bool {
	switch next.(type) {
	case *outline.List, *outline.Table:
		return endsWithColon(line.Plain) || line.Covered(outline.Strong) && wordCount(line.Plain) <= 12
	}
	return false
}

// question reads a label or question such as « Qui va animer ? », with what
// stands after it. A word that is only a column's name is none within a sentence.
func (in *interpreter) question(text string) (lexicon.Role, string) {
	role, rest := in.lex.Question(bare(text))
	switch role {
	case lexicon.RolePeople:
		if hasWords(rest) {
			return lexicon.NoRole, "" // "Contact : …" says whom to ask
		}
	case lexicon.RoleNotes, lexicon.RoleDescription, lexicon.RoleKind, lexicon.RoleTrack:
		if hasWords(rest) && !strings.Contains(text[:len(text)-len(rest)], " : ") || strings.Contains(rest, "?") {
			return lexicon.NoRole, ""
		}
	}
	return role, rest
}

// labelRole is the role of a name before a colon that stands by itself. People
// without a task are none: "Contact : …" says whom to ask, not who takes part.
func (in *interpreter) labelRole(name string) lexicon.Role {
	if role := in.lex.Role(bare(name)); role != lexicon.RolePeople {
		return role
	}
	return lexicon.NoRole
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
	h, _ := r.in.lex.HoursAt(line.Plain)
	if hasWords(line.Plain[h.End:]) || len(r.d.Agenda) > 0 || h.To.IsZero() {
		r.timed(line)
		return
	}
	at := line.PosAt(h.Start)
	hours := model.Hours{Start: h.From, End: h.To, Source: at}
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
	r.assign(role, "", []outline.Text{answer})
}

// prose keeps running text: the answer to a label just before it, else a note.
func (r *detail) prose(text outline.Text) {
	list, _ := r.d.texts(r.role)
	switch {
	case list != nil && !r.used:
		r.d.addText(r.role, text)
		return
	case r.label.Plain != "" && r.role == lexicon.NoRole && !r.used:
		r.d.keepRest(r.label)
	}
	r.role, r.label, r.used = lexicon.NoRole, outline.Text{}, false
	r.noteInDay(text)
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

// list reads a list: a running order where items begin with hours, the answer
// to the label in force, a titled list, or notes.
func (r *detail) list(l *outline.List) {
	timed := r.in.timedItems(l)
	switch {
	case r.role == lexicon.NoRole && r.label.Plain == "" && r.in.isKnownLabelList(l):
		for _, item := range l.Items {
			r.labels([]outline.Text{item.Text()})
		}
	case r.hasQuestions(l):
		r.questions(l)
	case timed > 0 && r.answersFirst(l):
		r.answerFirst(l)
	case timed > 0 && 2*timed >= len(l.Items) || timed > 0 && r.role == lexicon.RoleAgenda:
		r.keepLabel()
		r.agenda.list(l)
	case r.role == lexicon.RoleAgenda:
		r.agenda.list(l)
	case r.titlesList(l):
		r.label = withoutColon(r.label)
		r.titledList(l)
	case r.role != lexicon.NoRole:
		r.answer(l)
	case hasWords(r.label.Plain):
		r.titledList(l)
	default:
		r.looseList(l)
	}
	r.used = true
}

// answersFirst reports whether a list goes on, after the answer to the label in
// force, with a running order.
func (r *detail) answersFirst(l *outline.List) bool {
	texts, _ := r.d.texts(r.role)
	return texts != nil && !r.used && !r.in.isTimedItem(l.Items[0].Text().Plain)
}

func (r *detail) answerFirst(l *outline.List) {
	n := slices.IndexFunc(l.Items, func(item outline.Item) bool { return r.in.isTimedItem(item.Text().Plain) })
	r.answer(&outline.List{Pos: l.Pos, Items: l.Items[:n]})
	r.dropLabel()
	r.list(&outline.List{Pos: l.Items[n].Pos, Items: l.Items[n:]})
}

// titlesList reports whether the label in force asks for what a session has no
// place of its own for, and several things answer it.
func (r *detail) titlesList(l *outline.List) bool {
	switch r.role {
	case lexicon.RolePrepare, lexicon.RoleFollowUp, lexicon.RoleDescription, lexicon.RoleNotes, lexicon.RolePeople, lexicon.RoleKind, lexicon.RoleTrack:
		return len(l.Items) > 1
	}
	return false
}

// keepLabel keeps an unknown label above a running order, as a note.
func (r *detail) keepLabel() {
	if r.role == lexicon.NoRole && hasWords(r.label.Plain) && !r.used {
		r.d.keepRest(r.label)
	}
}

// hasQuestions reports whether items of a list are themselves labels.
func (r *detail) hasQuestions(l *outline.List) bool {
	return slices.ContainsFunc(l.Items, func(item outline.Item) bool { return r.in.itemRole(item) != lexicon.NoRole })
}

// itemRole is the role that an item asks for: it does so with a question mark or
// a colon, or with its answer nested below.
func (in *interpreter) itemRole(item outline.Item) lexicon.Role {
	text := item.Text().Plain
	role, _ := in.question(text)
	if len(item.Blocks) == 0 && !strings.ContainsAny(text, "?:[") {
		return lexicon.NoRole
	}
	return role
}

// questions reads a list whose items are questions, with the answers nested
// under them or, as copies from web pages have it, following as items.
func (r *detail) questions(l *outline.List) {
	nested := slices.ContainsFunc(l.Items, func(item outline.Item) bool {
		return r.in.itemRole(item) != lexicon.NoRole && len(item.Blocks) > 0
	})
	for i := 0; i < len(l.Items); {
		item := l.Items[i]
		if role := r.in.itemRole(item); role != lexicon.NoRole {
			text := item.Text().Trim()
			_, rest := r.in.question(text.Plain)
			r.question(role, text, rest)
			r.answers(item.Blocks)
			i++
			continue
		}
		if nested && r.in.titlesNested(item) {
			r.setLabel(r.in.labelRole(item.Text().Plain), withoutColon(item.Text().Trim()))
			r.answers(item.Blocks)
			i++
			continue
		}
		end := i + 1
		for end < len(l.Items) && r.in.itemRole(l.Items[end]) == lexicon.NoRole && !(nested && r.in.titlesNested(l.Items[end])) {
			end++
		}
		r.list(&outline.List{Pos: item.Pos, Items: l.Items[i:end]})
		i = end
	}
}

// titlesNested reports whether an item is a short label, of whatever meaning, for
// a list nested under it.
func (in *interpreter) titlesNested(item outline.Item) bool {
	const longest = 5 // words
	if len(item.Blocks) != 1 || wordCount(item.Text().Plain) > longest || in.startsEntry(item.Text().Plain) {
		return false
	}
	_, ok := item.Blocks[0].(*outline.List)
	return ok
}

func (r *detail) answers(blocks []outline.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.List:
			r.list(b)
			r.used = false
		case *outline.Paragraph:
			r.prose(b.Text())
		case *outline.Table:
			r.table(b)
		case *outline.Verbatim:
			r.d.note(joinLines(b.Lines), b.Pos)
		}
	}
}

// answer gives the items of a list to the role of the label.
func (r *detail) answer(l *outline.List) {
	for _, item := range flatten(l) {
		if list, _ := r.d.texts(r.role); list != nil {
			r.d.addText(r.role, item)
			continue
		}
		r.assign(r.role, r.label.Plain, []outline.Text{item})
	}
}

func (r *detail) titledList(l *outline.List) {
	list := model.List{Title: r.label.Plain, Source: r.label.Pos().To(l.Pos)}
	for _, item := range flatten(l) {
		list.Items = append(list.Items, item.Plain)
	}
	r.d.Lists = append(r.d.Lists, list)
}

// looseList reads a list that nothing announces: items "Lieu : Salle B" are
// facts, the rest are notes.
func (r *detail) looseList(l *outline.List) {
	for _, item := range l.Items {
		text := item.Text().Trim()
		name, value, ok := splitLabel(text)
		switch {
		case r.in.startsEntry(text.Plain):
			r.timed(text)
			r.nested(item.Blocks)
			continue
		case ok && !value.IsEmpty() && r.in.labelRole(name) != lexicon.NoRole:
			r.assign(r.in.labelRole(name), name, []outline.Text{value})
		default:
			r.noteInDay(text)
		}
		for _, text := range flattenBlocks(item.Blocks) {
			r.noteInDay(text)
		}
	}
}

// flatten lists the texts of items, those nested in them after their own.
func flatten(l *outline.List) []outline.Text {
	var texts []outline.Text
	for _, item := range l.Items {
		if text := item.Text().Trim(); hasWords(text.Plain) {
			texts = append(texts, text)
		}
		texts = append(texts, flattenBlocks(item.Blocks)...)
	}
	return texts
}

func flattenBlocks(blocks []outline.Block) []outline.Text {
	var texts []outline.Text
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.List:
			texts = append(texts, flatten(b)...)
		case *outline.Paragraph:
			texts = append(texts, b.Text().Trim())
		case *outline.Verbatim:
			texts = append(texts, b.Lines...)
		case *outline.Table:
			for row := range b.All() {
				for _, cell := range row.Cells {
					if text := cell.Text().Trim(); hasWords(text.Plain) {
						texts = append(texts, text)
					}
				}
			}
		}
	}
	return texts
}

// table reads a table under a session.
func (r *detail) table(t *outline.Table) {
	r.keepLabel()
	r.used = true
	r.in.readTable(t, r.d, r.agenda)
}
