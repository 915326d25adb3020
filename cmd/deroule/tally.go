package main

import (
	"cmp"

	"deroule/cmd/deroule/report"
	"deroule/model"
)

// tally counts what became of the sources, for the exit code and the summary.
type tally struct {
	read, failed      int
	sessions, formats int
	known             int // diagnostics that the baseline holds
	states            map[report.State]int
	worst             outcome // that has the most of the gravest diagnostics
	severities        map[model.Severity]int
	plans             map[string]int // by the folder or pattern that they were found by
}

func newTally(failed int) *tally {
	return &tally{failed: failed, severities: map[model.Severity]int{}, states: map[report.State]int{}, plans: map[string]int{}}
}

// elsewhere counts the sources that other shards take: what found them has a plan
// as far as this one knows.
func (t *tally) elsewhere(sources []source) {
	for _, s := range sources {
		t.plans[s.found]++
	}
}

func (t *tally) add(o outcome) {
	if o.noPlan {
		return
	}
	t.states[o.state()]++
	t.plans[o.source.found]++
	if o.failure != nil || len(o.kept) > 0 {
		t.failed++
	}
	if !o.read {
		return
	}
	t.read++
	t.sessions += o.sessions
	t.formats += o.formats
	t.known += len(o.accepted)
	if isWorse(o.diagnostics, t.worst.diagnostics) {
		t.worst = outcome{source: o.source, diagnostics: o.diagnostics}
	}
	for _, d := range o.diagnostics {
		t.severities[d.Severity]++
	}
}

// reportNoPlan says that a file which was found is left alone.
func (a *app) reportNoPlan(s source, quiet bool) {
	if !quiet {
		a.note(s.path, a.words.noPlanInIt)
	}
}

// reportLinks says which files are left alone because links lead out to them.
func (a *app) reportLinks(links []source) {
	for _, s := range links {
		a.note(s.path, a.words.leadsOut)
	}
}

// reportNoPlans fails each folder and pattern that no plan was found by.
func (a *app) reportNoPlans(sources []source, t *tally, fail func(*failure)) {
	for _, s := range sources {
		if _, told := t.plans[s.found]; s.found == "" || told {
			continue
		}
		t.plans[s.found] = 0
		t.failed++
		fail(a.readFailure(s.found, errNoPlans))
	}
}

// isWorse compares how many errors there are, then how many warnings.
func isWorse(a, b model.Diagnostics) bool {
	return cmp.Or(cmp.Compare(a.Count(model.Error), b.Count(model.Error)), cmp.Compare(a.Count(model.Warning), b.Count(model.Warning))) > 0
}

func (t *tally) code(strict bool) int {
	switch {
	case t.failed > 0 || t.severities[model.Error] > 0:
		return exitFailed
	case t.states[report.Stale] > 0, strict && t.severities[model.Warning] > 0:
		return exitStrict
	}
	return 0
}
