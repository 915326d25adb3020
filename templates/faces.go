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

// IsBold reports whether the style is one of those that stand out.
func (f Face) IsBold() bool { return f == Bold || f == BoldItalic }

// Typeface is a family of TrueType faces. The files are held as strings, which
// nobody can write into.
type Typeface struct {
	Name     string // as its licence gives it, without blanks
	Fallback Fallback
	faces    [4]string
}

// Fallback is a face for the signs that a typeface lacks, in every style.
type Fallback struct {
	Name      string
	CapHeight int // of its capitals, in thousandths of its size
	file      string
}

// TrueType returns the font file of a face.
func (t Typeface) TrueType(f Face) string { return t.faces[f] }

// TrueType returns the font file of the fallback.
func (f Fallback) TrueType() string { return f.file }

// AtkinsonHyperlegible is a sans drawn by the Braille Institute so that letters
// are not taken for one another. SIL Open Font License 1.1, see faces/OFL.txt. Its
// fallback is cut from DejaVu Sans, see faces/DejaVu.txt.
func AtkinsonHyperlegible() Typeface {
	return Typeface{
		Name:     "AtkinsonHyperlegible",
		Fallback: Fallback{Name: "DejaVuSans", CapHeight: 729, file: dejaVuSigns},
		faces:    [4]string{atkinsonRegular, atkinsonBold, atkinsonItalic, atkinsonBoldItalic},
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

//go:embed faces/DejaVuSans-Signs.ttf
var dejaVuSigns string
