package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

func (a *app) formatsCommand() *cobra.Command {
	w := a.words
	return &cobra.Command{
		Use:     "formats",
		Short:   w.formatsShort,
		Long:    w.formatsLong,
		Example: w.formatsExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &failure{args[0], w.noArguments, w.say(w.seeHelp, cmd.CommandPath())}
			}
			return a.listFormats()
		},
	}
}

// listFormats prints a line for each format: its name, what is done with it and
// the extensions of its files.
func (a *app) listFormats() error {
	w := a.words
	table := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", w.formatHeading, w.titleHeading, w.readHeading, w.writtenHeading, w.extensionsHeading)
	for _, f := range a.formats {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", f.Name, f.Title, a.yes(f.Reader != nil), a.yes(f.Writer != nil), strings.Join(f.Extensions, " "))
	}
	return table.Flush()
}

func (a *app) yes(is bool) string {
	if is {
		return a.words.yes
	}
	return "-"
}
