package interpret

import (
	"slices"
	"strings"
	"time"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/judge"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/convert/tables"
	"deroule/model"
)

// Book understands the sheets of a book. Their tables are read by package tables; the
// sessions get their years, and what else the whole tells, as those of any document.
func Book(b *grid.Book, opt convert.ReadOptions) *model.Programme {
	t := newTabled(tables.Raw(b), b.Diagnostics, opt)
	return t.read(tables.ReadBook(b, t.options()))
}

// TabledDocument is a document of headings, short lines and tables that is read as its
// tables alone; nil where it is anything else.
func TabledDocument(doc *outline.Document, opt convert.ReadOptions) *model.Programme {
	laid, ok := tables.FromDocument(doc)
	if !ok {
		return nil
	}
	t := newTabled(doc, doc.Diagnostics, opt)
	return t.read(laid.Read(t.options()))
}

// asTables is the document read as its tables alone, where that costs clearly less than
// the best reading by sections; nil else. That reading goes by the headers of tables:
// where the source marks none, it is the one that must cost clearly less, and where labels
// above and beside the cells cross, it must cost less at all.
func (s *search) asTables(best *reading) *model.Programme {
	if s.size > longestSearch || s.opt.Guide.SaysSections() {
		return nil
	}
	headless, doubted := withoutHeaders(s.doc), s.doubt(best) > noDoubt
	across, corner := s.labelsAcross()
	if !headless && !doubted && !across && !corner {
		return nil
	}
	p := TabledDocument(s.doc, s.opt)
	if p == nil || len(p.Sessions) == 0 && !headless {
		return nil
	}
	lead := clearLead
	switch {
	case headless, corner && slices.ContainsFunc(p.Readings, isCrossing):
		lead = -clearLead
	case slices.ContainsFunc(p.Readings, isCrossing):
		lead = 0
	case !doubted:
		return nil
	}
	if s.weights.Cost(judge.Weigh(p, s.stated, s.words).Tally)+lead > best.cost {
		return nil
	}
	return p
}

// labelsAcross reports whether a table of the document names days, parts of days or hours
// in its first row, and whether one has names above an empty corner and days beside it.
func (s *search) labelsAcross() (across, corner bool) {
	for _, b := range s.doc.Blocks {
		t, ok := b.(*outline.Table)
		if !ok || t.Header == nil {
			continue
		}
		times := 0
		for _, c := range t.Header.Cells {
			if s.saysTime(c.Text().Plain) {
				times++
			}
		}
		across = across || times > 1
		const least = 3 // columns
		if len(t.Header.Cells) >= least && t.Header.Cells[0].Text().IsEmpty() && len(t.Rows) > 1 {
			corner = corner || len(t.Rows[0].Cells) > 0 && s.saysTime(t.Rows[0].Cells[0].Text().Plain)
		}
	}
	return across, corner
}

// saysTime reports whether a label is a day, a part of a day or hours.
func (s *search) saysTime(text string) bool {
	_, _, weekday := s.words.Weekday(text)
	_, hours := s.words.HoursAt(text)
	return weekday || hours || s.words.SaysWhen(text)
}

// isCrossing reports whether a table was read by labels above and beside its cells.
func isCrossing(r model.Reading) bool { return strings.HasSuffix(r.By, "-down") }

// withoutHeaders reports whether no table of the document has a header in its syntax, nor
// struck words, which are read by sections only.
func withoutHeaders(doc *outline.Document) bool {
	tables := 0
	for _, b := range doc.Blocks {
		if t, ok := b.(*outline.Table); ok {
			if tables++; t.Header != nil || hasStruck(t) {
				return false
			}
		}
	}
	return tables > 0
}

// tabled is a document that is read as its tables alone.
type tabled struct {
	doc   *outline.Document
	opt   convert.ReadOptions
	words *phrases
}

func newTabled(doc *outline.Document, found model.Diagnostics, opt convert.ReadOptions) *tabled {
	lex := lexiconOf(opt)
	first, doubts := orderOf(withYears(doc, lex), opt, lex)
	if first {
		lex = lex.MonthFirst()
	}
	read := *doc
	read.Diagnostics = append(slices.Clone(found), doubts...)
	return &tabled{&read, opt, newPhrases(lex)}
}

