package interpret

import (
	"strconv"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/outline"
)

// sampleOfNumbers is how many texts with dates in numbers are looked at to learn
// the order in which a document writes them.
const sampleOfNumbers = 400

// monthFirst reports whether a document writes the month before the day in dates
// of numbers: the weekdays beside them say so, or some could not be read else.
func monthFirst(doc *outline.Document, year int, lex *lexicon.Lexicon) bool {
	other := lex.MonthFirst()
	var o order
	for _, b := range doc.Blocks {
		if h, ok := b.(*outline.Heading); ok {
			o.years(lex, h.Text.Plain)
		}
	}
	if year != 0 {
		o.year = year
	}
	take := func(t outline.Text) {
		if o.seen < sampleOfNumbers && mayHoldNumbers(t.Plain) {
			o.seen++
			o.compare(t.Plain, lex.FindDates(t.Plain), other.FindDates(t.Plain))
		}
	}
	for _, b := range doc.Blocks {
		if h, ok := b.(*outline.Heading); ok {
			take(h.Text)
		}
	}
	blocksWithin(doc.Blocks, func(b outline.Block) {
		if o.seen < sampleOfNumbers {
			takeTexts(b, take)
		}
	})
	if o.fitDayFirst != o.fitMonthFirst {
		return o.fitMonthFirst > o.fitDayFirst
	}
	return o.onlyMonthFirst > 0 && o.onlyDayFirst == 0
}

// mayHoldNumbers reports whether a short text may hold a date such as "6/2".
func mayHoldNumbers(text string) bool {
	const longest = 120
	i := strings.IndexByte(text, '/')
	return len(text) <= longest && 0 < i && i+1 < len(text) && isDigit(text[i-1]) && isDigit(text[i+1])
}

// order is what speaks for each order of numbers.
type order struct {
	year, seen                   int
	fitDayFirst, fitMonthFirst   int // weekdays that agree
	onlyDayFirst, onlyMonthFirst int // dates that are none in the other order
}

func (o *order) years(lex *lexicon.Lexicon, text string) {
	if years := lex.FindYears(text); len(years) > 0 && o.year == 0 {
		o.year = years[0].First
	}
}

// compare weighs what a text says in both orders.
func (o *order) compare(text string, dayFirst, monthFirst []lexicon.Dates) {
	for i := range min(len(dayFirst), len(monthFirst)) {
		a, b := dayFirst[i], monthFirst[i]
		if len(a.Named) > 0 && len(b.Named) > 0 && a.Named[0] != b.Named[0] {
			if o.fits(a) {
				o.fitDayFirst++
			}
			if o.fits(b) {
				o.fitMonthFirst++
			}
		}
	}
	if len(monthFirst) == 0 {
		return
	}
	stroke := strings.IndexByte(text, '/')
	first, second := numberBefore(text[:stroke]), numberAfter(text[stroke+1:])
	switch {
	case first <= 12 && 12 < second && second <= 31:
		o.onlyMonthFirst++
	case 12 < first && first <= 31 && second <= 12:
		o.onlyDayFirst++
	}
}

// fits reports whether the weekday that a date states is right.
func (o *order) fits(d lexicon.Dates) bool {
	day := d.Named[0]
	if !day.HasYear() {
		if o.year == 0 {
			return false
		}
		day.Year = o.year
	}
	return day.Weekday() == d.Weekdays[0]
}

func numberBefore(text string) int {
	i := len(text)
	for i > 0 && isDigit(text[i-1]) {
		i--
	}
	n, _ := strconv.Atoi(text[i:])
	return n
}

func numberAfter(text string) int {
	i := 0
	for i < len(text) && isDigit(text[i]) {
		i++
	}
	n, _ := strconv.Atoi(text[:i])
	return n
}
