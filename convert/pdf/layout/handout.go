package layout

import (
	"fmt"
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// Handout lays out a sheet for each session, for the seats of the room: what is
// on, the running order, practical information, and lines for notes. A session that
// is cancelled has none unless it is asked for. Sessions that say no more than when
// and where they are share one.
func Handout(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return nil, nil, nothingFor("handout", p)
	}
	c, err := newComposer(p, opt, nil)
	if err != nil {
		return nil, nil, err
	}
	on := c.takingPlace()
	var brief []*model.Session
	for _, s := range on {
		if len(on) > 1 && !c.partial && !hasMore(s) {
			brief = append(brief, s)
			continue
		}
		c.sheet(s)
	}
	if len(brief) > 0 {
		c.briefSheet(brief)
	}
	d := c.finish(true)
	return d, c.diagnostics, nil
}

// takingPlace lists the sessions without those that are cancelled, unless they were
// asked for or there are no others.
func (c *composer) takingPlace() []*model.Session {
	on := slices.DeleteFunc(slices.Clone(c.sessions), func(s *model.Session) bool { return s.Status == model.Cancelled })
	if c.partial || len(on) == 0 {
		return c.sessions
	}
	return on
}

// sheet sets a session from the top of a page. On its side, a page has the running
// order at its left, and at its right all else, if it is wide enough for that.
func (c *composer) sheet(s *model.Session) {
	from := len(c.galley)
	section := c.structure.Add(page.RoleSection)
	head := c.sheetHead(s, section)
	const least = 40 // times the size of the text, for two columns
	if c.look.paper.width > c.look.paper.height && len(s.Agenda) > 0 && c.look.column >= least*c.look.text.Size {
		c.add(head...)
		c.add(c.twoColumns(s, head, section))
	} else {
		c.sheetColumn(s, head, section)
	}
	c.galley[from].fresh = true
	c.setTopic(c.galley[from:], s)
}

// sheetColumn sets a sheet in one column.
func (c *composer) sheetColumn(s *model.Session, head []slug, section *page.Element) {
	c.add(head...)
	top := c.besideFeed(section,
		func() []slug { return c.sheetFacts(s, section) },
		func() []slug { return c.sessionPeople(s, section) },
		func() []slug { return c.sessionObjectives(s, section) },
	)
	c.add(top...)
	order := &page.Element{Role: page.RoleSection}
	rest := &page.Element{Role: page.RoleSection}
	after := c.sessionRest(s, rest, tick)
	after = append(after, c.practicalNotes(s, rest)...)
	room := c.look.paper.room() - height(head) - height(top) - height(after) - c.look.leading
	running, whole := c.diary(s, room, true, order)
	if !whole {
		order.Children = nil
		running = c.runningOrder(s, order, tick, c.barsOf(s, order))
	}
	section.Children = append(append(section.Children, order.Children...), rest.Children...)
	c.add(running...)
	c.add(after...)
	if s.Status != model.Cancelled {
		c.add(slug{before: c.look.leading, fill: func(room page.Length) page.Marks { return c.linesFor(room, c.look.column, !whole) }})
	}
}

// twoColumns sets a sheet in two columns, the running order first.
func (c *composer) twoColumns(s *model.Session, head []slug, section *page.Element) slug {
	full := c.look.column
	gap := 2 * c.look.leading
	left := (full - gap) * 11 / 20
	right := full - gap - left
	set := slug{columns: &columns{right: left + gap}}
	c.look.column = left
	c.look.turn()
	room := c.look.paper.room() - height(head) - c.look.leading
	order, whole := c.diary(s, room, false, section)
	if !whole {
		order = c.runningOrder(s, section, tick, c.barsOf(s, section))
	}
	set.columns.first = order
	c.look.column = right
	c.look.turn()
	set.columns.second = c.besideFeed(section,
		func() []slug { return c.sheetFacts(s, section) },
		func() []slug { return c.sessionPeople(s, section) },
		func() []slug { return c.sessionObjectives(s, section) },
	)
	set.columns.second = append(set.columns.second, c.sessionRest(s, section, tick)...)
	set.columns.second = append(set.columns.second, c.practicalNotes(s, section)...)
	if s.Status != model.Cancelled {
		width := c.look.column
		set.columns.second = append(set.columns.second, slug{before: c.look.leading, fill: func(room page.Length) page.Marks { return c.linesFor(room, width, true) }})
	}
	c.look.column = full
	c.look.turn()
	return set
}

// sheetHead is the title of a sheet over its date.
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
	if words := c.amongOthers(s); words != "" {
		spans := []typeset.Span{{Words: words, Style: look.smallMuted}}
		head = append(head, c.paragraph(spans, 0, look.column, section.Add(page.RoleText))...)
	}
	head = append(head, slug{height: look.leading, Marks: c.bar(look.half)})
	head[0].anchor = s.ID
	head[0].mark = c.bookmark(s)
	return held(head)
}

