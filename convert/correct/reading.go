package correct

import (
	"slices"
	"strconv"
	"strings"

	"deroule/model"
)

// Reading is what a person says of how a source is to be read, before anything of it
// is understood. Readers of documents and sheets follow it over their own rules.
type Reading struct {
	Dates    Text   // [MonthFirst] or [DayFirst]; empty leaves it to the document
	Sheets   []Text // only these sheets, where there are some
	Skip     []Text // sheets that are no plan
	Tables   []Table
	Headings []Heading
	Choices  []Choice
}

// What [Reading.Dates] may say of dates in numbers.
const (
	MonthFirst = "month-first" // "6/2" is the second of June
	DayFirst   = "day-first"   // "6/2" is the sixth of February
)

// Table sets the reading of one table right. Empty fields leave what was read.
type Table struct {
	At      Text     // "Groupe 1!A3", "Groupe 1!A3:F20", "Groupe 1", "l. 24", "l. 24-40", a heading's words
	Read    Text     // the name of a reading, or [Nothing]
	Header  Text     // a row, counted as in the source; "0" is none
	Rows    Text     // [Sessions], [Entries] or [Nothing]
	Columns []Column // what columns hold
}

// What [Table.Read] and [Table.Rows] may say, besides the names of readings.
const (
	Nothing  = "nothing"  // it is no plan
	Sessions = "sessions" // each row is a session
	Entries  = "entries"  // each row is an entry of a running order
)

// Column says what a column of a table holds.
type Column struct {
	Name Text // a letter of a sheet, or the words of the header
	Role Text // as lexicon.RoleNames lists them, [Field] or [Ignore]
}

// What [Column.Role] may say, besides the names of roles.
const (
	Field  = "field"  // it is kept under its name
	Ignore = "ignore" // it is no part of the plan
)

// Heading says what a heading of a text is.
type Heading struct {
	At    Text // its words, with * for any, or its line: "l. 24"
	Read  Text // one of [HeadingReadings]
	Alike bool // and all headings like it
}

// HeadingReadings lists what a heading with what stands below it can be said to be.
func HeadingReadings() []string {
	return []string{"aside", "container", "day", "entries", "entry", "event with days", "session", "sibling", "title", "track"}
}

// Choice takes an option of a point of the understanding, by their names in package
// interpret. No command prints these: [Heading] and [Table] say most of it by what
// stands in the source.
type Choice struct{ Point, Option Text }

// Empty reports whether nothing is said.
func (r Reading) Empty() bool {
	return r.Dates.Value == "" && len(r.Sheets)+len(r.Skip)+len(r.Tables)+len(r.Headings)+len(r.Choices) == 0
}

// Guide is a Reading while a source is read: it finds what is said of a place, and
// keeps what was of use. A nil Guide says nothing. It is not safe for several
// goroutines; each source has its own.
type Guide struct {
	Reading
	used   map[model.Pos]bool     // what was said and followed, by its place in the settings
	known  map[model.Pos][]string // what could be said there
	alike  map[string]*Heading    // what is said of the headings of a shape
	guided map[guided]bool        // facts that were read as it was said
}

// Guide returns what leads one reader of one source; nil where nothing is said.
func (r Reading) Guide() *Guide {
	if r.Empty() {
		return nil
	}
	return &Guide{Reading: r, used: map[model.Pos]bool{}, known: map[model.Pos][]string{}, guided: map[guided]bool{}, alike: map[string]*Heading{}}
}

// MonthFirst reports which order of days and months is said, if one is.
func (g *Guide) MonthFirst() (first, said bool) {
	if g == nil || g.Dates.Value == "" {
		return false, false
	}
	g.Use(g.Dates)
	return g.Dates.Value == MonthFirst, true
}

// Use notes that something was followed.
func (g *Guide) Use(said Text) { g.used[said.At] = true }

// Could notes what could have been said instead of something that nothing follows.
func (g *Guide) Could(said Text, options ...string) {
	for _, option := range options {
		if option != "" && !slices.Contains(g.known[said.At], option) {
			g.known[said.At] = append(g.known[said.At], option)
		}
	}
}

// guided is a fact of which a person said what it is; no field is all of them.
type guided struct {
	at    model.Pos
	field model.Field
}

// Guided notes that a fact at a place was read as it was said. Without a field, it is
// every fact there.
func (g *Guide) Guided(at model.Pos, field model.Field) { g.guided[guided{at, field}] = true }

