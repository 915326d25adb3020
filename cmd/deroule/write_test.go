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
		if err := newFileWriter().write(filepath.Dir(path), path, strings.NewReader(text)); err != nil {
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
	if err := newFileWriter().write(filepath.Dir(path), path, strings.NewReader("x")); !errors.Is(err, errNotRegular) {
		t.Errorf("writing over a folder: error %v", err)
	}
	if names := namesIn(t, dir); len(names) != 1 {
		t.Errorf("files %q, want the folder plan.pdf alone", names)
	}
}

func TestAbortRemovesWhatIsUnfinished(t *testing.T) {
	dir := t.TempDir()
	fw := newFileWriter()
	if err := fw.write(dir, filepath.Join(dir, "finished.pdf"), strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	f, err := fw.open(dir, filepath.Join(dir, "unfinished.pdf"))
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
		s := &spool{ctx: t.Context(), files: fw}
		text := strings.Repeat("a", size)
		for chunk := range slices.Chunk([]byte(text), 1<<20+7) {
			if _, err := s.Write(chunk); err != nil {
				t.Fatal(err)
			}
		}
		if (s.file != nil) != (size > mostInMemory) {
			t.Errorf("%d bytes are in a file: %v", size, s.file != nil)
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

// A run that was killed leaves its file; one that goes on has it locked.
func TestSweepLeavesWhatIsWorkedOn(t *testing.T) {
	if !locks {
		t.Skip("files cannot be locked here")
	}
	dir := t.TempDir()
	other := newFileWriter()
	pending, err := other.open(dir, filepath.Join(dir, "plan.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, left := range []string{temporaryName(1, 1), temporaryName(os.Getpid(), 99)} {
		if err := os.WriteFile(filepath.Join(dir, left), []byte("half"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := newFileWriter().write(dir, filepath.Join(dir, "plan.ics"), strings.NewReader("x")); err != nil {
		t.Fatal(err)
	}
	if names := namesIn(t, dir); len(names) != 2 || names[0] != filepath.Base(pending.own) {
		t.Errorf("files %q, want %s and plan.ics", names, pending.own)
	}
	if err := pending.commit(true); err != nil {
		t.Error(err)
	}
	if names := namesIn(t, dir); !slices.Equal(names, []string{"plan.ics", "plan.pdf"}) {
		t.Errorf("files %q, want both outputs", names)
	}
}

func TestFolderThatIsRemovedMeanwhile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	f, err := newFileWriter().open(dir, filepath.Join(dir, "plan.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Skip(err) // files that are open cannot be removed here
	}
	if err := f.commit(true); err == nil {
		t.Error("what nobody can find is taken for written")
	}
}
