package model

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Date is a civil day, as a person writes it: its year may be unknown.
// The zero Date is no date at all.
type Date struct {
	Year  int // 0 where the source does not say
	Month int // 1 to 12
	Day   int // 1 to 31
}

// NewDate returns the day, or false where no calendar has it (31 June; 29
// February of a common year). A year of 0 is an unknown one: 29 February passes.
func NewDate(year, month, day int) (Date, bool) {
	d := Date{Year: year, Month: month, Day: day}
	if year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 {
		return Date{}, false
	}
	leapYear := 2000
	if year != 0 {
		leapYear = year
	}
	if day > daysIn(leapYear, month) {
		return Date{}, false
	}
	return d, true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// ParseDate reads "2019-08-30" or, with an unknown year, "--08-30" (ISO
// 8601:2000 §5.2.1.3). It reads what [Date.String] writes and nothing else.
func ParseDate(s string) (Date, error) {
	year, rest, found := 0, "", false
	if rest, found = strings.CutPrefix(s, "--"); !found {
		yearText, monthAndDay, _ := strings.Cut(s, "-")
		if year, found = digits(yearText, 4); year == 0 {
			found = false
		}
		rest = monthAndDay
	}
	monthText, dayText, _ := strings.Cut(rest, "-")
	month, monthFound := digits(monthText, 2)
	day, dayFound := digits(dayText, 2)
	if !found || !monthFound || !dayFound {
		return Date{}, fmt.Errorf("date %q: want YYYY-MM-DD or --MM-DD", s)
	}
	d, ok := NewDate(year, month, day)
	if !ok {
		return Date{}, fmt.Errorf("date %q: no such day", s)
	}
	return d, nil
}

// digits reads a number of exactly n digits, without a sign.
func digits(s string, n int) (int, bool) {
	if len(s) != n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	number, err := strconv.Atoi(s)
	return number, err == nil
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// HasYear reports whether the year is known.
func (d Date) HasYear() bool { return d.Year != 0 }

// InYear returns the same day of another year; the day may not exist there.
func (d Date) InYear(year int) (Date, bool) { return NewDate(year, d.Month, d.Day) }

// String is the ISO 8601 form, "2019-08-30" or "--08-30"; empty for no date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0:
		return fmt.Sprintf("--%02d-%02d", d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders dates by year, month and day; unknown years come first.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// Weekday returns the day of the week. It is meaningful only where [Date.HasYear].
func (d Date) Weekday() time.Weekday { return d.utc().Weekday() }

// AddDays returns the date n days later, or earlier where n is negative. A date
// without a year moves as in a leap year, so that 29 February stays possible.
func (d Date) AddDays(n int) Date {
	known := d.HasYear()
	if !known {
		d.Year = 2000
	}
	t := d.utc().AddDate(0, 0, n)
	moved := Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
	if !known {
		moved.Year = 0
	}
	return moved
}

// DaysUntil counts the days from d to e. Both years must be known.
func (d Date) DaysUntil(e Date) int {
	return int(e.utc().Sub(d.utc()).Hours() / 24)
}

func (d Date) utc() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// MarshalText writes [Date.String].
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes; nothing is the zero Date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(text))
	return err
}

// DateRange is a day, or the days from Start to End, both included.
type DateRange struct {
	Start     Date      `json:"start"`
	End       Date      `json:"end"`
	Precision Precision `json:"precision,omitempty"`
	Source    Pos       `json:"source,omitzero"`
}

// Precision says how exactly the source gives a date that is no day: the range
// is then the bounds of that week or month.
type Precision string

// The values of a Precision; days have none.
const (
	ToTheWeek  Precision = "week"
	ToTheMonth Precision = "month"
)

// Days counts the days of the range, at least 1. An end without a year is taken
// in the year of the start, or in the next one where it would lie before it.
func (r DateRange) Days() int {
	start, end := r.Start, r.End
	if !start.HasYear() || !end.HasYear() {
		start.Year, end.Year = 2000, 2000
		if end.Compare(start) < 0 {
			end.Year++
		}
	}
	return max(1, start.DaysUntil(end)+1)
}

// Contains reports whether the day lies in the range.
func (r DateRange) Contains(d Date) bool {
	return r.Start.Compare(d) <= 0 && d.Compare(r.End) <= 0
}
