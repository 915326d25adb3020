package interpret

import (
	"slices"
	"strings"

	"deroule/convert/outline"
)

// Hours are written with a point in many countries, "9.30", as prices and the numbers
// of chapters are. They are hours where every item of a list begins so, the hours go on
// from item to item, and no list of the document writes its hours otherwise.

// withClocks writes the hours of such lists, and of such lines, as hours are.
func (in *interpreter) withClocks(blocks []outline.Block) []outline.Block {
	otherwise := func(b outline.Block) bool {
		switch b := b.(type) {
		case *outline.List:
			return in.timedItems(b) > 0
		case *outline.Paragraph:
			return in.timedLines(b) > 0
		}
		return false
	}
	if slices.ContainsFunc(blocks, otherwise) {
		return blocks
	}
	out := slices.Clone(blocks)
	for i, b := range blocks {
		switch b := b.(type) {
		case *outline.List:
			lines := make([]outline.Text, len(b.Items))
			for k, item := range b.Items {
				if len(item.Lines) > 0 {
					lines[k] = item.Lines[0]
				}
			}
			if clocks, ok := in.dottedHours(lines); ok {
				list := *b
				list.Items = slices.Clone(b.Items)
				for k := range list.Items {
					list.Items[k].Lines = append([]outline.Text{clocks[k]}, list.Items[k].Lines[1:]...)
				}
				out[i] = &list
			}
		case *outline.Paragraph:
			if clocks, ok := in.dottedHours(b.Lines); ok {
				p := *b
				p.Lines = clocks
				out[i] = &p
			}
		}
	}
	return out
}

// dottedHours writes lines that each begin with an hour that has a point, two of them or
// more, as hours are. None lies far before the one above: after 12.30 may come 2.00. Hours
// of the small numbers that chapters have are believed where the document states others.
func (in *interpreter) dottedHours(lines []outline.Text) (clocks []outline.Text, ok bool) {
	const morning, half = 6 * 60, 9 * 60 // minutes
	last := -1
	for _, line := range lines {
		clock, minutes, ok := in.dottedHour(line)
		if !ok || minutes%5 != 0 || minutes < last && last-minutes < half || minutes < morning && last < 0 && !in.statesHours() {
			return nil, false
		}
		clocks, last = append(clocks, clock), minutes
	}
	return clocks, len(clocks) > 1
}

// dottedHour reads a text that begins with "9.30" as one that begins with "9:30", which
// takes the same room, and returns the minutes of the day. "3.50 €" is no hour.
func (in *interpreter) dottedHour(text outline.Text) (clock outline.Text, minutes int, ok bool) {
	hour, rest, ok := strings.Cut(text.Plain, ".")
	if !ok || len(hour) == 0 || len(hour) > 2 {
		return text, 0, false
	}
	clock = text
	clock.Plain = hour + ":" + rest
	h, ok := in.lex.HoursAt(clock.Plain)
	return clock, h.From.Minutes(), ok && !h.From.IsZero()
}

// statesHours reports whether a heading or a line of the document states hours.
func (in *interpreter) statesHours() bool {
	return slices.ContainsFunc(in.doc.Blocks, func(b outline.Block) bool {
		states := func(text outline.Text) bool { return len(in.lex.FindHours(text.Plain)) > 0 }
		switch b := b.(type) {
		case *outline.Heading:
			return states(b.Text)
		case *outline.Paragraph:
			return slices.ContainsFunc(b.Lines, states)
		}
		return false
	})
}
