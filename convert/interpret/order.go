package interpret

import (
	"slices"
	"strings"
	"time"

	"deroule/convert"
	"deroule/convert/lexicon"
	"deroule/convert/outline"
	"deroule/model"
)

// In 03/02/2026 the first number is the day to most and the month to some. All that a
// document says of it is weighed: numbers that no month has, weekdays beside the dates,
// how the dates follow each other, and what programs that write the month first write
// besides.

// sampleOfNumbers is how many dates in numbers are looked at.
const sampleOfNumbers = 400

// How much each kind of evidence speaks for an order of day and month. A number above
// twelve, or a weekday, proves the order of one date, and nearly that of all.
const (
	weightOfImpossible = 10 // one of the numbers is no month
	weightOfWeekday    = 6  // the weekday stands in the same text
	weightOfRowWeekday = 4  // or at the beginning of another cell of the row
	weightOfRising     = 3  // the dates rise in one order only
	weightOfSteady     = 3  // in one order all dates share their month, in the other their day
	weightOfExport     = 4  // columns of calendars that write the month first, in English
	weightOfMeridiem   = 2  // hours with AM or PM
	weightOfPeriod     = 3  // a row begins after it ends in the other order
)

// numericDate is a date in two numbers that could be day and month, in either order.
type numericDate struct {
	first, second, year int
	text                string
	at                  model.Pos
}

// canBe reports whether the date exists in an order.
func (n numericDate) canBe(monthFirst bool) bool {
	d := n.in(monthFirst)
	_, ok := model.NewDate(d.Year, d.Month, d.Day)
	return ok
}

func (n numericDate) in(monthFirst bool) model.Date {
	if monthFirst {
		return model.Date{Year: n.year, Month: n.first, Day: n.second}
	}
	return model.Date{Year: n.year, Month: n.second, Day: n.first}
}

// order is what speaks for each order of numbers.
type order struct {
	lex   *lexicon.Lexicon
	year  int // of dates that say none
	texts int // looked at
	dates []numericDate

	day, month             int          // the weight of what speaks for each
	dayCertain, monthFirst *numericDate // the first date that is possible in one order only
	meridiem, export       bool
}

// orderOf is the order of days and months that a person says, else that of the document.
func orderOf(doc *outline.Document, opt convert.ReadOptions, lex *lexicon.Lexicon) (bool, model.Diagnostics) {
	if first, said := opt.Guide.MonthFirst(); said {
		return first, nil
	}
	return monthFirst(doc, opt.Year, lex)
}

// monthFirst reports whether a document writes the month before the day in dates of
// numbers, and what is doubtful about that.
func monthFirst(doc *outline.Document, year int, lex *lexicon.Lexicon) (bool, model.Diagnostics) {
	o := &order{lex: lex}
	for _, b := range doc.Blocks {
		if h, ok := b.(*outline.Heading); ok {
			o.years(h.Text.Plain)
		}
	}
	if year != 0 {
		o.year = year
	}
	for _, b := range doc.Blocks {
		if h, ok := b.(*outline.Heading); ok {
			o.take(h.Text, nil)
		}
	}
	blocksWithin(doc.Blocks, func(b outline.Block) {
		if t, ok := b.(*outline.Table); ok {
			o.table(t)
			return
		}
		takeTexts(b, func(t outline.Text) { o.take(t, nil) })
	})
	if len(o.dates) == 0 {
		return false, nil
	}
	o.weighSequence()
	if o.meridiem {
		o.month += weightOfMeridiem
	}
	if o.export && o.meridiem {
		o.month += weightOfExport
	}
	return o.month > o.day, o.doubts(doc)
}

func (o *order) years(text string) {
	if years := o.lex.FindYears(text); len(years) > 0 && o.year == 0 {
		o.year = years[0].First
	}
}

// table takes the rows of a table, and the names of its columns.
func (o *order) table(t *outline.Table) {
	if t.Header != nil {
		o.names(t.Header.Cells)
	}
	for row := range t.All() {
		if len(o.dates) >= sampleOfNumbers {
			return
		}
		o.row(row)
	}
}

// names looks for columns of the calendars that export dates as the United States
// write them, "Start Date" and "All Day Event".
func (o *order) names(cells []outline.Cell) {
	known := 0
	for _, cell := range cells {
		switch lexicon.Fold(strings.TrimSpace(cell.Text().Plain)) {
		case "subject", "start date", "end date", "start time", "end time", "all day event", "private", "reminder on/off":
			known++
		}
	}
	o.export = o.export || known >= 3
}

// row takes the dates of a row, with the weekday that another of its cells begins with.
func (o *order) row(row outline.Row) {
	var weekday *time.Weekday
	weekdays := 0
	if !slices.ContainsFunc(row.Cells, func(c outline.Cell) bool { return mayHoldNumbers(c.Text().Plain) }) {
		if o.texts > sampleOfNumbers {
			return
		}
		weekdays = 2 // no date to tell anything of
	}
	for _, cell := range row.Cells {
		if weekdays > 1 {
			break
		}
		text := strings.TrimSpace(cell.Text().Plain)
		if w, _, ok := o.lex.Weekday(text); ok && len(o.lex.FindDates(text)) == 0 {
			weekday = &w
			weekdays++
		}
	}
	if weekdays > 1 {
		weekday = nil
	}
	before := len(o.dates)
	for _, cell := range row.Cells {
		for _, line := range cell.Lines() {
			o.take(line, weekday)
		}
	}
	if dates := o.dates[before:]; len(dates) == 2 { // a day and the one until which it goes on
		o.comparePeriod(dates[0], dates[1])
	}
}

