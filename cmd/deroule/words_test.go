package main

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Everything is said in both languages, with the same values filled in.
func TestWordsAreComplete(t *testing.T) {
	compareWords(t, reflect.ValueOf(*englishWords()), reflect.ValueOf(*frenchWords()))
}

func compareWords(t *testing.T, english, french reflect.Value) {
	for i := range english.NumField() {
		name := english.Type().Field(i).Name
		switch english.Field(i).Kind() {
		case reflect.String:
			en, fr := english.Field(i).String(), french.Field(i).String()
			if en == "" || fr == "" {
				t.Errorf("%s: %q in English, %q in French", name, en, fr)
			}
			if a, b := verbs(en), verbs(fr); !slices.Equal(a, b) {
				t.Errorf("%s fills in %v in English, %v in French", name, a, b)
			}
		case reflect.Struct:
			compareWords(t, english.Field(i), french.Field(i))
		case reflect.Array:
			if english.Field(i).IsZero() || french.Field(i).IsZero() {
				t.Errorf("%s is missing in a language", name)
			}
		}
	}
}

// The text of each flag says its default in the language of the messages; the command
// line's library, which would say it in English, adds nothing.
func TestFlagsSayTheirDefaultOnce(t *testing.T) {
	for _, language := range languages() {
		for _, cmd := range commandIn(language).Commands() {
			if usages := cmd.Flags().FlagUsages(); strings.Contains(usages, "(default )") || language == "fr" && strings.Contains(usages, "(default") {
				t.Errorf("%s, %s:\n%s", language, cmd.Name(), usages)
			}
		}
	}
}

func verbs(text string) []string { return regexp.MustCompile(`%[a-z]`).FindAllString(text, -1) }

func TestLanguageOf(t *testing.T) {
	for _, test := range []struct{ all, messages, lang, want string }{
		{"", "", "", "en"},
		{"", "", "fr_FR.UTF-8", "fr"},
		{"", "en_GB", "fr_FR", "en"},
		{"fr", "en_GB", "en_GB", "fr"},
		{"C", "fr", "fr", "en"},
		{"", "", "de_DE", "en"},
	} {
		env := map[string]string{"LC_ALL": test.all, "LC_MESSAGES": test.messages, "LANG": test.lang}
		if got := languageOf(func(name string) string { return env[name] }); got != test.want {
			t.Errorf("%v: %q, want %q", env, got, test.want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int][2]string{0: {"0 sessions", "0 session"}, 1: {"1 session", "1 session"}, 2: {"2 sessions", "2 sessions"}} {
		for i, w := range []*words{englishWords(), frenchWords()} {
			if got := w.count(n, w.session); got != want[i] {
				t.Errorf("%q, want %q", got, want[i])
			}
		}
	}
}
