package layout

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/pdf/glyphs"
	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
)

// signing is the table that people sign in: a number, a name, an organisation, a field
// for each half-day, why somebody is not there.
type signing struct {
	*composer
	sheet    signingSheet
	heads    *page.Element // of the columns
	element  *page.Element // of the rows
	edges    []page.Length // where columns begin, and where the last one ends
	employer bool          // there is a column of organisations
	lines    page.Length   // of the names, with what stands below them
	head     []slug
	fillable bool
	rows     int // set so far, for the names of fields
}

// newSigning sets the head of a table that participants sign in.
func (c *composer) newSigning(sheet signingSheet, opt Options, section *page.Element) *signing {
	const fewHalves = 6 // beside which there is room for organisations
	look, labels := &c.look, c.locale.Labels
	table := section.Add(page.RoleTable)
	t := &signing{composer: c, sheet: sheet, heads: table.Add(page.RoleHeads), element: table.Add(page.RoleRows), fillable: opt.Fillable}
	t.employer = len(sheet.halves) <= fewHalves
	t.place(opt.Participants)
	t.lines = 1
	width := t.edges[2] - t.edges[1] - c.gutter()
	for _, p := range opt.Participants {
		lines := len(c.setter.Break([]typeset.Span{{Words: c.line(p.Name), Style: look.tableStrong}}, width))
		if !t.employer {
			lines += len(c.setter.Break([]typeset.Span{{Words: c.line(p.Organisation), Style: look.smallMuted}}, width))
		}
		t.lines = max(t.lines, page.Length(min(lines, 3)))
	}
	heads := []cell{{{{Words: labels.Number, Style: look.smallStrong}}}, {{{Words: labels.FullName, Style: look.smallStrong}}}}
	if t.employer {
		heads = append(heads, cell{{{Words: labels.Organisation, Style: look.smallStrong}}})
	}
	for _, h := range sheet.halves {
		heads = append(heads, t.halfHead(h))
	}
	heads = append(heads, cell{{{Words: labels.Absence, Style: look.smallStrong}}})
	t.head = held(append(t.dayRow(), t.headRow(heads)))
	t.head[0].before = look.half
	last := &t.head[len(t.head)-1]
	last.Rules = append(last.Rules, t.uprights(0, last.height)...)
	c.underline(t.head, page.Point, true)
	return t
}

// dayRow names the days over the columns of their halves.
func (t *signing) dayRow() []slug {
	look := &t.look
	row := t.heads.Add(page.RoleRow)
	band := slug{height: look.leading}
	for range t.firstSign() {
		row.Add(page.RoleCell)
	}
	for i := 0; i < len(t.sheet.halves); {
		h, n := t.sheet.halves[i], 1
		for i+n < len(t.sheet.halves) && t.sheet.halves[i+n].date == h.date && t.sheet.halves[i+n].day == h.day {
			n++
		}
		head := row.AddHead(page.HeadsColumn)
		head.Columns = n
		left, right := t.edges[t.firstSign()+i], t.edges[t.firstSign()+i+n]
		day := h.day
		if !h.date.IsZero() {
			day = t.line(t.locale.Weekday(h.date) + " " + t.locale.BriefDay(h.date))
		}
		words := t.shortened(day, look.smallStrong, right-left-t.gutter()/2)
		band.Texts = append(band.Texts, page.Text{
			X: left, Baseline: look.baseline(band.height, look.smallStrong), Width: t.metrics.Width(words, look.smallStrong), Words: words, Style: look.smallStrong, Element: head,
		})
		for _, x := range []page.Length{left, right} {
			if x < t.edges[len(t.edges)-1] {
				x -= t.gutter() / 2
				band.Rules = append(band.Rules, page.Rule{X1: x, X2: x, Y2: band.height, Weight: page.Point / 2, Colour: look.colours.Line})
			}
		}
		i += n
	}
	row.Add(page.RoleCell)
	if len(band.Texts) == 0 || strings.TrimSpace(band.Texts[0].Words) == "" {
		t.heads.Children = nil
		return nil
	}
	return []slug{band}
}

// headRow sets the heads of the columns, lines close to one another.
func (t *signing) headRow(heads []cell) slug {
	row := t.heads.Add(page.RoleRow)
	var set slug
	for i, content := range heads {
		e := row.AddHead(page.HeadsColumn)
		width := t.edges[i+1] - t.edges[i] - t.gutter()/2
		y := page.Length(0)
		for n, spans := range content {
			size := spans[0].Style.Size
			lines := t.setter.Break(spans, width)
			for k, line := range lines {
				y += size * 6 / 5
				var m page.Marks
				line.Place(&m, t.edges[i], y-size/5, e)
				if last := len(m.Texts) - 1; (k < len(lines)-1 || n < len(content)-1) && last >= 0 {
					m.Texts[last].Words += " "
				}
				set.Add(m, 0, 0)
			}
		}
		set.height = max(set.height, y)
	}
	halves := (set.height + t.look.half*2 - 1) / t.look.half
	set.height = halves * t.look.half
	return set
}

