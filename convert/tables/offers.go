package tables

import (
	"cmp"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// offers reads a catalogue: what is offered, how long it lasts, how often, and for
// whom. Nothing in it is dated.
//
//	| Dispositif | Description | Fréquence | Durée |
func (rd *reader) offers(a *area, ctx context, _ int) []*Reading {
	const mostAcross, mostDown = 12, 500
	if a.h() < 3 || a.h() > mostDown || a.w < 2 || a.w > mostAcross {
		return nil
	}
	t := &offerTable{reader: rd, area: a, name: -1, group: -1, description: -1, frequency: -1, duration: -1, prepare: -1, follow: -1, reading: newReading("offers", a, ctx)}
	if !t.readHeader() {
		return nil
	}
	for i := 1; i < a.h(); i++ {
		t.readOffer(i)
	}
	if len(t.reading.Formats) == 0 {
		return nil
	}
	var names []string
	work := false
	for _, c := range a.distinct(0) {
		names = append(names, c.OneLine())
		work = work || c.IsWork()
	}
	if work || rd.words.Lexicon().IsRegister(names) {
		t.reading.Tally.Add("register", 3*float64(len(t.reading.Formats)))
	}
	return []*Reading{t.reading}
}

type offerTable struct {
	*reader
	*area
	name, group, description, frequency, duration, prepare, follow int // columns, -1 for none
	others                                                         []int
	part                                                           string // that the offers are of
	reading                                                        *Reading
}

// readHeader finds the columns; it is false where they are not those of offers.
func (t *offerTable) readHeader() bool {
	audience := false
	for x := range t.w {
		c := t.cell(0, x)
		if c == nil {
			continue
		}
		if c.Typed() || c.isNumber() {
			return false
		}
		switch r := c.What().Role; {
		case r == lexicon.RoleDate, r == lexicon.RoleHours, r == lexicon.RoleStart, r == lexicon.RoleEnd:
			return false
		case r == lexicon.RoleFrequency:
			t.frequency = x
		case r == lexicon.RoleDuration:
			t.duration = x
		case r == lexicon.RolePrepare:
			t.prepare = x
		case r == lexicon.RoleFollowUp:
			t.follow = x
		case r == lexicon.RoleDescription && t.description < 0:
			t.description = x
		case t.name < 0 && t.group < 0 && t.partsRows(x):
			t.group = x
		case t.name < 0 && !t.isIndex(x):
			t.name = x
		default:
			audience = audience || r == lexicon.RoleAudience
			t.others = append(t.others, x)
		}
	}
	return t.name >= 0 && (t.frequency >= 0 || t.duration >= 0 && (t.description >= 0 || audience)) && t.areDurations() && !t.areTimed()
}

// areTimed reports whether a cell of the table is an hour or a date.
func (t *offerTable) areTimed() bool {
	for i := 1; i < t.h(); i++ {
		for _, c := range t.distinct(i) {
			if w := c.When(); w.Kind == senses.Date || w.IsRange() {
				return true
			}
		}
	}
	return false
}

// partsRows reports whether a column holds names of groups of offers: it is followed by
// one that names each, and itself is merged, sparse or says the same again.
func (t *offerTable) partsRows(x int) bool {
	rows := make([]int, t.h()-1) // below the header
	for i := range rows {
		rows[i] = i + 1
	}
	groups := columnOf(t.area, x, rows, "", lexicon.NoRole)
	if groups.own == 0 || groups.runs > 2*len(rows)/3 || x+1 >= t.w || t.isIndex(x) {
		return false
	}
	next := t.cell(0, x+1)
	if next == nil || next.What().Role == lexicon.RoleDescription || next.What().Role == lexicon.RoleDuration || next.What().Role == lexicon.RoleFrequency {
		return false
	}
	names := columnOf(t.area, x+1, rows, "", lexicon.NoRole)
	return names.texts >= len(rows)-1 && names.texts > groups.runs
}

func (t *offerTable) isIndex(x int) bool {
	for i := 1; i < t.h(); i++ {
		if c := t.cell(i, x); c != nil && !c.isNumber() {
			return false
		}
	}
	return true
}

// areDurations reports whether the column of durations holds some, where there is one.
func (t *offerTable) areDurations() bool {
	if t.duration < 0 {
		return true
	}
	for i := 1; i < t.h(); i++ {
		if c := t.cell(i, t.duration); c != nil && (c.When().Lasts != senses.NoDuration || t.words.Lexicon().Duration(c.OneLine()).Min != "") {
			return true
		}
	}
	return false
}

func (t *offerTable) readOffer(i int) {
	get := func(x int) string {
		if x < 0 || t.cell(i, x) == nil {
			return ""
		}
		return t.cell(i, x).OneLine()
	}
	tally := t.reading.Tally
	if text := get(t.group); text != "" {
		t.part = text
		tally.Add("offer", 0.5)
	}
	f := model.SupportFormat{Group: t.part, Name: get(t.name), Description: get(t.description), Prepare: get(t.prepare), FollowUp: get(t.follow)}
	if f.Name == "" {
		tally.Add("title-missing", 1)
		t.reading.Notes = append(t.reading.Notes, model.Note{Text: t.text(i), Source: t.pos(t.distinct(i)[0])})
		return
	}
	f.Source = t.pos(t.cell(i, t.name))
	if text := get(t.frequency); text != "" {
		f.Frequency = t.words.Lexicon().Frequency(text)
		f.Frequency.Text = cmp.Or(f.Frequency.Text, text)
		tally.Add("offer", 1.5)
	}
	if text := get(t.duration); text != "" {
		f.Duration = t.words.Lexicon().Duration(text)
		f.Duration.Text = cmp.Or(f.Duration.Text, text)
		tally.Add("offer", 1.5)
	}
	for _, x := range t.others {
		if text := get(x); text != "" {
			name := ""
			if c := t.cell(0, x); c != nil {
				name = strings.TrimRight(c.OneLine(), " :")
			}
			f.Fields = append(f.Fields, model.Property{Name: name, Value: text, Source: t.pos(t.cell(i, x))})
			tally.Add("field", 1)
		}
	}
	tally.Add("offer", 1)
	if f.Description != "" {
		tally.Add("offer", 1)
	}
	t.reading.Formats = append(t.reading.Formats, f)
}

// nothing explains cells in which nothing is planned: lists of people, things and
// money. It always can, and is the better the more the cells are those of such lists.
func (rd *reader) nothing(a *area, ctx context, _ int) []*Reading {
	r := newReading("nothing", a, ctx)
	var names []string
	work, dates := false, 0
	for i := range a.h() {
		for _, c := range a.distinct(i) {
			r.Tally.Add("nothing", 1)
			if i > 0 && c.Is(senses.Date) {
				dates++
			}
			if i == 0 {
				names = append(names, c.OneLine())
				work = work || c.IsWork()
			}
			if is := c.What(); is.Contact || is.Mark || is.Money {
				r.Tally.Add("nothing-register", 1)
			}
		}
		r.Notes = append(r.Notes, model.Note{Text: a.text(i), Source: a.pos(a.distinct(i)[0])})
	}
	if work && 2*dates < a.h() || rd.words.Lexicon().IsRegister(names) {
		r.Tally.Add("nothing-register", r.Tally["nothing"])
	}
	return []*Reading{r}
}
