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

// entryDuration follows from start and end, or is what the source states. Where
// somebody typed it for an entry without an end, the end follows from it.
func entryDuration(l *templates.Locale) content[entryRow] {
	return content[entryRow]{
		cell: func(row entryRow) cell {
			if minutes := row.minutes(); minutes > 0 {
				return durationCell(minutes)
			}
			if minutes, _, ok := parseISODuration(row.entry.Duration); ok && minutes > 0 {
				return durationCell(minutes)
			}
			return textCell(cmp.Or(l.Duration(row.entry.Duration), row.entry.Duration))
		},
		read: func(r *reading, row entryRow, c grid.Cell) {
			e := row.entry
			if !e.End.IsZero() {
				return
			}
			minutes, ok := r.values.Minutes(c)
			iso, isLength := r.locale.ReadDuration(r.text(c))
			switch {
			case ok:
				e.Duration = isoMinutes(minutes)
				if end, fits := e.Start.Add(minutes); fits && !e.Start.IsZero() {
					e.End = end
				}
			case isLength:
				e.Duration = iso
			default:
				r.keep(c)
			}
		},
	}
}

// statedDuration is the duration that the source states, which may say the same as
// start and end.
func statedDuration() content[entryRow] {
	return content[entryRow]{
		cell: func(row entryRow) cell { return textCell(row.entry.Duration) },
		read: func(r *reading, row entryRow, c grid.Cell) {
			if e := row.entry; e.Duration != "" { // read from a duration without an end: it has none
				e.End = model.Clock{}
			} else {
				e.Duration = r.text(c)
			}
		},
	}
}

func entryPeriod(l *templates.Locale) content[entryRow] {
	return partOfDay(l, func(_ *reading, row entryRow) *model.Period { return &row.entry.Period })
}

// partsOfDay are the words of the parts of a day.
func partsOfDay(l *templates.Locale) []string {
	var words []string
	for _, p := range model.Periods() {
		words = append(words, l.PartOfDay(p))
	}
	return words
}

// partOfDay is the part of the day; of is given the reading where it is read.
func partOfDay[R any](l *templates.Locale, of func(*reading, R) *model.Period) content[R] {
	return choice(l.PartOfDay, model.Periods(), of)
}

// choice is one of a few values, each in a word.
func choice[R any, V comparable](word func(V) string, values []V, of func(*reading, R) *V) content[R] {
	return content[R]{
		cell: func(row R) cell { return textCell(word(*of(nil, row))) },
		read: func(r *reading, row R, c grid.Cell) {
			for _, v := range values {
				if sameWord(c.Text, word(v)) {
					*of(r, row) = v
					return
				}
			}
			r.keep(c)
		},
	}
}

func sameWord(a, b string) bool { return model.Slug(a) == model.Slug(b) && a != "" }
