package markdown

import (
	"bytes"
	"io"
	"strings"

	"deroule/convert"
	"deroule/convert/canonical"
	"deroule/convert/outline"
	"deroule/model"
)

// Writer writes a plan afresh in the form of package canonical, pleasant to read
// as plain text.
type Writer struct{}

// Write writes the programme. All of it fits in Markdown: there is nothing to report.
func (Writer) Write(w io.Writer, p *model.Programme, opt convert.WriteOptions) (model.Diagnostics, error) {
	_, err := io.WriteString(w, canonical.Seal(render(canonical.Document(opt.Chosen(p), opt.Language))))
	return nil, err
}

// wrote reports whether a file is as [Writer] left it.
func wrote(data []byte) bool {
	return bytes.HasPrefix(data, []byte("---\n")) && canonical.IsSealed(string(data))
}

// render writes an outline so that [Outline] reads it again. Its title is the
// heading above all others.
func render(doc *outline.Document) string {
	r := &renderer{}
	r.matter(doc.Properties)
	if title := doc.Title.Plain; title != "" {
		r.block("# " + escape(title, inHeading))
	}
	r.blocks("", doc.Blocks)
	return r.b.String()
}

// lifted is the outline with its title out of the headings, where render put it.
func lifted(doc *outline.Document) *outline.Document {
	own := *doc
	own.Blocks = nil
	for i, b := range doc.Blocks {
		h, ok := b.(*outline.Heading)
		switch {
		case !ok:
			own.Blocks = append(own.Blocks, b)
		case i == 0 && h.Level == 1 && own.Title.Plain == "":
			own.Title = h.Text
		default:
			lower := *h
			lower.Level--
			own.Blocks = append(own.Blocks, &lower)
		}
	}
	return &own
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

// matter writes the metadata.
func (r *renderer) matter(properties []outline.Property) {
	if len(properties) == 0 {
		return
	}
	r.lines("---")
	for _, p := range properties {
		r.lines(p.Name + ": " + scalar(p.Value.Plain))
	}
	r.lines("---")
}

// scalar quotes a value of the metadata that would not be read as it stands.
func scalar(value string) string {
	if strings.ContainsAny(value, "#,[]{}\"'|>&*!%@`:") || strings.HasPrefix(value, "-") || strings.HasPrefix(value, "?") {
		return `"` + value + `"`
	}
	return value
}

// blocks writes blocks behind an indentation.
func (r *renderer) blocks(indent string, blocks []outline.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *outline.Heading:
			r.block(strings.Repeat("#", b.Level+1) + " " + escape(b.Text.Plain, inHeading))
		case *outline.Paragraph:
			r.block(indented(indent, textLinesOf(b.Lines))...)
		case *outline.List:
			r.b.WriteString("\n")
			r.list(indent, b)
		case *outline.Table:
			r.block(indented(indent, alignedTable(b))...)
		case *outline.Verbatim:
			r.block(indented(indent, fenced(b.Lines))...)
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
		lines := textLinesOf(item.Lines)
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

// textLinesOf are the lines of running text.
func textLinesOf(texts []outline.Text) []string {
	lines := make([]string, len(texts))
	for i, t := range texts {
		lines[i] = styled(t)
	}
	return lines
}

// fenced are lines as they stand, between fences longer than any in them.
func fenced(texts []outline.Text) []string {
	fence := "```"
	for _, t := range texts {
		for strings.Contains(t.Plain, fence) {
			fence += "`"
		}
	}
	lines := []string{fence}
	for _, t := range texts {
		lines = append(lines, t.Plain)
	}
	return append(lines, fence)
}
