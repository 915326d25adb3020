package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A programme may be a list whose items name their day anywhere: "Séance 3 –
// Introduction à la cryptographie (14/10/2021)".

// datesWithin reports whether most items of a list name one day, wherever in them.
func (in *interpreter) datesWithin(l *outline.List) bool {
	dated := 0
	for _, item := range l.Items {
		if _, ok := in.onlyDates(item.Text().Plain); ok {
			dated++
		} else if _, _, ok := in.whenBelow(item); ok {
			dated++
		}
	}
	return dated >= 2 && 5*dated >= 3*len(l.Items)
}

// whenBelow finds, among the items nested in a short one, the first that says when it
// takes place: "Rencontre", and below it "Vendredi 20/11 à 18h".
func (in *interpreter) whenBelow(item outline.Item) (list *outline.List, at int, ok bool) {
	if wordCount(item.Text().Plain) > maxHeadingWords || len(item.Blocks) == 0 {
		return nil, 0, false
	}
	list, isList := item.Blocks[0].(*outline.List)
	if !isList {
		return nil, 0, false
	}
	for i, below := range list.Items {
		if _, _, says := in.saysWhen(below.Text().Trim()); says && len(below.Blocks) == 0 {
			return list, i, true
		}
	}
	return nil, 0, false
}

// areEvents reports whether several items of a list say below when they take place.
func (in *interpreter) areEvents(l *outline.List) bool {
	n := 0
	for _, item := range l.Items {
		if _, _, ok := in.whenBelow(item); ok {
			n++
		}
	}
	return n > 1
}

// longestItem is how many words an item has that is a session by its day.
const longestItem = 30

// onlyDates reads the day of a text that names one phrase of days.
func (in *interpreter) onlyDates(text string) (lexicon.Dates, bool) {
	if wordCount(text) > longestItem {
		return lexicon.Dates{}, false
	}
	found := in.lex.FindDates(text)
	if len(found) != 1 {
		return lexicon.Dates{}, false
	}
	return found[0], true
}

// readDatesWithin makes a session of each item of such a list: what is left beside
// its day and hours is its name. An item of a series that has no day is a session too.
func (in *interpreter) readDatesWithin(l *outline.List, s *section) {
	var sequence []*draft
	for _, item := range l.Items {
		text := item.Text().Trim()
		found, dated := in.onlyDates(text.Plain)
		if first, ok := in.firstDates(text.Plain, s.month); !dated && ok && leads(text.Plain, first) {
			found, dated = first, true
		}
		below, at, told := in.whenBelow(item)
		told = told && !dated
		if _, counted := in.lex.Series(text.Plain); !dated && !counted && !told {
			in.note(s, "- "+text.Plain, item.Pos)
			continue
		}
		d := in.newDraft(s, item.Pos)
		if text.Covered(outline.Strike) {
			d.setStatus(model.Cancelled, text.Pos())
		}
		name := text
		if dated {
			in.takeDates(d, text, found)
			name = in.aroundDates(d, text, found)
		}
		name = trimJoints(in.takeSpeaker(d, in.takeStatus(d, name)))
		if hasWords(name.Plain) {
			in.assignTitle(d, name)
		}
		blocks := item.Blocks
		if told {
			line := below.Items[at].Text().Trim()
			when, rest, _ := in.saysWhen(line)
			in.takeDates(d, line, when)
			in.takeHours(d, line.From(when.End))
			in.takeWhere(d, rest)
			others := &outline.List{Pos: below.Pos, Items: slices.Delete(slices.Clone(below.Items), at, at+1)}
			blocks = append([]outline.Block{others}, blocks[1:]...)
		}
		in.detailOf(d, 0).blocks(blocks)
		in.add(d)
		sequence = append(sequence, d)
	}
	in.sequences = append(in.sequences, sequence)
}

// aroundDates is what a text says before and after its day, with the brackets gone
// that held nothing else; the hours beside the day are taken.
func (in *interpreter) aroundDates(d *draft, text outline.Text, found lexicon.Dates) outline.Text {
	before, after := text.Slice(0, found.Start), text.From(found.End)
	if open := strings.LastIndexByte(before.Plain, '('); open >= 0 && !hasWords(before.Plain[open:]) {
		if shut := strings.IndexByte(after.Plain, ')'); shut >= 0 {
			inner := in.takeHours(d, after.Slice(0, shut))
			d.keepRest(trimJoints(inner))
			before, after = before.Slice(0, open), after.From(shut+1)
		}
	}
	after = in.takeHours(d, after)
	before, after = trimJointsRight(before), trimJoints(after)
	switch {
	case !hasWords(after.Plain):
		return before
	case !hasWords(before.Plain):
		return after
	}
	return outline.Join([]outline.Text{before, after})
}

