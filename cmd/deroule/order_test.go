package main

import (
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

func TestInOrder(t *testing.T) {
	var items, want, got []int
	for i := range 200 {
		items = append(items, i)
		want = append(want, i*i)
	}
	var working, most atomic.Int32
	inOrder(items, func(i int) int {
		if n := working.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer working.Add(-1)
		runtime.Gosched()
		return i * i
	}, func(square int) { got = append(got, square) })
	if !slices.Equal(got, want) {
		t.Errorf("results %v, want %v", got, want)
	}
	if bound := int32(runtime.GOMAXPROCS(0) + 2); most.Load() > bound {
		t.Errorf("%d items at once, want at most %d", most.Load(), bound)
	}
}
