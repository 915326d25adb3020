package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"deroule/convert/formats"
)

var manFolder = flag.String("man", "", "write the manual pages below this folder")

// manDate is that of the pages: they say no more than the release that they are of.
const manDate = "2026-01-01"

// The manual pages say what --help says, in both languages. -man writes them out for
// a release; nothing of this is in the program.
func TestManualPages(t *testing.T) {
	folder := *manFolder
	if folder == "" {
		folder = t.TempDir()
	}
	for language, section := range map[string]string{"en": "man1", "fr": "fr/man1"} {
		to := filepath.Join(folder, section)
		if err := os.MkdirAll(to, 0o777); err != nil {
			t.Fatal(err)
		}
		root := commandIn(language)
		if err := doc.GenManTree(root, &doc.GenManHeader{Title: "DEROULE", Section: "1", Source: "deroule", Date: dateOfPages(t)}, to); err != nil {
			t.Fatal(err)
		}
		page := contentsOf(t, filepath.Join(to, "deroule-convert.1"))
		for _, flag := range []string{"shard", "output", "layout"} {
			if !strings.Contains(page, `\-\-`+flag) && !strings.Contains(page, "--"+flag) {
				t.Errorf("%s: the page of convert says nothing of --%s", language, flag)
			}
		}
		lint(t, to)
	}
}

func commandIn(language string) *cobra.Command {
	a := &app{stdout: &results{to: &bytes.Buffer{}}, stderr: &bytes.Buffer{}, text: &bytes.Buffer{}, formats: formats.All(), language: language, words: wordsOf(language), files: newFileWriter()}
	root := a.rootCommand()
	root.DisableAutoGenTag = true
	return root
}

func dateOfPages(t *testing.T) *time.Time {
	t.Helper()
	date, err := time.Parse(time.DateOnly, manDate)
	if err != nil {
		t.Fatal(err)
	}
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		var seconds int64
		fmt.Sscan(epoch, &seconds)
		date = time.Unix(seconds, 0).UTC()
	}
	return &date
}

// lint has man itself read the pages, where it is installed.
func lint(t *testing.T, folder string) {
	t.Helper()
	if _, err := exec.LookPath("mandoc"); err != nil {
		return
	}
	pages, err := filepath.Glob(filepath.Join(folder, "*.1"))
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages, error %v", len(pages), err)
	}
	if said, err := exec.Command("mandoc", append([]string{"-Tlint", "-Werror"}, pages...)...).CombinedOutput(); err != nil {
		t.Errorf("mandoc: %v\n%.2000s", err, said)
	}
}
