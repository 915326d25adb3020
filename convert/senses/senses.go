// Package senses says what a piece of text can be by itself: a date, a weekday,
// hours, a duration, a place, a name, a number, nothing. Whoever understands a table
// or a line asks here and decides by what stands around it; nobody else decides
// anew what "looks like" a date.
//
// A text is read once, however often it stands in a document: [Reader] remembers.
// What costs time is read only when it is asked for.
package senses

import (
	"strings"
	"unicode"

	"deroule/convert/grid"
	"deroule/convert/lexicon"
)

// Reader reads texts with the words of a lexicon, and remembers what it read. It is
// for one document and one goroutine.
type Reader struct {
	lex   *lexicon.Lexicon
	known map[key]*Sense
}

// key is what a sense depends on: the text, and the kind of value it shows.
type key struct {
	kind grid.Kind
	text string
}

// NewReader returns a reader of the words of a lexicon.
func NewReader(lex *lexicon.Lexicon) *Reader {
	return &Reader{lex: lex, known: map[key]*Sense{}}
}

// Lexicon is the words that the reader reads with.
func (r *Reader) Lexicon() *lexicon.Lexicon { return r.lex }

// Of is what a cell can be.
func (r *Reader) Of(c *grid.Cell) *Sense {
	k := key{c.Kind, c.Text}
	s, ok := r.known[k]
	if !ok {
		s = newSense(r.lex, c.Kind, c.Text, c.Number)
		r.known[k] = s
	}
	return s
}

// Text is what a text without a typed value can be.
func (r *Reader) Text(text string) *Sense { return r.Of(&grid.Cell{Text: text}) }

// Each calls f for every text that was read so far, in no order.
func (r *Reader) Each(f func(*Sense)) {
	for _, s := range r.known {
		f(s)
	}
}

// Sense is what a text can be.
type Sense struct {
	Text    string // without blanks around it
	Words   int
	Letters int  // letters and digits
	Nothing bool // it is empty, or says that nothing is known: "-", "TBD"

	lex    *lexicon.Lexicon
	kind   grid.Kind
	value  float64
	folded string
	when   *When
	what   *What
}

func newSense(lex *lexicon.Lexicon, kind grid.Kind, text string, value float64) *Sense {
	s := &Sense{Text: strings.TrimSpace(text), lex: lex, kind: kind, value: value}
	word := false
	for _, r := range s.Text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			s.Letters++
		}
		if blank := unicode.IsSpace(r); !blank && !word {
			s.Words++
			word = true
		} else if blank {
			word = false
		}
	}
	s.Nothing = s.Letters == 0 || len(s.Text) < longestNothing && lex.IsNothing(s.Text)
	if kind == grid.Bool {
		s.Nothing = strings.EqualFold(s.Text, "false") || strings.EqualFold(s.Text, "faux")
	}
	return s
}

// longestNothing is the length from which a text says something.
const longestNothing = 60

// Folded is the text as it compares; see [lexicon.Fold].
func (s *Sense) Folded() string {
	if s.folded == "" {
		s.folded = lexicon.Fold(s.Text)
	}
	return s.folded
}

// When is what the text says of time.
func (s *Sense) When() *When {
	if s.when == nil {
		s.when = readWhen(s)
	}
	return s.when
}

// Forget lets go of what was read of a text of mere words, which a long table holds
// once. It is read anew where it is asked for again.
func (s *Sense) Forget() {
	if s.when != nil && s.when.Kind != Words {
		return
	}
	s.when, s.what, s.folded = nil, nil, ""
}

// What is what the text says of anything but time.
func (s *Sense) What() *What {
	if s.what == nil {
		s.what = readWhat(s)
	}
	return s.what
}

// OneLine is the text with every run of blanks as one space.
func (s *Sense) OneLine() string { return strings.Join(strings.Fields(s.Text), " ") }

// Lines are the lines of the text, without bullets before them.
func (s *Sense) Lines() []string {
	var lines []string
	for _, line := range strings.Split(s.Text, "\n") {
		if line = strings.Trim(line, " \t\r-•*–"); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// Is reports whether the text is of a kind, whatever else it could be.
func (s *Sense) Is(k Kind) bool { return s.When().Kind == k }

// Typed reports whether the text is a value of time: a date, hours, a weekday …
func (s *Sense) Typed() bool {
	k := s.When().Kind
	return k != Words && k != Nothing && k != Number && k != MonthDay && k != Year
}

// Kind is the first thing that a text is, with nothing around it.
type Kind int

// The kinds. What a typed cell holds decides first, then what explains the text.
const (
	Words      Kind = iota // any text
	Nothing                // see [Sense.Nothing]
	Date                   // one day or several: "12 mai", "12/05/2026 9h-12h"
	Weekday                // "lundi"
	MonthDay               // a day whose month stands elsewhere: "Lundi 23", "12"
	Month                  // "mars", "Mars 2026"
	Year                   // "2026"
	Week                   // "Semaine du 12 avril", "05/10/2026 - 09/10/2026"
	WeekNumber             // "S12", "Semaine 12", "Semaine paire"
	DayNumber              // "Jour 2"
	Hours                  // "9h-12h", "9h"
	Period                 // "matin"
	Duration               // "15 min", "1h30" where the cell holds a duration
	Number                 // any other number
)
