package grid

import (
	"time"

	"deroule/model"
)

// DateOf is the day of a value of [Date], in days since 30 December 1899.
func DateOf(value float64) model.Date { return dateOf(value) }

// ClockOf is the hour of a value of [Clock] or [DateAndClock], to the nearest minute.
func ClockOf(value float64) model.Clock { return clockOf(value) }

// WeekdayOf is the day of the week of a value of [Weekday].
func WeekdayOf(value float64) time.Weekday { return weekdayOf(value) }

// Unmark takes the signs of Markdown and HTML out of a cell that was pasted with them.
func Unmark(c *Cell) { unmark(c) }
