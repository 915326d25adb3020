package page

import "slices"

// Element is a node of the logical structure of a document: what a screen reader
// walks through, in the order of the plan. Texts name the element that they
// belong to.
type Element struct {
	Role     Role
	Children []*Element
}

// Role is what an element is: a structure type of PDF 1.7 (ISO 32000-1 §14.8.4).
type Role string

// The roles of elements.
const (
	RoleDocument Role = "Document"
	RoleSection  Role = "Sect"
	RoleTitle    Role = "H1"
	RoleHeading  Role = "H2"
	RoleLabel    Role = "H3"
	RoleText     Role = "P"
	RoleList     Role = "L"
	RoleItem     Role = "LI"
	RoleItemMark Role = "Lbl"
	RoleItemBody Role = "LBody"
	RoleTable    Role = "Table"
	RoleRow      Role = "TR"
	RoleHead     Role = "TH"
	RoleCell     Role = "TD"
)

// Prune takes elements out of the structure that hold neither text nor others
// that do.
func (d *Document) Prune() {
	used := map[*Element]bool{}
	for _, p := range d.Pages {
		for _, t := range p.Texts {
			used[t.Element] = true
		}
	}
	d.Structure.prune(used)
}

func (e *Element) prune(used map[*Element]bool) (empty bool) {
	e.Children = slices.DeleteFunc(e.Children, func(child *Element) bool { return child.prune(used) })
	return len(e.Children) == 0 && !used[e]
}

// Add appends a new child.
func (e *Element) Add(role Role) *Element {
	child := &Element{Role: role}
	e.Children = append(e.Children, child)
	return child
}
