package interpret

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"deroule/convert"
	"deroule/convert/judge"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// A document is read by the rules first. Where that leaves evidence unused or
// shows flaws, it is read again with one point after the other overruled, and the
// reading that costs least is taken.

// Bounds of the search. A reading after the first costs less than that: words are
// looked up once for all.
const (
	mostReadings  = 90   // of a short document
	mostWork      = 9000 // readings times lines, for longer ones
	mostRounds    = 4    // departures of one reading
	widest        = 4    // readings that are followed further
	longestSearch = 6000 // lines and cells; longer documents are read by the rules
	noDoubt       = 0.75 // cost of flaws and unused evidence below which the rules are trusted
	clearLead     = 0.6  // by how much the best must cost less than the second not to be doubted
	worthTelling  = 1    // cost from which a flaw is told of as a warning
)

// reading is a finished reading of a document.
type reading struct {
	programme *model.Programme
	choices   Choices
	points    []Point
	weighed   judge.Weighed
	cost      float64
}

// search reads a document in several ways.
type search struct {
	doc     *outline.Document
	guided  guided // what a person says of its tables
	opt     convert.ReadOptions
	words   *phrases
	weights judge.Weights
	stated  *judge.Stated
	size    int // lines and cells of the document
	total   int // words of the document

	tried map[string]bool
	idle  map[string]bool // choices that changed nothing where they were tried alone
	all   []*reading
}

func newSearch(doc *outline.Document, opt convert.ReadOptions, lex *lexicon.Lexicon) *search {
	doc, said := guide(doc, opt.Guide)
	first, doubts := orderOf(doc, opt, lex)
	if first {
		lex = lex.MonthFirst()
	}
	if doubts != nil {
		doubted := *doc
		doubted.Diagnostics = append(slices.Clone(doc.Diagnostics), doubts...)
		doc = &doubted
	}
	s := &search{guided: said, size: sizeOf(doc), doc: doc, opt: opt, words: newPhrases(lex), weights: judge.New(), tried: map[string]bool{}, idle: map[string]bool{}}
	return s
}

// best returns the reading to take and the one that came second, nil for none.
func (s *search) best() (best, second *reading) {
	first := s.read(nil)
	if s.opt.Guide.HasAlike() { // headings before the one that was named
		s.all = nil
		first = s.read(nil)
	}
	if s.size > longestSearch {
		return first, nil
	}
	if s.doubt(first) > noDoubt {
		s.overrule(first)
	}
	slices.SortStableFunc(s.all, func(a, b *reading) int { return cmp.Compare(a.cost, b.cost) })
	best = s.all[0]
	for _, r := range s.all[1:] {
		if !sameFacts(best.programme, r.programme) {
			return best, r
		}
	}
	return best, nil
}

// doubt is what the flaws and the unused evidence of a reading cost.
func (s *search) doubt(r *reading) float64 {
	sum := 0.0
	for _, reason := range s.weights.Reasons(r.weighed.Tally) {
		if s.weights[reason.Name].Flaw || strings.HasPrefix(reason.Name, "unused-") || strings.HasPrefix(reason.Name, "word-") || reason.Name == "no-session" {
			sum += reason.Cost
		}
	}
	return sum
}

// overrule tries each option of each point, and goes on from the best of them.
func (s *search) overrule(first *reading) {
	budget := max(12, min(mostReadings, mostWork/max(1, s.size)))
	front := []*reading{first}
	for range mostRounds {
		var next []*reading
		for _, from := range front {
			for _, p := range from.points {
				if first.repaired(p) {
					continue
				}
				for _, option := range p.Options {
					choices := maps.Clone(from.choices)
					if choices == nil {
						choices = Choices{}
					}
					if _, taken := choices[p.Key]; taken {
						continue
					}
					choices[p.Key] = option
					step := p.Key + ": " + option
					if s.tried[choices.String()] || s.idle[step] || len(s.all) >= budget {
						continue
					}
					r := s.read(choices)
					if from == first && maps.Equal(r.withoutDepartures(), first.weighed.Tally) {
						s.idle[step] = true
						continue
					}
					next = append(next, r)
				}
			}
		}
		slices.SortStableFunc(next, func(a, b *reading) int { return cmp.Compare(a.cost, b.cost) })
		front = front[:0:0]
		costs := map[float64]bool{}
		for _, r := range next {
			const near = 2 // a step may cost before the next one pays
			if !costs[r.cost] && r.cost < first.cost+near && len(front) < widest {
				costs[r.cost] = true // readings that cost the same are the same nearly always
				front = append(front, r)
			}
		}
		if len(front) == 0 {
			return
		}
	}
}

func (s *search) read(choices Choices) *reading {
	s.tried[choices.String()] = true
	in := newInterpreter(s.doc, s.opt, s.words)
	in.choices, in.guided = choices, s.guided
	r := &reading{programme: in.run(), choices: choices, points: in.points}
	if s.size > longestSearch {
		return r // its rows are let go while they are read, and it is read once
	}
	if s.stated == nil {
		s.stated, s.total = stated(s.doc, s.words, in.isRegister)
		if in.minutes {
			s.stated = judge.NewStated() // what is over is no evidence for a plan
		}
	}
	r.weighed = judge.Weigh(r.programme, s.stated, s.words)
	r.weighed.Tally.Merge(in.counted)
	for key := range choices {
		if strings.HasPrefix(key, tableKey) {
			r.weighed.Tally.Add("departure-to-cells", 1)
		} else {
			r.weighed.Tally.Add("departure", 1)
		}
	}
	r.cost = s.weights.Cost(r.weighed.Tally)
	s.all = append(s.all, r)
	return r
}

