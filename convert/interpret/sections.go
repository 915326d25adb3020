package interpret

import (
	"slices"
	"strings"

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

	dates []lexicon.Dates // that the heading names
	years []lexicon.Year

	yearAbove *section // the nearest one before it whose heading names a year, or nil

	month month // that the heading, or one above, names for days without their own

	note *keptNote // nil where nothing of it is kept yet
}

// buildSections makes the tree of sections. A line in bold that names a day and
// stands alone counts as a heading one level below: people write them so, and
// copies from web pages lose the real ones.
func (in *interpreter) buildSections() {
	in.root = &section{}
	in.sections = []*section{in.root}
	current := in.root
	blocks := in.withClocks(in.titled(in.unglue(headingsInItems(headingsOfCards(in.doc.Blocks)))))
	in.countBoldTitles(blocks)
	for i, b := range blocks {
		heading, ok := b.(*outline.Heading)
		if !ok {
			above, last := lastLine(b)
			if heading, ok = in.lineHeading(last, blocks[i+1:], current); !ok {
				above = b
			}
			if above != nil {
				current.blocks = append(current.blocks, above)
				current.pos = current.pos.To(above.Position())
			}
			if !ok {
				continue
			}
		}
		current = in.openSection(heading, current)
	}
	in.nestParts(in.root)
	in.nestUnderDays(in.root)
	for _, s := range in.sections {
		blocksWithin(s.blocks, func(b outline.Block) {
			if t, ok := b.(*outline.Table); ok {
				in.home[t] = s
			}
		})
	}
	for _, s := range slices.Backward(in.sections) { // those below end first
		if s.parent != nil {
			s.parent.pos = s.parent.pos.To(s.pos)
		}
	}
}

// nestUnderDays puts headings that follow the heading of a day, at its level, below
// it: "Tag 1", "Block 1", "Pause", "Tag 2". People who write all headings alike mean
// the blocks of the day.
func (in *interpreter) nestUnderDays(s *section) {
	for _, child := range s.children {
		in.nestUnderDays(child)
	}
	days := 0
	for _, child := range s.children {
		if _, day := in.lex.DayName(child.heading.Plain); day {
			days++
		}
	}
	if days < 2 || days == len(s.children) {
		return
	}
	if _, first := in.lex.DayName(s.children[0].heading.Plain); !first {
		return
	}
	level := s.children[0].level
	if slices.ContainsFunc(s.children, func(c *section) bool { return c.level != level }) {
		return
	}
	if in.choose("headings after days", s.pos, s.children[0].heading.Plain, "beside") != "" {
		return
	}
	var nested []*section
	for _, child := range s.children {
		if _, day := in.lex.DayName(child.heading.Plain); day {
			nested = append(nested, child)
			continue
		}
		above := nested[len(nested)-1]
		child.parent = above
		above.children = append(above.children, child)
		above.pos = above.pos.To(child.pos)
		child.descendants(func(below *section) { below.level++ })
	}
	s.children = nested
}

// lastLine parts the last line of a paragraph, which may be a heading that stands
// without a blank line below other words, from the lines above it, nil if none.
func lastLine(b outline.Block) (above, last outline.Block) {
	p, ok := b.(*outline.Paragraph)
	if !ok || len(p.Lines) < 2 {
		return nil, b
	}
	n := len(p.Lines) - 1
	return &outline.Paragraph{Pos: p.Lines[0].Pos().To(p.Lines[n-1].Pos()), Lines: p.Lines[:n]}, &outline.Paragraph{Pos: p.Lines[n].Pos(), Lines: p.Lines[n:]}
}

// titled makes a heading of the first line of a document that has none of the
// first level: short, by itself, and no sentence.
func (in *interpreter) titled(blocks []outline.Block) []outline.Block {
	top := func(b outline.Block) bool { h, ok := b.(*outline.Heading); return ok && h.Level == 1 }
	if !in.doc.Title.IsEmpty() || slices.ContainsFunc(blocks, top) {
		return blocks
	}
	if len(blocks) < 2 {
		return blocks
	}
	p, ok := blocks[0].(*outline.Paragraph)
	if !ok || len(p.Lines) != 1 || wordCount(p.Lines[0].Plain) > maxHeadingWords {
		return blocks
	}
	text := p.Lines[0].Trim()
	_, _, label := splitLabel(text)
	if strings.ContainsAny(text.Plain[len(text.Plain)-1:], ".,;:!?") || label || in.startsEntry(text.Plain) || len(in.lex.FindDates(text.Plain)) > 0 {
		return blocks
	}
	title := &outline.Heading{Pos: p.Pos, Level: 1, Text: text}
	return append([]outline.Block{title}, blocks[1:]...)
}

