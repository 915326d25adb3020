// Package markdown reads Markdown: it makes an outline of a file, and knows
// nothing of plans.
//
// The syntax is CommonMark with the tables of GitHub. Real plans are typed by
// people, pasted from word processors and passed through other tools, so what is
// nearly Markdown is read as what it was meant to be: tables without their rules
// or bars, rows of tables that look like lists or are broken over lines, bullets of
// other signs, lists indented too far, emphasis that nothing closes. Words are never
// lost to it.
package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/parser"

	"deroule/convert"
	"deroule/convert/outline"
	"deroule/convert/text"
	"deroule/model"
)

// Outline reads a Markdown file. Every text of the outline knows its line and
// column; what had to be repaired is in the diagnostics. It fails only where the
// file passes a bound of package outline.
func Outline(src convert.Source) (doc *outline.Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, fmt.Errorf("the Markdown parser failed: %v", r)
		}
	}()
	words, encoding := text.Decode(src.Data)
	if err := outline.Bound(src.Name, words); err != nil {
		return nil, err
	}
	doc = &outline.Document{Name: src.Name}
	s := newSource(src.Name, []byte(words))
	if encoding != text.UTF8 {
		doc.Diagnostics.Add(model.DecodedText, model.Pos{File: src.Name, Line: 1}, string(encoding)).As(encoding.Variant())
	}
	frontMatter(s, doc)
	c := &converter{src: s, diagnostics: &doc.Diagnostics, context: parser.NewContext()}
	doc.Blocks = c.parse()
	doc.Kept = s.comments()
	doc.Diagnostics.Sort()
	return doc, nil
}
