package main

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"deroule/convert"
	"deroule/convert/csv"
	"deroule/convert/grid"
	"deroule/convert/pdf"
	"deroule/convert/pdf/layout"
	"deroule/convert/roster"
	"deroule/convert/text"
	"deroule/templates"
)

// maxThemeFile bounds the files that a theme names, in bytes: faces of all the
// characters of Asia take 20 MB.
const maxThemeFile = 32 << 20

// theme is the one of a name, or of a file in the tree, and so are the files that it
// names. What asks for it is told where there is none.
func (a *app) theme(asked, named, tree string) (templates.Theme, error) {
	w := a.words
	if t, ok := templates.ThemeNamed(named); ok {
		return t, nil
	}
	data, err := readSettings(tree, named)
	if errors.Is(err, fs.ErrNotExist) {
		return templates.Theme{}, &failure{asked, w.unknownTheme, w.suggest(named, w.say(w.unknownThemeTodo, joined(templates.ThemeNames())), templates.ThemeNames())}
	}
	if isEscape(err) {
		return templates.Theme{}, &failure{asked, w.leadsOutOfTree, w.leadsOutOfTreeTodo}
	}
	if err != nil {
		return templates.Theme{}, &failure{asked, a.readFailure(named, err).why, w.say(w.unknownThemeTodo, joined(templates.ThemeNames()))}
	}
	content, _ := text.Decode(data)
	theme, err := templates.ReadTheme(named, content, func(name string) ([]byte, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(named), filepath.FromSlash(name))
		}
		data, err := readFile(tree, name, maxThemeFile)
		switch {
		case isEscape(err):
			err = errors.New(w.leadsOutOfTree)
		case errors.Is(err, errTooLarge):
			err = errors.New(w.say(w.themeFileTooLarge, maxThemeFile>>20))
		case err != nil:
			err = errors.New(a.readFailure(name, err).why)
		}
		return data, err
	})
	var mistake *templates.ThemeMistake
	if errors.As(err, &mistake) {
		return theme, w.themeMistake(mistake)
	}
	if err := pdf.CheckTheme(theme); err != nil {
		return theme, &failure{named, w.say(w.badFace, cause(err)), w.badFontTodo}
	}
	return theme, nil
}

// themeMistake words what is wrong with a theme.
func (w *words) themeMistake(m *templates.ThemeMistake) *failure {
	known := ""
	if len(m.Known) > 0 {
		known = w.say(w.known, joined(m.Known))
	}
	what, why, todo := m.Place()+w.colon+brief(m.Word), "", ""
	switch m.Kind {
	case templates.BadSyntax:
		return &failure{m.Place(), w.say(w.notTheme, briefly(m.Word)), w.notThemeTodo}
	case templates.UnknownSetting:
		why, todo = w.unknownSetting, known
	case templates.UnknownWord:
		why, todo = w.unknownWord, known
	case templates.WantText:
		why, todo = w.wantWord, w.wantTextTodo
	case templates.WantEntries:
		why, todo = w.wantEntries, known
	case templates.BadNumber:
		why, todo = w.badNumber, w.say(w.badNumberTodo, joined(m.Known))
	case templates.BadColour:
		why, todo = w.badColour, w.badColourTodo
	case templates.LowContrast:
		why, todo = w.say(w.lowContrast, m.Known[0], m.Known[1], m.Known[2]), w.say(w.lowContrastTodo, m.Known[3])
	case templates.UnknownPlaceholder:
		why, todo = w.unknownPlaceholder, known
	case templates.UnreadableFile:
		why, todo = w.say(w.unreadableFile, joined(m.Known)), w.unreadableFileTodo
	case templates.BadImage:
		why, todo = w.badImage, w.badImageTodo
	case templates.BadFont:
		why, todo = w.badFont, w.badFontTodo
	}
	return &failure{what, cmp.Or(why, string(m.Kind)), todo}
}

// participants reads the list of who signs.
func (a *app) participants(path string) ([]layout.Participant, error) {
	data, err := a.read(source{path: path})
	if err != nil {
		return nil, &failure{"--names " + path, a.readFailure(path, err).why, a.words.noNamesTodo}
	}
	src := convert.Source{Name: filepath.Base(path), Data: data}
	var reader interface {
		Book(convert.Source) (*grid.Book, error)
	} = csv.Reader{}
	format, err := a.formats.Detect(src)
	if sheets, ok := format.Reader.(interface {
		Book(convert.Source) (*grid.Book, error)
	}); ok {
		reader = sheets
	}
	if err != nil && !errors.Is(err, convert.ErrUnknown) { // a text file without an extension is a list of lines
		return nil, &failure{"--names " + path, a.readFailure(path, err).why, a.words.noNamesTodo}
	}
	book, err := reader.Book(src)
	if err != nil {
		return nil, &failure{"--names " + path, cause(err), a.words.noNamesTodo}
	}
	var participants []layout.Participant
	for _, p := range roster.Read(book) {
		participants = append(participants, layout.Participant{Name: p.Name, Organisation: p.Organisation})
	}
	if len(participants) == 0 {
		return nil, &failure{"--names " + path, a.words.noNames, a.words.noNamesTodo}
	}
	return participants, nil
}

// isThemeFile reports whether a path is that of the file of a theme, not of a folder.
func isThemeFile(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return ext == ".yaml" || ext == ".yml"
}
