package model

import "slices"

// GiveYear dates the days of a programme that has been read before and still
// lacks the year of some. Sessions stand in order: a date that lies months before
// the one above it is of the next year.
func (p *Programme) GiveYear(year int) {
	var last Date
	for _, s := range p.Sessions {
		for i := range s.Dates {
			r := &s.Dates[i]
			switch {
			case r.Start.HasYear():
				year = r.Start.Year
			case last.Month-r.Start.Month >= monthsBack:
				year++
			}
			last = r.Start
			if r.GiveYear(year) {
				s.Origins.Set(FieldDates, Flag, r.Source)
			}
		}
		dateDays(s)
	}
	if !hasUnknownYear(p) {
		p.Diagnostics = slices.DeleteFunc(p.Diagnostics, func(d Diagnostic) bool { return d.Code == UnknownYear })
	}
}

// monthsBack is how far back a date lies that a new year begins with. Smaller
// steps are sessions out of order.
const monthsBack = 4

// GiveYear gives a range that lacks its year this one, and its end the next one where
// it would lie before its start; it reports whether it did. A day that the year does
// not have, such as 29 February, stays without.
func (r *DateRange) GiveYear(year int) bool {
	if r.Start.HasYear() && r.End.HasYear() {
		return false
	}
	start, ok := r.Start, true
	if !start.HasYear() {
		start, ok = start.InYear(year)
	}
	end := r.End
	if ok && !end.HasYear() {
		if end, ok = end.InYear(start.Year); ok && end.Compare(start) < 0 {
			end, ok = end.InYear(start.Year + 1)
		}
	}
	if ok {
		r.Start, r.End = start, end
	}
	return ok
}

// dateDays gives the days and entries of a session the year that its dates got.
func dateDays(s *Session) {
	first := s.FirstDate()
	if !first.HasYear() {
		return
	}
	date := func(d *Date) {
		if d.IsZero() || d.HasYear() {
			return
		}
		dated, ok := d.InYear(first.Year)
		if ok && dated.Compare(first) < 0 {
			dated, ok = d.InYear(first.Year + 1)
		}
		if ok {
			*d = dated
		}
	}
	for i := range s.Days {
		date(&s.Days[i].Date)
	}
	for i := range s.Agenda {
		date(&s.Agenda[i].Date)
	}
}

func hasUnknownYear(p *Programme) bool {
	return slices.ContainsFunc(p.Sessions, func(s *Session) bool {
		return slices.ContainsFunc(s.Dates, func(r DateRange) bool { return !r.Start.HasYear() || !r.End.HasYear() })
	})
}
