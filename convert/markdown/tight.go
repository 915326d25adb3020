package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// tightLength is how many of the lines, from the first on, are a list whose
// markers lack the blank after them ("-9h : accueil"). One such line is a list
// only under an item.
func (p paragraphs) tightLength(lines []text.Segment, inItem bool) int {
	if !p.isTight(lines[0]) {
		return 0
	}
	if !inItem && (len(lines) == 1 || !p.isTight(lines[1])) {
		return 0
	}
	n := 1
	for n < len(lines) && p.isTight(lines[n]) {
		n++
	}
	return n
}

func (p paragraphs) isTight(seg text.Segment) bool {
	line := p.line(seg.TrimLeftSpace(p.src.syntax))
	if len(line) < 2 || line[0] != '-' {
		return false
	}
	r, _ := utf8.DecodeRune(line[1:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// tightList makes the node of such a list.
func (p paragraphs) tightList(lines []text.Segment) *ast.List {
	list := ast.NewList('-')
	for _, seg := range lines {
		seg = seg.TrimLeftSpace(p.src.syntax)
		item := ast.NewListItem(1)
		item.SetPos(seg.Start)
		item.AppendChild(item, p.text([]text.Segment{seg.WithStart(seg.Start + 1)}))
		list.AppendChild(list, item)
	}
	return list
}
