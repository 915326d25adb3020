package xlsx

import (
	"strings"
	"time"
	"unicode/utf8"

	"deroule/model"
	"deroule/templates"
)

// cell is what a column shows of a row. A number is a date, an hour, a duration
// or a count, as its look says; all else is text, even where it looks like a
// formula.
type cell struct {
	text    string
	number  float64
	numeric bool
	look    look // plain: that of the column
}

func (c cell) empty() bool { return c.text == "" && !c.numeric }

// value is what excelize writes: nil for an empty cell.
func (c cell) value() any {
	switch {
	case c.numeric:
		return c.number
	case c.text != "":
		return c.text
	}
	return nil
}

func textCell(text string) cell { return cell{text: text} }

func number(n float64, as look) cell { return cell{number: n, numeric: true, look: as} }

// firstSerial is the first day that all programs count alike: Excel believes
// that 1900 was a leap year.
var firstSerial = model.Date{Year: 1900, Month: 3, Day: 1}

// dateCell is a real date where the year is known. Else it is text that says so.
func dateCell(l *templates.Locale, d model.Date) cell {
	switch {
	case d.IsZero():
		return cell{}
	case !d.HasYear():
		return cell{text: l.Day(d) + " (" + l.Labels.YearUnknown + ")", look: unsureLook}
	case d.Compare(firstSerial) < 0:
		return cell{text: d.String(), look: unsureLook}
	}
	return number(serial(d), dateLook)
}

// serial counts the days since 30 December 1899 (ECMA-376-1 §18.17.4.1).
func serial(d model.Date) float64 {
	const unixEpoch = 25569
	day := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return float64(day.Unix()/(24*60*60) + unixEpoch)
}

const minutesOfDay = 24 * 60

// clockCell is an hour of a day, as a fraction of it. The end of a day is 24:00,
// not the 0:00 that an hour's format would make of it.
func clockCell(c model.Clock) cell {
	switch {
	case c.IsZero():
		return cell{}
	case c.Minutes() == minutesOfDay:
		return number(1, durationLook)
	}
	return number(float64(c.Minutes())/minutesOfDay, clockLook)
}

// durationCell is a number of minutes, as a fraction of a day; nothing for none.
func durationCell(minutes int) cell {
	if minutes == 0 {
		return cell{}
	}
	return number(float64(minutes)/minutesOfDay, durationLook)
}

// isoDurationCell is a duration of ISO 8601 as a value: hours and minutes as a
// fraction of a day, whole days as a count, since a day of work has no 24 hours.
// What is neither stays the text it is.
func isoDurationCell(text string) cell {
	minutes, days, ok := parseISODuration(text)
	switch {
	case !ok:
		return cell{text: text}
	case days > 0:
		return number(float64(days), daysLook)
	}
	return number(float64(minutes)/minutesOfDay, durationLook)
}

// parseISODuration reads "PT1H30M" as minutes or "P2D" as days, never both.
func parseISODuration(text string) (minutes, days int, ok bool) {
	rest, isDuration := strings.CutPrefix(text, "P")
	if !isDuration {
		return 0, 0, false
	}
	if count, isDays := strings.CutSuffix(rest, "D"); isDays {
		days, rest = leadingNumber(count)
		return 0, days, days > 0 && rest == ""
	}
	rest, isTime := strings.CutPrefix(rest, "T")
	for isTime && rest != "" {
		var n int
		n, rest = leadingNumber(rest)
		switch {
		case strings.HasPrefix(rest, "H") && minutes == 0:
			minutes = 60 * n
		case rest == "M":
			minutes += n
		default:
			return 0, 0, false
		}
		rest = rest[1:]
	}
	return minutes, 0, minutes > 0
}

func leadingNumber(text string) (n int, rest string) {
	for i, r := range text {
		if r < '0' || r > '9' || n > 1_000_000 {
			return n, text[i:]
		}
		n = 10*n + int(r-'0')
	}
	return n, ""
}

// countCell is a count; nothing for none.
func countCell(n int) cell {
	if n == 0 {
		return cell{}
	}
	return number(float64(n), countLook)
}

// sourceCell names a place as compilers do.
func sourceCell(p model.Pos) cell { return cell{text: p.String()} }

// clean makes a text fit for a cell: its lines end in LF alone, and the control
// characters that XML 1.0 (§2.2) cannot hold are left out. It returns the first of
// these, or 0.
func clean(text string) (cleaned string, dropped rune) {
	if strings.IndexFunc(text, unfit) < 0 && utf8.ValidString(text) {
		return text, 0
	}
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n").Replace(text)
	cleaned = strings.Map(func(r rune) rune {
		if !unfit(r) {
			return r
		}
		if dropped == 0 {
			dropped = r
		}
		return -1
	}, text)
	return cleaned, dropped
}

func unfit(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r == '\uFFFE' || r == '\uFFFF'
}

// maxText is the most that a cell holds, in UTF-16 units.
const maxText = 32_767

// units counts the UTF-16 units of a text.
func units(text string) int {
	if len(text) <= maxText { // no text has more units than bytes
		return len(text)
	}
	n := 0
	for _, r := range text {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// splitUnits cuts a text after at most n UTF-16 units, between two characters.
func splitUnits(text string, n int) (head, rest string) {
	for i, r := range text {
		n--
		if r > 0xFFFF {
			n--
		}
		if n < 0 {
			return text[:i], text[i:]
		}
	}
	return text, ""
}
