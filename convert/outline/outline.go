// Package outline is the neutral tree between the front ends and the
// understanding: headings, paragraphs, lists, tables and verbatim blocks, each
// with its place in the source. It knows neither a syntax nor a plan.
package outline

import "deroule/model"

// Document is the outline of one source.
type Document struct {
	Name        string
	Title       Text              // from front matter or #+title; zero where there is none
	Properties  []Property        // other metadata: "year", "timezone", …
	Blocks      []Block           // in source order
	Diagnostics model.Diagnostics // what the front end repaired
}

// Property is a line of a document's metadata.
type Property struct {
	Name  string
	Value Text
}

// Block is a [*Heading], [*Paragraph], [*List], [*Table] or [*Verbatim].
type Block interface {
	// Position is where the block begins, with the line where it ends.
	Position() model.Pos
}

// Heading opens a section that goes on until the next heading of its level or
// of a lower one.
type Heading struct {
	Pos   model.Pos
	Level int // from 1
	Text  Text
}

// Paragraph is running text, one Text for each line of the source: many plans
// mean their line ends.
type Paragraph struct {
	Pos   model.Pos
	Lines []Text
}

// List is a list of items, numbered or not.
type List struct {
	Pos     model.Pos
	Ordered bool
	Items   []Item
}

// Item is an entry of a list: its own lines, then what is nested in it.
type Item struct {
	Pos    model.Pos
	Marker string // "-", "*", "3."
	Lines  []Text
	// Lazy tells which of Lines begin no further right than the marker: the
	// syntax adds them to the item, but the writer may not have. Nil where none does.
	Lazy   []bool
	Blocks []Block
}

// Table is a grid. Rows may differ in their number of cells: what the source
// has too many or too few of is for the understanding to judge.
type Table struct {
	Pos    model.Pos
	Header *Row // nil where the syntax marks none
	Rows   []Row
	Placed bool // each cell stands where it was put, as in a sheet: none can have shifted
}

// Row is a line of a table.
type Row struct {
	Pos   model.Pos
	Cells []Cell
	Rule  bool // a rule stands above the row
}

// Cell is one field of a row; its text may have several lines.
type Cell struct {
	Pos    model.Pos
	Lines  []Text
	Merged bool // empty, because a cell above or to the left spans it
}

// Verbatim is text that the source asks to leave alone, such as an example.
type Verbatim struct {
	Pos   model.Pos
	Lines []Text
}

// Position is where the heading stands.
func (h *Heading) Position() model.Pos { return h.Pos }

// Position is where the paragraph begins.
func (p *Paragraph) Position() model.Pos { return p.Pos }

// Position is where the list begins.
func (l *List) Position() model.Pos { return l.Pos }

// Position is where the table begins, its header where it has one.
func (t *Table) Position() model.Pos { return t.Pos }

// Position is where the verbatim text begins.
func (v *Verbatim) Position() model.Pos { return v.Pos }

// Text is the text of the cell, its lines joined by a space.
func (c Cell) Text() Text { return Join(c.Lines) }

// Text is the text of the item itself, its lines joined by a space.
func (i Item) Text() Text { return Join(i.Lines) }

// Text is the text of the paragraph, its lines joined by a space.
func (p *Paragraph) Text() Text { return Join(p.Lines) }
