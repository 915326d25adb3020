package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"deroule/cmd/deroule/serve"
	"deroule/convert"
	"deroule/model"
)

// shelf finds the sources of a server. It looks at the settings above them each
// time, because they may change as the plans do.
type shelf struct {
	app     *app
	flags   readFlags
	args    []string
	quiet   bool
	outputs destination // what convert would write beside the plans is none

	mu      sync.Mutex // plans are read while others are looked for
	reader  reader
	found   map[string]source // by path
	skipped map[string]bool   // that was told of
	marks   map[string]mark   // by path
}

// prepare finds out whether the command is one that can be obeyed.
func (s *shelf) prepare() error {
	if slices.Contains(s.args, standardInput) {
		return &failure{standardInput, s.app.words.stdinServed, s.app.words.stdinServedTodo}
	}
	outputs, err := s.app.destination(conversion{})
	if err != nil {
		return err
	}
	s.outputs, s.skipped, s.marks = outputs, map[string]bool{}, map[string]mark{}
	if s.reader, err = s.app.reader(s.flags); err != nil {
		return err
	}
	_, _, err = s.app.sources(s.args, s.reader, "")
	return err
}

// List finds the files that the arguments mean.
func (s *shelf) List() (list []serve.Source, problems []error) {
	reader, err := s.app.reader(s.flags)
	if err != nil {
		return nil, []error{shown(err)}
	}
	sources, failures, err := s.app.sources(s.args, reader, "")
	if err != nil {
		return nil, []error{shown(err)}
	}
	for _, f := range failures {
		if f.why != s.app.words.noPlans && f.why != s.app.words.noMatch { // the last plan of a folder may go
			problems = append(problems, shown(f))
		}
	}
	found := map[string]source{}
	defer func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.reader, s.found = reader, found
	}()
	sources, skipped := s.outputs.leaveOutputs(sources)
	for _, source := range skipped {
		s.skip(source, s.app.words.skippedOutput)
	}
	roots := roots{}
	defer roots.close()
	for _, source := range sources {
		info, err := roots.stat(source.tree(), source.path)
		if err == nil {
			err = mustBeRegular(source.path, info)
		}
		switch {
		case err == nil && source.found != "" && s.isWritten(source, info):
			s.skip(source, s.app.words.skippedOutput)
		case err == nil:
			found[absolute(source.path)] = source
			list = append(list, serve.Source{
				Path: absolute(source.path), Shown: source.path, Name: source.name(), Folder: filepath.ToSlash(source.folder),
				Modified: info.ModTime(), Size: info.Size(), Settings: source.settings.digest, Labels: source.settings.config.Language,
			})
		case errors.Is(err, fs.ErrNotExist):
		case source.found != "" && isEscape(err):
			s.skip(source, s.app.words.leadsOut)
		default:
			problems = append(problems, shown(s.app.readFailure(source.path, err)))
		}
	}
	return list, problems
}

// skip says once that a file is left alone.
func (s *shelf) skip(of source, why string) {
	if !s.quiet && !s.skipped[of.path] {
		s.skipped[of.path] = true
		s.app.note(of.path, why)
	}
}

// known is a file that was listed, and how it is read.
func (s *shelf) known(of serve.Source) (source, reader) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.found[of.Path], s.reader
}

// Open reads a file that was listed.
func (s *shelf) Open(of serve.Source) ([]byte, error) {
	source, _ := s.known(of)
	if of.Size > maxSize {
		return nil, told{s.app.readFailure(source.path, errTooLarge)}
	}
	data, err := s.app.read(source)
	if err != nil {
		return nil, told{s.app.readFailure(source.path, err)}
	}
	return data, nil
}

// Parse makes a programme of the bytes; nil where a file that was found among others
// is no plan.
func (s *shelf) Parse(of serve.Source, data []byte) (*model.Programme, error) {
	source, reader := s.known(of)
	p, _, err := s.app.programmeOf(reader, source, convert.Source{Name: source.name(), Data: data})
	switch {
	case err != nil:
		return nil, told{s.app.readFailure(source.path, err)}
	case source.found != "" && len(p.Sessions)+len(p.Formats) == 0:
		return nil, nil
	}
	return p, nil
}

// told is a failure of a source that is named before it anyway.
type told struct{ failure *failure }

func (t told) Error() string { return t.failure.why }

// shown is an error of anything else, named by its file alone: the state of a server
// is read by people who need not know its folders.
func shown(err error) error {
	var f *failure
	if errors.As(err, &f) {
		return problem{f}
	}
	return err
}

type problem struct{ failure *failure }

func (p problem) Error() string { return filepath.Base(p.failure.what) + ": " + p.failure.why }
