//go:build linux

package main

import (
	"bufio"
	"bytes"
	"errors"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// hostileFolder is a folder whose files want others to be read: links, settings and
// names that lead to the file secret/secret.md beside it.
func hostileFolder(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	const plan = "# Parcours\n\n| Session | Date |\n|---|---|\n| Ouverture | 12 mars 2026 |\n"
	for name, text := range map[string]string{
		"secret/secret.md":         plan,
		"secret/theme.yaml":        "name: secret\n",
		"plans/plan.md":            plan,
		"plans/theme/deroule.yaml": "theme: ../../secret/theme.yaml\n",
		"plans/theme/plan.md":      plan,
		"plans/proc/deroule.yaml":  "theme: /proc/self/environ\n",
		"plans/proc/plan.md":       plan,
		"plans/link/plan.md":       plan,
		"plans/image.md":           plan + "\n![](../secret/secret.md) <file:///etc/passwd>\n",
		"plans/include.org":        "#+INCLUDE: \"../secret/secret.md\"\n#+SETUPFILE: ../secret/secret.md\n* Ouverture <2026-03-12 Thu>\n",
		"plans/attach.ics":         "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260312T090000Z\r\nSUMMARY:a\r\nATTACH:file:///etc/passwd\r\nURL:http://127.0.0.1:9/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
	} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"plans/leads-out.md":      "../secret/secret.md",
		"plans/folder":            "../secret",
		"plans/loop":              ".",
		"plans/link/deroule.yaml": "../../secret/theme.yaml",
		"plans/passwd.md":         "/etc/passwd",
		"plans/memory.md":         "/proc/self/environ",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "plans", "pipe.md"), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

// runtimeFiles are those that Go's runtime and its packages for zones and networks open.
var runtimeFiles = regexp.MustCompile(`^/(sys/(kernel/mm/transparent_hugepage|fs/cgroup)/|proc/(\d+|self)/(cgroup|mountinfo|auxv|maps)|proc/sys/net/core/somaxconn|` +
	`etc/(localtime|ld\.so\.cache)|usr/share/zoneinfo|(usr/)?lib(32|64)?/|dev/null)`)

// opened is a call of strace -f -y that opened a file. Where another thread called in
// between, it stands in two lines, and the second one tells the file.
var opened = regexp.MustCompile(`open(?:at2?)?(?:\(| resumed>).*= \d+<([^>]*)>`)

// checkTrace looks through the calls of a run: what it opened lies in one of the
// folders or is the runtime's, and it has no connection to anybody.
func checkTrace(t *testing.T, path string, listens bool, folders ...string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	files, forbidden := lookThrough(string(data), deroulePath(t), listens, folders...)
	for _, call := range forbidden {
		t.Error(call)
	}
	if files == 0 {
		t.Error("opened nothing: the trace was not understood")
	}
}

// lookThrough counts the files that were opened in a trace of the program, and lists what
// it should not have done.
func lookThrough(trace, program string, listens bool, folders ...string) (files int, forbidden []string) {
	for line := range strings.Lines(trace) {
		if m := opened.FindStringSubmatch(line); m != nil {
			inside := slices.ContainsFunc(folders, func(folder string) bool {
				above := m[1] == "/" || strings.HasPrefix(folder, m[1]+"/") // where settings are looked for
				return m[1] == folder || strings.HasPrefix(m[1], folder+"/") || above
			})
			if !inside && !runtimeFiles.MatchString(m[1]) && m[1] != program { // its digest stands in the journal
				forbidden = append(forbidden, "opened "+m[1])
			}
			files++
		}
		for _, call := range []string{" connect(", " sendto(", " sendmsg(", " execve("} {
			if strings.Contains(line, call) && !strings.Contains(line, "execve(\""+program) {
				forbidden = append(forbidden, "called "+strings.TrimSpace(line))
			}
		}
		if strings.Contains(line, " socket(") && !listens {
			forbidden = append(forbidden, "called "+strings.TrimSpace(line))
		}
	}
	return files, forbidden
}

// What is forbidden is found, also where a call stands in two lines of the trace.
func TestTraceIsUnderstood(t *testing.T) {
	for _, test := range []struct {
		name, trace string
		files       int
		forbidden   []string
	}{
		{"a plan", `7 openat(AT_FDCWD</plans>, "plan.md", O_RDONLY|O_CLOEXEC) = 3</plans/plan.md>` + "\n", 1, nil},
		{"what is not there", `7 openat(AT_FDCWD</plans>, "/etc/passwd", O_RDONLY) = -1 ENOENT (No such file or directory)` + "\n", 0, nil},
		{"another file", `7 openat2(5</plans>, "a", {flags=O_RDONLY}, 24) = 3</etc/passwd>` + "\n", 1, []string{"opened /etc/passwd"}},
		{"two halves", `7 openat(AT_FDCWD</plans>, "plan.md", O_RDONLY|O_CLOEXEC <unfinished ...>
8 openat(AT_FDCWD</plans>, "a", O_RDONLY|O_CLOEXEC <unfinished ...>
7 <... openat resumed>)                = 3</plans/plan.md>
8 <... openat resumed>) = 4</etc/passwd>
`, 2, []string{"opened /etc/passwd"}},
		{"a program", `7 execve("/bin/deroule", ["deroule"], 0x7ff /* 9 vars */) = 0` + "\n" + `8 execve("/bin/sh", ["sh"], 0x7ff <unfinished ...>` + "\n", 0, []string{`called 8 execve("/bin/sh", ["sh"], 0x7ff <unfinished ...>`}},
		{"somebody else", "7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3<socket:[1]>\n7 connect(3<socket:[1]>, {sa_family=AF_INET}, 16 <unfinished ...>\n", 0, []string{
			"called 7 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3<socket:[1]>", "called 7 connect(3<socket:[1]>, {sa_family=AF_INET}, 16 <unfinished ...>",
		}},
	} {
		files, forbidden := lookThrough(test.trace, "/bin/deroule", false, "/plans")
		if files != test.files || !slices.Equal(forbidden, test.forbidden) {
			t.Errorf("%s: %d files, forbidden %q", test.name, files, forbidden)
		}
	}
}

func deroulePath(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("deroule")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// traced is deroule under strace; the test is skipped where that is not allowed.
func traced(t *testing.T, trace string, args ...string) *exec.Cmd {
	t.Helper()
	if err := exec.Command("strace", "-o", os.DevNull, "true").Run(); err != nil {
		t.Skip("no strace: ", err)
	}
	cmd := exec.Command("strace", append([]string{"-f", "-y", "-e", "trace=open,openat,openat2,socket,connect,sendto,sendmsg,execve", "-o", trace, deroulePath(t)}, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	return cmd
}

// A conversion of a hostile folder opens its plans, what their settings name in the
// folder, and its outputs.
func TestConvertOpensNothingElse(t *testing.T) {
	skipRaced(t)
	dir, trace := hostileFolder(t), filepath.Join(t.TempDir(), "trace")
	temporary := t.TempDir()
	for _, settings := range []string{"theme", "proc", "link"} {
		plan := filepath.Join(dir, "plans", settings, "plan.md")
		cmd := traced(t, trace, "convert", "-o", filepath.Join(dir, "out"), plan)
		if said, err := cmd.CombinedOutput(); err == nil || bytes.Contains(said, []byte("LC_ALL")) {
			t.Errorf("%s: %v, %s", settings, err, said)
		}
		checkTrace(t, trace, false, filepath.Join(dir, "plans"), filepath.Join(dir, "out"))
		os.RemoveAll(filepath.Dir(plan))
	}
	cmd := traced(t, trace, "convert", "--to", "pdf,xlsx,ics,html,json", "-o", filepath.Join(dir, "out"), filepath.Join(dir, "plans"))
	cmd.Env = append(cmd.Env, "TMPDIR="+temporary)
	said, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	checkTrace(t, trace, false, filepath.Join(dir, "plans"), filepath.Join(dir, "out"), temporary)
	if written := namesIn(t, filepath.Join(dir, "out")); !slices.Contains(written, "plan.pdf") || slices.Contains(written, "secret.pdf") {
		t.Errorf("outputs %q\n%s", written, said)
	}
	if bytes.Contains(said, []byte("root:")) {
		t.Errorf("said %s", said)
	}
}

// So does a server, which has no socket but those that it listens at.
func TestServeOpensNothingElse(t *testing.T) {
	skipRaced(t)
	dir, trace := hostileFolder(t), filepath.Join(t.TempDir(), "trace")
	for _, settings := range []string{"theme", "proc", "link"} { // a server does not begin with settings that are wrong
		os.RemoveAll(filepath.Join(dir, "plans", settings))
	}
	address := freeAddress()
	cmd := traced(t, trace, "serve", "--listen", address, filepath.Join(dir, "plans"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
	waitFor(t, address)
	for _, path := range []string{"/", "/plan", "/plan.ics", "/plan.pdf", "/plan.xlsx", "/secret", "/..%2fsecret%2fsecret.md", "/passwd", "/etc/passwd", "/include.pdf"} {
		var answer bytes.Buffer
		for range 100 { // under strace plans are read slowly
			c, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			c.SetDeadline(time.Now().Add(20 * time.Second))
			c.Write([]byte("GET " + path + " HTTP/1.0\r\n\r\n"))
			answer.Reset()
			answer.ReadFrom(c)
			c.Close()
			if !strings.HasPrefix(answer.String(), "HTTP/1.0 503") {
				break
			}
			time.Sleep(100 * time.Millisecond)
		}
		if ok := strings.HasPrefix(answer.String(), "HTTP/1.0 200"); ok != (path == "/" || strings.HasPrefix(path, "/plan") || path == "/include.pdf") {
			t.Errorf("%s: %.60q", path, answer.String())
		}
	}
	syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM)
	if err := cmd.Wait(); err != nil {
		t.Errorf("%v: %s", err, said.String())
	}
	checkTrace(t, trace, true, filepath.Join(dir, "plans"))
}

// waitFor returns once somebody listens at the address.
func waitFor(t *testing.T, address string) {
	t.Helper()
	for range 200 {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("nobody listens at ", address)
}

// inSmallRoom runs a script of sh in a folder "room" of its own that has room for 64 KiB;
// the test is skipped where that cannot be had.
func inSmallRoom(t *testing.T, script string) (said string, code string) {
	t.Helper()
	dir := t.TempDir()
	room := "mkdir -p room && mount -t tmpfs -o size=64k none room && "
	unshared := func(script string) *exec.Cmd {
		cmd := exec.Command("unshare", "-rm", "sh", "-c", room+script)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "LC_ALL=C")
		return cmd
	}
	if said, err := unshared("true").CombinedOutput(); err != nil {
		t.Skipf("no file systems of our own: %v %s", err, said)
	}
	const plan = "# Parcours\n\n| Session | Date |\n|---|---|\n| Ouverture | 12 mars 2026 |\n"
	for name, text := range map[string]string{"a.md": plan, "b.md": plan + strings.Repeat("| Suite | 13 mars 2026 |\n", 9_000), "c.md": plan, "d/d.md": plan} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	out, err := unshared(script).CombinedOutput()
	return string(out), exitStatus(err)
}

// A full disk is named with the output that it has no room for; the others are written,
// and nothing is left of that one.
func TestFullDisk(t *testing.T) {
	said, code := inSmallRoom(t, "deroule convert -q --to json -o room a.md b.md c.md; code=$?; echo; ls -A room; exit $code")
	if code != "1" {
		t.Errorf("exit code %s, want 1", code)
	}
	if want := "deroule: error: room/b.json: cannot be written: the disk is full; "; !strings.HasPrefix(said, want) {
		t.Errorf("said %s, want %s", said, want)
	}
	if want := "\n\n.deroule-digests\na.json\nc.json\nderoule-manifest.json\n"; !strings.HasSuffix(said, want) {
		t.Errorf("said and left %s, want %s", said, want)
	}
}

// So is a folder that may only be read, while sources in other folders are done.
func TestReadOnlyFolder(t *testing.T) {
	said, code := inSmallRoom(t, "cp a.md room && mount -o remount,ro room && deroule convert -q --to json room/a.md d/d.md; code=$?; ls -A room d; exit $code")
	if code != "1" {
		t.Errorf("exit code %s, want 1", code)
	}
	if want := "deroule: error: room/a.json: cannot be written: read-only file system; "; !strings.HasPrefix(said, want) {
		t.Errorf("said %s, want %s", said, want)
	}
	if !strings.Contains(said, "d.json") {
		t.Errorf("left %s, want d.json", said)
	}
}

// A source that is removed between the moments when it is found and read is named, and
// the others are done.
func TestSourceRemovedMeanwhile(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"first.json", "gone.json", "last.json"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(`{"sessions": [{"title": "Lancement"}]}`), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("deroule", "convert", "--jobs", "1", "--from", "json", "--to", "md", "-o", "out", "first.json", "-", "gone.json", "last.json")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(out)
	said.Scan() // the first source is done
	if err := os.Remove(filepath.Join(dir, "gone.json")); err != nil {
		t.Fatal(err)
	}
	in.Write([]byte(`{"sessions": [{"title": "Bilan"}]}`))
	in.Close()
	var lines []string
	for said.Scan() {
		lines = append(lines, said.Text())
	}
	if code := exitStatus(cmd.Wait()); code != "1" {
		t.Errorf("exit code %s, want 1", code)
	}
	if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, "deroule: error: gone.json: ") }) {
		t.Errorf("said %q", lines)
	}
	if names := namesIn(t, filepath.Join(dir, "out")); !slices.Contains(names, "last.md") || slices.Contains(names, "gone.md") {
		t.Errorf("outputs %q", names)
	}
}
