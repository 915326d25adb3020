package layout

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// seasonForm is a way to set the sessions of a season.
type seasonForm struct {
	points  float64 // of the text, on A3
	columns int
	above   bool // dates stand above the words, not beside them
	running bool // title, hours and place run on in one paragraph
	dense   bool // lines and rows stand close, the head on one line
}

// legible is how well a form reads: as large type does, a little less for each column
// more, much less where everything runs on.
func (f seasonForm) legible() float64 {
	worth := f.points * []float64{0, 1, 0.99, 0.95}[f.columns]
	for _, less := range []struct {
		holds bool
		worth float64
	}{{f.running, 0.94}, {f.above, 0.98}, {f.dense, 0.95}} {
		if less.holds {
			worth *= less.worth
		}
	}
	return worth
}

// bestForm is the most legible way in which one sheet holds the sessions; ok is false
// where none does. What small type does not hold so, larger type does not either.
func (c *composer) bestForm(sessions []*model.Session) (best seasonForm, ok bool) {
	const smallest, largest, step = 16, 48, 2
	for n := range 24 {
		form := seasonForm{points: smallest, columns: 1 + n%3, above: n/3%2 == 1, running: n/6%2 == 1, dense: n/12 == 1}
		for ; form.points <= largest; form.points += step {
			if form.legible() <= best.legible() {
				continue
			}
			if _, fits := c.seasonSheet(sessions, form); !fits {
				break
			}
			best, ok = form, true
		}
	}
	return best, ok
}

// season sets the dates of a programme, large, each with its title, hours and place, on
// one sheet in type as large as that allows; where not even small type does, on
// several.
func (c *composer) season() {
	const severalSheets = 24 // points of type where one sheet is not enough
	sessions := slices.Clone(c.sessions)
	slices.SortStableFunc(sessions, func(a, b *model.Session) int { return compareDates(a.FirstDate(), b.FirstDate()) })
	if form, ok := c.bestForm(sessions); ok {
		set, _ := c.seasonSheet(sessions, form)
		c.galley = []slug{set}
		return
	}
	form := seasonForm{points: severalSheets, columns: 2, running: true}
	var galley []slug
	structure := &page.Element{Role: page.RoleDocument}
	for len(sessions) > 0 {
		n := len(sessions)
		for n > 1 {
			if _, ok := c.seasonSheet(sessions[:n], form); ok {
				break
			}
			n = n * 4 / 5
		}
		set, ok := c.seasonSheet(sessions[:n], form)
		if !ok { // words longer than a sheet
			set = c.seasonCut(sessions[0])
		}
		set.fresh = true
		galley = append(galley, set)
		structure.Children = append(structure.Children, c.structure.Children...)
		sessions = sessions[n:]
	}
	c.galley, c.structure = galley, structure
}

// compareDates orders dates, those without a year or a day last.
func compareDates(a, b model.Date) int {
	if a.HasYear() != b.HasYear() {
		if a.HasYear() {
			return -1
		}
		return 1
	}
	if !a.HasYear() {
		return 0 // as the plan has them: a school year begins in September
	}
	return a.Compare(b)
}

