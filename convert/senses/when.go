package senses

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"deroule/convert/grid"
	"deroule/convert/lexicon"
	"deroule/model"
)

// When is what a text says of time.
type When struct {
	Kind Kind

	Dates    []model.DateRange
	Gone     []model.DateRange // given up for Dates: "3 avril reporté au 10 avril"
	HoursOn  [][]Span          // for each of several dates, where every one states its own
	Choice   bool              // the dates are alternatives
	Weekdays []time.Weekday    // as stated, with the days that they are stated of
	Named    []model.Date

	Hours  []Span
	Period lexicon.Period // "matin"

	Weekday  time.Weekday // of a [Weekday]; of a [MonthDay] that states one
	HasDay   bool         // Weekday is stated
	Day      int          // of a [MonthDay], from 1
	LastDay  int          // "9 au 13"
	Month    int          // of a [Month]
	Year     int          // of a [Month] or [Year]; 0 where unsaid
	FirstDay model.Date   // of a [Week]
	WeekNo   int          // of a [WeekNumber], 0 where it has none
	DayNo    int          // "Jour 2", perhaps with more words or a date
	DayRest  string       // what follows "Jour 2"

	Bare    Span // "08-16", where the column says that these are hours
	Minutes int  // how long; 0 where nothing is said
	Lasts   Lasts

	Explained float64 // share of the letters that are dates and hours
	Rest      string  // what dates and hours leave, without the signs around it

	ends []int // the bytes after each of Dates
}

// Lasts says how surely a text is a duration.
type Lasts int

// A text is no duration, may be one or an hour ("0:15", "1h30"), is one beside
// hours ("9h00 (15')"), or can be nothing else ("15 min").
const (
	NoDuration Lasts = iota
	MaybeDuration
	AsideDuration
	SureDuration
)

// Span is from one hour to another; either may be missing.
type Span struct {
	From, To model.Clock
	Twelve   bool // it may be of the afternoon; see [lexicon.Hours]
	Open     bool
	PastDay  bool         // To is counted on past 24 where it stands
	Zone     lexicon.Zone // that the hours are said in; zero for none
	ZoneText string       // the same as written
}

// IsZero reports whether the span says no hour.
func (s Span) IsZero() bool { return s.From.IsZero() && s.To.IsZero() }

// HasDate reports whether the text names a day.
func (w *When) HasDate() bool { return len(w.Dates) > 0 }

// HasHours reports whether the text names an hour.
func (w *When) HasHours() bool { return len(w.Hours) > 0 }

// IsRange reports whether the text is hours with a start and an end.
func (w *When) IsRange() bool {
	return w.Kind == Hours && !w.Hours[0].From.IsZero() && !w.Hours[0].To.IsZero()
}

// IsStart reports whether the text is an hour without an end.
func (w *When) IsStart() bool { return w.Kind == Hours && w.Hours[0].To.IsZero() }

// mostly is the share of a text that dates or hours must explain to be all of it.
const mostly = 0.6

// longestWhen is the length from which a text is no label of time.
const longestWhen = 300

func readWhen(s *Sense) *When {
	w := &When{}
	switch {
	case s.Nothing:
		w.Kind = Nothing
		return w
	case w.readValue(s):
		return w
	case len(s.Text) > longestWhen || !mayBeTime(s):
		return w
	case w.readNumber(s):
		return w
	case w.readName(s):
		return w
	}
	w.readPhrases(s)
	w.readDuration(s)
	w.readBare(s)
	w.settle(s)
	return w
}

// mayBeTime leaves out at once what no reading of time can take: longer texts
// without a digit.
func mayBeTime(s *Sense) bool {
	return s.Words <= 4 || strings.ContainsAny(s.Text, "0123456789")
}

// readValue takes what a cell holds as a typed value.
func (w *When) readValue(s *Sense) bool {
	switch s.kind {
	case grid.Date, grid.DateAndClock:
		d := grid.DateOf(s.value)
		w.Kind, w.Explained = Date, 1
		w.Dates = []model.DateRange{{Start: d, End: d}}
		if s.kind == grid.DateAndClock {
			w.Hours = []Span{{From: grid.ClockOf(s.value)}}
		}
	case grid.Month:
		d := grid.DateOf(s.value)
		w.Kind, w.Month, w.Year, w.Explained = Month, d.Month, d.Year, 1
	case grid.Weekday:
		w.Kind, w.Explained, w.HasDay = Weekday, 1, true
		w.Weekday = grid.WeekdayOf(s.value)
	case grid.Clock:
		c := grid.ClockOf(s.value)
		if s.value >= 1 {
			c, _ = model.NewClock(24, 0)
		}
		w.Kind, w.Explained = Hours, 1
		w.Hours = []Span{{From: c, Twelve: c.Minutes() < 12*60}}
		w.Minutes, w.Lasts = c.Minutes(), MaybeDuration
	case grid.Duration:
		c := grid.Cell{Number: s.value}
		w.Kind, w.Explained, w.Minutes, w.Lasts = Duration, 1, c.Minutes(), SureDuration
	case grid.Number:
		w.takeNumber(s.value)
	case grid.Bool:
		w.Kind = Words
	default:
		return false
	}
	return true
}

