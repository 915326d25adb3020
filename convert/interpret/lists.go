package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A list under a session is its running order, the answer to the label above it,
// a list with a title, or notes.

// list reads a list: a running order where items begin with hours, the answer
// to the label in force, a titled list, or notes.
func (r *detail) list(l *outline.List) {
	timed := r.in.timedItems(l)
	if r.in.areBareDays(l) && len(r.d.Dates) > 0 && r.role == lexicon.NoRole {
		r.keepLabel()
		r.in.readDatesWithin(l, r.d.section)
		r.used = true
		return
	}
	if r.in.areEvents(l) && r.in.choose("list of events", l.Pos, r.label.Plain, "sessions") != "" {
		r.in.readDatesWithin(l, r.d.section)
		r.d.parted, r.used = true, true
		return
	}
	if r.role == lexicon.RoleAgenda && !r.used {
		r.in.counted.Add("answered-label", 1)
	}
	if r.clock && !r.in.isClocked(l) {
		timed = 0 // what the parts of the day hold is told of beside the hours
	}
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
	case r.role == lexicon.NoRole && !r.clock && r.in.areLasting(l):
		r.keepLabel()
		r.agenda.list(l)
	case r.titlesList(l):
		r.label = withoutColon(r.label)
		r.titledList(l)
	case r.role != lexicon.NoRole:
		r.answer(l)
	case hasWords(r.label.Plain):
		r.titledList(l)
	case r.holdsDay(l):
		r.agenda.list(l)
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
			r.addText(item)
			continue
		}
		r.assign(r.role, r.label.Plain, []outline.Text{item})
	}
}

func (r *detail) titledList(l *outline.List) {
	if r.in.lex.IsAside(r.label.Plain) {
		r.aside(r.label, flatten(l))
		return
	}
	list := model.List{Title: r.label.Plain, Source: r.label.Pos().To(l.Pos)}
	for _, item := range flatten(l) {
		list.Items = append(list.Items, item.Plain)
	}
	if r.day > 0 {
		day := &r.d.Days[r.day-1]
		day.Lists = append(day.Lists, list)
		return
	}
	r.d.Lists = append(r.d.Lists, list)
}

// aside keeps what stands beside a plan, such as links and contacts, as notes below its label.
func (r *detail) aside(label outline.Text, texts []outline.Text) {
	r.noteInDay(label)
	for _, text := range texts {
		r.noteInDay(text)
	}
}

// looseList reads a list that nothing announces: items "Lieu : Salle B" are
// facts, the rest are notes.
func (r *detail) looseList(l *outline.List) {
	for _, item := range l.Items {
		text := item.Text().Trim()
		name, value, ok := splitLabel(text)
		sign, signed, isSign := r.in.signLabel(text)
		switch {
		case isSign:
			r.assign(sign, "", []outline.Text{signed})
		case r.in.startsEntry(text.Plain):
			r.timed(text)
			r.nested(item.Blocks)
			continue
		case r.day == 0 && r.in.takeWhen(r.d, text):
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

// holdsDay reports whether a list that nothing announces is what a day without a date
// holds: "Jour 2" with its topics. Beside a running order with hours it is not.
func (r *detail) holdsDay(l *outline.List) bool {
	if r.day == 0 || r.clock || len(l.Items) < 2 || !r.d.Days[r.day-1].Date.IsZero() {
		return false
	}
	return !slices.ContainsFunc(l.Items, func(item outline.Item) bool {
		name, value, ok := splitLabel(item.Text().Trim())
		return ok && !value.IsEmpty() && r.in.labelRole(name) != lexicon.NoRole
	})
}
