package tables

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"deroule/convert/correct"
	"deroule/convert/grid"
	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// Plan is what the sheets of a book plan, or the tables of a document.
type Plan struct {
	Title       string
	Sessions    []Session
	Formats     []model.SupportFormat
	Notes       []model.Note
	Readings    []model.Reading
	Diagnostics model.Diagnostics
	Points      float64 // of its readings, see [Weights]
}

// Session is a session as the tables tell it. Its days may still lack their year.
type Session struct {
	*model.Session
	Choice   bool            // its dates are alternatives
	HoursOn  [][]model.Hours // for each of its dates, where every one states its own
	Zones    []Zone          // that its hours are said in
	Twelve   []bool          // for each entry of the agenda: its hours may be of the afternoon
	Stated   []Stated        // weekdays that the source gives to its days
	Years    lexicon.Year    // that its table, its title or its sheet name; zero for none
	Sequence int             // sessions of one table, which stand in order, share it
}

// Options is what a plan may be told.
type Options struct {
	Lexicon *lexicon.Lexicon
	// Guide is what a person says of how the tables are to be read. It may be nil.
	Guide *correct.Guide
	Year  int // the year of the edition that is wanted, of several; 0 for the last
	// Explain is called with every reading of every table, the best first. It may be nil.
	Explain func(at string, readings []*Reading)
}

// sheetRead is a sheet with the readings of its parts.
type sheetRead struct {
	name  string
	years lexicon.Year
	parts []*Reading
}

// ReadBook reads the sheets of a book as one plan.
func ReadBook(b *grid.Book, opt Options) *Plan { return readBook(b, opt, nil) }

// readBook reads a book; positions say where its cells stand, if they are those of a
// document.
func readBook(b *grid.Book, opt Options, positions map[[2]int]model.Pos) *Plan {
	lex := cmp.Or(opt.Lexicon, lexicon.Default())
	words := senses.NewReader(lex)
	p := &planner{Plan: &Plan{}, words: words, file: b.File, opt: opt, noted: map[string]bool{}}
	for _, s := range b.Sheets {
		source := newSource(b.File, s, words)
		source.positions = positions
		if len(source.rows) == 0 {
			continue
		}
		if opt.Guide.LeavesOut(s.Name) {
			p.leaveOut(newArea(source))
			continue
		}
		rd := newReader(words)
		rd.guide = opt.Guide
		if opt.Explain != nil {
			rd.explain = func(a *area, all []*Reading) { opt.Explain(a.name(), all) }
		}
		ctx := p.contextOf(s.Name)
		p.sheets = append(p.sheets, &sheetRead{s.Name, ctx.years, rd.read(newArea(source), ctx)})
	}
	p.words = senses.NewReader(lex) // what was remembered of cells is needed no more
	p.write()
	return p.Plan
}

