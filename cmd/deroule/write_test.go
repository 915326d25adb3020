package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestWriteReplacesWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "plan.pdf")
	for _, text := range []string{"long and old", "new"} {
		if err := newFileWriter().write(path, strings.NewReader(text)); err != nil {
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
	if err := newFileWriter().write(path, strings.NewReader("x")); !errors.Is(err, errNotRegular) {
		t.Errorf("writing over a folder: error %v", err)
	}
	if names := namesIn(t, dir); len(names) != 1 {
		t.Errorf("files %q, want the folder plan.pdf alone", names)
	}
}

func TestAbortRemovesWhatIsUnfinished(t *testing.T) {
	dir := t.TempDir()
	fw := newFileWriter()
	if err := fw.write(filepath.Join(dir, "finished.pdf"), strings.NewReader("x")); err != nil {
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

func TestSpool(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, size := range []int{0, 10, mostInMemory, mostInMemory + 1} {
		fw := newFileWriter()
		s := &spool{files: fw}
		text := strings.Repeat("a", size)
		for chunk := range slices.Chunk([]byte(text), 1<<20+7) {
			if _, err := s.Write(chunk); err != nil {
				t.Fatal(err)
			}
		}
		if len(fw.temporary) != 0 != (size > mostInMemory) {
			t.Errorf("%d bytes are in %d files", size, len(fw.temporary))
		}
		if !sameBytes(s.reader(), strings.NewReader(text)) || sameBytes(s.reader(), strings.NewReader(text+"b")) {
			t.Errorf("%d bytes do not come back", size)
		}
		s.close()
		if len(fw.temporary) != 0 || len(namesIn(t, os.TempDir())) != 0 {
			t.Errorf("%d bytes leave a file", size)
		}
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
