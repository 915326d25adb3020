package tables

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// Rows: each row is something that takes place. The names of the columns stand in a
// row above, in two, or nowhere; lines between the rows say a day, a month or a part.
//
//	| Date  | Titre  | Lieu  |          | 9h  | Accueil |
//	| 4 mai | Marées | Phare |          | 10h | Marche  |

// mostColumns bounds the columns of a table of rows.
const mostColumns = 60

// rows reads a table row by row, with a header of no, one or two rows.
func (rd *reader) rows(a *area, ctx context, _ int) []*Reading {
	if a.w > mostColumns {
		return nil
	}
	var all []*Reading
	for header := range 3 {
		if header >= a.h() && header > 0 || header == 2 && a.h() < 4 {
			continue
		}
		r := rd.rowsUnder(a, ctx, header)
		if r == nil {
			continue
		}
		r.again = func(whole *area) *Reading { return rd.rowsUnder(whole, ctx, header) }
		all = append(all, r)
	}
	return all
}

// rowTable is one reading of a table row by row, under way.
type rowTable struct {
	*reader
	*area
	ctx     context
	header  int
	names   []string
	named   []lexicon.Role
	lines   []line
	columns []*column
	roles   []role
	at      map[role]int
	more    []int // columns of further days
	later   []int // columns of further hours
	reading *Reading

	heading     context // of the rows that follow
	headed      bool
	off         int               // rows on which nothing takes place
	dates       []model.DateRange // of the rows above
	weekday     int
	day         int
	dayName     string
	month, year int
}

func (rd *reader) rowsUnder(a *area, ctx context, header int) *Reading {
	t := &rowTable{reader: rd, area: a, ctx: ctx, header: header, heading: newContext(), weekday: -1, month: ctx.month, year: ctx.year, at: map[role]int{}}
	if header == 1 && len(a.distinct(0)) < 2 && a.w > 1 {
		return nil
	}
	t.reading = newReading("rows", a, ctx)
	t.readHeader()
	data := t.sortLines()
	if len(data) == 0 {
		return nil
	}
	t.assignColumns(data)
	t.reading.Events = make([]*Event, 0, len(data))
	for i := header; i < a.h(); i++ {
		t.readLine(i)
	}
	if len(t.reading.Events) == 0 {
		return nil
	}
	t.weigh()
	t.settleKind()
	return t.reading
}

// readHeader takes the names of the columns, and counts what in them is no name.
func (t *rowTable) readHeader() {
	t.names, t.named = make([]string, t.w), make([]lexicon.Role, t.w)
	values := 0.0
	for x := range t.w {
		var parts []string
		for i := range t.header {
			c := t.cell(i, x)
			if c == nil || i > 0 && t.cell(i-1, x) == c {
				continue
			}
			parts = append(parts, strings.Trim(c.OneLine(), " |"))
			if c.begins(t.area.at[i], t.first+x) && !t.isEmptyColumn(t.header, t.h(), x) {
				values += noName(c)
			}
		}
		t.names[x] = strings.Join(parts, " ")
		t.named[x] = t.roleOfName(parts, t.names[x])
	}
	if t.header > 0 {
		t.reading.Tally.Add("header-is-data", values)
	}
}

// noName says how surely a cell of a header is a value and no name.
func noName(c *cell) float64 {
	const longName = 8 // words
	w := c.When()
	switch {
	case w.Kind == senses.Date, w.Kind == senses.Hours:
		return 1.5
	case w.Kind == senses.Weekday, w.Kind == senses.Week, w.Kind == senses.Duration,
		w.Kind == senses.Number, w.Kind == senses.MonthDay, c.What().Contact:
		return 1
	case strings.Contains(c.Sense.Text, ": "):
		return 1
	case c.Words > longName:
		return 0.5
	}
	return 0
}

// roleOfName is the role that the name of a column gives it: by its last row, all
// of it, or its first.
func (t *rowTable) roleOfName(parts []string, name string) lexicon.Role {
	if len(parts) == 0 {
		return lexicon.NoRole
	}
	for _, part := range []string{parts[len(parts)-1], name, parts[0]} {
		if r := t.words.Text(strings.TrimRight(part, " :")).What().Role; r != lexicon.NoRole {
			return r
		}
	}
	return lexicon.NoRole
}

