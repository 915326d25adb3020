package org

import (
	"io"
	"strings"

	"deroule/convert"
	"deroule/convert/canonical"
	"deroule/convert/outline"
	"deroule/model"
)

// Writer writes a plan afresh in the form of package canonical, as Emacs would lay
// it out.
type Writer struct{}

// Write writes the programme. All of it fits in org-mode: there is nothing to report.
func (Writer) Write(w io.Writer, p *model.Programme, opt convert.WriteOptions) (model.Diagnostics, error) {
	_, err := io.WriteString(w, canonical.Seal(render(canonical.Document(opt.Chosen(p), opt.Language))))
	return nil, err
}

// wrote reports whether a file is as [Writer] left it.
func wrote(data []byte) bool { return sniff(data) && canonical.IsSealed(string(data)) }

// render writes an outline so that [Outline] reads it again.
func render(doc *outline.Document) string {
	r := &renderer{}
	for _, p := range doc.Properties {
		r.lines("#+" + p.Name + ": " + escape(p.Value.Plain, inLine))
	}
	if doc.Title.Plain != "" {
		r.lines("#+title: " + escape(doc.Title.Plain, inLine))
	}
	r.blocks("", doc.Blocks)
	return r.b.String()
}

type renderer struct {
	b strings.Builder
}

// block writes lines that an empty line keeps apart from what stands above.
func (r *renderer) block(lines ...string) {
	if r.b.Len() > 0 {
		r.b.WriteString("\n")
	}
	r.lines(lines...)
}

func (r *renderer) lines(lines ...string) {
	for _, l := range lines {
		r.b.WriteString(strings.TrimRight(l, " ") + "\n")
	}
}

// blocks writes blocks behind an indentation.
func (r *renderer) blocks(indent string, blocks []outline.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Heading:
			r.block(strings.Repeat("*", b.Level) + " " + headlineText(b.Text.Plain))
		case *outline.Paragraph:
			r.block(indented(indent, runningText(b.Lines))...)
		case *outline.List:
			r.b.WriteString("\n")
			r.list(indent, b)
		case *outline.Table:
			r.block(indented(indent, alignedTable(b))...)
		case *outline.Verbatim:
			r.block(indented(indent, example(b.Lines))...)
		}
	}
}

func indented(indent string, lines []string) []string {
	for i, l := range lines {
		lines[i] = indent + l
	}
	return lines
}

// list writes the items of a list. A list that is all that an item has below it
// follows right under it.
func (r *renderer) list(indent string, l *outline.List) {
	const marker = "- "
	for _, item := range l.Items {
		lines := itemText(item.Lines)
		r.lines(indent + marker + lines[0])
		deeper := indent + strings.Repeat(" ", len(marker))
		r.lines(indented(deeper, lines[1:])...)
		blocks := item.Blocks
		if len(blocks) > 0 {
			if nested, ok := blocks[0].(*outline.List); ok {
				r.list(deeper, nested)
				blocks = blocks[1:]
			}
		}
		r.blocks(deeper, blocks)
	}
}

// example are lines as they stand, in a block.
func example(texts []outline.Text) []string {
	lines := []string{"#+begin_example"}
	for _, t := range texts {
		l := t.Plain
		if strings.HasPrefix(l, "*") || strings.HasPrefix(l, "#+") || strings.HasPrefix(l, ",") {
			l = "," + l
		}
		lines = append(lines, l)
	}
	return append(lines, "#+end_example")
}
