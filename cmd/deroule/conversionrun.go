package main

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"deroule/convert/batch"
	"deroule/model"
)

// conversionRun is one run of `deroule convert` once it is clear what is to be done.
type conversionRun struct {
	app     *app
	c       conversion
	reader  reader
	sources []source // of this shard
	jobs    []job    // likewise
	told    *reports
	ledger  *ledger
	tally   *tally
	began   time.Time
	written map[string]bool // files that --watch is not to take for changed; may be nil
}

// conversionRun works out what is to be done. An error is of wrong usage: then
// nothing is done.
func (a *app) conversionRun(c *conversion, args []string) (*conversionRun, error) {
	run := &conversionRun{app: a, began: time.Now()}
	dest, err := a.destination(*c)
	if err != nil {
		return nil, err
	}
	if c.pages, err = a.pages(c.pageFlags, dest.formats); err != nil {
		return nil, err
	}
	if c.calendars, err = a.calendars(c.calendarFlags, dest); err != nil {
		return nil, err
	}
	if run.reader, err = a.reader(c.readFlags); err != nil {
		return nil, err
	}
	if err := a.knownLanguage(c.lang); err != nil {
		return nil, err
	}
	shard, err := a.shard(c.shareFlags)
	if err != nil {
		return nil, err
	}
	sources, failures, err := a.sources(args, run.reader, dest.folder)
	if err != nil {
		return nil, err
	}
	sources, links := leaveLinks(sources)
	sources, written := a.leaveWritten(sources)
	failures = append(failures, a.onlyWritten(sources, written)...)
	if c.pages.themes, err = a.themesOfSettings(c.pageFlags, dest.formats, sources); err != nil {
		return nil, err
	}
	sources, skipped := dest.leaveOutputs(sources)
	if len(sources) == 1 && sources[0].path == standardInput && c.output == "" {
		if len(c.to) == 0 || len(dest.formats) > 1 {
			return nil, &failure{"-", a.words.stdinNeedsOutput, a.words.stdinNeedsOutputTodo}
		}
		dest.file = standardOutput
	}
	if dest.file == standardOutput && isClosed(os.Stdout) {
		a.stdout.to = closedStream{}
	}
	if err := a.fits(c, dest, sources); err != nil {
		return nil, err
	}
	run.c = *c
	if err := run.openLedger(dest, shard, sources); err != nil {
		return nil, err
	}
	if !c.quiet {
		a.reportLinks(links)
	}
	if c.verbose {
		for _, s := range append(written, skipped...) {
			a.note(s.path, a.words.skippedOutput)
		}
	}
	if run.told, err = a.reports("convert", c.reportFlags, dest.file == standardOutput); err != nil {
		return nil, err
	}
	run.tally = newTally(len(failures))
	for _, f := range failures {
		run.told.fail(f)
	}
	var elsewhere []source
	run.sources, elsewhere = share(shard, sources)
	if run.ledger != nil {
		for _, s := range run.sources {
			run.ledger.own[slashed(s.path)] = true
		}
	}
	run.tally.elsewhere(elsewhere)
	others := map[string]bool{}
	for _, s := range elsewhere {
		others[s.path] = true
	}
	// The names of outputs depend on all sources, whoever writes them.
	run.jobs = slices.DeleteFunc(a.jobs(dest, sources), func(j job) bool { return others[j.source.path] })
	return run, nil
}

// fits reports what cannot go together with the sources that were found.
func (a *app) fits(c *conversion, dest destination, sources []source) error {
	w := a.words
	switch {
	case dest.file != "" && len(sources) > 1:
		return &failure{"--output " + dest.file, w.say(w.oneFileManySources, len(sources)), w.oneFileTodo}
	case c.calendars.previousIsFile && len(sources) > 1:
		return &failure{"--previous " + c.previous, w.say(w.oneFileManySources, len(sources)), w.onePreviousTodo}
	case c.prune && dest.folder == "":
		return &failure{"--prune", w.pruneNeedsFolder, w.pruneNeedsFolderTodo}
	case c.prune && c.check:
		return &failure{"--prune", w.pruneOrCheck, w.pruneOrCheckTodo}
	case c.check && dest.file == standardOutput:
		return &failure{"--check", w.checkNeedsFiles, w.checkNeedsFilesTodo}
	}
	return nil
}

// openLedger opens the manifest of the output folder. A plan that is named by
// itself needs none, and its folder stays clean of it.
func (run *conversionRun) openLedger(dest destination, shard batch.Shard, sources []source) error {
	c := run.c
	alone := len(sources) == 1 && sources[0].found == "" && !c.prune && shard.IsAll()
	if dest.folder == "" || alone && !hasManifest(dest.folder) {
		return nil
	}
	l, err := run.app.openLedger(dest.folder, shard, c.how(dest), c.check)
	if err != nil {
		return err
	}
	themes := map[string]string{}
	l.themes = map[*settingsFile]string{}
	for settings, theme := range c.pages.themes {
		named := settings.config.Theme + "\n" + settings.folder
		if themes[named] == "" {
			themes[named], _ = digestOf(strings.NewReader(fmt.Sprintf("%#v", theme)))
		}
		l.themes[settings] = themes[named]
	}
	l.depends(l.how, fmt.Sprintf("%q %d %q %q", c.from, c.year, c.date, c.timezone), fmt.Sprintf("%#v", c.pageFlags), fmt.Sprintf("%#v", c.calendarFlags),
		fmt.Sprintf("%q %q", c.sessions, c.lang), themeDigest(c), fmt.Sprintf("%#v", c.pages.writer.Participants),
		fmt.Sprintf("%d", c.calendars.writer.Revised.Unix()), c.calendars.previousDigest(l.digests))
	for _, s := range sources {
		l.live[slashed(s.path)] = true
	}
	run.ledger, run.reader.ledger = l, l
	return nil
}

