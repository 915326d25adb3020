package org

import (
	"strings"
	"unicode"

	"deroule/convert/outline"
	"deroule/model"
)

// drawer reads a drawer. That of the log is kept apart. Others are read as if their
// lines stood in the text, under the drawer's name.
func (p *parser) drawer() []outline.Block {
	first, last := p.next, p.partner[p.next]
	if isProperties(p.lines[first]) {
		p.next = last + 1
		return p.properties(first+1, last)
	}
	name := drawerName(p.lines[first])
	if isOneOf(name, "LOGBOOK", "CLOCK") {
		p.next = last + 1
		if strings.TrimSpace(strings.Join(p.lines[first+1:last], "")) != "" {
			p.keepLines(name, first+1, last)
		}
		return nil
	}
	p.next++
	title := p.piece(first).from(1)
	title, _ = title.split(len(name))
	return []outline.Block{p.paragraph(title)}
}

// properties reads the lines of a drawer of properties. Before the first
// headline they are those of the document. Under a headline they are lines of
// text, "LIEU: Salle bleue", but for those in which org keeps its books.
func (p *parser) properties(from, to int) []outline.Block {
	var stated, kept []piece
	for i := from; i < to; i++ {
		name, value, _ := cutProperty(p.piece(i))
		whole := p.piece(i).from(1)
		switch {
		case value.text == "":
		case !p.headed:
			p.property(name.text, value)
		case isBookkeeping(name.text):
			kept = append(kept, whole)
		default:
			stated = append(stated, whole)
		}
	}
	var blocks []outline.Block
	if stated != nil {
		blocks = append(blocks, p.paragraph(stated...))
	}
	for _, line := range kept {
		name, value, _ := strings.Cut(line.text, ":")
		p.doc.Kept = append(p.doc.Kept, outline.Kept{Kind: model.Metadata, Title: name, Text: strings.TrimSpace(value), Pos: line.pos(p.doc.Name)})
	}
	return blocks
}

// cutProperty splits ":NAME: value", or ":NAME+: value" which adds to it.
func cutProperty(line piece) (name, value piece, ok bool) {
	line = line.trim()
	if !strings.HasPrefix(line.text, ":") {
		return piece{}, piece{}, false
	}
	line = line.from(1)
	end := strings.IndexFunc(line.text, func(r rune) bool { return r == ':' || unicode.IsSpace(r) })
	if end <= 0 || line.text[end] != ':' {
		return piece{}, piece{}, false
	}
	name, value = line.split(end)
	name.text = strings.TrimSuffix(name.text, "+")
	return name, value.from(1).trim(), true
}

// isBookkeeping reports the properties that Emacs writes by itself or that say
// how it shows or exports a headline.
func isBookkeeping(name string) bool {
	name = strings.ToUpper(name)
	for _, prefix := range []string{"ARCHIVE", "ATTACH", "BEAMER", "EXPORT", "HEADER-ARGS", "HTML", "LATEX", "LOG", "REVEAL", "ROAM"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return isOneOf(name, "CATEGORY", "COLUMNS", "COOKIE_DATA", "CREATED", "CUSTOM_ID", "DIR", "ID", "LAST_MODIFIED",
		"LAST_REPEAT", "MODIFIED", "NOBLOCKING", "ORDERED", "REPEAT_TO_STATE", "STYLE", "UNNUMBERED", "VISIBILITY")
}