// assignColumns gives each column its role and counts what agrees with its name.
func (t *rowTable) assignColumns(data []int) {
	const sample = 600 // rows that tell what a column is
	if len(data) > sample {
		data = data[:sample]
	}
	months := t.ctx.month > 0
	for x := range t.w {
		c := columnOf(t.area, x, data, t.names[x], t.named[x])
		switch lexicon.Fold(strings.TrimSpace(t.names[x])) {
		case "nom", "name", "nombre", "nome", "naam", "bezeichnung":
			c.namesThings = true
		}
		c.namesParts = t.words.Lexicon().NamesParts(t.names[x])
		c.timeNamed = t.names[x] != "" && t.words.Text(t.names[x]).Typed()
		c.namesSessions = t.named[x] == lexicon.RoleTheme && (t.words.Lexicon().NamesSessions(t.names[x]) || !isTheme(t.names[x]))
		t.columns = append(t.columns, c)
		months = months || c.month > 0.5
	}
	t.saidColumns()
	for i, l := range t.lines {
		if l == lineHeading && t.lone(i).Is(senses.Month) {
			months = true
		}
	}
	t.roles = t.rolesOfColumns(months)
	tally := t.reading.Tally
	t.weighTracks()
	for x := len(t.roles) - 1; x >= 0; x-- {
		t.at[t.roles[x]] = x
	}
	for x, c := range t.columns {
		r := t.roles[x]
		if c.own == 0 {
			continue
		}
		named := rolesOf(c.named)
		switch {
		case c.said != "": // the name of the column has said nothing
		case slices.Contains(named, r):
			tally.Add("header-agrees", float64(min(c.own, 4)))
		case len(named) > 0 && r == roleField:
			tally.Add("header-disagrees", 1)
		}
		if r == roleField && c.date+c.hours > 0.7 {
			tally.Add("typed-unused", float64(c.own))
		}
		t.reading.Columns = append(t.reading.Columns, c.describe(t.area, r))
		if r != roleField && t.names[x] != "" {
			t.reading.Words = append(t.reading.Words, t.names[x])
		}
	}
}

// weighTracks counts the cells of columns that are called as rooms or groups are: of
// several such columns, each is rather a track.
func (t *rowTable) weighTracks() {
	cells, columns := 0, 0
	for x, c := range t.columns {
		if len(strings.Fields(t.names[x])) < 2 && !strings.ContainsFunc(t.names[x], isDigit) {
			continue // "Salle" names a column of rooms, "Salle Nord" a room
		}
		is := t.words.Text(t.names[x]).What()
		if (is.Place > 0.5 || is.Group > 0.5) && c.text+c.person > 0.5 && c.place < 0.5 {
			columns++
			cells += c.filled
		}
	}
	if columns > 1 {
		t.reading.Tally.Add("track-is-column", float64(cells))
	}
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// rolesOfColumns gives each column its role. Columns of dates that are called as
// another is, but for a number, hold further days of their rows: "Séance 1 | Séance 2".
func (t *rowTable) rolesOfColumns(months bool) []role {
	more := t.moreDays()
	var left []*column
	for x, c := range t.columns {
		if !more[x] {
			left = append(left, c)
		}
	}
	given, _ := assign(left, months)
	roles, k := make([]role, len(t.columns)), 0
	dated := slices.Contains(given, roleDate)
	for x := range t.columns {
		switch {
		case !more[x]:
			roles[x] = given[k]
			k++
		case dated:
			roles[x] = roleMoreDays
			t.more = append(t.more, x)
		default:
			roles[x] = roleField
		}
	}
	timed := slices.Contains(roles, roleHours)
	for x, c := range t.columns {
		if timed && roles[x] == roleField && c.ranges > 0.7 && c.own > 0 && c.rest < 0.3 {
			roles[x] = roleMoreHrs // "Matin | Après-midi", both of hours
			t.later = append(t.later, x)
		}
	}
	return roles
}

// moreDays are the columns of dates that are called as one before them.
func (t *rowTable) moreDays() map[int]bool {
	more, first := map[int]bool{}, map[string]int{}
	for x, c := range t.columns {
		key := withoutNumber(t.names[x])
		if c.date < 0.5 || c.own == 0 || key == "" {
			continue
		}
		if before, ok := first[key]; ok && !slices.Equal(t.columns[before].days, c.days) {
			more[x] = true
		} else if !ok {
			first[key] = x
		}
	}
	return more
}

// withoutNumber is a name as it compares with others that count the same.
func withoutNumber(name string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		if isDigit(r) {
			return -1
		}
		return r
	}, lexicon.Fold(name)), " .:#-–°")
}

// isTheme reports whether a name says theme in so many words.
func isTheme(name string) bool {
	folded := lexicon.Fold(name)
	return strings.HasPrefix(folded, "them") || strings.HasPrefix(folded, "tem")
}

func (t *rowTable) has(r role) bool { _, ok := t.at[r]; return ok }

// get is the cell of a row in the column of a role; nil where it says nothing.
func (t *rowTable) get(i int, r role) *cell {
	x, ok := t.at[r]
	if !ok {
		return nil
	}
	if c := t.cell(i, x); c != nil && !c.Nothing {
		return c
	}
	return nil
}

// fresh reports whether a cell begins in a row, and so counts there.
func (t *rowTable) fresh(c *cell, i int) bool { return c.row == t.area.at[i] || i == t.header }

