// Package text turns the bytes of a text file, in whatever encoding they are,
// into a string that front ends can rely on: valid UTF-8, lines that end in
// "\n", no control characters.
package text

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Encoding is the name of the encoding that a file was found to be in, as it is
// shown to people.
type Encoding string

// The encodings that [Decode] tells apart. ISO-8859-1 and ISO-8859-15 are read
// as Windows-1252.
const (
	UTF8        Encoding = "UTF-8"
	UTF16LE     Encoding = "UTF-16LE"
	UTF16BE     Encoding = "UTF-16BE"
	UTF32LE     Encoding = "UTF-32LE"
	UTF32BE     Encoding = "UTF-32BE"
	Windows1252 Encoding = "Windows-1252"
	MacRoman    Encoding = "Mac OS Roman"
	CodePage850 Encoding = "CP850"
	// Mixed is UTF-8 in which some bytes are Windows-1252, as when a line was
	// pasted by a tool that did not convert it.
	Mixed Encoding = "UTF-8 + Windows-1252"
	// CutShort is UTF-8 of which the last character lacks bytes.
	CutShort Encoding = "UTF-8 (cut short)"
	// Twice is UTF-8 that was read as Windows-1252 and written as UTF-8 again, in parts at least.
	Twice Encoding = "UTF-8 × 2"
)

// Variant is the wording of the report that a file was read in the encoding, of the
// several that there are; empty for the usual one.
func (e Encoding) Variant() string {
	if e == Twice {
		return "twice"
	}
	return ""
}

// Decode returns the text of a file and the encoding that it was found to be
// in. It never fails: bytes that are valid in no better encoding are
// Windows-1252. Every line of the file is a line of the text.
func Decode(data []byte) (string, Encoding) {
	s, enc := decode(data)
	for {
		mended, piece := Mend(s)
		if piece != "" {
			enc = Twice
		}
		cleaned := clean(mended)
		if cleaned == s {
			return s, enc
		}
		s = cleaned // what is left out may have parted what belongs together
	}
}

func decode(data []byte) (string, Encoding) {
	if rest, marked := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); marked {
		if utf8.Valid(rest) {
			return string(rest), UTF8
		}
		return mend(rest), Mixed
	}
	for _, mark := range byteOrderMarks() {
		if rest, marked := bytes.CutPrefix(data, []byte(mark.prefix)); marked {
			return transform(rest, mark.decoder), mark.encoding
		}
	}
	if utf8.Valid(data) && !looksWide(data) {
		return string(data), UTF8
	}
	switch zeros := countZeros(data); {
	case zeros.littleEndian():
		return transform(data, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)), UTF16LE
	case zeros.bigEndian():
		return transform(data, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)), UTF16BE
	}
	return decodeBytes(data)
}

type byteOrderMark struct {
	prefix   string
	encoding Encoding
	decoder  encoding.Encoding
}

// byteOrderMarks are those of wide characters in the order to try them: that of
// UTF-32LE begins as that of UTF-16LE does.
func byteOrderMarks() []byteOrderMark {
	return []byteOrderMark{
		{"\xff\xfe\x00\x00", UTF32LE, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
		{"\x00\x00\xfe\xff", UTF32BE, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
		{"\xff\xfe", UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"\xfe\xff", UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	}
}

// transform decodes with an encoding that replaces what it cannot read.
func transform(data []byte, enc encoding.Encoding) string {
	s, err := enc.NewDecoder().Bytes(data)
	if err != nil { // no decoder used here returns one
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return string(s)
}

// zeroCount says how many of the first bytes of a file are zero, by their place.
type zeroCount struct {
	even, odd, pairs int
}

// sampleSize is how much of a file is looked at for the zero bytes of UTF-16.
const sampleSize = 4096

func looksWide(data []byte) bool {
	zeros := countZeros(data)
	return zeros.littleEndian() || zeros.bigEndian()
}

func countZeros(data []byte) zeroCount {
	sample := data[:min(len(data), sampleSize)]
	count := zeroCount{pairs: len(sample) / 2}
	for i, b := range sample {
		if b == 0 {
			count.even += 1 - i%2
			count.odd += i % 2
		}
	}
	return count
}

// Nearly every second byte of UTF-16 text in a European language is zero, and
// hardly any of the others is; a file with stray zeros has them anywhere.

func (c zeroCount) littleEndian() bool { return c.odd*2 > c.pairs && c.even*8 <= c.odd }

func (c zeroCount) bigEndian() bool { return c.even*2 > c.pairs && c.odd*8 <= c.even }

// clean makes "\n" of every line end and drops control characters. Those that
// stand between words, as the line break within a paragraph that a word
// processor leaves, become a space.
func clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\r':
			return '\n'
		case r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == '\uFEFF':
			return -1
		}
		return r
	}, s)
}
