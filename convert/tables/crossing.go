package tables

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// Crossings: a cell takes place where the labels above it and beside it meet. One to
// three rows of labels stand above, none to three columns beside. Each label is of a
// kind, and those of one cell together say its day, its hours and its track:
//
//	|        | Lundi   | Mardi |     |          | Salle A | Salle B |
//	| 9h-10h | Français| Calcul|     | 9h - 10h | Ponts   | Écluses |
//
//	|       | 9h      | 10h     |    |       |    | 5 - 9 oct. | 12 - 16 oct. |
//	| 4 mai | Tannage | Couture |    | lundi | 9h | Droit      | Anglais      |

// label is what the labels of one row or one column say together.
type label struct {
	dates     []model.DateRange
	stated    []Stated
	weekday   int // -1 for none
	monthDay  int
	month     int
	year      int
	day       int
	dayName   string
	week      model.Date
	weekNo    int
	hours     []senses.Span
	minutes   int
	period    lexicon.Period
	track     string
	place     string
	fields    []model.Property
	name      string // of the column, where it tells something of others
	attribute role   // the column tells something of the one before: its place, its people
	typed     bool
}

func newLabel() label { return label{weekday: -1} }

// crossing is one reading of a table as a crossing, under way.
type crossing struct {
	*reader
	*area
	ctx         context
	top, left   int
	pairs       bool // each row of starts has a row of ends below it
	above       []label
	beside      []label
	aboveKinds  kinds
	besideKinds kinds
	fieldRows   bool
	month, year int
	ends        bool // starts and ends stand in two columns
	starts      bool // only starts stand beside
	down        bool // cells are merged over rows
	across      bool // cells are merged over columns of hours
	even        bool // the hours beside are slots
	endRows     bool // the hours beside are no slots, and ends stand on rows of their own
	headings    []bool
	tracksOf    map[string][]string
	hoursIn     map[int]int // of a column, the one before it that holds its hours
	reading     *Reading
	texts       map[string]bool
	bodies      int
}

// kinds counts the rows or columns of labels that are mainly of a kind.
type kinds map[senses.Kind]int

// days reports whether labels of days are among them.
func (k kinds) days() bool {
	return k[senses.Date]+k[senses.Weekday]+k[senses.MonthDay]+k[senses.Week]+k[senses.WeekNumber]+k[senses.DayNumber] > 0
}

// hours reports whether labels of hours or parts of the day are among them.
func (k kinds) hours() bool { return k[senses.Hours]+k[senses.Period] > 0 }

// The bounds of what is tried as a crossing.
const (
	mostAcross = 400
	mostDown   = 3000
	mostLabels = 3
)

// crossings reads a table as a crossing, with every number of labels.
func (rd *reader) crossings(a *area, ctx context, _ int) []*Reading {
	if a.w < 2 || a.w > mostAcross || a.h() < 2 || a.h() > mostDown {
		return nil
	}
	var all []*Reading
	for top := 1; top <= min(mostLabels, a.h()-1); top++ {
		for left := 0; left <= min(mostLabels, a.w-1); left++ {
			for _, pairs := range []bool{false, true} {
				if r := rd.crossing(a, ctx, top, left, pairs); r != nil {
					all = append(all, r)
				}
			}
		}
	}
	return all
}

func (rd *reader) crossing(a *area, ctx context, top, left int, pairs bool) *Reading {
	x := &crossing{reader: rd, area: a, ctx: ctx, top: top, left: left, pairs: pairs, month: ctx.month, year: ctx.year,
		aboveKinds: kinds{}, besideKinds: kinds{}, tracksOf: map[string][]string{}, texts: map[string]bool{}}
	x.reading = newReading("crossing", a, ctx)
	if !x.readCorner() || !x.readAbove() {
		return nil
	}
	x.findHourColumns()
	if !x.readBeside() || !x.meet() {
		return nil
	}
	x.settleHours()
	x.even = x.isEven()
	x.endRows = !x.even && x.endsOnOwnRows()
	x.settleMonths()
	x.listTracks()
	x.readBodies()
	if len(x.reading.Events) == 0 || x.bodies < 2 && !pairs {
		return nil
	}
	x.weigh()
	x.name()
	return x.reading
}

