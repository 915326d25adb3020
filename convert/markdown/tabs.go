package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/text"
)

// minTabs is how many tabs between words make lines rows of a table. A single
// one may only align what follows a label.
const minTabs = 2

// tabbedLength is how many of the lines, from the first on, are rows with tabs
// between their cells, as they are pasted from a sheet; 0 where those are none.
func (p paragraphs) tabbedLength(lines []text.Segment) int {
	if len(lines) < 2 || innerTabs(p.line(lines[0])) < minTabs || innerTabs(p.line(lines[1])) < minTabs {
		return 0
	}
	n := 2
	for n < len(lines) && innerTabs(p.line(lines[n])) > 0 {
		n++
	}
	return n
}

func innerTabs(line []byte) int { return bytes.Count(bytes.TrimSpace(line), []byte("\t")) }

// tabbedTable makes the node of such a table. It has no header, as nothing says so.
func (p paragraphs) tabbedTable(lines []text.Segment) *tableNode {
	t := &tableNode{}
	for _, seg := range lines {
		line := bytes.TrimRight(p.line(seg), "\n")
		row := &rowNode{start: seg.Start, end: seg.Start + len(line)}
		p.addCells(row, splitTabs(line))
		t.AppendChild(t, row)
	}
	return t
}

func splitTabs(line []byte) []byteRange {
	var cells []byteRange
	for start := 0; ; {
		n := bytes.IndexByte(line[start:], '\t')
		if n < 0 {
			return append(cells, trimmedCell(line, start, len(line)))
		}
		cells = append(cells, trimmedCell(line, start, start+n))
		start += n + 1
	}
}
