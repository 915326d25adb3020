// Package ods reads spreadsheets of LibreOffice (OpenDocument 1.3, part 3 §9):
// what their cells show and of which kind it is, as sheets of package grid.
package ods

import (
	"bytes"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/convert/interpret"
	"deroule/model"
)

// Format is the entry of OpenDocument spreadsheets in the list of formats.
func Format(own Own) convert.Format {
	return convert.Format{
		Name:       "ods",
		Title:      "OpenDocument spreadsheet",
		Extensions: []string{".ods", ".ots"},
		Sniff:      sniff,
		Reader:     Reader{Own: own},
	}
}

// Own reads a workbook that deroule wrote and another program saved in this
// format; it is false for any other workbook.
type Own func(book *grid.Book) (p *model.Programme, own bool, err error)

// sniff tells the first part of an OpenDocument file, which is its media type and
// not compressed (OpenDocument 1.3, part 2 §3.3).
func sniff(head []byte) bool {
	const (
		name   = "mimetype"
		media  = "application/vnd.oasis.opendocument.spreadsheet"
		header = 30 // bytes before the name
	)
	return parts.IsZip(head) && len(head) > header && bytes.HasPrefix(head[header:], []byte(name)) &&
		bytes.Contains(head[header:min(len(head), header+200)], []byte(media))
}

// Reader reads spreadsheets. Its zero value is ready.
type Reader struct {
	Own Own // may be nil
}

// Book returns the sheets that are shown, whatever they are about.
func (Reader) Book(src convert.Source) (*grid.Book, error) {
	archive, err := parts.Open(src.Data)
	if err != nil {
		return nil, err
	}
	return read(archive, src.Name)
}

// Read reads the sheets that are shown, in the order of their tabs.
func (r Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	book, err := r.Book(src)
	if err != nil {
		return nil, err
	}
	if r.Own != nil {
		if p, own, err := r.Own(book); own || err != nil {
			return p, err
		}
	}
	return interpret.Book(book, opt), nil
}
