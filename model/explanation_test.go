package model

import "testing"

// Each code says why it matters, and shows lines before and after it is set right.
func TestEveryCodeIsExplained(t *testing.T) {
	for _, code := range Codes() {
		for _, language := range []string{"fr", "en"} {
			e, ok := ExplanationOf(code, language)
			if !ok || e.Meaning == "" || e.Why == "" || e.Before == "" || e.After == "" {
				t.Errorf("%s in %s: %+v", code, language, e)
			}
			if e.Before == e.After {
				t.Errorf("%s in %s: nothing is set right between before and after", code, language)
			}
		}
	}
	if len(englishLessons) != len(Codes()) || len(frenchLessons) != len(Codes()) {
		t.Errorf("%d and %d lessons for %d codes", len(englishLessons), len(frenchLessons), len(Codes()))
	}
	if _, ok := ExplanationOf("of-tomorrow", "fr"); ok {
		t.Error("a code that nobody knows is explained")
	}
}
