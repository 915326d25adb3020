package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// anywhere is the folder of files that somebody named on the command line: they may
// lie wherever they do.
const anywhere = ""

// roots are folders that files are read from. What is opened through one of them
// never lies outside it, wherever links lead: files that were found are a stranger's,
// and so are the links among them.
type roots map[string]*os.Root

// of returns the root of a folder, and the name of a file told from it.
func (r roots) of(folder, path string) (*os.Root, string, error) {
	root := r[folder]
	if root == nil {
		var err error
		if root, err = os.OpenRoot(folder); err != nil {
			return nil, "", err
		}
		r[folder] = root
	}
	name, err := filepath.Rel(absolute(folder), absolute(path))
	return root, name, err
}

// stat describes the file that a path of the folder leads to.
func (r roots) stat(folder, path string) (fs.FileInfo, error) {
	if folder == anywhere {
		return os.Stat(path)
	}
	root, name, err := r.of(folder, path)
	if err != nil {
		return nil, err
	}
	return root.Stat(name)
}

// open opens a regular file. A pipe, a device or a socket is [errNotRegular] at once:
// reading one may wait for ever.
func (r roots) open(folder, path string) (*os.File, error) {
	info, err := r.stat(folder, path)
	if err == nil {
		err = mustBeRegular(path, info)
	}
	if err != nil {
		return nil, err
	}
	var f *os.File
	const flags = os.O_RDONLY | syscall.O_NONBLOCK // a pipe may have been put there meanwhile
	if folder == anywhere {
		f, err = os.OpenFile(path, flags, 0)
	} else {
		var root *os.Root
		var name string
		if root, name, err = r.of(folder, path); err == nil {
			f, err = root.OpenFile(name, flags, 0)
		}
	}
	if err != nil {
		return nil, err
	}
	if info, err = f.Stat(); err == nil {
		err = mustBeRegular(path, info)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func mustBeRegular(path string, info fs.FileInfo) error {
	switch {
	case info.IsDir():
		return &fs.PathError{Op: "read", Path: path, Err: syscall.EISDIR}
	case !info.Mode().IsRegular():
		return &fs.PathError{Op: "read", Path: path, Err: errNotRegular}
	}
	return nil
}

func (r roots) close() {
	for _, root := range r {
		root.Close()
	}
}

// readFile reads a regular file of at most so many bytes.
func readFile(folder, path string, most int64) ([]byte, error) {
	r := roots{}
	defer r.close()
	f, err := r.open(folder, path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readUpTo(f, most)
}

func readUpTo(r io.Reader, most int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err == nil && int64(len(data)) > most {
		err = errTooLarge
	}
	return data, err
}

// isEscape tells the error of a link that leads out of its root, which has no name
// of its own in package os.
func isEscape(err error) bool {
	var at *fs.PathError
	return errors.As(err, &at) && at.Err.Error() == "path escapes from parent"
}
