package markdown

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"deroule/convert/outline"
	"deroule/model"
)

// text writes text of the source: without the backslashes that escape a sign,
// with entities read, and without marks of emphasis that the parser made nothing of.
func (w *lineWriter) text(start, stop int) {
	start, stop = w.src.runeStart(start), w.src.runeStart(stop)
	from := start
	if start == w.dropped {
		from++
	}
	flush := func(to int) {
		if from < to {
			w.write(string(w.src.words[from:to]), from)
		}
	}
	for i := start; i < stop; {
		rest := w.src.words[i:stop]
		switch c := rest[0]; {
		case c == '\\' && len(rest) > 1 && util.IsPunct(rest[1]):
			flush(i)
			from = i + 1
			i += 2
		case c == '&':
			n, decoded := entity(rest)
			if n == 0 {
				i++
				continue
			}
			flush(i)
			w.write(decoded, i)
			i += n
			from = i
		case c == '*' || c == '_' || c == '~':
			n := runLength(rest)
			if w.isStray(i, n) {
				flush(i)
				w.stray = append(w.stray, strayMark{string(rest[:n]), w.line.Len(), w.src.pos(i)})
				from = i + n
				if w.blankAt(from) && w.atBlank() {
					w.dropped = from
					from = min(from+1, stop)
				}
			}
			i += n
		default:
			i++
		}
	}
	flush(stop)
}

// entity reads the HTML entity that the text begins with, and says how long it is.
func entity(text []byte) (length int, decoded string) {
	const longest = 33 // &CounterClockwiseContourIntegral;
	for i := 1; i < min(len(text), longest); i++ {
		c := text[i]
		if c == ';' {
			name := string(text[:i+1])
			if decoded = html.UnescapeString(name); decoded != name {
				return len(name), decoded
			}
			return 0, ""
		}
		if c != '#' && !(c < utf8.RuneSelf && (unicode.IsLetter(rune(c)) || unicode.IsDigit(rune(c)))) {
			return 0, ""
		}
	}
	return 0, ""
}

func runLength(text []byte) int {
	n := 1
	for n < len(text) && text[n] == text[0] {
		n++
	}
	return n
}

// strayMark is a mark of emphasis that stands in the text unpaired.
type strayMark struct {
	marker string
	offset int // in the line
	pos    model.Pos
}

// isStray reports whether n equal signs at offset are a mark of emphasis that
// found no partner. A single one may mean something; so do underscores within
// a word, and a row of them is a blank to fill in.
func (w *lineWriter) isStray(offset, n int) bool {
	sign := w.src.words[offset]
	before, _ := utf8.DecodeLastRune(w.src.words[:offset])
	after, _ := utf8.DecodeRune(w.src.words[min(offset+n, len(w.src.words)):])
	switch {
	case n < 2:
		return false
	case sign == '~':
		return n == 2
	case sign == '_':
		return n == 2 && !(isWord(before) && isWord(after))
	}
	return true
}

func (w *lineWriter) blankAt(offset int) bool {
	return offset < len(w.src.words) && w.src.words[offset] == ' '
}

// atBlank reports whether a blank would be too many at the current place.
func (w *lineWriter) atBlank() bool {
	written := w.line.Preceding(w.line.Len())
	return len(written) == 0 || written[len(written)-1] == ' '
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// markStray reports the stray marks of the line. Two of a kind that stand around
// words mean their style all the same: "** like this **".
func (w *lineWriter) markStray() {
	for _, mark := range w.stray {
		w.diagnostics.Add(model.StrayMarkup, mark.pos, mark.marker)
	}
	for i := 0; i+1 < len(w.stray); i++ {
		opener, closer := w.stray[i], w.stray[i+1]
		before, _ := utf8.DecodeLastRune(w.line.Preceding(opener.offset))
		if isWord(before) || opener.marker != closer.marker {
			continue
		}
		style := outline.Strong
		if opener.marker == "~~" {
			style = outline.Strike
		}
		w.line.Mark(opener.offset, closer.offset, style, "")
		i++
	}
}

// isDirective reports whether the current line is a directive. One that begins with
// a backslash is text.
func (w *lineWriter) isDirective(line string) bool {
	return isDirective(line) && !isEscaped(w.src.words, w.start)
}

// isDirective reports whether a line tells a program what to do and readers
// nothing: where to put the contents, the attributes of a block, a fence.
func isDirective(line string) bool {
	switch strings.ToLower(line) {
	case "[[toc]]", "[toc]", "[[_toc_]]", "{:toc}", "@[toc]", "${toc}", "{{toc}}", "[tdm]", ":::":
		return true
	}
	return strings.HasPrefix(line, "{:") && strings.HasSuffix(line, "}")
}

// destination is the address of a link as the source means it.
func destination(raw []byte) string {
	return html.UnescapeString(string(util.UnescapePunctuations(raw)))
}
