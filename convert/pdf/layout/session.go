package layout

import (
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// hasMore reports whether a session says more than its row of the table shows.
func hasMore(s *model.Session) bool {
	return len(s.Host)+len(s.Objectives)+len(s.Facilitators)+len(s.Speakers)+len(s.Days)+
		len(s.Agenda)+len(s.Fields)+len(s.Lists)+len(s.Tables)+len(s.Notes) > 0 || !s.Series.IsZero() || !s.Due.IsZero() || s.Timezone != ""
}

// session sets a session of an agenda: its date left of the axis, its title and
// facts right of it, then its parts.
func (c *composer) session(s *model.Session) {
	from := len(c.galley)
	section := c.structure.Add(page.RoleSection)
	c.add(c.sessionHead(s, section)...)
	c.add(c.sessionAims(s, section)...)
	c.add(c.sessionParts(s, section, bullet, nil)...)
	c.setTopic(c.galley[from:], s)
}

// setTopic says in the running heads that slugs are of a session.
func (c *composer) setTopic(slugs []slug, s *model.Session) {
	name := c.name(s)
	for i := range slugs {
		slugs[i].topic = name
	}
}

// sessionHead opens a session under a strong rule.
func (c *composer) sessionHead(s *model.Session, section *page.Element) []slug {
	look := &c.look
	c.at = s.Source
	if len(c.sessions) == 1 && c.name(s) == c.title && s.Status != model.Cancelled && s.Status != model.Tentative {
		return c.onlyHead(s, section)
	}
	heading := section.Add(page.RoleHeading)
	var date []slug
	for _, line := range c.dates(s) {
		spans := []typeset.Span{{Words: line, Style: look.lead, Struck: s.Status == model.Cancelled}}
		width := look.axis - look.half
		if look.narrow {
			width = look.column
		}
		date = append(date, readOn(c.paragraph(spans, 0, width, heading))...)
	}
	text := kept(c.paragraph(c.named(s, look.heading), look.hang, c.measure(), heading))
	text = append(text, c.paragraph(c.joined(c.whenWhere(s)), look.hang, c.measure(), section.Add(page.RoleText))...)
	var head []slug
	if look.narrow {
		head = held(append(date, text...))
	} else {
		date = spaced(date, c.look.baseline(text[0].height, look.heading)-c.look.baseline(look.leading, look.lead)) // on one baseline
		head = held(c.beside(date, text))
	}
	head[0].Rules = append(head[0].Rules, page.Rule{X2: look.column, Y1: -look.half / 2, Y2: -look.half / 2, Weight: page.Point, Colour: look.colours.Accent})
	head[0].before = 2*look.leading - look.half
	head[0].anchor = s.ID
	head[0].mark = c.bookmark(s)
	return head
}

// onlyHead opens the only session of a document, which has its title at the top
// already: when it is, unless its days say that, and where.
func (c *composer) onlyHead(s *model.Session, section *page.Element) []slug {
	heading := section.Add(page.RoleHeading)
	var head []slug
	for _, line := range c.dates(s) {
		if len(s.Days) > 1 {
			break
		}
		head = append(head, readOn(c.paragraph([]typeset.Span{{Words: line, Style: c.look.lead}}, 0, c.look.column, heading))...)
	}
	if about := c.joined(c.whenWhere(s)); len(about) > 0 {
		head = append(head, c.paragraph(about, 0, c.look.column, section.Add(page.RoleText))...)
	}
	if len(head) == 0 {
		head = []slug{{}}
	}
	head = spaced(held(head), c.look.leading)
	head[0].anchor = s.ID
	head[0].mark = c.bookmark(s)
	return head
}

// sessionAims sets what a session is about, who holds it, and what for.
func (c *composer) sessionAims(s *model.Session, section *page.Element) []slug {
	return append(c.sessionPeople(s, section), c.sessionObjectives(s, section)...)
}

// sessionPeople sets what a session is about, and who holds it.
func (c *composer) sessionPeople(s *model.Session, section *page.Element) []slug {
	labels := c.locale.Labels
	theme := s.Theme
	if theme == s.Name() {
		theme = ""
	}
	var parts []slug
	for _, fact := range []struct {
		label, text string
		field       model.Field
	}{
		{labels.Theme, theme, model.FieldTheme},
		{labels.Host, strings.Join(s.Host, ", "), model.FieldHost},
		{labels.Facilitators, strings.Join(s.Facilitators, ", "), model.FieldFacilitators},
		{labels.Speakers, strings.Join(s.Speakers, ", "), model.FieldSpeakers},
	} {
		c.read(s, fact.field, 0)
		parts = append(parts, c.plainValue(fact.label, fact.text, section)...)
	}
	return spaced(parts, c.look.half)
}

// sessionObjectives sets what a session is for.
func (c *composer) sessionObjectives(s *model.Session, section *page.Element) []slug {
	c.read(s, model.FieldObjectives, 0)
	return c.itemized(c.locale.Labels.Objectives, s.Objectives, bullet, section)
}

// sessionParts sets what a session holds besides its head and its aims. Before the
// running order of each day comes what bar makes of it, if anything.
func (c *composer) sessionParts(s *model.Session, section *page.Element, lists listMark, bar dayBar) []slug {
	return append(c.runningOrder(s, section, lists, bar), c.sessionRest(s, section, lists)...)
}

// sessionRest sets what a session holds besides its running order.
func (c *composer) sessionRest(s *model.Session, section *page.Element, lists listMark) []slug {
	labels := c.locale.Labels
	parts := c.sessionTerms(s, section)
	for _, f := range s.Fields {
		c.at = f.Source
		parts = append(parts, c.value(c.line(f.Name), f.Value, section)...)
	}
	for _, l := range s.Lists {
		parts = append(parts, c.titledList(l, lists, section)...)
	}
	for _, t := range s.Tables {
		parts = append(parts, c.sourceTable(t, section)...)
	}
	e := section.Add(page.RoleLabel)
	var notes []slug
	for i, note := range s.Notes {
		c.read(s, model.FieldNotes, i)
		notes = append(notes, c.prose(note, c.look.text, c.look.hang, c.measure(), section)...)
	}
	return append(parts, spaced(c.bound(c.labelled(labels.Notes, e, notes)), c.look.half)...)
}

// sessionTerms are what calendars say of a session: how it repeats, when it is due,
// who may see it, in which zone its hours are.
func (c *composer) sessionTerms(s *model.Session, section *page.Element) (parts []slug) {
	for _, fact := range c.locale.CalendarFacts(s) {
		parts = append(parts, c.value(fact.Label, fact.Value, section)...)
	}
	return parts
}

// titledList sets a list of the source under its title.
func (c *composer) titledList(l model.List, mark listMark, section *page.Element) []slug {
	c.at = l.Source
	title := c.line(l.Title)
	if title == "" || len(l.Items) == 0 {
		return append(c.value(c.locale.Labels.Lists, title, section), c.itemized(c.locale.Labels.Lists, l.Items, mark, section)...)
	}
	if mark == tick && !isToTick(title) {
		mark = bullet
	}
	return c.itemized(title, l.Items, mark, section)
}

// read says that the text set next is the i-th value of a field of a session.
func (c *composer) read(s *model.Session, f model.Field, i int) {
	if c.at = s.Origins.At(f, i); c.at.IsZero() {
		c.at = s.Source
	}
}

// value sets a label and the text that belongs to it, white above them.
func (c *composer) value(label, text string, section *page.Element) []slug {
	return spaced(c.plainValue(label, text, section), c.look.half)
}

// plainValue sets a label and the text that belongs to it.
func (c *composer) plainValue(label, text string, section *page.Element) []slug {
	e := section.Add(page.RoleText)
	var body []slug
	for _, line := range c.clean(text) {
		body = append(readOn(body), c.paragraph(c.linked(line, c.look.text), c.look.hang, c.measure(), e)...)
	}
	return c.labelled(label, e, body)
}

// itemized sets a label and a list.
func (c *composer) itemized(label string, items []string, mark listMark, section *page.Element) []slug {
	e := section.Add(page.RoleLabel)
	return spaced(c.bound(c.labelled(label, e, c.list(items, mark, section))), c.look.half)
}

// named is the title of a session as spans, with the word of its status.
func (c *composer) named(s *model.Session, style page.Style) []typeset.Span {
	spans := []typeset.Span{{Words: c.name(s), Style: style, Struck: s.Status == model.Cancelled}}
	if badge, ok := c.status(s); ok {
		badge.Style.Size = max(badge.Style.Size, style.Size*11/20)
		spans[0].Words += " "
		spans = append(spans, badge)
	}
	return spans
}

// name is what to call a session.
func (c *composer) name(s *model.Session) string {
	c.read(s, model.FieldTitle, 0)
	if name := c.line(s.Name()); name != "" {
		return name
	}
	return c.locale.Labels.Session
}

// status is the badge of a session that is not simply confirmed: light on dark
// where it is cancelled, an outline where it may move.
func (c *composer) status(s *model.Session) (typeset.Span, bool) {
	words := strings.ReplaceAll(capitalized(c.locale.Status(s.Status)), " ", "\u00a0")
	style := c.look.smallStrong
	switch s.Status {
	case model.Cancelled:
		style.Colour = templates.White()
		return typeset.Span{Words: words, Style: style, Badge: &typeset.Badge{Fill: &c.look.colours.Ink}}, true
	case model.Tentative:
		style.Colour = c.look.colours.Ink
		return typeset.Span{Words: words, Style: style, Badge: &typeset.Badge{Line: &c.look.colours.Ink}}, true
	}
	return typeset.Span{}, false
}

// dates are the days of a session, alternatives on lines of their own.
func (c *composer) dates(s *model.Session) []string {
	var lines []string
	for i, r := range s.Dates {
		day := c.locale.Days(r)
		if i == 0 {
			day = capitalized(day)
		} else {
			day = c.locale.Labels.Or + " " + day
		}
		if !r.Start.HasYear() {
			day += " (" + c.locale.Labels.YearUnknown + ")"
		}
		lines = append(lines, c.unbrokenDays(day))
	}
	return lines
}

// unbrokenDays are days in words that end a line after a weekday, or between two of them,
// alone.
func (c *composer) unbrokenDays(text string) string {
	words := strings.Fields(strings.ReplaceAll(text, "\u00a0", " "))
	var b strings.Builder
	for i, word := range words {
		b.WriteString(word)
		if i == len(words)-1 {
			break
		}
		next := words[i+1]
		if digit := next[0]; '0' <= digit && digit <= '9' && !c.locale.IsMonth(word) && len(words) > 1 && word != "–" || word == "–" || word == c.locale.Labels.Or || strings.HasPrefix(next, "(") {
			b.WriteByte(' ')
		} else {
			b.WriteString("\u00a0")
		}
	}
	return typeset.Ordinals(b.String(), c.locale.Language)
}

// whenWhere is the hours, the place and the audience of a session.
func (c *composer) whenWhere(s *model.Session) []string {
	parts := []string{c.line(c.locale.Hours(s.Hours)), c.line(s.Place)}
	if audience := c.line(s.AudienceText()); audience != c.name(s) {
		parts = append(parts, audience)
	}
	return nonEmpty(parts...)
}

// bookmark is the date and the name of a session.
func (c *composer) bookmark(s *model.Session) string {
	parts := []string{}
	if len(s.Dates) > 0 {
		parts = append(parts, c.shortDays(s.Dates[0]))
	}
	text := strings.Join(append(parts, c.name(s)), " · ")
	if s.Status == model.Cancelled || s.Status == model.Tentative {
		text += " (" + c.locale.Status(s.Status) + ")"
	}
	return text
}

// shortDays is "ven. 30 août", or "lun. 21 – ven. 25 septembre".
func (c *composer) shortDays(r model.DateRange) string {
	days := c.locale.ShortDay(r.Start)
	if r.Start != r.End {
		days += " – " + c.locale.ShortDay(r.End)
	}
	return c.line(days)
}
