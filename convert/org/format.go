package org

import (
	"deroule/convert"
	"deroule/convert/interpret"
	"deroule/model"
)

// Format returns org-mode, which is read.
func Format() convert.Format {
	return convert.Format{Name: "org", Title: "org-mode", Extensions: []string{".org"}, Reader: Reader{}}
}

// Reader reads plans in org-mode.
type Reader struct{}

// Read outlines the document and understands it.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	doc, err := Outline(src)
	if err != nil {
		return nil, err
	}
	return interpret.Programme(doc, opt), nil
}
