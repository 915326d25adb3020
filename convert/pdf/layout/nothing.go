package layout

import (
	"deroule/model"
)

// NothingToPrint is the error of a layout that a programme has nothing for.
type NothingToPrint struct {
	Layout   string
	Sessions int // how many the programme has
	Formats  int // of support
}

// Error says what the programme has instead.
func (e *NothingToPrint) Error() string {
	return "the programme has nothing for the layout " + e.Layout
}

// nothingFor is the error of a layout without anything to lay out.
func nothingFor(layout string, p *model.Programme) error {
	return &NothingToPrint{Layout: layout, Sessions: len(p.Sessions), Formats: len(p.Formats)}
}
