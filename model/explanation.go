package model

import "strings"

// Explanation is the documentation of a code, in a language.
type Explanation struct {
	Meaning string // what happened
	Why     string // why it matters to those who come
	Todo    string // what to do; empty where nothing needs to be done
	Before  string // lines of a plan that the diagnostic speaks of
	After   string // the same lines, set right
}

// lesson is the part of an explanation that no message says.
type lesson struct{ why, before, after string }

// ExplanationOf documents a code in a language, French or else English. It is false
// for a code that this version does not know.
func ExplanationOf(code Code, language string) (Explanation, bool) {
	w, ok := wordingOf(code, "", language)
	if !ok {
		return Explanation{}, false
	}
	l := englishLessons[code]
	if strings.HasPrefix(language, "fr") {
		l = frenchLessons[code]
	}
	return Explanation{Meaning: w.help, Why: l.why, Todo: w.hint, Before: l.before, After: l.after}, true
}
