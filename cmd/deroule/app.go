package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"deroule/convert"
	"deroule/convert/formats"
)

// The exit codes: scripts rely on them.
const (
	exitFailed      = 1   // a source could not be read or an output not written; the others were
	exitUsage       = 2   // wrong usage: nothing was done
	exitStrict      = 3   // --strict, and there were warnings
	exitInterrupted = 130 // finished outputs are whole, unfinished ones absent
)

// app is what the commands share: the streams, the formats and the words to
// speak with. Only here is the machine asked for anything.
type app struct {
	stdin    io.Reader
	stdout   *results
	text     io.Writer // standard output, for people
	stderr   io.Writer
	formats  convert.Set
	language string // of messages: "fr" or "en"
	words    *words
	files    *fileWriter
	screen   screen // how standard error shows things
	paper    screen // how standard output does
	garbage  *garbage
	lastLine *lastLine // of the terminal that standard error is; nil where it is none

	// handleInterrupt leaves interruptions to the caller, who has more to do than to end.
	handleInterrupt func()
}

// mostMemory is the size in bytes from which on memory is reclaimed eagerly: with the
// program itself, which counts as well, a run then takes about 350 mebibytes. Only
// plans of tens of thousands of rows come near it; larger ones take what they need.
const mostMemory = 330 << 20

func run(args []string) int {
	debug.SetMemoryLimit(min(debug.SetMemoryLimit(-1), mostMemory)) // GOMEMLIMIT may ask for less
	a := &app{
		garbage:  startGarbage(),
		stdin:    os.Stdin,
		stdout:   &results{to: os.Stdout},
		stderr:   &messages{to: os.Stderr},
		formats:  formats.All(),
		language: languageOf(os.Getenv),
		files:    newFileWriter(),
		screen:   screenOf(os.Stderr, os.Getenv),
		paper:    screenOf(os.Stdout, os.Getenv),
	}
	if a.screen.terminal {
		a.lastLine = &lastLine{to: os.Stderr}
		a.stderr = &messages{to: a.lastLine.above(os.Stderr)}
		if a.paper.terminal {
			a.stdout.to = a.lastLine.above(os.Stdout)
		}
	}
	a.text = &messages{to: a.stdout}
	a.words = wordsOf(a.language)
	a.handleInterrupt = a.abortOnInterrupt()
	defer a.handleInterrupt()
	return a.execute(args)
}

func (a *app) execute(args []string) int {
	root := a.rootCommand()
	root.SetArgs(args)
	called, err := root.ExecuteC()
	var code exitCode
	switch {
	case a.stdout.err != nil:
		if !a.stdout.told {
			a.printFailure(a.stdoutFailure(a.stdout.err))
		}
		return exitFailed
	case err == nil:
		return 0
	case errors.As(err, &code):
		return int(code)
	}
	a.printFailure(a.usageFailure(called, err))
	return exitUsage
}

// results is standard output. It remembers that it could not be written to, so
// that nobody takes half a result for a whole one.
type results struct {
	to   io.Writer
	err  error
	told bool // the user was told
}

// closedStream is a stream that nobody has opened.
type closedStream struct{}

// Write fails.
func (closedStream) Write([]byte) (int, error) { return 0, fs.ErrClosed }

// stdoutFailure is that standard output could not be written to, to be printed.
func (a *app) stdoutFailure(err error) *failure {
	a.stdout.told = true
	return a.writeFailure(standardOutput, err)
}

func (r *results) Write(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	n, err := r.to.Write(p)
	r.err = err
	return n, err
}

// exitCode ends a command whose outcome has been told already.
type exitCode int

func (c exitCode) Error() string { return "" }

// exit is the error that ends a command with a code; nil for 0.
func exit(code int) error {
	if code == 0 {
		return nil
	}
	return exitCode(code)
}

func (a *app) rootCommand() *cobra.Command {
	w := a.words
	root := &cobra.Command{
		Use:                        "deroule",
		Short:                      w.rootShort,
		Long:                       w.rootLong,
		Example:                    w.rootExample,
		Version:                    version(),
		SilenceErrors:              true,
		SuggestionsMinimumDistance: 2,
		SilenceUsage:               true,
		Args:                       cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return a.unknownCommand(cmd, args[0])
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.AddCommand(a.convertCommand(), a.checkCommand(), a.showCommand(), a.reviewCommand(), a.serveCommand(), a.mergeCommand(), a.formatsCommand(), a.themesCommand(), a.explainCommand(), a.settingsCommand(), a.versionCommand())
	root.Flags().Bool("version", false, w.versionFlag)
	a.translateHelp(root)
	return root
}

func (a *app) unknownCommand(root *cobra.Command, name string) error {
	todo := a.words.unknownCommandTodo
	if close := root.SuggestionsFor(name); len(close) > 0 {
		todo = a.words.say(a.words.didYouMean, "deroule "+close[0])
	} else if _, err := os.Stat(name); err == nil {
		todo = a.words.say(a.words.didYouMean, "deroule convert "+name)
	}
	return &failure{name, a.words.unknownCommand, todo}
}

// usageFailure words the errors of the command line's parser.
func (a *app) usageFailure(cmd *cobra.Command, err error) *failure {
	w := a.words
	seeHelp := w.say(w.seeHelp, cmd.CommandPath())
	var (
		known    *failure
		unknown  *pflag.NotExistError
		required *pflag.ValueRequiredError
		invalid  *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if group := unknown.GetSpecifiedShortnames(); group != "" {
			name = "-" + unknown.GetSpecifiedName()
		}
		var flags []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, "--"+f.Name) })
		return &failure{name, w.unknownFlag, w.suggest(name, seeHelp, flags)}
	case errors.As(err, &required):
		return &failure{"--" + required.GetFlag().Name, w.flagNeedsValue, seeHelp}
	case errors.As(err, &invalid):
		return &failure{"--" + invalid.GetFlag().Name, w.say(w.badFlagValue, invalid.GetValue()), seeHelp}
	}
	return &failure{cmd.CommandPath(), err.Error(), seeHelp}
}
