package csv

import (
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/model"
)

// record is a row of a file: its fields, and the line on which it begins.
type record struct {
	line   int
	fields []string
}

// parse reads a file as a sheet. It is an error where the file has more than a plan
// can have.
func parse(content string) (*grid.Sheet, error) {
	separator, content, line := findSeparator(content)
	sheet := &grid.Sheet{Lines: []int{0}}
	var size grid.Size
	s := scanner{rest: content, separator: separator, line: line}
	for s.rest != "" {
		r := s.record()
		row := grid.Row{Number: len(sheet.Lines)}
		sheet.Lines = append(sheet.Lines, r.line)
		for i, field := range r.fields {
			if c := cell(field, row.Number, i+1); c.Text != "" {
				row.Cells = append(row.Cells, c)
			}
		}
		if s.tooLarge || len(sheet.Lines) > grid.MaxRows {
			return nil, errTooLarge
		}
		if row.Cells == nil {
			continue
		}
		sheet.Rows = append(sheet.Rows, row)
		if err := size.Add(row); err != nil {
			return nil, err
		}
	}
	return sheet, nil
}

// errTooLarge is the error of a file with more rows or columns than a sheet has, or
// with a text that is longer than any cell holds.
var errTooLarge = model.NewReadError("too-large", "1048576 @rows, 16384 @columns @most")

// cell makes a cell of a field. A whole number is one; all else is text, dates and
// hours in whatever form included.
func cell(field string, row, column int) grid.Cell {
	c := grid.Cell{Row: row, Column: column, Text: strings.TrimSpace(field)}
	const longest = 4 // digits: more are a telephone or an account
	if n, err := strconv.Atoi(c.Text); err == nil && len(c.Text) <= longest && (c.Text[0] != '0' || n == 0) && n >= 0 {
		c.Kind, c.Number = grid.Number, float64(n)
	}
	return c
}

// separators are those that programs write, the likeliest first.
const separators = ";\t,|"

// findSeparator finds what parts the fields: what a first line "sep=;" says, as
// Excel writes it, or what parts most rows into the same number of fields.
func findSeparator(content string) (separator byte, rest string, line int) {
	if first, rest, ok := strings.Cut(content, "\n"); ok && len(first) == len("sep=;") && strings.HasPrefix(strings.ToLower(first), "sep=") {
		return first[len(first)-1], rest, 2
	}
	best, most := separators[0], 0
	for i := range len(separators) {
		if n := regularity(content, separators[i]); n > most {
			best, most = separators[i], n
		}
	}
	return best, content, 1
}

// regularity weighs how evenly a separator parts the first rows: by the rows that
// have the number of fields which most of them have, and by that number.
func regularity(content string, separator byte) int {
	const enough = 50 // rows
	s := scanner{rest: content, separator: separator, line: 1}
	counts := map[int]int{}
	for n := 0; n < enough && s.rest != "" && !s.tooLarge; {
		if fields := len(s.record().fields); fields > 1 {
			counts[fields]++
			n++
		} else {
			n++
		}
	}
	best := 0
	for fields, rows := range counts {
		best = max(best, rows*100+min(fields, 50))
	}
	return best
}

// scanner reads records one by one.
type scanner struct {
	rest      string
	separator byte
	line      int // of rest, from 1
	tooLarge  bool
}

// record reads the next row. A quoted field may have line ends and separators in
// it (RFC 4180 §2.6).
func (s *scanner) record() record {
	r := record{line: s.line}
	for {
		field, more := s.field()
		r.fields = append(r.fields, field)
		s.tooLarge = s.tooLarge || len(r.fields) > grid.MaxColumns || len(field) > grid.MaxText
		if !more || s.tooLarge {
			return r
		}
	}
}

// field reads a field and what ends it; it is false after the last of a row.
func (s *scanner) field() (field string, more bool) {
	if strings.HasPrefix(strings.TrimLeft(s.rest, " "), `"`) {
		if field, more, ok := s.quoted(); ok {
			return field, more
		}
	}
	end := strings.IndexAny(s.rest, "\n"+string(s.separator))
	if end < 0 {
		field, s.rest = s.rest, ""
		return field, false
	}
	field = s.rest[:end]
	more = s.rest[end] != '\n'
	s.advance(end + 1)
	return field, more
}

// longestQuoted is the length from which a quote is thought to be a mere sign that
// nothing closes.
const longestQuoted = 1 << 16

// quoted reads a field in quotes, two of them standing for one. It is false where
// no quote closes the field at its end: then the quote belongs to the text.
func (s *scanner) quoted() (field string, more, ok bool) {
	start := strings.IndexByte(s.rest, '"') + 1
	var b strings.Builder
	for i := start; i < len(s.rest) && i-start < longestQuoted; i++ {
		if s.rest[i] != '"' {
			b.WriteByte(s.rest[i])
			continue
		}
		if strings.HasPrefix(s.rest[i+1:], `"`) {
			b.WriteByte('"')
			i++
			continue
		}
		after := i + 1 + len(s.rest[i+1:]) - len(strings.TrimLeft(s.rest[i+1:], " "))
		switch {
		case after == len(s.rest):
			s.advance(after)
			return b.String(), false, true
		case s.rest[after] == '\n' || s.rest[after] == s.separator:
			more = s.rest[after] != '\n'
			s.advance(after + 1)
			return b.String(), more, true
		}
		return "", false, false
	}
	return "", false, false
}

func (s *scanner) advance(n int) {
	s.line += strings.Count(s.rest[:n], "\n")
	s.rest = s.rest[n:]
}
