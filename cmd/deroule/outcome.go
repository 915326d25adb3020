package main

import (
	"deroule/cmd/deroule/report"
	"deroule/convert/batch"
	"deroule/model"
)

// outcome is what became of a source.
type outcome struct {
	source            source
	lines             []string // of the source, to show places in
	shown             shownSource
	programme         *model.Programme
	read              bool
	sessions, formats int // of the programme that was read
	diagnostics       model.Diagnostics
	accepted          []knownDiagnostic // those that the baseline holds, left out above
	written           []string
	kept              []*failure // outputs that would replace what somebody else made
	noPlan            bool       // it was found among others and is no plan
	toWrite           bool       // outputs are asked for
	failure           *failure
	ready             []file // outputs that are not in their places yet

	digest    string         // of the source, where a manifest asks for it
	stale     []string       // --check: outputs that are not what they would be now
	unchanged bool           // the outputs are as an earlier run left them
	entries   []batch.Output // the outputs that are in their places
	entry     *batch.Entry   // for the manifest
}

// close lets go of the outputs that were made.
func (o outcome) close() {
	for _, f := range o.ready {
		f.data.close()
	}
}

// failures are all that kept the source from being read or written.
func (o outcome) failures() []*failure {
	if o.failure != nil {
		return append(o.kept[:len(o.kept):len(o.kept)], o.failure)
	}
	return o.kept
}

func (o outcome) state() report.State {
	switch {
	case len(o.failures()) > 0:
		return report.Failed
	case o.noPlan:
		return report.NoPlan
	case !o.toWrite:
		return report.Read
	case len(o.stale) > 0:
		return report.Stale
	case o.unchanged:
		return report.Unchanged
	case len(o.written) == 0:
		return report.NotWritten
	}
	return report.Written
}
