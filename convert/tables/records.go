package tables

import (
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// Records: a block of several rows for each session. Its day and title stand in the
// first; its hours, place and people below, with names or without.
//
//	| Mardi 5 octobre | Contes de la passerelle  |     | 5 févr. | Sujet       | Les vases |
//	| 20h - 21h30     | Lieu : Salle des Gardes  |     |         | Intervenant | N. Lambrec |
//	|                 | Animation : Ysée Portal  |     |         | Salle       | Grange     |

// records reads blocks of rows that each begin with a date.
func (rd *reader) records(a *area, ctx context, _ int) []*Reading {
	const mostAcross, mostDown = 8, 3000
	if a.w < 2 || a.w > mostAcross || a.h() < 4 || a.h() > mostDown {
		return nil
	}
	t := &recordTable{reader: rd, area: a, roles: make([]lexicon.Role, a.w), reading: newReading("records", a, ctx)}
	for t.header < 2 && t.start(t.header) == nil {
		for x := range a.w {
			if c := a.cell(t.header, x); c != nil {
				t.roles[x] = c.What().Role
				t.reading.Words = append(t.reading.Words, c.OneLine())
			}
		}
		t.header++
	}
	var starts []int
	for i := t.header; i < a.h(); i++ {
		if t.start(i) != nil {
			starts = append(starts, i)
		}
	}
	if len(starts) < 2 || starts[0] != t.header || a.h()-starts[0] < 2*len(starts) {
		return nil
	}
	regular, size := true, starts[1]-starts[0]
	for k, i := range starts {
		end := a.h()
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		regular = regular && end-i == size
		if !t.readRecord(i, end) {
			return nil
		}
	}
	if regular {
		t.reading.Tally.Add("shape", float64(a.h()-starts[0]-len(starts)))
	}
	return []*Reading{t.reading}
}

type recordTable struct {
	*reader
	*area
	header  int
	roles   []lexicon.Role // of the columns, by their names
	reading *Reading
}

// start is the date that begins a record in a row; nil where none does.
func (t *recordTable) start(i int) *cell {
	for x := range min(2, t.w) {
		if c := t.own(i, x); c != nil && c.Is(senses.Date) {
			return c
		}
	}
	return nil
}

// readRecord reads the rows of one record. It is false where they are no record but
// rows of their own.
func (t *recordTable) readRecord(from, to int) bool {
	e := Event{Weekday: -1, row: from}
	for i := from; i < to; i++ {
		cs := t.distinct(i)
		if i > from && len(cs) > 1 && len(cs) >= len(t.distinct(from))-1 && !saysFacts(cs) {
			return false
		}
		for n := 0; n < len(cs); n++ {
			c := cs[n]
			if c.row != t.at[i] || c.Nothing {
				continue
			}
			if e.At.IsZero() {
				e.At = t.pos(c)
			}
			var next *cell
			if n+1 < len(cs) && cs[n+1].column == c.lastColumn+1 {
				next = cs[n+1]
			}
			used, ok := t.readCell(i == from, c, next, &e)
			if !ok {
				return false
			}
			if used {
				n++
			}
		}
	}
	if e.Title == "" && e.Theme == "" {
		t.reading.Tally.Add("title-missing", 1)
	}
	t.reading.Events = append(t.reading.Events, &e)
	return true
}

// saysFacts reports whether a cell of a row is hours, or a name with a value.
func saysFacts(cs []*cell) bool {
	for _, c := range cs {
		if c.Is(senses.Hours) || strings.Contains(c.Sense.Text, ":") || c.What().Role != lexicon.NoRole {
			return true
		}
	}
	return false
}

// readCell reads a cell of a record, with the one beside it where it is its name.
func (t *recordTable) readCell(first bool, c, next *cell, e *Event) (usedNext, ok bool) {
	text, w := c.OneLine(), c.When()
	name, value, labelled := strings.Cut(text, ":")
	labelled = labelled && strings.TrimSpace(value) != ""
	switch {
	case w.Kind == senses.Date && len(e.Dates) == 0:
		e.Dates, e.Hours = w.Dates, w.Hours
		t.reading.Tally.Add("date", 1)
	case w.Kind == senses.Hours:
		if len(e.Hours) > 0 {
			return false, false // a running order
		}
		e.Hours = w.Hours
		t.reading.Tally.Add("hours", 1)
	case labelled && t.roleOf(name) != lexicon.NoRole:
		t.assign(t.roleOf(name), name, strings.TrimSpace(value), e, t.pos(c))
	case c.What().Role != lexicon.NoRole && next != nil:
		t.assign(c.What().Role, text, next.OneLine(), e, t.pos(next))
		return true, true
	case first && t.roles[c.column-t.first] != lexicon.NoRole && e.Title != "":
		t.assign(t.roles[c.column-t.first], "", text, e, t.pos(c))
	case e.Title == "" && e.Theme == "" && w.Kind == senses.Words:
		e.Title = text
		t.reading.Tally.Add("title", 1)
	case c.What().Place > 0.5 && len(e.Places) == 0:
		t.assign(lexicon.RolePlace, "", text, e, t.pos(c))
	default:
		e.Details = append(e.Details, text)
		t.reading.Tally.Add("left-over", 0.5)
	}
	return false, true
}

func (t *recordTable) roleOf(name string) lexicon.Role {
	return t.words.Text(strings.TrimSpace(name)).What().Role
}

// assign gives the event what a value with a role says.
func (t *recordTable) assign(r lexicon.Role, name, value string, e *Event, at model.Pos) {
	const known = 1.3 // of a value that stands with its name
	tally := t.reading.Tally
	switch r {
	case lexicon.RolePlace:
		e.Places = append(e.Places, value)
		tally.Add("place", known)
	case lexicon.RoleFacilitators:
		e.Led = append(e.Led, t.namesIn(value)...)
		tally.Add("people", known)
	case lexicon.RoleSpeakers:
		e.Speakers = append(e.Speakers, t.namesIn(value)...)
		tally.Add("people", known)
	case lexicon.RoleHost:
		e.Host = append(e.Host, t.namesIn(value)...)
		tally.Add("people", known)
	case lexicon.RoleAudience:
		e.Audience = t.groupsIn(value)
		tally.Add("audience", known)
	case lexicon.RoleTheme:
		e.Theme = value
		tally.Add("theme", known)
	case lexicon.RoleTitle:
		e.Title = value
		tally.Add("title", known)
	case lexicon.RoleHours:
		if w := t.words.Text(value).When(); w.HasHours() && len(e.Hours) == 0 {
			e.Hours = w.Hours
			tally.Add("hours", 1)
			return
		}
		fallthrough
	default:
		e.Fields = append(e.Fields, model.Property{Name: strings.TrimSpace(name), Value: value, Source: at})
		tally.Add("field", 1)
	}
}
