package interpret

import (
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// agenda adds entries to the running order of a draft, of one of its days where
// it has several.
type agenda struct {
	in  *interpreter
	d   *draft
	day int // index into the draft's days, plus one
}

func (in *interpreter) agendaOf(d *draft, day int) *agenda { return &agenda{in: in, d: d, day: day} }

// startsEntry reports whether a line begins with an hour.
func (in *interpreter) startsEntry(text string) bool {
	h, ok := in.lex.HoursAt(text)
	return ok && (!h.From.IsZero() || !h.To.IsZero()) && !isRunningText(text, h)
}

// isTimedItem reports whether an item is an entry by its hours: they stand before it,
// or after it in brackets.
func (in *interpreter) isTimedItem(text string) bool {
	_, _, trailing := in.trailingHours(text)
	return trailing || in.startsEntry(text) || in.startsWithPart(text)
}

// startsWithPart reports whether a text begins with a part of the day as other entries
// do with an hour: « Matin (3h) : recueil », "Afternoon – visit".
func (in *interpreter) startsWithPart(text string) bool {
	h, ok := in.lex.HoursAt(text)
	if !ok || h.Period == lexicon.NoPeriod || !h.From.IsZero() || !h.To.IsZero() {
		return false
	}
	rest := strings.TrimLeftFunc(text[h.End:], isJoint)
	return len(rest) < len(text[h.End:]) && hasWords(rest)
}

// trailingHours reads the hours in brackets at the end of a text, and where the
// brackets begin.
func (in *interpreter) trailingHours(text string) (h lexicon.Hours, start int, ok bool) {
	inner, start, end, ok := parenthesis(text)
	if ok && !hasWords(text[end:]) {
		h, ok = in.lex.HoursAt(inner)
		return h, start, ok && !h.From.IsZero() && !hasWords(inner[h.End:])
	}
	found := in.lex.FindHours(text)
	if len(found) != 1 {
		return h, 0, false
	}
	h = found[0] // "Intro talk 13:00-13:20"
	return h, h.Start, !h.From.IsZero() && !h.To.IsZero() && !hasWords(text[h.End:]) && hasWords(text[:h.Start]) && wordCount(text) <= longestTimedItem
}

// longestTimedItem is how many words an entry has whose hours end it: in a longer
// text they are told of.
const longestTimedItem = 14

// tellsOfEntryAbove reports whether a sentence that begins with the hour of the entry
// above tells more of it: "14h, c'est marée basse, donc bottes obligatoires."
func (a *agenda) tellsOfEntryAbove(text outline.Text) bool {
	n := len(a.d.Agenda)
	if n == 0 || !isSentence(text.Plain) {
		return false
	}
	h, ok := a.in.lex.HoursAt(text.Plain)
	if !ok || !h.To.IsZero() || h.From != a.d.Agenda[n-1].Start {
		return false
	}
	rest := strings.TrimSpace(text.Plain[h.End:])
	return strings.HasPrefix(rest, ",") || wordCount(rest) > longestEntry && !startsUpper(rest) && trimJointsLeft(outline.NewText(rest, model.Pos{})).Plain == rest
}

// lines reads lines that each may be an entry; a line without an hour belongs to
// the entry above it.
func (a *agenda) lines(lines []outline.Text) {
	for _, line := range lines {
		line = trimBullet(line)
		switch {
		case line.IsEmpty():
		case a.in.startsEntry(line.Plain), a.in.startsWithPart(line.Plain):
			a.timed(line)
		case len(a.d.Agenda) > 0:
			a.detail(line)
		default:
			a.untimed(line)
		}
	}
}

func trimBullet(t outline.Text) outline.Text {
	return t.Trim().From(0).TrimFunc(func(r rune) bool { return r == ' ' || r == '•' || r == '·' || r == '\u00a0' })
}

// timed adds an entry for a text that begins with its hours.
func (a *agenda) timed(text outline.Text) *model.Entry {
	title, at := text, text.Pos()
	h, ok := a.in.lex.HoursAt(text.Plain)
	if ok {
		title, at = text.From(h.End), text.PosAt(h.Start)
	} else if trailing, start, isTrailing := a.in.trailingHours(text.Plain); isTrailing {
		h, title = trailing, text.Slice(0, start)
	} else {
		return a.untimed(text)
	}
	e := a.entry(trimJoints(title), at)
	spoken := a.in.hoursOf(a.d, h, text)
	duration := e.Duration
	e.Start, e.End, e.Duration = spoken.Start, spoken.End, ""
	if e.Start.IsZero() && e.End.IsZero() {
		e.Period = periodOf(h.Period)
	}
	if h.Lasts > 0 {
		duration = isoMinutes(h.Lasts)
	}
	a.in.setLasting(e, duration)
	a.d.twelve[len(a.d.twelve)-1] = h.Twelve
	return e
}

// spread makes entries of the items that stand below hours without words, "10h-12h",
// each at these hours. The entry is the one at index i, whose details they became.
func (a *agenda) spread(i int) {
	d := a.d
	e := d.Agenda[i]
	if e.Title != "" || len(e.Details) == 0 || i != len(d.Agenda)-1 {
		return
	}
	d.Agenda, d.twelve = d.Agenda[:i], d.twelve[:i]
	for _, detail := range e.Details {
		one := a.entry(outline.NewText(detail, e.Source), e.Source)
		one.Start, one.End = e.Start, e.End
	}
}

// untimed adds an entry that has no hour.
func (a *agenda) untimed(text outline.Text) *model.Entry {
	if a.in.startsWithPart(text.Plain) {
		return a.timed(text)
	}
	return a.entry(text.Trim(), text.Trim().Pos())
}

// isoMinutes is a number of minutes as ISO 8601 has a duration (§4.4.3.2); empty for none.
func isoMinutes(minutes int) string {
	if minutes <= 0 {
		return ""
	}
	text := "PT"
	if hours := minutes / 60; hours > 0 {
		text += strconv.Itoa(hours) + "H"
	}
	if minutes %= 60; minutes > 0 {
		text += strconv.Itoa(minutes) + "M"
	}
	return text
}

func (a *agenda) entry(title outline.Text, at model.Pos) *model.Entry {
	e := model.Entry{Source: at}
	a.placeInDay(&e)
	if start, end, ok := a.in.lex.Optional(title.Plain); ok {
		e.Optional = true
		title = without(title, start, end)
	}
	title, e.Duration = a.in.takeLasting(title)
	if e.Duration == "" {
		title = a.in.takeBrackets(&e, title)
	}
	e.Title = trimJoints(title).Plain
	e.Kind = a.in.lex.Kind(e.Title)
	a.d.Agenda = append(a.d.Agenda, e)
	a.d.twelve = append(a.d.twelve, false)
	return &a.d.Agenda[len(a.d.Agenda)-1]
}

func (a *agenda) placeInDay(e *model.Entry) {
	if a.day == 0 {
		return
	}
	if day := a.d.Days[a.day-1]; day.Date.IsZero() {
		e.Day = a.day
	} else {
		e.Date = day.Date
	}
}

// detail adds a text to the entry above it.
func (a *agenda) detail(text outline.Text) {
	last := &a.d.Agenda[len(a.d.Agenda)-1]
	if words := strings.TrimSpace(text.Plain); words != "" {
		last.Details = append(last.Details, words)
	}
}

// list reads a list as a running order. Items without an hour among timed ones
// are details of the entry above, unless they say a thing that is an entry by
// itself, such as a break; in a list without any hours each item is an entry.
func (a *agenda) list(l *outline.List) {
	timed := a.in.timedItems(l) > 0
	seen := false
	for _, item := range l.Items {
		head := item.Text().Trim()
		clock, goesOn := head, false
		if timed && seen {
			clock, goesOn = a.goesOnAt(head)
		}
		switch {
		case a.isPartOfDay(item):
			a.partOfDay(item)
			seen = true
			continue
		case a.in.isTimedItem(head.Plain):
			a.timed(head)
			seen = true
		case goesOn:
			a.timed(clock)
		case timed && seen && !a.isEntry(head):
			a.detail(head)
		default:
			a.untimed(head)
		}
		last := len(a.d.Agenda) - 1
		a.nested(item.Blocks)
		if last >= 0 {
			a.spread(last)
		}
	}
}

// isPartOfDay reports whether an item is a part of the day above what takes place
// then: "Matin", with a list below.
func (a *agenda) isPartOfDay(item outline.Item) bool {
	return len(item.Blocks) > 0 && a.in.namesPeriod(item.Text().Plain)
}

// partOfDay makes entries of what stands below a part of the day.
func (a *agenda) partOfDay(item outline.Item) {
	from := len(a.d.Agenda)
	for _, b := range item.Blocks {
		switch b := b.(type) {
		case *outline.List:
			a.list(b)
		case *outline.Paragraph:
			a.lines(b.Lines)
		default:
			a.nested([]outline.Block{b})
		}
	}
	a.in.setPeriod(a.d.Agenda[from:], item.Text().Plain)
}

// goesOnAt reads an item that begins with an hour that is written as a decimal is,
// "12.45 saluti", and goes on from the entry above.
func (a *agenda) goesOnAt(text outline.Text) (outline.Text, bool) {
	if len(a.d.Agenda) == 0 {
		return text, false
	}
	clock, minutes, ok := a.in.dottedHour(text)
	last := a.d.Agenda[len(a.d.Agenda)-1]
	return clock, ok && minutes >= max(last.Start.Minutes(), last.End.Minutes())
}

func (a *agenda) isEntry(text outline.Text) bool {
	switch a.in.lex.Kind(text.Plain) {
	case model.Break, model.Meal, model.End:
		return wordCount(text.Plain) <= 8
	}
	return false
}

// nested reads what stands under an entry: entries of their own where they have
// hours, details else.
func (a *agenda) nested(blocks []outline.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Paragraph:
			a.lines(b.Lines)
		case *outline.List:
			for _, item := range b.Items {
				a.lines([]outline.Text{item.Text()})
				a.nested(item.Blocks)
			}
		case *outline.Verbatim:
			a.lines(b.Lines)
		case *outline.Table:
			a.in.readTable(b, a.d, a)
		}
	}
}

// timedItems counts the items of a list that have an hour.
func (in *interpreter) timedItems(l *outline.List) int {
	n := 0
	for _, item := range l.Items {
		if in.isTimedItem(item.Text().Plain) || len(item.Blocks) > 0 && in.namesPeriod(item.Text().Plain) {
			n++
		}
	}
	return n
}
