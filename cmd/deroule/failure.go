package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"

	"deroule/convert"
	"deroule/convert/pdf/layout"
	"deroule/model"
)

// failure is why a source could not be read, an output not written, or a command
// not understood: what, why, and what to do about it.
type failure struct {
	what, why, todo string
}

func (f *failure) Error() string { return f.what + ": " + f.why }

// printFailure says it in one line on standard error.
func (a *app) printFailure(f *failure) {
	label := a.screen.strong(severityColour[model.Error], a.words.errorLabel+a.words.colon)
	fmt.Fprintf(a.stderr, "deroule: %s%s\n", label, a.lineOf(f))
}

// lineOf is a failure in one line.
func (a *app) lineOf(f *failure) string {
	line := f.what + a.words.colon + f.why
	if f.todo != "" {
		line += a.words.semicolon + f.todo
	}
	return strings.Join(strings.Fields(printable(line)), " ")
}

// readFailure words an error of finding or reading a source, or of laying it out.
func (a *app) readFailure(name string, err error) *failure {
	w := a.words
	why, todo := "", ""
	var unreadable *model.ReadError
	var notRead notReadError
	var nothing *layout.NothingToPrint
	switch {
	case errors.As(err, &unreadable):
		why, todo = unreadable.Text(a.language), unreadable.Advice(a.language)
		if at := unreadable.Source; !at.IsZero() {
			at.File = name
			name = at.String()
		}
	case errors.As(err, &notRead):
		why, todo = w.say(w.writtenOnly, notRead.format.Title), w.say(w.writtenOnlyTodo, namesOf(a.formats.Readers()))
	case errors.Is(err, fs.ErrNotExist):
		why, todo = w.noSuchFile, w.suggest(filepath.Base(name), w.noSuchFileTodo, beside(name))
	case errors.Is(err, fs.ErrPermission):
		why, todo = w.mayNotRead, w.mayNotReadTodo
	case errors.Is(err, errNotRegular):
		why, todo = w.notRegular, w.notRegularTodo
	case isEscape(err):
		why, todo = w.leadsOutOfTree, w.leadsOutOfTreeTodo
	case errors.Is(err, errTooLarge):
		why, todo = w.tooLarge, w.tooLargeTodo
	case errors.Is(err, errNoPlans):
		why, todo = w.noPlans, w.say(w.noPlansTodo, a.readableExtensions())
	case errors.Is(err, errNoMatch):
		why, todo = w.noMatch, w.noMatchTodo
	case errors.Is(err, convert.ErrEmpty):
		why, todo = w.emptyFile, w.emptyFileTodo
	case errors.Is(err, convert.ErrBinary):
		why, todo = w.binaryFile, w.binaryFileTodo
	case errors.As(err, &nothing):
		why, todo = w.say(w.nothingToPrint, nothing.Layout, nothing.Sessions, nothing.Formats), w.nothingToPrintTodo
	case errors.Is(err, convert.ErrUnknown):
		why, todo = w.unknownFormat, w.say(w.unknownFormatTodo, namesOf(a.formats.Readers()))
	default:
		why = strings.TrimPrefix(cause(err), source{path: name}.name()+": ") // the name stands before it anyway
	}
	return &failure{name, why, todo}
}

// writeFailure words an error of writing an output.
func (a *app) writeFailure(path string, err error) *failure {
	w := a.words
	why := ""
	switch {
	case errors.Is(err, fs.ErrPermission):
		why = w.mayNotWrite
	case errors.Is(err, errNotRegular):
		why = w.nameIsTaken
	case errors.Is(err, syscall.ENOTDIR):
		why = w.folderIsFile
	case errors.Is(err, syscall.ENOSPC):
		why = w.diskFull
	case errors.Is(err, errLeadsOut), isEscape(err):
		why = w.linkLeadsOut
	case errors.Is(err, errGone), errors.Is(err, fs.ErrNotExist):
		why = w.removedMeanwhile
	case errors.Is(err, syscall.ENAMETOOLONG):
		why = w.nameTooLong
	default:
		why = cause(err)
	}
	return &failure{path, w.say(w.cannotWrite, why), w.cannotWriteTodo}
}

// cause is the innermost of an error of the file system, without the path that
// stands before it in the message anyway.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// known lists the words that there are, and before them the one that was perhaps meant.
func (a *app) known(word string, known []string) string {
	return a.words.suggest(word, a.words.say(a.words.known, joined(known)), known)
}

func namesOf(set convert.Set) string { return joined(set.Names()) }

// joined lists words for a message.
func joined[Word ~string](words []Word) string {
	return strings.Join(texts(words), ", ")
}

func (a *app) readableExtensions() string {
	var all []string
	for _, f := range a.formats.Readers() {
		all = append(all, f.Extensions...)
	}
	return strings.Join(all, " ")
}

// note says something in one line on standard error that is no failure.
func (a *app) note(what, text string) {
	fmt.Fprintf(a.stderr, "%s%s%s\n", oneLine(what), a.words.colon, oneLine(text))
}
