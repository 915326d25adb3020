package markdown

import (
	"deroule/convert"
	"deroule/convert/canonical"
	"deroule/convert/interpret"
	"deroule/model"
)

// Format is the entry of Markdown in the list of formats. Plain text is read as
// Markdown, of which it is a part.
func Format() convert.Format {
	return convert.Format{
		Name:       "md",
		Title:      "Markdown",
		Extensions: []string{".md", ".markdown", ".mdown", ".mkd", ".txt"},
		Keeps:      canonical.Keeps(),
		Wrote:      wrote,
		Reader:     Reader{},
		Writer:     Writer{},
	}
}

// Reader reads plans in Markdown.
type Reader struct{}

// Read outlines the document and understands it: by its form where [Writer] wrote
// it, else by its words.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	doc, err := Outline(src)
	if err != nil {
		return nil, err
	}
	if p, own := canonical.Programme(lifted(doc), opt); own {
		return p, nil
	}
	return interpret.Programme(doc, opt), nil
}
