package ooxml

import (
	"strings"

	"deroule/convert/grid"
)

// Formula is a cell with a formula of which the file holds no value.
type Formula struct {
	Row, Column int
	Text        string // without its "="; empty for one that it shares with another cell
	style       style
}

// Valueless are the cells of a sheet with a formula and no value. Until they are given
// one with [Book.SetValue], their text is the formula.
func (l *Layout) Valueless() []Formula { return l.formulas }

// SetValue gives a cell the value that its formula was found to have. It is false where
// the value is empty, so that the cell shows nothing.
func (b *Book) SetValue(c *grid.Cell, f Formula, value string) bool {
	c.Kind, c.Text = grid.Text, ""
	if !b.setNumber(c, f.style, value) {
		c.Text = clean(value)
	}
	return strings.TrimSpace(c.Text) != ""
}