// kindOf is what a cell is as a label.
func kindOf(c *cell) senses.Kind {
	const phrase = 14 // words
	if c == nil || c.Nothing {
		return senses.Nothing
	}
	w := c.When()
	switch {
	case w.Kind == senses.WeekNumber && w.WeekNo == 0, w.Kind == senses.Year, w.Kind == senses.Number:
		return senses.Words
	case w.Kind == senses.Words && w.HasDate() && c.Words <= phrase:
		return senses.Date
	case w.Kind == senses.Words && w.HasHours() && w.Explained >= 0.5:
		return senses.Hours
	case w.Kind == senses.Words && w.DayNo > 0:
		return senses.DayNumber
	}
	return w.Kind
}

// readCorner reads what stands where the labels above and beside meet: a month, a
// year, names. A time there belongs to no crossing.
func (x *crossing) readCorner() bool {
	const longName = 6 // words
	for i := range x.top {
		for k := range x.left {
			c := x.own(i, k)
			if c == nil {
				continue
			}
			w := c.When()
			switch {
			case w.Kind == senses.Month:
				x.month, x.year = w.Month, w.Year
				x.reading.Tally.Add("month", 1)
				x.reading.Words = append(x.reading.Words, c.OneLine())
			case w.Kind == senses.Year:
				x.reading.context.years = lexicon.Year{First: w.Year, Last: w.Year}
				x.reading.Tally.Add("month", 0.5)
				x.reading.Words = append(x.reading.Words, c.OneLine())
			case w.Kind == senses.Date, w.Kind == senses.Hours, w.Kind == senses.Period:
				return false
			case c.What().Role != lexicon.NoRole:
				x.reading.Tally.Add("header-agrees", 0.5)
				x.reading.Words = append(x.reading.Words, c.OneLine())
			case c.Words > longName:
				x.reading.Tally.Add("left-over", 1)
				x.reading.Notes = append(x.reading.Notes, model.Note{Text: c.OneLine(), Source: x.pos(c)})
			default:
				x.month = monthOf(x.words, c, x.month)
				x.reading.Words = append(x.reading.Words, c.OneLine())
			}
		}
	}
	return true
}

// monthOf is the first month that a short text names among others: "Noviembre/Diciembre".
func monthOf(words *senses.Reader, c *cell, otherwise int) int {
	first, _, ok := strings.Cut(c.Sense.Text, "/")
	if w := words.Text(first).When(); ok && w.Kind == senses.Month {
		return w.Month
	}
	return otherwise
}

// lead is the kind that most cells of a row or a column of labels are of.
func lead(counts map[senses.Kind]int) senses.Kind {
	best, most := senses.Nothing, 0
	for k := senses.Words; k <= senses.Number; k++ {
		if n := counts[k]; n > most || n == most && n > 0 && best == senses.Words {
			best, most = k, n
		}
	}
	return best
}

// isAttribute reports whether a name above a column says that it tells the place or
// the people of the column before.
func isAttribute(c *cell) role {
	switch c.What().Role {
	case lexicon.RolePlace:
		if c.Words == 1 {
			return rolePlace
		}
	case lexicon.RoleSpeakers, lexicon.RoleFacilitators, lexicon.RolePeople, lexicon.RoleHost:
		return rolePeople
	}
	return ""
}

// readAbove reads the rows of labels above the columns.
func (x *crossing) readAbove() bool {
	x.above = make([]label, x.w)
	for k := range x.above {
		x.above[k] = newLabel()
	}
	var last senses.Kind
	for i := range x.top {
		kind, ok := x.kindOfRow(i)
		if !ok {
			return false
		}
		if name := x.nameOfRow(i); kind == senses.Words && i < x.top-1 && x.aboveKinds.days() && name != "" {
			x.readFieldRow(i, name)
			continue
		}
		if kind == senses.Words && x.aboveKinds.days() && !x.partsDays(i) {
			return false
		}
		x.aboveKinds[kind]++
		last = kind
		x.readLabelRow(i, kind)
	}
	return !(x.fieldRows && last == senses.Words)
}

