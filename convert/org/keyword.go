package org

import (
	"strings"
	"unicode"

	"deroule/convert/outline"
)

// cutKeyword splits "#+key: value"; of "#+key[more]: value" all after the key is
// the value.
func cutKeyword(line piece) (key, value piece, ok bool) {
	if !strings.HasPrefix(line.text, "#+") {
		return piece{}, piece{}, false
	}
	line = line.from(2)
	end := strings.IndexFunc(line.text, func(r rune) bool { return r == ':' || r == '[' || unicode.IsSpace(r) })
	if end <= 0 {
		return piece{}, piece{}, false
	}
	key, value = line.split(end)
	if value.text[0] == '[' {
		return key, value, strings.Contains(value.text, "]:")
	}
	return key, value.from(1).trim(), value.text[0] == ':'
}

// keyword reads a line "#+key: value". Whatever it sets, it is a property of the
// document, but for what is text: titles and lines meant for an exporter. A file
// that it names (#+INCLUDE, #+SETUPFILE) is not read.
func (p *parser) keyword() []outline.Block {
	key, value, _ := cutKeyword(p.piece(p.next))
	p.next++
	switch {
	case value.text == "":
	case isOneOf(key.text, "TITLE"):
		p.titles = append(p.titles, p.markup.text(value))
	case isOneOf(key.text, "CAPTION"):
		return []outline.Block{p.paragraph(value)}
	case isOneOf(key.text, "HTML", "LATEX", "ASCII", "BEAMER", "MD", "ODT"):
		return []outline.Block{p.verbatim(value)}
	case isOneOf(key.text, "PROPERTY"):
		if name, rest := value.cutWord(); rest.text != "" {
			key, value = name, rest
		}
		p.property(key.text, value)
	default:
		p.property(key.text, value)
	}
	return nil
}

// property keeps a line of the document's metadata, its name in lower case.
func (p *parser) property(name string, value piece) {
	p.doc.Properties = append(p.doc.Properties, outline.Property{Name: strings.ToLower(name), Value: p.markup.text(value)})
}
