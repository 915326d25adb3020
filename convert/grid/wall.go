package grid

import (
	"strconv"
	"strings"

	"deroule/convert/outline"
)

// wallAt reports whether a row is the header of a calendar on the wall: the days of
// the week across, and under them numbers that count up.
func (v *view) wallAt(i int) bool {
	row := &v.Rows[i]
	days := 0
	for k := range row.Cells {
		if s := v.words.of(&row.Cells[k]); s.day && !s.dated {
			days++
		} else if !s.nothing {
			return false
		}
	}
	if days < leastDays {
		return false
	}
	last, numbers := 0, 0
	for k := i + 1; k < len(v.Rows) && k <= i+lookAhead; k++ {
		n := v.numbersIn(&v.Rows[k])
		if len(n) == 0 {
			continue
		}
		if last > 0 && n[0] != last+1 && n[0] != 1 {
			return false
		}
		last = n[len(n)-1]
		numbers += len(n)
	}
	return numbers >= leastDays+2
}

// numbersIn are the days that a row of a calendar on the wall numbers, one after
// another; nothing for any other row.
func (v *view) numbersIn(row *Row) []int {
	var numbers []int
	for k := range row.Cells {
		n, _ := v.dayNumber(&row.Cells[k])
		if n == 0 {
			if c := &row.Cells[k]; c.Kind == Text && !v.words.of(c).nothing && len(numbers) > 0 && c.Column <= row.Cells[0].Column+6 {
				return nil
			}
			continue
		}
		if last := len(numbers) - 1; last >= 0 && n != numbers[last]+1 && n != 1 {
			return nil
		}
		numbers = append(numbers, n)
	}
	if len(numbers) == 1 {
		if _, rest := v.dayNumber(&row.Cells[0]); len(row.Cells) > 1 || rest != "" {
			return nil
		}
	}
	return numbers
}

// wallEvents are the events of a calendar on the wall. Its month stands above it,
// or in the name of the sheet.
func (a *author) wallEvents(t *table) []event {
	month, year := t.wallMonth()
	if month == 0 {
		return nil
	}
	var events []event
	days := map[int]*Cell{}
	turned, last := 0, 0
	if t.firstNumber() > daysOfWeek {
		turned = -1 // the week begins in the month before
	}
	of := map[int]int{} // how many months after the first a column is in
	for i := t.first; i < t.next; i++ {
		row := &t.Rows[i]
		if numbers := t.numbersIn(row); len(numbers) > 0 {
			clear(days)
			for k := range row.Cells {
				c := &row.Cells[k]
				n, rest := t.dayNumber(c)
				if n == 0 {
					continue
				}
				if n < last {
					turned++
				}
				last = n
				days[c.Column], of[c.Column] = c, turned
				if rest != "" {
					events = append(events, event{day: c, month: a.monthAfter(month, year, turned), what: c, rest: rest})
				}
			}
			continue
		}
		for k := range row.Cells {
			c := &row.Cells[k]
			day := days[c.Column]
			if day == nil || c.Kind != Text || t.words.of(c).nothing {
				continue
			}
			e := event{day: day, month: a.monthAfter(month, year, of[c.Column]), what: c}
			if end := t.extent(c).LastColumn; end > c.Column && of[end] == of[c.Column] {
				e.last = days[end]
			}
			events = append(events, e)
		}
	}
	return events
}

func (t *table) firstNumber() int {
	for i := t.first; i < t.next; i++ {
		if n := t.numbersIn(&t.Rows[i]); len(n) > 0 {
			return n[0]
		}
	}
	return 0
}

// wallMonth is the month of a calendar: with the year, as far as that stands there.
func (t *table) wallMonth() (month int, year int) {
	const above = 5 // rows
	texts := []string{}
	for i := t.first - 2; i >= max(0, t.first-1-above); i-- {
		for k := range t.Rows[i].Cells {
			texts = append(texts, t.Rows[i].Cells[k].Text)
		}
	}
	for _, text := range append(texts, t.Name) {
		for _, words := range []string{text, lastWords(text, 2), lastWords(text, 1)} {
			if m, y, ok := t.words.lex.Month(strings.TrimSpace(words)); ok {
				return m, y
			}
		}
	}
	return 0, 0
}

func lastWords(text string, n int) string {
	words := strings.Fields(text)
	return strings.Join(words[max(0, len(words)-n):], " ")
}

// monthAfter words the month that is some months after another.
func (a *author) monthAfter(month, year, after int) outline.Text {
	month += after - 1
	if year > 0 {
		year += (month+12)/12 - 1
	}
	name := monthName((month+12)%12+1, a.language == "fr")
	if year > 0 {
		name += " " + strconv.Itoa(year)
	}
	return outline.Text{Plain: name}
}
