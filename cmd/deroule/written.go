package main

import (
	"path/filepath"
	"strings"
)

// leaveWritten takes away the sources that were found, not named, and that are
// outputs of another one beside them: as deroule wrote them, and with the name that
// it gives. What somebody has saved since is a plan of its own.
func (a *app) leaveWritten(sources []source) (plans, outputs []source) {
	beside := map[string][]source{} // by their path, and by it without the extension
	for _, s := range sources {
		path := strings.ToLower(absolute(s.path))
		stem := strings.TrimSuffix(path, filepath.Ext(path))
		beside[path] = append(beside[path], s)
		if stem != path {
			beside[stem] = append(beside[stem], s)
		}
	}
	for _, s := range sources {
		if s.found != "" && a.isOutputOf(s, beside) {
			outputs = append(outputs, s)
		} else {
			plans = append(plans, s)
		}
	}
	return plans, outputs
}

func (a *app) isOutputOf(s source, beside map[string][]source) bool {
	for _, stem := range stemsOfSource(s.path) {
		for _, other := range beside[stem] {
			if other != s && a.isWritten(s) && !a.isWritten(other) {
				return true
			}
		}
	}
	return false
}

// stemsOfSource are the names without an extension that the source of an output
// may have: plan.pdf and plan.md.pdf are of plan.md, and so is the calendar of a
// group, plan-group.ics.
func stemsOfSource(path string) []string {
	path = strings.ToLower(absolute(path))
	stem := strings.TrimSuffix(path, filepath.Ext(path))
	stems := []string{stem}
	if filepath.Ext(path) == ".ics" {
		for end := strings.LastIndexByte(stem, '-'); end > len(filepath.Dir(path)); end = strings.LastIndexByte(stem[:end], '-') {
			stems = append(stems, stem[:end])
		}
	}
	return stems
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
