package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"deroule/cmd/deroule/report"
	"deroule/model"
)

// reportFlags are the flags of check and convert that say how they report.
type reportFlags struct {
	report         []string
	baseline       string
	updateBaseline bool
	strict         bool
	quiet          bool
}

func (a *app) addReportFlags(cmd *cobra.Command, f *reportFlags, strict string) {
	flags := cmd.Flags()
	flags.StringSliceVar(&f.report, "report", nil, a.words.reportFlag)
	flags.StringVar(&f.baseline, "baseline", "", a.words.baselineFlag)
	flags.BoolVar(&f.updateBaseline, "update-baseline", false, a.words.updateBaselineFlag)
	flags.BoolVar(&f.strict, "strict", false, strict)
	flags.BoolVarP(&f.quiet, "quiet", "q", false, a.words.quietFlag)
	complete(cmd, "report", reportForms())
}

// reportText is the form that people read; the others are of package report.
const reportText report.Form = "text"

func reportForms() []report.Form { return append([]report.Form{reportText}, report.Forms()...) }

// reports is what a run tells of its sources, in all the forms that are asked for.
type reports struct {
	app      *app
	command  string
	baseline *baseline
	quiet    bool // no text on the screen but failures
	all      []reporter
}

// reporter tells what became of sources in one form and in one place.
type reporter interface {
	add(outcome) error
	addResult(report.Result)
	close(*tally) error
	abandon() // leaves nothing behind
	where() string
}

// reports reads the flags and begins the reports that they ask for. Those of
// convert may find standard output taken by its results.
func (a *app) reports(command string, f reportFlags, stdoutTaken bool) (*reports, error) {
	w := a.words
	r := &reports{app: a, command: command, quiet: f.quiet}
	run := report.Run{Command: command, Version: version(), Language: a.language, Strict: f.strict, Words: report.Words{
		FailedSource: w.failedSourceHelp, NoPlan: w.noPlanInIt, Stale: w.staleOutputs,
	}}
	var forms []report.Form // on standard output
	text := true
	for _, asked := range f.report {
		name, path, toFile := strings.Cut(asked, "=")
		form := report.Form(name)
		switch {
		case !slices.Contains(reportForms(), form):
			return nil, &failure{"--report " + asked, w.unknownReport, a.known(asked, texts(reportForms()))}
		case toFile && (path == "" || path == standardOutput):
			return nil, &failure{"--report " + asked, w.reportWithoutFile, w.reportWithoutFileTodo}
		case toFile:
			if err := r.toFile(form, path, run); err != nil {
				return nil, err
			}
		case form != reportText && !slices.Contains(forms, form):
			forms = append(forms, form)
			text = text && form == report.GitHub
		}
	}
	switch {
	case len(forms) > 1:
		return nil, &failure{"--report " + joined(f.report), w.severalReports, w.severalReportsTodo}
	case len(forms) == 1 && stdoutTaken:
		return nil, &failure{"--report " + string(forms[0]), w.reportTaken, w.severalReportsTodo}
	case len(forms) == 0 && text && !f.quiet && !stdoutTaken && os.Getenv("GITHUB_ACTIONS") == "true":
		forms = []report.Form{report.GitHub}
	}
	for _, form := range forms {
		r.all = append(r.all, &formReport{app: a, Writer: report.New(form, a.stdout, run)})
	}
	r.quiet = r.quiet || !text
	var err error
	r.baseline, err = a.baseline(f.baseline, f.updateBaseline)
	return r, err
}

// toFile begins a report that goes into a file.
func (r *reports) toFile(form report.Form, path string, run report.Run) error {
	f, err := r.app.files.open(filepath.Dir(path), path)
	if err != nil {
		why := r.app.writeFailure(path, err).why
		return &failure{"--report " + string(form) + "=" + path, why, r.app.words.otherFileTodo}
	}
	if form == reportText {
		r.all = append(r.all, &textReport{app: r.app, command: run.Command, file: f})
	} else {
		r.all = append(r.all, &formReport{app: r.app, Writer: report.New(form, f, run), file: f})
	}
	return nil
}

// add tells of a source in every form but the text on the screen.
func (r *reports) add(o outcome) {
	r.baseline.add(o)
	for _, to := range r.all {
		to.add(o) // the close reports an error
	}
}

// fail tells of an argument that means no source, on the screen, too.
func (r *reports) fail(f *failure) {
	r.app.printFailure(f)
	r.add(outcome{source: source{path: f.what}, failure: f})
}

// close ends every report and writes the baseline. It is false where one of them
// could not be written, which is told.
func (r *reports) close(t *tally) bool {
	ok := true
	for _, to := range r.all {
		if err := to.close(t); err != nil && to.where() != standardOutput { // the command itself looks at that
			r.app.printFailure(r.app.writeFailure(to.where(), err))
			ok = false
		}
	}
	if err := r.baseline.write(); err != nil {
		r.app.printFailure(r.app.writeFailure(r.baseline.path, err))
		ok = false
	}
	return ok
}

// abandon lets go of reports that nothing was done for.
func (r *reports) abandon() {
	for _, to := range r.all {
		to.abandon()
	}
}

// formReport is a report for programs.
type formReport struct {
	report.Writer
	app  *app
	file *pendingFile // nil where it goes to standard output
}

func (r *formReport) add(o outcome) error { return r.Add(r.app.result(o)) }

func (r *formReport) close(*tally) error {
	err := r.Close()
	if r.file != nil {
		err = errors.Join(err, r.file.commit(err == nil))
	}
	return err
}

func (r *formReport) abandon() {
	if r.file != nil {
		r.file.commit(false)
	}
}

func (r *formReport) where() string {
	if r.file == nil {
		return standardOutput
	}
	return r.file.path
}

// textReport is what people read, in a file.
type textReport struct {
	app     *app
	command string
	file    *pendingFile
	err     error
}

func (r *textReport) add(o outcome) error {
	if o.noPlan {
		return r.err
	}
	r.app.printDiagnostics(r.file, screen{}, o, model.Info, true)
	for _, f := range o.failures() {
		r.line("deroule: " + r.app.words.errorLabel + r.app.words.colon + r.app.lineOf(f))
	}
	if len(o.written) > 0 {
		r.line(r.app.writtenLine(o))
	}
	return r.err
}

func (r *textReport) line(text string) {
	_, err := io.WriteString(r.file, text+"\n")
	r.err = errors.Join(r.err, err)
}

func (r *textReport) close(t *tally) error {
	r.line(r.app.words.summary(t))
	return errors.Join(r.err, r.file.commit(r.err == nil))
}

func (r *textReport) abandon() { r.file.commit(false) }

func (r *textReport) where() string { return r.file.path }

// result is what programs are told of an outcome.
func (a *app) result(o outcome) report.Result {
	r := report.Result{Source: o.source.path, State: o.state(), Outputs: o.written, Known: len(o.accepted), Sessions: o.sessions, Formats: o.formats}
	if !o.noPlan {
		r.Findings = report.Findings(o.diagnostics, a.language)
	}
	for _, f := range o.failures() {
		r.Failures = append(r.Failures, report.Failure{Where: f.what, Message: oneLine(f.why), Hint: oneLine(f.todo)})
	}
	return r
}
