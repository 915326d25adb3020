package tables

import (
	"slices"
	"strings"

	"deroule/convert/lexicon"
	"deroule/convert/senses"
)

// mostDepth bounds how often a table is parted into tables beside each other.
const mostDepth = 1

// beside reads tables that stand beside each other: parted by empty columns, or where
// the name of the first column comes again. Those of one day are tracks.
//
//	| Heure | Atelier | Heure | Conférence |
//	| 15h   | Moulins | 15h   | Le vent    |
func (rd *reader) beside(a *area, ctx context, depth int) []*Reading {
	const mostAcross, mostDown = 60, 3000
	if depth > mostDepth || a.w < 3 || a.w > mostAcross || a.h() > mostDown {
		return nil
	}
	var all []*Reading
	if cuts := emptyColumns(a); len(cuts) > 0 {
		if r := rd.besideAt(a, ctx, depth, cuts); r != nil {
			r.By = "beside-blank"
			all = append(all, r)
		}
	}
	if hasDayLine(a) {
		return all // what stands over all of them is cut first
	}
	if cuts := namesAgain(a); len(cuts) > 0 {
		if r := rd.besideAt(a, ctx, depth, cuts); r != nil {
			r.By = "beside-named"
			rd.nameTracks(r.parts, ctx)
			all = append(all, r)
		}
	}
	return all
}

func emptyColumns(a *area) []int {
	var at []int
	for x := 1; x < a.w; x++ {
		if a.isEmptyColumn(0, a.h(), x) {
			at = append(at, x)
		}
	}
	return at
}

// namesAgain are the columns in which the first name of one of the first rows stands
// again.
func namesAgain(a *area) []int {
	for i := range min(3, a.h()) {
		var at []int
		first := ""
		for x := range a.w {
			c := a.own(i, x)
			if c == nil {
				continue
			}
			if first == "" {
				if c.What().Role == lexicon.NoRole && !c.What().Label {
					break
				}
				first = c.Folded()
			} else if c.Folded() == first {
				at = append(at, x)
			}
		}
		if len(at) > 0 {
			return at
		}
	}
	return nil
}

// hasDayLine reports whether a line within the table names a day for all its columns.
func hasDayLine(a *area) bool {
	for i := 1; i < a.h()-1; i++ {
		c := a.lone(i)
		if c == nil || c.row != a.at[i] || c.lastRow > c.row {
			continue
		}
		if w := c.When(); w.HasDate() || w.DayNo > 0 || w.Kind == senses.Weekday {
			return true
		}
	}
	return false
}

func (rd *reader) besideAt(a *area, ctx context, depth int, cuts []int) *Reading {
	r := newReading("beside", a, ctx)
	bounds := append(append([]int{0}, cuts...), a.w)
	planned := 0
	for k := 0; k+1 < len(bounds); k++ {
		p := a.part(0, a.h(), bounds[k], bounds[k+1])
		if p.h() == 0 {
			continue
		}
		for _, sub := range rd.under(p, ctx, depth+1) {
			r.parts = append(r.parts, sub)
			r.Tally.merge(sub.Tally)
			r.said += sub.said
			if len(sub.Events) > 0 {
				planned++
			} else if !sub.plans() {
				r.Tally.Add("left-over", float64(p.count()))
			}
		}
	}
	r.Tally.Add("complexity", float64(len(r.parts)-1))
	if planned == 0 {
		return nil
	}
	return r
}

// nameTracks names tables of one day beside each other: after the groups or rooms
// above them, or after their columns of titles.
func (rd *reader) nameTracks(parts []*Reading, ctx context) {
	names := rd.titlesOfTracks(parts)
	if names != nil {
		for _, r := range parts {
			r.context.title, r.context.titles = ctx.title, ctx.titles
		}
	} else if names = titleColumns(parts); names == nil {
		return
	}
	rd.besides++
	for k, r := range parts {
		r.beside = rd.besides
		for i := range r.Events {
			r.Events[i].Track = names[k]
		}
	}
}

// titlesOfTracks are the titles of the parts where each is a group or a room; nil else.
func (rd *reader) titlesOfTracks(parts []*Reading) []string {
	var names []string
	for _, r := range parts {
		is := rd.words.Text(r.context.title).What()
		if !r.Entries || r.context.title == "" || is.Group < 0.5 && is.Place < 0.5 || slices.Contains(names, r.context.title) {
			return nil
		}
		if len(r.context.dates) > 0 && (len(parts[0].context.dates) == 0 || r.context.dates[0].Start != parts[0].context.dates[0].Start) {
			return nil
		}
		names = append(names, r.context.title)
	}
	return names
}

// titleColumns are the names of the columns of titles of parts that are of one day; nil
// where they do not tell the parts apart.
func titleColumns(parts []*Reading) []string {
	day := func(r *Reading) string {
		if len(r.context.dates) > 0 {
			return r.context.dates[0].Start.String()
		}
		return r.context.title
	}
	var names []string
	for _, r := range parts {
		if !r.Entries || len(r.Events) == 0 || day(r) != day(parts[0]) {
			return nil
		}
		name := ""
		for _, c := range r.Columns {
			if c.Role == string(roleTitle) || c.Role == string(roleTheme) && name == "" {
				name = strings.TrimSpace(c.Name)
			}
		}
		if name == "" || slices.Contains(names, name) {
			return nil
		}
		names = append(names, name)
	}
	return names
}
