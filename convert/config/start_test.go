package config

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"deroule/convert/correct"
	"deroule/model"
)

// The file to start from holds every setting, and is one when its comments are taken away.
func TestStart(t *testing.T) {
	known := Known{Languages: []string{"fr", "en"}, Papers: []string{"A4"}, Zone: func(string) bool { return true }}
	for _, language := range []string{"fr", "en"} {
		text := regexp.MustCompile(`(?m)^# ( *(?:- )?["a-z*.-]+:)`).ReplaceAllString(Start(language), "$1")
		c, err := Parse(Name, regexp.MustCompile(`(?m)^yaml-language.*$`).ReplaceAllString(text, ""), known)
		if err != nil {
			t.Fatalf("%s: %v\n%s", language, err, text)
		}
		if c.Year != 2026 || len(c.Sources) != 1 || len(c.Sources[0].Corrections.Sessions) != 1 || len(c.Diagnostics) != 1 || len(c.Words.Kinds) != 1 {
			t.Errorf("%s: %+v", language, c)
		}
	}
	if Start("fr") == Start("en") {
		t.Error("both languages say the same")
	}
}

// The schema knows the settings that are read, and no others.
func TestSchemaKnowsTheSettings(t *testing.T) {
	var schema struct {
		Properties map[string]any `json:"properties"`
	}
	if err := json.Unmarshal([]byte(Schema), &schema); err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, s := range settings() {
		want = append(want, s.key)
		if schema.Properties[s.key] == nil {
			t.Errorf("the schema has no %s", s.key)
		}
	}
	for key := range schema.Properties {
		if !slices.Contains(want, key) {
			t.Errorf("the schema has %s, which is not read", key)
		}
	}
}

// What a setting may say is the same in the schema.
func TestSchemaKnowsTheWords(t *testing.T) {
	var schema map[string]any
	if err := json.Unmarshal([]byte(Schema), &schema); err != nil {
		t.Fatal(err)
	}
	const source = "properties sources additionalProperties properties "
	for path, want := range map[string][]string{
		"$defs column": ColumnRoles(),
		source + "headings items properties read":   correct.HeadingReadings(),
		source + "tables items properties rows":     {correct.Entries, correct.Nothing, correct.Sessions},
		source + "sessions items properties status": {string(model.Confirmed), string(model.Tentative), string(model.Cancelled)},
		source + "dates": {correct.DayFirst, correct.MonthFirst},
	} {
		at := schema
		for _, name := range strings.Fields(path) {
			at, _ = at[name].(map[string]any)
		}
		var got []string
		for _, word := range at["enum"].([]any) {
			got = append(got, word.(string))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestTheMostExactPatternWins(t *testing.T) {
	c := Config{Sources: []Source{{Pattern: "*.md", Year: 2025, Timezone: "Indian/Reunion"}, {Pattern: "plan-*.md", Year: 2026}, {Pattern: "*.org", Year: 2024}}}
	for path, want := range map[string]Source{
		"plan-1.md": {Year: 2026, Timezone: "Indian/Reunion"}, "other.md": {Year: 2025, Timezone: "Indian/Reunion"}, "a.org": {Year: 2024}, "a.xlsx": {},
	} {
		if got := c.For(path); got.Year != want.Year || got.Timezone != want.Timezone {
			t.Errorf("%s: %d in %q, want %d in %q", path, got.Year, got.Timezone, want.Year, want.Timezone)
		}
	}
}
