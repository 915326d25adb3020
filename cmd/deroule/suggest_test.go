package main

import "testing"

func TestClosest(t *testing.T) {
	known := []string{"pdf", "xlsx", "ics", "handout", "unknown-year", "unknown-zone"}
	for word, want := range map[string]string{
		"pfd": "pdf", "PDF": "pdf", "xslx": "xlsx", "handot": "handout", "hand": "handout", "unknown": "", "unknown-yeer": "unknown-year",
		"docx": "", "": "", "poster": "",
	} {
		if got := closest(word, known); got != want {
			t.Errorf("%q is perhaps %q, want %q", word, got, want)
		}
	}
}
