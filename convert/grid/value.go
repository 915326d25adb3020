package grid

import (
	"fmt"
	"math"
	"time"

	"deroule/model"
)

// ShowValue writes the text of a cell that holds a date, an hour or a duration,
// as ISO 8601 has it: "2026-05-12", "2026-05-12 14:00", "14:00". A duration is
// "1 h 30", a month "2026-05".
func ShowValue(c *Cell) {
	switch c.Kind {
	case Date:
		c.Text = dateOf(c.Number).String()
	case Month:
		d := dateOf(c.Number)
		c.Text = fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case Weekday:
		c.Text = weekdayOf(c.Number).String()
	case DateAndClock:
		if minutesOf(c.Number) == 0 {
			c.Kind, c.Text = Date, dateOf(c.Number).String()
			return
		}
		c.Text = dateOf(c.Number).String() + " " + clockOf(c.Number).String()
	case Clock:
		c.Text = clockOf(c.Number).String()
	case Duration:
		minutes := c.Minutes()
		c.Text = fmt.Sprintf("%d h %02d", minutes/60, minutes%60)
	}
}

const minutesOfDay = 24 * 60

// unixEpoch is 1 January 1970, in days since 30 December 1899.
const unixEpoch = 25569

func dateOf(days float64) model.Date {
	whole := int64(math.Floor(days + 1.0/(2*minutesOfDay)))
	t := time.Unix((whole-unixEpoch)*24*60*60, 0).UTC()
	return model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// minutesOf is the hour of a value in minutes after midnight, to the nearest.
func minutesOf(days float64) int {
	return int(math.Round((days-math.Floor(days))*minutesOfDay)) % minutesOfDay
}

func clockOf(days float64) model.Clock {
	minutes := minutesOf(days)
	c, _ := model.NewClock(minutes/60, minutes%60)
	return c
}

// weekdayOf is the day of the week of a value. Excel counts the days of 1900 as if
// it had had a 29 February, and their weekdays with them.
func weekdayOf(days float64) time.Weekday {
	return time.Weekday((int(math.Floor(days)) + 6) % 7)
}

// Minutes is the duration that a cell holds.
func (c *Cell) Minutes() int { return int(math.Round(c.Number * minutesOfDay)) }
