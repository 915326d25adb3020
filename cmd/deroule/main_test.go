package main

import (
	"errors"
	"flag"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts compare with afresh")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"deroule": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "C")
			env.Setenv("ADDRESS", freeAddress())
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits":    exits,
			"fill":     fill,
			"get":      get,
			"said":     said,
			"workbook": workbook,
		},
	})
}

// exits runs deroule and compares its exit code: exits 2 convert --to doc plan.json
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE ARGUMENT...")
	}
	got := "0"
	if err := ts.Exec("deroule", args[1:]...); err != nil {
		got = exitStatus(err)
	}
	if got != args[0] {
		ts.Fatalf("exit code %s, want %s", got, args[0])
	}
}

// fill writes bytes that a script cannot hold: fill plan.md \x00\xff
func fill(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: fill FILE BYTES")
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), unescape(ts, args[1]), 0o666))
}

// said compares standard error with a file, whatever time the run took: said
// converted
func said(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: said FILE")
	}
	got := regexp.MustCompile(`(?m)in \d+\.\d s$`).ReplaceAllString(ts.ReadFile("stderr"), "in 0.0 s")
	if want := ts.ReadFile(args[0]); got != want {
		ts.Fatalf("standard error is\n%s\nwant\n%s", got, want)
	}
}

// Programs that throw away what is said open the null device for reading, too.
func TestNullDevice(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	defer null.Close()
	cmd := exec.Command("deroule", "formats")
	cmd.Stdout = null
	if err := cmd.Run(); err != nil {
		t.Errorf("standard output is thrown away: %v", err)
	}
}

func exitStatus(err error) string {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return "0"
	case errors.As(err, &exit):
		return strconv.Itoa(exit.ExitCode())
	}
	return err.Error()
}

func unescape(ts *testscript.TestScript, text string) []byte {
	bytes, err := strconv.Unquote(`"` + text + `"`)
	ts.Check(err)
	return []byte(bytes)
}

// freeAddress is one that a server can listen at; nobody else has it for now.
func freeAddress() string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "127.0.0.1:0"
	}
	defer listener.Close()
	return listener.Addr().String()
}

// get asks the server at $ADDRESS until it answers with a status and a text: get
// /plan.ics 200 'a regular expression'. The answer is what stdout looks at then.
func get(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: get PATH STATUS TEXT")
	}
	text, err := regexp.Compile(args[2])
	ts.Check(err)
	said := "nothing"
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		r, err := http.Get("http://" + ts.Getenv("ADDRESS") + args[0])
		if err != nil {
			said = err.Error()
			continue
		}
		data, err := io.ReadAll(r.Body)
		r.Body.Close()
		said = r.Status + "\n" + string(data)
		if err == nil && strconv.Itoa(r.StatusCode) == args[1] && text.Match(data) {
			ts.Stdout().Write(data)
			return
		}
	}
	ts.Fatalf("%s: %.2000s", args[0], said)
}
