package layout

import (
	"math"
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// Poster lays out the programme for a wall, in type that is read at two metres. What
// it shows the programme decides: one day, its hours huge; days that follow one
// another, as a timetable; else a season, its dates large.
func Poster(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return nil, nil, nothingFor("poster", p)
	}
	usual := posterPaper
	if sessions, err := chosen(p, opt.Sessions); err == nil && posterKind(sessions) == dayPoster {
		usual = uprightPoster // what is read from the top down
	}
	c, err := newComposer(p, opt, usual)
	if err != nil {
		return nil, nil, err
	}
	switch posterKind(c.sessions) {
	case dayPoster:
		c.galley = c.dayList(wallDays(c.sessions)[0], "")
	case daysPoster:
		c.timetables(wallDays(c.sessions))
	default:
		c.season()
	}
	return c.finish(false), c.diagnostics, nil
}

// posterPaper is what posters are on: sheets twice as large, on their side, with
// narrow margins.
func posterPaper(p templates.Paper) templates.Paper {
	p.Sheet, p.Landscape = p.Sheet.Double(), true
	return wallMargins(p)
}

func uprightPoster(p templates.Paper) templates.Paper {
	p = posterPaper(p)
	p.Landscape = false
	return p
}

// wallMargins are those of what hangs on a wall, in millimetres.
func wallMargins(p templates.Paper) templates.Paper {
	p.Top, p.Right, p.Bottom, p.Left = 11, 12, 13, 12
	return p
}

// kindOfPoster is what a poster shows.
type kindOfPoster int

const (
	seasonPoster kindOfPoster = iota
	dayPoster
	daysPoster
)

// posterKind chooses what to show of sessions: their running orders, where these are
// of a week at most, in one column where there is one day without tracks.
func posterKind(sessions []*model.Session) kindOfPoster {
	const week = 7
	if len(sessions) > week {
		return seasonPoster
	}
	for _, s := range sessions {
		if len(s.Agenda) == 0 || len(s.Dates) > 1 {
			return seasonPoster
		}
	}
	first, last := sessions[0].FirstDate(), sessions[0].FirstDate()
	for _, s := range sessions {
		if first.HasYear() != s.FirstDate().HasYear() {
			return seasonPoster
		}
		if d := s.FirstDate(); d.Compare(first) < 0 {
			first = d
		} else if d.Compare(last) > 0 {
			last = d
		}
	}
	if len(sessions) > 1 && (!first.HasYear() || first.DaysUntil(last) >= week) {
		return seasonPoster
	}
	all := wallDays(sessions)
	timed := 0
	for _, d := range all {
		if len(d.blocks) != len(d.entries) {
			return seasonPoster // some of it has no hour
		}
		timed += len(d.blocks)
	}
	switch {
	case timed == 0 || len(all) > week:
		return seasonPoster
	case len(all) == 1 && len(all[0].tracks) < 2:
		return dayPoster
	}
	return daysPoster
}

// wallDay is a day as posters and signs on doors show it.
type wallDay struct {
	session *model.Session
	facts   model.Day
	entries []model.Entry // in the order of time
	blocks  []block       // of the entries; fewer where some have no hour
	tracks  []string
}

// wallDays are the days of sessions that have something to show.
func wallDays(sessions []*model.Session) []wallDay {
	var all []wallDay
	for _, s := range sessions {
		for _, d := range days(s) {
			if len(d.entries) == 0 {
				continue
			}
			if d.facts.Date.IsZero() && !s.SeveralDays() {
				d.facts.Date = s.FirstDate()
			}
			tracks := trackNames(d.entries)
			entries, timed := timedEntries(sharedOnce(d.entries, tracks), sessionEnd(s))
			for i := range timed {
				if b := &timed[i]; b.to == b.from { // how long it lasts nobody says
					b.to += shownMinutes
				}
			}
			all = append(all, wallDay{session: s, facts: d.facts, entries: entries, blocks: timed, tracks: tracks})
		}
	}
	slices.SortStableFunc(all, func(a, b wallDay) int { return a.facts.Date.Compare(b.facts.Date) })
	return all
}

// shownMinutes is how long an entry is shown of which only the start is known.
const shownMinutes = 30

// sharedOnce are entries with what all tracks have alike as one that is for all.
func sharedOnce(entries []model.Entry, tracks []string) []model.Entry {
	if len(tracks) < 2 {
		return entries
	}
	var once []model.Entry
	for _, s := range slots(entries, tracks) {
		if s.common != nil {
			once = append(once, *s.common)
			continue
		}
		for _, track := range tracks {
			once = append(once, s.cells[track]...)
		}
	}
	return once
}

// smallest is the smallest type that people read on paper, in points.
const smallest = 8.5

