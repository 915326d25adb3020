package interpret

import (
	"strings"

	"deroule/convert/outline"
)

// Hours are written with a point in many countries, "9.30", as decimals and numbers of
// chapters are. Where every item of a list begins so, and the hours go on from item to
// item, they are hours.

// withClocks writes the hours of such lists, and of such lines, as hours are.
func withClocks(blocks []outline.Block) []outline.Block {
	out := blocks
	copied := false
	replace := func(i int, b outline.Block) {
		if !copied {
			out, copied = append([]outline.Block(nil), blocks...), true
		}
		out[i] = b
	}
	for i, b := range blocks {
		switch b := b.(type) {
		case *outline.List:
			lines := make([]outline.Text, len(b.Items))
			for k, item := range b.Items {
				if len(item.Lines) > 0 {
					lines[k] = item.Lines[0]
				}
			}
			if !areDotted(lines) {
				continue
			}
			list := *b
			list.Items = append([]outline.Item(nil), b.Items...)
			for k := range list.Items {
				list.Items[k].Lines = append([]outline.Text{withColon(lines[k])}, list.Items[k].Lines[1:]...)
			}
			replace(i, &list)
		case *outline.Paragraph:
			if !areDotted(b.Lines) {
				continue
			}
			p := *b
			p.Lines = make([]outline.Text, len(b.Lines))
			for k, line := range b.Lines {
				p.Lines[k] = withColon(line)
			}
			replace(i, &p)
		}
	}
	return out
}

// areDotted reports whether lines each begin with an hour that has a point, two of them
// or more, none of which lies far before the one above: after 12.30 may come 2.00.
func areDotted(lines []outline.Text) bool {
	last := -1
	for _, line := range lines {
		minutes, ok := dottedAt(line.Plain)
		if !ok || minutes < last && last-minutes < 9*60 {
			return false
		}
		last = minutes
	}
	return len(lines) > 1
}

// dottedAt reads "9.30" at the beginning of a text that goes on, in minutes.
func dottedAt(text string) (minutes int, ok bool) {
	hour, rest, ok := strings.Cut(strings.TrimLeft(text, " "), ".")
	if !ok || hour == "" || len(hour) > 2 || len(rest) < 3 || !isDigit(hour[0]) || !isDigit(hour[len(hour)-1]) || !isDigit(rest[0]) || !isDigit(rest[1]) {
		return 0, false
	}
	if rest[2] != ' ' && rest[2] != ':' && rest[2] != '-' && !strings.HasPrefix(rest[2:], "–") || !hasLetters(rest[2:]) {
		return 0, false
	}
	h, m := int(hour[0]-'0'), int(rest[0]-'0')*10+int(rest[1]-'0')
	if len(hour) == 2 {
		h = 10*h + int(hour[1]-'0')
	}
	return 60*h + m, h < 24 && m < 60 && m%5 == 0
}

// withColon writes the first point of a text as a colon, which takes the same room.
func withColon(t outline.Text) outline.Text {
	i := strings.IndexByte(t.Plain, '.')
	t.Plain = t.Plain[:i] + ":" + t.Plain[i+1:]
	return t
}