// readNumber takes a bare number that is typed as text.
func (w *When) readNumber(s *Sense) bool {
	v, err := strconv.ParseFloat(strings.Replace(s.Text, ",", ".", 1), 64)
	if err != nil || patterns().clockLike.MatchString(s.Text) || strings.ContainsAny(s.Text, "eExXnN") {
		return false
	}
	w.takeNumber(v)
	return true
}

func (w *When) takeNumber(v float64) {
	const firstYear, lastYear = 1990, 2099
	w.Kind = Number
	switch n := int(v); {
	case float64(n) != v:
	case 1 <= n && n <= 31:
		w.Kind, w.Day, w.LastDay = MonthDay, n, n
	case firstYear <= n && n <= lastYear:
		w.Kind, w.Year = Year, n
	}
}

// readName takes what names a time by a word: weekdays, months, weeks, days.
func (w *When) readName(s *Sense) bool {
	if day, end, ok := s.lex.Weekday(s.Text); ok && strings.Trim(s.Text[end:], " .:,") == "" {
		w.Kind, w.Weekday, w.HasDay, w.Explained = Weekday, day, true, 1
		return true
	}
	if m, y, ok := s.lex.Month(s.Text); ok {
		w.Kind, w.Month, w.Year, w.Explained = Month, m, y, 1
		return true
	}
	if m := patterns().weekNumber.FindStringSubmatch(s.Folded()); m != nil {
		w.Kind, w.Explained = WeekNumber, 1
		w.WeekNo, _ = strconv.Atoi(m[1])
		return true
	}
	if d, ok := s.lex.DayName(s.Text); ok {
		w.DayNo, w.DayRest = d.Number, strings.Trim(s.Text[d.End:], " :–—-,.")
		if w.DayRest == "" {
			w.Kind, w.Explained = DayNumber, 1
			return true
		}
	}
	return false
}

// readPhrases reads the dates and hours that the text names, and what they leave.
func (w *When) readPhrases(s *Sense) {
	used := make([]bool, len(s.Text))
	w.readDates(s, used)
	w.readHours(s, used)
	total, explained := 0, 0
	aside := asides(s.Text, used)
	var rest strings.Builder
	for i, r := range s.Text {
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && !aside[i] {
			total++
			if used[i] {
				explained++
			}
		}
		if used[i] {
			rest.WriteByte(' ')
		} else {
			rest.WriteRune(r)
		}
	}
	if total > 0 {
		w.Explained = float64(explained) / float64(total)
	}
	w.Rest = trimRest(rest.String())
	if day, end, ok := s.lex.Weekday(w.Rest); ok && len(w.Hours) > 0 && len(w.Dates) == 0 && strings.Trim(w.Rest[end:], " .:,") == "" {
		w.Weekday, w.HasDay, w.Rest = day, true, "" // "vendredi 12h-14h"
	}
	if len(w.Dates) == 0 && len(w.Hours) == 1 && w.Hours[0].To.IsZero() {
		if r := s.lex.Role(w.Rest); (r == lexicon.RoleStart || r == lexicon.RoleEnd) && strings.HasPrefix(s.Text, w.Rest) {
			w.Rest = "" // "début 8h00"
		}
	}
	if w.Rest == "" && (len(w.Dates) > 0 || len(w.Hours) > 0) {
		w.Explained = 1
	}
}

// asides marks what stands in brackets in which no date or hour was read.
func asides(text string, used []bool) []bool {
	aside := make([]bool, len(text))
	for _, at := range patterns().brackets.FindAllStringIndex(text, -1) {
		if !slices.Contains(used[at[0]:at[1]], true) {
			mark(aside, at[0], at[1])
		}
	}
	return aside
}

