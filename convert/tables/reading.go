package tables

import (
	"cmp"
	"slices"

	"deroule/convert/correct"
	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// Event is something that takes place, as a table tells it: a session, or an entry
// of one.
type Event struct {
	Dates     []model.DateRange
	Choice    bool   // Dates are alternatives
	Inherited bool   // Dates are those of a row above
	Weekday   int    // as [time.Weekday]; -1 where no weekday stands for the day
	Day       int    // "Jour 2"; 0 for none
	Week      int    // a week that its number names; 0 for none
	DayName   string // the words that name the day, where no date does: "Lundi", "Jour 2"
	Heading   string // the line that it stands under
	Stated    []Stated

	Hours    []senses.Span
	HoursOn  [][]senses.Span // for each of several Dates, where every one states its own
	Zones    []Zone          // that the hours are said in
	Minutes  int             // how long; 0 where nothing is said
	Lasts    model.Property  // the same as written
	Period   lexicon.Period
	Timezone string

	Title, Theme, Track         string
	Places                      []string
	Led, Speakers, Host, People []string
	PeopleOf                    string // the name of the column of People
	Audience                    []model.Audience
	Objectives, Details, Notes  []string
	Status                      model.Status
	Fields                      []model.Property
	Unread                      string // what stands where a date belongs, and is none
	UnreadHours                 string // what stands where hours belong, and is none

	At       model.Pos
	dayLed   []string // people that stand beside the day, and so are those of all of it
	dayPlace string   // a place that stands beside the day, and so is that of all of it
	row      int
	slot     int // of a crossing: which of its hours the event stands at, from the first
}

// Zone is a time zone that the source says hours are meant in.
type Zone struct {
	lexicon.Zone
	Text string
	At   model.Pos
}

// Stated is a weekday that the source gives to a day.
type Stated struct {
	Day     model.Date
	Weekday int
	At      model.Pos
}

// isBare reports whether nothing is said of the event but when it is.
func (e *Event) isBare() bool {
	return e.Title == "" && e.Theme == "" && len(e.Places)+len(e.Led)+len(e.Speakers)+len(e.Host)+len(e.People)+len(e.Audience)+len(e.Fields)+len(e.Details)+len(e.Objectives)+len(e.Notes) == 0
}

// context is what stands above or around a table, and holds for what is in it.
type context struct {
	log     bool     // the names of the file or the sheet say that nothing is planned
	titles  []string // lines above, from the top
	title   string   // of what the table is about
	dates   []model.DateRange
	stated  []Stated
	weekday int // -1 for none
	day     int
	dayName string // the words that name the day
	week    model.Date
	month   int
	year    int          // that month is of, where it is said with it
	years   lexicon.Year // of days that name none
	hours   []senses.Span
	facts   Event // that labels give: "Lieu : Moulin"
	named   bool  // a label gives the title
	notes   []model.Note
	labels  int
	words   []string // of labels and headings that became facts
}

func newContext() context { return context{weekday: -1, facts: Event{Weekday: -1}} }

// isDay reports whether the context names the day of the table.
func (c *context) isDay() bool { return len(c.dates) > 0 || c.weekday >= 0 || c.day > 0 }

// Reading is one way to understand a table.
type Reading struct {
	By      string // the name of the reading: "rows", "crossing"
	At      string // "Plan!A3:F20"
	Events  []*Event
	Entries bool // the events are entries of sessions, and not sessions
	Formats []model.SupportFormat
	Notes   []model.Note
	Columns []model.ReadingColumn
	Words   []string // of headers that became roles
	Tally   Tally
	Points  float64

	context context
	source  model.Pos
	cells   int
	beside  int                  // the same for tables that are tracks of one day
	parts   []*Reading           // of a reading of several tables
	again   func(*area) *Reading // reads a longer table in the same way
	days    bool                 // the days stand at a side of a crossing
	next    model.ReadingRival   // the second best

	said, columnsSaid int // what a person said of the table and the reading follows
}

func newReading(by string, a *area, ctx context) *Reading {
	return &Reading{By: by, At: a.name(), Tally: Tally{}, context: ctx, source: a.begin()}
}

// Explained is the share of the cells that became facts, from 0 to 1.
func (r *Reading) Explained() float64 {
	if r.cells == 0 {
		return 0
	}
	good, bad := 0.0, 0.0
	weights := weightOf()
	for name, n := range r.Tally {
		if weights[name] >= 0.35 {
			good += n
		} else if name == "left-over" || name == "nothing" {
			bad += n
		}
	}
	return min(1, good/max(good+bad, float64(r.cells)))
}

// judge weighs a reading.
func (r *Reading) judge() float64 {
	r.Points = r.Tally.Points() + saidPoints*float64(r.said)
	return r.Points
}

// longTable is the number of rows from which a table is judged on its first ones.
const longTable = 2400

// best proposes every reading of a table and returns them, the best first.
func (rd *reader) best(a *area, ctx context, depth int) []*Reading {
	if a.h() == 0 || a.w == 0 {
		return nil
	}
	if a.h() > longTable {
		if r := rd.long(a, ctx, depth); r != nil {
			return []*Reading{r}
		}
	}
	var all []*Reading
	log := rd.isLog(a, ctx)
	for _, propose := range rd.readers {
		for _, r := range propose(a, ctx, depth) {
			r.cells = a.count()
			r.Tally.Add("log", log*float64(len(r.Events)))
			r.Tally.Add("nothing-register", log*r.Tally["nothing"])
			r.judge()
			all = append(all, r)
		}
	}
	all = rd.followed(a, ctx, rd.said(a, ctx), all)
	slices.SortStableFunc(all, func(x, y *Reading) int { return cmp.Compare(y.Points, x.Points) })
	if len(all) > 1 {
		all[0].next = model.ReadingRival{By: all[1].By, Explained: all[1].Explained()}
	}
	if rd.explain != nil {
		rd.explain(a, all)
	}
	return all
}

// isLog says how surely a table is a log of hours worked, of leave or of presence, from
// 0 to 1: by what stands above it, by lines in its first rows, or by names of columns,
// which other tables may have as well.
func (rd *reader) isLog(a *area, ctx context) float64 {
	const firstRows, phrase, byName = 6, 6, 0.4
	if ctx.log {
		return 1
	}
	above := slices.Clone(ctx.titles)
	for _, n := range ctx.notes {
		above = append(above, n.Text)
	}
	for _, text := range above {
		if len(text) > longestLine {
			continue
		}
		if rd.words.Text(text).IsLog() {
			return 1
		}
	}
	sure := 0.0
	for i := range min(firstRows, a.h()) {
		cs := a.distinct(i)
		if len(cs) > 1 && slices.ContainsFunc(cs, func(c *cell) bool { return c.Typed() || c.isNumber() }) {
			continue // a row of what the table lists: leave is an event of a school
		}
		for _, c := range cs {
			if c.Words > phrase || c.Typed() || !c.IsLog() {
				continue
			}
			if a.lone(i) != nil {
				return 1
			}
			sure += byName
		}
	}
	return min(sure, 1)
}

// long reads a long table as its first rows are read best.
func (rd *reader) long(a *area, ctx context, depth int) *Reading {
	for _, r := range rd.best(a.part(0, longTable/4, 0, a.w), ctx, depth) {
		if r.again == nil {
			continue
		}
		if full := r.again(a); full != nil {
			full.cells = a.h() * a.w
			full.judge()
			full.next = r.next
			return full
		}
	}
	return nil
}

// count is the number of cells of the area.
func (a *area) count() int {
	n := 0
	for i := range a.h() {
		n += len(a.distinct(i))
	}
	return n
}

// propose is a reader: it gives the ways in which it can read a table.
type propose func(a *area, ctx context, depth int) []*Reading

// reader reads the tables of one document.
type reader struct {
	words   *senses.Reader
	readers []propose
	besides int // tables beside each other, counted
	explain func(*area, []*Reading)
	guide   *correct.Guide // what a person said; nil for nothing
}

func newReader(words *senses.Reader) *reader {
	rd := &reader{words: words}
	rd.readers = []propose{rd.rows, rd.crossings, rd.folded, rd.wall, rd.months, rd.beside, rd.records, rd.offers, rd.nothing}
	return rd
}
