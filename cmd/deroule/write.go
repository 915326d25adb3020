package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// fileWriter puts whole files in their place: a reader never sees half a file,
// and a failure or an interruption leaves the old one.
type fileWriter struct {
	mu        sync.Mutex
	temporary map[string]bool // files that are not in their place yet
	swept     map[string]bool // folders in which nothing is left of earlier runs
	numbers   int             // of temporary files
	unsynced  map[string]bool // folders whose renames may be lost with the power; nil where none waits
}

func newFileWriter() *fileWriter {
	return &fileWriter{temporary: map[string]bool{}, swept: map[string]bool{}}
}

var (
	errNotRegular = errors.New("not a regular file")
	errLeadsOut   = errors.New("a link leads out of the folder")
	errGone       = errors.New("removed meanwhile")
)

// write writes what data reads beside path, syncs it and renames it into place, as
// [fileWriter.open] says.
func (fw *fileWriter) write(tree, path string, data io.Reader) error {
	return fw.put(tree, path, data, false)
}

// writeSpare is write for what can be made again: it is whole or absent, but after a
// loss of power it may be absent.
func (fw *fileWriter) writeSpare(tree, path string, data io.Reader) error {
	return fw.put(tree, path, data, true)
}

func (fw *fileWriter) put(tree, path string, data io.Reader, spare bool) error {
	f, err := fw.open(tree, path)
	if err != nil {
		return err
	}
	f.spare = spare
	_, err = io.Copy(f, data)
	return errors.Join(err, f.commit(err == nil))
}

// pendingFile is one that is written piece by piece, and in its place only once it is
// whole.
type pendingFile struct {
	*os.File
	files *fileWriter
	root  *os.Root
	path  string // where it is to stand, as the user names it
	final string // and as its root does
	own   string // where it stands now, as its root names it
	spare bool   // it may be lost with the power
	done  bool
}

// open begins a file that is to stand at path. Folders that are missing are made. Links
// are followed as long as they stay in the tree, the folder that the user has named:
// nobody is to have other files replaced by leaving a link among the plans or the
// outputs.
func (fw *fileWriter) open(tree, path string) (*pendingFile, error) {
	if err := os.MkdirAll(tree, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(tree)
	if err != nil {
		return nil, err
	}
	f := &pendingFile{files: fw, root: root, path: path}
	if f.final, err = target(root, path); err == nil {
		err = root.MkdirAll(filepath.Dir(f.final), 0o777)
	}
	if err == nil {
		fw.sweep(root, filepath.Dir(f.final))
		err = f.create()
	}
	if err != nil {
		root.Close()
		return nil, err
	}
	return f, nil
}

// commit puts the file in its place where it is whole, and removes it else. What
// comes after the first call does nothing.
func (f *pendingFile) commit(whole bool) error {
	if f.done {
		return nil
	}
	f.done = true
	defer f.root.Close()
	var err error
	if whole {
		if !f.spare {
			err = f.Sync()
		}
		if err == nil {
			err = f.rename()
		}
	}
	err = errors.Join(err, f.Close())
	f.remove() // where it is not in its place
	if whole && err == nil && !f.spare && !f.files.syncLater(filepath.Join(f.root.Name(), filepath.Dir(f.final))) {
		syncFolder(f.root, filepath.Dir(f.final))
	}
	return err
}

// target is the name of an output in its tree: that of the file which a link leads to,
// so that the file is replaced and not the link.
func target(root *os.Root, path string) (string, error) {
	name, err := filepath.Rel(absolute(root.Name()), absolute(path))
	if err != nil {
		return "", err
	}
	info, err := root.Lstat(name)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return name, nil // what else is wrong shows when it is written
	}
	tree, err := filepath.EvalSymlinks(absolute(root.Name()))
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(absolute(path))
	if err != nil || !isBelow(tree, real) {
		return "", &fs.PathError{Op: "write", Path: path, Err: errLeadsOut}
	}
	return filepath.Rel(tree, real)
}