// trimRest is what dates leave of a text, without the signs and small words that
// joined them to it.
func trimRest(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	for _, empty := range []string{"()", "( )", "[]", "[ ]"} {
		text = strings.ReplaceAll(text, empty, "")
	}
	text = strings.Trim(strings.Join(strings.Fields(text), " "), " ,;:–—-/|")
	for _, word := range joints {
		if lexicon.Fold(text) == word {
			return ""
		}
	}
	if strings.Count(text, "(") == 0 {
		text = strings.TrimRight(text, ")")
	}
	return text
}

// joints are the small words that stand between a date and what it is of.
var joints = []string{"de", "a", "le", "du", "les", "au", "from", "at", "on", "the", "of", "von", "am", "um", "el", "del", "il", "dal", "van", "op", "om", "et", "and", "und"}

func mark(used []bool, from, to int) {
	for i := max(from, 0); i < min(to, len(used)); i++ {
		used[i] = true
	}
}

// readGone takes days that were given up, with the words of the move.
func (w *When) readGone(found lexicon.CellDates, used []bool) {
	if len(found.Gone) == 0 {
		return
	}
	first, last := len(used), 0
	for _, d := range append(found.Gone[:len(found.Gone):len(found.Gone)], found.Dates...) {
		first, last = min(first, d.Start), max(last, d.End)
	}
	mark(used, first, last)
	for _, d := range found.Gone {
		w.Gone = append(w.Gone, d.Ranges...)
	}
}

// ColumnHours reads the text as hours without a unit, as [lexicon.Lexicon.ColumnHours] does.
func (s *Sense) ColumnHours() (Span, bool) {
	h, ok := s.lex.ColumnHours(s.Text)
	return spanOf(h, s.Text), ok
}

// spanOf are hours of a text as a span.
func spanOf(h lexicon.Hours, text string) Span {
	span := Span{From: h.From, To: h.To, Twelve: h.Twelve, Open: h.Open, PastDay: h.PastDay, Zone: h.Zone}
	if !h.Zone.IsZero() {
		span.ZoneText = text[h.Zone.Start:h.Zone.End]
	}
	return span
}

// withZone adds the zone that stands in brackets after hours, "15h (heure de Paris)".
func withZone(s *Sense, h lexicon.Hours) lexicon.Hours {
	if !h.Zone.IsZero() || h.From.IsZero() {
		return h
	}
	full, ok := s.lex.HoursAt(s.Text[h.Start:])
	if ok && full.From == h.From && full.To == h.To && !full.Zone.IsZero() {
		h.Zone, h.End = full.Zone, h.Start+full.End
		h.Zone.Start, h.Zone.End = h.Zone.Start+h.Start, h.Zone.End+h.Start
	}
	return h
}

// readHoursOn finds the hours of each of several days, where every one has its own.
func (w *When) readHoursOn(found []lexicon.Hours, text string) {
	if len(w.Dates) < 2 || len(found) < 2 {
		return
	}
	on := make([][]Span, len(w.Dates))
	for _, h := range found {
		for i := len(w.ends) - 1; i >= 0; i-- {
			if h.Start >= w.ends[i] {
				on[i] = append(on[i], spanOf(h, text))
				break
			}
		}
	}
	if !slices.ContainsFunc(on, func(hours []Span) bool { return hours == nil }) {
		w.HoursOn = on
	}
}

func (w *When) readDates(s *Sense, used []bool) {
	found := s.lex.CellDates(s.Text)
	w.Choice = found.Choice
	w.readGone(found, used)
	for _, d := range found.Dates {
		mark(used, d.Start, d.End)
		w.Dates = append(w.Dates, d.Ranges...)
		for range d.Ranges {
			w.ends = append(w.ends, d.End)
		}
		w.Weekdays, w.Named = append(w.Weekdays, d.Weekdays...), append(w.Named, d.Named...)
		if d.Hour.From.IsZero() {
			continue
		}
		span := spanOf(d.Hour, s.Text)
		if m := patterns().stampEnd.FindStringSubmatchIndex(s.Text[d.End:]); m != nil && span.To.IsZero() {
			hour, _ := strconv.Atoi(s.Text[d.End:][m[2]:m[3]])
			minute, _ := strconv.Atoi(s.Text[d.End:][m[4]:m[5]])
			if c, ok := model.NewClock(hour, minute); ok {
				span.To = c
				mark(used, d.End, d.End+m[1])
			}
		}
		w.Hours = append(w.Hours, span)
	}
	if d, ok := s.lex.WeekOf(s.Text); ok && len(d.Ranges) > 0 {
		w.FirstDay = d.Ranges[0].Start
		mark(used, 0, d.End)
	}
}