// onWall sets the size of the type of what hangs on a wall, in points on A3: larger
// sheets have it as much larger. What was set before is forgotten.
func (c *composer) onWall(points, leading float64) {
	size := max(points*c.wallScale(), smallest)
	theme := c.look.theme
	theme.Type = templates.Type{
		Text: size, Leading: size * leading, Table: size, Small: max(11*c.wallScale(), smallest, size*3/5), Heading: size * 3 / 2, Title: min(size*2, 64*c.wallScale()),
	}
	c.look = newLook(theme)
	c.look.measure(c.metrics, c.locale)
	c.galley = nil
	c.structure = &page.Element{Role: page.RoleDocument}
}

// wallScale is how many times as large as A3 a sheet is, in length.
func (c *composer) wallScale() float64 {
	const a3 = 297 * 420
	area := float64(c.look.paper.width) * float64(c.look.paper.height) / float64(page.Millimetre) / float64(page.Millimetre)
	return math.Round(100*math.Sqrt(area/a3)) / 100
}

// wallHeadline is the title of a poster and what is under it on one line, else
// [composer.wallHead].
func (c *composer) wallHeadline(under string) (head slug, code slug) {
	spans := []typeset.Span{{Words: c.title, Style: c.look.title}}
	if under != "" {
		spans[0].Words += "  "
		spans = append(spans, typeset.Span{Words: under, Style: c.look.text})
	}
	room := c.look.column
	code, width, element := c.wallCode()
	if element != nil {
		room -= width + c.look.leading
	}
	if lines := c.setter.Break(spans, room); len(lines) > 1 {
		return c.wallHead(c.title, nonEmpty(under))
	}
	for _, s := range c.paragraph(spans, 0, room, c.structure.Add(page.RoleTitle)) {
		head.take(s, 0)
		head.height = c.look.title.Size * 11 / 10
	}
	if element != nil {
		c.structure.Children = append(c.structure.Children, element)
	}
	bar := c.bar(head.height)
	bar.Rules[0].X2 = room
	head.Add(bar, 0, 0)
	head.height += c.look.half / 2
	return head, code
}

// wallHead is the title of a poster with lines under it, over a bar, and the code of
// the calendar at its right, which may reach farther down than the head does.
func (c *composer) wallHead(title string, under []string) (head slug, code slug) {
	look := &c.look
	code, room, element := c.wallCode()
	full := look.column
	if room > 0 {
		look.column -= room + look.leading
	}
	set := c.headline([]typeset.Span{{Words: title, Style: look.title}}, c.structure)
	for _, words := range under {
		style := look.text
		set = append(set, c.paragraph([]typeset.Span{{Words: words, Style: style}}, 0, look.column, c.structure.Add(page.RoleText))...)
	}
	for _, s := range set {
		head.take(s, head.height)
		head.height += s.height
	}
	head.height += look.half
	bar := c.bar(head.height)
	bar.Rules[0].Weight = 3 * page.Point
	head.Add(bar, 0, 0)
	head.height += look.half
	look.column = full
	if element != nil {
		c.structure.Children = append(c.structure.Children, element)
	}
	return head, code
}

// wallCode is the code of the calendar, five centimetres wide on A3, its address below
// it; room is how much of the column it takes, 0 for none. Its element is nobody's
// child yet, and nil for none.
func (c *composer) wallCode() (code slug, room page.Length, element *page.Element) {
	if !c.feedSought {
		c.feed, c.feedSought = feedOf(c.programme), true
	}
	if c.feed == nil || c.unsubscribed {
		return slug{}, 0, nil
	}
	side := page.Length(float64(50*page.Millimetre)*c.wallScale()) / page.Length(c.feed.size)
	width := side * page.Length(c.feed.size)
	element = &page.Element{Role: page.RoleText}
	link := element.Add(page.RoleLink)
	x := c.look.column - width
	code.Codes = []page.Code{{X: x, Side: side, Size: c.feed.size, Dark: c.feed.dark, Colour: c.look.colours.Ink, Element: link.AddFigure(c.locale.Labels.QRCode + c.feed.uri)}}
	code.height = width + side*4
	caption := []typeset.Span{{Words: c.line(c.locale.Labels.Subscribe), Style: c.look.smallStrong}}
	address := []typeset.Span{{Words: c.line(c.feed.readable()), Style: c.look.smallMuted}}
	for _, s := range append(c.paragraph(caption, x, width, link), c.paragraph(address, x, width, link)...) {
		code.take(s, code.height)
		code.height += c.look.small.Size * 5 / 4
	}
	code.Links = []page.Link{{X: x, Width: width, Height: code.height, URI: c.feed.uri, Alt: c.line(c.locale.Labels.Subscribe) + c.locale.Labels.Colon + c.feed.uri, Element: link}}
	code.height += c.look.half
	return code, width, element
}
