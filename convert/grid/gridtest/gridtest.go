// Package gridtest draws workbooks as text, with the facts to be found in them, so
// that tests of every format of sheets share them and can be read.
//
//	sheet Mai
//	| *Sorties du club* | <                |        |
//	| Date              | Titre            | Heure  |
//	| d:2026-05-12      | Marais           | t:9:30 |
//	| ^                 | Dunes            | t:14:00 |
//	facts
//	session 2026-05-12 Marais
//	  hours 09:30-
//
// A cell is text; "*text*" is bold, "\n" a line end. d:2026-05-12 is a date,
// t:9:30 an hour, n:7.5 a number, b:true a truth value; "d:2026-05-01 mmm-yy" has
// a number format. "<" is merged with the cell to its left and "^" with the one
// above. A line "hide" hides the row below it, "gap 3" leaves three rows out, and
// "comment B4 text" puts a comment to a cell. "year 2026" is told to the reader.
package gridtest

import (
	"fmt"
	"strconv"
	"strings"
)

// Workbook is a workbook drawn as text.
type Workbook struct {
	Year   int // to be told to the reader: the sheets do not say it
	Sheets []Sheet
	Facts  []string // what is to be read, a line each
}

// Sheet is a sheet of it.
type Sheet struct {
	Name     string
	Hidden   bool
	Rows     []Row
	Comments map[string]string
}

// Row is a row of a sheet.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Cell // the first stands in column A
}

// Cell is a cell as it is drawn.
type Cell struct {
	Kind   string // "", "d", "t", "n", "b", "<", "^"
	Text   string // or the value
	Format string // of a number
	Bold   bool
}

// Parse reads a drawing.
func Parse(drawing string) (*Workbook, error) {
	w := &Workbook{}
	facts, hide := false, false
	for n, line := range strings.Split(drawing, "\n") {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case facts:
			if strings.TrimSpace(line) != "" {
				w.Facts = append(w.Facts, strings.TrimRight(line, " "))
			}
		case word == "", strings.HasPrefix(word, "#"):
		case word == "facts":
			facts = true
		case word == "year":
			year, err := strconv.Atoi(rest)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
			w.Year = year
		case word == "sheet", word == "hidden":
			w.Sheets = append(w.Sheets, Sheet{Name: rest, Hidden: word == "hidden", Comments: map[string]string{}})
		case len(w.Sheets) == 0:
			return nil, fmt.Errorf("line %d: no sheet", n+1)
		default:
			if err := w.Sheets[len(w.Sheets)-1].add(word, rest, line, &hide); err != nil {
				return nil, fmt.Errorf("line %d: %w", n+1, err)
			}
		}
	}
	return w, nil
}

func (s *Sheet) add(word, rest, line string, hide *bool) error {
	next := 1
	if len(s.Rows) > 0 {
		next = s.Rows[len(s.Rows)-1].Number + 1
	}
	switch word {
	case "hide":
		*hide = true
	case "gap":
		n, err := strconv.Atoi(rest)
		if err != nil {
			return err
		}
		s.Rows = append(s.Rows, Row{Number: next + n - 1})
	case "comment":
		cell, text, _ := strings.Cut(rest, " ")
		s.Comments[cell] = text
	case "|":
		row := Row{Number: next, Hidden: *hide}
		*hide = false
		line = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "|"), "|")
		for _, field := range strings.Split(line, "|") {
			row.Cells = append(row.Cells, parseCell(strings.TrimSpace(field)))
		}
		s.Rows = append(s.Rows, row)
	default:
		return fmt.Errorf("unknown word %q", word)
	}
	return nil
}

func parseCell(field string) Cell {
	if field == "<" || field == "^" {
		return Cell{Kind: field}
	}
	c := Cell{Text: field}
	if len(field) > 2 && field[1] == ':' && strings.Contains("dtnb", field[:1]) {
		c.Kind, c.Text = field[:1], field[2:]
		c.Text, c.Format, _ = strings.Cut(c.Text, " ")
		return c
	}
	if inside, ok := strings.CutPrefix(field, "*"); ok && strings.HasSuffix(inside, "*") {
		c.Bold, c.Text = true, strings.TrimSuffix(inside, "*")
	}
	c.Text = strings.ReplaceAll(c.Text, `\n`, "\n")
	c.Text = strings.ReplaceAll(c.Text, `¦`, "|")
	return c
}
