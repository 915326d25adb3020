package tables

import (
	"slices"
	"strconv"
	"strings"

	"deroule/convert/correct"
	"deroule/convert/lexicon"
	"deroule/model"
)

// What a person says of a table holds over every reading that the rules would take.

// saidPoints is what a reading weighs more for each thing that a person said of its
// table and that it follows: more than the cells of any table do.
const saidPoints = 1e9

// extent is where an area stands, as the settings tell places.
func (a *area) extent(titles ...string) correct.Extent {
	e := correct.Extent{Sheet: a.sheet, Titles: titles}
	if a.h() == 0 {
		return e
	}
	if a.positions == nil {
		e.Row, e.LastRow = a.numbers[a.at[0]], a.numbers[a.at[a.h()-1]]
		e.Column, e.LastColumn = a.first+1, a.first+a.w
	}
	for i := range a.h() {
		for _, c := range a.distinct(i) {
			if line := a.pos(c).Line; line > 0 {
				if e.FirstLine == 0 {
					e.FirstLine = line
				}
				e.LastLine = line
			}
		}
	}
	return e
}

// above are the words above a table by which a person may name it.
func (c *context) above() []string {
	return append(append(slices.Clone(c.titles), c.words...), c.title, c.dayName)
}

// said is what a person says of the table of an area, or nil.
func (rd *reader) said(a *area, ctx context) *correct.Table {
	if rd.guide == nil || len(rd.guide.Tables) == 0 {
		return nil // the extent of a long table takes a while
	}
	return rd.guide.TableAt(a.extent(ctx.above()...))
}

// followed marks the readings that follow what a person says of their table.
func (rd *reader) followed(a *area, ctx context, said *correct.Table, all []*Reading) []*Reading {
	if said == nil {
		return all
	}
	if said.Read.Value == correct.Nothing || said.Rows.Value == correct.Nothing {
		rd.guide.Use(said.Read)
		rd.guide.Use(said.Rows)
		r := rd.nothing(a, ctx, 0)[0]
		r.said++
		r.judge()
		return []*Reading{r}
	}
	for _, r := range all {
		if said.Read.Value != "" {
			rd.guide.Could(said.Read, r.By)
			if !isCalled(r.By, said.Read.Value) {
				continue
			}
			rd.guide.Use(said.Read)
			r.said++
		}
		if said.Rows.Value != "" && r.By == "rows" {
			rd.guide.Use(said.Rows)
			r.Entries = said.Rows.Value == correct.Entries
			r.said++
		}
		r.said += r.columnsSaid
		r.judge()
	}
	return all
}

// isCalled reports whether a reading has a name, or a name that says less:
// "days-across" is "days-across-hours-down", and "crossing" is each of them.
func isCalled(by, name string) bool {
	return by == name || strings.HasPrefix(by, name+"-") || name == "crossing" && strings.Contains(by, "-across")
}

// underSaid reads an area whose header a person said; nil where that stands elsewhere.
func (rd *reader) underSaid(a *area, ctx context, depth int) []*Reading {
	said := rd.said(a, ctx)
	if said == nil || said.Header.Value == "" {
		return nil
	}
	number, _ := strconv.Atoi(said.Header.Value)
	ctx = ctx.clone()
	rest, header := a, 0
	if number == 0 {
		rest, ctx = rd.prefix(a, ctx)
	} else {
		i := a.rowNumbered(number)
		if i < 0 {
			return nil
		}
		for k := range i {
			rd.absorbRow(&ctx, a, k)
		}
		rest, header = a.part(i, a.h(), 0, a.w), 1
	}
	var all []*Reading
	if said.Read.Value == "" || said.Read.Value == "rows" {
		if r := rd.rowsUnder(rest, ctx, header); r != nil {
			r.again = func(whole *area) *Reading { return rd.rowsUnder(whole, ctx, header) }
			r.cells = rest.count()
			all = rd.followed(rest, ctx, said, []*Reading{r})
		}
	} else {
		all = rd.best(rest, ctx, depth)
	}
	if len(all) == 0 {
		return nil
	}
	rd.guide.Use(said.Header)
	all[0].said++
	all[0].judge()
	return all[:1]
}

// rowNumbered is the row that the source counts so, by its number or its line.
func (a *area) rowNumbered(number int) int {
	for i := range a.h() {
		cs := a.distinct(i)
		if a.positions == nil && len(a.lines) == 0 && a.numbers[a.at[i]] == number || len(cs) > 0 && a.pos(cs[0]).Line == number {
			return i
		}
	}
	return -1
}

// absorbRow takes a row above a table for what is below it.
func (rd *reader) absorbRow(ctx *context, a *area, i int) {
	if c := a.lone(i); c != nil {
		rd.absorb(ctx, a, c)
	} else if cs := a.distinct(i); len(cs) > 0 && (len(cs) > mostLabelCells || !rd.labelRow(a, i, cs, ctx)) {
		ctx.notes = append(ctx.notes, model.Note{Text: a.text(i), Source: a.pos(cs[0])})
	}
}

