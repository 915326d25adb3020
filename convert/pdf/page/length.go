package page

import (
	"math"
	"strconv"
)

// Length is a distance on paper in thousandths of a point (1/72 inch). It is a
// whole number so that every machine breaks lines and pages at the same place.
type Length int

// Units of length.
const (
	Point      Length = 1000
	Millimetre Length = 2835
)

// Points returns the length of so many points.
func Points(pt float64) Length { return Length(math.Round(pt * float64(Point))) }

// Millimetres returns the length of so many millimetres.
func Millimetres(mm float64) Length { return Length(math.Round(mm * 72 / 25.4 * float64(Point))) }

// Points is the length in points.
func (l Length) Points() float64 { return float64(l) / float64(Point) }

// String is the length in points, with one decimal.
func (l Length) String() string { return strconv.FormatFloat(l.Points(), 'f', 1, 64) }
