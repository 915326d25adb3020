package xlsx

import (
	"strings"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

// The first of several dates and hours stand in cells of their own, which can be
// sorted and reckoned with; further ones stand in words beside them.

func firstDate(l *templates.Locale) content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell { return dateCell(l, s.FirstDate()) },
		read: func(r *reading, s *model.Session, c grid.Cell) {
			if days, ok := r.days(c); ok {
				s.Dates = append(s.Dates, days)
			}
		},
	}
}

func lastDay(l *templates.Locale) content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell {
			if len(s.Dates) == 0 || s.Dates[0].End == s.Dates[0].Start {
				return cell{}
			}
			return dateCell(l, s.Dates[0].End)
		},
		read: func(r *reading, s *model.Session, c grid.Cell) {
			days, ok := r.days(c)
			switch {
			case ok && len(s.Dates) > 0:
				s.Dates[0].End = days.End
			case ok:
				s.Dates = append(s.Dates, days)
			}
		},
	}
}

// otherDates names the alternatives of a tentative session, a line each.
func otherDates(l *templates.Locale) content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell {
			var lines []string
			for i, days := range s.Dates {
				if i > 0 {
					rough := precisionWord(l, days.Precision)
					days.Precision = ""
					lines = append(lines, l.Days(days)+parenthesised(rough))
				}
			}
			return textCell(strings.Join(lines, "\n"))
		},
		read: func(r *reading, s *model.Session, c grid.Cell) {
			for line := range strings.SplitSeq(r.text(c), "\n") {
				precision := model.Precision("")
				for _, p := range precisions {
					if exact, rough := strings.CutSuffix(line, parenthesised(precisionWord(r.locale, p))); rough {
						line, precision = exact, p
					}
				}
				if days, ok := r.days(grid.Cell{Text: line, Row: c.Row, Column: c.Column}); ok {
					days.Precision = precision
					s.Dates = append(s.Dates, days)
				}
			}
		},
	}
}

var precisions = []model.Precision{model.ToTheWeek, model.ToTheMonth}

func precisionWord(l *templates.Locale, p model.Precision) string {
	return map[model.Precision]string{model.ToTheWeek: l.Labels.Week, model.ToTheMonth: l.Labels.Month}[p]
}

func parenthesised(word string) string {
	if word == "" {
		return ""
	}
	return " (" + word + ")"
}

// precision says that the first of the dates is only known to the week or the month.
func precision(l *templates.Locale) content[*model.Session] {
	var none model.Precision
	return choice(func(p model.Precision) string { return precisionWord(l, p) }, precisions, func(_ *reading, s *model.Session) *model.Precision {
		if len(s.Dates) == 0 {
			return &none
		}
		return &s.Dates[0].Precision
	})
}

// sessionDate shows the date of the session that a row speaks of.
func sessionDate[R any](l *templates.Locale, of func(R) *model.Session) content[R] {
	return content[R]{
		cell: func(row R) cell {
			if s := of(row); s != nil {
				return dateCell(l, s.FirstDate())
			}
			return cell{}
		},
		read: func(r *reading, _ R, c grid.Cell) { r.readReferenceDate(c) },
	}
}

func entryDate(l *templates.Locale) content[entryRow] {
	return content[entryRow]{
		cell: func(row entryRow) cell { return dateCell(l, row.day()) },
		read: func(r *reading, row entryRow, c grid.Cell) {
			r.readReferenceDate(c)
			row.entry.Date = r.session.date
		},
	}
}

func dayDate(l *templates.Locale) content[dayRow] {
	return content[dayRow]{
		cell: func(row dayRow) cell { return dateCell(l, row.day.Date) },
		read: func(r *reading, row dayRow, c grid.Cell) {
			r.readReferenceDate(c)
			row.day.Date = r.session.date
		},
	}
}

func firstHours(hours []model.Hours) model.Hours {
	if len(hours) == 0 {
		return model.Hours{}
	}
	return hours[0]
}

// ownHours are the first hours of a row, which it is given where it has none.
func (r *reading) ownHours(hours *[]model.Hours) *model.Hours {
	if len(*hours) == 0 {
		*hours = append(*hours, model.Hours{Source: r.at})
	}
	return &(*hours)[0]
}

func start[R any](of func(R) *[]model.Hours) content[R] {
	return content[R]{
		cell: func(row R) cell { return clockCell(firstHours(*of(row)).Start) },
		read: func(r *reading, row R, c grid.Cell) {
			if hour, ok := r.clock(c); ok {
				r.ownHours(of(row)).Start = hour
			}
		},
	}
}

func end[R any](of func(R) *[]model.Hours) content[R] {
	return content[R]{
		cell: func(row R) cell { return clockCell(firstHours(*of(row)).End) },
		read: func(r *reading, row R, c grid.Cell) {
			if hour, ok := r.clock(c); ok {
				r.ownHours(of(row)).End = hour
			}
		},
	}
}

func hoursFor[R any](of func(R) *[]model.Hours) content[R] {
	return content[R]{
		cell: func(row R) cell { return textCell(firstHours(*of(row)).Audience) },
		read: func(r *reading, row R, c grid.Cell) { r.ownHours(of(row)).Audience = r.text(c) },
	}
}

func hoursPeriod[R any](l *templates.Locale, of func(R) *[]model.Hours) content[R] {
	return partOfDay(l, func(r *reading, row R) *model.Period {
		if r == nil {
			first := firstHours(*of(row))
			return &first.Period
		}
		return &r.ownHours(of(row)).Period
	})
}

func hoursDuration[R any](of func(R) *[]model.Hours) content[R] {
	return content[R]{
		cell: func(row R) cell { return isoDurationCell(firstHours(*of(row)).Duration) },
		read: func(r *reading, row R, c grid.Cell) {
			isoDuration(func(h *model.Hours) *string { return &h.Duration }).read(r, r.ownHours(of(row)), c)
		},
	}
}

// hoursLine is "9 h – 12 h, matin, 3 h (mentors)".
func hoursLine(l *templates.Locale, h model.Hours) string {
	var parts []string
	length := l.Duration(h.Duration)
	if iso, ok := l.ReadDuration(length); !ok || iso != h.Duration || h.IsZero() && h.Period == "" {
		length = h.Duration
	}
	for _, part := range []string{l.Span(h.Start, h.End), l.PartOfDay(h.Period), length} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, hoursJoint) + parenthesised(h.Audience)
}

const hoursJoint = ", "

// otherHours names the hours of further audiences, a line each.
func otherHours[R any](l *templates.Locale, of func(R) *[]model.Hours) content[R] {
	return content[R]{
		cell: func(row R) cell {
			hours := *of(row)
			var lines []string
			for i := 1; i < len(hours); i++ {
				lines = append(lines, hoursLine(l, hours[i]))
			}
			return textCell(strings.Join(lines, "\n"))
		},
		read: func(r *reading, row R, c grid.Cell) {
			r.ownHours(of(row))
			for line := range strings.SplitSeq(r.text(c), "\n") {
				if hours, ok := r.hours(line); ok {
					*of(row) = append(*of(row), hours)
				}
			}
		},
	}
}