// repaired reports whether a point is a table whose rows were put back under their
// columns: its header tells where they belong, and its cells do not.
func (r *reading) repaired(p Point) bool {
	return strings.HasPrefix(p.Key, tableKey) && slices.ContainsFunc(r.programme.Diagnostics, func(d model.Diagnostic) bool {
		return d.Code == model.ShiftedRow && p.At.Line <= d.Source.Line && d.Source.Line <= max(p.At.Line, p.At.EndLine)
	})
}

// withoutDepartures is what a reading shows, whatever was chosen.
func (r *reading) withoutDepartures() judge.Tally {
	t := maps.Clone(r.weighed.Tally)
	delete(t, "departure")
	delete(t, "departure-to-cells")
	return t
}

// String lists the choices: "section L2 day+lists: day; title: sibling".
func (c Choices) String() string {
	parts := make([]string, 0, len(c))
	for _, key := range slices.Sorted(maps.Keys(c)) {
		parts = append(parts, key+": "+c[key])
	}
	return strings.Join(parts, "; ")
}

// wholeDocument is where the reading of a document as a whole stands.
const wholeDocument = "document"

// explained says in the programme of a reading how the document was read, and what
// came second.
func (s *search) explained(best, second *reading) *model.Programme {
	p := best.programme
	r := &p.Readings[0]
	r.By = manner(p)
	if s.total > 0 {
		r.Explained = share(best, s.total)
		if second != nil {
			r.Next = model.ReadingRival{By: manner(second.programme), Explained: share(second, s.total)}
			r.Unsure = second.cost-best.cost < clearLead
		}
	}
	for _, flaw := range s.weights.Flaws(best.weighed.Tally) {
		r.Flaws = append(r.Flaws, flaw.Name)
		if flaw.Cost >= worthTelling {
			p.Diagnostics.Add(model.ImplausibleReading, cmp.Or(best.weighed.Places[flaw.Name], r.Source)).As(flaw.Name)
		}
	}
	if r.Unsure {
		p.Diagnostics.Add(model.DoubtfulReading, r.Source)
	}
	p.Diagnostics.Sort()
	return p
}

// share is the part of the words of a document that became facts, 0 to 1.
func share(r *reading, total int) float64 {
	left := r.weighed.Tally["word-left"]
	return math.Round(100*max(0, 1-left/float64(total))) / 100
}

// manner names how a document was read, by what it plans.
func manner(p *model.Programme) string {
	days := 0
	for _, s := range p.Sessions {
		if len(s.Days) > 1 {
			days++
		}
	}
	switch n := len(p.Sessions); {
	case n == 0 && len(p.Formats) > 0:
		return "catalogue"
	case n == 0:
		return "nothing planned"
	case n == 1 && days == 1:
		return "one event with days"
	case n == 1:
		return "one session"
	case days > 0:
		return "sessions and events with days"
	}
	return "sessions"
}

// sameFacts reports whether two readings plan the same.
func sameFacts(a, b *model.Programme) bool {
	if len(a.Sessions) != len(b.Sessions) {
		return false
	}
	for i, s := range a.Sessions {
		t := b.Sessions[i]
		if s.Title != t.Title || s.FirstDate() != t.FirstDate() || len(s.Agenda) != len(t.Agenda) || len(s.Days) != len(t.Days) || len(s.Notes) != len(t.Notes) {
			return false
		}
	}
	return true
}

// stated gathers what a document states, and counts its words. What a list of
// people, things or money holds is no evidence for a plan.
func stated(doc *outline.Document, words *phrases, register func(*outline.Table) bool) (s *judge.Stated, total int) {
	s = judge.NewStated()
	eachLine(doc, register, func(row outline.Row) bool { return isFreeRow(words, row) }, func(text outline.Text, form judge.Form) {
		if !isStruck(text) { // what is struck is no evidence
			s.Take(words, text.Plain, text.Pos(), form)
		}
		if form != judge.Prose { // whose lines were counted one by one
			total += wordCount(text.Plain)
		}
	})
	return s, total
}

// sizeOf counts the lines and cells of a document, no further than the search goes.
func sizeOf(doc *outline.Document) int {
	n := 0
	blocksWithin(doc.Blocks, func(b outline.Block) {
		if t, ok := b.(*outline.Table); ok && n <= longestSearch {
			for row := range t.All() {
				if n += len(row.Cells); n > longestSearch {
					return
				}
			}
		}
	})
	eachLine(doc, func(*outline.Table) bool { return true }, nil, func(_ outline.Text, form judge.Form) {
		if form != judge.Prose {
			n++
		}
	})
	return n
}

// eachLine calls f for every heading, line, item and cell of a document, but for
// the cells of the tables and rows that are left out.
func eachLine(doc *outline.Document, leftOut func(*outline.Table) bool, freeRow func(outline.Row) bool, f func(outline.Text, judge.Form)) {
	blocksWithin(doc.Blocks, func(b outline.Block) {
		switch b := b.(type) {
		case *outline.Heading:
			f(b.Text, judge.Heading)
		case *outline.Paragraph:
			for _, line := range b.Lines {
				f(line, judge.Line)
			}
			f(b.Text(), judge.Prose)
		case *outline.List:
			for _, item := range b.Items {
				f(item.Text(), judge.Item)
			}
		case *outline.Table:
			if leftOut(b) {
				return
			}
			for row := range b.All() {
				if freeRow != nil && freeRow(row) {
					continue
				}
				for _, cell := range row.Cells {
					f(cell.Text(), judge.Cell)
				}
			}
		}
	})
}
