package org

import (
	"strings"

	"deroule/convert/outline"
)

// table reads the rows of a table. The first row is its header where a rule
// separates it from the rows below.
func (p *parser) table() []outline.Block {
	first := p.next
	var rows []outline.Row
	rule := false
	for !p.done() {
		k := p.kind(p.next)
		if k != tableRow && k != tableRule {
			break
		}
		if k == tableRule {
			rule = true
		} else if row, ok := p.row(p.piece(p.next)); ok {
			row.Rule = rule
			rows = append(rows, row)
			rule = false
		}
		p.next++
	}
	if rows == nil {
		return nil
	}
	table := &outline.Table{Pos: p.span(first, p.next-1), Rows: rows}
	if len(rows) > 1 && rows[1].Rule {
		table.Header, table.Rows = &rows[0], rows[1:]
	}
	return []outline.Block{table}
}

// row reads a row; it is false for one that only says how to show the columns.
func (p *parser) row(line piece) (outline.Row, bool) {
	row := outline.Row{Pos: p.span(line.line-1, line.line-1)}
	fields := cells(line)
	grouping := len(fields) > 1 && fields[0].text == "/" && isGrouping(fields[1:])
	said, cookies := false, grouping
	for _, field := range fields {
		switch {
		case isCookie(field.text):
			cookies = true
			field.text = ""
		case field.text != "" && !grouping:
			said = true
		}
		row.Cells = append(row.Cells, p.cell(field))
	}
	return row, said || !cookies
}

// isGrouping reports whether the fields only say where groups of columns begin.
func isGrouping(fields []piece) bool {
	marks := 0
	for _, field := range fields {
		switch field.text {
		case "":
		case "<", ">", "<>":
			marks++
		default:
			return false
		}
	}
	return marks > 0
}

// cells cuts a row at its bars and takes the blanks off. A bar after a backslash
// is no such bar.
func cells(line piece) []piece {
	rest := line.from(1)
	var fields []piece
	for rest.text != "" {
		end := barIn(rest.text)
		var field piece
		field, rest = rest.split(end)
		fields = append(fields, field.trim())
		if rest.text != "" {
			rest = rest.from(1)
		}
	}
	return fields
}

func barIn(text string) int {
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '|':
			return i
		case strings.HasPrefix(text[i:], `\|`):
			i++
		}
	}
	return len(text)
}

// cell reads one field. Line breaks that came with HTML are line breaks.
func (p *parser) cell(field piece) outline.Cell {
	at := field.pos(p.doc.Name)
	var lines []outline.Text
	for {
		start, end := lineBreakIn(field.text)
		line, _ := field.split(start)
		lines = append(lines, p.markup.text(line.trim()))
		if end == len(field.text) {
			return outline.NewCell(at, lines...)
		}
		field = field.from(end)
	}
}

// lineBreakIn finds the first "<br>"; it is the end of the text where there is none.
func lineBreakIn(text string) (start, end int) {
	for ; ; start++ {
		i := strings.IndexByte(text[start:], '<')
		if i < 0 {
			return len(text), len(text)
		}
		start += i
		for _, tag := range []string{"<br>", "<br/>", "<br />"} {
			if len(text)-start >= len(tag) && strings.EqualFold(text[start:start+len(tag)], tag) {
				return start, start + len(tag)
			}
		}
	}
}

// isTableRule reports whether a line that begins with a bar only rules: the rule
// of org, or one of Markdown that an author was used to.
func isTableRule(text string) bool {
	return strings.Contains(text, "--") && strings.Trim(text, "|-+: \t") == "" ||
		strings.HasPrefix(text, "|-") && strings.Trim(text, "|-+") == ""
}

// isGridRule reports whether the line rules a table drawn with crosses, "+---+---+".
func isGridRule(text string) bool {
	return strings.HasPrefix(text, "+-") && strings.HasSuffix(text, "-+") && strings.Trim(text, "+-") == ""
}

// isCookie reports whether a field only says how wide its column is or how it is
// aligned: <l>, <r10>, <12>.
func isCookie(field string) bool {
	inner, open := strings.CutPrefix(field, "<")
	inner, closed := strings.CutSuffix(inner, ">")
	if !open || !closed || inner == "" {
		return false
	}
	if strings.IndexByte("lcr", inner[0]) >= 0 {
		inner = inner[1:]
	}
	return strings.Trim(inner, "0123456789") == ""
}