// seasonSheet sets sessions on a sheet; ok is false where it does not hold them so.
func (c *composer) seasonSheet(sessions []*model.Session, form seasonForm) (sheet slug, ok bool) {
	c.onWall(form.points, 1.2)
	look := &c.look
	under := strings.Join(nonEmpty(capitalized(c.period()), c.usualPlace()), "\u00a0· ")
	head, code := slug{}, slug{}
	if form.dense {
		look.title.Size = look.text.Size * 3 / 2
		head, code = c.wallHeadline(under)
	} else {
		head, code = c.wallHead(c.title, nonEmpty(under))
	}
	space := look.half
	if form.dense {
		space = look.half / 4
	}
	gap := look.leading
	width := (look.column+gap)/page.Length(form.columns) - gap
	codeWidth := page.Length(0)
	if code.height > 0 {
		codeWidth = look.column - code.Codes[0].X
	}
	tops := make([]page.Length, form.columns)
	for i := range tops {
		tops[i] = head.height
		if right := page.Length(i)*(width+gap) + width; right > look.column-codeWidth {
			tops[i] = max(head.height, code.height)
		}
	}
	if form.columns == 1 && code.height > head.height { // it would cost as much room as it is high
		tops[0] = code.height
	}
	rows, narrow := c.seasonRows(sessions, form, width)
	if narrow {
		return slug{}, false
	}
	bottom := look.paper.room() - look.text.Size/4 // letters reach below their lines
	counts, ok := shareOut(rows, tops, bottom, space)
	if !ok {
		return slug{}, false
	}
	sheet = slug{height: look.paper.room(), mark: c.title}
	sheet.take(head, 0)
	sheet.take(code, 0)
	spare := look.paper.room()
	from := 0
	for i, n := range counts {
		spare = min(spare, (bottom-tops[i]-stacked(rows[from:from+n], space))/page.Length(n+1))
		from += n
	}
	spare = min(max(0, spare), look.leading)
	from = 0
	for i, n := range counts {
		x, y := page.Length(i)*(width+gap), tops[i]
		for k, r := range rows[from : from+n] {
			if k > 0 {
				line := y + (space+spare)/2 + look.text.Size/10 // letters reach down less than they reach up
				sheet.Rules = append(sheet.Rules, page.Rule{X1: x, X2: x + width, Y1: line, Y2: line, Weight: page.Point, Colour: look.colours.Line})
				y += space + spare
			}
			sheet.Add(r.Marks, x, y)
			y += r.height
		}
		from += n
	}
	return sheet, true
}

// stacked is how high rows stand under one another.
func stacked(rows []slug, gap page.Length) page.Length {
	total := gap * page.Length(max(0, len(rows)-1))
	for _, r := range rows {
		total += r.height
	}
	return total
}

// shareOut parts rows among columns that begin at their tops and end at the bottom, all
// filled to much the same depth; ok is false where they do not hold all rows.
func shareOut(rows []slug, tops []page.Length, bottom, gap page.Length) (counts []int, ok bool) {
	deal := func(bottom page.Length) ([]int, bool) {
		counts := make([]int, len(tops))
		column, y := 0, tops[0]
		for _, r := range rows {
			for y+r.height > bottom {
				if column++; column == len(tops) {
					return nil, false
				}
				y = tops[column]
				if y+r.height > bottom {
					return nil, false
				}
			}
			counts[column]++
			y += r.height + gap
		}
		return counts, true
	}
	if counts, ok = deal(bottom); !ok {
		return nil, false
	}
	low, high := page.Length(0), bottom
	for high-low > page.Point {
		middle := (low + high) / 2
		if fewer, fits := deal(middle); fits {
			counts, high = fewer, middle
		} else {
			low = middle
		}
	}
	return counts, true
}

// seasonRows sets a row for each session, and one for each year where there are several;
// narrow is true where a word is wider than there is room for it.
func (c *composer) seasonRows(sessions []*model.Session, form seasonForm, width page.Length) (rows []slug, narrow bool) {
	list := c.structure.Add(page.RoleList)
	gap := c.look.text.Size / 2
	dates := page.Length(0)
	for _, s := range sessions {
		for _, spans := range c.seasonDates(s) {
			_, all := c.setter.Extent(spans)
			dates = max(dates, all)
		}
	}
	left := dates + gap
	if form.above {
		left = 0
	} else if left > width/2 || form.columns == 3 {
		return nil, true
	}
	if dates > width {
		return nil, true
	}
	for _, s := range sessions {
		row, tight := c.seasonRow(s, form, left, width, list)
		if narrow = narrow || tight; narrow {
			return nil, true
		}
		rows = append(rows, row)
	}
	return rows, false
}

// seasonRow sets a session: its dates, its title, when and where.
func (c *composer) seasonRow(s *model.Session, form seasonForm, left, width page.Length, list *page.Element) (row slug, narrow bool) {
	look := &c.look
	c.at = s.Source
	body := list.Add(page.RoleItem).Add(page.RoleItemBody)
	dates, when, text := body.Add(page.RoleText), page.Length(0), page.Length(0)
	size, pitch := look.text.Size*3/2, look.text.Size*28/25
	if form.dense {
		pitch = look.text.Size * 51 / 50
	}
	for _, spans := range c.seasonDates(s) {
		line := c.setter.Break(spans, width)[0]
		line.Place(&row.Marks, 0, when+size*9/10, dates)
		when += size
	}
	if left > 0 {
		text = (size - look.text.Size) * 9 / 10 // on one line
		if form.dense {
			text = (size - look.text.Size) / 4 // capitals as high up
		}
	} else {
		text = when
	}
	for _, spans := range c.seasonWords(s, form.running) {
		if len(spans) == 0 {
			continue
		}
		e := body.Add(page.RoleText)
		for _, line := range c.setter.Break(spans, width-left) {
			narrow = narrow || line.Width > width-left || line.Parted()
			line.Place(&row.Marks, left, text+look.text.Size*9/10, e)
			text += pitch
		}
	}
	row.height = max(when, text)
	return row, narrow
}

