package config

import (
	"slices"
	"strconv"

	"deroule/convert/correct"
	"deroule/convert/lexicon"
)

// tables reads what is said of the tables of a source.
func (r *reader) tables(v value) (all []correct.Table) {
	for _, item := range r.items(v) {
		var t correct.Table
		r.entries(item, func(key string, at, v value) { r.table(&t, key, at, v) })
		if t.At.Value == "" {
			r.fail(item, NoPlace, nil)
		}
		all = append(all, t)
	}
	return all
}

func (r *reader) table(t *correct.Table, key string, at, v value) {
	switch r.oneOf([]string{"at", "columns", "header", "read", "rows"}, key, at, UnknownSetting) {
	case "at":
		t.At = r.text(v)
	case "read":
		t.Read = r.text(v) // the reading of the source knows the names
	case "header":
		t.Header = r.text(v)
		if n, err := strconv.Atoi(t.Header.Value); err != nil || n < 0 {
			r.fail(v, BadHeader, nil)
		}
	case "rows":
		t.Rows = r.textOf(v, []string{correct.Entries, correct.Nothing, correct.Sessions}, UnknownReading)
	case "columns":
		r.entries(v, func(_ string, at, v value) {
			c := correct.Column{Name: r.text(at), Role: r.textOf(v, ColumnRoles(), UnknownColumn)}
			t.Columns = append(t.Columns, c)
		})
	}
}

// ColumnRoles lists what a column can be said to hold.
func ColumnRoles() []string {
	roles := append(lexicon.RoleNames(), correct.Field, correct.Ignore)
	slices.Sort(roles)
	return roles
}

// headings reads what is said of the headings of a source.
func (r *reader) headings(v value) (all []correct.Heading) {
	for _, item := range r.items(v) {
		var h correct.Heading
		r.entries(item, func(key string, at, v value) {
			switch r.oneOf([]string{"alike", "at", "read"}, key, at, UnknownSetting) {
			case "at":
				h.At = r.text(v)
			case "read":
				h.Read = r.textOf(v, correct.HeadingReadings(), UnknownReading)
			case "alike":
				h.Alike = r.oneOf([]string{"false", "true"}, r.word(v), v, UnknownReading) == "true"
			}
		})
		if h.At.Value == "" || h.Read.Value == "" {
			r.fail(item, NoPlace, nil)
		}
		all = append(all, h)
	}
	return all
}

// textOf is a text that is one of those known.
func (r *reader) textOf(v value, known []string, otherwise MistakeKind) correct.Text {
	t := r.text(v)
	r.oneOf(known, t.Value, v, otherwise)
	return t
}
