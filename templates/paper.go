package templates

import (
	"slices"
	"strings"
)

// Paper is a sheet with its margins, in millimetres. The running head stands in
// the top margin and the foot in the bottom one.
type Paper struct {
	Sheet                    Sheet
	Landscape                bool
	Top, Right, Bottom, Left float64
}

// Sheet is a size of paper, in millimetres, upright.
type Sheet struct {
	Name          string
	Width, Height float64
}

// Sheets lists the sizes that are known, in an order in which the next one of a
// family is twice as large.
func Sheets() []Sheet {
	return []Sheet{
		{"A5", 148, 210}, {"A4", 210, 297}, {"A3", 297, 420}, {"A2", 420, 594}, {"A1", 594, 841},
		{"Letter", 215.9, 279.4}, {"Tabloid", 279.4, 431.8},
	}
}

// SheetNames lists the names of the sizes.
func SheetNames() []string {
	var names []string
	for _, s := range Sheets() {
		names = append(names, s.Name)
	}
	return names
}

// SheetNamed returns a size by its name, in any case.
func SheetNamed(name string) (Sheet, bool) {
	i := slices.IndexFunc(Sheets(), func(s Sheet) bool { return strings.EqualFold(s.Name, name) })
	if i < 0 {
		return Sheet{}, false
	}
	return Sheets()[i], true
}

// Double is the sheet twice as large, itself where none is known.
func (s Sheet) Double() Sheet {
	for _, other := range Sheets() {
		if other.Width >= s.Height-1 && other.Width <= s.Height+1 {
			return other
		}
	}
	return s
}

// Size is how wide and high a page is.
func (p Paper) Size() (width, height float64) {
	if p.Landscape {
		return p.Sheet.Height, p.Sheet.Width
	}
	return p.Sheet.Width, p.Sheet.Height
}

// Orientation is how a page lies. The zero Orientation is that of the theme and the
// layout.
type Orientation string

// The orientations.
const (
	Portrait  Orientation = "portrait"
	Landscape Orientation = "landscape"
)

// Orientations lists the orientations, as flags and themes name them.
func Orientations() []Orientation { return []Orientation{Portrait, Landscape} }

// Turned is the paper lying so.
func (p Paper) Turned(o Orientation) Paper {
	if o != "" {
		p.Landscape = o == Landscape
	}
	return p
}
