package senses

import (
	"strconv"
	"strings"
	"time"

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

// ColumnHours reads the text as hours without a unit, as [lexicon.Lexicon.ColumnHours] does.
func (s *Sense) ColumnHours() (Span, bool) {
	h, ok := s.lex.ColumnHours(s.Text)
	return spanOf(h, s.Text), ok
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
