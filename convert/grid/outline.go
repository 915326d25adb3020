package grid

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// Outline gives the sheets of a book as the outline of one document: titles and
// names of sheets become headings, tables tables, and what stands around them
// paragraphs. Of several editions of a plan it takes that of the year, if one is
// told, or else the last. Words are looked up in lex, or in [lexicon.Default].
func Outline(b *Book, year int, lex *lexicon.Lexicon) *outline.Document {
	if lex == nil {
		lex = lexicon.Default()
	}
	doc := &outline.Document{Name: b.File, Diagnostics: slices.Clone(b.Diagnostics)}
	words := newSenses(lex)
	all := surveySheets(b, words)
	cover := coverOf(all, b)
	all = dropOthers(dropEditions(all, year, &doc.Diagnostics, b.File), &doc.Diagnostics, b.File)
	d := &document{author: author{file: b.File, language: languageOf(b, words.lex)}, doc: doc}
	d.write(all, cover)
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

// document is an outline while it is written, sheet after sheet.
type document struct {
	author
	doc    *outline.Document
	level  int // of the headings of a sheet
	titled bool
	headed bool // a title stands above a table of the sheet
}

// write writes the sheets. A title that stands above each of them is that of the
// whole, and then the names of the sheets tell them apart.
func (d *document) write(all []*survey, cover *survey) {
	d.level = 1
	if title := sharedTitle(all); title != nil {
		a := author{file: d.file, sheet: all[0].Name, language: d.language}
		d.doc.Blocks = append(d.doc.Blocks, a.heading(1, a.text(title)))
		d.level, d.titled = 2, true
	} else if cover != nil {
		a := author{file: d.file, sheet: cover.Name, language: d.language}
		d.doc.Blocks = append(d.doc.Blocks, a.heading(1, a.text(&cover.Rows[0].Cells[0])))
		d.level = 2
	}
	sheets := map[string]bool{}
	for _, s := range all {
		sheets[s.Name] = true
	}
	for _, s := range all {
		d.sheet, d.rowLines = s.Name, s.Lines
		level := d.level
		if name := d.nameOf(s, len(sheets)); name != "" {
			at := model.Pos{File: d.file, Sheet: s.Name}
			d.doc.Blocks = append(d.doc.Blocks, &outline.Heading{Pos: at, Level: level, Text: outline.NewText(name, at)})
			level++
		}
		if s.register && !s.plans {
			d.doc.Blocks = append(d.doc.Blocks, d.list(s.view)...)
			continue
		}
		d.doc.Blocks = append(d.doc.Blocks, d.sheetBlocks(s.view, level)...)
	}
}

// list keeps a sheet that plans nothing as it is, its first line as the title of
// a document that has none.
func (d *document) list(v *view) []outline.Block {
	rows := rowsOf(v, 0, len(v.Rows))
	if c := lone(rows[0]); c != nil && d.doc.Title.IsEmpty() {
		d.doc.Title = d.text(c)
		rows = rows[1:]
	}
	return d.remarks(rows)
}

// sharedTitle is the title that several sheets have in common; nil for none.
func sharedTitle(all []*survey) *Cell {
	var title *Cell
	sheets := 0
	for _, s := range all {
		if !s.plans {
			continue
		}
		c := &s.Rows[0].Cells[0]
		if lone(&s.Rows[0]) == nil || c.Kind != Text || title != nil && title.Text != c.Text {
			return nil
		}
		title = c
		sheets++
	}
	if sheets < 2 {
		return nil
	}
	return title
}

// coverOf is the first sheet where that is the cover of the plans behind it: under
// its title it lists the sheets, or has a few lines. It is nil where there is none.
func coverOf(all []*survey, b *Book) *survey {
	const longestCover = 15 // lines
	if len(all) < 2 || all[0].plans || lone(&all[0].Rows[0]) == nil || all[0].Rows[0].Cells[0].Kind != Text {
		return nil
	}
	if title := strings.TrimSpace(all[0].Rows[0].Cells[0].Text); title == "" || strings.ContainsAny(title[len(title)-1:], ".:!?") {
		return nil // an instruction
	}
	names := map[string]bool{}
	for _, s := range b.Sheets {
		names[lexicon.Fold(strings.TrimSpace(s.Name))] = true
	}
	listed, lines := 0, 0
	for i := range all[0].Rows[1:] {
		row := &all[0].Rows[i+1]
		if lone(row) != nil {
			lines++
		}
		for k := range row.Cells {
			if names[lexicon.Fold(strings.TrimSpace(row.Cells[k].Text))] {
				listed++
				break
			}
		}
	}
	rows := len(all[0].Rows) - 1
	if 2*listed >= rows && rows > 0 || lines == rows && rows <= longestCover {
		return all[0]
	}
	return nil
}

// nameOf is the name of a sheet where it says something: the day that the sheet
// is of or, where there are several, what tells it from the others.
func (d *document) nameOf(s *survey, sheets int) string {
	name := strings.TrimSpace(plain(s.Name))
	of := s.words.of(&Cell{Text: name})
	switch {
	case isDefaultName(name) || !s.plans:
		return ""
	case of.isDay() || of.dated:
		if s.namesDays() {
			return ""
		}
		return name
	case sheets > 1 && (d.titled || lone(&s.Rows[0]) == nil):
		return name
	}
	return ""
}

// namesDays reports whether a sheet says itself which days it is of.
func (s *survey) namesDays() bool {
	at, kind, found := s.nextTable(0)
	if !found {
		return false
	}
	for i := range at {
		for k := range s.Rows[i].Cells {
			if s.words.of(&s.Rows[i].Cells[k]).dated {
				return true
			}
		}
	}
	return kind.plans() || s.table(at, kind).find(isDate) >= 0
}

// sheetBlocks puts a sheet into blocks, table after table with what stands above each.
func (d *document) sheetBlocks(v *view, level int) []outline.Block {
	var blocks []outline.Block
	d.headed = false
	start, last := 0, (*table)(nil)
	if d.titled && v.Rows[0].Cells[0].Kind == Text && lone(&v.Rows[0]) != nil {
		start = 1 // the title of the whole
	}
	for i := start; i < len(v.Rows); {
		at, kind, found := v.nextTable(i)
		if !found {
			return append(blocks, d.below(v, rowsOf(v, i, len(v.Rows)), last)...)
		}
		t := v.table(at, kind)
		last = t
		above := at
		if t.upper || t.header != nil && kind == recordRows {
			above--
		}
		blocks = append(blocks, d.tableBlocks(t, rowsOf(v, i, above), level)...)
		i = max(t.next, at+1)
	}
	return blocks
}

// below keeps the rows under the last table, if there is one: facts with a known
// name where the table is of one thing, and else remarks.
func (d *document) below(v *view, rows []*Row, last *table) []outline.Block {
	if last == nil {
		return d.looseBlocks(v, rows)
	}
	facts := last.kind == flatHeader || last.kind == noHeader
	for _, row := range rows {
		at, _, labelled := v.labelIn(row)
		sum := labelled && v.words.of(&Cell{Text: before(row.Cells[at].Text, ":")}).role == lexicon.RoleDuration
		facts = facts && !sum && (labelled || len(row.Cells) > 1)
	}
	if facts {
		return d.looseBlocks(v, rows)
	}
	return d.remarks(rows)
}

func before(text, sign string) string {
	head, _, _ := strings.Cut(text, sign)
	return head
}

func rowsOf(v *view, from, to int) []*Row {
	var rows []*Row
	for i := from; i < to; i++ {
		rows = append(rows, &v.Rows[i])
	}
	return rows
}

// looseBlocks keeps rows that belong to no table: those of several cells as a
// table, whatever it may be, and single ones as lines.
func (a *author) looseBlocks(v *view, rows []*Row) []outline.Block {
	var blocks []outline.Block
	var table *outline.Table
	for _, row := range rows {
		if c := lone(row); c != nil {
			table = nil
			if lines := a.lines(c); lines != nil {
				blocks = append(blocks, a.paragraph(lines...))
			}
			continue
		}
		if table == nil {
			table = &outline.Table{Pos: a.at(row.first()), Placed: true}
			blocks = append(blocks, table)
		}
		out := outline.Row{Pos: a.at(row.first())}
		for i := range row.Cells {
			out.Cells = append(out.Cells, a.cell(&row.Cells[i]))
		}
		table.Rows = append(table.Rows, out)
	}
	return blocks
}

// tableBlocks puts a table with the rows above it into blocks.
func (a *document) tableBlocks(t *table, above []*Row, level int) []outline.Block {
	day := a.dayAbove(t, &above)
	p := a.readPreamble(t.view, above)
	parts := a.parts(t)
	if !day.IsEmpty() {
		parts[0].heading = day
	}
	var blocks []outline.Block
	if heading := a.headingOf(p, t, parts); !heading.IsEmpty() {
		if heading.Plain != p.title.Plain && level == 1 && a.doc.Title.IsEmpty() {
			a.doc.Title = p.title
		}
		blocks = append(blocks, a.heading(level, heading))
		level++
		a.headed = true
	} else if a.headed { // the days of this table stand under the title above the first
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
	return append(blocks, a.remarks(t.loose)...)
}

// remarks keeps rows as they are, whatever they say: sums and legends are nothing
// to understand.
func (a *author) remarks(rows []*Row) []outline.Block {
	var lines []outline.Text
	for _, row := range rows {
		var texts []outline.Text
		for i := range row.Cells {
			texts = append(texts, a.text(&row.Cells[i]))
		}
		if line := join(texts, " | "); !line.IsEmpty() {
			lines = append(lines, line)
		}
	}
	if lines == nil {
		return nil
	}
	return []outline.Block{&outline.Verbatim{Pos: lines[0].Pos(), Lines: lines}}
}

// parts puts a table into blocks, each run of them under its heading.
func (a *author) parts(t *table) []part {
	lanes := t.tracks()
	byDay := t.tracksByDay()
	switch {
	case t.kind == monthsHeader:
		return a.calendarParts(t, a.monthEvents(t))
	case t.kind == wallHeader:
		return a.calendarParts(t, a.wallEvents(t))
	case len(t.columns) == 0:
		return []part{{blocks: a.remarks(t.rows)}}
	case t.kind == dayHeader:
		return a.dayParts(t)
	case t.kind == timeHeader:
		return a.slotParts(t)
	case t.kind == recordRows:
		return a.recordParts(t)
	case byDay != nil:
		return a.tracksOfDays(t, byDay)
	case lanes != nil:
		return a.trackParts(t, lanes)
	}
	return a.flatParts(t)
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
