// Package markdown reads Markdown: it makes an outline of a file, and knows
// nothing of plans.
//
// The syntax is CommonMark with the tables of GitHub. Real plans are typed by
// people, pasted from word processors and passed through other tools, so what is
// nearly Markdown is read as what it was meant to be: tables without their rules
// or bars, bullets of other signs, lists indented too far, emphasis that nothing
// closes. Words are never lost to it.
package markdown

import (
	"fmt"

	"github.com/yuin/goldmark/parser"

	"deroule/convert"
	"deroule/convert/outline"
	"deroule/convert/text"
	"deroule/model"
)

// MaxSize is the size in bytes of the largest file that is read.
const MaxSize = 16 << 20

// Outline reads a Markdown file. Every text of the outline knows its line and
// column; what had to be repaired is in the diagnostics. It fails only where the
// file is larger than [MaxSize].
func Outline(src convert.Source) (doc *outline.Document, err error) {
	if len(src.Data) > MaxSize {
		return nil, fmt.Errorf("the file has %d bytes, more than the %d MiB that are read at once; split it", len(src.Data), MaxSize>>20)
	}
	defer func() {
		if r := recover(); r != nil {
			doc, err = nil, fmt.Errorf("the Markdown parser failed: %v", r)
		}
	}()
	words, encoding := text.Decode(src.Data)
	doc = &outline.Document{Name: src.Name}
	s := newSource(src.Name, []byte(words))
	if encoding != text.UTF8 {
		doc.Diagnostics.Add(model.DecodedText, model.Pos{File: src.Name, Line: 1}, string(encoding))
	}
	frontMatter(s, doc)
	c := &converter{src: s, diagnostics: &doc.Diagnostics, context: parser.NewContext()}
	doc.Blocks = c.parse()
	doc.Diagnostics.Sort()
	return doc, nil
}
