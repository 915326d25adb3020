package outline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/model"
)

func at(line, column int) model.Pos { return model.Pos{File: "plan.md", Line: line, Column: column} }

// sampleText is "**Café** à [midi](u)" as a front end makes it, on line 3.
func sampleText() Text {
	var b Builder
	b.Append("Café", at(3, 3))
	b.Mark(0, b.Len(), Strong, "")
	b.Append(" à ", at(3, 9))
	start := b.Len()
	b.Append("midi", at(3, 13))
	b.Mark(start, b.Len(), Link, "u")
	return b.Text()
}

func TestPosAt(t *testing.T) {
	text := sampleText()
	tests := []struct {
		before string // the words before the byte
		want   int    // its column
	}{
		{"", 3}, {"Caf", 6}, {"Café", 9}, {"Café à", 11}, {"Café à ", 13}, {"Café à mid", 16}, {"Café à midi", 17},
	}
	for _, test := range tests {
		if got := text.PosAt(len(test.before)); got != at(3, test.want) {
			t.Errorf("the place after %q is %v, want column %d", test.before, got, test.want)
		}
	}
	if got := text.PosAt(1000); got != at(3, 17) {
		t.Errorf("the place beyond the end is %v, want the end", got)
	}
}

func TestPosAtWithoutColumns(t *testing.T) {
	cell := NewText("30 août", model.Pos{File: "plan.xlsx", Sheet: "Dates", Cell: "B7"})
	if got := cell.PosAt(4).String(); got != "plan.xlsx!Dates:B7" {
		t.Errorf("place in a cell = %s", got)
	}
	if got := (Text{Plain: "nowhere"}).PosAt(2); !got.IsZero() {
		t.Errorf("place of a text from nowhere = %v", got)
	}
}

func TestSlice(t *testing.T) {
	text := sampleText()
	tests := []struct {
		name       string
		start, end int
		plain      string
		pos        model.Pos
		spans      []Span
	}{
		{"all", 0, 100, "Café à midi", at(3, 3), text.Spans},
		{"within a span", 1, 3, "af", at(3, 4), []Span{{0, 2, Strong, ""}}},
		{"across spans", 3, 10, "é à m", at(3, 6), []Span{{0, 2, Strong, ""}, {6, 7, Link, "u"}}},
		{"between spans", 5, 9, " à ", at(3, 9), nil},
		{"nothing", 9, 9, "", at(3, 13), nil},
		{"backwards", 5, 2, "", at(3, 9), nil},
		{"beyond", 50, 60, "", at(3, 17), nil},
		{"before", -3, 3, "Caf", at(3, 3), []Span{{0, 3, Strong, ""}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := text.Slice(test.start, test.end)
			if got.Plain != test.plain || got.Pos() != test.pos {
				t.Errorf("got %q at %v, want %q at %v", got.Plain, got.Pos(), test.plain, test.pos)
			}
			if diff := cmp.Diff(test.spans, got.Spans); diff != "" {
				t.Errorf("spans (-want +got):\n%s", diff)
			}
		})
	}
}

func TestEveryByteOfASliceKeepsItsPlace(t *testing.T) {
	text := sampleText()
	for start := range text.Plain {
		for end := start; end <= len(text.Plain); end++ {
			part := text.Slice(start, end)
			for i := range part.Plain {
				if got, want := part.PosAt(i), text.PosAt(start+i); got != want {
					t.Fatalf("byte %d of Slice(%d, %d) stands at %v, want %v", i, start, end, got, want)
				}
			}
		}
	}
}

func TestTrim(t *testing.T) {
	var b Builder
	b.Append("  ", at(1, 1))
	b.Append("\u00a0mot\u202f", at(1, 5))
	text := b.Text().Trim()
	if text.Plain != "mot" || text.Pos() != at(1, 6) {
		t.Errorf("Trim = %q at %v", text.Plain, text.Pos())
	}
	if blank := NewText(" \t ", at(1, 1)).Trim(); blank.Plain != "" {
		t.Errorf("Trim of blanks = %q", blank.Plain)
	}
	dashes := NewText("-- mot -", at(1, 1)).TrimFunc(func(r rune) bool { return strings.ContainsRune("- ", r) })
	if dashes.Plain != "mot" || dashes.Pos() != at(1, 4) {
		t.Errorf("TrimFunc = %q at %v", dashes.Plain, dashes.Pos())
	}
}

func TestTrimKeepsAnImageWithoutWords(t *testing.T) {
	var b Builder
	b.Append("plan ", at(1, 1))
	b.Mark(b.Len(), b.Len(), Image, "plan.png")
	b.Append(" ", at(1, 20))
	want := []Span{{5, 5, Image, "plan.png"}}
	if diff := cmp.Diff(want, b.Text().Slice(0, 5).Spans); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}

func TestJoin(t *testing.T) {
	lines := []Text{NewText("de 9h", at(4, 3)), NewText("  ", at(5, 1)), NewText("à 10h", at(6, 5))}
	joined := Join(lines)
	if joined.Plain != "de 9h à 10h" {
		t.Fatalf("Join = %q", joined.Plain)
	}
	if got := joined.PosAt(strings.Index(joined.Plain, "10h")); got != at(6, 7) {
		t.Errorf("the second line is at %v", got)
	}
	if empty := Join(nil); empty.Plain != "" || !empty.Pos().IsZero() {
		t.Errorf("Join of nothing = %+v", empty)
	}
}

func TestAppendLeavesCopiesAlone(t *testing.T) {
	base := sampleText()
	base.AppendText(NewText(".", at(3, 18)))
	first, second := base, base
	first.AppendText(sampleText())
	second.AppendText(NewText("autre", at(9, 9)))
	second.Append("!", at(9, 20))
	if got := first.PosAt(len(base.Plain)); got != at(3, 3) {
		t.Errorf("appending to a copy moved a text to %v", got)
	}
}

func TestCovered(t *testing.T) {
	tests := []struct {
		name  string
		plain string
		spans []Span
		want  bool
	}{
		{"all", "Objectifs", []Span{{0, 9, Strong, ""}}, true},
		{"all but the colon", "Objectifs :", []Span{{0, 9, Strong, ""}}, true},
		{"all but a word", "Objectifs et plan", []Span{{0, 9, Strong, ""}}, false},
		{"two spans", "Un deux", []Span{{0, 2, Strong, ""}, {3, 7, Strong, ""}}, true},
		{"another style", "Objectifs", []Span{{0, 9, Emphasis, ""}}, false},
		{"no letters", "- :", []Span{{0, 3, Strong, ""}}, false},
		{"none", "", nil, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := (Text{Plain: test.plain, Spans: test.spans}).Covered(Strong); got != test.want {
				t.Errorf("Covered(%q) = %t", test.plain, got)
			}
		})
	}
}

func TestBuilderMergesWhatFollowsOn(t *testing.T) {
	var b Builder
	b.Append("é", at(1, 1))
	b.Append("t", at(1, 2))
	b.Append("é", at(1, 8))
	text := b.Text()
	if len(text.anchors) != 1 {
		t.Errorf("%d anchors, want 1", len(text.anchors))
	}
	if text.Plain != "été" || text.PosAt(3) != at(1, 8) {
		t.Errorf("%q with its last letter at %v", text.Plain, text.PosAt(3))
	}
}
