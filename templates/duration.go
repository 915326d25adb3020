package templates

import (
	"fmt"
	"strconv"
	"strings"

	"deroule/model"
)

// When writes when an entry is: "9 h – 9 h 30", "9 h (45 min)", "matin".
func (l Locale) When(e model.Entry) string {
	if e.Start.IsZero() || !e.End.IsZero() {
		return l.Hours([]model.Hours{{Start: e.Start, End: e.End, Period: e.Period, Duration: e.Duration}})
	}
	text := l.Clock(e.Start)
	if length := l.Duration(e.Duration); length != "" {
		text += " (" + length + ")"
	}
	return text
}

// ReadDuration reads a length of time as [Locale.Duration] writes it, with blanks of
// any kind: "1 h 30" is "PT1H30M". It is false for any other text.
func (l Locale) ReadDuration(text string) (iso string, ok bool) {
	words := strings.Split(strings.ReplaceAll(text, "\u00a0", " "), " ")
	for _, form := range []struct {
		units []string // after each number
		iso   string
	}{
		{[]string{"min"}, "PT%sM"}, {[]string{"h"}, "PT%sH"}, {[]string{"h", ""}, "PT%sH%sM"}, {[]string{l.day}, "P%sD"}, {[]string{l.week}, "P%sW"},
	} {
		if numbers, ok := numbersBefore(words, form.units); ok {
			return fmt.Sprintf(form.iso, numbers...), true
		}
	}
	return "", false
}

// numbersBefore are the numbers of words that are a number before each unit, and
// nothing else.
func numbersBefore(words, units []string) (numbers []any, ok bool) {
	for _, unit := range units {
		if len(words) == 0 {
			return nil, false
		}
		n, err := strconv.ParseUint(words[0], 10, 32)
		if words = words[1:]; err != nil {
			return nil, false
		}
		numbers = append(numbers, strconv.FormatUint(n, 10))
		if unit == "" {
			continue
		}
		if len(words) == 0 || words[0] != unit {
			return nil, false
		}
		words = words[1:]
	}
	return numbers, len(words) == 0
}
