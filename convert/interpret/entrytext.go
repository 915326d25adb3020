package interpret

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// What the words of an entry say besides what takes place: how long it lasts, in
// what part of the day, and that they are no entry but running text.

// longestEntry is how many words an entry has that ends with a full stop.
const longestEntry = 6

// isRunningText reports whether a line that begins with an hour is a sentence:
// "À 8h, le car part sans attendre les retardataires." A preposition leads the
// hour, and a full stop ends it.
func isRunningText(text string, h lexicon.Hours) bool {
	text = strings.TrimSpace(text)
	if text == "" || strings.IndexAny(text, "0123456789") == 0 || !strings.ContainsAny(text[len(text)-1:], ".!?") {
		return false
	}
	rest := strings.TrimLeft(text[min(h.End, len(text)):], " \u00a0")
	return wordCount(rest) > longestEntry && !strings.ContainsAny(rest[:1], ":-–—")
}

// isLastingItem reports whether an item says how long it lasts.
func (in *interpreter) isLastingItem(text string) bool {
	if _, _, ok := in.lex.LastingInBrackets(text); ok {
		return true
	}
	lasting, ok := in.lex.LastingAt(text)
	return ok && lasting.Clear && hasWords(text[lasting.End:])
}

// areLasting reports whether most items of a list say how long they last, as those of
// a running order without hours do.
func (in *interpreter) areLasting(l *outline.List) bool {
	n := 0
	for _, item := range l.Items {
		if in.isLastingItem(item.Text().Plain) {
			n++
		}
	}
	return n >= 2 && 5*n >= 3*len(l.Items)
}

// takeLasting takes how long an entry lasts off its words: "Tour de table (10
// min)", "10 min : tour de table", "Échauffement (5 min) : cartes", "Bilan – 15'".
// The duration is an ISO 8601 one, empty where none is said.
func (in *interpreter) takeLasting(title outline.Text) (rest outline.Text, duration string) {
	text := title.Trim()
	if inner, start, end, ok := parenthesis(text.Plain); ok {
		if lasting, ok := in.lex.LastingAt(inner); ok && lasting.End == len(strings.TrimRight(inner, " ")) && hasWords(text.Plain[:start]+text.Plain[end:]) {
			if !hasWords(text.Plain[end:]) {
				return trimJoints(text.Slice(0, start)), lasting.ISO
			}
			return outline.Join([]outline.Text{trimJointsRight(text.Slice(0, start)), text.From(end).Trim()}), lasting.ISO
		}
	}
	if lasting, ok := in.lex.LastingAt(text.Plain); ok && lasting.Clear {
		after := text.From(lasting.End)
		if next := trimJoints(after); hasWords(next.Plain) && next.Plain != after.Trim().Plain {
			return next, lasting.ISO
		}
	}
	for _, joint := range []string{" – ", " - ", " — ", " : ", ", "} {
		i := strings.LastIndex(text.Plain, joint)
		if i <= 0 {
			continue
		}
		last := strings.TrimSpace(text.Plain[i+len(joint):])
		if lasting, ok := in.lex.LastingAt(last); ok && lasting.Clear && lasting.End == len(last) {
			return trimJoints(text.Slice(0, i)), lasting.ISO
		}
	}
	return title, ""
}

// setLasting gives an entry how long it lasts, and the end that follows from it.
func (in *interpreter) setLasting(e *model.Entry, duration string) {
	if duration == "" || e.Duration != "" {
		return
	}
	e.Duration = duration
	if minutes, ok := minutesOf(model.Duration{Min: duration, Max: duration}); ok && e.End.IsZero() {
		if end, ok := e.Start.Add(minutes); ok {
			e.End = end
		}
	}
}

// takeBrackets takes brackets off the words of an entry that say how long it lasts and
// who does it, "Introduction (5 min, Jakob)"; what else they hold becomes a detail.
func (in *interpreter) takeBrackets(e *model.Entry, title outline.Text) outline.Text {
	text := title.Trim()
	lasting, open, ok := in.lex.LastingInBrackets(text.Plain)
	if !ok {
		return title
	}
	inner := text.Slice(open+1, strings.LastIndexByte(text.Plain, ')'))
	rest := trimJoints(inner.From(lasting.End))
	e.Duration = lasting.ISO
	if hasWords(rest.Plain) {
		if names := in.splitNames(rest); isName(rest.Plain) && len(names) > 0 {
			for _, name := range names {
				e.People = append(e.People, name.Plain)
			}
		} else {
			e.Details = append(e.Details, rest.Plain)
		}
	}
	return trimJoints(text.Slice(0, open))
}
