package recurrence

import (
	"fmt"
	"strconv"
	"strings"
)

// FromVCalendar writes a rule of vCalendar 1.0 (its section "Recurrence Rule
// Grammar", 1996) as RFC 5545 has it; it is false for what is none:
//
//	D2 #5                    every second day, 5 times
//	W1 MO WE 20261231        every Monday and Wednesday, until that day
//	MP1 1+ 2- TU #6          the first and the last but one Tuesday of each month
//	MD1 1 15- LD #0          the 1st, the 15th from the end and the last day, for ever
//	YM1 6 7 #3               in June and July
//	YD1 100 200 #4           on these days of the year
//
// Rules within rules, and times of the day, are not written so: calendars of phones
// have none.
func FromVCalendar(value string) (rule string, ok bool) {
	words := strings.Fields(strings.ToUpper(value))
	if len(words) == 0 {
		return "", false
	}
	kind := strings.TrimRight(words[0], "0123456789")
	interval, err := strconv.Atoi(words[0][len(kind):])
	frequency, known := map[string]string{"D": "DAILY", "W": "WEEKLY", "MP": "MONTHLY", "MD": "MONTHLY", "YM": "YEARLY", "YD": "YEARLY"}[kind]
	if !known || err != nil || interval < 1 {
		return "", false
	}
	words, end, ok := cutEnd(words[1:])
	if !ok {
		return "", false
	}
	parts := []string{"FREQ=" + frequency}
	if interval > 1 {
		parts = append(parts, fmt.Sprintf("INTERVAL=%d", interval))
	}
	days, ok := daysOf(kind, words)
	if !ok {
		return "", false
	}
	if days != "" {
		parts = append(parts, days)
	}
	if end != "" {
		parts = append(parts, end)
	}
	return strings.Join(parts, ";"), true
}

// cutEnd takes the end of a rule off its words: "#5" times, where "#0" is for ever,
// or a day. A rule without one is for two times.
func cutEnd(words []string) (rest []string, end string, ok bool) {
	end = "COUNT=2"
	for len(words) > 0 {
		last := words[len(words)-1]
		digits := strings.TrimSuffix(strings.ReplaceAll(last, "T", ""), "Z")
		switch count, counted := strings.CutPrefix(last, "#"); {
		case counted:
			n, err := strconv.Atoi(count)
			if err != nil || n < 0 {
				return nil, "", false
			}
			if end = ""; n > 0 {
				end = fmt.Sprintf("COUNT=%d", n)
			}
			return words[:len(words)-1], end, true
		case len(digits) >= len("20261231") && strings.Trim(digits, "0123456789") == "":
			words, end = words[:len(words)-1], "UNTIL="+last
		default:
			return words, end, true
		}
	}
	return words, end, true
}

// daysOf writes the days of a rule.
func daysOf(kind string, words []string) (part string, ok bool) {
	var list, positions []string
	counted := false // some day stands behind the positions
	for _, word := range words {
		word = strings.TrimSuffix(word, "$") // the end of a week, to some programs
		switch {
		case kind == "W" && isWeekday(word), kind == "MP" && isWeekday(word) && len(positions) == 0:
			list = append(list, word)
		case kind == "MP" && isWeekday(word):
			counted = true
			for _, n := range positions {
				list = append(list, n+word)
			}
		case kind == "MD" && word == "LD":
			list = append(list, "-1")
		case kind == "MP", kind == "MD", kind == "YM", kind == "YD":
			n, isNumber := signed(word)
			if !isNumber {
				return "", false
			}
			if kind != "MP" {
				list = append(list, n)
				continue
			}
			if counted { // positions of other weekdays
				positions, counted = nil, false
			}
			positions = append(positions, n)
		default:
			return "", false
		}
	}
	if len(list) == 0 {
		return "", len(positions) == 0
	}
	name := map[string]string{"W": "BYDAY", "MP": "BYDAY", "MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}[kind]
	return name + "=" + strings.Join(list, ","), true
}

func isWeekday(word string) bool {
	switch word {
	case "MO", "TU", "WE", "TH", "FR", "SA", "SU":
		return true
	}
	return false
}

// signed reads "2", "2+" or "2-", which counts from the end.
func signed(word string) (number string, ok bool) {
	digits := strings.TrimRight(word, "+-")
	if _, err := strconv.Atoi(digits); err != nil || len(word)-len(digits) > 1 || len(digits) > 3 {
		return "", false
	}
	if strings.HasSuffix(word, "-") {
		return "-" + digits, true
	}
	return digits, true
}