// readHours reads the hours of a text. What stands in brackets is an aside, unless
// there are no others.
func (w *When) readHours(s *Sense, used []bool) {
	blanked := []byte(s.Text)
	for i, u := range used {
		if u {
			blanked[i] = ' '
		}
	}
	left := string(blanked)
	if m := patterns().asideMin.FindStringSubmatchIndex(lexicon.Fold(left)); m != nil && len(lexicon.Fold(left)) == len(left) {
		w.Minutes, _ = strconv.Atoi(left[m[2]:m[3]])
		w.Lasts = AsideDuration
		mark(used, m[0], m[1])
		left = left[:m[0]] + strings.Repeat(" ", m[1]-m[0]) + left[m[1]:]
	}
	if w.Lasts == NoDuration {
		left = w.readAsideDuration(s, left, used)
	}
	left = patterns().seconds.ReplaceAllString(left, "${1}   ")
	plain := patterns().brackets.ReplaceAllStringFunc(left, func(b string) string { return strings.Repeat(" ", len(b)) })
	found := s.lex.FindHours(plain)
	if len(found) == 0 && len(w.Dates) > 0 {
		if at := len(plain) - len(strings.TrimLeft(plain, " ,;:-–—à")); at < len(plain) {
			if h, ok := s.lex.HoursAt(plain[at:]); ok {
				h.Start, h.End = h.Start+at, h.End+at
				found = []lexicon.Hours{h}
			}
		}
	}
	if len(found) == 1 && found[0].From.IsZero() && found[0].To.IsZero() && plain != left && w.readBracketed(left, used) {
		w.Period = found[0].Period // "Matin (9h30-12h30)"
		mark(used, found[0].Start, found[0].End)
		return
	}
	if len(found) == 0 && plain != left && w.Lasts != AsideDuration {
		if w.readBracketed(left, used) {
			return
		}
		if found = s.lex.FindHours(left); len(found) == 1 && found[0].To.IsZero() && found[0].Period != lexicon.NoPeriod {
			found[0].From = model.Clock{} // "Matin (3h)" lasts three hours
		}
	}
	w.readHoursOn(found, s.Text)
	for i, h := range found {
		h = withZone(s, h)
		if h.From.IsZero() && h.To.IsZero() {
			w.Period = h.Period
			mark(used, h.Start, h.End)
			continue
		}
		if i > 0 && len(w.Hours) > 0 && !joined(plain[found[i-1].End:h.Start]) {
			continue
		}
		w.Period = max(w.Period, h.Period)
		mark(used, h.Start, h.End)
		w.Hours = append(w.Hours, spanOf(h, s.Text))
	}
}

// readAsideDuration takes how long something lasts from brackets behind its hour: "15:20 (1 Std.)".
func (w *When) readAsideDuration(s *Sense, left string, used []bool) string {
	for _, at := range patterns().brackets.FindAllStringIndex(left, -1) {
		inside := strings.TrimSpace(left[at[0]+1 : at[1]-1])
		if !strings.ContainsAny(left[:at[0]], "0123456789") || !strings.ContainsAny(inside, "0123456789") {
			continue
		}
		d := s.lex.Duration(inside)
		if h, ok := s.lex.HoursAt(inside); d.Min == "" || d.Min != d.Max || ok && h.Start == 0 && h.End == len(inside) && strings.ContainsAny(inside, ":.") {
			continue
		}
		if w.Minutes = Minutes(d.Min); w.Minutes > 0 {
			w.Lasts = AsideDuration
			mark(used, at[0], at[1])
			return left[:at[0]] + strings.Repeat(" ", at[1]-at[0]) + left[at[1]:]
		}
	}
	return left
}

// readBracketed takes hours that stand in brackets in any short form: "(13-15)".
func (w *When) readBracketed(left string, used []bool) bool {
	m := patterns().bracketed.FindStringSubmatchIndex(left)
	if m == nil {
		return false
	}
	part := func(i int) int {
		if m[i] < 0 {
			return 0
		}
		n, _ := strconv.Atoi(left[m[i]:m[i+1]])
		return n
	}
	from, ok1 := model.NewClock(part(2), part(4))
	to, ok2 := model.NewClock(part(6), part(8))
	if !ok1 || !ok2 || !from.Before(to) {
		return false
	}
	mark(used, m[0], m[1])
	w.Hours = append(w.Hours, Span{From: from, To: to})
	return true
}

