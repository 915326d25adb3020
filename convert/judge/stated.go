package judge

import (
	"strings"
	"time"

	"deroule/convert/lexicon"
	"deroule/model"
)

// Stated is what a document states where plans state it: days and hours at the
// beginning of lines and in cells, numbers of sessions in headings. It is the same
// for every reading of the document, and each reading is asked what became of it.
type Stated struct {
	dates     map[day]model.Pos
	hours     map[spot]int // how many clocks begin there
	durations map[spot]model.Pos
	numbers   map[spot]string // headings that count
	labels    map[string]bool // folded headings that ask for objectives or a running order
	at        map[spot]model.Pos
}

// day is a day whatever its year, which readings may add.
type day struct{ month, day int }

// spot is a line or a cell, whatever the column.
type spot struct {
	sheet, cell string
	line        int
}

func spotOf(at model.Pos) spot { return spot{at.Sheet, at.Cell, at.Line} }

// Form is how a text stands in a document.
type Form uint8

// The forms of texts.
const (
	Heading Form = iota
	Line         // of a paragraph
	Item         // of a list
	Cell         // of a table
)

// NewStated returns what a document without text states.
func NewStated() *Stated {
	return &Stated{
		dates: map[day]model.Pos{}, hours: map[spot]int{}, durations: map[spot]model.Pos{},
		numbers: map[spot]string{}, labels: map[string]bool{}, at: map[spot]model.Pos{},
	}
}

// Words is what is asked of a lexicon; [lexicon.Lexicon] has it, and so has
// whoever remembers its answers.
type Words interface {
	FindDates(string) []lexicon.Dates
	FindHours(string) []lexicon.Hours
	HoursAt(string) (lexicon.Hours, bool)
	Question(string) (lexicon.Role, string)
	Series(string) (lexicon.Series, bool)
	DayName(string) (lexicon.DayName, bool)
	Weekday(string) (time.Weekday, int, bool)
	LastingAt(string) (lexicon.Lasting, bool)
	Kind(string) model.Kind
}

// longestStatement is how many words a line has that states a day: more is prose,
// in which days are told of that nothing is planned on.
const longestStatement = 16

// Take notes what a text states.
func (s *Stated) Take(lex Words, text string, at model.Pos, form Form) {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" {
		return
	}
	words := len(strings.Fields(trimmed))
	sentence := words > 6 && strings.HasSuffix(trimmed, ".")
	if words <= longestStatement && !sentence {
		s.takeDates(lex, trimmed, at, form)
	}
	if h, ok := lex.HoursAt(trimmed); ok && !sentence && !h.From.IsZero() && (form == Heading || h.End < len(trimmed)) {
		s.hours[spotOf(at)]++
		s.at[spotOf(at)] = at
	}
	if lasting, ok := lex.LastingAt(trimmed); ok && lasting.Clear && (form == Item || form == Cell && lasting.End == len(trimmed)) {
		s.durations[spotOf(at)] = at
	}
	if form == Heading {
		for _, h := range lex.FindHours(trimmed) {
			if h.Start > 0 && (!h.From.IsZero() || !h.To.IsZero()) {
				s.hours[spotOf(at)]++
				s.at[spotOf(at)] = at
			}
		}
		_, counts := lex.Series(trimmed)
		_, names := lex.DayName(trimmed)
		if counts || names {
			s.numbers[spotOf(at)] = lexicon.Fold(trimmed)
			s.at[spotOf(at)] = at
		}
	}
	if form == Cell {
		return
	}
	switch role, rest := lex.Question(trimmed); role {
	case lexicon.RoleObjectives, lexicon.RoleAgenda, lexicon.RoleFacilitators, lexicon.RoleSpeakers:
		if strings.Trim(rest, " :?\u00a0") == "" {
			s.labels[labelOf(trimmed)] = true
		}
	}
}

// labelOf folds a label as notes and lines have it alike.
func labelOf(text string) string {
	return lexicon.Fold(strings.Trim(text, " -*•:?\u00a0"))
}

func (s *Stated) takeDates(lex Words, text string, at model.Pos, form Form) {
	all := lex.FindDates(text)
	if form == Cell && len(all) > 1 {
		return // one of them may be given up: moved, or instead of another
	}
	for i, found := range all {
		leads := found.Start <= len("pour le ")
		if !leads && form != Heading && (form != Cell || 2*(found.End-found.Start) < len(text)) {
			continue
		}
		if i > 0 {
			break
		}
		for _, r := range found.Ranges {
			s.dates[day{r.Start.Month, r.Start.Day}] = at
		}
	}
}
