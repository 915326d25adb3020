package xlsx

import (
	"iter"
	"slices"
	"strings"

	"deroule/model"
	"deroule/templates"
)

// A plan's own columns become columns of the sheet, under their name. Names that
// cannot be a header (long, of several lines, or that of another column) and those
// past the first few share the last column, as "Name : value" lines.
const (
	mostFields    = 12
	longestHeader = 60
)

// fieldNames chooses the names that get a column of their own. A name stands
// after the one before it in the plan that has both.
func fieldNames[R any](columns []column[R], all iter.Seq[[]model.Property]) []string {
	taken := map[string]bool{"": true}
	for _, c := range columns {
		taken[model.Slug(c.label)] = true
	}
	var names []string
	for fields := range all {
		after := 0
		for _, f := range fields {
			at := slices.Index(names, f.Name)
			if slug := model.Slug(f.Name); at < 0 && !taken[slug] && isHeader(f.Name) && len(names) < mostFields {
				taken[slug] = true
				at = after
				names = slices.Insert(names, at, f.Name)
			}
			after = max(after, at+1)
		}
	}
	return names
}

func isHeader(name string) bool {
	return len(name) <= longestHeader && strings.TrimSpace(name) == name && strings.IndexFunc(name, func(r rune) bool { return r < ' ' }) < 0
}

// fieldColumns are the columns of the names, and the one of all other fields.
func fieldColumns[R any](l *templates.Locale, names []string, of func(R) []model.Property) []column[R] {
	columns := make([]column[R], 0, len(names)+1)
	for i, name := range names {
		columns = append(columns, column[R]{id: "field " + name, label: name, width: 28, content: shown(func(r R) cell {
			return textCell(values(placed(of(r), names, i)))
		})})
	}
	return append(columns, column[R]{id: "fields", label: l.Labels.Fields, width: 36, optional: true, content: shown(func(r R) cell {
		return textCell(points(placed(of(r), names, len(names))))
	})})
}

// placed returns what the i-th of the columns holds of a row's fields: the values
// of that name or, past the last name, the lines of all other fields. Read from
// left to right, the columns give the fields back in their order: one that comes
// too late for its own column goes to the last.
func placed(fields []model.Property, names []string, i int) []string {
	var texts []string
	reached := 0
	for _, f := range fields {
		at := slices.Index(names[reached:], f.Name)
		if at < 0 {
			reached = len(names)
		} else {
			reached += at
		}
		switch {
		case reached != i:
		case i == len(names):
			texts = append(texts, labelled(f.Name, f.Value))
		default:
			texts = append(texts, f.Value)
		}
	}
	return texts
}

// beforeTechnical puts further columns between those for people and those for programs.
func beforeTechnical[R any](columns, further []column[R]) []column[R] {
	at := slices.IndexFunc(columns, func(c column[R]) bool { return c.technical })
	return slices.Insert(columns, at, further...)
}
