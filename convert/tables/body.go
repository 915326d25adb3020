package tables

import (
	"strings"

	"deroule/convert/senses"
)

// A cell of a timetable may say all of an entry: its hours before the title, its place
// and its people on lines of their own below.

// splitBody parts a cell of several lines that begin with hours each.
func splitBody(words *senses.Reader, text string) []string {
	lines := words.Text(text).Lines()
	if len(lines) < 2 {
		return []string{text}
	}
	var parts []string
	for _, line := range lines {
		switch w := words.Text(line).When(); {
		case w.HasHours() && w.Rest != "" && !w.HasDate():
			parts = append(parts, line)
		case len(parts) == 0:
			return []string{text}
		default:
			parts[len(parts)-1] += "\n" + line
		}
	}
	return parts
}

// readBody reads the lines of a cell into an event.
func (rd *reader) readBody(text string, e *Event) {
	var title []string
	for n, line := range rd.words.Text(text).Lines() {
		s := rd.words.Text(line)
		w, is := s.When(), s.What()
		const short = 5 // words
		switch {
		case n == 0 && w.HasHours() && w.Rest != "" && !w.HasDate():
			e.Hours = w.Hours
			title = append(title, w.Rest)
		case n > 0 && is.Place > 0.5 && s.Words <= short:
			e.Places = append(e.Places, line)
		case n > 0 && is.Person >= 0.8:
			e.People = append(e.People, line)
		case n > 0 && e.Minutes == 0 && rd.lastsAt(line) > 0:
			e.Minutes = rd.lastsAt(line)
			title = append(title, line)
		case n > 0 && w.Kind == senses.Hours && len(e.Hours) == 0:
			e.Hours = w.Hours
		default:
			title = append(title, line)
		}
	}
	e.Title = strings.Join(strings.Fields(strings.Join(title, " ")), " ")
}

// lastsAt is how many minutes a line says at its beginning; 0 where it says none.
func (rd *reader) lastsAt(line string) int {
	if lasts, ok := rd.words.Lexicon().LastingAt(line); ok && lasts.Clear {
		return senses.Minutes(lasts.ISO)
	}
	return 0
}

// withoutWeekday is what stands beside a weekday; a weekday beside a date says nothing
// more.
func withoutWeekday(words *senses.Reader, text string) string {
	if _, end, ok := words.Lexicon().Weekday(text); ok {
		text = text[end:]
	}
	text = strings.Trim(text, " ,.:-–—()")
	if !strings.ContainsFunc(text, isLetter) {
		return ""
	}
	return text
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r > 127 }

// isNumber reports whether the cell holds a bare number.
func (c *cell) isNumber() bool {
	w := c.When()
	return w.Kind == senses.Number || w.Kind == senses.Year || w.Kind == senses.MonthDay && !w.HasDay && w.Day == w.LastDay && c.Words == 1
}

// clock follows the hours of a day from one event to the next, and moves those that
// are counted to twelve into the afternoon where they would run backwards else.
type clock struct{ last int }

func newClock() *clock { return &clock{-1} }

const noon = 12 * 60

func (k *clock) follow(h senses.Span) senses.Span {
	if h.From.IsZero() {
		return h
	}
	if m := h.From.Minutes(); m < noon && h.Twelve && k.last >= 0 && m < k.last && m+noon >= k.last {
		h.From, _ = h.From.Add(noon)
	}
	h = endAfterStart(h)
	k.last = h.From.Minutes()
	return h
}

// endAfterStart moves an end that is counted to twelve behind its start.
func endAfterStart(h senses.Span) senses.Span {
	if !h.To.IsZero() && h.To.Before(h.From) && h.To.Minutes() < noon && h.From.Minutes()-h.To.Minutes() < noon && h.Twelve {
		h.To, _ = h.To.Add(noon)
	}
	return h
}
