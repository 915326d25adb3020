package interpret

import (
	"strings"
	"unicode/utf8"

	"deroule/convert/outline"
	"deroule/model"
)

// Markdown joins a line that is not indented to the list item above it. People
// who write "- 18h : fin" and then a sentence on the next line mean two things.

// unglue cuts lists at lines that were joined to an item and begin something of
// their own: an entry with its hour becomes an item, other lines a paragraph.
func (in *interpreter) unglue(blocks []outline.Block) []outline.Block {
	var out []outline.Block
	for _, b := range blocks {
		if l, ok := b.(*outline.List); ok {
			if dated, ok := in.datesOfNumbers(l); ok {
				out = append(out, dated)
				continue
			}
			out = append(out, in.ungluedList(l)...)
			continue
		}
		out = append(out, b)
	}
	return out
}

// datesOfNumbers gives items the numbers back that are days: Markdown takes
// "15. und 16. Jänner 2026" for the fifteenth item of a list. One by itself is a line.
func (in *interpreter) datesOfNumbers(l *outline.List) (outline.Block, bool) {
	list := &outline.List{Pos: l.Pos}
	for _, item := range l.Items {
		if !l.Ordered || !strings.HasSuffix(item.Marker, ".") || len(item.Lines) == 0 {
			return nil, false
		}
		first := outline.NewText(item.Marker+" ", item.Pos)
		first.AppendText(item.Lines[0])
		found := in.lex.FindDates(first.Plain)
		if len(found) == 0 || found[0].Start > 0 || found[0].End <= len(item.Marker) {
			return nil, false
		}
		item.Lines = append([]outline.Text{first}, item.Lines[1:]...)
		list.Items = append(list.Items, item)
	}
	if len(list.Items) == 1 && len(list.Items[0].Blocks) == 0 {
		return &outline.Paragraph{Pos: l.Pos, Lines: list.Items[0].Lines}, true
	}
	return list, len(list.Items) > 0
}

func (in *interpreter) ungluedList(l *outline.List) []outline.Block {
	var out []outline.Block
	current := &outline.List{Pos: l.Pos, Ordered: l.Ordered}
	closeList := func() {
		if len(current.Items) > 0 {
			out = append(out, current)
		}
		current = &outline.List{Pos: l.Pos, Ordered: l.Ordered}
	}
	for _, item := range l.Items {
		cut := in.gluedAt(item, 1)
		head := item
		head.Lines, head.Lazy = item.Lines[:cut], nil
		if cut < len(item.Lines) {
			head.Blocks = nil
		}
		current.Items = append(current.Items, head)
		for cut < len(item.Lines) {
			next := in.gluedAt(item, cut+1)
			lines := item.Lines[cut:next]
			in.report(model.SplitLine, lines[0].Pos())
			if in.startsEntry(lines[0].Plain) {
				glued := outline.Item{Pos: lines[0].Pos(), Marker: item.Marker, Lines: lines}
				if next == len(item.Lines) {
					glued.Blocks = item.Blocks
				}
				current.Items = append(current.Items, glued)
			} else {
				closeList()
				out = append(out, &outline.Paragraph{Pos: lines[0].Pos(), Lines: lines})
				if next == len(item.Lines) {
					out = append(out, item.Blocks...)
				}
			}
			cut = next
		}
	}
	closeList()
	return out
}

// gluedAt returns the first line of an item, from a line on, that is not indented
// and begins something of its own; the number of lines where none does.
func (in *interpreter) gluedAt(item outline.Item, from int) int {
	for i := from; i < len(item.Lines); i++ {
		if i < len(item.Lazy) && item.Lazy[i] && in.beginsAnew(item.Lines[i-1].Plain, item.Lines[i].Plain) {
			return i
		}
	}
	return len(item.Lines)
}

// wrapWidth is the least width at which people's editors wrap their lines.
const wrapWidth = 50

// beginsAnew reports whether a line begins something of its own: an hour, or a
// capital after a line that ended a sentence or was too short to be wrapped.
func (in *interpreter) beginsAnew(before, line string) bool {
	if in.startsEntry(line) {
		return true
	}
	before = strings.TrimSpace(before)
	ended := strings.ContainsAny(before[max(0, len(before)-1):], ".!?;:") || utf8.RuneCountInString(before) < wrapWidth
	return ended && startsUpper(line)
}
