package canonical

import (
	"deroule/model"
)

// notes writes what the source says besides: a heading and its text for each note.
func (w *writer) notes(notes []model.Note) {
	begun := false
	for _, n := range notes {
		if n.Kind != "" {
			continue
		}
		if !begun {
			w.heading(1, w.Labels.Notes)
		}
		switch {
		case n.Title != "":
			w.heading(2, w.guarded(n.Title, w.isNoteLabel))
		case begun:
			w.heading(2, w.Labels.Note)
		}
		w.add(passage(n.Text)...)
		begun = true
	}
}

func (f form) isNoteLabel(title string) bool { return title == f.Labels.Note }

func (r *reader) notes(p *model.Programme) bool {
	if r.title(1, r.Labels.Notes) {
		if note := r.note(); note.Text != "" {
			p.Notes = append(p.Notes, note)
		}
		for {
			h, ok := r.heading(2)
			if !ok {
				break
			}
			note := r.note()
			note.Source = h.Pos.To(note.Source)
			if h.Text.Plain != r.Labels.Note {
				note.Title = r.readGuarded(h.Text.Plain)
			}
			p.Notes = append(p.Notes, note)
		}
	}
	return true
}

// note takes the blocks up to the next heading, which are the text of a note.
func (r *reader) note() model.Note {
	body := r.body()
	note := model.Note{Text: passageText(body)}
	for _, b := range body {
		note.Source = note.Source.To(b.Position())
	}
	return note
}