// create opens a new temporary file in the folder of the final one, with the rights of
// the file that it is to replace. It is locked for as long as it is open, so that other
// runs know it from what one has left that was killed.
func (f *pendingFile) create() error {
	mode := fs.FileMode(0o666)
	if old, err := f.root.Stat(f.final); err == nil {
		mode = old.Mode().Perm()
		if !old.Mode().IsRegular() {
			return &fs.PathError{Op: "write", Path: f.path, Err: errNotRegular}
		}
		if mode&0o200 == 0 {
			return &fs.PathError{Op: "write", Path: f.path, Err: fs.ErrPermission}
		}
	}
	fw := f.files
	fw.mu.Lock()
	defer fw.mu.Unlock()
	for tries := 0; ; tries++ {
		fw.numbers++
		f.own = filepath.Join(filepath.Dir(f.final), temporaryName(os.Getpid(), fw.numbers))
		var err error
		f.File, err = f.root.OpenFile(f.own, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && tries < 100 {
			continue
		}
		if err != nil {
			return err
		}
		if lock(f.File) && isStill(f.root, f.own, f.File) {
			fw.temporary[f.temporary()] = true
			return nil
		}
		f.Close() // another run took it for one that was left
		if tries >= 100 {
			return &fs.PathError{Op: "write", Path: f.path, Err: errGone}
		}
	}
}

// temporary is the path of the file before it is in its place.
func (f *pendingFile) temporary() string { return filepath.Join(f.root.Name(), f.own) }

// isStill reports whether the name is that of the open file.
func isStill(root *os.Root, name string, f *os.File) bool {
	there, err := root.Lstat(name)
	if err != nil {
		return false
	}
	own, err := f.Stat()
	return err == nil && os.SameFile(there, own)
}

// createSpare opens a temporary file that has no name, where the system allows it: it
// is gone when the process is.
func (fw *fileWriter) createSpare() (*os.File, error) {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	f, err := os.CreateTemp("", "deroule-*")
	if err == nil && os.Remove(f.Name()) != nil {
		fw.temporary[f.Name()] = true
	}
	return f, err
}

// removeSpare closes and removes a spare file.
func (fw *fileWriter) removeSpare(f *os.File) {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	f.Close()
	if fw.temporary[f.Name()] {
		os.Remove(f.Name())
		delete(fw.temporary, f.Name())
	}
}

// rename puts the file in its place, and makes sure that it is there.
func (f *pendingFile) rename() error {
	f.files.mu.Lock()
	defer f.files.mu.Unlock()
	if err := f.root.Rename(f.own, f.final); err != nil {
		return err
	}
	delete(f.files.temporary, f.temporary())
	if !isStill(f.root, f.final, f.File) {
		return &fs.PathError{Op: "write", Path: f.path, Err: errGone}
	}
	return nil
}

// remove removes the file where it is not in its place.
func (f *pendingFile) remove() {
	f.files.mu.Lock()
	defer f.files.mu.Unlock()
	if f.files.temporary[f.temporary()] {
		f.root.Remove(f.own)
		delete(f.files.temporary, f.temporary())
	}
}

// abort removes what is unfinished and lets nothing more be finished: the lock
// stays taken until the process ends.
func (fw *fileWriter) abort() {
	fw.mu.Lock()
	for path := range fw.temporary {
		os.Remove(path)
	}
}

// syncFolder makes a rename last. Not every system can; the file is whole either way.
func syncFolder(root *os.Root, dir string) {
	if d, err := root.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// many makes renames last only once all files of a run are in their places: thousands
// of files stand in few folders. The function that it returns does so.
func (fw *fileWriter) many() (done func()) {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	fw.unsynced = map[string]bool{}
	return func() {
		fw.mu.Lock()
		folders := fw.unsynced
		fw.unsynced = nil
		fw.mu.Unlock()
		for folder := range folders {
			if root, err := os.OpenRoot(folder); err == nil {
				syncFolder(root, ".")
				root.Close()
			}
		}
	}
}

// syncLater remembers a folder for the end of a run over many; false without one.
func (fw *fileWriter) syncLater(folder string) bool {
	fw.mu.Lock()
	defer fw.mu.Unlock()
	if fw.unsynced == nil {
		return false
	}
	fw.unsynced[folder] = true
	return true
}

// temporaryName is short, whatever the name of the output: together they would pass
// what file systems hold.
func temporaryName(process, number int) string {
	return fmt.Sprintf(".deroule-%d-%d.tmp", process, number)
}
