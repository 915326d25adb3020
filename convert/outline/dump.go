package outline

import (
	"fmt"
	"strings"

	"deroule/model"
)

// Dump writes the document for people to read in tests and bug reports: a line
// for each block, row, cell and line of text, with its place.
func Dump(doc *Document) string {
	d := &dumper{}
	if doc.Title.Plain != "" {
		d.line(0, doc.Title.Pos(), "title %s", quoted(doc.Title))
	}
	for _, p := range doc.Properties {
		d.line(0, p.Value.Pos(), "property %s %s", p.Name, quoted(p.Value))
	}
	d.blocks(0, doc.Blocks)
	for _, k := range doc.Kept {
		d.line(0, k.Pos, "%s %q %q", k.Kind, k.Title, k.Text)
	}
	for _, diagnostic := range doc.Diagnostics {
		d.line(0, diagnostic.Source, "%s %s %q", diagnostic.Severity, diagnostic.Code, diagnostic.Args)
	}
	return d.b.String()
}

type dumper struct {
	b strings.Builder
}

func (d *dumper) line(depth int, at model.Pos, format string, args ...any) {
	place := fmt.Sprintf("%d:%d", at.Line, at.Column)
	if at.Cell != "" {
		place = at.Cell
	}
	if at.EndLine > at.Line {
		place += fmt.Sprintf("-%d", at.EndLine)
	}
	fmt.Fprintf(&d.b, "%-8s%s", place, strings.Repeat("  ", depth))
	fmt.Fprintf(&d.b, format+"\n", args...)
}

func (d *dumper) blocks(depth int, blocks []Block) {
	for _, b := range blocks {
		d.block(depth, b)
	}
}

func (d *dumper) block(depth int, block Block) {
	switch b := block.(type) {
	case *Heading:
		d.line(depth, b.Pos, "heading %d %s", b.Level, quoted(b.Text))
	case *Paragraph:
		d.line(depth, b.Pos, "paragraph")
		d.lines(depth+1, b.Lines, nil)
	case *Verbatim:
		d.line(depth, b.Pos, "verbatim")
		d.lines(depth+1, b.Lines, nil)
	case *List:
		kind := "list"
		if b.Ordered {
			kind = "ordered list"
		}
		d.line(depth, b.Pos, "%s", kind)
		for _, item := range b.Items {
			d.line(depth+1, item.Pos, "item %q", item.Marker)
			d.lines(depth+2, item.Lines, item.Lazy)
			d.blocks(depth+2, item.Blocks)
		}
	case *Table:
		d.line(depth, b.Pos, "table")
		if b.Header != nil {
			d.row(depth+1, "header", *b.Header)
		}
		for _, row := range b.Rows {
			d.row(depth+1, "row", row)
		}
	}
}

func (d *dumper) row(depth int, kind string, row Row) {
	if row.Rule {
		kind += " under a rule"
	}
	d.line(depth, row.Pos, "%s", kind)
	for _, cell := range row.Cells {
		kind := "cell"
		if cell.Merged {
			kind = "merged cell"
		}
		if columns, rows := cell.Covers(); columns > 1 || rows > 1 {
			kind += fmt.Sprintf(" of %dx%d", columns, rows)
		}
		lines := cell.Lines()
		if len(lines) == 1 {
			d.line(depth+1, cell.Pos, "%s %s", kind, quoted(lines[0]))
			continue
		}
		d.line(depth+1, cell.Pos, "%s", kind)
		d.lines(depth+2, lines, nil)
	}
}

func (d *dumper) lines(depth int, lines []Text, lazy []bool) {
	for i, line := range lines {
		note := ""
		if lazy != nil && lazy[i] {
			note = "lazy "
		}
		d.line(depth, line.Pos(), "%s%s", note, quoted(line))
	}
}

// quoted shows a text with its styles, each with the words that have it.
func quoted(t Text) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%q", t.Plain)
	for _, s := range t.Spans {
		fmt.Fprintf(&b, " %s(%q", s.Style, t.Plain[s.Start:s.End])
		if s.URL != "" {
			fmt.Fprintf(&b, " %s", s.URL)
		}
		b.WriteString(")")
	}
	return b.String()
}
