//go:build unix

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// isClosed reports whether a stream of the process was closed when it began. Go then
// opens the null device in its place, for reading too: a document that is written
// there would pass for a result. Programs that throw away what a command says (Python's
// DEVNULL, Node's "ignore") open it alike, so that this is asked of documents alone.
func isClosed(stream *os.File) bool {
	there, err := stream.Stat()
	if err != nil {
		return true
	}
	null, err := os.Stat(os.DevNull)
	if err != nil || !os.SameFile(there, null) {
		return false
	}
	flags, err := unix.FcntlInt(stream.Fd(), unix.F_GETFL, 0)
	return err == nil && flags&unix.O_ACCMODE == unix.O_RDWR
}
