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
	soft := softBreaks{blanksAreFolds: blanksAreFolds(data)}
	for n := int32(1); len(data) > 0; n++ {
		var line []byte
		line, data = cutLine(data)
		goesOn := soft.next(line)
		switch {
		case goesOn && len(u.places) < MaxLines:
			joined = append(append(joined, '\n'), soft.text(line)...)
			u.places = append(u.places, place{n, n})
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

// softBreaks follows the lines of values in quoted-printable, which go on in the
// next line after a "=" (RFC 2045 §6.7). That line is none of its own, and a blank
// that it begins with is part of the value: vCalendar 1.0 does not fold there.
type softBreaks struct {
	blanksAreFolds bool   // of a program that folds as well
	head           []byte // the beginning of the property, until its value is known to be or not
	quoted, open   bool   // the value is quoted-printable; the line before ends with "="
}

// longestHead is how far the name and the parameters of a property are looked at.
const longestHead = 400

// next reads a line, and tells whether it goes on with the value of the one before.
func (s *softBreaks) next(line []byte) (goesOn bool) {
	goesOn = s.open && !beginsOrEnds(line)
	switch {
	case goesOn:
	case len(line) > 0 && (line[0] == ' ' || line[0] == '\t'):
		if !s.quoted && len(s.head) < longestHead {
			s.head = append(s.head, line[1:min(len(line), longestHead)]...)
		}
	case len(line) > 0:
		s.head = append(s.head[:0], line[:min(len(line), longestHead)]...)
		s.quoted = false
	}
	if !s.quoted {
		name, _, hasValue := bytes.Cut(s.head, []byte(":"))
		s.quoted = hasValue && bytes.Contains(bytes.ToUpper(name), []byte("QUOTED-PRINTABLE"))
	}
	s.open = s.quoted && bytes.HasSuffix(line, []byte("="))
	return goesOn
}

// text is a line that goes on without what folds it.
func (s *softBreaks) text(line []byte) []byte {
	if s.blanksAreFolds && len(line) > 0 {
		return line[1:]
	}
	return line
}

// beginsOrEnds tells the lines of components, which no value holds.
func beginsOrEnds(line []byte) bool {
	line = bytes.ToUpper(line[:min(len(line), len("BEGIN:V"))])
	return bytes.HasPrefix(line, []byte("BEGIN:V")) || bytes.HasPrefix(line, []byte("END:V"))
}

// blanksAreFolds tells files of programs that fold lines which end softly: all of
// them go on with a blank. Where there is one such line only, nobody can tell.
func blanksAreFolds(data []byte) bool {
	if !bytes.Contains(data, []byte("=\r")) && !bytes.Contains(data, []byte("=\n")) {
		return false
	}
	var soft softBreaks
	blanks := 0
	for len(data) > 0 {
		var line []byte
		line, data = cutLine(data)
		if !soft.next(line) || len(line) == 0 {
			continue
		}
		if line[0] != ' ' && line[0] != '\t' {
			return false
		}
		blanks++
	}
	return blanks > 1
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
