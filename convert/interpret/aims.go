package interpret

import (
	"slices"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// Above the one table of a session stand its aims and who runs it, « Objectif : … »: they
// are that session's, and no introduction.

// loosePart is a paragraph of the introduction.
type loosePart struct {
	*outline.Paragraph
	at int // in the summary
}

// areAims reports whether every line of a paragraph is a label for aims or people with
// what it says.
func (in *interpreter) areAims(p *outline.Paragraph) bool {
	for _, line := range p.Lines {
		switch role, rest := in.question(line.Plain); role {
		case lexicon.RoleObjectives, lexicon.RoleFacilitators, lexicon.RoleSpeakers:
			if !hasWords(rest) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// giveAims gives such paragraphs to the session of a document that has one.
func (in *interpreter) giveAims() {
	if len(in.aims) == 0 || len(in.drafts) != 1 || in.drafts[0].section == in.root {
		return
	}
	places := in.p.Origins[model.FieldSummary]
	for _, part := range slices.Backward(in.aims) {
		in.summary = slices.Delete(in.summary, part.at, part.at+1)
		places = slices.Delete(places, part.at, part.at+1)
	}
	if in.p.Origins[model.FieldSummary] = places; len(places) == 0 {
		delete(in.p.Origins, model.FieldSummary)
	}
	for _, part := range in.aims {
		in.detailOf(in.drafts[0], 0).paragraph(part.Paragraph, nil)
	}
}
