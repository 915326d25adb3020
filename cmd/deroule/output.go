package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"deroule/convert"
)

// output is one file to write.
type output struct {
	format convert.Format
	path   string // "-" is standard output
}

// destination is where outputs go.
type destination struct {
	folder  string // below which the folders of the sources are mirrored; empty is beside each source
	file    string // the one file to write; "-" is standard output
	formats convert.Set
}

// chosen says which of the two kinds of value --output has. A path is a file
// where its extension is that of a format and no folder of that name exists.
func (a *app) destinationOf(path string) (destination, *convert.Format) {
	if path == "" {
		return destination{}, nil
	}
	if path == standardOutput {
		return destination{file: standardOutput}, nil
	}
	info, err := os.Stat(path)
	isFolder := err == nil && info.IsDir() || strings.HasSuffix(filepath.ToSlash(path), "/")
	if f, ok := a.formats.ByExtension(path); ok && !isFolder {
		return destination{file: path}, &f
	}
	return destination{folder: path}, nil
}

// plan gives each source its outputs. Sources that would write the same file are
// told apart by keeping their extension in the name.
func (d destination) plan(sources []source) [][]output {
	taken := map[string]int{}
	for _, s := range sources {
		taken[d.stem(s)]++
	}
	all := make([][]output, len(sources))
	for i, s := range sources {
		stem := d.stem(s)
		if taken[stem] > 1 {
			stem = filepath.Join(filepath.Dir(stem), s.name())
		}
		for _, f := range d.formats {
			path := stem + f.Extensions[0]
			if d.file != "" {
				path = d.file
			}
			all[i] = append(all[i], output{f, path})
		}
	}
	return all
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
