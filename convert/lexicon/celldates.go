package lexicon

import (
	"strings"

	"deroule/model"
)

// CellDates is what a cell, or another text that is there to say when, says of days.
type CellDates struct {
	Dates  []Dates // that hold, in order; several phrases, unless alternatives, all take place
	Gone   []Dates // that were given up for them: "3 avril reporté au 10 avril"
	Choice bool    // those that hold are alternatives: "le 3 avril ou bien le 10"
}

// CellDates reads all the days of a text and how they stand to each other. Of days
// that were moved only the last hold. Days after "ou" are alternatives; those parted by
// "et", a semicolon, a comma, a slash or a line break all take place.
func (l *Lexicon) CellDates(s string) CellDates {
	r := l.reader(s)
	defer r.done()
	var c CellDates
	end := 0 // the token after the last days
	for i := 0; i < len(r.ts); {
		d, next, verdict := r.dates(i)
		if verdict != isDate {
			i = max(next, i+1)
			continue
		}
		switch first := r.tokenAt(d.Start); {
		case r.leadBy(end, first, insteadOf) && r.isMove(d):
			gone, now := d.parted()
			c.Gone, c.Dates = append(c.Gone, gone), append(c.Dates, now)
		case r.leadBy(end, first, insteadOf):
			c.Gone = append(c.Gone, d)
		case len(c.Dates) > 0 && r.leadBy(end, first, movedTo), len(c.Dates) > 0 && r.isArrow(end, first):
			c.Gone, c.Dates, c.Choice = append(c.Gone, c.Dates...), []Dates{d}, d.Choice
		case r.endsPeriod(&c, end, first, &d, &next):
		default:
			c.Choice = c.Choice || d.Choice || len(c.Dates) > 0 && r.holdsOr(end, first)
			c.Dates = append(c.Dates, d)
		}
		end, i = next, next
	}
	if len(c.Dates) == 0 {
		c.Dates, c.Gone = c.Gone, nil
	}
	return c
}

// endsPeriod takes a day with its hour for the end of a period that begins with the day
// before it and its hour: "08/08/2026, 9:15 am to 08/10/2026, 4 pm".
func (r *reader) endsPeriod(c *CellDates, from, first int, d *Dates, next *int) bool {
	if len(c.Dates) == 0 {
		return false
	}
	begin := &c.Dates[len(c.Dates)-1]
	if len(begin.Ranges) != 1 || len(d.Ranges) != 1 || begin.Ranges[0].Start != begin.Ranges[0].End || d.Ranges[0].Start != d.Ranges[0].End {
		return false
	}
	at := from
	for r.sign(at, ",;:") {
		at++
	}
	start, at, ok := r.hours(at)
	if !ok || start.From.IsZero() || !start.To.IsZero() {
		return false
	}
	link, at := r.link(at)
	if link != linkTo || r.skipArticles(at) < first || runsBackwards(begin.Ranges[0].Start, d.Ranges[0].End) {
		return false
	}
	at = *next
	for r.sign(at, ",;:") {
		at++
	}
	end, at, ok := r.hours(at)
	if !ok || end.From.IsZero() || !end.To.IsZero() {
		return false
	}
	begin.Ranges[0].End = d.Ranges[0].End
	begin.Weekdays, begin.Named = append(begin.Weekdays, d.Weekdays...), append(begin.Named, d.Named...)
	begin.Hour = start
	begin.Hour.To, begin.Hour.End, begin.Hour.Twelve = end.From, end.End, false // each is of its own day
	begin.End, *next = end.End, at
	return true
}

// isMove reports whether days that were given up are the first of two that a word for
// "to" parts: "moved from 3 April to 10 April".
func (r *reader) isMove(d Dates) bool {
	return len(d.Ranges) == 1 && d.Ranges[0].Start != d.Ranges[0].End
}

