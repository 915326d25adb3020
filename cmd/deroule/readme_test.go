package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formats"
	"deroule/model"
)

const readme = "../../README.md"

// Every example of the README is run, and prints what stands below it. -update
// writes that afresh.
func TestREADMEExamples(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "samples"), os.DirFS("../../samples")); err != nil {
		t.Fatal(err)
	}
	rewrite(t, func(text string) string {
		block := regexp.MustCompile("(?s)```console\n(.*?)```")
		if !block.MatchString(text) {
			t.Error("the README has no examples")
		}
		return block.ReplaceAllStringFunc(text, func(example string) string {
			var b strings.Builder
			for line := range strings.Lines(block.FindStringSubmatch(example)[1]) {
				if command, ok := strings.CutPrefix(line, "$ "); ok {
					b.WriteString(line + printed(t, dir, command))
				}
			}
			return "```console\n" + b.String() + "```"
		})
	})
}

// The command that the README begins with does what it says.
func TestREADMEMainJob(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "samples"), os.DirFS("../../samples")); err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^    go run \./cmd/(deroule .*?) +#`).FindStringSubmatch(contentsOf(t, readme))
	if found == nil {
		t.Fatal("the README does not say how to run the main job")
	}
	printed(t, dir, found[1])
	samples, err := filepath.Glob(filepath.Join(dir, "samples", "*.md"))
	if err != nil || len(samples) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, sample := range samples {
		stem := strings.TrimSuffix(filepath.Base(sample), ".md")
		for _, ext := range []string{".pdf", ".xlsx"} {
			if _, err := os.Stat(filepath.Join(dir, "out", stem+ext)); err != nil {
				t.Error(err)
			}
		}
	}
	if calendars, err := filepath.Glob(filepath.Join(dir, "out", "*.ics")); err != nil || len(calendars) < 3 {
		t.Errorf("calendars %q, error %v: want one of each sample with dates", calendars, err)
	}
}

func printed(t *testing.T, dir, command string) string {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip(err)
	}
	cmd := exec.Command("sh", "-c", command)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=", "LC_MESSAGES=", "LANG=C", "GITHUB_ACTIONS=")
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", strings.TrimSpace(command), err, said)
	}
	return string(said)
}

func TestREADMEFormats(t *testing.T) {
	rewrite(t, func(text string) string {
		table := regexp.MustCompile("(?s)<!-- formats -->\n.*<!-- end of formats -->")
		if !table.MatchString(text) {
			t.Error("the README has no table of formats")
		}
		return table.ReplaceAllLiteralString(text, "<!-- formats -->\n"+formatTable(formats.All())+"<!-- end of formats -->")
	})
}

func formatTable(set convert.Set) string {
	var b strings.Builder
	b.WriteString("| name | format | read | written | extensions | comes back when written and read again |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, f := range set {
		fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s |\n",
			f.Name, f.Title, tick(f.Reader != nil), tick(f.Writer != nil), strings.Join(f.Extensions, " "), kept(set, f))
	}
	return b.String()
}

func tick(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// kept says what of a programme a format keeps; JSON keeps all there is.
func kept(set convert.Set, f convert.Format) string {
	if len(f.Keeps) == 0 {
		return "–"
	}
	everything, _ := set.ByName("json")
	missing := slices.DeleteFunc(slices.Clone(everything.Keeps), func(field model.Field) bool { return slices.Contains(f.Keeps, field) })
	switch {
	case len(missing) == 0:
		return "everything"
	case len(missing) < len(f.Keeps):
		return "everything but " + joined(missing)
	}
	return joined(f.Keeps)
}

// rewrite compares the README with what it ought to be, or makes it so.
func rewrite(t *testing.T, ought func(text string) string) {
	t.Helper()
	is := contentsOf(t, readme)
	want := ought(is)
	if *update {
		if err := os.WriteFile(readme, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(is, "\n")); diff != "" {
		t.Errorf("the README is not what is true now; go test ./cmd/deroule -run README -update mends it (-want +is):\n%s", diff)
	}
}
