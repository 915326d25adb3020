package convert

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"deroule/convert/correct"
	"deroule/convert/lexicon"
	"deroule/convert/text"
	"deroule/model"
)

// Source is a document to read. Name is how diagnostics name it, and where the
// format is guessed from when the content does not tell.
type Source struct {
	Name string
	Data []byte
}

// ReadOptions is what every reader may be told.
type ReadOptions struct {
	// Year is the year of dates that have none, where the document does not
	// say it either. 0 leaves them without.
	Year int
	// Date is the first day of a plan that states none; the zero Date leaves it without.
	Date model.Date
	// Timezone is the tz database name that hours are in; empty is Europe/Paris.
	Timezone string
	// Lexicon is the words that plans are read with; nil is [lexicon.Default].
	// Whoever reads many plans gives the same one to all, words of their own before
	// the others.
	Lexicon *lexicon.Lexicon
	// Guide is what a person says of how this source is to be read; nil is nothing.
	// What it says and nothing follows is a diagnostic of the programme.
	Guide *correct.Guide
}

// DefaultTimezone is the zone of a plan that names none.
const DefaultTimezone = "Europe/Paris"

// WriteOptions is what every writer may be told.
type WriteOptions struct {
	// Language of labels, "fr" or "en"; empty is that of the programme.
	Language string
	// SourceName is the name of the source, for the foot of a page.
	SourceName string
	// Sessions are the IDs to write; none means all of them.
	Sessions []string
}

// Chosen returns the programme with the sessions that Sessions names, or all of
// it where none is named. The programme itself is not changed.
func (opt WriteOptions) Chosen(p *model.Programme) *model.Programme {
	if len(opt.Sessions) == 0 {
		return p
	}
	part := *p
	part.Sessions = nil
	for _, s := range p.Sessions {
		if slices.Contains(opt.Sessions, s.ID) {
			part.Sessions = append(part.Sessions, s)
		}
	}
	return &part
}

// Reader makes a programme of a source. It returns an error only when nothing
// useful could be read; all else is in the programme's diagnostics.
type Reader interface {
	Read(src Source, opt ReadOptions) (*model.Programme, error)
}

// Writer writes a programme and reports what its format cannot hold. For the
// same programme and options it writes the same bytes.
type Writer interface {
	Write(w io.Writer, p *model.Programme, opt WriteOptions) (model.Diagnostics, error)
}

// Format is a kind of file that deroule reads, writes, or both.
type Format struct {
	Name       string   // "md"; what --to and --from take
	Title      string   // "Markdown"
	Extensions []string // ".md", ".markdown"; the first is given to outputs
	// Sniff reports whether the beginning of a file shows the format beyond
	// doubt. It may be nil: then the extension decides.
	Sniff func(head []byte) bool
	// Poses reports whether a text that is named as a workbook, and is none, may be
	// of the format: programs export pages and separated values as ".xls". It may be nil.
	Poses func(head []byte) bool
	// Keeps are the fields that come back when a written programme is read again.
	Keeps []model.Field
	// Holds reports whether the format has a place for a session; the writer
	// reports those that it leaves out. Nil is every session.
	Holds func(*model.Session) bool
	// Wrote reports whether a file is as the Writer left it, as far as it shows:
	// made by other means or saved since, it may hold work that is nowhere else.
	Wrote  func(data []byte) bool
	Reader Reader
	Writer Writer
}

// Set is a list of formats, in the order in which their content is tried.
type Set []Format

