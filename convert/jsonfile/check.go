package jsonfile

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"deroule/model"
)

// check walks the tokens of a programme along the types of the model, which
// [json.Unmarshal] does not say the places of. It reports the names and words
// that the contract does not know, and fails at the first value that the model
// cannot hold.
func check(data []byte, file string) (model.Diagnostics, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	c := checker{data: data, file: file, dec: dec, members: map[reflect.Type]map[string]reflect.Type{}}
	if err := c.value(reflect.TypeFor[model.Programme]()); err != nil {
		return nil, err
	}
	if at := c.next(); at < len(data) {
		return nil, errorAt(c.place(at), "a second value; want one programme")
	}
	return c.found, nil
}

type checker struct {
	data  []byte
	file  string
	dec   *json.Decoder
	found model.Diagnostics

	members map[reflect.Type]map[string]reflect.Type // of each struct met, by their names in lower case
}

// value checks the next value against the type that is to hold it.
func (c *checker) value(t reflect.Type) error {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	at := c.next()
	token, err := c.token()
	if err != nil {
		return err
	}
	switch token := token.(type) {
	case nil:
		if t == reflect.TypeFor[model.Session]() {
			return errorAt(c.place(at), "null is no session")
		}
		return nil
	case json.Delim:
		if token == '[' {
			return c.list(t, at)
		}
		return c.object(t, at)
	case string:
		return c.text(t, token, at)
	case json.Number:
		if !fits(t, token) {
			return c.wrong(t, at)
		}
	case bool:
		if t.Kind() != reflect.Bool {
			return c.wrong(t, at)
		}
	}
	return nil
}

// fits reports whether the number is one that the type is to hold: a count, or a
// share from 0 to 1.
func fits(t reflect.Type, number json.Number) bool {
	if t.Kind() == reflect.Float64 {
		share, err := number.Float64()
		return err == nil && share >= 0 && share <= 1
	}
	n, err := number.Int64()
	return t.Kind() == reflect.Int && err == nil && n >= 0
}

func (c *checker) list(t reflect.Type, at int) error {
	if t.Kind() != reflect.Slice {
		return c.wrong(t, at)
	}
	most, wording := bound(t.Elem())
	for count := 0; c.dec.More(); count++ {
		if most > 0 && count == most {
			err := model.NewReadError(wording[0], strings.ReplaceAll(wording[1], "#", strconv.Itoa(most+1)), strconv.Itoa(most))
			err.Source = c.place(at)
			return err
		}
		if err := c.value(t.Elem()); err != nil {
			return err
		}
	}
	_, err := c.token()
	return err
}

// bound is how many of a type a list may have, and how an error says that it has one
// more. [model.Programme.Bound] refuses the same, but only once all of them are in memory.
// 0 is no bound: what is said twice falls away there and is not counted.
func bound(t reflect.Type) (most int, wording [2]string) {
	switch t {
	case reflect.TypeFor[*model.Session]():
		return model.MaxSessions, [2]string{"many-sessions", "#"}
	case reflect.TypeFor[model.Entry]():
		return model.MaxEntries, [2]string{"full-session", "# @entries"}
	}
	return 0, wording
}

func (c *checker) object(t reflect.Type, at int) error {
	if t.Kind() != reflect.Struct && t.Kind() != reflect.Map || isText(t) {
		return c.wrong(t, at)
	}
	start := "" // of a range of dates
	for c.dec.More() {
		nameAt := c.next()
		token, err := c.token()
		if err != nil {
			return err
		}
		name, _ := token.(string)
		member, known := c.memberOf(t, name)
		if !known {
			c.found.Add(model.UnknownProperty, c.place(nameAt), name)
			if err := c.skip(); err != nil {
				return err
			}
			continue
		}
		valueAt := c.next()
		if err := c.value(member); err != nil {
			return err
		}
		switch value := c.data[valueAt:c.dec.InputOffset()]; {
		case t == reflect.TypeFor[model.Duration]() && !strings.EqualFold(name, "text") && !isDuration(string(value)):
			return errorAt(c.place(valueAt), "want an ISO 8601 duration, such as PT1H30M")
		case t == reflect.TypeFor[model.DateRange]() && strings.EqualFold(name, "start"):
			start = string(value)
		}
	}
	if t == reflect.TypeFor[model.DateRange]() && (start == "" || start == `""` || start == "null") {
		return errorAt(c.place(at), `a range of dates needs a "start"`)
	}
	_, err := c.token()
	return err
}

// text checks a string: a date, an hour, a word of a closed list, or any text.
func (c *checker) text(t reflect.Type, text string, at int) error {
	if isText(t) {
		if err := reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)); err != nil {
			return errorAt(c.place(at), "%v", err)
		}
		return nil
	}
	if t == reflect.TypeFor[model.Audience]() {
		return nil
	}
	if t.Kind() != reflect.String {
		return c.wrong(t, at)
	}
	if t == reflect.TypeFor[model.How]() && !slices.Contains(grounds(), text) {
		return errorAt(c.place(at), "want one of %s", strings.Join(grounds(), ", "))
	}
	if words := wordsOf(t); words != nil && text != "" && !slices.Contains(words, text) {
		c.found.Add(model.UnknownProperty, c.place(at), text, strings.Join(words, ", ")).As("word")
	}
	return nil
}

