package main

import (
	"io/fs"
	"time"
)

// leaveWritten takes away the sources that were found, not named, and that are as
// deroule wrote them, wherever they lie: outputs are no plans until somebody saves
// them. Otherwise each run over a folder would make more of them.
func (a *app) leaveWritten(sources []source) (plans, outputs []source) {
	for _, s := range sources {
		if s.found != "" && a.isWritten(s) {
			outputs = append(outputs, s)
		} else {
			plans = append(plans, s)
		}
	}
	return plans, outputs
}

// onlyWritten fails the folders and patterns that outputs alone were found by.
func (a *app) onlyWritten(plans, outputs []source) (failures []*failure) {
	told := map[string]bool{}
	for _, s := range plans {
		told[s.found] = true
	}
	for _, s := range outputs {
		if !told[s.found] {
			told[s.found] = true
			failures = append(failures, a.readFailure(s.found, errNoPlans))
		}
	}
	return failures
}

// isWritten reports whether a file is as deroule wrote it.
func (a *app) isWritten(s source) bool {
	f, ok := a.formats.ByExtension(s.path)
	if !ok || f.Wrote == nil {
		return false
	}
	data, err := a.read(s)
	return err == nil && f.Wrote(data)
}

// mark remembers whether a file is as deroule wrote it, for as long as it does not change.
type mark struct {
	modified time.Time
	size     int64
	written  bool
}

// isWritten is that of a source which is looked at again and again.
func (s *shelf) isWritten(of source, info fs.FileInfo) bool {
	m, known := s.marks[of.path]
	if !known || !m.modified.Equal(info.ModTime()) || m.size != info.Size() {
		m = mark{info.ModTime(), info.Size(), s.app.isWritten(of)}
		s.marks[of.path] = m
	}
	return m.written
}
