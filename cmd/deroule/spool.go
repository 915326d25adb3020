package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
)

// spool holds an output until all those of its source are ready: in memory or,
// where it grows large, in a temporary file.
type spool struct {
	ctx    context.Context // of the work; once it ends, nothing more is written
	files  *fileWriter
	memory bytes.Buffer
	file   *os.File
	size   int64
	err    error // the first one
}

var errOutputTooLarge = errors.New("the output is too large")

// mostInMemory is how many bytes of an output are held in memory.
const mostInMemory = 8 << 20

// Write appends to the output. An error is of the folder for temporary files, and stays
// in the spool: not every writer hands it on as it is.
func (s *spool) Write(p []byte) (n int, err error) {
	if s.err != nil {
		return 0, s.err
	}
	defer func() { s.err = err }()
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	if s.size += int64(len(p)); s.size > maxOutput {
		return 0, errOutputTooLarge
	}
	if s.file == nil && s.memory.Len()+len(p) > mostInMemory {
		if s.file, err = s.files.createSpare(); err != nil {
			return 0, err
		}
		if _, err = s.memory.WriteTo(s.file); err != nil {
			return 0, err
		}
		s.memory = bytes.Buffer{}
	}
	if s.file != nil {
		return s.file.Write(p)
	}
	return s.memory.Write(p)
}

// spoolFailure is why an output could not be held until all are ready: it is too large,
// or there is no room for it.
func (a *app) spoolFailure(out output, s source, err error) *failure {
	if errors.Is(err, errOutputTooLarge) {
		return &failure{s.path, a.words.say(a.words.outputTooLarge, out.path, maxOutput>>20), a.words.outputTooLargeTodo}
	}
	f := a.writeFailure(os.TempDir(), err)
	if errors.Is(err, fs.ErrNotExist) {
		f.why = a.words.say(a.words.cannotWrite, a.words.noSuchFile)
	}
	f.todo = a.words.temporaryTodo
	return f
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
		s.files.removeSpare(s.file)
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
