//go:build unix

package main

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// The second source is standard input that nobody writes to: the command waits for it
// when it is interrupted.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	plan := filepath.Join(dir, "plan.json")
	if err := os.WriteFile(plan, []byte(`{"sessions": [{"title": "Lancement"}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("deroule", "convert", "--to", "json", "-o", filepath.Join(dir, "out"), "--from", "json", plan, "-")
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line := make([]byte, 4096)
	n, err := said.Read(line) // the first source is done
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	m, _ := said.Read(line[n:])
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) || exit.ExitCode() != exitInterrupted {
		t.Errorf("interrupted: %v, want exit code %d", err, exitInterrupted)
	}
	if got := string(line[:n+m]); !strings.HasSuffix(got, "deroule: interrupted; what was finished is whole, the rest is absent\n") {
		t.Errorf("said %q", got)
	}
	if names := namesIn(t, filepath.Join(dir, "out")); !slices.Equal(names, []string{journalName, "plan.json"}) {
		t.Errorf("outputs %q, want plan.json and the journal by which the next run goes on", names)
	}
}

// A server that is told to end finishes what it is doing, and that is a success.
func TestTerminatedServer(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "plan.json")
	if err := os.WriteFile(plan, []byte(`{"sessions": [{"title": "Lancement"}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("deroule", "serve", "--listen", "127.0.0.1:0", plan)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(said)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "deroule: serving ") {
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	lines.Scan()
	if got := lines.Text(); got != "deroule: stopped" {
		t.Errorf("said %q", got)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
