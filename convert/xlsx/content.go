package xlsx

import (
	"deroule/convert/grid"
	"deroule/model"
)

// Contents of columns that many sheets have. Each says how a part of a row is
// shown in a cell, and how it is read from there.

func text[R any](of func(R) *string) content[R] {
	return content[R]{
		cell: func(row R) cell { return textCell(*of(row)) },
		read: func(r *reading, row R, c grid.Cell) { *of(row) = r.text(c) },
	}
}

// list holds several texts in one cell, put there by names or points.
func list[R any](join func([]string) string, of func(R) *[]string) content[R] {
	return content[R]{
		cell: func(row R) cell { return textCell(join(*of(row))) },
		read: func(r *reading, row R, c grid.Cell) { *of(row) = splitItems(r.text(c)) },
	}
}

func count[R any](of func(R) *int) content[R] {
	return content[R]{
		cell: func(row R) cell { return countCell(*of(row)) },
		read: func(r *reading, row R, c grid.Cell) {
			if n, ok := wholeNumber(c); ok {
				*of(row) = n
			} else {
				r.keep(c)
			}
		},
	}
}

func wholeNumber(c grid.Cell) (int, bool) {
	n := int(c.Number)
	return n, c.Kind == grid.Number && float64(n) == c.Number
}

func clock[R any](of func(R) *model.Clock) content[R] {
	return content[R]{
		cell: func(row R) cell { return clockCell(*of(row)) },
		read: func(r *reading, row R, c grid.Cell) {
			if hour, ok := r.clock(c); ok {
				*of(row) = hour
			}
		},
	}
}

func audience[R any](of func(R) *[]model.Audience) content[R] {
	return content[R]{
		cell: func(row R) cell { return textCell(groups(*of(row))) },
		read: func(r *reading, row R, c grid.Cell) { *of(row) = splitGroups(r.text(c)) },
	}
}

func isoDuration[R any](of func(R) *string) content[R] {
	return content[R]{
		cell: func(row R) cell { return isoDurationCell(*of(row)) },
		read: func(r *reading, row R, c grid.Cell) {
			switch n, ok := wholeNumber(c); {
			case c.Kind == grid.Duration || c.Kind == grid.Clock:
				*of(row) = isoMinutes(c.Minutes())
			case ok:
				*of(row) = isoDays(n)
			default:
				*of(row) = r.text(c)
			}
		},
	}
}

// sessionText is a text of a session that knows where it was read.
func sessionText(f model.Field, of func(*model.Session) *string) content[*model.Session] {
	plain := text(of)
	return content[*model.Session]{cell: plain.cell, read: func(r *reading, s *model.Session, c grid.Cell) {
		plain.read(r, s, c)
		s.Origins.Set(f, model.Stated, r.at)
	}}
}

// sessionList is several texts of a session that know where they were read.
func sessionList(join func([]string) string, f model.Field, of func(*model.Session) *[]string) content[*model.Session] {
	plain := list(join, of)
	return content[*model.Session]{cell: plain.cell, read: func(r *reading, s *model.Session, c grid.Cell) {
		plain.read(r, s, c)
		for range *of(s) {
			s.Origins.Add(f, model.Stated, r.at)
		}
	}}
}