// amongOthers says which of the sessions of the programme one is, and when and where
// the next is.
func (c *composer) amongOthers(s *model.Session) string {
	var on []*model.Session
	for _, other := range c.programme.Sessions {
		if other.Status != model.Cancelled && other.FirstDate().HasYear() {
			on = append(on, other)
		}
	}
	slices.SortStableFunc(on, func(a, b *model.Session) int { return a.FirstDate().Compare(b.FirstDate()) })
	i := slices.Index(on, s)
	if i < 0 || len(on) < 2 {
		return ""
	}
	words := fmt.Sprintf(c.locale.Labels.SessionOf, i+1, len(on))
	if i+1 < len(on) {
		next := on[i+1]
		where := strings.Join(nonEmpty(c.locale.Day(next.FirstDate()), next.Place), ", ")
		words += "\u00a0· " + fmt.Sprintf(c.locale.Labels.NextSession, where)
	}
	return c.line(words)
}

// sheetFacts are the hours, the place and the audience of a session.
func (c *composer) sheetFacts(s *model.Session, section *page.Element) []slug {
	labels := c.locale.Labels
	e := section.Add(page.RoleText)
	var body []slug
	for _, h := range s.Hours {
		words := c.line(c.locale.Hours([]model.Hours{h}))
		body = append(readOn(body), c.paragraph(c.linked(words, c.look.strong), c.look.hang, c.measure(), e)...)
	}
	facts := c.labelled(labels.Hours, e, body)
	facts = append(facts, c.plainValue(labels.Place, s.Place, section)...)
	if audience := s.AudienceText(); audience != s.Name() {
		facts = append(facts, c.plainValue(labels.Audience, audience, section)...)
	}
	return facts
}

// practicalNotes sets apart what a sheet says of how to come, whom to ask and what to
// eat: all notes of a programme of one session, of others those that are about it.
func (c *composer) practicalNotes(s *model.Session, section *page.Element) []slug {
	var notes []model.Note
	for _, n := range c.programme.Notes {
		if c.isPrinted(n) && (len(c.programme.Sessions) == 1 || isPractical(n.Title)) {
			notes = append(notes, n)
		}
	}
	alone := len(c.programme.Sessions) == 1
	summary := alone && c.line(c.programme.Summary) != ""
	if len(notes) == 0 && !summary && (!alone || len(c.programme.Tables) == 0) {
		return nil
	}
	var set []slug
	head := c.paragraph([]typeset.Span{{Words: c.locale.Labels.PracticalInfo, Style: c.look.lead}}, 0, c.look.column, section.Add(page.RoleLabel))
	head[0].Rules = append(head[0].Rules, page.Rule{X2: c.look.column, Y1: -c.look.half / 2, Y2: -c.look.half / 2, Weight: page.Point / 2, Colour: c.look.colours.Accent})
	head = spaced(held(head), c.look.leading+c.look.half)
	if summary {
		c.at = c.programme.Origins.At(model.FieldSummary, 0)
		set = append(set, c.prose(c.programme.Summary, c.look.text, 0, c.look.column, section)...)
	}
	for _, n := range notes {
		if strings.EqualFold(c.line(n.Title), c.line(c.locale.Labels.PracticalInfo)) {
			n.Title = ""
			set = append(set, c.prose(n.Text, c.look.text, 0, c.look.column, section)...)
			continue
		}
		set = append(set, c.note(n, section)...)
	}
	if alone {
		for _, t := range c.programme.Tables {
			set = append(set, c.sourceTable(t, section)...)
		}
	}
	return append(head, set...)
}

// isPractical reports whether a note is of what people need to come, by its title.
func isPractical(title string) bool {
	title = strings.ToLower(title)
	for _, word := range []string{
		"pratique", "accès", "venir", "contact", "repas", "déjeuner", "hébergement", "transport", "restauration", "inscription", "à apporter",
		"practical", "access", "getting there", "lunch", "meals", "hotel", "accommodation", "travel", "registration", "what to bring",
	} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return false
}

// briefSheet sets the sessions that have no more to say than a line, each as one.
func (c *composer) briefSheet(sessions []*model.Session) {
	from := len(c.galley)
	all := c.sessions
	c.sessions = sessions
	title := c.headline([]typeset.Span{{Words: c.locale.Labels.OtherSessions, Style: c.look.title}}, c.structure)
	title = append(title, slug{height: c.look.leading, Marks: c.bar(c.look.half)})
	title[0].mark = c.locale.Labels.OtherSessions
	c.add(held(title)...)
	facts := c.sharedFacts()
	c.add(facts...)
	c.add(spaced(c.tableOfSessions(c.structure), c.look.half*page.Length(min(1, len(facts))))...)
	c.sessions = all
	c.add(slug{before: c.look.leading, fill: c.noteLines})
	c.galley[from].fresh = true
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
	return c.linesFor(room, c.look.column, true)
}

// linesFor rules a part of a page that is so high and wide, under the words that say
// what the lines are for.
func (c *composer) linesFor(room, width page.Length, named bool) page.Marks {
	const pitch = 8 * page.Millimetre
	var m page.Marks
	first := c.look.leading + pitch
	if room < first+2*pitch {
		return m
	}
	style := c.look.lead
	if words := c.locale.Labels.YourNotes; named {
		m.Texts = append(m.Texts, page.Text{Baseline: c.look.baseline(c.look.leading, style), Width: c.metrics.Width(words, style), Words: words, Style: style})
	}
	for y := first; y <= room; y += pitch {
		m.Rules = append(m.Rules, page.Rule{X2: width, Y1: y, Y2: y, Weight: page.Point / 2, Colour: c.look.colours.Line})
	}
	return m
}
