package ooxml

import (
	"math"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/convert/outline"
)

// readCell reads the cell whose tag was read last (§18.3.1.4); it is false where
// the cell shows nothing.
func (r *sheetReader) readCell() (grid.Cell, bool) {
	c := grid.Cell{Row: r.row, Column: r.column}
	of := r.book.style(number(r.Attr("s")))
	var kind [12]byte // "inlineStr" is the longest
	kindIs := string(kind[:copy(kind[:], r.Attr("t"))])
	var (
		value   []byte
		rich    richText
		formula string
		inside  string
		derived bool // a formula gives the value
		valued  bool // an element for it is there, though it may be empty
	)
	for depth := r.Depth(); r.Depth() >= depth; {
		switch r.Next() {
		case parts.Done:
			return c, false
		case parts.Start:
			switch inside = r.Name(); inside {
			case "is":
				rich = readRich(r.Scanner)
			case "f":
				derived = true
			case "v":
				valued = true
			}
		case parts.Text:
			switch inside {
			case "v":
				value = append(value, r.Text()...)
			case "f":
				formula += string(r.Text())
			}
		case parts.End:
			inside = ""
		}
	}
	if derived && len(value) == 0 && (kindIs != "str" || !valued) && kindIs != "e" {
		kindIs, rich.text = "str", "="+formula
		value = []byte(rich.text)
		r.layout.formulas = append(r.layout.formulas, Formula{Row: r.row, Column: r.column, Text: formula, style: of})
	}
	switch kindIs {
	case "s":
		if i, err := strconv.Atoi(string(value)); err == nil && 0 <= i && i < len(r.book.strings) {
			rich = r.book.strings[i]
		}
	case "str":
		rich.text = clean(unescape(string(value)))
	case "inlineStr":
	case "b":
		c.Kind, c.Text = grid.Bool, boolText(value)
	case "e": // the value of a formula that has none
		rich.text = clean(string(value))
	case "d":
		if !r.book.setISO(&c, of, string(value)) {
			rich.text = clean(string(value))
		}
	default:
		if !r.book.setNumber(&c, of, string(value)) {
			rich.text = clean(string(value))
		}
	}
	if c.Kind == grid.Text {
		c.Text = rich.text
	}
	if strings.TrimSpace(c.Text) == "" {
		return c, false
	}
	c.Bold = of.bold
	if of.strike {
		c.Mark(outline.Span{End: len(c.Text), Style: outline.Strike})
	}
	for _, span := range rich.spans {
		c.Mark(span)
	}
	if url := addressOf(formula); url != "" {
		c.Mark(outline.Span{End: len(c.Text), Style: outline.Link, URL: url})
	}
	return c, true
}

func boolText(value []byte) string {
	if isTrue(value) {
		return "TRUE"
	}
	return "FALSE"
}

func (b *Book) style(i int) style {
	if 0 <= i && i < len(b.styles) {
		return b.styles[i]
	}
	return style{}
}

// lastDay is 31 December 9999, the last date that programs know.
const lastDay = 2_958_465

// setNumber reads a number as what its format shows: a date, an hour, an amount.
// It is false for what is no number.
func (b *Book) setNumber(c *grid.Cell, of style, value string) bool {
	n, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return false
	}
	c.Kind, c.Number = grid.Number, n
	if of.format != nil {
		c.Kind = of.format.kindOf(n)
	}
	if c.Kind != grid.Number && c.Kind != grid.Duration && (n < 0 || n > lastDay) {
		c.Kind, of.format = grid.Number, nil
	}
	switch c.Kind {
	case grid.Number:
		c.Text = of.format.show(n)
	case grid.Date, grid.Month, grid.DateAndClock:
		b.setDate(c, of)
	default:
		grid.ShowValue(c)
	}
	return true
}

// firstYear is how many days the dates of 1900 count: a sheet in which days of
// the week alone are shown often has the first of all as their values.
const firstYear = 366

func (b *Book) setDate(c *grid.Cell, of style) {
	c.Number += b.days
	switch {
	case of.format.weekday && c.Number < firstYear:
		c.Kind = grid.Weekday
	case c.Number < 1 && c.Kind == grid.DateAndClock:
		c.Kind = grid.Clock
	case c.Number < 61: // 1900 had no 29 February
		c.Number++
	}
	grid.ShowValue(c)
}

// addressOf is the address of a formula HYPERLINK("…", …); empty for any other.
func addressOf(formula string) string {
	const function = "HYPERLINK(\""
	rest, ok := strings.CutPrefix(strings.TrimSpace(formula), function)
	if !ok {
		return ""
	}
	url, _, ok := strings.Cut(rest, "\"")
	if !ok {
		return ""
	}
	return url
}
