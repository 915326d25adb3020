package ics

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden compares each programme of testdata with its calendar and with what
// is reported, in a file beside it.
func TestGolden(t *testing.T) {
	for _, p := range samples(t) {
		t.Run(p.name, func(t *testing.T) {
			out, ds := write(t, p.programme)
			var report strings.Builder
			for _, d := range ds {
				report.WriteString(string(d.Code) + ": " + d.Text("fr") + "\n")
			}
			golden(t, filepath.Join("testdata", p.name+".ics"), out)
			golden(t, filepath.Join("testdata", p.name+".report"), []byte(report.String()))
		})
	}
}

func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

type sample struct {
	name      string
	programme *model.Programme
}

// samples are the programmes of testdata.
func samples(t testing.TB) []sample {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatal("no samples", err)
	}
	var list []sample
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p := new(model.Programme)
		if err := json.Unmarshal(data, p); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		list = append(list, sample{strings.TrimSuffix(filepath.Base(path), ".json"), p})
	}
	return list
}

func write(t testing.TB, p *model.Programme) ([]byte, model.Diagnostics) {
	t.Helper()
	var b bytes.Buffer
	ds, err := Writer{}.Write(&b, p, convert.WriteOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), ds
}
