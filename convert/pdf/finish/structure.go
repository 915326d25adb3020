package finish

import (
	"fmt"
	"strconv"

	"deroule/convert/pdf/page"
)

// tree is the logical structure of a document on its way into the file
// (ISO 32000-1 §14.7).
type tree struct {
	file  *file
	pages []int // the numbers of their objects
	nodes map[*page.Element]*node

	marked      [][]*page.Element
	annotations [][]int // by page
	fields      []int   // the numbers of their objects
	linked      []*node // by the key of an annotation, after those of the pages, whose it is
}

// node is an element on its way into the file.
type node struct {
	*page.Element
	number   int // of its object
	contents []content
	first    content // where it begins, or what is in it
	begins   bool    // it stands somewhere
	box      box     // of a figure
}

// content is marked content of a page, or a link on it.
type content struct {
	page, mark int
	annotation int // the number of its object; 0 for marked content
}

func (c content) before(other content) bool {
	return c.page < other.page || c.page == other.page && c.mark < other.mark
}

// newTree gives each element an object, after that of the root.
func newTree(f *file, document *page.Element, pages []int, marked [][]*page.Element) *tree {
	t := &tree{file: f, pages: pages, nodes: map[*page.Element]*node{}, marked: marked, annotations: make([][]int, len(pages))}
	t.number(document)
	for i, elements := range marked {
		for mark, e := range elements {
			n := t.nodes[e]
			n.contents = append(n.contents, content{page: i, mark: mark})
		}
	}
	return t
}

func (t *tree) number(e *page.Element) {
	t.nodes[e] = &node{Element: e, number: t.file.add(nil)}
	for _, child := range e.Children {
		t.number(child)
	}
}

// write fills the objects of the structure and returns the number of its root.
func (t *tree) write(document *page.Element) int {
	n := t.nodes[document]
	t.find(n)
	root := t.file.add(nil)
	t.element(n, root)
	parents := t.file.add(t.parents())
	keys := len(t.pages) + len(t.linked)
	t.file.object(root).body = fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", n.number, parents, keys)
	return root
}

// find finds out where each element begins.
func (t *tree) find(n *node) {
	if len(n.contents) > 0 {
		n.first, n.begins = n.contents[0], true
	}
	for _, e := range n.Children {
		child := t.nodes[e]
		if t.find(child); child.begins && (!n.begins || child.first.before(n.first)) {
			n.first, n.begins = child.first, true
		}
	}
}

// element fills the object of an element and of those below it. What the element
// holds itself comes before the children that begin after it.
func (t *tree) element(n *node, parent int) {
	b := fmt.Appendf(nil, "<</S /%s /P %d 0 R", n.Role, parent)
	own := n.contents
	at := -1 // the page of its marked contents
	if len(own) > 0 {
		at = own[0].page
		b = append(b, " /Pg"...)
		b = appendReference(b, t.pages[at])
	}
	if n.Alt != "" {
		b = append(append(b, " /Alt "...), textString(n.Alt)...)
	}
	b = append(b, attributes(n)...)
	b = append(b, " /K ["...)
	for _, e := range n.Children {
		child := t.nodes[e]
		for child.begins && len(own) > 0 && own[0].before(child.first) {
			b = t.appendContent(b, own[0], at)
			own = own[1:]
		}
		b = appendReference(b, child.number)
		t.element(child, n.number)
	}
	for _, c := range own {
		b = t.appendContent(b, c, at)
	}
	t.file.object(n.number).body = append(b, "]>>"...)
}

// appendContent names marked content, with its page where that is not the one of
// the element.
func (t *tree) appendContent(b []byte, c content, at int) []byte {
	switch {
	case c.annotation != 0:
		return fmt.Appendf(b, " <</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>", c.annotation, t.pages[c.page])
	case c.page != at:
		return fmt.Appendf(b, " <</Type /MCR /Pg %d 0 R /MCID %d>>", t.pages[c.page], c.mark)
	}
	return strconv.AppendInt(append(b, ' '), int64(c.mark), 10)
}

// attributes are what tables, lists and figures say of themselves (ISO 32000-1
// §14.8.5).
func attributes(n *node) string {
	switch n.Role {
	case page.RoleHead, page.RoleCell:
		a := ""
		if n.Heads != "" {
			a += " /Scope /" + string(n.Heads)
		}
		if n.Columns > 1 {
			a += fmt.Sprintf(" /ColSpan %d", n.Columns)
		}
		if a != "" {
			return " /A <</O /Table" + a + ">>"
		}
	case page.RoleList:
		if n.Bulleted {
			return " /A <</O /List /ListNumbering /Disc>>"
		}
		return " /A <</O /List /ListNumbering /None>>"
	case page.RoleFigure:
		b := n.box
		return fmt.Sprintf(" /A <</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>", b.left.Points(), b.bottom.Points(), b.right.Points(), b.top.Points())
	}
	return ""
}

// parents is the number tree that leads from marked contents and links back to
// their elements.
func (t *tree) parents() []byte {
	b := []byte("<</Nums [")
	for i, elements := range t.marked {
		b = fmt.Appendf(b, "%d [", i)
		for _, e := range elements {
			b = appendReference(b, t.nodes[e].number)
		}
		b = append(b, "]\n"...)
	}
	for i, n := range t.linked {
		b = fmt.Appendf(b, "%d %d 0 R\n", len(t.pages)+i, n.number)
	}
	return append(b, "]>>"...)
}

// box is a part of a page, from its bottom left corner.
type box struct{ left, bottom, right, top page.Length }
