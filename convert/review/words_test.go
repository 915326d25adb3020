package review

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"deroule/convert/config"
	"deroule/convert/correct"
)

// Every word is said in both languages, and every option that the settings have.
func TestWordsAreComplete(t *testing.T) {
	for _, language := range []string{"en", "fr"} {
		w := wordsOf(language)
		for v, i := reflect.ValueOf(*w), 0; i < v.NumField(); i++ {
			if v.Field(i).Len() == 0 {
				t.Errorf("%s: nothing for %s", language, v.Type().Field(i).Name)
			}
		}
		var headings []string
		for _, option := range w.Headings {
			headings = append(headings, option[0])
		}
		slices.Sort(headings)
		if want := correct.HeadingReadings(); !slices.Equal(headings, want) {
			t.Errorf("%s: headings %q, want %q", language, headings, want)
		}
		if roles, want := slices.Sorted(maps.Keys(w.Roles)), config.ColumnRoles(); !slices.Equal(roles, want) {
			t.Errorf("%s: roles %q, want %q", language, roles, want)
		}
	}
}
