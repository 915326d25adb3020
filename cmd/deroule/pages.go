package main

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"deroule/convert"
	"deroule/convert/pdf"
	"deroule/model"
	"deroule/templates"
)

// pageFlags are the flags of convert that are about printed pages alone.
type pageFlags struct {
	layout      string
	theme       string
	paper       string
	orientation string
	twoUp       bool
	booklet     bool
	split       bool
	names       string
	rows        int
	fillable    bool
}

func (a *app) addPageFlags(cmd *cobra.Command, f *pageFlags) {
	flags := cmd.Flags()
	flags.StringVar(&f.layout, "layout", "", a.words.layoutFlag)
	flags.StringVar(&f.theme, "theme", "", a.words.themeFlag)
	flags.StringVar(&f.paper, "paper", "", a.words.paperFlag)
	flags.StringVar(&f.orientation, "orientation", "", a.words.orientationFlag)
	flags.BoolVar(&f.twoUp, "two-up", false, a.words.twoUpFlag)
	flags.BoolVar(&f.booklet, "booklet", false, a.words.bookletFlag)
	flags.BoolVar(&f.split, "split", false, a.words.splitFlag)
	flags.StringVar(&f.names, "names", "", a.words.namesFlag)
	flags.IntVar(&f.rows, "rows", 0, a.words.rowsFlag)
	flags.BoolVar(&f.fillable, "fillable", false, a.words.fillableFlag)
	complete(cmd, "layout", pdf.Layouts())
	complete(cmd, "theme", templates.ThemeNames())
	complete(cmd, "paper", templates.SheetNames())
	complete(cmd, "orientation", templates.Orientations())
}

// pages is how pages are printed.
type pages struct {
	writer pdf.Writer
	split  bool // a file for each session
	// themes are those that settings name, by the settings; none where a flag names one.
	themes map[*settingsFile]templates.Theme
}

// pages reads the flags, and the files that they name.
func (a *app) pages(f pageFlags, formats convert.Set) (p pages, err error) {
	w := a.words
	if _, ok := formats.ByName("pdf"); !ok && f != (pageFlags{}) {
		return p, &failure{"--to " + namesOf(formats), w.pageFlagWithoutPDF, w.pageFlagWithoutPDFTodo}
	}
	p = pages{writer: pdf.Writer{Layout: pdf.Layout(f.layout), Orientation: templates.Orientation(f.orientation), TwoUp: f.twoUp, Booklet: f.booklet, BlankRows: f.rows, Fillable: f.fillable}, split: f.split}
	if f.layout != "" && !slices.Contains(pdf.Layouts(), p.writer.Layout) {
		return p, &failure{"--layout " + f.layout, w.unknownLayout, a.known(f.layout, texts(pdf.Layouts()))}
	}
	var known bool
	if p.writer.Sheet, known = templates.SheetNamed(f.paper); f.paper != "" && !known {
		return p, &failure{"--paper " + f.paper, w.unknownPaper, a.known(f.paper, templates.SheetNames())}
	}
	if f.orientation != "" && !slices.Contains(templates.Orientations(), p.writer.Orientation) {
		return p, &failure{"--orientation " + f.orientation, w.unknownOrientation, a.known(f.orientation, texts(templates.Orientations()))}
	}
	const mostRows = 1000
	switch {
	case f.split && !slices.Contains(splitLayouts(), p.writer.Layout):
		return p, &failure{"--split", w.say(w.notSplit, f.layout), w.say(w.known, joined(splitLayouts()[1:]))}
	case f.rows < 0 || f.rows > mostRows:
		return p, &failure{"--rows " + strconv.Itoa(f.rows), w.badRows, w.say(w.badRowsTodo, mostRows)}
	case f.rows > 0 && p.writer.Layout != pdf.Attendance:
		return p, &failure{"--rows", w.notSigned, w.notSignedTodo}
	case f.fillable && p.writer.Layout != pdf.Attendance:
		return p, &failure{"--fillable", w.notSigned, w.notSignedTodo}
	case f.names != "" && p.writer.Layout != pdf.Attendance:
		return p, &failure{"--names", w.notSigned, w.notSignedTodo}
	}
	if f.names != "" {
		if p.writer.Participants, err = a.participants(f.names); err != nil {
			return p, err
		}
	}
	if _, ok := formats.ByName("pdf"); ok {
		at, err := a.sourceDate()
		if err != nil {
			return p, err
		}
		if !at.IsZero() {
			p.writer.Version = model.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}
		}
	}
	p.writer.Theme, err = a.theme("--theme "+f.theme, f.theme, anywhere)
	return p, err
}

