// Package interpret understands plans: it turns the outline of a document, in
// whatever syntax it was written, into a programme. It knows no syntax.
//
// The work is done in passes, each in a file of its own:
//
//   - sections.go  headings and what stands under them become a tree
//   - order.go     whether dates in numbers have the month first
//   - evidence.go  what the whole document tells: its groups, its years
//   - classify.go  what a table is: sessions, a running order, a catalogue, lists
//   - rows.go      rows of a table of sessions become drafts of sessions
//   - agenda.go    lists, lines and tables become the entries of a running order
//   - detail.go    the blocks under a dated heading become facts of its session
//   - document.go  what stands outside of sessions: summary, defaults, notes
//   - catalogue.go support formats
//   - join.go      a row and the heading of the same day become one session
//   - year.go      dates that lack their year get it from the evidence
//   - resolve.go   defaults, hours without am or pm, checks, order
//
// A pass takes what it understands and hands the rest on; what no pass took is
// kept as a note where it stood (keep.go). Nothing is dropped.
package interpret

import (
	"cmp"

	"deroule/convert"
	"deroule/convert/judge"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// Programme understands a document. It always returns a programme: what it does
// not understand is in the notes, and what it was unsure of in the diagnostics.
func Programme(doc *outline.Document, opt convert.ReadOptions) *model.Programme {
	return programme(doc, opt, lexiconOf(opt))
}

// Programmes understands many documents, each by itself. It makes ready what all of
// them need only once, which takes longer than a short document does.
func Programmes(docs []*outline.Document, opt convert.ReadOptions) []*model.Programme {
	lex := lexiconOf(opt)
	list := make([]*model.Programme, len(docs))
	for i, doc := range docs {
		list[i] = programme(doc, opt, lex)
	}
	return list
}

func lexiconOf(opt convert.ReadOptions) *lexicon.Lexicon {
	if opt.Lexicon != nil {
		return opt.Lexicon
	}
	return lexicon.Default()
}

func programme(doc *outline.Document, opt convert.ReadOptions, lex *lexicon.Lexicon) *model.Programme {
	doc, kept := apart(doc)
	s := newSearch(doc, opt, lex)
	best, second := s.best()
	p := s.explained(best, second)
	if other := s.asTables(best); other != nil {
		p = other
	}
	p.Notes = append(p.Notes, kept...)
	return p
}

func newInterpreter(doc *outline.Document, opt convert.ReadOptions, words *phrases) *interpreter {
	return &interpreter{
		lex:    words,
		doc:    doc,
		opt:    opt,
		p:      &model.Programme{Timezone: cmp.Or(opt.Timezone, convert.DefaultTimezone)},
		groups: map[string]bool{},
		people: map[string]bool{},
		rows:   newRowIndex(),
		said:   newWording(),
		home:   map[*outline.Table]*section{},
		plans:  map[*outline.Table]*tablePlan{},
		weeks:  map[*section]int{},

		listed:  map[*outline.List]bool{},
		met:     map[string]int{},
		counted: judge.Tally{},
	}
}

// run reads the document, pass after pass.
func (in *interpreter) run() *model.Programme {
	in.p.Diagnostics = append(in.p.Diagnostics, in.doc.Diagnostics...)
	in.buildSections()
	in.gatherEvidence()
	in.readDocument()
	in.join()
	in.giveAims()
	in.dropParted()
	in.dropRepeatedDays()
	in.ownDate()
	in.firstDay()
	in.resolveYears()
	in.dateWeekdays()
	in.resolve()
	return in.p
}

// interpreter is one interpretation under way: what every pass shares.
type interpreter struct {
	choices Choices
	guided  guided // what a person says of tables
	points  []Point
	met     map[string]int // of points, their place in the list by their key
	counted judge.Tally    // what a finished programme does not show any more

	lex *phrases
	doc *outline.Document
	opt convert.ReadOptions
	p   *model.Programme

	root     *section
	sections []*section      // in source order, root first
	groups   map[string]bool // folded words that the document uses as groups
	people   map[string]bool // folded first names that the document gives as a person's
	labelled bool            // the defaults are those of lines "Lieu : …"
	title    *section        // whose heading is the title of the programme

	home  map[*outline.Table]*section // where each table stands
	plans map[*outline.Table]*tablePlan
	weeks map[*section]int // that stand below a section, by nothing but their number

	listed  map[*outline.List]bool // made of paragraphs that each begin with a day
	minutes bool                   // the document tells of a meeting that is over

	tableReadings []model.Reading // of tables that were read by their cells

	usedUp []string // headings, labels and other words that facts took the place of

	summary    []string    // paragraphs that introduce the document
	aims       []loosePart // of them, those that say the aims or the people of a session
	notes      []*keptNote // what is kept of the sections, in the order in which it was met
	general    *yearHint   // the year of the whole document, nil where it has none
	tabled     bool        // sessions stand in tables
	boldTitles int         // lines in bold that title a running order
	dated      int         // headings that name a day, the title's not counted
	rows       *rowIndex   // those read so far
	said       *wording    // room for the words of one session
	drafts     []*draft    // sessions as they were found
	sequences  [][]*draft  // drafts that stand in order: rows of a table, sibling headings
}

func (in *interpreter) report(code model.Code, at model.Pos, args ...string) *model.Diagnostic {
	return in.p.Diagnostics.Add(code, at, args...)
}
