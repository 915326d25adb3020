package ooxml

import (
	"math"
	"strconv"
	"strings"

	"deroule/convert/grid"
)

// numberFormat is a number format (§18.8.31): what kind of value it shows, and
// how it shows plain numbers.
type numberFormat struct {
	kind     grid.Kind
	weekday  bool // the day of the week is all of the date that it shows
	general  bool
	either   bool   // in some languages it shows dates, in others hours: the value decides
	before   string // the number
	after    string
	integer  []string // before each digit place of the integer part, what stands there
	decimals int
	scale    float64
	grouped  bool
}

// parseFormat reads the code of a format. Only its section for positive numbers
// counts: times are never negative.
func parseFormat(code string) *numberFormat {
	f := &numberFormat{scale: 1}
	marks, elapsed := f.scan(inEnglish(code))
	var day, weekday, month, year, clock bool
	for i, m := range marks {
		switch m[0] {
		case 'd':
			day = day || len(m) <= 2
			weekday = weekday || len(m) > 2
		case 'y', 'g', 'e':
			year = true
		case 'h', 's', 'a':
			clock = true
		case 'm':
			before, after := i > 0 && marks[i-1][0] == 'h', i+1 < len(marks) && marks[i+1][0] == 's'
			if len(m) <= 2 && (before || after) {
				clock = true
			} else {
				month = true
			}
		}
	}
	switch {
	case elapsed:
		f.kind = grid.Duration
	case clock && (day || month || year):
		f.kind = grid.DateAndClock
	case clock:
		f.kind = grid.Clock
	case day || weekday:
		f.kind = grid.Date
		f.weekday = !day && !month && !year
	case month || year:
		f.kind = grid.Month
	default:
		f.kind = grid.Number
		f.general = len(f.integer) == 0 && f.decimals == 0
	}
	return f
}

// kindOf is the kind of value that the format shows a number as.
func (f *numberFormat) kindOf(n float64) grid.Kind {
	if !f.either {
		return f.kind
	}
	switch {
	case n < 1:
		return grid.Clock
	case n != math.Trunc(n):
		return grid.DateAndClock
	}
	return grid.Date
}

// scan reads the first section of a format code: the letters of dates and hours
// in groups, and the places of digits with what stands around them.
func (f *numberFormat) scan(code string) (marks []string, elapsed bool) {
	var literal strings.Builder
	inDecimals := false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; c {
		case ';':
			i = len(code)
		case '"':
			length := strings.IndexByte(code[i+1:], '"')
			if length < 0 {
				length = len(code) - i - 1
			}
			literal.WriteString(code[i+1 : i+1+length])
			i += length + 1
		case '\\':
			if i++; i < len(code) {
				literal.WriteByte(code[i])
			}
		case '_', '*': // the width of a character, a character repeated to fill the cell
			i++
		case '[':
			length := max(0, strings.IndexByte(code[i:], ']'))
			inside := strings.ToLower(code[i+1 : i+max(1, length)])
			elapsed = elapsed || inside != "" && strings.Trim(inside, "hms") == ""
			if symbol, isCurrency := strings.CutPrefix(inside, "$"); isCurrency {
				symbol, _, _ = strings.Cut(symbol, "-")
				literal.WriteString(symbol)
			}
			i += length
		case '0', '#', '?':
			if inDecimals {
				f.decimals++
			} else {
				f.integer = append(f.integer, literal.String())
			}
			literal.Reset()
		case '.':
			inDecimals = len(f.integer) > 0
		case ',':
			f.grouped = len(f.integer) > 0
		case '%':
			f.scale *= 100
			literal.WriteByte(c)
		default:
			mark := markAt(code[i:])
			if mark == "" || len(f.integer) > 0 { // the E of 0.00E+00 is no era
				literal.WriteByte(c)
				continue
			}
			if mark != "general" {
				marks = append(marks, mark)
			}
			i += len(mark) - 1
		}
	}
	f.after = literal.String()
	if len(f.integer) > 0 {
		f.before, f.integer[0] = f.integer[0], ""
	}
	return marks, elapsed
}

// markAt is the word for a part of a date or an hour that a code begins with, in
// lower case; empty where it begins with none.
func markAt(code string) string {
	for _, word := range []string{"general", "am/pm", "a/p"} {
		if len(code) >= len(word) && strings.EqualFold(code[:len(word)], word) {
			return word
		}
	}
	letter := code[0] | 0x20
	if strings.IndexByte("dmyhsge", letter) < 0 {
		return ""
	}
	end := 1
	for end < len(code) && code[end]|0x20 == letter {
		end++
	}
	return strings.ToLower(code[:end])
}

// show writes a number as the format does. Blanks part thousands, as nowhere else
// in it.
func (f *numberFormat) show(n float64) string {
	if f == nil || f.general {
		return general(n)
	}
	n *= f.scale
	digits := strconv.FormatFloat(math.Abs(n), 'f', f.decimals, 64)
	whole, fraction, _ := strings.Cut(digits, ".")
	places := len(f.integer)
	whole = strings.Repeat("0", max(0, f.zeros()-len(whole))) + whole
	var b strings.Builder
	b.WriteString(f.before)
	if n < 0 {
		b.WriteByte('-')
	}
	for i := range len(whole) {
		left := len(whole) - i // digits to come
		if left <= places && i > 0 {
			b.WriteString(f.integer[places-left])
		}
		if f.grouped && i > 0 && left%3 == 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(whole[i])
	}
	if f.decimals > 0 {
		b.WriteString("." + fraction)
	}
	b.WriteString(f.after)
	return strings.TrimSpace(b.String())
}

// zeros is how many digits a number has at least, where literals part them: the
// "9h05" of 905 is formatted as 0"h"00.
func (f *numberFormat) zeros() int {
	for i, literal := range f.integer {
		if i > 0 && literal != "" {
			return len(f.integer)
		}
	}
	return 1
}

// general writes a number as cells without a format do: as many digits as fit.
func general(n float64) string {
	if n == math.Trunc(n) && math.Abs(n) < 1e15 {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	return strconv.FormatFloat(n, 'g', 11, 64)
}
