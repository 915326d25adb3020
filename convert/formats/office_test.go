package formats_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"deroule/convert"
	"deroule/convert/formats"
	"deroule/convert/formattest"
	"deroule/model"
)

// TestSavedAsODS writes our workbook, has LibreOffice save it in its own format,
// and reads that: the whole programme comes back.
func TestSavedAsODS(t *testing.T) {
	if testing.Short() {
		t.Skip("LibreOffice takes seconds to start")
	}
	p := formattest.Full()
	dir := t.TempDir()
	xlsx, _ := formats.All().ByName("xlsx")
	var b bytes.Buffer
	if _, err := xlsx.Write(&b, p, convert.WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(dir, "plan.xlsx")
	if err := os.WriteFile(source, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	formattest.Office(t, "ods", dir, source)
	data, err := os.ReadFile(filepath.Join(dir, "plan.ods"))
	if err != nil {
		t.Fatal(err)
	}
	back, err := formats.All().Read(convert.Source{Name: "plan.ods", Data: data}, convert.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(sessions(t, p), sessions(t, back)); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

// sessions are those of a programme as JSON, without the places where they were read.
func sessions(t *testing.T, p *model.Programme) any {
	t.Helper()
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	var drop func(any)
	drop = func(node any) {
		switch node := node.(type) {
		case map[string]any:
			delete(node, "source")
			delete(node, "source_map")
			for _, child := range node {
				drop(child)
			}
		case []any:
			for _, child := range node {
				drop(child)
			}
		}
	}
	drop(tree)
	return []any{tree["title"], tree["summary"], tree["defaults"], tree["links"], tree["sessions"], tree["formats"], tree["notes"]}
}
