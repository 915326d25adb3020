package xlsx

import (
	"cmp"

	"deroule/convert/grid"
	"deroule/model"
	"deroule/templates"
)

func status(l *templates.Locale) content[*model.Session] {
	return content[*model.Session]{
		cell: func(s *model.Session) cell { return textCell(l.Status(s.Status)) },
		read: func(r *reading, s *model.Session, c grid.Cell) {
			for _, status := range []model.Status{model.Confirmed, model.Tentative, model.Cancelled} {
				if sameWord(c.Text, l.Status(status)) {
					s.Status = status
					return
				}
			}
			if status, ok := r.values.Status(c.Text); ok {
				s.Status = status
				return
			}
			r.keep(c)
		},
	}
}

func entryKind(l *templates.Locale) content[entryRow] {
	kinds := map[string]model.Kind{}
	for _, k := range model.Kinds() {
		kinds[string(k)] = k
		kinds[l.KindOf(k)] = k
		kinds[model.Slug(l.KindOf(k))] = k
	}
	return content[entryRow]{
		cell: func(row entryRow) cell {
			return textCell(cmp.Or(l.KindOf(row.entry.Kind), string(row.entry.Kind)))
		},
		read: func(r *reading, row entryRow, c grid.Cell) {
			kind, ok := kinds[c.Text]
			if !ok {
				kind, ok = kinds[model.Slug(c.Text)]
			}
			if !ok {
				r.keep(c)
			}
			row.entry.Kind = kind
		},
	}
}

func entryOptional(l *templates.Locale) content[entryRow] {
	return content[entryRow]{
		cell: func(row entryRow) cell {
			if row.entry.Optional {
				return textCell(l.Labels.Yes)
			}
			return cell{}
		},
		read: func(r *reading, row entryRow, c grid.Cell) {
			switch {
			case sameWord(c.Text, l.Labels.Yes), sameWord(c.Text, "x"), c.Kind == grid.Bool && c.Number != 0:
				row.entry.Optional = true
			case sameWord(c.Text, l.Labels.No), c.Kind == grid.Bool:
			default:
				r.keep(c)
			}
		},
	}
}

// entryDuration follows from start and end. It is read where somebody typed it
// for an entry without an end.
func entryDuration() content[entryRow] {
	return content[entryRow]{
		cell: func(row entryRow) cell { return durationCell(row.minutes()) },
		read: func(r *reading, row entryRow, c grid.Cell) {
			e := row.entry
			minutes, ok := r.values.Minutes(c)
			if end, fits := e.Start.Add(minutes); e.End.IsZero() && ok && fits {
				e.End = end
			} else if e.End.IsZero() {
				r.keep(c)
			}
		},
	}
}

func sameWord(a, b string) bool { return model.Slug(a) == model.Slug(b) && a != "" }