// do does it, and returns the exit code.
func (run *conversionRun) do() int {
	run.checkNames()
	synced := run.app.files.many()
	step, ended := run.app.beginProgress(len(run.jobs), run.c.quiet)
	inOrder(run.jobs, run.c.jobs, run.convertOne, func(o outcome) {
		defer step(len(o.failures()) > 0)
		run.app.garbage.step()
		for _, path := range o.written {
			if run.written != nil {
				run.written[absolute(path)] = true
			}
		}
		if o.entry != nil {
			run.ledger.put(*o.entry)
		}
		run.report(o)
		run.told.add(o)
		run.tally.add(o)
	})
	ended()
	synced()
	run.app.reportNoPlans(run.sources, run.tally, run.told.fail)
	left := run.leftovers()
	run.summarize()
	ok := run.told.close(run.tally)
	if err := run.ledger.close(); err != nil {
		run.app.printFailure(run.app.writeFailure(run.c.output, err))
		ok = false
	}
	switch code := run.tally.code(run.c.strict); {
	case !ok:
		return exitFailed
	case code == 0 && run.c.check && left > 0:
		return exitStrict
	default:
		return code
	}
}

// unchanged is the outcome of a source that needs not be done again.
func (run *conversionRun) unchanged(j job) (outcome, bool) {
	if run.c.force {
		return outcome{}, false
	}
	o, ok := run.ledger.unchanged(j)
	if !ok {
		return o, false
	}
	run.told.baseline.judge(&o)
	return o, !run.c.strict || !isUnsure(o.diagnostics)
}

// enter makes the entry of the manifest for an outcome. The diagnostics are those
// before settings and baseline judged them, which are asked again the next time.
func (run *conversionRun) enter(j job, o *outcome, said model.Diagnostics) {
	if run.ledger == nil || run.c.check || len(o.failures()) > 0 || o.digest == "" || o.noPlan && !run.ledger.exists() {
		return
	}
	whole := *o
	whole.diagnostics = said
	entry := run.ledger.entry(j, whole)
	entry.Outputs = o.entries
	o.entry = &entry
}

// report says what became of a source: what is unsure, then one line.
func (run *conversionRun) report(o outcome) {
	a, told := run.app, run.told
	if o.noPlan {
		a.reportNoPlan(o.source, told.quiet)
		return
	}
	if !told.quiet {
		least := model.Warning
		if run.c.verbose {
			least = model.Info
		}
		a.printDiagnostics(a.stderr, a.screen, o, least, least == model.Info)
	}
	for _, f := range o.kept {
		a.printFailure(f)
	}
	switch {
	case o.failure != nil:
		a.printFailure(o.failure)
	case len(o.stale) > 0:
		if !told.quiet {
			fmt.Fprintln(a.text, oneLine(a.words.say(a.words.staleLine, o.source.path, strings.Join(o.stale, ", "))))
		}
	case o.unchanged:
		if (run.c.verbose || len(run.jobs) == 1) && !told.quiet { // of many, the summary counts them
			a.note(o.source.path, a.words.unchangedSource)
		}
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

// leftovers tells of outputs that no source makes any more, and removes them where
// that is asked for. It returns how many there are still.
func (run *conversionRun) leftovers() int {
	a := run.app
	var removed []leftover
	all := run.ledger.leftovers()
	for _, left := range all {
		path := run.ledger.named(left.output.Path)
		why := a.words.outputLeft
		if left.gone {
			why = a.words.sourceLeft
		}
		switch {
		case run.c.check && !run.told.quiet:
			fmt.Fprintln(a.text, oneLine(path+a.words.colon+a.words.say(why, left.entry.Source)))
		case !run.c.prune && !run.told.quiet:
			a.note(path, a.words.say(why, left.entry.Source)+a.words.semicolon+a.words.pruneRemoves)
		}
		if !run.c.prune {
			continue
		}
		done, err := run.ledger.prune(left)
		switch {
		case err != nil:
			a.printFailure(a.writeFailure(path, err))
			run.tally.failed++
		case !done:
			a.note(path, a.words.changedLeft)
		default:
			removed = append(removed, left)
			if !run.told.quiet {
				a.note(path, a.words.say(a.words.pruned, left.entry.Source))
			}
		}
	}
	if len(removed) > 0 {
		run.ledger.forget(removed)
	}
	return len(all) - len(removed)
}

// summarize ends a run over several sources: how many, how long, and what is worst.
func (run *conversionRun) summarize() {
	if run.told.quiet || len(run.jobs) < 2 {
		return
	}
	fmt.Fprintln(run.app.stderr, run.app.words.conversionSummary(run.tally, time.Since(run.began)))
}

// how names the flags that say which files are made: runs that differ in it stand
// side by side in a manifest.
func (c conversion) how(dest destination) string {
	how := "--to " + strings.Join(dest.formats.Names(), ",")
	if c.layout != "" {
		how += " --layout " + c.layout
	}
	if c.split {
		how += " --split"
	}
	if len(c.per) > 0 {
		how += " --per " + strings.Join(c.per, ",")
	}
	return how
}