// count counts a cell of a row under a name, once for all rows that it fills.
func (t *rowTable) count(c *cell, i int, name string, n float64) {
	if t.fresh(c, i) {
		t.reading.Tally.Add(name, n)
	}
}

// readLine reads a row as what it is.
func (t *rowTable) readLine(i int) {
	cells := float64(len(t.distinct(i)))
	switch t.lines[i] {
	case lineSum:
		t.reading.Tally.Add("sum", cells)
		t.note(i)
	case lineHeader:
		t.reading.Tally.Add("repeated-header", cells)
	case lineNote:
		t.reading.Tally.Add("left-over", cells)
		t.note(i)
	case lineHeading:
		t.readHeading(t.lone(i))
	case lineEntry:
		cs := t.distinct(i)
		t.readWhole(i, cs[0])
		if len(cs) > 1 {
			t.reading.Tally.Add("sum", cells-1)
			t.note(i)
		}
	default:
		t.readRow(i)
	}
	t.forget(i)
}

func (t *rowTable) note(i int) {
	t.reading.Notes = append(t.reading.Notes, model.Note{Text: t.text(i), Source: t.pos(t.distinct(i)[0])})
}

// readHeading takes a line between rows for those that follow.
func (t *rowTable) readHeading(c *cell) {
	t.reading.Tally.Add("heading", 1)
	w := c.When()
	if w.Kind == senses.Month {
		t.month, t.year = w.Month, w.Year
		t.reading.Words = append(t.reading.Words, c.OneLine())
		return
	}
	before := t.heading
	t.heading, t.headed = newContext(), true
	t.absorb(&t.heading, t.area, c)
	t.reading.Notes = append(t.reading.Notes, t.heading.notes...)
	t.reading.Words = append(t.reading.Words, t.heading.words...)
	if len(t.heading.dates) > 0 && len(before.dates) > 0 && t.heading.dates[0].Start.Compare(before.dates[0].Start) < 0 {
		t.heading.dates, t.heading.title = before.dates, before.title // it was copied and not changed
		t.reading.Tally.Add("backwards", 0.5)
	}
	if t.heading.week.Month > 0 {
		t.heading.dates = nil
	}
	t.dates, t.weekday, t.day, t.dayName = nil, -1, 0, ""
}

// readWhole reads a whole entry that stands in one cell: "10:00-10:15 Break".
func (t *rowTable) readWhole(i int, c *cell) {
	w := c.When()
	e := Event{Weekday: t.heading.weekday, Day: t.heading.day, Heading: t.heading.title, Dates: t.heading.dates, row: i, At: t.pos(c), Hours: w.Hours, Title: w.Rest}
	if len(e.Dates) == 0 {
		e.Dates = t.dates
	}
	t.reading.Tally.Add("hours", 1)
	t.reading.Tally.Add("title", 1)
	t.reading.Events = append(t.reading.Events, &e)
}

// settleKind decides whether the rows are sessions or entries of one.
func (t *rowTable) settleKind() {
	r := t.reading
	dated := t.has(roleDate) || t.has(roleMonthDay)
	timed := 0
	for i := range r.Events {
		if e := r.Events[i]; len(e.Hours) > 0 || e.Minutes > 0 || e.Period != lexicon.NoPeriod {
			timed++
		}
	}
	switch {
	case !dated:
		r.Entries = timed > 0
	case chained(r.Events) && t.ctx.title != "" && !t.has(rolePlace) && !t.has(roleAudience):
		r.Entries = true
		r.Tally.Add("chain", 1)
	}
}

// chained reports whether, of days with several events, each event begins when the
// one before ends: these are running orders. An hour that is missing breaks no chain.
func chained(events []*Event) bool {
	same, known, fits, hours := 0, 0, 0, 0
	for i := range events {
		e := events[i]
		if len(e.Hours) > 0 {
			hours++
		}
		if i == 0 {
			continue
		}
		before := events[i-1]
		if len(before.Dates) != 1 || len(e.Dates) != 1 || before.Dates[0].Start != e.Dates[0].Start {
			continue
		}
		same++
		end := before.end()
		if len(e.Hours) == 0 || end.IsZero() && len(before.Hours) == 0 {
			continue
		}
		known++
		if !end.IsZero() && end == e.Hours[0].From {
			fits++
		}
	}
	few := 1 + len(events)/10 // without an hour
	return 2*same >= len(events) && 2*known > same-few && known > 0 && 10*fits >= 9*known && hours >= len(events)-few
}

// end is when the event ends, as stated or by how long it lasts.
func (e *Event) end() model.Clock {
	if len(e.Hours) == 0 {
		return model.Clock{}
	}
	end := e.Hours[0].To
	if end.IsZero() && e.Minutes > 0 {
		end, _ = e.Hours[0].From.Add(e.Minutes)
	}
	return end
}
