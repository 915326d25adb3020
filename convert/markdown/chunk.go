package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// What the parser finds no end of, as "[a](" over and over, costs the square of
// the text that it looks in. So it gets no more than this at once: emphasis and
// links that reach over the end of a chunk are not seen.
const (
	chunkSize  = 8 << 10 // bytes
	chunkLines = 100
)

// isLong reports whether text must be parsed in chunks.
func isLong(lines []text.Segment) bool {
	return len(lines) > chunkLines || lines[len(lines)-1].Stop-lines[0].Start > chunkSize
}

// addChunks gives the lines to the node, as children of bearable size.
func (p paragraphs) addChunks(parent ast.Node, lines []text.Segment) {
	var chunk *chunkNode
	size := 0
	add := func(seg text.Segment, endsLine bool) {
		if chunk == nil || size+seg.Len() > chunkSize || chunk.Lines().Len() == chunkLines {
			chunk, size = &chunkNode{}, 0
			parent.AppendChild(parent, chunk)
		}
		chunk.Lines().Append(seg)
		chunk.endsLine = endsLine
		size += seg.Len()
	}
	for _, seg := range lines {
		seg = seg.TrimLeftSpace(p.src.syntax)
		for seg.Len() > chunkSize {
			cut := seg.Start + cutAt(p.line(seg)[:chunkSize])
			add(seg.WithStop(cut), false)
			chunk = nil
			seg = seg.WithStart(cut)
		}
		add(seg, true)
	}
}

// cutAt is where a piece of a line is best cut: after its last blank.
func cutAt(piece []byte) int {
	if n := bytes.LastIndexByte(piece, ' '); n > 0 {
		return n + 1
	}
	for n := len(piece) - 1; n > 0; n-- {
		if piece[n] < 0x80 || piece[n] >= 0xc0 {
			return n // the beginning of a character
		}
	}
	return len(piece)
}
