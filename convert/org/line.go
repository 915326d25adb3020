package org

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a line is, told by its first characters.
type kind int

const (
	blank kind = iota
	prose
	headline
	ruler      // "-----"
	tableRow   // "| a | b |"
	tableRule  // "|---+---|"
	fixedWidth // ": as it is"
	listItem
	keyword // "#+title: …"
	beginBlock
	endBlock
	drawer    // ":NAME:"
	drawerEnd // ":END:"
	planning  // "SCHEDULED: <2026-03-08 dim.>"
	comment
)

// kindOf tells what a line is, its neighbours left aside.
func kindOf(line string) kind {
	text := strings.TrimSpace(line)
	if text == "" {
		return blank
	}
	if stars := starsOf(line); stars > 0 {
		return headline
	}
	switch text[0] {
	case '|':
		if isTableRule(text) {
			return tableRule
		}
		return tableRow
	case '+':
		if isGridRule(text) {
			return tableRule
		}
	case '#':
		return hashKind(text)
	case ':':
		return colonKind(text)
	case '-':
		if len(text) >= 5 && strings.Trim(text, "-") == "" {
			return ruler
		}
	case 'S', 'D', 'C':
		if planningWord(text) != "" {
			return planning
		}
	}
	if _, ok := parseBullet(line); ok {
		return listItem
	}
	return prose
}

// starsOf counts the stars of a headline; 0 where the line is none.
func starsOf(line string) int {
	n := len(line) - len(strings.TrimLeft(line, "*"))
	if next, _ := utf8.DecodeRuneInString(line[n:]); n == 0 || !unicode.IsSpace(next) {
		return 0
	}
	return n
}

func hashKind(text string) kind {
	if len(text) == 1 || text[1] == ' ' || text[1] == '\t' {
		return comment
	}
	if !strings.HasPrefix(text, "#+") {
		return prose
	}
	if begin, name := blockName(text); name != "" {
		if begin {
			return beginBlock
		}
		return endBlock
	}
	if _, _, ok := cutKeyword(piece{text: text}); ok {
		return keyword
	}
	return prose
}

// blockName is the name, in lower case, of the block that a line begins or ends.
func blockName(text string) (begin bool, name string) {
	word, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	word = strings.ToLower(word)
	if name, begin = strings.CutPrefix(word, "#+begin_"); begin {
		return true, name
	}
	name, end := strings.CutPrefix(word, "#+end_")
	if !end {
		return false, ""
	}
	return false, strings.TrimSuffix(name, ":")
}

func colonKind(text string) kind {
	if text == ":" || strings.HasPrefix(text, ": ") || strings.HasPrefix(text, ":\t") {
		return fixedWidth
	}
	name := drawerName(text)
	switch {
	case name == "":
		return prose
	case strings.EqualFold(name, "end"):
		return drawerEnd
	}
	return drawer
}

// drawerName is the name in a line that opens a drawer, ":NAME:".
func drawerName(text string) string {
	text = strings.TrimSpace(text)
	if len(text) < 3 || text[0] != ':' || text[len(text)-1] != ':' {
		return ""
	}
	name := text[1 : len(text)-1]
	if strings.ContainsFunc(name, func(r rune) bool { return r == ':' || unicode.IsSpace(r) }) {
		return ""
	}
	return name
}

// indentOf is the width of the blanks that a line begins with; tabs go to the
// next multiple of eight, as in Emacs.
func indentOf(line string) int {
	width := 0
	for _, r := range line {
		switch {
		case r == '\t':
			width += 8 - width%8
		case unicode.IsSpace(r):
			width++
		default:
			return width
		}
	}
	return width
}
