package main

import (
	"bytes"
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // zones are known on machines that have no list of them, too

	"github.com/spf13/cobra"

	"deroule/convert"
	"deroule/convert/correct"
	"deroule/convert/grid"
	"deroule/convert/text"
	"deroule/model"
)

// readFlags are the flags of every command that reads plans.
type readFlags struct {
	from     string
	year     int
	date     string
	timezone string
	config   string
	timeout  time.Duration // of a source; 0 is none
}

// addReadFlags adds them to a command.
func (a *app) addReadFlags(cmd *cobra.Command, f *readFlags) {
	flags := cmd.Flags()
	flags.StringVar(&f.from, "from", "", a.words.fromFlag)
	flags.IntVar(&f.year, "year", 0, a.words.yearFlag)
	flags.StringVar(&f.date, "date", "", a.words.dateFlag)
	flags.StringVar(&f.timezone, "timezone", "", a.words.timezoneFlag)
	flags.StringVar(&f.config, "config", "", a.words.configFlag)
	flags.DurationVar(&f.timeout, "timeout", usualTimeout, a.words.timeoutFlag)
	flags.Lookup("timeout").DefValue = "0s" // help is silent about that one; the text says what it is, as that of every flag does
	complete(cmd, "from", a.formats.Readers().Names())
	cmd.DisableFlagsInUseLine = true // the usage says it
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		var extensions []cobra.Completion
		for _, f := range a.formats.Readers() {
			for _, ext := range f.Extensions {
				extensions = append(extensions, strings.TrimPrefix(ext, "."))
			}
		}
		return extensions, cobra.ShellCompDirectiveFilterFileExt
	}
}

// complete makes shells complete the value of a flag with the words.
func complete[Word ~string](cmd *cobra.Command, flag string, words []Word) {
	completions := make([]cobra.Completion, len(words))
	for i, w := range words {
		completions[i] = string(w)
	}
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(completions, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag is not one of the command's
	}
}

// reader is how sources are read.
type reader struct {
	format   *convert.Format     // nil where each source shows its own
	options  convert.ReadOptions // that flags give
	settings *settings           // that files give
	timeout  time.Duration       // of a source; 0 is none
	ledger   *ledger             // that asks for the digests of sources; nil without
	show     bool                // outcomes are to hold their sources, for a page that shows them
}

// optionsFor are those of the flags, else of the settings above the source.
func (r reader) optionsFor(s source) convert.ReadOptions {
	opt := r.options
	own := s.own()
	opt.Year = cmp.Or(opt.Year, own.Year, s.settings.config.Year)
	opt.Timezone = cmp.Or(opt.Timezone, own.Timezone, s.settings.config.Timezone)
	opt.Lexicon = s.settings.lexicon
	opt.Guide = own.Corrections.Reading.Guide()
	return opt
}

func (a *app) reader(f readFlags) (r reader, err error) {
	r.options = convert.ReadOptions{Year: f.year, Timezone: f.timezone}
	if f.from != "" {
		format, ok := a.formats.Readers().ByName(f.from)
		if !ok {
			return r, &failure{"--from " + f.from, a.words.notRead, a.known(f.from, a.formats.Readers().Names())}
		}
		r.format = &format
	}
	if f.year < 0 || f.year > 9999 {
		return r, &failure{"--year " + strconv.Itoa(f.year), a.words.badYear, a.words.badYearTodo}
	}
	if f.date != "" {
		if r.options.Date, err = model.ParseDate(f.date); err != nil || !r.options.Date.HasYear() {
			return r, &failure{"--date " + f.date, a.words.badDate, a.words.badDateTodo}
		}
	}
	if f.timezone != "" && !isZone(f.timezone) {
		return r, &failure{"--timezone " + f.timezone, a.words.unknownZone, a.words.unknownZoneTodo}
	}
	if err := a.checkTimeout(f.timeout); err != nil {
		return r, err
	}
	r.timeout = f.timeout
	r.settings, err = a.settings(f.config)
	return r, err
}

func (a *app) knownLanguage(lang string) error {
	if lang != "" && !slices.Contains(languages(), lang) {
		return &failure{"--lang " + lang, a.words.unknownLanguage, a.words.say(a.words.known, joined(languages()))}
	}
	return nil
}

// languages lists those that outputs have labels in.
func languages() []string { return []string{"fr", "en"} }

// sources lists what the arguments mean, each with the settings above it.
// Arguments that mean nothing are failures of their own; the others go on.
func (a *app) sources(args []string, r reader, outputs string) ([]source, []*failure, error) {
	if len(args) == 0 {
		return nil, nil, &failure{"SOURCE", a.words.noSource, a.words.noSourceTodo}
	}
	s := search{known: a.formats.Readers().HasExtension, any: r.format != nil, excluded: r.settings.excludes}
	if outputs != "" {
		s.skip = absolute(outputs)
	}
	sources, failures := a.find(args, s)
	for i := range sources {
		sources[i].settings = r.settings.above(filepath.Dir(sources[i].path))
	}
	if r.settings.mistake != nil {
		return nil, nil, r.settings.mistake
	}
	return sources, failures, nil
}

