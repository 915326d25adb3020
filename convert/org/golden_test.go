package org

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/outline"
)

var update = flag.Bool("update", false, "write what is read now as the golden outlines")

// TestGolden reads whole documents and holds their outlines against those that
// stand beside them.
func TestGolden(t *testing.T) {
	sources, err := filepath.Glob("testdata/*.org")
	if err != nil || len(sources) == 0 {
		t.Fatalf("no documents to read: %v", err)
	}
	for _, source := range sources {
		t.Run(filepath.Base(source), func(t *testing.T) {
			data, err := os.ReadFile(source)
			if err != nil {
				t.Fatal(err)
			}
			got := outline.Dump(read(t, string(data)))
			golden := source + ".outline"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("outline (-want +got):\n%s", diff)
			}
		})
	}
}

func read(t testing.TB, source string) *outline.Document {
	t.Helper()
	doc, err := Outline(convert.Source{Name: "plan.org", Data: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
