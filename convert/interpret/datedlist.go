package interpret

import (
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
		if hasWords(rest.Plain) {
			in.assignTitle(d, rest)
		}
		in.detailOf(d, 0).blocks(item.Blocks)
		in.add(d)
		sequence = append(sequence, d)
	}
	in.sequences = append(in.sequences, sequence)
}
