package convert

import (
	"cmp"
	"time"

	"deroule/convert/zone"
	"deroule/model"
)

// moveSkippedHours gives sessions the hours that the clock shows instead of those that it
// skips where summer time begins, and reports them: every output says the same then, as
// calendars have to. A session of several days keeps its hours, which the clock shows on
// the others; its calendar moves them.
func moveSkippedHours(p *model.Programme) {
	zones := map[string]*time.Location{}
	for _, s := range p.Sessions {
		if len(s.Dates) != 1 || s.Dates[0].Start != s.Dates[0].End || !s.Dates[0].Start.HasYear() || len(s.Hours) == 0 {
			continue
		}
		name := cmp.Or(s.Timezone, p.Timezone)
		loc, known := zones[name]
		if !known {
			loc, _ = zone.Load(name) // nil where nobody knows the name, which is reported elsewhere
			zones[name] = loc
		}
		if loc == nil {
			continue
		}
		for i, h := range s.Hours {
			moved := h
			startSkipped := moveSkipped(&moved.Start, s.Dates[0].Start, loc)
			endSkipped := moveSkipped(&moved.End, s.Dates[0].Start, loc)
			if startSkipped && !moved.End.IsZero() && !moved.Start.Before(moved.End) && h.Start.Before(h.End) {
				if end, ok := moved.Start.Add(h.End.Minutes() - h.Start.Minutes()); ok {
					moved.End = end // both in the gap, or the end right after it
				}
			}
			if startSkipped || endSkipped {
				p.Diagnostics.Add(model.NoSuchHour, cmp.Or(h.Source, s.Source), h.String(), s.Dates[0].Start.String(), loc.String()).As("clock-change")
				s.Hours[i] = moved
			}
		}
	}
}

// moveSkipped moves an hour of a day over the gap that it lies in, and reports whether it did.
func moveSkipped(c *model.Clock, day model.Date, loc *time.Location) bool {
	if c.IsZero() {
		return false
	}
	m := zone.At(loc, time.Date(day.Year, time.Month(day.Month), day.Day, 0, c.Minutes(), 0, 0, time.UTC))
	if !m.Skipped {
		return false
	}
	shown, ok := model.NewClock(m.Instant.Hour(), m.Instant.Minute())
	if ok {
		*c = shown
	}
	return ok
}
