// Package csv reads files of separated values (RFC 4180, and what programs make of
// it), as spreadsheets export plans. It finds the encoding and the separator, and
// gives the rows to package grid as a sheet.
package csv

import (
	"slices"
	"strings"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/interpret"
	"deroule/convert/text"
	"deroule/model"
)

// Format is the entry of separated values in the list of formats.
func Format() convert.Format {
	return convert.Format{
		Name:       "csv",
		Title:      "CSV",
		Extensions: []string{".csv", ".tsv", ".tab"},
		Poses:      poses,
		Reader:     Reader{},
	}
}

// poses reports whether a text has a separator in each of its first lines.
func poses(head []byte) bool {
	content, _ := text.Decode(head)
	if strings.HasPrefix(strings.TrimSpace(content), "<") {
		return false
	}
	lines := strings.Split(strings.TrimSpace(content), "\n")
	lines = lines[:min(len(lines), 3)]
	return len(lines) > 1 && !slices.ContainsFunc(lines, func(line string) bool { return !strings.ContainsAny(line, ";,\t|") })
}

// Reader reads files of separated values. Its zero value is ready.
type Reader struct{}

// Read finds the separator and reads the rows as a sheet.
func (r Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	book, err := r.Book(src)
	if err != nil {
		return nil, err
	}
	return interpret.Book(book, opt), nil
}

// Book returns the rows as the one sheet of a book, whatever they are about.
func (Reader) Book(src convert.Source) (*grid.Book, error) {
	content, encoding := text.Decode(src.Data)
	sheet, err := parse(content)
	if err != nil {
		return nil, err
	}
	book := &grid.Book{File: src.Name, Sheets: []*grid.Sheet{sheet}}
	grid.CheckCells(sheet, src.Name, &book.Diagnostics)
	if encoding != text.UTF8 {
		book.Diagnostics.Add(model.DecodedText, model.Pos{File: src.Name, Line: 1}, string(encoding)).As(encoding.Variant())
	}
	return book, nil
}
