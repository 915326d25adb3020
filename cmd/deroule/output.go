package main

import (
	"path/filepath"
	"slices"
	"strings"

	"deroule/convert"
)

// output is one file to write.
type output struct {
	format convert.Format
	path   string // "-" is standard output
	tree   string // the folder that it must not lead out of, wherever links do
	usual  bool   // nobody asked for this format in particular
	// sessions are the IDs of those that it holds; none means all that are chosen.
	sessions []string
}

// job is a source with what is to become of it.
type job struct {
	source  source
	outputs []output
	failure *failure // known before anything is read
	// taken are the sources and outputs of all jobs, by their absolute paths.
	taken map[string]string
}

// jobs pairs the sources with their outputs. An output that would overwrite a
// source, or another output, fails its source before anything is done.
func (a *app) jobs(dest destination, sources []source) []job {
	taken := map[string]string{}
	for _, s := range sources {
		taken[absolute(s.path)] = s.path
	}
	jobs := make([]job, len(sources))
	for i, outputs := range dest.plan(sources) {
		jobs[i] = job{source: sources[i], outputs: outputs, taken: taken}
		for _, o := range outputs {
			if o.path == standardOutput {
				continue
			}
			if _, clash := taken[absolute(o.path)]; clash {
				jobs[i].failure = &failure{sources[i].path, a.words.say(a.words.overwrites, o.path), a.words.overwritesTodo}
			}
			taken[absolute(o.path)] = o.path
		}
	}
	return jobs
}

// plan gives each source its outputs. Sources that would write the same file are
// told apart by keeping their extension in the name.
func (d destination) plan(sources []source) [][]output {
	sharing := map[string]int{} // by stem; not every system tells capitals apart
	for _, s := range sources {
		sharing[strings.ToLower(d.stem(s))]++
	}
	all := make([][]output, len(sources))
	for i, s := range sources {
		stem := d.stem(s)
		if sharing[strings.ToLower(stem)] > 1 {
			stem = filepath.Join(filepath.Dir(stem), s.name())
		}
		for _, f := range d.formats {
			path := stem + f.Extensions[0]
			if d.file != "" {
				path = d.file
			}
			if d.usual && absolute(path) == absolute(s.path) {
				continue // a workbook needs no workbook beside it
			}
			all[i] = append(all[i], output{format: f, path: path, tree: d.tree(s), usual: d.usual})
		}
	}
	return all
}

// tree is the folder that the outputs of a source stay in: the one that the user has
// named for outputs, or else for sources.
func (d destination) tree(s source) string {
	switch {
	case d.folder != "":
		return d.folder
	case d.file != "":
		return filepath.Dir(d.file)
	case s.path == standardInput:
		return "."
	case s.found != "":
		return s.tree()
	}
	return filepath.Dir(s.path)
}

// stem is the path of the outputs of a source, without an extension.
func (d destination) stem(s source) string {
	name := strings.TrimSuffix(s.name(), filepath.Ext(s.name()))
	switch {
	case d.folder != "":
		return filepath.Join(d.folder, s.folder, name)
	case s.path == standardInput:
		return name
	}
	return filepath.Join(filepath.Dir(s.path), name)
}

// leaveOutputs takes away the sources that were found, not named, and that
// another source is written to: outputs of an earlier run are no plans. Where
// both would be written to each other, both are plans.
func (d destination) leaveOutputs(sources []source) (plans, outputs []source) {
	writtenBy := map[string][]source{}
	for _, s := range sources {
		for _, path := range d.possible(s) {
			writtenBy[absolute(path)] = append(writtenBy[absolute(path)], s)
		}
	}
	for _, s := range sources {
		if s.found != "" && slices.ContainsFunc(writtenBy[absolute(s.path)], func(by source) bool {
			return by != s && !slices.Contains(d.possible(s), by.path)
		}) {
			outputs = append(outputs, s)
		} else {
			plans = append(plans, s)
		}
	}
	return plans, outputs
}

// possible lists the files that a source may be written to, with its extension
// kept in the name or not.
func (d destination) possible(s source) (paths []string) {
	stem := d.stem(s)
	for _, f := range d.formats {
		paths = append(paths, stem+f.Extensions[0], filepath.Join(filepath.Dir(stem), s.name())+f.Extensions[0])
	}
	return paths
}
