package tables

import (
	"slices"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// role is what a column of a table of rows says of what its rows are.
type role string

// The roles of columns, as explanations name them.
const (
	roleDate     role = "date"
	roleLastDate role = "last-date"
	roleWeekday  role = "weekday"
	roleMonth    role = "month"
	roleMonthDay role = "day-of-month"
	roleDayNo    role = "day-number"
	roleHours    role = "hours"
	roleStart    role = "start"
	roleEnd      role = "end"
	roleDuration role = "duration"
	rolePeriod   role = "period"
	roleTitle    role = "title"
	roleTheme    role = "theme"
	rolePlace    role = "place"
	rolePlace2   role = "place-2"
	rolePlace3   role = "place-3"
	roleLed      role = "facilitators"
	roleSpeakers role = "speakers"
	roleSpeaker2 role = "speakers-2"
	roleHost     role = "host"
	rolePeople   role = "people"
	roleAudience role = "audience"
	roleAims     role = "objectives"
	roleStatus   role = "status"
	roleTrack    role = "track"
	roleIndex    role = "index"
	roleMoreHrs  role = "more-hours" // each span of hours is a further time of what the row is
	roleMoreDays role = "more-dates" // each date is a further time of what the row is
	roleIgnored  role = "ignore"     // a person said that it is no part of the plan
	roleField    role = "field"
	roleEmpty    role = "empty"
)

// rolesOf are the roles that a column may have by its name.
func rolesOf(named lexicon.Role) []role {
	switch named {
	case lexicon.RoleDate:
		return []role{roleDate, roleLastDate, roleWeekday, roleMonthDay, roleDayNo, roleMonth}
	case lexicon.RoleHours:
		return []role{roleHours, roleStart, rolePeriod}
	case lexicon.RoleStart:
		return []role{roleStart, roleDate}
	case lexicon.RoleEnd:
		return []role{roleEnd, roleLastDate, roleDuration}
	case lexicon.RoleDuration:
		return []role{roleDuration}
	case lexicon.RolePlace:
		return []role{rolePlace, rolePlace2, rolePlace3}
	case lexicon.RoleTheme:
		return []role{roleTheme}
	case lexicon.RoleTitle:
		return []role{roleTitle}
	case lexicon.RoleAudience:
		return []role{roleAudience}
	case lexicon.RoleFacilitators:
		return []role{roleLed}
	case lexicon.RoleSpeakers:
		return []role{roleSpeakers, roleSpeaker2}
	case lexicon.RoleHost:
		return []role{roleHost}
	case lexicon.RolePeople:
		return []role{rolePeople}
	case lexicon.RoleObjectives:
		return []role{roleAims}
	case lexicon.RoleStatus:
		return []role{roleStatus}
	case lexicon.RoleTrack:
		return []role{roleTrack}
	}
	return nil
}

// column is what the cells of a column are, as shares of those that hold something.
type column struct {
	x      int
	name   string
	named  lexicon.Role // by its name
	said   string       // the role that a person said; empty for none
	rows   int          // of the table
	filled int          // rows in which something stands, under a merged cell or not
	own    int          // cells with something in them
	texts  int          // that differ
	runs   int          // of equal cells below each other
	words  float64      // of a cell, on average

	date, weekday, month, monthDay, dayNo                         float64
	hours, ranges, start, duration, lasts, period                 float64
	number, place, code, person, group                            float64
	mark, contact, status, money, rest, text, single, spans, bare float64
	sentence, path, timed, flag                                   float64

	days          []model.Date // first days of its first cells, to hold against another column of dates
	namesSessions bool         // it is a column of themes whose name says what sessions are called
	namesParts    bool         // it is called as parts of a plan are: "Module"
	namesThings   bool         // it is called "Nom", "Name"
	timeNamed     bool         // its name is itself a time: "Matin"
	sequence      bool         // 1, 2, 3 …
	rising        bool         // its hours go forward
	early         bool         // its hours would all be before six in the morning
}

// columnOf looks at the cells of a column in some rows.
func columnOf(a *area, x int, rows []int, name string, named lexicon.Role) *column {
	c := &column{x: x, name: name, named: named, rows: len(rows), sequence: true, rising: true, early: true}
	seen := map[string]bool{}
	run, before := series{last: -1}, ""
	for _, i := range rows {
		k := a.cell(i, x)
		if k == nil {
			continue
		}
		c.filled++
		if a.own(i, x) == nil && i > 0 && k.row >= a.at[rows[0]] || k.Nothing {
			if k.Nothing {
				c.filled--
			}
			continue
		}
		c.own++
		if seen[k.Folded()] = true; k.Folded() != before {
			c.runs++
		}
		before = k.Folded()
		c.words += float64(k.Words)
		c.count(k)
		run.add(k.When())
	}
	c.texts = len(seen)
	if c.own > 0 {
		for _, share := range c.shares() {
			*share /= float64(c.own)
		}
	}
	c.sequence = run.numbers >= 2 && !run.broken && c.number+c.monthDay > 0.5
	c.rising = run.steps > 0 && !run.falls
	c.early = run.starts > 0 && !run.late
	return c
}

func (c *column) shares() []*float64 {
	return []*float64{&c.date, &c.weekday, &c.month, &c.monthDay, &c.dayNo, &c.hours, &c.ranges, &c.start, &c.duration, &c.lasts, &c.period,
		&c.number, &c.place, &c.code, &c.person, &c.group, &c.mark, &c.contact, &c.status, &c.money, &c.rest, &c.text, &c.words, &c.single, &c.spans, &c.bare,
		&c.sentence, &c.path, &c.timed, &c.flag}
}

// count adds what a cell is to the shares of its column.
func (c *column) count(k *cell) {
	w, is := k.When(), k.What()
	add := func(share *float64, yes bool) {
		if yes {
			*share++
		}
	}
	const phrase = 14 // words, at most, of a cell that dates something
	add(&c.date, w.Kind == senses.Date || w.Kind == senses.Week && w.HasDate() || w.HasDate() && k.Words <= phrase)
	add(&c.weekday, w.Kind == senses.Weekday)
	add(&c.month, w.Kind == senses.Month)
	bare := false // "9-12", under a name for hours
	if c.named == lexicon.RoleHours && !w.HasHours() {
		_, bare = k.ColumnHours()
	}
	add(&c.hours, bare)
	add(&c.monthDay, w.Kind == senses.MonthDay && !bare)
	add(&c.dayNo, w.Kind == senses.DayNumber)
	add(&c.hours, w.Kind == senses.Hours || w.HasHours() && !w.HasDate() && (w.Explained >= 0.3 || k.Words <= 3))
	add(&c.ranges, w.IsRange())
	add(&c.start, w.IsStart())
	add(&c.duration, (w.Lasts == senses.MaybeDuration || w.Lasts == senses.SureDuration) && !w.HasDate())
	add(&c.lasts, w.Lasts == senses.SureDuration)
	add(&c.period, w.Kind == senses.Period)
	add(&c.number, w.Kind == senses.Number || w.Kind == senses.Year || w.Kind == senses.MonthDay && !w.HasDay && w.LastDay == w.Day)
	add(&c.mark, is.Mark)
	add(&c.contact, is.Contact)
	add(&c.money, is.Money)
	add(&c.status, is.Status != "" && k.Words <= 3)
	add(&c.bare, !w.Bare.IsZero())
	add(&c.rest, w.HasDate() && w.Rest != "")
	add(&c.spans, w.HasDate() && w.Dates[0].Start != w.Dates[0].End)
	add(&c.text, w.Kind == senses.Words && k.Letters > 1)
	add(&c.single, k.Words == 1)
	add(&c.code, is.Code)
	add(&c.sentence, is.Sentence)
	add(&c.path, is.Path)
	add(&c.flag, is.Flag)
	add(&c.timed, w.HasDate() && w.HasHours())
	const enough = 40
	if w.HasDate() && len(c.days) < enough {
		c.days = append(c.days, w.Dates[0].Start)
	}
	if is.Code && c.named != lexicon.RolePlace {
		c.place += 0.3 // a code says a room only where its column does
	} else {
		c.place += is.Place
	}
	c.person += is.Person
	c.group += is.Group
}

// series follows the numbers and hours of a column from row to row.
type series struct {
	next, numbers, steps, starts, last int
	broken, falls, late                bool
}

func (s *series) add(w *senses.When) {
	if w.Kind == senses.MonthDay && !w.HasDay {
		if s.numbers > 0 && w.Day != s.next {
			s.broken = true
		}
		s.next = w.Day + 1
		s.numbers++
	}
	if w.IsStart() {
		const six = 6 * 60
		m := w.Hours[0].From.Minutes()
		s.starts++
		s.late = s.late || m >= six
		if s.last >= 0 {
			s.steps++
			s.falls = s.falls || m < s.last
		}
		s.last = m
	}
}

// fill is the share of rows in which something stands.
func (c *column) fill() float64 { return float64(c.filled) / float64(max(c.rows, 1)) }

// size is how many rows the column tells something of: a cell that is merged over rows
// tells it of each, as equal cells would.
func (c *column) size() float64 { return float64(c.filled) }

// typed is the share of cells that are values of time.
func (c *column) typed() float64 {
	return min(c.date+c.weekday+c.month+c.hours+c.period+c.lasts, 1)
}

// weights are the points that the cells of the column have together in each role.
// The name of the column has one vote.
func (c *column) weights(months bool) map[role]float64 {
	w := map[role]float64{}
	if c.own == 0 {
		w[roleEmpty] = 0.01
		return w
	}
	if c.said != "" {
		return c.saidWeights()
	}
	put := func(r role, points float64) {
		if points += c.vote(r); points > 0 {
			w[r] = points * c.size()
		}
	}
	c.weighDays(put, months)
	c.weighHours(put)
	put(roleTitle, c.asTitle())
	if c.named == lexicon.RoleTheme && c.number < 0.5 {
		put(roleTheme, 0.5+0.4*c.fill())
	}
	if c.namesParts && c.own > 1 && c.number < 0.5 && (c.own < c.rows || c.runs < c.own) {
		w[roleTheme] = 0.9 * c.size() // "Module", "Séquence": it parts the rows
	}
	c.weighPlaces(put)
	c.weighPeople(put)
	for _, r := range []role{roleAims, roleStatus, roleTrack} {
		if slices.Contains(rolesOf(c.named), r) {
			put(r, 0.25)
		}
	}
	if c.status > 0.7 {
		put(roleStatus, 1.5)
	}
	if c.sequence {
		w[roleIndex] = 0.6 * c.size()
	}
	w[roleField] = 0.3 * c.size()
	if c.name == "" {
		w[roleField] = 0.1 * c.size()
	}
	return w
}

// vote is what the name of the column says of a role, in points for each cell.
func (c *column) vote(r role) float64 {
	roles := rolesOf(c.named)
	switch {
	case r == roleTitle && c.namesSessions:
		return 0.3
	case len(roles) == 0:
		return 0
	case slices.Contains(roles, r):
		return 0.6
	}
	return -0.35
}

func (c *column) weighDays(put func(role, float64), months bool) {
	if c.date > 0.3 {
		put(roleDate, 2.2*c.date-0.6*(1-c.date)-0.4*c.rest)
		if c.rest < 0.5 && c.spans < 0.3 {
			put(roleLastDate, 2*c.date-0.6*(1-c.date))
		}
	}
	if c.weekday > 0.5 {
		put(roleWeekday, 1.3*c.weekday)
	}
	if c.month > 0.5 {
		put(roleMonth, 1.6*c.month)
	}
	if c.dayNo > 0.6 {
		put(roleDayNo, 1.5*c.dayNo)
	}
	if c.named == lexicon.RoleDate && !months && c.number > 0.8 && !c.sequence {
		put(roleDayNo, 1.6)
	}
	if days := c.monthDay + c.date; days > 0.6 && c.monthDay > 0.2 && (months || c.number < 0.5) {
		put(roleMonthDay, 1.7*days)
	}
}

func (c *column) weighHours(put func(role, float64)) {
	if c.hours > 0.3 {
		put(roleHours, 1.9*c.hours+0.15*c.ranges-0.3*(1-c.hours))
	}
	if c.start > 0.5 {
		put(roleStart, 1.95*c.start)
		put(roleEnd, 1.9*c.start)
	}
	if c.lasts > 0.5 && (c.named == lexicon.RoleStart || c.named == lexicon.RoleEnd) { // hours in the format of durations
		put(roleStart, 1.8)
		put(roleEnd, 1.75)
	}
	if c.bare > 0.8 && c.hours < 0.2 {
		put(roleHours, 1.8*c.bare)
	}
	switch {
	case c.lasts > 0.5:
		put(roleDuration, 1.7)
	case c.duration > 0.5 && c.start > 0.5 && c.early && !c.rising && c.own > 2:
		put(roleDuration, 2.2)
	case c.duration > 0.5:
		put(roleDuration, 1.2*c.duration)
	case c.number > 0.7 && c.named == lexicon.RoleDuration:
		put(roleDuration, 0.9)
	}
	if c.period > 0.5 {
		put(rolePeriod, 1.5*c.period)
	}
}

// asTitle says how well the column names its rows: full, varied, in words, and
// neither times nor places nor people.
func (c *column) asTitle() float64 {
	const long, few = 20, 4 // words, cells
	variety := float64(c.texts) / c.size()
	points := 1.5*(0.35+0.65*c.fill())*(0.4+0.6*variety) + 0.07*min(c.words, 6)
	points -= 1.8*c.number + 2.2*max(c.typed()-c.rest, 0) + 0.7*c.place + 0.5*c.person + 0.4*c.group + 1.5*c.mark + 1.5*max(c.contact, c.path, c.flag) + 1.5*c.money + 0.5*c.sentence
	if c.own > few {
		points -= 1.2 * max(0, 0.5-variety) // a few texts sort rows, and name none
	}
	if c.timeNamed {
		points -= 2.5
	}
	if c.namesThings {
		points += 0.4
	}
	if c.words > long {
		points -= 0.5
	}
	if c.single == 1 && c.texts*3 < c.own {
		points -= 0.3 // a few single words sort rows
	}
	switch {
	case c.named == lexicon.RoleTheme && c.namesSessions:
		points += 0.6
	case c.named == lexicon.RoleAgenda, c.named == lexicon.RoleFacilitators && c.person < 0.3:
		points += 0.25
	case c.named == lexicon.RoleKind:
		points -= 0.2
	case c.named == lexicon.RoleNotes, c.named == lexicon.RolePlace, c.named == lexicon.RoleStatus, c.named == lexicon.RolePrepare, c.named == lexicon.RoleFollowUp:
		points -= 0.6
	}
	return points - 0.01*float64(c.x)
}

func (c *column) weighPlaces(put func(role, float64)) {
	if c.place <= 0.45 && c.named != lexicon.RolePlace {
		return
	}
	for i, r := range []role{rolePlace, rolePlace2, rolePlace3} {
		put(r, 0.5+0.7*c.place-0.05*float64(i)-0.6*c.typed()-1.2*c.number*(1-c.code))
	}
}

func (c *column) weighPeople(put func(role, float64)) {
	for _, r := range []role{roleLed, roleSpeakers, roleHost, rolePeople} {
		if slices.Contains(rolesOf(c.named), r) {
			put(r, 0.6+0.4*c.person-1.2*c.number-c.typed())
		}
	}
	if c.named == lexicon.RoleSpeakers {
		put(roleSpeaker2, 0.55+0.4*c.person-1.2*c.number)
	}
	if c.person > 0.6 && c.named == lexicon.NoRole && c.name == "" {
		put(rolePeople, 0.75*c.person)
	}
	const few = 4 // cells
	if c.group > 0.6 && (c.own <= few || c.texts < c.own) || c.named == lexicon.RoleAudience && c.number < 0.5 {
		put(roleAudience, 0.5+0.5*c.group)
	}
}

// describe says what a column was taken for.
func (c *column) describe(a *area, r role) model.ReadingColumn {
	name := c.name
	if name == "" {
		name = letter(a.first + c.x)
	}
	return model.ReadingColumn{Name: name, Role: string(r)}
}
