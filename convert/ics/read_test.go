package ics

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"deroule/convert"
)

// TestRead compares what is read of calendars as different programs write them
// with the programmes expected of them.
func TestRead(t *testing.T) {
	paths, err := filepath.Glob("testdata/read/*.ics")
	if err != nil || len(paths) == 0 {
		t.Fatal("no calendars", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".ics"), func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p, err := Format().Read(convert.Source{Name: filepath.Base(path), Data: data}, convert.ReadOptions{})
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := p.EncodeJSON(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(path, ".ics")+".json", b.Bytes())
		})
	}
}
