package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"deroule/model"
)

func (a *app) checkCommand() *cobra.Command {
	w := a.words
	var f readFlags
	cmd := &cobra.Command{
		Use:     "check " + w.usageOfSources,
		Short:   w.checkShort,
		Long:    w.checkLong,
		Example: w.checkExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.check(f, args) },
	}
	cmd.Flags().SortFlags = false
	a.addReadFlags(cmd, &f, w.strictCheckFlag)
	return cmd
}

// check reads the sources and prints every diagnostic on standard output: here
// they are the result.
func (a *app) check(f readFlags, args []string) error {
	r, err := a.reader(f)
	if err != nil {
		return err
	}
	sources, failures, err := a.sources(args, r, "")
	if err != nil {
		return err
	}
	for _, f := range failures {
		a.printFailure(f)
	}
	t := newTally(len(failures))
	read := func(s source) outcome {
		o := outcome{source: s}
		a.readSource(r, &o)
		return o
	}
	inOrder(sources, read, func(o outcome) {
		switch {
		case o.failure != nil:
			a.printFailure(o.failure)
		case o.noPlan:
			a.reportNoPlan(o.source, f.quiet)
		case !f.quiet:
			a.printDiagnostics(a.stdout, a.paper, o, model.Info)
		}
		t.add(o)
	})
	a.reportNoPlans(sources, t)
	if !f.quiet && t.read > 0 {
		fmt.Fprintln(a.stdout, a.words.summary(t))
	}
	return exit(t.code(f.strict))
}
