package layout

import (
	"cmp"
	"slices"

	"deroule/model"
)

// month is a month of the calendar and the sessions that begin in it. A month of
// year 0 is one whose year is not known; month 0 holds what has no date.
type month struct {
	year, month int
	sessions    []*model.Session
}

// mostMonths is how many months a calendar shows whether something is on or not;
// of a longer time only those that have sessions.
const mostMonths = 18

// months parts the sessions by the month in which they begin. Months without a year
// come after the others, in the order of the plan, what has no date last.
func (c *composer) months() []month {
	var months []month
	for _, s := range c.sessions {
		d := s.FirstDate()
		i := slices.IndexFunc(months, func(m month) bool { return m.year == d.Year && m.month == d.Month })
		if i < 0 {
			i = len(months)
			months = append(months, month{year: d.Year, month: d.Month})
		}
		months[i].sessions = append(months[i].sessions, s)
	}
	const last = 1 << 20
	order := func(m month) int {
		switch {
		case m.month == 0:
			return last + 1
		case m.year == 0:
			return last
		}
		return m.index()
	}
	slices.SortStableFunc(months, func(a, b month) int { return cmp.Compare(order(a), order(b)) })
	return filled(months)
}

func (m month) index() int { return 12*m.year + m.month - 1 }

// filled adds the months between those of known years, if they are few.
func filled(months []month) []month {
	dated := slices.IndexFunc(months, func(m month) bool { return m.year == 0 })
	if dated < 0 {
		dated = len(months)
	}
	if dated == 0 || months[dated-1].index()-months[0].index() >= mostMonths {
		return months
	}
	var all []month
	for _, m := range months[:dated] {
		for len(all) > 0 && all[len(all)-1].index() < m.index()-1 {
			next := all[len(all)-1].index() + 1
			all = append(all, month{year: next / 12, month: next%12 + 1})
		}
		all = append(all, m)
	}
	return append(all, months[dated:]...)
}