// contextOf is what the name of a sheet says of what is in it.
func (p *planner) contextOf(name string) context {
	ctx := newContext()
	s := p.words.Text(name)
	w := s.When()
	switch {
	case w.Kind == senses.Week:
		ctx.week = w.FirstDay
	case w.HasDate() && s.Words < 6:
		ctx.dates = w.Dates
		for k, day := range w.Named {
			if k < len(w.Weekdays) {
				ctx.stated = append(ctx.stated, Stated{day, int(w.Weekdays[k]), model.Pos{File: p.file, Sheet: name}})
			}
		}
	case w.Kind == senses.Weekday:
		ctx.weekday, ctx.dayName = int(w.Weekday), s.OneLine()
	case w.Kind == senses.Month:
		ctx.month, ctx.year = w.Month, w.Year
	case w.DayNo > 0:
		ctx.day, ctx.dayName = w.DayNo, s.OneLine()
	}
	file, _, _ := strings.Cut(p.file[strings.LastIndexAny(p.file, `/\`)+1:], ".")
	ctx.log = s.IsLog() || p.words.Text(strings.NewReplacer("_", " ", "-", " ").Replace(file)).IsLog()
	if years := p.words.Lexicon().FindYears(name); len(years) > 0 {
		ctx.years = years[len(years)-1]
	}
	return ctx
}

// planner makes a plan of the readings of its tables.
type planner struct {
	*Plan
	words    *senses.Reader
	file     string
	opt      Options
	sheets   []*sheetRead
	shared   string // the title that stands above every sheet
	years    lexicon.Year
	noted    map[string]bool
	sequence int
}

func (p *planner) write() {
	for _, s := range p.sheets {
		s.parts = flatten(s.parts)
	}
	p.dropEditions()
	p.dropUnplanned()
	p.findTitle()
	p.findYears()
	for _, g := range p.group() {
		if g.first.Entries {
			p.addEntries(g)
		} else {
			p.addSessions(g.first)
		}
	}
	p.joinSame()
	p.joinDays()
	for _, s := range p.sheets {
		for _, r := range s.parts {
			p.Points += r.Points
			p.Formats = append(p.Formats, r.Formats...)
			p.keepNotes(r)
			p.Readings = append(p.Readings, r.described())
		}
	}
}

// flatten lists the readings of single tables.
func flatten(readings []*Reading) []*Reading {
	var out []*Reading
	for _, r := range readings {
		r.again = nil // it holds the cells of the table, which are needed no more
		if len(r.parts) > 0 {
			out = append(out, flatten(r.parts)...)
		} else {
			out = append(out, r)
		}
	}
	return out
}

// described is how a table was read, for those who ask.
func (r *Reading) described() model.Reading {
	return model.Reading{At: r.At, By: r.By, Explained: round(r.Explained()), Columns: r.Columns, Next: r.next,
		Words: append(slices.Clone(r.context.words), r.Words...), Source: r.source}
}

func round(share float64) float64 { return float64(int(share*100+0.5)) / 100 }

func (r *Reading) plans() bool { return len(r.Events) > 0 || len(r.Formats) > 0 }

// dropEditions drops the sheets that hold another year of the same plan.
func (p *planner) dropEditions() {
	all := p.sheets
	p.sheets = slices.DeleteFunc(slices.Clone(all), func(s *sheetRead) bool {
		for _, other := range all {
			y, year := s.years.Last, other.years.Last
			if !s.isEditionOf(other) || !(year == p.opt.Year || y != p.opt.Year && year > y) {
				continue
			}
			p.Diagnostics.Add(model.NotRead, model.Pos{File: p.file, Sheet: s.name}, s.name, other.name, strconv.Itoa(y)).As("edition")
			return true
		}
		return false
	})
}

// isEditionOf reports whether two sheets are the same plan in two years: tables of one
// shape, in sheets named after different years, over the same months.
func (s *sheetRead) isEditionOf(other *sheetRead) bool {
	if s == other || s.years.Last == 0 || other.years.Last == 0 || s.years == other.years || s.shape() == "" || s.shape() != other.shape() {
		return false
	}
	months := other.months()
	for month := range s.months() {
		if months[month] {
			return true
		}
	}
	return len(months) == 0
}

func (s *sheetRead) shape() string {
	var names []string
	for _, r := range s.parts {
		if len(r.Events) > 0 {
			for _, c := range r.Columns {
				names = append(names, lexicon.Fold(c.Name))
			}
			return r.By + strings.Join(names, "|")
		}
	}
	return ""
}

func (s *sheetRead) months() map[int]bool {
	months := map[int]bool{}
	for _, r := range s.parts {
		for i := range r.Events {
			for _, d := range r.Events[i].Dates {
				months[d.Start.Month] = true
			}
		}
	}
	return months
}

func (s *sheetRead) plans() bool { return slices.ContainsFunc(s.parts, (*Reading).plans) }

// title is the first line above the tables of a sheet.
func (s *sheetRead) title() string {
	for _, r := range s.parts {
		if r.context.named {
			return r.context.title
		}
		if len(r.context.titles) > 0 {
			return r.context.titles[0]
		}
	}
	return ""
}

// dropUnplanned drops the sheets in which nothing is planned, such as lists of
// participants, from a book in which something is. A first sheet of a few lines is
// the cover.
func (p *planner) dropUnplanned() {
	const longestCover = 15 // rows
	if !slices.ContainsFunc(p.sheets, (*sheetRead).plans) {
		return
	}
	first := true
	p.sheets = slices.DeleteFunc(p.sheets, func(s *sheetRead) bool {
		cover := first
		first = false
		if s.plans() || cover && s.title() != "" && s.rows() <= longestCover || s.isLabels() {
			return false
		}
		p.Diagnostics.Add(model.NotRead, model.Pos{File: p.file, Sheet: s.name}, s.name).As("no-plan")
		return true
	})
}

// isLabels reports whether a sheet is a few facts with their names.
func (s *sheetRead) isLabels() bool {
	return len(s.parts) > 0 && !slices.ContainsFunc(s.parts, func(r *Reading) bool { return r.By != "labels" && r.By != "notes" })
}

// rows is about how many rows a sheet has.
func (s *sheetRead) rows() int {
	n := 0
	for _, r := range s.parts {
		n += len(r.context.titles) + len(r.Notes)
	}
	return n
}

// findTitle finds the title of the whole: a line that stands above every sheet, the
// cover, or the title of the only sheet.
func (p *planner) findTitle() {
	planned, count := 0, map[string]int{}
	for _, s := range p.sheets {
		if s.plans() {
			planned++
			count[s.title()]++
		}
	}
	for _, s := range p.sheets {
		title := s.title()
		switch {
		case title == "":
		case s.plans() && planned > 1 && count[title] == planned:
			p.Title, p.shared = title, title
			return
		case !s.plans() && planned > 0, planned <= 1, s == p.sheets[0] && count[title] == 1 && !slices.ContainsFunc(p.sheets[0].parts, func(r *Reading) bool { return r.Entries }):
			p.Title = title
			return
		}
		if s.plans() {
			return
		}
	}
}

// findYears finds the years of the whole, in its title and in what stands above tables.
func (p *planner) findYears() {
	texts := []string{p.Title}
	for _, s := range p.sheets {
		for _, r := range s.parts {
			texts = append(texts, r.context.titles...)
			for _, n := range r.context.notes {
				texts = append(texts, n.Text)
			}
		}
	}
	for _, text := range texts {
		if years := p.words.Lexicon().FindYears(text); len(years) > 0 && !p.words.Text(text).IsEdition() {
			p.years = years[0]
			return
		}
	}
	for _, s := range p.sheets {
		if s.years.First > 0 {
			p.years = s.years
			return
		}
	}
}

// yearsOf are the years that hold for the days of a reading.
func (p *planner) yearsOf(r *Reading) lexicon.Year {
	if r.context.years.First > 0 {
		return r.context.years
	}
	return p.years
}

// keepNotes keeps what stands around a table, once.
func (p *planner) keepNotes(r *Reading) {
	for _, n := range append(slices.Clone(r.context.notes), r.Notes...) {
		if n.Text != "" && !p.noted[n.Text] {
			p.noted[n.Text] = true
			p.Notes = append(p.Notes, n)
		}
	}
}
