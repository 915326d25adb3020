package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// The options of sections: what else than by the rules a heading, with what stands
// under it, may be.
const (
	asSession   = "session"
	asEvent     = "event with days"
	asContainer = "container"
	asAside     = "aside"
	asDay       = "day"
	asEntry     = "entry"
	asEntries   = "entries"
	asTitle     = "title"
	asTrack     = "track"
)

// chosenSection is what the choices say of a section that stands under no session.
func (in *interpreter) chosenSection(s *section) string {
	if s == in.root || s == in.title && len(s.children) == 0 {
		return ""
	}
	options := []string{asSession, asAside}
	if s == in.title {
		options = []string{asSession}
	}
	if len(s.children) > 0 {
		options = append(options, asContainer)
	}
	if len(s.children) > 1 {
		options = append(options, asEvent)
	}
	return in.choose("section "+in.shape(s), s.pos, s.heading.Plain, options...)
}

// chosenPart is what the choices say of a section below that of a session.
func (in *interpreter) chosenPart(s *section, d *draft) string {
	options := []string{asEntry}
	switch in.contents(s) {
	case "words", "nothing":
	default:
		options = append(options, asDay, asEntries, asSession)
	}
	if len(s.parent.children) > 1 && in.contents(s) == "hours" && in.lex.LooksLikePlace(s.heading.Plain) {
		options = append(options, asTrack)
	}
	if len(s.parent.children) == 1 && d.Title == "" {
		options = append(options, asTitle)
	}
	return in.choose("part "+in.shape(s), s.pos, s.heading.Plain, options...)
}

// readChosen reads a section as it was chosen to be; it reports false where
// nothing was chosen.
func (in *interpreter) readChosen(s *section) bool {
	switch in.chosenSection(s) {
	case asSession:
		in.readAsSession(s)
	case asEvent:
		in.readAsEvent(s)
	case asContainer:
		in.readAsContainer(s)
	case asAside:
		in.keepAside(s)
	default:
		return false
	}
	return true
}

func (in *interpreter) readAsContainer(s *section) {
	in.loose(s)
	for _, child := range s.children {
		in.group(child)
	}
}

// readAsSession reads a section as a session of its own, whatever its heading lacks.
func (in *interpreter) readAsSession(s *section) {
	if len(s.dates) > 0 {
		in.readSession(s)
		return
	}
	d := in.newDraft(s, s.pos)
	in.titleWithHours(d, s.heading)
	in.add(d)
	in.within(s, d, 0)
	in.spanDays(d)
	in.sequenceOf(s.parent, d)
}

// titleWithHours reads a heading that says what takes place and, it may be, when:
// "Lancement (19h-22h)".
func (in *interpreter) titleWithHours(d *draft, text outline.Text) {
	text = in.takeHours(d, text)
	if i := strings.LastIndexByte(text.Plain, '('); i > 0 && strings.Trim(text.Plain[i:], "() ") == "" {
		text = text.Slice(0, i)
	}
	if text = trimTail(trimJoints(text)); hasWords(text.Plain) {
		in.assignTitle(d, text)
	}
}

// readAsEvent reads a section as one session, whose headings are its days.
func (in *interpreter) readAsEvent(s *section) {
	d := in.newDraft(s, s.pos)
	d.event = true
	if title := in.eventTitle(s); !title.IsEmpty() {
		d.setTitle(title)
	}
	in.add(d)
	in.detailOf(d, 0).blocks(s.blocks)
	for _, child := range s.children {
		if !in.isNamedByDay(child) && len(child.dates) == 0 {
			in.counted.Add("day-without-name", 1)
		}
		day := in.readDay(child, d)
		in.detailOf(d, day).blocks(child.blocks)
		for _, below := range child.children {
			in.within(below, d, day)
		}
	}
	in.spanDays(d)
}

// keepAside keeps a section, and those below it, as notes.
func (in *interpreter) keepAside(s *section) {
	s.descendants(func(below *section) {
		in.noteHeading(below)
		if !in.minutes && (len(below.dates) > 0 || in.isNamedByDay(below)) {
			in.counted.Add("unused-heading", 1)
		}
		for _, b := range below.blocks {
			for _, text := range flattenBlocks([]outline.Block{b}) {
				in.note(below, text.Plain, b.Position())
			}
		}
	})
}

// readPart reads a section below a session as it was chosen to be. It returns the
// day that what stands below it belongs to; done says that this was read as well.
func (in *interpreter) readPart(s *section, d *draft, day int) (at int, done bool) {
	switch in.chosenPart(s, d) {
	case asDay:
		if len(s.dates) == 0 && !in.isNamedByDay(s) {
			in.counted.Add("day-without-name", 1)
		}
		day = in.readDay(s, d)
		in.detailOf(d, day).blocks(s.blocks)
	case asEntries:
		in.entriesUnder(s, d, day)
	case asEntry:
		a := in.agendaOf(d, day)
		a.untimed(s.heading)
		a.nested(s.blocks)
	case asTrack:
		for i := in.entriesOf(s, d, day); i < len(d.Agenda); i++ {
			d.Agenda[i].Track = s.heading.Plain
		}
	case asSession:
		in.sessionUnder(s, d)
		return day, true
	case asTitle:
		in.titleWithHours(d, s.heading)
		in.detailOf(d, day).blocks(s.blocks)
	default:
		return in.partOf(s, d, day), false
	}
	return day, false
}

