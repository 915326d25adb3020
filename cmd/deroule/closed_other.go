//go:build !unix

package main

import "os"

// isClosed reports whether a stream of the process was closed when it began.
func isClosed(stream *os.File) bool {
	_, err := stream.Stat()
	return err != nil
}
