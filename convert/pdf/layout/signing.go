package layout

import (
	"strconv"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// signing is the table that people sign in: a number, a name, an organisation, and
// a field for each half-day.
type signing struct {
	*composer
	element *page.Element
	signed  *page.Element // the field for who led the session
	edges   []page.Length // where columns begin, and where the last one ends
	head    []slug
}

// newSigning sets the head of a table that participants sign in.
func (c *composer) newSigning(halves []halfDay, participants []Participant, section *page.Element) *signing {
	look, labels := &c.look, c.locale.Labels
	t := &signing{composer: c, element: section.Add(page.RoleTable)}
	number := c.metrics.Width("000", look.text) + look.half
	signs := min(look.column/2/page.Length(len(halves)), look.column/5)
	name := c.nameWidth(participants, look.column-number-signs*page.Length(len(halves)))
	t.edges = []page.Length{0, number, number + name}
	for i := range len(halves) + 1 {
		t.edges = append(t.edges, look.column-signs*page.Length(len(halves)-i))
	}
	heads := []cell{
		{{{Words: labels.Number, Style: look.smallStrong}}},
		{{{Words: labels.FullName, Style: look.smallStrong}}},
		{{{Words: labels.Organisation, Style: look.smallStrong}}},
	}
	for _, h := range halves {
		var content cell
		for _, words := range nonEmpty(c.locale.ShortDay(h.date), h.day, h.part) {
			content = append(content, []typeset.Span{{Words: words, Style: look.smallStrong}})
		}
		heads = append(heads, content)
	}
	t.head = held(spaced(c.tableRow(heads, t.widths(), t.element.Add(page.RoleRow), page.HeadsColumn), look.half))
	c.underline(t.head, page.Point, true)
	return t
}

// nameWidth is how much of the room for names and organisations the names have:
// what puts each on one line, if that leaves the organisations enough.
func (c *composer) nameWidth(participants []Participant, room page.Length) page.Length {
	names, organisations := page.Length(0), page.Length(0)
	for _, p := range participants {
		names = max(names, c.metrics.Width(c.line(p.Name), c.look.tableStrong)+c.gutter())
		organisations = max(organisations, c.metrics.Width(c.line(p.Organisation), c.look.table)+c.gutter())
	}
	usual := room * 3 / 5
	if names <= usual && organisations <= room-usual {
		return usual
	}
	return min(max(names, room/3), usual)
}

// widths are those of the columns, with the white right of each.
func (t *signing) widths() []page.Length {
	widths := make([]page.Length, len(t.edges)-1)
	for i := range widths {
		widths[i] = t.edges[i+1] - t.edges[i]
	}
	return widths
}

// rowHeight is how high a row is: people sign by hand.
func (t *signing) rowHeight() page.Length { return 2 * t.look.leading }

// row sets a row for a participant, to fill in where no name is given.
func (t *signing) row(number int, name, organisation string) []slug {
	look := &t.look
	cells := []cell{{{{Words: strconv.Itoa(number), Style: look.tableMuted}}}, nil, nil}
	if name != "" {
		cells[1] = cell{{{Words: name, Style: look.tableStrong}}}
	}
	if organisation != "" {
		cells[2] = cell{{{Words: organisation, Style: look.table}}}
	}
	for range len(t.edges) - 1 - len(cells) {
		cells = append(cells, nil)
	}
	set := t.tableRow(cells, t.widths(), t.element.Add(page.RoleRow), "")
	last := &set[len(set)-1]
	if total := height(set); total < t.rowHeight() {
		last.height += t.rowHeight() - total
	}
	for i := range set {
		set[i].head = t.head
		set[i].keep = i < len(set)-1
		set[i].Rules = append(set[i].Rules, t.uprights(0, set[i].height)...)
	}
	last.Rules = append(last.Rules, t.level(last.height))
	return set
}

// rest rules what is left of a page as rows to fill in, after so many, over the
// field for who led the session.
func (t *signing) rest(room page.Length, before int) page.Marks {
	look := &t.look
	var m page.Marks
	rows := (room - t.fieldHeight()) / t.rowHeight()
	style := look.tableMuted
	for i := range int(rows) {
		y := t.rowHeight() * page.Length(i)
		words := strconv.Itoa(before + i + 1)
		m.Texts = append(m.Texts, page.Text{
			Baseline: y + look.half/2 + look.baseline(look.leading, style), Width: t.metrics.Width(words, style), Words: words, Style: style,
		})
		m.Rules = append(m.Rules, t.level(y+t.rowHeight()))
	}
	m.Rules = append(m.Rules, t.uprights(0, rows*t.rowHeight())...)
	m.Add(t.field(room), 0, 0)
	return m
}

// fieldHeight is the least room for who led the session to sign.
func (t *signing) fieldHeight() page.Length { return 3 * t.look.leading }

// field is a line for who led the session to sign on, at the foot of the room.
func (t *signing) field(room page.Length) page.Marks {
	look := &t.look
	words := t.line(t.locale.Labels.FacilitatorSigns)
	y := room - look.leading
	width := t.metrics.Width(words, look.smallStrong)
	return page.Marks{
		Texts: []page.Text{{Baseline: y, Width: width, Words: words, Style: look.smallStrong, Element: t.signed}},
		Rules: []page.Rule{{X1: width + look.half, X2: max(look.column/2, width+look.leading), Y1: y, Y2: y, Weight: page.Point / 2, Colour: look.colours.Ink}},
	}
}

// uprights part the fields to sign in.
func (t *signing) uprights(from, to page.Length) []page.Rule {
	var rules []page.Rule
	for _, x := range t.edges[3 : len(t.edges)-1] {
		x -= t.gutter() / 2
		rules = append(rules, page.Rule{X1: x, X2: x, Y1: from, Y2: to, Weight: page.Point / 2, Colour: t.look.colours.Line})
	}
	return rules
}

func (t *signing) level(y page.Length) page.Rule {
	return page.Rule{X2: t.look.column, Y1: y, Y2: y, Weight: page.Point / 2, Colour: t.look.colours.Line}
}
