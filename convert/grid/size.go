package grid

import (
	"strconv"

	"deroule/model"
)

// The bounds of what is understood. A plan of 100,000 rows is well within them;
// beyond them, memory and time would be out of all proportion to a plan.
const (
	MaxCells  = 1_500_000 // with something in them, in a book
	MaxFilled = 120_000   // rows with something in them, in a book
	MaxSheets = 1000
	MaxText   = 1 << 20 // bytes of one cell; Excel holds 32,767 characters
	maxTexts  = 32 << 20
)

// Size is how much of a book was kept so far. Readers add each row that they keep,
// and so end before a book that is no plan has filled the memory.
type Size struct{ rows, cells, text int }

// Add counts a row. It is an error when the book has become larger than a plan can be.
func (s *Size) Add(row Row) error {
	s.rows++
	s.cells += len(row.Cells)
	for i := range row.Cells {
		const spanSize = 48 // bytes
		s.text += len(row.Cells[i].Text) + spanSize*len(row.Cells[i].Spans())
	}
	switch {
	case s.rows > MaxFilled:
		return tooLarge(MaxFilled, "@rows")
	case s.cells > MaxCells:
		return tooLarge(MaxCells, "@cells")
	case s.text > maxTexts:
		return tooLarge(maxTexts, "@bytes-of-text")
	}
	return nil
}

// AddSheet is an error where a book has more sheets than a plan can have.
func AddSheet(sheets int) error {
	if sheets > MaxSheets {
		return tooLarge(MaxSheets, "@sheets")
	}
	return nil
}

func tooLarge(most int, what string) error {
	return model.NewReadError("too-large", strconv.Itoa(most)+" "+what+" @most")
}
