package model

// GiveFirstDay dates a programme whose only session states no date, such as the
// running order of a workshop: the session begins on that day, its days follow
// each other from there, and its entries stand on theirs. Any other programme
// stays as it is.
func (p *Programme) GiveFirstDay(first Date) {
	if len(p.Sessions) == 1 {
		p.Sessions[0].GiveFirstDay(first)
	}
}

// GiveFirstDay dates a session that states no date, from its first day on.
func (s *Session) GiveFirstDay(first Date) {
	if first.IsZero() || s.isDated() {
		return
	}
	days := max(1, len(s.Days))
	for i := range s.Days {
		s.Days[i].Date = first.AddDays(i)
	}
	for i := range s.Agenda {
		if e := &s.Agenda[i]; e.Day > 0 {
			days = max(days, e.Day)
			e.Date, e.Day = first.AddDays(e.Day-1), 0
		}
	}
	s.Dates = []DateRange{{Start: first, End: first.AddDays(days - 1)}}
	s.Origins.Set(FieldDates, Flag, Pos{})
}

func (s *Session) isDated() bool {
	dated := len(s.Dates) > 0
	for _, d := range s.Days {
		dated = dated || !d.Date.IsZero()
	}
	for _, e := range s.Agenda {
		dated = dated || !e.Date.IsZero()
	}
	return dated
}
