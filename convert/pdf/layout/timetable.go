package layout

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// timetables sets days as timetables, as many on a sheet as stand on it in type that
// can be read.
func (c *composer) timetables(all []wallDay) {
	for each := len(all); ; each = (each + 1) / 2 {
		var galley []slug
		structure := &page.Element{Role: page.RoleDocument}
		ok := true
		for group := range slices.Chunk(all, each) {
			sheet, fits := c.timetableSheet(group, each == 1)
			if ok = ok && fits; !ok {
				break
			}
			sheet.fresh = true
			galley = append(galley, sheet)
			structure.Children = append(structure.Children, c.structure.Children...)
		}
		if ok {
			c.galley, c.structure = galley, structure
			return
		}
	}
}

// timetableSheet sets days on a sheet in the largest type in which every entry has
// room; forced does so in any case, and cuts words that have none.
func (c *composer) timetableSheet(all []wallDay, forced bool) (sheet slug, ok bool) {
	const largest, least = 30, 11
	for points := float64(largest); points >= least; points-- {
		c.onWall(points, 1.14)
		t := c.newTimetable(all)
		if t.fits() {
			return t.draw(false), true
		}
	}
	c.onWall(least+1, 1.14)
	if t := c.newTimetable(all); forced || t.nearlyFits() {
		return t.draw(true), true
	}
	return slug{}, false
}

// nearlyFits reports whether so few entries have no room for their words that one sheet
// with these cut is better than several.
func (t *timetable) nearlyFits() bool {
	const few = 5 // one in so many
	cut := 0
	for _, c := range t.cells {
		if _, ok := t.chosenWords(c, nil); !ok {
			cut++
		}
	}
	return cut*few <= len(t.cells) && t.segments[len(t.segments)-1].tall > 0
}

// timetable is days side by side, hours from the top down, to scale.
type timetable struct {
	*composer
	days     []wallDay
	head     slug
	code     slug
	top      page.Length // of the heads of days
	from     page.Length // where time begins
	axis     page.Length // width of the hours at the left
	segments []segment
	cells    []ttCell
}

// segment is a span of time without a long hole in it, and where it stands.
type segment struct {
	from, to int // minutes
	y, tall  page.Length
}

// ttCell is an entry in its place.
type ttCell struct {
	entry               model.Entry
	block               block
	day                 int
	x, y, width, height page.Length
}

func (c *composer) newTimetable(all []wallDay) *timetable {
	look := &c.look
	t := &timetable{composer: c, days: all}
	var under []string
	if period := c.period(); period != "" {
		under = append(under, strings.Join(nonEmpty(capitalized(period), c.usualPlace()), "\u00a0· "))
	}
	t.head, t.code = c.wallHead(c.title, under)
	t.top = max(t.head.height, t.code.height) + look.half
	t.axis = c.metrics.Width("00\u00a0h\u00a000", look.smallMuted) + look.half
	t.from = t.top + t.headsHeight()
	t.segments = segmentsOf(all)
	t.scaleTime()
	t.placeCells()
	return t
}

// usualPlace is where all sessions are.
func (c *composer) usualPlace() string {
	place := c.sessions[0].Place
	for _, s := range c.sessions {
		if s.Place != place {
			return ""
		}
	}
	return c.line(place)
}

// headsHeight is how high the names of days and tracks stand.
func (t *timetable) headsHeight() page.Length {
	most := page.Length(0)
	for i := range t.days {
		x, width := t.column(i)
		set := t.dayHeads(i, x, width, &page.Element{}, nil)
		most = max(most, set.height)
	}
	return most + t.look.half/2
}

// column is where a day stands, as wide as it has tracks.
func (t *timetable) column(day int) (x, width page.Length) {
	gap := t.look.leading / 2
	room := t.look.column - t.axis - gap*page.Length(len(t.days)-1)
	all, before := 0, 0
	for i, d := range t.days {
		if i < day {
			before += lanesOf(d)
		}
		all += lanesOf(d)
	}
	x = t.axis + room*page.Length(before)/page.Length(all) + gap*page.Length(day)
	return x, room * page.Length(lanesOf(t.days[day])) / page.Length(all)
}

// lanesOf is how many columns a day needs: one for each track, one more for what is
// for all while tracks run; a day without tracks is as wide as two.
func lanesOf(d wallDay) int {
	if len(d.tracks) < 2 {
		most := 1
		for _, b := range d.blocks {
			most = max(most, b.lanes)
		}
		return max(2, most)
	}
	return len(d.tracks) + beside(d)
}

// beside is 1 where something that is for all runs while tracks do.
func beside(d wallDay) int {
	for i, e := range d.entries {
		if e.Track == "" && d.runsBeside(i) {
			return 1
		}
	}
	return 0
}

// runsBeside reports whether an entry that is for all overlaps one of a track.
func (d wallDay) runsBeside(i int) bool {
	for j, e := range d.entries {
		if e.Track != "" && d.blocks[j].from < d.blocks[i].to && d.blocks[i].from < d.blocks[j].to {
			return true
		}
	}
	return false
}

