package xlsx

import (
	"io"
	"testing"

	"deroule/convert"
)

func BenchmarkWrite(b *testing.B) {
	for _, size := range []struct {
		name              string
		sessions, entries int
	}{
		{"20x12", 20, 12},
		{"100000rows", 5_000, 19}, // 5,000 sessions and 95,000 entries
	} {
		b.Run(size.name, func(b *testing.B) {
			p := large(size.sessions, size.entries)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := (Writer{}).Write(io.Discard, p, convert.WriteOptions{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