// withYears is a document that begins with the cells of its tables' first rows that
// name a year, as if they were headings: the order of its days and months is told by them.
func withYears(doc *outline.Document, lex *lexicon.Lexicon) *outline.Document {
	const firstRows, longest = 12, 80
	var headings []outline.Block
	for _, b := range doc.Blocks {
		t, ok := b.(*outline.Table)
		if !ok {
			continue
		}
		n := 0
		for row := range t.All() {
			if n++; n > firstRows {
				break
			}
			for _, c := range row.Cells {
				if text := c.Text(); len(text.Plain) <= longest && len(lex.FindYears(text.Plain)) > 0 {
					headings = append(headings, &outline.Heading{Pos: c.Pos, Level: 1, Text: text})
				}
			}
		}
	}
	dated := *doc
	dated.Blocks = append(headings, doc.Blocks...)
	return &dated
}

func (t *tabled) options() tables.Options {
	return tables.Options{Lexicon: t.words.Lexicon, Year: t.opt.Year, Guide: t.opt.Guide}
}

func (t *tabled) read(plan *tables.Plan) *model.Programme {
	return newInterpreter(t.doc, t.opt, t.words).takePlan(plan)
}

// takePlan makes the programme of a plan that the tables of a document tell.
func (in *interpreter) takePlan(plan *tables.Plan) *model.Programme {
	in.p.Diagnostics = append(append(in.p.Diagnostics, in.doc.Diagnostics...), plan.Diagnostics...)
	in.root = &section{blocks: in.doc.Blocks}
	in.sections = []*section{in.root}
	in.p.Title, in.p.Formats, in.p.Notes, in.tableReadings = plan.Title, plan.Formats, plan.Notes, plan.Readings
	in.p.Language = in.lex.Language(wordsOf(in.doc))
	sections := map[lexicon.Year]*section{}
	last := 0
	for i := range plan.Sessions {
		d := in.takeSession(&plan.Sessions[i], sections)
		if n := plan.Sessions[i].Sequence; n != last || len(in.sequences) == 0 {
			in.sequences, last = append(in.sequences, nil), n
		}
		in.sequences[len(in.sequences)-1] = append(in.sequences[len(in.sequences)-1], d)
	}
	in.resolveYears()
	in.resolve()
	return in.p
}

// takeSession makes a draft of a session. Sessions whose years are said alike stand
// in one section, which has them.
func (in *interpreter) takeSession(s *tables.Session, sections map[lexicon.Year]*section) *draft {
	years := lexicon.Year{First: s.Years.First, Last: s.Years.Last}
	home := in.root
	if years.First > 0 {
		if sections[years] == nil {
			sections[years] = &section{parent: in.root, years: []lexicon.Year{years}}
		}
		home = sections[years]
	}
	d := in.draftOf(s, home)
	in.drafts = append(in.drafts, d)
	return d
}

// draftOf is the draft of a session that a table tells, in a section.
func (in *interpreter) draftOf(s *tables.Session, home *section) *draft {
	d := &draft{Session: s.Session, section: home, row: true, choice: s.Choice, twelve: make([]bool, len(s.Agenda))}
	copy(d.twelve, s.Twelve)
	for _, w := range s.Stated {
		d.weekdays = append(d.weekdays, statedWeekday{time.Weekday(w.Weekday), w.Day, w.At})
	}
	for _, z := range s.Zones {
		d.zones = append(d.zones, statedZone{z.Zone, z.Text, z.At})
	}
	for i, hours := range s.HoursOn {
		if i < len(d.Dates) {
			d.setHoursOn(d.Dates[i], hours)
		}
	}
	in.settleTabledDay(d)
	in.moveTabled(d)
	return d
}

// settleTabledDay takes the hours off a session of which a field says that it has none,
// and the field with them.
func (in *interpreter) settleTabledDay(d *draft) {
	allDay := false
	d.Fields = slices.DeleteFunc(d.Fields, func(f model.Property) bool {
		asks := in.lex.IsAllDay(f.Name)
		allDay = allDay || asks && lexicon.IsYes(f.Value)
		return asks
	})
	if allDay {
		d.settleAllDay(true)
	}
}

// moveTabled gives a session of a table the day that its title or a field says it was
// moved to.
func (in *interpreter) moveTabled(d *draft) {
	if rest := in.moveDates(d, outline.NewText(d.Title, d.Source)); rest.Plain != d.Title {
		d.Title = rest.Plain
	}
	for _, f := range d.Fields {
		in.moveDates(d, outline.NewText(f.Value, f.Source))
	}
}

// wordsOf are the first words of a document's tables, to tell its language by.
func wordsOf(doc *outline.Document) string {
	const enough = 20_000 // bytes
	text := []byte{}
	for _, b := range doc.Blocks {
		t, ok := b.(*outline.Table)
		if !ok {
			continue
		}
		for row := range t.All() {
			for _, c := range row.Cells {
				if len(text) > enough {
					return string(text)
				}
				text = append(append(text, c.Text().Plain...), '\n')
			}
		}
	}
	return string(text)
}
