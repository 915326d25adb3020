// Package finish completes a PDF as gofpdf writes it uncompressed. It parts the
// file into its objects, adds what gofpdf knows nothing of (the fonts of the texts,
// the logical structure, live links that belong to it, metadata), and puts all of
// it together again, compressed.
package finish

import (
	"bytes"
	"errors"
	"fmt"

	"deroule/convert/pdf/page"
)

// Additions is what a document has besides what gofpdf drew.
type Additions struct {
	Document *page.Document
	Fonts    []Font
	Marked   [][]*page.Element // by page, by the number of the marked content there, whose it is
}

var errForm = errors.New("not a PDF as gofpdf writes it")

// Complete returns the PDF with the additions. It fails for a PDF that gofpdf did
// not write.
func Complete(pdf []byte, a Additions) ([]byte, error) {
	f, err := parse(pdf)
	if err != nil {
		return nil, err
	}
	if err := f.addFonts(a.Fonts); err != nil {
		return nil, err
	}
	pages := f.pages()
	if len(pages) != len(a.Document.Pages) || len(pages) != len(a.Marked) {
		return nil, fmt.Errorf("%w: %d pages, want %d", errForm, len(pages), len(a.Document.Pages))
	}
	tree := newTree(f, a.Document.Structure, pages, a.Marked)
	tree.addLinks(a.Document)
	tree.addFields(a.Document)
	if err := f.completePages(pages, tree); err != nil {
		return nil, err
	}
	root := tree.write(a.Document.Structure)
	if err := f.completeCatalogue(a.Document, root, tree.form()); err != nil {
		return nil, err
	}
	return f.assemble()
}

// pages are the numbers of the objects that are pages, in their order.
func (f *file) pages() []int {
	var pages []int
	for _, o := range f.objects {
		if bytes.HasPrefix(o.body, []byte("<</Type /Page\n")) {
			pages = append(pages, o.number)
		}
	}
	return pages
}

// completePages says of each page which of its parts belong to the structure, its
// links among them, and that these are walked through in its order.
func (f *file) completePages(pages []int, t *tree) error {
	for i, number := range pages {
		var entries []byte
		if len(t.annotations[i]) > 0 {
			entries = append(entries, "/Annots ["...)
			for _, a := range t.annotations[i] {
				entries = appendReference(entries, a)
			}
			entries = append(entries, "]\n"...)
		}
		entries = fmt.Appendf(entries, "/StructParents %d\n/Tabs /S\n/Contents ", i)
		if err := f.replace(number, "/Contents ", string(entries)); err != nil {
			return err
		}
	}
	return nil
}

// replace puts something in the place of what an object holds once.
func (f *file) replace(number int, old, with string) error {
	o := f.object(number)
	if o == nil || bytes.Count(o.body, []byte(old)) != 1 {
		return fmt.Errorf("%w: object %d does not hold one %q", errForm, number, old)
	}
	o.body = bytes.Replace(o.body, []byte(old), []byte(with), 1)
	return nil
}
