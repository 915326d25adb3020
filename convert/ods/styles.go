package ods

import (
	"deroule/convert/grid"
	"deroule/convert/grid/parts"
)

// styles are those of a document, by their names.
type styles struct {
	cells  map[string]cellStyle
	tables map[string]bool // those of tables that are hidden
	values map[string]grid.Kind
}

// cellStyle is what of a style says something of the content.
type cellStyle struct {
	value        string // the name of the style of values
	parent       string
	bold, strike bool
}

func newStyles() *styles {
	return &styles{cells: map[string]cellStyle{}, tables: map[string]bool{}, values: map[string]grid.Kind{}}
}

// start reads the start tag of a style (§16, and part 3 §16.29 of values). It
// is false for any other element.
func (st *styles) start(s *parts.Scanner) bool {
	switch s.Name() {
	case "style":
		st.readStyle(s)
	case "date-style", "time-style":
		st.readValueStyle(s)
	default:
		return false
	}
	return true
}

func (st *styles) readStyle(s *parts.Scanner) {
	name := s.AttrString("name")
	style := cellStyle{value: s.AttrString("data-style-name"), parent: s.AttrString("parent-style-name")}
	for depth := s.Depth(); s.Depth() >= depth; {
		switch s.Next() {
		case parts.Done:
			return
		case parts.Start:
			switch s.Name() {
			case "text-properties":
				style.bold = string(s.Attr("font-weight")) == "bold"
				line := string(s.Attr("text-line-through-style"))
				style.strike = line != "" && line != "none"
			case "table-properties":
				st.tables[name] = string(s.Attr("display")) == "false"
			}
		}
	}
	st.cells[name] = style
}

// readValueStyle finds out what a style of dates or hours shows.
func (st *styles) readValueStyle(s *parts.Scanner) {
	name := s.AttrString("name")
	elapsed := string(s.Attr("truncate-on-overflow")) == "false"
	var day, month, year, clock bool
	for depth := s.Depth(); s.Depth() >= depth; {
		switch s.Next() {
		case parts.Done:
			return
		case parts.Start:
			switch s.Name() {
			case "day", "day-of-week":
				day = true
			case "month":
				month = true
			case "year":
				year = true
			case "hours", "minutes":
				clock = true
			}
		}
	}
	switch {
	case elapsed:
		st.values[name] = grid.Duration
	case clock && !day && !month && !year:
		st.values[name] = grid.Clock
	case clock:
		st.values[name] = grid.DateAndClock
	case (month || year) && !day:
		st.values[name] = grid.Month
	default:
		st.values[name] = grid.Date
	}
}

// of is a style with what it has from its parents.
func (st *styles) of(name string) cellStyle {
	style := st.cells[name]
	const deepest = 10
	for range deepest {
		parent, known := st.cells[style.parent]
		if !known {
			break
		}
		if style.value == "" {
			style.value = parent.value
		}
		style.bold, style.strike = style.bold || parent.bold, style.strike || parent.strike
		style.parent = parent.parent
	}
	return style
}
