package org

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"deroule/convert"
)

// hostile are inputs of a megabyte that cost a parser more than their length: on
// many of them go-org, left to itself, takes time that grows with its square.
func hostile() map[string]string {
	inputs := map[string]string{
		"blocks closed in turn": strings.Repeat("#+begin_a\n", 50_000) + strings.Repeat("#+end_a\n", 50_000),
		"blocks of many names":  numbered("#+begin_%d\n"),
		"stairs":                stairs("- a"),
		"stairs, then blanks":   stairs("- a")[:megabyte/2] + strings.Repeat("\n", megabyte/2),
		"headline with tags":    "* a " + megabyteOf(":a"),
		"address in brackets":   "https://a" + megabyteOf(")"),
	}
	for _, line := range []string{
		"", " ", "*a", "*a /b _c +d =e ~f", "[[a", "[[a][b]]", "[[a", "\\begin{a}", "#+begin_a", "#+begin_src", "#+title: a",
		"#+todo: A", ":A:", ":PROPERTIES:\n:A: b", ":PROPERTIES:", "* a", "a. x", "1. x", "- a :: b", "| a | *b* | [[c][d]] |",
		"| |", "SCHEDULED: <2026-03-08>", ": a", "M. a", "#+caption: *a*", "* TODO [#A] *a* :b:",
	} {
		inputs["lines of "+line] = megabyteOf(line + "\n")
	}
	for _, unit := range []string{
		"- ", "* ", "*", "|", "|\\", "[", "]", "[[a ", "[[a]] ", "[[a][", "[[a][*b* ", "]]", "{{{a(", "\\begin{a}", "\\", "\\to ", "\\|",
		"*a ", "/a ", "_a ", "+a ", "=a ", "~a ", "*a /b _c +d =e ~f ", "*/_+=~", "a* ", "*a* ", "=a= ", "a** ", "~~a ", "~~a~~ ", "src_a{", " src_",
		"@@a:", "$a ", "a://b ", "https://", "mailto:", "aaaaaaaa:", "<", "<br>", "[fn:1] ", "[1/2]", ":a", ":: ", "SCHEDULED: ", "é", "é*é", "« *a* »",
	} {
		for _, width := range []int{megabyte, longestLine - 100, 1_000, 100} {
			line := megabyteOf(unit)[:width]
			inputs[fmt.Sprintf("%q to %d bytes", unit, width)] = megabyteOf(line + "\n")
			inputs[fmt.Sprintf("paragraphs of %q to %d bytes", unit, width)] = megabyteOf(line + "\n\n")
			inputs[fmt.Sprintf("cells of %q to %d bytes", unit, width)] = megabyteOf("|" + line + "\n")
		}
	}
	return inputs
}

const megabyte = 1_000_000

func megabyteOf(unit string) string { return strings.Repeat(unit, megabyte/len(unit)+1)[:megabyte] }

func stairs(item string) string {
	var b strings.Builder
	for i := 0; b.Len() < megabyte; i++ {
		b.WriteString(strings.Repeat(" ", i) + item + "\n")
	}
	return b.String()
}

func numbered(format string) string {
	var b strings.Builder
	for i := 0; b.Len() < megabyte; i++ {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// BenchmarkPlan reads a megabyte of plans as people write them.
func BenchmarkPlan(b *testing.B) {
	plan, err := os.ReadFile("testdata/saison.org")
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, megabyteOf(string(plan)))
}

// BenchmarkTable reads a megabyte of table rows.
func BenchmarkTable(b *testing.B) {
	benchmark(b, megabyteOf("| 14 janvier | 9h30-17h | ETP + mentors | Salle 2 | *Cartographier* | Lire une carte |\n"))
}

// BenchmarkHostile shows that no input of a megabyte takes long.
func BenchmarkHostile(b *testing.B) {
	for name, source := range hostile() {
		b.Run(name, func(b *testing.B) { benchmark(b, source) })
	}
}

func benchmark(b *testing.B, source string) {
	b.Helper()
	b.ReportAllocs()
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		if _, err := Outline(convert.Source{Name: "plan.org", Data: []byte(source)}); err != nil {
			b.Fatal(err)
		}
	}
}