// comparePeriod weighs that a row does not end before it begins, nor months later.
func (o *order) comparePeriod(start, end numericDate) {
	const longest = 62 // days
	fits := func(monthFirst bool) bool {
		a, b := start.in(monthFirst), end.in(monthFirst)
		return start.canBe(monthFirst) && end.canBe(monthFirst) && a.HasYear() && b.HasYear() && a.Compare(b) <= 0 && a.DaysUntil(b) <= longest
	}
	switch day, month := fits(false), fits(true); {
	case day && !month:
		o.day += weightOfPeriod
	case month && !day:
		o.month += weightOfPeriod
	}
}

// take takes the dates in numbers of a text. Beside, which may be nil, is a weekday
// that stands in the same row.
func (o *order) take(t outline.Text, beside *time.Weekday) {
	if o.texts++; o.texts <= sampleOfNumbers && !o.meridiem {
		o.meridiem = o.lex.HasMeridiem(t.Plain)
	}
	if len(o.dates) >= sampleOfNumbers || !mayHoldNumbers(t.Plain) {
		return
	}
	for _, found := range o.lex.NumericDates(t.Plain) {
		n := numericDate{first: found.First, second: found.Second, year: found.Year, text: t.Plain[found.Start:found.End], at: t.PosAt(found.Start)}
		if n.year == 0 {
			n.year = o.year
		}
		day, month := n.canBe(false), n.canBe(true)
		if !day && !month {
			continue
		}
		switch {
		case day && !month:
			o.day += weightOfImpossible
			if o.dayCertain == nil {
				o.dayCertain = &n
			}
		case month && !day:
			o.month += weightOfImpossible
			if o.monthFirst == nil {
				o.monthFirst = &n
			}
		case found.HasWeekday:
			o.weighWeekday(n, found.Weekday, weightOfWeekday)
		case beside != nil:
			o.weighWeekday(n, *beside, weightOfRowWeekday)
		}
		o.dates = append(o.dates, n)
	}
}

// mayHoldNumbers reports whether a short text may hold a date such as "6/2".
func mayHoldNumbers(text string) bool {
	const longest = 120
	if len(text) > longest {
		return false
	}
	for i := 1; i+1 < len(text); i++ {
		if (text[i] == '/' || text[i] == '-') && isDigit(text[i-1]) && isDigit(text[i+1]) {
			return true
		}
	}
	return false
}

// weighWeekday weighs a weekday that is right in one order only. Without its year a
// date says nothing.
func (o *order) weighWeekday(n numericDate, w time.Weekday, weight int) {
	if n.year == 0 || n.first == n.second {
		return
	}
	switch day, month := n.in(false).Weekday() == w, n.in(true).Weekday() == w; {
	case day && !month:
		o.day += weight
	case month && !day:
		o.month += weight
	}
}

// weighSequence weighs how the dates follow each other: plans stand in order, and
// those of a month or of every week keep their month for a while.
func (o *order) weighSequence() {
	const least = 3 // dates
	var open []numericDate
	for _, n := range o.dates {
		if n.canBe(false) && n.canBe(true) {
			open = append(open, n)
		}
	}
	if len(open) < least {
		return
	}
	day, month := rises(open, false), rises(open, true)
	if day && !month {
		o.day += weightOfRising
	} else if month && !day {
		o.month += weightOfRising
	}
	firsts, seconds := map[int]bool{}, map[int]bool{}
	for _, n := range open {
		firsts[n.first], seconds[n.second] = true, true
	}
	switch {
	case len(firsts) == 1 && len(seconds) >= least:
		o.month += weightOfSteady
	case len(seconds) == 1 && len(firsts) >= least:
		o.day += weightOfSteady
	}
}

// rises reports whether dates never go back in an order, and do go forward.
func rises(dates []numericDate, monthFirst bool) bool {
	forward := false
	for i := 1; i < len(dates); i++ {
		c := dates[i-1].in(monthFirst).Compare(dates[i].in(monthFirst))
		if c > 0 {
			return false
		}
		forward = forward || c < 0
	}
	return forward
}

// doubts reports dates of both orders in one document, and, in English, dates of
// which nothing tells the order.
func (o *order) doubts(doc *outline.Document) model.Diagnostics {
	var ds model.Diagnostics
	if o.dayCertain != nil && o.monthFirst != nil {
		odd, other := o.monthFirst, o.dayCertain
		ds.Add(model.DayOrder, odd.at, o.monthFirst.text, o.dayCertain.text).As("contradiction").With(other.at)
		return ds
	}
	const clear = 2 // how much more must speak for one order
	if max(o.day-o.month, o.month-o.day) > clear || o.lex.Language(sampleOfText(doc)) != "en" {
		return ds
	}
	for _, n := range o.dates {
		if n.first != n.second && n.canBe(false) && n.canBe(true) {
			shown := n.in(o.month > o.day)
			if n.year == 0 {
				shown.Year = 0
			}
			ds.Add(model.DayOrder, n.at, n.text, shown.String())
			break
		}
	}
	return ds
}

// sampleOfText is enough of the words of a document to tell its language by.
func sampleOfText(doc *outline.Document) string {
	const enough = 4000 // bytes
	var words strings.Builder
	words.WriteString(doc.Title.Plain + "\n")
	take := func(t outline.Text) {
		if words.Len() < enough {
			words.WriteString(t.Plain + "\n")
		}
	}
	for _, b := range doc.Blocks {
		if h, ok := b.(*outline.Heading); ok {
			take(h.Text)
		}
	}
	blocksWithin(doc.Blocks, func(b outline.Block) { takeTexts(b, take) })
	return words.String()
}
