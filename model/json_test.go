package model_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"deroule/convert/formattest"
	"deroule/model"
)

func programmes() []*model.Programme {
	all := []*model.Programme{{}, formattest.Full()}
	for seed := range uint64(300) {
		all = append(all, formattest.Generate(seed))
	}
	return all
}

func TestJSONIsValid(t *testing.T) {
	schema := compileSchema(t)
	for i, p := range programmes() {
		if err := validate(t, schema, encode(t, p)); err != nil {
			t.Errorf("programme %d: %v", i, err)
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	schema := compileSchema(t)
	for _, test := range []struct{ name, json string }{
		{"no schema", `{}`},
		{"another schema", `{"schema": "deroule/2"}`},
		{"an unknown name", `{"schema": "deroule/1", "colour": "red"}`},
		{"an unknown name in a session", session(`"id": "a", "status": "confirmed", "colour": "red"`)},
		{"no status", session(`"id": "a"`)},
		{"an unknown status", session(`"id": "a", "status": "done"`)},
		{"no ID", session(`"status": "confirmed"`)},
		{"a day in words", session(`"id": "a", "status": "confirmed", "dates": [{"start": "30 août", "end": "30 août"}]`)},
		{"a month 13", session(`"id": "a", "status": "confirmed", "dates": [{"start": "2026-13-01", "end": "2026-13-01"}]`)},
		{"a range without end", session(`"id": "a", "status": "confirmed", "dates": [{"start": "2026-12-01"}]`)},
		{"an hour in words", session(`"id": "a", "status": "confirmed", "hours": [{"start": "9h30"}]`)},
		{"an hour 25", session(`"id": "a", "status": "confirmed", "hours": [{"start": "25:00"}]`)},
		{"an unknown kind", session(`"id": "a", "status": "confirmed", "agenda": [{"kind": "lunch"}]`)},
		{"a bare audience", session(`"id": "a", "status": "confirmed", "audience": ["Mentors"]`)},
		{"an empty title", session(`"id": "a", "status": "confirmed", "title": ""`)},
		{"line 0", session(`"id": "a", "status": "confirmed", "source": {"line": 0}`)},
		{"a duration in words", `{"schema": "deroule/1", "formats": [{"name": "a", "duration": {"text": "1 h", "min": "1 h"}}]}`},
		{"a diagnostic without message", `{"schema": "deroule/1", "diagnostics": [{"severity": "info", "code": "conflict"}]}`},
	} {
		if err := validate(t, schema, []byte(test.json)); err == nil {
			t.Errorf("%s: valid", test.name)
		}
	}
}

func session(members string) string {
	return `{"schema": "deroule/1", "sessions": [{` + members + `}]}`
}

// The conformance suite relies on this: what it leaves out is tested nowhere.
func TestFullHasEveryField(t *testing.T) {
	missing := map[string]bool{}
	seen := map[string]bool{}
	collect(reflect.ValueOf(*formattest.Full()), seen, missing)
	delete(missing, "Programme.Schema")   // written, not held
	delete(missing, "Diagnostic.Message") // worded when written
	delete(missing, "Diagnostic.Hint")
	for name := range missing {
		t.Errorf("%s is empty everywhere in formattest.Full", name)
	}
}

// collect notes each field of the model as seen where it has a value, and as
// missing where it has none in any place.
func collect(v reflect.Value, seen, missing map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		collect(v.Elem(), seen, missing)
	case reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), seen, missing)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			collect(v.MapIndex(key), seen, missing)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name := v.Type().Name() + "." + field.Name
			if !field.IsExported() {
				continue
			}
			if !v.Field(i).IsZero() {
				seen[name] = true
				delete(missing, name)
			} else if !seen[name] {
				missing[name] = true
			}
			collect(v.Field(i), seen, missing)
		}
	}
}

func TestJSONRoundTrip(t *testing.T) {
	for i, p := range programmes() {
		back := new(model.Programme)
		if err := json.Unmarshal(encode(t, p), back); err != nil {
			t.Fatalf("programme %d: %v", i, err)
		}
		if diff := cmp.Diff(p, back, cmp.Comparer(func(a, b model.Clock) bool { return a == b })); diff != "" {
			t.Errorf("programme %d (-before +after): %s", i, diff)
		}
	}
}

func TestJSONReadsLess(t *testing.T) {
	var p model.Programme
	err := json.Unmarshal([]byte(`{"sessions": [{"dates": [{"start": "--08-30"}], "audience": ["Mentors"]}]}`), &p)
	if err != nil {
		t.Fatal(err)
	}
	s := p.Sessions[0]
	if s.Status != model.Confirmed || s.Dates[0].End != s.Dates[0].Start || s.Audience[0].Group != "Mentors" {
		t.Errorf("session %+v: want it confirmed, of one day, for Mentors", s)
	}
}

func TestJSONRefuses(t *testing.T) {
	for text, want := range map[string]string{
		`{"schema": "deroule/9"}`: `schema "deroule/9": this version reads "deroule/1"`,
		`{"sessions": [null]}`:    `sessions: null is no session`,
	} {
		var p model.Programme
		if err := json.Unmarshal([]byte(text), &p); err == nil || err.Error() != want {
			t.Errorf("%s: error %v, want %s", text, err, want)
		}
	}
}

func TestJSONIsWordedInTheLanguageOfTheProgramme(t *testing.T) {
	for language, want := range map[string]string{"fr": `"message": "aucune année n'est indiquée pour 3 dates"`, "en": `"message": "no year is stated for 3 dates"`} {
		p := &model.Programme{Language: language}
		p.Diagnostics.Add(model.UnknownYear, model.Pos{}, "3")
		if got := string(encode(t, p)); !strings.Contains(got, want) {
			t.Errorf("%s: want %s in %s", language, want, got)
		}
		if p.Diagnostics[0].Message != "" {
			t.Error("writing filled the message of the programme itself")
		}
	}
}

func TestJSONKeepsMarkup(t *testing.T) {
	p := &model.Programme{Title: "A <b> & C"}
	if got := string(encode(t, p)); !strings.Contains(got, p.Title) {
		t.Errorf("%q is escaped: %s", p.Title, got)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(model.JSONSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("urn:deroule:programme:1", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("urn:deroule:programme:1")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, schema *jsonschema.Schema, data []byte) error {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return schema.Validate(document)
}

func encode(t *testing.T, p *model.Programme) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.EncodeJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