// saidColumns gives columns the roles that a person said, and keeps aside the words of
// those that are no part of the plan.
func (t *rowTable) saidColumns() {
	said := t.said(t.area, t.ctx)
	if said == nil {
		return
	}
	for _, c := range said.Columns {
		t.guide.Could(c.Name, t.names...)
	}
	for x, c := range t.columns {
		column := said.RoleOf(letter(t.first+x), t.names[x])
		if column == nil {
			continue
		}
		t.guide.Use(column.Name)
		t.reading.columnsSaid++
		c.said = column.Role.Value
		if named, ok := lexicon.RoleNamed(c.said); ok {
			c.named, t.named[x] = named, named
		}
		if c.said == correct.Ignore {
			t.keepAside(x)
		}
		for i := t.header; i < t.h(); i++ {
			if t.own(i, x) != nil {
				t.guide.GuidedColumn(t.pos(t.distinct(i)[0]), c.said)
			}
		}
	}
}

// keepAside keeps what stands in a column, as what was excluded.
func (t *rowTable) keepAside(x int) {
	var words []string
	var at model.Pos
	for i := t.header; i < t.h(); i++ {
		if c := t.own(i, x); c != nil {
			words = append(words, c.OneLine())
			if at.IsZero() {
				at = t.pos(c)
			}
		}
	}
	if len(words) > 0 {
		t.reading.Notes = append(t.reading.Notes, model.Note{Title: t.names[x], Text: strings.Join(words, "\n"), Kind: model.Excluded, Source: at})
	}
}

// saidWeights are the points of a column whose role a person said.
func (c *column) saidWeights() map[role]float64 {
	switch c.said {
	case correct.Field:
		return map[role]float64{roleField: saidPoints}
	case correct.Ignore:
		return map[role]float64{roleIgnored: saidPoints}
	}
	roles := rolesOf(c.named)
	if len(roles) == 0 {
		return map[role]float64{roleField: saidPoints}
	}
	w := map[role]float64{roleField: 0.1}
	put := func(r role, points float64) {
		if slices.Contains(roles, r) {
			w[r] = max(w[r], saidPoints+points*float64(c.own))
		}
	}
	put(roles[0], 0)
	c.weighDays(put, false)
	c.weighHours(put)
	return w
}

// rangesSaid reads the tables of which a person said where they begin and end, and what
// stands around them; nil where nobody said so.
func (rd *reader) rangesSaid(a *area, ctx context) []*Reading {
	if rd.guide == nil {
		return nil
	}
	for i := range rd.guide.Tables {
		said := &rd.guide.Tables[i]
		place := correct.PlaceOf(said.At.Value)
		if !place.IsRange() || a.h() == 0 || !place.Meets(a.extent()) {
			continue
		}
		from, to := a.rowsIn(place)
		left, right := 0, a.w
		if place.Column > 0 && a.positions == nil {
			left, right = max(0, place.Column-1-a.first), min(a.w, place.LastColumn-a.first)
		}
		if from >= to || left >= right || from == 0 && to == a.h() && left == 0 && right == a.w {
			continue
		}
		rd.guide.Use(said.At)
		var out []*Reading
		add := func(p *area, ctx context) {
			if p.h() > 0 && p.w > 0 {
				out = append(out, rd.read(p, ctx)...)
			}
		}
		above := a.part(0, from, 0, a.w)
		if above.areLines() { // it is a title of the table
			for k := range above.h() {
				rd.absorb(&ctx, above, above.lone(k))
			}
		} else {
			add(above, ctx)
		}
		out = append(out, rd.under(a.part(from, to, left, right), ctx, 0)...)
		add(a.part(from, to, 0, left), ctx)
		add(a.part(from, to, right, a.w), ctx)
		add(a.part(to, a.h(), 0, a.w), ctx)
		return out
	}
	return nil
}

// rowsIn are the rows of the area that stand in a place: from the first, to before the
// last.
func (a *area) rowsIn(p correct.Place) (from, to int) {
	from = a.h()
	for i := range a.h() {
		if p.Meets(a.row(i).extent()) {
			from, to = min(from, i), i+1
		}
	}
	return from, to
}

// row is one row of the area.
func (a *area) row(i int) *area {
	return &area{source: a.source, at: a.at[i : i+1], first: a.first, w: a.w}
}

// leaveOut keeps the words of a sheet that a person said is no plan.
func (p *planner) leaveOut(a *area) {
	rows := make([]string, a.h())
	for i := range a.h() {
		rows[i] = a.text(i)
	}
	p.Notes = append(p.Notes, model.Note{Title: a.sheet, Text: strings.Join(rows, "\n"), Kind: model.Excluded, Source: a.begin()})
}