// toRead is what a command that only reads begins with: its sources without the
// outputs beside them. What could not be found is told, and counted.
func (a *app) toRead(f readFlags, args []string, fail func(*failure)) (reader, []source, *tally, error) {
	r, err := a.reader(f)
	if err != nil {
		return r, nil, nil, err
	}
	sources, failures, err := a.sources(args, r, "")
	if err != nil {
		return r, nil, nil, err
	}
	sources, links := leaveLinks(sources)
	a.reportLinks(links)
	sources, outputs := a.leaveWritten(sources)
	failures = append(failures, a.onlyWritten(sources, outputs)...)
	for _, f := range failures {
		fail(f)
	}
	return r, sources, newTally(len(failures)), nil
}

// readTimely reads a source, unless that takes too long.
func (a *app) readTimely(r reader, s source) outcome {
	return a.timely(r.timeout, s, func(context.Context) outcome {
		o := outcome{source: s}
		a.readSource(r, &o)
		return o
	})
}

// readSource fills the outcome with the programme that the source holds.
func (a *app) readSource(r reader, o *outcome) {
	seen := r.ledger.look(o.source)
	data, err := a.read(o.source)
	if err != nil {
		o.failure = a.readFailure(o.source.path, err)
		return
	}
	o.digest = r.ledger.read(o.source, seen, data)
	src := convert.Source{Name: o.source.name(), Data: data}
	var format convert.Format
	if o.programme, format, err = a.programmeOf(r, o.source, src); err != nil {
		o.failure = a.readFailure(o.source.path, err)
		return
	}
	if r.show {
		if o.shown, err = shownAs(format, src); err != nil {
			o.failure = a.readFailure(o.source.path, err)
			return
		}
	}
	o.noPlan = o.source.found != "" && len(o.programme.Sessions) == 0 && len(o.programme.Formats) == 0
	o.diagnostics = placed(o.programme.Diagnostics, o.source, o.source.path)
	o.read, o.sessions, o.formats = true, len(o.programme.Sessions), len(o.programme.Formats)
	if a.screen.terminal {
		o.lines = linesOf(data)
	}
}

// programmeOf is the programme of a source, set right as its deroule.yaml says, with the
// format that it was read in.
func (a *app) programmeOf(r reader, s source, src convert.Source) (*model.Programme, convert.Format, error) {
	p, format, err := a.parse(r, src, r.optionsFor(s))
	if err == nil {
		correct.Apply(p, s.own().Corrections)
	}
	return p, format, err
}

// parse reads a source as --from says, else as it shows, and returns the format, too.
func (a *app) parse(r reader, src convert.Source, opt convert.ReadOptions) (p *model.Programme, format convert.Format, err error) {
	if r.format == nil {
		if format, err = a.formats.Detect(src); err == nil {
			p, err = format.Read(src, opt)
		}
		if f, ok := a.writtenOnly(src); ok && err != nil {
			err = notReadError{f}
		}
		return p, format, err
	}
	if len(bytes.TrimSpace(src.Data)) == 0 {
		return nil, *r.format, convert.ErrEmpty
	}
	p, err = r.format.Read(src, opt)
	return p, *r.format, err
}

// shownSource is a source as people know it: the sheets of a workbook or of separated
// values, else the text.
type shownSource struct {
	book *grid.Book
	text string
}

// shownAs is a source as its format shows it.
func shownAs(format convert.Format, src convert.Source) (s shownSource, err error) {
	if books, ok := format.Reader.(interface {
		Book(convert.Source) (*grid.Book, error)
	}); ok {
		s.book, err = books.Book(src)
		return s, err
	}
	s.text, _ = text.Decode(src.Data)
	return s, nil
}

// notReadError is of a source in a format that is written and not read.
type notReadError struct{ format convert.Format }

func (e notReadError) Error() string { return e.format.Title + " is not read" }

// writtenOnly reports whether the source is of a format that is written and not read.
func (a *app) writtenOnly(src convert.Source) (convert.Format, bool) {
	for _, f := range a.formats {
		if f.Reader == nil && f.Sniff != nil && f.Sniff(src.Data) {
			return f, true
		}
	}
	f, ok := a.formats.ByExtension(src.Name)
	return f, ok && f.Reader == nil
}

// isUnsure reports whether --strict objects.
func isUnsure(ds model.Diagnostics) bool {
	worst := ds.Worst()
	return worst == model.Error || worst == model.Warning
}
