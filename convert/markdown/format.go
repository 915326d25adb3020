package markdown

import (
	"strings"

	"deroule/convert"
	"deroule/convert/canonical"
	"deroule/convert/interpret"
	"deroule/convert/text"
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
		Poses:      poses,
		Wrote:      wrote,
		Reader:     Reader{},
		Writer:     Writer{},
	}
}

// poses reports whether a text is a page with a table, as Markdown may be, too.
func poses(head []byte) bool {
	content, _ := text.Decode(head)
	content = strings.ToLower(content)
	return strings.HasPrefix(strings.TrimSpace(content), "<") && strings.Contains(content, "<table")
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
	if p, own := canonical.Programme(lifted(doc), string(src.Data), opt); own {
		return p, nil
	}
	return interpret.Programme(doc, opt), nil
}
