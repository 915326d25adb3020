package interpret

import (
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// keptNote is a note of the programme under way: what is kept of a section.
type keptNote struct {
	title string
	at    model.Pos
	texts []string
}

// openNote begins the note of a section.
func (in *interpreter) openNote(s *section, title string, at model.Pos) {
	s.note = &keptNote{title: title, at: at}
	in.notes = append(in.notes, s.note)
}

// noteHeading keeps a heading that is no session's; texts under it join its note.
func (in *interpreter) noteHeading(s *section) {
	if s.note == nil && hasWords(s.heading.Plain) {
		in.openNote(s, s.heading.Plain, s.heading.Pos())
	}
}

// keepHeading keeps the heading of a session that says more than the session does.
func (in *interpreter) keepHeading(s *section, d *draft) {
	text := s.heading.Plain
	if s == in.root || s == in.title || sameWords(text, d.Title) {
		return
	}
	if dates := in.lex.FindDates(text); len(dates) > 0 && !hasWords(text[:dates[0].Start]) && in.saidBy(d, text[dates[0].End:]) {
		return // "Jeudi 5 mars : visite"
	}
	in.noteHeading(s)
}

// note keeps a text where it stood: in the note of its section.
func (in *interpreter) note(s *section, text string, at model.Pos) {
	if text = strings.TrimSpace(text); !hasWords(text) {
		return
	}
	if s.note == nil {
		title := s.heading.Plain
		if s == in.title {
			title = ""
		}
		in.openNote(s, title, at)
	}
	s.note.texts = append(s.note.texts, text)
	s.note.at = s.note.at.To(at)
}

// writeKept puts into the programme what was kept of the sections.
func (in *interpreter) writeKept() {
	in.p.Summary = strings.Join(in.summary, "\n\n")
	for _, note := range in.notes {
		if len(note.texts) == 0 {
			continue // a heading above sessions: keepWording has it
		}
		in.p.Notes = append(in.p.Notes, model.Note{Title: note.title, Text: strings.Join(note.texts, "\n"), Source: note.at})
	}
}

// noteTable keeps a table that is no plan, a line for each row.
func (in *interpreter) noteTable(t *outline.Table, s *section) {
	for row := range t.All() {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = strings.TrimSpace(c.Text().Plain)
		}
		in.note(s, strings.Join(cells, " | "), row.Pos)
	}
}
