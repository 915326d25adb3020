package interpret

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// Who keeps a plan by hand strikes what no longer holds and writes beside it what
// does, "~~11 mars~~ 18 mars (reporté, tempête)", or why nothing does any more,
// "~~Visite~~ annulée, sera reprise".

// splitStruck parts the struck words that a text begins with from what follows them.
func splitStruck(text outline.Text) (struck, rest outline.Text, ok bool) {
	end := 0
	for _, span := range text.Spans {
		if span.Style == outline.Strike && !hasWords(text.Plain[:span.Start]) {
			end = max(end, span.End)
		}
	}
	struck, rest = trimJoints(text.Slice(0, end)), trimJoints(text.From(end))
	return struck, rest, hasWords(struck.Plain) && hasWords(rest.Plain)
}

// assignStruck gives a draft what a text says of which the beginning is struck:
// the struck words where the rest only says that they are off, else the rest.
func (in *interpreter) assignStruck(d *draft, role lexicon.Role, name string, text, struck, rest outline.Text) {
	if role == lexicon.RolePlace || role == lexicon.RoleHours {
		d.keepRest(text) // that where or when is off, or unsure, says nothing of the session
		if _, ok := in.leadingStatus(rest.Plain); !ok {
			in.assign(d, role, name, []outline.Text{rest})
		}
		return
	}
	if status, ok := in.leadingStatus(rest.Plain); ok && len(in.lex.FindDates(rest.Plain)) == 0 {
		in.assign(d, role, name, []outline.Text{struck})
		d.setStatus(status, rest.Pos())
		if _, bare := in.lex.Status(rest.Plain); !bare { // it says why
			d.keepRest(text)
		}
		return
	}
	d.keepRest(text)
	if role != lexicon.RoleDate {
		in.assign(d, role, name, []outline.Text{rest})
		return
	}
	if inner, start, end, ok := parenthesis(rest.Plain); ok {
		if status, ok := in.leadingStatus(inner); ok && status == model.Cancelled { // the day before was
			rest = without(rest, start, end)
		}
	}
	in.assignDates(d, rest)
}

// leadingStatus reads a status by itself or with its reason: "annulé, sera
// repris", "CANCELADO por lluvias".
func (in *interpreter) leadingStatus(text string) (model.Status, bool) {
	const longest = 3 // words, of a status
	mark := strings.Trim(text, "()[] ")
	if i := strings.IndexAny(mark, ",;.:("); i >= 0 {
		mark = mark[:i]
	}
	words := strings.Fields(mark)
	for n := min(longest, len(words)); n > 0; n-- {
		mark := strings.Join(words[:n], " ")
		if status, ok := in.lex.Status(mark); ok && !hasWords(in.lex.WithoutStatus(mark)) {
			return status, true
		}
	}
	return model.Confirmed, false
}