// ByName returns the format called name.
func (set Set) ByName(name string) (Format, bool) {
	i := slices.IndexFunc(set, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return set[i], true
}

// Readers returns the formats that can be read.
func (set Set) Readers() Set {
	return slices.DeleteFunc(slices.Clone(set), func(f Format) bool { return f.Reader == nil })
}

// Writers returns the formats that can be written.
func (set Set) Writers() Set {
	return slices.DeleteFunc(slices.Clone(set), func(f Format) bool { return f.Writer == nil })
}

// Names lists the names of the formats, for messages.
func (set Set) Names() []string {
	names := make([]string, len(set))
	for i, f := range set {
		names[i] = f.Name
	}
	return names
}

// Errors of [Set.Detect], wrapped with the name of the source.
var (
	ErrEmpty   = errors.New("the file is empty")
	ErrBinary  = errors.New("the file is not text")
	ErrUnknown = errors.New("the format is unknown")
	ErrNotRead = errors.New("the format is written, not read")
)

const headSize = 4096

// Detect finds the format of a source: by its content first, then by its
// extension. A source that is empty, binary under the name of a text format, or of
// a format that is not read is an error: [ErrEmpty], [ErrBinary], [ErrUnknown],
// [ErrNotRead].
func (set Set) Detect(src Source) (Format, error) {
	if len(bytes.TrimSpace(src.Data)) == 0 {
		return Format{}, ErrEmpty
	}
	head := src.Data[:min(len(src.Data), headSize)]
	for _, f := range set.Readers() {
		if f.Sniff != nil && f.Sniff(head) {
			return f, nil
		}
	}
	f, known := set.ByExtension(src.Name)
	if text.IsBinary(head) {
		return Format{}, ErrBinary
	}
	if isWorkbookName(src.Name) {
		for _, f := range set.Readers() {
			if f.Poses != nil && f.Poses(head) {
				return f, nil
			}
		}
	}
	switch {
	case !known:
		return Format{}, ErrUnknown
	case f.Reader == nil:
		return Format{}, fmt.Errorf("%w: %s", ErrNotRead, f.Title)
	}
	return f, nil
}

// HasExtension reports whether a file of that name is of a format of the set, or a
// workbook, which is one or can be made one.
func (set Set) HasExtension(name string) bool {
	_, ok := set.ByExtension(name)
	return ok || isWorkbookName(name)
}

// isWorkbookName reports whether a file is named as the workbooks of some program are.
func isWorkbookName(name string) bool {
	switch extension(name) {
	case ".xls", ".xlt", ".xlsx", ".xlsm", ".xlsb", ".ods", ".numbers":
		return true
	}
	return false
}

func extension(name string) string {
	return strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/")))
}

// ByExtension returns the format that a file of that name has, by its extension alone.
func (set Set) ByExtension(name string) (Format, bool) {
	ext := extension(name)
	i := slices.IndexFunc(set, func(f Format) bool { return slices.Contains(f.Extensions, ext) })
	if ext == "" || i < 0 {
		return Format{}, false
	}
	return set[i], true
}

// Read finds the format of the source and reads it. A panic of a parser becomes
// an error that names the source.
func (set Set) Read(src Source, opt ReadOptions) (p *model.Programme, err error) {
	f, err := set.Detect(src)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", src.Name, err)
	}
	return f.Read(src, opt)
}

// Read reads a source as this format, whatever it looks like. A panic of a
// parser becomes an error that names the source.
func (f Format) Read(src Source, opt ReadOptions) (p *model.Programme, err error) {
	defer recovered(src.Name, "reading it as "+f.Title, &err)
	if p, err = f.Reader.Read(src, opt); err != nil {
		return nil, fmt.Errorf("%s: %w", src.Name, err)
	}
	if err := p.Bound(); err != nil {
		return nil, fmt.Errorf("%s: %w", src.Name, err)
	}
	p.GiveFirstDay(opt.Date)
	opt.Guide.Finish(p)
	moveSkippedHours(p)
	return p, nil
}

// Write writes the programme in this format. A panic of a library becomes an
// error that names the source; nothing reaches w unless all of it is ready.
func (f Format) Write(w io.Writer, p *model.Programme, opt WriteOptions) (ds model.Diagnostics, err error) {
	var b bytes.Buffer
	ds, err = f.Stream(&b, p, opt)
	if err != nil {
		return ds, err
	}
	_, err = b.WriteTo(w)
	return ds, err
}

// Stream is [Format.Write] for those who throw away what an error leaves
// unfinished: the output reaches w as it is made, and is never held whole.
func (f Format) Stream(w io.Writer, p *model.Programme, opt WriteOptions) (ds model.Diagnostics, err error) {
	out := &written{to: w}
	if ds, err = f.write(out, p, opt); err == nil && !out.any {
		err = fmt.Errorf("writing %s: nothing was written", f.Title)
	}
	return ds, err
}

// written remembers whether anything was written.
type written struct {
	to  io.Writer
	any bool
}

func (w *written) Write(p []byte) (int, error) {
	w.any = w.any || len(p) > 0
	return w.to.Write(p)
}

func (f Format) write(w io.Writer, p *model.Programme, opt WriteOptions) (ds model.Diagnostics, err error) {
	defer recovered(opt.SourceName, "writing "+f.Title, &err)
	return f.Writer.Write(w, p, opt)
}

func recovered(name, doing string, err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("%s: %s failed: %v; please report it with the file", name, doing, r)
	}
}