// GuidedColumn notes that a cell was read in the role that a person said.
func (g *Guide) GuidedColumn(at model.Pos, role string) {
	switch role {
	case "date":
		g.Guided(at, model.FieldDates)
	case "start", "end", "duration":
		g.Guided(at, model.FieldHours)
	case Field:
		g.Guided(at, model.FieldFields)
	default:
		g.Guided(at, model.Field(role))
	}
}

// Alike notes what is said of all headings of a shape.
func (g *Guide) Alike(shape string, h *Heading) { g.alike[shape] = h }

// AlikeAs is what is said of the headings of a shape, or nil.
func (g *Guide) AlikeAs(shape string) *Heading { return g.alike[shape] }

// HasAlike reports whether something is said of all headings of a shape.
func (g *Guide) HasAlike() bool { return g != nil && len(g.alike) > 0 }

// SaysSections reports whether something is said of headings or other points.
func (g *Guide) SaysSections() bool { return g != nil && len(g.Headings)+len(g.Choices) > 0 }

// TableAt returns what is said of the table that stands somewhere, or nil. Of
// several, the first is taken.
func (g *Guide) TableAt(where Extent) *Table {
	if g == nil {
		return nil
	}
	for i := range g.Tables {
		if t := &g.Tables[i]; PlaceOf(t.At.Value).Meets(where) {
			g.Use(t.At)
			return t
		}
	}
	return nil
}

// LeavesOut reports whether a sheet is said to be no plan.
func (g *Guide) LeavesOut(sheet string) bool {
	if g == nil {
		return false
	}
	named := func(texts []Text) (found bool) {
		for _, t := range texts {
			g.Could(t, sheet)
			if t.Value == sheet {
				g.Use(t)
				found = true
			}
		}
		return found
	}
	only := named(g.Sheets)
	return named(g.Skip) || len(g.Sheets) > 0 && !only
}

// HeadingAt returns what is said of the heading at a place, or nil.
func (g *Guide) HeadingAt(at model.Pos, words string) *Heading {
	if g == nil {
		return nil
	}
	for i := range g.Headings {
		if h := &g.Headings[i]; PlaceOf(h.At.Value).isHeading(at, words) {
			return h
		}
	}
	return nil
}

// ChoiceAt returns what is said of a point of the understanding, or nil.
func (g *Guide) ChoiceAt(point string) *Choice {
	if g == nil {
		return nil
	}
	for i := range g.Choices {
		if c := &g.Choices[i]; c.Point.Value == point {
			return c
		}
	}
	return nil
}

// Of leads the reading of one table alone, that begins on a line of a text. A nil table
// has nothing said of it.
func (g *Guide) Of(t *Table, line int) *Guide {
	if g == nil || t == nil {
		return nil
	}
	own, one := *t, *g
	own.At.Value = "l. " + strconv.Itoa(line)
	one.Tables = []Table{own}
	return &one
}

// RoleOf is what is said of a column by its letter or its name, or nil.
func (t *Table) RoleOf(letter, name string) *Column {
	if t == nil {
		return nil
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Name.Value == letter || name != "" && (c.Name.Value == name || model.Slug(c.Name.Value) == model.Slug(name) && model.Slug(name) != "") {
			return c
		}
	}
	return nil
}

// Finish marks what was read as it was said, and reports what nothing followed.
func (g *Guide) Finish(p *model.Programme) {
	if g == nil {
		return
	}
	if len(g.guided) > 0 {
		p.MarkCorrected(func(at model.Pos, f model.Field) bool { return g.guided[guided{at, f}] || g.guided[guided{at, ""}] })
	}
	for _, said := range g.said() {
		if g.used[said.At] {
			continue
		}
		d := p.Diagnostics.Add(model.UnmatchedCorrection, said.At, said.Value, strings.Join(g.known[said.At], ", "))
		if len(g.known[said.At]) == 0 {
			d.As("nothing-near")
		} else {
			d.As("known")
		}
	}
	p.Diagnostics.Sort()
}

// said lists the texts that have to match something.
func (g *Guide) said() []Text {
	var texts []Text
	add := func(t Text) {
		if t.Value != "" {
			texts = append(texts, t)
		}
	}
	for _, t := range slices.Concat(g.Sheets, g.Skip) {
		add(t)
	}
	for _, t := range g.Tables {
		add(t.At)
		if g.used[t.At.At] { // else one report is enough
			add(t.Read)
			add(t.Header)
			add(t.Rows)
			for _, c := range t.Columns {
				add(c.Name)
			}
		}
	}
	for _, h := range g.Headings {
		add(h.At)
	}
	for _, c := range g.Choices {
		add(c.Point)
	}
	return texts
}
