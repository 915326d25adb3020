package layout

import (
	"cmp"
	"fmt"
	"slices"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

const minutesOfDay = 24 * 60

// block is an entry on a time bar: minutes from the midnight before the day.
type block struct {
	from, to int
	kind     model.Kind
	guessed  bool // the end is not stated
	lane     int  // of those that run at once
	lanes    int
}

// blocks turns entries into blocks, in order of time. An entry whose end is not
// stated goes on until the next one begins, the last until the session ends.
func blocks(entries []model.Entry, end model.Clock) []block {
	var all []block
	before := 0
	for i, e := range entries {
		if e.Start.IsZero() {
			continue
		}
		b := block{from: e.Start.Minutes(), kind: e.Kind}
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
		all = append(all, b)
	}
	slices.SortStableFunc(all, func(a, b block) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	assignLanes(all)
	return all
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

// timeBar draws a day to scale: a block for each entry, hours under it, and what
// the patterns mean; a title where no heading of a day stands above. It is nothing
// where fewer than two hours are known.
func (c *composer) timeBar(entries []model.Entry, end model.Clock, headed bool, section *page.Element) []slug {
	all := blocks(entries, end)
	if len(all) < 2 {
		return nil
	}
	from, to, lanes := all[0].from, all[0].to, 1
	for _, b := range all {
		to = max(to, b.to)
		lanes = max(lanes, b.lanes)
	}
	if from == to {
		return nil
	}
	look := &c.look
	scale := func(minute int) page.Length { return page.Length(minute-from) * look.column / page.Length(to-from) }
	tall := look.leading + look.half*page.Length(min(lanes, 8))
	s := slug{height: tall + look.leading}
	e := section.Add(page.RoleLabel)
	figure := section.AddFigure(fmt.Sprintf(c.locale.Labels.TimeBar, c.clockOf(from), c.clockOf(to)))
	for _, b := range all {
		box := c.blockBox(b, scale, tall)
		box.Element = figure
		s.Boxes = append(s.Boxes, box)
	}
	c.hourMarks(&s, from, to, scale, tall)
	title := c.legend(all)
	if !headed {
		title.lead(c.paragraph([]typeset.Span{{Words: c.locale.Labels.RunningOrder, Style: look.lead}}, 0, look.column, e)[0].Marks)
	}
	if len(title.Texts) == 0 {
		title.height = look.half
	}
	return tied([]slug{title, s, {height: look.half}})
}

func (c *composer) blockBox(b block, scale func(int) page.Length, tall page.Length) page.Box {
	lane := tall / page.Length(b.lanes)
	box := page.Box{
		X: scale(b.from), Y: lane * page.Length(b.lane), Width: scale(b.to) - scale(b.from), Height: lane,
		Line: &c.look.colours.Ink, Weight: page.Point / 2, Pattern: patternOf(b.kind), Dashed: b.guessed,
	}
	if box.Pattern == page.NoPattern {
		box.Fill = &c.look.colours.Tint
	}
	return box
}

// hourMarks writes the hours under a bar, as many as stand apart.
func (c *composer) hourMarks(s *slug, from, to int, scale func(int) page.Length, tall page.Length) {
	style := c.look.smallMuted
	for _, step := range []int{30, 60, 120, 180, 240, 360} {
		widest, _ := model.NewClock(20, step%60)
		if scale(from+step) < c.metrics.Width(c.locale.Clock(widest), style)+style.Size && step < 360 {
			continue
		}
		free := page.Length(0) // right of the label before
		for minute := (from + step - 1) / step * step; minute <= to; minute += step {
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
