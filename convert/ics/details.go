package ics

import (
	"slices"
	"strings"
	"unicode"

	"deroule/convert/ics/contentline"
	"deroule/convert/interpret"
	"deroule/convert/outline"
	"deroule/model"
)

// details is what the words of an event say of its session, beyond what it has
// properties for: a running order, objectives, people.
type details struct {
	session *model.Session  // nil where the words are not of one session
	notes   []model.Note    // what stands beside it
	reading []model.Reading // with the labels that facts took the place of
	text    string          // all of the words, where they could not be understood
	said    model.Diagnostics
	lang    string
}

// narration is the words of an event: its summary and its description.
type narration struct {
	days          model.DateRange
	summary, text string
	at            model.Pos
}

// descriptionOf is the description of an event as plain text. Some programs write
// it as HTML, in its place or beside it.
func descriptionOf(e *contentline.Component) (text string, at contentline.Property) {
	p := e.Get("DESCRIPTION")
	text = p.Text()
	if isHTML(text) {
		text = textOfHTML(text)
	}
	if alternative := e.Get("X-ALT-DESC"); len(strings.Fields(text)) == 0 && alternative.Name != "" {
		return textOfHTML(alternative.Text()), alternative
	}
	return text, p
}

// What is understood of the words of events, in bytes; the rest is kept as text.
// Longer words are no plan of a session, and the more there are of them the more
// memory they cost.
const (
	longestText = 128 << 10
	mostText    = 4 << 20 // of all events
	atOnce      = 64      // events, whose words are in memory in many pieces
)

// detailsOf understands the words of events, each by itself.
func (r *reading) detailsOf(all []narration) []details {
	list := make([]details, 0, len(all))
	for some := range slices.Chunk(all, atOnce) {
		docs := make([]*outline.Document, len(some))
		for i, n := range some {
			docs[i] = n.document()
		}
		for i, p := range interpret.Programmes(docs, r.words) {
			list = append(list, some[i].details(p))
		}
	}
	return list
}

// saysMore reports whether there is anything to understand in the words.
func (n narration) saysMore() bool {
	return strings.ContainsAny(n.summary, "[(~:") || strings.ContainsAny(n.text, "\n:0123456789")
}

// details takes the session out of what was understood. Words that name other
// days than the event's are not of one session: they are kept as text.
func (n narration) details(p *model.Programme) details {
	d := details{text: n.text, lang: p.Language}
	if len(p.Sessions) != 1 || p.Sessions[0].FirstDate() != n.days.Start || len(p.Formats) > 0 {
		return d
	}
	d.session, d.text, d.said = p.Sessions[0], "", p.Diagnostics
	d.notes = append(d.notes, p.Notes...)
	for _, reading := range p.Readings {
		for i, w := range reading.Words {
			reading.Words[i] = strings.TrimPrefix(w, n.heading()+" : ") // the heading that document made
		}
		reading.Words = slices.DeleteFunc(reading.Words, func(w string) bool { return w == n.heading() || w == d.session.Title })
		if len(reading.Words) > 0 {
			d.reading = append(d.reading, model.Reading{At: n.at.String(), By: "description", Words: reading.Words, Source: n.at})
		}
	}
	if p.Summary != "" {
		d.notes = append(d.notes, model.Note{Text: p.Summary, Source: n.at})
	}
	return d
}

func (n narration) heading() string {
	if n.days.Start == n.days.End {
		return n.days.Start.String()
	}
	return n.days.Start.String() + " - " + n.days.End.String()
}

// document is the event as a document of one section, whose heading is dated.
func (n narration) document() *outline.Document {
	doc := &outline.Document{Name: n.at.File, Title: outline.NewText("ICS", n.at)}
	heading := n.heading()
	if n.summary != "" {
		heading += " : " + n.summary
	}
	doc.Blocks = append(doc.Blocks, &outline.Heading{Pos: n.at, Level: 2, Text: outline.NewText(heading, n.at)})
	for _, block := range strings.Split(n.text, "\n\n") {
		r := blockReader{at: n.at, lines: strings.Split(block, "\n")}
		doc.Blocks = append(doc.Blocks, r.blocks(-1)...)
	}
	return doc
}

// blockReader makes paragraphs and lists of the lines of a text between two blank
// ones.
type blockReader struct {
	at    model.Pos
	lines []string
}

// blocks reads the lines that stand further right than an indent.
func (r *blockReader) blocks(outer int) (list []outline.Block) {
	for len(r.lines) > 0 {
		line := r.lines[0]
		if strings.TrimSpace(line) == "" {
			r.lines = r.lines[1:]
			continue
		}
		if indent(line) <= outer {
			return list
		}
		marker, _ := cutMarker(line)
		if marker == "" && !r.hasNested() {
			list = append(list, r.paragraph())
			continue
		}
		list = append(list, r.items(indent(line), marker != ""))
	}
	return list
}

// hasNested reports whether the first line is followed by items that stand
// further right: then it is an item itself, whatever it begins with.
func (r *blockReader) hasNested() bool {
	if len(r.lines) < 2 || !startsWithDigit(r.lines[0]) {
		return false
	}
	marker, _ := cutMarker(r.lines[1])
	return marker != "" && indent(r.lines[1]) > indent(r.lines[0])
}

// paragraph reads lines of one kind: those that begin with an hour stand apart
// from the label above them.
func (r *blockReader) paragraph() *outline.Paragraph {
	p := &outline.Paragraph{Pos: r.at}
	first, digit := indent(r.lines[0]), startsWithDigit(r.lines[0])
	for len(r.lines) > 0 && indent(r.lines[0]) == first && startsWithDigit(r.lines[0]) == digit {
		if marker, _ := cutMarker(r.lines[0]); marker != "" || len(p.Lines) > 0 && r.hasNested() {
			break
		}
		p.Lines = append(p.Lines, r.text(strings.TrimSpace(r.lines[0])))
		r.lines = r.lines[1:]
	}
	return p
}

// items reads the items of an indent, marked or not, with what is nested in them.
func (r *blockReader) items(at int, marked bool) *outline.List {
	list := &outline.List{Pos: r.at}
	for len(r.lines) > 0 && indent(r.lines[0]) == at {
		marker, rest := cutMarker(r.lines[0])
		if (marker != "") != marked || !marked && !startsWithDigit(rest) {
			break
		}
		r.lines = r.lines[1:]
		item := outline.Item{Pos: r.at, Marker: marker, Lines: []outline.Text{r.text(rest)}}
		item.Blocks = r.blocks(at)
		list.Items = append(list.Items, item)
	}
	return list
}

func (r *blockReader) text(words string) outline.Text { return outline.NewText(words, r.at) }

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t\u00a0")) }

func startsWithDigit(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && unicode.IsDigit(rune(line[0]))
}

// cutMarker takes the sign of an item off a line.
func cutMarker(line string) (marker, rest string) {
	line = strings.TrimSpace(line)
	for _, marker := range []string{"-", "*", "•", "–", "·", "◦", "▪", "‣"} {
		if rest, ok := strings.CutPrefix(line, marker); ok && rest != strings.TrimLeft(rest, " \t\u00a0") {
			return marker, strings.TrimSpace(rest)
		}
	}
	return "", line
}
