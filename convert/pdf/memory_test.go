package pdf

import (
	"io"
	"runtime"
	"testing"

	"deroule/convert"
	"deroule/convert/pdf/pdftest"
)

// One run makes a thousand handouts, and keeps nothing of them.
func TestMemoryDoesNotGrow(t *testing.T) {
	handouts := 1000
	if testing.Short() {
		handouts = 100
	}
	p, w := pdftest.Long(1, 12), Writer{Layout: Handout}
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC() // pools let go of what they hold the second time
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var before uint64
	for n := range handouts {
		if n == handouts/10 {
			before = heap()
		}
		if _, err := w.Write(io.Discard, p, convert.WriteOptions{SourceName: "plan.md"}); err != nil {
			t.Fatal(err)
		}
	}
	const slack = 256 << 10 // bytes: a handout takes six times as much
	if after := heap(); after > before+slack {
		t.Errorf("%d bytes are held after %d handouts, %d after %d", after, handouts, before, handouts/10)
	}
}
