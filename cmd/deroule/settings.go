package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"deroule/convert/config"
	"deroule/convert/lexicon"
	"deroule/convert/text"
	"deroule/templates"
)

// settings finds the deroule.yaml that holds for a file, the nearest one above
// it, and reads each once. The folder of a repository is the last that is looked in.
type settings struct {
	words   *words
	always  *settingsFile            // of --config: it holds for every file; nil without
	nearest map[string]*settingsFile // by folder
	mistake *failure                 // the first one, of any file
}

// settingsFile is a deroule.yaml with the words that plans are read with under it.
type settingsFile struct {
	folder  string // absolute; empty where no file was found
	tree    string // that the files lie in which it names; [anywhere] for a file of --config
	digest  string // tells what stands in it; empty where no file was found
	config  config.Config
	lexicon *lexicon.Lexicon
}

func (a *app) settings(named string) (*settings, error) {
	s := &settings{words: a.words, nearest: map[string]*settingsFile{}}
	if named != "" {
		data, err := readSettings(anywhere, named)
		if err != nil {
			return nil, &failure{"--config " + named, a.readFailure(named, err).why, a.words.noSettingsTodo}
		}
		s.always = s.parse(named, data)
		s.always.tree = anywhere
		if s.mistake != nil {
			return nil, s.mistake
		}
	}
	return s, nil
}

// above returns the settings that hold in a folder.
func (s *settings) above(folder string) *settingsFile {
	if s.always != nil {
		return s.always
	}
	folder = absolute(folder)
	found, known := s.nearest[folder]
	if !known {
		found = s.find(folder)
		s.nearest[folder] = found
	}
	return found
}

func (s *settings) find(folder string) *settingsFile {
	path := filepath.Join(folder, config.Name)
	switch data, err := readSettings(folder, path); {
	case err == nil:
		return s.parse(shortest(path), data)
	case isEscape(err):
		s.fail(&failure{shortest(path), s.words.settingsLeadOut, s.words.settingsLeadOutTodo})
	case errors.Is(err, errNotRegular):
		s.fail(&failure{shortest(path), s.words.notRegular, s.words.noSettingsTodo})
	case !errors.Is(err, fs.ErrNotExist):
		s.fail(&failure{shortest(path), cause(err), s.words.noSettingsTodo})
	}
	parent := filepath.Dir(folder)
	if _, err := os.Stat(filepath.Join(folder, ".git")); err == nil || parent == folder {
		return &settingsFile{lexicon: lexicon.Default()}
	}
	return s.above(parent)
}

func (s *settings) parse(path string, data []byte) *settingsFile {
	content, _ := text.Decode(data)
	c, err := config.Parse(path, content, config.Known{Languages: languages(), Papers: templates.SheetNames(), Zone: isZone})
	var mistake *config.Mistake
	if errors.As(err, &mistake) {
		s.fail(s.words.mistake(mistake))
	}
	sum := sha256.Sum256(data)
	folder := absolute(filepath.Dir(path))
	return &settingsFile{folder: folder, tree: folder, digest: hex.EncodeToString(sum[:]), config: c, lexicon: lexicon.Default(c.Words)}
}

// own is what the settings above a source say of it alone.
func (s source) own() config.Source {
	if s.settings == nil || len(s.settings.config.Sources) == 0 {
		return config.Source{}
	}
	name, err := filepath.Rel(s.settings.folder, absolute(s.path))
	if err != nil {
		return config.Source{}
	}
	return s.settings.config.For(filepath.ToSlash(name))
}

// excludes reports whether the settings above a file or folder say that it is no plan.
func (s *settings) excludes(path string, folder bool) bool {
	file := s.above(filepath.Dir(path))
	if len(file.config.Exclude) == 0 {
		return false
	}
	name, err := filepath.Rel(file.folder, absolute(path))
	return err == nil && file.config.Exclude.Match(filepath.ToSlash(name), folder)
}

func (s *settings) fail(f *failure) {
	if s.mistake == nil {
		s.mistake = f
	}
}

// mistake words what is wrong with a settings file.
func (w *words) mistake(m *config.Mistake) *failure {
	why := map[config.MistakeKind]string{
		config.UnknownSetting: w.unknownSetting, config.UnknownColumn: w.unknownColumn, config.UnknownKind: w.unknownKind,
		config.UnknownLanguage: w.unknownLanguage, config.UnknownZone: w.unknownZone, config.UnknownPaper: w.unknownPaper, config.BadYear: w.badYear, config.BadDate: w.badDate,
		config.BadHours: w.badHours, config.UnknownStatus: w.unknownStatus, config.NoPlace: w.noCorrected, config.UnknownOrder: w.unknownOrder, config.UnknownReading: w.unknownReading, config.BadHeader: w.badHeader,
		config.UnknownCode: w.unknownCode, config.UnknownSeverity: w.unknownSeverity, config.NoSeverity: w.noSeverity,
		config.BadPlace: w.badPlace, config.BadPattern: w.badPattern, config.WantWord: w.wantWord, config.WantEntries: w.wantEntries,
	}[m.Kind]
	todo := map[config.MistakeKind]string{
		config.UnknownZone: w.unknownZoneTodo, config.BadYear: w.badYearTodo, config.BadPattern: w.badPatternTodo,
		config.WantEntries: w.wantEntriesTodo, config.BadDate: w.badDateTodo, config.BadHours: w.badHoursTodo, config.NoPlace: w.noCorrectedTodo, config.BadPlace: w.badPlaceTodo,
	}[m.Kind]
	if m.Kind == config.BadSyntax {
		return &failure{m.Place(), w.say(w.notYAML, briefly(m.Word)), ""}
	}
	switch {
	case m.Kind == config.NoSeverity:
		todo = w.say(w.noSeverityTodo, joined(m.Known))
	case len(m.Known) > 0:
		todo = w.suggest(m.Word, w.say(w.known, joined(m.Known)), m.Known)
	}
	return &failure{m.Place() + w.colon + brief(m.Word), why, todo}
}

var errSettingsSize = errors.New("larger than 64 KiB")

func readSettings(tree, path string) ([]byte, error) {
	data, err := readFile(tree, path, config.MaxSize)
	if errors.Is(err, errTooLarge) {
		err = errSettingsSize
	}
	return data, err
}

// isZone reports whether the tz database has a zone of that name.
func isZone(name string) bool {
	_, err := time.LoadLocation(name)
	return err == nil && name != "" && name != "Local"
}

// shortest names a file from the working folder where that is shorter.
func shortest(path string) string {
	here := workingFolder()
	if here == "" {
		return path
	}
	if from, err := filepath.Rel(here, path); err == nil && len(from) < len(path) {
		return from
	}
	return path
}
