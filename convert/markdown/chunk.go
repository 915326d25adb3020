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
	chunkSize  = 16 << 10 // bytes
	chunkMarks = 500      // signs that may be markup
)

const markSigns = "*_~[]`<!"

// isLong reports whether text must be parsed in chunks.
func (p paragraphs) isLong(lines []text.Segment) bool {
	whole := p.src.syntax[lines[0].Start:lines[len(lines)-1].Stop]
	return len(whole) > chunkSize || len(whole) > chunkMarks && marks(whole) > chunkMarks
}

func marks(text []byte) int {
	n := 0
	for _, c := range text {
		if bytes.IndexByte([]byte(markSigns), c) >= 0 {
			n++
		}
	}
	return n
}

// addChunks gives the lines to the node, as children of bearable size.
func (p paragraphs) addChunks(parent ast.Node, lines []text.Segment) {
	var chunk *chunkNode
	size, signs := 0, 0
	for _, seg := range lines {
		seg = seg.TrimLeftSpace(p.src.syntax)
		for seg.Len() > 0 {
			n := bearable(p.line(seg))
			piece := seg.WithStop(seg.Start + n)
			size, signs = size+n, signs+marks(p.line(piece))
			if chunk == nil || size > chunkSize || signs > chunkMarks {
				chunk, size, signs = &chunkNode{}, n, marks(p.line(piece))
				parent.AppendChild(parent, chunk)
			}
			chunk.Lines().Append(piece)
			seg = seg.WithStart(piece.Stop)
			chunk.endsLine = seg.Len() == 0
			if !chunk.endsLine {
				chunk = nil
			}
		}
	}
}

// bearable is how much of a line can be parsed at once: all of it, or up to its
// last blank, as the parser drops a blank that ends a text.
func bearable(line []byte) int {
	limit, signs := 0, 0
	for limit < len(line) && limit < chunkSize && signs < chunkMarks {
		if bytes.IndexByte([]byte(markSigns), line[limit]) >= 0 {
			signs++
		}
		limit++
	}
	if limit == len(line) {
		return limit
	}
	if n := bytes.LastIndexByte(line[:limit], ' '); n > 0 {
		return n
	}
	for n := limit - 1; n > 0; n-- {
		if line[n] < 0x80 || line[n] >= 0xc0 { // a character begins
			return n
		}
	}
	return limit
}