func (in *interpreter) openSection(h *outline.Heading, current *section) *section {
	parent := current
	for parent.parent != nil && parent.level >= h.Level {
		parent = parent.parent
	}
	s := &section{
		heading: h.Text.Trim(), pos: h.Pos, level: h.Level, parent: parent,
		dates: in.lex.FindDates(h.Text.Trim().Plain), years: in.lex.FindYears(h.Text.Trim().Plain),
	}
	if above := in.sections[len(in.sections)-1]; len(above.years) > 0 {
		s.yearAbove = above
	} else {
		s.yearAbove = above.yearAbove
	}
	s.month = parent.month
	if m, year, ok := in.lex.Month(bare(s.heading.Plain)); ok {
		s.month = month{m, year}
	}
	parent.children = append(parent.children, s)
	in.sections = append(in.sections, s)
	return s
}

// month is a month, perhaps with its year, that holds for days that name none.
type month struct{ month, year int }

// lineHeading recognises a paragraph of one line that names a day and serves as
// a heading: it is in bold, or says nothing else and a running order follows.
func (in *interpreter) lineHeading(b outline.Block, rest []outline.Block, current *section) (*outline.Heading, bool) {
	p, ok := b.(*outline.Paragraph)
	if !ok || len(p.Lines) != 1 || wordCount(p.Lines[0].Plain) > maxHeadingWords {
		return nil, false
	}
	text := p.Lines[0].Trim()
	if in.startsEntry(text.Plain) {
		return nil, false
	}
	bold := text.Covered(outline.Strong)
	if !bold && (len(rest) == 0 || !in.isTimed(rest[0])) {
		return nil, false
	}
	if bold && in.boldTitles > 1 && in.isBoldTitle(text, rest) {
		return &outline.Heading{Pos: p.Pos, Level: boldLevel, Text: text}, true
	}
	_, dayName := in.lex.DayName(text.Plain)
	dates := in.lex.FindDates(text.Plain)
	leading := len(dates) == 1 && leads(text.Plain, dates[0]) && (dates[0].Ranges[0].Days() == 1 || !hasWords(text.Plain[:dates[0].Start]) && current.level > 1)
	if !dayName && !(leading && (bold || in.isDateCell(text.Plain))) && !(bold && len(dates) == 1 && in.startsWithSessionNoun(text.Plain)) {
		return nil, false
	}
	return &outline.Heading{Pos: p.Pos, Level: boldLevel, Text: text}, true
}

// isBoldTitle reports whether a line in bold that stands alone is the title of the
// running order below it: it is no label, no part of the day and no day.
func (in *interpreter) isBoldTitle(text outline.Text, rest []outline.Block) bool {
	if len(rest) == 0 || endsWithColon(text.Plain) || in.namesPeriod(text.Plain) || len(in.lex.FindDates(text.Plain)) > 0 {
		return false
	}
	l, ok := rest[0].(*outline.List)
	role, _ := in.question(text.Plain)
	return ok && role == lexicon.NoRole && in.timedItems(l) > 1
}

// countBoldTitles counts the titles of running orders that stand in bold.
func (in *interpreter) countBoldTitles(blocks []outline.Block) {
	for i, b := range blocks {
		if p, ok := b.(*outline.Paragraph); ok && len(p.Lines) == 1 && p.Lines[0].Trim().Covered(outline.Strong) && in.isBoldTitle(p.Lines[0].Trim(), blocks[i+1:]) {
			in.boldTitles++
		}
	}
}

// maxHeadingWords is how long a line may be that serves as a heading.
const maxHeadingWords = 16

// isTimed reports whether a block is a running order, by its hours.
func (in *interpreter) isTimed(b outline.Block) bool {
	switch b := b.(type) {
	case *outline.List:
		return in.timedItems(b) > 0
	case *outline.Paragraph:
		return in.timedLines(b) > 0
	case *outline.Table:
		switch in.planOf(b).kind {
		case agendaTable, trackTable:
			return true
		}
	}
	return false
}

// boldLevel is the level of lines that serve as headings: below any real one.
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
