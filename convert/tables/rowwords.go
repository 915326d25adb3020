package tables

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/model"
)

// readTitle takes the title of a row, and its theme.
func (t *rowTable) readTitle(i int, e *Event) {
	if c := t.get(i, roleTitle); c != nil {
		e.Title = c.OneLine()
		if strings.Contains(c.Sense.Text, "\n") && (t.has(roleHours) || t.has(roleStart)) && !t.has(rolePlace) {
			e.Title = ""
			t.readBody(c.Sense.Text, e)
		}
		t.readStatus(c, e)
		t.weighTitle(i, c)
	}
	if c := t.get(i, roleTheme); c != nil {
		e.Theme = c.OneLine()
		if !t.has(roleTitle) {
			if status, ok := t.words.Lexicon().Status(e.Theme); ok && status != model.Confirmed {
				e.Status, e.Theme = status, t.words.Lexicon().WithoutStatus(e.Theme)
			}
		}
		t.count(c, i, "theme", 1)
	}
}

// readStatus takes what a title says of whether it takes place.
func (t *rowTable) readStatus(c *cell, e *Event) {
	if c.struck() {
		e.Status = model.Cancelled
	}
	if status, ok := t.words.Lexicon().Status(e.Title); ok && status != model.Confirmed {
		if rest := t.words.Lexicon().WithoutStatus(e.Title); rest != "" {
			e.Title = rest
		}
		e.Status = status
	}
}

// weighTitle counts a title, and what makes it a doubtful one.
func (t *rowTable) weighTitle(i int, c *cell) {
	t.count(c, i, "title", 1)
	if i > longTable {
		return // the first rows have told
	}
	is := c.What()
	if c.isNumber() {
		t.count(c, i, "title-number", 1)
	}
	if c.Typed() {
		t.count(c, i, "title-typed", 1)
	}
	if is.Contact || is.Money {
		t.count(c, i, "title-contact", 1)
	}
	if !is.Code {
		t.count(c, i, "title-is-place", is.Place)
	}
	if is.Person > 0.7 {
		t.count(c, i, "title-is-person", is.Person)
	}
}

// readPlaces takes the places of a row, in the order of their columns, and hours that
// stand behind one of them.
func (t *rowTable) readPlaces(i int, e *Event) {
	var at []int
	for _, r := range []role{rolePlace, rolePlace2, rolePlace3} {
		if x, ok := t.at[r]; ok {
			at = append(at, x)
		}
	}
	slices.Sort(at)
	for _, x := range at {
		c := t.cell(i, x)
		if c == nil || c.Nothing {
			continue
		}
		place := c.OneLine()
		if w := c.When(); w.HasHours() && w.Rest != "" && !w.HasDate() && len(e.Hours) == 0 {
			e.Hours, place = w.Hours, w.Rest
			t.count(c, i, "hours", 0.5)
		}
		e.Places = append(e.Places, place)
		t.count(c, i, "place", 1)
	}
}

// readPeople takes those who lead, speak, receive or answer for it.
func (t *rowTable) readPeople(i int, e *Event) {
	for _, p := range []struct {
		role role
		to   *[]string
	}{{roleLed, &e.Led}, {roleSpeakers, &e.Speakers}, {roleSpeaker2, &e.Speakers}, {roleHost, &e.Host}, {rolePeople, &e.People}} {
		c := t.get(i, p.role)
		if c == nil {
			continue
		}
		*p.to = append(*p.to, t.namesIn(c.Sense.Text)...)
		if p.role == rolePeople {
			e.PeopleOf = t.names[t.at[rolePeople]]
		}
		t.count(c, i, "people", 1)
	}
}

// namesIn parts the names of people in a cell.
func (rd *reader) namesIn(text string) []string {
	text = strings.Join(strings.Fields(strings.ReplaceAll(text, "\n", ", ")), " ")
	var names []string
	for _, at := range rd.words.Lexicon().Items(text) {
		if name := strings.TrimSpace(text[at[0]:at[1]]); name != "" {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return []string{text}
	}
	return names
}

// groupsIn reads the groups that something is for.
func (rd *reader) groupsIn(text string) []model.Audience {
	if groups, ok := rd.words.Lexicon().Groups(text); ok {
		return groups
	}
	return []model.Audience{{Group: text}}
}

// readOthers takes what else has a role: groups, aims, status, track.
func (t *rowTable) readOthers(i int, e *Event) {
	if c := t.get(i, roleAudience); c != nil {
		e.Audience = t.groupsIn(c.OneLine())
		t.count(c, i, "audience", 1)
	}
	if c := t.get(i, roleAims); c != nil {
		e.Objectives = append(e.Objectives, c.Lines()...)
		t.count(c, i, "other-role", 1)
	}
	if c := t.get(i, roleTrack); c != nil {
		e.Track = c.OneLine()
		t.count(c, i, "other-role", 1)
	}
	if c := t.get(i, roleStatus); c != nil {
		if s := c.What().Status; s != "" && s != model.Confirmed {
			e.Status = s
		} else {
			e.Fields = append(e.Fields, model.Property{Name: t.names[t.at[roleStatus]], Value: c.OneLine(), Source: t.pos(c)})
		}
		t.count(c, i, "other-role", 1)
	}
}

// readFields keeps every other cell under the name of its column, and the comments
// that hang on any.
func (t *rowTable) readFields(i int, e *Event) {
	for x, r := range t.roles {
		c := t.cell(i, x)
		if c == nil || c.Nothing || x > 0 && t.cell(i, x-1) == c {
			continue
		}
		if r == roleIndex {
			t.count(c, i, "index", 1)
		}
		if r == roleField {
			t.keepField(i, x, c, e)
		}
		if note := strings.Join(strings.Fields(c.Comment()), " "); note != "" {
			e.Fields = append(e.Fields, model.Property{Name: "Notes", Value: note, Source: t.pos(c)})
		}
	}
}

// standsApart reports whether an empty column stands between a column without a known
// name and all that have a role: it holds a legend, or remarks.
func (t *rowTable) standsApart(x int) bool {
	if t.named[x] != lexicon.NoRole {
		return false
	}
	for from := x; from >= 0 && t.columns[from].own+len(t.names[from]) > 0; from-- {
		if t.roles[from] != roleField {
			return false
		}
	}
	for to := x; to < t.w && t.columns[to].own+len(t.names[to]) > 0; to++ {
		if t.roles[to] != roleField {
			return false
		}
	}
	return true
}

func (t *rowTable) keepField(i, x int, c *cell, e *Event) {
	if t.standsApart(x) {
		t.reading.Notes = append(t.reading.Notes, model.Note{Text: c.OneLine(), Source: t.pos(c)})
		t.count(c, i, "left-over", 0.5)
		return
	}
	if t.names[x] != "" {
		e.Fields = append(e.Fields, model.Property{Name: t.names[x], Value: c.OneLine(), Source: t.pos(c)})
		name := "field"
		if t.named[x] != lexicon.NoRole {
			name = "other-role"
		}
		t.count(c, i, name, 1)
		return
	}
	if s := c.What().Status; s != "" && s != model.Confirmed && c.Words <= 3 {
		e.Status = s
		t.count(c, i, "other-role", 1)
		return
	}
	e.Details = append(e.Details, c.OneLine())
	t.count(c, i, "left-over", 0.5)
}
