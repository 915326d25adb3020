package model

import "strconv"

// The most that a programme may hold. They are far beyond what people write; a source
// that passes one was made to take the machine's time and room, or is no plan.
const (
	MaxSessions  = 120_000
	MaxDates     = 1_000 // of a session
	MaxHours     = 200   // of a session
	MaxTimes     = 5_000 // that a session takes place: its dates, each at all of its hours
	MaxEntries   = 5_000 // of the running order of a session
	MaxDays      = 1_000 // of a session that have something of their own
	MaxGroups    = 1_000 // in the audience of a session
	MaxTextBytes = 256 << 10
	MaxTexts     = 32 << 20 // bytes of all texts
)

// Bound lets dates, hours and groups fall away that a session names again, and fails
// where the programme passes a bound. The error is a [*ReadError] at the place of the
// session, where that is known.
func (p *Programme) Bound() error {
	if len(p.Sessions) > MaxSessions {
		return NewReadError("many-sessions", strconv.Itoa(len(p.Sessions)), strconv.Itoa(MaxSessions))
	}
	total := 0
	for _, s := range p.Sessions {
		s.dropRepeated()
		if err := s.bound(); err != nil {
			return err
		}
		err := boundTexts(s.EachText, &total)
		if err != nil {
			err.Source = s.Source
			return err
		}
	}
	rest := *p
	rest.Sessions = nil
	if err := boundTexts(rest.EachText, &total); err != nil {
		return err
	}
	return nil
}

func (s *Session) bound() error {
	for _, b := range []struct {
		count, most int
		what        string
	}{
		{len(s.Dates), MaxDates, "@dates"},
		{len(s.Hours), MaxHours, "@hours"},
		{len(s.Dates) * len(s.Hours), MaxTimes, "@times"},
		{len(s.Agenda), MaxEntries, "@entries"},
		{len(s.Days), MaxDays, "@days"},
		{len(s.Audience), MaxGroups, "@groups"},
	} {
		if b.count > b.most {
			err := NewReadError("full-session", strconv.Itoa(b.count)+" "+b.what, strconv.Itoa(b.most))
			err.Source = s.Source
			return err
		}
	}
	return nil
}

func boundTexts(each func(func(string)), total *int) *ReadError {
	longest := 0
	each(func(text string) {
		longest = max(longest, len(text))
		*total += len(text)
	})
	switch {
	case longest > MaxTextBytes:
		return NewReadError("long-text", strconv.Itoa(longest>>10), strconv.Itoa(MaxTextBytes>>10))
	case *total > MaxTexts:
		return NewReadError("long-texts", strconv.Itoa(MaxTexts>>20))
	}
	return nil
}

// dropRepeated lets what is said again fall away; the first place stays.
func (s *Session) dropRepeated() {
	s.Dates = withoutRepeated(s.Dates, func(d DateRange) DateRange { d.Source = Pos{}; return d })
	s.Hours = withoutRepeated(s.Hours, func(h Hours) Hours { h.Source = Pos{}; return h })
	s.Audience = withoutRepeated(s.Audience, func(a Audience) Audience { return a })
}

// withoutRepeated returns the values whose key no earlier one has. What repeats nothing
// is returned as it is.
func withoutRepeated[Value any, Key comparable](values []Value, key func(Value) Key) []Value {
	if len(values) < 2 {
		return values
	}
	seen := make(map[Key]bool, len(values))
	var kept []Value
	for i, v := range values {
		k := key(v)
		if seen[k] && kept == nil {
			kept = append(kept, values[:i]...)
		} else if !seen[k] && len(seen) < i {
			kept = append(kept, v)
		}
		seen[k] = true
	}
	if kept == nil {
		return values
	}
	return kept
}