// joined reports whether the words between two hours say that both hold.
func joined(between string) bool {
	switch lexicon.Fold(strings.Trim(between, " ,")) {
	case "", "et", "and", "und", "y", "e", "en", "/", "&", "+", "puis", "-", "then", "dann":
		return true
	}
	return false
}

// readDuration reads how long something lasts.
func (w *When) readDuration(s *Sense) {
	folded := s.Folded()
	switch {
	case w.Minutes > 0 || len(w.Dates) > 0:
	case patterns().bareMin.MatchString(folded):
		w.Minutes, _ = strconv.Atoi(patterns().bareMin.FindStringSubmatch(folded)[1])
		w.Lasts, w.Hours, w.Period = SureDuration, nil, lexicon.NoPeriod
		w.Explained, w.Rest = 1, ""
	case s.Words <= 4 && len(w.Hours) <= 1 && (len(w.Hours) == 0 || w.Hours[0].To.IsZero()):
		d := s.lex.Duration(s.Text)
		if d.Min == "" || d.Min != d.Max || w.Rest != "" && len(w.Hours) > 0 {
			return
		}
		if w.Minutes = Minutes(d.Min); w.Minutes > 0 {
			w.Lasts = MaybeDuration
			if len(w.Hours) == 0 && w.Period == lexicon.NoPeriod {
				w.Lasts, w.Explained, w.Rest = SureDuration, 1, ""
			}
		}
	}
}

// Minutes reads "PT1H30M"; 0 for what is no duration of hours and minutes.
func Minutes(iso string) int {
	rest, ok := strings.CutPrefix(iso, "PT")
	if !ok {
		return 0
	}
	number, total := 0, 0
	for _, r := range rest {
		switch {
		case '0' <= r && r <= '9':
			number = 10*number + int(r-'0')
		case r == 'H':
			total, number = total+60*number, 0
		case r == 'M':
			total, number = total+number, 0
		default:
			return 0
		}
	}
	return total
}

// readBare reads two numbers that can be hours, or days of a month.
func (w *When) readBare(s *Sense) {
	m := patterns().bareHours.FindStringSubmatch(s.Text)
	if m == nil {
		return
	}
	a, _ := strconv.Atoi(m[1])
	b, _ := strconv.Atoi(m[2])
	from, ok1 := model.NewClock(a, 0)
	to, ok2 := model.NewClock(b, 0)
	if ok1 && ok2 && a != b {
		w.Bare = Span{From: from, To: to}
	}
}

// settle decides what the text is first of all.
func (w *When) settle(s *Sense) {
	switch {
	case w.FirstDay.Month > 0 && s.Words <= 8:
		w.Kind = Week
	case len(w.Dates) == 1 && len(w.Hours) == 0 && isWeek(w.Dates[0]) && (w.Rest == "" || patterns().weekNumber.MatchString(lexicon.Fold(w.Rest))):
		w.Kind, w.FirstDay = Week, w.Dates[0].Start
	case len(w.Dates) > 0 && w.Explained >= mostly:
		w.Kind = Date
	case len(w.Dates) > 0:
	case w.Lasts == SureDuration:
		w.Kind = Duration
	case len(w.Hours) > 0 && w.Explained >= mostly:
		w.Kind = Hours
	case len(w.Hours) > 0:
	case w.Period != lexicon.NoPeriod && w.Explained >= mostly:
		w.Kind = Period
	case w.readMonthDay(s):
		w.Kind = MonthDay
	case w.DayNo > 0 && len(strings.Fields(w.DayRest)) == 0:
		w.Kind = DayNumber
	}
}

// isWeek reports whether days are those of a working week or a whole one.
func isWeek(r model.DateRange) bool {
	return r.Days() >= 5 && r.Days() <= 7 && (!r.Start.HasYear() || r.Start.Weekday() == time.Monday)
}

// readMonthDay reads "Lundi 23", "9 au 13", "1er": days whose month is said above.
func (w *When) readMonthDay(s *Sense) bool {
	d, ok := s.lex.DaysOfMonth(s.Text, 1, 2001)
	if !ok || len(d.Ranges) == 0 || d.End < len(strings.TrimRight(s.Text, " .)")) {
		return false
	}
	w.Day, w.LastDay = d.Ranges[0].Start.Day, d.Ranges[len(d.Ranges)-1].End.Day
	if len(d.Weekdays) > 0 {
		w.Weekday, w.HasDay = d.Weekdays[0], true
	}
	w.Explained, w.Rest = 1, ""
	return true
}
