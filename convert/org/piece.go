package org

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"deroule/model"
)

// piece is a part of one line of the source, and where it stands.
type piece struct {
	text   string
	line   int
	column int // of its first character, from 1
}

func (p piece) pos(file string) model.Pos {
	return model.Pos{File: file, Line: p.line, Column: p.column}
}

// from is the piece from byte i on.
func (p piece) from(i int) piece {
	return piece{p.text[i:], p.line, p.column + utf8.RuneCountInString(p.text[:i])}
}

// split cuts the piece at byte i.
func (p piece) split(i int) (before, after piece) {
	return piece{p.text[:i], p.line, p.column}, p.from(i)
}

// trim is the piece without blanks around it.
func (p piece) trim() piece {
	end := len(strings.TrimRightFunc(p.text, unicode.IsSpace))
	p.text = p.text[:end]
	return p.from(end - len(strings.TrimLeftFunc(p.text, unicode.IsSpace)))
}

// cutWord takes the first word off the piece, with the blanks after it.
func (p piece) cutWord() (word, rest piece) {
	end := strings.IndexFunc(p.text, unicode.IsSpace)
	if end < 0 {
		return p, p.from(len(p.text))
	}
	word, rest = p.split(end)
	return word, rest.trim()
}
