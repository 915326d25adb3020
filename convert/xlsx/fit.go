package xlsx

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Spreadsheet programs fit columns and rows to their text only when told to, so
// the widths and heights are worked out here, from averages of the face: a digit
// of the default face, 11 points, is as wide as this many letters of the body
// face, 10 points.
const (
	lettersPerDigit = 1.2
	boldPerDigit    = 1.1
	titlePerDigit   = 0.7
	lineHeight      = 12.8 // points
	rowPadding      = 2.5
	tallest         = 400 // the most that programs show is 409
)

const (
	filterButton = 4   // in letters
	widestNumber = 16  // a date, in digits
	sampleRows   = 200 // that a column's width is fitted to
)

// width is as wide as the longest line of the first rows, within the bounds of
// the column.
func width[R any](s sheet[R], c column[R]) float64 {
	header := utf8.RuneCountInString(c.label) + filterButton
	longest, n := float64(header), 0
	for row := range s.rows {
		if n++; n > sampleRows {
			break
		}
		switch shown := c.cell(row); {
		case shown.numeric:
			longest = max(longest, min(c.width, widestNumber))
		default:
			longest = max(longest, float64(longestLine(shown.text)+1)/boldPerDigit)
		}
	}
	return math.Ceil(min(longest, max(c.width, float64(header))))
}

func longestLine(text string) int {
	longest, line := 0, 0
	for _, r := range text {
		line++
		if r == '\n' {
			line = 0
		}
		longest = max(longest, line)
	}
	return longest
}

// height is what a row needs for a number of lines of text; 0 for a single one,
// which has the usual height.
func height(lines int) float64 {
	if lines <= 1 {
		return 0
	}
	return min(tallest, math.Ceil(float64(lines)*lineHeight+rowPadding))
}

// lines counts the lines of a text that is wrapped to the width of a column.
func lines(text string, width float64, l look) int {
	room := int(width * lettersPerDigit)
	switch l {
	case technicalLook, derivedLook:
		return 1
	case strongLook:
		room = int(width * boldPerDigit)
	case titleLook:
		return 2 * (1 + utf8.RuneCountInString(text)/int(width*titlePerDigit))
	}
	if len(text) <= room && strings.IndexByte(text, '\n') < 0 {
		return 1
	}
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n += wrapped(line, max(1, room))
	}
	return n
}

// wrapped counts the lines that a line of text breaks into: between words, and
// inside a word only where it is longer than the line.
func wrapped(line string, room int) int {
	if len(line) <= room {
		return 1
	}
	n, used := 1, 0
	for word := range strings.SplitSeq(line, " ") {
		length := utf8.RuneCountInString(word)
		if used > 0 && used+1+length <= room {
			used += 1 + length
			continue
		}
		if used > 0 {
			n++
		}
		n += max(0, length-1) / room
		used = max(1, length-(max(0, length-1)/room)*room)
	}
	return n
}
