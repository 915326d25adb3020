package markdown

import (
	"deroule/convert/outline"
	"deroule/model"
)

// definitions reads a list of terms and what they are, whose start is the current
// token, as a list with a colon in each item: "<dt>Lieu<dd>Pau" is "Lieu : Pau".
func (h *htmlReader) definitions() []outline.Block {
	h.depth++
	defer func() { h.depth-- }()
	list := &outline.List{Pos: h.src.pos(h.start)}
	answered := true // the last item has what its term is
	for h.next() && !h.isEnd("dl") {
		at, isTerm, isAnswer := h.src.pos(h.start), h.isStart("dt"), h.isStart("dd")
		if !isTerm && !isAnswer {
			if h.isBlockTag() {
				continue // groups of terms
			}
			h.held = true // words outside of both
		}
		blocks := h.blocks(func() bool { return h.isStart("dt", "dd") || h.isEnd("dt", "dd", "dl") })
		if h.held && h.isEnd("dt", "dd") {
			h.held = false
		}
		if len(blocks) == 0 {
			continue
		}
		if isTerm || len(list.Items) == 0 {
			list.Items = append(list.Items, itemOf(at, blocks))
			answered = !isTerm
		} else {
			answer(&list.Items[len(list.Items)-1], blocks, answered)
			answered = true
		}
		item := &list.Items[len(list.Items)-1]
		item.Pos = item.Pos.To(h.src.pos(h.start))
	}
	list.Pos = list.Pos.To(h.src.pos(h.start))
	if len(list.Items) == 0 {
		return nil
	}
	return []outline.Block{list}
}

// itemOf is an item of blocks, of which the first may be what the item itself says.
func itemOf(at model.Pos, blocks []outline.Block) outline.Item {
	item := outline.Item{Pos: at, Blocks: blocks}
	if len(blocks) == 0 {
		return item
	}
	if p, ok := blocks[0].(*outline.Paragraph); ok {
		item.Lines, item.Blocks = p.Lines, blocks[1:]
	}
	return item
}

// answer adds to an item what its term is: on the line of the term, where that is one
// line and has no answer yet.
func answer(item *outline.Item, blocks []outline.Block, answered bool) {
	if p, ok := blocks[0].(*outline.Paragraph); ok && !answered && len(item.Lines) == 1 && len(item.Blocks) == 0 {
		line := item.Lines[0].Trim()
		line.Append(" : ", line.PosAt(len(line.Plain)))
		line.AppendText(p.Lines[0])
		item.Lines = append([]outline.Text{line}, p.Lines[1:]...)
		blocks = blocks[1:]
	}
	item.Blocks = append(item.Blocks, blocks...)
}
