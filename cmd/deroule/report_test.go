package main

import (
	"strings"
	"testing"
)

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("a", 100) + "HERE" + strings.Repeat("b", 100)
	for _, test := range []struct {
		name, line string
		column     int
		want       string
	}{
		{"first column", "- 9h : accueil", 1, "    - 9h : accueil\n    ^\n"},
		{"a column", "- 9h : accueil\r", 3, "    - 9h : accueil\n      ^\n"},
		{"no column", "- 9h", 0, "    - 9h\n"},
		{"tabs", "\ta\tb", 4, "     a b\n       ^\n"},
		{"accents typed as characters", "e\u0301te\u0301", 4, "    e\u0301te\u0301\n      ^\n"},
		{"wide characters", "日本x", 3, "    日本x\n        ^\n"},
		{"the end of a long line", strings.Repeat("a", 73), 1, "    " + strings.Repeat("a", 72) + "…\n    ^\n"},
		{"the middle of a long line", long, 101, "    …" + strings.Repeat("a", 24) + "HERE" + strings.Repeat("b", 44) + "…\n    " + strings.Repeat(" ", 25) + "^\n"},
		{"past the end", "ab", 9, "    ab\n      ^\n"},
		{"an escape", "a\x1b[31m", 1, "    a [31m\n    ^\n"},
	} {
		if got := excerpt(test.line, test.column); got != test.want {
			t.Errorf("%s:\n%q\nwant\n%q", test.name, got, test.want)
		}
	}
}