// themesOfSettings reads the themes that the settings above the sources name, where no
// flag does.
func (a *app) themesOfSettings(f pageFlags, formats convert.Set, sources []source) (map[*settingsFile]templates.Theme, error) {
	themes := map[*settingsFile]templates.Theme{}
	if _, ok := formats.ByName("pdf"); !ok || f.theme != "" {
		return themes, nil
	}
	for _, s := range sources {
		named := s.settings.config.Theme
		if _, read := themes[s.settings]; read || named == "" {
			continue
		}
		if _, known := templates.ThemeNamed(named); !known && !filepath.IsAbs(named) {
			named = shortest(filepath.Join(s.settings.folder, filepath.FromSlash(named)))
		}
		theme, err := a.theme("theme: "+brief(s.settings.config.Theme), named, s.settings.tree)
		if err != nil {
			return nil, err
		}
		themes[s.settings] = theme
	}
	return themes, nil
}

// splitLayouts are those that make sense of one session. The first is the usual one.
func splitLayouts() []pdf.Layout { return []pdf.Layout{"", pdf.Agenda, pdf.Handout, pdf.Attendance} }

// outputs gives those of a job that are pages their writer, and makes them one for
// each session where they are to be split: all sessions, or those chosen.
func (p pages) outputs(a *app, j job, programme *model.Programme, chosen []string) (all []output, failed *failure) {
	for _, out := range j.outputs {
		if out.format.Name != "pdf" {
			all = append(all, out)
			continue
		}
		writer := p.writer
		if theme, ok := p.themes[j.source.settings]; ok {
			writer.Theme = theme
		}
		if writer.Sheet.Name == "" {
			writer.Sheet, _ = templates.SheetNamed(j.source.settings.config.Paper)
		}
		out.format.Writer = writer
		names := p.names(programme, chosen)
		if len(names) == 0 {
			all = append(all, out)
			continue
		}
		if out.path == standardOutput {
			return nil, &failure{"--split", a.words.say(a.words.severalSheets, len(names)), a.words.oneFileTodo}
		}
		ext := filepath.Ext(out.path)
		for _, n := range names {
			sheet := out
			sheet.path = strings.TrimSuffix(out.path, ext) + "-" + n.name + ext
			sheet.sessions = []string{n.id}
			if _, clash := j.taken[absolute(sheet.path)]; clash {
				return nil, &failure{j.source.path, a.words.say(a.words.overwrites, sheet.path), a.words.overwritesTodo}
			}
			all = append(all, sheet)
		}
	}
	return all, nil
}

// sheetName is what the file of a session is called.
type sheetName struct{ id, name string }

// names are those of the files of sessions; none where the pages are not split. A
// file is named by the date of its session, or by its ID where it has none or shares it.
func (p pages) names(programme *model.Programme, chosen []string) []sheetName {
	if !p.split {
		return nil
	}
	sessions := convert.WriteOptions{Sessions: chosen}.Chosen(programme).Sessions
	if len(chosen) == 0 && p.writer.Layout == pdf.Attendance { // nobody comes to what is cancelled
		if on := slices.DeleteFunc(slices.Clone(sessions), func(s *model.Session) bool { return s.Status == model.Cancelled }); len(on) > 0 {
			sessions = on
		}
	}
	sharing := map[model.Date]int{}
	for _, s := range sessions {
		sharing[s.FirstDate()]++
	}
	taken := map[string]bool{}
	var names []sheetName
	for _, s := range sessions {
		name := strings.TrimPrefix(s.FirstDate().String(), "--")
		if name == "" || sharing[s.FirstDate()] > 1 {
			name = model.Slug(s.ID)
		}
		for n, base := 2, name; taken[name]; n++ {
			name = base + "-" + strconv.Itoa(n)
		}
		taken[name] = true
		names = append(names, sheetName{s.ID, name})
	}
	return names
}

// unsaid leaves out what the sheet of another session said already.
func unsaid(found, said model.Diagnostics) model.Diagnostics {
	return slices.DeleteFunc(found, func(d model.Diagnostic) bool {
		return slices.ContainsFunc(said, func(other model.Diagnostic) bool {
			return other.Code == d.Code && other.Source == d.Source && slices.Equal(other.Args, d.Args)
		})
	})
}
