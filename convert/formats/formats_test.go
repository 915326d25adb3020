package formats

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"deroule/convert"
	"deroule/convert/formattest"
)

func TestConformance(t *testing.T) {
	for _, f := range All() {
		t.Run(f.Name, func(t *testing.T) { formattest.Run(t, f) })
	}
}

func TestNamesAndExtensionsAreOfOneFormat(t *testing.T) {
	owner := map[string]string{}
	for _, f := range All() {
		for _, name := range append([]string{f.Name}, f.Extensions...) {
			if other, taken := owner[name]; taken {
				t.Errorf("%s is of %s and of %s", name, other, f.Name)
			}
			owner[name] = f.Name
		}
	}
}

// A file is known by its content, whatever it is called, and by no other format's.
func TestContentTellsTheFormat(t *testing.T) {
	for _, f := range All().Writers() {
		if f.Sniff == nil {
			continue
		}
		var b bytes.Buffer
		if _, err := f.Write(&b, formattest.Full(), convert.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		for _, other := range All() {
			if head := b.Bytes()[:min(b.Len(), 4096)]; other.Sniff != nil && other.Sniff(head) != (other.Name == f.Name) {
				t.Errorf("%s takes what %s wrote for its own: %v", other.Name, f.Name, other.Sniff(head))
			}
		}
	}
}

func TestSamplesAreKnown(t *testing.T) {
	for pattern, want := range map[string]string{"*.md": "md", "*.org": "org"} {
		paths, err := filepath.Glob(filepath.Join("../../samples", pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no samples %s: %v", pattern, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if f, err := All().Detect(convert.Source{Name: filepath.Base(path), Data: data}); err != nil || f.Name != want {
				t.Errorf("%s is taken for %q, error %v", path, f.Name, err)
			}
		}
	}
}

func TestDetectRefuses(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       error
	}{
		{"plan.md", "", convert.ErrEmpty},
		{"plan.md", " \n\t\n", convert.ErrEmpty},
		{"plan.md", "\x7fELF\x02\x01\x01\x00\x00", convert.ErrBinary},
		{"plan.json", "\x00\x01\x02", convert.ErrBinary},
		{"plan.doc", "text", convert.ErrUnknown},
		{"plan", "text", convert.ErrUnknown},
	} {
		if f, err := All().Detect(convert.Source{Name: test.name, Data: []byte(test.data)}); !errors.Is(err, test.want) {
			t.Errorf("%s %q: %q, error %v, want %v", test.name, test.data, f.Name, err, test.want)
		}
	}
}
