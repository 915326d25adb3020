package finish

import (
	"fmt"

	"deroule/convert/pdf/page"
)

// addLinks makes the links of the pages, each a part of the element that it belongs
// to, and finds the rooms that figures take.
func (t *tree) addLinks(d *page.Document) {
	for i, sheet := range d.Pages {
		for _, b := range sheet.Boxes {
			t.enclose(b.Element, d.Height, b.X, b.Y, b.Width, b.Height)
		}
		for _, p := range sheet.Pictures {
			t.enclose(p.Element, d.Height, p.X, p.Y, p.Width, p.Height)
		}
		for _, c := range sheet.Codes {
			side := c.Side * page.Length(c.Size)
			t.enclose(c.Element, d.Height, c.X, c.Y, side, side)
		}
		for _, l := range sheet.Links {
			t.addLink(l, i, d.Height)
		}
	}
}

// addLink makes a link annotation (ISO 32000-1 §12.5.6.5).
func (t *tree) addLink(l page.Link, at int, height page.Length) {
	action := ""
	switch {
	case l.URI != "":
		action = "/A <</S /URI /URI " + literal(l.URI) + ">>"
	case l.Target.Page < 1 || l.Target.Page > len(t.pages):
		return
	default:
		action = fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %.2f null]", t.pages[l.Target.Page-1], (height - l.Target.Y).Points())
	}
	key := len(t.pages) + len(t.linked)
	top := height - l.Y
	number := t.file.add(fmt.Appendf(nil, "<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s>>",
		l.X.Points(), (top - l.Height).Points(), (l.X + l.Width).Points(), top.Points(), key, textString(l.Alt), action))
	t.annotations[at] = append(t.annotations[at], number)
	n := t.nodes[l.Element]
	t.linked = append(t.linked, n)
	mark := 0
	for _, c := range n.contents {
		if c.page == at {
			mark = c.mark
		}
	}
	n.contents = append(n.contents, content{page: at, mark: mark, annotation: number})
}

// enclose makes the room of a figure hold a mark of it.
func (t *tree) enclose(e *page.Element, pageHeight, x, y, width, height page.Length) {
	if e == nil || e.Role != page.RoleFigure {
		return
	}
	b := box{x, pageHeight - y - height, x + width, pageHeight - y}
	if n := t.nodes[e]; n.box != (box{}) {
		b = box{min(b.left, n.box.left), min(b.bottom, n.box.bottom), max(b.right, n.box.right), max(b.top, n.box.top)}
	}
	t.nodes[e].box = b
}
