package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

const minutesOfDay = 24 * 60

// block is an entry on a time bar: minutes from the midnight before the day.
type block struct {
	from, to int
	kind     model.Kind
	title    string
	guessed  bool // the end is not stated
	lane     int  // of those that run at once
	lanes    int
}

// blocks turns entries into blocks, in order of time. An entry whose end is not
// stated goes on until the next one begins, the last until the session ends.
func blocks(entries []model.Entry, end model.Clock) []block {
	_, all := timedEntries(entries, end)
	return all
}

// timedEntries are entries and their blocks, in the order of time; those without an
// hour come last and have no block.
func timedEntries(entries []model.Entry, end model.Clock) ([]model.Entry, []block) {
	type pair struct {
		entry model.Entry
		block block
	}
	var pairs []pair
	var rest []model.Entry
	before := 0
	for i, e := range entries {
		if e.Start.IsZero() {
			rest = append(rest, e)
			continue
		}
		b := block{from: e.Start.Minutes(), kind: e.Kind, title: e.Title}
		if before-b.from > minutesOfDay/2 { // past midnight
			b.from += minutesOfDay
		}
		before = b.from
		b.to = b.from
		switch {
		case !e.End.IsZero():
			b.to = e.End.Minutes()
		default:
			b.guessed = true
			b.to = nextStart(entries[i+1:], e, end)
		}
		for b.to < b.from {
			b.to += minutesOfDay
		}
		if b.to-b.from > minutesOfDay/2 && b.guessed {
			b.to = b.from
		}
		pairs = append(pairs, pair{e, b})
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.block.from, b.block.from), cmp.Compare(a.block.to, b.block.to))
	})
	var sorted []model.Entry
	var all []block
	for _, p := range pairs {
		sorted, all = append(sorted, p.entry), append(all, p.block)
	}
	assignLanes(all)
	return append(sorted, rest...), all
}

// nextStart is when the next entry of the same track begins, else the end of the
// session, in minutes; the start of the entry where neither is known.
func nextStart(rest []model.Entry, e model.Entry, end model.Clock) int {
	for _, next := range rest {
		if next.Start.IsZero() || next.Start == e.Start || next.Track != "" && e.Track != "" && next.Track != e.Track {
			continue
		}
		return next.Start.Minutes()
	}
	if end.IsZero() {
		return e.Start.Minutes()
	}
	return end.Minutes()
}

// assignLanes puts blocks that run at once in lanes of their own.
func assignLanes(all []block) {
	first, end := 0, 0
	var ends []int // of the last block of each lane, in the group that runs together
	share := func(last int) {
		for i := first; i < last; i++ {
			all[i].lanes = len(ends)
		}
	}
	for i := range all {
		if all[i].from >= end {
			share(i)
			first, ends = i, nil
		}
		lane := slices.IndexFunc(ends, func(e int) bool { return e <= all[i].from })
		if lane < 0 {
			lane = len(ends)
			ends = append(ends, 0)
		}
		ends[lane] = all[i].to
		all[i].lane = lane
		end = max(end, all[i].to)
	}
	share(len(all))
}

// barsOf draws the bars of the days of a session, all to one scale, so that a morning
// is as long on each of them.
func (c *composer) barsOf(s *model.Session, section *page.Element) dayBar {
	end := sessionEnd(s)
	from, to := minutesOfDay*2, 0
	for _, d := range days(s) {
		if all := barOf(d.entries, end); all != nil {
			from = min(from, all[0].from)
			for _, b := range all {
				to = max(to, b.to)
			}
		}
	}
	return func(entries []model.Entry, headed bool) []slug {
		return c.timeBar(barOf(entries, end), from, to, headed, section)
	}
}

// barOf is the blocks of a day that makes a bar: one of two hours at least, and
// nothing in it at once.
func barOf(entries []model.Entry, end model.Clock) []block {
	all := blocks(entries, end)
	if len(all) < 2 || slices.ContainsFunc(all, func(b block) bool { return b.lanes > 1 }) || all[0].from == all[len(all)-1].to {
		return nil
	}
	return all
}

// timeBar draws a day to a scale that goes from a minute to another: a block for each
// entry with its words where they have room, hours under it, and what the patterns
// mean; a title where no heading of a day stands above.
func (c *composer) timeBar(all []block, from, to int, headed bool, section *page.Element) []slug {
	if all == nil {
		return nil
	}
	look := &c.look
	scale := func(minute int) page.Length { return page.Length(minute-from) * look.column / page.Length(to-from) }
	tall := 2*look.leading + look.half
	s := slug{height: tall + look.leading}
	if says := c.fillBar(&s, all, scale, tall); !says {
		return nil
	}
	e := section.Add(page.RoleLabel)
	figure := section.AddFigure(fmt.Sprintf(c.locale.Labels.TimeBar, c.clockOf(all[0].from), c.clockOf(all[len(all)-1].to)))
	for i := range s.Boxes {
		s.Boxes[i].Element = figure
	}
	for i := range s.Texts {
		s.Texts[i].Element = figure
	}
	c.hourMarks(&s, all[0].from, all[len(all)-1].to, scale, tall)
	title := c.legend(all)
	var set []slug
	if !headed {
		words := c.locale.Labels.RunningOrder
		set = c.paragraph([]typeset.Span{{Words: words, Style: look.lead}}, 0, look.column, e)
		left := look.column
		for _, b := range title.Boxes {
			left = min(left, b.X)
		}
		if len(set) == 1 && c.metrics.Width(words, look.lead) < left {
			title.lead(set[0].Marks)
			set = nil
		}
	}
	if len(title.Texts) == 0 {
		title.height = look.half
	}
	return tied(append(set, title, s, slug{height: look.half}))
}