// halfHead is the head of a column to sign in: the part of the day, its hours and how
// long it is, and that a signature is wanted.
func (t *signing) halfHead(h halfDay) cell {
	look := &t.look
	var content cell
	put := func(words string, s page.Style) {
		if words != "" {
			content = append(content, []typeset.Span{{Words: words, Style: s}})
		}
	}
	put(h.part, look.smallStrong)
	put(t.line(t.locale.Span(h.from, h.to)), look.small)
	if h.minutes() > 0 {
		put(t.line(t.locale.Minutes(h.minutes())), look.smallMuted)
	}
	put(t.locale.Labels.Signature, look.smallMuted)
	return content
}

// place finds the edges of the columns: people sign in what the others leave.
func (t *signing) place(participants []Participant) {
	look, c := &t.look, t.composer
	number := c.metrics.Width("000", look.text) + look.half
	room := look.column - number
	count := page.Length(len(t.sheet.halves))
	absence := min(max(c.metrics.Width(t.locale.Labels.Absence, look.smallStrong)+c.gutter(), room/12), room/8)
	names := room / 6
	for _, p := range participants {
		names = max(names, c.metrics.Width(c.line(p.Name), look.tableStrong)+c.gutter())
	}
	names = min(names, room*3/10)
	organisations := page.Length(0)
	if t.employer {
		organisations = room / 7
		for _, p := range participants {
			organisations = max(organisations, c.metrics.Width(c.line(p.Organisation), look.table)+c.gutter())
		}
		organisations = min(organisations, room/5)
	}
	signs := min((room-absence-names-organisations)/count, 60*page.Millimetre)
	names += (room - absence - names - organisations - signs*count) / 2
	x := page.Length(0)
	t.edges = []page.Length{0}
	for _, width := range []page.Length{number, names, organisations} {
		if width > 0 {
			x += width
			t.edges = append(t.edges, x)
		}
	}
	for range t.sheet.halves {
		x += signs
		t.edges = append(t.edges, x)
	}
	t.edges = append(t.edges, look.column)
}

// widths are those of the columns, with the white right of each.
func (t *signing) widths() []page.Length {
	widths := make([]page.Length, len(t.edges)-1)
	for i := range widths {
		widths[i] = t.edges[i+1] - t.edges[i]
	}
	return widths
}

// firstSign is which of the columns is the first to sign in.
func (t *signing) firstSign() int { return len(t.edges) - 2 - len(t.sheet.halves) }

// leastRow and mostRow are how high a row is: people sign by hand.
func (t *signing) leastRow() page.Length {
	return max(9*page.Millimetre, t.lines*t.look.leading+t.look.half)
}
func (t *signing) mostRow() page.Length { return max(13*page.Millimetre, t.leastRow()) }

// fillRows sets rows that fill the sheet: those of the participants and blank ones, as
// many as are wanted, and below them the rows of those who lead and of the sums.
func (t *signing) fillRows(used page.Length, opt Options) {
	c := t.composer
	before := len(t.element.Children)
	end := t.footRows()
	foot := slices.Clone(t.element.Children[before:])
	t.element.Children = t.element.Children[:before]
	room := t.look.paper.room() - used - height(t.head) - height(end)
	named, total := len(opt.Participants), len(opt.Participants)+opt.BlankRows
	tall := t.leastRow()
	if fit := max(1, int(room/tall)); opt.BlankRows == 0 {
		if total < fit { // blank rows fill the sheet
			total = max(named, min(fit, int(room/(10*page.Millimetre))))
		}
		if rest := total % fit; rest > 0 && total > fit {
			total += max(0, min(fit-rest, 3)) // a few for who comes unannounced
		}
	}
	if page.Length(total)*tall <= room {
		tall = min(t.mostRow(), room/page.Length(max(total, 1)))
	}
	c.add(t.head...)
	for i := range total {
		var p Participant
		if i < named {
			p = opt.Participants[i]
		}
		c.add(t.row(strconv.Itoa(i+1), c.line(p.Name), c.line(p.Organisation), tall, true)...)
	}
	t.element.Children = append(t.element.Children, foot...)
	c.add(end...)
}

