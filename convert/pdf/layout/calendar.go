package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/model"
)

// calendar draws the days of a month, weeks from Monday, those of sessions marked.
// It is a picture: what it says, the list beside it says in words.
func (c *composer) calendar(m month, x, width page.Length, marks audienceMarks, section *page.Element) slug {
	look := &c.look
	cell, row := width/7, look.leading*5/4
	first := model.Date{Year: m.year, Month: m.month, Day: 1}
	skip := (int(first.Weekday()) + 6) % 7 // days of the week before the first
	s := slug{height: look.leading}
	figure := section.AddFigure("")
	put := func(words string, style page.Style, left, y page.Length) {
		s.Texts = append(s.Texts, page.Text{
			X: left, Baseline: y + look.baseline(row, style), Width: c.metrics.Width(words, style), Words: words, Style: style, Element: figure,
		})
	}
	for i, initial := range c.locale.WeekdayInitials() {
		put(initial, look.smallMuted, x+cell*page.Length(i)+look.small.Size/6, 0)
	}
	var marked []string
	for d := first; d.Month == m.month; d = d.AddDays(1) {
		place := skip + d.Day - 1
		left, y := x+cell*page.Length(place%7), row*page.Length(1+place/7)
		s.height = y + row
		on := c.sessionsOn(d)
		style := look.small
		if len(on) > 0 {
			marked = append(marked, strconv.Itoa(d.Day))
			style.Face = look.strong.Face
			s.Boxes = append(s.Boxes, dayBox(on, left, y, cell, row, look, figure))
			c.markDay(&s, on, left, y, cell, row, marks, figure)
		}
		put(strconv.Itoa(d.Day), style, left+look.small.Size/6, y)
		if len(on) > 0 && !slices.ContainsFunc(on, func(s *model.Session) bool { return s.Status != model.Cancelled }) {
			number := s.Texts[len(s.Texts)-1]
			middle := number.Baseline - style.Size/4
			s.Rules = append(s.Rules, page.Rule{X1: number.X, X2: number.X + number.Width, Y1: middle, Y2: middle, Weight: style.Size / 12, Element: figure})
		}
	}
	s.height = (s.height + look.half - 1) / look.half * look.half
	figure.Alt = c.calendarAlt(m, marked)
	return s
}

// calendarAlt says in words what a calendar shows.
func (c *composer) calendarAlt(m month, marked []string) string {
	words := c.locale.Labels.NoSessions
	if len(marked) > 0 {
		words = fmt.Sprintf(c.locale.Labels.MarkedDays, strings.Join(marked, ", "))
	}
	return fmt.Sprintf(c.locale.Labels.CalendarOf, c.locale.Of(c.locale.Month(m.year, m.month))) + ", " + words
}

// sessionsOn lists the sessions of a day.
func (c *composer) sessionsOn(d model.Date) []*model.Session {
	var on []*model.Session
	for _, s := range c.sessions {
		if slices.ContainsFunc(s.Dates, func(r model.DateRange) bool { return r.Contains(d) }) {
			on = append(on, s)
		}
	}
	return on
}

// dayBox is the ground of a day that has sessions: outlined, by a broken line where
// none of them is sure, white where all are cancelled.
func dayBox(on []*model.Session, x, y, width, height page.Length, look *look, figure *page.Element) page.Box {
	sure := slices.ContainsFunc(on, func(s *model.Session) bool { return s.Status == model.Confirmed })
	off := !slices.ContainsFunc(on, func(s *model.Session) bool { return s.Status != model.Cancelled })
	inset := page.Point
	b := page.Box{
		X: x, Y: y + inset/2, Width: width - inset, Height: height - inset,
		Line: &look.colours.Ink, Weight: page.Point * 3 / 4, Dashed: !sure, Element: figure,
	}
	if !off {
		b.Fill = &look.colours.Tint
	}
	return b
}

// markDay puts the marks of the audiences of a day at its right, as many as fit.
func (c *composer) markDay(s *slug, on []*model.Session, x, y, width, height page.Length, marks audienceMarks, figure *page.Element) {
	right := x + width - 2*page.Point
	bold := c.look.small
	bold.Face = c.look.strong.Face
	least := x + c.look.small.Size/6 + c.metrics.Width("00", bold) + c.look.small.Size/8
	side := min(c.look.small.Size*3/5, right-least)
	if side < 4*page.Point {
		return
	}
	var seen []string
	for _, session := range on {
		box, ok := marks.box(session, side, &c.look)
		if !ok || right-side < least || slices.Contains(seen, session.AudienceText()) {
			continue
		}
		seen = append(seen, session.AudienceText())
		box.X, box.Y, box.Element = right-side, y+(height-side)/2, figure
		s.Boxes = append(s.Boxes, box)
		right -= side + page.Point
	}
}

// audienceMarks gives each audience a pattern, in the order of their appearance.
type audienceMarks struct {
	names []string
}

// audienceMarks lists the audiences of the sessions.
func (c *composer) audienceMarks() audienceMarks {
	var m audienceMarks
	for _, s := range c.sessions {
		if name := s.AudienceText(); c.line(name) != "" && !slices.Contains(m.names, name) {
			m.names = append(m.names, name)
		}
	}
	return m
}

// patterns are what marks of audiences look like, without colour.
func patterns() []page.Pattern {
	return []page.Pattern{page.Solid, page.NoPattern, page.Hatched, page.Crossed, page.Barred, page.Halved}
}

// box is the mark of a session's audience; ok is false where it has none, or where
// there are more audiences than marks.
func (m audienceMarks) box(s *model.Session, side page.Length, look *look) (page.Box, bool) {
	i := slices.Index(m.names, s.AudienceText())
	if i < 0 || i >= len(patterns()) {
		return page.Box{}, false
	}
	return page.Box{Width: side, Height: side, Line: &look.colours.Ink, Weight: page.Point * 3 / 4, Pattern: patterns()[i]}, true
}

// legendOf says what the marks of audiences and the outlines of days mean.
func (c *composer) legendOf(marks audienceMarks) {
	look := &c.look
	list := c.structure.Add(page.RoleList)
	side := look.small.Size
	line := slug{height: look.leading}
	x := page.Length(0)
	put := func(words string, box page.Box) {
		width := c.metrics.Width(words, look.small)
		words = c.shortened(words, look.small, look.column-2*side)
		width = min(width, c.metrics.Width(words, look.small))
		if x > 0 && x+side*3/2+width > look.column {
			c.add(line)
			line, x = slug{height: look.leading}, 0
		}
		box.X, box.Y, box.Width, box.Height = x, (line.height-side)/2, side, side
		box.Line, box.Weight = &look.colours.Ink, page.Point*3/4
		line.Boxes = append(line.Boxes, box)
		line.Texts = append(line.Texts, page.Text{
			X: x + side*3/2, Baseline: look.baseline(line.height, look.small), Width: width, Words: words, Style: look.small,
			Element: list.Add(page.RoleItem).Add(page.RoleItemBody),
		})
		x += side*3/2 + width + 2*look.leading
	}
	for i, name := range marks.names[:min(len(marks.names), len(patterns()))] {
		put(c.line(name), page.Box{Pattern: patterns()[i]})
	}
	if slices.ContainsFunc(c.sessions, func(s *model.Session) bool { return s.Status == model.Tentative }) {
		put(c.locale.Labels.Tentative, page.Box{Dashed: true, Fill: &look.colours.Tint})
	}
	if len(line.Boxes) > 0 {
		c.add(line)
	}
}
