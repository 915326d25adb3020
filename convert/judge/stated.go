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
	Prose        // a paragraph as a whole, whose lines are taken besides
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
	Announcement(string) (lexicon.Announcement, bool)
	HeadsWeekday(string) bool
	NumberedHalf(string) (end int, ok bool)
	LastingInBrackets(string) (lasting lexicon.Lasting, open int, ok bool)
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
	if form == Prose {
		if told, ok := lex.Announcement(trimmed); ok {
			s.takeRanges(told.Dates, at)
		}
		return
	}
	words := len(strings.Fields(trimmed))
	sentence := words > 6 && strings.HasSuffix(trimmed, ".")
	if words <= longestStatement && (!sentence || saysWhen(lex, trimmed)) || form == Item && opensWithDay(lex, trimmed) {
		s.takeDates(lex, trimmed, at, form)
	}
	if h, ok := lex.HoursAt(trimmed); ok && !sentence && !h.From.IsZero() && (form == Heading || h.End < len(trimmed)) {
		s.hours[spotOf(at)]++
		s.at[spotOf(at)] = at
	}
	if lasting, ok := lex.LastingAt(trimmed); ok && lasting.Clear && (form == Item || form == Cell && lasting.End == len(trimmed)) {
		s.durations[spotOf(at)] = at
	} else if _, _, ok := lex.LastingInBrackets(trimmed); ok && form == Item {
		s.durations[spotOf(at)] = at
	}
	if form == Heading {
		_, half := lex.NumberedHalf(trimmed)
		for _, h := range lex.FindHours(trimmed) {
			if h.Start > 0 && (!h.From.IsZero() || !h.To.IsZero()) && !half {
				s.hours[spotOf(at)]++
				s.at[spotOf(at)] = at
			}
		}
		_, counts := lex.Series(trimmed)
		_, names := lex.DayName(trimmed)
		if counts || names || lex.HeadsWeekday(trimmed) {
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

// saysWhen reports whether a text begins with a day and says little else: "Le 8 mai
// 2022, à 14 heures, en mairie."
func saysWhen(lex Words, text string) bool {
	const little = 8 // words
	dates := lex.FindDates(text)
	return len(dates) == 1 && dates[0].Start == 0 && len(strings.Fields(text[dates[0].End:])) <= little
}

// opensWithDay reports whether an item begins with a day and a colon or a dash, after
// which what takes place may be told at length: "Mercredi 9 septembre : …".
func opensWithDay(lex Words, text string) bool {
	dates := lex.FindDates(text)
	if len(dates) == 0 || dates[0].Start > 0 {
		return false
	}
	rest := strings.TrimLeft(text[dates[0].End:], " \u00a0")
	return strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
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
		if i > 0 || form == Line && isDateOfLetter(text, found) {
			break
		}
		s.takeRanges(found, at)
	}
}

// isDateOfLetter reports whether a line says where and when a letter was written, and
// nothing else: "Nantes, le 23 mars 2022".
func isDateOfLetter(text string, found lexicon.Dates) bool {
	town, ok := strings.CutSuffix(strings.TrimSpace(text[:found.Start]), ",")
	return ok && town != "" && len(strings.Fields(town)) <= 3 && strings.Trim(text[found.End:], " .") == ""
}

func (s *Stated) takeRanges(found lexicon.Dates, at model.Pos) {
	for _, r := range found.Ranges {
		s.dates[day{r.Start.Month, r.Start.Day}] = at
	}
}
