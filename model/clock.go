package model

import (
	"fmt"
	"strings"
)

// Clock is a time of day on the wall, without a zone, to the minute.
// The zero Clock is no hour at all: midnight is a Clock of its own.
type Clock struct {
	plusOne int16 // minutes after midnight, plus one
}

// NewClock returns the hour, or false where no clock shows it. 24:00, the end
// of a day (ISO 8601-1 §4.3.8.2), is an hour.
func NewClock(hour, minute int) (Clock, bool) {
	if hour < 0 || minute < 0 || minute > 59 || hour > 24 || (hour == 24 && minute != 0) {
		return Clock{}, false
	}
	return Clock{int16(hour*60 + minute + 1)}, true
}

// ParseClock reads "09:30", as [Clock.String] writes it.
func ParseClock(s string) (Clock, error) {
	hourText, minuteText, _ := strings.Cut(s, ":")
	hour, hourFound := digits(hourText, 2)
	minute, minuteFound := digits(minuteText, 2)
	if c, ok := NewClock(hour, minute); ok && hourFound && minuteFound {
		return c, nil
	}
	return Clock{}, fmt.Errorf("hour %q: want HH:MM, from 00:00 to 24:00", s)
}

// IsZero reports whether there is no hour.
func (c Clock) IsZero() bool { return c.plusOne == 0 }

// Minutes counts from midnight, 0 to 1440; 0 where there is no hour.
func (c Clock) Minutes() int { return max(0, int(c.plusOne)-1) }

// Before reports whether c is earlier in the day than d. No hour is before nothing.
func (c Clock) Before(d Clock) bool {
	return !c.IsZero() && !d.IsZero() && c.plusOne < d.plusOne
}

// Add returns the hour some minutes later, or false past the end of the day.
func (c Clock) Add(minutes int) (Clock, bool) {
	total := c.Minutes() + minutes
	if c.IsZero() || total < 0 || total > 24*60 {
		return Clock{}, false
	}
	return NewClock(total/60, total%60)
}

// String is "09:30" on a 24 hour clock; empty for no hour.
func (c Clock) String() string {
	if c.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.Minutes()/60, c.Minutes()%60)
}

// MarshalText writes [Clock.String].
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText writes; nothing is the zero Clock.
func (c *Clock) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*c = Clock{}
		return nil
	}
	*c, err = ParseClock(string(text))
	return err
}

// Hours is when a session lasts, for everybody or for the named audience.
type Hours struct {
	Start    Clock  `json:"start,omitzero"`
	End      Clock  `json:"end,omitzero"`
	Period   Period `json:"period,omitempty"`   // the part of the day, where the source names one
	Duration string `json:"duration,omitempty"` // ISO 8601-1 §4.4.3.2, where stated: "PT3H"
	Audience string `json:"audience,omitempty"`
	Source   Pos    `json:"source,omitzero"`
}

// Period is a part of the day that a source names instead of a clock, or beside one.
type Period string

// The values of a Period.
const (
	Morning   Period = "morning"
	Afternoon Period = "afternoon"
	Evening   Period = "evening"
	WholeDay  Period = "day"
	Night     Period = "night"
)

// Periods lists every Period, in the order of a day.
func Periods() []Period { return []Period{WholeDay, Morning, Afternoon, Evening, Night} }

// IsZero reports whether neither a start nor an end is known.
func (h Hours) IsZero() bool { return h.Start.IsZero() && h.End.IsZero() }

// String is "09:30-18:30", "09:30-" or "-18:30".
func (h Hours) String() string {
	if h.IsZero() {
		return ""
	}
	return h.Start.String() + "-" + h.End.String()
}

// Minutes is how long the hours last; an end before the start is on the next
// day. It is 0 where start or end is unknown.
func (h Hours) Minutes() int {
	if h.Start.IsZero() || h.End.IsZero() {
		return 0
	}
	m := h.End.Minutes() - h.Start.Minutes()
	if m < 0 {
		m += 24 * 60
	}
	return m
}
