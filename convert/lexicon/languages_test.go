package lexicon

import (
	"testing"
	"time"
)

// TestLanguagesAgree holds that every word of every table is read as its table
// says, so that no language takes a word away from another.
func TestLanguagesAgree(t *testing.T) {
	l := Default()
	v := l.vocabulary()
	for _, language := range l.languages {
		for kind, words := range language.Kinds {
			for text := range words.all {
				if got := l.Kind(text); got != kind {
					t.Errorf("%s: Kind(%q) = %q, want %q", language.Code, text, got, kind)
				}
			}
		}
		for period, words := range language.Periods {
			for text := range words.all {
				if h, _ := l.HoursAt(text); h.Period != period {
					t.Errorf("%s: HoursAt(%q) is part %d of a day, want %d", language.Code, text, h.Period, period)
				}
			}
		}
		for unit, words := range language.Units {
			for text := range words.all {
				if got, _, _ := v.units.at(scan(nil, text), 0); got != unit {
					t.Errorf("%s: %q is a %q, want %q", language.Code, text, got, unit)
				}
			}
		}
		for i, words := range language.Weekdays {
			for text := range words.all {
				if got, _, ok := l.Weekday(text + " 4"); !ok || got != time.Weekday(i) {
					t.Errorf("%s: Weekday(%q) = %v, want %v", language.Code, text, got, time.Weekday(i))
				}
			}
		}
		for i, words := range language.Numbers {
			for text := range words.all {
				if got, _, _ := v.numbers.at(scan(nil, text), 0); got != i+1 {
					t.Errorf("%s: %q is %d, want %d", language.Code, text, got, i+1)
				}
			}
		}
		for text := range language.Nothing.all {
			if !l.IsNothing(text) {
				t.Errorf("%s: %q says something", language.Code, text)
			}
		}
		for text := range language.Groups.all {
			if !l.IsGroupNoun(text) {
				t.Errorf("%s: %q is no group noun", language.Code, text)
			}
		}
	}
}
