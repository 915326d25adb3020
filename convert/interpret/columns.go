package interpret

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// What a table is for shows in its columns: their names first, and what their cells
// hold where those say nothing.

// column is what is known of one column.
type column struct {
	role    lexicon.Role
	said    bool         // a person said the role
	name    outline.Text // the header's words
	filled  int          // cells that hold something
	dates   int          // of them, cells that are dates
	hours   int          // of them, cells that begin with hours
	periods int          // of them, cells that are parts of a day
	groups  int          // of them, cells that read as groups of people
	words   int          // that they hold in all
	places  int          // of them, cells that read as places
	texts   int          // of them, cells that are words and neither days nor hours
}

func (in *interpreter) measure(plan *tablePlan) []column {
	width := 0
	if plan.header != nil {
		width = len(plan.header.Cells)
	}
	if plan.header == nil {
		for _, row := range plan.body {
			width = max(width, len(row.Cells))
		}
	}
	columns := make([]column, width)
	for i := range columns {
		if plan.header != nil {
			columns[i].name = trimJoints(plan.header.Cells[i].Text())
			columns[i].role = in.headerRole(columns[i].name.Plain)
		}
	}
	held := plan.month
	step := plan.sampling()
	for n, row := range plan.body {
		if m, ok := in.monthRow(row); ok {
			held = m
			continue
		}
		if n%step != 0 {
			continue
		}
		for i, cell := range row.Cells {
			if i < width {
				in.measureCell(&columns[i], cell.Text().Plain, held)
			}
		}
	}
	return columns
}

// isLong reports whether a table is longer than any that people type.
func (p *tablePlan) isLong() bool { return len(p.body) > sampleSize }

// sampling is the distance between the rows that are looked at: 1 for every row,
// but in tables that are longer than any that people type.
func (p *tablePlan) sampling() int { return max(1, len(p.body)/sampleSize) }

// headerRole is the role that a header's words ask for. A noun for sessions alone
// heads the column of their titles.
func (in *interpreter) headerRole(name string) lexicon.Role {
	name = bare(name)
	role := in.lex.Role(name)
	if end, ok := in.lex.SessionNoun(name); ok && role == lexicon.NoRole && !hasWords(name[end:]) {
		return lexicon.RoleTitle
	}
	return role
}

// monthRow reads a row that holds nothing but the name of a month, which goes
// for the rows below it.
func (in *interpreter) monthRow(row outline.Row) (month, bool) {
	cell, ok := onlyCell(row)
	if !ok {
		return month{}, false
	}
	m, year, ok := in.lex.Month(bare(cell.Text().Plain))
	return month{m, year}, ok
}

func (in *interpreter) measureCell(c *column, text string, held month) {
	if in.lex.IsNothing(text) {
		return
	}
	c.filled++
	c.words += wordCount(text)
	switch {
	case in.isDateCell(text), c.role == lexicon.RoleDate && (in.isDayOf(text, held) || in.lex.NoSuchDay(text) != ""):
		c.dates++
	case in.isHoursCell(text):
		c.hours++
	case in.isPeriod(text):
		c.periods++
	case hasLetters(text) && !in.namesDay(text):
		c.texts++
	}
	if in.lex.LooksLikePlace(text) {
		c.places++
	}
	if groups, ok := in.lex.Groups(text); ok && len(groups) > 0 {
		for _, g := range groups {
			if !in.lex.IsGroupNoun(g.Group) && !in.qualified(g.Note) && !containsWord(c.name.Plain, g.Group) {
				return
			}
		}
		c.groups++
	}
}

func containsWord(text, word string) bool {
	return word != "" && strings.Contains(" "+strings.Join(words(text), " ")+" ", " "+strings.Join(words(word), " ")+" ")
}

func words(text string) []string {
	return strings.FieldsFunc(lexicon.Fold(text), func(r rune) bool { return isJoint(r) || strings.ContainsRune("+&().'’\"«»", r) })
}

// isDateCell reports whether a text is a date, perhaps with hours, and little else.
func (in *interpreter) isDateCell(text string) bool { return in.lex.SaysWhen(text) }

// isDayOf reports whether a text is a day of a month that is named above it.
func (in *interpreter) isDayOf(text string, held month) bool {
	if held.month == 0 {
		return false
	}
	d, ok := in.lex.DaysOfMonth(text, held.month, held.year)
	return ok && 2*(d.End-d.Start) >= len(strings.TrimSpace(text))
}

// isHoursCell reports whether a text begins with an hour and says little else.
func (in *interpreter) isHoursCell(text string) bool {
	h, ok := in.lex.HoursAt(text)
	if !ok || h.From.IsZero() && h.To.IsZero() {
		return false
	}
	return 2*(h.End-h.Start) >= len(strings.TrimSpace(text)) || wordCount(text[h.End:]) <= 3
}

// isPeriod reports whether a text is a part of the day and nothing else.
func (in *interpreter) isPeriod(text string) bool {
	h, ok := in.lex.HoursAt(text)
	return ok && h.From.IsZero() && h.To.IsZero() && h.Period != lexicon.NoPeriod && !hasWords(text[h.End:])
}

