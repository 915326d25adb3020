package model

import (
	"fmt"
	"strings"
)

// Moment is a day, with an hour where the source gives one.
type Moment struct {
	Date  Date
	Clock Clock
}

// ParseMoment reads "2026-10-16" or "2026-10-16T14:00", as [Moment.String]
// writes them.
func ParseMoment(s string) (Moment, error) {
	day, hour, timed := strings.Cut(s, "T")
	date, err := ParseDate(day)
	if err != nil || !timed {
		return Moment{Date: date}, err
	}
	clock, err := ParseClock(hour)
	if err != nil {
		return Moment{}, fmt.Errorf("%q: %w", s, err)
	}
	return Moment{date, clock}, nil
}

// IsZero reports whether there is no day.
func (m Moment) IsZero() bool { return m.Date.IsZero() }

// String is the ISO 8601 form without a zone, "2026-10-16T14:00" or "2026-10-16".
func (m Moment) String() string {
	if m.Clock.IsZero() {
		return m.Date.String()
	}
	return m.Date.String() + "T" + m.Clock.String()
}

// MarshalText writes [Moment.String].
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads what MarshalText writes; nothing is the zero Moment.
func (m *Moment) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*m = Moment{}
		return nil
	}
	*m, err = ParseMoment(string(text))
	return err
}