// footRows are the rows below those of the participants, kept together: one for each who
// leads, and one for the sums.
func (t *signing) footRows() []slug {
	leads := t.sheet.session.Facilitators
	if len(leads) == 0 {
		leads = []string{""}
	}
	var end []slug
	for _, name := range leads {
		words := t.line(t.locale.Labels.FacilitatorSigns)
		if name != "" {
			words = t.line(name) + " — " + words
		}
		end = append(end, t.row("", words, "", t.leastRow(), false)...)
	}
	end = held(end)
	end = append(end, t.row("", t.line(t.locale.Labels.TotalPresent), "", 2*t.look.leading, false)...)
	end[0].Rules = append(end[0].Rules, page.Rule{X2: t.look.column, Weight: page.Point, Colour: t.look.colours.Accent})
	return end
}

// row sets a row to sign in; of participants, who have a reason where they are absent.
func (t *signing) row(number, name, organisation string, tall page.Length, participant bool) []slug {
	look := &t.look
	t.rows++
	style := look.tableStrong
	if !participant {
		style = look.smallStrong
	}
	cells := []cell{nil, nil}
	if number != "" {
		cells[0] = cell{{{Words: number, Style: look.tableMuted}}}
	}
	if name != "" {
		cells[1] = cell{{{Words: name, Style: style}}}
	}
	if t.employer {
		cells = append(cells, nil)
		if organisation != "" {
			cells[2] = cell{{{Words: organisation, Style: look.table}}}
		}
	} else if organisation != "" {
		cells[1] = append(cells[1], []typeset.Span{{Words: organisation, Style: look.smallMuted}})
	}
	for len(cells) < len(t.edges)-1 {
		cells = append(cells, nil)
	}
	e := t.element.Add(page.RoleRow)
	set := t.tableRow(cells, t.widths(), e, "")
	if name != "" {
		e.Children[1].Role, e.Children[1].Heads = page.RoleHead, page.HeadsRow
	}
	last := &set[len(set)-1]
	if total := height(set); total < tall {
		last.height += tall - total
	}
	for i := range set {
		set[i].head = t.head
		set[i].keep = i < len(set)-1
		set[i].Rules = append(set[i].Rules, t.uprights(0, set[i].height)...)
	}
	last.Rules = append(last.Rules, t.level(last.height))
	if t.fillable && len(set) == 1 {
		t.addFields(&set[0], e, name, participant)
	}
	return set
}

// addFields makes the cells of a row that are empty fields of a form.
func (t *signing) addFields(row *slug, e *page.Element, name string, participant bool) {
	for i, cell := range e.Children {
		blank := i >= t.firstSign() || i > 0 && i < t.firstSign() && participant && (name == "" || i == 2)
		if last := len(e.Children) - 1; !blank || i == last && !participant {
			continue
		}
		inset := page.Point
		label := t.columnName(i)
		if name != "" {
			label = name + ", " + label
		} else {
			label = strconv.Itoa(t.rows) + ", " + label
		}
		x := t.edges[i]
		if i >= t.firstSign() {
			x -= t.gutter() / 2
		}
		right := t.edges[i+1]
		if i+1 >= t.firstSign() && i+1 < len(t.edges)-1 {
			right -= t.gutter() / 2
		}
		row.Fields = append(row.Fields, page.Field{
			X: x + inset, Y: inset, Width: right - x - 2*inset, Height: row.height - 2*inset,
			Name:    strings.Join([]string{t.sheet.session.ID, strconv.Itoa(t.sheet.number), strconv.Itoa(t.rows), strconv.Itoa(i)}, "-"),
			Label:   glyphs.Said(label),
			Element: cell.Add(page.RoleForm),
		})
	}
}

// columnName is what a column is called by those who cannot see it.
func (t *signing) columnName(i int) string {
	labels := t.locale.Labels
	switch n := i - t.firstSign(); {
	case i == 1:
		return labels.FullName
	case n < 0:
		return labels.Organisation
	case n >= len(t.sheet.halves):
		return labels.Absence
	default:
		h := t.sheet.halves[n]
		return strings.Join(nonEmpty(t.line(t.locale.Day(h.date)), h.day, h.part), " ")
	}
}

// uprights part the fields to sign in.
func (t *signing) uprights(from, to page.Length) []page.Rule {
	var rules []page.Rule
	for _, x := range t.edges[t.firstSign() : len(t.edges)-1] {
		x -= t.gutter() / 2
		rules = append(rules, page.Rule{X1: x, X2: x, Y1: from, Y2: to, Weight: page.Point / 2, Colour: t.look.colours.Line})
	}
	return rules
}

func (t *signing) level(y page.Length) page.Rule {
	return page.Rule{X2: t.look.column, Y1: y, Y2: y, Weight: page.Point / 2, Colour: t.look.colours.Line}
}
