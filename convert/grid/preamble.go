package grid

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// preamble is what stands above a table: a title, facts with their names, dates,
// remarks.
type preamble struct {
	title  outline.Text
	labels []outline.Text // "Lieu : Halle"
	dates  []outline.Text // alone in their cells
	notes  []outline.Text
}

// readPreamble reads the rows above a table.
func (a *author) readPreamble(v *view, rows []*Row) preamble {
	var p preamble
	titled, strong := false, false
	for _, row := range rows {
		for i := 0; i < len(row.Cells); i++ {
			c := &row.Cells[i]
			if n, ok := a.label(v, row, i, &p); ok {
				i += n
				continue
			}
			s := v.words.of(c)
			text := a.text(c)
			switch {
			case s.nothing && !strings.ContainsFunc(c.Text, isWordRune):
			case s.date:
				p.dates = append(p.dates, text)
			case !titled && p.title.IsEmpty() && c.Kind == Text && !s.timed:
				p.title, strong = text, isStrong(v, c)
				titled = true
			case titled && !strong && isStrong(v, c) && c.Kind == Text && !s.timed && len(p.notes) == 0:
				p.notes = append(p.notes, p.title)
				p.title, strong = text, true
			case titled && v.isPlaceLine(c):
				p.labels = append(p.labels, a.placeLabel(c))
			default:
				p.notes = append(p.notes, a.lines(c)...)
			}
		}
	}
	return p
}

// isPlaceLine reports whether a cell says nothing but where: "Salle des fêtes".
func (v *view) isPlaceLine(c *Cell) bool {
	const longestPlace = 8 // words
	return c.Kind == Text && !strings.ContainsAny(c.Text, "\n:;!?0123456789") && len(strings.Fields(c.Text)) <= longestPlace && v.words.lex.LooksLikePlace(c.Text)
}

func isWordRune(r rune) bool {
	return lexicon.Fold(string(r)) != "" && !strings.ContainsRune(" -–—_.…*", r)
}

// isStrong reports whether a cell is set as titles are: bold, or across columns.
func isStrong(v *view, c *Cell) bool {
	return c.Bold || v.extent(c).LastColumn > c.Column
}

// label reads a name with its value beside it, or in the same cell. It returns
// how many further cells were read.
func (a *author) label(v *view, row *Row, i int, p *preamble) (int, bool) {
	c := &row.Cells[i]
	s := v.words.of(c)
	if c.Kind != Text || s.dated || s.timed {
		return 0, false
	}
	if i+1 == len(row.Cells) || !endsWithColon(c.Text) && (s.role == lexicon.NoRole || v.words.of(&row.Cells[i+1]).role != lexicon.NoRole) {
		if name, _, ok := strings.Cut(c.Text, ":"); ok && v.words.of(&Cell{Text: name}).role != lexicon.NoRole {
			p.labels = append(p.labels, a.lines(c)...)
			return 0, true
		}
		return 0, false
	}
	name, value := a.text(c).TrimFunc(func(r rune) bool { return r == ':' || r == ' ' || r == '\u00a0' }), a.text(&row.Cells[i+1])
	switch {
	case s.role == lexicon.RoleTitle && p.title.IsEmpty():
		p.title = value
	case s.role == lexicon.RoleDate && v.words.of(&row.Cells[i+1]).date:
		p.dates = append(p.dates, value)
	default:
		p.labels = append(p.labels, join([]outline.Text{name, value}, " : "))
	}
	return 1, true
}
