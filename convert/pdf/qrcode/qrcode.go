// Package qrcode makes QR codes (ISO/IEC 18004) of addresses. The library rsc.io/qr
// reckons their squares; this package chooses the mask, which it does not.
package qrcode

import (
	"errors"

	"deroule/convert/pdf/page"

	"rsc.io/qr/coding"
)

// Quiet is how many squares of white a code needs around it.
const Quiet = 4

// Code is a square of dark and light squares.
type Code struct {
	Size int // squares of a side
	dark []bool
}

// ErrTooLong is the error of a text that no code holds.
var ErrTooLong = errors.New("the text is too long for a QR code")

// New returns the code of a text, of which 15 % may be lost.
func New(text string) (Code, error) {
	encoding := coding.String(text)
	version := coding.Version(coding.MinVersion)
	for encoding.Bits(version) > version.DataBytes(coding.M)*8 {
		if version++; version > coding.MaxVersion {
			return Code{}, ErrTooLong
		}
	}
	var best Code
	least := 0
	for mask := range coding.Mask(8) {
		plan, err := coding.NewPlan(version, coding.M, mask)
		if err != nil {
			return Code{}, err
		}
		code, err := plan.Encode(encoding)
		if err != nil {
			return Code{}, err
		}
		c := Code{Size: code.Size, dark: make([]bool, code.Size*code.Size)}
		for i := range c.dark {
			c.dark[i] = code.Black(i%c.Size, i/c.Size)
		}
		if p := c.penalty(); best.dark == nil || p < least {
			best, least = c, p
		}
	}
	return best, nil
}

// Dark reports whether the square of a column and a row is dark.
func (c Code) Dark(x, y int) bool {
	return 0 <= x && x < c.Size && 0 <= y && y < c.Size && c.dark[y*c.Size+x]
}

// Runs lists the dark squares, row by row.
func (c Code) Runs() []page.Run {
	var runs []page.Run
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			from := x
			for c.Dark(x, y) {
				x++
			}
			if x > from {
				runs = append(runs, page.Run{Column: from, Row: y, Length: x - from})
			}
		}
	}
	return runs
}

// penalty is how hard a code is to read (ISO/IEC 18004 §7.8.3).
func (c Code) penalty() int {
	sum, dark := 0, 0
	for i := range c.Size {
		sum += c.linePenalty(i*c.Size, 1) + c.linePenalty(i, c.Size)
	}
	for i, d := range c.dark {
		if d {
			dark++
		}
		if i%c.Size > 0 && i > c.Size && d == c.dark[i-1] && d == c.dark[i-c.Size] && d == c.dark[i-c.Size-1] {
			sum += 3
		}
	}
	off := 20*dark/len(c.dark) - 10 // from a half, in steps of 5 %
	return sum + 10*max(off, -off)
}

// linePenalty is that of a row or a column, which begins at a square and goes on by
// a step: long runs of one colour, and what looks like the pattern by which readers
// find a code.
func (c Code) linePenalty(at, step int) int {
	const (
		before = 0b00001011101
		after  = 0b10111010000
		window = 1<<11 - 1
	)
	sum, run, last := 0, 0, 0
	for n := range c.Size {
		dark := c.dark[at+n*step]
		if n > 0 && dark == c.dark[at+(n-1)*step] {
			run++
		} else {
			run = 1
		}
		if run == 5 {
			sum += 3
		} else if run > 5 {
			sum++
		}
		last = last << 1 & window
		if dark {
			last |= 1
		}
		if n >= 10 && (last == before || last == after) {
			sum += 40
		}
	}
	return sum
}
