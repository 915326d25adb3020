package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A page copied from the web loses its headings: under the table of sessions the
// details of all of them run on, often the latest first. They are cut into one
// run for each session and given back by what they say: hours, the words of a
// theme, and the order of the days.

// unit is a line of such details.
type unit struct {
	kind   unitKind
	text   outline.Text
	blocks []outline.Block // nested under it
}

type unitKind int

const (
	proseUnit    unitKind = iota
	itemUnit              // an item of a list
	timedUnit             // an entry with its hours
	questionUnit          // « Quels sont les objectifs de la session ? »
)

// areOrphans reports whether blocks under a table of sessions are details that
// lost their headings: running orders or questions, more than one of them.
func (in *interpreter) areOrphans(blocks []outline.Block) bool {
	runs, questions, timed := 0, 0, false
	for _, u := range in.unitsOf(blocks) {
		if u.kind == timedUnit && !timed {
			runs++
		}
		if u.kind == questionUnit {
			questions++
		}
		timed = u.kind == timedUnit || timed && u.kind == itemUnit
	}
	return runs+questions >= 2 && runs > 0
}

// unitsOf lists the lines of blocks; those that wrap are joined.
func (in *interpreter) unitsOf(blocks []outline.Block) []unit {
	var units []unit
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Paragraph:
			for _, text := range joinWrapped(b.Lines) {
				units = append(units, in.unit(text, false, nil))
			}
		case *outline.List:
			for _, item := range b.Items {
				units = append(units, in.unit(item.Text(), true, item.Blocks))
			}
		}
	}
	return units
}

func (in *interpreter) unit(text outline.Text, item bool, nested []outline.Block) unit {
	u := unit{text: text.Trim(), blocks: nested}
	role, _ := in.question(u.text.Plain)
	switch {
	case in.isTemplate(u.text.Plain):
	case in.startsEntry(u.text.Plain):
		u.kind = timedUnit
	case role != lexicon.NoRole:
		u.kind = questionUnit
	case item:
		u.kind = itemUnit
	}
	return u
}

// isTemplate reports whether a line asks several of the usual questions and
// answers none: a form to copy.
func (in *interpreter) isTemplate(text string) bool {
	_, rest := in.question(text)
	next, _ := in.question(strings.TrimLeftFunc(rest, isJoint))
	return next != lexicon.NoRole
}

// joinWrapped joins the lines that go on with the one before: those that begin
// with a small letter, or follow a line that ends in the midst of a sentence.
func joinWrapped(lines []outline.Text) []outline.Text {
	var joined joiner
	for _, line := range lines {
		if line.IsEmpty() {
			continue
		}
		if startsUpper(line.Plain) || startsDigit(line.Plain) {
			joined.begin(line)
		} else {
			joined.goOn(line)
		}
	}
	return joined.all()
}

func startsDigit(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && isDigit(text[0])
}

// readOrphans gives details without headings back to the sessions of the rows.
func (in *interpreter) readOrphans(blocks []outline.Block, s *section) {
	units := in.unitsOf(blocks)
	rows := in.rowsInOrder(s)
	home := in.bestHomes(units, rows)
	for start := 0; start < len(units); {
		end := start + 1
		for end < len(units) && home[end] == home[start] {
			end++
		}
		if row := home[start]; row < 0 {
			for _, u := range units[start:end] {
				in.note(s, u.text.Plain, u.text.Pos())
			}
		} else {
			in.giveBack(units[start:end], rows[row])
		}
		start = end
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Table:
			in.looseTable(b, s)
		case *outline.Verbatim:
			in.note(s, joinLines(b.Lines), b.Pos)
		}
	}
}

// rowsInOrder lists the rows of the tables of a section that have a date, in their order.
func (in *interpreter) rowsInOrder(s *section) []*draft {
	var rows []*draft
	for _, d := range in.drafts {
		if d.row && d.section == s && len(d.Dates) > 0 {
			rows = append(rows, d)
		}
	}
	return rows
}

// giveBack reads a run of units as the details of a row.
func (in *interpreter) giveBack(units []unit, row *draft) {
	d := in.newDraft(row.section, units[0].text.Pos())
	d.Dates = slices.Clone(row.Dates)
	r := in.detailOf(d, 0)
	for i := 0; i < len(units); i++ {
		u := units[i]
		if u.kind == proseUnit {
			in.orphanProse(r, units, i)
			continue
		}
		items := []outline.Item{}
		for ; i < len(units) && units[i].kind != proseUnit; i++ {
			items = append(items, outline.Item{Pos: units[i].text.Pos(), Lines: []outline.Text{units[i].text}, Blocks: units[i].blocks})
		}
		i--
		in.orphanList(r, &outline.List{Pos: u.text.Pos(), Items: items}, units, i)
	}
	r.dropLabel()
	// The row itself stands for its session: the details join it now.
	in.merge(row, d)
	how := firstWords(units[0].text.Plain)
	in.report(model.JoinedDetails, units[0].text.Pos(), row.FirstDate().String(), how).With(row.Source)
}

func firstWords(text string) string {
	fields := strings.Fields(text)
	if len(fields) > 8 {
		return strings.Join(fields[:8], " ") + " …"
	}
	return strings.Join(fields, " ")
}

// orphanProse reads a line of prose that lost its label. The order in which
// people answer the usual questions tells what it is: what for, then who.
func (in *interpreter) orphanProse(r *detail, units []unit, i int) {
	text := units[i].text
	next := i+1 < len(units) && units[i+1].kind == itemUnit
	switch {
	case in.isTemplate(text.Plain):
		r.d.keepRest(text)
	case endsWithColon(text.Plain) && next:
		r.setLabel(lexicon.NoRole, withoutColon(text))
	case in.namesPeople(text.Plain):
		r.d.addText(lexicon.RoleFacilitators, text)
	case len(r.d.Objectives) == 0 && len(r.d.Agenda) == 0 && len(r.d.Facilitators) == 0 && len(in.lex.FindHours(text.Plain)) == 0:
		r.d.addText(lexicon.RoleObjectives, text)
	default:
		r.d.keepRest(text)
	}
}

// orphanList reads a list that lost its label: aims come before people, a
// running order after them.
func (in *interpreter) orphanList(r *detail, l *outline.List, units []unit, last int) {
	labelled := r.role != lexicon.NoRole || r.label.Plain != "" || r.hasQuestions(l) || in.timedItems(l) > 0
	switch {
	case labelled:
		r.list(l)
	case len(r.d.Facilitators) > 0 && len(r.d.Agenda) == 0 && !in.timedAfter(units, last):
		r.agenda.list(l)
	case len(r.d.Objectives) == 0 && len(r.d.Facilitators) == 0:
		for _, item := range flatten(l) {
			r.d.addText(lexicon.RoleObjectives, item)
		}
	default:
		r.list(l)
	}
	if in.timedItems(l) > 0 || r.label.Plain != "" {
		r.role, r.label = lexicon.NoRole, outline.Text{}
	}
}

func (in *interpreter) timedAfter(units []unit, i int) bool {
	return slices.ContainsFunc(units[i+1:], func(u unit) bool { return u.kind == timedUnit })
}
