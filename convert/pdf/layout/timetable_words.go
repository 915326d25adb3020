package layout

import (
	"strings"

	"deroule/convert/pdf/page"
	"deroule/convert/pdf/typeset"
	"deroule/model"
)

// words are those of a cell, shorter ones after longer ones: with its hours on a line of
// their own, people and place, else less.
func (t *timetable) words(c ttCell, fewest bool) [][]typeset.Span {
	look, e := &t.look, c.entry
	t.composer.at = e.Source
	bold, plain := look.smallStrong, look.small
	title := t.line(e.Title)
	if title == "" {
		title = t.line(strings.Join(e.Details, " ; "))
	}
	if title == "" {
		title = t.locale.KindOf(e.Kind)
	}
	name := look.strong
	if patternOf(e.Kind) != page.NoPattern || e.Kind == model.Opening {
		name = look.text
	}
	start := t.locale.Clock(e.Start)
	if fewest {
		return [][]typeset.Span{{{Words: title, Style: name}}}
	}
	hours := []typeset.Span{{Words: t.line(t.locale.Span(e.Start, e.End)), Style: bold}}
	if e.End.IsZero() {
		hours[0].Words = start
	}
	titled := []typeset.Span{{Words: title, Style: name}}
	if e.Optional {
		titled[0].Words += " "
		titled = append(titled, typeset.Span{Words: "(" + t.locale.Labels.Optional + ")", Style: plain})
	}
	set := [][]typeset.Span{hours, titled}
	if about := strings.Join(nonEmpty(t.line(strings.Join(e.People, ", ")), t.line(e.Place), t.line(model.AudienceText(e.Audience))), "\u00a0· "); about != "" {
		muted := plain
		muted.Colour = look.colours.Muted
		set = append(set, []typeset.Span{{Words: about, Style: muted}})
	}
	return set
}

// set sets the words of a cell; ok is false where it has no room for them.
func (t *timetable) set(c ttCell, paragraphs [][]typeset.Span, e *page.Element) (m page.Marks, ok bool) {
	inset := t.look.leading / 4
	width := c.width - 2*inset - t.look.leading/6
	x := c.x + inset + t.look.leading/6
	y, ok := c.y+inset/2, true
	var lines []typeset.Line
	var pitches []page.Length
	total := page.Length(0)
	for _, spans := range paragraphs {
		size := spans[0].Style.Size
		for _, line := range t.setter.Break(spans, width) {
			if line.Width > width || line.Parted() {
				ok = false
			}
			lines = append(lines, line)
			pitches = append(pitches, size*23/20)
			total += size * 23 / 20
		}
	}
	if total > c.height-inset/2 {
		ok = false
	}
	for i, line := range lines {
		line.Place(&m, x, y+pitches[i]*4/5, e)
		y += pitches[i]
	}
	return m, ok
}

// chosenWords are the most words of a cell that it has room for: all of them, else
// those of its title alone, as its place says its hours.
func (t *timetable) chosenWords(c ttCell, e *page.Element) (page.Marks, bool) {
	if m, ok := t.set(c, t.words(c, false), e); ok {
		return m, true
	}
	if c.height > 4*t.look.leading { // a long entry says all
		return page.Marks{}, false
	}
	return t.set(c, t.words(c, true), e)
}

// fits reports whether every entry has room for its words.
func (t *timetable) fits() bool {
	if t.segments[len(t.segments)-1].tall <= 0 {
		return false
	}
	for _, c := range t.cells {
		if _, ok := t.chosenWords(c, nil); !ok {
			return false
		}
	}
	return true
}
