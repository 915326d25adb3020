package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/bmatcuk/doublestar/v4"
)

// standardInput is the argument that means it, and standardOutput likewise.
const (
	standardInput  = "-"
	standardOutput = "-"
)

// maxSize bounds a source. Plans are small; what is larger was named by mistake.
const maxSize = 64 << 20

// maxOutput bounds an output: a plan that makes more is no plan that anybody reads.
const maxOutput = 256 << 20

var (
	errNoPlans  = errors.New("no plan in the folder")
	errNoMatch  = errors.New("nothing matches the pattern")
	errTooLarge = errors.New("the file is too large")
)

// source is a file to read, or standard input.
type source struct {
	path     string // as messages name it
	folder   string // where it stands, below the folder that all arguments share
	found    string // the folder or pattern that it was found by; empty where it was named itself
	base     string // the folder that was searched then
	settings *settingsFile
}

// name is how outputs name the source. It does not depend on where the command
// was called from, so that outputs do not either.
func (s source) name() string {
	if s.path == standardInput {
		return "stdin"
	}
	return filepath.Base(s.path)
}

// tree is the folder that the file lies in wherever links lead: the one that was
// searched, or [anywhere] for a file that was named.
func (s source) tree() string {
	if s.found == "" {
		return anywhere
	}
	return cmp.Or(s.base, ".")
}

// read returns the bytes of the source.
func (a *app) read(s source) ([]byte, error) {
	if s.path == standardInput {
		return readUpTo(a.stdin, maxSize)
	}
	return readFile(s.tree(), s.path, maxSize)
}

// search is how sources are looked for.
type search struct {
	known func(name string) bool // is it of a format that can be read
	any   bool                   // take files of any name that a pattern matches
	skip  string                 // a folder of outputs, never searched; may be empty

	excluded func(path string, folder bool) bool // do settings say that it is no plan?
}

// find lists the files that the arguments mean, in order, each once, and what
// cannot be searched or means none.
func (a *app) find(args []string, s search) (sources []source, failures []*failure) {
	var bases []string
	seen := map[string]bool{}
	for _, arg := range args {
		base, paths, errs := s.expand(arg)
		for _, err := range errs {
			failures = append(failures, a.readFailure(placeOf(err, arg), err))
		}
		bases = append(bases, base)
		for _, path := range paths {
			if full := absolute(path); !seen[full] {
				seen[full] = true
				found := arg
				if path == arg {
					found = ""
				}
				sources = append(sources, source{path: path, found: found, base: base})
			}
		}
	}
	shared := sharedFolder(bases)
	for i := range sources {
		sources[i].folder = folderBelow(shared, sources[i].path)
	}
	return sources, failures
}

// placeOf is the path that an error of the file system is about.
func placeOf(err error, otherwise string) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Path
	}
	return otherwise
}

// expand returns the files that one argument means, and the folder that their
// names are told from.
func (s search) expand(arg string) (base string, paths []string, errs []error) {
	if arg == standardInput {
		return "", []string{arg}, nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		paths, errs = s.below(arg)
		return arg, paths, errs
	case err == nil:
		return filepath.Dir(arg), []string{arg}, nil
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(arg, "*?[{"):
		return s.glob(arg)
	}
	return "", nil, []error{err}
}

// below lists the known files of a folder and of those in it, hidden ones left
// out. A folder that cannot be read does not keep the others from it.
func (s search) below(dir string) (paths []string, errs []error) {
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			errs = append(errs, err)
			return fs.SkipDir
		case entry.IsDir() && path != dir && (isHidden(entry.Name()) || absolute(path) == s.skip || s.excluded(path, true)):
			return fs.SkipDir
		case !isHidden(entry.Name()) && s.known(path) && isRegular(path) && !s.excluded(path, false):
			paths = append(paths, path)
		}
		return nil
	})
	if err != nil {
		errs = append(errs, err)
	}
	if len(errs) == 0 && len(paths) == 0 {
		errs = append(errs, errNoPlans)
	}
	return paths, errs
}

// glob lists the files that a pattern with * ? [] {} and ** matches. Links to folders
// below the pattern's own are not followed: they may lead round in circles.
func (s search) glob(pattern string) (base string, paths []string, errs []error) {
	base, _ = doublestar.SplitPattern(filepath.ToSlash(pattern))
	base = filepath.FromSlash(base)
	skip := s.skip != "" && absolute(base) != s.skip && isBelow(base, s.skip)
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithFilesOnly(), doublestar.WithNoHidden(), doublestar.WithNoFollow())
	if err != nil {
		return base, nil, []error{err}
	}
	paths = slices.DeleteFunc(paths, func(path string) bool {
		return isHidden(filepath.Base(path)) || !s.any && !s.known(path) || !isRegular(path) || skip && isBelow(s.skip, path) || s.excludedBelow(base, path)
	})
	if len(paths) == 0 {
		return base, nil, []error{errNoMatch}
	}
	slices.Sort(paths)
	return base, paths, nil
}

// leaveLinks takes away the sources that were found and are links out of the folder
// that was searched: a stranger may have put them there.
func leaveLinks(sources []source) (plans, links []source) {
	r := roots{}
	defer r.close()
	for _, s := range sources {
		if _, err := r.stat(s.tree(), s.path); s.found != "" && isEscape(err) {
			links = append(links, s)
		} else {
			plans = append(plans, s)
		}
	}
	return plans, links
}

// excludedBelow reports whether a file, or a folder between the base and it, is no plan.
func (s search) excludedBelow(base, path string) bool {
	if s.excluded(path, false) {
		return true
	}
	for folder := filepath.Dir(path); folder != base && isBelow(base, folder); folder = filepath.Dir(folder) {
		if s.excluded(folder, true) {
			return true
		}
	}
	return false
}

// isRegular tells a file, or a link to one, from a folder, a pipe or a device.
func isRegular(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

// isHidden tells files that programs keep for themselves: ".git", "~$plan.xlsx",
// which a spreadsheet program keeps beside a workbook that is open, and manifests.
func isHidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || isManifest(name)
}

func absolute(path string) string {
	if here := workingFolder(); here != "" && !filepath.IsAbs(path) {
		return filepath.Join(here, path)
	}
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return filepath.Clean(path)
}

// workingFolder is where the command was called. It is asked for once: for each of
// thousands of files that would cost more than all else about its name.
var workingFolder = sync.OnceValue(func() string {
	here, err := os.Getwd()
	if err != nil {
		return ""
	}
	return here
})

// isBelow reports whether the path is in the folder or one below it; both absolute or not.
func isBelow(folder, path string) bool {
	rel, err := filepath.Rel(absolute(folder), absolute(path))
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// sharedFolder is the nearest folder above all of them.
func sharedFolder(folders []string) string {
	shared := ""
	for _, folder := range folders {
		if folder == "" {
			continue
		}
		folder = absolute(folder)
		if shared == "" {
			shared = folder
		}
		for !isBelow(shared, folder) && shared != filepath.Dir(shared) {
			shared = filepath.Dir(shared)
		}
	}
	return shared
}

// folderBelow is the folder of a file, told from the shared one; "." where that is it.
func folderBelow(shared, path string) string {
	if path == standardInput || !isBelow(shared, path) {
		return "."
	}
	rel, err := filepath.Rel(shared, filepath.Dir(absolute(path)))
	if err != nil {
		return "."
	}
	return rel
}
