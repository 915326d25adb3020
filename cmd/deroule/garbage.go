package main

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// A run holds ten megabytes or so. To look for garbage as often as a server does takes
// a fifth of its time and saves little; but what a run holds grows a little with each
// of thousands of sources, and garbage should not grow with it.
const (
	mostGarbage  = 24 << 20 // bytes, before memory is reclaimed
	usualGarbage = 400      // hundredths of what is in use, as long as that is less
	leastGarbage = 50
	garbageEvery = 64 // sources
)

// garbage bounds what is left to be reclaimed.
type garbage struct {
	bound   bool // GOGC says nothing else
	sources int
	live    []metrics.Sample
}

// startGarbage sets the bound for the beginning of a run.
func startGarbage() *garbage {
	g := &garbage{bound: os.Getenv("GOGC") == "", live: []metrics.Sample{{Name: "/gc/heap/live:bytes"}}}
	if g.bound {
		debug.SetGCPercent(usualGarbage)
	}
	return g
}

// step adjusts the bound now and then; it is called after each source.
func (g *garbage) step() {
	if g == nil || !g.bound {
		return
	}
	if g.sources++; g.sources%garbageEvery != 0 {
		return
	}
	metrics.Read(g.live)
	if g.live[0].Value.Kind() == metrics.KindUint64 {
		debug.SetGCPercent(garbagePercent(g.live[0].Value.Uint64()))
	}
}

// garbagePercent is the bound for so many bytes in use.
func garbagePercent(live uint64) int {
	return int(min(max(mostGarbage*100/max(live, 1), leastGarbage), usualGarbage))
}