// fillBar draws the blocks of a bar with their words, and reports whether it is worth
// looking at: most of its entries are named in it, in all their words.
func (c *composer) fillBar(s *slug, all []block, scale func(int) page.Length, tall page.Length) (says bool) {
	named, of := 0, 0
	for _, b := range all {
		box := c.blockBox(b, scale, tall)
		s.Boxes = append(s.Boxes, box)
		if box.Pattern != page.NoPattern {
			continue
		}
		texts, whole := c.blockWords(b, box)
		s.Texts = append(s.Texts, texts...)
		if b.from == b.to {
			continue
		}
		of++
		if whole {
			named++
		}
	}
	return named*3 >= of*2
}

func (c *composer) blockBox(b block, scale func(int) page.Length, tall page.Length) page.Box {
	box := page.Box{
		X: scale(b.from), Width: scale(b.to) - scale(b.from), Height: tall,
		Line: &c.look.colours.Ink, Weight: page.Point / 2, Pattern: patternOf(b.kind), Dashed: b.guessed,
	}
	if box.Pattern == page.NoPattern {
		box.Fill = &c.look.colours.Tint
	}
	return box
}

// blockWords are the first words of an entry in its block, on two lines at most, and
// whether they are all that it has; none where there is no room for any.
func (c *composer) blockWords(b block, box page.Box) (texts []page.Text, whole bool) {
	const lines = 2
	style := c.look.small
	inset := c.look.half / 3
	room := box.Width - 2*inset
	words := strings.Fields(c.line(b.title))
	for n := len(words); n > 0; n-- {
		text := strings.Join(words[:n], " ")
		if n < len(words) {
			if len([]rune(words[n-1])) < 4 { // no line ends with a small word
				continue
			}
			text += "…"
		}
		set := c.setter.Break([]typeset.Span{{Words: text, Style: style}}, room)
		if len(set) > lines || slices.ContainsFunc(set, func(l typeset.Line) bool { return l.Width > room || l.Parted() }) {
			continue
		}
		pitch := style.Size * 6 / 5
		var m page.Marks
		for i, line := range set {
			top := (box.Height-pitch*page.Length(len(set)))/2 + pitch*page.Length(i)
			line.Place(&m, box.X+inset, top+c.look.baseline(pitch, style), nil)
		}
		return m.Texts, n == len(words)
	}
	return nil, false
}

// hourMarks writes the hours under a bar, as many as stand apart.
func (c *composer) hourMarks(s *slug, from, to int, scale func(int) page.Length, tall page.Length) {
	style := c.look.smallMuted
	for _, step := range []int{30, 60, 120, 180, 240, 360} {
		widest, _ := model.NewClock(20, step%60)
		if scale(from+step)-scale(from) < c.metrics.Width(c.locale.Clock(widest), style)+style.Size && step < 360 {
			continue
		}
		free := page.Length(0) // right of the label before
		for minute := from; minute <= to; minute = (minute/step + 1) * step {
			words := c.clockOf(minute)
			width := c.metrics.Width(words, style)
			x := scale(minute)
			left := min(max(0, x-width/2), c.look.column-width)
			if left < free {
				continue
			}
			free = left + width + style.Size/2
			s.Rules = append(s.Rules, page.Rule{X1: x, X2: x, Y1: tall, Y2: tall + c.look.half/2, Weight: page.Point / 2, Colour: c.look.colours.Ink})
			s.Texts = append(s.Texts, page.Text{X: left, Baseline: tall + c.look.half/2 + style.Size, Width: width, Words: words, Style: style})
		}
		return
	}
}

// clockOf writes the hour of a minute from the midnight before the day.
func (c *composer) clockOf(minute int) string {
	clock, _ := model.NewClock(minute/60%24, minute%60)
	return c.locale.Clock(clock)
}

// legend says what the patterns of a bar mean, right-aligned.
func (c *composer) legend(all []block) slug {
	look := &c.look
	s := slug{height: look.leading}
	x := look.column
	side := look.small.Size
	put := func(words string, box page.Box) {
		if x < c.metrics.Width(words, look.smallMuted)+2*side {
			return // there is no room for it
		}
		x -= c.metrics.Width(words, look.smallMuted)
		s.Texts = append(s.Texts, page.Text{
			X: x, Baseline: c.look.baseline(s.height, look.small), Width: c.metrics.Width(words, look.smallMuted), Words: words, Style: look.smallMuted,
		})
		box.X, box.Y, box.Width, box.Height = x-side*3/2, (s.height-side)/2, side, side
		box.Line, box.Weight = &look.colours.Ink, page.Point/2
		s.Boxes = append(s.Boxes, box)
		x -= side * 3
	}
	has := func(test func(block) bool) bool { return slices.ContainsFunc(all, test) }
	if has(func(b block) bool { return b.guessed && b.from < b.to }) {
		put(c.locale.Labels.EndEstimated, page.Box{Fill: &look.colours.Tint, Dashed: true})
	}
	for _, kind := range []model.Kind{model.Meal, model.Break} {
		if has(func(b block) bool { return b.kind == kind }) {
			put(c.locale.KindOf(kind), page.Box{Pattern: patternOf(kind)})
		}
	}
	return s
}