// seasonDates are the dates of a session as spans, alternatives on lines of their own:
// weekdays small, days and months large; the year where it is not that of the first.
func (c *composer) seasonDates(s *model.Session) [][]typeset.Span {
	look := &c.look
	large, small := look.lead, look.text
	large.Size = look.text.Size * 3 / 2
	struck := s.Status == model.Cancelled
	span := func(words string, style page.Style) typeset.Span {
		return typeset.Span{Words: words, Style: style, Struck: struck}
	}
	unbroken := func(words string) string { return strings.ReplaceAll(c.line(words), " ", "\u00a0") }
	var lines [][]typeset.Span
	for i, r := range s.Dates {
		if r.Start.IsZero() {
			continue
		}
		var spans []typeset.Span
		if i > 0 {
			spans = append(spans, span(c.locale.Labels.Or+"\u00a0", small))
		}
		words := unbroken(c.locale.BriefDay(r.Start))
		if r.Start != r.End {
			if end := unbroken(c.locale.BriefDay(r.End)); r.Start.Month == r.End.Month && r.Start.Year == r.End.Year {
				words = strconv.Itoa(r.Start.Day) + "–" + end
			} else {
				words += "–" + end
			}
		} else if weekday := c.locale.Weekday(r.Start); weekday != "" {
			spans = append(spans, span(weekday+"\u00a0", small))
		}
		spans = append(spans, span(words, large))
		if y := r.Start.Year; y != 0 && y != c.firstDate().Year {
			spans = append(spans, span("\u00a0"+strconv.Itoa(y), small))
		}
		lines = append(lines, spans)
	}
	if len(lines) == 0 {
		lines = [][]typeset.Span{{span(unbroken(c.locale.Labels.DateUnknown), small)}}
	}
	return lines
}

// seasonWords are the paragraphs of a session: its title, then its hours, place and
// audience; all one where they run on.
func (c *composer) seasonWords(s *model.Session, running bool) [][]typeset.Span {
	title := c.named(s, c.look.strong)
	facts := nonEmpty(strings.ReplaceAll(c.line(c.locale.Hours(s.Hours)), " ", "\u00a0"))
	if place := c.line(s.Place); place != c.usualPlace() {
		facts = append(facts, place)
	}
	if audience := c.line(s.AudienceText()); audience != "" && !names(c.name(s), s.Audience) {
		facts = append(facts, audience)
	}
	about := c.joinedIn(nonEmpty(facts...), c.look.text)
	if !running || len(about) == 0 {
		return [][]typeset.Span{title, about}
	}
	title[len(title)-1].Words += " "
	return [][]typeset.Span{append(title, about...)}
}

// names reports whether a title names all of the groups that a session is for.
func names(title string, groups []model.Audience) bool {
	for _, g := range groups {
		if !strings.Contains(strings.ToLower(title), strings.ToLower(g.Group)) {
			return false
		}
	}
	return true
}

// seasonCut is a sheet of a session whose words no sheet holds: as many as it does.
func (c *composer) seasonCut(s *model.Session) slug {
	c.onWall(12, 1.1)
	c.diagnostics.Add(model.LeftOut, s.Source, s.Name()).As("no-room")
	subscribed := c.unsubscribed
	c.unsubscribed = true
	head, _ := c.wallHead(c.shortened(c.title, c.look.title, c.look.column), nil)
	c.unsubscribed = subscribed
	words := c.shortened(c.name(s), c.look.text, c.look.column)
	sheet := slug{height: c.look.paper.room(), mark: c.title}
	sheet.take(head, 0)
	spans := []typeset.Span{{Words: words, Style: c.look.text}}
	sheet.take(c.paragraph(spans, 0, c.look.column, c.structure.Add(page.RoleText))[0], head.height+c.look.leading)
	return sheet
}
