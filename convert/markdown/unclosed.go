package markdown

import "bytes"

// fence follows fenced code through the lines of a text.
type fence struct {
	sign   byte
	length int // 0 where none is open
	opener byteRange
}

func (f *fence) line(text []byte, r byteRange) {
	line := bytes.TrimLeft(r.of(text), " \t>")
	if len(line) == 0 || line[0] != '`' && line[0] != '~' {
		return
	}
	n := runLength(line)
	rest := bytes.TrimSpace(line[n:])
	switch {
	case n < 3:
	case f.length == 0:
		if line[0] == '~' || bytes.IndexByte(rest, '`') < 0 {
			*f = fence{line[0], n, r}
		}
	case line[0] == f.sign && n >= f.length && len(rest) == 0:
		*f = fence{}
	}
}

// reopen makes text of a fence that nothing closes: the parser would take all
// that follows for code.
func (f *fence) reopen(text []byte) {
	line := f.opener.of(text)
	for i, c := range line {
		if c == f.sign {
			line[i] = ' '
		}
	}
}

// uncomment makes text of the beginning of a comment that has no end: the parser
// would take all that follows for a comment.
func uncomment(text []byte) {
	for from := bytes.LastIndex(text, []byte("-->")) + 1; ; {
		n := bytes.Index(text[from:], []byte("<!--"))
		if n < 0 {
			return
		}
		text[from+n] = '&'
		from += n + 1
	}
}

// looseRules finds headers of tables that empty lines keep apart from their rule.
type looseRules struct {
	row    byteRange // the last line with words, if it is a row alone
	alone  bool
	blanks bool // empty lines follow it
	words  bool // the line before had words
}

func (l *looseRules) line(text []byte, r byteRange) {
	line := r.of(text)
	if isBlank(line) {
		l.blanks, l.words = true, false
		return
	}
	if isRule(line) && l.alone && l.blanks {
		for i := l.row.end; i < r.start-1; i++ {
			text[i] = ' '
		}
	}
	l.row, l.alone, l.blanks = r, !l.words && isRow(line) && !isRule(line), false
	l.words = true
}
