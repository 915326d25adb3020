// Package parts opens documents that are zip archives of XML parts (Office Open
// XML, OpenDocument) within bounds: what an archive claims to hold is looked at
// before anything is unpacked, a part is read as a stream and never kept whole,
// and nothing that it refers to is fetched.
package parts

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"deroule/model"
)

// The bounds of an archive. A workbook of 100,000 rows takes a third of them.
const (
	maxParts  = 4096
	maxPart   = 256 << 20  // bytes of one part, unpacked
	maxTotal  = 512 << 20  // bytes of all parts, unpacked
	maxRead   = 1 << 30    // bytes that are read of parts, some of them twice
	maxTokens = 60_000_000 // tags and texts in them
)

const (
	localHeader   = "PK\x03\x04"                       // APPNOTE.TXT 4.3.7
	compoundMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // [MS-CFB] 2.2: old .xls, and anything with a password
	encryptedFlag = 1                                  // APPNOTE.TXT 4.4.4
)

// What [Open] and reading a part may fail with, to be asked for with errors.Is.
var (
	ErrOldWorkbook = model.NewReadError("old-workbook")
	ErrProtected   = model.NewReadError("protected")
	ErrCompound    = model.NewReadError("compound") // one of the two
	ErrDocument    = model.NewReadError("document")
	ErrNumbers     = model.NewReadError("numbers")
	ErrXML         = model.NewReadError("xml-workbook")
	ErrNoWorkbook  = model.NewReadError("no-workbook")
	ErrDamaged     = model.NewReadError("damaged")
	ErrTooLarge    = model.NewReadError("too-large")
	ErrNoPart      = model.NewReadError("no-part")
)

// Damaged is the error of a place in an archive and what is wrong there, both in
// words and terms of diagnostics.
func Damaged(place, why string) error { return model.NewReadError("damaged", place, why) }

// TooLarge is the error of what is more than any plan has.
func TooLarge(what string) error { return model.NewReadError("too-large", what) }

// Missing is the error of a part that an archive lacks.
func Missing(part string) error { return model.NewReadError("no-part", part) }

// IsCompound reports whether a file begins as old .xls workbooks do, and as those
// that a password protects.
func IsCompound(head []byte) bool { return bytes.HasPrefix(head, []byte(compoundMagic)) }

// IsZip reports whether a file begins as zip archives do.
func IsZip(head []byte) bool { return bytes.HasPrefix(head, []byte(localHeader)) }

// Archive is an archive whose claims are within bounds.
type Archive struct {
	files map[string]*zip.File // by the names that partName gives
	left  budget
}

// Open looks at what an archive claims to hold. It unpacks nothing.
func Open(data []byte) (*Archive, error) {
	if !IsZip(data) {
		return nil, other(data)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // nothing is written to a disk
		return nil, Damaged("@archive", "@ends-early")
	}
	if len(z.File) > maxParts {
		return nil, TooLarge(fmt.Sprintf("%d @parts, %d @most", len(z.File), maxParts))
	}
	a := &Archive{files: make(map[string]*zip.File, len(z.File)), left: budget{maxRead, maxTokens}}
	total := uint64(0)
	for _, f := range z.File {
		if f.UncompressedSize64 > maxPart || total+f.UncompressedSize64 > maxTotal {
			return nil, TooLarge(fmt.Sprintf("%.80q, %d @bytes", f.Name, f.UncompressedSize64))
		}
		total += f.UncompressedSize64
		if f.Flags&encryptedFlag != 0 {
			return nil, ErrProtected
		}
		if name := partName(f.Name); a.files[name] == nil {
			a.files[name] = f
		}
	}
	return a, nil
}

// partName folds the spellings of a part's name: programs write them absolute,
// with backslashes, in other cases (ECMA-376-2 §6.2.2: case does not count).
func partName(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// Has reports whether the archive has a part.
func (a *Archive) Has(name string) bool { return a.files[partName(name)] != nil }

// Scan opens a part for reading as XML. The part is to be closed.
func (a *Archive) Scan(name string) (*Scanner, error) {
	f := a.files[partName(name)]
	if f == nil {
		return nil, Missing(name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, Damaged(name, "@bad-compression")
	}
	return newScanner(name, &bounded{r, int64(f.UncompressedSize64), &a.left}, &a.left), nil
}

// budget is what may still be read of an archive, whose parts may be read several
// times.
type budget struct{ bytes, tokens int64 }

// bounded ends a part where the archive claims that it ends: what says less than
// it unpacks to is damaged.
type bounded struct {
	io.ReadCloser
	left   int64
	budget *budget
}

var (
	errLonger = errors.New("it unpacks to more than it claims")
	errMuch   = errors.New("too much is read of the archive")
)

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, errLonger
	}
	if b.budget.bytes -= int64(n); b.budget.bytes < 0 {
		return 0, errMuch
	}
	return n, err
}
