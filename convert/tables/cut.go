package tables

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
	"deroule/model"
)

// Cuts: a sheet holds one table or several, with what stands above and below each.
// Where one ends and the next begins is proposed in several ways; the sheet is read
// under each, and the cut whose readings weigh most is kept.

// under reads what stands below the titles and labels of an area.
func (rd *reader) under(a *area, ctx context, depth int) []*Reading {
	if said := rd.underSaid(a, ctx, depth); said != nil {
		return said
	}
	a, tail := rd.tail(a)
	rest, inner := rd.prefix(a, ctx)
	inner.notes = append(inner.notes, tail...)
	if rest.h() == 0 {
		r := newReading("labels", a, inner)
		r.Tally.Add("label", float64(inner.labels-ctx.labels))
		r.judge()
		return []*Reading{r}
	}
	all := rd.best(rest, inner, depth)
	if depth == 0 {
		all = rd.skip(rest, inner, all)
	}
	if len(all) == 0 {
		return nil
	}
	best := all[0]
	best.Tally.Add("label", float64(inner.labels-ctx.labels)+0.5*float64(a.h()-rest.h()))
	best.judge()
	return []*Reading{best}
}

// skip reads the table without its first rows, a few cells each that are neither
// titles nor labels, and keeps that where it is better.
func (rd *reader) skip(a *area, ctx context, all []*Reading) []*Reading {
	const most, enough = 3, 3 // rows left out, rows below them
	ctx = ctx.clone()
	for n := 1; n <= most && a.h()-n >= enough && a.h() <= longTable; n++ {
		cs := a.distinct(n - 1)
		if 2*len(cs) > a.w+1 || len(cs) > 3 || areNames(cs) {
			break
		}
		for _, c := range cs {
			rd.absorb(&ctx, a, c)
		}
		below, inner := rd.prefix(a.part(n, a.h(), 0, a.w), ctx)
		other := rd.best(below, inner, 0)
		if len(other) == 0 {
			continue
		}
		for k := range n {
			other[0].Tally.Add("left-over", float64(len(a.distinct(k))))
		}
		if len(all) == 0 || other[0].judge() > all[0].Points {
			all = other
		}
	}
	return all
}

// areNames reports whether several cells are names of columns: "From:", "To:".
func areNames(cs []*cell) bool {
	return len(cs) > 1 && !slices.ContainsFunc(cs, func(c *cell) bool { return c.What().Role == lexicon.NoRole })
}

// mostCuts bounds the parts that a sheet is cut into.
const mostCuts = 80

// read reads an area under several cuts and keeps the best.
func (rd *reader) read(a *area, ctx context) []*Reading {
	if said := rd.rangesSaid(a, ctx); said != nil {
		return said
	}
	gaps, heads := a.gaps(), rd.headersAgain(a)
	proposals := [][]int{nil}
	if len(gaps) > 0 && len(gaps) < mostCuts {
		proposals = append(proposals, gaps)
	}
	if len(heads) > 0 && len(heads) < mostCuts {
		proposals = append(proposals, heads)
	}
	if len(heads) > 0 && len(gaps) > 0 && len(heads)+len(gaps) < mostCuts {
		both := append(slices.Clone(heads), gaps...)
		slices.Sort(both)
		if both = slices.Compact(both); len(both) > max(len(heads), len(gaps)) {
			proposals = append(proposals, both)
		}
	}
	var best []*Reading
	most := 0.0
	complexity := weightOf()["complexity"]
	for n, cuts := range proposals {
		parts := rd.parts(a, ctx, cuts)
		points := complexity * float64(len(parts)-1)
		for _, p := range parts {
			points += p.Points
		}
		const tie = 1e-6
		if n == 0 || points > most+tie {
			best, most = parts, points
		}
	}
	return best
}

// gaps are the rows above which rows are empty.
func (a *area) gaps() []int {
	var at []int
	for i := 1; i < a.h(); i++ {
		if a.gap(i) {
			at = append(at, i)
		}
	}
	return at
}

