// Package org reads org-mode documents into outlines.
//
// The work is shared with go-org. Its tree has no positions, joins table cells
// over an empty one, reads the files that a document names, and takes time that
// grows with the square of some inputs. So blocks are found here, line by line:
// headlines, lists, tables, drawers, blocks. Only the markup within lines
// (emphasis and links) is go-org's, a short piece at a time (markup.go). Thus every
// node has its line and column, every input its bound, and no other file is ever
// read: #+INCLUDE and #+SETUPFILE are properties like others.
//
//   - line.go      what kind a line is
//   - pairing.go   which line closes a block or a drawer
//   - parser.go    lines become blocks
//   - headline.go, drawer.go, keyword.go, list.go, table.go   one construct each
//   - markup.go    lines made ready for go-org, which finds emphasis and links in them
//   - reading.go   what it found becomes texts, each word at its place
//   - plain.go     the words between: addresses, entities, stray markers
package org

import (
	"deroule/convert"
	"deroule/convert/outline"
	"deroule/convert/text"
	"deroule/model"
)

// Outline reads an org-mode document. All of its words are in the outline; those that
// nobody is to read (comments, logs, trees that are not exported) are kept apart. It
// fails only where the file passes a bound of package outline.
func Outline(src convert.Source) (*outline.Document, error) {
	source, encoding := text.Decode(src.Data)
	if err := outline.Bound(src.Name, source); err != nil {
		return nil, err
	}
	p := newParser(src.Name, source)
	if encoding != text.UTF8 {
		p.doc.Diagnostics.Add(model.DecodedText, model.Pos{File: src.Name, Line: 1}, string(encoding)).As(encoding.Variant())
	}
	return p.document(), nil
}
