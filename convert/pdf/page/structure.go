package page

import (
	"slices"

	"deroule/convert/pdf/glyphs"
)

// Element is a node of the logical structure of a document: what a screen reader
// walks through, in the order of the plan. Texts, boxes and rules name the element
// that they belong to.
type Element struct {
	Role     Role
	Children []*Element

	Alt      string // of a figure: what it shows, in words
	Heads    Heads  // of a header cell
	Columns  int    // that a cell spans; 0 is one
	Bulleted bool   // of a list: a bullet before each item
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
	RoleSubLabel Role = "H4"
	RoleText     Role = "P"
	RoleList     Role = "L"
	RoleItem     Role = "LI"
	RoleItemMark Role = "Lbl"
	RoleItemBody Role = "LBody"
	RoleTable    Role = "Table"
	RoleHeads    Role = "THead"
	RoleRows     Role = "TBody"
	RoleRow      Role = "TR"
	RoleHead     Role = "TH"
	RoleCell     Role = "TD"
	RoleFigure   Role = "Figure"
	RoleLink     Role = "Link"
	RoleForm     Role = "Form"
)

// headings are the roles of headings, the highest first.
func headings() []Role { return []Role{RoleTitle, RoleHeading, RoleLabel, RoleSubLabel} }

// Heads says of which cells of a table a header cell is the header.
type Heads string

// The values of Heads, as PDF has them for the attribute Scope.
const (
	HeadsColumn Heads = "Column"
	HeadsRow    Heads = "Row"
)

// Add appends a new child.
func (e *Element) Add(role Role) *Element {
	child := &Element{Role: role}
	e.Children = append(e.Children, child)
	return child
}

// AddHead appends a new header cell.
func (e *Element) AddHead(heads Heads) *Element {
	child := e.Add(RoleHead)
	child.Heads = heads
	return child
}

// AddFigure appends a new picture that shows what the words say.
func (e *Element) AddFigure(alt string) *Element {
	child := e.Add(RoleFigure)
	child.Alt = alt
	return child
}

// Tidy takes elements out of the structure that hold neither marks nor others that
// do, and lets headings follow one another level by level, as accessibility wants
// it (ISO 14289-1 §7.4.2): a document without headings of a level raises those
// below it. What stands on no page is made of plain characters.
func (d *Document) Tidy() {
	used := map[*Element]bool{}
	for _, p := range d.Pages {
		for _, t := range p.Texts {
			used[t.Element] = true
		}
		for _, b := range p.Boxes {
			used[b.Element] = true
		}
		for _, picture := range p.Pictures {
			used[picture.Element] = true
		}
		for _, f := range p.Fields {
			used[f.Element] = true
		}
		for _, c := range p.Codes {
			used[c.Element] = true
		}
	}
	d.Structure.prune(used)
	levels := map[Role]bool{}
	d.Structure.walk(func(e *Element) { levels[e.Role] = true })
	raised := map[Role]Role{}
	for _, role := range headings() {
		if levels[role] {
			raised[role] = headings()[len(raised)]
		}
	}
	d.Structure.walk(func(e *Element) {
		if role, ok := raised[e.Role]; ok {
			e.Role = role
		}
		e.Alt = glyphs.Said(e.Alt)
	})
	d.Title, d.Subject = glyphs.Said(d.Title), glyphs.Said(d.Subject)
	for i := range d.Bookmarks {
		d.Bookmarks[i].Title = glyphs.Said(d.Bookmarks[i].Title)
	}
}

func (e *Element) walk(visit func(*Element)) {
	visit(e)
	for _, child := range e.Children {
		child.walk(visit)
	}
}

// prune reports whether nothing is left. The cells of a row stay, empty ones too,
// so that every row of a table has as many.
func (e *Element) prune(used map[*Element]bool) (empty bool) {
	empty = !used[e]
	e.Children = slices.DeleteFunc(e.Children, func(child *Element) bool {
		gone := child.prune(used)
		empty = empty && gone
		return gone && e.Role != RoleRow
	})
	return empty
}
