package markdown

import (
	"deroule/convert"
	"deroule/convert/interpret"
	"deroule/model"
)

// Format returns Markdown, which is read. Plain text is read as Markdown, of
// which it is a part.
func Format() convert.Format {
	return convert.Format{
		Name:       "md",
		Title:      "Markdown",
		Extensions: []string{".md", ".markdown", ".mdown", ".mkd", ".txt"},
		Reader:     Reader{},
	}
}

// Reader reads plans in Markdown.
type Reader struct{}

// Read outlines the document and understands it.
func (Reader) Read(src convert.Source, opt convert.ReadOptions) (*model.Programme, error) {
	doc, err := Outline(src)
	if err != nil {
		return nil, err
	}
	return interpret.Programme(doc, opt), nil
}
