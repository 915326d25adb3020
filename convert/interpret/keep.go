package interpret

import (
	"strings"

	"deroule/convert/outline"
	"deroule/model"
)

// noteHeading keeps a heading that is no session's; texts under it join its note.
func (in *interpreter) noteHeading(s *section) {
	if s.note == 0 && hasWords(s.heading.Plain) {
		in.p.Notes = append(in.p.Notes, model.Note{Title: s.heading.Plain, Source: s.heading.Pos()})
		s.note = len(in.p.Notes)
	}
}

// keepHeading keeps the heading of a session whose title says it otherwise.
func (in *interpreter) keepHeading(s *section, title string) {
	if s != in.root && s != in.title && !sameWords(s.heading.Plain, title) {
		in.noteHeading(s)
	}
}

// note keeps a text where it stood: in the note of its section.
func (in *interpreter) note(s *section, text string, at model.Pos) {
	if text = strings.TrimSpace(text); !hasWords(text) {
		return
	}
	if s.note == 0 {
		note := model.Note{Source: at}
		if s != in.title {
			note.Title = s.heading.Plain
		}
		in.p.Notes = append(in.p.Notes, note)
		s.note = len(in.p.Notes)
	}
	note := &in.p.Notes[s.note-1]
	if note.Text != "" {
		note.Text += "\n"
	}
	note.Text += text
	note.Source = note.Source.To(at)
}

// noteTable keeps a table that is no plan, a line for each row.
func (in *interpreter) noteTable(t *outline.Table, s *section) {
	for _, row := range allRows(t) {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			cells[i] = strings.TrimSpace(c.Text().Plain)
		}
		in.note(s, strings.Join(cells, " | "), row.Pos)
	}
}
