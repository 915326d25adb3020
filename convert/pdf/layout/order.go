package layout

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// day is a part of a running order: the entries of one day, in the order of time.
type day struct {
	facts   model.Day
	entries []model.Entry
}

// days parts a running order by day, with what the session says of each of them.
// Entries of no day come first; those of a date that the session says nothing of
// come last.
func days(s *model.Session) []day {
	parts := make([]day, 1+len(s.Days))
	for i, d := range s.Days {
		parts[1+i].facts = d
	}
	for _, e := range s.Agenda {
		i := slices.IndexFunc(parts, func(d day) bool { return d.facts.Date == e.Date && !e.Date.IsZero() })
		switch {
		case i >= 0:
		case 0 < e.Day && e.Day <= len(s.Days):
			i = e.Day
		case e.Date.IsZero():
			i = 0
		default:
			i = len(parts)
			parts = append(parts, day{facts: model.Day{Date: e.Date}})
		}
		parts[i].entries = append(parts[i].entries, e)
	}
	for i := range parts {
		parts[i].entries = inTimeOrder(parts[i].entries)
	}
	return parts
}

// inTimeOrder sorts the entries of a day by the hour of their start; those that begin
// together stay in the order of the source, but what is for all of several tracks
// comes first. An entry without an hour stays behind the one that it follows. What
// stands long before the entry above it is of the night after.
func inTimeOrder(entries []model.Entry) []model.Entry {
	type timed struct {
		model.Entry
		minute int
		place  int // of the entry that says the hour
	}
	all := make([]timed, len(entries))
	before, place := 0, 0
	for i, e := range entries {
		if !e.Start.IsZero() {
			place = i
			minute := e.Start.Minutes()
			if before-minute > minutesOfDay/2 {
				minute += minutesOfDay
			}
			before = minute
		}
		all[i] = timed{e, before, place}
	}
	slices.SortStableFunc(all, func(a, b timed) int { return cmp.Compare(a.minute, b.minute) })
	sorted := make([]model.Entry, len(all))
	for i := range all {
		sorted[i] = all[i].Entry
	}
	return sorted
}

// dayBar draws what stands over the running order of a day, which may have a
// heading of its own.
type dayBar func(entries []model.Entry, headed bool) []slug

// runningOrder sets the entries of a session, day by day.
func (c *composer) runningOrder(s *model.Session, section *page.Element, lists listMark, bar dayBar) []slug {
	var order []slug
	for _, d := range days(s) {
		head := c.dayHead(d, section, lists)
		var body []slug
		if bar != nil {
			body = bar(d.entries, len(head) > 0)
		}
		body = append(body, c.entries(d.entries, section)...)
		if len(body) > 0 {
			head = kept(head)
		}
		before := c.look.half
		if len(head) > 0 && len(s.Days) > 1 { // days stand apart
			before = c.look.leading + c.look.half
			head[0].Rules = append(head[0].Rules, page.Rule{X2: c.look.column, Y1: -c.look.half / 2, Y2: -c.look.half / 2, Weight: page.Point / 2, Colour: c.look.colours.Accent})
		}
		order = append(order, spaced(append(head, body...), before)...)
	}
	return order
}

// dayHead names a day of a session of several days, in one line with its title, its
// hours and its place; below it stands what else it has of its own.
func (c *composer) dayHead(of day, section *page.Element, lists listMark) []slug {
	d := of.facts
	c.at = d.Source
	name := strings.Join(nonEmpty(capitalized(c.line(c.locale.Day(d.Date))), c.line(d.Title)), " — ")
	facts := nonEmpty(c.line(c.locale.Hours(d.Hours)), c.line(d.Place))
	if name == "" && len(facts) == 0 && !dayHasMore(d) {
		return nil
	}
	var spans []typeset.Span
	if name != "" {
		spans = []typeset.Span{{Words: name, Style: c.look.lead}}
	}
	if len(facts) > 0 {
		words := strings.Join(facts, "\u00a0· ")
		if name != "" {
			spans[0].Words += "  "
		}
		spans = append(spans, c.linked(words, c.look.text)...)
	}
	var head []slug
	if len(spans) > 0 {
		role := page.RoleLabel
		if !dayHasMore(d) && len(of.entries) == 0 { // it heads nothing
			role = page.RoleText
		}
		head = c.paragraph(spans, 0, c.look.column, section.Add(role))
	}
	var own []slug
	own = append(own, c.itemized(c.locale.Labels.Objectives, d.Objectives, bullet, section)...)
	own = append(own, c.plainValue(c.locale.Labels.Facilitators, strings.Join(d.Facilitators, ", "), section)...)
	for _, f := range d.Fields {
		own = append(own, c.value(c.line(f.Name), f.Value, section)...)
	}
	for _, l := range d.Lists {
		own = append(own, c.titledList(l, lists, section)...)
	}
	for _, note := range d.Notes {
		own = append(own, c.prose(note, c.look.text, c.look.hang, c.measure(), section)...)
	}
	for _, t := range d.Tables {
		own = append(own, c.sourceTable(t, section)...)
	}
	if len(own) > 0 || len(of.entries) > 0 {
		head = held(head)
	}
	return append(head, own...)
}

