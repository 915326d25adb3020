package layout

import (
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// Handout lays out a sheet for each session, for the seats of the room: what is
// on, a time bar and the running order, and lines for notes. A programme without
// sessions has no sheets and is laid out as an [Agenda].
func Handout(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return Agenda(p, opt)
	}
	c, err := newComposer(p, opt, nil)
	if err != nil {
		return nil, nil, err
	}
	for _, s := range c.sessions {
		c.sheet(s)
	}
	d := c.finish(true)
	return d, c.diagnostics, nil
}

// sheet sets a session from the top of a page.
func (c *composer) sheet(s *model.Session) {
	from := len(c.galley)
	section := c.structure.Add(page.RoleSection)
	c.add(c.sheetHead(s, section)...)
	end := sessionEnd(s)
	bar := func(entries []model.Entry, headed bool) []slug { return c.timeBar(entries, end, headed, section) }
	c.add(c.sessionParts(s, section, tick, bar)...)
	if s.Status != model.Cancelled {
		c.add(slug{before: c.look.leading, fill: c.noteLines})
	}
	c.galley[from].fresh = true
	c.setTopic(c.galley[from:], s)
}

// sheetHead is the title of a sheet over its facts.
func (c *composer) sheetHead(s *model.Session, section *page.Element) []slug {
	look := &c.look
	c.at = s.Source
	head := c.headline(c.named(s, look.title), section)
	style := look.strong
	style.Size = style.Size * 13 / 10
	head = kept(head)
	for _, date := range c.dates(s) {
		spans := []typeset.Span{{Words: date, Style: style, Struck: s.Status == model.Cancelled}}
		head = append(head, c.paragraph(spans, 0, look.column, section.Add(page.RoleText))...)
	}
	head = append(head, slug{height: look.leading, Marks: c.bar(look.half)})
	head[0].anchor = s.ID
	head[0].mark = c.bookmark(s)
	return append(held(head), c.besideFeed(section, func() []slug {
		return append(c.sheetFacts(s, section), c.sessionAims(s, section)...)
	})...)
}

// sheetFacts are the hours, the place and the audience of a session.
func (c *composer) sheetFacts(s *model.Session, section *page.Element) []slug {
	labels := c.locale.Labels
	e := section.Add(page.RoleText)
	var body []slug
	for _, h := range s.Hours {
		words := c.line(c.locale.Hours([]model.Hours{h}))
		body = append(readOn(body), c.paragraph(c.linked(words, c.look.strong), c.look.axis, c.measure(), e)...)
	}
	facts := c.labelled(labels.Hours, e, body)
	facts = append(facts, c.plainValue(labels.Place, s.Place, section)...)
	if audience := s.AudienceText(); audience != s.Name() {
		facts = append(facts, c.plainValue(labels.Audience, audience, section)...)
	}
	return facts
}

// sessionEnd is when the last of the audiences leaves, or the zero Clock.
func sessionEnd(s *model.Session) model.Clock {
	var end model.Clock
	for _, h := range s.Hours {
		if end.Before(h.End) || end.IsZero() {
			end = h.End
		}
	}
	return end
}

// noteLines rules what is left of a page, if it is worth writing on.
func (c *composer) noteLines(room page.Length) page.Marks {
	const pitch = 8 * page.Millimetre
	var m page.Marks
	first := c.look.leading + pitch
	if room < first+2*pitch {
		return m
	}
	style := c.look.lead
	words := c.locale.Labels.YourNotes
	m.Texts = append(m.Texts, page.Text{Baseline: c.look.baseline(c.look.leading, style), Width: c.metrics.Width(words, style), Words: words, Style: style})
	for y := first; y <= room; y += pitch {
		m.Rules = append(m.Rules, page.Rule{X2: c.look.column, Y1: y, Y2: y, Weight: page.Point / 2, Colour: c.look.colours.Line})
	}
	return m
}
