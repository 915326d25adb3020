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

// fieldNames chooses the names that get a column of their own, in the order in
// which they first occur.
func fieldNames[R any](columns []column[R], all iter.Seq[[]model.Property]) []string {
	taken := map[string]bool{"": true}
	for _, c := range columns {
		taken[model.Slug(c.label)] = true
	}
	var names []string
	for fields := range all {
		for _, f := range fields {
			slug := model.Slug(f.Name)
			if taken[slug] || !isHeader(f.Name) || len(names) == mostFields {
				continue
			}
			taken[slug] = true
			names = append(names, f.Name)
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
	for _, name := range names {
		columns = append(columns, column[R]{id: "field " + name, label: name, width: 32, cell: func(r R) cell {
			return textCell(values(valuesOf(of(r), name)))
		}})
	}
	return append(columns, column[R]{id: "fields", label: l.Labels.Fields, width: 36, optional: true, cell: func(r R) cell {
		var lines []string
		for _, f := range of(r) {
			if !slices.Contains(names, f.Name) {
				lines = append(lines, f.Name+" : "+f.Value)
			}
		}
		return textCell(points(lines))
	}})
}

func valuesOf(fields []model.Property, name string) []string {
	var values []string
	for _, f := range fields {
		if f.Name == name {
			values = append(values, f.Value)
		}
	}
	return values
}

// beforeTechnical puts further columns between those for people and those for programs.
func beforeTechnical[R any](columns, further []column[R]) []column[R] {
	at := slices.IndexFunc(columns, func(c column[R]) bool { return c.technical })
	return slices.Insert(columns, at, further...)
}
