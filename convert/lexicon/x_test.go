package lexicon

import "testing"

func BenchmarkBuild(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Default().vocabulary()
	}
}
func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Default()
	}
}
