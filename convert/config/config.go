// Package config reads deroule.yaml: the words and settings of one's own. It
// opens no file; the command finds the nearest one above a source.
package config

import (
	"deroule/convert/lexicon"
	"deroule/model"
)

// Name is what the file is called.
const Name = "deroule.yaml"

// MaxSize bounds the file, in bytes: what is larger is no settings file.
const MaxSize = 1 << 16

// Config is what a deroule.yaml says. Zero fields are unsaid.
type Config struct {
	Year     int              // of dates that have none
	Timezone string           // tz database name
	Language string           // of labels: "fr", "en"
	Theme    string           // of printed pages: a name, or a file told from the folder of this one
	Paper    string           // size of printed pages
	Exclude  Patterns         // files that are no plans
	Words    lexicon.Language // columns, groups and kinds of one's own
	// Diagnostics says how much some of them matter.
	Diagnostics Rules
	Sources     []Source // what holds for some sources only
}

// Known is what a setting may say that this package does not know of itself.
type Known struct {
	Languages []string               // of labels
	Papers    []string               // sizes of paper
	Zone      func(name string) bool // is it in the tz database?
}

// setting is a key of the file and what reads its value.
type setting struct {
	key  string
	read func(*reader, value)
}

// settings lists what a deroule.yaml may hold, in the order in which it is told.
func settings() []setting {
	return []setting{
		{"year", (*reader).year},
		{"timezone", (*reader).timezone},
		{"language", (*reader).language},
		{"columns", (*reader).columns},
		{"groups", (*reader).groups},
		{"kinds", (*reader).kinds},
		{"theme", (*reader).theme},
		{"paper", (*reader).paper},
		{"exclude", (*reader).exclude},
		{"diagnostics", (*reader).diagnostics},
		{"sources", (*reader).sources},
	}
}

func (r *reader) year(v value) {
	year, ok := yearOf(r.word(v))
	if !ok {
		r.fail(v, BadYear, nil)
	}
	r.config.Year = year
}

func (r *reader) timezone(v value) {
	r.config.Timezone = r.word(v)
	if !r.known.Zone(r.config.Timezone) {
		r.fail(v, UnknownZone, nil)
	}
}

func (r *reader) language(v value) {
	r.config.Language = r.oneOf(r.known.Languages, r.word(v), v, UnknownLanguage)
}

func (r *reader) theme(v value) { r.config.Theme = r.word(v) }

func (r *reader) paper(v value) { r.config.Paper = r.oneOf(r.known.Papers, r.word(v), v, UnknownPaper) }

func (r *reader) columns(v value) {
	r.config.Words.Columns = map[lexicon.Role]lexicon.Words{}
	r.entries(v, func(key string, at, v value) {
		name := r.oneOf(lexicon.RoleNames(), key, at, UnknownColumn)
		if role, ok := lexicon.RoleNamed(name); ok {
			r.config.Words.Columns[role] = r.words(v)
		}
	})
}

func (r *reader) groups(v value) { r.config.Words.Groups = r.words(v) }

func (r *reader) kinds(v value) {
	kinds := make([]string, 0, len(model.Kinds()))
	for _, k := range model.Kinds() {
		kinds = append(kinds, string(k))
	}
	r.config.Words.Kinds = map[model.Kind]lexicon.Words{}
	r.entries(v, func(key string, at, v value) {
		kind := model.Kind(r.oneOf(kinds, key, at, UnknownKind))
		r.config.Words.Kinds[kind] = r.words(v)
	})
}

func (r *reader) exclude(v value) { r.config.Exclude = r.patterns(v) }

func (r *reader) patterns(v value) (ps Patterns) {
	for _, item := range r.items(v) {
		pattern := r.word(item)
		if !isPattern(pattern) {
			r.fail(item, BadPattern, nil)
		}
		ps = append(ps, pattern)
	}
	return ps
}
