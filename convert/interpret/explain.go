package interpret

import (
	"fmt"
	"strings"

	"deroule/convert"
	"deroule/convert/judge"
	"deroule/convert/outline"
)

// Explain lists the readings of a document that were weighed, the best first: what
// each costs, what it departs from the rules in, and what it pays for. Then it lists
// the points that the rules met.
func Explain(doc *outline.Document, opt convert.ReadOptions) string {
	s := newSearch(doc, opt, lexiconOf(opt))
	s.best()
	var b strings.Builder
	const most = 25
	for i, r := range s.all {
		if i < most || r.choices == nil {
			fmt.Fprintf(&b, "%7.2f {%s}\n        %s\n", r.cost, r.choices, s.weights.Explain(r.weighed.Tally))
		}
	}
	for _, r := range s.all {
		if r.choices == nil {
			for _, p := range r.points {
				fmt.Fprintf(&b, "point %q %v, at %s: %.60s\n", p.Key, p.Options, p.At, p.Text)
			}
		}
	}
	return b.String()
}

// Chosen names the choices of the reading that costs least under other weights, and
// by how much it leads the second. It is for looking what a weight does.
func Chosen(doc *outline.Document, opt convert.ReadOptions, weights judge.Weights) (choices string, lead float64) {
	s := newSearch(doc, opt, lexiconOf(opt))
	s.weights = weights
	best, second := s.best()
	if second != nil {
		lead = second.cost - best.cost
	}
	return best.choices.String(), lead
}
