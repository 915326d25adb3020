package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

func (a *app) versionCommand() *cobra.Command {
	w := a.words
	modules := false
	cmd := &cobra.Command{
		Use:     "version",
		Short:   w.versionShort,
		Long:    w.versionLong,
		Example: w.versionExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return &failure{args[0], w.noArguments, w.say(w.seeHelp, cmd.CommandPath())}
			}
			return a.printVersion(modules)
		},
	}
	cmd.Flags().BoolVar(&modules, "modules", false, w.modulesFlag)
	return cmd
}

// version is the module's version where the build knows it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// printVersion prints what the program was built from, and with the modules what
// it holds besides.
func (a *app) printVersion(modules bool) error {
	fmt.Fprintln(a.stdout, "deroule", version())
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return nil
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	table := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(table, "%s\t%s\n", name, value)
		}
	}
	revision := settings["vcs.revision"]
	if settings["vcs.modified"] == "true" {
		revision += a.words.andChanged
	}
	line(a.words.revision, revision)
	line(a.words.revisedAt, settings["vcs.time"])
	line("go", info.GoVersion+" "+runtime.GOOS+"/"+runtime.GOARCH)
	if modules {
		for _, m := range info.Deps {
			for m.Replace != nil {
				m = m.Replace
			}
			line(m.Path, m.Version)
		}
	}
	return table.Flush()
}
