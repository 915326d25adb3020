package canonical

import (
	"slices"

	"deroule/convert/outline"
)

// sameOutline reports whether two documents say the same words in the same
// blocks. Places, styles and the signs before items are left aside.
func sameOutline(a, b *outline.Document) bool {
	return a.Title.Plain == b.Title.Plain && sameBlocks(a.Blocks, b.Blocks)
}

func sameBlocks(a, b []outline.Block) bool { return slices.EqualFunc(a, b, sameBlock) }

func sameBlock(a, b outline.Block) bool {
	switch a := a.(type) {
	case *outline.Heading:
		b, ok := b.(*outline.Heading)
		return ok && a.Level == b.Level && a.Text.Plain == b.Text.Plain
	case *outline.Paragraph:
		b, ok := b.(*outline.Paragraph)
		return ok && sameLines(a.Lines, b.Lines)
	case *outline.Verbatim:
		b, ok := b.(*outline.Verbatim)
		return ok && sameLines(a.Lines, b.Lines)
	case *outline.List:
		b, ok := b.(*outline.List)
		return ok && a.Ordered == b.Ordered && slices.EqualFunc(a.Items, b.Items, func(i, j outline.Item) bool {
			return sameLines(i.Lines, j.Lines) && sameBlocks(i.Blocks, j.Blocks)
		})
	case *outline.Table:
		b, ok := b.(*outline.Table)
		return ok && (a.Header == nil) == (b.Header == nil) && slices.EqualFunc(allRows(a), allRows(b), sameRow)
	}
	return false
}

func allRows(t *outline.Table) []outline.Row {
	if t.Header == nil {
		return t.Rows
	}
	return append([]outline.Row{*t.Header}, t.Rows...)
}

func sameRow(a, b outline.Row) bool {
	return slices.EqualFunc(a.Cells, b.Cells, func(c, d outline.Cell) bool { return c.Text().Plain == d.Text().Plain })
}

func sameLines(a, b []outline.Text) bool {
	return slices.EqualFunc(a, b, func(s, t outline.Text) bool { return s.Plain == t.Plain })
}
