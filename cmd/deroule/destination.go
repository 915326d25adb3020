package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"deroule/convert"
)

// destination is where outputs go.
type destination struct {
	folder  string // below which the folders of the sources are mirrored; empty is beside each source
	file    string // the one file to write; "-" is standard output
	formats convert.Set
	usual   bool // nobody asked for these formats in particular
}

// destination works out formats and files from --to and --output.
func (a *app) destination(c conversion) (destination, error) {
	dest, implied := a.destinationOf(c.output)
	names := c.to
	switch {
	case len(names) == 0 && implied != nil:
		names = []string{implied.Name}
	case len(names) == 0 && dest.file == standardOutput:
		return dest, &failure{"--output -", a.words.stdoutNeedsFormat, a.words.say(a.words.known, namesOf(a.formats.Writers()))}
	case len(names) == 0:
		names, dest.usual = a.defaultFormats(), true
	}
	for _, name := range names {
		f, ok := a.formats.Writers().ByName(strings.TrimSpace(name))
		if !ok {
			return dest, &failure{"--to " + name, a.words.notWritten, a.known(name, a.formats.Writers().Names())}
		}
		if _, again := dest.formats.ByName(f.Name); !again {
			dest.formats = append(dest.formats, f)
		}
	}
	if dest.file != "" && len(dest.formats) > 1 {
		return dest, &failure{"--output " + dest.file, a.words.say(a.words.oneFileManyFormats, namesOf(dest.formats)), a.words.oneFileTodo}
	}
	if implied != nil && implied.Name != dest.formats[0].Name {
		return dest, &failure{"--output " + dest.file, a.words.say(a.words.extensionDisagrees, dest.formats[0].Name), a.words.extensionTodo}
	}
	if dest.file == standardOutput && a.paper.terminal && slices.Contains([]string{"pdf", "xlsx"}, dest.formats[0].Name) {
		return dest, &failure{"--output -", a.words.binaryToTerminal, a.words.binaryToTerminalTodo}
	}
	return dest, nil
}

// defaultFormats are what a plan becomes when nobody says --to.
func (a *app) defaultFormats() []string {
	return slices.DeleteFunc([]string{"pdf", "xlsx", "ics"}, func(name string) bool {
		_, ok := a.formats.Writers().ByName(name)
		return !ok
	})
}

// destinationOf says what kind of value --output has. A path is a file where its
// extension is that of a format, which is returned too, and no folder of that
// name exists.
func (a *app) destinationOf(path string) (destination, *convert.Format) {
	if path == "" {
		return destination{}, nil
	}
	if path == standardOutput {
		return destination{file: standardOutput}, nil
	}
	info, err := os.Stat(path)
	isFolder := err == nil && info.IsDir() || strings.HasSuffix(filepath.ToSlash(path), "/")
	if f, ok := a.formats.ByExtension(path); ok && !isFolder {
		return destination{file: path}, &f
	}
	return destination{folder: path}, nil
}
