package interpret

import (
	"math"
	"slices"

	"deroule/convert/lexicon"
)

// The weights of what speaks for a cut between two details, or against it.
const (
	cutAnywhere   = -2.5 // a new session begins in the midst of things
	cutWithin     = -12  // in the midst of a running order, or of questions
	cutNaturally  = 0.5  // it begins after a running order, or with its objectives
	secondOrder   = -6.0 // a session with two running orders, or asked twice for objectives
	hoursAgree    = 3.0  // the running order begins when the row says
	hoursDisagree = -2.0
)

// mostComparisons is how many pairs of units and rows are weighed: far more than
// any page has that somebody copied.
const mostComparisons = 8 << 20

// bestHomes finds, for each unit, the row that it belongs to, in the order of
// the rows or against it, whichever fits better. Without rows, or with too many,
// units have home -1.
func (in *interpreter) bestHomes(units []unit, rows []*draft) []int {
	if len(rows) == 0 || len(units) > mostComparisons/len(rows) {
		return slices.Repeat([]int{-1}, len(units))
	}
	sites := in.sitesOf(units)
	affinity := in.affinities(units, sites, rows)
	forward, up := align(sites, affinity)
	for _, fits := range affinity {
		slices.Reverse(fits)
	}
	backward, down := align(sites, affinity)
	if down <= up {
		return forward
	}
	for i, home := range backward {
		backward[i] = len(rows) - 1 - home
	}
	return backward
}

// align finds the row of each unit, so that rows follow their order and the sum
// of what fits and of the cuts between them is the best; and that sum.
func align(sites []site, affinity [][]float64) ([]int, float64) {
	type state struct {
		score float64
		seen  int // what the run has already opened
	}
	n, m := len(sites), len(affinity[0])
	before, now := make([]state, m), make([]state, m)
	from := make([][]int32, n) // the row of the unit before, where this one is in row j
	for i, at := range sites {
		from[i] = make([]int32, m)
		other := -1 // the best row before j of the unit before
		for j, fit := range affinity[i] {
			if i == 0 {
				now[j] = state{fit, at.opens}
				continue
			}
			now[j], from[i][j] = state{before[j].score + fit, before[j].seen | at.opens}, int32(j)
			if before[j].seen&at.opens != 0 {
				now[j].score += secondOrder
			}
			if j > 0 && (other < 0 || before[j-1].score > before[other].score) {
				other = j - 1
			}
			if other < 0 {
				continue
			}
			if fresh := before[other].score + fit + at.cut; fresh > now[j].score {
				now[j], from[i][j] = state{fresh, at.opens}, int32(other)
			}
		}
		before, now = now, before
	}
	best := 0
	for j := range before {
		if before[j].score > before[best].score {
			best = j
		}
	}
	homes := make([]int, n)
	for i, j := n-1, best; i >= 0; i-- {
		homes[i] = j
		j = int(from[i][j])
	}
	return homes, before[best].score
}

// site is what a unit says about where the details of a session begin.
type site struct {
	opens int     // opensOrder, opensAims or nothing
	cut   float64 // the weight of a cut before it
}

// What a session has once.
const (
	opensOrder = 1 << iota // the first line of its running order
	opensAims              // the question for its objectives
)

func (in *interpreter) sitesOf(units []unit) []site {
	sites := make([]site, len(units))
	after := len(units) // the next unit that is no item
	goesOn := make([]int, len(units))
	for i := len(units) - 1; i >= 0; i-- {
		if units[i].kind != itemUnit {
			after = i
		}
		goesOn[i] = after
	}
	before := -1 // the last unit that was no item
	for i, u := range units {
		aims := u.kind == questionUnit && in.isObjectives(u.text.Plain)
		switch {
		case aims:
			sites[i].opens = opensAims
		case u.kind == timedUnit && (before < 0 || units[before].kind != timedUnit):
			sites[i].opens = opensOrder
		}
		switch {
		case i == 0:
		case aims:
			sites[i].cut = cutNaturally
		case u.kind == timedUnit, u.kind == questionUnit, in.goOn(units, before, goesOn[i]):
			sites[i].cut = cutWithin
		default:
			sites[i].cut = cutBetween(units[i-1].kind, u.kind)
		}
		if u.kind != itemUnit {
			before = i
		}
	}
	return sites
}

// cutBetween weighs a cut between units of two kinds.
func cutBetween(before, after unitKind) float64 {
	switch {
	case before == timedUnit && after == proseUnit:
		return cutNaturally
	case before == timedUnit && after == itemUnit, before == itemUnit && after == proseUnit:
		return cutAnywhere / 2
	}
	return cutAnywhere
}

// goOn reports whether two units, with nothing but items between them, are of
// one running order: both have hours, and they do not fall back.
func (in *interpreter) goOn(units []unit, before, after int) bool {
	if before < 0 || after >= len(units) || units[before].kind != timedUnit || units[after].kind != timedUnit {
		return false
	}
	first, _ := in.lex.HoursAt(units[before].text.Plain)
	next, _ := in.lex.HoursAt(units[after].text.Plain)
	return !next.From.Before(first.From)
}

func (in *interpreter) isObjectives(text string) bool {
	role, _ := in.question(text)
	return role == lexicon.RoleObjectives
}

// affinities says how well each unit goes with each row: by the words they
// share, rare ones more, and by the hour at which a running order begins.
func (in *interpreter) affinities(units []unit, sites []site, rows []*draft) [][]float64 {
	bearers := map[string][]int{} // rows that have a stem
	for j, d := range rows {
		d.EachText(func(text string) {
			for _, stem := range stemsOf(text) {
				if have := bearers[stem]; len(have) == 0 || have[len(have)-1] != j {
					bearers[stem] = append(have, j)
				}
			}
		})
	}
	out := make([][]float64, len(units))
	for i, u := range units {
		out[i] = make([]float64, len(rows))
		for _, stem := range stemsOf(u.text.Plain) {
			have := bearers[stem]
			weight := math.Log(1 + float64(len(rows))/float64(2*len(have)))
			for _, j := range have {
				out[i][j] += weight
			}
		}
		if sites[i].opens == opensOrder {
			for j := range rows {
				out[i][j] += in.hoursFit(u, rows[j])
			}
		}
	}
	return out
}

func (in *interpreter) hoursFit(u unit, row *draft) float64 {
	h, _ := in.lex.HoursAt(u.text.Plain)
	start := in.p.Defaults.Start
	weight := hoursAgree / 3
	if len(row.Hours) > 0 {
		start, weight = row.Hours[0].Start, hoursAgree
	}
	switch {
	case start.IsZero():
		return 0
	case start == h.From:
		return weight
	}
	return hoursDisagree
}

// stemLength is how many letters of a word are compared: enough to tell words
// apart, few enough that their endings do not matter.
const stemLength = 6

// stemsOf lists the stems of the words of a text, each once, in order: sums over
// them are the same on every run.
func stemsOf(text string) []string {
	var stems []string
	for _, w := range words(text) {
		if w = squash(w); len(w) >= 4 {
			stems = append(stems, w[:min(len(w), stemLength)])
		}
	}
	slices.Sort(stems)
	return slices.Compact(stems)
}
