package templates

import (
	"fmt"
	"math"
	"strconv"
)

// Theme is how a printed page looks. Lengths of the sheet are in millimetres,
// those of the type in points. Two themes that say the same are equal.
type Theme struct {
	Name     string
	Titles   Titles
	Paper    Paper
	Typeface Typeface
	Type     Type
	Colours  Colours
	Clock    ClockForm
	Logo     Logo
	Header   string // the running head; see [Fill]
	Footer   string // the running foot
	Author   string // who publishes the documents, for their metadata

	Organisation Organisation // who holds the sessions, for sheets to sign
}

// Organisation is who holds sessions, as attendance sheets of French training bodies
// have to name it. The zero Organisation is not named.
type Organisation struct {
	Name        string
	Address     string
	Declaration string // its number of declaration of activity, as it has one (Code du travail, art. L6351-1)
}

// Titles say what a theme is like, in the languages of messages.
type Titles struct{ French, English string }

// In returns the title in a language.
func (t Titles) In(language string) string {
	if language == "fr" {
		return t.French
	}
	return t.English
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

	Justified bool // prose fills its lines, where they are long enough; else lines are ragged
}

// Colours are those of a page, which is white. Meaning never rests on them alone, and text has a
// contrast of at least [LeastContrast] with what it stands on.
type Colours struct {
	Ink    Colour // text
	Muted  Colour // text that stands back: foot, places, people
	Accent Colour // titles, strong rules
	Line   Colour // rules between rows
	Tint   Colour // the ground of a time bar; text may stand on it
}

// Logo is the picture at the head of a document. The zero Logo is none.
type Logo struct {
	File   string  // its name
	Data   string  // PNG or JPEG
	Text   string  // what it shows, for those who cannot see it
	Height float64 // millimetres
	Aspect float64 // how many times as wide as high it is
}

// Colour is an sRGB colour.
type Colour struct{ R, G, B uint8 }

// White is the colour of the sheet.
func White() Colour { return Colour{255, 255, 255} }

// LeastContrast is the contrast of text with what it stands on that people with
// poor eyes need (WCAG 2.1 §1.4.3).
const LeastContrast = 4.5

// ParseColour reads "#173a69".
func ParseColour(text string) (Colour, error) {
	n, err := strconv.ParseUint(text[min(1, len(text)):], 16, 32)
	if err != nil || len(text) != 7 || text[0] != '#' {
		return Colour{}, fmt.Errorf("%q is no colour such as #173a69", text)
	}
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, nil
}

// String is the colour as "#173a69".
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Contrast is the contrast ratio of two colours, from 1 to 21 (WCAG 2.1).
func Contrast(a, b Colour) float64 {
	la, lb := a.luminance(), b.luminance()
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func (c Colour) luminance() float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Plain is the theme of a document that names none: A4 upright, one accent.
func Plain() Theme {
	return Theme{
		Name:     "plain",
		Titles:   Titles{French: "Sobre : du texte, des filets, une couleur", English: "Plain: text, rules, one colour"},
		Paper:    Paper{Sheet: Sheets()[1], Top: 25, Right: 20, Bottom: 22, Left: 20},
		Typeface: AtkinsonHyperlegible(),
		Type:     Type{Leading: 14, Text: 10, Table: 9, Small: 8.5, Heading: 14, Title: 22},
		Colours: Colours{
			Ink:    Colour{26, 26, 26},
			Muted:  Colour{89, 89, 89},
			Accent: Colour{23, 58, 105},
			Line:   Colour{176, 184, 196},
			Tint:   Colour{226, 232, 241},
		},
		Footer: "{title} · {period} · {version}",
	}
}