// entriesUnder makes an entry of each item under a heading. A heading that is a
// part of the day is that of the entries, any other stands with the first of them.
func (in *interpreter) entriesUnder(s *section, d *draft, day int) {
	from := in.entriesOf(s, d, day)
	in.countPooled(d, from)
	if from == len(d.Agenda) {
		in.agendaOf(d, day).untimed(s.heading)
		return
	}
	if !in.setPeriod(d.Agenda[from:], s.heading.Plain) {
		d.Agenda[from].Details = append([]string{s.heading.Plain}, d.Agenda[from].Details...)
	}
}

// entriesOf makes an entry of each item of a section and returns which is the first.
func (in *interpreter) entriesOf(s *section, d *draft, day int) int {
	a := in.agendaOf(d, day)
	from := len(d.Agenda)
	for _, b := range s.blocks {
		switch b := b.(type) {
		case *outline.List:
			a.list(b)
		case *outline.Table:
			in.readTable(b, d, a)
		case *outline.Paragraph:
			a.lines(b.Lines)
		case *outline.Verbatim:
			a.lines(b.Lines)
		}
	}
	return from
}

// setPeriod gives entries the part of the day that a heading names.
func (in *interpreter) setPeriod(entries []model.Entry, heading string) bool {
	period := lexicon.HalfNamed(heading)
	if h, ok := in.lex.HoursAt(heading); ok && period == lexicon.NoPeriod {
		period = h.Period
	}
	if period == lexicon.NoPeriod {
		return false
	}
	for i := range entries {
		if entries[i].Start.IsZero() && entries[i].Period == "" {
			entries[i].Period = periodOf(period)
		}
	}
	return true
}

// periodOf is a part of the day as the model names it.
func periodOf(p lexicon.Period) model.Period {
	switch p {
	case lexicon.Morning:
		return model.Morning
	case lexicon.Afternoon:
		return model.Afternoon
	case lexicon.Evening:
		return model.Evening
	case lexicon.WholeDay:
		return model.WholeDay
	}
	return ""
}

// sessionUnder makes a section below a dated heading a session of its own on that
// day; the heading above is then no session.
func (in *interpreter) sessionUnder(s *section, above *draft) {
	above.parted = true
	if len(s.dates) > 0 {
		in.readSession(s)
		return
	}
	d := in.newDraft(s, s.pos)
	d.Dates = slices.Clone(above.Dates)
	d.weekdays = slices.Clone(above.weekdays)
	in.titleWithHours(d, s.heading)
	in.add(d)
	in.detailOf(d, 0).blocks(s.blocks)
	for _, child := range s.children {
		in.within(child, d, 0)
	}
	in.sequenceOf(s.parent, d)
}

// dropParted takes away the drafts whose sections below became sessions, where
// nothing is left of them but words, which are kept.
func (in *interpreter) dropParted() {
	in.drafts = slices.DeleteFunc(in.drafts, func(d *draft) bool {
		if !d.parted || len(d.Agenda)+len(d.Days)+len(d.Objectives)+len(d.Lists)+len(d.Tables)+len(d.Fields) > 0 {
			return false
		}
		if d.Title != "" {
			in.noteHeading(d.section)
		}
		for _, note := range d.Notes {
			in.note(d.section, note, d.Source)
		}
		for _, below := range in.drafts {
			if below != d && below.section.parent == d.section {
				in.inherit(below, d)
			}
		}
		return true
	})
}

// inherit gives a session the place, hours and people that its heading said for all.
func (in *interpreter) inherit(d, from *draft) {
	if d.Place == "" && from.Place != "" {
		d.Place = from.Place
		d.Origins.Set(model.FieldPlace, model.Stated, from.Origins.At(model.FieldPlace, 0))
	}
	if len(d.Hours) == 0 && len(from.Hours) > 0 {
		d.Hours, d.saidHours = slices.Clone(from.Hours), true
	}
	if d.Status == model.Confirmed && from.Status != model.Confirmed {
		d.setStatus(from.Status, from.Origins.At(model.FieldStatus, 0))
	}
	if len(d.Audience) == 0 {
		d.Audience = slices.Clone(from.Audience)
	}
}

// titledBelow gives a session whose heading says nothing but when the short line
// below it as its title, where that was chosen, and returns the other blocks.
func (in *interpreter) titledBelow(s *section, d *draft) []outline.Block {
	if d.Title != "" || s == in.root || len(s.dates) == 0 || len(s.blocks) == 0 {
		return s.blocks
	}
	p, ok := s.blocks[0].(*outline.Paragraph)
	if !ok {
		return s.blocks
	}
	line := p.Lines[0].Trim()
	_, _, labelled := splitLabel(line)
	alone := len(p.Lines) == 1 || line.Covered(outline.Strong) || line.Covered(outline.Emphasis)
	if !alone || labelled || wordCount(line.Plain) > maxHeadingWords || strings.HasSuffix(line.Plain, ".") || in.startsEntry(line.Plain) {
		return s.blocks
	}
	if in.choose("line below "+in.headingKind(s), line.Pos(), line.Plain, asTitle) == "" {
		return s.blocks
	}
	in.titleWithHours(d, line)
	rest := s.blocks[1:]
	if len(p.Lines) > 1 {
		rest = append([]outline.Block{&outline.Paragraph{Pos: p.Lines[1].Pos().To(p.Pos), Lines: p.Lines[1:]}}, rest...)
	}
	return rest
}
