// Package ooxml reads workbooks of Office Open XML (ECMA-376-1 §18) as sheets of
// a [grid.Book]: what their cells show, and of which kind it is.
//
// It reads the parts itself, as a stream: excelize, which writes our workbooks,
// gives styles, merged cells and links only of sheets that it holds in memory
// whole, and hides errors of damaged ones. The value of a formula is the one that the
// last program saved beside it; cells without one are told by [Layout.Valueless].
package ooxml

import (
	"path"
	"strconv"
	"strings"

	"deroule/convert/grid"
	"deroule/convert/grid/parts"
	"deroule/model"
)

// ErrBinary is the error of a workbook whose parts are no XML.
var ErrBinary = model.NewReadError("binary-workbook")

// Book is a workbook that is open for reading.
type Book struct {
	Title  string // of the document's properties
	Sheets []Sheet

	archive *parts.Archive
	strings []richText
	styles  []style
	days    float64 // what serial dates lack to those since 30 December 1899
	cells   int     // with something in them, so far
}

// Sheet is a sheet of a workbook, unread.
type Sheet struct {
	Name   string
	Hidden bool
	part   string
}

// Open opens a workbook: it looks at the archive, and reads all but the sheets.
func Open(data []byte) (*Book, error) {
	archive, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	b := &Book{archive: archive}
	workbook, err := b.workbookPart()
	if err != nil {
		return nil, err
	}
	relations, err := b.relations(workbook)
	if err != nil {
		return nil, err
	}
	if err := b.readWorkbook(workbook, relations); err != nil {
		return nil, err
	}
	for _, r := range relations {
		switch r.kind {
		case "sharedStrings":
			err = b.readStrings(r.target)
		case "styles":
			err = b.readStyles(r.target)
		}
		if err != nil {
			return nil, err
		}
	}
	return b, b.readTitle()
}

// workbookPart finds the main part of the document.
func (b *Book) workbookPart() (string, error) {
	relations, err := b.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range relations {
		if r.kind != "officeDocument" {
			continue
		}
		switch {
		case strings.HasSuffix(r.target, ".bin"):
			return "", ErrBinary
		case !strings.Contains(path.Base(r.target), "workbook") && !strings.HasPrefix(r.target, "xl/"):
			return "", parts.ErrDocument
		}
		return r.target, nil
	}
	if b.archive.Has("xl/workbook.xml") {
		return "xl/workbook.xml", nil
	}
	if b.archive.Has("Index/Document.iwa") || b.archive.Has("Index.zip") {
		return "", parts.ErrNumbers
	}
	return "", parts.ErrDocument
}

// relation ties a part to another one, or to an address outside.
type relation struct {
	id, kind, target string
	outside          bool
}

// relations reads what a part is tied to (ECMA-376-2 §6.5); nothing where it is
// tied to nothing.
func (b *Book) relations(part string) ([]relation, error) {
	dir, name := path.Split(part)
	file := dir + "_rels/" + name + ".rels"
	if !b.archive.Has(file) {
		return nil, nil
	}
	s, err := b.archive.Scan(file)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	var list []relation
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t != parts.Start || s.Name() != "Relationship" {
			continue
		}
		r := relation{id: s.AttrString("Id"), kind: path.Base(s.AttrString("Type")), target: s.AttrString("Target")}
		if r.outside = s.AttrString("TargetMode") == "External"; !r.outside {
			r.target = resolve(dir, r.target)
		}
		list = append(list, r)
	}
	return list, s.Err()
}

// resolve is the name of a part that a part in a folder names.
func resolve(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(dir, target)
}

// readWorkbook reads the list of sheets and the date system.
func (b *Book) readWorkbook(part string, relations []relation) error {
	targets := map[string]relation{}
	for _, r := range relations {
		targets[r.id] = r
	}
	s, err := b.archive.Scan(part)
	if err != nil {
		return err
	}
	defer s.Close()
	for t := s.Next(); t != parts.Done; t = s.Next() {
		switch {
		case t != parts.Start:
		case s.Name() == "workbookPr" && isTrue(s.Attr("date1904")):
			b.days = 1462
		case s.Name() == "sheet":
			name, state := s.AttrString("name"), s.AttrString("state")
			r := targets[sheetRelation(s)]
			if r.kind == "worksheet" || r.kind == "" {
				b.Sheets = append(b.Sheets, Sheet{Name: name, Hidden: strings.Contains(strings.ToLower(state), "hidden"), part: r.target})
			}
		}
	}
	if err := grid.AddSheet(len(b.Sheets)); err != nil {
		return err
	}
	if s.Err() == nil && len(b.Sheets) == 0 {
		return parts.Missing("@a-sheet")
	}
	return s.Err()
}

// sheetRelation is the r:id of a sheet; in some files its prefix is another.
func sheetRelation(s *parts.Scanner) string { return s.AttrString("id") }

// readTitle reads the title from the document's properties.
func (b *Book) readTitle() error {
	const part = "docProps/core.xml"
	if !b.archive.Has(part) {
		return nil
	}
	s, err := b.archive.Scan(part)
	if err != nil {
		return err
	}
	defer s.Close()
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t == parts.Start && s.Name() == "title" {
			b.Title = strings.TrimSpace(textOf(s))
		}
	}
	return nil // the properties are of no great account
}

// textOf is the text of the element that was begun, up to its end.
func textOf(s *parts.Scanner) string {
	depth := s.Depth()
	var text []byte
	for t := s.Next(); t != parts.Done; t = s.Next() {
		if t == parts.Text {
			text = append(text, s.Text()...)
		}
		if t == parts.End && s.Depth() < depth {
			break
		}
	}
	return clean(string(text))
}

// isTrue reads a boolean attribute (ECMA-376-1 §22.9.2.1).
func isTrue(value []byte) bool {
	switch string(value) {
	case "1", "true", "on":
		return true
	}
	return false
}

func number(value []byte) int {
	n, err := strconv.Atoi(string(value))
	if err != nil {
		return 0
	}
	return n
}
