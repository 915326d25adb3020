//go:build unix

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
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

// So does a review: choices that are on their way are taken.
func TestTerminatedReview(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "plan.md")
	if err := os.WriteFile(plan, []byte("# Ateliers\n\n## 5 mars 2026 : Lancement\n\n- 9h : accueil\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	address, cmd := startServing(t, "review", "--serve", plan)
	base, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	c, err := net.Dial("tcp", base.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	form := url.Values{"choices": {`[{"field":"title","value":"Cycle"}]`}}.Encode()
	fmt.Fprintf(c, "POST %s1/preview HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n", base.Path, base.Host, len(form))
	answer := bufio.NewReader(c)
	if line, err := answer.ReadString('\n'); !strings.HasPrefix(line, "HTTP/1.1 100 ") { // the form is waited for
		t.Fatalf("%q, %v", line, err)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	for range 200 { // until nobody listens any more
		other, err := net.Dial("tcp", base.Host)
		if err != nil {
			break
		}
		other.Close()
		time.Sleep(10 * time.Millisecond)
	}
	io.WriteString(c, form)
	rest, err := io.ReadAll(answer)
	if err != nil || !strings.Contains(string(rest), "HTTP/1.1 200 ") || !strings.Contains(string(rest), "title: Cycle") {
		t.Errorf("%v: %s", err, rest)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// A person at work sees what becomes of each change, also of the settings, and of
// nothing else: outputs beside the plans are no changes.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write("a.json", `{"sessions": [{"title": "Lancement", "dates": [{"start": "2026-09-30"}]}]}`)
	write("b.json", `{"sessions": [{"title": "Bilan", "dates": [{"start": "2026-12-07"}]}]}`)
	cmd := exec.Command("deroule", "convert", "--watch", "--to", "ics,md", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	said, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Process.Kill()
	lines := bufio.NewScanner(said)
	expect := func(what ...string) {
		t.Helper()
		for _, want := range what {
			if !lines.Scan() || !strings.HasPrefix(lines.Text(), want) {
				t.Fatalf("said %q, want %q", lines.Text(), want)
			}
		}
	}
	expect("a.json -> a.ics, a.md", "b.json -> b.ics, b.md", "2 sources: 2 written", "deroule: waiting for changes")
	write("b.json", `{"sessions": [{"title": "Bilan de l'année", "dates": [{"start": "2026-12-08"}]}]}`)
	expect("b.json -> b.ics, b.md")
	write("deroule.yaml", "timezone: Atlantis\n")
	expect("deroule: error: deroule.yaml:1:11: Atlantis: no such time zone")
	write("deroule.yaml", "timezone: Indian/Reunion\n")
	expect("a.json -> a.ics, a.md", "b.json -> b.ics, b.md", "2 sources: 2 written")
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	expect("deroule: interrupted")
}
