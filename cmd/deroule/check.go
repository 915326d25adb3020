package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"deroule/model"
)

// checking is the settings of one run of `deroule check`.
type checking struct {
	readFlags
	strict bool
	quiet  bool
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
	flags.BoolVar(&c.strict, "strict", false, w.strictCheckFlag)
	flags.BoolVarP(&c.quiet, "quiet", "q", false, w.quietFlag)
	return cmd
}

// check reads the sources and prints every diagnostic on standard output: here
// they are the result.
func (a *app) check(c checking, args []string) error {
	r, sources, t, err := a.toRead(c.readFlags, args)
	if err != nil {
		return err
	}
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
			a.reportNoPlan(o.source, c.quiet)
		case !c.quiet:
			a.printDiagnostics(a.stdout, a.paper, o, model.Info)
		}
		t.add(o)
	})
	a.reportNoPlans(sources, t)
	if !c.quiet && t.read > 0 {
		fmt.Fprintln(a.stdout, a.words.summary(t))
	}
	return exit(t.code(c.strict))
}
