package interpret

import (
	"slices"

	"deroule/convert/outline"
)

// headingsOfCards takes lists apart whose items are nothing but sections, as pages lay
// sessions out in cards: each begins with a heading, and nothing else follows them in
// their section, which could seem to belong to the last. Their headings stand below
// the one above the list.
func headingsOfCards(blocks []outline.Block) []outline.Block {
	var out []outline.Block
	level := 0
	for i, b := range blocks {
		if h, ok := b.(*outline.Heading); ok {
			level = h.Level
		}
		list, ok := b.(*outline.List)
		if !ok || !areCards(list) || !endsSection(blocks[i+1:]) {
			out = append(out, b)
			continue
		}
		for _, item := range list.Items {
			heading := *item.Blocks[0].(*outline.Heading)
			heading.Level = max(heading.Level, level+1)
			out = append(out, &heading)
			out = append(out, item.Blocks[1:]...)
		}
	}
	return out
}

// areCards reports whether each of several items is one heading with what stands under it.
func areCards(list *outline.List) bool {
	for _, item := range list.Items {
		for i, b := range item.Blocks {
			if _, ok := b.(*outline.Heading); ok != (i == 0) {
				return false
			}
		}
		if len(item.Lines) > 0 || len(item.Blocks) < 2 {
			return false
		}
	}
	return len(list.Items) > 1
}

// endsSection reports whether nothing follows but a heading or more cards.
func endsSection(blocks []outline.Block) bool {
	if len(blocks) == 0 {
		return true
	}
	switch b := blocks[0].(type) {
	case *outline.Heading:
		return true
	case *outline.List:
		return areCards(b) && endsSection(blocks[1:])
	}
	return false
}

// headingsInItems makes lines of the headings that stand within items of lists, as in
// pages where every session is an item with a heading. A section cannot end in the
// middle of an item. A heading that an item begins with is what the item says; any
// other stays in its place, in bold.
func headingsInItems(blocks []outline.Block) []outline.Block {
	out := slices.Clone(blocks)
	for i, b := range out {
		list, ok := b.(*outline.List)
		if !ok || !hasHeading(list) {
			continue
		}
		own := *list
		own.Items = slices.Clone(list.Items)
		for k := range own.Items {
			item := &own.Items[k]
			item.Blocks = slices.Clone(item.Blocks)
			if len(item.Lines) == 0 && len(item.Blocks) > 0 {
				if h, ok := item.Blocks[0].(*outline.Heading); ok {
					item.Lines, item.Blocks = []outline.Text{h.Text}, item.Blocks[1:]
				}
			}
			for n, b := range item.Blocks {
				if h, ok := b.(*outline.Heading); ok {
					text := h.Text
					text.Spans = append(slices.Clone(text.Spans), outline.Span{End: len(text.Plain), Style: outline.Strong})
					item.Blocks[n] = &outline.Paragraph{Pos: h.Pos, Lines: []outline.Text{text}}
				}
			}
			item.Blocks = headingsInItems(item.Blocks)
		}
		out[i] = &own
	}
	return out
}

// hasHeading reports whether a heading stands anywhere in the list.
func hasHeading(list *outline.List) bool {
	found := false
	blocksWithin([]outline.Block{list}, func(b outline.Block) {
		_, heading := b.(*outline.Heading)
		found = found || heading
	})
	return found
}
