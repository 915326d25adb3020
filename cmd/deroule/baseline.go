package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"deroule/cmd/deroule/report"
	"deroule/model"
)

// baselineSchema names the form of a baseline, and its version.
const baselineSchema = "deroule-baseline/1"

// baseline is what is known and accepted of old plans, so that a pipeline fails
// only on what is new. A nil baseline knows nothing.
type baseline struct {
	path   string
	app    *app
	update bool
	known  map[string][]knownDiagnostic // by the file, told from the folder of the baseline
	now    map[string][]knownDiagnostic // what this run found, where it is to be written
}

// knownDiagnostic is one of them. Code and args are for people who read the file.
type knownDiagnostic struct {
	Code        model.Code `json:"code"`
	Args        []string   `json:"args,omitempty"`
	Fingerprint string     `json:"fingerprint"`
}

type baselineFile struct {
	Schema string                       `json:"schema"`
	Known  map[string][]knownDiagnostic `json:"known"`
}

// baseline reads the file; without one there is none. One that is to be written
// need not exist.
func (a *app) baseline(path string, update bool) (*baseline, error) {
	if path == "" {
		if update {
			return nil, &failure{"--update-baseline", a.words.noBaseline, a.words.noBaselineTodo}
		}
		return nil, nil
	}
	b := &baseline{path: path, app: a, update: update, now: map[string][]knownDiagnostic{}}
	data, err := readFile(anywhere, path, maxSize)
	if update && errors.Is(err, fs.ErrNotExist) {
		return b, nil
	}
	if err != nil {
		return nil, &failure{"--baseline " + path, a.readFailure(path, err).why, a.words.makeBaselineTodo}
	}
	var file baselineFile
	if err := json.Unmarshal(data, &file); err != nil || file.Schema != baselineSchema {
		return nil, &failure{"--baseline " + path, a.words.notBaseline, a.words.makeBaselineTodo}
	}
	b.known = file.Known
	return b, nil
}

// name is how the baseline names a source: from its own folder, so that it holds
// wherever the command is called from.
func (b *baseline) name(s source) string {
	if s.path == standardInput {
		return s.name()
	}
	full := absolute(s.path)
	if name, err := filepath.Rel(absolute(filepath.Dir(b.path)), full); err == nil {
		full = name
	}
	return filepath.ToSlash(full)
}

// judge gives the diagnostics of an outcome the severities that the settings above
// its source give them, and takes away those that are ignored or known.
func (b *baseline) judge(o *outcome) {
	if o.noPlan {
		return
	}
	settings := o.source.settings
	if settings != nil && len(settings.config.Diagnostics) > 0 {
		path := o.source.name()
		if name, err := filepath.Rel(settings.folder, absolute(o.source.path)); err == nil && o.source.path != standardInput {
			path = filepath.ToSlash(name)
		}
		judged := model.Diagnostics{}
		for _, d := range o.diagnostics {
			severity, said := settings.config.Diagnostics.Judge(path, d)
			if d.Severity = severity; said {
				judged = append(judged, d)
			}
		}
		o.diagnostics = judged
	}
	if b == nil || len(o.diagnostics) == 0 {
		return
	}
	known := b.known[b.name(o.source)]
	unknown := model.Diagnostics{}
	for i, f := range report.Findings(o.diagnostics, "en") {
		if b.update || slices.ContainsFunc(known, func(k knownDiagnostic) bool { return k.Fingerprint == f.Fingerprint }) {
			o.accepted = append(o.accepted, knownDiagnostic{f.Code, f.Args, f.Fingerprint})
			continue
		}
		unknown = append(unknown, o.diagnostics[i])
	}
	o.diagnostics = unknown
}

// add remembers what was found in a source.
func (b *baseline) add(o outcome) {
	if b != nil && b.update && o.failure == nil {
		b.now[b.name(o.source)] = o.accepted
	}
}

// write writes what was found. Sources that this run did not look at keep what is
// known of them as long as they are there.
func (b *baseline) write() error {
	if b == nil || !b.update {
		return nil
	}
	for name, known := range b.known {
		if _, seen := b.now[name]; !seen && b.exists(name) {
			b.now[name] = known
		}
	}
	total := 0
	for name, known := range b.now {
		total += len(known)
		if len(known) == 0 {
			delete(b.now, name)
		}
	}
	var data bytes.Buffer
	encoder := json.NewEncoder(&data)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(baselineFile{baselineSchema, b.now}); err != nil {
		return err
	}
	if err := b.app.files.write(filepath.Dir(b.path), b.path, &data); err != nil {
		return err
	}
	fmt.Fprintf(b.app.stderr, "%s%s%s\n", b.path, b.app.words.colon, b.app.words.say(b.app.words.baselineWritten, total))
	return nil
}

func (b *baseline) exists(name string) bool {
	_, err := os.Stat(filepath.Join(filepath.Dir(b.path), filepath.FromSlash(name)))
	return err == nil || filepath.IsAbs(name)
}
