package interpret

import (
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A programme may be a plain list: "- jeudi 2 octobre, 18h30 : ciné-débat".

// isDatedList reports whether most items of a list begin with a day and go on
// with what takes place. Of a document that has sessions in tables or under
// headings, such a list is theirs only where it gives hours.
func (in *interpreter) isDatedList(l *outline.List, s *section) bool {
	dated, timed := 0, 0
	for _, item := range l.Items {
		text := item.Text().Trim()
		found, ok := in.firstDates(text.Plain, s.month)
		if !ok || !leads(text.Plain, found) || !hasWords(text.Plain[found.End:]) {
			continue
		}
		dated++
		if len(in.lex.FindHours(text.Plain[found.End:])) > 0 {
			timed++
		}
	}
	if dated < 2 || 5*dated < 4*len(l.Items) {
		return false
	}
	return 2*timed >= dated || !in.hasOtherSessions(s)
}

// hasOtherSessions reports whether sessions stand in tables, or under dated
// headings other than those of a section and above it.
func (in *interpreter) hasOtherSessions(own *section) bool {
	others := in.dated
	if len(own.dates) > 0 && own != in.title {
		others--
	}
	return in.tabled || others > 0
}

func (in *interpreter) readDatedList(l *outline.List, s *section) {
	var sequence []*draft
	var rests []outline.Text // of each, what follows its day and hours
	for _, item := range l.Items {
		text := item.Text().Trim()
		found, ok := in.firstDates(text.Plain, s.month)
		if !ok || !leads(text.Plain, found) {
			in.note(s, "- "+text.Plain, item.Pos)
			continue
		}
		d := in.newDraft(s, item.Pos)
		in.takeDates(d, text, found)
		if text.Covered(outline.Strike) {
			d.setStatus(model.Cancelled, text.Pos())
		}
		rest := trimJoints(in.takeHours(d, text.From(found.End)))
		sequence, rests = append(sequence, d), append(rests, trimJoints(in.takeStatus(d, rest)))
		in.detailOf(d, 0).blocks(item.Blocks)
		in.add(d)
	}
	in.takePlaces(sequence, rests)
	in.takePeople(sequence, rests)
	for i, d := range sequence {
		if hasWords(rests[i].Plain) {
			in.assignTitle(d, rests[i])
		}
	}
	in.sequences = append(in.sequences, sequence)
}

// takePlaces takes what stands before a colon off the items of a list where that
// is how it names places, "Maison du quai : premiers pas": most are places by
// their words, or come again.
func (in *interpreter) takePlaces(drafts []*draft, rests []outline.Text) {
	count := map[string]int{}
	labels := 0
	for _, rest := range rests {
		if name, value, ok := splitLabel(rest); ok && !value.IsEmpty() {
			labels++
			count[squash(name)]++
		}
	}
	places := 0
	for _, rest := range rests {
		if name, _, ok := splitLabel(rest); ok && (count[squash(name)] > 1 || in.lex.LooksLikePlace(name)) && startsUpper(name) {
			places++
		}
	}
	if labels < 2 || 2*labels < len(rests) || 4*places < 3*labels {
		return
	}
	for i, rest := range rests {
		if name, value, ok := splitLabel(rest); ok && !value.IsEmpty() && drafts[i].Place == "" {
			drafts[i].setPlace(rest.Slice(0, len(name)))
			rests[i] = value
		}
	}
}

// takePeople takes names in brackets off the end of the items of a list, where
// every item with brackets ends so: "premiers pas (Ada)".
func (in *interpreter) takePeople(drafts []*draft, rests []outline.Text) {
	named := 0
	for _, rest := range rests {
		inner, _, end, ok := parenthesis(rest.Plain)
		if !ok || hasWords(rest.Plain[end:]) {
			continue
		}
		if !isName(inner) && !in.namesPeople(inner) {
			return
		}
		named++
	}
	if named < 2 || 2*named < len(rests) {
		return
	}
	for i, rest := range rests {
		if inner, start, end, ok := parenthesis(rest.Plain); ok && !hasWords(rest.Plain[end:]) {
			drafts[i].addText(lexicon.RoleFacilitators, rest.Slice(start+1, start+1+len(inner)))
			rests[i] = trimJoints(rest.Slice(0, start))
		}
	}
}
