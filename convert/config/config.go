// Package config reads deroule.yaml: the words and settings of one's own. It
// opens no file; the command finds the nearest one above a source.
package config

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"deroule/convert/lexicon"
	"deroule/model"
)

// Name is what the file is called.
const Name = "deroule.yaml"

// Config is what a deroule.yaml says. Zero fields are unsaid.
type Config struct {
	Year     int              // of dates that have none
	Timezone string           // tz database name
	Language string           // of labels: "fr", "en"
	Words    lexicon.Language // columns, groups and kinds of one's own
}

// Parse reads the file. Its errors name the file, the line and the column, what
// is wrong, and the words that are known there.
func Parse(name string, data []byte) (Config, error) {
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		var syntax yaml.Error
		if errors.As(err, &syntax) && syntax.GetToken() != nil {
			at := syntax.GetToken().Position
			return Config{}, fmt.Errorf("%s:%d:%d: %s", name, at.Line, at.Column, syntax.GetMessage())
		}
		return Config{}, fmt.Errorf("%s: %w", name, err)
	}
	r := &reader{name: name}
	for _, doc := range file.Docs {
		if doc.Body != nil {
			r.document(doc.Body)
		}
	}
	return r.config, r.err
}

// reader walks the tree and keeps the first error.
type reader struct {
	name   string
	config Config
	err    error
}

// section is what one key of the file holds.
type section struct {
	key  string
	read func(*reader, ast.Node)
}

var sections = []section{
	{"columns", (*reader).columns},
	{"groups", (*reader).groups},
	{"kinds", (*reader).kinds},
	{"language", (*reader).language},
	{"timezone", (*reader).timezone},
	{"year", (*reader).year},
}

func (r *reader) document(body ast.Node) {
	r.entries(body, "deroule.yaml", func(key string, at, value ast.Node) {
		i := slices.IndexFunc(sections, func(s section) bool { return s.key == key })
		if i < 0 {
			known := make([]string, len(sections))
			for i, s := range sections {
				known[i] = s.key
			}
			r.fail(at, "%q is no setting; known are %s", key, strings.Join(known, ", "))
			return
		}
		sections[i].read(r, value)
	})
}

func (r *reader) columns(node ast.Node) {
	r.config.Words.Columns = map[lexicon.Role]lexicon.Words{}
	r.entries(node, "columns", func(key string, at, value ast.Node) {
		role, ok := lexicon.RoleNamed(key)
		if !ok {
			r.fail(at, "%q is no role of a column; known are %s", key, strings.Join(lexicon.RoleNames(), ", "))
			return
		}
		r.config.Words.Columns[role] += "," + r.words(value)
	})
}

func (r *reader) groups(node ast.Node) { r.config.Words.Groups = r.words(node) }

func (r *reader) kinds(node ast.Node) {
	r.config.Words.Kinds = map[model.Kind]lexicon.Words{}
	r.entries(node, "kinds", func(key string, at, value ast.Node) {
		kind := model.Kind(key)
		if !slices.Contains(model.Kinds(), kind) {
			known := make([]string, 0, len(model.Kinds()))
			for _, k := range model.Kinds() {
				known = append(known, string(k))
			}
			r.fail(at, "%q is no kind of entry; known are %s", key, strings.Join(known, ", "))
			return
		}
		r.config.Words.Kinds[kind] += "," + r.words(value)
	})
}

func (r *reader) language(node ast.Node) {
	r.config.Language = r.word(node)
	if r.err == nil && r.config.Language != "fr" && r.config.Language != "en" {
		r.fail(node, "%q is no language of labels; known are en, fr", r.config.Language)
	}
}

func (r *reader) timezone(node ast.Node) {
	r.config.Timezone = r.word(node)
	if _, err := time.LoadLocation(r.config.Timezone); r.err == nil && (err != nil || r.config.Timezone == "Local") {
		r.fail(node, "%q is no time zone; write one as the tz database does, such as Europe/Paris", r.config.Timezone)
	}
}

func (r *reader) year(node ast.Node) {
	year, err := strconv.Atoi(r.word(node))
	if r.err == nil && (err != nil || year < 1900 || year > 2200) {
		r.fail(node, "%q is no year; write four digits, such as 2026", r.word(node))
	}
	r.config.Year = year
}

// entries calls f for each key of a mapping.
func (r *reader) entries(node ast.Node, what string, f func(key string, at, value ast.Node)) {
	mapping, ok := node.(*ast.MappingNode)
	if !ok {
		if _, empty := node.(*ast.NullNode); !empty {
			r.fail(node, "%s holds names with values, such as “year: 2026”", what)
		}
		return
	}
	for _, entry := range mapping.Values {
		f(entry.Key.GetToken().Value, entry.Key, entry.Value)
	}
}

// words reads a list of words, or a single one.
func (r *reader) words(node ast.Node) lexicon.Words {
	list, ok := node.(*ast.SequenceNode)
	if !ok {
		return lexicon.Words(r.word(node))
	}
	words := make([]string, 0, len(list.Values))
	for _, value := range list.Values {
		words = append(words, r.word(value))
	}
	return lexicon.Words(strings.Join(words, ","))
}

func (r *reader) word(node ast.Node) string {
	switch node.(type) {
	case *ast.MappingNode, *ast.SequenceNode, *ast.NullNode, *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		r.fail(node, "a word is expected here")
		return ""
	}
	return node.GetToken().Value
}

func (r *reader) fail(node ast.Node, format string, args ...any) {
	if r.err != nil {
		return
	}
	at := node.GetToken().Position
	r.err = fmt.Errorf("%s:%d:%d: %s", r.name, at.Line, at.Column, fmt.Sprintf(format, args...))
}