// dayHasMore reports whether a day says more than its line shows.
func dayHasMore(d model.Day) bool {
	return len(d.Objectives)+len(d.Facilitators)+len(d.Fields)+len(d.Lists)+len(d.Tables)+len(d.Notes) > 0
}

// entries sets a running order; those of several tracks at once stand side by side
// where there is room.
func (c *composer) entries(entries []model.Entry, section *page.Element) []slug {
	from, to := trackSpan(entries)
	names := trackNames(entries)
	if to-from < 2 || len(names) < 2 {
		return c.listed(entries, section)
	}
	body := c.listed(entries[:from], section)
	if c.trackRoom() < len(names) {
		body = append(body, c.bySlot(entries[from:to], names, section)...)
	} else {
		body = append(body, c.trackGrid(entries[from:to], names, section)...)
	}
	if rest := c.listed(entries[to:], section); len(rest) > 0 {
		body = append(append(body, slug{height: c.look.half}), rest...)
	}
	return body
}

// listed sets entries under one another, as a list.
func (c *composer) listed(entries []model.Entry, section *page.Element) []slug {
	list := &page.Element{Role: page.RoleList}
	var set []slug
	count := 0
	aside := c.hasAside(entries)
	for i, e := range entries {
		next := c.entry(e, list, aside)
		if len(next) > 0 {
			count++
			if i == len(entries)-1 && count > 2 || count == 2 {
				set = kept(set) // neither the first entry nor the last stands alone on a page
			}
		}
		set = append(set, next...)
	}
	if len(list.Children) > 0 {
		section.Children = append(section.Children, list)
	}
	return set
}

// hasAside reports whether who and where of entries stand in a column of their own: most
// of them have it, and a line beside holds the titles of most.
func (c *composer) hasAside(entries []model.Entry) bool {
	const least = 14 // letters in a column
	title, aside := c.asideWidths()
	if letter := c.look.text.Size / 2; title < 2*least*letter || aside < least*letter {
		return false
	}
	about, short := 0, 0
	for _, e := range entries {
		words := c.about(e)
		if words == "" {
			continue
		}
		about++
		_, wide := c.setter.Extent([]typeset.Span{{Words: words, Style: c.look.smallMuted}})
		_, long := c.setter.Extent([]typeset.Span{{Words: c.line(e.Title), Style: c.look.text}})
		if wide <= 2*aside && long <= title {
			short++
		}
	}
	return about > 1 && about*2 >= len(entries) && short*4 >= about*3
}

// asideWidths are how wide the title of an entry is, and who and where beside it.
func (c *composer) asideWidths() (title, aside page.Length) {
	all := c.look.column - c.look.axis
	aside = all * 2 / 5
	return all - aside - c.look.leading, aside
}

// about is who holds an entry, where, and for whom, on one line.
func (c *composer) about(e model.Entry) string {
	return strings.Join(nonEmpty(c.line(strings.Join(e.People, ", ")), c.line(e.Place), c.line(model.AudienceText(e.Audience))), "\u00a0· ")
}

// entry sets one line of a running order, its hours left of the axis; aside puts who and
// where in a column at the right.
func (c *composer) entry(e model.Entry, list *page.Element, aside bool) []slug {
	c.at = e.Source
	item := list.Add(page.RoleItem)
	hours := item.Add(page.RoleItemMark)
	text := item.Add(page.RoleItemBody)
	var body []slug
	if aside {
		body = c.entryBeside(e, text)
	} else {
		body = c.entryBody(e, c.look.axis, c.look.column-c.look.axis, text, text)
	}
	if len(body) == 0 {
		body = []slug{{height: c.look.leading}}
	}
	body[0].lead(c.hours(e, hours))
	c.setSwatch(&body[0], e.Kind)
	return c.bound(body)
}

// entryBody sets the words of an entry in a measure: its title in one element, its
// details and who and where below another.
func (c *composer) entryBody(e model.Entry, x, width page.Length, title, rest *page.Element) []slug {
	body := c.entryWords(e, x, width, title, rest)
	if about := c.about(e); about != "" {
		body = append(kept(body), c.paragraph(c.linked(about, c.look.smallMuted), x, width, rest.Add(page.RoleText))...)
	}
	return body
}