// dayHeads names a day and its tracks; the elements of the tracks are in cells.
func (t *timetable) dayHeads(i int, x, width page.Length, title *page.Element, cells []*page.Element) slug {
	look, d := &t.look, t.days[i]
	var set slug
	name := capitalized(t.line(t.locale.Day(d.facts.Date)))
	if d.facts.Date.HasYear() { // the head says the year
		name = capitalized(t.line(t.locale.DayOfYear(d.facts.Date)))
	}
	if len(t.sessions) > 1 {
		name = strings.Join(nonEmpty(name, t.name(d.session)), " — ")
	}
	spans := []typeset.Span{{Words: strings.Join(nonEmpty(name, t.line(d.facts.Title)), " — "), Style: look.lead}}
	if spans[0].Words == "" {
		spans[0].Words = t.name(d.session)
	}
	for _, s := range t.paragraph(spans, x, width, title) {
		set.take(s, set.height)
		set.height += s.height
	}
	if place := t.line(d.facts.Place); place != "" && place != t.usualPlace() {
		for _, s := range t.paragraph([]typeset.Span{{Words: place, Style: look.smallMuted}}, x, width, title) {
			set.take(s, set.height)
			set.height += s.height
		}
	}
	if len(d.tracks) < 2 {
		return set
	}
	lane := width / page.Length(lanesOf(d))
	tall := page.Length(0)
	for n, track := range d.tracks {
		var e *page.Element
		if cells != nil {
			e = cells[n]
		}
		y := set.height
		for _, s := range t.paragraph([]typeset.Span{{Words: t.line(track), Style: look.smallStrong}}, x+lane*page.Length(n), lane-look.half/2, e) {
			set.take(s, y)
			y += s.height
		}
		tall = max(tall, y-set.height)
	}
	set.height += tall
	return set
}

// segmentsOf are the spans of time in which something is on, on any of the days.
func segmentsOf(all []wallDay) []segment {
	const hole = 45 // minutes without anything that are not drawn to scale
	var spans []segment
	for _, d := range all {
		for _, b := range d.blocks {
			spans = append(spans, segment{from: b.from, to: b.to})
		}
	}
	slices.SortFunc(spans, func(a, b segment) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	var joined []segment
	for _, s := range spans {
		if n := len(joined); n > 0 && s.from < joined[n-1].to+hole {
			joined[n-1].to = max(joined[n-1].to, s.to)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

// scaleTime places the spans of time, all to one scale, little white between them.
func (t *timetable) scaleTime() {
	holes := t.look.leading * page.Length(len(t.segments)-1)
	room := t.look.paper.room() - t.from - holes - t.look.half
	minutes := 0
	for _, s := range t.segments {
		minutes += s.to - s.from
	}
	minutes = max(minutes, 1)
	y := t.from
	for i := range t.segments {
		s := &t.segments[i]
		s.y, s.tall = y, max(0, room)*page.Length(s.to-s.from)/page.Length(minutes)
		y += s.tall + t.look.leading
	}
}

// at is the height of a minute.
func (t *timetable) at(minute int) page.Length {
	for _, s := range t.segments {
		if minute <= s.to {
			return s.y + s.tall*page.Length(max(0, minute-s.from))/page.Length(max(1, s.to-s.from))
		}
	}
	last := t.segments[len(t.segments)-1]
	return last.y + last.tall
}

// placeCells gives each entry its place.
func (t *timetable) placeCells() {
	gap := t.look.leading / 6
	for i, d := range t.days {
		x, width := t.column(i)
		count := lanesOf(d)
		lane := width / page.Length(count)
		for n, e := range d.entries {
			b := d.blocks[n]
			c := ttCell{entry: e, block: b, day: i, y: t.at(b.from)}
			c.height = t.at(b.to) - c.y - gap/2
			c.x, c.width = x, width // what is for all
			if track := slices.Index(d.tracks, e.Track); len(d.tracks) > 1 && (track >= 0 || d.runsBeside(n)) {
				if track < 0 {
					track = count - 1
				}
				c.x, c.width = x+lane*page.Length(track), lane
			}
			own := d.lanesWithin(n)
			c.width /= page.Length(own.lanes)
			c.x += c.width * page.Length(own.lane)
			c.width -= gap
			t.cells = append(t.cells, c)
		}
	}
}

// lanesWithin is the block of an entry, with lanes counted among those of its own track,
// or among what is for all in the same way.
func (d wallDay) lanesWithin(i int) block {
	var own []block
	place := -1
	for j, e := range d.entries {
		if len(d.tracks) > 1 && (e.Track != d.entries[i].Track || e.Track == "" && d.runsBeside(i) != d.runsBeside(j)) {
			continue
		}
		if j == i {
			place = len(own)
		}
		own = append(own, d.blocks[j])
	}
	assignLanes(own)
	return own[place]
}
