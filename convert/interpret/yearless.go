package interpret

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"deroule/model"
)

// Dates that state no year fit some years better than others, by their weekdays.

// The years that a plan without any is thought to be of, how much worse than the
// best a calendar may be that is proposed, and how many are.
const (
	firstFit  = 2012
	lastFit   = 2032
	fitMargin = 2
	mostFits  = 4
)

// reportUnknownYears proposes the years whose calendar fits the dates that have none.
func (in *interpreter) reportUnknownYears() {
	var dates []model.Date
	var at model.Pos
	for _, d := range in.drafts {
		for _, r := range d.Dates {
			if !d.undated || r.Start.HasYear() {
				continue
			}
			dates = append(dates, r.Start)
			if at.IsZero() || r.Source.Compare(at) < 0 {
				at = r.Source
			}
		}
	}
	if len(dates) == 0 {
		return
	}
	count := strconv.Itoa(len(dates))
	best := in.bestYears(dates)
	if len(best) == 0 {
		in.report(model.UnknownYear, at, count)
		return
	}
	proposals := make([]string, len(best))
	for i, f := range best {
		proposals[i] = fmt.Sprintf("%s (%d/%d @workdays, %d %s)", strings.Join(f.years, ", "), f.workdays, len(dates), f.most, weekdayTerm(f.weekday))
	}
	in.report(model.UnknownYear, at, count, strings.Join(proposals, "; "), best[0].years[len(best[0].years)-1]).As("proposal")
}

// fit is how well the calendar of some years suits the dates.
type fit struct {
	years    []string
	faults   int // stated weekdays that it contradicts
	workdays int // dates from Monday to Friday
	most     int // dates on the most frequent weekday
	weekday  time.Weekday
}

// score counts what speaks for a calendar: plans keep to workdays, and often to
// one of them.
func (f fit) score() int { return f.workdays + f.most - 10*f.faults }

// bestYears compares the calendars of years and returns those that fit, the best
// first; years with the same weekdays are one.
func (in *interpreter) bestYears(dates []model.Date) []fit {
	var fits []fit
	for year := firstFit; year <= lastFit; year++ {
		f := in.fitOf(year, dates)
		same := slices.IndexFunc(fits, func(g fit) bool { return g.score() == f.score() && g.weekday == f.weekday })
		if same < 0 {
			fits = append(fits, f)
			continue
		}
		fits[same].years = append(fits[same].years, f.years...)
	}
	slices.SortStableFunc(fits, func(f, g fit) int { return g.score() - f.score() })
	fits = slices.DeleteFunc(fits, func(f fit) bool { return f.score() < fits[0].score()-fitMargin })
	return fits[:min(len(fits), mostFits)]
}

func (in *interpreter) fitOf(year int, dates []model.Date) fit {
	f := fit{years: []string{strconv.Itoa(year)}}
	var on [7]int
	for _, d := range dates {
		dated, ok := d.InYear(year)
		if !ok {
			f.faults++
			continue
		}
		w := dated.Weekday()
		on[w]++
		if w != time.Saturday && w != time.Sunday {
			f.workdays++
		}
	}
	for w, n := range on {
		if n > f.most {
			f.most, f.weekday = n, time.Weekday(w)
		}
	}
	for _, d := range in.drafts {
		for _, w := range d.weekdays {
			if dated, ok := w.day.InYear(year); ok && !w.day.HasYear() && dated.Weekday() != w.weekday {
				f.faults++
			}
		}
	}
	return f
}

// checkWeekdays reports the weekdays that the dates do not fall on.
func (in *interpreter) checkWeekdays() {
	for _, d := range in.drafts {
		for _, w := range d.weekdays {
			day := d.dated(w.day)
			if day.HasYear() && day.Weekday() != w.weekday {
				in.report(model.WeekdayMismatch, w.at, day.String(), weekdayTerm(w.weekday), weekdayTerm(day.Weekday()))
			}
		}
	}
}

func weekdayTerm(w time.Weekday) string { return "@" + strings.ToLower(w.String()) }
