package layout

import (
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
	"deroule/templates"
)

// Poster lays out the programme at a glance: a calendar of the months that it
// spans, days marked by audience, and the sessions of each month beside it or under
// it. It is set in the largest type that leaves it on one sheet. A programme without
// sessions is laid out as an [Agenda].
func Poster(p *model.Programme, opt Options) (*page.Document, model.Diagnostics, error) {
	if len(p.Sessions) == 0 {
		return nil, nil, nothingFor("poster", p)
	}
	theme := opt.Theme.Type
	compose := func(percent float64, a arrangement) (*composer, []int, error) {
		opt.Theme.Type = enlarged(theme, percent/100)
		c, err := newComposer(p, opt, func(p templates.Paper) templates.Paper {
			p.Sheet, p.Landscape = p.Sheet.Double(), true
			return p
		})
		if err != nil {
			return nil, nil, err
		}
		return c, c.poster(a), nil
	}
	for _, percent := range []float64{180, 160, 140, 125, 112, 100, 90, 80} {
		if percent < 100 && theme.Text*percent/100 < legible(theme) {
			break
		}
		for _, a := range arrangements() {
			c, rows, err := compose(percent, a)
			if err != nil {
				return nil, nil, err
			}
			if spare := c.look.paper.room() - height(c.galley); rows != nil && spare >= 0 {
				c.spread(rows, spare)
				return c.finish(false), c.diagnostics, nil
			}
		}
	}
	var shortest *composer
	for _, a := range arrangements() {
		c, rows, err := compose(100, a)
		if err != nil {
			return nil, nil, err
		}
		if rows != nil && (shortest == nil || height(c.galley) < height(shortest.galley)) {
			shortest = c
		}
	}
	return shortest.finish(false), shortest.diagnostics, nil
}

// legible is the smallest text of a poster, in points: nobody reads smaller type on a
// wall, and who asks for large type needs it.
func legible(t templates.Type) float64 {
	const wall, large = 9, 14
	if t.Text >= large {
		return t.Text
	}
	return wall
}

// spread puts white that is left over between the rows of months.
func (c *composer) spread(rows []int, white page.Length) {
	for _, row := range rows {
		c.galley[row].before += min(white/page.Length(len(rows)+1), 2*c.look.leading)
	}
}

// arrangement is how the months of a poster stand. The zero arrangement is as many
// side by side as there is room for, which there always is.
type arrangement struct {
	rows    int  // of months; 0 for three months in each
	stacked bool // the sessions of a month stand under its calendar, not beside it
}

func arrangements() []arrangement {
	return []arrangement{{rows: 0}, {rows: 1, stacked: true}, {rows: 2, stacked: true}, {rows: 3, stacked: true}}
}

// across is how many of so many months stand side by side, 0 where there is no room.
func (c *composer) across(a arrangement, months int) int {
	gap, least := 2*c.look.leading, 24*c.look.text.Size
	count := monthsAcross(months)
	if a.stacked {
		least = 13 * c.look.text.Size
		count = (months + a.rows - 1) / a.rows
	}
	room := int((c.look.column + gap) / (least + gap))
	if a == (arrangement{}) {
		return max(1, min(count, room))
	}
	if count > room {
		return 0
	}
	return count
}

// enlarged is type so many times as large.
func enlarged(t templates.Type, times float64) templates.Type {
	return templates.Type{
		Leading: t.Leading * times, Text: t.Text * times, Table: t.Table * times, Small: t.Small * times, Heading: t.Heading * times, Title: t.Title * times,
		Justified: t.Justified,
	}
}

// poster sets the title, the legend and the months. It returns where in the galley
// rows of months begin; nothing where there is no room for them so.
func (c *composer) poster(a arrangement) (rows []int) {
	months := c.months()
	gap, across := 2*c.look.leading, c.across(a, len(months))
	if across == 0 {
		return nil
	}
	c.posterHead()
	width := (c.look.column + gap) / page.Length(across)
	marks := c.audienceMarks()
	c.legendOf(marks)
	for group := range slices.Chunk(months, across) {
		rows = append(rows, len(c.galley))
		var titles, bodies [][]slug
		for i, m := range group {
			x := width * page.Length(i)
			section := c.structure.Add(page.RoleSection)
			titles = append(titles, c.monthTitle(m, x, width-gap, section))
			bodies = append(bodies, c.monthBody(m, x, width-gap, a.stacked, marks, section)...)
		}
		head := c.abreast(titles)
		head[0].before = c.look.leading
		c.add(append(held(head), c.abreast(bodies)...)...)
	}
	return rows
}

func (c *composer) posterHead() {
	look := &c.look
	c.add(c.besideFeed(c.structure, func() []slug {
		head := c.headline([]typeset.Span{{Words: c.title, Style: look.title}}, c.structure)
		if period := c.period(); period != "" {
			style := look.text
			style.Size = style.Size * 6 / 5
			head = append(head, c.paragraph([]typeset.Span{{Words: capitalized(period), Style: style}}, 0, look.column, c.structure.Add(page.RoleText))...)
		}
		return head
	})...)
	c.add(slug{height: look.leading, Marks: c.bar(look.half)})
}

