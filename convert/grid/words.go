package grid

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/model"
)

// Values reads what cells say, as a value of their format or in words.
type Values struct {
	lex *lexicon.Lexicon
}

// NewValues returns a reader of the words of every language known.
func NewValues() *Values { return &Values{lexicon.Default()} }

// Days is the day or the days that a cell holds.
func (v *Values) Days(c Cell) (model.DateRange, bool) {
	if c.Kind == Date || c.Kind == DateAndClock {
		d := dateOf(c.Number)
		return model.DateRange{Start: d, End: d}, true
	}
	if d, err := model.ParseDate(strings.TrimSpace(c.Text)); err == nil {
		return model.DateRange{Start: d, End: d}, true
	}
	found := v.lex.FindDates(c.Text)
	if len(found) == 0 || len(found[0].Ranges) == 0 {
		return model.DateRange{}, false
	}
	return found[0].Ranges[0], true
}

// Clock is the hour that a cell holds. A whole day is its end, 24:00.
func (v *Values) Clock(c Cell) (model.Clock, bool) {
	switch {
	case c.Kind == Duration, c.Kind == Clock && c.Number >= 1 && c.Number < 1+1.0/minutesOfDay:
		return model.NewClock(c.Minutes()/60, c.Minutes()%60)
	case c.Kind == Clock, c.Kind == DateAndClock:
		return clockOf(c.Number), true
	}
	h, ok := v.lex.HoursAt(c.Text)
	return h.From, ok && !h.From.IsZero()
}

// Hours are the hours that a text says.
func (v *Values) Hours(text string) (model.Hours, bool) {
	h, ok := v.lex.HoursAt(text)
	return model.Hours{Start: h.From, End: h.To}, ok && (!h.From.IsZero() || !h.To.IsZero())
}

// Minutes is the duration that a cell holds; a number alone counts minutes.
func (v *Values) Minutes(c Cell) (int, bool) {
	switch c.Kind {
	case Duration, Clock:
		return c.Minutes(), true
	case Number:
		return int(c.Number), c.Number > 0 && c.Number == float64(int(c.Number))
	}
	d := v.lex.Duration(c.Text)
	return isoMinutes(d.Min), d.Min != "" && d.Min == d.Max && isoMinutes(d.Min) > 0
}

// isoMinutes reads "PT1H30M"; 0 for what is no duration of hours and minutes.
func isoMinutes(text string) int {
	rest, ok := strings.CutPrefix(text, "PT")
	total, number := 0, 0
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
	if !ok {
		return 0
	}
	return total
}

// Status is the status that a text says.
func (v *Values) Status(text string) (model.Status, bool) { return v.lex.Status(text) }
