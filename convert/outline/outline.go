// Package outline is the neutral tree between the front ends and the
// understanding: headings, paragraphs, lists, tables and verbatim blocks, each
// with its place in the source. It knows neither a syntax nor a plan.
package outline

import (
	"iter"

	"deroule/model"
)

// Document is the outline of one source.
type Document struct {
	Name        string
	Title       Text              // from front matter or #+title; zero where there is none
	Properties  []Property        // other metadata: "year", "timezone", …
	Blocks      []Block           // in source order
	Kept        []Kept            // what the source itself takes out, in source order
	Diagnostics model.Diagnostics // what the front end repaired
}

// Property is a line of a document's metadata.
type Property struct {
	Name  string
	Value Text
}

// Kept is text that nobody is to read: what the source takes out of the plan, or
// writes for programs.
type Kept struct {
	Kind        model.NoteKind
	Title, Text string // as the source has them; the title may be empty
	Pos         model.Pos
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

// All yields the rows, the header first where there is one.
func (t *Table) All() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		if t.Header != nil && !yield(*t.Header) {
			return
		}
		for _, row := range t.Rows {
			if !yield(row) {
				return
			}
		}
	}
}

// Row is a line of a table.
type Row struct {
	Pos   model.Pos
	Cells []Cell
	Rule  bool // a rule stands above the row
}

// Cell is one field of a row; its text may have several lines. Sheets have
// hundreds of thousands of cells, nearly all of one line, and so those take no
// more than their words and their place.
type Cell struct {
	Pos    model.Pos
	Merged bool // empty, because a cell above or to the left covers its place
	// Columns and Rows are how many of them the cell covers, its own included; 0 is 1
	// (see [Cell.Covers]). At the other places stand cells that are merged.
	Columns, Rows uint16
	plain         string // of one line that stands at Pos and has no markup
	lines         []Text // of any other text
}

// Covers is how many columns and rows the cell covers, its own included.
func (c Cell) Covers() (columns, rows int) { return max(1, int(c.Columns)), max(1, int(c.Rows)) }

// NewCell returns a cell with the lines of a text.
func NewCell(at model.Pos, lines ...Text) Cell {
	c := Cell{Pos: at}
	c.SetLines(lines)
	return c
}

// Lines are the lines of the text; none where the cell is empty.
func (c Cell) Lines() []Text {
	if c.plain != "" {
		return []Text{NewText(c.plain, c.Pos)}
	}
	return c.lines
}

// SetLines replaces the text. The cell keeps its place.
func (c *Cell) SetLines(lines []Text) {
	c.plain, c.lines = "", lines
	if len(lines) == 1 && !lines[0].IsEmpty() && lines[0].Spans == nil && lines[0].anchors == nil && lines[0].begin == c.Pos {
		c.plain, c.lines = lines[0].Plain, nil
	}
}

// IsEmpty reports whether the cell has nothing but blanks.
func (c Cell) IsEmpty() bool { return c.plain == "" && Join(c.lines).IsEmpty() }

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
func (c Cell) Text() Text {
	if c.plain != "" {
		return NewText(c.plain, c.Pos)
	}
	return Join(c.lines)
}

// Text is the text of the item itself, its lines joined by a space.
func (i Item) Text() Text { return Join(i.Lines) }

// Text is the text of the paragraph, its lines joined by a space.
func (p *Paragraph) Text() Text { return Join(p.Lines) }
