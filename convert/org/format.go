package org

import (
	"strings"

	"deroule/convert"
	"deroule/convert/canonical"
	"deroule/convert/interpret"
	"deroule/convert/text"
	"deroule/model"
)

// Format is the entry of org-mode in the list of formats.
func Format() convert.Format {
	return convert.Format{
		Name:       "org",
		Title:      "org-mode",
		Extensions: []string{".org"},
		Sniff:      sniff,
		Keeps:      canonical.Keeps(),
		Wrote:      wrote,
		Reader:     Reader{},
		Writer:     Writer{},
	}
}

// sniff looks at the first line that is not blank: only org-mode documents begin
// with a keyword or with the line by which Emacs knows them.
func sniff(head []byte) bool {
	source, _ := text.Decode(head)
	first, _, _ := strings.Cut(strings.TrimSpace(source), "\n")
	return kindOf(first) == keyword || strings.Contains(strings.ToLower(first), "-*- mode: org")
}

// Reader reads plans written in org-mode.
type Reader struct{}

// Read makes a programme of an org-mode document: by its form where [Writer] wrote
// it, else by its words.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	doc, err := Outline(src)
	if err != nil {
		return nil, err
	}
	if p, own := canonical.Programme(doc, string(src.Data), opt); own {
		return p, nil
	}
	return interpret.Programme(doc, opt), nil
}