// kindOfRow is the kind of most labels of a row; it is not ok for an empty one.
func (x *crossing) kindOfRow(i int) (senses.Kind, bool) {
	counts, n := map[senses.Kind]int{}, 0
	for k := x.left; k < x.w; k++ {
		c := x.cell(i, k)
		if c == nil || c.Nothing || x.lastRow(i, k) >= x.top || k > x.left && x.cell(i, k-1) == c {
			continue
		}
		n++
		if kind := kindOf(c); kind != senses.Words || isAttribute(c) == "" {
			counts[kind]++
		}
	}
	if len(counts) == 0 && n > 0 {
		return senses.Words, true
	}
	return lead(counts), n > 0
}

// nameOfRow is what stands before the labels of a row as their name: "Dress code".
func (x *crossing) nameOfRow(i int) string {
	if x.left == 0 {
		return ""
	}
	c := x.cell(i, x.left-1)
	if c == nil || c.What().Role != lexicon.NoRole || c.Typed() || c.isNumber() {
		return ""
	}
	return strings.TrimRight(c.OneLine(), " :")
}

// readFieldRow takes a row of texts between labels of days as facts of those days.
func (x *crossing) readFieldRow(i int, name string) {
	x.fieldRows = true
	for k := x.left; k < x.w; k++ {
		if c := x.cell(i, k); c != nil && kindOf(c) == senses.Words {
			x.above[k].fields = append(x.above[k].fields, model.Property{Name: name, Value: c.OneLine(), Source: x.pos(c)})
			x.reading.Tally.Add("field", 1)
		}
	}
}

// partsDays reports whether the row above has days that each stand over several
// columns, so that names below part a day.
func (x *crossing) partsDays(i int) bool {
	for k := x.left; k < x.w; k++ {
		if c := x.cell(i-1, k); c == nil && k > x.left || c != nil && x.lastColumn(i-1, k) > k {
			return true
		}
	}
	return false
}

// readLabelRow lets each column take its label of a row.
func (x *crossing) readLabelRow(i int, kind senses.Kind) {
	var kept *cell
	carries := i < x.top-1 && (kind == senses.Date || kind == senses.Week || kind == senses.Month || kind == senses.Weekday || kind == senses.DayNumber)
	for k := x.left; k < x.w; k++ {
		c := x.cell(i, k)
		if c == nil && carries {
			c = kept // a day over several columns that nobody merged
		}
		if c == nil || c.Nothing {
			continue
		}
		kept = c
		is := kindOf(c)
		if is == senses.Words && kind != senses.Words {
			if r := isAttribute(c); r != "" {
				x.above[k].attribute, x.above[k].name = r, c.OneLine()
				x.reading.Tally.Add("header-agrees", 1)
				x.reading.Words = append(x.reading.Words, c.OneLine())
				continue
			}
			if (kind == senses.Period || kind == senses.Hours) && i == x.top-1 && x.isFactOfRows(i, k) {
				x.above[k].attribute, x.above[k].name = roleField, c.OneLine()
				continue
			}
			if kind == senses.Hours && i == x.top-1 {
				x.reading.Tally.Add("axis-mixed", 1)
			}
		} else if is != kind && is != senses.Words && !agree(kind, is) {
			x.reading.Tally.Add("axis-mixed", 1)
		}
		x.above[k].take(x.area, c, is)
		if c.begins(x.at[i], x.first+k) {
			x.countAbove(i, k, is)
		}
	}
}

// isFactOfRows reports whether a column with a name stands behind all columns of hours:
// it tells something of the whole row. "Matin | Après-midi | À prévoir"
func (x *crossing) isFactOfRows(i, k int) bool {
	hours := 0
	for y := x.left; y < x.w; y++ {
		c := x.cell(i, y)
		if c == nil {
			continue
		}
		if is := kindOf(c); is == senses.Hours || is == senses.Period {
			if y > k {
				return false
			}
			hours++
		}
	}
	return hours > 1
}

