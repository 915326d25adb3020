package main

import (
	"slices"

	"github.com/spf13/cobra"

	"deroule/convert"
	"deroule/model"
	"deroule/templates"
)

// showing is the settings of one run of `deroule show`.
type showing struct {
	readFlags
	sessions []string
	origins  bool
}

func (a *app) showCommand() *cobra.Command {
	w := a.words
	var s showing
	cmd := &cobra.Command{
		Use:     "show " + w.usageOfSources,
		Short:   w.showShort,
		Long:    w.showLong,
		Example: w.showExample,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.show(s, args) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringSliceVar(&s.sessions, "session", nil, w.showSessionFlag)
	flags.BoolVar(&s.origins, "origins", false, w.originsFlag)
	a.addReadFlags(cmd, &s.readFlags)
	return cmd
}

// show prints each programme on standard output, as a person wants to see it.
func (a *app) show(s showing, args []string) error {
	r, sources, t, err := a.toRead(s.readFlags, args, a.printFailure)
	if err != nil {
		return err
	}
	inOrder(sources, 0, func(src source) outcome { return a.readToShow(s, r, src) }, func(o outcome) {
		switch {
		case o.failure != nil:
			a.printFailure(o.failure)
		case o.noPlan:
			a.reportNoPlan(o.source, false)
		default:
			if t.read > 0 {
				a.text.Write([]byte("\n"))
			}
			a.printProgramme(s, o)
		}
		t.add(o)
	})
	a.reportNoPlans(sources, t, a.printFailure)
	return exit(t.code(false))
}

// readToShow reads a source and chooses of it what --session asks for.
func (a *app) readToShow(s showing, r reader, src source) outcome {
	o := a.readTimely(r, src)
	if o.programme == nil || len(s.sessions) == 0 {
		return o
	}
	var opt convert.WriteOptions
	if opt.Sessions, o.failure = a.chosenSessions(s.sessions, src, o.programme); o.failure != nil {
		return o
	}
	chosen := *opt.Chosen(o.programme)
	chosen.Summary, chosen.Formats, chosen.Tables, chosen.Notes = "", nil, nil, nil
	o.diagnostics = ofSessions(o.diagnostics, chosen.Sessions, src)
	o.programme = &chosen
	return o
}

func (a *app) printProgramme(s showing, o outcome) {
	v := &view{
		printer: printer{to: a.text, screen: a.paper},
		words:   a.words,
		locale:  templates.LocaleOf(a.language),
		source:  o.source,
		origins: s.origins,
	}
	v.head(o.programme)
	for _, session := range byDate(o.programme.Sessions) {
		v.blank()
		v.session(session)
	}
	v.catalogue(o.programme.Formats)
	if len(o.programme.Tables) > 0 {
		v.blank()
		v.tables("", o.programme.Tables)
	}
	v.notes(o.programme.Notes)
	v.readings(a.readingLines(o.source, o.programme))
	v.unsure(o.diagnostics, a.language)
}

// byDate orders sessions by their first day where every one has a whole date;
// else the order of the source stays.
func byDate(sessions []*model.Session) []*model.Session {
	undated := func(s *model.Session) bool { return !s.FirstDate().HasYear() }
	if slices.ContainsFunc(sessions, undated) {
		return sessions
	}
	return slices.SortedStableFunc(slices.Values(sessions), func(a, b *model.Session) int {
		return a.FirstDate().Compare(b.FirstDate())
	})
}

// ofSessions keeps the diagnostics that speak of the lines, or cells, that the
// sessions were read from.
func ofSessions(ds model.Diagnostics, sessions []*model.Session, src source) model.Diagnostics {
	type row struct {
		line        int
		sheet, cell string
	}
	rows := map[row]bool{}
	add := func(p model.Pos) {
		for line := p.Line; line <= max(p.Line, p.EndLine); line++ {
			rows[row{line, p.Sheet, p.Cell}] = true
		}
	}
	for _, s := range sessions {
		add(s.Source)
		for _, origins := range s.Origins {
			for _, o := range origins {
				add(o.Source)
			}
		}
		for _, e := range s.Agenda {
			add(e.Source)
		}
		for _, r := range s.Dates {
			add(r.Source)
		}
		for _, h := range s.Hours {
			add(h.Source)
		}
	}
	return slices.DeleteFunc(slices.Clone(ds), func(d model.Diagnostic) bool {
		return !rows[row{d.Source.Line, d.Source.Sheet, d.Source.Cell}]
	})
}
