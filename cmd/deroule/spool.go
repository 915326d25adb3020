package main

import (
	"bytes"
	"io"
	"math"
	"os"
)

// spool holds an output until all those of its source are ready: in memory or,
// where it grows large, in a temporary file.
type spool struct {
	files  *fileWriter
	memory bytes.Buffer
	file   *os.File
}

// mostInMemory is how many bytes of an output are held in memory.
const mostInMemory = 8 << 20

// Write appends to the output.
func (s *spool) Write(p []byte) (int, error) {
	if s.file == nil && s.memory.Len()+len(p) > mostInMemory {
		f, err := s.files.createSpare()
		if err != nil {
			return 0, err
		}
		s.file = f
		if _, err := s.memory.WriteTo(f); err != nil {
			return 0, err
		}
		s.memory = bytes.Buffer{}
	}
	if s.file != nil {
		return s.file.Write(p)
	}
	return s.memory.Write(p)
}

// reader reads the output from its beginning.
func (s *spool) reader() io.Reader {
	if s.file != nil {
		return io.NewSectionReader(s.file, 0, math.MaxInt64)
	}
	return bytes.NewReader(s.memory.Bytes())
}

// close lets the output go.
func (s *spool) close() {
	if s.file != nil {
		s.file.Close()
		s.files.remove(s.file.Name())
	}
}

// sameBytes reports whether two readers hold the same.
func sameBytes(a, b io.Reader) bool {
	const chunk = 1 << 16
	one, other := make([]byte, chunk), make([]byte, chunk)
	for {
		n, err := io.ReadFull(a, one)
		m, err2 := io.ReadFull(b, other)
		if !bytes.Equal(one[:n], other[:m]) {
			return false
		}
		if err != nil || err2 != nil {
			ended := func(err error) bool { return err == io.EOF || err == io.ErrUnexpectedEOF }
			return ended(err) && ended(err2)
		}
	}
}
