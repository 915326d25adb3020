package ooxml

import (
	"strings"
	"time"

	"deroule/convert/grid"
)

// setISO gives a cell of type "d" its value, which is written as ISO 8601 has it
// (§18.18.11): "2026-10-05", "09:00:00", "2026-10-05T09:00:00". What kind it is says its
// format or, where that shows no date, the value. It is false for what is no such value.
func (b *Book) setISO(c *grid.Cell, of style, value string) bool {
	days, kind, ok := isoDays(strings.TrimSpace(value))
	if !ok {
		return false
	}
	c.Number, c.Kind = days, kind
	if of.format != nil && (of.format.kind == grid.Date || of.format.kind == grid.Month || of.format.kind == grid.DateAndClock || of.format.kind == grid.Clock) && kind != grid.Clock {
		c.Kind = of.format.kind
	}
	grid.ShowValue(c)
	return true
}

// isoDays reads a moment as days since 30 December 1899.
func isoDays(value string) (float64, grid.Kind, bool) {
	const unixEpoch, seconds = 25569, 24 * 60 * 60
	for _, form := range []struct {
		layout string
		kind   grid.Kind
	}{
		{"2006-01-02", grid.Date}, {"15:04:05", grid.Clock}, {"15:04", grid.Clock},
		{"2006-01-02T15:04:05", grid.DateAndClock}, {"2006-01-02T15:04", grid.DateAndClock}, {"2006-01-02 15:04:05", grid.DateAndClock},
		{"2006-01-02T15:04:05Z", grid.DateAndClock}, {"2006-01-02T15:04Z", grid.DateAndClock},
		{"15:04:05Z", grid.Clock},
	} {
		t, err := time.Parse(form.layout, value)
		if err != nil {
			continue
		}
		if form.kind == grid.Clock {
			return float64(t.Hour()*3600+t.Minute()*60+t.Second()) / seconds, grid.Clock, true
		}
		days := float64(t.Unix())/seconds + unixEpoch
		if days < 2 { // an hour alone, on the first day that there is
			return days - float64(int(days)), grid.Clock, days >= 0
		}
		return days, form.kind, true
	}
	return 0, 0, false
}
