package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"deroule/templates"
)

// themesFlags are the flags of `deroule themes`.
type themesFlags struct {
	output string
	schema bool
	force  bool
}

func (a *app) themesCommand() *cobra.Command {
	w := a.words
	var f themesFlags
	cmd := &cobra.Command{
		Use:     "themes " + w.usageOfThemes,
		Short:   w.themesShort,
		Long:    w.themesLong,
		Example: w.themesExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) > 1:
				return &failure{args[1], w.oneTheme, w.say(w.seeHelp, cmd.CommandPath())}
			case f.schema:
				fmt.Fprint(a.stdout, templates.ThemeSchema())
				return nil
			case len(args) == 0 && f.output != "":
				return &failure{"--output " + f.output, w.noTheme, w.say(w.known, joined(templates.ThemeNames()))}
			case len(args) == 0:
				return a.listThemes()
			}
			return a.writeTheme(args[0], f)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return slices.Clone(templates.ThemeNames()), cobra.ShellCompDirectiveNoFileComp
		},
		DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&f.output, "output", "o", "", w.themesOutputFlag)
	flags.BoolVar(&f.schema, "schema", false, w.schemaFlag)
	flags.BoolVar(&f.force, "force", false, w.themesForceFlag)
	return cmd
}

// listThemes prints a line for each theme that comes with the program.
func (a *app) listThemes() error {
	table := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "%s\t%s\n", a.words.themeHeading, a.words.lookHeading)
	for _, name := range templates.ThemeNames() {
		theme, _ := templates.ThemeNamed(name)
		fmt.Fprintf(table, "%s\t%s\n", name, theme.Titles.In(a.language))
	}
	return table.Flush()
}

// writeTheme writes a theme out to edit: its YAML to standard output, or all of its
// files into a folder, with the schema by which editors help.
func (a *app) writeTheme(name string, f themesFlags) error {
	files := templates.ThemeFiles(name)
	if len(files) == 0 {
		return &failure{name, a.words.unknownTheme, a.known(name, templates.ThemeNames())}
	}
	if f.output == "" || f.output == standardOutput {
		a.stdout.Write(files[0].Data) // results remembers a failure
		return nil
	}
	folder := f.output
	if info, err := os.Stat(folder); isThemeFile(folder) && (err != nil || !info.IsDir()) {
		folder, files[0].Name = filepath.Dir(folder), filepath.Base(folder)
	}
	files = append(files, templates.ThemeFile{Name: templates.ThemeSchemaName, Data: []byte(templates.ThemeSchema())})
	for i, file := range files {
		files[i].Name = filepath.Join(folder, file.Name)
		if old, err := readFile(folder, files[i].Name, maxThemeFile); err == nil && !bytes.Equal(old, file.Data) && !f.force {
			return &failure{files[i].Name, a.words.holdsOtherWork, a.words.themesForceTodo}
		}
	}
	var written []string
	for _, file := range files {
		if err := a.files.write(folder, file.Name, bytes.NewReader(file.Data)); err != nil {
			a.printFailure(a.writeFailure(file.Name, err))
			return exit(exitFailed)
		}
		written = append(written, file.Name)
	}
	fmt.Fprintf(a.stderr, "%s -> %s\n", name, oneLine(strings.Join(written, ", ")))
	return nil
}