// entryBeside sets the words of an entry right of the axis, and who and where in a column
// beside them, on one line with the title.
func (c *composer) entryBeside(e model.Entry, text *page.Element) []slug {
	title, aside := c.asideWidths()
	body := c.entryWords(e, c.look.axis, title, text, text)
	words := c.about(e)
	if words == "" {
		return body
	}
	style := c.look.smallMuted
	about := c.paragraph(c.linked(words, style), c.look.column-aside, aside, text.Add(page.RoleText))
	if lower := c.look.baseline(c.look.leading, c.look.text) - c.look.baseline(c.look.leading, style); len(body) > 0 {
		for i := range about { // on one line with the title
			for n := range about[i].Texts {
				about[i].Texts[n].Baseline += lower
			}
			for n := range about[i].Links {
				about[i].Links[n].Y += lower
			}
		}
	}
	return c.beside(readOn(body), about)
}

// entryWords sets the title of an entry and its details.
func (c *composer) entryWords(e model.Entry, x, width page.Length, title, rest *page.Element) []slug {
	var body []slug
	if spans := c.entryTitle(e); len(spans) > 0 {
		body = c.paragraph(spans, x, width, title)
	}
	details := &page.Element{Role: page.RoleList}
	for _, d := range e.Details {
		body = append(kept(body), c.item(c.clean(d), bullet, x, width, c.look.text, details)...)
	}
	if len(details.Children) > 0 {
		rest.Children = append(rest.Children, details)
	}
	return body
}

// entryTitle is the title of an entry, its kind where it has none, its track
// before it and the word "optional" after it.
func (c *composer) entryTitle(e model.Entry) []typeset.Span {
	title := c.line(e.Title)
	if title == "" && len(e.Details) == 0 {
		title = c.locale.KindOf(e.Kind)
	}
	var spans []typeset.Span
	if track := c.line(e.Track); track != "" {
		spans = append(spans, typeset.Span{Words: track + " ", Style: c.look.strong})
	}
	if title != "" {
		spans = append(spans, c.linked(title, c.look.text)...)
	}
	if e.Optional {
		if len(spans) > 0 {
			spans[len(spans)-1].Words += " "
		}
		style := c.look.smallStrong
		style.Colour = c.look.colours.Ink
		word := typeset.Span{Words: c.locale.Labels.Optional, Style: style, Badge: &typeset.Badge{Line: &c.look.colours.Ink}}
		spans = append(spans, word)
	}
	return spans
}

// hours are those of an entry, left of the axis on the first line of a slug, the
// start standing out; the part of the day, or how long, where no clock is known.
func (c *composer) hours(e model.Entry, element *page.Element) page.Marks {
	var m page.Marks
	look := &c.look
	y := c.look.baseline(look.leading, look.text)
	put := func(words string, x page.Length, style page.Style) {
		m.Texts = append(m.Texts, page.Text{X: x, Baseline: y, Width: c.metrics.Width(words, style), Words: words + " ", Style: style, Element: element})
	}
	if !e.Start.IsZero() {
		digits, rest := splitClock(c.locale.Clock(e.Start))
		put(digits+rest, look.hour.start-c.metrics.Width(digits, look.strong), look.strong)
	}
	if !e.End.IsZero() {
		digits, rest := splitClock(c.locale.Clock(e.End))
		put("–", look.hour.dash, look.text)
		put(digits+rest, look.hour.end-c.metrics.Width(digits, look.text), look.text)
		return m
	}
	long := c.line(c.locale.Duration(e.Duration))
	if e.Start.IsZero() {
		words := strings.Join(nonEmpty(capitalized(c.locale.PartOfDay(e.Period)), long), ", ")
		if words = c.shortened(words, look.strong, look.swatch-look.half/2); words != "" {
			put(words, 0, look.strong)
		}
	} else if long != "" {
		long = c.shortened("("+long+")", look.small, look.swatch-look.hour.dash)
		put(long, look.hour.dash, look.small)
	}
	return m
}

// setSwatch marks breaks and meals before the axis, with the pattern that they
// have in a time bar.
func (c *composer) setSwatch(s *slug, kind model.Kind) {
	pattern := patternOf(kind)
	if pattern == page.NoPattern {
		return
	}
	side := c.look.text.Size * 3 / 4
	s.Boxes = append(s.Boxes, page.Box{
		X: c.look.swatch, Y: (c.look.leading - side) / 2, Width: side, Height: side,
		Line: &c.look.colours.Ink, Weight: page.Point / 2, Pattern: pattern,
	})
}

// patternOf tells breaks and meals from the rest without colour.
func patternOf(kind model.Kind) page.Pattern {
	switch kind {
	case model.Break:
		return page.Hatched
	case model.Meal:
		return page.Crossed
	}
	return page.NoPattern
}
