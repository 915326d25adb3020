package main

import (
	"bytes"
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"deroule/convert"
	"deroule/convert/config"
	"deroule/convert/review"
)

// reviewing is the settings of one run of `deroule review`.
type reviewing struct {
	readFlags
	output string
	lang   string
	serve  bool
	listen string
	quiet  bool
}

func (a *app) reviewCommand() *cobra.Command {
	w := a.words
	var c reviewing
	cmd := &cobra.Command{
		Use:     "review " + w.usageOfSources,
		Short:   w.reviewShort,
		Long:    w.reviewLong,
		Example: w.reviewExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.review(c, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&c.output, "output", "o", "", w.reviewOutputFlag)
	flags.BoolVar(&c.serve, "serve", false, w.reviewServeFlag)
	flags.StringVar(&c.listen, "listen", reviewListen, w.reviewListenFlag)
	flags.StringVar(&c.lang, "lang", "", w.reviewLangFlag)
	a.addReadFlags(cmd, &c.readFlags)
	flags.BoolVarP(&c.quiet, "quiet", "q", false, w.reviewQuietFlag)
	flags.Lookup("listen").DefValue = "" // the text says it, as that of every flag does
	complete(cmd, "lang", languages())
	return cmd
}

// review writes a page for each source, or serves them.
func (a *app) review(c reviewing, args []string) error {
	if err := a.knownLanguage(c.lang); err != nil {
		return err
	}
	if c.serve && c.output != "" {
		return &failure{"--output " + c.output, a.words.reviewServed, a.words.reviewServedTodo}
	}
	if c.serve {
		return a.serveReview(c, args)
	}
	r, sources, t, err := a.toRead(c.readFlags, args, a.printFailure)
	if err != nil {
		return err
	}
	r.show = true
	dest := reviewDestination(c.output)
	if len(sources) > 1 && dest.file != "" {
		return &failure{"--output " + c.output, a.words.reviewSeveral, a.words.reviewSeveralTodo}
	}
	type read struct {
		outcome
		page output
	}
	inOrder(a.jobs(dest, sources), 0, func(j job) read {
		if j.failure != nil {
			return read{outcome: outcome{source: j.source, failure: j.failure}}
		}
		return read{a.readTimely(r, j.source), j.outputs[0]}
	}, func(o read) {
		switch {
		case o.failure != nil:
			a.printFailure(o.failure)
		case o.noPlan:
			a.reportNoPlan(o.source, c.quiet)
		default:
			o.failure = a.writeReview(c, o.outcome, o.page)
			if o.failure != nil {
				a.printFailure(o.failure)
			}
		}
		t.add(o.outcome)
	})
	a.reportNoPlans(sources, t, a.printFailure)
	return exit(t.code(false))
}

// reviewDestination is where pages go: the file or the folder that --output names, else
// the working folder.
func reviewDestination(output string) destination {
	page := convert.Set{{Name: "review", Extensions: []string{".review.html"}}}
	if output == standardOutput || strings.HasSuffix(output, ".html") {
		return destination{file: output, formats: page}
	}
	return destination{folder: cmp.Or(output, "."), formats: page}
}

// writeReview writes the page of a source and says where.
func (a *app) writeReview(c reviewing, o outcome, page output) *failure {
	var b bytes.Buffer
	if err := review.Write(&b, a.reviewOf(o, cmp.Or(c.lang, a.language))); err != nil {
		return &failure{o.source.path, cause(err), ""}
	}
	if page.path == standardOutput {
		if _, err := b.WriteTo(a.stdout); err != nil {
			return &failure{o.source.path, cause(err), ""}
		}
		return nil
	}
	if old, err := os.ReadFile(page.path); err == nil && !review.Wrote(old) {
		return &failure{page.path, a.words.reviewExists, a.words.reviewExistsTodo}
	}
	if err := a.files.write(page.tree, page.path, &b); err != nil {
		return &failure{page.path, cause(err), ""}
	}
	if !c.quiet {
		io.WriteString(a.stderr, "deroule: "+o.source.path+" -> "+page.path+"\n")
	}
	return nil
}

// reviewOf is what the page of a source shows.
func (a *app) reviewOf(o outcome, language string) review.Review {
	words := a.words
	if language != a.language {
		words = wordsOf(language)
	}
	return review.Review{
		Name: o.source.name(), Language: language, Programme: o.programme, Text: o.shown.text, Book: o.shown.book,
		Manner: words.manner, Flaw: words.flaw, Roles: config.ColumnRoles(), Pattern: a.patternOf(o.source),
	}
}

// patternOf is how the settings above a source name it.
func (a *app) patternOf(s source) string {
	if s.settings != nil && s.settings.folder != "" {
		if name, err := filepath.Rel(s.settings.folder, absolute(s.path)); err == nil {
			return filepath.ToSlash(name)
		}
	}
	return s.name()
}
