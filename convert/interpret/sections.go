package interpret

import (
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// section is a heading with what stands under it.
type section struct {
	heading  outline.Text // zero for the root and for text before any heading
	pos      model.Pos
	level    int
	blocks   []outline.Block
	children []*section
	parent   *section
	order    int // among all sections of the document

	dates []lexicon.Dates // that the heading names
	years []lexicon.Year

	note int // index of its note in the programme, plus one
}

// buildSections makes the tree of sections. A line in bold that names a day and
// stands alone counts as a heading one level below: people write them so, and
// copies from web pages lose the real ones.
func (in *interpreter) buildSections() {
	in.root = &section{}
	in.sections = []*section{in.root}
	current := in.root
	for _, b := range in.unglue(in.doc.Blocks) {
		heading, ok := b.(*outline.Heading)
		if !ok {
			if heading, ok = in.boldHeading(b, current); !ok {
				current.blocks = append(current.blocks, b)
				current.pos = current.pos.To(b.Position())
				continue
			}
		}
		current = in.openSection(heading, current)
	}
	for _, s := range in.sections {
		if s.parent != nil {
			s.parent.pos = s.parent.pos.To(s.pos)
		}
	}
}

func (in *interpreter) openSection(h *outline.Heading, current *section) *section {
	parent := current
	for parent.parent != nil && parent.level >= h.Level {
		parent = parent.parent
	}
	s := &section{
		heading: h.Text.Trim(), pos: h.Pos, level: h.Level, parent: parent, order: len(in.sections),
		dates: in.lex.FindDates(h.Text.Trim().Plain), years: in.lex.FindYears(h.Text.Trim().Plain),
	}
	parent.children = append(parent.children, s)
	in.sections = append(in.sections, s)
	return s
}

// boldHeading recognises a paragraph of one bold line that names a day.
func (in *interpreter) boldHeading(b outline.Block, current *section) (*outline.Heading, bool) {
	p, ok := b.(*outline.Paragraph)
	if !ok || len(p.Lines) != 1 || !p.Lines[0].Covered(outline.Strong) {
		return nil, false
	}
	text := p.Lines[0].Trim()
	if _, timed := in.lex.HoursAt(text.Plain); timed {
		return nil, false
	}
	_, dayName := in.lex.DayName(text.Plain)
	dates := in.lex.FindDates(text.Plain)
	if !dayName && (len(dates) != 1 || !leads(text.Plain, dates[0]) && !in.startsWithSessionNoun(text.Plain)) {
		return nil, false
	}
	level := current.level + 1
	if current.level == boldLevel {
		level = boldLevel
	}
	return &outline.Heading{Pos: p.Pos, Level: max(level, boldLevel), Text: text}, true
}

// boldLevel is the level of bold lines that serve as headings: below any real one.
const boldLevel = 9

// leads reports whether the text begins with the date, but for an article or so.
func leads(text string, d lexicon.Dates) bool { return d.Start <= len("pour le ") }

func (in *interpreter) startsWithSessionNoun(text string) bool {
	_, ok := in.lex.SessionNoun(text)
	return ok
}

// descendants calls f for the section and all below it, in order.
func (s *section) descendants(f func(*section)) {
	f(s)
	for _, child := range s.children {
		child.descendants(f)
	}
}

// blocksWithin calls f for every block, those nested in lists included.
func blocksWithin(blocks []outline.Block, f func(outline.Block)) {
	for _, b := range blocks {
		f(b)
		if l, ok := b.(*outline.List); ok {
			for _, item := range l.Items {
				blocksWithin(item.Blocks, f)
			}
		}
	}
}
