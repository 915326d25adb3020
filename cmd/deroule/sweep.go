package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// sweep removes the temporary files that a run has left in a folder which was killed
// before it could. Those of a run that goes on are locked.
func (fw *fileWriter) sweep(root *os.Root, dir string) {
	path := absolute(filepath.Join(root.Name(), dir))
	fw.mu.Lock()
	defer fw.mu.Unlock()
	if fw.swept[path] {
		return
	}
	fw.swept[path] = true
	d, err := root.Open(dir)
	if err != nil {
		return // that shows when a file is written there
	}
	defer d.Close()
	names, _ := d.Readdirnames(-1)
	for _, name := range names {
		if left := filepath.Join(dir, name); isTemporaryName(name) && !fw.temporary[filepath.Join(root.Name(), left)] && isLeft(root, left) {
			root.Remove(left)
		}
	}
}

// isTemporaryName reports whether a name is one that [temporaryName] gives.
func isTemporaryName(name string) bool {
	name, ok := strings.CutPrefix(name, ".deroule-")
	name, tmp := strings.CutSuffix(name, ".tmp")
	process, number, both := strings.Cut(name, "-")
	_, err := strconv.ParseUint(process, 10, 64)
	_, err2 := strconv.ParseUint(number, 10, 64)
	return ok && tmp && both && err == nil && err2 == nil
}

// longestRun is how old a temporary file may be that a run still works on, where
// locks do not tell.
const longestRun = 24 * time.Hour

// isLeft reports whether no run works on the temporary file any more.
func isLeft(root *os.Root, name string) bool {
	info, err := root.Lstat(name)
	if err != nil || info.Mode()&fs.ModeType != 0 {
		return false
	}
	if !locks {
		return time.Since(info.ModTime()) > longestRun
	}
	f, err := root.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	return lock(f)
}
