package config

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"deroule/convert/lexicon"
)

// value is a node of the file.
type value = ast.Node

// reader walks the tree of the file and keeps the first mistake.
type reader struct {
	file    string
	known   Known
	config  Config
	mistake *Mistake
}

// Parse reads the file, which is named in what it reports. Its error is a
// [*Mistake], the first one of the file.
func Parse(file string, data string, known Known) (c Config, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &Mistake{File: file, Kind: BadSyntax, Word: fmt.Sprint(r)}
		}
	}()
	tree, err := parser.ParseBytes([]byte(data), 0)
	if err != nil {
		return Config{}, syntaxMistake(file, err)
	}
	r := &reader{file: file, known: known}
	for _, doc := range tree.Docs {
		if doc.Body != nil {
			r.document(doc.Body)
		}
	}
	if r.mistake != nil {
		return Config{}, r.mistake
	}
	return r.config, nil
}

func syntaxMistake(file string, err error) *Mistake {
	m := &Mistake{File: file, Kind: BadSyntax, Word: err.Error()}
	var syntax yaml.Error
	if errors.As(err, &syntax) && syntax.GetToken() != nil {
		at := syntax.GetToken().Position
		m.Line, m.Column, m.Word = at.Line, at.Column, syntax.GetMessage()
	}
	return m
}

func (r *reader) document(body value) {
	all := settings()
	keys := make([]string, len(all))
	for i, s := range all {
		keys[i] = s.key
	}
	r.entries(body, func(key string, at, v value) {
		i := slices.Index(keys, r.oneOf(keys, key, at, UnknownSetting))
		if i >= 0 && v.Type() != ast.NullType { // an empty value says nothing
			all[i].read(r, v)
		}
	})
}

// entries calls f for each name of a mapping.
func (r *reader) entries(v value, f func(key string, at, v value)) {
	if v.Type() == ast.NullType {
		return
	}
	mapping, ok := v.(*ast.MappingNode)
	if !ok {
		r.fail(v, WantEntries, nil)
		return
	}
	for _, entry := range mapping.Values {
		f(entry.Key.GetToken().Value, entry.Key, entry.Value)
	}
}

func isList(v value) bool {
	_, ok := v.(*ast.SequenceNode)
	return ok
}

// items are the values of a list, or the value alone.
func (r *reader) items(v value) []value {
	if list, ok := v.(*ast.SequenceNode); ok {
		return list.Values
	}
	return []value{v}
}

// words reads a list of words, or a single one.
func (r *reader) words(v value) lexicon.Words {
	var words []string
	for _, item := range r.items(v) {
		words = append(words, r.word(item))
	}
	return lexicon.Words(strings.Join(words, ","))
}

func (r *reader) word(v value) string {
	switch v := v.(type) {
	case *ast.StringNode, *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return v.GetToken().Value
	case *ast.LiteralNode:
		return strings.TrimSpace(v.Value.Value)
	}
	r.fail(v, WantWord, nil)
	return ""
}

// oneOf returns the word where it is known, else nothing.
func (r *reader) oneOf(known []string, word string, at value, otherwise MistakeKind) string {
	if !slices.Contains(known, word) {
		r.fail(at, otherwise, known)
		return ""
	}
	return word
}

func (r *reader) fail(at value, kind MistakeKind, known []string) {
	word := at.GetToken().Value
	switch node := at.(type) {
	case *ast.SequenceNode:
		word = oneLine(node)
	case *ast.MappingNode:
		word = oneLine(node)
		if len(node.Values) > 0 {
			at = node.Values[0].Key // its own token is the colon
		}
	}
	place := at.GetToken().Position
	r.mistake = cmp.Or(r.mistake, &Mistake{
		File: r.file, Line: place.Line, Column: place.Column,
		Kind: kind, Word: word, Known: known,
	})
}

func oneLine(v value) string { return strings.Join(strings.Fields(v.String()), " ") }

func yearOf(word string) (int, bool) {
	year, err := strconv.Atoi(word)
	return year, err == nil && year >= 1 && year <= 9999
}
