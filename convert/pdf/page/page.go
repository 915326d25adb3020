// Package page holds a document as it is laid out: sheets of placed text, rules,
// boxes and links, and the logical structure that the text belongs to. Layout
// makes it, drawing turns it into a file; it knows neither plans nor PDF.
package page

import (
	"deroule/model"
	"deroule/templates"
)

// Document is a laid-out document.
type Document struct {
	Title    string
	Subject  string
	Author   string
	Language string     // BCP 47
	Date     model.Date // what the file is dated by; zero for none
	Typeface templates.Typeface

	Width, Height Length // of every page
	Pages         []*Page
	Images        []Image // that pictures show
	Bookmarks     []Bookmark
	Structure     *Element // its root; what no element holds is decoration
}

// Image is the file of a picture, PNG or JPEG.
type Image struct {
	Name string // tells it from others
	Data string
}

// Page is one sheet. Boxes and codes lie under rules, rules under pictures, pictures
// under texts.
type Page struct {
	Marks
}

// Marks is what stands on a page, or on a part of it that is not yet placed.
// Places are measured from its top left corner, downwards.
type Marks struct {
	Texts    []Text
	Rules    []Rule
	Boxes    []Box
	Pictures []Picture
	Codes    []Code
	Links    []Link
	Fields   []Field
}

// Style is how a text is set.
type Style struct {
	Face   templates.Face
	Size   Length
	Colour templates.Colour
}

// Text is words on one line in one style.
type Text struct {
	X, Baseline Length
	Width       Length
	Words       string
	Style       Style
	Element     *Element // nil for what repeats on every page, and other decoration

	// Reads is what the words say to those who copy, search or listen, where that is
	// not the words themselves: all of a word that is parted, with its first part,
	// nothing with the others; nil for the words.
	Reads *string
}

// Rule is a straight line.
type Rule struct {
	X1, Y1, X2, Y2 Length
	Weight         Length
	Colour         templates.Colour
	Element        *Element // nil for decoration
}

// Box is a rectangle, filled, outlined, or both.
type Box struct {
	X, Y, Width, Height Length
	Fill                *templates.Colour
	Line                *templates.Colour
	Weight              Length // of the outline and of the pattern
	Dashed              bool   // the outline
	Pattern             Pattern
	Element             *Element // nil for decoration
}

// Picture is an image in a rectangle that it fills.
type Picture struct {
	X, Y, Width, Height Length
	Image               int      // its place among those of the document
	Element             *Element // nil for decoration
}

// Code is squares that machines read, the dark ones drawn as one shape.
type Code struct {
	X, Y    Length // top left corner
	Side    Length // of a square
	Size    int    // squares of a side of the code
	Dark    []Run
	Colour  templates.Colour
	Element *Element // nil for decoration
}

// Run is squares of a code beside one another.
type Run struct{ Column, Row, Length int }

// Pattern is drawn over a box in the colour of its outline, so that boxes can be
// told apart in black and white.
type Pattern int

// The patterns.
const (
	NoPattern Pattern = iota
	Hatched           // diagonal strokes
	Crossed           // diagonal strokes both ways
	Solid             // all of it
	Barred            // level strokes
	Halved            // the left half of it
)

// Link is a part of a page that leads to an address, or to a place of the
// document.
type Link struct {
	X, Y, Width, Height Length
	URI                 string // percent-encoded; empty for a place of the document
	Target              Place
	Alt                 string   // where it leads, in words
	Element             *Element // the words that lead there
}

// Field is a part of a page to write in, with a computer.
type Field struct {
	X, Y, Width, Height Length
	Name                string   // tells it from the others of the document
	Label               string   // what to write, in words
	Element             *Element // of the role of a form
}

// Place is a height on a page. The zero Place is nowhere.
type Place struct {
	Page int // from 1
	Y    Length
}

// Bookmark is an entry of the outline that viewers show beside the pages.
type Bookmark struct {
	Title string
	Level int // from 0
	Place Place
}

// Add puts other marks at a place of these.
func (m *Marks) Add(other Marks, dx, dy Length) {
	for _, t := range other.Texts {
		t.X += dx
		t.Baseline += dy
		m.Texts = append(m.Texts, t)
	}
	for _, r := range other.Rules {
		r.X1, r.X2 = r.X1+dx, r.X2+dx
		r.Y1, r.Y2 = r.Y1+dy, r.Y2+dy
		m.Rules = append(m.Rules, r)
	}
	for _, b := range other.Boxes {
		b.X, b.Y = b.X+dx, b.Y+dy
		m.Boxes = append(m.Boxes, b)
	}
	for _, p := range other.Pictures {
		p.X, p.Y = p.X+dx, p.Y+dy
		m.Pictures = append(m.Pictures, p)
	}
	for _, c := range other.Codes {
		c.X, c.Y = c.X+dx, c.Y+dy
		m.Codes = append(m.Codes, c)
	}
	for _, l := range other.Links {
		l.X, l.Y = l.X+dx, l.Y+dy
		m.Links = append(m.Links, l)
	}
	for _, f := range other.Fields {
		f.X, f.Y = f.X+dx, f.Y+dy
		m.Fields = append(m.Fields, f)
	}
}
