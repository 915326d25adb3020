package main

import (
	"cmp"
	"context"
	"io"
	"os"
	"slices"
	"strings"
	"sync/atomic"

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

	shareFlags
	check bool
	prune bool
	watch bool
	force bool

	allowEmpty bool // calendars and plans may lose all that they held
	verbose    bool
}

func (a *app) convertCommand() *cobra.Command {
	w := a.words
	var c conversion
	cmd := &cobra.Command{
		Use:     "convert " + w.usageOfSources,
		Short:   w.convertShort,
		Long:    w.convertLong,
		Example: w.convertExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			if c.watch {
				return a.watch(c, args)
			}
			return a.convert(c, args)
		},
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
	a.addShareFlags(cmd, &c.shareFlags)
	flags.BoolVar(&c.check, "check", false, w.checkFlag)
	flags.BoolVar(&c.prune, "prune", false, w.pruneFlag)
	flags.BoolVar(&c.watch, "watch", false, w.watchFlag)
	flags.BoolVar(&c.force, "force", false, w.forceFlag)
	flags.BoolVar(&c.allowEmpty, "allow-empty", false, w.allowEmptyFlag)
	a.addReportFlags(cmd, &c.reportFlags, w.strictFlag)
	complete(cmd, "to", a.formats.Writers().Names())
	complete(cmd, "lang", languages())
	flags.BoolVarP(&c.verbose, "verbose", "v", false, w.verboseFlag)
	return cmd
}

func (a *app) convert(c conversion, args []string) error {
	run, err := a.conversionRun(&c, args)
	if err != nil {
		return err
	}
	defer run.told.abandon()
	return exit(run.do())
}

// convertOne makes all outputs of a source, and only when that went well, and in
// time, puts them in their places. What is as an earlier run left it stays.
func (run *conversionRun) convertOne(j job) outcome {
	o := outcome{source: j.source, failure: j.failure}
	if o.failure == nil {
		if done, ok := run.unchanged(j); ok {
			return done
		}
		o = run.app.timely(run.reader.timeout, j.source, func(ctx context.Context) outcome { return run.prepareOne(ctx, j) })
	}
	o.toWrite = true
	said := o.diagnostics
	run.told.baseline.judge(&o)
	switch {
	case o.failure != nil:
	case o.noPlan:
		if output, was := run.wasPlan(j); was && !run.c.allowEmpty {
			o.noPlan, o.failure = false, run.app.noProgrammeAnyMore(j.source, output)
			break
		}
		run.enter(j, &o, nil)
	case run.c.strict && isUnsure(o.diagnostics):
	case run.c.check:
		run.compare(&o)
	default:
		if o.failure = run.publishesLess(o); o.failure != nil {
			break
		}
		run.place(&o)
		run.enter(j, &o, said)
	}
	o.close()
	o.ready = nil
	return o
}

// prepareOne reads a source and makes its outputs, which touches no file of the user's.
// It ends early where the context does: nobody waits for the outcome then.
func (run *conversionRun) prepareOne(ctx context.Context, j job) outcome {
	a, c := run.app, run.c
	o := outcome{source: j.source}
	if a.readSource(run.reader, &o); o.failure != nil || o.noPlan || ctx.Err() != nil {
		return o
	}
	opt := convert.WriteOptions{Language: cmp.Or(c.lang, j.source.settings.config.Language), SourceName: j.source.name()}
	if opt.Sessions, o.failure = a.chosenSessions(c.sessions, o.source, o.programme); o.failure != nil {
		return o
	}
	if j.outputs, o.failure = run.outputs(j, o.programme, opt.Sessions); o.failure != nil {
		return o
	}
	o.ready = run.prepare(ctx, j, &o, opt)
	if o.failure == nil {
		chosen := opt.Chosen(o.programme)
		o.sessions, o.formats = len(chosen.Sessions), len(chosen.Formats)
	}
	return o
}

// place puts the outputs of a source in their places.
func (run *conversionRun) place(o *outcome) {
	a := run.app
	for _, f := range o.ready {
		if f.path == standardOutput {
			if _, err := io.Copy(a.stdout, f.data.reader()); err != nil {
				o.failure = a.stdoutFailure(err)
				return
			}
		} else if !run.c.force && holdsOtherWork(f) {
			o.kept = append(o.kept, &failure{f.path, a.words.holdsOtherWork, a.words.holdsOtherWorkTodo})
			continue
		} else if err := a.files.write(f.tree, f.path, f.data.reader()); err != nil {
			o.failure = a.writeFailure(f.path, err)
			return
		} else if err := run.ledger.wrote(o, f); err != nil {
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

// compare finds the outputs that are not what they would be now.
func (run *conversionRun) compare(o *outcome) {
	for _, f := range o.ready {
		o.written = append(o.written, f.path)
		r := roots{}
		there, err := r.open(f.tree, f.path)
		r.close()
		if err == nil {
			same := sameBytes(there, f.data.reader())
			there.Close()
			if same {
				continue
			}
		}
		o.stale = append(o.stale, f.path)
	}
	o.unchanged = len(o.stale) == 0
}

// file is an output that is ready to be put in its place.
type file struct {
	output
	data *spool
}

// prepare makes the outputs of a job, all in their spools. Where one of them cannot be made
// none is ready. A plan that is alone has all processors to itself: several outputs of
// it are made at a time.
func (run *conversionRun) prepare(ctx context.Context, j job, o *outcome, opt convert.WriteOptions) (ready []file) {
	a := run.app
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var failed atomic.Int64 // the number of the first output that failed, from 1; those after it are not needed
	atATime := 1
	if len(run.jobs) == 1 {
		atATime = run.c.jobs
	}
	type made struct {
		file
		found model.Diagnostics
		err   error
	}
	write := func(n numbered[output]) made {
		out, data, opt := n.item, &spool{ctx: ctx, files: a.files}, opt
		if first := failed.Load(); ctx.Err() != nil || first > 0 && first < n.number {
			return made{file: file{out, data}, err: context.Canceled}
		}
		if len(out.sessions) > 0 {
			opt.Sessions = out.sessions
		}
		found, err := out.format.Stream(data, o.programme, opt)
		if chosen := opt.Chosen(o.programme); err == nil && isEmptyCalendar(out.format, chosen) {
			reportNoEvent(&found, chosen, out.usual)
		}
		if err != nil {
			failed.CompareAndSwap(0, n.number)
		}
		return made{file{out, data}, placed(found, j.source, out.path), err}
	}
	inOrder(number(j.outputs), atATime, write, func(m made) {
		if o.failure != nil {
			m.data.close()
			return
		}
		if len(m.sessions) > 0 {
			m.found = unsaid(m.found, o.diagnostics)
		}
		o.diagnostics = append(o.diagnostics, m.found...)
		if !slices.ContainsFunc(m.found, isNoCalendar) {
			ready = append(ready, m.file)
		} else {
			m.data.close()
		}
		if m.err != nil {
			o.failure = a.readFailure(j.source.path, m.err)
		}
		if m.data.err != nil {
			o.failure = a.spoolFailure(m.output, j.source, m.data.err)
		}
		if o.failure != nil {
			stop() // the others are not needed
		}
	})
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