// agree reports whether labels of two kinds may stand in one row.
func agree(a, b senses.Kind) bool {
	days := []senses.Kind{senses.Date, senses.Weekday, senses.MonthDay}
	return slices.Contains(days, a) && slices.Contains(days, b)
}

// findHourColumns finds columns below the labels that hold nothing but hours: those of
// the columns right of them, up to the next.
func (x *crossing) findHourColumns() {
	x.hoursIn = map[int]int{}
	own := -1
	for k := x.left; k < x.w-1; k++ {
		hours, n := 0, 0
		for i := x.top; i < x.h(); i++ {
			if c := x.own(i, k); c != nil && !c.Nothing {
				n++
				if c.Is(senses.Hours) {
					hours++
				}
			}
		}
		switch {
		case n >= 2 && 5*hours >= 4*n:
			own = k
			x.above[k].attribute = roleHours
			x.reading.Tally.Add("clock", float64(hours))
		case own >= 0:
			x.hoursIn[k] = own
		}
	}
	if k := x.w - 1; own >= 0 {
		x.hoursIn[k] = own
	}
}

// countAbove counts a label above; one of time that has nothing below it counts little.
func (x *crossing) countAbove(i, k int, kind senses.Kind) {
	if kind == senses.Words {
		x.reading.Tally.Add("track", 1)
		x.countColumnName(i, k)
		return
	}
	used := 0.25
	for row := x.top; row < x.h() && used < 1; row++ {
		for y := k; y <= x.lastColumn(i, k); y++ {
			if c := x.cell(row, y); c != nil && !c.Nothing {
				used = 1
			}
		}
	}
	x.reading.Tally.Add("axis", used)
}

// countColumnName counts the cells below a track that is named as a column of facts
// is: then they are no tracks.
func (x *crossing) countColumnName(i, k int) {
	c := x.cell(i, k)
	r := c.What().Role
	if r == lexicon.NoRole || r == lexicon.RoleTrack || c.Words > 1 && (r == lexicon.RoleAudience || r == lexicon.RolePlace) {
		return
	}
	n := 0
	for row := x.top; row < x.h(); row++ {
		if x.cell(row, k) != nil {
			n++
		}
	}
	x.reading.Tally.Add("header-is-track", float64(n))
}

// take adds what a cell says to the label.
func (l *label) take(a *area, c *cell, kind senses.Kind) {
	w := c.When()
	switch kind {
	case senses.Week:
		l.week = w.FirstDay
	case senses.WeekNumber:
		l.weekNo = w.WeekNo
	case senses.Date:
		l.takeDates(w, a.pos(c))
	case senses.Weekday:
		l.weekday, l.dayName = int(w.Weekday), c.OneLine()
	case senses.MonthDay:
		l.monthDay, l.dayName = w.Day, c.OneLine()
		if w.HasDay {
			l.weekday = int(w.Weekday)
		}
	case senses.Hours:
		l.hours = append(slices.Clip(l.hours), w.Hours...)
		if w.Lasts == senses.AsideDuration {
			l.minutes = w.Minutes
		}
	case senses.Period:
		l.period = w.Period
	case senses.Month:
		l.month, l.year = w.Month, w.Year
	case senses.DayNumber:
		l.day, l.dayName = w.DayNo, c.OneLine()
	case senses.Words:
		if l.track != "" {
			l.track += " – "
		}
		l.track += strings.TrimRight(c.OneLine(), " :")
		return
	default:
		return
	}
	l.typed = true
}

func (l *label) takeDates(w *senses.When, at model.Pos) {
	l.dates = slices.Clone(w.Dates)
	for i := range l.dates {
		l.dates[i].Source = at
	}
	for k, day := range w.Named {
		if k < len(w.Weekdays) {
			l.stated = append(l.stated, Stated{day, int(w.Weekdays[k]), at})
		}
	}
	if len(w.Hours) > 0 {
		l.hours = w.Hours
	}
	if w.Period != lexicon.NoPeriod {
		l.period = w.Period
	}
}