// skip passes over the next value, whatever it is. Its depth is not recursion:
// a hostile file may nest without end.
func (c *checker) skip() error {
	depth := 0
	for {
		token, err := c.token()
		if err != nil {
			return err
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
	}
}

func (c *checker) token() (json.Token, error) {
	token, err := c.dec.Token()
	var syntax *json.SyntaxError
	switch {
	case err == nil:
		return token, nil
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, errorAt(c.place(len(c.data)), "the JSON ends too soon")
	case errors.As(err, &syntax) && syntax.Offset > c.dec.InputOffset(): // within a value: that many bytes were read
		return nil, errorAt(c.place(int(syntax.Offset)-1), "%v", err)
	}
	return nil, errorAt(c.place(c.next()), "%v", err)
}

// next is where the next token begins.
func (c *checker) next() int {
	at := int(c.dec.InputOffset())
	return at + len(c.data[at:]) - len(bytes.TrimLeft(c.data[at:], " \t\r\n,:"))
}

func (c *checker) place(offset int) model.Pos {
	before := c.data[:min(max(offset, 0), len(c.data))]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return model.Pos{
		File:   c.file,
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: utf8.RuneCount(before[lineStart:]) + 1,
	}
}

func (c *checker) wrong(t reflect.Type, at int) error {
	want := "text"
	switch {
	case isText(t), t.Kind() == reflect.String:
	case t.Kind() == reflect.Slice:
		want = "a list"
	case t.Kind() == reflect.Struct, t.Kind() == reflect.Map:
		want = "an object"
	case t.Kind() == reflect.Int:
		want = "a whole number"
	case t.Kind() == reflect.Bool:
		want = "true or false"
	}
	return errorAt(c.place(at), "want %s", want)
}

// memberOf is the type of a named member; capitals do not count, as to [json.Unmarshal].
func (c *checker) memberOf(t reflect.Type, name string) (reflect.Type, bool) {
	if t.Kind() == reflect.Map {
		return t.Elem(), true
	}
	members, met := c.members[t]
	if !met {
		members = map[string]reflect.Type{}
		for i := range t.NumField() {
			tag, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
			members[strings.ToLower(tag)] = t.Field(i).Type
		}
		c.members[t] = members
	}
	member, known := members[strings.ToLower(name)]
	return member, known
}

func isText(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// wordsOf lists the words of a closed list; nil where any text will do.
func wordsOf(t reflect.Type) []string {
	switch t {
	case reflect.TypeFor[model.Status]():
		return statuses()
	case reflect.TypeFor[model.Kind]():
		return kinds()
	case reflect.TypeFor[model.Severity]():
		return severities()
	case reflect.TypeFor[model.Period]():
		return words(model.Periods()...)
	case reflect.TypeFor[model.Class]():
		return words(model.Private, model.Confidential)
	case reflect.TypeFor[model.NoteKind]():
		return words(model.Metadata, model.Excluded)
	case reflect.TypeFor[model.Precision]():
		return words(model.ToTheWeek, model.ToTheMonth)
	}
	return nil
}

func grounds() []string {
	return []string{string(model.Stated), string(model.Default), string(model.Flag), string(model.Inferred), string(model.Corrected)}
}

// isDuration tells the JSON of an ISO 8601 duration (§4.4.3.2) in whole numbers, or of none.
func isDuration(literal string) bool {
	text := strings.Trim(literal, `"`)
	if text == "" || text == "null" {
		return true
	}
	date, clock, timed := strings.Cut(text, "T")
	days, ok := strings.CutPrefix(date, "P")
	return ok && isAmounts(days, "YMWD") && isAmounts(clock, "HMS") && timed == (clock != "") && text != "P"
}

// isAmounts tells numbers that are each followed by one of the units.
func isAmounts(text, units string) bool {
	for text != "" {
		rest := strings.TrimLeft(text, "0123456789")
		if rest == text || rest == "" || !strings.Contains(units, rest[:1]) {
			return false
		}
		text = rest[1:]
	}
	return true
}

func words[S ~string](values ...S) []string {
	texts := make([]string, len(values))
	for i, value := range values {
		texts[i] = string(value)
	}
	return texts
}

func statuses() []string {
	return []string{string(model.Confirmed), string(model.Tentative), string(model.Cancelled)}
}

func kinds() []string {
	var words []string
	for _, k := range model.Kinds() {
		words = append(words, string(k))
	}
	return words
}

func severities() []string {
	return []string{string(model.Error), string(model.Warning), string(model.Info)}
}
