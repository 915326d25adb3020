// Package judge weighs readings of a document. A reading is a finished programme;
// what it leaves unused and what is implausible in it are counted under names, and
// one open table says what each of them costs. The reading that costs least is the
// one to take; what it costs most for is told to the person as its flaws.
//
// Whoever reads only counts. Nothing but the table multiplies.
package judge

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// Weight is a line of the table: what each thing counted under a name costs.
type Weight struct {
	Name   string
	Points float64 // each; below 0 where it speaks for a reading
	Flaw   bool    // a person is told of it, by its name
	Why    string
}

// Weights is the table as a lookup from names.
type Weights map[string]Weight

// New returns the table that readings are weighed by.
func New() Weights {
	all := Weights{}
	for _, w := range Table() {
		all[w.Name] = w
	}
	return all
}

// With returns the table with other points for some names. It is for experiments
// and for the program that fits the table.
func (w Weights) With(points map[string]float64) Weights {
	changed := maps.Clone(w)
	for name, p := range points {
		line := changed[name]
		line.Name, line.Points = name, p
		changed[name] = line
	}
	return changed
}

// Tally is how often a reading shows each thing, by the names of [Table].
type Tally map[string]float64

// Add counts n more of a thing.
func (t Tally) Add(name string, n float64) {
	if n != 0 {
		t[name] += n
	}
}

// Merge adds what another tally counted.
func (t Tally) Merge(other Tally) {
	for name, n := range other {
		t[name] += n
	}
}

// Cost is the sum of what was counted, each by its weight. Less is better. A name
// that the table does not have is a mistake of the program and panics.
func (w Weights) Cost(t Tally) float64 {
	sum := 0.0
	for _, name := range slices.Sorted(maps.Keys(t)) { // sums in one order are the same sum
		line, ok := w[name]
		if !ok {
			panic("judge: no weight is called " + name)
		}
		sum += line.Points * t[name]
	}
	return math.Round(sum*1e6) / 1e6
}

// Reason is what one name adds to the cost of a reading.
type Reason struct {
	Name  string
	Count float64
	Cost  float64
}

// Reasons lists what a tally costs, the dearest first.
func (w Weights) Reasons(t Tally) []Reason {
	var list []Reason
	for _, name := range slices.Sorted(maps.Keys(t)) {
		if cost := w[name].Points * t[name]; cost != 0 {
			list = append(list, Reason{name, t[name], cost})
		}
	}
	slices.SortStableFunc(list, func(a, b Reason) int { return cmp.Compare(b.Cost, a.Cost) })
	return list
}

// Flaws are the reasons against a reading that a person is told of, the dearest first.
func (w Weights) Flaws(t Tally) []Reason {
	return slices.DeleteFunc(w.Reasons(t), func(r Reason) bool { return r.Cost <= 0 || !w[r.Name].Flaw })
}

// Explain writes the reasons on one line: "unused-date 2 +1.8, session 3 +0.6".
func (w Weights) Explain(t Tally) string {
	var parts []string
	for _, r := range w.Reasons(t) {
		parts = append(parts, fmt.Sprintf("%s %.3g %+.2f", r.Name, r.Count, r.Cost))
	}
	return strings.Join(parts, ", ")
}
