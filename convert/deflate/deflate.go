// Package deflate lends compressors (RFC 1950, RFC 1951). A new one takes a
// megabyte, and a document has dozens of streams: whoever has closed one gives it
// back for the next.
package deflate

import (
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
)

// level is where files are a little smaller than at the level 6 of compress/flate,
// in a third of its time.
const level = 6

var (
	bare    sync.Pool // of *flate.Writer
	wrapped sync.Pool // of *zlib.Writer
)

// Bare lends a compressor of bare DEFLATE data (RFC 1951), as archives hold it.
func Bare(to io.Writer) *flate.Writer {
	if w, ok := bare.Get().(*flate.Writer); ok {
		w.Reset(to)
		return w
	}
	w, err := flate.NewWriter(to, level)
	if err != nil {
		panic(err) // there is no such level
	}
	return w
}

// ReturnBare takes one back, closed or not.
func ReturnBare(w *flate.Writer) { bare.Put(w) }

// Wrapped lends a compressor of data with a head and a checksum (RFC 1950), as PDF holds it.
func Wrapped(to io.Writer) *zlib.Writer {
	if w, ok := wrapped.Get().(*zlib.Writer); ok {
		w.Reset(to)
		return w
	}
	w, err := zlib.NewWriterLevel(to, level)
	if err != nil {
		panic(err) // there is no such level
	}
	return w
}

// ReturnWrapped takes one back, closed or not.
func ReturnWrapped(w *zlib.Writer) { wrapped.Put(w) }
