package tables

import (
	"cmp"
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// readBodies reads the cells at the crossings.
func (x *crossing) readBodies() {
	for i := x.top; i < x.h(); i++ {
		if x.pairs && (i-x.top)%2 == 1 || x.isHeading(i) {
			continue
		}
		if x.pairs {
			x.reading.Tally.Add("pair-of-rows", 1)
		}
		alone := 0
		for k := x.left; k < x.w; k++ {
			if x.own(i, k) != nil {
				alone++
			}
		}
		for k := x.left; k < x.w; k++ {
			if c := x.cell(i, k); x.isBody(i, k, c) {
				x.readCell(i, k, c, alone)
			}
		}
	}
}

// isBody reports whether the cell at a place begins there, and is what takes place.
func (x *crossing) isBody(i, k int, c *cell) bool {
	if c == nil || c.Nothing || x.above[k].attribute != "" || i > x.top && x.cell(i-1, k) == c || k > x.left && x.cell(i, k-1) == c {
		return false
	}
	if c.row < x.at[x.top] {
		return false // a label that reaches down
	}
	if c.IsSum() && c.Words <= 3 {
		x.keep(c)
		return false
	}
	return true
}

func (x *crossing) keep(c *cell) {
	x.reading.Notes = append(x.reading.Notes, model.Note{Text: c.OneLine(), Source: x.pos(c)})
}

// readCell reads what takes place at a crossing.
func (x *crossing) readCell(i, k int, c *cell, alone int) {
	if !x.isPlaced(i, k, c) {
		return
	}
	x.bodies++
	x.texts[c.Folded()] = true
	x.countBody(c)
	if c.What().Off || c.isNumber() {
		x.keep(c)
		return
	}
	hours := x.hoursOf(i, k)
	places := x.placesOf(i, k)
	for _, text := range splitBody(x.words, c.Sense.Text) {
		e := Event{Weekday: -1, row: i, slot: i, At: x.pos(c), Period: x.periodOf(i, k)}
		if x.aboveKinds.hours() {
			e.slot = k
		}
		x.readBody(text, &e)
		switch {
		case len(e.Hours) == 0:
			e.Hours = hours
		case len(hours) > 0:
			x.reading.Tally.Add("left-over", 0.2)
		default:
			x.reading.Tally.Add("hours", 1)
		}
		x.readStatus(c, &e)
		x.readAttributes(i, k, &e)
		kind := x.words.Lexicon().Kind(e.Title)
		for n := range places {
			p := &places[n]
			at := e
			at.Dates, at.Weekday, at.Day, at.Week, at.Stated = p.dates, p.weekday, p.day, p.weekNo, p.stated
			at.DayName = p.dayName
			if len(at.Dates) > 0 {
				at.Weekday = -1
			}
			at.Fields = append(slices.Clone(at.Fields), p.fields...)
			at.Track = x.trackOf(p, i, alone, kind)
			x.reading.Events = append(x.reading.Events, &at)
		}
	}
}

// readStatus takes what a cell says of whether it takes place.
func (x *crossing) readStatus(c *cell, e *Event) {
	if c.struck() {
		e.Status = model.Cancelled
	}
}

// isPlaced reports whether labels place a cell; one beside none is counted.
func (x *crossing) isPlaced(i, k int, c *cell) bool {
	if l := &x.above[k]; !l.typed && l.track == "" && x.w > 2 {
		x.reading.Tally.Add("axis-hole", 1)
		if !x.aboveKinds.hours() {
			x.keep(c)
			return false
		}
	}
	if l := &x.beside[i]; x.left > 0 && !l.typed && l.track == "" && (!x.aboveKinds.days() || !c.When().HasHours()) {
		x.reading.Tally.Add("axis-hole", 1)
	}
	return true
}

func (x *crossing) countBody(c *cell) {
	w, is, tally := c.When(), c.What(), x.reading.Tally
	switch {
	case is.Contact, is.Money, c.isNumber(), w.Kind == senses.Date, w.Kind == senses.Hours, w.Kind == senses.Weekday, w.Kind == senses.Month, w.Kind == senses.Duration:
		tally.Add("body-typed", 1)
	case is.Mark:
		tally.Add("body-mark", 1)
	case is.Role != lexicon.NoRole && c.Words < 3 && is.Role != lexicon.RoleTitle && is.Group < 0.5 && is.Place < 0.5:
		tally.Add("body-role", 1)
	default:
		tally.Add("body", float64(max(c.parts, 1)))
		if !is.Code {
			tally.Add("title-is-place", 0.8*is.Place)
		}
	}
}

// readAttributes takes the place and people that stand beside a cell, in columns or
// in the row of its end.
func (x *crossing) readAttributes(i, k int, e *Event) {
	if place := x.beside[i].place; place != "" {
		e.dayPlace = place
	}
	c := x.cell(i, k)
	if x.readFactsOfRow(i, k, e) {
		return
	}
	for y := k + 1; y < x.w && x.above[y].attribute != "" && x.above[y].attribute != roleHours; y++ {
		b := x.cell(i, y)
		if b == nil || b == c || b.Nothing {
			continue
		}
		if x.above[y].attribute == rolePlace {
			e.Places = append(e.Places, b.OneLine())
			x.reading.Tally.Add("place", 1)
		} else {
			e.People = append(e.People, x.namesIn(b.Sense.Text)...)
			x.reading.Tally.Add("people", 1)
		}
	}
	if !x.pairs || i+1 >= x.h() {
		return
	}
	if b := x.cell(i+1, k); b != nil && !b.Nothing && b != c {
		e.Places = append(e.Places, b.OneLine())
		if b.What().Place > 0 {
			x.reading.Tally.Add("place", 1.5)
		} else {
			x.reading.Tally.Add("place", -1)
		}
	}
}

// readFactsOfRow takes what columns behind all columns of hours say: it is of the day
// beside, and not of its last hour. It is false where such columns stand between hours.
func (x *crossing) readFactsOfRow(i, k int, e *Event) bool {
	first, last := -1, -1 // column with an attribute; column of hours
	for y := x.left; y < x.w; y++ {
		switch {
		case x.above[y].attribute == roleHours:
			return false
		case x.above[y].attribute != "" && first < 0:
			first = y
		case x.above[y].attribute == "":
			last = y
		}
	}
	if first < 0 || first < last || last == x.left || !x.aboveKinds.hours() || !x.besideKinds.days() {
		return false
	}
	for y := first; y < x.w; y++ {
		b := x.cell(i, y)
		if b == nil || b.Nothing || x.lastColumn(i, k) >= y {
			continue
		}
		count := float64(0)
		if k == x.firstBody(i) {
			count = 1
		}
		switch x.above[y].attribute {
		case rolePlace:
			e.dayPlace = b.OneLine()
			x.reading.Tally.Add("place", count)
		case rolePeople:
			e.dayLed = x.namesIn(b.Sense.Text)
			x.reading.Tally.Add("people", count)
		default:
			e.Fields = append(e.Fields, model.Property{Name: x.above[y].name, Value: b.OneLine(), Source: x.pos(b)})
			x.reading.Tally.Add("other-role", count)
		}
	}
	return true
}

// firstBody is the first column of a row in which something takes place.
func (x *crossing) firstBody(i int) int {
	for k := x.left; k < x.w; k++ {
		if x.above[k].attribute == "" && x.own(i, k) != nil {
			return k
		}
	}
	return -1
}

// weigh counts what speaks for and against the crossing as a whole.
func (x *crossing) weigh() {
	tally, r := x.reading.Tally, x.reading
	if 3*len(x.texts) < x.bodies {
		tally.Add("body-repeats", float64(x.bodies-len(x.texts)))
	}
	if x.isRota() {
		tally.Add("rota", float64(x.bodies))
	}
	tally.Add("complexity", 0.3*float64(x.top-1)+0.3*float64(max(x.left-1, 0)))
	x.weighOrder()
	days := x.headings != nil || x.besideKinds.days()
	if x.aboveKinds.hours() && !x.aboveKinds.days() && !days && !x.ctx.isDay() {
		tally.Add("undated", 0.5)
	}
	var names []string
	work := false
	for k := range x.above {
		names = append(names, x.above[k].track)
		work = work || x.above[k].track != "" && x.words.Text(x.above[k].track).IsWork()
	}
	for k := range x.left {
		if c := x.cell(x.top-1, k); c != nil {
			work = work || c.IsWork()
			names = append(names, c.OneLine())
		}
	}
	if x.words.Lexicon().IsRegister(names) || work {
		tally.Add("register", float64(x.bodies))
	}
	r.Entries = true
	timed := x.besideKinds.hours() || x.aboveKinds.hours() || x.aboveKinds[senses.Words] > 0 || x.besideKinds[senses.Words] > 0
	if days && !timed && (x.aboveKinds[senses.Month] > 0 || x.aboveKinds.days()) {
		r.Entries = false // the labels together are the day, and a cell is all of it
		sortByDate(r.Events)
	}
}

// isRota reports whether parts of the day stand above, and few short words, again and
// again, below: who is on duty, and nothing that takes place.
func (x *crossing) isRota() bool {
	if x.aboveKinds[senses.Period] == 0 || x.aboveKinds[senses.Hours] > 0 || 2*len(x.texts) > x.bodies {
		return false
	}
	for text := range x.texts {
		if len(strings.Fields(text)) > 2 {
			return false
		}
	}
	return true
}

// weighOrder counts hours beside that run backwards within a day.
func (x *crossing) weighOrder() {
	const late = 21 * 60
	last := -1
	if x.besideKinds.days() || x.headings != nil {
		return
	}
	for i := x.top; i < x.h(); i++ {
		if len(x.beside[i].hours) == 0 || x.beside[i].hours[0].From.IsZero() {
			continue
		}
		from := x.beside[i].hours[0].From.Minutes()
		switch {
		case from < last && last < late:
			x.reading.Tally.Add("backwards", 1)
		case last >= 0:
			x.reading.Tally.Add("in-order", 1)
		}
		last = from
	}
}

// name names the reading by what stands above and beside.
func (x *crossing) name() {
	side := func(k kinds, headed bool) string {
		var parts []string
		if k[senses.Month] > 0 {
			parts = append(parts, "months")
		}
		if k[senses.Week]+k[senses.WeekNumber] > 0 {
			parts = append(parts, "weeks")
		}
		if k[senses.Date]+k[senses.Weekday]+k[senses.MonthDay]+k[senses.DayNumber] > 0 || headed {
			parts = append(parts, "days")
		}
		if k.hours() {
			parts = append(parts, "hours")
		}
		if k[senses.Words] > 0 {
			parts = append(parts, "tracks")
		}
		text := ""
		for n, p := range parts {
			if n > 0 {
				text += "-and-"
			}
			text += p
		}
		return cmp.Or(text, "nothing")
	}
	x.reading.By = side(x.aboveKinds, false) + "-across"
	if x.left > 0 {
		x.reading.By += "-" + side(x.besideKinds, x.headings != nil) + "-down"
	}
	if x.pairs {
		x.reading.By += "-in-pairs"
	}
}
