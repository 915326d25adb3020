package canonical

import (
	"deroule/convert/outline"
	"deroule/model"
)

// notes writes what the source says besides: a heading and its text for each note,
// then, as they stood, the headings and labels of the source that say nothing by
// themselves.
func (w *writer) notes(notes []model.Note) {
	begun := false
	bare := &outline.Verbatim{}
	for _, n := range notes {
		if n.Kind != "" { // see keptProperties
			continue
		}
		if n.Text == "" {
			bare.Lines = append(bare.Lines, textLines(n.Title)...)
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
	if bare.Lines != nil {
		w.heading(1, w.Labels.OtherHeadings)
		w.add(bare)
	}
}

func (f form) isNoteLabel(title string) bool { return title == f.Labels.Note }

func (r *reader) notes(p *model.Programme) bool {
	if r.title(1, r.Labels.Notes) {
		if text := passageText(r.bodyOf(&p.Notes)); text != "" {
			p.Notes[len(p.Notes)-1].Text = text
		} else {
			p.Notes = p.Notes[:len(p.Notes)-1]
		}
		for {
			h, ok := r.heading(2)
			if !ok {
				break
			}
			text := passageText(r.bodyOf(&p.Notes))
			note := &p.Notes[len(p.Notes)-1]
			note.Text = text
			note.Source = h.Pos.To(note.Source)
			if h.Text.Plain != r.Labels.Note {
				note.Title = r.readGuarded(h.Text.Plain)
			}
		}
	}
	if !r.title(1, r.Labels.OtherHeadings) {
		return true
	}
	for _, b := range r.body() {
		v, ok := b.(*outline.Verbatim)
		if !ok {
			return false
		}
		for _, text := range v.Lines {
			p.Notes = append(p.Notes, model.Note{Title: text.Plain, Source: text.Pos()})
		}
	}
	return true
}

// bodyOf takes the blocks up to the next heading and adds a note that stands there.
func (r *reader) bodyOf(notes *[]model.Note) []outline.Block {
	body := r.body()
	note := model.Note{}
	for _, b := range body {
		note.Source = note.Source.To(b.Position())
	}
	*notes = append(*notes, note)
	return body
}