// assignRoles gives roles to columns whose header does not: a column of dates is
// one whatever it is called, and a header that speaks against its cells is not
// believed.
func (in *interpreter) assignRoles(plan *tablePlan) {
	mostly := func(n int, c column) bool { return n > 0 && 5*n >= 3*c.filled }
	for i := range plan.columns {
		c := &plan.columns[i]
		switch {
		case c.role == lexicon.RoleTitle && mostly(c.hours, *c) && c.words > c.filled:
			c.role = lexicon.RolePlace // « Rendez-vous » of "9h gare"
		case c.role == lexicon.RoleDate && c.dates == 0 && mostly(c.hours, *c):
			c.role = lexicon.RoleHours
		case c.role == lexicon.RoleHours && c.hours == 0 && mostly(c.dates, *c):
			c.role = lexicon.RoleDate
		case c.role == lexicon.RoleStart && c.hours == 0 && mostly(c.dates, *c) && plan.find(lexicon.RoleDate) < 0:
			c.role = lexicon.RoleDate // « Début », « Fin » of days
		case isPeople(c.role) && mostly(c.groups, *c) && wordCount(c.name.Plain) > 1:
			c.role = lexicon.RoleAudience // "Mentors / Élus", whatever "Mentors" alone would be
		case c.role != lexicon.NoRole:
		case mostly(c.dates, *c) && plan.find(lexicon.RoleDate) < 0 && (i <= 1 || c.name.IsEmpty() || plan.namesSessions()):
			c.role = lexicon.RoleDate
		case mostly(c.dates, *c) && plan.find(lexicon.RoleDate) == i-1 && plan.header != nil:
			c.role = lexicon.RoleEnd // "Du", "Au"
		case mostly(c.hours, *c) && plan.find(lexicon.RoleHours) < 0 && plan.find(lexicon.RoleStart) < 0:
			c.role = lexicon.RoleHours
		case mostly(c.groups, *c) && plan.find(lexicon.RoleAudience) < 0:
			c.role = lexicon.RoleAudience
		}
	}
	for i := range plan.columns {
		c := &plan.columns[i]
		switch {
		case c.role == lexicon.RolePlace && c.filled > 0 && c.texts == 0 && c.hours == 0:
			c.role = lexicon.NoRole // "Places" that are free are numbers
		case c.role == lexicon.RoleHours && c.hours == 0 && (plan.find(lexicon.RoleHours) != i || in.areSmallNumbers(plan, i)):
			c.role = lexicon.NoRole // "Ore" of a course, which says how many
		}
	}
	if plan.header == nil && plan.find(lexicon.RoleDate) >= 0 {
		in.findPlaces(plan)
	}
	if plan.find(lexicon.RoleTitle) < 0 && plan.find(lexicon.RoleDate) >= 0 {
		if theme := plan.find(lexicon.RoleTheme); theme < 0 {
			in.findTitles(plan)
		} else if plan.find(lexicon.RoleAudience) < 0 && in.lex.NamesSessions(bare(plan.columns[theme].name.Plain)) {
			plan.columns[theme].role = lexicon.RoleTitle
		}
	}
}

// areSmallNumbers reports whether a column holds numbers of a few hours.
func (in *interpreter) areSmallNumbers(plan *tablePlan, i int) bool {
	const most = 7
	numbers := 0
	for _, row := range plan.body {
		if i >= len(row.Cells) || in.lex.IsNothing(row.Cells[i].Text().Plain) {
			continue
		}
		n, err := strconv.Atoi(strings.TrimSpace(row.Cells[i].Text().Plain))
		if err != nil || n > most {
			return false
		}
		numbers++
	}
	return numbers > 0
}

// namesSessions reports whether a header has the words of a table of sessions. A
// list of things to order by some day has not.
func (p *tablePlan) namesSessions() bool {
	return slices.ContainsFunc(p.columns, func(c column) bool {
		switch c.role {
		case lexicon.RoleHours, lexicon.RoleStart, lexicon.RolePlace, lexicon.RoleTheme, lexicon.RoleTitle, lexicon.RoleAudience, lexicon.RoleSpeakers:
			return true
		}
		return false
	})
}

// findPlaces makes the column that reads most as places the one of them, in a
// table that has no header to say so.
func (in *interpreter) findPlaces(plan *tablePlan) {
	best := -1
	for i, c := range plan.columns {
		if c.role == lexicon.NoRole && 3*c.places >= c.filled && c.places > 0 && (best < 0 || c.places > plan.columns[best].places) {
			best = i
		}
	}
	if best >= 0 {
		plan.columns[best].role = lexicon.RolePlace
	}
}

// findTitles makes the first column of words that no row leaves out the one of
// titles, in a table of sessions that has no other name for them: « Conseil », « Café »;
// else one that is named for what takes place, and holds it in a few words.
func (in *interpreter) findTitles(plan *tablePlan) {
	rows := 0
	for i := 0; i < len(plan.body); i += plan.sampling() {
		if row := plan.body[i]; !blankRow(in, row) && !in.isSeparator(plan, row) {
			rows++
		}
	}
	isTitle := func(c column) bool {
		return c.filled > 0 && c.filled >= rows && 2*c.texts > c.filled && !in.isPeriod(c.name.Plain) // who is on duty "Morning"
	}
	for i := range plan.columns {
		if c := &plan.columns[i]; c.role == lexicon.NoRole && isTitle(*c) {
			c.role = lexicon.RoleTitle
			return
		}
	}
	const longTitle, longName = 15, 2 // words
	for i := range plan.columns {
		c := &plan.columns[i]
		described := c.role == lexicon.RoleDescription && c.words <= longTitle*c.filled // « Contenu de la séance »
		animated := c.role == lexicon.RoleFacilitators && c.words > longName*c.filled   // « Animation », of a library
		if (described || animated) && isTitle(*c) {
			c.role = lexicon.RoleTitle
			return
		}
	}
}

func isPeople(r lexicon.Role) bool {
	switch r {
	case lexicon.RolePeople, lexicon.RoleFacilitators, lexicon.RoleSpeakers, lexicon.RoleHost, lexicon.RoleAudience:
		return true
	}
	return false
}
