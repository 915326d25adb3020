package interpret_test

import (
	"os"
	"path/filepath"
	"testing"

	"deroule/convert"
	"deroule/convert/formats"
)

// BenchmarkRead reads the samples, from bytes to programme.
func BenchmarkRead(b *testing.B) {
	paths, err := filepath.Glob("../../samples/*.md")
	if err != nil || len(paths) == 0 {
		b.Fatal("no samples", err)
	}
	set := formats.All()
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(path), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := set.Read(convert.Source{Name: path, Data: data}, convert.ReadOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
