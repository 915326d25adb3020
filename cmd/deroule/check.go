package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"deroule/model"
)

// checking is the settings of one run of `deroule check`.
type checking struct {
	readFlags
	reportFlags
	shareFlags
	verbose bool
}

func (a *app) checkCommand() *cobra.Command {
	w := a.words
	var c checking
	cmd := &cobra.Command{
		Use:     "check " + w.usageOfSources,
		Short:   w.checkShort,
		Long:    w.checkLong,
		Example: w.checkExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.check(c, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	a.addReadFlags(cmd, &c.readFlags)
	a.addShareFlags(cmd, &c.shareFlags)
	a.addReportFlags(cmd, &c.reportFlags, w.strictCheckFlag)
	flags.BoolVarP(&c.verbose, "verbose", "v", false, w.verboseCheckFlag)
	return cmd
}

// check reads the sources and prints every diagnostic on standard output: here
// they are the result.
func (a *app) check(c checking, args []string) error {
	told, err := a.reports("check", c.reportFlags, false)
	if err != nil {
		return err
	}
	defer told.abandon()
	shard, err := a.shard(c.shareFlags)
	if err != nil {
		return err
	}
	r, sources, t, err := a.toRead(c.readFlags, args, told.fail)
	if err != nil {
		return err
	}
	sources, elsewhere := share(shard, sources)
	t.elsewhere(elsewhere)
	read := func(s source) outcome {
		o := a.readTimely(r, s)
		told.baseline.judge(&o)
		return o
	}
	step, ended := a.beginProgress(len(sources), c.quiet)
	inOrder(sources, c.jobs, read, func(o outcome) {
		defer step(o.failure != nil)
		a.garbage.step()
		switch {
		case o.failure != nil:
			a.printFailure(o.failure)
		case o.noPlan:
			a.reportNoPlan(o.source, told.quiet)
		case !told.quiet:
			a.printReadings(a.text, o)
			a.printDiagnostics(a.text, a.paper, o, model.Info, c.verbose)
		}
		told.add(o)
		t.add(o)
	})
	ended()
	a.reportNoPlans(sources, t, told.fail)
	if !told.quiet && t.read > 0 {
		fmt.Fprintln(a.text, a.words.summary(t))
	}
	if !told.close(t) {
		return exit(exitFailed)
	}
	return exit(t.code(c.strict))
}
