package review

import (
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// Difference lists the lines of two texts, those that both have once, with three of
// these around what changed. Its time and room grow with the texts, not with their square.
func Difference(before, after string) (lines []DiffLine) {
	_, chunks, _ := strings.Cut(string(diff.Diff("", whole(before), "", whole(after))), "\n+++ \n")
	for line := range strings.Lines(chunks) {
		if sign := line[:1]; sign != "@" { // that tells where a chunk stands
			lines = append(lines, DiffLine{sign, strings.TrimSuffix(line[1:], "\n")})
		}
	}
	return lines
}

// whole ends the last line of a text, as [diff.Diff] wants it.
func whole(text string) []byte {
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return []byte(text)
}
