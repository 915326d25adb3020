package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// byteRange is from one byte to another, which is excluded.
type byteRange struct{ start, end int }

// isRule reports whether a line separates rows of a table: dashes with bars,
// crosses or colons between them and nothing else, as in "|---|:--:|", "---|---|",
// org's "|---+---|" or the "+===+===+" of a grid.
func isRule(line []byte) bool {
	dashes, bars := 0, 0
	for _, r := range string(bytes.TrimSpace(line)) {
		switch r {
		case '-', '=', '–', '—':
			dashes++
		case '|', '+':
			bars++
		case ':', ' ', '\t':
		default:
			return false
		}
	}
	return dashes > 0 && bars > 0
}

// isRow reports whether a line has a bar that separates cells.
func isRow(line []byte) bool {
	_, found := nextBar(line, 0)
	return found
}

// isBarred reports whether a line is a row of a table even where nothing around
// it says so: it begins and ends with a bar.
func isBarred(line []byte) bool {
	line = bytes.TrimFunc(line, unicode.IsSpace)
	return len(line) > 2 && line[0] == '|' && line[len(line)-1] == '|' && !isRule(line)
}

// hasLeftBar reports whether a line begins with a bar and has another.
func hasLeftBar(line []byte) bool {
	line = bytes.TrimFunc(line, unicode.IsSpace)
	return len(line) > 1 && line[0] == '|' && isRow(line[1:])
}

// splitRow finds the cells of a row, without the blanks around them: exactly
// those that stand in the line. columns is how many there should be, 0 where
// nobody knows. It tells a bar that closes the row's left side from one that
// follows an empty first cell, which matters where the header has no such bar.
func splitRow(line []byte, columns int, openLeft bool) []byteRange {
	start := len(line) - len(bytes.TrimLeftFunc(line, unicode.IsSpace))
	end := len(bytes.TrimRightFunc(line, unicode.IsSpace))
	if start >= end {
		return nil
	}
	if end-1 > start && line[end-1] == '|' && !isEscaped(line, end-1) {
		end--
	}
	bar := line[start] == '|'
	if bar {
		start++
	}
	cells := cellsBetween(line, start, end)
	if bar && columns == 0 {
		if names := betweenDoubled(line[start-1:], cells); names != nil {
			return names
		}
	}
	if bar && openLeft && len(cells) < columns {
		cells = append([]byteRange{{start - 1, start - 1}}, cells...)
	}
	return cells
}

// betweenDoubled is the cells of a header as a wiki writes it, between doubled bars,
// "||Date||Hour||": every other cell is empty. It is nil for any other row.
func betweenDoubled(line []byte, cells []byteRange) []byteRange {
	if len(cells) < 5 || len(cells)%2 == 0 || !bytes.HasPrefix(line, []byte("||")) {
		return nil
	}
	var names []byteRange
	for i, cell := range cells {
		if empty := cell.start == cell.end; empty != (i%2 == 0) {
			return nil
		}
		if i%2 == 1 {
			names = append(names, cell)
		}
	}
	return names
}

func cellsBetween(line []byte, start, end int) []byteRange {
	var cells []byteRange
	for {
		bar, found := nextBar(line[:end], start)
		if !found {
			return append(cells, trimmedCell(line, start, end))
		}
		cells = append(cells, trimmedCell(line, start, bar))
		start = bar + 1
	}
}

// trimmedCell is the range without blanks around it; an empty cell stands after
// the first blank, where its words would.
func trimmedCell(line []byte, start, end int) byteRange {
	right := start + len(bytes.TrimRightFunc(line[start:end], unicode.IsSpace))
	if right == start {
		_, blank := utf8.DecodeRune(line[start:end])
		return byteRange{start + blank, start + blank}
	}
	left := right - len(bytes.TrimLeftFunc(line[start:right], unicode.IsSpace))
	return byteRange{left, right}
}

// nextBar finds the next bar that separates cells: not one after a backslash,
// in a code span or in a wiki link.
func nextBar(line []byte, from int) (int, bool) {
	for i := from; i < len(line); {
		switch {
		case line[i] == '\\':
			i += 2
		case line[i] == '`':
			i = afterCode(line, i)
		case line[i] == '[':
			i += max(1, wikiLinkEnd(line[i:]))
		case line[i] == '|':
			return i, true
		default:
			i++
		}
	}
	return 0, false
}

// afterCode is where a code span that opens at i ends, or where its backticks
// end if nothing closes them.
func afterCode(line []byte, i int) int {
	run := backticks(line[i:])
	for j := i + run; j < len(line); {
		n := backticks(line[j:])
		if n == run {
			return j + n
		}
		j += max(n, 1)
	}
	return i + run
}

func backticks(line []byte) int {
	return len(line) - len(bytes.TrimLeft(line, "`"))
}

// isEscaped reports whether an odd number of backslashes stands before i.
func isEscaped(line []byte, i int) bool {
	n := 0
	for i > n && line[i-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}
