package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert/formats"
)

// BenchmarkProcess is what a user waits for: the whole process, from start to
// exit, for one plan of 20 sessions and 240 entries.
func BenchmarkProcess(b *testing.B) {
	dir := b.TempDir()
	plan := filepath.Join(dir, "plan.md")
	if err := os.WriteFile(plan, []byte(yearOfSessions(20, 12)), 0o666); err != nil {
		b.Fatal(err)
	}
	for _, bench := range []struct {
		name string
		args []string
	}{
		{"formats", []string{"formats"}},
		{"check", []string{"check", plan}},
		{"ics", []string{"convert", "-q", "--to", "ics", "-o", dir, plan}},
		{"xlsx", []string{"convert", "-q", "--to", "xlsx", "-o", dir, plan}},
		{"pdf", []string{"convert", "-q", "--to", "pdf", "-o", dir, plan}},
		{"pdf,xlsx,ics", []string{"convert", "-q", "-o", dir, plan}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			var most int64
			for b.Loop() {
				cmd := exec.Command("deroule", bench.args...)
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
				most = max(most, peakMemory(cmd.ProcessState))
			}
			b.ReportMetric(float64(most)/(1<<20), "peak-MiB")
		})
	}
}

// BenchmarkConvert is the same without the start of a process.
func BenchmarkConvert(b *testing.B) {
	dir := b.TempDir()
	plan := filepath.Join(dir, "plan.md")
	if err := os.WriteFile(plan, []byte(yearOfSessions(20, 12)), 0o666); err != nil {
		b.Fatal(err)
	}
	a := &app{stdout: &results{to: io.Discard}, stderr: os.Stderr, formats: formats.All(), words: englishWords(), files: newFileWriter()}
	for _, to := range []string{"json", "ics", "xlsx", "pdf", "pdf,xlsx,ics"} {
		b.Run(to, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if code := a.execute([]string{"convert", "-q", "--to", to, "-o", dir, plan}); code != 0 {
					b.Fatalf("exit code %d", code)
				}
			}
		})
	}
}

// yearOfSessions is a plan in Markdown: a table of sessions and, under a heading
// each, its running order.
func yearOfSessions(sessions, entries int) string {
	months := []string{"janvier", "février", "mars", "avril", "mai", "juin", "septembre", "octobre", "novembre", "décembre"}
	day := func(i int) string { return fmt.Sprintf("%d %s", 3+i%20, months[i*len(months)/sessions]) }
	var b strings.Builder
	b.WriteString("# Rencontres du réseau\n\n## Programme 2026\n\n| Session | Dates | Horaires | Lieu | Thématique | Objectifs |\n| --- | --- | --- | --- | --- | --- |\n")
	for i := range sessions {
		fmt.Fprintf(&b, "| Session %d | %s | 9h-18h | Halle aux Grains | Thème %d | Partager les feuilles de route |\n", i+1, day(i), i+1)
	}
	for i := range sessions {
		fmt.Fprintf(&b, "\n### Session du %s\n\n**Objectifs :**\n- choisir un binôme pour l'étape %d\n\n**Déroulé :**\n", day(i), i+1)
		for k := range entries {
			fmt.Fprintf(&b, "- %dh%02d - %dh%02d : atelier « déchiffrer le budget », volet %d\n", 9+k*45/60, k*45%60, 9+(k+1)*45/60, (k+1)*45%60, k+1)
		}
	}
	return b.String()
}

// BenchmarkBatch is one process over many plans, a job at a time: what a plan costs
// when everything that is made once is made.
func BenchmarkBatch(b *testing.B) {
	const plans = 20
	dir := b.TempDir()
	for i := range plans {
		plan := strings.ReplaceAll(yearOfSessions(20, 12), "Halle", fmt.Sprintf("Halle %d", i))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("plan-%02d.md", i)), []byte(plan), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	a := &app{stdout: &results{to: io.Discard}, stderr: io.Discard, formats: formats.All(), words: englishWords(), files: newFileWriter()}
	b.ReportAllocs()
	for b.Loop() {
		if code := a.execute([]string{"convert", "-q", "--force", "--jobs", "1", "-o", filepath.Join(dir, "out"), dir}); code != 0 {
			b.Fatalf("exit code %d", code)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*plans)/1000, "ms/plan")
}