// headersAgain are the rows at which tables begin whose names stand more than once in
// the sheet, with the lines above them.
func (rd *reader) headersAgain(a *area) []int {
	if a.h() > longTable {
		return nil
	}
	var at []int
	seen := map[string]int{}
	for i := range a.h() {
		cs := a.distinct(i)
		key := headerKey(cs)
		if key == "" {
			continue
		}
		if before, ok := seen[key]; ok {
			for _, row := range []int{before, i} {
				for row > 0 && a.lone(row-1) != nil && a.lone(row-1).lastRow == a.at[row-1] && !a.lone(row-1).When().HasHours() {
					row--
				}
				if row > 0 {
					at = append(at, row)
				}
			}
		}
		seen[key] = i
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// headerKey names a row that can be a header, the same for two that name the same
// columns, or days across, whatever days; empty for any other row.
func headerKey(cs []*cell) string {
	if len(cs) < 2 {
		return ""
	}
	days, typed, named := 0, 0, 0
	texts := make([]string, len(cs))
	for k, c := range cs {
		texts[k] = c.Folded()
		kind := kindOf(c)
		if kind == senses.Date || kind == senses.MonthDay && c.When().HasDay {
			days++
		}
		if c.Typed() || c.isNumber() {
			typed++
		}
		if c.What().Role != lexicon.NoRole {
			named++
		}
		if kind == senses.Weekday {
			named++
		}
	}
	switch {
	case days >= 2 && days >= len(cs)-1:
		return "days across"
	case 2*typed > len(cs) && named == 0, 3*named < len(cs):
		return ""
	}
	return strings.Join(texts, "|")
}

// parts reads the parts of an area between cuts. Lines alone are titles of what is
// below them, or notes at the end.
func (rd *reader) parts(a *area, ctx context, cuts []int) []*Reading {
	var out []*Reading
	bounds := append(append([]int{0}, cuts...), a.h())
	running := ctx
	for k := 0; k+1 < len(bounds); k++ {
		p := a.part(bounds[k], bounds[k+1], 0, a.w)
		last := k+2 == len(bounds)
		switch {
		case p.h() == 0:
		case p.areLines() && p.h() <= 4 && !last:
			running = rd.titles(p, running, ctx, k == 0)
		case p.areLines() && k > 0 && p.h() <= 12 && !p.hasTimes():
			r := newReading("notes", p, running)
			for i := range p.h() {
				r.Notes = append(r.Notes, model.Note{Text: p.text(i), Source: p.pos(p.lone(i))})
			}
			out = append(out, r)
		default:
			read := rd.under(p, running, 0)
			running = rd.follow(p, running, read, k == 0, last)
			out = append(out, read...)
		}
	}
	return out
}

// areLines reports whether each row is a line alone.
func (a *area) areLines() bool {
	for i := range a.h() {
		if a.lone(i) == nil {
			return false
		}
	}
	return true
}

func (a *area) hasTimes() bool {
	for i := range a.h() {
		if w := a.lone(i).When(); w.Kind == senses.Date || w.HasHours() && w.Rest != "" {
			return true
		}
	}
	return false
}

// titles takes lines alone for what is below.
func (rd *reader) titles(p *area, running, ctx context, first bool) context {
	running = running.clone()
	fresh := first || running.title == ""
	for i := range p.h() {
		c := p.lone(i)
		w := c.When()
		if !fresh && (w.DayNo > 0 || w.HasDate()) {
			running.dates, running.stated, running.title = nil, nil, ""
		}
		rd.absorb(&running, p, c)
	}
	return running
}

// follow is what holds below a part that was read.
func (rd *reader) follow(p *area, running context, read []*Reading, first, last bool) context {
	for _, r := range read {
		switch {
		case r.By == "labels":
			running = r.context
		case first && r.By == "nothing" && p.h() <= 3 && !last:
			running = running.clone()
			for i := range p.h() {
				for _, c := range p.distinct(i) {
					rd.absorb(&running, p, c)
				}
			}
			r.context.titles, r.Notes = running.titles, nil
		case first && len(r.Events) == 0 && len(r.context.titles) > 0:
			running.title = r.context.title
		}
	}
	return running
}
