package grid

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// Outline gives the sheets of a book as the outline of one document: titles and
// names of sheets become headings, tables tables, and what stands around them
// paragraphs.
func Outline(b *Book) *outline.Document {
	doc := &outline.Document{Name: b.File, Diagnostics: slices.Clone(b.Diagnostics)}
	words := newSenses()
	language := languageOf(b, words.lex)
	for _, s := range b.Sheets {
		if len(s.Rows) == 0 {
			continue
		}
		a := &author{file: b.File, sheet: s.Name, language: language}
		doc.Blocks = append(doc.Blocks, a.sheetBlocks(newView(s, words))...)
	}
	doc.Diagnostics.Sort()
	return doc
}

// languageOf guesses the language of a book by the words of its first rows.
func languageOf(b *Book, lex *lexicon.Lexicon) string {
	const enough = 2000 // words
	var text strings.Builder
	n := 0
	for _, s := range b.Sheets {
		for _, row := range s.Rows {
			for i := range row.Cells {
				if row.Cells[i].Kind == Text && n < enough {
					text.WriteString(row.Cells[i].Text + "\n")
					n += 1 + strings.Count(row.Cells[i].Text, " ")
				}
			}
		}
	}
	return lex.Language(text.String())
}

// sheetBlocks puts a sheet into blocks, table after table with what stands above each.
func (a *author) sheetBlocks(v *view) []outline.Block {
	var blocks []outline.Block
	level := 1
	for i := 0; i < len(v.Rows); {
		at, kind, found := v.nextTable(i)
		if !found {
			blocks = append(blocks, a.looseBlocks(v, rowsOf(v, i, len(v.Rows)))...)
			break
		}
		t := v.table(at, kind)
		above := at
		if len(t.header) > 1 {
			above--
		}
		blocks = append(blocks, a.tableBlocks(t, rowsOf(v, i, above), level)...)
		i = max(t.next, at+1)
	}
	return blocks
}

func rowsOf(v *view, from, to int) []*Row {
	var rows []*Row
	for i := from; i < to; i++ {
		rows = append(rows, &v.Rows[i])
	}
	return rows
}

// looseBlocks keeps rows that belong to no table.
func (a *author) looseBlocks(v *view, rows []*Row) []outline.Block {
	var blocks []outline.Block
	for _, row := range rows {
		var texts []outline.Text
		for i := range row.Cells {
			texts = append(texts, a.text(&row.Cells[i]))
		}
		if text := join(texts, " | "); !text.IsEmpty() {
			blocks = append(blocks, a.paragraph(text))
		}
	}
	return blocks
}

// tableBlocks puts a table with the rows above it into blocks.
func (a *author) tableBlocks(t *table, above []*Row, level int) []outline.Block {
	day := a.dayAbove(t, &above)
	p := a.readPreamble(t.view, above)
	parts := a.flatParts(t)
	if !day.IsEmpty() {
		parts[0].heading = day
	}
	var blocks []outline.Block
	if heading := a.headingOf(p, t, parts); !heading.IsEmpty() {
		blocks = append(blocks, a.heading(level, heading))
		level++
	}
	if len(p.labels) > 0 {
		blocks = append(blocks, a.paragraph(p.labels...))
	}
	if t.find(isDate) >= 0 || len(parts) > 1 || !parts[0].heading.IsEmpty() {
		p.notes = append(p.dates, p.notes...)
	}
	for _, c := range t.beside {
		p.notes = append(p.notes, a.lines(c)...)
	}
	for _, note := range p.notes {
		blocks = append(blocks, a.paragraph(note))
	}
	for _, part := range parts {
		if !part.heading.IsEmpty() {
			blocks = append(blocks, a.heading(level, part.heading))
		}
		blocks = append(blocks, part.blocks...)
	}
	return append(blocks, a.looseBlocks(t.view, t.loose)...)
}

// headingOf is what a table stands under: the title above it, with the date there
// where the table is the running order of that day.
func (a *author) headingOf(p preamble, t *table, parts []part) outline.Text {
	texts := []outline.Text{p.title}
	if t.find(isDate) < 0 && len(parts) == 1 && parts[0].heading.IsEmpty() {
		texts = append(texts, p.dates...)
	}
	return join(texts, " – ")
}

// dayAbove takes the row right above a running order, where it names its day.
func (a *author) dayAbove(t *table, above *[]*Row) outline.Text {
	rows := *above
	if len(rows) < 2 || t.find(isDate) >= 0 || t.find(isHours) < 0 {
		return outline.Text{}
	}
	c := lone(rows[len(rows)-1])
	if c == nil || !t.words.of(c).isDay() && !t.words.of(c).dated {
		return outline.Text{}
	}
	*above = rows[:len(rows)-1]
	return a.text(c)
}
