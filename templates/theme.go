package templates

// Theme is how a printed page looks. Lengths of the sheet are in millimetres,
// those of the type in points.
type Theme struct {
	Name     string
	Typeface Typeface
	Paper    Paper
	Type     Type
	Colours  Colours
}

// Paper is a sheet with its margins, in millimetres. The running head stands in
// the top margin and the foot in the bottom one.
type Paper struct {
	Width, Height            float64
	Top, Right, Bottom, Left float64
}

// Type is the scale of the type, in points. Lines stand on a grid of half a
// Leading, whatever their size.
type Type struct {
	Leading float64 // from one line of text to the next
	Text    float64
	Table   float64
	Small   float64 // running head, foot, captions
	Heading float64 // of a session in an agenda
	Title   float64 // of the document, of a handout
}

// Colours are those of a page. Meaning never rests on them alone, and text has a
// contrast of at least 4.5 to 1 with what it stands on (WCAG 2.1 §1.4.3).
type Colours struct {
	Paper  Colour
	Ink    Colour // text
	Muted  Colour // text that stands back: foot, places, people
	Accent Colour // titles, strong rules
	Line   Colour // rules between rows
	Tint   Colour // the ground of a time bar; text may stand on it
}

// Colour is an sRGB colour.
type Colour struct{ R, G, B uint8 }

// Plain is the theme of a document that names none: A4 upright, one accent.
func Plain() Theme {
	return Theme{
		Name:     "plain",
		Typeface: AtkinsonHyperlegible(),
		Paper:    Paper{Width: 210, Height: 297, Top: 25, Right: 20, Bottom: 22, Left: 20},
		Type:     Type{Leading: 14, Text: 10, Table: 9, Small: 8.5, Heading: 14, Title: 22},
		Colours: Colours{
			Paper:  Colour{255, 255, 255},
			Ink:    Colour{26, 26, 26},
			Muted:  Colour{89, 89, 89},
			Accent: Colour{23, 58, 105},
			Line:   Colour{176, 184, 196},
			Tint:   Colour{226, 232, 241},
		},
	}
}
