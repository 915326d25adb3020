package tables

import (
	"slices"

	"deroule/convert/lexicon"
)

// weigh counts what speaks for and against the events of a table of rows.
func (t *rowTable) weigh() {
	events, tally := t.reading.Events, t.reading.Tally
	settleClock(events)
	dated, timed, hours := 0, 0, 0
	titles := map[string]int{}
	for i := range events {
		e := events[i]
		if len(e.Dates) > 0 || e.Weekday >= 0 || e.Day > 0 {
			dated++
		}
		if len(e.Hours) > 0 {
			hours++
		}
		if len(e.Hours) > 0 || e.Minutes > 0 || e.Period != lexicon.NoPeriod {
			timed++
		}
		titles[e.Title]++
	}
	if dated+timed == 0 && !t.ctx.isDay() {
		tally.Add("no-time", float64(len(events)))
	}
	if !t.has(roleTitle) && !t.has(roleTheme) {
		tally.Add("title-missing", float64(len(events)))
	}
	if dated > 0 {
		tally.Add("undated", float64(len(events)-dated)/2)
	}
	if len(events) > 2 && len(titles) == 1 && t.has(roleTitle) {
		tally.Add("title-same", float64(len(events)))
	}
	if !t.has(roleTitle) && !t.has(roleTheme) && t.hasNumbers() {
		tally.Add("wordless", float64(len(events)))
	}
	if t.off > len(events) {
		tally.Add("mostly-off", float64(len(events)+t.off))
	}
	if t.header == 2 {
		tally.Add("complexity", 1)
	}
	weighOrder(events, tally)
	switch {
	case t.words.Lexicon().IsRegister(t.names):
		tally.Add("register", float64(len(events)))
	case t.listsWork() && hours == 0:
		share := 1.0
		if dated > 0 {
			share = 0.5
		}
		tally.Add("register", share*float64(len(events)))
	}
}

// settleClock takes all hours as those of 24 where one of them can be nothing else:
// beside 13:15, 8:15 is in the morning.
func settleClock(events []*Event) {
	const afternoon, seven = 13 * 60, 7 * 60
	whole, early := false, false
	for i := range events {
		for _, h := range events[i].Hours {
			whole = whole || !h.Twelve && h.From.Minutes() >= afternoon || !h.From.IsZero() && h.From.Minutes() == 0
			early = early || h.Twelve && h.From.Minutes() < seven && h.From.Minutes() > 0 // of the afternoon: the others say pm
		}
	}
	whole = whole && !early
	if !whole {
		return
	}
	for i := range events {
		hours := slices.Clone(events[i].Hours)
		for k := range hours {
			hours[k].Twelve = false
		}
		events[i].Hours = hours
	}
}

// hasNumbers reports whether a column that has no role holds numbers.
func (t *rowTable) hasNumbers() bool {
	for x, c := range t.columns {
		if t.roles[x] == roleField && c.own > 0 && c.number+c.lasts+c.duration > 0.7 {
			return true
		}
	}
	return t.has(roleDuration) && t.has(roleEnd)
}

// listsWork reports whether a column is named as lists of tasks name theirs.
func (t *rowTable) listsWork() bool {
	for _, name := range t.names {
		if t.words.Text(name).IsWork() {
			return true
		}
	}
	return false
}

// weighOrder counts hours that run backwards, events at night, and chains that fit.
func weighOrder(events []*Event, tally Tally) {
	const six, late = 6 * 60, 21 * 60
	last := map[string]int{}
	for i := range events {
		e := events[i]
		if i > 0 && len(e.Dates) > 0 && len(events[i-1].Dates) > 0 && e.Dates[0].Start.Compare(events[i-1].Dates[0].Start) >= 0 {
			tally.Add("in-order", 1)
		}
		if len(e.Hours) == 0 || e.Hours[0].From.IsZero() {
			continue
		}
		from := e.Hours[0].From.Minutes()
		if e.Hours[0].Twelve && from < 7*60 {
			from += noon
		}
		if 30 < from && from < six {
			tally.Add("night", 1)
		}
		key := e.Track + "|" + e.Heading
		if len(e.Dates) > 0 {
			key += e.Dates[0].Start.String()
		}
		if before, ok := last[key]; ok && from < before && before < late && len(e.Dates) == 0 {
			tally.Add("backwards", 1)
		} else if ok {
			tally.Add("in-order", 1)
		}
		last[key] = from
		if end := e.end(); i+1 < len(events) && e.Minutes > 0 && !end.IsZero() && len(events[i+1].Hours) > 0 && end == events[i+1].Hours[0].From {
			tally.Add("chain", 1)
		}
	}
}
