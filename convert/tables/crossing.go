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

// agree reports whether labels of two kinds may stand in one row.
func agree(a, b senses.Kind) bool {
	days := []senses.Kind{senses.Date, senses.Weekday, senses.MonthDay}
	return slices.Contains(days, a) && slices.Contains(days, b)
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
