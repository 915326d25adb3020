package contentline

import (
	"bytes"
	"fmt"
	"strings"

	"deroule/convert/text"
)

// unfolded is a file without its folds: a line of text for each content line,
// from which next reads one after the other.
type unfolded struct {
	text   string
	places []place // of each line of the text

	index       int
	line        string // the one that next read, and where it ends in text
	end         int
	first, last int // the lines of the file that it stands on
}

// place is the first and the last line of the file that a content line stands on.
type place struct{ first, last int32 }

// unfold puts folded lines together before anything is decoded: folds may stand
// within a character (RFC 5545 §3.1). Blank lines are left out.
func unfold(data []byte) (*unfolded, text.Encoding, error) {
	wide := text.UTF8
	if bytes.IndexByte(data[:min(len(data), 64)], 0) >= 0 { // UTF-16: every letter has a zero
		var decoded string
		decoded, wide = text.Decode(data)
		data = []byte(decoded)
	}
	joined := make([]byte, 0, len(data)+1)
	u := &unfolded{}
	for n := int32(1); len(data) > 0; n++ {
		var line []byte
		line, data = cutLine(data)
		switch {
		case len(line) == 0:
		case (line[0] == ' ' || line[0] == '\t') && len(u.places) > 0:
			joined = append(joined, line[1:]...)
			u.places[len(u.places)-1].last = n
		case len(u.places) == MaxLines:
			return nil, "", fmt.Errorf("line %d: the calendar has more than %d properties; export a shorter period", n, MaxLines)
		default:
			if len(u.places) > 0 {
				joined = append(joined, '\n')
			}
			joined = append(joined, line...)
			u.places = append(u.places, place{n, n})
		}
	}
	encoding := text.UTF8
	u.text, encoding = text.Decode(joined) // every line stays a line
	if wide != text.UTF8 {
		encoding = wide
	}
	return u, encoding, nil
}

// cutLine returns the first line without its end, which is CRLF, LF or CR.
func cutLine(data []byte) (line, rest []byte) {
	end := bytes.IndexAny(data, "\r\n")
	if end < 0 {
		return data, nil
	}
	line, rest = data[:end], data[end+1:]
	if data[end] == '\r' && len(rest) > 0 && rest[0] == '\n' {
		rest = rest[1:]
	}
	return line, rest
}

// next reads a line of the text; it is false after the last.
func (u *unfolded) next() bool {
	start := 0
	if u.index > 0 {
		start = u.end + 1
	}
	if u.index == len(u.places) || start > len(u.text) {
		return false
	}
	u.end = len(u.text)
	if i := strings.IndexByte(u.text[start:], '\n'); i >= 0 {
		u.end = start + i
	}
	u.line = u.text[start:u.end]
	u.first, u.last = int(u.places[u.index].first), int(u.places[u.index].last)
	u.index++
	return true
}
