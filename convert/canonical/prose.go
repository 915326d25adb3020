package canonical

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/convert/outline"
	"deroule/model"
)

// Texts of several lines are paragraphs: a line end within a text is one within a
// paragraph, an empty line begins the next.

// lines are the lines of a text that say something, without the blanks around them.
func lines(text string) []string {
	var kept []string
	for l := range strings.SplitSeq(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			kept = append(kept, l)
		}
	}
	return kept
}

// line is a text on one line.
func line(text string) outline.Text { return outline.NewText(oneLine(text), model.Pos{}) }

// textLines are the lines of a text.
func textLines(text string) []outline.Text {
	var texts []outline.Text
	for _, l := range lines(text) {
		texts = append(texts, outline.NewText(l, model.Pos{}))
	}
	return texts
}

// prose are the paragraphs of a text.
func prose(text string) []outline.Block {
	var blocks []outline.Block
	for part := range strings.SplitSeq(text, "\n\n") {
		if texts := textLines(part); texts != nil {
			blocks = append(blocks, &outline.Paragraph{Lines: texts})
		}
	}
	return blocks
}

// textOf is the text of paragraphs.
func textOf(paragraphs []outline.Block) string {
	parts := make([]string, 0, len(paragraphs))
	for _, b := range paragraphs {
		if p, ok := b.(*outline.Paragraph); ok {
			parts = append(parts, joined(p.Lines))
		}
	}
	return strings.Join(parts, "\n\n")
}

// joined are the lines as one text.
func joined(texts []outline.Text) string {
	plain := make([]string, len(texts))
	for i, t := range texts {
		plain[i] = t.Plain
	}
	return strings.Join(plain, "\n")
}

// item is an item of a list with a text: its first paragraph, then the others.
func item(text string) outline.Item {
	blocks := prose(text)
	if len(blocks) == 0 {
		return outline.Item{}
	}
	return outline.Item{Lines: blocks[0].(*outline.Paragraph).Lines, Blocks: blocks[1:]}
}

// items are a list's items with a text each.
func items(texts []string) []outline.Item {
	var list []outline.Item
	for _, t := range texts {
		if i := item(t); i.Lines != nil {
			list = append(list, i)
		}
	}
	return list
}

// itemText is the text of an item.
func itemText(i outline.Item) string {
	blocks := append([]outline.Block{&outline.Paragraph{Lines: i.Lines}}, i.Blocks...)
	return textOf(blocks)
}

// passage are the blocks of a note: paragraphs, or lines that are a list ("- …")
// or a table ("… | …") as such, where they read back the same.
func passage(text string) []outline.Block {
	if strings.Contains(text, "\n\n") {
		return prose(text)
	}
	var blocks []outline.Block
	for _, l := range lines(text) {
		var last outline.Block
		if len(blocks) > 0 {
			last = blocks[len(blocks)-1]
		}
		next, joins := passageLine(l, last)
		if !joins {
			blocks = append(blocks, next)
		}
	}
	if passageText(blocks) != strings.Join(lines(text), "\n") || slices.ContainsFunc(blocks, isLoneRow) {
		return prose(text)
	}
	return blocks
}

// passageLine is the block that a line begins, or joins where the last one is of
// its kind.
func passageLine(text string, last outline.Block) (block outline.Block, joins bool) {
	if words, ok := strings.CutPrefix(text, bullet); ok && words != "" {
		item := outline.Item{Lines: []outline.Text{line(words)}}
		if list, ok := last.(*outline.List); ok {
			list.Items = append(list.Items, item)
			return list, true
		}
		return &outline.List{Items: []outline.Item{item}}, false
	}
	if cells := strings.Split(text, bar); len(cells) > 1 {
		row := rowOf(cells)
		if table, ok := last.(*outline.Table); ok && len(table.Header.Cells) == len(cells) {
			table.Rows = append(table.Rows, row)
			return table, true
		}
		return &outline.Table{Header: &row}, false
	}
	if paragraph, ok := last.(*outline.Paragraph); ok {
		paragraph.Lines = append(paragraph.Lines, line(text))
		return paragraph, true
	}
	return &outline.Paragraph{Lines: []outline.Text{line(text)}}, false
}

const (
	bullet = "- "
	bar    = " | "
)

// isLoneRow reports a table that is only a header.
func isLoneRow(b outline.Block) bool {
	t, ok := b.(*outline.Table)
	return ok && len(t.Rows) == 0
}

// passageText is the text of the blocks of a note.
func passageText(blocks []outline.Block) string {
	var text strings.Builder
	for i, b := range blocks {
		if i > 0 {
			text.WriteString("\n")
		}
		switch b := b.(type) {
		case *outline.Paragraph:
			if i > 0 {
				if _, ok := blocks[i-1].(*outline.Paragraph); ok {
					text.WriteString("\n")
				}
			}
			text.WriteString(joined(b.Lines))
		case *outline.List:
			for j, item := range b.Items {
				if j > 0 {
					text.WriteString("\n")
				}
				text.WriteString(bullet + itemText(item))
			}
		case *outline.Table:
			text.WriteString(rowText(*b.Header))
			for _, row := range b.Rows {
				text.WriteString("\n" + rowText(row))
			}
		}
	}
	return text.String()
}

func rowOf(cells []string) outline.Row {
	row := outline.Row{}
	for _, text := range cells {
		row.Cells = append(row.Cells, cellOf(text))
	}
	return row
}

// cellOf is a cell with a line of text, or an empty one.
func cellOf(text string) outline.Cell {
	if text = oneLine(text); text == "" {
		return outline.Cell{}
	}
	return outline.NewCell(model.Pos{}, line(text))
}

func rowText(row outline.Row) string {
	return strings.Join(texts(row), bar)
}

// capital is a text with a capital as its first letter.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
