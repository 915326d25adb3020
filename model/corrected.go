package model

// MarkCorrected marks the facts of a programme that a person set right: those of which
// is reports, by their place and field, that they are.
func (p *Programme) MarkCorrected(is func(at Pos, f Field) bool) {
	for _, s := range p.Sessions {
		for field, origins := range s.Origins {
			for i := range origins {
				if is(origins[i].Source, field) {
					origins[i].How = Corrected
				}
			}
		}
		for _, d := range s.Dates {
			s.markPlaced(FieldDates, d.Source, is)
		}
		for _, h := range s.Hours {
			s.markPlaced(FieldHours, h.Source, is)
		}
		for _, d := range s.Days {
			s.markPlaced(FieldDays, d.Source, is)
		}
	}
}

// markPlaced marks a fact that carries its place itself.
func (s *Session) markPlaced(f Field, at Pos, is func(Pos, Field) bool) {
	if is(at, f) && len(s.Origins[f]) == 0 {
		s.Origins.Set(f, Corrected, at)
	}
}
