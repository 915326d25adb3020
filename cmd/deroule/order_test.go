package main

import (
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestInOrder(t *testing.T) {
	var items, want, got []int
	for i := range 200 {
		items = append(items, i)
		want = append(want, i*i)
	}
	var working, most atomic.Int32
	inOrder(items, 3, func(i int) int {
		if n := working.Add(1); n > most.Load() {
			most.Store(n)
		}
		defer working.Add(-1)
		time.Sleep(100 * time.Microsecond)
		return i * i
	}, func(square int) { got = append(got, square) })
	if !slices.Equal(got, want) {
		t.Errorf("results %v, want %v", got, want)
	}
	if most.Load() != 3 {
		t.Errorf("%d items at once, want 3", most.Load())
	}
}
