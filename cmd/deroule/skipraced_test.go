package main

import "testing"

// skipRaced leaves out a test of the command as a process, or of pages in a browser, where
// the race detector is on: it opens files of its own, and makes each run many times slower.
func skipRaced(t *testing.T) {
	t.Helper()
	if raced {
		t.Skip("the race detector is on")
	}
}
