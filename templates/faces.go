package templates

import _ "embed" // the faces

// Face is one style of the typeface.
type Face int

// The styles of the typeface.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
)

// Typeface is a family of TrueType faces. The bytes are held as strings because
// PDF libraries write into the slices that they are given: each document takes
// a copy.
type Typeface struct {
	Name  string // as its licence gives it, without blanks
	faces [4]string
}

// TrueType returns a copy of the font file of a face.
func (t Typeface) TrueType(f Face) []byte { return []byte(t.faces[f]) }

// AtkinsonHyperlegible is a sans drawn by the Braille Institute so that letters
// are not taken for one another. SIL Open Font License 1.1, see faces/OFL.txt.
func AtkinsonHyperlegible() Typeface {
	return Typeface{
		Name:  "AtkinsonHyperlegible",
		faces: [4]string{atkinsonRegular, atkinsonBold, atkinsonItalic, atkinsonBoldItalic},
	}
}

//go:embed faces/AtkinsonHyperlegible-Regular.ttf
var atkinsonRegular string

//go:embed faces/AtkinsonHyperlegible-Bold.ttf
var atkinsonBold string

//go:embed faces/AtkinsonHyperlegible-Italic.ttf
var atkinsonItalic string

//go:embed faces/AtkinsonHyperlegible-BoldItalic.ttf
var atkinsonBoldItalic string
