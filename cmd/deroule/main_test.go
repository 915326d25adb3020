package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"testing"

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
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits,
			"fill":  fill,
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

func exitStatus(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return strconv.Itoa(exit.ExitCode())
	}
	return err.Error()
}

func unescape(ts *testscript.TestScript, text string) []byte {
	bytes, err := strconv.Unquote(`"` + text + `"`)
	ts.Check(err)
	return []byte(bytes)
}
