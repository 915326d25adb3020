//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A run that is killed leaves outputs that are whole or absent, and what it leaves
// beside them is gone after the next run. With DEROULE_HOSTILE it is killed at more
// moments.
func TestKilledRuns(t *testing.T) {
	skipRaced(t)
	dir := t.TempDir()
	for i := range 6 {
		plan := fmt.Sprintf("# Parcours %d\n\n| Session | Date |\n|---|---|\n%s", i, strings.Repeat("| Ouverture | 12 mars 2026 |\n", 1+i*100))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("p%d.md", i)), []byte(plan), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	convert := func(out string) *exec.Cmd {
		cmd := exec.Command("deroule", "convert", "-q", "--to", "pdf,xlsx,ics,json", "-o", out, "p0.md", "p1.md", "p2.md", "p3.md", "p4.md", "p5.md")
		cmd.Dir = dir
		return cmd
	}
	began := time.Now()
	if said, err := convert("whole").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	usual, whole := time.Since(began), contents(t, filepath.Join(dir, "whole"))
	moments := 12
	if os.Getenv("DEROULE_HOSTILE") != "" {
		moments = 50
	}
	out := filepath.Join(dir, "out")
	for i := range moments {
		if i%5 == 0 {
			os.RemoveAll(out)
		}
		cmd := convert("out")
		if i%2 == 1 {
			cmd.Args = append(cmd.Args, "--force")
			os.Remove(filepath.Join(out, "deroule-manifest.json"))
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(usual * time.Duration(i+1) / time.Duration(moments))
		cmd.Process.Kill()
		cmd.Wait()
		if _, err := os.Stat(out); err != nil {
			continue // it did not come so far
		}
		for name, data := range contents(t, out) {
			if want, known := whole[name]; known && !strings.HasPrefix(name, ".") && name != "deroule-manifest.json" && !bytes.Equal(data, want) {
				t.Fatalf("killed at moment %d of %d: %s is neither whole nor absent", i, moments, name)
			}
		}
	}
	if said, err := convert("out").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	if got, want := namesIn(t, out), namesIn(t, filepath.Join(dir, "whole")); !slices.Equal(got, want) {
		t.Errorf("the next run leaves %q, want %q", got, want)
	}
}

// contents are the files of a folder by their names.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, name := range namesIn(t, dir) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = data
	}
	return files
}
