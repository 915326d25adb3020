package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"deroule/convert"
	"deroule/model"
)

// conversion is the settings of one run of `deroule convert`.
type conversion struct {
	readFlags
	pageFlags
	calendarFlags
	reportFlags
	pages     pages
	calendars calendars
	to        []string
	output    string
	sessions  []string
	lang      string
	force     bool
	verbose   bool
}

func (a *app) convertCommand() *cobra.Command {
	w := a.words
	var c conversion
	cmd := &cobra.Command{
		Use:     "convert " + w.usageOfSources,
		Short:   w.convertShort,
		Long:    w.convertLong,
		Example: w.convertExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.convert(c, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringSliceVar(&c.to, "to", nil, w.toFlag)
	flags.StringVarP(&c.output, "output", "o", "", w.outputFlag)
	a.addPageFlags(cmd, &c.pageFlags)
	a.addCalendarFlags(cmd, &c.calendarFlags)
	flags.StringSliceVar(&c.sessions, "session", nil, w.sessionFlag)
	flags.StringVar(&c.lang, "lang", "", w.langFlag)
	a.addReadFlags(cmd, &c.readFlags)
	a.addReportFlags(cmd, &c.reportFlags, w.strictFlag)
	flags.BoolVar(&c.force, "force", false, w.forceFlag)
	complete(cmd, "to", a.formats.Writers().Names())
	complete(cmd, "lang", languages())
	flags.BoolVarP(&c.verbose, "verbose", "v", false, w.verboseFlag)
	return cmd
}

func (a *app) convert(c conversion, args []string) error {
	dest, err := a.destination(c)
	if err != nil {
		return err
	}
	if c.pages, err = a.pages(c.pageFlags, dest.formats); err != nil {
		return err
	}
	if c.calendars, err = a.calendars(c.calendarFlags, dest); err != nil {
		return err
	}
	reader, err := a.reader(c.readFlags)
	if err != nil {
		return err
	}
	if err := a.knownLanguage(c.lang); err != nil {
		return err
	}
	sources, failures, err := a.sources(args, reader, dest.folder)
	if err != nil {
		return err
	}
	sources, links := leaveLinks(sources)
	sources, written := a.leaveWritten(sources)
	if c.pages.themes, err = a.themesOfSettings(c.pageFlags, dest.formats, sources); err != nil {
		return err
	}
	sources, skipped := dest.leaveOutputs(sources)
	if len(sources) == 1 && sources[0].path == standardInput && c.output == "" {
		if len(c.to) == 0 || len(dest.formats) > 1 {
			return &failure{"-", a.words.stdinNeedsOutput, a.words.stdinNeedsOutputTodo}
		}
		dest.file = standardOutput
	}
	if dest.file != "" && len(sources) > 1 {
		return &failure{"--output " + dest.file, a.words.say(a.words.oneFileManySources, len(sources)), a.words.oneFileTodo}
	}
	if c.calendars.previousIsFile && len(sources) > 1 {
		return &failure{"--previous " + c.previous, a.words.say(a.words.oneFileManySources, len(sources)), a.words.onePreviousTodo}
	}
	if !c.quiet {
		a.reportLinks(links)
	}
	if c.verbose {
		for _, s := range append(written, skipped...) {
			a.note(s.path, a.words.skippedOutput)
		}
	}
	told, err := a.reports("convert", c.reportFlags, dest.file == standardOutput)
	if err != nil {
		return err
	}
	defer told.abandon()
	for _, f := range failures {
		told.fail(f)
	}
	tally := newTally(len(failures))
	inOrder(a.jobs(dest, sources), func(j job) outcome { return a.convertOne(c, reader, told.baseline, j) }, func(o outcome) {
		a.reportConversion(told, c.verbose, o)
		told.add(o)
		tally.add(o)
	})
	a.reportNoPlans(sources, tally, told.fail)
	if !told.close(tally) {
		return exit(exitFailed)
	}
	return exit(tally.code(c.strict))
}

// convertOne makes all outputs of a source, and only when that went well, and in
// time, puts them in their places.
func (a *app) convertOne(c conversion, r reader, known *baseline, j job) outcome {
	o := outcome{source: j.source, failure: j.failure}
	if o.failure == nil {
		o = a.timely(r.timeout, j.source, func() outcome { return a.prepareOne(c, r, j) })
	}
	o.toWrite = true
	known.judge(&o)
	if o.failure == nil && !o.noPlan && !(c.strict && isUnsure(o.diagnostics)) {
		a.place(c, &o)
	}
	o.close()
	o.ready = nil
	return o
}

// prepareOne reads a source and makes its outputs, which touches no file of the user's.
func (a *app) prepareOne(c conversion, r reader, j job) outcome {
	o := outcome{source: j.source}
	if a.readSource(r, &o); o.failure != nil || o.noPlan {
		return o
	}
	opt := convert.WriteOptions{Language: cmp.Or(c.lang, j.source.settings.config.Language), SourceName: j.source.name()}
	if opt.Sessions, o.failure = a.chosenSessions(c.sessions, o.source, o.programme); o.failure != nil {
		return o
	}
	if j.outputs, o.failure = c.pages.outputs(a, j, o.programme, opt.Sessions); o.failure != nil {
		return o
	}
	if j.outputs, o.failure = c.calendars.outputs(a, j, o.programme); o.failure != nil {
		return o
	}
	o.ready = a.prepare(j, &o, opt)
	if o.failure == nil {
		chosen := opt.Chosen(o.programme)
		o.sessions, o.formats = len(chosen.Sessions), len(chosen.Formats)
	}
	return o
}

// place puts the outputs of a source in their places.
func (a *app) place(c conversion, o *outcome) {
	for _, f := range o.ready {
		if f.path == standardOutput {
			if _, err := io.Copy(a.stdout, f.data.reader()); err != nil {
				o.failure = a.stdoutFailure(err)
				return
			}
		} else if !c.force && holdsOtherWork(f) {
			o.kept = append(o.kept, &failure{f.path, a.words.holdsOtherWork, a.words.holdsOtherWorkTodo})
			continue
		} else if err := a.files.write(f.tree, f.path, f.data.reader()); err != nil {
			o.failure = a.writeFailure(f.path, err)
			return
		}
		o.written = append(o.written, f.path)
	}
	for _, path := range o.written { // a folder of outputs may have been removed meanwhile
		if _, err := os.Lstat(path); path != standardOutput && err != nil {
			o.failure = a.writeFailure(path, err)
			return
		}
	}
}

// file is an output that is ready to be put in its place.
type file struct {
	output
	data *spool
}

// prepare makes the outputs of a job, all in their spools. Where one of them cannot be made
// none is ready.
func (a *app) prepare(j job, o *outcome, opt convert.WriteOptions) (ready []file) {
	for _, out := range j.outputs {
		data, opt := &spool{files: a.files}, opt
		if len(out.sessions) > 0 {
			opt.Sessions = out.sessions
		}
		found, err := out.format.Stream(data, o.programme, opt)
		if chosen := opt.Chosen(o.programme); err == nil && isEmptyCalendar(out.format, chosen) {
			reportNoEvent(&found, chosen, out.usual)
		}
		found = placed(found, j.source, out.path)
		if len(out.sessions) > 0 {
			found = unsaid(found, o.diagnostics)
		}
		o.diagnostics = append(o.diagnostics, found...)
		if !slices.ContainsFunc(found, isNoCalendar) {
			ready = append(ready, file{out, data})
		} else {
			data.close()
		}
		if err != nil {
			o.failure = a.readFailure(j.source.path, err)
		}
		if data.err != nil {
			o.failure = a.spoolFailure(out, j.source, data.err)
		}
		if o.failure != nil {
			break
		}
	}
	return ready
}

// chosenSessions finds the IDs of the sessions that --session asks for, by ID or by date.
func (a *app) chosenSessions(asked []string, s source, p *model.Programme) ([]string, *failure) {
	var ids []string
	for _, want := range asked {
		found := false
		day, notDay := model.ParseDate(want)
		for _, session := range p.Sessions {
			onDay := notDay == nil && slices.ContainsFunc(session.Dates, func(r model.DateRange) bool { return r.Contains(day) })
			if session.ID == want || onDay {
				ids = append(ids, session.ID)
				found = true
			}
		}
		if !found {
			return nil, &failure{s.path, a.words.say(a.words.noSuchSession, want), a.words.say(a.words.known, sessionIDs(p))}
		}
	}
	return ids, nil
}

func sessionIDs(p *model.Programme) string {
	ids := make([]string, len(p.Sessions))
	for i, s := range p.Sessions {
		ids[i] = s.ID
	}
	return strings.Join(ids, ", ")
}

// reportConversion says what became of a source: what is unsure, then one line.
func (a *app) reportConversion(told *reports, verbose bool, o outcome) {
	if o.noPlan {
		a.reportNoPlan(o.source, told.quiet)
		return
	}
	if !told.quiet {
		least := model.Warning
		if verbose {
			least = model.Info
		}
		a.printDiagnostics(a.stderr, a.screen, o, least)
	}
	for _, f := range o.kept {
		a.printFailure(f)
	}
	switch {
	case o.failure != nil:
		a.printFailure(o.failure)
	case len(o.written) == 0 && len(o.kept) > 0:
	case len(o.written) == 0:
		a.printFailure(&failure{o.source.path, a.words.notWrittenStrict, a.words.notWrittenStrictTodo})
	case !told.quiet:
		fmt.Fprintln(a.stderr, a.writtenLine(o))
	}
}

// writtenLine says where a source was written.
func (a *app) writtenLine(o outcome) string {
	return fmt.Sprintf("%s -> %s (%s)", oneLine(o.source.path), oneLine(strings.Join(o.written, ", ")), a.words.contents(o.sessions, o.formats))
}
