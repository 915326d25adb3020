package interpret

import (
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// shape is what siblings have in common that are to be read alike: the level and
// the kind of the heading, and what stands below it.
func (in *interpreter) shape(s *section) string {
	level := "L" + strconv.Itoa(s.level)
	if s.level == boldLevel {
		level = "bold"
	}
	kind := in.headingKind(s)
	switch kind {
	case "number", "day", "period":
		return level + " " + kind // its words make it one of a family, whatever it holds
	}
	return level + " " + kind + " " + in.contents(s)
}

// headingKind names what the words of a heading are.
func (in *interpreter) headingKind(s *section) string {
	text := s.heading.Plain
	role, _ := in.question(text)
	_, numbered := in.lex.Series(text)
	switch {
	case in.startsEntry(text):
		return "hour"
	case len(s.dates) > 0:
		return "date"
	case in.isNamedByDay(s):
		return "day"
	case in.namesPeriod(text):
		return "period"
	case role != lexicon.NoRole:
		return "label" + strconv.Itoa(int(role))
	case numbered:
		return "number"
	case in.startsWithSessionNoun(text):
		return "noun"
	case len(in.lex.FindHours(text)) > 0:
		return "words+hours"
	}
	return "words"
}

// contents names what stands below a heading, and below those under it.
func (in *interpreter) contents(s *section) string {
	timed, list, table, words := false, false, false, false
	s.descendants(func(below *section) {
		timed = timed || below != s && in.startsEntry(below.heading.Plain)
		for _, b := range below.blocks {
			switch b := b.(type) {
			case *outline.List:
				timed = timed || in.timedItems(b) > 0
				list = true
			case *outline.Table:
				table = true
			case *outline.Paragraph:
				timed = timed || in.timedLines(b) > 0
				words = true
			default:
				words = true
			}
		}
	})
	switch {
	case timed:
		return "hours"
	case table:
		return "table"
	case list:
		return "list"
	case words || len(s.children) > 0:
		return "words"
	}
	return "nothing"
}

// namesPeriod reports whether a heading is a part of the day and nothing more:
// "Matin", "Après-midi (3h)", "PM".
func (in *interpreter) namesPeriod(text string) bool {
	if lexicon.HalfNamed(text) != lexicon.NoPeriod {
		return true
	}
	h, ok := in.lex.HoursAt(text)
	if !ok || h.Period == lexicon.NoPeriod {
		return false
	}
	rest := strings.TrimSpace(text[h.End:])
	return !hasWords(rest) || strings.HasPrefix(rest, "(") && strings.HasSuffix(rest, ")")
}