// parted takes the days of a range apart into its first and its last.
func (d Dates) parted() (first, last Dates) {
	first, last = d, d
	r := d.Ranges[0]
	first.Ranges = []model.DateRange{{Start: r.Start, End: r.Start}}
	last.Ranges = []model.DateRange{{Start: r.End, End: r.End}}
	first.Weekdays, first.Named, last.Weekdays, last.Named = nil, nil, nil, nil
	return first, last
}

// tokenAt is the token that begins at a byte.
func (r *reader) tokenAt(start int) int {
	for i, t := range r.ts {
		if t.start >= start {
			return i
		}
	}
	return len(r.ts)
}

// leadBy reports whether words of a hint stand right before the days at a token,
// after the token from; an article or a weekday may come between.
func (r *reader) leadBy(from, first int, of hint) bool {
	for i := from; i < first; i++ {
		next, ok := r.findHint(i, of)
		if !ok {
			continue
		}
		for next < first && (r.sign(next, ":(,-") || r.skip(next, dayArticle|article|preposition) > next) {
			next = max(next+1, r.skip(next, dayArticle|article|preposition))
		}
		if next >= first {
			return true
		}
	}
	return false
}

// isArrow reports whether nothing but an arrow parts two days that are no range.
func (r *reader) isArrow(from, first int) bool {
	var between strings.Builder
	for i := from; i < first; i++ {
		between.WriteString(r.ts[i].text)
	}
	switch between.String() {
	case "⇒", "➔", "➜", "=>":
		return true
	}
	return false
}

// holdsOr reports whether a word for "or" stands between two tokens.
func (r *reader) holdsOr(from, next int) bool {
	for i := from; i < next; i++ {
		if _, ok := r.find(i, or); ok {
			return true
		}
	}
	return false
}

// SaysWhen reports whether a text is days, perhaps with their hours, and little else:
// "22/09/2026, 13h30 – 18h". The words between them, and what says that days were moved
// or are alternatives, count as said by them.
func (l *Lexicon) SaysWhen(s string) bool {
	c := l.CellDates(s)
	if len(c.Dates) == 0 {
		return false
	}
	covered := make([]bool, len(s))
	cover := func(start, end int) {
		for i := start; i < end; i++ {
			covered[i] = true
		}
	}
	for _, d := range append(c.Dates[:len(c.Dates):len(c.Dates)], c.Gone...) {
		cover(d.Start, d.End)
	}
	if !covered[len(s)-1] {
		for _, h := range l.FindHours(s) {
			cover(h.Start, h.End)
		}
	}
	said, letters := 0, 0
	for i := range len(s) {
		if strings.IndexByte(" \t\n,;:/|()-", s[i]) >= 0 {
			continue
		}
		letters++
		if covered[i] {
			said++
		}
	}
	return 2*said >= letters
}

// MovedTo reads the days that a text says something was moved to, « Extincteurs (reporté
// au 10 avril) », and the byte where the words for that begin.
func (l *Lexicon) MovedTo(s string) (d Dates, start int, ok bool) {
	r := l.reader(s)
	defer r.done()
	for i := range r.ts {
		next, isMove := r.findHint(i, movedTo)
		if !isMove {
			continue
		}
		for r.sign(next, ":") || r.skip(next, dayArticle|article) > next {
			next = max(next+1, r.skip(next, dayArticle|article))
		}
		if next >= len(r.ts) {
			return Dates{}, 0, false
		}
		if d, _, verdict := r.dates(next); verdict == isDate {
			return d, r.ts[i].start, true
		}
	}
	return Dates{}, 0, false
}

// IsLink reports whether a text holds nothing but what stands between days and hours:
// "et", "ou le", "and from", signs.
func (l *Lexicon) IsLink(s string) bool {
	r := l.reader(s)
	defer r.done()
	for i := 0; i < len(r.ts); {
		if r.ts[i].kind == sign {
			i++
			continue
		}
		next, ok := r.find(i, and|or|daysTo|dayArticle|article|preposition|hoursFrom|hoursAt|hoursTo)
		if !ok {
			return false
		}
		i = next
	}
	return true
}
