package interpret

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// A plan may have neither table nor dated headings: a card for each session, as
// lines "Date : …" or as a list of such lines under its name, or a line for each
// that begins with its day.

// isRecord reports whether a paragraph is the card of a session.
func (in *interpreter) isRecord(b outline.Block) bool {
	p, ok := b.(*outline.Paragraph)
	return ok && in.isLabelBlock(p) && slices.ContainsFunc(p.Lines, in.labelsDay)
}

// labelsDay reports whether a line is "Date : 12 mars".
func (in *interpreter) labelsDay(text outline.Text) bool {
	name, value, ok := splitLabel(text)
	return ok && in.lex.Role(bare(name)) == lexicon.RoleDate && in.isDateCell(value.Plain)
}

// areRecords reports whether a section is a row of cards.
func (in *interpreter) areRecords(s *section) bool {
	n := 0
	for _, b := range s.blocks {
		if in.isRecord(b) {
			n++
		}
	}
	return n >= 2
}

// readRecords reads a session from each card and what follows it.
func (in *interpreter) readRecords(s *section) {
	first := slices.IndexFunc(s.blocks, in.isRecord)
	if s != in.root && s != in.title {
		in.noteHeading(s)
	}
	in.looseBlocks(s, s.blocks[:first])
	var sequence []*draft
	for start := first; start < len(s.blocks); {
		end := start + 1
		for end < len(s.blocks) && !in.isRecord(s.blocks[end]) {
			end++
		}
		d := in.newDraft(s, s.blocks[start].Position())
		in.detailOf(d, 0).blocks(s.blocks[start:end])
		in.add(d)
		sequence = append(sequence, d)
		start = end
	}
	in.sequences = append(in.sequences, sequence)
	for _, child := range s.children {
		in.group(child)
	}
}

// isRecordList reports whether most items of a list are the name of a session
// with its day in a list below.
func (in *interpreter) isRecordList(l *outline.List) bool {
	n := 0
	for _, item := range l.Items {
		if in.isRecordItem(item) {
			n++
		}
	}
	return n > 0 && 2*n >= len(l.Items)
}

func (in *interpreter) isRecordItem(item outline.Item) bool {
	return slices.ContainsFunc(item.Blocks, func(b outline.Block) bool {
		l, ok := b.(*outline.List)
		return ok && slices.ContainsFunc(l.Items, func(i outline.Item) bool { return in.labelsDay(i.Text()) })
	})
}

func (in *interpreter) readRecordList(l *outline.List, s *section) {
	var sequence []*draft
	for _, item := range l.Items {
		text := item.Text().Trim()
		if !in.isRecordItem(item) {
			in.note(s, "- "+text.Plain, item.Pos)
			continue
		}
		d := in.newDraft(s, item.Pos)
		if name := withoutColon(text); hasWords(name.Plain) {
			in.assignTitle(d, name)
		}
		in.detailOf(d, 0).blocks(item.Blocks)
		in.add(d)
		sequence = append(sequence, d)
	}
	in.sequences = append(in.sequences, sequence)
}

// datedLines are the lines of a paragraph where each begins with a day and goes
// on with what takes place; none where one does not.
func (in *interpreter) datedLines(b outline.Block, s *section) []outline.Text {
	p, ok := b.(*outline.Paragraph)
	if !ok {
		return nil
	}
	for _, line := range p.Lines {
		found, ok := in.firstDates(line.Trim().Plain, s.month)
		if !ok || !leads(line.Trim().Plain, found) || !hasSeparator(line.Trim().Plain[found.End:]) {
			return nil
		}
	}
	return p.Lines
}

// separators part the facts of a line, the widest dashes first.
var separators = []string{" — ", " – ", " | ", " · ", " • ", " - ", " ; ", "\t"}

func hasSeparator(text string) bool {
	return slices.ContainsFunc(separators, func(sep string) bool { return strings.Contains(" "+text, sep) })
}

// leastDatedLines is how many lines that begin with a day make a programme.
const leastDatedLines = 3

// areDatedLines reports whether paragraphs of a section are a programme, a line
// for each session.
func (in *interpreter) areDatedLines(s *section) bool {
	n := 0
	for _, b := range s.blocks {
		n += len(in.datedLines(b, s))
	}
	return n >= leastDatedLines && !in.hasSessionTable(s)
}

// readDatedLines reads them as a table without a header: what stands in the
// second place of every line is of one kind.
func (in *interpreter) readDatedLines(s *section) {
	if s != in.root && s != in.title {
		in.noteHeading(s)
	}
	table := &outline.Table{}
	var rest []outline.Block
	for _, b := range s.blocks {
		lines := in.datedLines(b, s)
		if lines == nil {
			rest = append(rest, b)
			continue
		}
		for _, line := range lines {
			table.Rows = append(table.Rows, outline.Row{Pos: line.Pos(), Cells: cellsOf(line.Trim())})
		}
	}
	table.Pos = table.Rows[0].Pos
	in.home[table] = s
	plan := in.planOf(table)
	if plan.kind != sessionTable {
		plan.kind = sessionTable
	}
	in.readSessionTable(plan, s)
	in.looseBlocks(s, rest)
	for _, child := range s.children {
		in.group(child)
	}
}

// cellsOf parts a line at the separator that it uses most.
func cellsOf(line outline.Text) []outline.Cell {
	best, most := "", 0
	for _, sep := range separators {
		if n := strings.Count(line.Plain, sep); n > most {
			best, most = sep, n
		}
	}
	var cells []outline.Cell
	start := 0
	for {
		i := strings.Index(line.Plain[start:], best)
		end := len(line.Plain)
		if most > 0 && i >= 0 {
			end = start + i
		}
		text := line.Slice(start, end).Trim()
		cells = append(cells, outline.NewCell(text.Pos(), text))
		if most == 0 || i < 0 {
			return cells
		}
		start = end + len(best)
	}
}

// transposed returns the table with its rows as columns where it has a session a
// column: the words for columns stand in its first one.
func (in *interpreter) transposed(t *outline.Table) (*outline.Table, bool) {
	const most = 200 // columns that it would have
	if len(t.Rows) > most {
		return nil, false
	}
	rows := slices.Collect(t.All())
	known, day, width := 0, false, 0
	for _, row := range rows[min(1, len(rows)):] {
		if len(row.Cells) < 3 {
			return nil, false
		}
		width = max(width, len(row.Cells))
		role := in.headerRole(row.Cells[0].Text().Plain)
		if role != lexicon.NoRole {
			known++
		}
		if role == lexicon.RoleDate && in.isDateCell(row.Cells[1].Text().Plain) {
			day = true
		}
	}
	if known < 3 || !day || 3*known < 2*(len(rows)-1) {
		return nil, false
	}
	turned := &outline.Table{Pos: t.Pos, Header: &outline.Row{Pos: rows[0].Pos}}
	for i := range width {
		row := outline.Row{Pos: rows[0].Pos}
		for _, from := range rows {
			cell := outline.Cell{Pos: from.Pos}
			if i < len(from.Cells) {
				cell = from.Cells[i]
			}
			row.Cells = append(row.Cells, cell)
		}
		if len(row.Cells) > 0 && !row.Cells[0].Pos.IsZero() {
			row.Pos = row.Cells[0].Pos
		}
		if i == 0 {
			turned.Header = &row
			continue
		}
		turned.Rows = append(turned.Rows, row)
	}
	return turned, true
}
