package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"deroule/model"
	"deroule/templates"
)

// book is a workbook while it is written.
type book struct {
	file        *excelize.File
	locale      *templates.Locale
	styles      styles
	title       string
	foot        string
	sheets      int
	rests       []string // what did not fit into its cell
	diagnostics model.Diagnostics
}

func newBook(l *templates.Locale) *book {
	file := excelize.NewFile()
	file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newSortedZip(w) })
	return &book{
		file:   file,
		locale: l,
		styles: styles{file: file, language: l.Language, made: map[styleKey]int{}},
	}
}

// fixedTime stands for the moment of writing, which is no part of a result.
const fixedTime = "1980-01-01T00:00:00Z"

func (b *book) setProperties(language string) error {
	err := b.file.SetDocProps(&excelize.DocProperties{
		Title:          b.title,
		Creator:        "deroule",
		LastModifiedBy: "deroule",
		Language:       language,
		Created:        fixedTime,
		Modified:       fixedTime,
	})
	return errors.Join(err, b.file.SetDefaultFont(face), b.file.SetAppProps(&excelize.AppProperties{Application: "deroule"}))
}

// addSheet names the next sheet of the workbook.
func (b *book) addSheet(name string) error {
	b.sheets++
	if b.sheets == 1 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// fit makes a text fit for a cell. What is too long for one goes on in the sheet
// of continuations, so that nothing is lost.
func (b *book) fit(text string, at model.Pos) string {
	text, dropped := clean(text)
	if dropped != 0 {
		b.diagnostics.Add(model.LeftOut, at, fmt.Sprintf("U+%04X", dropped)).As("control")
	}
	if units(text) <= maxText {
		return text
	}
	b.diagnostics.Add(model.TextTruncated, at, strconv.Itoa(maxText), b.locale.Labels.Continued).As("continued").Severity = model.Info
	first := ""
	for piece := &first; ; {
		head, rest := text, ""
		if units(text) > maxText {
			mark := continuation(b.locale, len(b.rests)+1)
			head, rest = splitUnits(text, maxText-units(mark))
			head += mark
		}
		*piece = head
		if rest == "" {
			return first
		}
		b.rests = append(b.rests, "")
		piece, text = &b.rests[len(b.rests)-1], rest
	}
}

// followable reports whether a cell is an address that may be a live link. Only
// schemes that cannot do harm are followed.
func followable(text string) bool {
	const longest = 2_079 // the most that Excel accepts in a link
	return len(text) <= longest && !strings.ContainsFunc(text, func(r rune) bool { return r <= ' ' }) && model.IsFollowable(text)
}