// takeSpeaker takes who speaks off a title that stands in quotes after a colon:
// "Ada Lovelace (Londres) : « Des machines »".
func (in *interpreter) takeSpeaker(d *draft, text outline.Text) outline.Text {
	name, value, ok := splitLabel(text)
	if !ok || value.IsEmpty() || !strings.ContainsAny(value.Plain[:min(3, len(value.Plain))], "\"«“„‘") || wordCount(name) > 12 || !startsUpper(name) {
		return text
	}
	d.addText(lexicon.RoleSpeakers, text.Slice(0, len(name)))
	return trimQuotes(value)
}

// trimQuotes takes the quotes off a text that is wholly in them.
func trimQuotes(t outline.Text) outline.Text {
	t = t.Trim()
	for _, pair := range [][2]string{{"«", "»"}, {"“", "”"}, {"\"", "\""}, {"„", "“"}} {
		if strings.HasPrefix(t.Plain, pair[0]) && strings.HasSuffix(t.Plain, pair[1]) && strings.Count(t.Plain, pair[1]) <= 2 && len(t.Plain) > len(pair[0])+len(pair[1]) {
			return t.Slice(len(pair[0]), len(t.Plain)-len(pair[1])).Trim()
		}
	}
	return t
}

// listedParagraphs makes a list of paragraphs that each begin with a day and go on
// with what takes place, where that is chosen.
func (in *interpreter) listedParagraphs(s *section, blocks []outline.Block) []outline.Block {
	dated := func(b outline.Block) bool {
		p, ok := b.(*outline.Paragraph)
		if !ok {
			return false
		}
		text := p.Text().Trim()
		found, ok := in.firstDates(text.Plain, s.month)
		return ok && leads(text.Plain, found) && hasWords(text.Plain[found.End:])
	}
	n := 0
	for _, b := range blocks {
		if dated(b) {
			n++
		}
	}
	if n < 2 || in.choose("paragraphs that begin with days", s.pos, s.heading.Plain, "sessions") == "" {
		return blocks
	}
	var out []outline.Block
	var list *outline.List
	for _, b := range blocks {
		if !dated(b) {
			out, list = append(out, b), nil
			continue
		}
		p := b.(*outline.Paragraph)
		if list == nil {
			list = &outline.List{Pos: p.Pos}
			in.listed[list] = true
			out = append(out, list)
		}
		list.Items = append(list.Items, outline.Item{Pos: p.Pos, Marker: "-", Lines: p.Lines})
	}
	return out
}

// datedParagraphs turns lines that each are a day with its hours into a list: of a
// poem, of a block as it is written, of a paragraph.
func (in *interpreter) datedParagraphs(b outline.Block) (*outline.List, bool) {
	var lines []outline.Text
	switch b := b.(type) {
	case *outline.Paragraph:
		lines = b.Lines
	case *outline.Verbatim:
		lines = b.Lines
	}
	l := &outline.List{Pos: b.Position()}
	dated := 0
	for _, line := range lines {
		line = line.Trim()
		if !hasWords(line.Plain) {
			continue
		}
		found, ok := in.onlyDates(line.Plain)
		if ok && leads(line.Plain, found) && len(in.lex.FindHours(line.Plain[found.End:])) > 0 {
			dated++
		}
		l.Items = append(l.Items, outline.Item{Pos: line.Pos(), Marker: "-", Lines: []outline.Text{line}})
	}
	return l, dated >= leastDatedLines
}

// areBareDays reports whether the items of a list say nothing but a day and its
// hours: further days of what stands above them.
func (in *interpreter) areBareDays(l *outline.List) bool {
	for _, item := range l.Items {
		text := item.Text().Trim()
		found, ok := in.onlyDates(text.Plain)
		if !ok || len(item.Blocks) > 0 {
			return false
		}
		probe := in.newDraft(in.root, item.Pos)
		if hasWords(trimJoints(in.aroundDates(probe, text, found)).Plain) {
			return false
		}
	}
	return len(l.Items) > 1
}

// dropRepeatedDays drops sessions that only say a day, and perhaps its hours, that
// another session says as well.
func (in *interpreter) dropRepeatedDays() {
	bare := func(d *draft) bool {
		return !d.row && d.Title == "" && len(d.Dates) == 1 && len(d.Agenda)+len(d.Days)+len(d.Objectives)+len(d.Lists)+len(d.Tables)+len(d.Fields)+len(d.Notes) == 0
	}
	in.drafts = slices.DeleteFunc(in.drafts, func(d *draft) bool {
		if !bare(d) {
			return false
		}
		for _, o := range in.drafts {
			if o == d || bare(o) || len(o.Dates) == 0 || !sameDay(o.Dates[0].Start, d.Dates[0].Start) || o.Dates[0].Days() != d.Dates[0].Days() {
				continue
			}
			if len(o.Hours) > 0 && len(d.Hours) > 0 && o.Hours[0].Start != d.Hours[0].Start {
				continue
			}
			if len(o.Hours) == 0 {
				o.Hours, o.saidHours = d.Hours, d.saidHours
			}
			return true
		}
		return false
	})
}
