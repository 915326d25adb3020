package main

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestWriteReplacesWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "plan.pdf")
	for _, text := range []string{"long and old", "new"} {
		if err := newFileWriter().write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := contentsOf(t, path); got != text {
			t.Errorf("the file holds %q, want %q", got, text)
		}
	}
	if names := namesIn(t, filepath.Dir(path)); len(names) != 1 {
		t.Errorf("files %q, want plan.pdf alone", names)
	}
}

func TestFailureLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.pdf")
	if err := os.Mkdir(path, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := newFileWriter().write(path, []byte("x")); !errors.Is(err, errNotRegular) {
		t.Errorf("writing over a folder: error %v", err)
	}
	if names := namesIn(t, dir); len(names) != 1 {
		t.Errorf("files %q, want the folder plan.pdf alone", names)
	}
}

func TestAbortRemovesWhatIsUnfinished(t *testing.T) {
	dir := t.TempDir()
	fw := newFileWriter()
	if err := fw.write(filepath.Join(dir, "finished.pdf"), []byte("x")); err != nil {
		t.Fatal(err)
	}
	f, err := fw.create(filepath.Join(dir, "unfinished.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	fw.abort()
	if names := namesIn(t, dir); len(names) != 1 || names[0] != "finished.pdf" {
		t.Errorf("files %q, want finished.pdf alone", names)
	}
	if fw.mu.TryLock() {
		t.Error("a file could still be finished")
	}
}

func contentsOf(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func namesIn(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