// monthsAcross is how many months stand side by side.
func monthsAcross(count int) int {
	switch {
	case count == 4:
		return 2
	default:
		return min(count, 3)
	}
}

// monthTitle names a month over a rule.
func (c *composer) monthTitle(m month, x, width page.Length, section *page.Element) []slug {
	words := c.locale.Labels.DateUnknown
	if m.month > 0 {
		words = c.locale.Month(m.year, m.month)
		if m.year == 0 && !c.firstDate().IsZero() { // what no month has, the head says once
			words += " (" + c.locale.Labels.YearUnknown + ")"
		}
	}
	title := c.paragraph([]typeset.Span{{Words: capitalized(words), Style: c.look.heading}}, x, width, section.Add(page.RoleHeading))
	title[0].Rules = append(title[0].Rules, page.Rule{
		X1: x, X2: x + width, Y1: -c.look.half / 2, Y2: -c.look.half / 2, Weight: page.Point, Colour: c.look.colours.Accent,
	})
	return title
}

// monthBody is the calendar of a month and the list of its sessions, as columns or,
// stacked, as one.
func (c *composer) monthBody(m month, x, width page.Length, stacked bool, marks audienceMarks, section *page.Element) [][]slug {
	var calendar []slug
	left := page.Length(0)
	if m.year > 0 {
		days := width
		if !stacked {
			days = width * 11 / 20
			left = days + c.look.leading
		}
		calendar = []slug{c.calendar(m, x, days, marks, section)}
	}
	list := section.Add(page.RoleList)
	var set []slug
	for _, s := range m.sessions {
		set = append(set, spaced(c.posterEntry(s, x+left, width-left, marks, list), c.look.half)...)
	}
	if stacked {
		return [][]slug{append(calendar, set...)}
	}
	if len(set) > 0 {
		set[0].before = 0
	}
	if calendar == nil {
		return [][]slug{set}
	}
	return [][]slug{calendar, set}
}

// posterEntry is a session in the list of its month.
func (c *composer) posterEntry(s *model.Session, x, width page.Length, marks audienceMarks, list *page.Element) []slug {
	look := &c.look
	c.at = s.Source
	item := list.Add(page.RoleItem)
	body := item.Add(page.RoleItemBody)
	side := look.small.Size
	indent := side * 3 / 2
	struck := s.Status == model.Cancelled
	var set []slug
	for _, date := range c.shortDates(s) {
		spans := []typeset.Span{{Words: date, Style: look.lead, Struck: struck}}
		set = append(set, c.paragraph(spans, x+indent, width-indent, body.Add(page.RoleText))...)
	}
	set = append(set, c.paragraph(c.named(s, look.strong), x+indent, width-indent, body.Add(page.RoleText))...)
	facts := c.line(strings.Join(nonEmpty(c.locale.Hours(s.Hours), s.Place), "\u00a0· "))
	if audience := s.AudienceText(); audience != s.Name() {
		facts = strings.Join(nonEmpty(facts, c.line(audience)), "\u00a0· ")
	}
	if facts != "" {
		set = append(set, c.paragraph(c.linked(facts, look.small), x+indent, width-indent, body.Add(page.RoleText))...)
	}
	if box, ok := marks.box(s, side, look); ok {
		box.X, box.Y = x, (set[0].height-side)/2
		set[0].Boxes = append(set[0].Boxes, box)
	}
	return held(set)
}

// shortDates are the days of a session as a list names them, alternatives on lines
// of their own.
func (c *composer) shortDates(s *model.Session) []string {
	var lines []string
	for i, r := range s.Dates {
		line := c.shortDays(r)
		if i > 0 {
			line = c.locale.Labels.Or + "\u00a0" + line
		}
		lines = append(lines, line)
	}
	return lines
}

// abreast sets columns side by side as one slug, or where they are higher than a
// page should keep, as several, between which pages may turn.
func (c *composer) abreast(columns [][]slug) []slug {
	tallest := page.Length(0)
	for _, column := range columns {
		tallest = max(tallest, height(column))
	}
	room := c.look.paper.room() / 2
	if tallest > room {
		room = c.look.whole
	}
	var set []slug
	for slices.ContainsFunc(columns, func(column []slug) bool { return len(column) > 0 }) {
		whole := slug{height: c.look.half}
		for i := range columns {
			y := page.Length(0)
			for n, s := range columns[i] {
				if n > 0 {
					y += s.before
				}
				if n > 0 && y+s.height > room {
					break
				}
				whole.take(s, y)
				y += s.height
				columns[i] = columns[i][1:]
			}
			whole.height = max(whole.height, y)
		}
		set = append(set, whole)
	}
	if len(set) == 0 {
		set = []slug{{height: c.look.half}}
	}
	return set
}
