package xlsx

import (
	"errors"
	"strconv"

	"deroule/convert"
	"deroule/convert/grid"
	"deroule/convert/interpret"
	"deroule/convert/xlsx/ooxml"
	"deroule/model"
	"deroule/templates"
)

// Reader reads workbooks: those that [Writer] wrote, whole, and any in which
// people have laid out a plan.
type Reader struct{}

// Read reads the sheets that are shown, in the order of their tabs.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	book, err := ooxml.Open(src.Data)
	if err != nil {
		return nil, err
	}
	p, own, err := readOwn(sheetsOf(book), src.Name)
	if err != nil {
		return nil, err
	}
	if own {
		if opt.Year != 0 {
			p.GiveYear(opt.Year)
		}
		if opt.Timezone != "" && p.Timezone != opt.Timezone {
			p.Timezone = opt.Timezone
			p.Origins.Set(model.FieldTimezone, model.Flag, model.Pos{})
		}
		return p, nil
	}
	sheets, err := load(book, src)
	if err != nil {
		return nil, err
	}
	return interpret.Book(sheets, opt), nil
}

// Book returns the sheets that are shown, whatever they are about.
func (Reader) Book(src convert.Source) (*grid.Book, error) {
	book, err := ooxml.Open(src.Data)
	if err != nil {
		return nil, err
	}
	return load(book, src)
}

// load reads all the sheets that are shown.
func load(book *ooxml.Book, src convert.Source) (*grid.Book, error) {
	file, formulas := src.Name, newCalculator(src.Data)
	b := &grid.Book{File: file, Title: book.Title}
	var size grid.Size
	for _, s := range book.Sheets {
		at := model.Pos{File: file, Sheet: s.Name}
		if s.Hidden {
			b.Diagnostics.Add(model.NotRead, at, s.Name).As("hidden-sheet")
			continue
		}
		sheet := &grid.Sheet{Name: s.Name}
		var tooLarge error
		layout, err := book.Rows(s, func(row grid.Row) bool {
			sheet.Rows = append(sheet.Rows, row)
			tooLarge = size.Add(row)
			return tooLarge == nil
		})
		if err := errors.Join(tooLarge, err); err != nil {
			return nil, err
		}
		if n := layout.HiddenRows; n > 0 {
			b.Diagnostics.Add(model.NotRead, at, s.Name, strconv.Itoa(n)).As("hidden-rows")
		}
		if n := layout.HiddenColumns; n > 0 {
			b.Diagnostics.Add(model.NotRead, at, s.Name, strconv.Itoa(n)).As("hidden-columns")
		}
		sheet.Merged = layout.Merged
		formulas.give(book, layout, sheet, file, &b.Diagnostics)
		grid.CheckCells(sheet, file, &b.Diagnostics)
		layout.Decorate(sheet.Rows)
		b.Sheets = append(b.Sheets, sheet)
	}
	return b, nil
}

// openBook is the sheets of an open workbook that are read, by name.
type openBook struct {
	*ooxml.Book
	byName map[string]ooxml.Sheet
}

func sheetsOf(book *ooxml.Book) openBook {
	b := openBook{book, map[string]ooxml.Sheet{}}
	for _, s := range book.Sheets {
		if _, taken := b.byName[s.Name]; !taken && (!s.Hidden || isKeptSheet(s.Name)) {
			b.byName[s.Name] = s
		}
	}
	return b
}

// isKeptSheet tells the hidden sheet of ours, which holds notes that nobody is to
// read.
func isKeptSheet(name string) bool {
	return name == templates.LocaleOf("fr").Labels.Metadata || name == templates.LocaleOf("en").Labels.Metadata
}

// SheetNames lists the sheets that are read, in the order of their tabs.
func (b openBook) SheetNames() []string {
	var names []string
	for _, s := range b.Sheets {
		if !s.Hidden || isKeptSheet(s.Name) {
			names = append(names, s.Name)
		}
	}
	return names
}

// Rows reads the rows of a sheet.
func (b openBook) Rows(sheet string, yield func(grid.Row) bool) error {
	_, err := b.Book.Rows(b.byName[sheet], yield)
	return err
}
