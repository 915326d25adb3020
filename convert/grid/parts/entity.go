package parts

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// unescape replaces the references of a text by what they stand for. It returns
// the text itself where it has none.
func (s *Scanner) unescape(raw []byte) []byte {
	at := bytes.IndexByte(raw, '&')
	if at < 0 {
		return raw
	}
	s.scratch = s.scratch[:0]
	for at >= 0 {
		s.scratch = append(s.scratch, raw[:at]...)
		end := bytes.IndexByte(raw[at:], ';')
		if end < 0 {
			s.fail("@not-well-formed")
			return nil
		}
		r, ok := reference(string(raw[at+1 : at+end]))
		if !ok {
			s.fail("@entity")
			return nil
		}
		s.scratch = utf8.AppendRune(s.scratch, r)
		raw = raw[at+end+1:]
		at = bytes.IndexByte(raw, '&')
	}
	s.scratch = append(s.scratch, raw...)
	return s.scratch
}

// reference is the character that the name of a reference stands for (XML 1.0 §4.1, §4.6).
func reference(name string) (rune, bool) {
	switch name {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	code, err := strconv.ParseUint(digits, base, 32)
	if err != nil || code > utf8.MaxRune {
		return 0, false
	}
	return rune(code), true
}
