package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"deroule/cmd/deroule/report"
	"deroule/convert/batch"
	"deroule/model"
)

// merging is the settings of one run of `deroule merge-manifests`.
type merging struct {
	output string
	report []string
	quiet  bool
}

func (a *app) mergeCommand() *cobra.Command {
	w := a.words
	var m merging
	cmd := &cobra.Command{
		Use:                   "merge-manifests " + w.usageOfMerge,
		Short:                 w.mergeShort,
		Long:                  w.mergeLong,
		Example:               w.mergeExample,
		RunE:                  func(cmd *cobra.Command, args []string) error { return a.merge(m, args) },
		DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&m.output, "output", "o", "", w.mergeOutputFlag)
	flags.StringSliceVar(&m.report, "report", nil, w.mergeReportFlag)
	flags.BoolVarP(&m.quiet, "quiet", "q", false, w.quietFlag)
	complete(cmd, "report", reportForms())
	return cmd
}

// merge joins what shards left: their manifests to one, their reports to one.
func (a *app) merge(m merging, args []string) error {
	w := a.words
	if len(args) == 0 {
		return &failure{"PATH", w.nothingToMerge, w.nothingToMergeTodo}
	}
	manifests, reported, err := a.shardFiles(m, args)
	if err != nil {
		return err
	}
	folder := m.output
	if folder == "" && len(manifests) > 0 {
		folder = filepath.Dir(manifests[0].path)
		if slices.ContainsFunc(manifests, func(f shardFile) bool { return filepath.Dir(f.path) != folder }) {
			return &failure{w.mergeCommandName, w.severalFolders, w.severalFoldersTodo}
		}
	}
	run := report.Run{}
	if len(reported) > 0 {
		run = report.Run{Command: reported[0].doc.Command, Strict: reported[0].doc.Strict}
	} else if len(m.report) > 0 {
		return &failure{"--report " + joined(m.report), w.noReports, w.noReportsTodo}
	}
	told, err := a.reports(run.Command, reportFlags{report: m.report, strict: run.Strict, quiet: true}, false)
	if err != nil {
		return err
	}
	defer told.abandon()
	if err := a.mergeInto(folder, manifests, m.quiet); err != nil {
		a.printFailure(a.writeFailure(folder, err))
		return exit(exitFailed)
	}
	for _, r := range mergedResults(reported) {
		for _, to := range told.all {
			to.addResult(r)
		}
	}
	if !told.close(newTally(0)) {
		return exit(exitFailed)
	}
	return nil
}

// shardFile is a manifest or a report.
type shardFile struct {
	path     string
	manifest *batch.Manifest
	doc      report.Document
}

// shardFiles reads the manifests and reports that the arguments mean: the files, and
// the manifests of folders. The manifest that was merged before comes first, so that
// newer ones win over it.
func (a *app) shardFiles(m merging, args []string) (manifests, reported []shardFile, err error) {
	var paths []string
	for _, arg := range args {
		if info, err := os.Stat(arg); err == nil && info.IsDir() {
			found, _ := filepath.Glob(filepath.Join(quoteGlob(arg), manifestName+"*.json"))
			if len(found) == 0 {
				return nil, nil, &failure{arg, a.words.noManifestThere, a.words.noManifestThereTodo}
			}
			paths = append(paths, found...)
		} else {
			paths = append(paths, arg)
		}
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, nil, a.readFailure(path, err)
		}
		f := shardFile{path: path}
		if f.manifest, err = batch.ParseManifest(data); err == nil {
			manifests = append(manifests, f)
			continue
		}
		if f.doc, err = report.Parse(bytes.NewReader(data)); err != nil {
			return nil, nil, &failure{path, a.words.noManifestNorReport, a.words.noManifestNorReportTodo}
		}
		reported = append(reported, f)
	}
	slices.SortStableFunc(manifests, func(a, b shardFile) int {
		rank := func(f shardFile) int {
			if filepath.Base(f.path) == manifestName+".json" {
				return 0
			}
			return 1
		}
		return cmp.Compare(rank(a), rank(b))
	})
	return manifests, reported, nil
}

// quoteGlob is the pattern that a name matches alone.
func quoteGlob(name string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(name)
}

// mergeInto writes the manifest of all shards and removes those that it replaces.
func (a *app) mergeInto(folder string, manifests []shardFile, quiet bool) error {
	if len(manifests) == 0 {
		return nil
	}
	whole := &batch.Manifest{}
	for _, f := range manifests {
		whole.Merge(f.manifest)
	}
	var data bytes.Buffer
	if err := whole.Write(&data); err != nil {
		return err
	}
	path := filepath.Join(folder, manifestName+".json")
	if err := a.files.write(folder, path, &data); err != nil {
		return err
	}
	var failed error
	for _, f := range manifests {
		if f.path != path && absolute(filepath.Dir(f.path)) == absolute(folder) {
			failed = errors.Join(failed, os.Remove(f.path))
		}
	}
	if !quiet {
		fmt.Fprintln(a.stderr, a.words.say(a.words.manifestsMerged, len(manifests), path, a.words.count(sourcesIn(whole), a.words.source)))
	}
	return failed
}

func sourcesIn(m *batch.Manifest) int {
	sources := map[string]bool{}
	for _, e := range m.Entries() {
		sources[e.Source] = true
	}
	return len(sources)
}

// mergedResults are those of all reports in the order of a run over all sources of a
// folder. What several shards told alike, such as a source that is missing, is told once.
func mergedResults(reported []shardFile) (all []report.Result) {
	for _, f := range reported {
		all = append(all, f.doc.Results...)
	}
	slices.SortStableFunc(all, func(a, b report.Result) int {
		return slices.Compare(strings.Split(slashed(a.Source), "/"), strings.Split(slashed(b.Source), "/"))
	})
	return slices.CompactFunc(all, func(a, b report.Result) bool { return reflect.DeepEqual(a, b) })
}

// addResult tells of a source that another run told of.
func (r *formReport) addResult(result report.Result) { r.Add(result) }

func (r *textReport) addResult(result report.Result) {
	for _, f := range result.Findings {
		r.line(fmt.Sprintf("%s: %s: %s [%s]", f.Source, r.app.words.severity(f.Severity), f.Message, f.Code))
	}
	for _, f := range result.Failures {
		r.line("deroule: " + r.app.words.severity(model.Error) + r.app.words.colon + r.app.lineOf(&failure{f.Where, f.Message, f.Hint}))
	}
}
