package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
)

// fileWriter puts whole files in their place: a reader never sees half a file,
// and a failure or an interruption leaves the old one.
type fileWriter struct {
	mu        sync.Mutex
	temporary map[string]bool // files that are not in their place yet
}

func newFileWriter() *fileWriter { return &fileWriter{temporary: map[string]bool{}} }

var errNotRegular = errors.New("not a regular file")

// write writes what data reads beside path, syncs it and renames it into place.
// Folders that are missing are made.
func (fw *fileWriter) write(path string, data io.Reader) error {
	path = target(path)
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	f, err := fw.create(path)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = fw.rename(f.Name(), path)
	}
	if err != nil {
		fw.remove(f.Name())
		return err
	}
	syncFolder(dir)
	return nil
}

// pendingFile is one that is written piece by piece, and in its place only once it is whole.
type pendingFile struct {
	*os.File
	files *fileWriter
	path  string
	done  bool
}

// open begins a file that is to stand at path. Folders that are missing are made.
func (fw *fileWriter) open(path string) (*pendingFile, error) {
	path = target(path)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, err
	}
	f, err := fw.create(path)
	if err != nil {
		return nil, err
	}
	return &pendingFile{File: f, files: fw, path: path}, nil
}

// commit puts the file in its place where it is whole, and removes it else. What
// comes after the first call does nothing.
func (f *pendingFile) commit(whole bool) error {
	if f.done {
		return nil
	}
	f.done = true
	err := f.Close()
	if whole && err == nil {
		err = f.files.rename(f.Name(), f.path)
	}
	if !whole || err != nil {
		f.files.remove(f.Name())
	}
	return err
}

// holdsOtherWork reports whether a file stands in the place of an output that
// deroule did not write, or that somebody has saved since: what it holds may be
// nowhere else.
func holdsOtherWork(f file) bool {
	there, err := os.Open(f.path)
	if err != nil {
		return false
	}
	defer there.Close()
	if info, err := there.Stat(); err != nil || info.Size() == 0 || sameBytes(there, f.data.reader()) {
		return false
	}
	if f.format.Wrote == nil {
		return true
	}
	old, err := os.ReadFile(f.path)
	return err == nil && !f.format.Wrote(old)
}

// target follows a symbolic link, so that its file is replaced and not the link.
func target(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// create opens a new temporary file in the folder of path, with the rights of
// the file that it is to replace.
func (fw *fileWriter) create(path string) (*os.File, error) {
	mode := fs.FileMode(0o666)
	if old, err := os.Stat(path); err == nil {
		mode = old.Mode().Perm()
		if !old.Mode().IsRegular() {
			return nil, &fs.PathError{Op: "write", Path: path, Err: errNotRegular}
		}
		if mode&0o200 == 0 {
			return nil, &fs.PathError{Op: "write", Path: path, Err: fs.ErrPermission}
		}
	}
	fw.mu.Lock()
	defer fw.mu.Unlock()
	for n := 0; ; n++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d-%s.tmp", filepath.Base(path), os.Getpid(), strconv.Itoa(n)))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && n < 100 {
			continue
		}
		if err == nil {
			fw.temporary[name] = true
		}
		return f, err
	}
}

// createSpare opens a temporary file that is to be removed again.
func (fw *fileWriter) createSpare() (*os.File, error) {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	f, err := os.CreateTemp("", "deroule-*")
	if err == nil {
		fw.temporary[f.Name()] = true
	}
	return f, err
}

func (fw *fileWriter) rename(name, path string) error {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	err := os.Rename(name, path)
	if err == nil {
		delete(fw.temporary, name)
	}
	return err
}

func (fw *fileWriter) remove(name string) {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	os.Remove(name)
	delete(fw.temporary, name)
}

// abort removes what is unfinished and lets nothing more be finished: the lock
// stays taken until the process ends.
func (fw *fileWriter) abort() {
	fw.mu.Lock()
	for name := range fw.temporary {
		os.Remove(name)
	}
}

// syncFolder makes a rename last. Not every system can; the file is whole either way.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// abortOnInterrupt ends the process with exit code 130 when the user interrupts
// it. The function that it returns stops that.
func (a *app) abortOnInterrupt() (stop func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, interrupted := <-signals; interrupted {
			a.files.abort()
			fmt.Fprintln(a.stderr, "deroule: "+a.words.interrupted)
			os.Exit(exitInterrupted)
		}
	}()
	return sync.OnceFunc(func() {
		signal.Stop(signals)
		close(signals)
	})
}
