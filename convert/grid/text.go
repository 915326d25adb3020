package grid

import (
	"strings"
	"unicode"

	"deroule/convert/outline"
	"deroule/model"
)

// author makes the texts of an outline of the cells of one sheet.
type author struct {
	file, sheet string
	rowLines    []int // of a text file: the line of each row
	language    string
	last        place  // whose name was asked for last:
	name        string // one cell is asked for several times in a row
}

func (a *author) pos(row, column int) model.Pos {
	if row < len(a.rowLines) {
		return model.Pos{File: a.file, Line: a.rowLines[row]}
	}
	if at := (place{row, column}); at != a.last {
		a.last, a.name = at, CellName(column, row)
	}
	return model.Pos{File: a.file, Sheet: a.sheet, Cell: a.name}
}

func (a *author) at(c *Cell) model.Pos { return a.pos(c.Row, c.Column) }

// lines are the lines of a cell's text, blanks around them left out, with what in
// them is struck through, bold or a link.
func (a *author) lines(c *Cell) []outline.Text {
	if c == nil {
		return nil
	}
	text := c.Text
	if c.Kind == Month || c.Kind == Weekday {
		return []outline.Text{outline.NewText(a.calendarWord(c), a.at(c))}
	}
	var lines []outline.Text
	for start := 0; start <= len(text); {
		length := strings.IndexByte(text[start:], '\n')
		if length < 0 {
			length = len(text) - start
		}
		if line := a.line(c, start, start+length); !line.IsEmpty() {
			lines = append(lines, line)
		}
		start += length + 1
	}
	return lines
}

// cell is a cell with its text.
func (a *author) cell(c *Cell) outline.Cell { return outline.NewCell(a.at(c), a.lines(c)...) }

// line is a part of a cell's text.
func (a *author) line(c *Cell, start, end int) outline.Text {
	text := plain(c.Text[start:end])
	if c.Spans() == nil {
		return outline.NewText(text, a.at(c)).Trim()
	}
	var b outline.Builder
	b.Append(text, a.at(c))
	same := b.Len() == end-start
	for _, span := range c.Spans() {
		from, to := max(span.Start, start)-start, min(span.End, end)-start
		switch {
		case same && from < to:
			b.Mark(from, to, span.Style, span.URL)
		case !same && span.Start == 0 && span.End >= len(c.Text):
			b.Mark(0, b.Len(), span.Style, span.URL)
		}
	}
	return b.Text().Trim()
}

// plain drops what cannot be seen.
func plain(text string) string {
	if strings.IndexFunc(text, isInvisible) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case isInvisible(r):
			return -1
		}
		return r
	}, text)
}

func isInvisible(r rune) bool {
	return r == '\t' || unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || r == '\u200B'
}

// text is the text of a cell in one line.
func (a *author) text(c *Cell) outline.Text { return outline.Join(a.lines(c)) }

// calendarWord words a month or a day of the week that a cell shows as a value.
func (a *author) calendarWord(c *Cell) string {
	french := a.language == "fr"
	if c.Kind == Weekday {
		w := weekdayOf(c.Number)
		if french {
			return [...]string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}[w]
		}
		return w.String()
	}
	d := dateOf(c.Number)
	return monthName(d.Month, french) + " " + d.String()[:4]
}

func monthName(month int, french bool) string {
	if french {
		return [...]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}[month-1]
	}
	return [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}[month-1]
}

// join puts texts side by side, a sign between them.
func join(texts []outline.Text, between string) outline.Text {
	var b outline.Text
	for _, t := range texts {
		if t.IsEmpty() {
			continue
		}
		if b.Plain != "" {
			b.Plain += between
		}
		b.AppendText(t)
	}
	return b
}

func (a *author) paragraph(lines ...outline.Text) *outline.Paragraph {
	return &outline.Paragraph{Pos: lines[0].Pos(), Lines: lines}
}

func (a *author) heading(level int, text outline.Text) *outline.Heading {
	return &outline.Heading{Pos: text.Pos(), Level: level, Text: text}
}
