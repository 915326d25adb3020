package page

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"deroule/convert/pdf/glyphs"
	"deroule/templates"
)

// Dump writes the document as lines of text, for people to read and tests to
// compare: each text with its place, style and role, top to bottom.
func (d *Document) Dump(w io.Writer) error {
	var b strings.Builder
	roles := map[*Element]string{}
	d.Structure.paths("", roles)
	fmt.Fprintf(&b, "document %q %q %s %v × %v\n", d.Title, d.Subject, d.Language, d.Width, d.Height)
	for _, m := range d.Bookmarks {
		fmt.Fprintf(&b, "bookmark %d %q page %d y %v\n", m.Level, m.Title, m.Place.Page, m.Place.Y)
	}
	for i, p := range d.Pages {
		fmt.Fprintf(&b, "\npage %d\n", i+1)
		p.dump(&b, roles)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// paths names each element by the roles above it.
func (e *Element) paths(above string, names map[*Element]string) {
	if e == nil {
		return
	}
	if e.Role != RoleDocument {
		above = strings.TrimPrefix(above+"/"+string(e.Role), "/")
	}
	names[e] = above
	for _, child := range e.Children {
		child.paths(above, names)
	}
}

func (p *Page) dump(b *strings.Builder, roles map[*Element]string) {
	type line struct {
		x, y Length
		text string
	}
	var lines []line
	add := func(x, y Length, format string, args ...any) {
		lines = append(lines, line{x, y, fmt.Sprintf(format, args...)})
	}
	for _, t := range p.Texts {
		role := roles[t.Element]
		if t.Element == nil {
			role = "-"
		}
		add(t.X, t.Baseline, "%v %s %s %q", t.Style.Size, faceNames[t.Style.Face], role, glyphs.Drawn(t.Words))
	}
	for _, x := range p.Boxes {
		kind := "box"
		switch {
		case x.Pattern == Hatched:
			kind = "hatched box"
		case x.Pattern == Crossed:
			kind = "crossed box"
		case x.Pattern == Solid:
			kind = "solid box"
		case x.Pattern == Barred:
			kind = "barred box"
		case x.Pattern == Halved:
			kind = "halved box"
		case x.Fill != nil:
			kind = "filled box"
		}
		if x.Dashed {
			kind = "dashed " + kind
		}
		add(x.X, x.Y, "%s %v × %v", kind, x.Width, x.Height)
	}
	for _, r := range p.Rules {
		add(r.X1, r.Y1, "rule to %v %v", r.X2, r.Y2)
	}
	for _, x := range p.Pictures {
		add(x.X, x.Y, "picture %d %v × %v", x.Image, x.Width, x.Height)
	}
	for _, c := range p.Codes {
		add(c.X, c.Y, "code of %d × %d squares of %v", c.Size, c.Size, c.Side)
	}
	for _, f := range p.Fields {
		add(f.X, f.Y, "field %v × %v %s %q", f.Width, f.Height, f.Name, f.Label)
	}
	for _, l := range p.Links {
		if l.URI != "" {
			add(l.X, l.Y, "link %v × %v %s", l.Width, l.Height, l.URI)
		} else {
			add(l.X, l.Y, "link %v × %v page %d y %v", l.Width, l.Height, l.Target.Page, l.Target.Y)
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int {
		if a.y != b.y {
			return int(a.y - b.y)
		}
		return int(a.x - b.x)
	})
	for _, l := range lines {
		fmt.Fprintf(b, "%7v %7v  %s\n", l.x, l.y, l.text)
	}
}

var faceNames = [4]string{
	templates.Regular: "regular", templates.Bold: "bold", templates.Italic: "italic", templates.BoldItalic: "bold italic",
}
